//! A company's rate card: fetched where the host names one, with what is wrong with its entries told.

use super::hosting::{self, Hosting};
use super::notices::Notices;
use super::scene::Dispatcher;
use super::session::Action;
use super::surroundings::use_surroundings;
use crate::browser::fetch;
use yew::prelude::*;

/// Fetches the rate card that the host names and hands it to the session.
#[hook]
pub fn use_rate_card(dispatcher: &Dispatcher, notices: &Notices) {
    let address = use_surroundings().parameters.rates.clone();
    let (dispatcher, notices) = (dispatcher.clone(), notices.clone());
    use_effect_with(address, move |address| {
        let Some(address) = address.clone() else { return };
        wasm_bindgen_futures::spawn_local(async move {
            match fetch::text(&address).await.zip(hosting::ready().await) {
                None => notices.add("The company's rate card could not be loaded. The usual defaults are shown.".to_string()),
                Some((text, hosting)) => take_card(hosting, &text, &dispatcher, &notices),
            }
        });
    });
}

/// Hands the rate card of a text to the session, and tells what is wrong with it.
pub fn take_card(hosting: Hosting, text: &str, dispatcher: &Dispatcher, notices: &Notices) {
    let (card, notice) = (hosting.card)(text);
    notice.into_iter().for_each(|notice| notices.add(notice));
    card.into_iter().for_each(|card| dispatcher.dispatch(Action::RateCard(card)));
}
