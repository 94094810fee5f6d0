//! The link that opens the same comparison on another computer.

use super::length::advice;
use crate::app::state::by_pointer::ByPointer;
use crate::browser::{clipboard, location};
use crate::exchange::link;
use crate::model::Scenario;
use std::rc::Rc;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// What the button needs.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What the link will open.
    pub scenario: ByPointer<Scenario>,
}

/// A button that copies the link, and shows it to be copied by hand.
#[component(CopyLink)]
pub fn copy_link(props: &Props) -> Html {
    // What the link was asked for; it stays on show until the scenario is no longer this one.
    let shown = use_state(|| None::<Rc<Scenario>>);
    let presses = use_state(|| 0_u32);
    let copied = use_state(|| false);
    let area = use_node_ref();

    let onclick = {
        let (shown, copied, presses, scenario) = (shown.clone(), copied.clone(), presses.clone(), Rc::clone(&props.scenario.0));
        Callback::from(move |_: MouseEvent| {
            copied.set(false);
            presses.set(*presses + 1);
            shown.set(Some(Rc::clone(&scenario)));
        })
    };
    let close = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(None))
    };
    let asked = shown.as_ref().filter(|scenario| Rc::ptr_eq(scenario, &props.scenario.0)).cloned().map(ByPointer);
    let address = use_memo(asked, |asked| asked.as_ref().map(|scenario| location::address_with(&link::encode(scenario))));
    let address = (*address).clone();
    {
        // The text area must exist before its content can be selected and copied.
        let (area, copied) = (area.clone(), copied.clone());
        use_effect_with((address.clone(), *presses), move |(address, _)| {
            if let (Some(_), Some(area)) = (address, area.cast::<HtmlTextAreaElement>()) {
                wasm_bindgen_futures::spawn_local(async move { copied.set(clipboard::copy(area).await) });
            }
        });
    }
    html! {
        <div class="share">
            <button type="button" class="primary" {onclick}>{ "Copy link" }</button>
            if let Some(address) = address {
                <div class="share-panel" role="status">
                    <p>
                        { if *copied { "Link copied. " } else { "Copy this link with Ctrl+C. " } }
                        { format!("{} characters. Whoever opens it sees your numbers; no server does. ", address.len()) }
                        { advice(address.len(), &props.scenario.0) }
                    </p>
                    <textarea readonly=true rows="3" ref={area} aria-label="Link to this comparison" value={address} />
                    <button type="button" class="quiet" onclick={close}>{ "Close" }</button>
                </div>
            }
        </div>
    }
}
