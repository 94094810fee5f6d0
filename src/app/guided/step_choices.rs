//! The choices of a step that stand alone: those that all options share, and those about the service.

use super::life_cycle::Step;
use crate::app::form::choice_entries;
use crate::app::work::Work;
use crate::model::{ChoiceField, Place, Service, scenario_choices, service_choices};
use yew::prelude::*;

/// Every choice that all options share.
const SHARED: [&ChoiceField; 4] =
    [&scenario_choices::currency, &scenario_choices::payment_timing, &scenario_choices::tax, &scenario_choices::exit_cost];

/// The choices of a step that stand alone.
pub fn shared_choices(work: Work, step: &Step, service: Option<&Service>) -> Html {
    let shared: Vec<&'static ChoiceField> = SHARED.into_iter().filter(|field| step.asks(field)).collect();
    let staffing = service.filter(|_| step.asks(&service_choices::staffing));
    if shared.is_empty() && staffing.is_none() {
        return Html::default();
    }
    html! {
        <div class="entries">
            { choice_entries(work, Place::Assumptions, &shared) }
            if let Some(service) = staffing { { choice_entries(work, Place::Service(service.id), &[&service_choices::staffing]) } }
        </div>
    }
}
