//! The share of weights under which each option comes first.

use crate::app::elements::option_marker::marker;
use crate::app::learn::TermLink;
use crate::app::snapshot::RenderContext;
use crate::engine::decision::ShareOfWeights;
use crate::model::{CriterionId, Subject};
use yew::prelude::*;

/// The share of weights under which each option comes first; empty until it is computed or while a score with weight is open.
pub(super) fn weight_shares(context: RenderContext) -> Html {
    let snapshot = context.snapshot;
    let (Some(check), Some(decision)) = (snapshot.cross_check(), snapshot.scenario.decision.as_deref()) else { return Html::default() };
    let is_agreed = decision.agreed.is_some() && !check.share_near.is_empty();
    let criteria: Vec<CriterionId> =
        snapshot.decided().and_then(|decided| decided.contenders).map(|contenders| contenders.criteria).unwrap_or_default();
    let of = |shares: &[(Subject, ShareOfWeights)], subject: Subject| {
        shares.iter().find(|(known, _)| *known == subject).map(|(_, share)| in_hundred(share.share)).unwrap_or_default()
    };
    let strongest = |share: &ShareOfWeights| {
        let all = share.central.iter().zip(&criteria);
        let (_, id) = all.max_by(|(first, _), (second, _)| first.total_cmp(second))?;
        decision.criterion(*id).map(|criterion| criterion.name.clone())
    };
    let rows = snapshot.scenario.options.iter().enumerate().filter_map(|(place, option)| {
        let subject = Subject::Option(option.id);
        let (_, any) = check.share_any.iter().find(|(known, _)| *known == subject)?;
        Some(html! {
            <tr key={option.id.0}>
                <th scope="row"><span class="option-name">{ marker(place) }<span>{ &option.name }</span></span></th>
                <td>{ in_hundred(any.share) }</td>
                if is_agreed { <td>{ of(&check.share_near, subject) }</td> }
                <td>{ strongest(any).filter(|_| any.share > 0.0).unwrap_or_else(|| "–".to_string()) }</td>
            </tr>
        })
    });
    html! {
        <>
            <h3>{ "Share of weights" }</h3>
            <p class="note">
                { "In how many of 100 weightings each option comes first. This says how much the weights decide, not how likely an option is right. " }
                if !context.on_paper { { "In the glossary: " }<TermLink term="share of weights" /> }
            </p>
            <table class="comparison by-option" aria-label="Share of weights under which each option comes first">
                <thead><tr>
                    <td></td>
                    <th scope="col">{ "Any weights at all" }</th>
                    if is_agreed { <th scope="col">{ "Your weights, each half to half as much again" }</th> }
                    <th scope="col">{ "Wins most where this counts" }</th>
                </tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </>
    }
}

fn in_hundred(share: f64) -> String {
    match libm::round(share * 100.0) {
        // Never first is one thing, and rarely first another.
        0.0 if share > 0.0 => "under 1 of 100".to_string(),
        0.0 => "none".to_string(),
        count => format!("{count} of 100"),
    }
}
