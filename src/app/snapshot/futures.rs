//! The futures of the open comparison, computed by the program beside the page whenever a number has a range.

use crate::app::state::by_pointer::ByPointer;
use crate::app::state::open_comparison::ComparisonHandle;
use crate::app::state::results::ComputedResults;
use crate::browser::simulation::{FuturesWriter, NoFutures, Simulator, Summary};
use crate::engine::simulation::Uncertainty;
use crate::exchange::json;
use crate::model::Scenario;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// The pause after a change before the futures are computed, in milliseconds: the plain figures come first.
const PAUSE: u32 = 60;

/// Futures and their origin.
pub struct Futures {
    /// The comparison they belong to.
    work: Rc<ComparisonHandle>,
    /// The state of the comparison at the time.
    pub scenario: Rc<Scenario>,
    /// What they say, also as JSON text, or why there are none.
    pub found: Result<Summary, NoFutures>,
    /// Writes all of them into a file.
    pub writer: FuturesWriter,
}

impl Futures {
    /// Whether nothing follows for this state of the comparison: all of its futures are computed, or none can be.
    pub fn are_final_for(&self, scenario: &Rc<Scenario>) -> bool {
        Rc::ptr_eq(&self.scenario, scenario) && self.found.as_ref().map_or(true, |(found, _)| found.is_final)
    }
}

/// What futures say beside the plain figures of a state of the comparison. On paper, those of other numbers and the first of many
/// are left out.
pub(super) fn shown<'a>(futures: &'a Futures, scenario: &Rc<Scenario>, on_paper: bool) -> Option<&'a Uncertainty> {
    let (found, _) = futures.found.as_ref().ok()?;
    (!on_paper || futures.are_final_for(scenario)).then_some(found)
}

/// What the futures of a comparison say, as last computed. The first of them come before all are known; those of another
/// comparison are never given.
#[hook]
pub fn use_futures(work: &Rc<ComparisonHandle>, scenario: &Rc<Scenario>, outcome: &ComputedResults) -> Option<Rc<Futures>> {
    let known = use_state(|| None::<Rc<Futures>>);
    let simulator = use_memo((), |()| Simulator::default());
    let wanted = scenario.is_uncertain() && outcome.is_ok();
    use_effect_with((ByPointer(Rc::clone(scenario)), ByPointer(Rc::clone(work)), wanted), {
        let (known, simulator) = (known.setter(), Simulator::clone(&simulator));
        move |(scenario, work, wanted)| {
            let (scenario, work) = (Rc::clone(&scenario.0), Rc::clone(&work.0));
            let running = simulator.clone();
            let start = wanted.then(|| {
                Timeout::new(PAUSE, move || {
                    let text = json::write(&scenario).to_string();
                    let writer = running.writer();
                    let tell = Callback::from(move |found: Result<Summary, NoFutures>| {
                        let (work, scenario, writer) = (Rc::clone(&work), Rc::clone(&scenario), writer.clone());
                        known.set(Some(Rc::new(Futures { work, scenario, found, writer })));
                    });
                    running.start(text, tell);
                })
            });
            move || {
                drop(start);
                simulator.stop();
            }
        }
    });
    known.as_ref().filter(|known| known.work == *work && scenario.is_uncertain()).map(Rc::clone)
}

#[cfg(test)]
mod tests {
    use super::{Futures, FuturesWriter, shown};
    use crate::app::state::open_comparison::{ComparisonHandle, StorageOwner};
    use crate::engine::simulation::Uncertainty;
    use crate::model::SAMPLES;
    use std::rc::Rc;

    #[test]
    fn on_paper_are_only_all_futures_of_the_same_numbers() {
        let [now, edited] = [(), ()].map(|()| Rc::new((SAMPLES[0].scenario)()));
        let futures = |is_final: bool| Futures {
            work: ComparisonHandle::new(StorageOwner::Own),
            scenario: Rc::clone(&now),
            found: Ok((Uncertainty { is_final, ..Uncertainty::default() }, "".into())),
            writer: FuturesWriter::default(),
        };
        for (is_final, scenario, on_paper, expected) in [
            (true, &now, true, true),
            (true, &now, false, true),
            (false, &now, true, false),
            (false, &now, false, true),
            (true, &edited, true, false),
            (true, &edited, false, true),
        ] {
            assert_eq!(shown(&futures(is_final), scenario, on_paper).is_some(), expected, "final: {is_final}, on paper: {on_paper}");
        }
    }
}
