//! Typical ranges for the numbers that move the answer most: shown first with their sources, then set in one step.

use crate::app::elements::dialog::sheet;
use crate::app::snapshot::RenderContext;
use crate::app::state::action::Action;
use crate::app::state::panel::TYPICAL_RANGES;
use crate::engine::typical_ranges;
use crate::exchange::unit_text::source_text;
use crate::model::grammar::counted;
use yew::prelude::*;

/// The button that opens them; empty where nothing can be changed.
pub fn typical_ranges_button(context: RenderContext) -> Html {
    if context.edits.is_read_only() || context.on_paper {
        return Html::default();
    }
    html! { <p><button type="button" onclick={context.view.fold(TYPICAL_RANGES)}>{ "Show typical ranges" }</button></p> }
}

/// The sheet with the ranges, if it is open.
pub fn typical_ranges_panel(context: RenderContext) -> Html {
    if !context.view.is_open(TYPICAL_RANGES) {
        return Html::default();
    }
    let (snapshot, formats) = (context.snapshot, &context.snapshot.formats);
    let scenario = &snapshot.scenario;
    let levers = snapshot.drivers.as_ref().and_then(|drivers| drivers.found.as_ref());
    let found = levers.map(|levers| typical_ranges(scenario, &levers.strongest)).unwrap_or_default();
    let rows = found.iter().filter_map(|(address, range)| {
        let value = scenario.number(*address)?;
        Some(html! {
            <tr key={address.to_string()}>
                <th scope="row">{ address.field.label }<span class="unit">{ scenario.place_name(address.place) }</span></th>
                <td>{ formats.range_in_words(value, *range, address.field.unit) }</td>
                <td>{ formats.prose(&source_text(scenario.class_of(*address).source)) }</td>
            </tr>
        })
    });
    let close = context.view.dismiss(TYPICAL_RANGES);
    let set = {
        let (edits, close, ranges) = (context.edits.clone(), close.clone(), found.clone());
        Callback::from(move |_: MouseEvent| {
            edits.send(Action::Ranges(ranges.clone()));
            close.emit(());
        })
    };
    let body = if found.is_empty() {
        html! { <p>{ "The numbers that move the answer most have a range already, are decisions, or are not known yet." }</p> }
    } else {
        html! {
            <>
                <p>{ "These are usual ranges, not yours. Replace them. They are for the numbers that move the answer most." }</p>
                <table class="typical-ranges">
                    <thead><tr><th scope="col">{ "Number" }</th><th scope="col">{ "Range" }</th><th scope="col">{ "Source" }</th></tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
                <p><button type="button" class="primary" onclick={set}>{ format!("Set {}", counted(found.len(), "range", "ranges")) }</button>{ " Undo removes them." }</p>
            </>
        }
    };
    sheet(TYPICAL_RANGES, "typical", "Typical ranges", &close, body)
}
