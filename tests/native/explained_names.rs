//! Names of figures and of the terms that explain them: no figure is explained by another one with the same name. Sums are explained
//! by years or months that add up to them.

use sourcewise::engine::{Driver, compute};
use sourcewise::graph::{TermValue, explain};
use sourcewise::model::SAMPLES;

#[test]
fn no_figure_is_explained_by_another_figure_of_its_name_and_sums_add_up() {
    let (mut explained, mut summed) = (0, 0);
    for sample in SAMPLES.iter() {
        let outcome = compute(&(sample.scenario)()).unwrap();
        let model = &outcome.calculation.model;
        for node in model.options.iter().flat_map(|figures| figures.nodes()) {
            let explanation = explain(&model.graph, &outcome.inputs, node, 0);
            explained += 1;
            let added: f64 = explanation.periods.iter().map(|period| period.value).sum();
            let is_sum = explanation.periods.is_empty() || (added - explanation.value).abs() <= 1e-9 * added.abs().max(1.0);
            assert!(is_sum, "{}: the periods of {} add up to {added}", sample.id, explanation.label.name);
            summed += explanation.periods.len();
            for term in &explanation.terms {
                let another = matches!(term.value, TermValue::One(_)) && !explanation.is_series && term.node != node;
                assert!(!another || term.label.name != explanation.label.name, "{}: {}", sample.id, explanation.label.name);
            }
        }
    }
    assert!(explained > 1000 && summed > 1000, "only {explained} figures, {summed} periods");
}

#[test]
fn a_later_start_is_the_delivered_part_less_the_rate_card() {
    let outcome = compute(&(SAMPLES[0].scenario)()).unwrap();
    let model = &outcome.calculation.model;
    for figures in &model.options {
        let (_, node) = figures.gap.iter().find(|(driver, _)| *driver == Driver::Delivery).unwrap();
        let explanation = explain(&model.graph, &outcome.inputs, *node, 0);
        let terms: Vec<&str> = explanation.terms.iter().map(|term| term.label.name.as_ref()).collect();
        assert_eq!(terms, ["Present value of the rate-card cost, as delivered", "Present value on the rate card"]);
    }
}
