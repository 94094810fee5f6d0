//! What the page shows: the selected service and option, what is expanded, and what is explained.

use super::host_environment::use_host_environment;
use super::inquiry::Inquiry;
use super::kept_answers::kept_answers;
use super::panel::{
    EXPLANATION_HEADING, GLOSSARY, GUIDED, INPUTS, LANDING, PANELS, PRESENT, QUESTIONS, REPORT, STORY, UNUSED, field_id, opener_id,
};
use super::question_answers::KeptAnswers;
use super::reading::GlossaryReading;
use super::result_tab::ResultTab;
use crate::browser::element;
use crate::browser::focus::{focus_soon, focused, give_back, named};
use crate::model::{Address, OptionId, Place, ServiceId};
use std::rc::Rc;
use web_sys::HtmlElement;
use yew::prelude::*;

/// The parts that are expanded at first; everything else is collapsed.
const OPEN: [&str; 6] = ["assumptions", "demand", "team", "charges", LANDING, STORY];

/// The state of the view; none of it belongs to the scenario.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UiState {
    /// The service whose inputs are shown; if none is named, the first.
    pub service: Option<ServiceId>,
    /// The option whose inputs are shown if there is room for only one.
    pub option: Option<OptionId>,
    /// The option that is shown in detail; if none is named, the best other than today's.
    pub detail: Option<OptionId>,
    /// The option that the others are compared with; if none is named, today's.
    pub reference: Option<OptionId>,
    /// The tab of the results that is on show.
    pub tab: ResultTab,
    /// Whether the tab of a contract that is followed was left for a comparison without one, which then opens on its summary.
    pub left_follow_up: bool,
    /// The selected charts of tabs that have several, by their names.
    pub charts: Vec<&'static str>,
    /// The inputs that stay on show while only changed ones are shown; `None` while all inputs in use are shown.
    pub only: Option<Rc<Vec<Address>>>,
    /// The step of the guided path, counted from 0.
    pub step: usize,
    /// The answers to the questions of a first comparison.
    pub answers: KeptAnswers,
    /// The short answer when that step was opened, to show the effect of changes in it.
    pub answer_before: String,
    /// The element that gets the focus back when the search is closed.
    pub back_to: Option<String>,
    /// The figure that is explained.
    pub inquiry: Option<Inquiry>,
    /// The entry that is open in the glossary.
    pub reading: Option<GlossaryReading>,
    /// The element that had the focus before something was explained.
    asked_from: Option<HtmlElement>,
    /// The parts that are expanded or collapsed unlike at first, by their names.
    flipped: Vec<&'static str>,
    /// The groups that show all inputs, including those that are not used.
    whole: Vec<&'static str>,
    /// The element that should get the focus, and a counter that makes each request unique.
    focus_on: (String, u32),
}

/// What inputs and details show of the view: neither the results nor a dialog matters to them.
#[derive(Clone, PartialEq)]
pub struct ViewBelow {
    service: Option<ServiceId>,
    option: Option<OptionId>,
    only: Option<Rc<Vec<Address>>>,
    whole: Vec<&'static str>,
    folds: Vec<&'static str>,
}

/// The view with ways to change it.
#[derive(Clone, PartialEq)]
pub struct Ui(UseStateHandle<UiState>);

/// The view of the page; elements that should get the focus get it once they are drawn.
#[hook]
pub fn use_ui() -> Ui {
    let keeps = use_host_environment().keeps();
    let view = use_state(|| UiState { answers: kept_answers(keeps), ..UiState::default() });
    {
        let view = view.clone();
        use_effect_with(view.focus_on.clone(), move |(id, count)| {
            if *count > 0 && view.is_open(GUIDED) && !element::is_there(id) {
                // The workbench shows inputs that the open step does not show.
                let mut other = UiState::clone(&view);
                other.set_open(GUIDED, false);
                other.focus(id.clone());
                view.set(other);
            } else if *count > 0 {
                focus_soon(id.clone());
            }
        });
    }
    Ui(view)
}

impl std::ops::Deref for Ui {
    type Target = UiState;
    fn deref(&self) -> &UiState {
        &self.0
    }
}

impl Ui {
    /// A callback that changes the view.
    pub fn change<T: 'static>(&self, change: impl Fn(&mut UiState, T) + 'static) -> Callback<T> {
        let handle = self.0.clone();
        Callback::from(move |value: T| {
            // The handle knows the latest view, even if it was drawn with an earlier one.
            let mut view = UiState::clone(&handle);
            change(&mut view, value);
            handle.set(view);
        })
    }

    /// Expands or collapses something.
    pub fn fold(&self, name: &'static str) -> Callback<MouseEvent> {
        self.change(move |view, _| view.set_open(name, !view.is_open(name)))
    }

    /// Collapses something whose button is inside; the focus moves to its head.
    pub fn close<T: 'static>(&self, name: &'static str) -> Callback<T> {
        self.change(move |view, _: T| {
            view.set_open(name, false);
            view.focus(opener_id(name));
        })
    }

    /// Closes a dialog; the browser returns the focus.
    pub fn dismiss<T: 'static>(&self, name: &'static str) -> Callback<T> {
        self.change(move |view, _: T| view.set_open(name, false))
    }

    /// Shows all inputs of a group, or only those in use.
    pub fn show_whole(&self, group: &'static str) -> Callback<MouseEvent> {
        self.change(move |view, _| flip(&mut view.whole, group))
    }

    /// Skips the bar, answer and results for keyboard users, and moves to the inputs.
    pub fn skip_to_inputs(&self) -> Callback<MouseEvent> {
        self.change(|view, _| {
            view.set_open(GUIDED, false);
            view.set_open(QUESTIONS, false);
            view.focus(INPUTS.to_string());
        })
    }

    /// Gives the focus to an element once it is drawn.
    pub fn focus_on(&self, id: &'static str) {
        self.change(|view, id: &'static str| view.focus(id.to_string())).emit(id);
    }

    /// Opens a tab of the results and gives the focus to an element in it, or to the tab itself.
    pub fn open_tab<T: 'static>(&self, tab: ResultTab, element: &'static str) -> Callback<T> {
        self.change(move |view, _: T| {
            view.tab = tab;
            view.set_open("results", true);
            view.focus(element.to_string());
        })
    }

    /// Explains something, or closes the explanation; the heading gets the focus, so that keyboard and screen reader follow.
    pub fn ask(&self) -> Callback<Option<Inquiry>> {
        self.change(|view, inquiry: Option<Inquiry>| {
            let moved = |old: &Inquiry, new: &Inquiry| (old.option, old.figure, &old.path) != (new.option, new.figure, &new.path);
            if inquiry.is_none() {
                view.asked_from.take().iter().for_each(give_back);
            }
            if let Some(new) = &inquiry {
                if view.inquiry.is_none() {
                    view.asked_from = focused();
                }
                view.set_open("results", true);
                if view.inquiry.as_ref().is_none_or(|old| moved(old, new)) {
                    view.focus(EXPLANATION_HEADING.to_string());
                }
            }
            view.inquiry = inquiry;
        })
    }

    /// Opens the glossary at a term, or at its list; its heading gets the focus.
    pub fn open_term(&self) -> Callback<Option<AttrValue>> {
        self.change(|view, term: Option<AttrValue>| {
            let reading = view.reading.take().unwrap_or_default();
            view.reading = Some(reading.opened_from(focused()).on_to(term));
            view.focus(GLOSSARY.to_string());
        })
    }

    /// Closes the glossary; the focus returns to where it was opened from.
    pub fn close_glossary<T: 'static>(&self) -> Callback<T> {
        self.change(|view, _| {
            let Some(reading) = view.reading.take() else { return };
            reading.from.iter().for_each(give_back);
        })
    }

    /// Goes back one entry in the glossary; its heading gets the focus.
    pub fn term_back<T: 'static>(&self) -> Callback<T> {
        self.change(|view, _| {
            view.reading = view.reading.take().map(GlossaryReading::back);
            view.focus(GLOSSARY.to_string());
        })
    }

    /// Goes to an input: shows its service and option, expands its group, closes anything that would cover it, and moves
    /// the focus to it.
    pub fn go_to(&self) -> Callback<Address> {
        self.change(|view, address: Address| {
            view.show_place(address.place);
            view.set_open(address.field.group, true);
            view.focus(field_id(address));
        })
    }
}

impl UiState {
    /// What inputs and details show of the view.
    pub fn below(&self) -> ViewBelow {
        let folds = self.flipped.iter().copied().filter(|name| !PANELS.contains(name)).collect();
        ViewBelow { service: self.service, option: self.option, only: self.only.clone(), whole: self.whole.clone(), folds }
    }

    /// Whether something is expanded.
    pub fn is_open(&self, name: &str) -> bool {
        OPEN.contains(&name) != self.flipped.contains(&name)
    }

    /// Whether all inputs of a group are shown.
    pub fn is_whole(&self, group: &str) -> bool {
        self.whole.contains(&group)
    }

    /// Shows the service and the option of a place, and closes anything that would cover its inputs.
    pub fn show_place(&mut self, place: Place) {
        self.service = place.service().or(self.service);
        self.option = place.option().or(self.option);
        self.set_open("results", false);
        self.set_open(QUESTIONS, false);
        self.only = None;
    }

    /// The inputs that stay on show while only changed ones are shown; the guided path shows all inputs of each step.
    pub fn only(&self) -> Option<&[Address]> {
        self.only.as_ref().filter(|_| !self.is_open(GUIDED)).map(|only| only.as_slice())
    }

    /// Shows all inputs of a group, including those that are not used.
    pub fn show_all_of(&mut self, group: &'static str) {
        self.set_open(UNUSED, true);
        self.set_open(group, true);
        if !self.is_whole(group) {
            self.whole.push(group);
        }
    }

    /// Explains a search result; the focus returns to where the search was opened from.
    pub fn explain_found(&mut self, inquiry: Inquiry) {
        self.asked_from = self.back_to.take().and_then(|id| named(&id));
        self.inquiry = Some(inquiry);
        self.set_open("results", true);
        self.focus(EXPLANATION_HEADING.to_string());
    }

    /// Expands or collapses something.
    pub fn set_open(&mut self, name: &'static str, open: bool) {
        if self.is_open(name) == open {
            return;
        }
        if PANELS.contains(&name) || [GUIDED, REPORT, QUESTIONS].contains(&name) {
            let covers = [REPORT, QUESTIONS];
            let leaves = |other: &str| PANELS.contains(&other) || ([GUIDED, QUESTIONS].contains(&name) && covers.contains(&other));
            self.flipped.retain(|flipped| !leaves(flipped) || *flipped == name);
        }
        flip(&mut self.flipped, name);
    }

    /// Handles Escape: closes the report, else the presentation; an open dialog closes without this.
    pub fn for_escape(&self) -> Option<&'static str> {
        let has_dialog = PANELS.iter().any(|name| self.is_open(name));
        [REPORT, PRESENT].into_iter().find(|name| !has_dialog && self.is_open(name))
    }

    /// Gives the focus to an element once it is drawn.
    pub fn focus(&mut self, id: String) {
        self.focus_on = (id, self.focus_on.1 + 1);
    }
}

fn flip(list: &mut Vec<&'static str>, name: &'static str) {
    match list.iter().position(|known| *known == name) {
        Some(place) => drop(list.remove(place)),
        None => list.push(name),
    }
}
