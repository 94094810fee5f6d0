//! What hosts say and are told, and their rate cards, as a part: only pages that stand in another one need it.

use super::part::part;
use super::rate_card::{self, Takers};
use crate::engine::compute;
use crate::exchange::json::Fault;
use crate::exchange::messages::{self, Order};
use crate::model::Scenario;
use std::cell::Cell;

/// What hosts say and are told.
#[derive(Clone, Copy)]
pub struct Hosting {
    /// Reads an order.
    pub read: fn(&str) -> Result<Order, Vec<Fault>>,
    /// What is wrong with an order, as JSON text.
    pub errors: fn(&[Fault]) -> String,
    /// What is open as JSON text: the scenario, its link and the answer.
    pub content: fn(&Scenario) -> String,
    /// Fetches a rate card of the page's own site and hands it on.
    pub fetch_card: fn(String, Takers),
    /// Hands the rate card of a text on.
    pub take_card: fn(&str, &Takers),
}

part!(later, fetch: Hosting = Hosting {
    read: messages::read,
    errors: |faults| messages::errors(faults).to_string(),
    content: |scenario| messages::content(scenario, compute(scenario).ok().as_ref()).to_string(),
    fetch_card: rate_card::fetch_card,
    take_card: rate_card::take_card,
});

thread_local! {
    static HERE: Cell<Option<Hosting>> = const { Cell::new(None) };
}

/// What was fetched before; nothing before that.
pub fn here() -> Option<Hosting> {
    HERE.get()
}

/// Fetches it where that was not done before; nothing where it cannot be had.
pub async fn ready() -> Option<Hosting> {
    if HERE.get().is_none() {
        HERE.set(fetch().await);
    }
    HERE.get()
}
