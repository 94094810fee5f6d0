//! The decision beyond cost on paper: what it says, the scores with their reasons, and the must-haves, of options and of bids.

use crate::app::decision::agreement_on_paper;
use crate::app::elements::scrolling::scrolling;
use crate::app::snapshot::Snapshot;
use crate::engine::decision::DecisionOutcome;
use crate::model::grammar::in_mid_sentence;
use crate::model::{Choice, Decision, Subject};
use yew::prelude::*;

/// The options or the bids, with what is compared of them.
struct JudgedColumns<'a> {
    /// Their subjects with their names.
    subjects: Vec<(Subject, &'a str)>,
    /// What the decision among them comes to; `None` until it is computed.
    decided: Option<DecisionOutcome>,
    /// What they are in a caption; empty for options.
    whose: &'static str,
}

/// The section; empty without criteria and must-haves.
pub fn beyond_cost(snapshot: &Snapshot) -> Html {
    let (Some(decided), Some(decision)) = (snapshot.decided(), snapshot.scenario.decision.as_deref()) else { return Html::default() };
    let said = snapshot.beyond_cost(|words| words.sentences()).unwrap_or_default();
    let options = snapshot.scenario.options.iter().map(|option| (Subject::Option(option.id), option.name.as_str()));
    let bids = snapshot.scenario.bids().map(|(provider, _)| (Subject::Provider(provider.id), provider.name.as_str()));
    let of_bids = snapshot.bids().and_then(|found| found.decided.clone());
    let columns = [
        JudgedColumns { subjects: options.collect(), decided: Some(decided), whose: "" },
        JudgedColumns { subjects: bids.collect(), decided: of_bids, whose: " of the bids" },
    ];
    let tables = columns.iter().filter(|columns| !columns.subjects.is_empty()).map(|columns| {
        html! { <>{ scores(snapshot, decision, columns) }{ musts(decision, columns) }{ reasons(snapshot, decision, columns) }</> }
    });
    html! {
        <section>
            <h3>{ "Beyond cost" }</h3>
            <p>{ agreement_on_paper(decision) }</p>
            <ul>{ for said.into_iter().map(|sentence| html! { <li>{ sentence }</li> }) }</ul>
            { for tables }
        </section>
    }
}

fn heads(columns: &JudgedColumns, first: &'static str, second: Option<&'static str>) -> Html {
    let names =
        columns.subjects.iter().map(|(subject, name)| html! { <th scope="col" key={subject.to_string()}>{ name.to_string() }</th> });
    html! { <thead><tr><th scope="col">{ first }</th>if let Some(second) = second { <th scope="col">{ second }</th> }{ for names }</tr></thead> }
}

/// The weight of each criterion, and each score with how it is known.
fn scores(snapshot: &Snapshot, decision: &Decision, columns: &JudgedColumns) -> Html {
    if decision.criteria.is_empty() {
        return Html::default();
    }
    let formats = &snapshot.formats;
    let decided = columns.decided.as_ref();
    let shares = decided.and_then(|decided| Some(decided.weights.as_ref().ok()?.shares.clone())).unwrap_or_default();
    let rows = decision.criteria.iter().enumerate().map(|(at, criterion)| {
        let cells = columns.subjects.iter().map(|(subject, _)| {
            let score = decision.score(*subject, criterion.id);
            let of_cost = || *decided?.alternatives.iter().find(|known| known.subject == *subject)?.scores.get(at)?;
            let text = match (criterion.is_cost(), score.score) {
                (true, _) => of_cost().map_or_else(|| "–".to_string(), |score| formats.cents(score)),
                (false, None) => "open".to_string(),
                (false, Some(points)) => format!("{} ({})", formats.constant(points), in_mid_sentence(score.known.label())),
            };
            html! { <td>{ text }</td> }
        });
        let share = shares.get(at).map(|share| formats.percent(*share)).unwrap_or_default();
        html! { <tr key={criterion.id.0}><th scope="row">{ criterion.name.clone() }</th><td>{ share }</td>{ for cells }</tr> }
    });
    let table = html! {
        <table class="comparison">
            <caption>{ format!("Scores{} from 0 to 10, more is better, with how each is known", columns.whose) }</caption>
            { heads(columns, "Criterion", Some("Weight")) }
            <tbody>{ for rows }</tbody>
        </table>
    };
    scrolling(format!("Scores{}", columns.whose), table)
}

fn musts(decision: &Decision, columns: &JudgedColumns) -> Html {
    if decision.musts.is_empty() {
        return Html::default();
    }
    let rows = decision.musts.iter().map(|must| {
        let cells = columns.subjects.iter().map(|(subject, _)| {
            let verdict = decision.verdict(*subject, must.id);
            let evidence = if verdict.evidence.is_empty() { String::new() } else { format!(": {}", verdict.evidence) };
            html! { <td>{ format!("{}{evidence}", verdict.met.label()) }</td> }
        });
        html! { <tr key={must.id.0}><th scope="row">{ must.text.clone() }</th>{ for cells }</tr> }
    });
    let table = html! {
        <table class="comparison">
            <caption>{ format!("Must-haves{}", columns.whose) }</caption>
            { heads(columns, "Must-have", None) }
            <tbody>{ for rows }</tbody>
        </table>
    };
    scrolling(format!("Must-haves{}", columns.whose), table)
}

/// The reason of each score that has one.
fn reasons(snapshot: &Snapshot, decision: &Decision, columns: &JudgedColumns) -> Html {
    let reasons = decision.criteria.iter().flat_map(|criterion| {
        columns.subjects.iter().filter_map(move |(subject, name)| {
            let score = decision.score(*subject, criterion.id);
            let points = score.score.map_or_else(|| "open".to_string(), |score| snapshot.formats.constant(score));
            (!score.reason.is_empty()).then(|| html! { <li>{ format!("{}, {name} ({points}): {}", criterion.name, score.reason) }</li> })
        })
    });
    let reasons: Vec<Html> = reasons.collect();
    if reasons.is_empty() {
        return Html::default();
    }
    html! { <><h4>{ format!("Reasons{}", columns.whose) }</h4><ul>{ for reasons }</ul></> }
}
