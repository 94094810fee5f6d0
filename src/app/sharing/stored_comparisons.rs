//! The comparisons in this browser, offered for comparison: each as last saved, and its versions.

use super::comparison_pair::ComparedSide;
use crate::browser::clock;
use crate::browser::store::library;
use crate::exchange::library::Entry;
use std::rc::Rc;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The properties of the list.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The choice, made here or elsewhere.
    pub chosen: String,
    /// Receives the choice; empty if the user cleared it.
    pub choose: Callback<String>,
}

/// The list of saved comparisons; it is read again whenever the user is about to choose.
#[component(KeptList)]
pub fn kept_list(props: &Props) -> Html {
    let entries = use_state(read);
    let refresh = {
        let entries = entries.clone();
        Callback::from(move |_: FocusEvent| entries.set(read()))
    };
    let choose = props.choose.reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
    let option = |value: String, text: String| {
        let selected = value == props.chosen;
        html! { <option key={value.clone()} {value} {selected}>{ text }</option> }
    };
    let groups = entries.iter().map(|entry| {
        let versions = entry.versions.iter().map(|version| option(format!("{}/{}", entry.id, version.id), of_version(version.saved_at)));
        html! {
            <optgroup key={entry.id.clone()} label={entry.title.clone()}>
                { option(entry.id.clone(), format!("{}, as saved", entry.title)) }{ for versions }
            </optgroup>
        }
    });
    let none = !entries.iter().any(|entry| props.chosen.starts_with(&entry.id));
    html! { <label>{ "Saved in this browser" }<select class="choice" onfocus={refresh} onchange={choose}><option value="" selected={none}>{ "Choose …" }</option>{ for groups }</select></label> }
}

/// Every stored comparison outside the bin; empty if the browser forbids storage.
fn read() -> Vec<Entry> {
    let entries = library().shelf().map(|shelf| shelf.entries).unwrap_or_default();
    entries.into_iter().filter(|entry| entry.deleted_at.is_none()).collect()
}

fn of_version(saved_at: f64) -> String {
    format!("Version of {}", clock::moment(saved_at))
}

/// The comparison chosen from the list.
///
/// # Errors
/// Why it cannot be opened.
pub fn kept(chosen: &str) -> Result<ComparedSide, String> {
    let Some((entry, version)) = chosen.split_once('/') else {
        let scenario = library().open(chosen).map_err(|fault| fault.message())?.scenario;
        let title = scenario.title.clone();
        return Ok(ComparedSide::new(&Rc::new(scenario), title));
    };
    let (scenario, saved_at) = library().version(entry, version).map_err(|fault| fault.message().to_string())?;
    Ok(ComparedSide::new(&Rc::new(scenario), of_version(saved_at)))
}
