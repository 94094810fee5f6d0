//! The link that opens the same comparison on another computer.

use crate::browser::{clipboard, location};
use crate::exchange::link;
use crate::model::Scenario;
use std::rc::Rc;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// Outlook is reported to cut links at 1,024 characters, Teams at about 2,048.
const LONG: usize = 1000;
const VERY_LONG: usize = 2000;

/// What the button needs.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What the link will open.
    pub scenario: crate::app::by_pointer::ByPointer<Scenario>,
}

/// A button that copies the link, and shows it to be copied by hand.
#[component(CopyLink)]
pub fn copy_link(props: &Props) -> Html {
    // The link that was copied; it stays on show until the scenario is no longer the one it opens.
    let shown = use_state(|| None::<(Rc<Scenario>, String)>);
    let presses = use_state(|| 0_u32);
    let copied = use_state(|| false);
    let area = use_node_ref();

    let onclick = {
        let (shown, copied, presses, scenario) = (shown.clone(), copied.clone(), presses.clone(), Rc::clone(&props.scenario.0));
        Callback::from(move |_: MouseEvent| {
            copied.set(false);
            presses.set(*presses + 1);
            shown.set(Some((Rc::clone(&scenario), location::address_with(&link::encode(&scenario)))));
        })
    };
    let close = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(None))
    };
    let address = shown.as_ref().filter(|(scenario, _)| Rc::ptr_eq(scenario, &props.scenario.0)).map(|(_, address)| address.clone());
    {
        // The text area must exist before its content can be selected and copied.
        let (area, copied) = (area.clone(), copied.clone());
        use_effect_with((address.clone(), *presses), move |(address, _)| {
            if let (Some(_), Some(area)) = (address, area.cast::<HtmlTextAreaElement>()) {
                wasm_bindgen_futures::spawn_local(async move { copied.set(clipboard::copy(area).await) });
            }
        });
    }
    let length = address.as_ref().map_or(0, String::len);
    let advice = match length {
        _ if length > VERY_LONG => " Some mail and chat programs will cut it.",
        _ if length > LONG => " Outlook may cut it; other programs take it.",
        _ => "",
    };
    html! {
        <div class="share">
            <button type="button" class="primary" {onclick}>{ "Copy link" }</button>
            if let Some(address) = address {
                <div class="share-panel" role="status">
                    <p>
                        { if *copied { "Link copied. " } else { "Copy this link with Ctrl+C. " } }
                        { format!("{length} characters.{advice} Whoever opens it sees your numbers; no server does.") }
                    </p>
                    <textarea readonly=true rows="3" ref={area} aria-label="Link to this comparison" value={address} />
                    <button type="button" class="quiet" onclick={close}>{ "Close" }</button>
                </div>
            }
        </div>
    }
}
