//! The bits of the reference scenario's results, the same on every machine; `tests/browser.rs` checks the same file.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use sourcewise::engine::{compute, reference::reference_scenario};

#[test]
fn every_figure_has_the_recorded_bits() {
    let outcome = compute(&reference_scenario()).unwrap();
    let bits: Vec<String> = outcome
        .options
        .iter()
        .flat_map(|option| [option.total.value, option.present_value.value, option.saving_share.value])
        .map(|value| format!("{:016x}", value.to_bits()))
        .collect();
    assert_eq!(bits.join("\n"), include_str!("cases/reference_bits.txt").trim(), "if a formula changed on purpose, record the new bits");
}
