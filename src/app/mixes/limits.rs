//! The limits that a mix has to keep: a number each, and services that an option may not deliver.

use super::limit_field::LimitField;
use crate::app::snapshot::RenderContext;
use crate::app::state::action::Action;
use crate::app::state::edit_dispatcher::EditDispatcher;
use crate::engine::MixLimit;
use crate::exchange::mixes::limit_label;
use crate::graph::Unit;
use crate::model::{DecisionEdit, LARGEST_AMOUNT, LIMITS, MixLimits, OptionId, Scenario, ServiceId};
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Changes limits by a number, or by none.
type Change = fn(&mut MixLimits, Option<f64>);

/// A limit that is a number.
struct NumberLimit {
    limit: MixLimit,
    id: &'static str,
    unit: Unit,
    most: f64,
    of: fn(&MixLimits) -> Option<f64>,
    set: Change,
}

/// All of them, in display order.
const NUMBERS: [NumberLimit; 7] = [
    NumberLimit {
        limit: MixLimit::Providers,
        id: "mix.providers",
        unit: Unit::Number,
        most: LIMITS.providers as f64,
        of: |limits| limits.most_providers.map(f64::from),
        set: |limits, value| limits.most_providers = value.map(|value| value as u8),
    },
    share(MixLimit::Own, "mix.own", |limits| limits.least_own, |limits, value| limits.least_own = value),
    share(MixLimit::OneProvider, "mix.one", |limits| limits.most_one_provider, |limits, value| limits.most_one_provider = value),
    share(MixLimit::Offshore, "mix.offshore", |limits| limits.most_offshore, |limits, value| limits.most_offshore = value),
    share(MixLimit::Abroad, "mix.abroad", |limits| limits.most_abroad, |limits, value| limits.most_abroad = value),
    NumberLimit {
        limit: MixLimit::OneOff,
        id: "mix.once",
        unit: Unit::Money,
        most: LARGEST_AMOUNT,
        of: |limits| limits.once_budget,
        set: |limits, value| limits.once_budget = value,
    },
    NumberLimit {
        limit: MixLimit::Quality,
        id: "mix.quality",
        unit: Unit::Number,
        most: 10.0,
        of: |limits| limits.least_quality,
        set: |limits, value| limits.least_quality = value,
    },
];

const fn share(limit: MixLimit, id: &'static str, of: fn(&MixLimits) -> Option<f64>, set: Change) -> NumberLimit {
    NumberLimit { limit, id, unit: Unit::Share, most: 1.0, of, set }
}

/// The form of the limits; quality can only be limited where it is known. `waits` says why a limit on it does not count yet.
pub(super) fn limits(context: RenderContext, has_quality: bool, waits: Option<String>) -> Html {
    let scenario = &context.snapshot.scenario;
    let now = scenario.decision.as_ref().map(|decision| decision.mix.clone()).unwrap_or_default();
    let readonly = context.edits.is_read_only();
    let shown = NUMBERS.iter().filter(|number| has_quality || number.limit != MixLimit::Quality || now.least_quality.is_some());
    let fields = shown.map(|number| {
        let set = {
            let (edits, scenario, now, set) = (context.edits.clone(), Rc::clone(scenario), now.clone(), number.set);
            Callback::from(move |value: Option<f64>| {
                let mut limits = now.clone();
                set(&mut limits, value);
                change(&edits, &scenario, limits);
            })
        };
        html! {
            <LimitField key={number.id} id={number.id} label={limit_label(number.limit)} unit={number.unit} range={(0.0, number.most)}
                whole={number.limit == MixLimit::Providers} value={(number.of)(&now)} formats={context.snapshot.formats.clone()} {readonly} {set}
                remark={waits.clone().filter(|_| number.limit == MixLimit::Quality)} />
        }
    });
    let services = scenario.services.iter().map(|service| {
        let boxes = scenario.options.iter().map(|option| tick(context, &now, (option.id, service.id), &option.name));
        html! { <fieldset key={service.id.0}><legend>{ service.name.clone() }</legend>{ for boxes }</fieldset> }
    });
    html! {
        <div class="mix-limits">
            <p class="note">{ "Shares are of today’s present value. Of a team that becomes yours later, the provider counts as doing all the work." }</p>
            <div class="mix-limit-fields">{ for fields }</div>
            <p>{ limit_label(MixLimit::Forbidden) }{ " (tick what is ruled out)" }</p>
            <div class="mix-forbidden">{ for services }</div>
        </div>
    }
}

/// A tick that rules an option out for a service.
fn tick(context: RenderContext, now: &MixLimits, pair: (OptionId, ServiceId), name: &str) -> Html {
    let checked = now.forbidden.contains(&pair);
    let (edits, scenario, now) = (context.edits.clone(), Rc::clone(&context.snapshot.scenario), now.clone());
    let onchange = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let mut limits = now.clone();
        if input.checked() {
            limits.forbidden.insert(pair)
        } else {
            limits.forbidden.remove(&pair)
        };
        change(&edits, &scenario, limits);
    });
    html! {
        <label class="tick" key={pair.0.0}>
            <input type="checkbox" {checked} disabled={context.edits.is_read_only()} {onchange} /><span>{ name.to_string() }</span>
        </label>
    }
}

/// Sets the limits, as one step.
fn change(edits: &EditDispatcher, scenario: &Rc<Scenario>, limits: MixLimits) {
    let mut changed = Scenario::clone(scenario);
    // The fields accept only what a decision accepts.
    if changed.edit_decision(DecisionEdit::Mix(limits)).is_ok() {
        edits.send(Action::Edited(Rc::new(changed)));
    }
}
