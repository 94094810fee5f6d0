//! Ambiguities in lists are asked about: other currencies, several columns, other units, parts of rows, mixed formats.

use crate::native::listed::{answered, open_entry, open_questions, reading, team, understood, volume};
use sourcewise::exchange::list::{ListDoubt, Reading, Verdict};

fn answer(text: &str, answers: &[(ListDoubt, usize)]) -> Reading {
    answered(text, open_entry().status_quo, answers)
}

fn asks(text: &str, expected: &[ListDoubt]) -> Reading {
    let reading = reading(text);
    assert_eq!(open_questions(&reading), expected, "{text}\n{:#?}", reading.asked);
    assert!(reading.changes.is_empty() || expected.is_empty(), "{text}: nothing changes while a question is open");
    reading
}

fn refused(reading: &Reading, why: &str) {
    let all = reading.rows.iter().all(|row| matches!(row, Verdict::LeftOut(text) if text.contains(why)));
    assert!(all && reading.changes.is_empty(), "{:?}", reading.rows);
}

#[test]
fn amounts_in_another_currency_are_asked_about() {
    for text in [
        "Role,Headcount,Salary\nAgent,6,€50000\nLead,2,€70000\n",
        "Role,Headcount,Salary\nAgent,6,50000 EUR\nLead,2,70000 EUR\n",
        "Role,Headcount,Salary EUR\nAgent,6,50000\nLead,2,70000\n",
        "Role,Headcount,Salary (€)\nAgent,6,50000\nLead,2,70000\n",
        "Role,Headcount,Salary (£)\nAgent,6,50000\nLead,2,70000\n",
        "Role,Headcount,Salary\nAgent,6,£50000\nLead,2,70000\n",
        "Role,Headcount,Salary,Currency\nAgent,6,50000,EUR\nLead,2,70000,EUR\n",
        "Role,Headcount,Salary,CCY\nAgent,6,50000,TRY\nLead,2,70000,TRY\n",
        "Role,Headcount,Salary (SEK)\nAgent,6,50000\nLead,2,70000\n",
        "Role,Headcount,Salary (kr)\nAgent,6,50000\nLead,2,70000\n",
        "All amounts in EUR\nRole,Headcount,Salary\nAgent,6,50000\nLead,2,70000\n",
        "Role;Headcount;Salary\nAgent;6;50.000,00 €\nLead;2;70.000,00 €\n",
        "Rola,Headcount,Wynagrodzenie (tys. zł)\nAgent,6,50\nLead,2,70\n",
    ] {
        asks(text, &[ListDoubt::Currency]);
        assert_eq!(team(&answer(text, &[(ListDoubt::Currency, 0)])), (8.0, 55_000.0), "{text}");
    }
    for text in [
        "Role,Headcount,Salary\nAgent,6,$50000\nLead,2,70000 USD\n",
        "Role,Headcount,Salary,Currency\nAgent,6,50000,USD\nLead,2,70000,usd\n",
        "Role,Headcount,Salary ($)\nAgent,6,US$50000\nLead,2,70000\n",
    ] {
        assert_eq!(team(&asks(text, &[])), (8.0, 55_000.0), "{text}");
    }
    let named = reading("Role,Headcount,Salary\nAgent,6,€50000\nLead,2,€70000\n");
    assert!(named.asked[0].text.contains("is in EUR (“€50000” and “€70000”)"), "{}", named.asked[0].text);
}

#[test]
fn amounts_in_several_currencies_are_refused() {
    for text in [
        "Role,Headcount,Salary\nAgent,6,€50000\nLead,2,£70000\n",
        "Role,Headcount,Salary\nAgent,6,$50000\nLead,2,€70000\n",
        "Role,Headcount,Salary,Currency\nAgent,6,50000,EUR\nLead,2,70000,INR\n",
        "Role,Headcount,Salary USD\nAgent,6,50000\nLead,2,€70000\n",
    ] {
        refused(&reading(text), "Create a separate list for each currency");
    }
    let rates = "Role,Hourly rate\nAgent,€35\nLead,£45\n";
    refused(&answer(rates, &[(ListDoubt::Use, 1), (ListDoubt::TimesAYear, 0)]), "Create a separate list for each currency");
}

#[test]
fn rate_cards_say_their_currency_too() {
    for text in ["Role,Hourly rate\nAgent,€35\n", "Role,Rate,Unit\nAgent,€35,Hour\n", "Role,Hourly rate,Currency\nAgent,35,EUR\n"] {
        assert!(open_questions(&reading(text)).contains(&ListDoubt::Currency), "{text}");
    }
}

#[test]
fn the_volume_column_is_asked_if_several_are_possible() {
    let named = reading("Month,Help desk,Devices\n2026-01,10000,500\n");
    assert_eq!((named.asked[0].question, named.asked[0].answer, volume(&named)), (ListDoubt::Column, Some(0), 10_000.0));
    understood(&named, "Not used: “Devices”.");
    let contacts = reading("Month,Devices,Contacts\n2026-01,500,10000\n");
    assert_eq!((contacts.asked[0].answer, volume(&contacts)), (Some(1), 10_000.0));
    for text in [
        "Month,Calls,Emails\n2026-01,9000,1000\n2026-02,9200,800\n",
        "Month,Phone,Chat\n2026-01,9000,1000\n2026-02,9200,800\n",
        "Month,Tickets,Requests\n2026-01,9000,1000\n2026-02,9200,800\n",
        "Month,Volume,Volume 2025\n2026-01,9000,1000\n2026-02,9200,800\n",
    ] {
        asks(text, &[ListDoubt::Column]);
        let with = |place| volume(&answer(text, &[(ListDoubt::Column, place)]));
        assert_eq!([with(0), with(1), with(2)], [9_100.0, 900.0, 10_000.0], "{text}");
    }
    let three = "Month,Calls,Emails,Chats\n2026-01,9000,1000,\n";
    assert_eq!(volume(&answer(three, &[(ListDoubt::Column, 3)])), 10_000.0, "an empty cell is skipped");
}

#[test]
fn volumes_in_another_unit_are_asked_about_or_refused() {
    for heading in ["Volume (hours)", "Volume (min)", "Volume [GB]", "Volume (FTE)", "Devices", "Servers", "Applications"] {
        let text = format!("Month,{heading}\n2026-01,9000\n2026-02,9500\n");
        asks(&text, &[ListDoubt::Counted]);
        assert_eq!(volume(&answer(&text, &[(ListDoubt::Counted, 0)])), 9_250.0, "{heading}");
    }
    for heading in ["Volume (EUR)", "Volume €", "Volume ($)", "Volume (k$)"] {
        refused(&reading(&format!("Month,{heading}\n2026-01,9000\n")), "is an amount of money");
    }
    for heading in ["Volume %", "Volume (%)", "Volume (percent)"] {
        refused(&reading(&format!("Month,{heading}\n2026-01,90\n")), "is a percentage");
    }
    for cell in ["10€", "$10000", "10000 USD", "₹10000"] {
        refused(&reading(&format!("Month,Volume\n2026-01,{cell}\n")), "not an amount of money");
    }
    for heading in
        ["Volume (contacts)", "Calls", "Tickets (total)", "Volume 2026", "Contacts per month", "Volume (calls)", "Help desk volume"]
    {
        assert_eq!(volume(&asks(&format!("Month,{heading}\n2026-01,9000\n2026-02,9500\n"), &[])), 9_250.0, "{heading}");
    }
}

#[test]
fn pay_of_a_row_and_of_a_person_are_distinguished() {
    for heading in ["Total salary", "Salary total", "Sum of wages", "Payroll salary", "Gesamt Gehalt", "Salary"] {
        let text = format!("Role,Headcount,{heading}\nAgent,6,300000\nLead,2,140000\n");
        if heading == "Salary" {
            let agents = "Role,Headcount,Salaries\nAgent,6,300000\nLead,4,280000\n";
            assert_eq!(open_questions(&reading(agents)), [ListDoubt::PerPerson], "several people's pay by its size");
            continue;
        }
        asks(&text, &[ListDoubt::PerPerson]);
        assert_eq!(team(&answer(&text, &[(ListDoubt::PerPerson, 1)])), (8.0, 55_000.0), "{heading}");
    }
    assert_eq!(team(&answer("Role,Headcount,Total salary\nAgent,6,50000\nLead,2,70000\n", &[(ListDoubt::PerPerson, 0)])), (8.0, 55_000.0));
    asks("Role,Headcount,Total salary per person\nAgent,6,50000\nLead,2,70000\n", &[]);
}

#[test]
fn rows_that_are_parts_of_others_are_asked_about() {
    let list = "Role,Headcount,Salary\nAgent,6,50000\nLead,2,70000\n";
    let symbols = asks(&format!("{list}Σ,8,\nOverall,8,55000\n"), &[ListDoubt::Total(5)]);
    assert!(matches!(&symbols.rows[2], Verdict::LeftOut(why) if why.contains("a total")));
    let two = format!("{list}Everybody,8,55000\nAll of us,8,55000\n");
    asks(&two, &[ListDoubt::Total(4), ListDoubt::Total(5)]);
    assert_eq!(team(&answer(&two, &[(ListDoubt::Total(4), 0), (ListDoubt::Total(5), 0)])), (8.0, 55_000.0));
    let blank = reading(&format!("{list}Everyone,8,\nAll of us,8,55000\n"));
    assert_eq!(open_questions(&blank), [ListDoubt::Total(5)]);

    let parent = "Role,Headcount,Salary\nDesk,8,55000\nAgent,6,50000\nLead,2,70000\n";
    asks(parent, &[ListDoubt::Total(2)]);
    assert_eq!(team(&answer(parent, &[(ListDoubt::Total(2), 0)])), (8.0, 55_000.0));
    asks("Role,Headcount,Salary\nDesk,8,56000\nAgent,6,50000\nLead,2,70000\n", &[ListDoubt::Total(2)]);
    assert_eq!(team(&asks("Role,Headcount,Salary\nDesk,8,\nAgent,6,50000\nLead,2,70000\n", &[])), (8.0, 55_000.0));
    let parents = "Role,Headcount,Salary\nDesk,8,55000\nAgent,6,50000\nLead,2,70000\nField,4,55000\nTech,3,50000\nChief,1,70000\n";
    asks(parents, &[ListDoubt::Total(2), ListDoubt::Total(5)]);

    for part in ["- of which part-time", "of which part-time", "thereof nights", "davon Teilzeit", "- part-time", "• nights"] {
        let text = format!("Role,Headcount,Salary\nAgent,6,50000\n{part},2,25000\nLead,2,70000\n");
        asks(&text, &[ListDoubt::Total(3)]);
        assert_eq!(team(&answer(&text, &[(ListDoubt::Total(3), 0)])), (8.0, 55_000.0), "{part}");
    }
    let bullets = "Role,Headcount,Salary\n- Agent,6,50000\n- Lead,2,70000\n";
    assert_eq!(team(&asks(bullets, &[])), (8.0, 55_000.0), "a list of bullets");
    let heading = "Role,Headcount,Salary\nDesk,,\n- Agent,6,50000\n- Lead,2,70000\n";
    assert_eq!(team(&asks(heading, &[])), (8.0, 55_000.0), "a row without figures has no parts to count twice");
    asks("Role,Headcount,Salary\nAgent,2,50000\nLead,2,70000\nManager,4,90000\n", &[]);
}

#[test]
fn salaries_of_a_month_are_twelve_to_fourteen_a_year() {
    let text = "Role,Headcount,Monthly salary\nAgent,6,4000\nLead,2,5500\n";
    let assumed = asks(text, &[]);
    assert_eq!(team(&assumed), (8.0, 52_500.0));
    understood(&assumed, "Assumed: a year has 12 monthly salaries");
    // If a comma is the decimal separator, thirteen and fourteen are unambiguous.
    let with_comma = "Role;Headcount;Salary (monthly)\nAgent;6,5;4000,50\nLead;2,5;5500,50\n";
    asks(with_comma, &[ListDoubt::TimesAYear]);
    assert_eq!([0, 1, 2].map(|place| team(&answer(text, &[(ListDoubt::TimesAYear, place)])).1), [52_500.0, 56_875.0, 61_250.0]);
    for heading in
        ["Salary (monthly x13)", "Salary (monthly ×13)", "Monthly salary x 13", "Salary x13", "Salary (13x)", "Monthly salary (13)"]
    {
        let said = asks(&format!("Role,Headcount,{heading}\nAgent,6,4000\nLead,2,5500\n"), &[]);
        assert_eq!(team(&said), (8.0, 56_875.0), "{heading}");
        understood(&said, "times 13 is annual pay");
    }
}

#[test]
fn figures_that_are_not_written_alike_are_asked_about() {
    for (small, large) in [("70", "50k"), ("70", "50000"), ("70", "€50k")] {
        let text = format!("Role,Headcount,Salary\nAgent,6,{large}\nLead,2,{small}\n");
        let open = open_questions(&reading(&text));
        assert!(open.contains(&ListDoubt::MixedScale), "{text}: {open:?}");
        let right = team(&answer(&text, &[(ListDoubt::MixedScale, 1), (ListDoubt::Currency, 0)]));
        assert_eq!(right, (8.0, 55_000.0), "{text}");
    }
    let volumes = "Month,Volume\n2026-01,9k\n2026-02,9.5\n";
    asks(volumes, &[ListDoubt::MixedScale]);
    assert_eq!(volume(&answer(volumes, &[(ListDoubt::MixedScale, 1)])), 9_250.0);
    asks("Month,Volume\n2026-01,9000\n2026-02,50\n", &[]);
    let of_services = "Month,Service,Volume\n2026-01,Help desk,9k\n2026-02,Help desk,9.5\n";
    asks(of_services, &[ListDoubt::MixedScale]);
    assert_eq!(volume(&answer(of_services, &[(ListDoubt::MixedScale, 1)])), 9_250.0);
    asks("Role,Rate,Unit\nAgent,0.9k,day\nLead,1.2,day\n", &[ListDoubt::Use, ListDoubt::MixedScale, ListDoubt::HoursADay, ListDoubt::Rate]);

    for (one, other) in [("50,000", "70.000"), ("50.000", "70,000")] {
        for separator in ['\t', ';'] {
            let text = format!("Role\tHeadcount\tSalary\nAgent\t6\t{one}\nLead\t2\t{other}\n").replace('\t', &separator.to_string());
            assert!(open_questions(&reading(&text)).contains(&ListDoubt::Notation), "{text}");
            assert_eq!(team(&answer(&text, &[(ListDoubt::Notation, 0)])), (8.0, 55_000.0), "{text}");
        }
    }
    let certain = "Role\tHeadcount\tSalary\nAgent\t6\t50.000\nLead\t2\t70.000,00\n";
    assert!(open_questions(&reading(certain)).contains(&ListDoubt::Notation));
    assert_eq!(team(&answer(certain, &[(ListDoubt::Notation, 0)])), (8.0, 55_000.0));
    asks("Role\tHeadcount\tSalary\nAgent\t6\t50,000\nLead\t2\t70,000.50\n", &[]);
}

#[test]
fn rows_that_are_parts_of_others_are_asked_about_in_lists_of_volumes_too() {
    let of_which = "Month,Channel,Volume\n2026-01,Phone,6000\n2026-02,Phone,5000\n2026-03,of which abandoned,500\n";
    asks(of_which, &[ListDoubt::Total(4)]);
    assert_eq!([0, 1].map(|place| volume(&answer(of_which, &[(ListDoubt::Total(4), place)]))), [5_500.0, 3_833.33]);
    asks("Month,Volume\n2026-01,9000\n2026-02,4000\n2026-03,5000\n", &[]);
}

#[test]
fn months_far_away_or_twice_are_asked_about() {
    let far = "Month,Volume\n2016-01,90\n2026-02,9000\n2026-03,9500\n";
    asks(far, &[ListDoubt::Outlying]);
    assert_eq!(volume(&answer(far, &[(ListDoubt::Outlying, 1)])), 9_250.0);
    assert_eq!(volume(&answer(far, &[(ListDoubt::Outlying, 0)])), 6_196.67);
    asks("Month,Volume\n2016-01,9000\n2026-02,9500\n", &[ListDoubt::Outlying]);
    let late = "Month,Volume\n2026-01,9000\n2026-02,9500\n2062-03,90\n";
    assert_eq!(volume(&answer(late, &[(ListDoubt::Outlying, 1)])), 9_250.0);
    asks("Month,Volume\n2025-01,9000\n2026-02,9500\n", &[]);

    let twice = "Month,Volume\n2026-01,9000\n2026-01,500\n2026-02,9500\n";
    asks(twice, &[ListDoubt::Repeated]);
    assert_eq!([0, 1].map(|place| volume(&answer(twice, &[(ListDoubt::Repeated, place)]))), [9_500.0, 5_000.0]);
    asks("Month,Volume\n2026-W01,2000\n2026-W01,50\n2026-W02,2100\n", &[ListDoubt::Repeated]);
}

#[test]
fn two_columns_of_the_same_are_asked_about() {
    asks("Role,Headcount,Salary,Salary 2026\nAgent,6,50000,51000\nLead,2,70000,71000\n", &[ListDoubt::Column]);
    asks("Role,Headcount,Salary 2025,Salary 2026\nAgent,6,50000,51000\n", &[ListDoubt::Column]);
    asks("Role,Headcount,Headcount 2026,Salary\nAgent,6,7,50000\n", &[ListDoubt::Heads]);
    asks("Role,FTE actual,FTE plan,Salary\nAgent,6,7,50000\n", &[ListDoubt::Heads]);
    assert_eq!(team(&asks("Role,Headcount,Salary 2026\nAgent,6,50000\nLead,2,70000\n", &[])), (8.0, 55_000.0));
}

#[test]
fn a_unit_above_the_headings_is_asked_about() {
    for (above, list) in [
        ("All figures in thousands", "Month,Volume\n2026-01,9\n2026-02,9.5\n"),
        ("\"All figures, in thousands\"", "Month,Volume\n2026-01,9\n2026-02,9.5\n"),
        ("All figures,in thousands", "Month,Volume\n2026-01,9\n2026-02,9.5\n"),
        ("Volumes (k)", "Service,Volume\nHelp desk,9.25\n"),
    ] {
        let text = format!("{above}\n{list}");
        asks(&text, &[ListDoubt::Scale]);
        assert_eq!([0, 1].map(|place| volume(&answer(&text, &[(ListDoubt::Scale, place)]))), [9_250.0, 9.25], "{text}");
    }
    for (above, list, volumes) in [
        ("Calls per week", "Service,Volume\nHelp desk,2100\n", [9_125.0, 2_100.0]),
        ("per week", "Month,Volume\n2026-01,2000\n2026-02,2200\n", [9_125.0, 2_100.0]),
        ("per year", "Service,Volume\nHelp desk,120000\n", [10_000.0, 120_000.0]),
        ("Quarterly figures", "Service,Volume\nHelp desk,30000\n", [10_000.0, 30_000.0]),
    ] {
        let text = format!("{above}\n{list}");
        asks(&text, &[ListDoubt::Unit]);
        assert_eq!([0, 1].map(|place| volume(&answer(&text, &[(ListDoubt::Unit, place)]))), volumes, "{text}");
    }
    let daily = "per day\nService,Volume\nHelp desk,300\n";
    asks(daily, &[ListDoubt::Unit]);
    assert_eq!([0, 1, 2].map(|place| volume(&answer(daily, &[(ListDoubt::Unit, place)]))), [9_125.0, 6_300.0, 300.0]);
    let hourly = "Calls per hour\nService,Volume\nHelp desk,30\n";
    refused(&answer(hourly, &[(ListDoubt::Unit, 0)]), "A volume per hour");
    assert_eq!(volume(&asks("Weekly report\nWeek,Volume\n2026-W01,2100\n2026-W02,2100\n", &[])), 9_125.0);
    assert_eq!(volume(&asks("Monthly report 2026\nMonth,Volume\n2026-01,9000\n2026-02,9500\n", &[])), 9_250.0);
    let rates = "All rates in thousands\nRole,Rate,Unit\nAgent,0.9,day\n";
    asks(rates, &[ListDoubt::Use, ListDoubt::Scale, ListDoubt::HoursADay]);
    let pay = [(ListDoubt::Use, 1), (ListDoubt::TimesAYear, 2)];
    let salary = |place| team(&answer(rates, &[pay[0], pay[1], (ListDoubt::Scale, place)])).1;
    assert_eq!(salary(0), 198_000.0);
}

#[test]
fn people_without_readable_pay_are_asked_about_and_never_vanish() {
    let text = "Role,Headcount,Salary\nAgent,6,45000-55000\nLead,2,70000\nTrainer,1,\n";
    let open = asks(text, &[ListDoubt::Unpaid]);
    assert_eq!(open.asked[0].text, "7 people have no readable pay (lines 2, 4)");
    assert_eq!(team(&answer(text, &[(ListDoubt::Unpaid, 0)])), (2.0, 70_000.0));
    let counted = answer(text, &[(ListDoubt::Unpaid, 1)]);
    assert_eq!((team(&counted), counted.taken()), ((9.0, 70_000.0), 3));
}
