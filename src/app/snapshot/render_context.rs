//! The context of every part of the page: the snapshot, the view, and the receiver of edits.

use super::{Snapshot, Stage};
use crate::app::state::action::Action;
use crate::app::state::edit_dispatcher::EditDispatcher;
use crate::app::state::inquiry::Inquiry;
use crate::app::state::ui_state::Ui;
use crate::model::Service;
use yew::prelude::*;

/// The context of every part of the page.
#[derive(Clone, Copy)]
pub struct RenderContext<'a> {
    /// The scenario and its results.
    pub snapshot: &'a Snapshot,
    /// The view: which parts are on show.
    pub view: &'a Ui,
    /// Receives edits.
    pub edits: &'a EditDispatcher,
    /// How much of the page is drawn while it opens.
    pub stage: Stage,
    /// Whether it is drawn for paper, without buttons.
    pub on_paper: bool,
    /// Whether it has its own page; in a host's page, landmarks belong to the host.
    pub own_page: bool,
}

/// The context of a component that has state of its own, which only the page has: it is drawn again when something here changes.
#[derive(Clone, PartialEq)]
pub struct HeldContext {
    snapshot: Snapshot,
    view: Ui,
    edits: EditDispatcher,
    stage: Stage,
    own_page: bool,
}

impl HeldContext {
    /// The context for its parts.
    pub fn context(&self) -> RenderContext<'_> {
        let HeldContext { snapshot, view, edits, stage, own_page } = self;
        RenderContext { snapshot, view, edits, stage: *stage, on_paper: false, own_page: *own_page }
    }
}

impl<'a> RenderContext<'a> {
    /// The same to be held by a component.
    pub fn held(&self) -> HeldContext {
        HeldContext {
            snapshot: self.snapshot.clone(),
            view: self.view.clone(),
            edits: self.edits.clone(),
            stage: self.stage,
            own_page: self.own_page,
        }
    }

    /// The role of a landmark, which only the program's own page has.
    pub fn landmark(&self, role: &'static str) -> Option<&'static str> {
        self.own_page.then_some(role)
    }

    /// The role of a named part: a region in the program's own page, a group in a host's.
    pub fn region(&self) -> Option<&'static str> {
        (!self.own_page).then_some("group")
    }

    /// The service whose inputs and quality are shown.
    pub fn service(&self) -> Option<&'a Service> {
        let scenario = &self.snapshot.scenario;
        self.view.service.and_then(|id| scenario.service(id)).or(scenario.services.first())
    }

    /// Receives questions about a figure; `None` on paper.
    pub fn ask(&self) -> Option<Callback<Option<Inquiry>>> {
        (!self.on_paper).then(|| self.view.ask())
    }

    /// A callback that changes the scenario.
    pub fn does<T: 'static>(&self, action: Action) -> Callback<T> {
        let edits = self.edits.clone();
        Callback::from(move |_: T| edits.send(action.clone()))
    }

    /// A callback that changes the scenario by the name in files of the chosen value.
    pub fn chosen(&self, action: fn(&str) -> Option<Action>) -> Callback<String> {
        let edits = self.edits.clone();
        Callback::from(move |id: String| {
            if let Some(action) = action(&id) {
                edits.send(action);
            }
        })
    }

    /// A callback that changes the scenario and removes the pressed button: the focus moves to another element.
    pub fn does_and_leaves<T: 'static>(&self, action: Action, to: &'static str) -> Callback<T> {
        let (edits, view) = (self.edits.clone(), self.view.clone());
        Callback::from(move |_: T| {
            edits.send(action.clone());
            view.focus_on(to);
        })
    }
}
