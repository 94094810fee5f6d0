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

/// An amount as people write it: more than four decimals come from a division, so cents are enough, and below one three digits.
pub fn readable_amount(amount: f64) -> f64 {
    let of_cents = amount * 1e4;
    if libm::fabs(of_cents - libm::round(of_cents)) < 1e-9 * libm::fabs(of_cents).max(1.0) {
        amount
    } else if libm::fabs(amount) < 1.0 {
        significant(amount, 3)
    } else {
        libm::round(amount * 100.0) / 100.0
    }
}

/// A limit of an input as people write it: none has more than four decimals.
pub fn plain_limit(limit: f64) -> String {
    let scaled = libm::round(libm::fabs(limit) * 10_000.0) as u64;
    let (whole, part) = (scaled / 10_000, scaled % 10_000);
    let sign = if limit < 0.0 { "-" } else { "" };
    format!("{sign}{whole}.{part:04}").trim_end_matches('0').trim_end_matches('.').to_string()
}

#[cfg(test)]
mod tests {
    use super::{plain_limit, readable_amount, significant};

    #[test]
    fn numbers_keep_so_many_digits() {
        assert_eq!([1_234.56, 0.012_345, -98_765.0, 0.0].map(|number| significant(number, 3)), [1_230.0, 0.0123, -98_800.0, 0.0]);
        assert_eq!([3.0, 47.0, 12_345.0].map(|number| significant(number, 2)), [3.0, 47.0, 12_000.0]);
    }

    #[test]
    fn limits_have_the_digits_that_count() {
        assert_eq!([0.0, -0.5, 1e15, 0.0125, 1_234.0].map(plain_limit), ["0", "-0.5", "1000000000000000", "0.0125", "1234"]);
    }

    #[test]
    fn a_price_from_a_division_is_shown_in_cents() {
        let shown = [11.315_789_473, 0.008_333_333, 12.3456, 0.0125, 17.5].map(readable_amount);
        assert_eq!(shown, [11.32, 0.008_33, 12.3456, 0.0125, 17.5]);
    }
}
