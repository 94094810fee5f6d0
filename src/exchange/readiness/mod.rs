//! What should be known before deciding, in words: the twelve questions and what answers lead to, and the prompts on law and place.

mod consequences;
mod law;
mod questions;
mod words;

pub use consequences::{AnsweredLine, Consequences, consequences};
pub use law::{LawTexts, PromptText, is_old, read_prompts};
pub use questions::{Consequence, ConsequenceKind, Questions, ReadinessQuestion, read_questions};
pub use words::{before_deciding, concentration};
