//! The panel that finds inputs: a field to type into and a list to choose from.

use super::entries::{FindEntry, FindTarget, SHOWN, entries};
use crate::app::elements::show_more::show_more;
use crate::app::snapshot::Snapshot;
use crate::browser::element;
use crate::model::ServiceId;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The field to type into.
pub const FIELD: &str = "find.text";

/// The properties of the panel.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The scenario and its results.
    pub snapshot: Snapshot,
    /// The service on show, whose inputs come first.
    pub service: Option<ServiceId>,
    /// Goes to the target of an entry.
    pub go: Callback<FindTarget>,
    /// Closes the panel and returns the focus.
    pub close: Callback<()>,
}

/// The panel that finds inputs.
#[component(Finder)]
pub fn finder(props: &Props) -> Html {
    let (text, active, most) = (use_state(String::new), use_state(|| 0_usize), use_state(|| SHOWN));
    let (found, count) = entries(&props.snapshot, props.service, &text, *most);
    let chosen = (*active).min(found.len().saturating_sub(1));
    let oninput = {
        let (text, active, most) = (text.clone(), active.clone(), most.clone());
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            text.set(input.value());
            active.set(0);
            most.set(SHOWN);
        })
    };
    let onkeydown = {
        let (drawn, last, active) = (text.clone(), found.len().saturating_sub(1), active.clone());
        let props = props.clone();
        Callback::from(move |event: KeyboardEvent| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            let to = match (event.key().as_str(), input) {
                ("ArrowDown", Some(_)) => (chosen + 1).min(last),
                ("ArrowUp", Some(_)) => chosen.saturating_sub(1),
                ("Enter", Some(input)) => {
                    event.prevent_default();
                    // Fast typists press Enter before the list for the last letters is drawn: the text counts, not the list.
                    let (value, place) = (input.value(), if input.value() == *drawn { chosen } else { 0 });
                    if let Some(entry) = entries(&props.snapshot, props.service, &value, place + 1).0.get(place) {
                        props.go.emit(entry.target);
                    }
                    return;
                }
                ("Escape", _) => {
                    event.prevent_default();
                    props.close.emit(());
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            active.set(to);
        })
    };
    use_effect_with(chosen, |chosen| element::show(&item_id(*chosen)));
    let items = found.iter().enumerate().map(|(place, entry)| item(entry, place, place == chosen, &props.go));
    let said = match (count, found.len()) {
        (0, _) => "No matches.".to_string(),
        (count, shown) if count > shown => format!("{count} found, {shown} shown"),
        (count, _) => format!("{count} found"),
    };
    html! {
        <div class="find" role="search" aria-label="Find any input" onkeydown={onkeydown}>
            <div class="find-head">
                <input type="text" id={FIELD} role="combobox" aria-label="Find an input, a choice or a result" aria-expanded="true" aria-controls="find.list"
                    aria-autocomplete="list" aria-activedescendant={(!found.is_empty()).then(|| item_id(chosen))} autocomplete="off" spellcheck="false"
                    placeholder="salary, price offshore, payback …" value={(*text).clone()} {oninput} />
                <button type="button" class="quiet" aria-label="Close the search" onclick={props.close.reform(|_: MouseEvent| ())}>{ "✕" }</button>
            </div>
            <ul id="find.list" role="listbox" aria-label="Found">{ for items }</ul>
            <p class="note" role="status">{ said }</p>
            { show_more(&most, count - found.len()) }
        </div>
    }
}

fn item(entry: &FindEntry, place: usize, chosen: bool, go: &Callback<FindTarget>) -> Html {
    let target = entry.target;
    let onclick = go.reform(move |_: MouseEvent| target);
    html! {
        <li role="option" key={place} id={item_id(place)} aria-selected={chosen.to_string()} {onclick}>
            <span class="find-label">{ &entry.label }</span>
            <span class="find-place">{ &entry.place }</span>
            <span class="find-value">{ &entry.value }</span>
        </li>
    }
}

fn item_id(place: usize) -> String {
    format!("find.{place}")
}
