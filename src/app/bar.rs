//! The bar at the top: title, state of saving, undo, and where to start from.

use super::by_pointer::ByPointer;
use super::copy_link::CopyLink;
use super::fetched::Fetched;
use super::files::FILES;
use super::find::find_button;
use super::fold::fold_id;
use super::form::name_field;
use super::guided::way_switch;
use super::keep::Keeper;
use super::later::Later;
use super::library::library_button;
use super::picker::PICKER;
use super::present::PRESENT;
use super::report::REPORT;
use super::saving::Saving;
use super::session::{Action, NameAddress, Session};
use super::sharing::SHARING;
use super::surroundings::{Told, use_surroundings};
use super::work::Work;
use std::rc::Rc;
use yew::prelude::*;

/// The bar at the top.
pub fn bar(work: Work, session: &Session, has_drafts: bool, keeper: &Keeper, later: &Fetched<Later>) -> Html {
    let scenario = &work.scene.scenario;
    html! {
        <div class="bar" role={work.landmark("banner")}>
            <h1 class="brand">{ "Sourcewise" }</h1>
            { name_field(work.sender, NameAddress::Title, &scenario.title, "Title of the comparison".to_string()) }
            { way_switch(work) }
            <Saving scenario={ByPointer(Rc::clone(scenario))} keeper={keeper.clone()} later={later.content().map(ByPointer)} />
            <span class="tools">
                { find_button(work) }
                if !work.sender.is_read_only() { { changing(work, session, has_drafts) } }
                <SaveWithHost />
                { library_button(work, keeper) }
                <button type="button" id={fold_id(FILES)} aria-expanded={work.view.is_open(FILES).to_string()} onclick={work.view.fold(FILES)} title="Save and open files, CSV">{ "Files" }</button>
                <button type="button" id={fold_id(REPORT)} aria-pressed={work.view.is_open(REPORT).to_string()} onclick={work.view.fold(REPORT)}>{ "Report" }</button>
                <button type="button" class="present" id={fold_id(PRESENT)} aria-pressed={work.view.is_open(PRESENT).to_string()} onclick={work.view.fold(PRESENT)} title="Hides the inputs; Escape leaves">{ "Present" }</button>
                <button type="button" onclick={work.view.open_term().reform(|_: MouseEvent| None)}>{ "Glossary" }</button>
                <button type="button" id={fold_id(SHARING)} aria-expanded={work.view.is_open(SHARING).to_string()} onclick={work.view.fold(SHARING)}>{ "Share" }</button>
                <CopyLink scenario={ByPointer(Rc::clone(scenario))} later={later.content().map(ByPointer)} retry={later.retry.clone()} />
            </span>
        </div>
    }
}

/// What changes the comparison.
fn changing(work: Work, session: &Session, has_drafts: bool) -> Html {
    let picking = work.view.is_open(PICKER);
    html! {
        <>
            <button type="button" onclick={work.does(Action::Undo)} disabled={!has_drafts && !session.can_undo()} title="Undo (Ctrl+Z)">{ "Undo" }</button>
            <button type="button" onclick={work.does(Action::Redo)} disabled={!session.can_redo()} title="Redo (Ctrl+Y)">{ "Redo" }</button>
            <button type="button" id={fold_id(PICKER)} aria-expanded={picking.to_string()} onclick={work.view.fold(PICKER)}>{ "Samples and new" }</button>
        </>
    }
}

/// A button that hands the comparison to the host, where it takes what is saved.
#[component(SaveWithHost)]
fn save_with_host() -> Html {
    let surroundings = use_surroundings();
    let Some(host) = surroundings.host.filter(|_| surroundings.host_saves) else { return Html::default() };
    let onclick = Callback::from(move |_: MouseEvent| host.tell(Told::SaveRequest));
    html! { <button type="button" class="primary" {onclick}>{ "Save" }</button> }
}
