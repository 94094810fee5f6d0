//! The register of assumptions: every number behind the results, sorted and filtered as the reader likes.

use super::register_table::RegisterTable;
use crate::app::elements::fold::folded;
use crate::app::snapshot::{RenderContext, Snapshot, named, use_debounced};
use crate::app::state::by_pointer::ByPointer;
use crate::engine::{Assumption, Levers, Outcome, register as list};
use crate::exchange::unit_text::about_defaults;
use crate::model::Scenario;
use crate::model::Sorting;
use std::cmp::Ordering;
use std::rc::Rc;
use yew::prelude::*;

/// A row of the register.
pub struct RegisterRow {
    /// The assumption.
    pub entry: Assumption,
    /// The name of its place.
    pub place: String,
    /// Its name.
    pub label: AttrValue,
}

/// A column of the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegisterColumn {
    /// Where it is on the page.
    Place,
    /// Its name.
    Label,
    /// Its value.
    Value,
    /// Its default.
    Default,
    /// Whether the user has set it.
    Changed,
    /// The effect of 10% more.
    Effect,
    /// Where the default comes from.
    Source,
    /// The user's note.
    Note,
}

impl RegisterColumn {
    /// All columns with their titles, in order.
    pub const ALL: [(RegisterColumn, &'static str); 8] = [
        (RegisterColumn::Place, "Where"),
        (RegisterColumn::Label, "Input"),
        (RegisterColumn::Value, "Value"),
        (RegisterColumn::Default, "Default"),
        (RegisterColumn::Changed, "Changed by you"),
        (RegisterColumn::Effect, "Effect of 10 % more"),
        (RegisterColumn::Source, "Source of the default"),
        (RegisterColumn::Note, "Note"),
    ];

    fn compare(self, first: &RegisterRow, second: &RegisterRow) -> Ordering {
        match self {
            RegisterColumn::Place => first.place.cmp(&second.place),
            RegisterColumn::Label => first.label.cmp(&second.label),
            RegisterColumn::Value => first.entry.value.total_cmp(&second.entry.value),
            RegisterColumn::Default => first.entry.default.total_cmp(&second.entry.default),
            RegisterColumn::Changed => first.entry.is_changed().cmp(&second.entry.is_changed()),
            RegisterColumn::Effect => first.entry.effect_of_a_tenth.abs().total_cmp(&second.entry.effect_of_a_tenth.abs()),
            RegisterColumn::Source => first.entry.source.title().to_string().cmp(&second.entry.source.title().to_string()),
            RegisterColumn::Note => first.entry.note.cmp(&second.entry.note),
        }
    }

    /// What users look for comes first: large effects, and inputs with changes or notes.
    fn falls_first(self) -> bool {
        matches!(
            self,
            RegisterColumn::Value | RegisterColumn::Default | RegisterColumn::Changed | RegisterColumn::Effect | RegisterColumn::Note
        )
    }
}

/// The register as a part of the page that can be folded.
pub fn register(context: RenderContext) -> Html {
    folded(context.view, "register", "Assumptions and their sources", "Every number behind the results".into(), || {
        html! { <Register snapshot={context.snapshot.clone()} /> }
    })
}

/// The properties of the register.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The scenario and its results.
    pub snapshot: Snapshot,
}

/// The register, recomputed once typing pauses.
#[component(Register)]
pub fn register_of(props: &Props) -> Html {
    let (settled, pending) = use_debounced(&props.snapshot.work, &props.snapshot.scenario, &props.snapshot.outcome, || {
        Box::new(|scenario, outcome| Some(rows(scenario, outcome)))
    });
    let order = use_state(|| (RegisterColumn::Effect, true));
    let changed_only = use_state(|| false);
    let uncited_only = use_state(|| false);
    let sort = {
        let order = order.clone();
        let known = *order;
        use_callback(known, move |column: RegisterColumn, known| {
            order.set((column, if known.0 == column { !known.1 } else { column.falls_first() }));
        })
    };
    let source = settled.as_ref().map(|settled| ByPointer(Rc::clone(settled)));
    let shown = use_memo((source, *order, *changed_only, *uncited_only), |(settled, (column, falling), changed, uncited)| {
        let all = settled.as_ref().map_or(&[][..], |settled| &settled.found);
        let wanted = |row: &&Rc<RegisterRow>| (!*changed || row.entry.is_changed()) && (!*uncited || !row.entry.source.is_cited());
        let mut found: Vec<Rc<RegisterRow>> = all.iter().filter(wanted).cloned().collect();
        found.order_by(|first, second| if *falling { column.compare(second, first) } else { column.compare(first, second) });
        found
    });
    let Some(settled) = settled else { return html! { <p class="empty">{ "Listing the assumptions …" }</p> } };
    let toggle = |state: &UseStateHandle<bool>, text: &'static str| {
        let (pressed, state) = (**state, state.clone());
        let onclick = Callback::from(move |_: MouseEvent| state.set(!pressed));
        html! { <button type="button" aria-pressed={pressed.to_string()} {onclick}>{ text }</button> }
    };
    let about = props.snapshot.formats.prose(&about_defaults(&settled.scenario));
    html! {
        <div class="register-part" data-pending={pending.then_some("yes")}>
            <div class="switch" role="group" aria-label="Assumptions shown">
                { toggle(&changed_only, "Changed only") }
                { toggle(&uncited_only, "Without citation only") }
            </div>
            <p class="note" role="status">{ format!("{} of {} numbers", shown.len(), settled.found.len()) }</p>
            if !about.is_empty() { <p class="note">{ about }</p> }
            <RegisterTable scenario={ByPointer(Rc::clone(&settled.scenario))} rows={ByPointer(Rc::clone(&shown))} order={*order} {sort} formats={props.snapshot.formats.clone()} />
        </div>
    }
}

/// The rows for the option that the answer is about.
fn rows(scenario: &Scenario, outcome: &Outcome) -> Vec<Rc<RegisterRow>> {
    let Some(option) = Levers::option_of(outcome) else { return Vec::new() };
    let entries = list(scenario, outcome, option).into_iter();
    let row = |entry: Assumption| {
        let place = scenario.place_name(entry.address.place);
        let label = named(entry.address.field.label, scenario.unit_name(entry.address.place));
        Rc::new(RegisterRow { entry, place, label })
    };
    entries.map(row).collect()
}
