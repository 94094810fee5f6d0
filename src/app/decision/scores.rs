//! The scores of all options on all criteria.

use super::evidence::{evidence, evidence_of_bid};
use super::matrix::{FEW, MatrixWords, matrix};
use super::score_row::{ScoreCell, ScoreRow};
use super::subjects::{all_subjects, choice_of_subjects, shows_bids, subject_heads, subjects};
use super::weighing::Weighing;
use crate::app::snapshot::RenderContext;
use crate::app::state::action::Action;
use crate::engine::Outcome;
use crate::engine::decision::{reasons_needed, winner_changes};
use crate::exchange::beyond_cost::judged_apart;
use crate::model::grammar::worded;
use crate::model::{Criterion, Decision, DecisionEdit, Evidence, Scenario, Score, Subject};
use std::rc::Rc;
use yew::prelude::*;

/// How many scores there are, how many of them are entered, and how many of those rest on what somebody said.
pub(super) fn counted(context: RenderContext, decision: &Decision) -> (usize, usize, usize) {
    let subjects = all_subjects(&context.snapshot.scenario);
    let criteria = decision.criteria.iter().filter(|criterion| !criterion.is_cost());
    let scores = criteria.flat_map(|criterion| subjects.iter().map(|subject| decision.score(*subject, criterion.id)));
    let scores: Vec<Score> = scores.collect();
    let entered = || scores.iter().filter(|score| score.score.is_some());
    (scores.len(), entered().count(), entered().filter(|score| score.known == Evidence::Said).count())
}

/// The scores of all options or bids on all criteria; `shown` is the criterion on show in a narrow space.
pub(super) fn scores(context: RenderContext, decision: &Decision, shown: &UseStateHandle<usize>, of_bids: &UseStateHandle<bool>) -> Html {
    let snapshot = context.snapshot;
    let weighing = Weighing::of(decision);
    let outcome = snapshot.results();
    let is_of_bids = shows_bids(&snapshot.scenario, of_bids);
    let columns = subjects(&snapshot.scenario, is_of_bids);
    let decided = if is_of_bids { snapshot.bids().and_then(|found| found.decided.clone()) } else { snapshot.decided() };
    let needed = decided.as_ref().map(|decided| reasons_needed(decision, decided, winner_changes(decided).as_ref())).unwrap_or_default();
    let cell = |(at, criterion): (usize, &Criterion), (subject, name): &(Subject, String)| {
        let subject = *subject;
        let score = || *decided.as_ref()?.alternatives.iter().find(|known| known.subject == subject)?.scores.get(at)?;
        let computed = criterion.is_cost().then(|| match score() {
            Some(score) => snapshot.formats.points(score / 100.0).into(),
            None => AttrValue::from("–"),
        });
        let known = |outcome: &Outcome| match subject {
            Subject::Option(option) => evidence(snapshot, outcome, option, criterion),
            Subject::Provider(id) => evidence_of_bid(snapshot, outcome, id, criterion),
        };
        ScoreCell {
            subject,
            name: name.clone().into(),
            score: decision.score(subject, criterion.id),
            evidence: outcome.map(known).unwrap_or_default(),
            computed,
            needs_reason: needed.contains(&(subject, criterion.id)),
        }
    };
    let rows = decision.criteria.iter().enumerate().map(|(at, criterion)| {
        let cells: Vec<ScoreCell> = columns.iter().map(|column| cell((at, criterion), column)).collect();
        let share = weighing.share(at).map(|share| snapshot.formats.percent(share)).unwrap_or_default();
        html! { <ScoreRow key={criterion.id.0} criterion={criterion.clone()} {share} {cells} shown={at == **shown} formats={snapshot.formats.clone()} /> }
    });
    let names = decision.criteria.iter().map(|criterion| criterion.name.clone()).collect();
    let words = MatrixWords { caption: "Scores from 0 to 10, more is better", choice: "Criterion shown" };
    html! {
        <div class="decision-form">
            <p class="note">{ "0 to 10, more is better; 5 is as today. An empty score is open: it counts as anything from 0 to 10." }</p>
            { suggestion(context, decision) }
            { choice_of_subjects(&snapshot.scenario, of_bids) }
            if is_of_bids { { apart(context, decision) } }
            { matrix(words, subject_heads(&snapshot.scenario, &columns), columns.len() > FEW, names, shown, html! { <>{ for rows }</> }) }
        </div>
    }
}

/// That bids made options have other scores than these, with the way to give them the same.
fn apart(context: RenderContext, decision: &Decision) -> Html {
    let scenario = &context.snapshot.scenario;
    let found = context.snapshot.bids();
    let Some((found, said)) = found.and_then(|found| Some((found, judged_apart(scenario, found)?))) else { return Html::default() };
    let mut same = Scenario::clone(scenario);
    for (bidder, option) in found.judged_apart(decision) {
        same.copy_subject(Subject::Provider(bidder), Subject::Option(option));
    }
    html! {
        <p class="decision-suggestion">
            if !context.edits.is_read_only() {
                <button type="button" onclick={context.does(Action::Edited(Rc::new(same)))}>{ "Copy them to the options" }</button>
            }
            <span class="note">{ said }</span>
        </p>
    }
}

/// The offer to score today's option with 5 where it has no score yet: the middle of each scale is today.
fn suggestion(context: RenderContext, decision: &Decision) -> Html {
    let scenario = &context.snapshot.scenario;
    let today = Subject::Option(scenario.status_quo);
    let is_open = |criterion: &&Criterion| !criterion.is_cost() && decision.score(today, criterion.id).score.is_none();
    let open = decision.criteria.iter().filter(is_open).count();
    if open == 0 || context.edits.is_read_only() {
        return Html::default();
    }
    let name = scenario.subject_name(today);
    let words = worded(open, "one open score", "{} open scores");
    html! {
        <p class="decision-suggestion">
            <button type="button" onclick={context.does(Action::Decision(DecisionEdit::ScoreToday))}>{ "Score today with 5" }</button>
            <span class="note">{ format!("Sets {words} of “{name}” to 5, because 5 means as today.") }</span>
        </p>
    }
}
