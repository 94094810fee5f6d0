//! Pastes a spreadsheet range with its labels: numbers go to the inputs and options it names, or nowhere.

use sourcewise::app::form::paste::{PasteTarget, Pasted, read_block};
use sourcewise::model::{Address, OptionId, SAMPLES, Scenario};

fn sample() -> Scenario {
    (SAMPLES[0].scenario)()
}

fn address(path: &str) -> Address {
    let mut found = None;
    sample().each(|address, _| found = found.or((address.to_string() == path).then_some(address)));
    found.unwrap_or_else(|| panic!("{path}"))
}

/// The result of pasting a range at an input of the sample; the fields are those of the options from there, or all following ones.
fn paste(at: &str, decimal: char, text: &str) -> Pasted {
    let (scenario, first) = (sample(), address(at));
    let mut fields: Vec<Vec<Option<Address>>> = Vec::new();
    scenario.each(|address, _| {
        if address.place == first.place && (!fields.is_empty() || address == first) {
            let right =
                scenario.options.iter().map(|option| option.id).filter(|option| first.place.option().is_none_or(|own| *option >= own));
            let of = |option: OptionId| {
                self::address(&address.to_string().replace(&first.place.option().unwrap().to_string(), &option.to_string()))
            };
            fields.push(if first.place.option().is_some() { right.map(|option| Some(of(option))).collect() } else { vec![Some(address)] });
        }
    });
    read_block(text, PasteTarget { fields: &fields, follow: first.place.option().is_none(), decimal, scenario: &scenario })
}

fn taken(pasted: &Pasted) -> Vec<(String, f64)> {
    pasted.taken.iter().map(|(address, value)| (address.to_string(), *value)).collect()
}

fn is_taken(at: &str, text: &str, expected: &[(&str, f64)]) -> Pasted {
    let pasted = paste(at, '.', text);
    let expected: Vec<(String, f64)> = expected.iter().map(|(path, value)| (path.to_string(), *value)).collect();
    assert_eq!(taken(&pasted), expected, "{text:?}: {:?}", pasted.refused);
    pasted
}

const USERS: &str = "services.s1.demand.users";
const DEMAND: [(&str, f64); 4] = [
    (USERS, 9000.0),
    ("services.s1.demand.volume_per_month", 11_000.0),
    ("services.s1.demand.volume_growth", 0.03),
    ("services.s1.demand.minutes_per_unit", 12.0),
];
const PRICE: &str = "options.o2.deliveries.s1.charges.price_per_unit";
const PRICES: [(&str, f64); 4] = [
    (PRICE, 19.5),
    ("options.o3.deliveries.s1.charges.price_per_unit", 14.88),
    ("options.o2.deliveries.s1.charges.second_tier_share", 1.3),
    ("options.o3.deliveries.s1.charges.second_tier_share", 1.35),
];

#[test]
fn labels_say_where_the_numbers_go() {
    let four = "Users\t9,000\nVolume per month\t11,000\nVolume growth\t3%\nEffort per contact\t12";
    let pasted = is_taken(USERS, four, &DEMAND);
    assert_eq!((pasted.refused_count, pasted.notice().as_deref()), (0, Some("Pasted 4 numbers by their labels. Undo reverts this.")));
    for text in [
        // At another field, with heading rows, units, remarks, row numbers, in another column order, transposed.
        four.replace('\n', "\r\n"),
        format!("Help desk\t\nInput\tValue\n\n{four}\n"),
        format!("Demand\n{four}"),
        "Input\tValue\tUnit\nUsers\t9,000\tusers\nVolume per month\t11,000\tcontacts a month\nVolume growth\t3\t%\nEffort per contact\t12\tmin".into(),
        "Users\tusers\t9,000\nVolume per month\t#\t11,000\nVolume growth\t%\t3\nEffort per contact\tminutes\t12".into(),
        "Users:\t9,000\tas of the last survey of all sites\nVolume per month *\t11,000\t\nVOLUME GROWTH (%)\t3\t\neffort per contact (minutes)\t12\t".into(),
        "1\tUsers\t9,000\n2\tVolume per month\t11,000\n3\tVolume growth\t3%\n4\tEffort per contact\t12".into(),
        "Users\tVolume per month\tVolume growth\tEffort per contact\n9,000\t11,000\t3%\t12".into(),
        "users\t9,000\nvolume_per_month\t11,000\nservices.s1.demand.volume_growth\t3%\nEffort per unit\t12".into(),
    ] {
        is_taken(USERS, &text, &DEMAND);
        is_taken("services.s1.demand.minutes_per_unit", &text, &DEMAND);
    }
    is_taken(USERS, "Users\n9000", &DEMAND[..1]);
    is_taken("assumptions.price_inflation", "Discount rate\t9%\nUsers\t9000", &[("assumptions.discount_rate", 0.09), DEMAND[0]]);
}

#[test]
fn columns_go_to_the_options_that_they_mean() {
    let two = "Price per contact\t$19.50\t$14.88\nPrice tier 2 starts at\t130%\t135%";
    is_taken(PRICE, two, &PRICES);
    let scenario = sample();
    let name = |place: usize| scenario.options[place].name.clone();
    is_taken(PRICE, &format!("Input\t{}\t{}\n{two}", name(1), name(2)), &PRICES);
    let turned = is_taken(
        PRICE,
        &format!("\t{}\t{}\n{two}", name(2), name(1)),
        &[(PRICES[1].0, 19.5), (PRICE, 14.88), (PRICES[3].0, 1.3), (PRICES[2].0, 1.35)],
    );
    assert_eq!(turned.refused_count, 0);
    is_taken(PRICE, &format!("{}\t{}\n19.5\t14.88", name(1), name(2)), &PRICES[..2]);
    let more = is_taken(
        "options.o4.deliveries.s1.charges.price_per_unit",
        "Price per contact\t11\t12",
        &[("options.o4.deliveries.s1.charges.price_per_unit", 11.0)],
    );
    assert!(more.notice().unwrap().contains("no option belongs to column 3 of the pasted cells"));
    for heads in ["Input\tBidder A\tBidder B", "Input\t2026\t2027", "\tlow\thigh"] {
        let refused = is_taken(PRICE, &format!("{heads}\n{two}"), &[]);
        assert!(refused.notice().unwrap().starts_with("Nothing was pasted. No option is called"), "{heads}: {:?}", refused.notice());
    }
}

#[test]
fn unknown_cells_are_skipped_and_reported() {
    for text in ["Agents\t9,000\nTickets\t11,000", "Agents\n9000\n11000", "Demand\t2026\t2027\nUsers\t1\t2", "Item\t\nAgents\t5"] {
        let pasted = is_taken(USERS, text, &[]);
        assert!(pasted.notice().unwrap().starts_with("Nothing was pasted."), "{text}");
        assert!(pasted.summary().unwrap().starts_with("Nothing was pasted"), "{text}");
    }
    let some = is_taken(USERS, "Users\t9000\nTickets\t11,000\nVolume growth\tn/a\nUsers\t8000", &DEMAND[..1]);
    let notice = some.notice().unwrap();
    for part in ["Row 2, “Tickets”: no input here", "Row 3, “Volume growth: n/a”: This is not a number", "Users appears twice"] {
        assert!(notice.contains(part), "{part} in {notice}");
    }
    assert_eq!(some.summary().unwrap(), "1 pasted, 3 not taken: the message says why.");
    for (text, why) in [
        ("Effort per contact\t0.2\thours", "“hours”"),
        ("Effort per contact (h)\t0.2", "“h”"),
        ("Users\t9\tthousand", "“thousand”"),
        ("Users\t50\t%", "“%”"),
        ("Users\t9\tin thousands", "“in thousands”"),
        ("Volume per month\t500\tper day", "“per day”"),
        ("Volume growth\t3\tcontacts", "“contacts”"),
        ("Volume per month\t132,000 per year", "it has another unit than “contacts a month”"),
        ("Volume per month\t9,000 to 9,500", "more than one number"),
        ("Effort per contact\t0.2 hours", "it has another unit than “minutes”"),
    ] {
        let pasted = is_taken(USERS, text, &[]);
        assert!(pasted.notice().unwrap().contains(why), "{text}: {:?}", pasted.notice());
    }
}

#[test]
fn no_number_above_the_first_known_label_vanishes() {
    for (text, refused) in [
        ("Annual volume\t132000\nUsers\t9000", vec!["Row 1, “Annual volume”"]),
        ("Foo\t1\nBar\t2\nUsers\t9000", vec!["Row 1, “Foo”", "Row 2, “Bar”"]),
        ("Input\tValue\nFoo\t1\n\t\nUsers\t9000\nBar\t2", vec!["Row 2, “Foo”", "Row 5, “Bar”"]),
        ("132000\nUsers\t9000", vec!["Row 1, “132000”"]),
        ("\t132000\nUsers\t9000", vec!["Row 1, “132000”"]),
        ("Foo\t\t12\nUsers\t9000", vec!["Row 1, “Foo”"]),
        ("Users\t9000\nFoo\t\t12", vec!["Row 2, “Foo”"]),
        ("Year\t2026\nUsers\t9000", vec!["Row 1, “Year”"]),
        ("1\tFoo\t5\n2\tUsers\t9,000", vec!["Row 1, “Foo”"]),
        ("Tickets\t11%\nUsers\t9000", vec!["Row 1, “Tickets”"]),
        ("Volume per month\tn/a\nUsers\t9000", vec!["Row 1, “Volume per month: n/a”"]),
        ("Foo\tUsers\tVolume growth\n5\t9,000\t", vec!["Column 1, “Foo”", "Column 3, “Volume growth”"]),
    ] {
        let pasted = is_taken(USERS, text, &DEMAND[..1]);
        let notice = pasted.notice().unwrap();
        assert!(notice.starts_with("Pasted 1 number by its label. Undo reverts this. Not taken: "), "{notice}");
        assert_eq!(pasted.refused_count, refused.len(), "{text:?}: {notice}");
        for part in refused {
            assert!(notice.contains(part), "{part} in {notice}");
        }
    }
    for text in ["Help desk\t\nInput\tValue\nUsers\t9000", "1\tDemand\t\n2\tUsers\t9,000"] {
        assert_eq!(is_taken(USERS, text, &DEMAND[..1]).refused_count, 0, "{text}");
    }
}

#[test]
fn the_own_unit_of_an_input_may_follow_its_number() {
    for text in [
        "Users\t9,000 users\nVolume per month\t11,000 contacts\nVolume growth\t3 % a year\nEffort per contact\t12 min",
        "9,000 users\n11,000 contacts a month\n3%\n12 minutes",
    ] {
        let fields = ["users", "volume_per_month", "volume_growth", "minutes_per_unit"]
            .map(|name| Some(address(&format!("services.s1.demand.{name}"))));
        let fields: Vec<Vec<Option<Address>>> = fields.into_iter().map(|field| vec![field]).collect();
        let pasted = read_block(text, PasteTarget { fields: &fields, follow: true, decimal: '.', scenario: &sample() });
        let expected: Vec<(String, f64)> = DEMAND.iter().map(|(path, value)| (path.to_string(), *value)).collect();
        assert_eq!(taken(&pasted), expected, "{:?}", pasted.refused);
    }
    is_taken(PRICE, "Price per contact\t$14.75 per contact", &[(PRICE, 14.75)]);
}

#[test]
fn a_unit_beside_an_amount_counts() {
    let salary = "options.o1.deliveries.s1.team.salary_per_year";
    for (text, value) in [
        ("Salary per person\t61\tk$", 61_000.0),
        ("Salary per person ($000)\t61,000", 61_000.0),
        ("Salary per person (USD)\t61,000", 61_000.0),
    ] {
        if text.contains("000)") {
            let pasted = paste(salary, '.', text);
            assert!(pasted.taken.is_empty(), "a figure possibly in thousands is refused: {:?}", pasted.taken);
        } else {
            let pasted = is_taken(salary, text, &[(salary, value)]);
            assert!(pasted.echoes[0].1.starts_with("Read as 61000"));
        }
    }
    let pasted = is_taken(salary, "Salary per person\t61,000\tEUR", &[(salary, 61_000.0)]);
    assert_eq!(pasted.echoes[0].1, "Read as 61000 USD: EUR is not converted");
    assert!(paste(salary, '.', "Salary per person\t5,000\tper month").taken.is_empty());
}

#[test]
fn percentages_without_their_sign_are_echoed_with_it() {
    let growth = "services.s1.demand.volume_growth";
    for (cell, echo) in
        [("1.3", Some("Read as 1.3 %")), ("0.05", Some("Read as 0.05 %")), ("3", Some("Read as 3 %")), ("3%", None), ("0", None)]
    {
        for pasted in [paste(growth, '.', &format!("{cell}\n12")), paste(USERS, '.', &format!("Volume growth\t{cell}"))] {
            let found = pasted.echoes.iter().find(|(address, _)| address.to_string() == growth).map(|(_, echo)| echo.as_str());
            assert_eq!(found, echo, "{cell}");
        }
    }
    assert_eq!(paste(growth, ',', "1,3\n12").echoes[0].1, "Read as 1,3 %");
}

/// A unit beside a number is read like one typed behind it: a period that is not the input's is never taken for its own.
#[test]
fn another_period_or_unit_beside_a_number_is_refused_in_every_language() {
    let at = "options.o1.deliveries.s1.team.salary_per_year";
    let others = [
        "per quarter",
        "quarterly",
        "Quartal",
        "fortnightly",
        "every two weeks",
        "monatlich",
        "pm",
        "p.m.",
        "p.w.",
        "per week",
        "€/Monat",
        "zł/mies.",
        "EUR per person per month",
        "bi-weekly",
        "semi-monthly",
        "Tag",
        "/hr",
        "gross monthly",
        "k per month",
        "hours",
        "Stunden",
        "%",
        "minutes",
    ];
    for unit in others {
        for text in [format!("Salary per person\t15000\t{unit}"), format!("Salary per person ({unit})\t15000")] {
            let pasted = paste(at, '.', &text);
            assert!(taken(&pasted).is_empty(), "{text}: {:?}", pasted.taken);
            assert!(pasted.refused[0].contains("is expected"), "{text}: {:?}", pasted.refused);
        }
    }
    for unit in
        ["per year", "p.a.", "yearly", "jährlich", "USD/Jahr", "USD per person per year", "gross per annum", "par an", "$ a year", "rok"]
    {
        is_taken(at, &format!("Salary per person\t15000\t{unit}"), &[(at, 15_000.0)]);
    }
    let euros = paste(at, '.', "Salary per person\t15000\tEUR per person per year");
    assert_eq!(euros.echoes[0].1, "Read as 15000 USD: EUR is not converted");
    let effort = "services.s1.demand.minutes_per_unit";
    for unit in ["Stunden", "hours", "h", "days", "Sekunden"] {
        assert!(taken(&paste(effort, '.', &format!("Effort per contact\t0.2\t{unit}"))).is_empty(), "{unit}");
    }
    is_taken(effort, "Effort per contact\t12\tMinuten", &[(effort, 12.0)]);
}
