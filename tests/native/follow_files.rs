//! Contracts followed in files, links and sessions: they come back as they were, and faults have their paths.

use crate::native::follow_up::{contract, edit, followed, set};
use crate::native::timing::ends_within;
use serde_json::{Value, json};
use sourcewise::app::state::action::Action;
use sourcewise::app::state::session::Session;
use sourcewise::engine::compute;
use sourcewise::exchange::csv::{self, Dialect};
use sourcewise::exchange::follow_up::{FollowWords, follow_up_results};
use sourcewise::exchange::{json as documents, link};
use sourcewise::model::{
    Amounts, Currency, DecisionFault, Difference, FOLLOW_LIMITS, FollowEdit, FollowField, FollowFigure, LeakCause, OptionId, Pricing,
    SAMPLES, Scenario, ServiceId, differences,
};
use std::rc::Rc;
use std::time::Duration;

const ONE: ServiceId = ServiceId(1);

/// Something about everything.
fn full() -> Scenario {
    let mut scenario = followed(contract(5.0, Pricing::PerUnit), &[(1.0, 31_000.0), (0.9, 30_000.5), (0.0, 12.0)]);
    for (row, figure, number) in [
        (0, FollowFigure::CreditsDue(ONE), 400.0),
        (1, FollowFigure::CreditsReceived(ONE), 150.0),
        (1, FollowFigure::Steering, 2500.0),
        (2, FollowFigure::OneOff, -20.0),
        (0, FollowFigure::Inflation, 0.031),
        (0, FollowFigure::Notice, 6.0),
        (0, FollowFigure::Leak(LeakCause::Delay), 700.0),
        (0, FollowFigure::Leak(LeakCause::ChangeRequests), 1200.0),
    ] {
        set(&mut scenario, row, figure, number);
    }
    edit(&mut scenario, FollowEdit::Note(1, "=1+1, “quoted” <b>".into()));
    scenario.options[1].name = "Renamed since".into();
    scenario
}

#[test]
fn a_follow_up_comes_back_from_files_and_links_with_its_case() {
    let scenario = full();
    assert_eq!(documents::read(&documents::write(&scenario)).as_ref(), Ok(&scenario));
    assert_eq!(link::open(&link::encode(&scenario)).as_ref(), Ok(&scenario));
    let bare = scenario.without_names();
    assert_eq!(link::open(&link::encode(&bare)).as_ref(), Ok(&bare));
    assert!(bare.follow.as_ref().unwrap().rows.iter().all(|row| row.note.is_empty()), "notes go with the names");
    assert_eq!(scenario.without_follow().follow, None);
    assert!(link::encode(&scenario.without_follow()).len() < link::encode(&scenario).len());
}

fn faults(change: impl FnOnce(&mut Value)) -> Vec<String> {
    let mut document = documents::write(&full());
    change(&mut document);
    let faults = documents::read(&document).expect_err("it is faulty");
    faults.iter().map(|fault| format!("{}: {}", fault.path, fault.message)).collect()
}

#[test]
fn faults_of_a_follow_up_have_their_paths() {
    let one = |change: fn(&mut Value), path: &str| {
        let found = faults(change);
        assert!(found.len() == 1 && found[0].starts_with(path), "{path}: {found:?}");
    };
    one(|document| document["follow"]["option"] = json!("o9"), "follow.option");
    one(|document| document["follow"]["by"] = json!("month"), "follow.by");
    one(|document| document["follow"]["rows"][1]["from"] = json!(1.5), "follow.rows.1.from");
    one(|document| document["follow"]["rows"][0]["inflation"] = json!(0.7), "follow.rows.0.inflation");
    one(|document| document["follow"]["rows"][0]["s1"]["units"] = json!(-1), "follow.rows.0.s1.units");
    one(|document| document["follow"]["rows"][0]["s2"] = json!({ "units": 1 }), "follow.rows.0");
    one(|document| document["follow"]["rows"][1]["note"] = json!("x".repeat(501)), "follow.rows.1.note");
    one(|document| document["follow"]["rows"] = json!(vec![json!({ "from": 0 }); 41]), "follow.rows");
    one(|document| document["follow"]["leaks"]["theft"] = json!(1), "follow.leaks");
    one(|document| document["follow"]["case"]["assumptions"]["horizon_years"] = json!(99), "follow.case.assumptions.horizon_years");
    one(|document| document["follow"]["case"]["follow"] = json!({}), "follow.case");
    assert!(!faults(|document| document["follow"]["case"] = json!(null)).is_empty());
    assert!(!faults(|document| document["follow"] = json!([1])).is_empty());
    assert!(!faults(|document| drop(document["follow"]["rows"][0].as_object_mut().unwrap().remove("from"))).is_empty());
}

#[test]
fn an_edit_that_is_refused_changes_nothing() {
    let mut scenario = full();
    let before = scenario.clone();
    let field = |row, figure| FollowField { row, figure };
    for (refused, fault) in [
        (FollowEdit::Start(OptionId(9)), DecisionFault::Unknown),
        (FollowEdit::RemoveRow(9), DecisionFault::Unknown),
        (FollowEdit::From(0, 1), DecisionFault::Unknown),
        (FollowEdit::Figure(field(0, FollowFigure::Units(ServiceId(7))), Some(1.0)), DecisionFault::Unknown),
        (FollowEdit::Figure(field(0, FollowFigure::Units(ONE)), Some(-1.0)), DecisionFault::Outside(0.0, 1e15)),
        (FollowEdit::Figure(field(0, FollowFigure::Paid(ONE)), Some(f64::NAN)), DecisionFault::Outside(-1e15, 1e15)),
        (FollowEdit::Figure(field(0, FollowFigure::Inflation), Some(0.6)), DecisionFault::Outside(-0.05, 0.5)),
        (FollowEdit::Note(0, "x".repeat(501)), DecisionFault::Text(FOLLOW_LIMITS.note)),
        (FollowEdit::Figures(vec![(field(25, FollowFigure::Paid(ONE)), 1.0)]), DecisionFault::Full(20)),
    ] {
        assert_eq!(scenario.edit_follow(refused.clone()), Err(fault), "{refused:?}");
        assert_eq!(scenario, before);
    }
    assert_eq!(contract(1.0, Pricing::PerUnit).edit_follow(FollowEdit::AddRow), Err(DecisionFault::Unknown), "nothing is followed");
    let other = scenario.add_service(sourcewise::model::ServiceKind::ALL[1]).unwrap();
    edit(&mut scenario, FollowEdit::SignAgain);
    set(&mut scenario, 0, FollowFigure::Units(other), 5.0);
    assert!(scenario.remove_service(other));
    assert_eq!(documents::read(&documents::write(&scenario)).as_ref(), Ok(&scenario), "the case still has the service");
    edit(&mut scenario, FollowEdit::SignAgain);
    assert_eq!(documents::read(&documents::write(&scenario)).as_ref(), Ok(&scenario));
    edit(&mut scenario, FollowEdit::Stop);
    assert_eq!(scenario.follow, None);
}

#[test]
fn each_field_is_one_step_and_undo_brings_back_what_was_stopped() {
    let session = Session::new(Rc::new(full()));
    let typed = |session: &Session, number| {
        let field = FollowField { row: 0, figure: FollowFigure::Paid(ONE) };
        session.after(Action::Follow(FollowEdit::Figure(field, Some(number))))
    };
    let paid = |session: &Session| session.now().follow.as_ref().unwrap().rows[0].service(ONE).paid;
    let after = typed(&typed(&session, 3.0), 33.0);
    assert_eq!((paid(&after), paid(&after.after(Action::Undo))), (Some(33.0), Some(31_000.0)));
    let stopped = session.after(Action::Follow(FollowEdit::Stop));
    assert!(stopped.now().follow.is_none() && stopped.after(Action::Undo).now().follow.is_some());
}

#[test]
fn differences_name_the_row_and_amounts_follow_the_currency() {
    let (before, mut after) = (full(), full());
    set(&mut after, 1, FollowFigure::Paid(ONE), 1.0);
    edit(&mut after, FollowEdit::SignAgain);
    let found: Vec<String> = differences(&before, &after)
        .into_iter()
        .map(|difference| match difference {
            Difference::Decision(difference) => format!("{}: {} to {}", difference.what, difference.before, difference.after),
            other => format!("{other:?}"),
        })
        .collect();
    let expected = [
        "Contract followed: In-house today 2 to Renamed since",
        "Follow-up, month 4: Paid: 30000.5 to 1",
        "Case that the contract was signed on: one case to another case",
    ];
    assert_eq!(found, expected);

    let mut scenario = full();
    let price = |scenario: &Scenario| scenario.follow.as_ref().unwrap().case.options[1].deliveries[0].charges.price_per_unit;
    assert_eq!(scenario.exchange(Currency::Eur, 2.0, Amounts::All).count(), 0);
    let follow = scenario.follow.as_ref().unwrap();
    assert_eq!((follow.rows[0].service(ONE).paid, follow.rows[0].service(ONE).units), (Some(62_000.0), Some(3000.0)));
    assert_eq!((follow.rows[0].inflation, follow.leaks[&LeakCause::Delay], price(&scenario)), (Some(0.031), 1400.0, 20.0));
    assert_eq!(follow.case.choices.currency, Currency::Eur);
}

#[test]
fn another_currency_makes_no_leak() {
    let mut scenario = full();
    let before = follow_up_results(&scenario).unwrap().sums;
    let factor = 0.917_3;
    assert_eq!(scenario.exchange(Currency::Eur, factor, Amounts::All).count(), 0);
    let after = follow_up_results(&scenario).unwrap().sums;
    for (after, before) in [(after.paid, before.paid), (after.case, before.case), (after.leak, before.leak)] {
        assert!((after - before * factor).abs() <= 1e-5 * before.abs().max(1.0), "{after} is not {before} times {factor}");
    }
}

#[test]
fn csv_and_results_for_programs_have_the_same_figures() {
    let mut scenario = followed(contract(1.0, Pricing::PerUnit), &[(1.0, 31_000.0), (9.9, 1.0), (30.0, 1.0)]);
    scenario.services[0].name = "=cmd()".into();
    let results = follow_up_results(&scenario).unwrap();
    assert_eq!((results.months, results.rows.len(), results.forecast.is_none()), (6, 3, true));
    assert_eq!(results.sums.volume_effect + results.sums.index_effect + results.sums.leak, results.sums.paid - results.sums.case);
    let fault = results.rows[2].fault.as_deref().unwrap();
    assert_eq!(fault, "30.0 times the units in the case: is it the same unit? This row does not count.");
    let text = csv::results(&scenario, &compute(&scenario).unwrap(), Dialect::Point);
    let rows: Vec<&str> = text.lines().filter(|line| line.starts_with("Follow-up,")).collect();
    assert!(rows.iter().any(|row| row.starts_with("Follow-up,Leak,,") && row.ends_with(",USD,,1000")), "{rows:#?}");
    assert!(rows.iter().any(|row| row.contains(",units,,3000")), "{rows:#?}");
    assert_eq!(follow_up_results(&contract(1.0, Pricing::PerUnit)), None);
}

fn words(scenario: &Scenario) -> Vec<String> {
    let follow = scenario.follow.as_deref().unwrap();
    let outcome = crate::native::follow_up::outcome(scenario);
    let (money, percent) = (|amount: f64| format!("${amount:.0}"), |share: f64| format!("{:.1} %", share * 100.0));
    FollowWords { follow, outcome: &outcome, money: &money, percent: &percent }.sentences()
}

#[test]
fn it_says_what_was_promised_received_and_lost() {
    // Today costs 20 a unit, the contract 10 with a minimum of 80 %.
    let mut scenario = contract(5.0, Pricing::PerUnit);
    let today = crate::native::plain::today(&mut scenario);
    crate::native::plain::bought(today);
    (today.choices.pricing, today.charges.price_per_unit) = (Pricing::PerUnit, 20.0);
    scenario.options[0].deliveries[0].provider = crate::native::plain::second_provider(&mut scenario);
    crate::native::plain::new(&mut scenario).charges.minimum_share = 0.8;
    let mut scenario = followed(scenario, &[(0.7, 26_000.0); 4]);
    set(&mut scenario, 0, FollowFigure::CreditsDue(ONE), 310.0);
    // A year: 240,000 less 120,000 promised; 168,000 less 96,000 for 0.7 of the volume; 168,000 less 104,000 received.
    assert_eq!(
        words(&scenario),
        [
            "Promised saving $120000 a year; for the real volume $72000; received $64000.",
            "Of the missing $56000, $48000 is due to the volume and $8000 leaked. Paid $104000 a year: 8.3 % more than the case allows.",
            "$310 of credits due were not claimed.",
            "By its end the contract costs $488000 if the leak of the last four quarters stops, and $520000 if it continues; $104000 is paid so far.",
            "Decide by Jan 2032: the contract ends in Dec 2031, and the case has no alternative with a transition. Start to prepare in Jan 2030.",
        ]
    );
    let empty = followed(contract(5.0, Pricing::PerUnit), &[]);
    assert_eq!(
        words(&empty)[0],
        "Enter the units and the amount paid for a quarter: the first complete row shows what the contract really saves."
    );
    assert_eq!(words(&empty)[1], "No forecast yet: enter four complete quarters, because less shows no trend.");
}

#[test]
fn forty_quarters_of_the_largest_sample_are_fast() {
    let mut scenario = (SAMPLES.iter().find(|sample| sample.label == "Whole IT").unwrap().scenario)();
    scenario.assumptions.horizon_years = 10.0;
    let option = scenario.options[2].id;
    edit(&mut scenario, FollowEdit::Start(option));
    let mut figures = Vec::new();
    for service in scenario.services.iter().map(|service| service.id) {
        for row in 0..40 {
            for figure in [FollowFigure::Units(service), FollowFigure::Paid(service)] {
                figures.push((FollowField { row, figure }, 1000.0));
            }
        }
    }
    edit(&mut scenario, FollowEdit::Figures(figures));
    // Far above what it takes optimised and alone on a machine.
    let limit = Duration::from_millis(500);
    assert!(ends_within(limit, || assert_eq!(crate::native::follow_up::outcome(&scenario).periods.len(), 40)));
}

#[test]
fn a_new_option_never_gets_the_identity_of_the_option_that_was_signed() {
    let mut scenario = (SAMPLES[0].scenario)();
    let signed = scenario.options.last().unwrap().clone();
    edit(&mut scenario, FollowEdit::Start(signed.id));
    assert!(scenario.remove_option(signed.id));
    let new = scenario.add_option(signed.template).unwrap();
    let copy = scenario.copy_option(new).unwrap();
    assert!(![new, copy].contains(&signed.id), "{new} {copy}");
    assert_eq!(scenario.edit_follow(FollowEdit::SignAgain), Err(DecisionFault::Unknown), "that option is gone");
    let rows = csv::results(&scenario, &compute(&scenario).unwrap(), Dialect::Point);
    let of_follow_up: Vec<&str> = rows.lines().filter(|line| line.starts_with("Follow-up,")).collect();
    assert!(of_follow_up.iter().all(|line| line.ends_with(&",".repeat(scenario.options.len()))), "{of_follow_up:?}");
    // The same for services.
    let mut scenario = contract(1.0, Pricing::PerUnit);
    let other = scenario.add_service(sourcewise::model::ServiceKind::ALL[1]).unwrap();
    edit(&mut scenario, FollowEdit::Start(OptionId(2)));
    assert!(scenario.remove_service(other));
    assert_ne!(scenario.add_service(sourcewise::model::ServiceKind::ALL[2]), Some(other));
}
