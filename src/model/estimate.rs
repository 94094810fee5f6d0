//! Numbers derived from other answers of the user: estimates until someone enters a value.

use super::{Address, EXCHANGE_RATE, Field, Scenario};
use std::borrow::Cow;

/// The origin of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It is at its default.
    Default,
    /// It was derived from other answers of the user.
    Estimated,
    /// The user entered it.
    Set,
}

impl Origin {
    /// The origin of a number that has a default and may be an estimate.
    fn of(field: &Field, value: f64, default: f64, estimated: bool) -> Origin {
        // A number that a document leaves out was not entered by anyone.
        match (value == default || field.left_out == Some(value), estimated) {
            (true, _) => Origin::Default,
            (false, true) => Origin::Estimated,
            (false, false) => Origin::Set,
        }
    }

    /// Its name in tables and files; `set` is the name there for a number the user entered.
    pub fn name(self, set: &'static str) -> &'static str {
        match self {
            Origin::Default => "",
            Origin::Estimated => "estimated",
            Origin::Set => set,
        }
    }
}

/// The sentence about an estimate, from its explanation.
pub fn estimate_words(how: &str) -> String {
    if how.is_empty() { "Estimated from your answers.".to_string() } else { format!("Estimated from your answers: {how}") }
}

impl Scenario {
    /// Sets an estimate at an address, with its explanation in place of a note. Returns false if it does not fit.
    pub fn estimate(&mut self, address: Address, number: f64, how: &str) -> bool {
        self.set_number(address, number) && self.set_note(address, "") && self.set_estimate(address, Some(how))
    }

    /// The explanation of an estimate at an address; `None` if the number is not an estimate.
    pub fn estimated(&self, address: Address) -> Option<&str> {
        self.estimates.iter().find(|(known, _)| *known == address).map(|(_, how)| how.as_str())
    }

    /// The origin of the number at an address; callers that loop already have the number, so they pass it in.
    pub fn origin(&self, address: Address, number: f64) -> Origin {
        Origin::of(address.field, number, self.default_of(address).0, self.is_estimate(address))
    }

    /// Those of these inputs whose number nobody gave: our defaults and estimates.
    pub fn assumptions_among(&self, addresses: &[Address]) -> Vec<Address> {
        let given = |address: Address| self.number(address).is_some_and(|number| self.origin(address, number) == Origin::Set);
        addresses.iter().copied().filter(|address| !given(*address)).collect()
    }

    /// Whether the number at an address is an estimate.
    pub fn is_estimate(&self, address: Address) -> bool {
        self.estimated(address).is_some()
    }

    /// Records how the number at an address was estimated, or that it is no estimate. Returns false unless the number
    /// exists and its explanation fits.
    pub fn set_estimate(&mut self, address: Address, how: Option<&str>) -> bool {
        if self.number(address).is_none() || how.is_some_and(|how| !self.has_room(self.estimated(address), how)) {
            return false;
        }
        self.estimates.retain(|(known, _)| *known != address);
        if let Some(how) = how {
            self.estimates.push((address, how.to_string()));
            self.put_in_order();
        }
        true
    }

    /// The text beside the number at an address: the note, otherwise the explanation of an estimate; empty without either.
    pub fn remark(&self, address: Address) -> Cow<'_, str> {
        match (self.note(address), self.estimated(address)) {
            ("", Some(how)) if !how.is_empty() => Cow::Owned(estimate_words(how)),
            (note, _) => Cow::Borrowed(note),
        }
    }

    /// Sets a number entered by a person, like [`set_number`](Scenario::set_number): it is then no longer an
    /// estimate, and typical figures follow a new exchange rate.
    pub fn give_number(&mut self, address: Address, number: f64) -> bool {
        if address == EXCHANGE_RATE {
            return self.set_exchange_rate(number);
        }
        let before = self.number(address);
        let done = self.set_number(address, number);
        if done && before != Some(number) {
            self.set_estimate(address, None);
        }
        done
    }

    /// Writes a note beside the number at an address, like [`set_note`](Scenario::set_note): it replaces the
    /// explanation of an estimate, which remains an estimate.
    pub fn give_note(&mut self, address: Address, note: &str) -> bool {
        let done = self.set_note(address, note);
        if done && self.is_estimate(address) {
            self.set_estimate(address, Some(""));
        }
        done
    }
}
