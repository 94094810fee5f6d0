//! The assumptions of the report: what was changed first, then every number the results rest on, then the sources.

use super::register_table::{Sources, register_table};
use crate::app::scene::Scene;
use crate::engine::{Assumption, Outcome, register};
use crate::model::OptionId;
use yew::prelude::*;

/// Every number the results rest on, with its source; `option` is the one that is argued about.
pub fn assumptions(scene: &Scene, outcome: &Outcome, option: OptionId) -> Html {
    let all = register(&scene.scenario, outcome, option);
    let (changed, kept): (Vec<Assumption>, Vec<Assumption>) = all.into_iter().partition(Assumption::is_changed);
    let mut sources = Sources::default();
    html! {
        <section>
            <h3>{ "Assumptions" }</h3>
            <p>{ "Every number that these results depend on. The last column names the source of the default in the list at the end." }</p>
            if !changed.is_empty() {
                { register_table(scene, "Set for this comparison", &changed, true, &mut sources) }
            }
            if !kept.is_empty() {
                { register_table(scene, "Left at the default", &kept, false, &mut sources) }
            }
            <h4>{ "Sources" }</h4>
            { sources.list() }
        </section>
    }
}
