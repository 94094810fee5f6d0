//! Entries that are not valid and so not used, in what is handed out.

use super::remarks::Remark;
use crate::app::snapshot::RenderContext;
use crate::app::state::invalid_inputs::EntryPlace;
use crate::model::grammar::worded;
use yew::prelude::*;

/// Every invalid entry, with what is used instead, such as `“lots” in “Salary, In-house” is not a valid entry: $60,810 is used.`
pub fn invalid_entries(context: RenderContext) -> Vec<String> {
    let (scenario, formats) = (&context.snapshot.scenario, &context.snapshot.formats);
    let said = |(place, text): (EntryPlace, String)| {
        let used = match place {
            EntryPlace::Number(address) => scenario.number(address).map(|number| {
                let number = formats.value(number, address.field.unit, scenario.unit_name(address.place));
                format!("{number} is used")
            }),
            _ => None,
        };
        let used = used.unwrap_or_else(|| "it is not used".to_string());
        format!("“{text}” in “{}” is not a valid entry: {used}.", place.label(scenario))
    };
    context.edits.invalid_entries().into_iter().map(said).collect()
}

/// The same as a remark on paper; on the page, each field says so itself.
pub(super) fn remark(context: RenderContext) -> Option<Remark> {
    let said = if context.on_paper { invalid_entries(context) } else { Vec::new() };
    let about = worded(said.len(), "1 entry is not valid and not used", "{} entries are not valid and not used");
    let line = html! { <li data-kind="doubt">{ said.join(" ") }</li> };
    (!said.is_empty()).then_some((about, line))
}
