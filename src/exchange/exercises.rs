//! Exercises: published cases as questions, read from the product's file.

use crate::engine::exercise_answer;
use crate::model::Sentence;
use serde_json::Value;

/// A published case as a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Exercise {
    /// Its name in the file.
    pub id: String,
    /// Its subject, in a few words.
    pub title: String,
    /// The publisher of the case.
    pub source: String,
    /// The question, with its numbers.
    pub question: Sentence,
    /// The unit of the answer, `%` for shares that are entered as percent.
    pub unit: String,
    /// The tolerance, as a share of the right answer.
    pub tolerance: f64,
    /// The solution.
    pub steps: Vec<Sentence>,
    /// The related glossary term.
    pub term: String,
    /// The right answer, computed; shares as fractions.
    pub answer: f64,
}

/// The exercises of a file; `None` if it contains none or one of them cannot be computed.
pub fn read(text: &str) -> Option<Vec<Exercise>> {
    let Value::Array(exercises) = serde_json::from_str(text).ok()? else { return None };
    exercises.iter().map(exercise).collect()
}

fn exercise(value: &Value) -> Option<Exercise> {
    let text = |key: &str| value.get(key)?.as_str().map(str::to_string);
    let steps = value.get("steps")?.as_array()?;
    let given = |name: &str| match value.get("given")?.get(name)? {
        Value::Array(list) => list.iter().map(Value::as_f64).collect(),
        one => Some(vec![one.as_f64()?]),
    };
    Some(Exercise {
        id: text("id")?,
        title: text("title")?,
        source: text("source")?,
        question: Sentence::say(&text("question")?, []),
        unit: text("unit")?,
        tolerance: value.get("tolerance")?.as_f64()?,
        steps: steps.iter().filter_map(Value::as_str).map(|step| Sentence::say(step, [])).collect(),
        term: text("term")?,
        answer: exercise_answer(value.get("function")?.as_str()?, &given)?,
    })
}

impl Exercise {
    /// Whether the answer is a share, entered as percent.
    pub fn is_percent(&self) -> bool {
        self.unit == "%"
    }

    /// Whether an answer is right within the tolerance.
    pub fn accepts(&self, answer: f64) -> bool {
        libm::fabs(answer - self.answer) <= self.tolerance * libm::fabs(self.answer) + 1e-9
    }
}
