//! The choices of a step outside the grid: those that all options share, and those about the service.

use super::life_cycle::LifeCycleStep;
use crate::app::form::choice_entries;
use crate::app::snapshot::RenderContext;
use crate::model::{ChoiceField, Place, Service, scenario_choices, service_choices};
use yew::prelude::*;

/// The choices of a step outside the grid.
pub fn shared_choices(context: RenderContext, step: &LifeCycleStep, service: Option<&Service>) -> Html {
    let asked = |all: &[&'static ChoiceField]| all.iter().copied().filter(|field| step.asks(field)).collect::<Vec<_>>();
    let (shared, of_service) = (asked(scenario_choices::ALL), asked(service_choices::ALL));
    let service = service.filter(|_| !of_service.is_empty());
    if shared.is_empty() && service.is_none() {
        return Html::default();
    }
    html! {
        <div class="entries">
            { choice_entries(context, Place::Assumptions, &shared) }
            if let Some(service) = service { { choice_entries(context, Place::Service(service.id), &of_service) } }
        </div>
    }
}
