//! Two values of an input side by side, in one style.

use super::Formats;
use crate::exchange::unit_text::{is_percent, phrase};
use crate::graph::Unit;
use crate::model::UnitName;

impl Formats {
    /// Two values with their unit, percentages with the same number of decimals: `33.8%` beside `75.0%`.
    pub fn pair(&self, values: [f64; 2], unit: Unit, unit_name: UnitName) -> [String; 2] {
        if !is_percent(unit) {
            return values.map(|value| self.value(value, unit, unit_name));
        }
        let are_in = |parts: f64| values.iter().all(|share| libm::fabs(share * parts - libm::round(share * parts)) < 1e-6);
        let write = match (are_in(100.0), are_in(1000.0)) {
            (true, _) => Formats::percent_round,
            (_, true) => Formats::percent,
            _ => Formats::percent_exact,
        };
        let per = if unit == Unit::Share { String::new() } else { format!(" {}", phrase(unit, unit_name)) };
        values.map(|share| format!("{}{per}", write(self, share)))
    }
}
