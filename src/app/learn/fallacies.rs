//! Spot the fallacy: a question shows the reason for each answer that was chosen.

use super::term::TermLink;
use crate::app::elements::fetched::use_file;
use crate::app::elements::fold::folded;
use crate::app::snapshot::{Formats, RenderContext};
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::panel::FALLACIES;
use crate::exchange::fallacies::{Fallacy, PossibleAnswer, read};
use std::rc::Rc;
use yew::prelude::*;

/// The questions as a part of the page that can be folded.
pub fn fallacies(context: RenderContext) -> Html {
    folded(context.view, FALLACIES, "Spot the fallacy", "Questions with reasons".into(), || {
        html! { <Fallacies formats={context.snapshot.formats.clone()} /> }
    })
}

/// The properties of the questions.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The number formats.
    pub formats: ByPointer<Formats>,
}

/// All questions; the score counts those whose first answer was right.
#[component(Fallacies)]
pub fn all_fallacies(props: &Props) -> Html {
    let file = use_file("fallacies.json", read, true);
    // Fallacy and answer, in the order they were chosen.
    let chosen = use_state(Vec::<(usize, usize)>::new);
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |choice: (usize, usize)| {
            if !chosen.contains(&choice) {
                chosen.set(chosen.iter().copied().chain([choice]).collect());
            }
        })
    };
    file.view("The questions", |questions: &Rc<Vec<Fallacy>>| {
        let first = |place: usize| chosen.iter().find(|(question, _)| *question == place).map(|(_, answer)| *answer);
        let right = questions.iter().enumerate().filter(|(place, question)| first(*place) == Some(question.right)).count();
        let tried = (0..questions.len()).filter(|place| first(*place).is_some()).count();
        let score = format!("{tried} of {} tried, {right} right at once.", questions.len());
        let items = questions.iter().enumerate().map(|(place, question)| {
            let of_this: Vec<usize> = chosen.iter().filter(|(other, _)| *other == place).map(|(_, answer)| *answer).collect();
            html! { <li key={place}>{ one_question(&props.formats, question, &of_this, &choose.reform(move |answer| (place, answer))) }</li> }
        });
        html! { <><p class="note" role="status">{ score }</p><ol class="exercises">{ for items }</ol></> }
    })
}

fn one_question(formats: &Formats, question: &Fallacy, chosen: &[usize], choose: &Callback<usize>) -> Html {
    let solved = chosen.contains(&question.right);
    let stem = format!("question.{}", question.id);
    let answers = question.answers.iter().enumerate().map(|(place, answer)| {
        one_answer(formats, answer, chosen.contains(&place), place == question.right, choose.reform(move |_: MouseEvent| place))
    });
    let source = if question.source.is_empty() { String::new() } else { format!("Source: {}. ", question.source) };
    html! {
        <div class="exercise" role="group" aria-labelledby={stem.clone()}>
            <h4>{ &question.title }</h4>
            <p id={stem}>{ formats.prose(&question.stem) }</p>
            <ul class="possible-answers">{ for answers }</ul>
            if solved { <p class="note">{ source }<TermLink term={question.term.clone()} /></p> }
        </div>
    }
}

fn one_answer(formats: &Formats, answer: &PossibleAnswer, chosen: bool, right: bool, onclick: Callback<MouseEvent>) -> Html {
    let kind = if right { "right" } else { "wrong" };
    html! {
        <li>
            <button type="button" class="possible-answer" aria-pressed={chosen.to_string()} data-kind={chosen.then_some(kind)} {onclick}>
                { formats.prose(&answer.text) }
            </button>
            <p class="exercise-remark" role="status" data-kind={chosen.then_some(kind)}>
                if chosen { if !right { { "Not this one. " } } { formats.prose(&answer.why) } }
            </p>
        </li>
    }
}
