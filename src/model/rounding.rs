//! Rounds numbers to a sensible precision.

/// A number rounded to so many significant digits.
pub fn significant(number: f64, digits: u8) -> f64 {
    let last = libm::floor(libm::log10(libm::fmax(libm::fabs(number), 1e-9))) + 1.0 - f64::from(digits);
    let step = libm::pow(10.0, libm::fabs(last));
    // Steps are powers of ten: dividing by their inverse gives exactly the number a person would type.
    if last < 0.0 { libm::round(number * step) / step } else { libm::round(number / step) * step }
}

/// A number in two significant digits; small ones stay whole.
pub fn in_two_digits(number: f64) -> f64 {
    if number < 10.0 { libm::round(number) } else { significant(number, 2) }
}

#[cfg(test)]
mod tests {
    use super::significant;

    #[test]
    fn numbers_keep_so_many_digits() {
        assert_eq!([1_234.56, 0.012_345, -98_765.0, 0.0].map(|number| significant(number, 3)), [1_230.0, 0.0123, -98_800.0, 0.0]);
        assert_eq!([3.0, 47.0, 12_345.0].map(|number| significant(number, 2)), [3.0, 47.0, 12_000.0]);
    }
}
