//! What can be opened, by the names under which the page keeps whether it is, and the elements that take the focus there.

use crate::model::{Address, START_MONTH, START_YEAR};

/// Samples, the six questions and new comparisons.
pub const PICKER: &str = "start";
/// The six questions, inside the picker.
pub const QUESTIONS: &str = "questions";
/// The comparisons kept in this browser.
pub const LIBRARY: &str = "library";
/// Files saved and opened.
pub const FILES: &str = "files";
/// The link and ways to hand the comparison on.
pub const SHARING: &str = "share";
/// The report in place of inputs and results.
pub const REPORT: &str = "report";
/// Finding an input or a measure by name.
pub const FIND: &str = "find";
/// The guided path in place of the workbench.
pub const GUIDED: &str = "guided";
/// The presentation: inputs are hidden, answer and charts are large.
pub const PRESENT: &str = "present";
/// The sections of inputs that do not apply.
pub const UNUSED: &str = "unused sections";

/// What opens above the comparison or in its place: one of them at a time, and another way of working closes it.
pub const PANELS: [&str; 5] = [PICKER, LIBRARY, FILES, SHARING, REPORT];

/// The element that holds the inputs.
pub const INPUTS: &str = "inputs";
/// The heading of an explanation.
pub const EXPLANATION_HEADING: &str = "explanation";
/// The heading of the glossary.
pub const GLOSSARY: &str = "glossary";
/// The heading of the guided path.
pub const GUIDED_HEADING: &str = "guided.heading";

/// The element of the head that folds and unfolds something.
pub fn fold_id(name: &str) -> String {
    format!("fold.{name}")
}

/// The element of the field of a number; the year of the first month stands in one field with its month.
pub fn field_id(address: Address) -> String {
    if address == START_YEAR { START_MONTH.to_string() } else { address.to_string() }
}
