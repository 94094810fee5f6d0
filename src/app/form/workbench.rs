//! All inputs of the workbench: the options and services, the shared inputs, and one service under all options side by side.

use super::changed_only::changed_only;
use super::provenance::legend;
use super::{assumptions, calculation_choices, delivery_grid, demand, levels, options_and_services, providers};
use crate::app::elements::service_switch::service_switch;
use crate::app::snapshot::{RenderContext, Stage};
use crate::app::state::panel::INPUTS;
use crate::model::ServiceId;
use yew::prelude::*;

/// All inputs; `beyond_cost` are those of the decision.
pub fn inputs(context: RenderContext, beyond_cost: Html) -> Html {
    let service = context.service();
    let show_service = context.view.change(|view, id: ServiceId| view.service = Some(id));
    html! {
        <div class="inputs" id={INPUTS} tabindex="-1">
            <section class="panel folds">
                <h2>{ "Options and services" }</h2>
                { changed_only(context) }
                { legend() }
                { options_and_services(context) }
                { context.stage.from(Stage::Inputs, || html! { <>{ assumptions(context) }{ calculation_choices(context) }</> }) }
                { providers(context) }
            </section>
            if let Some(service) = service {
                <section class="panel folds" key={service.id.0}>
                    { service_switch(&context.snapshot.scenario.services, service.id, &show_service) }
                    <h2>{ &service.name }</h2>
                    { demand(context, service) }
                    { levels(context, service) }
                    { context.stage.from(Stage::Deliveries, || delivery_grid(context, service)) }
                </section>
            }
            { beyond_cost }
        </div>
    }
}
