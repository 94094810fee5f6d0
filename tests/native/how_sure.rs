//! The sentences that say how sure the answer is.

use crate::native::memo::Plain;
use sourcewise::engine::simulation::{Chance, DriverUncertainty, OptionUncertainty, Spread, Uncertain, Uncertainty};
use sourcewise::engine::{Outcome, compute};
use sourcewise::exchange::how_sure::HowSure;
use sourcewise::exchange::memo::{MemoSentences, Numbers, memo};
use sourcewise::model::{SAMPLES, Scenario};

fn chance_of(share: f64) -> Chance {
    Chance { share, error: 0.004 }
}

/// Futures in which every figure is what it plainly is, so that each test states only what it is about.
fn certain(outcome: &Outcome) -> Uncertainty {
    let chance = chance_of;
    let recommended = outcome.recommended();
    let option = |option: &sourcewise::engine::OptionOutcome| {
        let plain = option.value(sourcewise::engine::Measure::PresentValue);
        OptionUncertainty {
            option: option.id,
            present_value: Spread { plain, plain_at: 0.5, mean: plain, p10: plain, p90: plain, ..Spread::default() },
            saving: Spread::default(),
            saving_after_hurdle: Spread { p10: -1.7e6, p90: 10.3e6, ..Spread::default() },
            cheapest: chance(0.0),
            worth_it: chance(if option.id == recommended { 0.5951 } else { 0.1 }),
            saves_nothing: chance(0.02),
            misses_hurdle: chance(0.2),
            regret: 0.0,
            contingency: 4.6e6,
            fan: Vec::new(),
            paid_back: Vec::new(),
            paid_back_by: Vec::new(),
            keeps_both: None,
            payback: None,
            figures: Vec::new(),
        }
    };
    let options = outcome.options.iter().map(option).collect();
    Uncertainty { trials: 16_384, confidence: 0.8, is_final: true, options, best_on_average: Some(recommended), ..Uncertainty::default() }
}

fn says(scenario: &Scenario, outcome: &Outcome, futures: &Uncertainty) -> String {
    let (money, percent, whole) = (|amount: f64| Plain.money(amount), |share: f64| Plain.percent(share), |number: f64| Plain.whole(number));
    HowSure { scenario, outcome, futures, money: &money, percent: &percent, whole: &whole }.sentences().join("\n")
}

fn opened(id: &str) -> (Scenario, Outcome) {
    let scenario = (SAMPLES.iter().find(|sample| sample.id == id).unwrap().scenario)();
    let outcome = compute(&scenario).unwrap();
    (scenario, outcome)
}

#[test]
fn more_futures_are_offered_where_these_leave_too_much_open() {
    let (mut scenario, outcome) = opened("data_centre_1");
    let mut futures = certain(&outcome);
    let offered = |scenario: &Scenario, futures: &Uncertainty| {
        let (money, percent, whole) =
            (|amount: f64| Plain.money(amount), |share: f64| Plain.percent(share), |number: f64| Plain.whole(number));
        let words = HowSure { scenario, outcome: &outcome, futures, money: &money, percent: &percent, whole: &whole };
        words.with_more_futures().map(|settings| settings.trials)
    };
    assert_eq!(offered(&scenario, &futures), None, "0.4 points are exact enough");
    futures.options[1].worth_it.error = 0.021;
    assert_eq!(offered(&scenario, &futures), Some(65_536));
    futures.is_final = false;
    assert_eq!(offered(&scenario, &futures), None, "the rest is on its way");
    futures.is_final = true;
    futures.options[1].worth_it.error = 0.0;
    futures.options[1].present_value = Spread { p10: 100.0, p90: 200.0, p90_error: 3.1, ..Spread::default() };
    scenario.simulation.trials = 1_024;
    assert_eq!(offered(&scenario, &futures), Some(4_096));
    scenario.simulation.trials = 65_536;
    assert_eq!(offered(&scenario, &futures), None, "there are no more");
}

#[test]
fn a_change_is_counted_in_futures() {
    let (scenario, outcome) = opened("data_centre_1");
    let mut futures = certain(&outcome);
    let text = says(&scenario, &outcome, &futures);
    let name = &scenario.option(outcome.recommended()).unwrap().name;
    assert!(text.contains(&format!("“{name}” is the best choice in 60 of 100 futures. It misses the hurdle in 20 of 100 futures and costs more than today in 2 of 100 futures.")), "{text}");
    assert!(text.contains("No further research on a single figure would change the decision."), "{text}");
    assert!(text.contains("to be safe in 80 of 100 futures"), "{text}");
    assert!(!text.contains("The plain figure for"), "it lies in the middle: {text}");
    assert!(!text.contains("as its plain figures say"), "not before all futures are known: {text}");
    let recommended = outcome.recommended();
    let own = futures.options.iter_mut().find(|option| option.option == recommended).unwrap();
    own.present_value.plain_at = 0.21;
    own.keeps_both = Some(chance_of(0.4));
    futures.best_on_average = Some(outcome.status_quo);
    let path = "services.s1.demand.volume_growth".to_string();
    futures.drivers = vec![DriverUncertainty {
        uncertain: Uncertain::Fact(vec![path.clone()]),
        contribution: 0.9,
        worth_finding_out: 1.3e6,
        worth_error: 1e4,
        is_worth_finding_out: true,
        ends: vec![(path, -0.04, 0.06)],
        low_effect: -2.1e6,
        high_effect: 9.8e6,
    }];
    let text = says(&scenario, &outcome, &futures);
    assert!(text.contains("holds only in 21 of 100 futures"), "{text}");
    let months = outcome.option(recommended).unwrap().payback;
    let Some(sourcewise::engine::Payback::After(months)) = months else { panic!("{months:?}") };
    assert!(
        text.contains(&format!(" and pays back by month {}, as its plain figures say, in 40 of 100 futures.", months.ceil())),
        "{text}"
    );
    assert!(text.contains("On average over all futures, “"), "{text}");
    assert!(
        text.contains("Finding out before you sign would be worth: “Volume growth") && text.contains("No other range matters"),
        "{text}"
    );
}

#[test]
fn staying_is_said_as_staying_and_failed_futures_are_told() {
    let (scenario, outcome) = opened("network_security_1");
    assert_eq!(outcome.recommended(), outcome.status_quo);
    let mut futures = certain(&outcome);
    futures.failed = 3;
    let headcount = scenario.ranges.iter().map(|(address, _)| *address).find(|address| address.field.id == "headcount").unwrap();
    futures.failed_by = vec![headcount.to_string()];
    let text = says(&scenario, &outcome, &futures);
    assert!(text.starts_with("Staying with “") && text.contains("is right in 60 of 100 futures"), "{text}");
    assert!(text.contains("3 more futures could not be computed and are left out: check the range of “"), "{text}");
    assert!(text.contains(headcount.field.label), "{text}");
    assert!(!futures.has_failed(), "the rest still mean something");
    assert!(Uncertainty { failed: 17, ..futures.clone() }.has_failed(), "more than one in a thousand");
    futures.is_final = false;
    assert!(says(&scenario, &outcome, &futures).contains("First 16384 futures were computed; the rest follow."));
}

#[test]
fn the_memo_says_it_too() {
    let (scenario, outcome) = opened("data_centre_1");
    let sentences = vec!["“A | B” is the best choice in 6 of 10 futures.".to_string()];
    let text = memo(
        &scenario,
        &outcome,
        &Plain,
        MemoSentences { how_sure: &sentences, beyond_cost: &sentences, before_deciding: &[], follow_up: &[] },
        "today",
        "0",
    );
    assert!(text.contains("## How sure is it?\n\n- “A \\| B” is the best choice"), "{text}");
    assert!(text.contains("## Beyond cost\n\n- “A \\| B”"), "{text}");
    let bare = memo(&scenario, &outcome, &Plain, MemoSentences::default(), "today", "0");
    assert!(!bare.contains("How sure") && !bare.contains("Beyond cost"));
}
