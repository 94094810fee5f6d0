//! The decision beyond cost on paper: what it says, the scores with their reasons, and the must-haves.

use crate::app::decision::agreement_in_words;
use crate::app::snapshot::Snapshot;
use crate::engine::decision::DecisionOutcome;
use crate::model::{Choice, Decision, Subject};
use yew::prelude::*;

/// The section; empty without criteria.
pub fn beyond_cost(snapshot: &Snapshot) -> Html {
    let (Some(decided), Some(decision)) = (snapshot.decided(), snapshot.scenario.decision.as_deref()) else { return Html::default() };
    let agreed = agreement_in_words(decision).unwrap_or_else(|| "The weights are not agreed yet.".to_string());
    let said = snapshot.beyond_cost(|words| words.sentences()).unwrap_or_default();
    html! {
        <section>
            <h3>{ "Beyond cost" }</h3>
            <p>{ agreed }</p>
            <ul>{ for said.into_iter().map(|sentence| html! { <li>{ sentence }</li> }) }</ul>
            { scores(snapshot, decision, &decided) }
            { musts(snapshot, decision) }
            { reasons(snapshot, decision) }
        </section>
    }
}

fn heads(snapshot: &Snapshot, first: &'static str, second: Option<&'static str>) -> Html {
    let options = snapshot.scenario.options.iter().map(|option| html! { <th scope="col" key={option.id.0}>{ option.name.clone() }</th> });
    html! { <thead><tr><th scope="col">{ first }</th>if let Some(second) = second { <th scope="col">{ second }</th> }{ for options }</tr></thead> }
}

/// The weight of each criterion, and the score of each option with how it is known.
fn scores(snapshot: &Snapshot, decision: &Decision, decided: &DecisionOutcome) -> Html {
    let formats = &snapshot.formats;
    let shares = decided.weights.as_ref().map(|found| found.shares.clone()).unwrap_or_default();
    let rows = decision.criteria.iter().enumerate().map(|(at, criterion)| {
        let cells = decided.alternatives.iter().map(|alternative| {
            let known = decision.score(alternative.subject, criterion.id).known.label().to_lowercase();
            let text = match alternative.scores.get(at).copied().flatten() {
                None => "open".to_string(),
                Some(score) if criterion.is_cost() => formats.cents(score),
                Some(score) => format!("{} ({known})", formats.constant(score)),
            };
            html! { <td>{ text }</td> }
        });
        let share = shares.get(at).map(|share| formats.percent(*share)).unwrap_or_default();
        html! { <tr key={criterion.id.0}><th scope="row">{ criterion.name.clone() }</th><td>{ share }</td>{ for cells }</tr> }
    });
    html! {
        <table class="comparison">
            <caption>{ "Scores from 0 to 10, more is better, with how each is known" }</caption>
            { heads(snapshot, "Criterion", Some("Weight")) }
            <tbody>{ for rows }</tbody>
        </table>
    }
}

fn musts(snapshot: &Snapshot, decision: &Decision) -> Html {
    if decision.musts.is_empty() {
        return Html::default();
    }
    let rows = decision.musts.iter().map(|must| {
        let cells = snapshot.scenario.options.iter().map(|option| {
            let verdict = decision.verdict(Subject::Option(option.id), must.id);
            let evidence = if verdict.evidence.is_empty() { String::new() } else { format!(": {}", verdict.evidence) };
            html! { <td>{ format!("{}{evidence}", verdict.met.label()) }</td> }
        });
        html! { <tr key={must.id.0}><th scope="row">{ must.text.clone() }</th>{ for cells }</tr> }
    });
    html! {
        <table class="comparison">
            <caption>{ "Must-haves" }</caption>
            { heads(snapshot, "Must-have", None) }
            <tbody>{ for rows }</tbody>
        </table>
    }
}

/// The reason of each score that has one.
fn reasons(snapshot: &Snapshot, decision: &Decision) -> Html {
    let reasons = decision.criteria.iter().flat_map(|criterion| {
        let options = snapshot.scenario.options.iter();
        options.filter_map(move |option| {
            let score = decision.score(Subject::Option(option.id), criterion.id);
            let points = score.score.map_or_else(|| "open".to_string(), |score| snapshot.formats.constant(score));
            (!score.reason.is_empty())
                .then(|| html! { <li>{ format!("{}, {} ({points}): {}", criterion.name, option.name, score.reason) }</li> })
        })
    });
    let reasons: Vec<Html> = reasons.collect();
    if reasons.is_empty() {
        return Html::default();
    }
    html! { <><h4>{ "Reasons" }</h4><ul>{ for reasons }</ul></> }
}
