//! Exercises with solutions: the answer stays hidden until the reader has tried or asks for it.

use super::term::TermLink;
use crate::app::elements::caret::use_select_at_first_click;
use crate::app::elements::fetched::use_file;
use crate::app::elements::fold::folded;
use crate::app::snapshot::{Formats, RenderContext};
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::panel::EXERCISES;
use crate::exchange::exercises::{Exercise, read};
use crate::exchange::number_text;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The exercises as a part of the page that can be folded.
pub fn exercises(context: RenderContext) -> Html {
    folded(context.view, EXERCISES, "Exercises", "Published cases with known answers".into(), || {
        html! { <Exercises formats={context.snapshot.formats.clone()} /> }
    })
}

/// The properties of the exercises.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The number formats.
    pub formats: ByPointer<Formats>,
}

/// All exercises.
#[component(Exercises)]
pub fn all_exercises(props: &Props) -> Html {
    let file = use_file("exercises.json", read, true);
    let solved = use_state(Vec::<usize>::new);
    let solve = {
        let solved = solved.clone();
        Callback::from(move |place: usize| {
            if !solved.contains(&place) {
                solved.set(solved.iter().copied().chain([place]).collect());
            }
        })
    };
    file.view("The exercises", |exercises| {
        let items = (0..exercises.len()).map(|place| {
            let solve = solve.reform(move |()| place);
            html! { <li key={place}><OneExercise exercises={ByPointer(Rc::clone(exercises))} {place} formats={props.formats.clone()} {solve} /></li> }
        });
        html! {
            <>
                <p class="note" role="status">{ format!("{} of {} solved.", solved.len(), exercises.len()) }</p>
                <ol class="exercises">{ for items }</ol>
            </>
        }
    })
}

/// The properties of one exercise.
#[derive(Clone, PartialEq, Properties)]
pub struct OneProps {
    /// All exercises.
    pub exercises: ByPointer<Vec<Exercise>>,
    /// The index of this one.
    pub place: usize,
    /// The number formats.
    pub formats: ByPointer<Formats>,
    /// Called when it is solved without help.
    pub solve: Callback<()>,
}

/// The result of checking an answer.
#[derive(Clone, PartialEq)]
enum Checked {
    NotYet,
    NoNumber(&'static str),
    Wrong,
    Right,
}

/// One exercise.
#[component(OneExercise)]
pub fn one_exercise(props: &OneProps) -> Html {
    let (onmousedown, onclick) = use_select_at_first_click();
    let (text, checked, solved) = (use_state(String::new), use_state(|| Checked::NotYet), use_state(|| false));
    let Some(exercise) = props.exercises.get(props.place) else { return Html::default() };
    let (formats, percent) = (&props.formats, exercise.is_percent());
    let oninput = {
        let (text, checked) = (text.clone(), checked.clone());
        Callback::from(move |event: InputEvent| {
            text.set(event.target_unchecked_into::<HtmlInputElement>().value());
            checked.set(Checked::NotYet);
        })
    };
    let onsubmit = {
        let (text, checked, exercise, decimal) = (text.clone(), checked.clone(), exercise.clone(), formats.decimal);
        let (shown, solve) = (*solved, props.solve.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            checked.set(match number_text::read(&text, decimal, percent) {
                Err(fault) => Checked::NoNumber(fault.message(decimal)),
                Ok(reading) if exercise.accepts(reading.value) => {
                    // Copying a solution solves nothing.
                    if !shown {
                        solve.emit(());
                    }
                    Checked::Right
                }
                Ok(_) => Checked::Wrong,
            });
        })
    };
    let show = {
        let solved = solved.clone();
        Callback::from(move |_: MouseEvent| solved.set(!*solved))
    };
    let id = format!("exercise.{}", exercise.id);
    let remark = format!("{id}.remark");
    let answer = if percent {
        formats.with_percent_signs(&format!("{} %", formats.constant(exercise.answer * 100.0)))
    } else {
        format!("{} {}", formats.constant(exercise.answer), exercise.unit)
    };
    let (verdict, kind) = match &*checked {
        Checked::NotYet => (String::new(), None),
        Checked::NoNumber(message) => ((*message).to_string(), Some("fault")),
        Checked::Wrong => ("Not correct: try again or show the solution.".to_string(), Some("wrong")),
        Checked::Right => ("Right.".to_string(), Some("right")),
    };
    let label = format!("Your answer, {}", if percent { "percent" } else { exercise.unit.as_str() });
    let open = *solved || *checked == Checked::Right;
    let steps = exercise.steps.iter().enumerate().map(|(place, step)| html! { <li key={place}>{ formats.prose(step) }</li> });
    html! {
        <form class="exercise" {onsubmit} novalidate=true>
            <h4>{ &exercise.title }</h4>
            <p>{ props.formats.prose(&exercise.question) }</p>
            <div class="exercise-answer">
                <label for={id.clone()}>{ label.clone() }</label>
                <input type="text" class="choice" inputmode="decimal" autocomplete="off" {id} value={(*text).clone()} aria-describedby={remark.clone()}
                    aria-label={format!("{label}: {}", exercise.title)} {oninput} {onmousedown} {onclick} />
                <button type="submit">{ "Check" }</button>
                if *checked != Checked::Right {
                    <button type="button" class="quiet" aria-expanded={open.to_string()} onclick={show}>{ if open { "Hide the solution" } else { "Show the solution" } }</button>
                }
            </div>
            <p class="exercise-remark" role="status" id={remark} data-kind={kind}>{ verdict }</p>
            if open {
                <div class="solution">
                    <ol>{ for steps }</ol>
                    <p><b>{ format!("Answer: {answer}.") }</b></p>
                    <p class="note">{ format!("Source: {}. ", exercise.source) }<TermLink term={exercise.term.clone()} /></p>
                </div>
            }
        </form>
    }
}
