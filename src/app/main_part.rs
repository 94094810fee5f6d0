//! What the page is about, as a landmark: a document has one, and in a host's page that is the host's.

use super::surroundings::use_surroundings;
use yew::prelude::*;

/// What stands in it.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// Classes beside its own.
    #[prop_or_default]
    pub class: Classes,
    /// What is done with what is pasted.
    #[prop_or_default]
    pub onpaste: Option<Callback<Event>>,
    /// What it holds.
    #[prop_or_default]
    pub children: Html,
}

/// The main part of the page.
#[component(Main)]
pub fn main_part(props: &Props) -> Html {
    let name = if use_surroundings().is_own_page() { "main" } else { "div" };
    html! { <@{name} class={classes!("main", props.class.clone())} onpaste={props.onpaste.clone()}>{ props.children.clone() }</@> }
}
