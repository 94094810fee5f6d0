//! A criterion in the list: its name, its weight, and on demand what its scale means.

use super::number_entry::NumberEntry;
use super::text_entry::TextEntry;
use crate::app::snapshot::Formats;
use crate::app::state::action::Action;
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::decision_field::DecisionField;
use crate::app::state::edit_dispatcher::use_edit_dispatcher;
use crate::browser::focus::focus_soon;
use crate::model::{AnchorPlace, Criterion, DecisionEdit};
use yew::prelude::*;

/// The properties of a row; it is drawn again only when one of these changes.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The criterion.
    pub criterion: Criterion,
    /// Its place in the list, and the length of the list.
    pub place: (usize, usize),
    /// Its share of all weights, in words.
    pub share: AttrValue,
    /// Whether its weight is entered; otherwise it follows from the order or the pairs.
    pub is_entered: bool,
    /// The step from 0 to 10 in words, if weights are found by swing.
    #[prop_or_default]
    pub swing: AttrValue,
    /// The element that gets the focus once the row is removed.
    pub leave_to: AttrValue,
    /// The number formats.
    pub formats: ByPointer<Formats>,
}

/// A criterion in the list.
#[component(CriterionRow)]
pub fn criterion_row(props: &Props) -> Html {
    let edits = use_edit_dispatcher();
    let open = use_state(|| false);
    let Criterion { id, ref name, .. } = props.criterion;
    let (place, count) = props.place;
    let does = |edit: DecisionEdit| {
        let edits = edits.clone();
        Callback::from(move |_: MouseEvent| edits.send(Action::Decision(edit.clone())))
    };
    let remove = {
        let (edits, to) = (edits.clone(), props.leave_to.clone());
        Callback::from(move |_: MouseEvent| {
            edits.send(Action::Decision(DecisionEdit::RemoveCriterion(id)));
            focus_soon(to.to_string());
        })
    };
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let step = |label: &str, sign: &'static str, places: isize, disabled: bool| {
        html! { <button type="button" class="step" aria-label={format!("Move {name} {label}")} {disabled} onclick={does(DecisionEdit::MoveCriterion(id, places))}>{ sign }</button> }
    };
    let too_few = (count <= 2).then_some("At least two criteria are needed.");
    html! {
        <li class="criterion">
            <TextEntry field={DecisionField::Name(id)} name={format!("Name of criterion {}", place + 1)} class="name" />
            <span class="criterion-weight">
                if props.is_entered { <NumberEntry field={DecisionField::Weight(id)} name={format!("Weight of {name}")} formats={props.formats.clone()} /> }
                <span class="criterion-share" title="Share of all weights">{ &props.share }</span>
            </span>
            <span class="tools">
                <button type="button" aria-expanded={open.to_string()} aria-label={format!("Scale of {name}")} onclick={toggle}>{ "Scale" }</button>
                if !edits.is_read_only() {
                    { step("up", "↑", -1, place == 0) }
                    { step("down", "↓", 1, place + 1 == count) }
                    <button type="button" disabled={too_few.is_some()} title={too_few} aria-label={format!("Remove {name}")} onclick={remove}>{ "Remove" }</button>
                }
            </span>
            if !props.swing.is_empty() { <p class="note criterion-swing">{ &props.swing }</p> }
            if *open { { scale(&props.criterion, &props.formats) } }
        </li>
    }
}

/// What the scale of a criterion means, what the cost already includes, and its minimum score.
fn scale(criterion: &Criterion, formats: &ByPointer<Formats>) -> Html {
    let places = [AnchorPlace::Low, AnchorPlace::Middle, AnchorPlace::High];
    let anchors = places.into_iter().zip(criterion.anchors.each()).map(|(place, (score, _))| {
        let field = DecisionField::Anchor(criterion.id, place);
        html! {
            <label key={score as u32} class="anchor">
                <span>{ format!("{score} means") }</span>
                <TextEntry {field} name={format!("{}: what {score} means", criterion.name)} placeholder="Say what this score means" long=true />
            </label>
        }
    });
    let in_the_cost = criterion.kind.map(|kind| kind.in_the_cost).filter(|text| !text.is_empty());
    html! {
        <div class="criterion-scale">
            { for anchors }
            if let Some(text) = in_the_cost { <p class="note">{ format!("Already in the cost, so do not score it again: {text}") }</p> }
            if criterion.is_cost() {
                <p class="note">{ "The cost scores itself from the results; no score is entered." }</p>
            } else {
                <label class="anchor">
                    <span>{ "Minimum score" }</span>
                    <NumberEntry field={DecisionField::MinimumScore(criterion.id)} name={format!("Minimum score on {}", criterion.name)} placeholder="none" formats={formats.clone()} />
                </label>
            }
        </div>
    }
}
