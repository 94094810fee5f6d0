//! The register of assumptions: every number that the results rest on, ordered and filtered as the reader likes.

use super::register_table::RegisterTable;
use crate::app::by_pointer::ByPointer;
use crate::app::fold::folded;
use crate::app::format::named;
use crate::app::scene::Scene;
use crate::app::settled::use_settled;
use crate::app::work::Work;
use crate::engine::{Assumption, Levers, Outcome, register as list};
use crate::exchange::levers::unit_name;
use crate::exchange::words::about_defaults;
use crate::model::Scenario;
use std::cmp::Ordering;
use std::rc::Rc;
use yew::prelude::*;

/// A row of the register.
pub struct Row {
    /// The assumption.
    pub entry: Assumption,
    /// What its place is called.
    pub place: String,
    /// What it is called.
    pub label: AttrValue,
}

/// A column of the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Where it stands.
    Place,
    /// Its name.
    Label,
    /// Its value.
    Value,
    /// What it would be without the user.
    Default,
    /// Whether the user has set it.
    Changed,
    /// What a tenth more does.
    Effect,
    /// Where the default comes from.
    Source,
    /// What the user noted.
    Note,
}

impl Column {
    /// All columns with their titles, in order.
    pub const ALL: [(Column, &'static str); 8] = [
        (Column::Place, "Where"),
        (Column::Label, "Input"),
        (Column::Value, "Value"),
        (Column::Default, "Default"),
        (Column::Changed, "Changed by you"),
        (Column::Effect, "Effect of a tenth more"),
        (Column::Source, "Source of the default"),
        (Column::Note, "Note"),
    ];

    fn compare(self, first: &Row, second: &Row) -> Ordering {
        match self {
            Column::Place => first.place.cmp(&second.place),
            Column::Label => first.label.cmp(&second.label),
            Column::Value => first.entry.value.total_cmp(&second.entry.value),
            Column::Default => first.entry.default.total_cmp(&second.entry.default),
            Column::Changed => first.entry.is_changed().cmp(&second.entry.is_changed()),
            Column::Effect => first.entry.effect_of_a_tenth.abs().total_cmp(&second.entry.effect_of_a_tenth.abs()),
            Column::Source => first.entry.source.title().to_string().cmp(&second.entry.source.title().to_string()),
            Column::Note => first.entry.note.cmp(&second.entry.note),
        }
    }

    /// What is looked for first stands first: large effects, and what was changed or noted.
    fn falls_first(self) -> bool {
        matches!(self, Column::Value | Column::Default | Column::Changed | Column::Effect | Column::Note)
    }
}

/// The register as a part of the page that can be folded.
pub fn register(work: Work) -> Html {
    folded(work.view, "register", "Assumptions and their sources", "Every number the results rest on".into(), || {
        html! { <Register scene={work.scene.clone()} /> }
    })
}

/// What the register needs.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The scenario and its results.
    pub scene: Scene,
}

/// The register, worked out again once typing pauses.
#[component(Register)]
pub fn register_of(props: &Props) -> Html {
    let (settled, pending) = use_settled(&props.scene, Some(|| Box::new(|scenario, outcome| Some(rows(scenario, outcome)))));
    let order = use_state(|| (Column::Effect, true));
    let changed_only = use_state(|| false);
    let uncited_only = use_state(|| false);
    let sort = {
        let order = order.clone();
        let known = *order;
        use_callback(known, move |column: Column, known| {
            order.set((column, if known.0 == column { !known.1 } else { column.falls_first() }));
        })
    };
    let source = settled.as_ref().map(|settled| ByPointer(Rc::clone(settled)));
    let shown = use_memo((source, *order, *changed_only, *uncited_only), |(settled, (column, falling), changed, uncited)| {
        let all = settled.as_ref().map_or(&[][..], |settled| &settled.found);
        let wanted = |row: &&Rc<Row>| {
            (!*changed || row.entry.is_changed()) && (!*uncited || (row.entry.source.year.is_none() && !row.entry.source.is_of_company()))
        };
        let mut found: Vec<Rc<Row>> = all.iter().filter(wanted).cloned().collect();
        found.sort_by(|first, second| if *falling { column.compare(second, first) } else { column.compare(first, second) });
        found
    });
    let Some(settled) = settled else { return html! { <p class="empty">{ "Listing the assumptions …" }</p> } };
    let toggle = |state: &UseStateHandle<bool>, text: &'static str| {
        let (pressed, state) = (**state, state.clone());
        let onclick = Callback::from(move |_: MouseEvent| state.set(!pressed));
        html! { <button type="button" aria-pressed={pressed.to_string()} {onclick}>{ text }</button> }
    };
    let about = about_defaults(settled.scenario.choices.currency);
    html! {
        <div class="register-part" data-pending={pending.then_some("yes")}>
            <div class="switch" role="group" aria-label="Assumptions shown">
                { toggle(&changed_only, "Changed only") }
                { toggle(&uncited_only, "Without citation only") }
            </div>
            <p class="note" role="status">{ format!("{} of {} numbers", shown.len(), settled.found.len()) }</p>
            if !about.is_empty() { <p class="note">{ about }</p> }
            <RegisterTable scenario={ByPointer(Rc::clone(&settled.scenario))} rows={ByPointer(Rc::clone(&shown))} order={*order} {sort} formats={props.scene.formats.clone()} />
        </div>
    }
}

/// The rows for the option that the answer is about.
fn rows(scenario: &Scenario, outcome: &Outcome) -> Vec<Rc<Row>> {
    let Some(option) = Levers::option_of(outcome) else { return Vec::new() };
    let entries = list(scenario, outcome, option).into_iter();
    let row = |entry: Assumption| {
        let place = scenario.place_name(entry.address.place);
        let label = named(entry.address.field.label, unit_name(scenario, entry.address));
        Rc::new(Row { entry, place, label })
    };
    entries.map(row).collect()
}
