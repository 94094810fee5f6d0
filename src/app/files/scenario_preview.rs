//! The contents of a file with a comparison, before it opens as a new comparison.

use crate::app::snapshot::Snapshot;
use crate::app::state::action::Action;
use crate::app::state::autosave::Autosave;
use crate::app::state::edit_dispatcher::EditDispatcher;
use crate::engine::problems;
use crate::model::Scenario;
use crate::model::grammar::worded_as;
use std::rc::Rc;
use yew::prelude::*;

/// What the comparison covers and what is wrong with it; if the browser `keeps` comparisons, it becomes one of them.
pub fn scenario_preview(
    snapshot: &Snapshot,
    scenario: &Rc<Scenario>,
    keeps: bool,
    open: &Callback<Rc<Scenario>>,
    leave: &Callback<MouseEvent>,
) -> Html {
    let open = {
        let scenario = Rc::clone(scenario);
        open.reform(move |_: MouseEvent| Rc::clone(&scenario))
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
                <div><dt>{ "Compared over" }</dt><dd>{ worded_as(years, "1 year", "{} years", &years.to_string()) }</dd></div>
            </dl>
            if !problems.is_empty() {
                <div class="warnings">
                    <p>{ "You can open it, but results need these problems fixed first:" }</p>
                    <ul>{ for problems.iter().take(8).map(|problem| html! { <li>{ problem.in_words() }</li> }) }</ul>
                </div>
            }
            if **scenario == *snapshot.scenario {
                <p>{ "It is identical to your current comparison." }</p>
            } else if keeps {
                <p>{ format!("It opens as a new comparison. “{}” stays unchanged in My comparisons.", titled(&snapshot.scenario)) }</p>
            } else {
                <p>{ format!("It replaces “{}”. Undo restores that.", titled(&snapshot.scenario)) }</p>
            }
            <div class="files-answers">
                <button type="button" class="primary" onclick={open}>{ "Open it" }</button>
                <button type="button" onclick={leave.clone()}>{ "Cancel" }</button>
            </div>
        </>
    }
}

/// Opens a comparison as a new one, and says so; if the browser `keeps` none, it replaces the current one, which undo
/// restores.
pub fn opened(autosave: &Autosave, edits: &EditDispatcher, keeps: bool, scenario: Rc<Scenario>) -> String {
    let title = titled(&scenario).to_string();
    if !keeps {
        edits.send(Action::OpenFile(scenario));
        return format!("“{title}” is open. Undo restores your previous comparison.");
    }
    match autosave.open_as_new(scenario) {
        Ok(()) => format!("“{title}” is open as a new comparison. Undo returns to your previous one, which is unchanged."),
        Err(fault) => format!("“{title}” was not opened because your current comparison could not be saved first. {}", fault.message()),
    }
}

/// The title of a comparison, or that it has none.
pub fn titled(scenario: &Scenario) -> &str {
    if scenario.title.trim().is_empty() { "Untitled" } else { &scenario.title }
}

fn listed(names: impl Iterator<Item = String>) -> String {
    names.collect::<Vec<_>>().join(" · ")
}
