//! The first comparison that the page shows: the stored one, else a sample, or one from a link in front of the user's own work.

use super::open_comparison::{ComparisonHandle, OpenComparison, StorageOwner};
use crate::exchange::library::OpenEntry;
use crate::model::{FIRST_SAMPLE, Scenario, ServiceKind, Template};
use std::rc::Rc;

/// The state that the page opens with.
#[derive(Clone, Debug, PartialEq)]
pub struct Start {
    /// The comparison.
    pub open: OpenComparison,
    /// Messages to the user.
    pub notices: Vec<String>,
    /// Whether it is an unchanged sample.
    pub started: bool,
    /// Whether the page offers a new visitor the ways to start.
    pub for_visitor: bool,
}

impl Start {
    /// The state that the page opens with if nothing is stored and nothing else is requested.
    pub fn fresh() -> Start {
        Start { open: looked_at(StorageOwner::Own, sample()), notices: Vec::new(), started: true, for_visitor: false }
    }
}

/// A comparison that needs no storing until it is changed.
pub fn looked_at(keeping: StorageOwner, scenario: Rc<Scenario>) -> OpenComparison {
    OpenComparison { work: ComparisonHandle::opened(keeping, OpenEntry::default(), &scenario), scenario }
}

/// The sample that the page opens with on a first visit: as it was before a contract was signed, because a visitor has still to decide.
pub fn sample() -> Rc<Scenario> {
    Rc::new((FIRST_SAMPLE.scenario)())
}

/// The templates of a new comparison: today's own team, and the three places where a provider can work.
const FIRST_OPTIONS: [&str; 4] = ["in_house", "onshore", "nearshore", "offshore"];

/// A comparison with only the typical figures of one kind of service.
pub fn new_comparison(kind: &'static ServiceKind) -> Rc<Scenario> {
    let mut scenario = Scenario::empty(&format!("New comparison: {}", kind.label));
    scenario.add_service(kind);
    for template in FIRST_OPTIONS.iter().filter_map(|id| Template::from_id(id)) {
        scenario.add_option(template);
    }
    Rc::new(scenario)
}

/// The smallest possible comparison, for users who start from scratch: one service, your own team and one provider, at typical
/// figures.
pub fn blank() -> Rc<Scenario> {
    let mut scenario = Scenario::empty("New comparison");
    ServiceKind::ALL.first().and_then(|kind| scenario.add_service(kind));
    for template in FIRST_OPTIONS.iter().take(2).filter_map(|id| Template::from_id(id)) {
        scenario.add_option(template);
    }
    Rc::new(scenario)
}

/// The state after a link was read: the received comparison, in front of the user's own work, which stays unchanged.
///
/// # Errors
/// If the link cannot be opened: the message to the user, with the reason from `read` and what is shown instead.
pub fn received(read: Result<Scenario, String>, own: &OpenComparison) -> Result<OpenComparison, String> {
    let instead = if own.work.is_looked_at() { "an example" } else { "your own comparison" };
    let scenario = read.map_err(|fault| format!("{fault} You see {instead} instead."))?;
    Ok(OpenComparison { work: ComparisonHandle::sent(own.clone()), scenario: Rc::new(scenario) })
}
