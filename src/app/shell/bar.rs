//! The bar at the top: title, save status, search, modes, and sharing.

use super::bar_menus::{more_menu, title_menu};
use super::save_indicator::SaveIndicator;
use crate::app::find::find_button;
use crate::app::form::name_field;
use crate::app::guided::mode_switch;
use crate::app::snapshot::RenderContext;
use crate::app::state::action::{Action, NameAddress};
use crate::app::state::autosave::Autosave;
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::host_environment::{HostEvent, use_host_environment};
use crate::app::state::locale::Locale;
use crate::app::state::panel::{SHARING, fold_id};
use crate::app::state::session::Session;
use std::rc::Rc;
use yew::prelude::*;

/// The bar at the top.
pub fn bar(context: RenderContext, session: &Session, autosave: &Autosave, locale: &UseStateHandle<Locale>) -> Html {
    let scenario = &context.snapshot.scenario;
    let has_invalid = context.edits.has_invalid_texts();
    let waiting = match context.edits.waiting_currency(scenario) {
        Some(_) => Some("Currency not changed yet"),
        None => has_invalid.then_some("Invalid entry"),
    };
    let can = (has_invalid || session.can_undo(), session.can_redo());
    html! {
        <div class="bar" role={context.landmark("banner")}>
            <h1 class="brand">{ "Sourcewise" }</h1>
            <span class="title">
                { name_field(context.edits, NameAddress::Title, &scenario.title, "Title of the comparison".to_string()) }
                { title_menu(context, autosave) }
            </span>
            if !context.edits.is_read_only() { { history(context, can) } }
            <SaveIndicator scenario={ByPointer(Rc::clone(scenario))} autosave={autosave.clone()} {waiting} />
            <span class="tools">
                { find_button(context) }
                { mode_switch(context) }
                <SaveWithHost />
                <button type="button" class="primary" id={fold_id(SHARING)} aria-haspopup="dialog" aria-expanded={context.view.is_open(SHARING).to_string()} onclick={context.view.fold(SHARING)}>{ "Share" }</button>
                { more_menu(context, can, locale) }
            </span>
        </div>
    }
}

/// Undo and redo.
fn history(context: RenderContext, (undo, redo): (bool, bool)) -> Html {
    let step = |action: Action, can: bool, name: &'static str, title: &'static str, sign: &'static str| {
        html! { <button type="button" class="icon" aria-label={name} {title} onclick={context.does(action)} disabled={!can}><span aria-hidden="true">{ sign }</span></button> }
    };
    html! {
        <span class="history">
            { step(Action::Undo, undo, "Undo", "Undo (Ctrl+Z)", "\u{21b6}") }
            { step(Action::Redo, redo, "Redo", "Redo (Ctrl+Y)", "\u{21b7}") }
        </span>
    }
}

/// A button that hands the comparison to the host, if the host saves it.
#[component(SaveWithHost)]
fn save_with_host() -> Html {
    let environment = use_host_environment();
    let Some(host) = environment.host.filter(|_| environment.host_saves) else { return Html::default() };
    let onclick = Callback::from(move |_: MouseEvent| host.tell(HostEvent::SaveRequest));
    html! { <button type="button" class="primary" {onclick}>{ "Save" }</button> }
}
