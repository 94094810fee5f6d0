//! What every part of the page is drawn from: the snapshot, what of it is on show, and where edits go.

use super::{Snapshot, Stage};
use crate::app::state::action::Action;
use crate::app::state::edit_dispatcher::EditDispatcher;
use crate::app::state::inquiry::Inquiry;
use crate::app::state::ui_state::Ui;
use crate::model::Service;
use yew::prelude::*;

/// What every part of the page is drawn from.
#[derive(Clone, Copy)]
pub struct RenderContext<'a> {
    /// The scenario and its results.
    pub snapshot: &'a Snapshot,
    /// What of it is on show.
    pub view: &'a Ui,
    /// Where changes go.
    pub edits: &'a EditDispatcher,
    /// How much of the page is drawn while it opens.
    pub stage: Stage,
    /// Whether it is drawn for paper, where nothing can be pressed.
    pub on_paper: bool,
    /// Whether it has its own page; in a host's page, landmarks belong to the host.
    pub own_page: bool,
}

impl<'a> RenderContext<'a> {
    /// The role of a landmark, which only a page of its own has.
    pub fn landmark(&self, role: &'static str) -> Option<&'static str> {
        self.own_page.then_some(role)
    }

    /// The role of a part with a name: a region by itself in a page of its own, a group in a host's.
    pub fn region(&self) -> Option<&'static str> {
        (!self.own_page).then_some("group")
    }

    /// The service whose inputs and quality are shown.
    pub fn service(&self) -> Option<&'a Service> {
        let scenario = &self.snapshot.scenario;
        self.view.service.and_then(|id| scenario.service(id)).or(scenario.services.first())
    }

    /// Where questions about a figure go; nowhere on paper.
    pub fn ask(&self) -> Option<Callback<Option<Inquiry>>> {
        (!self.on_paper).then(|| self.view.ask())
    }

    /// A callback that changes the scenario.
    pub fn does<T: 'static>(&self, action: Action) -> Callback<T> {
        let edits = self.edits.clone();
        Callback::from(move |_: T| edits.send(action.clone()))
    }

    /// A callback that changes the scenario by the name in files of what was chosen.
    pub fn chosen(&self, action: fn(&str) -> Option<Action>) -> Callback<String> {
        let edits = self.edits.clone();
        Callback::from(move |id: String| {
            if let Some(action) = action(&id) {
                edits.send(action);
            }
        })
    }

    /// A callback that changes the scenario and takes the pressed button away: the focus goes to another element.
    pub fn does_and_leaves<T: 'static>(&self, action: Action, to: &'static str) -> Callback<T> {
        let (edits, view) = (self.edits.clone(), self.view.clone());
        Callback::from(move |_: T| {
            edits.send(action.clone());
            view.focus_on(to);
        })
    }
}
