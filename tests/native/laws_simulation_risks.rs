//! The law of risks in the futures, for random scenarios with a random risk.

use crate::native::random;
use crate::native::random::laws::*;
use proptest::prelude::*;
use sourcewise::engine::readiness::exposures;
use sourcewise::engine::simulation::{Delays, Simulation};
use sourcewise::model::{DecisionEdit, ReadinessEdit, RiskId, RiskNumber, Scenario};

/// The numbers of a block of futures.
fn block(scenario: &Scenario) -> Vec<f64> {
    Simulation::new(scenario, Delays::Expected).unwrap().futures(4_096, 1_024)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn risks_cost_on_average_what_the_plain_line_expects(mut scenario in random::small_scenario(), probability in 0.01..1.0_f64, loss in 1e3..1e6_f64, spread in 0.0..1.0_f64) {
        scenario.ranges.clear();
        let numbers = [(RiskNumber::Low, 1.0 - spread), (RiskNumber::Likely, 1.0), (RiskNumber::High, 1.0 + spread)];
        let edits = [ReadinessEdit::AddRisk("Lock-in".into(), None)]
            .into_iter()
            .chain(numbers.map(|(which, share)| ReadinessEdit::RiskNumber(RiskId(1), which, Some(loss * share))))
            .chain([ReadinessEdit::RiskNumber(RiskId(1), RiskNumber::Probability, Some(probability))]);
        let bare = scenario.clone();
        for edit in edits {
            scenario.edit_decision(DecisionEdit::Readiness(edit)).unwrap();
        }
        let [with, without] = [&scenario, &bare].map(block);
        let width = with.len() / 1_024;
        for (option, exposure) in exposures(&scenario) {
            let place = scenario.options.iter().position(|known| known.id == option).unwrap();
            let added: Vec<f64> = with.chunks(width).zip(without.chunks(width)).map(|(with, without)| with[3 * place] - without[3 * place]).collect();
            let mean = added.iter().sum::<f64>() / 1_024.0;
            let deviation = (added.iter().map(|cost| (cost - mean) * (cost - mean)).sum::<f64>() / 1_024.0).sqrt();
            let rounding = 1e-12 * without[3 * place].abs();
            prop_assert!((mean - exposure.present_value).abs() <= 3.0 * deviation / 32.0 + rounding, "{option}: {mean} {exposure:?}");
        }
    }
}
