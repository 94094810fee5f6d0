//! What certificates examine, and where it is found here.

use super::term::TermLink;
use crate::app::elements::fetched::use_file;
use crate::app::elements::fold::folded;
use crate::app::snapshot::RenderContext;
use crate::app::state::panel::{EXAMS, EXERCISES, FALLACIES, fold_id};
use crate::exchange::exams::{Exam, ExamTopic, read};
use crate::exchange::{exercises, fallacies};
use std::rc::Rc;
use yew::prelude::*;

/// The map of exams as a part of the page that can be folded.
pub fn exams(context: RenderContext) -> Html {
    folded(context.view, EXAMS, "Exam map", "Certificates, and where their subjects are here".into(), || {
        let open = context.view.change(|view, name: &'static str| {
            view.set_open(name, true);
            view.focus(fold_id(name));
        });
        html! { <Exams {open} /> }
    })
}

/// The properties of the map.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// Unfolds the exercises or the questions.
    pub open: Callback<&'static str>,
}

/// Names and titles of something to solve.
type Titles = Vec<(String, String)>;

/// All exams.
#[component(Exams)]
pub fn all_exams(props: &Props) -> Html {
    let file = use_file("exams.json", read, true);
    let exercises = use_file("exercises.json", exercises::read, true).content();
    let questions = use_file("fallacies.json", fallacies::read, true).content();
    let exercises: Titles = exercises.iter().flat_map(|all| all.iter().map(|one| (one.id.clone(), one.title.clone()))).collect();
    let questions: Titles = questions.iter().flat_map(|all| all.iter().map(|one| (one.id.clone(), one.title.clone()))).collect();
    file.view("The exams", |exams: &Rc<Vec<Exam>>| {
        let one = |exam: &Exam| {
            let topics = exam.topics.iter().map(|topic| one_topic(topic, &exercises, &questions, &props.open));
            html! {
                <details class="exam" key={exam.name.clone()}>
                    <summary>{ &exam.name }</summary>
                    <p>{ &exam.about }</p>
                    <dl>{ for topics }</dl>
                    <p class="note">{ format!("Source: {}", exam.source) }</p>
                </details>
            }
        };
        html! { <>{ for exams.iter().map(one) }</> }
    })
}

fn one_topic(topic: &ExamTopic, exercises: &Titles, questions: &Titles, open: &Callback<&'static str>) -> Html {
    let terms = topic.terms.iter().map(|term| html! { <li key={term.clone()}><TermLink term={term.clone()} /></li> });
    let solve = |fold: &'static str, name: &'static str, wanted: &[String], titles: &Titles| {
        let found: Vec<&str> = titles.iter().filter(|(id, _)| wanted.contains(id)).map(|(_, title)| title.as_str()).collect();
        if found.is_empty() {
            return Html::default();
        }
        let onclick = open.reform(move |_: MouseEvent| fold);
        html! { <p><button type="button" class="link" {onclick}>{ name }</button>{ format!(": {}", found.join("; ")) }</p> }
    };
    html! {
        <>
            <dt>{ &topic.name }</dt>
            <dd>
                <ul class="term-list">{ for terms }</ul>
                { solve(EXERCISES, "Exercises", &topic.exercises, exercises) }
                { solve(FALLACIES, "Spot the fallacy", &topic.questions, questions) }
            </dd>
        </>
    }
}
