//! The choices of a step that stand alone: those that all options share, and those about the service.

use super::life_cycle::LifeCycleStep;
use crate::app::form::choice_entries;
use crate::app::snapshot::RenderContext;
use crate::model::{ChoiceField, Place, Service, scenario_choices, service_choices};
use yew::prelude::*;

/// Every choice that all options share.
const SHARED: [&ChoiceField; 6] = [
    &scenario_choices::currency,
    &scenario_choices::payment_timing,
    &scenario_choices::tax,
    &scenario_choices::exit_cost,
    &scenario_choices::equipment_at_end,
    &scenario_choices::soft_cost,
];

/// The choices of a step that stand alone.
pub fn shared_choices(context: RenderContext, step: &LifeCycleStep, service: Option<&Service>) -> Html {
    let shared: Vec<&'static ChoiceField> = SHARED.into_iter().filter(|field| step.asks(field)).collect();
    let staffing = service.filter(|_| step.asks(&service_choices::staffing));
    if shared.is_empty() && staffing.is_none() {
        return Html::default();
    }
    html! {
        <div class="entries">
            { choice_entries(context, Place::Assumptions, &shared) }
            if let Some(service) = staffing { { choice_entries(context, Place::Service(service.id), &[&service_choices::staffing]) } }
        </div>
    }
}
