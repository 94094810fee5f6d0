//! The assumptions of the report: inputs with changes or notes, then every number behind the results, then the sources.

use super::register_table::{Sources, register_table};
use super::side_by_side::side_by_side;
use crate::app::snapshot::Snapshot;
use crate::engine::{Assumption, Outcome, register};
use crate::exchange::unit_text::about_defaults;
use crate::model::OptionId;
use yew::prelude::*;

/// Every number behind the results, with its source; `option` is the one that the report discusses.
pub fn assumptions(snapshot: &Snapshot, outcome: &Outcome, option: OptionId) -> Html {
    let all = register(&snapshot.scenario, outcome, option);
    let set: Vec<&Assumption> = all.iter().filter(|assumption| assumption.is_changed() || !assumption.note.is_empty()).collect();
    let mut sources = Sources::default();
    let set = (!set.is_empty()).then(|| register_table(snapshot, &set, &mut sources));
    let numbers = side_by_side(snapshot, &all, &mut sources);
    html! {
        <section>
            <h3>{ "Assumptions" }</h3>
            <p>{ "Every number that these results depend on. The last column names the source of the default in the list at the end." }{ " " }{ snapshot.formats.prose(&about_defaults(&snapshot.scenario)) }</p>
            { set }
            { numbers }
            <h4>{ "Sources" }</h4>
            { sources.list() }
        </section>
    }
}
