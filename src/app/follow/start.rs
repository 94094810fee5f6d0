//! The way in: the option to follow, and the button that keeps the comparison as the case it was signed on.

use crate::app::learn::TermLink;
use crate::app::snapshot::RenderContext;
use crate::app::state::action::Action;
use crate::app::state::edit_dispatcher::EditDispatcher;
use crate::app::state::result_tab::ResultTab;
use crate::app::state::ui_state::Ui;
use crate::model::{FollowEdit, OptionId, Scenario};
use std::rc::Rc;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The way in, in the results; empty once a contract is followed, and on a page that cannot be changed.
pub fn follow_start(context: RenderContext) -> Html {
    if context.snapshot.scenario.follow.is_some() || context.edits.is_read_only() || context.snapshot.outcome.is_err() {
        return Html::default();
    }
    // The search for the follow-up leads here until there is its tab.
    html! { <><h3 id={ResultTab::FollowUp.element_id()} tabindex="-1">{ "Follow this contract" }</h3>{ way_in(context) }</> }
}

/// The way in for the guided path, or the way to the follow-up.
pub fn follow_step(context: RenderContext) -> Html {
    let body = match context.snapshot.scenario.follow.as_deref() {
        Some(follow) => {
            let open = context.view.open_tab(ResultTab::FollowUp, ResultTab::FollowUp.element_id());
            html! { <p>{ format!("“{}” is followed. ", follow.option_name()) }<button type="button" class="link" onclick={open}>{ "Open the follow-up" }</button></p> }
        }
        None if context.edits.is_read_only() || context.snapshot.outcome.is_err() => return Html::default(),
        None => way_in(context),
    };
    html! { <div class="part"><h3>{ "Follow this contract" }</h3>{ body }</div> }
}

fn way_in(context: RenderContext) -> Html {
    let best = context.snapshot.results().map(|outcome| outcome.recommended());
    html! { <WayIn scenario={crate::app::state::by_pointer::ByPointer(Rc::clone(&context.snapshot.scenario))} view={context.view.clone()} edits={context.edits.clone()} {best} /> }
}

#[derive(Clone, PartialEq, Properties)]
struct Props {
    scenario: crate::app::state::by_pointer::ByPointer<Scenario>,
    view: Ui,
    edits: EditDispatcher,
    /// The option that the answer recommends.
    best: Option<OptionId>,
}

#[component(WayIn)]
fn draw(props: &Props) -> Html {
    let chosen = use_state(|| None::<OptionId>);
    let Props { scenario, view, edits, best } = props;
    let option = chosen.or(*best).filter(|id| scenario.0.option(*id).is_some()).unwrap_or(scenario.0.status_quo);
    let choose = {
        let chosen = chosen.setter();
        Callback::from(move |event: Event| chosen.set(event.target_unchecked_into::<HtmlSelectElement>().value().parse().ok()))
    };
    let start = {
        let (edits, view) = (edits.clone(), view.clone());
        Callback::from(move |event: MouseEvent| {
            edits.send(Action::Follow(FollowEdit::Start(option)));
            view.open_tab(ResultTab::FollowUp, ResultTab::FollowUp.element_id()).emit(event);
        })
    };
    let options = scenario.0.options.iter().map(|each| {
        html! { <option key={each.id.0} value={each.id.to_string()} selected={each.id == option}>{ each.name.clone() }</option> }
    });
    html! {
        <div class="decision-form">
            <p>{ "After signing, enter what you really use and pay. The case is computed again for the real volume, so you see which part of a missing saving is volume and which part leaked. In the glossary: " }<TermLink term="re-baselining" /></p>
            <div class="decision-choice">
                <select class="choice" aria-label="Option that was signed" onchange={choose}>{ for options }</select>
                <button type="button" onclick={start}>{ "Follow this contract" }</button>
            </div>
        </div>
    }
}
