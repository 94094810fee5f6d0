//! The answer of a choice that leaves a number unused, and one click that makes the results use the number.

use crate::app::state::action::Action;
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::edit_dispatcher::use_edit_dispatcher;
use crate::engine::{Structure, what_makes_it_count};
use crate::model::{Address, Answer, Choice, ChoiceAddress, Pricing, Scenario, delivery_choices};
use yew::prelude::*;

/// The properties of the sentence.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The number that is not used.
    pub address: Address,
    /// The option it belongs to; empty if the reader sees which.
    #[prop_or_default]
    pub whose: AttrValue,
    /// The statement about the number, before the reason; may be empty.
    pub says: AttrValue,
    /// The reason if no single answer would make it count.
    pub otherwise: &'static str,
}

/// Says which choice leaves a number unused, and offers the answer that uses it.
#[component(UnusedChoice)]
pub fn unused_choice(props: &Props) -> Html {
    let edits = use_edit_dispatcher();
    // Not a property: otherwise every row of the form would be redrawn at every key.
    let scenario = use_context::<ByPointer<Scenario>>();
    let structure = scenario.as_ref().map(|scenario| Structure::of(scenario));
    let found = use_memo((structure, props.address), |(_, address)| what_makes_it_count(scenario.as_ref()?, *address));
    let Props { address, whose, says, otherwise } = props;
    let (Some(scenario), Some((choice, answer))) = (scenario, *found) else { return html! { { format!("{says}{otherwise}.") } } };
    let onclick = Callback::from({
        let edits = edits.clone();
        move |_: MouseEvent| edits.send(Action::Choice(choice, answer.id.to_string()))
    });
    let (why, press) = words(&scenario, *address, choice, answer, whose);
    html! {
        <>
            { format!("{says}{why}.") }
            if !edits.is_read_only() { { " " }<button type="button" class="link" {onclick}>{ press }</button> }
        </>
    }
}

/// The reason a number is not used, and the label of the button that makes the results use it.
fn words(scenario: &Scenario, address: Address, choice: ChoiceAddress, answer: &Answer, whose: &str) -> (String, String) {
    let now = scenario.choice(choice).unwrap_or_default();
    if choice.field == &delivery_choices::pricing
        && let (Some(now), Some(then)) = (Pricing::from_id(now), Pricing::from_id(answer.id))
    {
        let (one, subject) = (scenario.unit_name(address.place).one, if whose.is_empty() { "this option" } else { whose });
        let (priced, offer) = (now.mechanism().priced.replace("{unit}", one), then.mechanism().offer.replace("{unit}", one));
        return (format!("{subject} is priced {priced}"), format!("Use {offer} instead"));
    }
    (format!("{} is “{}”", choice.field.label, choice.field.label_of(now)), format!("Use “{}” instead", answer.label))
}
