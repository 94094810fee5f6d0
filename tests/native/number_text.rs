//! Numbers as people type them in several countries.

use proptest::prelude::*;
use sourcewise::exchange::number_text::{NotANumber, Reading, read, read_in_unit};
use sourcewise::graph::Unit;
use sourcewise::model::UnitName;

const CONTACT: UnitName = UnitName { one: "contact", many: "contacts", stay: false };

fn value(text: &str, decimal: char) -> Result<f64, NotANumber> {
    read(text, decimal, false).map(|reading| reading.value)
}

#[test]
fn numbers_are_read_as_they_are_meant() {
    let english = [
        ("12.5", 12.5),
        ("12,5", 12.5),
        ("1 234", 1234.0),
        ("1'234", 1234.0),
        ("1’234.5", 1234.5),
        ("12k", 12_000.0),
        ("1.2m", 1_200_000.0),
        ("1.2 M", 1_200_000.0),
        ("0.05", 0.05),
        (".5", 0.5),
        ("5.", 5.0),
        ("-3", -3.0),
        ("−3", -3.0),
        ("+3", 3.0),
        ("1,234", 1234.0),
        ("1,234.56", 1234.56),
        ("1,234,567", 1_234_567.0),
        ("12,34,567", 1_234_567.0),
        ("1e3", 1000.0),
        ("1.234,5", 1234.5),
        ("0,125", 0.125),
        ("1\u{a0}234", 1234.0),
        ("1\u{202f}234,5", 1234.5),
        ("007", 7.0),
        ("$60,810.00", 60_810.0),
        ("-$3", -3.0),
        ("USD 1,234.50", 1234.5),
        ("1.2m €", 1_200_000.0),
        ("£ 5k", 5000.0),
    ];
    for (text, expected) in english {
        assert_eq!(value(text, '.'), Ok(expected), "{text}");
    }
    let german = [
        ("12,5", 12.5),
        ("1.234", 1234.0),
        ("1.234,56", 1234.56),
        ("1.234.567", 1_234_567.0),
        ("0,05", 0.05),
        ("12.5", 12.5),
        ("1,5", 1.5),
        ("60.810 €", 60_810.0),
        ("€80.000", 80_000.0),
        ("kr. 500", 500.0),
        ("500 kr.", 500.0),
        ("60.810,50 EUR", 60_810.5),
    ];
    for (text, expected) in german {
        assert_eq!(value(text, ','), Ok(expected), "{text}");
    }
}

#[test]
fn texts_that_are_not_numbers_are_reported() {
    let cases = [
        ("", NotANumber::Empty),
        ("   ", NotANumber::Empty),
        ("abc", NotANumber::Unreadable),
        ("12x", NotANumber::Unreadable),
        ("1..2", NotANumber::Unreadable),
        ("1,2,3", NotANumber::Unreadable),
        ("1.2.3", NotANumber::Unreadable),
        ("1,23.4,5", NotANumber::Unreadable),
        ("--1", NotANumber::Unreadable),
        ("kk", NotANumber::Unreadable),
        ("12kk", NotANumber::Unreadable),
        ("k", NotANumber::Unreadable),
        ("inf", NotANumber::Unreadable),
        ("infinity", NotANumber::Unreadable),
        ("NaN", NotANumber::Unreadable),
        ("1e999", NotANumber::TooLarge),
        ("-1e999", NotANumber::TooLarge),
        ("1e308k", NotANumber::TooLarge),
        ("15%", NotANumber::Percent),
        ("<b>1</b>", NotANumber::Unreadable),
        ("0x10", NotANumber::Unreadable),
        ("1e", NotANumber::Unreadable),
        ("💶", NotANumber::Unreadable),
        ("€", NotANumber::Unreadable),
        ("€5$", NotANumber::Unreadable),
        ("€€5", NotANumber::Unreadable),
        ("EUR", NotANumber::Unreadable),
        ("1x234", NotANumber::Unreadable),
        ("5 bananas", NotANumber::Unreadable),
    ];
    for (text, expected) in cases {
        assert_eq!(value(text, '.'), Err(expected), "{text}");
    }
}

#[test]
fn percentages_become_fractions() {
    assert_eq!(read("€15", '.', true), Err(NotANumber::Currency));
    assert_eq!(read("15k", '.', true), Err(NotANumber::Unreadable));
    for text in ["15", "15%", "15 %", "15,0"] {
        assert_eq!(read(text, '.', true).map(|reading| reading.value), Ok(0.15), "{text}");
    }
    assert_eq!(read("0.05", '.', true).map(|reading| reading.value), Ok(0.0005));
}

#[test]
fn ambiguous_numbers_are_echoed() {
    for (text, decimal, doubtful) in [
        ("1,234", '.', true),
        ("1.234", '.', true),
        ("12,5", '.', true),
        ("1.234", ',', true),
        ("12.5", '.', false),
        ("1,234.5", '.', false),
        ("1234", '.', false),
        ("$1234", '.', true),
    ] {
        assert!(matches!(read(text, decimal, false), Ok(Reading { doubtful: found, .. }) if found == doubtful), "{text}");
    }
}

proptest! {
    #[test]
    fn no_text_makes_it_panic_or_gives_an_invalid_number(text in "\\PC{0,24}", percent: bool) {
        if let Ok(reading) = read(&text, '.', percent) {
            prop_assert!(reading.value.is_finite());
        }
    }

    #[test]
    fn numbers_written_by_rust_are_read_back_exactly(number in -1e15..1e15_f64) {
        prop_assert_eq!(value(&number.to_string(), '.'), Ok(number));
    }

    #[test]
    fn both_decimal_marks_mean_the_same(whole in 0..100_000_u32, cents in 0..100_u32) {
        let (point, comma) = (format!("{whole}.{cents:02}"), format!("{whole},{cents:02}"));
        prop_assert_eq!(value(&point, '.'), value(&comma, ','));
    }
}

/// The output of every offered format is read back, and a lone mark is read in the reader's format.
#[test]
fn output_of_every_offered_format_is_read_back() {
    let written = [
        ("en", '.', "1,234.5", 1234.5),
        ("en", '.', "3.900", 3.9),
        ("de", ',', "1.234,5", 1234.5),
        ("de", ',', "3.900", 3900.0),
        ("fr", ',', "1\u{202f}234,5", 1234.5),
        ("fr", ',', "3,900", 3.9),
        ("de-CH", '.', "1’234.5", 1234.5),
        ("de-CH", '.', "1'234’567", 1_234_567.0),
        ("de-CH", '.', "3.900", 3.9),
        ("en-IN", '.', "12,34,567.8", 1_234_567.8),
        ("en-IN", '.', "1,23,456", 123_456.0),
    ];
    for (locale, decimal, text, expected) in written {
        assert_eq!(value(text, decimal), Ok(expected), "{text} in {locale}");
    }
    for (text, decimal) in [("3.900", ','), ("3.900", '.'), ("3,900", ',')] {
        assert!(read(text, decimal, false).is_ok_and(|reading| reading.doubtful), "{text} is echoed");
    }
}

#[test]
fn the_words_of_the_inputs_own_unit_may_follow() {
    for (text, unit, expected) in [
        ("60,000 p.a.", Unit::MoneyPerYear, 60_000.0),
        ("$60,000/yr", Unit::MoneyPerYear, 60_000.0),
        ("60k per year", Unit::MoneyPerYear, 60_000.0),
        ("5,000 per month", Unit::MoneyPerMonth, 5_000.0),
        ("85.50/hour", Unit::MoneyPerHour, 85.5),
        ("46,000 per jaar", Unit::MoneyPerYear, 46_000.0),
        ("5,250 / maand", Unit::MoneyPerMonth, 5_250.0),
        ("5,250 par mois", Unit::MoneyPerMonth, 5_250.0),
        ("42 por hora", Unit::MoneyPerHour, 42.0),
        ("8 percent", Unit::Share, 0.08),
        ("8 per cent", Unit::SharePerYear, 0.08),
        ("18 months", Unit::Months, 18.0),
        ("14 people", Unit::People, 14.0),
        ("61,000 p. a.", Unit::MoneyPerYear, 61_000.0),
        ("61,000 €/an", Unit::MoneyPerYear, 61_000.0),
        ("61,000 zł/rok", Unit::MoneyPerYear, 61_000.0),
        ("61,000 kr/år", Unit::MoneyPerYear, 61_000.0),
        ("61,000 €/a", Unit::MoneyPerYear, 61_000.0),
        ("3% a year", Unit::SharePerYear, 0.03),
        ("5,600 contacts", Unit::UnitsPerMonth, 5_600.0),
        ("5,600 contacts a month", Unit::UnitsPerMonth, 5_600.0),
        ("5,600 calls/month", Unit::UnitsPerMonth, 5_600.0),
        ("40 contacts per person", Unit::UnitsPerPerson, 40.0),
        ("$14.75 per contact", Unit::MoneyPerUnit, 14.75),
        ("$14.75/contact", Unit::MoneyPerUnit, 14.75),
        ("14.75 each", Unit::MoneyPerUnit, 14.75),
        ("50 hours", Unit::HoursPerMonth, 50.0),
        ("50 h a month", Unit::HoursPerMonth, 50.0),
        ("2 hours per user", Unit::HoursPerUser, 2.0),
        ("$85 an hour", Unit::MoneyPerHour, 85.0),
        ("9,000 users", Unit::Users, 9_000.0),
        ("30 seconds", Unit::Seconds, 30.0),
        ("~6 months", Unit::Months, 6.0),
    ] {
        let read = read_in_unit(text, '.', unit, CONTACT);
        assert_eq!(read.map(|read| read.value), Ok(expected), "{text}");
        assert!(read.unwrap().doubtful, "{text} is echoed");
    }
    // A number in another unit is never read as one in the input's own unit.
    for (text, unit) in [
        ("5,000 per month", Unit::MoneyPerYear),
        ("85/hour", Unit::MoneyPerMonth),
        ("2 years", Unit::Months),
        ("12 servers", Unit::UnitsPerMonth),
        ("50 hours", Unit::Minutes),
        ("5,600 contacts a year", Unit::UnitsPerMonth),
        ("$14 per server", Unit::MoneyPerUnit),
        ("2,000 bi-weekly", Unit::MoneyPerMonth),
    ] {
        assert_eq!(read_in_unit(text, '.', unit, CONTACT).map(|read| read.value), Err(NotANumber::OtherUnit), "{text}");
    }
    assert_eq!(read_in_unit("5spa", '.', Unit::MoneyPerYear, CONTACT).map(|read| read.value), Err(NotANumber::Unreadable));
}

#[test]
fn two_numbers_and_ranges_are_called_that() {
    for text in [
        "45000-55000",
        "50k–60k",
        "9 to 12",
        "10 bis 14",
        "1.5 – 2",
        "9500,9800",
        "9500, 9800",
        "9500/9800",
        "9500 / 9800",
        "9500; 9800",
        "9500 and 9800",
        "9500 9800",
        "85 90",
        "1 2 3",
        "7%-9%",
        "$9-$12",
        "12000,9800",
        "9500|9800",
    ] {
        assert_eq!(value(text, '.'), Err(NotANumber::Several), "{text}");
    }
    // A sign or an exponent does not make two numbers.
    for (text, expected) in [("-5", -5.0), ("500-", -500.0), ("1e-3", 0.001), ("1.200,-", 1200.0)] {
        assert_eq!(value(text, ','), Ok(expected), "{text}");
    }
}

#[test]
fn a_malformed_group_is_refused_and_a_long_fraction_echoed() {
    for text in ["1,0000", "12,5000", "1,000,00", "1'0000"] {
        assert!(value(text, '.').is_err(), "{text}");
    }
    for (text, decimal, expected) in [("1,0842", '.', 1.0842), ("9500,9800", ',', 9500.98)] {
        let read = read(text, decimal, false);
        assert!(matches!(read, Ok(Reading { value, doubtful: true, .. }) if value == expected), "{text}: {read:?}");
    }
}

#[test]
fn numbers_that_are_approximate_or_written_elsewhere_are_echoed() {
    for (text, expected) in [
        ("~9,500", 9_500.0),
        ("≈ 9500", 9_500.0),
        ("ca. 9500", 9_500.0),
        ("ca.9500", 9_500.0),
        ("c. 9,500", 9_500.0),
        ("approx. $9,500", 9_500.0),
        ("rund 9500", 9_500.0),
        ("około 9500", 9_500.0),
        ("61\u{2032}000", 61_000.0),
        ("610 tkr", 610_000.0),
        ("610 tkr.", 610_000.0),
        ("T€ 55", 55_000.0),
        ("55 TEUR", 55_000.0),
        ("55 TCHF", 55_000.0),
        ("tSEK 610", 610_000.0),
    ] {
        assert_eq!(value(text, '.'), Ok(expected), "{text}");
        assert!(text.contains('\u{2032}') || read(text, '.', false).unwrap().doubtful, "{text} is echoed");
    }
}
