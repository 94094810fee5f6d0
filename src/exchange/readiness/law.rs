//! The texts of the prompts on law and place, read from the product's file.

use super::questions::words;
use serde_json::Value;

/// The months after which a line is called old.
const OLD: i32 = 18;

/// The text of a prompt.
#[derive(Clone, Debug, PartialEq)]
pub struct PromptText {
    /// Its name in files.
    pub id: String,
    /// The question.
    pub question: String,
    /// The people to ask.
    pub ask: String,
    /// Its source.
    pub source: String,
    /// The month in which the source was read, such as `2026-11`.
    pub read_on: String,
}

/// The texts of all prompts.
#[derive(Clone, Debug, PartialEq)]
pub struct LawTexts {
    /// What the prompts are, and what they are not.
    pub about: String,
    /// The prompts.
    pub prompts: Vec<PromptText>,
}

/// Reads the prompts of a file; `None` if one of them is not as it should be.
pub fn read_prompts(text: &str) -> Option<LawTexts> {
    let document: Value = serde_json::from_str(text).ok()?;
    let prompt = |value: &Value| {
        let read_on = words(value, "read_on")?;
        months(&read_on)?;
        Some(PromptText {
            id: words(value, "id")?,
            question: words(value, "question")?,
            ask: words(value, "ask")?,
            source: words(value, "source")?,
            read_on,
        })
    };
    let prompts: Option<Vec<PromptText>> = document.get("prompts")?.as_array()?.iter().map(prompt).collect();
    Some(LawTexts { about: words(&document, "about")?, prompts: prompts? })
}

/// The months from year 0 to a month such as `2026-11`, or to a day in it.
fn months(text: &str) -> Option<i32> {
    let mut parts = text.split('-');
    let (year, month): (i32, i32) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    (1..=12).contains(&month).then_some(year * 12 + month)
}

/// Whether a source was read more than 18 months before a day such as `2026-11-30`.
pub fn is_old(read_on: &str, today: &str) -> bool {
    months(read_on).zip(months(today)).is_none_or(|(read, now)| now - read > OLD)
}
