//! The bits of the reference scenario's results, as recorded in `tests/cases/reference_bits.txt`.

use sourcewise::engine::{Measure, compute, reference::reference_scenario};

/// One line per option: its name in files, and the bits of some results that depend on all others.
pub fn bits() -> String {
    let outcome = compute(&reference_scenario()).unwrap_or_else(|problems| panic!("{problems:?}"));
    let lines = outcome.options.iter().map(|option| {
        let measures =
            [Measure::Total, Measure::PresentValue, Measure::SavingShare, Measure::GrossSaving].map(|measure| option.value(measure));
        let quality = option.quality.iter().map(|quality| quality.loss_per_year.value).sum();
        let bits: Vec<String> = measures.into_iter().chain([quality]).map(|value| format!("{:016x}", value.to_bits())).collect();
        format!("{} {}\n", option.id, bits.join(" "))
    });
    lines.collect()
}
