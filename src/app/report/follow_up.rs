//! The contract since it was signed, on paper: what it comes to, and the figures of each period.

use crate::app::elements::scrolling::scrolling;
use crate::app::snapshot::Snapshot;
use crate::engine::follow_up::follow_up as followed;
use crate::exchange::fingerprint;
use crate::exchange::follow_up::period_name;
use yew::prelude::*;

/// The section; empty while no contract is followed.
pub fn follow_up(snapshot: &Snapshot) -> Html {
    let Some(follow) = snapshot.scenario.follow.as_deref() else { return Html::default() };
    let Ok(outcome) = followed(follow) else { return Html::default() };
    let formats = &snapshot.formats;
    let said = snapshot.followed_in_words(follow, &outcome, |words| words.sentences());
    let counted = follow.rows.iter().zip(&outcome.periods).filter_map(|(row, period)| Some((row, period.figures?)));
    let rows = counted.map(|(row, figures)| {
        let amounts = [figures.case, figures.flexed, figures.indexed, figures.paid, figures.leak()];
        let cells = amounts.into_iter().map(|amount| html! { <td class="number">{ formats.money_short(amount) }</td> });
        html! { <tr key={row.from}><th scope="row">{ period_name(follow, row.from) }</th>{ for cells }<td>{ row.note.clone() }</td></tr> }
    });
    let table = html! {
        <table class="comparison">
            <caption>{ "Cost allowed by the case, and paid" }</caption>
            <thead><tr><th scope="col">{ "Period" }</th><th scope="col">{ "Case" }</th><th scope="col">{ "For the real volume" }</th><th scope="col">{ "And inflation" }</th><th scope="col">{ "Paid" }</th><th scope="col">{ "Leak" }</th><th scope="col">{ "Note" }</th></tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    };
    html! {
        <section>
            <h3>{ "The contract since it was signed" }</h3>
            <p>{ format!("“{}”, on case {}.", follow.option_name(), fingerprint(&follow.case)) }</p>
            <ul>{ for said.into_iter().map(|sentence| html! { <li>{ formats.with_percent_signs(&sentence) }</li> }) }</ul>
            { scrolling("Cost allowed by the case, and paid", table) }
        </section>
    }
}
