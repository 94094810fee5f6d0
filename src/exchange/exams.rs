//! What certificates examine, and where it is found here.

use serde_json::Value;

/// A certificate or standard.
#[derive(Clone, Debug, PartialEq)]
pub struct Exam {
    /// Its name.
    pub name: String,
    /// Its readers, in a sentence.
    pub about: String,
    /// The source, and when it was read.
    pub source: String,
    /// Its subjects.
    pub topics: Vec<ExamTopic>,
}

/// A subject of an exam.
#[derive(Clone, Debug, PartialEq)]
pub struct ExamTopic {
    /// Its name, with its share of the exam if that is published.
    pub name: String,
    /// Terms of the glossary about it.
    pub terms: Vec<String>,
    /// Exercises about it, by name.
    pub exercises: Vec<String>,
    /// Questions about it, by name.
    pub questions: Vec<String>,
}

/// The exams of a file; `None` if one of them is incomplete.
pub fn read(text: &str) -> Option<Vec<Exam>> {
    let Value::Array(exams) = serde_json::from_str(text).ok()? else { return None };
    exams.iter().map(exam).collect()
}

fn exam(value: &Value) -> Option<Exam> {
    let text = |key: &str| value.get(key)?.as_str().map(str::to_string);
    let topics = value.get("topics")?.as_array()?.iter().map(topic).collect::<Option<_>>()?;
    Some(Exam { name: text("name")?, about: text("about")?, source: text("source")?, topics })
}

fn topic(value: &Value) -> Option<ExamTopic> {
    let list = |key: &str| match value.get(key) {
        None => Some(Vec::new()),
        Some(list) => list.as_array()?.iter().map(|name| name.as_str().map(str::to_string)).collect(),
    };
    let name = value.get("name")?.as_str()?.to_string();
    Some(ExamTopic { name, terms: list("terms")?, exercises: list("exercises")?, questions: list("questions")? })
}
