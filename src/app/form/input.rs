//! A number as a form shows it: its value, its default, and whether the results use it.

use super::provenance::Provenance;
use super::unused_remark::UnusedRemark;
use crate::app::snapshot::{Formats, RenderContext, Warnings, named};
use crate::app::state::by_pointer::ByPointer;
use crate::engine::{WhyUnused, range_of, why_certain};
use crate::model::{Address, EXCHANGE_RATE, Group, Origin, Place, Range, START_MONTH, START_YEAR, Source, UnitName};
use yew::prelude::*;

/// The label of the month and year in which a comparison starts, which share one field.
pub const FIRST_MONTH: &str = "First month";

/// A number as a form shows it.
#[derive(Clone, PartialEq)]
pub struct Input {
    /// Its address in the scenario.
    pub address: Address,
    /// Its value.
    pub value: f64,
    /// Its range; `None` if it is certain.
    pub range: Option<Range>,
    /// Why it cannot have one.
    pub certain: Option<&'static str>,
    /// The value that a reset restores.
    pub default: f64,
    /// The source of that default.
    pub source: Source,
    /// The label beside the field.
    pub label: AttrValue,
    /// Its option or provider, if several numbers have the same label.
    pub whose: AttrValue,
    /// Whether the results depend on it.
    pub used: bool,
    /// The reason it is not used, if the user set it.
    pub unused: Option<WhyUnused>,
    /// The rule across inputs that is broken here.
    pub broken: Option<AttrValue>,
    /// The warnings of the sanity checks that it causes.
    pub warnings: Warnings,
    /// Whether it is a default, an estimate or set by the user.
    pub origin: Origin,
    /// The user's note on it, or how it was estimated.
    pub note: AttrValue,
    /// Whether it is one of the inputs that affect the answer most.
    pub strong: bool,
    /// Whether to offer a way to use it even though nobody has set it.
    pub offered: bool,
}

impl Input {
    /// Whether it is shown among the inputs in use: it is used, changed, noted or faulty.
    pub fn matters(&self) -> bool {
        self.used || self.changed() || !self.note.is_empty() || self.broken.is_some() || !self.warnings.is_empty()
    }

    /// Whether the user has set it: it differs from its default and is no estimate.
    pub fn changed(&self) -> bool {
        self.origin == Origin::Set
    }

    /// Whether the user has set it but no result depends on it: a line replaces its field.
    pub fn is_idle(&self) -> bool {
        !self.used && self.changed() && self.broken.is_none()
    }

    /// Its provenance, as its mark shows it.
    pub fn provenance(&self) -> Provenance {
        Provenance::of(self.origin, &self.source)
    }

    /// The name that a screen reader announces.
    pub fn name(&self) -> String {
        if self.whose.is_empty() { self.label.to_string() } else { format!("{}, {}", self.label, self.whose) }
    }
}

/// The remark beside the field of an unused number; `explained` means that a separate line gives the reason.
pub fn idle(input: &Input, formats: &ByPointer<Formats>, explained: bool) -> Html {
    match (input.unused.filter(|why| !explained || *why != WhyUnused::NoResult), input.used) {
        (Some(why), _) => html! { <UnusedRemark address={input.address} {why} formats={formats.clone()} /> },
        (None, true) => Html::default(),
        (None, false) => html! { <span class="idle">{ "not used now" }</span> },
    }
}

/// The numbers of a group at a place, in order.
pub fn inputs(context: RenderContext, place: Place, group: &dyn Group, whose: &AttrValue, unit_name: UnitName) -> Vec<Input> {
    let (snapshot, results) = (context.snapshot, context.snapshot.results());
    let mut found: Vec<Input> = Vec::new();
    let mut own_year = false;
    group.each(&mut |field, value| {
        let address = Address { place, field };
        let (default, source) = snapshot.scenario.default_of(address);
        if address == START_YEAR {
            // The year shares a field with the month.
            own_year = snapshot.scenario.origin(address, value) == Origin::Set;
            return;
        }
        // Without results every input is offered, because any of them may need fixing.
        // No formula reads the exchange rate: the typical figures follow it.
        let used = address == EXCHANGE_RATE || results.is_none_or(|outcome| outcome.uses(address));
        let label = if address == START_MONTH { FIRST_MONTH.into() } else { named(field.label, unit_name) };
        let broken = snapshot.broken(address);
        let warnings = snapshot.warnings(address);
        found.push(Input {
            address,
            value,
            range: range_of(&snapshot.scenario, address),
            certain: why_certain(&snapshot.scenario, address),
            default,
            source: source.clone(),
            label,
            whose: whose.clone(),
            used,
            unused: snapshot.unused(address),
            broken,
            warnings,
            origin: if address == START_MONTH && own_year { Origin::Set } else { snapshot.scenario.origin(address, value) },
            note: snapshot.scenario.remark(address).into_owned().into(),
            strong: snapshot.is_strong(address),
            offered: false,
        });
    });
    found
}

/// How many inputs a group has and how many of them differ from their default, in words.
pub fn counted(shown: usize, changed: usize) -> String {
    let inputs = crate::model::grammar::counted(shown, "input", "inputs");
    if changed == 0 { inputs } else { format!("{inputs}, {changed} changed") }
}

/// A quiet button that shows all inputs of a group, or only those in use; empty if all are in use.
pub fn whole_button(context: RenderContext, group: &'static str, all: usize, shown: usize) -> Html {
    let whole = context.view.is_whole(group);
    if all == shown && !whole {
        return Html::default();
    }
    let text = if whole { "Show only inputs in use".to_string() } else { format!("Show all {all}") };
    html! { <button type="button" class="link whole" aria-pressed={whole.to_string()} onclick={context.view.show_whole(group)}>{ text }</button> }
}
