//! What the page opens on: what is stored beats the sample; and what becomes of it when a link was read.

use crate::exchange::stored;
use crate::model::{FIRST_SAMPLE, Scenario, ServiceKind, Template};
use std::rc::Rc;

/// What is kept of the user's own work in this browser.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stored<'a> {
    /// Nothing yet.
    Nothing,
    /// A text that was stored.
    Text(&'a str),
    /// The browser blocks storage here.
    Blocked,
}

/// Whether changes are stored.
#[derive(Clone, Debug, PartialEq)]
pub enum Keeping {
    /// The user's own work: every change is stored.
    Own,
    /// A comparison that came by link: nothing is stored until the user says so. Holds the user's own work.
    Shared(Rc<Scenario>),
    /// What is stored was written by a newer version: it is never written over.
    NewerVersion,
    /// What is stored is damaged and could not be set aside: it is never written over.
    NotSetAside,
}

/// What the page opens on.
#[derive(Clone, Debug, PartialEq)]
pub struct Start {
    /// The scenario.
    pub scenario: Rc<Scenario>,
    /// Whether changes are stored.
    pub keeping: Keeping,
    /// What the user must be told.
    pub notices: Vec<String>,
    /// Whether the stored text cannot be opened and must be set aside before anything is stored.
    pub set_aside: bool,
}

/// The sample the page opens on for the first time.
pub fn sample() -> Rc<Scenario> {
    Rc::new((FIRST_SAMPLE.scenario)())
}

/// What a new comparison begins with: today's own team, and the three places a provider can be in.
const FIRST_OPTIONS: [&str; 4] = ["in_house", "onshore", "nearshore", "offshore"];

/// A comparison with nothing in it but what is typical for one kind of service.
pub fn new_comparison(kind: &'static ServiceKind) -> Rc<Scenario> {
    let mut scenario = Scenario::empty(&format!("New comparison: {}", kind.label));
    scenario.add_service(kind);
    for template in FIRST_OPTIONS.iter().filter_map(|id| Template::from_id(id)) {
        scenario.add_option(template);
    }
    Rc::new(scenario)
}

/// A comparison to fill from the ground up: one service, your own team and one provider.
pub fn blank() -> Rc<Scenario> {
    let mut scenario = Scenario::empty("New comparison");
    ServiceKind::ALL.first().and_then(|kind| scenario.add_service(kind));
    for template in FIRST_OPTIONS.iter().take(2).filter_map(|id| Template::from_id(id)) {
        scenario.add_option(template);
    }
    Rc::new(scenario)
}

/// What is shown and whether it is stored once a link was read: what was sent, while one's own work stays as it is.
///
/// # Errors
/// What to tell the user where it cannot be opened: why, as `read` says, and what is shown instead.
pub fn received(read: Result<Scenario, String>, own: &Rc<Scenario>, keeping: &Keeping) -> Result<(Rc<Scenario>, Keeping), String> {
    let scenario = read.map_err(|fault| format!("{fault} You see your own comparison instead."))?;
    let keeping = match keeping {
        Keeping::Own => Keeping::Shared(Rc::clone(own)),
        kept => kept.clone(),
    };
    Ok((Rc::new(scenario), keeping))
}

/// Decides what the page opens on.
pub fn start(stored: Stored) -> Start {
    let mut start = Start { scenario: sample(), keeping: Keeping::Own, notices: Vec::new(), set_aside: false };
    let Stored::Text(text) = stored else { return start };
    match stored::read(text) {
        Ok(scenario) => start.scenario = Rc::new(scenario),
        Err(stored::StoredFault::NewerVersion) => {
            start.keeping = Keeping::NewerVersion;
            start.notices.push(format!(
                "{} It stays as it is, and nothing you do here is stored: use Copy link to keep it.",
                stored::StoredFault::NewerVersion
            ));
        }
        Err(fault) => {
            start.set_aside = true;
            start.notices.push(format!("{fault} You start from the sample."));
        }
    }
    start
}
