//! Risks in the futures: published figures, the plain expected loss on average, and nothing at all without a risk.

use serde_json::Value;
use sourcewise::engine::readiness::exposures;
use sourcewise::engine::simulation::{Delays, Simulation, Uncertain, simulate};
use sourcewise::exchange::json;
use sourcewise::model::{DecisionEdit, ReadinessEdit, RiskId, RiskNumber, SAMPLES, Scenario};

const RISK: RiskId = RiskId(1);

/// A sample over five years without discounting, whose only uncertainty is the risk.
fn certain() -> Scenario {
    let mut scenario = (SAMPLES[0].scenario)();
    scenario.ranges.clear();
    scenario.assumptions.horizon_years = 5.0;
    scenario.assumptions.discount_rate = 0.0;
    scenario
}

fn with_risk(mut scenario: Scenario, probability: Option<f64>) -> Scenario {
    let numbers = [(RiskNumber::Low, 50e3), (RiskNumber::Likely, 100e3), (RiskNumber::High, 300e3)];
    let edits = [ReadinessEdit::AddRisk("Lock-in".into(), None)]
        .into_iter()
        .chain(numbers.map(|(which, number)| ReadinessEdit::RiskNumber(RISK, which, Some(number))))
        .chain([ReadinessEdit::RiskNumber(RISK, RiskNumber::Probability, probability)]);
    for edit in edits {
        scenario.edit_decision(DecisionEdit::Readiness(edit)).unwrap();
    }
    scenario
}

/// The numbers of the first futures, to the bit.
fn bits(scenario: &Scenario) -> Vec<u64> {
    let mut simulation = Simulation::new(scenario, Delays::Drawn).unwrap();
    [0, 5 * 1_024].iter().flat_map(|first| simulation.futures(*first, 64)).map(f64::to_bits).collect()
}

#[test]
fn without_a_risk_that_can_be_drawn_every_future_has_the_same_bits() {
    for sample in SAMPLES {
        let scenario = (sample.scenario)();
        assert_eq!(bits(&scenario), bits(&with_risk(scenario.clone(), None)), "{}", sample.id);
    }
}

#[test]
fn the_futures_of_a_written_comparison_need_only_its_costs_and_risks() {
    for sample in SAMPLES {
        let scenario = with_risk((sample.scenario)(), Some(0.3));
        let (mut tokens, mut texts) = (Vec::new(), String::new());
        take_apart(&json::write(&scenario), &mut tokens, &mut texts);
        let (document, numbers) = json::put_together(&tokens, &texts).unwrap();
        let read = json::read_costs(&document, &numbers).unwrap();
        assert_eq!(bits(&scenario), bits(&read), "{}", sample.id);
    }
}

/// Writes a document as two lists, as the script of the futures does.
fn take_apart(document: &Value, tokens: &mut Vec<f64>, texts: &mut String) {
    match document {
        Value::Number(number) => tokens.extend([0.0, number.as_f64().unwrap()]),
        Value::String(text) => {
            tokens.extend([1.0, text.chars().count() as f64]);
            texts.push_str(text);
        }
        Value::Array(items) => {
            tokens.extend([2.0, items.len() as f64]);
            items.iter().for_each(|item| take_apart(item, tokens, texts));
        }
        Value::Object(fields) => {
            tokens.extend([3.0, fields.len() as f64]);
            for (key, field) in fields {
                tokens.push(key.chars().count() as f64);
                texts.push_str(key);
                take_apart(field, tokens, texts);
            }
        }
        Value::Bool(answer) => tokens.extend([4.0, f64::from(u8::from(*answer))]),
        Value::Null => tokens.extend([4.0, 2.0]),
    }
}

#[test]
fn a_document_in_two_lists_is_put_together_and_a_part_of_it_is_refused() {
    let document = serde_json::json!({ "name": "Größe «🙂»", "list": [null, true, false, { "": "" }], "number": 0.1 });
    let (mut tokens, mut texts) = (Vec::new(), String::new());
    take_apart(&document, &mut tokens, &mut texts);
    let (found, numbers) = json::put_together(&tokens, &texts).unwrap();
    assert_eq!((&found["name"], &found["list"], &found["number"]), (&document["name"], &document["list"], &0.into()));
    assert_eq!(numbers, [0.1]);
    for length in 0..tokens.len() {
        assert_eq!(json::put_together(&tokens[..length], &texts), None, "{length}");
    }
    assert_eq!(json::put_together(&[2.0, f64::INFINITY, 9.0], ""), None, "no memory for what is not there");
}

/// What the risk adds to the present value of the second option in every future, compared with the same futures without it.
fn added(scenario: &Scenario) -> Vec<f64> {
    let column = |scenario: &Scenario| -> Vec<f64> {
        let mut simulation = Simulation::new(scenario, Delays::Expected).unwrap();
        let options = scenario.options.len();
        let months = usize::from(scenario.months());
        (0..16_u32)
            .flat_map(|block| {
                let numbers = simulation.futures(block * 1_024, 1_024);
                let width = numbers.len() / 1_024;
                assert_eq!(width, options * 3 + if block < 4 { (options - 1) * months } else { 0 });
                numbers.chunks(width).map(|row| row[3]).collect::<Vec<f64>>()
            })
            .collect()
    };
    let mut bare = scenario.clone();
    bare.decision = None;
    column(scenario).iter().zip(column(&bare)).map(|(with, without)| with - without).collect()
}

#[test]
fn a_yearly_risk_has_its_published_mean_deviation_and_chance_of_never() {
    let scenario = with_risk(certain(), Some(0.2));
    let added = added(&scenario);
    let count = added.len() as f64;
    let mean = added.iter().sum::<f64>() / count;
    let deviation = (added.iter().map(|loss| (loss - mean).powi(2)).sum::<f64>() / count).sqrt();
    let never = added.iter().filter(|loss| loss.abs() < 1.0).count() as f64 / count;
    assert!((mean - 150_000.0).abs() < 300.0, "{mean}");
    assert!((deviation - 152_479.507).abs() < 600.0, "{deviation}");
    assert!((never - 0.32768).abs() < 0.001, "{never}");
    let expected = exposures(&scenario)[1].1.present_value;
    assert!((mean - expected).abs() < 300.0, "{mean} {expected}");
}

#[test]
fn mitigation_removes_the_loss_and_adds_its_cost() {
    let mut scenario = with_risk(certain(), Some(0.2));
    for (which, number) in [(RiskNumber::Mitigated, 1.0), (RiskNumber::MitigationCost, 1_000.0)] {
        scenario.edit_decision(DecisionEdit::Readiness(ReadinessEdit::RiskNumber(RISK, which, Some(number)))).unwrap();
    }
    assert!(added(&scenario).iter().all(|cost| (cost - 5_000.0).abs() < 1e-3));
}

#[test]
fn savings_lose_what_costs_gain_and_the_risk_is_a_driver() {
    let scenario = with_risk(certain(), Some(0.2));
    let found = simulate(&scenario, Delays::Expected).unwrap();
    let today = found.options.iter().find(|option| option.option == scenario.status_quo).unwrap();
    assert_eq!((today.present_value.p10, today.saving.p90), (today.present_value.plain, 0.0));
    for option in found.options.iter().filter(|option| option.option != scenario.status_quo) {
        let (cost, saving) = (&option.present_value, &option.saving);
        assert!((cost.mean - cost.plain + saving.mean - saving.plain).abs() < 1e-6 * cost.plain.abs());
        assert!(cost.p90 > cost.plain && saving.p10 < saving.plain);
        let last = option.fan.last().unwrap();
        assert!((last.p10 - option.saving.p10).abs() < 0.05 * (saving.p90 - saving.p10), "the fan ends at the saving");
    }
    let driver = found.drivers.iter().find(|driver| driver.uncertain == Uncertain::Risk(RISK)).unwrap();
    assert!(driver.contribution > 0.999 && driver.low_effect == 0.0 && driver.high_effect < 0.0, "{driver:?}");
}

#[test]
fn a_risk_of_every_option_changes_no_saving() {
    let mut scenario = with_risk(certain(), Some(0.2));
    let today = scenario.status_quo;
    scenario.edit_decision(DecisionEdit::Readiness(ReadinessEdit::Concerns(RISK, today, true))).unwrap();
    let found = simulate(&scenario, Delays::Expected).unwrap();
    for option in &found.options {
        assert!((option.saving.p90 - option.saving.p10).abs() < 1e-6 * option.present_value.plain.abs(), "{}", option.option);
    }
}
