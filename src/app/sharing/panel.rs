//! The sheet that shares the comparison: its link, the report, the presentation, and files.

use super::length::length_meter;
use super::qr_code::square;
use crate::app::elements::dialog::sheet;
use crate::app::files::Saving;
use crate::app::results::{documents, invalid_entries};
use crate::app::snapshot::RenderContext;
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::panel::SHARING;
use crate::browser::painted::after_paint;
use crate::browser::{clipboard, location};
use crate::exchange::link;
use crate::model::Scenario;
use std::rc::Rc;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// The sheet.
pub fn panel(context: RenderContext) -> Html {
    let invalid = invalid_entries(context).into_iter().map(|said| html! { <p class="fault" role="status">{ said }</p> });
    let body = html! {
        <>
            { for invalid }
            <SharedLink scenario={ByPointer(Rc::clone(&context.snapshot.scenario))} />
            <h3>{ "Report and presentation" }</h3>
            <ul class="samples">{ documents(context) }</ul>
            <h3>{ "Excel, data and pictures" }</h3>
            <Saving snapshot={context.snapshot.clone()} />
        </>
    };
    sheet("sharing", "sharing", "Share this comparison", &context.view.dismiss(SHARING), body)
}

/// The inputs of the link.
#[derive(Clone, PartialEq, Properties)]
struct Props {
    /// The comparison to share.
    scenario: ByPointer<Scenario>,
}

/// The link of the open comparison, always up to date.
#[component(SharedLink)]
fn shared_link(props: &Props) -> Html {
    let bare = use_state(|| false);
    let with_follow = use_state(|| false);
    // Whether the current link was copied; `None` before the first attempt.
    let copied = use_state(|| None::<(AttrValue, bool)>);
    let message = use_state(String::new);
    let area = use_node_ref();
    // The sheet is on the page before its link is written, which takes longer.
    let ready = use_state_eq(|| false);
    use_effect_with((), {
        let ready = ready.setter();
        move |()| {
            let wait = after_paint(move || ready.set(true));
            move || drop(wait)
        }
    });
    let sent = use_memo((props.scenario.clone(), *bare, *with_follow), |(scenario, bare, with_follow)| {
        let kept = if *with_follow || scenario.0.follow.is_none() { Rc::clone(&scenario.0) } else { Rc::new(scenario.0.without_follow()) };
        if *bare { Rc::new(kept.without_names()) } else { kept }
    });
    let address = use_memo((ByPointer(Rc::clone(&sent)), (*message).clone(), *ready), |(sent, message, ready)| {
        let address = ready.then(|| location::address_with(&link::encode(sent)) + &link::with_message(message));
        AttrValue::from(address.unwrap_or_default())
    });
    let write = {
        let message = message.clone();
        Callback::from(move |event: InputEvent| message.set(event.target_unchecked_into::<HtmlInputElement>().value()))
    };
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
    let follow = {
        let with_follow = with_follow.clone();
        Callback::from(move |_: Event| with_follow.set(!*with_follow))
    };
    let said = match &*copied {
        Some((known, true)) if *known == **address => "Link copied.",
        Some((known, false)) if *known == **address => "This browser blocks copying. The link is selected: copy it with Ctrl+C.",
        _ => "",
    };
    html! {
        <>
            <h3>{ "Link" }</h3>
            <div class="tools">
                <button type="button" class="primary" disabled={!*ready} onclick={copy}>{ "Copy link" }</button>
                <span role="status">{ said }</span>
            </div>
            <textarea readonly=true rows="3" ref={area} aria-label={ready.then_some("Link to this comparison")} aria-busy={(!*ready).then_some("true")} value={AttrValue::clone(&address)} />
            if *ready { { length_meter(address.len(), &sent) } }
            <label class="check"><input type="checkbox" checked={*bare} onchange={leave_out} /><span>{ "Remove names and notes (options show only their type; the title is removed)" }</span></label>
            if props.scenario.0.follow.is_some() {
                <label class="check"><input type="checkbox" checked={*with_follow} onchange={follow} /><span>{ "Include the follow-up: what was used and paid, and the case signed" }</span></label>
            }
            <label class="sent-message-field">
                <span>{ "Message to the reader (optional)" }</span>
                <input type="text" maxlength={link::LONGEST_MESSAGE.to_string()} value={(*message).clone()} oninput={write} />
            </label>
            <p class="note">{ "Anyone who opens this link sees the comparison as it is now and works on their own copy. The link itself holds the numbers, after the # that browsers never send: nothing is stored on a server." }</p>
            if *ready { { square(&address) } }
        </>
    }
}
