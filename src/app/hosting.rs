//! What hosts say and are told, and their rate cards, as a part: only pages that stand in another one need it.

use super::part::part;
use crate::engine::compute;
use crate::exchange::json::Fault;
use crate::exchange::messages::{self, Order};
use crate::exchange::rate_card;
use crate::model::{RateCard, Scenario};
use std::cell::Cell;
use std::rc::Rc;

/// How many faulty entries of a rate card are told one by one.
const TOLD: usize = 3;

/// A rate card, where it can be used at all, and what the user must be told of it.
pub type ReadCard = (Option<Rc<RateCard>>, Option<String>);

/// What hosts say and are told.
#[derive(Clone, Copy)]
pub struct Hosting {
    /// Reads an order.
    pub read: fn(&str) -> Result<Order, Vec<Fault>>,
    /// What is wrong with an order, as JSON text.
    pub errors: fn(&[Fault]) -> String,
    /// What is open as JSON text: the scenario, its link and the answer.
    pub content: fn(&Scenario) -> String,
    /// Reads the text of a rate card.
    pub card: fn(&str) -> ReadCard,
}

part!(later, fetch: Hosting = Hosting {
    read: messages::read,
    errors: |faults| messages::errors(faults).to_string(),
    content: |scenario| messages::content(scenario, compute(scenario).ok().as_ref()).to_string(),
    card,
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

fn card(text: &str) -> ReadCard {
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
