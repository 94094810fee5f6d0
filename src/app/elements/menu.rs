//! A button that opens a list of commands; the list closes after a choice, by Escape, and when focus or pointer go elsewhere.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};
use yew::prelude::*;

/// The properties of a menu.
#[derive(Clone, PartialEq, Properties)]
pub struct MenuProps {
    /// The element of its button.
    pub id: AttrValue,
    /// The purpose of the button, in words.
    pub name: AttrValue,
    /// The text on the button.
    pub sign: AttrValue,
    /// The content of the list; pressing a `menu-item` closes it.
    pub children: Html,
}

/// A button that opens a list of commands.
#[component(Menu)]
pub fn menu(props: &MenuProps) -> Html {
    let open = use_state_eq(|| false);
    let (place, button) = (use_node_ref(), use_node_ref());
    let close = {
        let open = open.setter();
        move || open.set(false)
    };
    use_effect_with(*open, {
        let (place, close) = (place.clone(), close.clone());
        move |open| {
            let document = web_sys::window().and_then(|window| window.document()).filter(|_| *open);
            let listener = document.map(|document| {
                EventListener::new(&document, "pointerdown", move |event| {
                    // In a host's page the event names the host's element: the pressed element comes first in its path.
                    let pressed = event.composed_path().get(0).dyn_into::<Node>().ok();
                    if !place.cast::<Node>().is_some_and(|place| place.contains(pressed.as_ref())) {
                        close();
                    }
                })
            });
            move || drop(listener)
        }
    });
    let back = {
        let button = button.clone();
        move || {
            if let Some(button) = button.cast::<HtmlElement>() {
                // An element that cannot take the focus is left alone.
                let _ = button.focus();
            }
        }
    };
    let onkeydown = {
        let (close, back) = (close.clone(), back.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.prevent_default();
                close();
                back();
            }
        })
    };
    let onfocusout = {
        let (place, close) = (place.clone(), close.clone());
        Callback::from(move |event: FocusEvent| {
            let next = event.related_target().and_then(|next| next.dyn_into::<Node>().ok());
            let stays = next.is_none() || place.cast::<Node>().is_some_and(|place| place.contains(next.as_ref()));
            if !stays {
                close();
            }
        })
    };
    let chosen = Callback::from(move |event: MouseEvent| {
        let item = event.target_dyn_into::<Element>().and_then(|target| target.closest(".menu-item").ok().flatten());
        if item.is_some() {
            // Before the command opens anything: the focus returns here when that closes.
            back();
            close();
        }
    });
    let flip = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    html! {
        <div class="menu" ref={place} onkeydown={(*open).then_some(onkeydown)} onfocusout={(*open).then_some(onfocusout)}>
            <button type="button" class="menu-button" id={&props.id} ref={button} aria-label={&props.name} title={&props.name} aria-expanded={open.to_string()} onclick={flip}>{ &props.sign }</button>
            if *open { <div class="menu-list" role="group" aria-label={&props.name} onclick={chosen}>{ props.children.clone() }</div> }
        </div>
    }
}

/// A command in a menu.
pub fn menu_item(words: &'static str, keys: &'static str, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class="menu-item" {onclick}><span>{ words }</span>if !keys.is_empty() { <kbd>{ keys }</kbd> }</button> }
}
