//! What the page opens on: what is stored beats the sample; and what stands in front of it when a link was read.

use super::open_comparison::{ComparisonHandle, OpenComparison, StorageOwner};
use crate::exchange::library::OpenEntry;
use crate::model::{FIRST_SAMPLE, Scenario, ServiceKind, Template};
use std::rc::Rc;

/// What the page opens on.
#[derive(Clone, Debug, PartialEq)]
pub struct Start {
    /// The comparison.
    pub open: OpenComparison,
    /// What the user must be told.
    pub notices: Vec<String>,
    /// Whether it is a sample that nobody has changed.
    pub begun: bool,
    /// Whether the doors for a new visitor stand above it.
    pub for_visitor: bool,
}

impl Start {
    /// What the page opens on where nothing is stored and nothing else is asked for.
    pub fn fresh() -> Start {
        Start { open: looked_at(StorageOwner::Own, sample()), notices: Vec::new(), begun: true, for_visitor: false }
    }
}

/// A comparison that needs no storing before it is changed.
pub fn looked_at(keeping: StorageOwner, scenario: Rc<Scenario>) -> OpenComparison {
    OpenComparison { work: ComparisonHandle::opened(keeping, OpenEntry::default(), &scenario), scenario }
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

/// The least there is to compare, to be filled from the ground up: one service, your own team and one provider, at typical
/// figures.
pub fn blank() -> Rc<Scenario> {
    let mut scenario = Scenario::empty("New comparison");
    ServiceKind::ALL.first().and_then(|kind| scenario.add_service(kind));
    for template in FIRST_OPTIONS.iter().take(2).filter_map(|id| Template::from_id(id)) {
        scenario.add_option(template);
    }
    Rc::new(scenario)
}

/// What is shown once a link was read: what was sent, in front of the user's own work, which stays as it is.
///
/// # Errors
/// What to tell the user where it cannot be opened: why, as `read` says, and what is shown instead.
pub fn received(read: Result<Scenario, String>, own: &OpenComparison) -> Result<OpenComparison, String> {
    let instead = if own.work.is_looked_at() { "an example" } else { "your own comparison" };
    let scenario = read.map_err(|fault| format!("{fault} You see {instead} instead."))?;
    Ok(OpenComparison { work: ComparisonHandle::sent(own.clone()), scenario: Rc::new(scenario) })
}
