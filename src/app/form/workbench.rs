//! All inputs of the workbench: what is compared, and one service with its deliveries side by side.

use super::changed_only::changed_only;
use super::{assumptions, delivery_grid, demand, levels, line_up, providers};
use crate::app::in_turn::InTurn;
use crate::app::switch::switch;
use crate::app::view::INPUTS;
use crate::app::work::Work;
use crate::model::ServiceId;
use yew::prelude::*;

/// All inputs.
pub fn inputs(work: Work) -> Html {
    let all = &work.scene.scenario.services;
    let service = work.service();
    let show_service = work.view.change(|view, id: ServiceId| view.service = Some(id));
    html! {
        <div class="inputs" id={INPUTS} tabindex="-1">
            <section class="panel folds">
                <h2>{ "What is compared" }</h2>
                { changed_only(work) }
                { line_up(work) }
                <InTurn>{ assumptions(work) }</InTurn>
                { providers(work) }
            </section>
            if let Some(service) = service {
                <InTurn key={service.id.0}><section class="panel folds">
                    if all.len() > 1 {
                        { switch("Service shown", all.iter().map(|service| (service.id, service.name.as_str())), service.id, false, &show_service) }
                    }
                    <h2>{ &service.name }</h2>
                    { demand(work, service) }
                    { levels(work, service) }
                    <InTurn>{ delivery_grid(work, service) }</InTurn>
                </section></InTurn>
            }
        </div>
    }
}
