//! What a rate of return is, in words above the savings it is found in: no formula of the graph leads to it.

use crate::app::snapshot::Snapshot;
use crate::app::state::inquiry::FigureName;
use crate::engine::OptionOutcome;

/// The title and the meaning of a rate that is asked about; nothing for any other figure.
pub fn rate_in_words(snapshot: &Snapshot, option: &OptionOutcome, figure: FigureName) -> Option<(&'static str, String)> {
    let percent = |rate: f64| snapshot.formats.percent(rate);
    let discount = percent(snapshot.scenario.assumptions.discount_rate);
    Some(match figure {
        FigureName::InternalRate => {
            let words = match &option.internal_rate()? {
                Ok(rate) => format!(
                    "{} a year. Discounted at this rate, the savings of all months add up to nothing: the change is worth it for whom money costs less. It is found by trying rates, not by a formula.",
                    percent(*rate)
                ),
                Err(why) => why.to_string(),
            };
            ("Internal rate of return", words)
        }
        FigureName::ModifiedRate => {
            let words = match option.modified_rate.as_ref()? {
                Ok(rate) => format!(
                    "{} a year. Months that cost more are taken as paid with money borrowed at the discount rate of {discount}, months that save as put aside at the same rate until the end; at this rate the one grows into the other.",
                    percent(*rate)
                ),
                Err(why) => why.to_string(),
            };
            ("Modified rate of return", words)
        }
        _ => return None,
    })
}
