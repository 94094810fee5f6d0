//! The bits of the reference scenario's results, the same on every machine; `tests/browser.rs` checks the same file.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod recorded;

/// Where a formula has changed on purpose, `cargo xtask record` records the new bits.
#[test]
fn every_figure_has_the_recorded_bits() {
    if std::env::var_os("RECORD").is_some() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/reference_bits.txt");
        std::fs::write(file, recorded::bits()).unwrap();
        return;
    }
    assert_eq!(
        recorded::bits(),
        recorded::RECORDED,
        "figures have changed: if a formula changed on purpose, `cargo xtask record` records them anew"
    );
}
