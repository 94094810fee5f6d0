//! The risk register: each risk with its numbers, and what all of them come to for each option.

use super::exposure_table::exposure_table;
use super::optimism::optimism;
use super::risk_row::RiskRow;
use crate::app::decision::{AddByName, AddedByName};
use crate::app::elements::add_from_list::{Adder, Offered};
use crate::app::learn::TermLink;
use crate::app::snapshot::RenderContext;
use crate::app::state::action::Action;
use crate::app::state::panel::fold_id;
use crate::model::{DECISION_LIMITS, DecisionEdit, Readiness, ReadinessEdit, USUAL_RISKS};
use yew::prelude::*;

/// The fold of the register.
pub const REGISTER_FOLD: &str = "readiness.risks";

/// The register with its exposure.
pub(super) fn register(context: RenderContext, readiness: &Readiness) -> Html {
    let (snapshot, edits) = (context.snapshot, context.edits);
    let options: Vec<_> = snapshot.scenario.options.iter().map(|option| (option.id, AttrValue::from(option.name.clone()))).collect();
    let rows = readiness.risks.iter().map(|risk| {
        html! { <RiskRow key={risk.id.0} risk={risk.clone()} options={options.clone()} formats={snapshot.formats.clone()} leave_to={fold_id(REGISTER_FOLD)} /> }
    });
    let is_free = |name: &&str| !readiness.risks.iter().any(|risk| risk.name == **name);
    let offered: Vec<Offered> = USUAL_RISKS.iter().copied().filter(|name| is_free(name)).map(|name| (name, name, "")).collect();
    let free = offered.len();
    let add = {
        let edits = edits.clone();
        Callback::from(move |name: String| edits.send(Action::Decision(DecisionEdit::Readiness(ReadinessEdit::AddRisk(name, None)))))
    };
    html! {
        <div class="decision-form readiness">
            <p class="note">{ "Expected loss is beside the cost and never in it. Where futures are drawn, they include the risks. Names come from research on outsourcing by Aubert, Patry and Rivard; probabilities and losses are yours. In the glossary: " }<TermLink term="risk exposure" /></p>
            if !readiness.risks.is_empty() { <ul class="risks">{ for rows }</ul> }
            if readiness.risks.len() >= DECISION_LIMITS.risks {
                <p class="limit">{ format!("A register can have at most {} risks.", DECISION_LIMITS.risks) }</p>
            } else if !edits.is_read_only() {
                if free > 0 { <Adder key={free} label="Well-known risks" verb="Add risk" {offered} {add} /> }
                <AddByName label="New risk" placeholder="Key people leave before handover" verb="Add your own risk" added={AddedByName::Risk} />
            }
            { optimism(context) }
            { exposure_table(snapshot) }
        </div>
    }
}
