//! The open comparison beside another one: from this browser, a version, a sample, or a link.

use super::compared::Compared;
use super::comparison_pair::ComparedSide;
use super::stored_comparisons::{KeptList, kept};
use crate::app::elements::fold::folded;
use crate::app::snapshot::{RenderContext, Snapshot};
use crate::app::state::host_environment::use_host_environment;
use crate::exchange::link;
use crate::exchange::sample_decisions::with_decision;
use crate::model::{SAMPLES, Sample};
use std::rc::Rc;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// The fold with the list of comparisons to choose from.
pub fn compare(context: RenderContext) -> Html {
    folded(context.view, "compare", "Compare with another comparison", "Differences, their effects, and drivers".into(), || {
        html! { <CompareWith snapshot={context.snapshot.clone()} /> }
    })
}

/// The properties of the list.
#[derive(Clone, PartialEq, Properties)]
struct Props {
    /// The open comparison.
    snapshot: Snapshot,
}

/// The chosen comparison.
#[derive(Clone, PartialEq)]
enum Other {
    Nothing,
    Here(ComparedSide),
    Fault(String),
}

/// Lists of saved comparisons and samples, and a field for a link; below them, both side by side.
#[component(CompareWith)]
fn compare_with(props: &Props) -> Html {
    let other = use_state(|| Other::Nothing);
    let chosen = use_state(String::new);
    let keeps = use_host_environment().keeps();
    let choose = {
        let (other, chosen) = (other.clone(), chosen.clone());
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            let sample = Sample::from_id(&select.value());
            chosen.set(select.value());
            other.set(sample.map_or(Other::Nothing, |sample| Other::Here(ComparedSide::new(&Rc::new(with_decision(sample)), "Sample"))));
        })
    };
    let choose_kept = {
        let (other, chosen) = (other.clone(), chosen.clone());
        Callback::from(move |id: String| {
            other.set(match id.as_str() {
                "" => Other::Nothing,
                id => kept(id).map_or_else(Other::Fault, Other::Here),
            });
            chosen.set(id);
        })
    };
    let paste = {
        let (other, chosen) = (other.clone(), chosen.clone());
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let text = input.value();
            let text = text.trim();
            chosen.set(String::new());
            other.set(match text {
                "" => Other::Nothing,
                text => match link::open(text) {
                    Ok(scenario) => Other::Here(ComparedSide::new(&Rc::new(scenario), "Link")),
                    Err(fault) => Other::Fault(fault.to_string()),
                },
            });
        })
    };
    let offered = SAMPLES
        .iter()
        .map(|sample| html! { <option key={sample.id} value={sample.id} selected={sample.id == *chosen}>{ sample.label }</option> });
    let found = match &*other {
        Other::Nothing => {
            html! { <p class="note">{ "Choose a comparison or paste a link to one. The open comparison does not change." }</p> }
        }
        Other::Fault(message) => html! { <p class="fault" role="alert">{ message }</p> },
        Other::Here(before) => {
            html! { <Compared before={before.clone()} after={ComparedSide::new(&props.snapshot.scenario, "Open now")} locale={props.snapshot.formats.locale.clone()} /> }
        }
    };
    html! {
        <div class="compare-with">
            <div class="compare-from">
                if keeps { <KeptList chosen={(*chosen).clone()} choose={choose_kept} /> }
                <label>{ "Sample" }<select class="choice" onchange={choose}><option value="" selected={Sample::from_id(&chosen).is_none()}>{ "Choose …" }</option>{ for offered }</select></label>
                <label>{ "Or paste a link" }<input type="text" class="compare-link" placeholder="…#s=2.…" autocomplete="off" spellcheck="false" oninput={paste} /></label>
            </div>
            { found }
        </div>
    }
}
