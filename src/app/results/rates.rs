//! A rate of return in words, above the savings it is found in: no formula of the graph leads to it.

use crate::app::snapshot::Snapshot;
use crate::app::state::inquiry::FigureName;
use crate::engine::OptionOutcome;

/// The title and the meaning of a rate; `None` for any other figure.
pub fn rate_in_words(snapshot: &Snapshot, option: &OptionOutcome, figure: FigureName) -> Option<(&'static str, String)> {
    let percent = |rate: f64| snapshot.formats.percent(rate);
    let discount = percent(snapshot.scenario.assumptions.discount_rate);
    Some(match figure {
        FigureName::InternalRate => {
            let words = match &option.internal_rate()? {
                Ok(rate) => format!(
                    "{} a year. Discounted at this rate, the monthly savings have a net present value of zero: the change pays off if your cost of capital is lower. Found by iteration.",
                    percent(*rate)
                ),
                Err(why) => why.to_string(),
            };
            ("Internal rate of return", words)
        }
        FigureName::ModifiedRate => {
            let words = match option.modified_rate.as_ref()? {
                Ok(rate) => format!(
                    "{} a year. Extra costs are financed, and savings reinvested, at the discount rate of {discount}; this is the growth rate that links the two.",
                    percent(*rate)
                ),
                Err(why) => why.to_string(),
            };
            ("Modified rate of return", words)
        }
        _ => return None,
    })
}
