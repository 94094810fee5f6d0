//! Reads the text around the digits: signs, brackets, currencies, thousands and millions, percent.

use super::words::{self, Word};

/// The meaning of the text around a number's digits.
#[derive(Default)]
pub(super) struct Affixes {
    /// Whether the number is below zero.
    pub negative: bool,
    /// Whether it has a percent sign.
    pub percent: bool,
    /// The codes of its possible currencies.
    pub currency: Option<&'static [&'static str]>,
    /// Its scale.
    pub scale: Option<f64>,
    /// Whether any of it is ambiguous.
    pub doubtful: bool,
    /// The mark of a whole amount, such as `,-`; empty if there is none.
    pub whole: &'static str,
    signed: bool,
    brackets: (bool, bool),
}

/// Endings of whole amounts in several countries, before or after a currency: `1200.-`, `1.200,--`, `1,00,000/-`.
const WHOLE: [&str; 10] = [".--", ",--", ".-", ",-", ".=", ",=", "/-", "/=", ".", ","];

impl Affixes {
    /// Reads the text before and after the digits; `None` if any of it is unknown or repeated.
    pub(super) fn read(before: &str, after: &str) -> Option<Affixes> {
        let mut around = Affixes::default();
        let before = before.trim().to_lowercase();
        around.words(&before, true)?;
        // A lone letter before digits is a typing error: `l0000` is not a lakh.
        let ends_in_letter = before.chars().rev().take_while(|letter| letter.is_alphabetic()).count() == 1;
        if ends_in_letter && around.scale.is_some() && before.ends_with(char::is_alphabetic) {
            return None;
        }
        let after = after.trim_start().to_lowercase();
        let whole = WHOLE.iter().find_map(|end| Some((*end, after.strip_prefix(end)?)));
        let rest = match whole {
            Some((end, rest)) => {
                around.whole = end;
                rest
            }
            // Accounts write debts this way: 500-.
            None => match after.strip_prefix('-') {
                Some(rest) => {
                    around.sign(true)?;
                    around.doubtful = true;
                    rest
                }
                None => after.as_str(),
            },
        };
        around.words(rest, false)?;
        if around.brackets.0 != around.brackets.1 || (around.brackets.0 && around.signed) {
            return None;
        }
        around.negative |= around.brackets.0;
        around.doubtful |= around.brackets.0 || around.currency.is_some() || around.scale.is_some();
        Some(around)
    }

    /// Splits a text into words and signs.
    fn words(&mut self, text: &str, before: bool) -> Option<()> {
        let mut rest = text.trim_start();
        let mut last = None;
        while let Some(letter) = rest.chars().next() {
            let mut length = letter.len_utf8();
            match letter {
                '(' if before && !self.brackets.0 => self.brackets.0 = true,
                ')' if !before && !self.brackets.1 => self.brackets.1 = true,
                '-' | '+' if before => {
                    self.sign(letter == '-')?;
                    // A dash followed by a space may be a list bullet.
                    self.doubtful |= rest.get(length..).is_some_and(|rest| rest.starts_with(char::is_whitespace));
                }
                '%' if !self.percent => self.percent = true,
                _ => {
                    let (bytes, found) = words::longest(rest)?;
                    let word = rest.get(..bytes)?;
                    // “€€5” is a typing error; “$5 USD” is not.
                    if last.replace(word) == Some(word) {
                        return None;
                    }
                    found.into_iter().try_for_each(|word| self.take(word))?;
                    length = bytes;
                    // Some words are abbreviated: Mio., Rs., kr.
                    if word.ends_with(char::is_alphabetic) && rest.get(bytes..)?.starts_with('.') {
                        length += 1;
                    }
                }
            }
            rest = rest.get(length..)?.trim_start();
        }
        Some(())
    }

    fn take(&mut self, word: Word) -> Option<()> {
        match word {
            Word::Scale(factor) if self.scale.is_none() => self.scale = Some(factor),
            Word::Scale(_) => return None,
            Word::About => self.doubtful = true,
            Word::Currency(codes) => {
                self.currency = Some(match self.currency {
                    None => codes,
                    // The sign and code of one currency: the more specific one wins.
                    Some(known) if codes.iter().all(|code| known.contains(code)) => codes,
                    Some(known) if known.iter().all(|code| codes.contains(code)) => known,
                    Some(_) => return None,
                });
            }
        }
        Some(())
    }

    fn sign(&mut self, negative: bool) -> Option<()> {
        let first = !self.signed;
        self.signed = true;
        self.negative = negative;
        first.then_some(())
    }
}
