//! Every global keyboard shortcut, in one table.

use crate::app::find::toggle_find;
use crate::app::state::action::Action;
use crate::app::state::autosave::Autosave;
use crate::app::state::edit_dispatcher::EditDispatcher;
use crate::app::state::host_environment::use_host_environment;
use crate::app::state::latest::use_latest;
use crate::app::state::persistence;
use crate::app::state::ui_state::Ui;
use crate::browser::element;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// The command of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Command {
    Undo,
    Redo,
    SaveVersion,
    Find,
    Print,
    /// Leaves the report or the presentation.
    Close,
}

impl Command {
    /// Its description.
    pub(super) fn about(self) -> &'static str {
        match self {
            Command::Undo => "Undo",
            Command::Redo => "Redo",
            Command::SaveVersion => "Save a version",
            Command::Find => "Find an input, a choice or a result",
            Command::Print => "Print the report",
            Command::Close => "Close the open panel",
        }
    }
}

/// A key with its command.
pub(super) struct Shortcut {
    key: &'static str,
    /// Whether Ctrl, or ⌘ on a Mac, is held.
    control: bool,
    /// Whether Shift is held.
    shift: bool,
    pub(super) command: Command,
}

impl Shortcut {
    /// The keys as labelled on a keyboard.
    pub(super) fn keys(&self) -> String {
        let key = if self.key.len() == 1 { self.key.to_ascii_uppercase() } else { "Escape".to_string() };
        format!("{}{}{key}", if self.control { "Ctrl+" } else { "" }, if self.shift { "Shift+" } else { "" })
    }
}

const fn control(key: &'static str, shift: bool, command: Command) -> Shortcut {
    Shortcut { key, control: true, shift, command }
}

/// Undo and redo override those of a single text field: the user sees our step change.
pub(super) const SHORTCUTS: [Shortcut; 7] = [
    control("z", false, Command::Undo),
    control("z", true, Command::Redo),
    control("y", false, Command::Redo),
    control("s", false, Command::SaveVersion),
    control("k", false, Command::Find),
    control("p", false, Command::Print),
    Shortcut { key: "escape", control: false, shift: false, command: Command::Close },
];

/// The command of a key with these modifiers.
fn command(key: &str, control: bool, alt: bool, shift: bool) -> Option<Command> {
    let is_meant = |shortcut: &&Shortcut| {
        shortcut.key.eq_ignore_ascii_case(key)
            && !alt
            && (shortcut.command == Command::Close || (shortcut.control, shortcut.shift) == (control, shift))
    };
    SHORTCUTS.iter().find(is_meant).map(|shortcut| shortcut.command)
}

/// The objects that the commands act on.
#[derive(Clone)]
struct PageKeys {
    edits: EditDispatcher,
    autosave: Autosave,
    view: Ui,
    /// Prints the report; does nothing in a host's page, which only the host prints.
    print: Option<Callback<()>>,
}

/// Listens for the keys of the table while the page is open.
#[hook]
pub fn use_shortcuts(edits: &EditDispatcher, autosave: &Autosave, view: &Ui, print: &Callback<()>) {
    let environment = use_host_environment();
    let keys = environment.keys();
    let print = environment.is_own_page().then(|| print.clone());
    let latest = use_latest(&PageKeys { edits: edits.clone(), autosave: autosave.clone(), view: view.clone(), print });
    use_effect_with((), move |()| {
        let listener = keys.map(|keys| {
            EventListener::new_with_options(&keys, "keydown", EventListenerOptions::enable_prevent_default(), move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                let asked = command(&event.key(), event.ctrl_key() || event.meta_key(), event.alt_key(), event.shift_key());
                if asked.is_some_and(|asked| latest.get().handle_command(asked, event)) {
                    event.prevent_default();
                }
            })
        });
        move || drop(listener)
    });
}

impl PageKeys {
    /// Executes the command of a key; returns whether to suppress the browser's own action.
    fn handle_command(&self, command: Command, event: &KeyboardEvent) -> bool {
        // Several calculators and the host's own fields may share a page: the keys are for the one with the focus.
        let is_here = || element::has_focus("app");
        match command {
            Command::Undo | Command::Redo if self.edits.is_read_only() => return false,
            Command::Undo => self.edits.send(Action::Undo),
            Command::Redo => self.edits.send(Action::Redo),
            Command::SaveVersion if is_here() => self.save_version(),
            Command::Find if is_here() => toggle_find(&self.view).emit(()),
            Command::SaveVersion | Command::Find => return false,
            Command::Print => match &self.print {
                Some(print) => print.emit(()),
                None => return false,
            },
            Command::Close => {
                // In a field, Escape reverts the typed text; a panel above it, such as an explanation, closes first.
                let typing = event.target().is_some_and(|target| target.dyn_into::<web_sys::HtmlInputElement>().is_ok());
                if let Some(open) = self.view.for_escape().filter(|_| !typing && !event.default_prevented()) {
                    self.view.close(open).emit(());
                }
                return false;
            }
        }
        true
    }

    fn save_version(&self) {
        if self.autosave.is_read_only() {
            return;
        }
        if let Err(fault) = persistence::save_version(&self.autosave) {
            self.autosave.notices.add(fault.message().to_string());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Command, command};

    #[test]
    fn keys_mean_what_the_table_says_and_nothing_else() {
        assert_eq!(command("z", true, false, false), Some(Command::Undo));
        assert_eq!(command("Z", true, false, true), Some(Command::Redo));
        assert_eq!(command("y", true, false, false), Some(Command::Redo));
        assert_eq!(command("Escape", false, false, false), Some(Command::Close));
        for (key, control, alt, shift) in [
            ("z", false, false, false),
            ("z", true, true, false),
            ("y", true, false, true),
            ("s", true, false, true),
            ("a", true, false, false),
        ] {
            assert_eq!(command(key, control, alt, shift), None, "{key}");
        }
    }
}
