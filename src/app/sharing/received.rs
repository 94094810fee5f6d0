//! A link in the address: the page waits for the part that reads it, and then shows what was sent.

use crate::app::fetched::Fetched;
use crate::app::later::Later;
use crate::app::notices::Notices;
use crate::app::scene::Dispatcher;
use crate::app::session::Action;
use crate::app::start::{Keeping, received};
use crate::model::Scenario;
use std::rc::Rc;
use yew::prelude::*;

/// Opens a link as soon as the part that reads it is here; returns whether it is still awaited. What is open then is the
/// user's own work, which stays as it is.
#[hook]
pub fn use_received(
    link: Option<&str>,
    later: &Fetched<Later>,
    own: &Rc<Scenario>,
    dispatcher: &Dispatcher,
    keeping: &UseStateHandle<Keeping>,
    notices: &Notices,
) -> bool {
    let awaited = use_state(|| link.is_some());
    let read = later.content().map(|later| later.sharing.read);
    let link = link.filter(|_| *awaited).map(str::to_string);
    let (own, dispatcher, keeping, notices, state) =
        (Rc::clone(own), dispatcher.clone(), keeping.clone(), notices.clone(), awaited.setter());
    use_effect_with((read.is_some(), later.has_failed()), move |(_, failed)| {
        let Some(link) = link else { return };
        match read {
            Some(read) => match received(read(&link), &own) {
                Ok((scenario, kept)) => {
                    keeping.set(kept);
                    dispatcher.dispatch(Action::Open(scenario));
                }
                Err(message) => notices.add(message),
            },
            None if *failed => notices.add(
                "What you were sent could not be opened: a part of the page could not be loaded. Reload the page to try again; until then you see your own comparison."
                    .to_string(),
            ),
            None => return,
        }
        state.set(false);
    });
    *awaited
}
