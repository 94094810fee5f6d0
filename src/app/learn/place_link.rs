//! A link to an input, with its name and the names of its places.

use crate::exchange::drivers::input_name;
use crate::model::{Address, Scenario};
use yew::prelude::*;

/// A link to the first of several places of an input, including the colon, which could otherwise start a line.
pub fn place_link(scenario: &Scenario, addresses: &[Address], go_to: &Callback<Address>) -> Html {
    let Some(&first) = addresses.first() else { return Html::default() };
    let onclick = go_to.reform(move |_: MouseEvent| first);
    html! { <button type="button" class="link" {onclick}>{ input_name(scenario, addresses) }<span>{ ":" }</span></button> }
}
