//! How weights are found, and the weights that were agreed.

use crate::model::CriterionId;
use crate::model::choice::choice;

choice! {
    /// How the weights of the criteria are found.
    WeightMethod {
        /// Each weight is entered.
        Direct "direct" "Enter weights",
        /// The most important step from 0 to 10 counts 100 points, the others are entered in relation to it.
        Swing "swing" "Swing: compare steps from 0 to 10",
        /// The weights follow from the order of the list, the most important criterion first: rank-order centroid.
        Order "order" "Order of the list",
        /// Each criterion is compared with each other one: analytic hierarchy process.
        Pairwise "pairwise" "Pairwise comparisons",
    }
}

choice! {
    /// How the score of the cost is computed.
    PriceScore {
        /// A fixed scale: today's cost scores 5, half of it 10, half as much again 0, regardless of the other options.
        Fixed "fixed" "Fixed scale",
        /// Ten times the lowest cost divided by the cost.
        LowestOverPrice "lowest_over_price" "Lowest cost ÷ cost",
        /// Ten for the lowest cost, zero for the highest, evenly between them.
        BetweenExtremes "between_extremes" "Between lowest and highest",
    }
}

/// The weights that were agreed, as they were on that day.
#[derive(Clone, Debug, PartialEq)]
pub struct AgreedWeights {
    /// The day, such as `2026-03-03`.
    pub on: String,
    /// The weight of each criterion, in any unit.
    pub weights: Vec<(CriterionId, f64)>,
}

impl AgreedWeights {
    /// Whether a text is a day as files write it.
    pub fn is_day(text: &str) -> bool {
        let is_number = |part: &str, length: usize| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
        let mut parts = text.split('-');
        let (Some(year), Some(month), Some(day), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else { return false };
        if !(is_number(year, 4) && is_number(month, 2) && is_number(day, 2)) {
            return false;
        }
        let [year, month, day] = [year, month, day].map(|part| part.parse::<u16>().unwrap_or_default());
        let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            2 if is_leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => 0,
        };
        (1..=days).contains(&day)
    }
}

/// The smallest and the largest judgement of a pair.
pub const PAIR: (f64, f64) = (1.0 / 9.0, 9.0);

#[cfg(test)]
mod tests {
    use super::AgreedWeights;

    #[test]
    fn a_day_has_year_month_and_day() {
        for (text, is_day) in [
            ("2026-03-03", true),
            ("2026-13-01", false),
            ("2026-02-31", false),
            ("2028-02-29", true),
            ("2100-02-29", false),
            ("2026-04-31", false),
            ("2026-00-10", false),
            ("2026-3-3", false),
            ("", false),
            ("2026-03-03-01", false),
            ("20é6-03-0", false),
        ] {
            assert_eq!(AgreedWeights::is_day(text), is_day, "{text}");
        }
    }
}
