//! The format of amounts and measures in tables.

use crate::app::snapshot::Formats;
use crate::engine::{Measure, Outcome};
use crate::graph::Unit;

/// The unit of amounts: thousands, millions or billions if they are large, so that they fit side by side.
pub struct Scale {
    divisor: f64,
    /// The text in the caption.
    pub words: &'static str,
}

impl Scale {
    /// The scale for all amounts of an outcome.
    pub fn of(outcome: &Outcome) -> Scale {
        let largest = outcome.options.iter().map(|option| option.value(Measure::Total)).fold(0.0, f64::max);
        match largest {
            1e13.. => Scale { divisor: 1e9, words: "billion " },
            1e10.. => Scale { divisor: 1e6, words: "million " },
            1e6.. => Scale { divisor: 1e3, words: "thousand " },
            _ => Scale { divisor: 1.0, words: "" },
        }
    }

    /// An amount in this scale.
    pub fn write(&self, amount: f64, formats: &Formats) -> String {
        formats.whole(libm::round(amount / self.divisor))
    }

    /// A measure in its unit; values per unit or per user are never in thousands.
    pub fn measure(&self, measure: Measure, value: f64, formats: &Formats) -> String {
        match (measure, measure.unit()) {
            (Measure::ChainAvailability, _) => formats.percent_exact(value),
            // As amounts beside it, with the hyphen that spreadsheets read.
            (_, Unit::Share) => formats.percent(value).replace('\u{2212}', "-"),
            (_, Unit::MoneyPerUnit | Unit::MoneyPerMonth) => formats.cents(value),
            _ => self.write(value, formats),
        }
    }
}
