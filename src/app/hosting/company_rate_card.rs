//! A company's rate card: fetched if the host names one, with a report of its faulty entries.

use crate::app::state::action::Action;
use crate::app::state::edit_dispatcher::Dispatcher;
use crate::app::state::host_environment::use_host_environment;
use crate::app::state::notices::Notices;
use crate::app::state::parameters::{RATES, not_taken};
use crate::browser::{fetch, location};
use crate::exchange::rate_card;
use crate::model::RateCard;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

const MISSING: &str = "The company's rate card could not be loaded. The usual defaults are shown.";
/// How many faulty entries of a rate card are listed.
const TOLD: usize = 3;

/// The receivers of a rate card and of its faults.
pub(super) type RateCardReceivers = (Dispatcher, Notices);

/// Fetches the rate card that the host names and hands it to the session.
#[hook]
pub fn use_company_rate_card(dispatcher: &Dispatcher, notices: &Notices) {
    let address = use_host_environment().parameters.rates.clone();
    let receivers = (dispatcher.clone(), notices.clone());
    use_effect_with(address, move |address| {
        let Some(address) = address.clone() else { return };
        fetch_card(address, receivers);
    });
}

/// Fetches a rate card of the page's own site: a link to the page must not bring in foreign numbers.
fn fetch_card(address: String, receivers: RateCardReceivers) {
    let Some(own) = location::of_this_site(&address) else {
        return receivers.1.add(not_taken(RATES, &address, "a file of the page's own site"));
    };
    spawn_local(async move {
        match fetch::text(own).await {
            None => receivers.1.add(MISSING.to_string()),
            Some(text) => take_card(&text, &receivers),
        }
    });
}

/// Passes the rate card in a text to the session, and reports its faults.
pub(super) fn take_card(text: &str, (dispatcher, notices): &RateCardReceivers) {
    let (card, notice) = read(text);
    notice.into_iter().for_each(|notice| notices.add(notice));
    card.into_iter().for_each(|card| dispatcher.dispatch(Action::RateCard(card)));
}

/// A rate card, if it is usable, and what to report to the user.
fn read(text: &str) -> (Option<Rc<RateCard>>, Option<String>) {
    match rate_card::read(text) {
        Ok((card, faults)) if faults.is_empty() => (Some(Rc::new(card)), None),
        Ok((card, faults)) => {
            let told: Vec<String> = faults.iter().take(TOLD).map(ToString::to_string).collect();
            let count = faults.len();
            let told = format!("{count} of the entries of the company's rate card cannot be used: {}.", told.join("; "));
            (Some(Rc::new(card)), Some(told))
        }
        Err(fault) => (None, Some(format!("The company's rate card cannot be used: {fault}. The usual defaults are shown."))),
    }
}
