//! Sentences whose numbers are values, so that each reader sees them in the format of their country.

use std::fmt::{self, Write};

/// A number in a sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    /// Its value.
    pub value: f64,
    /// Its number of decimals.
    pub decimals: usize,
    /// The separator of its thousands; empty without one.
    pub thousands: &'static str,
}

impl Number {
    /// A number as our texts write it, such as `8,760` or `15.2`.
    fn read(text: &str) -> Option<Number> {
        let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        let thousands = if text.contains(',') { "," } else { "" };
        Some(Number { value: text.replace(',', "").parse().ok()?, decimals, thousands })
    }

    /// A number with all its decimals.
    pub fn exact(value: f64) -> Number {
        let decimals = value.to_string().split_once('.').map_or(0, |(_, decimals)| decimals.len());
        Number { value, decimals, thousands: "" }
    }
}

impl fmt::Display for Number {
    /// Writes each digit itself: the standard formatting of fractions is code the first answer would have to load.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.value.is_finite() {
            return write!(formatter, "{}", self.value);
        }
        let scale = (0..self.decimals).fold(1.0, |scale, _| scale * 10.0);
        let digits = format!("{:0>1$}", libm::round(libm::fabs(self.value) * scale) as u64, self.decimals + 1);
        let (whole, decimals) = digits.split_at_checked(digits.len() - self.decimals).unwrap_or((&digits, ""));
        if self.value < 0.0 {
            formatter.write_str("-")?;
        }
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place) % 3 == 0 {
                formatter.write_str(self.thousands)?;
            }
            formatter.write_char(digit)?;
        }
        if self.decimals == 0 { Ok(()) } else { write!(formatter, ".{decimals}") }
    }
}

#[derive(Clone, Debug, PartialEq)]
enum Fragment {
    Words(String),
    Number(Number),
}

/// A sentence or a part of one; `Display` writes its numbers as in files.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sentence(Vec<Fragment>);

impl Sentence {
    /// Plain words, such as a name.
    pub fn words(words: impl Into<String>) -> Sentence {
        Sentence(vec![Fragment::Words(words.into())])
    }

    /// One of our texts: `{}` is replaced by the next part, and numbers to format by country are in braces too,
    /// as in `{15.2} %`.
    pub fn say<const PARTS: usize>(text: &str, parts: [Sentence; PARTS]) -> Sentence {
        let mut parts = parts.into_iter();
        let mut said = Sentence::default();
        for (place, piece) in text.split('{').enumerate() {
            let (inside, words) = if place == 0 {
                (None, piece)
            } else {
                piece.split_once('}').map_or((None, piece), |(inside, words)| (Some(inside), words))
            };
            match inside {
                Some("") => said = said.then(parts.next().unwrap_or_default()),
                Some(number) => said.0.extend(Number::read(number).map(Fragment::Number)),
                None => {}
            }
            said = said.then(Sentence::words(words));
        }
        said
    }

    /// This sentence followed by another.
    pub fn then(mut self, more: Sentence) -> Sentence {
        self.0.extend(more.0);
        self
    }

    /// All of them, with a separator.
    pub fn join(all: impl IntoIterator<Item = Sentence>, between: &str) -> Sentence {
        let mut all = all.into_iter();
        let first = all.next().unwrap_or_default();
        all.fold(first, |said, next| said.then(Sentence::words(between)).then(next))
    }

    /// The text; `write` formats its numbers.
    pub fn text(&self, write: impl Fn(Number) -> String) -> String {
        let pieces = self.0.iter().map(|piece| match piece {
            Fragment::Words(words) => words.clone(),
            Fragment::Number(number) => write(*number),
        });
        pieces.collect()
    }
}

impl From<Number> for Sentence {
    fn from(number: Number) -> Sentence {
        Sentence(vec![Fragment::Number(number)])
    }
}

impl fmt::Display for Sentence {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text(|number| number.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::{Number, Sentence};

    #[test]
    fn numbers_are_values_and_words_stay_as_they_are() {
        let sentence =
            Sentence::say("{} pays {} of {8,760} in {4.25} years, 2025.", [Sentence::words("Bid {2.5}"), Number::exact(0.5).into()]);
        assert_eq!(sentence.to_string(), "Bid {2.5} pays 0.5 of 8,760 in 4.25 years, 2025.");
        let german = |number: Number| format!("{:.*}", number.decimals, number.value).replace('.', ",");
        assert_eq!(sentence.text(german), "Bid {2.5} pays 0,5 of 8760 in 4,25 years, 2025.");
        assert_eq!(Sentence::join(["A", "B"].map(Sentence::words), ", ").to_string(), "A, B");
    }

    #[test]
    fn thousands_stand_apart() {
        let spaced = |value: f64, decimals: usize| Number { value, decimals, thousands: "\u{202f}" }.to_string();
        assert_eq!(spaced(1_234_567.0, 0), "1\u{202f}234\u{202f}567");
        assert_eq!(spaced(-46_000.0, 0), "-46\u{202f}000");
        assert_eq!((spaced(999.0, 0), spaced(1000.25, 1)), ("999".to_string(), "1\u{202f}000.3".to_string()));
        assert_eq!((spaced(f64::NAN, 1), spaced(f64::INFINITY, 0)), ("NaN".to_string(), "inf".to_string()));
        assert_eq!((spaced(-0.5, 1), spaced(0.05, 2), spaced(0.0, 0)), ("-0.5".to_string(), "0.05".to_string(), "0".to_string()));
    }
}
