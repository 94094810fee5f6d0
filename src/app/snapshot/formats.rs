//! Numbers as people read them: in the reader's locale and the scenario's currency.

use crate::app::state::locale::Locale;
use crate::browser::intl::NumberFormat;
use crate::exchange::unit_text;
pub use crate::exchange::unit_text::{is_percent, phrase};
use crate::graph::Unit;
use crate::model::{Choice, Currency, Sentence, UnitName, readable_amount};
use yew::AttrValue;

/// The true minus sign.
const MINUS: &str = "\u{2212}";

/// The formats of one page.
#[derive(Clone, Debug)]
pub struct Formats {
    /// The reader's locale.
    pub locale: Locale,
    currency: Currency,
    /// The decimal mark of the reader's locale.
    pub decimal: char,
    /// The sign of the currency, such as `$`.
    pub currency_sign: String,
    /// Whether that sign follows the amount, as in `60.810 €`.
    pub currency_behind: bool,
    /// The text before and after an amount: the sign, with a space if the country uses one.
    around_money: (String, String),
    /// The text after a percentage: `%`, or ` %` if the country uses a space.
    percent_sign: String,
    whole: NumberFormat,
    tenths: NumberFormat,
    hundredths: NumberFormat,
    plain: NumberFormat,
    edited: NumberFormat,
    edited_cents: NumberFormat,
    cents_in_full: NumberFormat,
    percent: NumberFormat,
    percent_change: NumberFormat,
    percent_whole: NumberFormat,
    percent_against: NumberFormat,
    percent_exact: NumberFormat,
    money: NumberFormat,
    money_exact: NumberFormat,
    money_short: NumberFormat,
    money_axis: NumberFormat,
    thousands_in_full: bool,
}

impl Formats {
    /// The formats for a currency in a locale.
    pub fn new(currency: Currency, locale: &Locale) -> Formats {
        let language = locale.language();
        let number = |options: &[(&'static str, &'static str)]| NumberFormat::new(language, options);
        let money = |more: &[(&'static str, &'static str)]| {
            let basic = [("style", "currency"), ("currency", currency.id()), ("currencyDisplay", "narrowSymbol")];
            number(&[&basic, more].concat())
        };
        let whole_money = money(&[("maximumFractionDigits", "0"), ("minimumFractionDigits", "0")]);
        let nothing = whole_money.write(0.0);
        let (before, after) = nothing.split_once('0').unwrap_or_default();
        let percent = number(&[("style", "percent"), ("minimumFractionDigits", "1"), ("maximumFractionDigits", "1")]);
        let percent_sign =
            percent.write(0.0).trim_start_matches(|letter: char| letter.is_ascii_digit() || ".,".contains(letter)).to_string();
        let cents = [("minimumFractionDigits", "2"), ("maximumFractionDigits", "6")];
        let tenths = number(&[("minimumFractionDigits", "1"), ("maximumFractionDigits", "1")]);
        let money_short = money(&[("notation", "compact"), ("minimumSignificantDigits", "3"), ("maximumSignificantDigits", "3")]);
        let thousands_in_full = money_short.write(1e5).bytes().filter(u8::is_ascii_digit).count() > 5;
        Formats {
            locale: locale.clone(),
            currency,
            decimal: if tenths.write(1.5).contains(',') { ',' } else { '.' },
            currency_behind: before.is_empty(),
            currency_sign: format!("{}{}", before.trim(), after.trim()),
            around_money: (before.to_string(), after.to_string()),
            percent_sign,
            whole: number(&[("maximumFractionDigits", "0")]),
            tenths,
            hundredths: number(&[("minimumFractionDigits", "2"), ("maximumFractionDigits", "2")]),
            edited: NumberFormat::ungrouped(language, &[("maximumFractionDigits", "6")]),
            edited_cents: NumberFormat::ungrouped(language, &cents),
            cents_in_full: number(&cents),
            plain: number(&[("maximumFractionDigits", "6")]),
            percent,
            percent_whole: number(&[("style", "percent"), ("maximumFractionDigits", "0")]),
            percent_change: number(&[("style", "percent"), ("maximumFractionDigits", "3")]),
            percent_against: number(&[
                ("style", "percent"),
                ("minimumFractionDigits", "1"),
                ("maximumFractionDigits", "1"),
                ("signDisplay", "exceptZero"),
            ]),
            percent_exact: number(&[("style", "percent"), ("minimumFractionDigits", "3"), ("maximumFractionDigits", "3")]),
            money: whole_money,
            money_exact: money(&[("minimumFractionDigits", "2"), ("maximumFractionDigits", "2")]),
            money_short,
            thousands_in_full,
            money_axis: money(&[("notation", "compact"), ("maximumSignificantDigits", "3")]),
        }
    }

    /// Whether these are the formats for a currency in a locale.
    pub fn are_for(&self, currency: Currency, locale: &Locale) -> bool {
        (self.currency, &self.locale) == (currency, locale)
    }

    /// The code of the currency of all amounts.
    pub fn currency(&self) -> &'static str {
        self.currency.id()
    }

    /// A whole number.
    pub fn whole(&self, number: f64) -> String {
        self.whole.write(number)
    }

    /// A share with one decimal, such as `12.9%`.
    pub fn percent(&self, share: f64) -> String {
        with_minus(&self.percent.write(share))
    }

    /// A share in whole percent, such as `13%`: a simulation tells no more.
    pub fn percent_round(&self, share: f64) -> String {
        with_minus(&self.percent_whole.write(share))
    }

    /// A relative difference with its sign, such as `−12.9%`.
    pub fn percent_against(&self, share: f64) -> String {
        with_minus(&self.percent_against.write(share))
    }

    /// A share close to one, with three decimals, such as `99.950%`.
    pub fn percent_exact(&self, share: f64) -> String {
        self.percent_exact.write(share)
    }

    /// Percentage points with one decimal, without a sign.
    pub fn points(&self, share: f64) -> String {
        self.tenths.write(share * 100.0)
    }

    /// Money with cents.
    pub fn money_exact(&self, amount: f64) -> String {
        with_minus(&self.money_exact.write(amount))
    }

    /// Money with cents, without the sign of the currency.
    pub fn cents(&self, amount: f64) -> String {
        self.hundredths.write(amount)
    }

    /// Money in three digits for a sentence, such as `$1.62M`; whole if the language has no short form for thousands.
    pub fn money_short(&self, amount: f64) -> String {
        let size = libm::fabs(amount);
        let format = if self.thousands_in_full && (1e3..1e6).contains(&size) { &self.money } else { &self.money_short };
        with_minus(&format.write(amount))
    }

    /// A sentence with its numbers as the reader writes them. Whole numbers that no comma parts stay as they are: most of
    /// them are years and counts.
    pub fn prose(&self, sentence: &Sentence) -> String {
        let text = sentence.text(|number| match number.thousands {
            _ if self.decimal == '.' => number.to_string(),
            "" if number.decimals == 0 => number.to_string(),
            "" | "," => self.in_decimals(number.value, number.decimals),
            _ => number.to_string().replace('.', &self.decimal.to_string()),
        });
        self.with_percent_signs(&text)
    }

    /// A text with its percent signs in the style of the country, where the sentences have a space before each. No line ends between
    /// a minus sign and its amount.
    pub fn with_percent_signs(&self, text: &str) -> String {
        text.replace(" %", &self.percent_sign).replace(MINUS, "\u{2212}\u{2060}")
    }

    /// A number with up to two decimals as many as there are, and else as many as it needs.
    fn in_decimals(&self, number: f64, decimals: usize) -> String {
        let format = match decimals {
            0 => &self.whole,
            1 => &self.tenths,
            2 => &self.hundredths,
            _ => &self.plain,
        };
        format.write(number)
    }

    /// Money in the unit of the largest amount beside it: `$0.71M` beside `$1.62M`.
    pub fn money_beside(&self, amount: f64, largest: f64) -> String {
        let Some((unit, pattern)) = self.unit_of(largest) else { return self.money_short(amount) };
        let size = libm::fabs(amount) / unit;
        // Three digits, and of a fraction of the unit two.
        let decimals = (if size < 1.0 { 1.0 } else { 2.0 } - libm::floor(libm::log10(size))).clamp(0.0, 6.0);
        let scale = libm::pow(10.0, decimals);
        let number = libm::round(size * scale) / scale;
        signed(amount, pattern.replace('1', &if number == 0.0 { self.whole(0.0) } else { self.in_decimals(number, decimals as usize) }))
    }

    /// Money beside an axis, in the unit of the largest: round numbers in as few digits as possible, such as `$0.5M`.
    pub fn money_axis(&self, amount: f64, largest: f64) -> String {
        match self.unit_of(largest) {
            Some((unit, pattern)) => signed(amount, pattern.replace('1', &self.plain.write(libm::fabs(amount) / unit))),
            None => with_minus(&self.money_axis.write(amount)),
        }
    }

    /// The unit in which the language shortens an amount, and one of it in words, such as a million and `$1M`; `None` if the
    /// amount has no short form.
    fn unit_of(&self, amount: f64) -> Option<(f64, String)> {
        let units = [1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e12].into_iter().filter(|unit| *unit <= amount);
        let is_one = |text: &str| text.chars().filter(char::is_ascii_digit).eq(['1']);
        units.rev().map(|unit| (unit, self.money_axis.write(unit))).find(|(_, text)| is_one(text))
    }

    /// A number as it is typed into a field: nothing parts its thousands, for in `1,234` less one digit the mark would turn
    /// into a decimal one. An amount that is not whole has its cents, so that `17.50` stays what was typed.
    pub fn field(&self, value: f64, unit: Unit) -> String {
        match in_field(value, unit) {
            (number, true) => self.edited_cents.write(number),
            (number, false) => self.edited.write(number),
        }
    }

    /// A number in a field that is not being edited: the same with separated thousands.
    pub fn at_rest(&self, value: f64, unit: Unit) -> String {
        with_minus(&match in_field(if unit.is_money() { readable_amount(value) } else { value }, unit) {
            (year, _) if unit == Unit::CalendarYear => self.edited.write(year),
            (number, true) => self.cents_in_full.write(number),
            (number, false) => self.plain.write(number),
        })
    }

    /// A number of a field in a sentence: a percentage with its sign, an amount with that of its currency.
    pub fn in_words(&self, value: f64, unit: Unit) -> String {
        let number = self.at_rest(value, unit);
        if is_percent(unit) {
            return format!("{number}{}", self.percent_sign);
        }
        if !unit.is_money() {
            return number;
        }
        let (minus, amount) = number.strip_prefix(MINUS).map_or(("", number.as_str()), |amount| (MINUS, amount));
        let (before, after) = &self.around_money;
        format!("{minus}{before}{amount}{after}")
    }

    /// A value with its unit, in an explanation; `unit_name` is the name of one unit of service.
    pub fn value(&self, value: f64, unit: Unit, unit_name: UnitName) -> String {
        let number = match unit {
            Unit::Share | Unit::SharePerYear => self.percent_change.write(value),
            Unit::MoneyPerUnit | Unit::MoneyPerHour => self.money_exact.write(value),
            Unit::Money | Unit::MoneyPerMonth | Unit::MoneyPerYear => self.money.write(value),
            Unit::CalendarYear => self.edited.write(value),
            Unit::People => self.in_digits(value, 3),
            _ => self.constant(value),
        };
        with_minus(&format!("{number}{}", suffix(unit, unit_name)))
    }

    /// A number without a unit, in six significant digits.
    pub fn constant(&self, value: f64) -> String {
        self.in_digits(value, 6)
    }

    /// A number without a unit, in significant digits; whole digits are never dropped.
    fn in_digits(&self, value: f64, digits: i32) -> String {
        let decimals = if value == 0.0 { 0 } else { digits - 1 - libm::floor(libm::log10(libm::fabs(value))) as i32 };
        let scale = libm::pow(10.0, f64::from(decimals.clamp(0, 9)));
        self.plain.write(libm::round(value * scale) / scale)
    }
}

/// A number as its field shows it, and whether it has cents.
fn in_field(value: f64, unit: Unit) -> (f64, bool) {
    (if is_percent(unit) { value * 100.0 } else { value }, unit.is_money() && value != libm::trunc(value))
}

/// A number in a sentence or a chart with a true minus sign. Tables keep the hyphen, the only form that spreadsheets read.
fn with_minus(number: &str) -> String {
    number.replace('-', MINUS)
}

/// A written size with the true minus sign of its amount.
fn signed(amount: f64, size: String) -> String {
    if amount < 0.0 { format!("{MINUS}{size}") } else { size }
}

/// The unit as it follows a number in a sentence.
fn suffix(unit: Unit, unit_name: UnitName) -> String {
    match unit {
        Unit::Number | Unit::Share | Unit::Money | Unit::CalendarYear | Unit::CalendarMonth => String::new(),
        _ => format!(" {}", phrase(unit, unit_name)),
    }
}

/// The name of an input with the name of one unit of service: "Price per unit" of a help desk is "Price per contact".
pub fn named(label: &'static str, unit_name: UnitName) -> AttrValue {
    unit_text::named(label, unit_name).into()
}
