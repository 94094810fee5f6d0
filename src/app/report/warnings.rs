//! The questions a careful analyst would ask about the comparison.

use crate::app::results::checked;
use crate::app::snapshot::Snapshot;
use crate::engine::Outcome;
use crate::exchange::unit_text::source_text;
use yew::prelude::*;

/// Every finding of the sanity checks, with its source.
pub fn warnings(snapshot: &Snapshot, outcome: &Outcome) -> Html {
    let found = checked(snapshot, outcome);
    // One check's findings for several options are one question.
    let items = found.chunk_by(|first, second| first.check.id == second.check.id).enumerate().filter_map(|(place, group)| {
        let check = group.first()?.check;
        let headlines: Vec<String> = group.iter().map(|finding| snapshot.formats.prose(&finding.headline)).collect();
        let said = snapshot.formats.prose(&check.said());
        let source = snapshot.formats.prose(&source_text(check.source));
        Some(html! { <li key={place}>{ headlines.join(" ") }{ " " }{ said }<span class="report-source">{ source }</span></li> })
    });
    html! {
        <section>
            <h3>{ "Open issues" }</h3>
            if found.is_empty() {
                <p>{ "The sanity checks found nothing unusual." }</p>
            } else {
                <p>{ "A careful analyst would ask about these numbers:" }</p>
                <ol class="report-warnings">{ for items }</ol>
            }
        </section>
    }
}
