//! The probability that independent trials end in one of the outcomes that count.
//!
//! Value, slope, words and spreadsheet formula all use the same table, so they cannot disagree.

/// For each number of hits among twelve trials, from zero to twelve, how many of the possible orders count.
pub type CountingOrders = [u16; 13];

/// The number of trials in a table.
const TRIALS: usize = 12;

/// `Σ ways[k] · p^k · (1 − p)^(12 − k)` for trials with hit probability `p`. Every term is above zero, so that a
/// small probability keeps all its digits.
pub(super) fn value(ways: &CountingOrders, chance: f64) -> f64 {
    let (hits, misses) = (powers(chance), powers(1.0 - chance));
    let terms = ways.iter().zip(hits).zip(misses.into_iter().rev());
    let sum = terms.fold(0.0, |sum, ((ways, hits), misses)| sum + f64::from(*ways) * hits * misses);
    // All orders together can exceed one by their last bit.
    if sum > 1.0 { 1.0 } else { sum }
}

/// How fast that grows with `p`.
pub(super) fn slope(ways: &CountingOrders, chance: f64) -> f64 {
    let (hits, misses) = (powers(chance), powers(1.0 - chance));
    let power = |powers: &[f64; TRIALS + 1], exponent: usize| powers.get(exponent).copied().unwrap_or(0.0);
    let terms = ways.iter().enumerate().map(|(count, ways)| {
        let missed = TRIALS - count;
        let more = if count > 0 { count as f64 * power(&hits, count - 1) * power(&misses, missed) } else { 0.0 };
        let fewer = if missed > 0 { missed as f64 * power(&hits, count) * power(&misses, missed - 1) } else { 0.0 };
        f64::from(*ways) * (more - fewer)
    });
    terms.sum()
}

/// The same as a formula; `chance` names a cell.
pub(super) fn formula(ways: &CountingOrders, chance: &str) -> String {
    // LibreOffice treats a vanishing power as an error, and Excel zero to the power of zero.
    let chance = format!("IF({chance}<1E-20,0,{chance})");
    let power = |base: String, exponent: usize| if exponent > 0 { format!("*POWER({base},{exponent})") } else { String::new() };
    let terms = ways.iter().enumerate().filter(|(_, ways)| **ways > 0);
    let terms = terms.map(|(hits, ways)| format!("{ways}{}{}", power(chance.clone(), hits), power(format!("1-{chance}"), TRIALS - hits)));
    format!("({})", terms.collect::<Vec<_>>().join("+"))
}

/// A number to the power of 0, 1 and so on up to 12.
fn powers(base: f64) -> [f64; TRIALS + 1] {
    let mut power = 1.0;
    std::array::from_fn(|exponent| {
        power *= if exponent == 0 { 1.0 } else { base };
        power
    })
}

#[cfg(test)]
mod tests {
    use super::{CountingOrders, formula, slope, value};

    /// Every path through twelve trials: the probabilities add up to one.
    const ALL: CountingOrders = [1, 12, 66, 220, 495, 792, 924, 792, 495, 220, 66, 12, 1];
    /// At least eleven hits.
    const NEARLY_ALL: CountingOrders = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12, 1];

    #[test]
    fn all_ways_together_are_certain() {
        for chance in [0.0, 1e-30, 0.1, 0.5, 0.9, 1.0] {
            assert!((value(&ALL, chance) - 1.0).abs() < 1e-15 && value(&ALL, chance) <= 1.0, "{chance}");
        }
        assert_eq!((value(&NEARLY_ALL, 0.0), value(&NEARLY_ALL, 1.0)), (0.0, 1.0));
    }

    #[test]
    fn small_probabilities_keep_their_digits() {
        assert!((value(&[0, 0, 0, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0], 1e-6) / 1e-17 - 1.0).abs() < 1e-5);
    }

    #[test]
    fn the_slope_is_that_of_the_value() {
        for chance in [0.0, 0.2, 0.7, 1.0] {
            let around = (value(&NEARLY_ALL, chance + 1e-6) - value(&NEARLY_ALL, chance - 1e-6)) / 2e-6;
            let capped = chance == 1.0;
            assert!(capped || (slope(&NEARLY_ALL, chance) - around).abs() < 1e-6, "{chance}");
            assert!(slope(&ALL, chance).abs() < 1e-9);
        }
    }

    #[test]
    fn the_formula_has_no_power_of_zero() {
        assert_eq!(
            formula(&NEARLY_ALL, "A1"),
            "(12*POWER(IF(A1<1E-20,0,A1),11)*POWER(1-IF(A1<1E-20,0,A1),1)+1*POWER(IF(A1<1E-20,0,A1),12))"
        );
    }
}
