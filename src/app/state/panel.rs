//! The panels and dialogs of the page: names that identify them while they are open, and the ids of their elements.

use crate::model::{Address, START_MONTH, START_YEAR};

/// Examples and new comparisons.
pub const PICKER: &str = "start";
/// The questions about the user's own numbers, instead of inputs and results.
pub const QUESTIONS: &str = "questions";
/// The comparisons in this browser.
pub const LIBRARY: &str = "library";
/// Saving and opening files.
pub const FILES: &str = "files";
/// The link, and other ways to share the comparison.
pub const SHARING: &str = "share";
/// The report, instead of inputs and results.
pub const REPORT: &str = "report";
/// The report as one page.
pub const ONE_PAGE: &str = "one page";
/// The search for an input or a measure by name.
pub const FIND: &str = "find";
/// The guided path, instead of the workbench.
pub const GUIDED: &str = "guided";
/// The presentation: inputs are hidden, and the answer and charts are large.
pub const PRESENT: &str = "present";
/// The sections of inputs that do not apply.
pub const UNUSED: &str = "unused sections";

/// The introduction and the ways to start, for a new visitor.
pub const LANDING: &str = "landing";
/// The story of an example, and its heading.
pub const STORY: &str = "story";
/// The keys of the page, and information about it.
pub const ABOUT: &str = "about";

/// The dialogs over the page: only one is open at a time, and opening the report or another view closes it.
pub const PANELS: [&str; 7] = [PICKER, LIBRARY, FILES, SHARING, FIND, ABOUT, TYPICAL_RANGES];
/// Typical ranges for the numbers that move the answer most.
pub const TYPICAL_RANGES: &str = "typical-ranges";

/// How the futures are drawn and read.
pub const FUTURES_SETTINGS: &str = "futures-settings";
/// The numbers that move together.
pub const MOVING_TOGETHER: &str = "moving-together";

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
/// The element at the end of the answer: once it scrolls out of sight, so does the answer.
pub const ANSWER_END: &str = "answer.end";
/// The element that holds the inputs.
pub const INPUTS: &str = "inputs";
/// The heading of what to check before relying on the answer.
pub const BEFORE_RELYING: &str = "before-relying";
/// The heading of the mixes of the options.
pub const MIX: &str = "mixes";
/// The fold with what differs from the case that a contract was signed on.
pub const SIGNED_CASE: &str = "signed-case";
/// The heading of an explanation.
pub const EXPLANATION_HEADING: &str = "explanation";
/// The heading of what would change the answer.
pub const WHAT_CHANGES: &str = "what-flips";
/// The exercises.
pub const EXERCISES: &str = "exercises";
/// The questions that ask for the fallacy.
pub const FALLACIES: &str = "fallacies";
/// The map of exams.
pub const EXAMS: &str = "exams";
/// The heading of the glossary.
pub const GLOSSARY: &str = "glossary";
/// The heading of the guided path.
pub const GUIDED_HEADING: &str = "guided.heading";

/// The id of the button that expands and collapses something.
pub fn fold_id(name: &str) -> String {
    format!("fold.{name}")
}

/// The id of the element that gets the focus back when something is closed.
pub fn opener_id(name: &str) -> String {
    match name {
        REPORT | PRESENT => fold_id(SHARING),
        _ => fold_id(name),
    }
}

/// The id of a number's field; the year of the first month shares a field with its month.
pub fn field_id(address: Address) -> String {
    if address == START_YEAR { START_MONTH.to_string() } else { address.to_string() }
}
