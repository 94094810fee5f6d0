//! Every number behind the results, with the options side by side: one page instead of a list over five.

use super::register_table::{Sources, written};
use crate::app::elements::option_marker::marker;
use crate::app::snapshot::{Snapshot, named};
use crate::engine::Assumption;
use crate::model::Sorting;
use crate::model::{Field, Place, UnitName};
use yew::prelude::*;

/// The same part of the scenario under every option, or a part that options share.
#[derive(Clone, Copy, PartialEq)]
struct SideBySidePart {
    place: Place,
}

impl SideBySidePart {
    /// Whether a place is this part under some option.
    fn holds(self, place: Place) -> bool {
        match (self.place.option(), place.option()) {
            (Some(_), Some(_)) => (self.place.service(), self.place.level()) == (place.service(), place.level()),
            _ => self.place == place,
        }
    }

    fn title(self, snapshot: &Snapshot) -> String {
        let scenario = &snapshot.scenario;
        if self.place.option().is_none() {
            return scenario.place_name(self.place);
        }
        let service = self.place.service().and_then(|id| scenario.service(id));
        let level = self.place.level().and_then(|level| service?.kind.levels.get(level)).map(|level| level.label);
        let names: Vec<&str> = service.map(|service| service.name.as_str()).into_iter().chain(level).collect();
        format!("{}, by option", names.join(", "))
    }
}

/// The table; numbers set for this comparison are marked.
pub fn side_by_side(snapshot: &Snapshot, all: &[Assumption], sources: &mut Sources) -> Html {
    let mut parts: Vec<(SideBySidePart, Vec<&Assumption>)> = Vec::new();
    for assumption in all {
        match parts.iter_mut().find(|(part, _)| part.holds(assumption.address.place)) {
            Some((_, list)) => list.push(assumption),
            None => parts.push((SideBySidePart { place: assumption.address.place }, vec![assumption])),
        }
    }
    let options = &snapshot.scenario.options;
    let columns = (options.len() + 2).to_string();
    let bodies: Html = parts
        .iter()
        .enumerate()
        .map(|(key, (part, list))| {
            let rows: Html = fields(list).into_iter().map(|field| row(snapshot, list, field, sources)).collect();
            html! { <tbody key={key}><tr class="report-place"><th scope="rowgroup" colspan={columns.clone()}>{ part.title(snapshot) }</th></tr>{ rows }</tbody> }
        })
        .collect();
    let heads = options.iter().enumerate().map(|(column, option)| {
        html! { <th scope="col" key={column}><span class="option-name">{ marker(column) }<span>{ &option.name }</span></span></th> }
    });
    html! {
        <div class="scroll" role="group" aria-label="All numbers" tabindex="0">
            <table class="report-register wide" data-columns={options.len().to_string()}>
                <caption>{ "All numbers; those set for this comparison are bold, the others are defaults" }</caption>
                <thead><tr><th scope="col">{ "Assumption" }</th>{ for heads }<th scope="col">{ "Source" }</th></tr></thead>
                { bodies }
            </table>
        </div>
    }
}

/// The fields of a part, each once.
fn fields(list: &[&Assumption]) -> Vec<&'static Field> {
    let mut fields: Vec<&'static Field> = Vec::new();
    for assumption in list {
        if !fields.contains(&assumption.address.field) {
            fields.push(assumption.address.field);
        }
    }
    fields
}

fn row(snapshot: &Snapshot, list: &[&Assumption], field: &'static Field, sources: &mut Sources) -> Html {
    let here: Vec<&Assumption> = list.iter().copied().filter(|assumption| assumption.address.field == field).collect();
    let unit_name = here.first().map_or(UnitName::UNIT, |first| snapshot.scenario.unit_name(first.address.place));
    let mut numbers: Vec<usize> = here.iter().map(|assumption| sources.number(&assumption.source)).collect();
    numbers.order_by(Ord::cmp);
    numbers.dedup();
    let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
    let text = |assumption: &Assumption| {
        let words = written(snapshot, assumption.address, assumption.value);
        if assumption.is_changed() {
            html! { <strong>{ words }</strong> }
        } else {
            words.into()
        }
    };
    let options = &snapshot.scenario.options;
    let cells: Html = match here.as_slice() {
        [only] if only.address.place.option().is_none() => {
            html! { <td class="shared" colspan={options.len().to_string()}>{ text(only) }</td> }
        }
        _ => options
            .iter()
            .map(|option| {
                let own = here.iter().find(|assumption| assumption.address.place.option() == Some(option.id));
                html! { <td>{ own.map_or_else(|| "–".into(), |own| text(own)) }</td> }
            })
            .collect(),
    };
    html! { <tr><th scope="row">{ named(field.label, unit_name) }</th>{ cells }<td>{ numbers.join(", ") }</td></tr> }
}
