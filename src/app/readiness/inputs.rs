//! The inputs in their folds: all of them in the workbench, some of them in the steps of the guided path that ask for them.

use super::law::LawAndPlaceForm;
use super::questions::QuestionsForm;
use super::register::{REGISTER_FOLD, register};
use crate::app::elements::fold::folded;
use crate::app::snapshot::RenderContext;
use crate::engine::readiness::prompts_on;
use crate::model::grammar::worded;
use crate::model::{QUESTION_TOPICS, QuestionId, Readiness};
use yew::prelude::*;

/// The fold of the questions.
pub const QUESTIONS_FOLD: &str = "readiness.questions";
/// The fold of the prompts.
pub const PROMPTS_FOLD: &str = "readiness.prompts";

/// Which of the inputs are on show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadinessPart {
    /// All of them.
    All,
    /// The twelve questions.
    Questions,
    /// The prompts on law and place.
    Prompts,
}

/// All inputs, for the workbench.
pub fn readiness_inputs(context: RenderContext) -> Html {
    html! { <section class="panel folds"><h2>{ "Before you decide" }</h2>{ readiness_part(context, ReadinessPart::All) }</section> }
}

/// Some of the inputs, each in its fold.
pub fn readiness_part(context: RenderContext, part: ReadinessPart) -> Html {
    let has = |asked: ReadinessPart| part == ReadinessPart::All || part == asked;
    let none = Readiness::default();
    let readiness = context.snapshot.scenario.decision.as_ref().map_or(&none, |decision| &decision.readiness);
    let view = context.view;
    html! {
        <>
            if has(ReadinessPart::Questions) {
                { folded(view, QUESTIONS_FOLD, "Twelve questions", answered(readiness), || html! { <QuestionsForm snapshot={context.snapshot.clone()} /> }) }
            }
            if has(ReadinessPart::Prompts) {
                { folded(view, PROMPTS_FOLD, "Law and place", open(context), || html! { <LawAndPlaceForm snapshot={context.snapshot.clone()} /> }) }
            }
            if part == ReadinessPart::All {
                { folded(view, REGISTER_FOLD, &format!("Risk register ({})", readiness.risks.len()), without_numbers(readiness), || register(context, readiness)) }
            }
        </>
    }
}

fn answered(readiness: &Readiness) -> Html {
    let is_answered = |question: &QuestionId| readiness.answers.keys().any(|(_, known)| known == question);
    let answered = QuestionId::all().filter(is_answered).count();
    if answered == 0 { Html::default() } else { format!("{answered} of {} answered", QUESTION_TOPICS.len()).into() }
}

fn without_numbers(readiness: &Readiness) -> Html {
    let open = readiness.open_risks();
    if open == 0 { Html::default() } else { worded(open, "1 without numbers", "{} without numbers").into() }
}

fn open(context: RenderContext) -> Html {
    let on = prompts_on(&context.snapshot.scenario);
    let open = on.iter().filter(|on| on.is_open()).count();
    if on.is_empty() { Html::default() } else { worded(open, "1 line open", "{} lines open").into() }
}
