//! Headings and units of lists in several languages: periods, headcounts, currencies, and units in cells and columns.

use crate::native::listed::{answered, open_entry, open_questions, reading, team, understood, volume};
use sourcewise::exchange::file::read as open;
use sourcewise::exchange::list::{ListDoubt, Reading, Verdict};
use sourcewise::model::{DeliveredBy, OptionId};

fn answer(text: &str, answers: &[(ListDoubt, usize)]) -> Reading {
    answered(text, open_entry().status_quo, answers)
}

fn roles(heading: &str, pay: (&str, &str)) -> String {
    format!("Role,Headcount,{heading}\nAgent,6,{}\nLead,2,{}\n", pay.0, pay.1)
}

#[test]
fn the_period_of_pay_is_read_from_its_heading() {
    for (heading, times) in [
        ("Bi-weekly salary", 26.0),
        ("Biweekly salary", 26.0),
        ("Salary (bi-weekly)", 26.0),
        ("Fortnightly pay", 26.0),
        ("Pay every two weeks", 26.0),
        ("Salary per 2 weeks", 26.0),
        ("Gehalt (14-tägig)", 26.0),
        ("Semi-monthly salary", 24.0),
        ("Salary (twice a month)", 24.0),
        ("4-weekly pay", 13.0),
        ("Salaris per 4 weken", 13.0),
        ("Weekly pay", 52.0),
        ("Monatsgehalt", 12.0),
        ("Bruttomonatsgehalt", 12.0),
        ("Maandsalaris", 12.0),
        ("Månadslön", 12.0),
        ("Månedsløn", 12.0),
        ("Salaire mensuel", 12.0),
        ("Wynagrodzenie miesięczne", 12.0),
        ("Quarterly salary", 4.0),
        ("Half-yearly salary", 2.0),
        ("Jahresgehalt", 1.0),
        ("Bruttojahresgehalt", 1.0),
        ("Salaire annuel", 1.0),
        ("Jaarsalaris", 1.0),
        ("Årslön", 1.0),
        ("Salary p. a.", 1.0),
    ] {
        // Today's pay would make any of these look annual.
        let reading = answer(&roles(heading, ("50000", "70000")), &[(ListDoubt::TimesAYear, 0)]);
        let said = if times == 1.0 { "per year".to_string() } else { format!("times {times} is annual pay") };
        understood(&reading, &said);
        if times == 1.0 {
            assert_eq!(team(&reading), (8.0, 55_000.0), "{heading}");
        }
    }
    let three = roles("3-weekly pay", ("50000", "70000"));
    assert_eq!(open_questions(&reading(&three)), [ListDoubt::Unit], "no known period");
    let bimonthly = roles("Bimonthly salary", ("2500", "3500"));
    assert_eq!(open_questions(&reading(&bimonthly)), [ListDoubt::Unit], "twice a month, or every two months");
    assert_eq!([0, 1].map(|place| team(&answer(&bimonthly, &[(ListDoubt::Unit, place)])).1), [66_000.0, 16_500.0]);
}

#[test]
fn a_column_or_cell_that_gives_the_period_counts() {
    let pay = [(ListDoubt::TimesAYear, 0)];
    for name in ["Per", "Period", "Unit", "Basis", "Frequency", "Pay frequency", "Zeitraum", "Okres"] {
        let text = format!("Role,Headcount,Pay,{name}\nAgent,6,4000,month\nLead,2,70000,year\n");
        assert_eq!(team(&answer(&text, &pay)), (8.0, 53_500.0), "{name}");
        assert!(!reading(&text).understood.iter().any(|line| line.contains(name)), "{name} is used");
    }
    for (first, second) in [("4000/month", "70000/year"), ("$4000 p.m.", "$70k p.a."), ("4000 monthly", "70000 per annum")] {
        assert_eq!(team(&answer(&roles("Pay", (first, second)), &pay)), (8.0, 53_500.0), "{first}");
    }
    let unknown = reading("Role,Headcount,Pay,Per\nAgent,6,4000,month\nLead,2,70000,decade\n");
    assert!(matches!(&unknown.rows[1], Verdict::LeftOut(why) if why.contains("“decade” is not a period")), "{:?}", unknown.rows);
    let against = reading(&roles("Annual salary", ("4000/month", "70000")));
    assert!(matches!(&against.rows[0], Verdict::LeftOut(why) if why.contains("its heading says per year")), "{:?}", against.rows);
    let department = reading("Role,Headcount,Salary,Unit\nAgent,6,50000,Service desk\nLead,2,70000,Service desk\n");
    assert_eq!(team(&department), (8.0, 55_000.0), "a unit of the company is no unit of time");
    assert_eq!(volume(&reading("Service,Volume,Per\nHelp desk,120000,year\n")), 10_000.0);
    assert_eq!(volume(&reading("Service,Volume\nHelp desk,120000 per year\n")), 10_000.0);
}

fn provided() -> OptionId {
    let scenario = open_entry();
    let service = scenario.services[0].id;
    let has = |option: &OptionId| {
        scenario.delivery(*option, service).is_some_and(|delivery| delivery.choices.delivered_by == DeliveredBy::Provider)
    };
    scenario.options.iter().map(|option| option.id).find(has).unwrap()
}

/// The onshore, nearshore and offshore rate.
fn rates(text: &str, answers: &[(ListDoubt, usize)]) -> [f64; 3] {
    let all: Vec<(ListDoubt, usize)> =
        [(ListDoubt::Use, 0), (ListDoubt::HoursADay, 0)].into_iter().chain(answers.iter().copied()).collect();
    let reading = answered(text, provided(), &all);
    assert_eq!(open_questions(&reading), [], "{text} {:#?}", reading.asked);
    let after = reading.applied(&open_entry());
    let rates = &after.delivery(provided(), after.services[0].id).unwrap().rates;
    [rates.onshore_rate_per_hour, rates.nearshore_rate_per_hour, rates.offshore_rate_per_hour]
}

#[test]
fn rates_are_read_by_their_headings_and_cells() {
    let place = (ListDoubt::WorkPlace, 0);
    for (heading, cell, right) in [
        ("Stundensatz", "95", 95.0),
        ("Tagessatz", "800", 100.0),
        ("Tarif journalier", "800", 100.0),
        ("TJM", "800", 100.0),
        ("TJM (USD)", "800", 100.0),
        ("Uurtarief", "95", 95.0),
        ("Timpris", "95", 95.0),
        ("Hourly rate onshore", "95", 95.0),
        ("Rate", "$95/hr", 95.0),
        ("Rate", "$95 per hour", 95.0),
        ("Hourly rate", "$95/hr", 95.0),
        ("Rate", "800/day", 100.0),
        ("Rate", "$800 / Tag", 100.0),
    ] {
        assert_eq!(rates(&format!("Role,{heading}\nAgent,{cell}\n"), &[place])[0], right, "{heading} {cell}");
    }
}

#[test]
fn rate_cards_by_place_and_grade_are_understood() {
    let places = "Role,Onshore,Nearshore,Offshore\nDeveloper,95,60,35\n";
    for (column, right) in [(0, 95.0), (1, 60.0), (2, 35.0)] {
        assert_eq!(rates(places, &[(ListDoubt::Column, column), (ListDoubt::Unit, 3)])[column], right, "the heading says where they work");
    }
    let rows = "Role,Location,Hourly rate\nDeveloper,Onshore,95\nDeveloper,Offshore,35\n";
    let asked = answered(rows, provided(), &[(ListDoubt::Use, 0)]);
    assert!(asked.asked.iter().any(|asked| asked.answers.iter().any(|answer| answer == "Developer, Offshore")), "{:#?}", asked.asked);
    assert_eq!(rates(rows, &[(ListDoubt::Rate, 2)])[2], 35.0);
    assert_eq!(rates("Location,Day rate\nOnshore,800\nIndia,240\n", &[(ListDoubt::Rate, 1)])[0], 100.0);
    let grades = "Role,Junior,Senior,Lead\nDeveloper,60,90,120\n";
    assert_eq!(rates(grades, &[(ListDoubt::Column, 1), (ListDoubt::Unit, 3), (ListDoubt::WorkPlace, 0)])[0], 90.0);
    let countries = "Role,UK,Poland,India\nDeveloper,90,60,30\n";
    assert_eq!(rates(countries, &[(ListDoubt::Column, 2), (ListDoubt::Unit, 3), (ListDoubt::WorkPlace, 2)])[2], 30.0);
    let levels = "Role,Level 1,Level 2\nDeveloper,60,90\n";
    assert_eq!(rates(levels, &[(ListDoubt::Column, 1), (ListDoubt::Unit, 3), (ListDoubt::WorkPlace, 0)])[0], 90.0);
    // The manager of each person is no rate.
    assert_eq!(open_questions(&reading("Employee,Manager,Salary\nAnn,Bo,50000\nCy,Bo,70000\n")), [ListDoubt::Rate]);
}

#[test]
fn units_that_only_one_currency_has_are_asked_about() {
    for (heading, pay) in [
        ("Salary (LPA)", ("0.5", "0.7")),
        ("Salary (lakh)", ("0.5", "0.7")),
        ("Salary (crore)", ("0.005", "0.007")),
        ("Salary", ("0.5 lakh", "0.7 lakh")),
        ("Salary (tkr)", ("50", "70")),
        ("Lön (tkr)", ("50", "70")),
        ("Gehalt (T€)", ("50", "70")),
        ("Salary [kEUR]", ("50", "70")),
        ("Salary (M€)", ("0.05", "0.07")),
        ("Salary", ("50 tkr", "70 tkr")),
    ] {
        let text = roles(heading, pay);
        assert_eq!(open_questions(&reading(&text)), [ListDoubt::Currency], "{heading} {pay:?}");
        assert_eq!(team(&answer(&text, &[(ListDoubt::Currency, 0)])), (8.0, 55_000.0), "{heading} {pay:?}");
    }
    let lakh = "Month,Volume (lakh)\n2026-01,0.09\n2026-02,0.095\n";
    assert_eq!(volume(&reading(lakh)), 9_250.0, "contacts are no money");
}

#[test]
fn headcounts_and_pay_are_known_in_many_languages() {
    for heads in [
        "Liczba",
        "Liczba osób",
        "Etaty",
        "Liczba pracowników",
        "Anzahl",
        "Anzahl Mitarbeiter",
        "Mitarbeitende",
        "Planstellen",
        "Nombre",
        "Nombre de personnes",
        "Effectif",
        "Numero",
        "Número de empleados",
        "Numero di persone",
        "Aantal",
        "Aantal medewerkers",
        "Antal",
        "Antal anställda",
        "Antal ansatte",
        "Počet",
        "Počet osob",
        "Počet zaměstnanců",
        "Létszám",
        "Quantidade",
        "FTE",
        "FTE(s)",
        "FTE's",
        "# people",
        "No. of people",
        "Headcount (FTE)",
    ] {
        let text = format!("Role,{heads},Annual salary\nAgent,6,50000\nLead,2,70000\n");
        assert_eq!(team(&reading(&text)), (8.0, 55_000.0), "{heads}");
    }
    for (role, heads, pay) in [
        ("Rola", "Liczba", "Wynagrodzenie roczne"),
        ("Stanowisko", "Etaty", "Pensja roczna"),
        ("Befattning", "Antal", "Årslön"),
        ("Pozice", "Počet", "Roční mzda"),
        ("Fonction", "Nombre", "Salaire annuel"),
        ("Puesto", "Número", "Salario anual"),
        ("Ruolo", "Numero", "Retribuzione annua"),
        ("Funktion", "Anzahl", "Jahresgehalt"),
    ] {
        assert_eq!(team(&reading(&format!("{role};{heads};{pay}\nA;6;50000\nB;2;70000\n"))), (8.0, 55_000.0), "{role} {heads} {pay}");
    }
    // In Spanish, “nombre” is a name: such a list has no headcount.
    let people = answer("Nombre,Puesto,Salario anual\nAna,Agente,50000\nEva,Jefa,70000\n", &[(ListDoubt::Rate, 0)]);
    assert_eq!((people.taken(), team(&people).1), (2, 60_000.0));
    let own_words = reading("Role,Headcount,Salary\nAgent,6 FTE,50000\nLead,2 people,70000\n");
    assert_eq!(team(&own_words), (8.0, 55_000.0));
}

#[test]
fn what_people_cost_is_asked_about_and_pay_comes_first() {
    let text = "Role,FTE,Annual cost\nAgent,6,300000\nLead,2,140000\n";
    assert_eq!(open_questions(&reading(text)), [ListDoubt::PerPerson]);
    assert_eq!(team(&answer(text, &[(ListDoubt::PerPerson, 1)])), (8.0, 55_000.0));
    for (heading, pay) in [
        ("Cost per FTE", "50000,70000"),
        ("Total comp", "50000,70000"),
        ("Bruttolohn pro Jahr", "50000,70000"),
        ("Salaire brut annuel", "50000,70000"),
        ("Jahresbrutto", "50000,70000"),
    ] {
        let (first, second) = pay.split_once(',').unwrap();
        let text = roles(heading, (first, second));
        assert_eq!(team(&answer(&text, &[(ListDoubt::PerPerson, 0)])), (8.0, 55_000.0), "{heading}");
    }
    let both = "Role,FTE,Salary,Annual cost\nAgent,6,50000,330000\nLead,2,70000,150000\n";
    assert_eq!(team(&reading(both)), (8.0, 55_000.0));
    assert_eq!(volume(&reading("Month,Count,Cost\n2026-01,9000,80000\n2026-02,9500,81000\n")), 9_250.0);
}

#[test]
fn periods_of_volumes_are_read_by_their_headings() {
    for (text, right) in [
        ("Week beginning,Volume\n2026-01-05,2100\n2026-01-12,2100\n2026-01-19,2100\n", 9_125.0),
        ("W/c,Volume\n2026-01-05,2100\n2026-01-12,2100\n2026-01-19,2100\n", 9_125.0),
        ("Week,Volume\n1,2100\n2,2100\n3,2100\n", 9_125.0),
        ("Year,Week,Volume\n2026,1,2100\n2026,2,2100\n", 9_125.0),
        ("Year,Volume\n2024,120000\n2025,144000\n", 11_000.0),
        ("Jahr;Volumen\n2024;120000\n2025;144000\n", 11_000.0),
        ("Year,Month,Volume\n2025,12,9000\n2026,1,9500\n", 9_250.0),
        ("Year,Month,Volume\n2025,December,9000\n2026,January,9500\n", 9_250.0),
        ("Year,Quarter,Volume\n2025,4,30000\n2026,1,36000\n", 11_000.0),
        ("Month,2024,2025\nJan,9000,9500\nFeb,9100,9400\n", 9_250.0),
        ("Month,2024,2025\n1,9000,9500\n2,9100,\nTotal,18100,9500\n", 9_200.0),
        ("Month,Service,2024,2025\nJan,Help desk,9000,9500\nFeb,Help desk,9100,9400\n", 9_250.0),
        ("Quarter,2024,2025\nQ1,27000,28500\n", 9_250.0),
        ("Service,Jan,Feb\nHelp desk,9000,9500\n", 9_250.0),
        ("Service,2026-01,2026-02,Total\nHelp desk,9000,9500,18500\n", 9_250.0),
        ("Service,Q1 2026,Q2 2026\nHelp desk,27000,28500\n", 9_250.0),
        ("Miesiąc,Liczba\n2026-01,9000\n2026-02,9500\n", 9_250.0),
    ] {
        let found = reading(text);
        assert_eq!((volume(&found), open_questions(&found)), (right, vec![]), "{text} {:?}", found.rows);
    }
    understood(&reading("Year,Volume\n2024,120000\n2025,144000\n"), "2024 to 2025, 24 months");
    for zero in
        ["2024-00", "00/2024", "0", "2024-00-15", "15.00.2024", "M0 2024", "2024-0", "Jan 0", "202400", "20240015", "Q0 2024", "W0 2024"]
    {
        let found = reading(&format!("Month,Volume\n{zero},5\n2026-03,9000\n"));
        assert!(matches!(&found.rows[0], Verdict::LeftOut(_)), "{zero}: {:?} {:?}", found.rows, found.understood);
    }
    let two = reading("Service,Jan,Feb\nHelp desk,9000,9500\nNobody's,5,6\n");
    assert!(matches!(&two.rows[1], Verdict::LeftOut(why) if why.contains("No service is named")), "the service is kept: {:?}", two.rows);
    for unclear in ["Role,Jan,Feb\nAgent,6,6\n", "Item,Jan,Feb\nRevenue,9000,9500\n"] {
        assert!(open("a.csv", unclear.as_bytes()).is_err(), "{unclear}");
    }
    assert!(open("a.csv", b"Month,UK,India\n2026-01,5,6\n").is_err(), "volumes by country are no rates");
}
