//! Ranges as people type them into the field of a number.

use proptest::prelude::*;
use sourcewise::exchange::number_text::{NotANumber, read_in_unit, read_range};
use sourcewise::graph::Unit;
use sourcewise::model::UnitName;

const CONTACT: UnitName = UnitName { one: "contact", many: "contacts", stay: false };

/// The low end, the likely value, if it is written, and the high end.
type Read = Option<Result<(f64, Option<f64>, f64), NotANumber>>;

/// The low end, the likely value and the high end of a text, for an input whose value is 10 or 10 %.
fn ends(text: &str, decimal: char, unit: Unit) -> Read {
    let now = if unit == Unit::Share { 0.1 } else { 10.0 };
    Some(read_range(text, decimal, (unit, CONTACT), now)?.map(|range| {
        let (low, high) = range.ends.unwrap_or((f64::NAN, f64::NAN));
        (low, range.likely, high)
    }))
}

#[test]
fn ranges_are_read_as_they_are_meant() {
    for (text, low, likely, high) in [
        ("9 to 12", 9.0, None, 12.0),
        ("9 TO 12", 9.0, None, 12.0),
        ("9..12", 9.0, None, 12.0),
        ("9...12", 9.0, None, 12.0),
        ("9 … 12", 9.0, None, 12.0),
        ("9–12", 9.0, None, 12.0),
        ("9 – 12", 9.0, None, 12.0),
        ("9-12", 9.0, None, 12.0),
        ("9 - 12", 9.0, None, 12.0),
        ("9 − 12", 9.0, None, 12.0),
        ("9/12", 9.0, None, 12.0),
        ("9 / 12", 9.0, None, 12.0),
        ("9500/9800", 9500.0, None, 9800.0),
        ("-12--9", -12.0, None, -9.0),
        ("9 bis 12", 9.0, None, 12.0),
        ("von 9 bis 12", 9.0, None, 12.0),
        ("de 9 à 12", 9.0, None, 12.0),
        ("zwischen 9 und 12", 9.0, None, 12.0),
        ("–3 – 12", -3.0, None, 12.0),
        ("-3 to -1", -3.0, None, -1.0),
        ("between 9 and 12", 9.0, None, 12.0),
        ("from 9 to 12", 9.0, None, 12.0),
        ("9 / 10 / 12", 9.0, Some(10.0), 12.0),
        ("9000/10500/12000", 9000.0, Some(10_500.0), 12_000.0),
        ("9.5/10.5/12", 9.5, Some(10.5), 12.0),
        ("9k/10.5k/12k", 9000.0, Some(10_500.0), 12_000.0),
        ("10 ± 2", 8.0, Some(10.0), 12.0),
        ("10 +/- 2", 8.0, Some(10.0), 12.0),
        ("10+-2", 8.0, Some(10.0), 12.0),
        ("20 ± 10 %", 18.0, Some(20.0), 22.0),
        ("20±10%", 18.0, Some(20.0), 22.0),
        ("± 10 %", 9.0, Some(10.0), 11.0),
        ("10 +20 % −5 %", 9.5, Some(10.0), 12.0),
        ("10 -5% +20%", 9.5, Some(10.0), 12.0),
        ("10 +2 -1", 9.0, Some(10.0), 12.0),
        ("-10 ± 10 %", -11.0, Some(-10.0), -9.0),
        ("1,234 to 2,000", 1234.0, None, 2000.0),
        ("9k to 12k", 9_000.0, None, 12_000.0),
        ("9 to 12k", 9_000.0, None, 12_000.0),
        ("5000 to 12k", 5_000.0, None, 12_000.0),
        ("9 / 10 / 12k", 9_000.0, Some(10_000.0), 12_000.0),
        ("12 to 9", 12.0, None, 9.0),
    ] {
        assert_eq!(ends(text, '.', Unit::MoneyPerYear), Some(Ok((low, likely, high))), "{text}");
    }
    for (text, low, likely, high) in
        [("9,5 to 12", 9.5, None, 12.0), ("10 ± 2,5", 7.5, Some(10.0), 12.5), ("1.234 to 1.300,5", 1234.0, None, 1300.5)]
    {
        assert_eq!(ends(text, ',', Unit::MoneyPerYear), Some(Ok((low, likely, high))), "{text}");
    }
    for (text, unit) in [
        ("$9 to $12", Unit::MoneyPerUnit),
        ("9 to 12 months", Unit::Months),
        ("9 months to 12 months", Unit::Months),
        ("9 – 12 p.a.", Unit::MoneyPerYear),
        ("9-12 contacts", Unit::UnitsPerMonth),
        ("€9 to 12", Unit::MoneyPerUnit),
    ] {
        assert_eq!(ends(text, '.', unit), Some(Ok((9.0, None, 12.0))), "{text}");
    }
}

#[test]
fn a_spread_in_a_percentage_counts_points() {
    for (text, low, likely, high) in [
        ("2 % ± 1 %", 0.01, Some(0.02), 0.03),
        ("2 ± 1", 0.01, Some(0.02), 0.03),
        ("± 5 %", 0.05, Some(0.1), 0.15),
        ("2 to 6 %", 0.02, None, 0.06),
        ("7-9%", 0.07, None, 0.09),
        ("8%-9%", 0.08, None, 0.09),
        ("8% – 9%", 0.08, None, 0.09),
        ("−4 to 6", -0.04, None, 0.06),
        ("−4 / 2 / 6 %", -0.04, Some(0.02), 0.06),
        ("2 % +4 % −6 %", -0.04, Some(0.02), 0.06),
    ] {
        assert_eq!(ends(text, '.', Unit::Share), Some(Ok((low, likely, high))), "{text}");
    }
}

#[test]
fn the_currency_of_a_range_belongs_to_both_ends() {
    let read = |text| read_range(text, '.', (Unit::MoneyPerUnit, CONTACT), 10.0).unwrap();
    for text in ["€9 to 12", "9 to €12", "€9-€12"] {
        assert_eq!(read(text).unwrap().reading.foreign("USD").as_deref(), Some("EUR"), "{text}");
    }
    assert_eq!(read("€9 to $12").err(), Some(NotANumber::Several));
}

#[test]
fn exactly_makes_a_number_certain() {
    for text in ["10 exactly", "exactly 10", "10 Exactly "] {
        let read = read_range(text, '.', (Unit::People, CONTACT), 12.0).unwrap().unwrap();
        assert_eq!((read.likely, read.ends), (Some(10.0), None), "{text}");
    }
}

#[test]
fn what_is_half_a_range_says_what_is_wrong() {
    for (text, fault) in [
        ("9 to x", NotANumber::Unreadable),
        ("10 ± ", NotANumber::Empty),
        ("10 ± -2", NotANumber::Unreadable),
        ("9 to 12 years", NotANumber::OtherUnit),
        ("1 to 1e999", NotANumber::TooLarge),
    ] {
        assert_eq!(ends(text, '.', Unit::Months), Some(Err(fault)), "{text}");
    }
    // Without a second end the text says nothing of a range yet.
    for text in ["9 to ", " to 12", "9 / / 12"] {
        assert_eq!(ends(text, '.', Unit::Months), None, "{text}");
    }
}

/// Dates, single numbers, plain hyphens and two numbers of no range are no ranges, so that they are read or refused as always.
#[test]
fn other_texts_are_no_ranges() {
    for text in [
        "10",
        "1,234.5",
        "-3",
        "9/10/2027",
        "01/10/2027",
        "9/10/12",
        "2027/10/01",
        "1/2/3/4",
        "2027-10-01",
        "9 12",
        "9, 12",
        "9 or 12",
        "1e-5",
        "abc",
        "",
        "5-",
        "+3",
        "(3)",
    ] {
        assert_eq!(ends(text, '.', Unit::MoneyPerYear), None, "{text}");
    }
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,24}", now in -1e9..1e9_f64) {
        if let Some(Ok(range)) = read_range(&text, '.', (Unit::MoneyPerYear, CONTACT), now)
            && let Some((low, high)) = range.ends
        {
            prop_assert!(low.is_finite() && high.is_finite());
        }
    }

    /// A range is tried only for a text that is no number.
    #[test]
    fn a_number_is_never_a_range(number in -1e6..1e6_f64, digits in 0_usize..4) {
        let text = format!("{number:.digits$}");
        prop_assert!(read_in_unit(&text, '.', Unit::MoneyPerYear, CONTACT).is_ok());
        prop_assert_eq!(ends(&text, '.', Unit::MoneyPerYear), None);
    }
}
