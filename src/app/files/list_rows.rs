//! The result for each row of a list.

use super::list_preview::counted;
use crate::app::snapshot::Snapshot;
use crate::exchange::list::{Reading, Row, Table, Verdict};
use yew::prelude::*;

/// How many used rows are shown, and how many unused ones.
const SHOWN: (usize, usize) = (12, 100);

/// The first used and unused rows, each with the reason.
pub fn rows(snapshot: &Snapshot, table: &Table, reading: &Reading) -> Html {
    let (mut taken, mut left) = (0, 0);
    let shown = table.rows.iter().zip(&reading.rows).filter(|(_, verdict)| match verdict {
        Verdict::Taken(_) => {
            taken += 1;
            taken <= SHOWN.0
        }
        Verdict::LeftOut(_) => {
            left += 1;
            left <= SHOWN.1
        }
    });
    let body: Vec<Html> = shown.map(|(row, verdict)| drawn(snapshot, table.titles.len(), row, verdict)).collect();
    let left = reading.rows.len() - reading.taken();
    let hidden = reading.rows.len() - body.len();
    let hidden = if hidden > 0 { format!(" {} not shown.", counted(hidden, "row is", "rows are")) } else { String::new() };
    let caption = format!("{}; {left} left out.{hidden}", counted(reading.taken(), "row counts", "rows count"));
    let titles = table.titles.iter().map(|title| html! { <th scope="col">{ title }</th> });
    html! {
        <div class="scroll" role="group" aria-label="Rows of the list" tabindex="0">
            <table class="register">
                <caption>{ caption }</caption>
                <thead><tr><th scope="col">{ "Line" }</th><th scope="col">{ "Result" }</th>{ for titles }</tr></thead>
                <tbody>{ for body }</tbody>
            </table>
        </div>
    }
}

fn drawn(snapshot: &Snapshot, columns: usize, row: &Row, verdict: &Verdict) -> Html {
    let cells = (0..columns).map(|place| html! { <td>{ row.cells.get(place).cloned().unwrap_or_default() }</td> });
    let becomes = match verdict {
        Verdict::Taken(doubtful) if doubtful.is_empty() => html! { "Counts" },
        Verdict::Taken(doubtful) => {
            let read: Vec<String> = doubtful.iter().map(|number| snapshot.formats.constant(*number)).collect();
            html! { { format!("Counts, read as {}", read.join(" and ")) } }
        }
        Verdict::LeftOut(why) => html! { <span class="fault">{ format!("Left out. {why}") }</span> },
    };
    html! { <tr key={format!("{} {}", row.line, row.cells.first().map_or("", String::as_str))} data-left={matches!(verdict, Verdict::LeftOut(_)).then_some("yes")}><th scope="row">{ row.line }</th><td class="files-verdict">{ becomes }</td>{ for cells }</tr> }
}
