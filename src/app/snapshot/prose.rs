//! Sentences that hold numbers, with the numbers written in the reader's way.

use super::Formats;

impl Formats {
    /// A sentence of ours, which has numbers such as `1,234.5`, with these numbers as the reader writes them.
    pub fn prose(&self, sentence: &str) -> String {
        if self.decimal == '.' {
            return sentence.to_string();
        }
        rewritten(sentence, |number, decimals| self.in_decimals(number, decimals))
    }
}

/// A sentence in which every number with a decimal point or with commas between thousands is written anew, from its value
/// and how many decimals it has. Whole numbers without commas stay: most of them are years and names.
fn rewritten(sentence: &str, write: impl Fn(f64, usize) -> String) -> String {
    let mut text = String::with_capacity(sentence.len());
    let mut rest = sentence;
    let mut inside_a_word = false;
    while let Some(letter) = rest.chars().next() {
        let length = if letter.is_ascii_digit() && !inside_a_word { number_length(rest) } else { letter.len_utf8() };
        let (piece, after) = rest.split_at(length);
        let decimals = piece.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        match piece.replace(',', "").parse() {
            Ok(number) if piece.contains(['.', ',']) => text.push_str(&write(number, decimals)),
            _ => text.push_str(piece),
        }
        inside_a_word = letter.is_alphanumeric() || inside_a_word && matches!(letter, '.' | ',');
        rest = after;
    }
    text
}

/// The bytes of the number that a text starts with: digits, groups of three behind commas, decimals behind one point.
fn number_length(text: &str) -> usize {
    let digits = |from: usize| text.get(from..).map_or(0, |rest| rest.bytes().take_while(u8::is_ascii_digit).count());
    let mut length = digits(0);
    while text.get(length..).is_some_and(|rest| rest.starts_with(',')) && digits(length + 1) == 3 {
        length += 4;
    }
    let decimals = if text.get(length..).is_some_and(|rest| rest.starts_with('.')) { digits(length + 1) } else { 0 };
    if decimals == 0 { length } else { length + 1 + decimals }
}

#[cfg(test)]
mod tests {
    use super::rewritten;

    #[test]
    fn numbers_are_written_anew_and_nothing_else_is_touched() {
        let german = |number: f64, decimals: usize| format!("{number:.decimals$}").replace('.', ",");
        let same = "In 2025, A-76 asks for 10 % in 3.5mm, v1.2.3 and 12, 13 or 14.";
        assert_eq!(rewritten("It pays 45.5 % of 1,234,567 in 4.2 years.", german), "It pays 45,5 % of 1234567 in 4,2 years.");
        assert_eq!(rewritten("$53,150 (8,760 hours)", german), "$53150 (8760 hours)");
        assert_eq!(rewritten("In 2025, A-76 asks for 10 % and 12, 13 or 14.", german), "In 2025, A-76 asks for 10 % and 12, 13 or 14.");
        assert_eq!(rewritten(same, |_, _| "#".to_string()), "In 2025, A-76 asks for 10 % in #mm, v1.2.3 and 12, 13 or 14.");
        assert_eq!(rewritten("größer als 0.5", german), "größer als 0,5");
    }
}
