//! Lists of roles and volumes: the rows that are read, those left out with the reason, and the changes.

use sourcewise::exchange::file::{Content, FileFault, read as open};
use sourcewise::exchange::list::{Aim, Kind, ListChange, ListDoubt, Reading, Table, TableFault, Verdict, read};
use sourcewise::model::{OptionId, SAMPLES, Scenario, ServiceId, Staffing};
use std::collections::BTreeMap;

fn table(text: &str) -> Table {
    match open("list.csv", text.as_bytes()) {
        Ok(Content::Table(table)) => table,
        other => panic!("{other:?}"),
    }
}

fn open_entry() -> Scenario {
    (SAMPLES[0].scenario)()
}

fn whole_it() -> Scenario {
    SAMPLES.iter().map(|sample| (sample.scenario)()).max_by_key(|scenario| scenario.services.len()).unwrap()
}

fn reading(text: &str, scenario: &Scenario) -> Reading {
    answered(text, scenario, &[])
}

fn answered(text: &str, scenario: &Scenario, answers: &[(ListDoubt, usize)]) -> Reading {
    let table = table(text);
    let (service, answers) = (scenario.services[0].id, answers.iter().copied().collect());
    read(&table, scenario, &Aim { decimal: table.decimal('.'), option: scenario.status_quo, service, answers })
}

fn refused(reading: &Reading) -> Vec<String> {
    let refused = reading.rows.iter().enumerate().filter_map(|(place, row)| match row {
        Verdict::LeftOut(why) => Some(format!("{place}: {why}")),
        Verdict::Taken(_) => None,
    });
    refused.collect()
}

#[test]
fn roles_become_a_head_count_and_an_average_weighted_by_heads() {
    let scenario = open_entry();
    let reading = reading("Role,Headcount,Salary (USD)\nAgent,6,50000\nExpert,2,\"70,000\"\nCoach,0,90000\n", &scenario);
    assert_eq!(refused(&reading), [""; 0]);
    let after = reading.applied(&scenario);
    let service = &after.services[0];
    assert_eq!((service.demand.headcount, service.choices.staffing), (8.0, Staffing::Headcount));
    let salary = |option: OptionId| after.delivery(option, service.id).unwrap().team.salary_per_year;
    assert_eq!(salary(after.status_quo), 55_000.0);
    let other = after.options.iter().find(|option| option.id != after.status_quo).unwrap().id;
    assert_eq!(salary(other), scenario.delivery(other, service.id).unwrap().team.salary_per_year, "only the chosen option");
    assert_eq!(scenario, open_entry(), "nothing changes before the user accepts it");
    assert!(reading.rows.contains(&Verdict::Taken(vec![70_000.0])), "an ambiguous number is echoed");
    assert!(read_again_changes_nothing(&after));
}

fn read_again_changes_nothing(after: &Scenario) -> bool {
    reading("role;fte;pay\nA;6;50000\nB;2;70000\n", after).changes.is_empty()
}

#[test]
fn rows_that_cannot_be_taken_are_left_out_each_with_its_reason() {
    let text = "role;heads;salary\n\
                Agent;6;50.000\n\
                Ghost;many;50000\n\
                Star;1;99000000000\n\
                Debt;-2;50000\n\
                Blank;;\n\
                Short;3\n\
                \n\
                Percent;5%;50000\n\
                Total;8;120000\n\
                Long;1;50000;and;more\n";
    let reading = reading(text, &open_entry());
    assert_eq!(
        refused(&reading),
        [
            "1: “many”: This is not a number. Write it like 1234,5, 12k or 1,2m.",
            "2: “99000000000”: Salary per person accepts numbers from 0 to 1000000000.",
            "3: “-2”: People needed accepts numbers from 0 to 100000.",
            "4: A cell is empty.",
            "5: A cell is empty.",
            "6: “5%”: This input is not a percentage. Enter the number without %.",
            "7: This is a total of rows that already count.",
            "8: “and” has no heading, so this row may be misread. Name its column, or quote a number such as \"10,120\".",
        ]
    );
    assert_eq!(reading.taken(), 1);
    let lines: Vec<u64> = table(text).rows.iter().map(|row| row.line).collect();
    assert_eq!(lines, [2, 3, 4, 5, 6, 7, 9, 10, 11]);
}

/// A comma inside a number moves its last digits to a cell beyond the headings: 10,120 would count as 10.
#[test]
fn rows_with_a_cell_beyond_the_headings_are_left_out() {
    for text in [
        "Month,Volume\n2026-01,10,120\n2026-02,9,870\n",
        "Month,Volume,\n2026-01,10,120\n2026-02,9,870\n",
        "Service,Volume\nHelp desk,10,120\n",
        "Role,Headcount,Salary\nAgent,6,50,000\nLead,2,70,000\n",
        "Role,Hourly rate\nAgent,1,250\n",
        "Role,Rate,Unit\nAgent,1,250,hour\n",
        "Month;Volume\n2026-01;10;120\n",
    ] {
        let reading = reading(text, &open_entry());
        assert!(reading.changes.is_empty() && reading.taken() == 0, "{text}: {:?}", reading.rows);
        assert!(refused(&reading).iter().all(|why| why.contains("has no heading")), "{text}: {:?}", refused(&reading));
    }
    let quoted = reading("Month,Volume\n2026-01,\"10,120\"\n2026-02,9870,\n2026-03,10,410\n", &open_entry());
    assert_eq!((quoted.taken(), refused(&quoted).len()), (2, 1));
    assert_eq!(quoted.applied(&open_entry()).services[0].demand.volume_per_month, 9_995.0);
    let between = reading("Month,,Volume\n2026-01,10,9000\n", &open_entry());
    assert!(between.understood.contains(&"Not used: column 2 (no heading).".to_string()), "{:?}", between.understood);
}

#[test]
fn volumes_become_the_average_of_their_months() {
    let scenario = open_entry();
    let text = "Month\tContacts\n2026-01\t9000\n2026-02\t10000\nFebruary 2026\t500\n03.2026\t12000\nQ4\t5\nSum\t1\n";
    let reading = answered(text, &scenario, &[(ListDoubt::Repeated, 0)]);
    assert_eq!(refused(&reading).len(), 2, "{:?}", refused(&reading));
    assert_eq!(reading.applied(&scenario).services[0].demand.volume_per_month, 10_500.0);
    assert!(reading.remarks[0].ends_with("the average. Volume growth is unchanged."));
    assert!(reading.understood.iter().any(|line| line.ends_with("January 2026 to March 2026, 3 months.")), "{:?}", reading.understood);
}

#[test]
fn services_are_found_by_their_names_or_kinds() {
    let scenario = whole_it();
    let (first, second) = (&scenario.services[0], &scenario.services[1]);
    let text = format!("sep=;\r\nService;Volume\r\n{};7000\r\n {} ;1,5k\r\nNowhere;1\r\n", first.name.to_uppercase(), second.kind.label);
    let reading = reading(&text, &scenario);
    assert_eq!(refused(&reading).len(), 1);
    assert!(refused(&reading)[0].starts_with("2: No service is named “Nowhere”. The services are: “"), "{:?}", refused(&reading));
    let after = reading.applied(&scenario);
    assert_eq!((after.services[0].demand.volume_per_month, after.services[1].demand.volume_per_month), (7000.0, 1500.0));
    assert_eq!(table(&text).rows[0].line, 3, "the line number includes the line that declares the separator");
}

#[test]
fn an_aim_selects_the_team() {
    let scenario = whole_it();
    let (option, service) = (scenario.options[1].id, scenario.services[2].id);
    let table = table("role,people,pay\nA,4,61000\n");
    assert!(table.kind == Kind::Roles && !table.names_services());
    let reading = read(&table, &scenario, &Aim { decimal: '.', option, service, answers: BTreeMap::new() });
    let after = reading.applied(&scenario);
    assert_eq!(after.delivery(option, service).unwrap().team.salary_per_year, 61_000.0);
    assert_eq!(after.service(service).unwrap().demand.headcount, 4.0);
    let elsewhere = reading.changes.iter().any(|change| match change {
        ListChange::Number(address, ..) => address.place.service() != Some(service),
        ListChange::Choice(address, ..) => address.place.service() != Some(service),
    });
    assert!(!elsewhere);
}

#[test]
fn decimal_marks_follow_from_the_separator_and_can_be_chosen() {
    let scenario = open_entry();
    let semicolons = table("role;fte;salary\nA;2,5;60.500\n");
    assert_eq!((semicolons.decimal('.'), table("role,fte,salary\nA,2.5,60500\n").decimal(',')), (',', '.'));
    assert_eq!(table("role\tfte\tsalary\nA\t1\t2\n").decimal(','), ',');
    let with = |decimal| {
        read(&semicolons, &scenario, &Aim { decimal, option: scenario.status_quo, service: ServiceId(1), answers: BTreeMap::new() })
            .applied(&scenario)
    };
    let salary = |scenario: &Scenario| scenario.delivery(scenario.status_quo, ServiceId(1)).unwrap().team.salary_per_year;
    assert_eq!((with(',').services[0].demand.headcount, salary(&with(','))), (2.5, 60_500.0));
    assert_eq!(with('.'), scenario, "60.5 is not annual pay: the list asks what it is");
}

#[test]
fn lists_that_count_nobody_or_too_much_change_nothing() {
    let nobody = reading("role,heads,salary\nA,0,50000\n", &open_entry());
    assert!(nobody.changes.is_empty() && nobody.remarks[0].ends_with("nothing changes because the list has no people."));
    let crowd: String = (0..50).map(|_| "A,99000,50000\n").collect();
    let crowd = reading(&format!("role,heads,salary\n{crowd}"), &open_entry());
    assert!(crowd.changes.is_empty() && crowd.remarks[0].contains("more people than the input accepts"));
    let all_bad = reading("month,volume\nx,1\n", &open_entry());
    assert!(all_bad.changes.is_empty() && all_bad.taken() == 0);
}

#[test]
fn ten_thousand_rows_are_read_and_no_more() {
    let row = "2026-01,2\n";
    let most = answered(&format!("month,volume\n{}", row.repeat(10_000)), &open_entry(), &[(ListDoubt::Repeated, 0)]);
    assert_eq!((most.taken(), most.applied(&open_entry()).services[0].demand.volume_per_month), (10_000, 20_000.0));
    let more = format!("month,volume\n{}", row.repeat(10_001));
    assert_eq!(open("list.csv", more.as_bytes()), Err(FileFault::Table(TableFault::TooLong)));
}
