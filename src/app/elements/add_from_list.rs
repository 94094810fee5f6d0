//! A list to choose from with a button that takes what is chosen.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Something that is offered: its name in files, its name on the page, and what it is.
pub type Offered = (&'static str, &'static str, &'static str);

/// What an adder needs.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What the list offers.
    pub label: &'static str,
    /// What the button does.
    pub verb: &'static str,
    /// What is offered.
    pub offered: Vec<Offered>,
    /// Takes the name in files of what is chosen.
    pub add: Callback<String>,
}

/// A list to choose from with a button that takes what is chosen, and what that is in a sentence.
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
