//! The bar at the top: title, state of saving, undo, and where to start from.

use super::save_indicator::SaveIndicator;
use crate::app::find::find_button;
use crate::app::form::name_field;
use crate::app::guided::mode_switch;
use crate::app::library::library_button;
use crate::app::sharing::CopyLink;
use crate::app::snapshot::RenderContext;
use crate::app::state::action::{Action, NameAddress};
use crate::app::state::autosave::Autosave;
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::host_environment::{HostEvent, use_host_environment};
use crate::app::state::panel::{FILES, PICKER, PRESENT, REPORT, SHARING, fold_id};
use crate::app::state::session::Session;
use std::rc::Rc;
use yew::prelude::*;

/// The bar at the top.
pub fn bar(context: RenderContext, session: &Session, has_drafts: bool, autosave: &Autosave) -> Html {
    let scenario = &context.snapshot.scenario;
    html! {
        <div class="bar" role={context.landmark("banner")}>
            <h1 class="brand">{ "Sourcewise" }</h1>
            { name_field(context.edits, NameAddress::Title, &scenario.title, "Title of the comparison".to_string()) }
            { mode_switch(context) }
            <SaveIndicator scenario={ByPointer(Rc::clone(scenario))} autosave={autosave.clone()} has_invalid={context.edits.has_invalid_texts()} />
            <span class="tools">
                { find_button(context) }
                if !context.edits.is_read_only() { { changing(context, session, has_drafts) } }
                <SaveWithHost />
                { library_button(context, autosave) }
                <button type="button" id={fold_id(FILES)} aria-expanded={context.view.is_open(FILES).to_string()} onclick={context.view.fold(FILES)} title="Save and open files, CSV">{ "Files" }</button>
                <button type="button" id={fold_id(REPORT)} aria-pressed={context.view.is_open(REPORT).to_string()} onclick={context.view.fold(REPORT)}>{ "Report" }</button>
                <button type="button" class="present" id={fold_id(PRESENT)} aria-pressed={context.view.is_open(PRESENT).to_string()} onclick={context.view.fold(PRESENT)} title="Hides the inputs; Escape leaves">{ "Present" }</button>
                <button type="button" onclick={context.view.open_term().reform(|_: MouseEvent| None)}>{ "Glossary" }</button>
                <button type="button" id={fold_id(SHARING)} aria-expanded={context.view.is_open(SHARING).to_string()} onclick={context.view.fold(SHARING)}>{ "Share" }</button>
                <CopyLink scenario={ByPointer(Rc::clone(scenario))} />
            </span>
        </div>
    }
}

/// What changes the comparison.
fn changing(context: RenderContext, session: &Session, has_drafts: bool) -> Html {
    let picking = context.view.is_open(PICKER);
    html! {
        <>
            <button type="button" onclick={context.does(Action::Undo)} disabled={!has_drafts && !session.can_undo()} title="Undo (Ctrl+Z)">{ "Undo" }</button>
            <button type="button" onclick={context.does(Action::Redo)} disabled={!session.can_redo()} title="Redo (Ctrl+Y)">{ "Redo" }</button>
            <button type="button" id={fold_id(PICKER)} aria-expanded={picking.to_string()} onclick={context.view.fold(PICKER)}>{ "Samples and new" }</button>
        </>
    }
}

/// A button that hands the comparison to the host, where it takes what is saved.
#[component(SaveWithHost)]
fn save_with_host() -> Html {
    let environment = use_host_environment();
    let Some(host) = environment.host.filter(|_| environment.host_saves) else { return Html::default() };
    let onclick = Callback::from(move |_: MouseEvent| host.tell(HostEvent::SaveRequest));
    html! { <button type="button" class="primary" {onclick}>{ "Save" }</button> }
}
