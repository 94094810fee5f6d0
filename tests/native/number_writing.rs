//! Numbers in the notation of several countries and trades; two numbers never become one.

use proptest::prelude::*;
use sourcewise::exchange::number_text::{NotANumber, read};

pub fn are_read(decimal: char, cases: &[(&str, f64)]) {
    for (text, expected) in cases {
        let found = read(text, decimal, false).map(|reading| reading.value);
        assert!(found.is_ok_and(|found| (found - expected).abs() <= 1e-9 * expected.abs()), "{text:?} is {expected}, not {found:?}");
    }
}

pub fn are_echoed(decimal: char, texts: &[&str]) {
    for text in texts {
        let found = read(text, decimal, false);
        assert!(found.is_ok_and(|reading| reading.doubtful), "{text:?} is echoed, not {found:?}");
    }
}

#[test]
fn marks_that_nobody_sees_change_nothing() {
    let seen = [("9500", 9500.0), ("1,234", 1234.0), ("-3", -3.0), ("$60,810.50", 60_810.5)];
    for (text, expected) in seen {
        for mark in [
            '\u{202d}', '\u{202c}', '\u{feff}', '\u{200b}', '\u{200e}', '\u{200f}', '\u{2068}', '\u{2069}', '\u{61c}', '\u{2060}',
            '\u{fe0f}',
        ] {
            let around = [format!("{mark}{text}"), format!("{text}{mark}"), format!("{mark}{text}{mark}"), format!(" {mark} {text} ")];
            for text in around {
                are_read('.', &[(&text, expected)]);
            }
        }
    }
    are_read('.', &[("\u{202d}9500\u{202c}", 9500.0), ("\u{2068}1234\u{2069}", 1234.0)]);
    are_echoed('.', &["85\u{200b}90", "\u{ad}3", "10\u{ad}12"]);
    assert_eq!(read("\u{feff}\u{200b}", '.', false), Err(NotANumber::Empty));
}

#[test]
fn two_numbers_never_become_one() {
    let refused = [
        "85 90",
        "5'10",
        "1 2 3",
        "5'10\"",
        "5′10″",
        "10-12",
        "10–12",
        "10 - 12",
        "10 to 12",
        "10..12",
        "10/12",
        "10;12",
        "10:12",
        "10x12",
        "1 23",
        "12 34 567",
        "1'23",
        "12'34'567",
        "1 234 56",
        "1,23,45",
        "1_2",
        "10 20%",
        "1 234'567",
        "1 234,567 890",
        "85\t90",
        "85\n900",
        "100\t200",
        "2026-01-31",
        "31.12.2026",
        "31/12/2026",
        "12.34.567",
        "12:345",
        "1.5.2026",
        "555-1234",
        "+44 20 7946",
        "10±2",
        "3 of 4",
        "5² ",
        "½",
    ];
    for text in refused {
        for decimal in ['.', ','] {
            assert!(read(text, decimal, false).is_err(), "{text:?} is refused, not {:?}", read(text, decimal, false));
        }
    }
    are_echoed('.', &["100 200", "1 234 567", "85,90", "100,200"]);
}

#[test]
fn swiss_amounts_are_read() {
    are_read(
        '.',
        &[
            ("2’805.53 Fr.", 2805.53),
            ("Fr. 1'080.10", 1080.1),
            ("Fr.1'080.10", 1080.1),
            ("CHF 120’000.-", 120_000.0),
            ("CHF 120’000.–", 120_000.0),
            ("1ʼ080.10", 1080.1),
            ("1´080.10", 1080.1),
            ("120'000.--", 120_000.0),
            ("SFr. 12'000", 12_000.0),
            ("chf 5.50", 5.5),
            ("CHF 11.04 Mio.", 11_040_000.0),
            ("CHF-3'456.00", -3456.0),
            ("EUR 1.10 Mrd.", 1.1e9),
            ("'1234", 1234.0),
        ],
    );
}

#[test]
fn indian_amounts_are_read() {
    are_read(
        '.',
        &[
            ("Rs. 1,00,000", 100_000.0),
            ("Rs.1,00,000/-", 100_000.0),
            ("Rs 1,00,000/=", 100_000.0),
            ("₹1,00,000.50", 100_000.5),
            ("1.5 lakh", 150_000.0),
            ("1.5 Lakhs", 150_000.0),
            ("Rs. 3 lac", 300_000.0),
            ("2 Cr", 20_000_000.0),
            ("₹2.5 crores", 25_000_000.0),
            ("₹1.10Cr", 11_000_000.0),
            ("-₹1.23L", -123_000.0),
            ("12,00,000 INR", 1_200_000.0),
            ("INR 12,00,000", 1_200_000.0),
            ("1,23,45,678", 12_345_678.0),
            ("rupees 500", 500.0),
        ],
    );
    are_echoed('.', &["1.5 lakh", "2 Cr", "Rs. 1,00,000"]);
}

#[test]
fn negative_amounts_in_accounting_notation_are_read_and_echoed() {
    let owed = [("(500)", -500.0), ("($1,200.50)", -1200.5), ("$(500)", -500.0), ("500-", -500.0), ("1,200.50- €", -1200.5), ("(5)", -5.0)];
    are_read('.', &owed);
    are_echoed('.', &owed.map(|(text, _)| text));
    are_read('.', &[("−3", -3.0), ("–3", -3.0), ("－3", -3.0), ("﹣3", -3.0), ("- 3", -3.0), ("-€3", -3.0), ("€-3", -3.0), ("€ -3", -3.0)]);
    for text in ["(500", "500)", "(-500)", "-(500)", "--5", "-5-", "(500)-", "((500))"] {
        assert!(read(text, '.', false).is_err(), "{text}");
    }
}

#[test]
fn digits_of_other_writings_are_read() {
    are_read(
        '.',
        &[
            ("９５００", 9500.0),
            ("１，２３４．５", 1234.5),
            ("٩٥٠٠", 9500.0),
            ("١٬٢٣٤٫٥", 1234.5),
            ("۱۲۳۴", 1234.0),
            ("९५००", 9500.0),
            ("১২৩", 123.0),
            ("\u{200f}-١٢", -12.0),
        ],
    );
    assert!(read("١٥٪", '.', true).is_ok_and(|reading| reading.value == 0.15 && !reading.doubtful));
}

#[test]
fn an_ambiguous_percentage_is_echoed() {
    for (text, value, doubtful) in [
        ("0.08", 0.0008, true),
        (".08", 0.0008, true),
        ("-0.05", -0.0005, true),
        ("1.3", 0.013, true),
        ("1", 0.01, true),
        ("0.08%", 0.0008, false),
        ("1.3 %", 0.013, false),
        ("% 8", 0.08, false),
        ("0", 0.0, false),
        ("8", 0.08, false),
        ("12.5", 0.125, false),
    ] {
        let found = read(text, '.', true);
        assert!(found.is_ok_and(|found| (found.value - value).abs() < 1e-15 && found.doubtful == doubtful), "{text}: {found:?}");
    }
    assert!(read("5k", '.', true).is_err() && read("€5", '.', true).is_err() && read("5%%", '.', true).is_err());
}

/// The browsers' short amounts of the page, in the offered formats and others.
#[test]
fn printed_amounts_are_pasted_back() {
    for line in include_str!("../cases/printed_amounts.txt").lines().filter(|line| !line.starts_with('#')) {
        let [locale, decimal, value, text] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let (decimal, value): (char, f64) = (decimal.parse().unwrap(), value.parse().unwrap());
        let found = read(text, decimal, false).map(|reading| reading.value);
        // The short form has only two decimals.
        assert!(found.is_ok_and(|found| (found - value).abs() <= 0.006 * value.abs()), "{text:?} in {locale}: {found:?}");
    }
}

proptest! {
    /// A separator that cannot separate groups never disappears, and groups that are too short are two numbers.
    #[test]
    fn digits_on_both_sides_of_anything_short_are_refused(left in 1..1000_u32, right in 0..100_u32, between in " |'|-|/| - |to| and |x|:|;") {
        let text = format!("{left}{between}{right}");
        prop_assert!(read(&text, '.', false).is_err(), "{}", text);
    }

    #[test]
    fn a_currency_changes_no_number(number in 0..10_000_000_u32, sign in "\\$|€|£|₹|CHF|usd|zł|kr\\.|Rs\\.|US\\$", behind: bool, spaced: bool) {
        let space = if spaced { " " } else { "" };
        let text = if behind { format!("{number}{space}{sign}") } else { format!("{sign}{space}{number}") };
        let found = read(&text, '.', false);
        prop_assert!(found.is_ok_and(|found| found.value == f64::from(number) && found.doubtful && !found.currencies.is_empty()), "{}", text);
    }
}

/// A salary in rupees or yen is not a typing error.
#[test]
fn amounts_of_every_currency_fit_their_fields() {
    let taken = ["team.salary_per_year", "team.lead_salary_per_year", "governance.retained_salary_per_year"];
    let mut found = 0;
    (sourcewise::model::SAMPLES[0].scenario)().each(|address, _| {
        if taken.iter().any(|path| address.to_string().ends_with(path)) {
            let salary = read("12,00,000 INR", '.', false).unwrap().value;
            assert!(address.field.accepts(salary) && address.field.accepts(9_500_000.0), "{address}");
            found += 1;
        }
    });
    assert!(found >= 3);
}
