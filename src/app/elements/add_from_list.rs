//! A list with a button that adds the chosen entry.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// An offer: its name in files, its name on the page, and its description.
pub type Offered = (&'static str, &'static str, &'static str);

/// The properties of the list.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What the list offers.
    pub label: &'static str,
    /// The label of the button.
    pub verb: &'static str,
    /// The offers.
    pub offered: Vec<Offered>,
    /// Receives the name in files of the chosen offer.
    pub add: Callback<String>,
}

/// A list with a button that adds the chosen entry, and a sentence that describes the entry.
#[component(Adder)]
pub fn adder(props: &Props) -> Html {
    let chosen = use_state(|| props.offered.first().map_or("", |(id, ..)| *id));
    let onchange = {
        let (chosen, offered) = (chosen.clone(), props.offered.clone());
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            if let Some((id, ..)) = offered.get(usize::try_from(select.selected_index()).unwrap_or_default()) {
                chosen.set(id);
            }
        })
    };
    let onclick = {
        let chosen = chosen.clone();
        props.add.reform(move |_: MouseEvent| chosen.to_string())
    };
    let offered =
        props.offered.iter().map(|(id, label, _)| html! { <option key={*id} value={*id} selected={*id == *chosen}>{ *label }</option> });
    let about = props.offered.iter().find(|(id, ..)| *id == *chosen).map(|(.., about)| *about);
    html! {
        <div class="adder">
            <select class="choice" aria-label={props.label} {onchange}>{ for offered }</select>
            <button type="button" {onclick}>{ props.verb }</button>
            <span class="note">{ about }</span>
        </div>
    }
}
