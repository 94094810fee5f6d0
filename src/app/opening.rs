//! Opens what the browser's storage holds, unless the program stopped on it twice.

use super::start::{Keeping, Start, sample};
use crate::browser::crash::{self, SetAside};
use crate::browser::store::library;
use crate::exchange::library::{Desk, OpenFault, StoreFault};
use std::rc::Rc;

/// What the page opens on: the user's own work, or the sample where there is none.
pub fn open() -> Start {
    let mut start = Start { scenario: sample(), keeping: Keeping::Own, notices: Vec::new(), desk: Desk::default() };
    let failed = crash::set_aside();
    if failed == Some(SetAside::Stored) {
        after_failures(&mut start);
        return start;
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
        Ok(None) | Err(OpenFault::Store(StoreFault::Blocked)) => {}
        Err(fault) => start.notices.push(format!("{} You start from the sample.", fault.message())),
    }
    if failed.is_some() {
        let notice = "The calculator stopped twice on the comparison in the link, so it is not opened again. You see your own work; it is untouched.";
        start.notices.push(notice.to_string());
    }
    start
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
