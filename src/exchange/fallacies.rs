//! Spot the fallacy: questions with four answers, each with the reason why it is right or wrong.

use crate::model::Sentence;
use serde_json::Value;

/// A question about a fallacy, with one right answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Fallacy {
    /// Its name in the file.
    pub id: String,
    /// Its subject, in a few words.
    pub title: String,
    /// The situation, and what is asked about it.
    pub stem: Sentence,
    /// The answers to choose from.
    pub answers: Vec<PossibleAnswer>,
    /// The place of the right one.
    pub right: usize,
    /// The related glossary term.
    pub term: String,
    /// The source of the case; empty if it was made up.
    pub source: String,
}

/// An answer to choose.
#[derive(Clone, Debug, PartialEq)]
pub struct PossibleAnswer {
    /// The answer.
    pub text: Sentence,
    /// Why it is right or wrong.
    pub why: Sentence,
}

/// The questions of a file; `None` if one of them is incomplete.
pub fn read(text: &str) -> Option<Vec<Fallacy>> {
    let Value::Array(questions) = serde_json::from_str(text).ok()? else { return None };
    questions.iter().map(question).collect()
}

fn question(value: &Value) -> Option<Fallacy> {
    let text = |key: &str| value.get(key)?.as_str().map(str::to_string);
    let answers: Vec<PossibleAnswer> = value.get("answers")?.as_array()?.iter().map(answer).collect::<Option<_>>()?;
    let right = usize::try_from(value.get("right")?.as_u64()?).ok().filter(|right| *right < answers.len())?;
    Some(Fallacy {
        id: text("id")?,
        title: text("title")?,
        stem: Sentence::say(&text("stem")?, []),
        answers,
        right,
        term: text("term")?,
        source: text("source")?,
    })
}

fn answer(value: &Value) -> Option<PossibleAnswer> {
    let sentence = |key: &str| Some(Sentence::say(value.get(key)?.as_str()?, []));
    Some(PossibleAnswer { text: sentence("text")?, why: sentence("why")? })
}
