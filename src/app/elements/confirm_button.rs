//! A button for actions that cannot be undone: the first press asks, the second acts, within the page and without a dialog.

use yew::prelude::*;

/// The properties of the button.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// Its first label.
    pub label: &'static str,
    /// Its question.
    pub question: AttrValue,
    /// The label of the second button.
    pub sure: &'static str,
    /// Its action.
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
