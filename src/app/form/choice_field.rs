//! One choice the user can change.

use crate::app::scene::Sender;
use crate::app::session::Action;
use crate::model::ChoiceAddress;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The element of a choice.
pub fn choice_id(address: ChoiceAddress) -> String {
    match address {
        ChoiceAddress::Currency => "choice.currency".to_string(),
        ChoiceAddress::PaymentTiming => "choice.payment_timing".to_string(),
        ChoiceAddress::DeliveredBy(option, service) => format!("choice.{option}.{service}.delivered_by"),
        ChoiceAddress::Pricing(option, service) => format!("choice.{option}.{service}.pricing"),
    }
}

/// One choice the user can change; `chosen` is the name in files of the answer, `name` what a screen reader says.
pub fn choice_field(sender: &Sender, address: ChoiceAddress, chosen: &str, name: String) -> Html {
    let sender = sender.clone();
    let onchange = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        sender.send(Action::Choice(address, select.value()));
    });
    let answers = address.field().answers.into_iter().map(|(id, label)| {
        // A select is not controlled by its value in Yew: the chosen answer says so itself.
        html! { <option key={id} value={id} selected={id == chosen}>{ label }</option> }
    });
    html! { <select class="choice" id={choice_id(address)} aria-label={name} {onchange}>{ for answers }</select> }
}
