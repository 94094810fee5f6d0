//! Numbers that were worked out from what the user said of something else: estimates until someone sets them.

use super::{Address, EXCHANGE_RATE, Field, Scenario};
use std::borrow::Cow;

/// Where a number comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It stands at its default.
    Default,
    /// It was worked out from what the user said of something else.
    Estimated,
    /// The user has set it.
    Set,
}

impl Origin {
    /// The origin of a number with a default, which may be an estimate.
    fn of(field: &Field, value: f64, default: f64, estimated: bool) -> Origin {
        // What a document left out nobody has set.
        match (value == default || field.left_out == Some(value), estimated) {
            (true, _) => Origin::Default,
            (false, true) => Origin::Estimated,
            (false, false) => Origin::Set,
        }
    }

    /// What it is called in tables and files; `set` is what a number is called there that the user has set.
    pub fn name(self, set: &'static str) -> &'static str {
        match self {
            Origin::Default => "",
            Origin::Estimated => "estimated",
            Origin::Set => set,
        }
    }
}

/// What is said of an estimate, from how it came about.
pub fn estimate_words(how: &str) -> String {
    if how.is_empty() { "Estimated from your answers.".to_string() } else { format!("Estimated from your answers: {how}") }
}

impl Scenario {
    /// Puts an estimate at an address, with how it came about in place of a note; says whether this could be taken.
    pub fn estimate(&mut self, address: Address, number: f64, how: &str) -> bool {
        self.set_number(address, number) && self.set_note(address, "") && self.set_estimate(address, Some(how))
    }

    /// How the number at an address was estimated; nothing where it is no estimate.
    pub fn estimated(&self, address: Address) -> Option<&str> {
        self.estimates.iter().find(|(known, _)| *known == address).map(|(_, how)| how.as_str())
    }

    /// Where the number at an address comes from; it is given as well, for whoever visits them all has it in hand.
    pub fn origin(&self, address: Address, number: f64) -> Origin {
        Origin::of(address.field, number, self.default_of(address).0, self.is_estimate(address))
    }

    /// Whether the number at an address is an estimate.
    pub fn is_estimate(&self, address: Address) -> bool {
        self.estimated(address).is_some()
    }

    /// Says how the number at an address was estimated, or that it is no estimate; says whether this could be taken: there
    /// is such a number, and there is room for the words.
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

    /// What stands beside the number at an address: the note, or else how an estimate came about; empty where there is neither.
    pub fn remark(&self, address: Address) -> Cow<'_, str> {
        match (self.note(address), self.estimated(address)) {
            ("", Some(how)) if !how.is_empty() => Cow::Owned(estimate_words(how)),
            (note, _) => Cow::Borrowed(note),
        }
    }

    /// Puts a number that someone gives at an address, as [`set_number`](Scenario::set_number) does: an estimate that was
    /// there is one no longer, and with the exchange rate go the typical figures.
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

    /// Writes a note beside the number at an address, as [`set_note`](Scenario::set_note) does: it stands in place of the
    /// words on how an estimate came about, and an estimate it stays.
    pub fn give_note(&mut self, address: Address, note: &str) -> bool {
        let done = self.set_note(address, note);
        if done && self.is_estimate(address) {
            self.set_estimate(address, Some(""));
        }
        done
    }
}
