//! The bits of the reference scenario's results, the same on every machine; `tests/browser.rs` checks the same file.

use crate::{recorded, recording};

/// They change only with a formula.
#[test]
fn every_figure_has_its_bits_as_recorded() {
    recording::compare("tests/cases/reference_bits.txt", &recorded::bits());
}
