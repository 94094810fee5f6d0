//! A button for what cannot be undone: the first press asks, the second does it, in the page and without a dialog.

use yew::prelude::*;

/// What the button needs.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What it says first.
    pub label: &'static str,
    /// What it asks.
    pub question: AttrValue,
    /// What the second button says.
    pub sure: &'static str,
    /// What it does.
    pub act: Callback<MouseEvent>,
}

/// A button that asks before it acts.
#[component(ConfirmButton)]
pub fn confirm_button(props: &Props) -> Html {
    let asking = use_state(|| false);
    let set = |value: bool| {
        let asking = asking.clone();
        Callback::from(move |_: MouseEvent| asking.set(value))
    };
    if !*asking {
        return html! { <button type="button" onclick={set(true)}>{ props.label }</button> };
    }
    let act = {
        let (asking, act) = (asking.clone(), props.act.clone());
        Callback::from(move |event: MouseEvent| {
            asking.set(false);
            act.emit(event);
        })
    };
    html! {
        <span class="confirm" role="group" aria-label={props.label}>
            <span role="alert">{ &props.question }</span>
            <button type="button" class="danger" onclick={act}>{ props.sure }</button>
            <button type="button" onclick={set(false)}>{ "Cancel" }</button>
        </span>
    }
}
