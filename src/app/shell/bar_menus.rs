//! The two menus of the bar: commands for the whole comparison, and rarely used ones. On a phone the second also holds
//! the commands that do not fit in the bar.

use super::appearance::Appearance;
use crate::app::elements::menu::{Menu, menu_item};
use crate::app::find::toggle_find;
use crate::app::guided::switch_mode;
use crate::app::library::duplicate;
use crate::app::new_comparison::open_questions;
use crate::app::snapshot::RenderContext;
use crate::app::state::action::Action;
use crate::app::state::autosave::Autosave;
use crate::app::state::locale::Locale;
use crate::app::state::panel::{ABOUT, FILES, GUIDED, LIBRARY, MORE_MENU, PICKER, TITLE, TITLE_MENU};
use crate::browser::focus::focus;
use yew::prelude::*;

/// Commands for the whole comparison.
pub fn title_menu(context: RenderContext, autosave: &Autosave) -> Html {
    let view = context.view;
    let may_change = !context.edits.is_read_only();
    let rename = view.change(|view, _: MouseEvent| view.focus(TITLE.to_string()));
    let keeps = autosave.has_library() && may_change;
    let version = {
        let autosave = autosave.clone();
        Callback::from(move |_: MouseEvent| {
            if let Err(fault) = autosave.save_version() {
                autosave.notices.add(fault.message().to_string());
            }
        })
    };
    html! {
        <Menu id={TITLE_MENU} name="Comparison menu" sign="▾">
            if may_change { { menu_item("Rename", "", rename) } }
            if keeps {
                { menu_item("Duplicate", "", duplicate(autosave)) }
                { menu_item("Save a version", "Ctrl+S", version) }
            }
            if autosave.has_library() { { menu_item("My comparisons", "", view.fold(LIBRARY)) } }
            if may_change {
                { menu_item("Use my numbers", "", open_questions(context)) }
                { menu_item("Examples and new", "", view.fold(PICKER)) }
                { menu_item("Open a file", "", view.fold(FILES)) }
            }
        </Menu>
    }
}

/// Rarely used commands, and on a phone those that do not fit in the bar.
pub fn more_menu(context: RenderContext, (undo, redo): (bool, bool), locale: &UseStateHandle<Locale>) -> Html {
    let view = context.view;
    let guided = view.is_open(GUIDED);
    // An opened panel returns the focus to the menu's button, because the command itself is gone by then.
    let from_menu = |open: Callback<()>| {
        Callback::from(move |_: MouseEvent| {
            focus(MORE_MENU);
            open.emit(());
        })
    };
    let other_way = switch_mode(context).reform(move |_: MouseEvent| !guided);
    html! {
        <Menu id={MORE_MENU} name="More" sign="⋯">
            <div class="on-a-phone">
                if !context.edits.is_read_only() {
                    if undo { { menu_item("Undo", "", context.does(Action::Undo)) } }
                    if redo { { menu_item("Redo", "", context.does(Action::Redo)) } }
                }
                { menu_item("Find", "", from_menu(toggle_find(view))) }
                { menu_item(if guided { "Inputs" } else { "Guide" }, "", other_way) }
            </div>
            { menu_item("Glossary", "", from_menu(view.open_term().reform(|()| None))) }
            { menu_item("Keyboard and about", "", view.fold(ABOUT)) }
            <Appearance locale={locale.clone()} />
        </Menu>
    }
}
