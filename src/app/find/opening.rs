//! The two ways to open the panel that finds inputs: a button in the bar, and a key.

use super::entries::FindTarget;
use super::finder::{FIELD, Finder};
use super::page_parts::PAGE_PARTS;
use crate::app::decision::{BIDS_FOLD, CRITERIA_FOLD, START};
use crate::app::elements::dialog::Dialog;
use crate::app::form::{AskedChoice, CALCULATION_CHOICES};
use crate::app::guided::LifeCycleSteps;
use crate::app::readiness::{REGISTER_FOLD, open_fold};
use crate::app::snapshot::RenderContext;
use crate::app::state::decision_field::DecisionField;
use crate::app::state::inquiry::{FigureName, Inquiry};
use crate::app::state::panel::{FIND, GUIDED, field_id, fold_id};
use crate::app::state::ui_state::Ui;
use crate::browser::element;
use crate::model::Place;
use yew::prelude::*;

/// The button in the bar.
pub fn find_button(context: RenderContext) -> Html {
    let open = context.view.is_open(FIND);
    html! {
        <button type="button" id={fold_id(FIND)} aria-expanded={open.to_string()} aria-keyshortcuts="Control+K" title="Find any input (Ctrl+K)"
            onclick={toggle_find(context.view)}>{ "Find" }<kbd aria-hidden="true">{ "Ctrl K" }</kbd></button>
    }
}

/// A callback that opens the panel, or closes it and gives the focus back.
pub fn toggle_find<T: 'static>(view: &Ui) -> Callback<T> {
    view.change(|view, _| {
        let open = !view.is_open(FIND);
        view.set_open(FIND, open);
        if open {
            view.back_to = element::focused();
            view.focus(FIELD.to_string());
        } else {
            let back = view.back_to.take().filter(|id| element::is_there(id));
            view.focus(back.unwrap_or_else(|| fold_id(FIND)));
        }
    })
}

/// The panel, if it is open.
pub fn find_panel(context: RenderContext, steps: &LifeCycleSteps) -> Html {
    if !context.view.is_open(FIND) {
        return Html::default();
    }
    let go = go(context.view, steps.clone());
    let service = context.view.service.or(context.snapshot.scenario.services.first().map(|service| service.id));
    let close: Callback<()> = toggle_find(context.view);
    html! {
        <Dialog class="find-dialog" name="Find" close={close.clone()}>
            <Finder snapshot={context.snapshot.clone()} {service} {go} {close} />
        </Dialog>
    }
}

/// A callback that goes to an entry and closes the panel: in the guided path, to the step that asks for the entry,
/// if there is one.
fn go(view: &Ui, steps: LifeCycleSteps) -> Callback<FindTarget> {
    view.change(move |view, target: FindTarget| {
        view.set_open(FIND, false);
        let step = match target {
            FindTarget::Number(address, used) => {
                steps.content().and_then(|list| list.iter().position(|step| used && step.place_of(address.field).is_some()))
            }
            FindTarget::Choice(address) => steps.content().and_then(|list| list.iter().position(|step| step.asks(address.field))),
            FindTarget::Criterion(_) | FindTarget::Bid(_) | FindTarget::Risk(_) => None,
            FindTarget::Measure(option, measure) => {
                view.explain_found(Inquiry::new(option, FigureName::Measure(measure)));
                return;
            }
            FindTarget::Part(place) => {
                PAGE_PARTS.get(place).iter().for_each(|part| (part.open)(view));
                return;
            }
        };
        match step {
            Some(step) if view.is_open(GUIDED) => view.step = step,
            _ => view.set_open(GUIDED, false),
        }
        match target {
            FindTarget::Number(address, used) => {
                view.show_place(address.place);
                view.set_open(address.field.group, true);
                if !used {
                    view.show_all_of(address.field.group);
                }
                view.focus(field_id(address));
            }
            FindTarget::Choice(address) => {
                view.show_place(address.place);
                view.set_open("assumptions", true);
                view.set_open(CALCULATION_CHOICES, true);
                view.set_open("demand", true);
                view.focus(AskedChoice::Choice(address).id());
            }
            FindTarget::Criterion(criterion) => {
                view.show_place(Place::Assumptions);
                view.set_open(CRITERIA_FOLD, true);
                view.focus(criterion.map_or_else(|| START.to_string(), |id| DecisionField::Name(id).element_id()));
            }
            FindTarget::Bid(id) => {
                view.show_place(Place::Assumptions);
                view.set_open(BIDS_FOLD, true);
                view.focus(DecisionField::BidName(id).element_id());
            }
            FindTarget::Risk(risk) => {
                open_fold(view, REGISTER_FOLD);
                view.focus(DecisionField::RiskName(risk).element_id());
            }
            FindTarget::Measure(..) | FindTarget::Part(_) => {}
        }
    })
}
