//! Numbers as people type them: `12.5`, `12,5`, `1 234`, `1'234`, `12k`, `1.2m`, `15%`, `€ 80.000`.

use crate::model::{Choice, Currency};

/// Signs of currencies that amounts are written with; a sign is no choice of the currency.
const CURRENCY_SIGNS: [&str; 8] = ["$", "€", "£", "¥", "₹", "zł", "kr.", "kr"];

/// A number that was read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// The number; a percentage as a fraction.
    pub value: f64,
    /// Whether someone could have meant another number, or another currency, so that it should be echoed.
    pub doubtful: bool,
}

/// Why a text is not taken as a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotANumber {
    /// There is nothing.
    Empty,
    /// It is no number.
    Unreadable,
    /// It is beyond all numbers that can be computed with.
    TooLarge,
    /// It has a percent sign where no percentage is meant.
    Percent,
}

impl NotANumber {
    /// What to tell the user.
    pub fn message(self) -> &'static str {
        match self {
            NotANumber::Empty => "Give a number.",
            NotANumber::Unreadable => "This is no number. Write it like 1234.5, 12k or 1.2m.",
            NotANumber::TooLarge => "This number is too large to compute with.",
            NotANumber::Percent => "This is not a percentage: leave the % out.",
        }
    }
}

/// Reads a number; `decimal` is the reader's decimal mark, `percent` says that percentages are meant, with or
/// without their sign.
///
/// # Errors
/// Says why it is not taken.
pub fn read(text: &str, decimal: char, percent: bool) -> Result<Reading, NotANumber> {
    let mut text: String = text.chars().filter(|letter| !letter.is_whitespace() && !"'’_".contains(*letter)).collect();
    if text.is_empty() {
        return Err(NotANumber::Empty);
    }
    text = text.replace('−', "-");
    let amount = if percent { None } else { without_currency(&text) };
    let has_currency = amount.is_some();
    text = amount.unwrap_or(text);
    let mut factor = 1.0;
    if let Some(rest) = text.strip_suffix('%') {
        if !percent {
            return Err(NotANumber::Percent);
        }
        text = rest.to_string();
    }
    if let Some((letter, rest)) = text.chars().last().map(|last| (last.to_ascii_lowercase(), text.trim_end_matches(last))) {
        let scale = match letter {
            'k' => 1e3,
            'm' => 1e6,
            _ => 1.0,
        };
        if scale > 1.0 {
            // `kk` is a slip of the finger, not a million.
            if rest.len() + 1 != text.len() {
                return Err(NotANumber::Unreadable);
            }
            factor = scale;
            text = rest.to_string();
        }
    }
    let (plain, doubtful) = without_groups(&text, decimal)?;
    if plain.chars().any(|letter| !letter.is_ascii_digit() && !".-+eE".contains(letter)) {
        return Err(NotANumber::Unreadable);
    }
    let value: f64 = plain.parse().map_err(|_| NotANumber::Unreadable)?;
    let value = if percent { value * factor / 100.0 } else { value * factor };
    if value.is_finite() { Ok(Reading { value, doubtful: doubtful || has_currency }) } else { Err(NotANumber::TooLarge) }
}

/// The text without the one sign or code of a currency that it has, as spreadsheets write amounts: before or after the number.
fn without_currency(text: &str) -> Option<String> {
    let (sign, amount) = text.strip_prefix('-').map_or(("", text), |amount| ("-", amount));
    let mut currencies = Currency::ALL.iter().map(|currency| currency.id()).chain(CURRENCY_SIGNS);
    let rest = currencies.find_map(|currency| amount.strip_prefix(currency).or_else(|| amount.strip_suffix(currency)))?;
    Some(format!("{sign}{rest}"))
}

/// The text with `.` as its decimal mark and no marks between groups of digits, and whether it could be meant otherwise.
fn without_groups(text: &str, decimal: char) -> Result<(String, bool), NotANumber> {
    let marks: Vec<char> = text.chars().filter(|letter| ".,".contains(*letter)).collect();
    let other = if decimal == ',' { '.' } else { ',' };
    let (mark, doubtful) = match marks.as_slice() {
        [] => return Ok((text.to_string(), false)),
        [only] if *only == decimal => (Some(decimal), groups_of_three(text, *only)),
        [_] if groups_of_three(text, other) => (None, true),
        [only] => (Some(*only), true),
        [first, .., last] if first != last => (Some(*last), false),
        _ => (None, false),
    };
    // What stands between groups is the other mark; with one decimal mark at most, and none before a group.
    let (whole, fraction) = match mark.and_then(|mark| text.rsplit_once(mark)) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text, None),
    };
    if let Some(group) = whole.chars().find(|letter| ".,".contains(*letter))
        && !(groups_of_three(whole, group) && whole.chars().all(|letter| letter == group || !".,".contains(letter)))
    {
        return Err(NotANumber::Unreadable);
    }
    let whole: String = whole.chars().filter(|letter| !".,".contains(*letter)).collect();
    Ok((fraction.map_or(whole.clone(), |fraction| format!("{whole}.{fraction}")), doubtful))
}

/// Whether `mark` parts the digits into groups as thousands are written: one to three, then three each; in India
/// the groups before the last have two.
fn groups_of_three(text: &str, mark: char) -> bool {
    let groups: Vec<&str> = text.trim_start_matches(['-', '+']).split(mark).collect();
    let (Some((first, rest)), true) = (groups.split_first(), groups.len() > 1) else { return false };
    let digits = |group: &&str| group.chars().all(|letter| letter.is_ascii_digit());
    let (last, middle) = rest.split_last().map_or(("", rest), |(last, middle)| (*last, middle));
    let starts = (1..=3).contains(&first.len()) && !first.starts_with('0');
    starts && last.len() == 3 && groups.iter().all(digits) && middle.iter().all(|group| group.len() == 2 || group.len() == 3)
}
