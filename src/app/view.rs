//! What of the page is on show: which service and option, whether the results are open, what is explained.

use super::form::field_id;
use super::results::{HEADING, Inquiry};
use crate::browser::focus::focus;
use crate::model::{Address, Place, Scenario};
use std::rc::Rc;
use yew::prelude::*;

/// What is on show; none of it belongs to the scenario.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// The position of the service whose inputs are shown.
    pub service: usize,
    /// The position of the option whose inputs are shown where there is room for only one.
    pub option: usize,
    /// The position of the option whose years are shown.
    pub years_of: usize,
    /// Whether the results are open where they are a bar.
    pub results_open: bool,
    /// What is explained.
    pub inquiry: Option<Inquiry>,
    /// The element that is to have the focus, and a count that makes each call a new one.
    focus_on: (String, u32),
}

/// The view with ways to change it.
#[derive(Clone, PartialEq)]
pub struct Viewer(UseStateHandle<View>);

/// The view of the page; elements that are to have the focus get it once they are drawn.
#[hook]
pub fn use_view() -> Viewer {
    let view = use_state(View::default);
    use_effect_with(view.focus_on.clone(), |(id, count)| {
        if *count > 0 {
            focus(id);
        }
    });
    Viewer(view)
}

impl std::ops::Deref for Viewer {
    type Target = View;
    fn deref(&self) -> &View {
        &self.0
    }
}

impl Viewer {
    /// A callback that changes the view.
    pub fn change<T: 'static>(&self, change: impl Fn(&mut View, T) + 'static) -> Callback<T> {
        let handle = self.0.clone();
        Callback::from(move |value: T| {
            let mut view = View::clone(&handle);
            change(&mut view, value);
            handle.set(view);
        })
    }

    /// Explains something, or nothing more; the heading takes the focus, so that keyboard and screen reader follow.
    pub fn ask(&self) -> Callback<Option<Inquiry>> {
        self.change(|view, inquiry: Option<Inquiry>| {
            let moved = |old: &Inquiry, new: &Inquiry| (old.option, old.figure, &old.path) != (new.option, new.figure, &new.path);
            if let Some(new) = &inquiry {
                view.results_open = true;
                if view.inquiry.as_ref().is_none_or(|old| moved(old, new)) {
                    view.focus(HEADING.to_string());
                }
            }
            view.inquiry = inquiry;
        })
    }

    /// Leads to an input: shows its service and option, closes what would cover it, and gives it the focus.
    pub fn go_to(&self, scenario: &Rc<Scenario>) -> Callback<Address> {
        let scenario = Rc::clone(scenario);
        self.change(move |view, address: Address| {
            let service_at = |id| scenario.services.iter().position(|service| service.id == id);
            match address.place {
                Place::Assumptions => {}
                Place::Service(service) => view.service = service_at(service).unwrap_or_default(),
                Place::Delivery(option, service) => {
                    view.service = service_at(service).unwrap_or_default();
                    view.option = scenario.options.iter().position(|candidate| candidate.id == option).unwrap_or_default();
                }
            }
            view.results_open = false;
            view.focus(field_id(address));
        })
    }
}

impl View {
    fn focus(&mut self, id: String) {
        self.focus_on = (id, self.focus_on.1 + 1);
    }
}
