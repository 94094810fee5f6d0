//! Opens what the browser's storage holds, unless the program stopped on it twice, and what a host asks for where there is
//! nothing of the user's own.

use super::adopt::in_currency;
use super::start::{Keeping, Start, sample};
use super::surroundings::Surroundings;
use crate::browser::crash::{self, SetAside};
use crate::browser::store::library;
use crate::exchange::library::{Desk, OpenFault, StoreFault};
use crate::model::Sample;
use std::rc::Rc;

/// What the page opens on: the user's own work, or a sample where there is none.
pub fn open(surroundings: &Surroundings) -> Start {
    let mut start = Start { scenario: sample(), keeping: Keeping::Own, notices: Vec::new(), desk: Desk::default() };
    if surroundings.keeps() {
        stored(&mut start, surroundings);
    } else {
        start.keeping = Keeping::Elsewhere;
        begin_as_asked(&mut start, surroundings);
    }
    start.notices.extend(surroundings.notices.iter().cloned());
    start
}

fn stored(start: &mut Start, surroundings: &Surroundings) {
    let failed = crash::set_aside();
    if failed == Some(SetAside::Stored) {
        return after_failures(start);
    }
    match library().open_last() {
        Ok(Some(opened)) => {
            start.scenario = Rc::new(opened.scenario);
            start.desk = opened.desk;
            start.notices.extend(opened.notice);
            if opened.read_only {
                start.keeping = Keeping::NewerVersion;
            }
        }
        // The state of saving says it as soon as there is something to save.
        Ok(None) | Err(OpenFault::Store(StoreFault::Blocked)) => begin_as_asked(start, surroundings),
        Err(fault) => start.notices.push(format!("{} You start from the sample.", fault.message())),
    }
    if failed.is_some() {
        let notice = "The calculator stopped twice on the comparison in the link, so it is not opened again. You see your own work; it is untouched.";
        start.notices.push(notice.to_string());
    }
}

/// Where there is no work of the user's own, the host says what it begins with.
fn begin_as_asked(start: &mut Start, surroundings: &Surroundings) {
    let parameters = &surroundings.parameters;
    if let Some(sample) = parameters.sample.and_then(Sample::from_id) {
        start.scenario = Rc::new((sample.scenario)());
    }
    if let Some(currency) = parameters.currency {
        start.scenario = in_currency(&start.scenario, currency);
    }
}

/// Leaves what the program stopped on twice in the library, and goes on with the sample as an entry of its own.
fn after_failures(start: &mut Start) {
    let notice = "The calculator stopped twice on what you had open. It is set aside, not deleted: you can open it again in My comparisons. You start from the sample.";
    start.notices.push(notice.to_string());
    match library().create(&start.scenario) {
        Ok(desk) => start.desk = desk,
        Err(fault) => start.notices.push(fault.message().to_string()),
    }
}
