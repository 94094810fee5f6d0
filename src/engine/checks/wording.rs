//! Figures and names in messages: short, with one decimal at most.

use crate::graph::Unit;
use crate::model::{Number, Sentence, is_percent};

/// A share as percent, such as "12.5 %".
pub(super) fn percent(share: f64) -> Sentence {
    short(share * 100.0).then(Sentence::words(" %"))
}

/// A number with one decimal at most.
pub(super) fn short(number: f64) -> Sentence {
    rounded(number, "").into()
}

/// A value in its unit, with separated thousands.
pub(super) fn value(value: f64, unit: Unit) -> Sentence {
    if is_percent(unit) { percent(value) } else { grouped(value) }
}

/// A number with one decimal at most, and separated thousands.
pub(super) fn grouped(number: f64) -> Sentence {
    rounded(number, "\u{202f}").into()
}

fn rounded(number: f64, thousands: &'static str) -> Number {
    // Adding zero removes the sign of a negative zero.
    let tenths = libm::round(number * 10.0) + 0.0;
    Number { value: tenths / 10.0, decimals: usize::from(tenths % 10.0 != 0.0), thousands }
}

/// A sentence with parts in place of its `{}`; see [`Sentence::say`].
pub(super) fn say<const PARTS: usize>(text: &str, parts: [Sentence; PARTS]) -> Sentence {
    Sentence::say(text, parts)
}

/// A count or a name.
pub(super) fn name(name: impl ToString) -> Sentence {
    Sentence::words(name.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_short() {
        let written = |sentence: Sentence| sentence.to_string();
        assert_eq!(written(percent(0.125)), "12.5 %");
        assert_eq!(written(percent(0.3)), "30 %");
        assert_eq!(written(percent(-0.0001)), "0 %");
        assert_eq!(written(short(2.96)), "3");
        assert_eq!(written(grouped(1000.25)), "1\u{202f}000.3");
        assert_eq!(written(value(0.125, Unit::Share)), "12.5 %");
    }
}
