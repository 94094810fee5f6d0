//! Lists in real-life layouts: totals, units in headings, lines above the headings, rate cards.

use crate::native::listed::{answered, open_entry, open_questions, reading, table, team, understood, volume};
use sourcewise::exchange::file::read as open;
use sourcewise::exchange::list::{Kind, ListDoubt, Reading, Verdict};
use sourcewise::model::{DeliveredBy, OptionId, Pricing};

#[test]
fn rows_that_add_up_others_are_left_out_and_said() {
    let list = "Agent,6,50000\nLead,2,70000\n";
    for total in [
        "Total FTE,8,55000",
        "Sub-total,8,55000",
        ",8,55000",
        "Summe,8,440000",
        "Gesamt:,8,",
        "Grand total,8,55000",
        "Total général,8,55000",
        "TOTAL (FTE),8,55000",
        "Average,4,60000",
        "Team total,8,55000",
    ] {
        let reading = reading(&format!("Role,Headcount,Salary\n{list}{total}\n"));
        assert_eq!((team(&reading), reading.taken()), ((8.0, 55_000.0), 2), "{total}");
        understood(&reading, "Left out as totals: line 4.");
    }
    let id = reading("ID,Role,Headcount,Salary\n1,Agent,6,50000\n2,Lead,2,70000\nTotal,,8,55000\n");
    assert_eq!(team(&id), (8.0, 55_000.0));
    let blocks = reading(
        "Role,Headcount,Salary\nAgent,6,50000\nLead,2,70000\nOnshore total,8,55000\nAgent,3,50000\nLead,1,70000\nTotal offshore,4,55000\nTotal,12,55000\n",
    );
    assert_eq!(team(&blocks), (12.0, 55_000.0));
    let months = reading("Month,Volume\n2026-01,9000\n2026-02,9500\n,18500\nTotal 2026,18500\n");
    assert_eq!((months.taken(), volume(&months)), (2, 9_250.0));
}

#[test]
fn a_row_that_may_be_a_total_is_asked_about() {
    for (row, count_it) in
        [("Total rewards manager,1,50000", (9.0, 54_444.44)), ("Everybody,8,55000", (16.0, 55_000.0)), (",3,50000", (11.0, 53_636.36))]
    {
        let text = format!("Role,Headcount,Salary\nAgent,6,50000\nLead,2,70000\n{row}\n");
        let open = reading(&text);
        assert_eq!((open_questions(&open), open.changes.len()), (vec![ListDoubt::Total(4)], 0), "{row}");
        let with = |answer| team(&answered(&text, open_entry().status_quo, &[(ListDoubt::Total(4), answer)]));
        assert_eq!([with(0), with(1)], [(8.0, 55_000.0), count_it], "{row}");
    }
}

#[test]
fn units_in_headings_are_taken_into_account_and_said() {
    for (heading, pay, said) in [
        ("Salary (monthly)", (4000, 5500), "times 12 is annual pay"),
        ("Monthly gross salary", (4000, 5500), "per month"),
        ("Salary per month USD", (4000, 5500), "per month"),
        ("Salary p.m.", (4000, 5500), "per month"),
        ("Salary ($000)", (50, 66), "in thousands"),
        ("Salary [k$]", (50, 66), "in thousands"),
        ("Salary '000", (50, 66), "in thousands"),
        ("Annual salary (thousand USD)", (50, 66), "in thousands"),
        ("Salary (weekly)", (1000, 1200), "times 52"),
        ("Salary p.a.", (50_000, 66_000), "per year"),
    ] {
        let text = format!("Role,Headcount,{heading}\nAgent,6,{}\nLead,2,{}\n", pay.0, pay.1);
        let reading = answered(&text, open_entry().status_quo, &[(ListDoubt::TimesAYear, 0)]);
        let right = match heading {
            "Salary (weekly)" => 54_600.0,
            _ if pay.0 == 4000 => 52_500.0,
            _ => 54_000.0,
        };
        assert_eq!(team(&reading), (8.0, right), "{heading} {:?}", reading.asked);
        understood(&reading, said);
    }
    let euros = answered("Role,Headcount,Salary [k€]\nAgent,6,50\nLead,2,70\n", open_entry().status_quo, &[(ListDoubt::Currency, 0)]);
    assert_eq!(team(&euros), (8.0, 55_000.0));
    assert_eq!(
        open_questions(&reading("Role,Headcount,Salary [k€]\nAgent,6,50\nLead,2,70\n")),
        [ListDoubt::Currency],
        "euros are not dollars"
    );
    let percent = reading("Role,FTE (%),Salary\nAgent,250%,50000\nLead,50,70000\n");
    assert_eq!(team(&percent), (3.0, 53_333.33));
}

#[test]
fn units_in_doubt_are_asked_about() {
    let text = "Role,Headcount,Salary (hourly)\nAgent,6,25\nLead,2,27\n";
    let hourly = reading(text);
    assert_eq!((open_questions(&hourly), hourly.changes.len()), (vec![ListDoubt::TimesAYear], 0));
    assert_eq!(team(&answered(text, open_entry().status_quo, &[(ListDoubt::TimesAYear, 0)])), (8.0, 53_040.0));
    let plain = "Role,Headcount,Salary\nAgent,6,4000\nLead,2,5500\n";
    assert_eq!(open_questions(&reading(plain)), [ListDoubt::Unit], "far from today's pay");
    assert_eq!(team(&answered(plain, open_entry().status_quo, &[(ListDoubt::Unit, 1), (ListDoubt::TimesAYear, 0)])), (8.0, 52_500.0));
    let above = "All amounts in $000\nRole,Headcount,Salary\nAgent,6,50\nLead,2,70\n";
    assert_eq!(open_questions(&reading(above))[0], ListDoubt::Scale);
    assert_eq!(team(&answered(above, open_entry().status_quo, &[(ListDoubt::Scale, 0)])), (8.0, 55_000.0));
    let several = reading("Role,Headcount,Salary,Total salary\nAgent,6,50000,300000\nLead,2,70000,140000\n");
    assert_eq!(open_questions(&several), [ListDoubt::Column]);
    let thousands = reading("Month,Tickets (thousands)\n2026-01,9\n2026-02,9.5\n");
    assert_eq!(volume(&thousands), 9_250.0);
    let annual = reading("Service,Annual volume\nHelp desk,121000\n");
    assert_eq!(volume(&annual), 10_083.33);
    assert_eq!(open_questions(&reading("Month,Calls per day\n2026-01,330\n2026-02,340\n")), [ListDoubt::Unit]);
}

#[test]
fn headings_are_found_below_titles_and_over_two_lines() {
    for above in
        ["Team overview\nAs of March, 2026\n\"Source: HR, payroll\"\n", "Team;2026\n\n;;\nPrepared by finance\n", "sep=,\nTeam overview\n"]
    {
        let separated = if above.contains(';') {
            "Role;Headcount;Salary\nAgent;6;50000\nLead;2;70000\n"
        } else {
            "Role,Headcount,Salary\nAgent,6,50000\nLead,2,70000\n"
        };
        let reading = reading(&format!("{above}{separated}\nSource: the payroll system of March\n"));
        assert_eq!((team(&reading), reading.taken()), ((8.0, 55_000.0), 2), "{above}");
        understood(&reading, "Headings are in line");
        assert_eq!(reading.rows.last(), Some(&Verdict::LeftOut("This is a note, not a row of the list.".to_string())));
    }
    let monthly = |text| answered(text, open_entry().status_quo, &[(ListDoubt::TimesAYear, 0)]);
    let units_below = monthly("Role,Headcount,Salary\n,,(monthly)\nAgent,6,4000\nLead,2,5500\n");
    assert_eq!(team(&units_below), (8.0, 52_500.0));
    let units_above = monthly("Team,in,monthly\nRole,Headcount,Salary\nAgent,6,4000\nLead,2,5500\n");
    assert_eq!(team(&units_above), (8.0, 52_500.0));
    let two_lines = reading("Job,Head,Annual\ntitle,count,salary\nAgent,6,50000\nLead,2,70000\n");
    assert_eq!(team(&two_lines), (8.0, 55_000.0));
    let fault = open("a.csv", b"Report\nDate;Price\n1;2\n").unwrap_err().to_string();
    assert!(fault.contains("No known headings found in lines 1 to 3; line 2 has the columns “Date”, “Price”"), "{fault}");
}

/// A price list in the format of US agencies, shortened; every figure is fictional.
const PRICE_LIST: &str = "Labor Categories,,,,\nContractor,Example Corp,,,\n\n\
    SIN(s) PROPOSED,SERVICE PROPOSED (e.g. Job Title/Task),MINIMUM YEARS OF EXPERIENCE,\"UNIT OF ISSUE (e.g. Hour, Task, Sq ft)\",PRICE OFFERED TO GSA (including IFF)\n\
    54151S,Project Manager,8,Hour,$120.00\n54151S,Help Desk Specialist,2,Hour,$60.00\n54151S,Site survey,0,Task,\"$4,000.00\"\n";
const CALC: &str = "Labor Category,Education Level,Min Years Experience,Current Year Labor Price,Next Year Labor Price,Business Size,SIN,Contractor Name\n\
    Help Desk Specialist I,High School,1,48.50,49.70,S,54151S,Example Corp\nHelp Desk Specialist II,Bachelors,3,61.50,63.00,S,54151S,Example Corp\n";
const SFIA: &str = "SFIA rate card,,,\nDay rates in GBP,,,\n,Strategy and architecture,Service management,Client interface\n\
    1. Follow,£250,£240,£230\n2. Assist,£350,£340,£330\n\"7. Set strategy, inspire, mobilise\",\"£1,400\",\"£1,200\",\"£1,300\"\n";

fn provided() -> OptionId {
    let scenario = open_entry();
    let service = scenario.services[0].id;
    let has = |option: &OptionId| {
        scenario.delivery(*option, service).is_some_and(|delivery| delivery.choices.delivered_by == DeliveredBy::Provider)
    };
    scenario.options.iter().map(|option| option.id).find(has).unwrap()
}

/// The onshore hourly rate and the price mechanism.
fn rate(reading: &Reading, option: OptionId) -> (f64, Pricing) {
    let after = reading.applied(&open_entry());
    let delivery = after.delivery(option, after.services[0].id).unwrap();
    (delivery.rates.onshore_rate_per_hour, delivery.choices.pricing)
}

#[test]
fn rate_cards_are_taken_as_rates_or_as_pay_as_the_reader_says() {
    let option = provided();
    for (text, asked) in [(PRICE_LIST, 3), (CALC, 4), (SFIA, 4)] {
        assert_eq!(table(text).kind, Kind::Rates, "{text}");
        let open = answered(text, option, &[]);
        assert!(open.changes.is_empty() && open.open() >= asked - 1, "{:?}", open.asked);
    }
    let list = answered(PRICE_LIST, option, &[(ListDoubt::Use, 0), (ListDoubt::Rate, 2), (ListDoubt::WorkPlace, 0)]);
    assert_eq!((list.taken(), rate(&list, option)), (2, (60.0, Pricing::TimeAndMaterials)), "{:?}", list.asked);
    assert!(matches!(&list.rows[2], Verdict::LeftOut(why) if why.contains("“Task”")));
    understood(&list, "Headings are in line 4");
    let average = answered(PRICE_LIST, option, &[(ListDoubt::Use, 0), (ListDoubt::Rate, 0), (ListDoubt::WorkPlace, 0)]);
    assert_eq!(rate(&average, option).0, 90.0);

    let calc = [(ListDoubt::Use, 0), (ListDoubt::Column, 1), (ListDoubt::Unit, 3), (ListDoubt::Rate, 1), (ListDoubt::WorkPlace, 0)];
    assert_eq!(rate(&answered(CALC, option, &calc), option), (49.7, Pricing::TimeAndMaterials));

    let sfia = [
        (ListDoubt::Use, 0),
        (ListDoubt::Column, 1),
        (ListDoubt::Currency, 0),
        (ListDoubt::HoursADay, 2),
        (ListDoubt::Rate, 2),
        (ListDoubt::WorkPlace, 0),
    ];
    let sfia = answered(SFIA, option, &sfia);
    assert_eq!(rate(&sfia, option).0, 45.33, "£340 over 7.5 hours {:?}", sfia.asked);
    understood(&sfia, "per day");

    let today = open_entry().status_quo;
    let pay =
        answered("Role,Hourly rate\nAgent,25\nLead,35\n", today, &[(ListDoubt::Use, 1), (ListDoubt::TimesAYear, 0), (ListDoubt::Rate, 0)]);
    assert_eq!(team(&pay).1, 62_400.0);
    let heads = answered("Role,Headcount,Hourly rate\nAgent,6,25\nLead,2,35\n", today, &[(ListDoubt::Use, 1), (ListDoubt::TimesAYear, 0)]);
    assert_eq!(team(&heads), (8.0, 57_200.0), "27.5 an hour for 2,080 hours, weighted by heads");
}

#[test]
fn a_rate_needs_a_provider_and_a_time() {
    let inside = answered("Role,Day rate\nAgent,400\n", open_entry().status_quo, &[(ListDoubt::Use, 0), (ListDoubt::HoursADay, 0)]);
    assert!(inside.changes.is_empty() && inside.remarks[0].contains("has no provider"), "{:?}", inside.remarks);
    let option = provided();
    let open = answered("Role,Day rate\nAgent,400\n", option, &[(ListDoubt::Use, 0)]);
    assert!(open_questions(&open).contains(&ListDoubt::HoursADay));
    let ten = answered("Role,Rate (8 hour day)\nAgent,400\n", option, &[(ListDoubt::Use, 0)]);
    assert!(open_questions(&ten).contains(&ListDoubt::Unit), "{:?}", ten.asked);
}
