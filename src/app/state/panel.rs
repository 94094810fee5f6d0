//! What can be opened, by the names under which the page keeps whether it is, and the elements that take the focus there.

use crate::model::{Address, START_MONTH, START_YEAR};

/// Examples and new comparisons.
pub const PICKER: &str = "start";
/// The questions about the user's own numbers, in place of inputs and results.
pub const QUESTIONS: &str = "questions";
/// The comparisons kept in this browser.
pub const LIBRARY: &str = "library";
/// Files saved and opened.
pub const FILES: &str = "files";
/// The link and ways to hand the comparison on.
pub const SHARING: &str = "share";
/// The report in place of inputs and results.
pub const REPORT: &str = "report";
/// The report as one page.
pub const ONE_PAGE: &str = "one page";
/// Finding an input or a measure by name.
pub const FIND: &str = "find";
/// The guided path in place of the workbench.
pub const GUIDED: &str = "guided";
/// The presentation: inputs are hidden, answer and charts are large.
pub const PRESENT: &str = "present";
/// The sections of inputs that do not apply.
pub const UNUSED: &str = "unused sections";

/// The sentence and the doors for a new visitor.
pub const LANDING: &str = "landing";
/// The story of an example, and its heading.
pub const STORY: &str = "story";
/// The keys of the page, and what it is.
pub const ABOUT: &str = "about";

/// The dialogs over the page: one of them at a time, and the report or another way of working closes it.
pub const PANELS: [&str; 6] = [PICKER, LIBRARY, FILES, SHARING, FIND, ABOUT];
/// The button of the menu of the comparison.
pub const TITLE_MENU: &str = "menu.title";
/// The button of the menu of everything else.
pub const MORE_MENU: &str = "menu.more";
/// The field of the title.
pub const TITLE: &str = "title";

/// The answer in words.
pub const ANSWER: &str = "answer";
/// The heading of the questions about the user's own numbers.
pub const MY_NUMBERS: &str = "my-numbers";
/// The element at the end of the answer: once it is out of sight, so is the answer.
pub const ANSWER_END: &str = "answer.end";
/// The element that holds the inputs.
pub const INPUTS: &str = "inputs";
/// The heading of what to look into before the answer is repeated.
pub const BEFORE_RELYING: &str = "before-relying";
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

/// The element that gets the focus back when something is closed.
pub fn opener_id(name: &str) -> String {
    match name {
        REPORT | PRESENT => fold_id(SHARING),
        _ => fold_id(name),
    }
}

/// The element of the field of a number; the year of the first month stands in one field with its month.
pub fn field_id(address: Address) -> String {
    if address == START_YEAR { START_MONTH.to_string() } else { address.to_string() }
}
