//! The line that replaces the field of an unused number: its value, the reason, and a button that makes the results use it.

use super::reset_button::ResetButton;
use crate::app::elements::option_marker::marker;
use crate::app::snapshot::Formats;
use crate::app::state::action::Action;
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::edit_dispatcher::use_edit_dispatcher;
use crate::app::state::panel::field_id;
use crate::engine::{Structure, what_makes_it_count};
use crate::model::{Address, Answer, Choice, ChoiceAddress, Pricing, Scenario, UnitName, delivery_choices};
use yew::prelude::*;

/// The properties of the line.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The address of the number.
    pub address: Address,
    /// The number.
    pub value: f64,
    /// The default that it can be reset to.
    pub default: f64,
    /// The option it belongs to; empty if it belongs to all options.
    #[prop_or_default]
    pub whose: AttrValue,
    /// The place of that option, for its marker.
    #[prop_or_default]
    pub place: Option<usize>,
    /// The number formats.
    pub formats: ByPointer<Formats>,
    /// The name of a unit of service.
    pub unit_name: UnitName,
    /// Whether the number also has a field, which then has its id.
    #[prop_or_default]
    pub field: bool,
}

/// Says that a number is not used, keeps it visible, and offers a way to use it.
#[component(UnusedFigure)]
pub fn unused_figure(props: &Props) -> Html {
    let edits = use_edit_dispatcher();
    // Not a property: otherwise every row of the form would be redrawn at every key.
    let scenario = use_context::<ByPointer<Scenario>>();
    let structure = scenario.as_ref().map(|scenario| Structure::of(scenario));
    let found = use_memo((structure, props.address), |(_, address)| what_makes_it_count(scenario.as_ref()?, *address));
    let Props { address, value, default, ref formats, ref whose, .. } = *props;
    let set = value != default;
    let number = formats.in_words(value, address.field.unit);
    let why = match (scenario, *found) {
        (Some(scenario), Some((choice, answer))) => {
            let onclick = Callback::from({
                let edits = edits.clone();
                move |_: MouseEvent| edits.send(Action::Choice(choice, answer.id.to_string()))
            });
            let (why, press) = words(&scenario, choice, answer, whose, props.unit_name);
            html! {
                <>
                    { format!("{why}.") }
                    if !edits.is_read_only() { { " " }<button type="button" class="link" {onclick}>{ press }</button> }
                </>
            }
        }
        _ => "no result depends on it.".into(),
    };
    html! {
        <span class="unused-figure" id={(!props.field).then(|| field_id(address))} tabindex="-1">
            { props.place.map(marker) }
            if set { { format!("{number} not used: ") } }
            { why }
            if set { { " " }<ResetButton {address} {value} {default} formats={formats.clone()} name={format!("{} {whose}", address.field.label)} /> }
        </span>
    }
}

/// The reason a number is not used, and the label of the button that makes the results use it.
fn words(scenario: &Scenario, choice: ChoiceAddress, answer: &Answer, whose: &str, unit_name: UnitName) -> (String, String) {
    let now = scenario.choice(choice).unwrap_or_default();
    if choice.field == &delivery_choices::pricing
        && let (Some(now), Some(then)) = (Pricing::from_id(now), Pricing::from_id(answer.id))
    {
        let (one, subject) = (unit_name.one, if whose.is_empty() { "this option" } else { whose });
        let (priced, offer) = (now.mechanism().priced.replace("{unit}", one), then.mechanism().offer.replace("{unit}", one));
        return (format!("{subject} is priced {priced}"), format!("Use {offer} instead"));
    }
    (format!("{} is “{}”", choice.field.label, choice.field.label_of(now)), format!("Use “{}” instead", answer.label))
}
