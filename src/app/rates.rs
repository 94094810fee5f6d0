//! A company's rate card: fetched where the host names one, with what is wrong with its entries told.

use super::notices::Notices;
use super::scene::Dispatcher;
use super::session::Action;
use super::surroundings::use_surroundings;
use crate::browser::fetch;
use crate::exchange::rate_card;
use crate::model::RateCard;
use std::rc::Rc;
use yew::prelude::*;

/// How many faulty entries are told one by one.
const TOLD: usize = 3;

/// Fetches the rate card that the host names and hands it to the session.
#[hook]
pub fn use_rate_card(dispatcher: &Dispatcher, notices: &Notices) {
    let address = use_surroundings().parameters.rates.clone();
    let (dispatcher, notices) = (dispatcher.clone(), notices.clone());
    use_effect_with(address, move |address| {
        let Some(address) = address.clone() else { return };
        wasm_bindgen_futures::spawn_local(async move {
            match fetch::text(&address).await {
                None => notices.add("The company's rate card could not be loaded. The usual defaults are shown.".to_string()),
                Some(text) => {
                    if let Some(card) = card_of(&text, &notices) {
                        dispatcher.dispatch(Action::RateCard(card));
                    }
                }
            }
        });
    });
}

/// The rate card of a text, with what is wrong told; none where it cannot be used at all.
pub fn card_of(text: &str, notices: &Notices) -> Option<Rc<RateCard>> {
    match rate_card::read(text) {
        Ok((card, faults)) => {
            if !faults.is_empty() {
                let told: Vec<String> = faults.iter().take(TOLD).map(ToString::to_string).collect();
                let count = faults.len();
                notices.add(format!("{count} of the entries of the company's rate card cannot be used: {}.", told.join("; ")));
            }
            Some(Rc::new(card))
        }
        Err(fault) => {
            notices.add(format!("The company's rate card cannot be used: {fault}. The usual defaults are shown."));
            None
        }
    }
}
