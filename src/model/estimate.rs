//! Numbers that were worked out from what the user said of something else: estimates until someone sets them.

use super::{Address, Scenario};

/// How the note beside an estimate begins; whoever writes another note makes the number their own.
const ESTIMATED: &str = "Estimated from your answers: ";

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
    /// The origin of a number with a default and a note beside it.
    pub fn of(value: f64, default: f64, note: &str) -> Origin {
        match (value == default, is_estimate(note)) {
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

/// Whether a note says that its number is an estimate.
pub fn is_estimate(note: &str) -> bool {
    note.starts_with(ESTIMATED)
}

impl Scenario {
    /// Puts an estimate at an address, with how it came about as its note; says whether this could be taken.
    pub fn estimate(&mut self, address: Address, number: f64, how: &str) -> bool {
        self.set_number(address, number) && self.set_note(address, &format!("{ESTIMATED}{how}"))
    }

    /// Puts a number that someone gives at an address, as [`set_number`](Scenario::set_number) does: where an estimate was,
    /// what was said of it holds no longer.
    pub fn give_number(&mut self, address: Address, number: f64) -> bool {
        let before = self.number(address);
        let done = self.set_number(address, number);
        if done && before != Some(number) && is_estimate(self.note(address)) {
            self.set_note(address, "");
        }
        done
    }
}
