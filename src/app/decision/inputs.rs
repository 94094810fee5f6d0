//! The inputs of the decision in their folds, and the way in while there is none.

use super::bids::{self, MadeOptions, bids, priced};
use super::criteria::{self, METHOD, criteria};
use super::musts::{self, musts};
use super::people::{self, people};
use super::scores::{counted, scores};
use super::subjects::all_subjects;
use crate::app::elements::fold::folded;
use crate::app::learn::TermLink;
use crate::app::snapshot::{HeldContext, RenderContext};
use crate::app::state::action::Action;
use crate::app::state::panel::fold_id;
use crate::app::state::result_tab::ResultTab;
use crate::model::grammar::worded;
use crate::model::{Decision, DecisionEdit, Met};
use yew::prelude::*;

/// The fold of the scores.
const SCORES: &str = "decision.scores";

/// The button that starts the decision.
pub const START: &str = "decision.start";

/// Which inputs of the decision are on show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecisionPart {
    /// All of them.
    All,
    /// Criteria and weights.
    Goals,
    /// Must-haves and scores.
    Selection,
}

/// The inputs of the decision for the workbench.
pub fn decision_inputs(context: RenderContext) -> Html {
    html! { <section class="panel folds"><h2>{ "Beyond cost" }</h2>{ decision_part(context, DecisionPart::All) }</section> }
}

/// Some inputs of the decision; while there is none, the way in.
pub fn decision_part(context: RenderContext, part: DecisionPart) -> Html {
    html! { <Inputs held={context.held()} {part} /> }
}

#[derive(Clone, PartialEq, Properties)]
struct Props {
    held: HeldContext,
    part: DecisionPart,
}

#[component(Inputs)]
fn draw(props: &Props) -> Html {
    let (shown_score, shown_must, of_bids, made) = (use_state(|| 0), use_state(|| 0), use_state(|| false), use_state(MadeOptions::default));
    let (context, part) = (props.held.context(), &props.part);
    let RenderContext { snapshot, view, edits, .. } = context;
    let has_bids = *part != DecisionPart::Goals && !(edits.is_read_only() && snapshot.scenario.bids().next().is_none());
    let bids = has_bids.then(|| {
        folded(view, bids::FOLD, &format!("Bids ({})", snapshot.scenario.bids().count()), priced(context), || bids(context, &made))
    });
    let weighed = snapshot.scenario.decision.as_deref().filter(|decision| decision.is_weighed());
    let Some(decision) = weighed else { return html! { <>{ way_in(context, *part) }{ bids }</> } };
    let has = |asked: DecisionPart| *part == DecisionPart::All || *part == asked;
    let (all, entered, said) = counted(context, decision);
    html! {
        <>
            if has(DecisionPart::Goals) {
                { folded(view, criteria::FOLD, &format!("Criteria and weights ({})", decision.criteria.len()), names(decision), || criteria(context, decision)) }
            }
            if has(DecisionPart::Selection) {
                { bids }
                { folded(view, musts::FOLD, &format!("Must-haves ({})", decision.musts.len()), not_met(context, decision), || musts(context, decision, &shown_must, &of_bids)) }
                { folded(view, SCORES, &format!("Scores ({entered} of {all})"), on_word(entered, said), || scores(context, decision, &shown_score, &of_bids)) }
                if !(edits.is_read_only() && decision.people.is_empty()) {
                    { folded(view, people::FOLD, &format!("Scores of several people ({})", decision.people.len()), Html::default(), || people(context)) }
                }
            }
            if !edits.is_read_only() {
                <p class="decision-end"><button type="button" class="quiet" onclick={context.does(Action::Decision(DecisionEdit::Remove))}>{ "Compare on cost alone" }</button></p>
            }
        </>
    }
}

fn names(decision: &Decision) -> Html {
    let names: Vec<&str> = decision.criteria.iter().map(|criterion| criterion.name.as_str()).collect();
    names.join(" · ").into()
}

/// How many scores rest on what somebody said.
fn on_word(entered: usize, said: usize) -> Html {
    if entered == 0 { Html::default() } else { format!("{said} rest on somebody's word").into() }
}

/// How many verdicts rule an option out, and how many are open.
fn not_met(context: RenderContext, decision: &Decision) -> Html {
    let subjects = all_subjects(&context.snapshot.scenario);
    let verdicts = || decision.musts.iter().flat_map(|must| subjects.iter().map(|subject| decision.verdict(*subject, must.id).met));
    let count = |met: Met| verdicts().filter(|known| *known == met).count();
    if decision.musts.is_empty() {
        return Html::default();
    }
    format!("{}, {}", worded(count(Met::No), "1 not met", "{} not met"), worded(count(Met::Open), "1 open", "{} open")).into()
}

/// The way in: what it does, and the button that starts it.
fn way_in(context: RenderContext, part: DecisionPart) -> Html {
    if context.edits.is_read_only() {
        return html! { <p class="empty">{ "This comparison decides by cost alone." }</p> };
    }
    let start = {
        let (edits, view) = (context.edits.clone(), context.view.clone());
        Callback::from(move |_: MouseEvent| {
            edits.send(Action::Decision(DecisionEdit::Start));
            // In the guided path, to an element of the same step.
            let first = if part == DecisionPart::Selection { fold_id(SCORES) } else { METHOD.to_string() };
            view.change(move |view, ()| {
                view.set_open(criteria::FOLD, true);
                view.set_open(SCORES, true);
                view.tab = ResultTab::BeyondCost;
                view.focus(first.clone());
            })
            .emit(());
        })
    };
    html! {
        <div class="decision-form decision-start">
            <p>{ "The cheapest option is not always the best. Weigh the cost against quality, control, flexibility and more, rule out what fails a must-have, and see what a point of quality costs." }</p>
            <p class="note">{ "Starts with nine usual criteria; their weights are our assumption, so replace them. In the glossary: " }<TermLink term="weighted scoring" /></p>
            <p><button type="button" id={START} onclick={start}>{ "Compare on more than cost" }</button></p>
        </div>
    }
}
