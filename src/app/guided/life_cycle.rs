//! The steps of the guided path, read from the file beside the page.

use crate::app::elements::fetched::{Fetched, use_file};
use crate::model::{ChoiceField, Field};
use serde_json::Value;
use yew::prelude::*;

/// One step of the life cycle of a sourcing decision.
#[derive(Clone, Debug, PartialEq)]
pub struct LifeCycleStep {
    /// Its name in the file.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The question it answers.
    pub question: String,
    /// Why that matters.
    pub why: String,
    /// The phase of ISO 37500 it belongs to.
    pub phase: String,
    /// The ITIL practices it draws on.
    pub practices: Vec<String>,
    /// The inputs that matter in it, as `group.name` or whole groups.
    pub inputs: Vec<String>,
    /// What often goes wrong.
    pub mistakes: Vec<String>,
}

/// The steps and their loading progress.
pub type LifeCycleSteps = Fetched<Vec<LifeCycleStep>>;

/// The steps, fetched from beside the page once they are `wanted`.
#[hook]
pub fn use_life_cycle(wanted: bool) -> LifeCycleSteps {
    use_file("life_cycle.json", read, wanted)
}

/// Reads the file; `None` if it is not a list of steps.
fn read(text: &str) -> Option<Vec<LifeCycleStep>> {
    let Value::Array(steps) = serde_json::from_str(text).ok()? else { return None };
    let steps: Option<Vec<LifeCycleStep>> = steps.iter().map(step).collect();
    steps.filter(|steps| !steps.is_empty())
}

fn step(value: &Value) -> Option<LifeCycleStep> {
    let text = |key: &str| Some(value.get(key)?.as_str()?.to_string());
    let texts =
        |key: &str| -> Option<Vec<String>> { value.get(key)?.as_array()?.iter().map(|each| each.as_str().map(str::to_string)).collect() };
    Some(LifeCycleStep {
        id: text("id")?,
        title: text("title")?,
        question: text("question")?,
        why: text("why")?,
        phase: text("iso_37500")?,
        practices: texts("itil")?,
        inputs: texts("inputs")?,
        mistakes: texts("mistakes")?,
    })
}

impl LifeCycleStep {
    /// The position of an input among those of the step; `None` if it is not one of them.
    pub fn place_of(&self, field: &Field) -> Option<usize> {
        self.inputs.iter().position(|name| match name.split_once('.') {
            Some((group, id)) => group == field.group && id == field.id,
            None => name == field.group,
        })
    }

    /// Whether a choice belongs to the step.
    pub fn asks(&self, field: &ChoiceField) -> bool {
        field.step == self.id
    }
}
