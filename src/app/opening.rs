//! Opens what the address and the browser's storage hold, and sets damaged work aside before anything is stored.

use super::adopt::in_currency;
use super::start::{Keeping, Start, Stored, start};
use super::surroundings::Surroundings;
use crate::browser::location;
use crate::browser::store::{self, LocalStore, Store};
use crate::model::Sample;
use std::rc::Rc;

/// What the page opens on.
pub fn open(surroundings: &Surroundings) -> Start {
    let text = if surroundings.keeps() { LocalStore.read(store::CURRENT) } else { Ok(None) };
    let held = match &text {
        Ok(Some(text)) => Stored::Text(text),
        Ok(None) => Stored::Nothing,
        Err(_) => Stored::Blocked,
    };
    let link = location::link().filter(|_| surroundings.is_own_page());
    let mut start = start(link.as_deref(), held);
    if start.set_aside || !matches!(held, Stored::Text(_)) {
        begin_as_asked(&mut start, surroundings);
    }
    if !surroundings.keeps() {
        start.keeping = Keeping::Elsewhere;
    }
    if start.set_aside {
        let kept = LocalStore.copy(store::CURRENT, store::QUARANTINE);
        let whereabouts = match kept {
            Ok(()) => " The damaged text is set aside, not deleted.",
            Err(_) => " The damaged text stays where it is, so nothing you do here is stored: use Copy link to keep it.",
        };
        if let Some(notice) = start.notices.first_mut() {
            notice.push_str(whereabouts);
        }
        if kept.is_err() {
            start.keeping = Keeping::NotSetAside;
        }
    }
    start.notices.extend(surroundings.notices.iter().cloned());
    start
}

/// Where there is no work of the user's own, the host says what it begins with.
fn begin_as_asked(start: &mut Start, surroundings: &Surroundings) {
    let parameters = &surroundings.parameters;
    let place = match &mut start.keeping {
        Keeping::Shared(own) => own,
        _ => &mut start.scenario,
    };
    if let Some(sample) = parameters.sample.and_then(Sample::from_id) {
        *place = Rc::new((sample.scenario)());
    }
    if let Some(currency) = parameters.currency {
        *place = in_currency(place, currency);
    }
}
