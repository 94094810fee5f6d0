//! The page inside its frame.

use super::opening::{loading, use_opening};
use super::page::Page;
use crate::app::state::host_environment::{Host, HostEnvironment, HostRequests};
use crate::app::state::parameters::{Parameters, is_tag};
use crate::browser::root;
use crate::exchange::messages::Init;
use gloo::events::{EventListener, EventListenerOptions};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// The properties of the mounted page.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The element of a host's page that it is mounted in; `None` if it has its own document.
    #[prop_or_default]
    pub within: Option<Element>,
    /// What the host asks for, and which of it is invalid.
    #[prop_or_default]
    pub asked: (Parameters, Vec<String>),
    /// The connection to the host.
    #[prop_or_default]
    pub host: Option<Host>,
}

/// A place that holds the page, or is empty for now.
///
/// Yew never removes its event listeners from a place, so a free place is reused, with a new page in it.
#[derive(Clone, PartialEq, Properties)]
pub struct MountState {
    /// The properties of the page; `None` while the place is free.
    pub mounting: Option<Props>,
    /// How often the place was used before: each time it holds a new page.
    pub turn: u32,
}

/// A place that holds the page, or is empty for now.
#[component(MountPoint)]
pub fn slot(MountState { mounting, turn }: &MountState) -> Html {
    mounting.iter().map(|mounting| html! { <AppRoot key={*turn} ..mounting.clone() /> }).collect()
}

/// The page inside its frame.
#[component(AppRoot)]
pub fn app_root(props: &Props) -> Html {
    let environment = use_state(|| HostEnvironment {
        within: props.within.clone(),
        parameters: Rc::new(props.asked.0.clone()),
        notices: Rc::new(props.asked.1.clone()),
        host_saves: false,
        host: props.host.clone(),
    });
    use_effect_with(HostEnvironment::clone(&environment), |now| {
        let asked = [("data-theme", now.parameters.theme), ("data-density", now.parameters.density)];
        for (name, value) in asked {
            if let (Some(element), Some(value)) = (now.styled(), value) {
                // The names are ours and valid.
                let _ = element.set_attribute(name, value);
            }
        }
    });
    use_effect_with((), {
        let within = props.within.clone();
        move |()| {
            let listeners = within.clone().map(|within| {
                let entering = ["pointerdown", "keydown", "focusin"].map(|event| {
                    let entered = within.clone();
                    EventListener::new_with_options(&within, event, EventListenerOptions::run_in_capture_phase(), move |_| {
                        root::enter(&entered)
                    })
                });
                (entering, only_own_undo(&within))
            });
            move || {
                drop(listeners);
                within.iter().for_each(root::leave);
            }
        }
    });
    let change = {
        let environment = environment.clone();
        Callback::from(move |init: Init| {
            let mut parameters = Parameters::clone(&environment.parameters);
            parameters.read_only = init.read_only.unwrap_or(parameters.read_only);
            parameters.theme = init.theme.or(parameters.theme);
            parameters.locale = init.locale.filter(|locale| is_tag(locale)).unwrap_or(parameters.locale);
            let host_saves = init.save.unwrap_or(environment.host_saves);
            environment.set(HostEnvironment { parameters: Rc::new(parameters), host_saves, ..HostEnvironment::clone(&environment) });
        })
    };
    let opened = match use_opening(&environment) {
        Some(opened) => html! { <Page {opened} /> },
        // The page's own document already says that it is loading.
        None if props.within.is_none() => Html::default(),
        None => loading(),
    };
    html! {
        <ContextProvider<HostEnvironment> context={HostEnvironment::clone(&environment)}>
            <ContextProvider<HostRequests> context={change}>{ opened }</ContextProvider<HostRequests>>
        </ContextProvider<HostEnvironment>>
    }
}

/// Ctrl+Z in a host's page makes browsers revert the last typing anywhere in it: not here, because undo is our own.
fn only_own_undo(within: &Element) -> EventListener {
    let place = within.clone();
    EventListener::new_with_options(within, "beforeinput", EventListenerOptions::enable_prevent_default(), move |event| {
        let is_history = event.dyn_ref::<InputEvent>().is_some_and(|event| event.input_type().starts_with("history"));
        if is_history && !root::has_focus(&place) {
            event.prevent_default();
        }
    })
}
