//! A field and a button that add an entry by its name: a criterion of your own, a must-have or a bid.

use crate::app::state::action::Action;
use crate::app::state::edit_dispatcher::use_edit_dispatcher;
use crate::model::{BidEdit, DecisionEdit, LIMITS, ReadinessEdit};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What a name adds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum AddedByName {
    /// A criterion of the user's own.
    Criterion,
    /// A must-have.
    Must,
    /// A bid, by the name of the bidder.
    Bid,
    /// A risk of the register.
    Risk,
}

impl AddedByName {
    fn edit(self, name: String) -> DecisionEdit {
        match self {
            AddedByName::Criterion => DecisionEdit::AddOwnCriterion(name),
            AddedByName::Must => DecisionEdit::AddMust(name),
            AddedByName::Bid => DecisionEdit::Bid(BidEdit::Add(name)),
            AddedByName::Risk => DecisionEdit::Readiness(ReadinessEdit::AddRisk(name, None)),
        }
    }
}

/// The properties of the field.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The name of the field.
    pub label: &'static str,
    /// The text in it while it is empty.
    pub placeholder: &'static str,
    /// The label of the button.
    pub verb: &'static str,
    /// What it adds.
    pub added: AddedByName,
}

/// A field and a button that add an entry by its name; Enter does the same.
#[component(AddByName)]
pub fn add_by_name(props: &Props) -> Html {
    let edits = use_edit_dispatcher();
    let text = use_state(String::new);
    let oninput = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| text.set(event.target_unchecked_into::<HtmlInputElement>().value()))
    };
    let add = {
        let (edits, text, added) = (edits.clone(), text.clone(), props.added);
        Callback::from(move |()| {
            let name = text.trim();
            if !name.is_empty() {
                edits.send(Action::Decision(added.edit(name.to_string())));
                text.set(String::new());
            }
        })
    };
    let onkeydown = {
        let add = add.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" {
                event.prevent_default();
                add.emit(());
            }
        })
    };
    if edits.is_read_only() {
        return Html::default();
    }
    html! {
        <div class="adder">
            <input type="text" class="decision-name" aria-label={props.label} placeholder={props.placeholder} maxlength={LIMITS.name.to_string()} value={text.to_string()} {oninput} {onkeydown} />
            <button type="button" disabled={text.trim().is_empty()} onclick={add.reform(|_: MouseEvent| ())}>{ props.verb }</button>
        </div>
    }
}
