//! Currencies and endings beside a number, and their meaning for its marks.

use crate::native::number_writing::{are_echoed, are_read};
use sourcewise::exchange::number_text::{NotANumber, read, read_in_unit};
use sourcewise::graph::Unit;
use sourcewise::model::UnitName;

#[test]
fn the_price_of_what_stays_is_for_a_month() {
    let server = UnitName { one: "server", many: "servers", stay: true };
    let price = |text, name| read_in_unit(text, '.', Unit::MoneyPerUnit, name).map(|read| read.value);
    assert_eq!(price("545 per server a month", server), Ok(545.0));
    assert_eq!(price("545 per server a year", server), Err(NotANumber::OtherUnit));
    assert_eq!(price("14 per unit a month", UnitName::UNIT), Err(NotANumber::OtherUnit));
}

#[test]
fn currencies_stand_on_either_side_in_any_case() {
    are_read(
        '.',
        &[
            ("US$ 61,000", 61_000.0),
            ("US $61,000", 61_000.0),
            ("A$1,200", 1200.0),
            ("C$ 1,200", 1200.0),
            ("usd 1200", 1200.0),
            ("1200 eur", 1200.0),
            ("Eur1200", 1200.0),
            ("5 EURO", 5.0),
            ("1,200 US dollars", 1200.0),
            ("$1,200 USD", 1200.0),
            ("USD $1,200", 1200.0),
            ("CA$1,200 CAD", 1200.0),
            ("1200£", 1200.0),
            ("500 kr.", 500.0),
            ("NOK 500", 500.0),
            ("￥1,200", 1200.0),
            ("1200円", 1200.0),
            ("k€ 50", 50_000.0),
            ("50 TEUR", 50_000.0),
            ("MUSD 1.5", 1_500_000.0),
            ("1.5 £m", 1_500_000.0),
            ("€1.5bn", 1.5e9),
            ("$5MM", 5e6),
            ("$.50", 0.5),
            ("USD .50", 0.5),
        ],
    );
    are_read(
        ',',
        &[("1.200,- €", 1200.0), ("1.200,-- EUR", 1200.0), ("1200,—€", 1200.0), ("€ 80.000", 80_000.0), ("11,04 Mio. €", 11_040_000.0)],
    );
    are_read(',', &[("11,04 mln zł", 11_040_000.0), ("120,00 tys. zł", 120_000.0), ("1,10 mld zł", 1.1e9), ("11,04 M €", 11_040_000.0)]);
    for text in ["€5$", "€€5", "5 EUR USD", "GBP 5 €", "EUR", "$", "5 kk", "5 m m", "5 mil", "5 t"] {
        assert!(read(text, '.', false).is_err(), "{text}");
    }
    for (text, codes) in
        [("$5", "USD"), ("$5", "CAD"), ("US$5", "USD"), ("5 €", "EUR"), ("Rs.5", "INR"), ("Fr. 5", "CHF"), ("$5 AUD", "AUD")]
    {
        assert!(read(text, '.', false).is_ok_and(|reading| reading.currencies.contains(&codes) && reading.doubtful), "{text}");
    }
    assert!(read("$5 AUD", '.', false).is_ok_and(|reading| reading.currencies == ["AUD"]));
    assert!(read("5", '.', false).is_ok_and(|reading| reading.currencies.is_empty()));
}

#[test]
fn an_ending_for_whole_amounts_settles_the_marks() {
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
fn a_lone_letter_before_digits_is_not_a_factor() {
    for text in ["l0000", "l 0000", "l0,000", "k50", "m5", "B000", "€l0", "O000", "1O000", "I0000", "10l00"] {
        assert!(read(text, '.', false).is_err(), "{text}: {:?}", read(text, '.', false));
    }
    are_read('.', &[("k€ 50", 50_000.0), ("Mio. 5", 5e6), ("5l", 500_000.0)]);
}

#[test]
fn money_is_not_a_count_and_crowns_may_be_of_several_countries() {
    use sourcewise::model::{DEMAND, TEAM};
    for text in ["10€", "$10000", "10 kr"] {
        let read = read(text, '.', false).unwrap();
        assert_eq!(read.of(DEMAND.volume_per_month.unit), Err(NotANumber::Currency), "{text}");
        assert_eq!(read.of(TEAM.salary_per_year.unit), Ok(read), "{text}");
    }
    let echo = |text: &str, own: &str| read(text, '.', false).unwrap().echo("500", own).unwrap();
    assert_eq!(echo("500 kr", "USD"), "Read as 500 USD: SEK, NOK, DKK or CZK is not converted");
    assert_eq!(echo("500 €", "USD"), "Read as 500 USD: EUR is not converted");
    assert_eq!(echo("¥500", "USD"), "Read as 500 USD: JPY or CNY is not converted");
    assert_eq!(echo("$500", "EUR"), "Read as 500 EUR: USD is not converted");
}
