//! The scores of several people: each scores on their own copy and sends it back as a link or a file.

use crate::app::elements::show_more::{ROWS, show_more};
use crate::app::snapshot::{RenderContext, Snapshot};
use crate::app::state::action::Action;
use crate::app::state::edit_dispatcher::{EditDispatcher, use_edit_dispatcher};
use crate::browser::incoming;
use crate::engine::decision::{ScoreSpread, spreads};
use crate::exchange::beyond_cost::scores_to_add;
use crate::exchange::file::{self, Content};
use crate::exchange::link;
use crate::model::{DECISION_LIMITS, Decision, DecisionEdit, LIMITS, Scenario};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The fold of other people's scores.
pub(super) const FOLD: &str = "decision.people";

/// Other people's scores beside those that count.
pub(super) fn people(context: RenderContext) -> Html {
    html! { <People snapshot={context.snapshot.clone()} /> }
}

/// The properties of other people's scores.
#[derive(Clone, PartialEq, Properties)]
struct Props {
    snapshot: Snapshot,
}

#[component(People)]
fn draw(props: &Props) -> Html {
    let edits = use_edit_dispatcher();
    let shown = use_state(|| ROWS);
    let Some(decision) = props.snapshot.scenario.decision.as_deref() else { return Html::default() };
    let all = spreads(decision);
    let rows = all.iter().take(*shown).map(|spread| row(&props.snapshot, decision, spread, &edits));
    let heads = decision.people.iter().map(|person| {
        let remove = action(&edits, DecisionEdit::RemovePerson(person.id));
        html! {
            <th scope="col" key={person.id.0}>
                { &person.name }
                if !edits.is_read_only() { <button type="button" class="quiet" aria-label={format!("Remove the scores of {}", person.name)} onclick={remove}>{ "✕" }</button> }
            </th>
        }
    });
    html! {
        <div class="decision-form">
            <p class="note">{ "Send the link of this comparison. Each person scores on their own and sends a link or a file back. Your own score is the one that counts: talk about scores that are far apart, then enter what you agree on or take the mean." }</p>
            if !decision.people.is_empty() {
                if all.is_empty() { <p class="note">{ "Nothing that they scored is in this comparison any more." }</p> }
                <div class="scroll" tabindex="0" role="group" aria-label="Scores of several people">
                    <table class="comparison people-scores">
                        <caption class="hidden">{ "Scores of several people, those furthest apart first" }</caption>
                        <thead><tr><th scope="col">{ "Score" }</th><th scope="col">{ "Yours" }</th>{ for heads }<th scope="col">{ "Mean" }</th><th scope="col">{ "Apart" }</th><td></td></tr></thead>
                        <tbody>{ for rows }</tbody>
                    </table>
                </div>
                { show_more(&shown, all.len().saturating_sub(*shown)) }
            }
            if decision.people.len() >= DECISION_LIMITS.people {
                <p class="limit">{ format!("A decision can keep the scores of at most {} other people. Enter one of their names to replace what that person gave before.", DECISION_LIMITS.people) }</p>
            }
            if !edits.is_read_only() {
                <AddScores snapshot={props.snapshot.clone()} />
            }
        </div>
    }
}

fn row(snapshot: &Snapshot, decision: &Decision, spread: &ScoreSpread, edits: &EditDispatcher) -> Html {
    let formats = &snapshot.formats;
    let points = |score: Option<f64>| score.map_or_else(|| "–".to_string(), |score| formats.constant(score));
    let criterion = decision.criterion(spread.criterion).map_or("", |criterion| criterion.name.as_str());
    let name = format!("{criterion}: {}", snapshot.scenario.subject_name(spread.subject));
    let mean = action(edits, DecisionEdit::Score(spread.subject, spread.criterion, Some(spread.mean)));
    html! {
        <tr key={format!("{}.{}", spread.subject, spread.criterion)} data-apart={spread.is_wide().then_some("yes")}>
            <th scope="row">{ name.clone() }</th>
            <td>{ points(spread.own) }</td>
            { for spread.given.iter().map(|score| html! { <td>{ points(*score) }</td> }) }
            <td>{ points(Some(spread.mean)) }</td>
            <td>{ points(Some(spread.range)) }</td>
            <td>
                if !edits.is_read_only() && spread.own != Some(spread.mean) {
                    <button type="button" class="link" aria-label={format!("Take the mean for {name}")} onclick={mean}>{ "Take the mean" }</button>
                }
            </td>
        </tr>
    }
}

/// A press that sends an edit.
fn action(edits: &EditDispatcher, edit: DecisionEdit) -> Callback<MouseEvent> {
    let edits = edits.clone();
    Callback::from(move |_: MouseEvent| edits.send(Action::Decision(edit.clone())))
}

/// What came of a press.
#[derive(Clone, PartialEq)]
enum Added {
    NotYet,
    Said(String),
    Fault(String),
}

#[component(AddScores)]
fn add_scores(props: &Props) -> Html {
    let edits = use_edit_dispatcher();
    let (name, sent, added) = (use_state(String::new), use_state(String::new), use_state(|| Added::NotYet));
    let enter = |state: &UseStateHandle<String>| {
        let state = state.clone();
        Callback::from(move |event: InputEvent| state.set(event.target_unchecked_into::<HtmlInputElement>().value()))
    };
    // Adds the scores of a copy, wherever it came from.
    let add = {
        let (name, sent, added, scenario, edits) =
            (name.clone(), sent.clone(), added.clone(), props.snapshot.scenario.clone(), edits.clone());
        Callback::from(move |copy: Result<Box<Scenario>, String>| match scores_to_add(&scenario, &name, copy) {
            Ok((edit, said)) => {
                edits.send(Action::Decision(edit));
                added.set(Added::Said(said));
                name.set(String::new());
                sent.set(String::new());
            }
            Err(fault) => added.set(Added::Fault(fault)),
        })
    };
    let onsubmit = {
        let (sent, add) = (sent.clone(), add.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            add.emit(link::open(&sent).map(Box::new).map_err(|fault| fault.to_string()));
        })
    };
    let chooser = use_node_ref();
    let choose = {
        let chooser = chooser.clone();
        Callback::from(move |_: MouseEvent| chooser.cast::<HtmlInputElement>().iter().for_each(|field| field.click()))
    };
    let onchange = Callback::from(move |event: Event| {
        let Some(file) = incoming::chosen(&event.target_unchecked_into()).into_iter().next() else { return };
        let add = add.clone();
        spawn_local(async move {
            let read = incoming::bytes(&file).await.and_then(|bytes| file::read(&file.name(), &bytes));
            add.emit(match read {
                Ok(Content::Scenario(copy)) => Ok(copy),
                Ok(_) => Err("This file holds no comparison. Ask for the comparison as a file.".to_string()),
                Err(fault) => Err(fault.to_string()),
            });
        });
    });
    html! {
        <form class="adder" {onsubmit} novalidate=true>
            <input type="text" class="decision-name" aria-label="Name of the person" placeholder="Name" maxlength={LIMITS.name.to_string()} value={name.to_string()} oninput={enter(&name)} />
            <input type="text" class="decision-name" aria-label="Link from that person" placeholder="…#s=2.…" autocomplete="off" spellcheck="false" value={sent.to_string()} oninput={enter(&sent)} />
            <button type="submit">{ "Add their scores" }</button>
            <button type="button" onclick={choose}>{ "Add from a file" }</button>
            <input type="file" hidden=true accept=".json" aria-label="File from that person" ref={chooser} {onchange} />
            { match &*added {
                Added::NotYet => Html::default(),
                Added::Said(said) => html! { <p class="note" role="status">{ said }</p> },
                Added::Fault(fault) => html! { <p class="fault" role="alert">{ fault }</p> },
            } }
        </form>
    }
}
