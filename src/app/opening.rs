//! Opens what the address and the browser's storage hold.

use super::start::{Keeping, Start, sample, start};
use crate::browser::location;
use crate::browser::store::library;
use crate::exchange::library::{Desk, OpenFault, StoreFault};
use std::rc::Rc;

/// What the page opens on.
pub fn open() -> Start {
    start(location::link().as_deref(), own())
}

/// The user's own work, or the sample where there is none.
fn own() -> Start {
    let mut start = Start { scenario: sample(), keeping: Keeping::Own, notices: Vec::new(), desk: Desk::default() };
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
        Ok(None) | Err(OpenFault::Store(StoreFault::Blocked)) => {}
        Err(fault) => start.notices.push(format!("{} You start from the sample.", fault.message())),
    }
    start
}
