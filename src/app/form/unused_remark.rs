//! The remark beside the field of a number that you set and that is not used: the reason, and one click that fixes it.

use super::unused_choice::UnusedChoice;
use crate::app::learn::Links;
use crate::app::snapshot::{Formats, named};
use crate::app::state::by_pointer::ByPointer;
use crate::engine::WhyUnused;
use crate::model::{Address, Scenario};
use yew::prelude::*;

/// The properties of the remark.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The address of the number.
    pub address: Address,
    /// The reason it is not used.
    pub why: WhyUnused,
    /// The number formats.
    pub formats: ByPointer<Formats>,
}

/// Says that a number you set is not used, and offers a way to use it.
#[component(UnusedRemark)]
pub fn unused_remark(props: &Props) -> Html {
    // Not a property: otherwise every row of the form would be redrawn at every key.
    let Some(scenario) = use_context::<ByPointer<Scenario>>() else { return Html::default() };
    let by_choice = |says: &'static str, otherwise: &'static str| {
        html! { <span class="unused-figure"><UnusedChoice address={props.address} {says} {otherwise} /></span> }
    };
    match props.why {
        WhyUnused::NoResult => by_choice("Not used: ", "no result depends on this figure"),
        WhyUnused::NoTotal => by_choice("In no total: ", "only non-financial figures depend on this figure"),
        WhyUnused::TakenOutBy(other) => html! { <ByNumber {other} {scenario} formats={props.formats.clone()} /> },
        WhyUnused::NoChange => html! { <span class="unused-figure">{ "Not used: no figure depends on it at present." }</span> },
    }
}

/// The properties of a remark about another number.
#[derive(Clone, PartialEq, Properties)]
struct ByNumberProps {
    /// The number that makes this one unused.
    other: Address,
    scenario: ByPointer<Scenario>,
    formats: ByPointer<Formats>,
}

/// Another number makes this one unused.
#[component(ByNumber)]
fn by_number(props: &ByNumberProps) -> Html {
    let links = use_context::<Links>();
    let ByNumberProps { other, scenario, formats } = props;
    let (other, label) = (*other, named(other.field.label, scenario.unit_name(other.place)));
    let value = formats.in_words(scenario.number(other).unwrap_or_default(), other.field.unit);
    html! {
        <span class="unused-figure">
            { format!("Not used: {label} is {value}.") }
            if let Some(links) = links {
                { " " }<button type="button" class="link" onclick={links.input.reform(move |_: MouseEvent| other)}>{ format!("Go to {label}") }</button>
            }
        </span>
    }
}
