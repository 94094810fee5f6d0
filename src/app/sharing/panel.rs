//! The panel that hands the comparison on: its link with its length, what it holds, and what can be left out.

use super::length::length_meter;
use super::qr_code::square;
use crate::app::snapshot::RenderContext;
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::panel::SHARING;
use crate::browser::{clipboard, location};
use crate::exchange::link;
use crate::model::Scenario;
use std::rc::Rc;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// The panel.
pub fn panel(context: RenderContext) -> Html {
    html! { <SharePanel scenario={ByPointer(Rc::clone(&context.snapshot.scenario))} close={context.view.close(SHARING)} /> }
}

/// What the panel needs.
#[derive(Clone, PartialEq, Properties)]
struct Props {
    /// What is handed on.
    scenario: ByPointer<Scenario>,
    /// Closes the panel.
    close: Callback<MouseEvent>,
}

/// The link of what is open, always up to date.
#[component(SharePanel)]
fn share_panel(props: &Props) -> Html {
    let bare = use_state(|| false);
    // Whether the link that is shown was copied; nothing where nobody asked for it yet.
    let copied = use_state(|| None::<(AttrValue, bool)>);
    let area = use_node_ref();
    let sent = use_memo(
        (props.scenario.clone(), *bare),
        |(scenario, bare)| {
            if *bare { Rc::new(scenario.without_names()) } else { Rc::clone(&scenario.0) }
        },
    );
    let address = use_memo(ByPointer(Rc::clone(&sent)), |sent| AttrValue::from(location::address_with(&link::encode(sent))));
    let copy = {
        let (area, copied, address) = (area.clone(), copied.clone(), AttrValue::clone(&address));
        Callback::from(move |_: MouseEvent| {
            let Some(area) = area.cast::<HtmlTextAreaElement>() else { return };
            let (copied, address) = (copied.setter(), address.clone());
            wasm_bindgen_futures::spawn_local(async move { copied.set(Some((address, clipboard::copy(area).await))) });
        })
    };
    let leave_out = {
        let bare = bare.clone();
        Callback::from(move |_: Event| bare.set(!*bare))
    };
    let said = match &*copied {
        Some((known, true)) if *known == **address => "Link copied.",
        Some((known, false)) if *known == **address => {
            "This browser does not let the page copy. The link is selected: copy it with Ctrl+C."
        }
        _ => "",
    };
    html! {
        <section class="panel sharing" aria-labelledby="sharing">
            <header>
                <h2 id="sharing">{ "Share this comparison" }</h2>
                <button type="button" class="quiet" onclick={props.close.clone()}>{ "Close" }</button>
            </header>
            <p>{ "Whoever opens this link sees the comparison as it is now, and works on a copy of their own. The link itself holds the numbers, behind the # that browsers never send: nothing is stored on a server." }</p>
            <label class="check"><input type="checkbox" checked={*bare} onchange={leave_out} /><span>{ "Leave out names and notes: options are called like their kind, the title goes" }</span></label>
            <textarea readonly=true rows="4" ref={area} aria-label="Link to share" value={AttrValue::clone(&address)} />
            { length_meter(address.len(), &sent) }
            { square(&address) }
            <div class="tools">
                <button type="button" class="primary" onclick={copy}>{ "Copy this link" }</button>
                <span role="status">{ said }</span>
            </div>
        </section>
    }
}
