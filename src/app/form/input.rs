//! One number as a form shows it: its value, its default, and whether it matters.

use super::unused_figure::UnusedFigure;
use crate::app::snapshot::{Formats, RenderContext, Warnings, named};
use crate::app::state::by_pointer::ByPointer;
use crate::engine::WhyUnused;
use crate::model::{Address, EXCHANGE_RATE, Group, Origin, Place, Source, UnitName};
use yew::prelude::*;

/// One number as a form shows it.
#[derive(Clone, PartialEq)]
pub struct Input {
    /// Where it stands.
    pub address: Address,
    /// Its value.
    pub value: f64,
    /// What it would be reset to.
    pub default: f64,
    /// Where that default comes from.
    pub source: Source,
    /// Its name beside the field.
    pub label: AttrValue,
    /// Whose number it is, where several have the same name.
    pub whose: AttrValue,
    /// Whether the results depend on it.
    pub used: bool,
    /// Why it counts for nothing, where the user gave it.
    pub unused: Option<WhyUnused>,
    /// The rule across inputs that is broken here.
    pub broken: Option<AttrValue>,
    /// What the sanity checks warn of that it causes.
    pub warnings: Warnings,
    /// Where it comes from.
    pub origin: Origin,
    /// What the user noted beside it, or how it was estimated.
    pub note: AttrValue,
    /// Whether it is one of those that move the answer most.
    pub strong: bool,
}

impl Input {
    /// Whether it is shown among those that matter: it is used, changed, noted or at fault.
    pub fn matters(&self) -> bool {
        self.used || self.changed() || !self.note.is_empty() || self.broken.is_some() || !self.warnings.is_empty()
    }

    /// Whether the user has set it: it differs from its default and is no estimate.
    pub fn changed(&self) -> bool {
        self.origin == Origin::Set
    }

    /// The name a screen reader says.
    pub fn name(&self) -> String {
        if self.whose.is_empty() { self.label.to_string() } else { format!("{}, {}", self.label, self.whose) }
    }
}

/// What stands beside a number that is shown although the results do not depend on it.
pub fn idle(input: &Input, formats: &ByPointer<Formats>) -> Html {
    match (input.unused, input.used) {
        (Some(why), _) => html! { <UnusedFigure address={input.address} {why} formats={formats.clone()} /> },
        (None, true) => Html::default(),
        (None, false) => html! { <span class="idle">{ "not used now" }</span> },
    }
}

/// The numbers of a group at a place, in order.
pub fn inputs(context: RenderContext, place: Place, group: &dyn Group, whose: &AttrValue, unit_name: UnitName) -> Vec<Input> {
    let (snapshot, results) = (context.snapshot, context.snapshot.results());
    let mut found = Vec::new();
    group.each(&mut |field, value| {
        let address = Address { place, field };
        let (default, source) = snapshot.scenario.default_of(address);
        // Where nothing can be computed every input is offered, for one of them may be what is to be mended.
        // No formula reads the exchange rate: the typical figures follow it.
        let used = address == EXCHANGE_RATE || results.is_none_or(|outcome| outcome.uses(address));
        let (label, broken) = (named(field.label, unit_name), snapshot.broken(address));
        let warnings = snapshot.warnings(address);
        found.push(Input {
            address,
            value,
            default,
            source: source.clone(),
            label,
            whose: whose.clone(),
            used,
            unused: snapshot.unused(address),
            broken,
            warnings,
            origin: snapshot.scenario.origin(address, value),
            note: snapshot.scenario.remark(address).into_owned().into(),
            strong: snapshot.is_strong(address),
        });
    });
    found
}

/// How many inputs a group has and how many of them differ from their default, in words.
pub fn counted(shown: usize, changed: usize) -> String {
    let inputs = crate::model::grammar::counted(shown, "input", "inputs");
    if changed == 0 { inputs } else { format!("{inputs}, {changed} changed") }
}

/// A quiet button that shows all inputs of a group, or only those that matter; nothing where all of them do.
pub fn whole_button(context: RenderContext, group: &'static str, all: usize, shown: usize) -> Html {
    let whole = context.view.is_whole(group);
    if all == shown && !whole {
        return Html::default();
    }
    let text = if whole { "Show only what matters".to_string() } else { format!("Show all {all}") };
    html! { <button type="button" class="link whole" aria-pressed={whole.to_string()} onclick={context.view.show_whole(group)}>{ text }</button> }
}
