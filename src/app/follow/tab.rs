//! The tab of a contract that is followed: what it comes to, the chart, the table, the split of the leak, and the ways on.

use super::paste::PasteMessage;
use super::table::table;
use super::ways::ways;
use crate::app::decision::NumberEntry;
use crate::app::elements::fold::folded;
use crate::app::elements::switch::switch;
use crate::app::learn::TermLink;
use crate::app::snapshot::{HeldContext, RenderContext};
use crate::app::state::action::Action;
use crate::app::state::decision_field::DecisionField;
use crate::app::state::panel::{SIGNED_CASE, fold_id};
use crate::engine::follow_up::{FollowOutcome, follow_up};
use crate::exchange::fingerprint;
use crate::exchange::follow_up::{CAUTIONS, gaps};
use crate::model::{Choice, FollowEdit, FollowField, FollowFigure, FollowPeriod, FollowedContract, LeakCause, differences};
use yew::prelude::*;

/// The fold of the split of the leak.
const LEAK: &str = "follow leak";
/// The fold of the limits.
const CAUTION: &str = "follow cautions";

/// The tab; `chart` is its picture.
pub fn follow_tab(context: RenderContext, chart: Html) -> Html {
    html! { <FollowTab held={context.held()} {chart} /> }
}

#[derive(Clone, PartialEq, Properties)]
struct Props {
    held: HeldContext,
    chart: Html,
}

#[component(FollowTab)]
fn draw(props: &Props) -> Html {
    let (shown_service, left_out) = (use_state(|| None), use_state(PasteMessage::default));
    let (context, chart) = (props.held.context(), &props.chart);
    let RenderContext { snapshot, view, .. } = context;
    let Some(follow) = snapshot.scenario.follow.as_deref() else { return Html::default() };
    let outcome = match follow_up(follow) {
        Ok(outcome) => outcome,
        Err(broken) => return unusable(context, broken.first().map(|problem| problem.in_words()).unwrap_or_default()),
    };
    let (headline, forecast, due) =
        snapshot.followed_in_words(follow, &outcome, |words| (words.headline(), words.forecast(), words.decide_by()));
    html! {
        <div class="decide follow">
            <p class="decision" aria-live="polite">{ snapshot.formats.with_percent_signs(&headline.join(" ")) }</p>
            { signed(context, follow) }
            { chart.clone() }
            { table(context, follow, &outcome, &shown_service, &left_out) }
            if follow.misses_own_cost() {
                <p class="note" role="status">{ "“Own cost” is empty in at least one row and counts as nothing there. The case allows for all cost of the service, also that of your own people: enter what they cost." }</p>
            }
            if !gaps(follow, &outcome).is_empty() { <p class="note" role="status">{ gaps(follow, &outcome).join(" ") }</p> }
            <p>{ forecast }</p>
            { leak(context, follow, &outcome) }
            <h3>{ "The next step" }</h3>
            <p>{ due }{ " " }<TermLink term="decide-by date" /></p>
            <p class="follow-notice">
                <span>{ "Months of notice" }</span>
                <NumberEntry field={DecisionField::Followed(FollowField { row: 0, figure: FollowFigure::Notice })} name="Months of notice" placeholder="none" formats={snapshot.formats.clone()} />
            </p>
            { ways(context, follow, &outcome) }
            { folded(view, CAUTION, "Limits of these figures", Html::default(), || html! { <ul>{ for CAUTIONS.iter().map(|caution| html! { <li>{ *caution }</li> }) }</ul> }) }
            { settings(context, follow) }
        </div>
    }
}

/// A case that breaks a rule, which only a file can bring.
fn unusable(context: RenderContext, problem: String) -> Html {
    html! {
        <div class="decide">
            <p class="fault">{ format!("The case that was signed cannot be computed: {problem}") }</p>
            if can_sign(context) {
                <p><button type="button" onclick={context.does(Action::Follow(FollowEdit::SignAgain))}>{ "Use the comparison as it is now as the case" }</button></p>
            }
        </div>
    }
}

/// Whether the comparison still has the option that was signed.
fn can_sign(context: RenderContext) -> bool {
    let scenario = &context.snapshot.scenario;
    !context.edits.is_read_only() && scenario.follow.as_ref().is_some_and(|follow| scenario.option(follow.option).is_some())
}

/// The case, and whether the comparison differs from it by now.
fn signed(context: RenderContext, follow: &FollowedContract) -> Html {
    let now = context.snapshot.scenario.without_follow();
    let differ = differences(&follow.case, &now).len();
    let case = format!("“{}”, signed on case {}.", follow.option_name(), fingerprint(&follow.case));
    let open = context.view.change(|view, _: MouseEvent| {
        view.set_open(SIGNED_CASE, true);
        view.focus(fold_id(SIGNED_CASE));
    });
    html! {
        <p class="note">
            { case }
            if differ > 0 {
                { " The case differs from the one signed. Figures here stay with the one signed. " }
                <button type="button" class="link" onclick={open}>{ "List the differences" }</button>
            }
        </p>
    }
}

/// The leak in the user's words: an amount for each cause, and the rest.
fn leak(context: RenderContext, follow: &FollowedContract, outcome: &FollowOutcome) -> Html {
    let formats = &context.snapshot.formats;
    let leak = outcome.sums.leak();
    if outcome.months == 0 || (leak <= 0.0 && follow.leaks.is_empty()) {
        return Html::default();
    }
    let explained: f64 = follow.leaks.values().sum();
    let remark = format!("{} of {} explained", formats.money_short(explained), formats.money_short(leak));
    folded(context.view, LEAK, "Where it leaked", remark.into(), || {
        let rows = LeakCause::ALL.iter().map(|cause| {
            let field = FollowField { row: 0, figure: FollowFigure::Leak(*cause) };
            html! {
                <li key={cause.id()}>
                    <span>{ cause.label() }</span>
                    <NumberEntry field={DecisionField::Followed(field)} name={format!("Leak: {}", cause.label())} formats={context.snapshot.formats.clone()} />
                </li>
            }
        });
        html! {
            <>
                <p class="note">{ "In the glossary: " }<TermLink term="value leakage" /></p>
                <ul class="follow-leaks">{ for rows }<li><span>{ "Not explained" }</span><strong>{ formats.money_short(leak - explained) }</strong></li></ul>
            </>
        }
    })
}

/// What a row covers, and the way out.
fn settings(context: RenderContext, follow: &FollowedContract) -> Html {
    if context.edits.is_read_only() {
        return Html::default();
    }
    let is_empty = follow.rows.iter().all(|row| row.is_empty());
    let by = {
        let edits = context.edits.clone();
        Callback::from(move |period: FollowPeriod| edits.send(Action::Follow(FollowEdit::By(period))))
    };
    let periods = FollowPeriod::ALL.iter().map(|period| (*period, period.label()));
    html! {
        <p class="decision-end">
            if is_empty { { switch("Length of a row", periods, follow.by, false, &by) } }
            if can_sign(context) { <button type="button" class="quiet" onclick={context.does(Action::Follow(FollowEdit::SignAgain))}>{ "Use the comparison as it is now as the case" }</button> }
            <button type="button" class="quiet" onclick={context.does_and_leaves(Action::Follow(FollowEdit::Stop), "tab.decide")}>{ "Stop following" }</button>
        </p>
    }
}
