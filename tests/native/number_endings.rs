//! What stands beside the digits of an amount settles what its marks are, and whether it is one at all.

use crate::number_writing::{are_echoed, are_read};
use sourcewise::exchange::number_text::{NotANumber, read};

#[test]
fn an_ending_that_says_whole_settles_what_the_marks_are() {
    for decimal in ['.', ','] {
        are_read(
            decimal,
            &[
                ("60.000,-", 60_000.0),
                ("60.000,--", 60_000.0),
                ("60.000,- kr", 60_000.0),
                ("€ 60.000,–", 60_000.0),
                ("1.200,- €", 1200.0),
                ("1.200,= €", 1200.0),
                ("1,200.-", 1200.0),
                ("CHF 1,200.--", 1200.0),
                ("1.200.-", 1200.0),
                ("1,200,-", 1200.0),
                ("1.200/-", 1200.0),
                ("Rs. 1,200/-", 1200.0),
                ("1.234.567,-", 1_234_567.0),
                ("60.000,", 60_000.0),
                ("60,000.", 60_000.0),
            ],
        );
    }
    assert!(read("60.000,-", '.', false).is_ok_and(|reading| !reading.doubtful), "there is one reading");
    are_read('.', &[("Rs. 12.50/-", 12.5), ("1.200", 1.2), ("5,-", 5.0), ("1200.-", 1200.0)]);
}

#[test]
fn a_currency_without_three_digits_behind_the_point_has_thousands() {
    let amounts =
        ["60.000 ₫", "60.000 TL", "₺60.000", "60.000 kr.", "kr 60.000", "60.000 Kč", "60.000 Ft", "60.000 zł", "¥60.000", "R$ 60.000"];
    for text in amounts {
        for decimal in ['.', ','] {
            are_read(decimal, &[(text, 60_000.0)]);
            are_echoed(decimal, &[text]);
        }
    }
    are_read('.', &[("60.5 kr", 60.5), ("60.00 zł", 60.0), ("$1.125", 1.125), ("60,000 kr", 60_000.0)]);
    are_echoed('.', &["60.000 €", "60.000 CHF"]);
}

#[test]
fn a_lone_letter_before_digits_is_no_factor() {
    for text in ["l0000", "l 0000", "l0,000", "k50", "m5", "B000", "€l0", "O000", "1O000", "I0000", "10l00"] {
        assert!(read(text, '.', false).is_err(), "{text}: {:?}", read(text, '.', false));
    }
    are_read('.', &[("k€ 50", 50_000.0), ("Mio. 5", 5e6), ("5l", 500_000.0)]);
}

#[test]
fn money_is_no_count_and_crowns_may_be_of_several_countries() {
    use sourcewise::model::{DEMAND, TEAM};
    for text in ["10€", "$10000", "10 kr"] {
        let read = read(text, '.', false).unwrap();
        assert_eq!(read.of(&DEMAND.volume_per_month), Err(NotANumber::Currency), "{text}");
        assert_eq!(read.of(&TEAM.salary_per_year), Ok(read), "{text}");
    }
    let echo = |text: &str, own: &str| read(text, '.', false).unwrap().echo("500", own).unwrap();
    assert_eq!(echo("500 kr", "USD"), "Read as 500 USD: SEK, NOK, DKK or CZK is not converted");
    assert_eq!(echo("500 €", "USD"), "Read as 500 USD: EUR is not converted");
    assert_eq!(echo("¥500", "USD"), "Read as 500 USD: JPY or CNY is not converted");
    assert_eq!(echo("$500", "EUR"), "Read as 500 EUR: USD is not converted");
}
