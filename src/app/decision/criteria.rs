//! The criteria and their weights.

use super::add_by_name::{AddByName, AddedByName};
use super::agreement::agreement;
use super::answer_select::answer_select;
use super::criterion_row::CriterionRow;
use super::number_entry::NumberEntry;
use super::pairs::pairs;
use super::weighing::Weighing;
use crate::app::elements::add_from_list::{Adder, Offered};
use crate::app::snapshot::RenderContext;
use crate::app::state::action::Action;
use crate::app::state::decision_field::DecisionField;
use crate::app::state::panel::fold_id;
use crate::model::{CRITERIA, Choice, Criterion, CriterionKind, DECISION_LIMITS, Decision, DecisionEdit, PriceScore, WeightMethod};
use yew::prelude::*;

/// The fold of the criteria.
pub const FOLD: &str = "decision.criteria";

/// The choice of how weights are found.
pub(super) const METHOD: &str = "decision.method";

/// The criteria, how they are weighed, and whether the weights are agreed.
pub(super) fn criteria(context: RenderContext, decision: &Decision) -> Html {
    let weighing = Weighing::of(decision);
    let formats = &context.snapshot.formats;
    let is_entered = matches!(decision.weights_by, WeightMethod::Direct | WeightMethod::Swing);
    let rows = decision.criteria.iter().enumerate().map(|(place, criterion)| {
        let share = weighing.share(place).map(|share| formats.percent(share)).unwrap_or_default();
        let swing = if decision.weights_by == WeightMethod::Swing { swing(context, criterion) } else { String::new() };
        html! {
            <CriterionRow key={criterion.id.0} criterion={criterion.clone()} place={(place, decision.criteria.len())} {share} {is_entered} {swing}
                leave_to={fold_id(FOLD)} formats={formats.clone()} />
        }
    });
    html! {
        <div class="decision-form">
            { method(context, decision) }
            <ul class="criteria">{ for rows }</ul>
            if let Some(remark) = &weighing.remark { <p class="limit" role="status">{ remark }</p> }
            if decision.weights_by == WeightMethod::Pairwise { { pairs(context, decision) } }
            { additions(context, decision) }
            { cost_scale(context, decision) }
            { agreement(context, decision) }
        </div>
    }
}

/// How weights are found.
fn method(context: RenderContext, decision: &Decision) -> Html {
    let chosen = decision.weights_by;
    let edit = |id: &str| WeightMethod::from_id(id).map(DecisionEdit::WeightsBy);
    let meaning = WeightMethod::ALL.iter().zip(WeightMethod::MEANINGS).find(|(method, _)| **method == chosen).map(|(_, meaning)| *meaning);
    let label = "How weights are found";
    html! {
        <div class="decision-choice">
            <label for={METHOD}>{ label }</label>
            { answer_select(context.edits, (METHOD.to_string(), label.to_string()), WeightMethod::ANSWERS, chosen.id(), edit) }
            <span class="note">{ meaning }</span>
        </div>
    }
}

/// The step from 0 to 10 of a criterion in words; that of the cost in money, so that nobody weighs a word.
fn swing(context: RenderContext, criterion: &Criterion) -> String {
    let [low, _, high] = criterion.anchors.each().map(|(_, text)| text);
    let reference = context.snapshot.decided().and_then(|decided| decided.reference);
    match reference.filter(|_| criterion.is_cost()) {
        Some(cost) => {
            let money = |share: f64| context.snapshot.formats.money_short(cost * share);
            format!("From {} to {}.", money(1.5), money(0.5))
        }
        None if low.is_empty() && high.is_empty() => "Say under Scale what 0 and 10 mean.".to_string(),
        None => format!("From “{low}” to “{high}”."),
    }
}

/// More criteria: from the library, or the user's own.
fn additions(context: RenderContext, decision: &Decision) -> Html {
    if context.edits.is_read_only() {
        return Html::default();
    }
    if decision.criteria.len() >= DECISION_LIMITS.criteria {
        return html! { <p class="limit">{ format!("A decision can have at most {} criteria.", DECISION_LIMITS.criteria) }</p> };
    }
    let is_new = |kind: &&CriterionKind| !decision.criteria.iter().any(|criterion| criterion.kind == Some(kind));
    let offered: Vec<Offered> = CRITERIA.iter().filter(is_new).map(|kind| (kind.id, kind.name, "")).collect();
    let first = offered.first().map_or("", |(id, ..)| *id);
    let add = context.chosen(|id| CriterionKind::from_id(id).map(|kind| Action::Decision(DecisionEdit::AddCriterion(kind))));
    html! {
        <>
            if !offered.is_empty() { <Adder key={first} label="Criterion to add" verb="Add criterion" {offered} {add} /> }
            <AddByName label="Name of your own criterion" placeholder="Your own criterion" verb="Add your own" added={AddedByName::Criterion} />
        </>
    }
}

/// How the cost scores.
fn cost_scale(context: RenderContext, decision: &Decision) -> Html {
    if decision.cost().is_none() {
        return Html::default();
    }
    let chosen = decision.price_score;
    let edit = |id: &str| PriceScore::from_id(id).map(DecisionEdit::PriceScore);
    let meaning = PriceScore::ALL.iter().zip(PriceScore::MEANINGS).find(|(formula, _)| **formula == chosen).map(|(_, meaning)| *meaning);
    let label = "How the cost scores";
    let formats = context.snapshot.formats.clone();
    html! {
        <div class="decision-choice">
            <label for="decision.price_score">{ label }</label>
            { answer_select(context.edits, ("decision.price_score".to_string(), label.to_string()), PriceScore::ANSWERS, chosen.id(), edit) }
            <span class="note">{ meaning }</span>
            if chosen == PriceScore::Fixed {
                <label for={DecisionField::ReferenceCost.element_id()}>{ "Cost that scores 5" }</label>
                <NumberEntry field={DecisionField::ReferenceCost} name="Cost that scores 5" placeholder="today's" sign={formats.currency().to_string()} {formats} />
                <span class="note">{ "Leave it empty for today's present value. Enter an amount, such as a should-cost, for a first purchase." }</span>
            }
        </div>
    }
}
