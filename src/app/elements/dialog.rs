//! A dialog over the page, the browser's own: it takes the focus, Escape closes it, and the focus returns to where it was.
//! In a host's page it is beside that page, which the host can use meanwhile.

use crate::app::state::host_environment::use_host_environment;
use crate::browser::focus::focus;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement};
use yew::prelude::*;

/// The properties of a dialog.
#[derive(Clone, PartialEq, Properties)]
pub struct DialogProps {
    /// Its style class.
    pub class: &'static str,
    /// The element that names it; `None` if `name` does.
    #[prop_or_default]
    pub labelled_by: Option<AttrValue>,
    /// Its name.
    #[prop_or_default]
    pub name: Option<AttrValue>,
    /// Whether the page can be used meanwhile.
    #[prop_or_default]
    pub beside_the_page: bool,
    /// Called when Escape or a press beside it closes it.
    pub close: Callback<()>,
    /// Its content.
    pub children: Html,
}

/// A dialog that is open for as long as it is drawn.
#[component(Dialog)]
pub fn dialog(props: &DialogProps) -> Html {
    let node = use_node_ref();
    let beside = props.beside_the_page || !use_host_environment().is_own_page();
    use_effect_with(beside, {
        let (node, heading) = (node.clone(), props.labelled_by.clone());
        move |beside| {
            let beside = *beside;
            let dialog = node.cast::<HtmlDialogElement>();
            if let Some(dialog) = &dialog {
                // A browser without this feature shows it in place.
                let _ = if beside { dialog.show_popover() } else { dialog.show_modal() };
            }
            heading.iter().for_each(|heading| focus(heading));
            move || {
                // Closed before it is removed, so that the browser gives the focus back.
                match &dialog {
                    // A browser without popovers has nothing to hide.
                    Some(dialog) if beside => drop(dialog.hide_popover()),
                    Some(dialog) => dialog.close(),
                    None => {}
                }
            }
        }
    });
    let oncancel = {
        let close = props.close.clone();
        Callback::from(move |event: Event| {
            // Only the page decides whether it is open.
            event.prevent_default();
            close.emit(());
        })
    };
    let onkeydown = {
        let close = props.close.clone();
        Callback::from(move |event: KeyboardEvent| {
            // Its content may have handled the key.
            if event.key() == "Escape" && !event.default_prevented() {
                event.prevent_default();
                close.emit(());
            }
        })
    };
    let onclick = {
        let (close, node) = (props.close.clone(), node.clone());
        Callback::from(move |event: MouseEvent| {
            let pressed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            if pressed.is_some() && pressed == node.cast::<Element>() {
                close.emit(());
            }
        })
    };
    html! {
        <dialog class={props.class} ref={node} aria-labelledby={props.labelled_by.clone()} aria-label={props.name.clone()}
            popover={beside.then_some("manual")} {oncancel} onkeydown={beside.then_some(onkeydown)} {onclick}>{ props.children.clone() }</dialog>
    }
}

/// A sheet at the side of the page: a title, a close button and its content.
pub fn sheet(id: &'static str, class: &'static str, title: &str, close: &Callback<()>, body: Html) -> Html {
    html! {
        <Dialog class="sheet" labelled_by={id} close={close.clone()}>
            <section class={classes!("sheet-body", class)}>
                <header>
                    <h2 {id} tabindex="-1">{ title.to_string() }</h2>
                    <button type="button" class="quiet" onclick={close.reform(|_: MouseEvent| ())}>{ "Close" }</button>
                </header>
                { body }
            </section>
        </Dialog>
    }
}
