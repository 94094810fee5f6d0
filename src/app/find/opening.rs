//! What opens the panel that finds inputs: a button in the bar, and Ctrl+K.

use super::entries::Target;
use super::finder::{FIELD, Finder};
use crate::app::fold::fold_id;
use crate::app::form::{Asked, field_id};
use crate::app::guided::{GUIDED, Steps};
use crate::app::results::{FigureName, Inquiry};
use crate::app::surroundings::use_surroundings;
use crate::app::view::Viewer;
use crate::app::work::Work;
use crate::browser::element;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// The name under which the view keeps whether the panel is open.
pub const FIND: &str = "find";

/// The button in the bar.
pub fn find_button(work: Work) -> Html {
    let open = work.view.is_open(FIND);
    html! {
        <button type="button" id={fold_id(FIND)} aria-expanded={open.to_string()} aria-keyshortcuts="Control+K" title="Find any input (Ctrl+K)"
            onclick={toggle(work.view)}>{ "Find" }</button>
    }
}

fn toggle<T: 'static>(view: &Viewer) -> Callback<T> {
    view.change(|view, _| {
        let open = !view.is_open(FIND);
        view.set_open(FIND, open);
        if open {
            view.back_to = element::focused();
            view.focus(FIELD.to_string());
        } else {
            let back = view.back_to.take().filter(|id| element::is_there(id));
            view.focus(back.unwrap_or_else(|| fold_id(FIND)));
        }
    })
}

/// The panel, where it is open.
pub fn find_panel(work: Work, steps: &Steps) -> Html {
    if !work.view.is_open(FIND) {
        return Html::default();
    }
    let go = go(work.view, steps.clone());
    let service = work.view.service.or(work.scene.scenario.services.first().map(|service| service.id));
    html! { <Finder scene={work.scene.clone()} {service} {go} close={toggle(work.view)} /> }
}

/// A callback that goes where an entry leads and closes the panel: in the guided path to the step that asks for it,
/// where there is one.
fn go(view: &Viewer, steps: Steps) -> Callback<Target> {
    view.change(move |view, target: Target| {
        view.set_open(FIND, false);
        let step = match target {
            Target::Number(address, used) => {
                steps.content().and_then(|list| list.iter().position(|step| used && step.place_of(address.field).is_some()))
            }
            Target::Choice(address) => steps.content().and_then(|list| list.iter().position(|step| step.asks(address.field))),
            Target::Measure(option, measure) => {
                view.explain_found(Inquiry::new(option, FigureName::Measure(measure)));
                return;
            }
        };
        match step {
            Some(step) if view.is_open(GUIDED) => view.step = step,
            _ => view.set_open(GUIDED, false),
        }
        match target {
            Target::Number(address, used) => {
                view.show_place(address.place);
                view.set_open(address.field.group, true);
                if !used {
                    view.show_all_of(address.field.group);
                }
                view.focus(field_id(address));
            }
            Target::Choice(address) => {
                view.show_place(address.place);
                view.set_open("assumptions", true);
                view.set_open("demand", true);
                view.focus(Asked::Choice(address).id());
            }
            Target::Measure(..) => {}
        }
    })
}

/// Listens for Ctrl+K while the focus is inside the app.
#[hook]
pub fn use_find_key(view: &Viewer) {
    let toggle: Callback<()> = toggle(view);
    let keys = use_surroundings().keys();
    use_effect_with(view.clone(), move |_| {
        let listener = keys.map(|keys| {
            EventListener::new_with_options(&keys, "keydown", EventListenerOptions::enable_prevent_default(), move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                let wanted = (event.ctrl_key() || event.meta_key()) && !event.alt_key() && !event.shift_key();
                if wanted && event.key().eq_ignore_ascii_case("k") && element::has_focus("app") {
                    event.prevent_default();
                    toggle.emit(());
                }
            })
        });
        move || drop(listener)
    });
}
