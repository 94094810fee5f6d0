//! Executes a host's commands and reports changes to it.

use super::company_rate_card::take_card;
use crate::app::snapshot::Snapshot;
use crate::app::state::action::Action;
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::edit_dispatcher::Dispatcher;
use crate::app::state::host_environment::{Host, HostEvent, HostRequests, use_host_environment};
use crate::app::state::notices::Notices;
use crate::app::state::open_comparison::StorageOwner;
use crate::app::state::start::looked_at;
use crate::browser::printer;
use crate::exchange::messages::{Init, Order};
use crate::model::Scenario;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// A change is reported once no other has followed for this many milliseconds.
const QUIET: u32 = 100;

/// Executes the host's commands while the page is open, and reports every change of the scenario.
#[hook]
pub fn use_host_commands(snapshot: &Snapshot, dispatcher: &Dispatcher, notices: &Notices) {
    let scenario = &snapshot.scenario;
    let environment = use_host_environment();
    let change = use_context::<HostRequests>();
    let host = environment.host.clone();
    if let Some(host) = &host {
        host.set_open(scenario, snapshot.futures_json());
    }
    let handle_command = {
        let (dispatcher, notices) = (dispatcher.clone(), notices.clone());
        // The host keeps what it opens: it never replaces the user's own work in this browser.
        let open = move |dispatcher: &Dispatcher, scenario: Scenario| {
            dispatcher.dispatch(Action::Open(looked_at(StorageOwner::Elsewhere, Rc::new(scenario))));
        };
        Callback::from(move |order: Order| match order {
            Order::Init(mut init) => {
                if let Some(scenario) = init.scenario.take() {
                    open(&dispatcher, *scenario);
                }
                handle_init(init, &dispatcher, &notices, change.as_ref());
            }
            Order::Load(scenario) => open(&dispatcher, *scenario),
            Order::Print => printer::print(),
            Order::Get => {}
        })
    };
    // Commands act on the current state of the page.
    use_effect({
        let host = host.clone();
        move || {
            host.iter().for_each(|host| host.set_command_handler(handle_command.clone()));
            move || host.iter().for_each(Host::clear_command_handler)
        }
    });
    let opened = use_mut_ref(|| (Rc::clone(scenario), false));
    // A second report follows once all futures of a changed scenario are computed.
    use_effect_with((ByPointer(Rc::clone(scenario)), snapshot.futures_json().is_none()), move |(now, without_futures)| {
        let (before, has_changed) = opened.borrow().clone();
        let is_other = !Rc::ptr_eq(&before, &now.0);
        let timeout = host
            .filter(|_| is_other || has_changed && !without_futures)
            .map(|host| Timeout::new(QUIET, move || host.tell(HostEvent::Change)));
        *opened.borrow_mut() = (Rc::clone(&now.0), has_changed || is_other);
        move || drop(timeout)
    });
}

fn handle_init(mut init: Init, dispatcher: &Dispatcher, notices: &Notices, change: Option<&HostRequests>) {
    if let Some(text) = init.rate_card.take() {
        take_card(&text, &(dispatcher.clone(), notices.clone()));
    }
    if let Some(currency) = init.currency {
        dispatcher.dispatch(Action::SampleIn(currency));
    }
    if let Some(change) = change {
        change.emit(init);
    }
}
