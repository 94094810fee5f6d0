//! The keypad of a phone for a number field.

/// The keypad for numbers from `least` on: the decimal keypad of iPhones has no minus sign.
pub fn keypad(least: f64) -> &'static str {
    if least < 0.0 { "text" } else { "decimal" }
}
