//! English grammar in one place: plural forms, counts and lists.

/// The name of one unit and of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnitName {
    /// One unit, such as `contact`.
    pub one: &'static str,
    /// Several units, such as `contacts`.
    pub many: &'static str,
    /// Whether units stay, as servers do: they are not counted by the month, and their price is for a month.
    pub stay: bool,
}

impl UnitName {
    /// A unit without a name.
    pub const UNIT: UnitName = UnitName { one: "unit", many: "units", stay: false };
}

/// A count with its noun, such as `1 row` or `3 rows`; a verb may follow the noun.
pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", one_or_many(count, one, many))
}

/// The wording for one, or the wording for several.
pub fn one_or_many<'a>(count: usize, one: &'a str, many: &'a str) -> &'a str {
    if count == 1 { one } else { many }
}

/// The wording for one, or the wording for several with their count in place of `{}`.
pub fn worded(count: usize, one: &str, many: &str) -> String {
    one_or_many(count, one, many).replace("{}", &count.to_string())
}

/// Like [`worded`], for a number that is already formatted.
pub fn worded_as(number: f64, one: &str, many: &str, written: &str) -> String {
    if number == 1.0 { one.to_string() } else { many.replace("{}", written) }
}

/// A list of names, such as `Onshore, Nearshore and Offshore`.
pub fn list(names: &[impl AsRef<str>]) -> String {
    let mut text = String::new();
    for (place, name) in names.iter().enumerate() {
        let between = match names.len() - place {
            _ if place == 0 => "",
            1 => " and ",
            _ => ", ",
        };
        text.push_str(between);
        text.push_str(name.as_ref());
    }
    text
}

/// A text with a capital letter at its start, as a sentence begins.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A label in the middle of a sentence: without its capital letter, unless it begins with an abbreviation such as `IT`.
pub fn in_mid_sentence(label: &str) -> String {
    let mut letters = label.chars();
    let (Some(first), rest) = (letters.next(), letters.as_str()) else { return String::new() };
    if rest.starts_with(char::is_uppercase) { label.to_string() } else { first.to_lowercase().chain(rest.chars()).collect() }
}

/// A small number as a word, such as `twelve`.
pub fn number_word(number: usize) -> String {
    const WORDS: [&str; 13] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    WORDS.get(number).map_or_else(|| number.to_string(), |word| (*word).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_not_several() {
        assert_eq!([0, 1, 2].map(|count| counted(count, "row was", "rows were")), ["0 rows were", "1 row was", "2 rows were"]);
    }

    #[test]
    fn a_count_stands_in_its_wording() {
        assert_eq!([0, 1, 2].map(|count| worded(count, "one thing", "{} things")), ["0 things", "one thing", "2 things"]);
        assert_eq!([1.0, 1.5].map(|years| worded_as(years, "one year", "{} years", "1,5")), ["one year", "1,5 years"]);
    }

    #[test]
    fn names_stand_in_a_list() {
        assert_eq!(list(&["A", "B", "C"]), "A, B and C");
        assert_eq!(list(&["A", "B"]), "A and B");
        assert_eq!(list(&["A"]), "A");
        assert_eq!(list(&[] as &[&str]), "");
    }

    #[test]
    fn a_label_in_a_sentence_keeps_its_abbreviations() {
        let said = ["Cost of change", "IT staff", "Payroll by ADP", ""].map(in_mid_sentence);
        assert_eq!(said, ["cost of change", "IT staff", "payroll by ADP", ""]);
    }

    #[test]
    fn small_numbers_are_words() {
        assert_eq!([1, 8, 12, 13].map(number_word), ["one", "eight", "twelve", "13"]);
    }
}
