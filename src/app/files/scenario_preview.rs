//! What a file with a comparison holds, before it takes the place of what is open.

use crate::app::scene::Scene;
use crate::engine::problems;
use crate::model::Scenario;
use std::rc::Rc;
use yew::prelude::*;

/// What the comparison compares and what is wrong with it; `accept` puts it in place of what is open.
pub fn scenario_preview(
    scene: &Scene,
    scenario: &Rc<Scenario>,
    accept: &Callback<(Rc<Scenario>, String)>,
    leave: &Callback<MouseEvent>,
) -> Html {
    let open = {
        let scenario = Rc::clone(scenario);
        accept.reform(move |_: MouseEvent| {
            (Rc::clone(&scenario), format!("“{}” is open. Undo brings back what was open before.", titled(&scenario)))
        })
    };
    let problems = problems(scenario);
    let years = scenario.assumptions.horizon_years;
    let today = |is_today: bool| if is_today { " (today)" } else { "" };
    html! {
        <>
            <dl class="files-facts">
                <div><dt>{ "Title" }</dt><dd>{ titled(scenario) }</dd></div>
                <div><dt>{ "Services" }</dt><dd>{ listed(scenario.services.iter().map(|service| service.name.clone())) }</dd></div>
                <div><dt>{ "Options" }</dt><dd>{ listed(scenario.options.iter().map(|option| format!("{}{}", option.name, today(option.id == scenario.status_quo)))) }</dd></div>
                <div><dt>{ "Compared over" }</dt><dd>{ format!("{years} {}", if years == 1.0 { "year" } else { "years" }) }</dd></div>
            </dl>
            if !problems.is_empty() {
                <div class="warnings">
                    <p>{ "It can be opened, but not computed until this is mended:" }</p>
                    <ul>{ for problems.iter().take(8).map(|problem| html! { <li>{ format!("{} {}", problem.message, problem.remedy) }</li> }) }</ul>
                </div>
            }
            if **scenario == *scene.scenario {
                <p>{ "It is the same, number for number, as what is open." }</p>
            } else {
                <p>{ format!("It takes the place of “{}”. Undo brings that back.", titled(&scene.scenario)) }</p>
            }
            <div class="files-answers">
                <button type="button" class="primary" onclick={open}>{ "Open it" }</button>
                <button type="button" onclick={leave.clone()}>{ "Leave it" }</button>
            </div>
        </>
    }
}

fn titled(scenario: &Scenario) -> &str {
    if scenario.title.trim().is_empty() { "Without a title" } else { &scenario.title }
}

fn listed(names: impl Iterator<Item = String>) -> String {
    names.collect::<Vec<_>>().join(" · ")
}
