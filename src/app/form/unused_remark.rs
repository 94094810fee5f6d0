//! The remark beside the field of a number that you set and that is not used: the reason, and one click that fixes it.

use crate::app::learn::Links;
use crate::app::snapshot::{Formats, named};
use crate::app::state::action::Action;
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::edit_dispatcher::use_edit_dispatcher;
use crate::engine::{Structure, WhyUnused, what_makes_it_count};
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
    match props.why {
        WhyUnused::NoResult => html! { <ByChoice address={props.address} says="Not used" otherwise="no result depends on this figure" /> },
        WhyUnused::NoTotal => {
            html! { <ByChoice address={props.address} says="In no total" otherwise="only non-financial figures depend on this figure" /> }
        }
        WhyUnused::TakenOutBy(other) => html! { <ByNumber {other} {scenario} formats={props.formats.clone()} /> },
        WhyUnused::NoChange => html! { <span class="unused-figure">{ "Not used: no figure depends on it at present." }</span> },
    }
}

/// The properties of a remark about a choice.
#[derive(Clone, PartialEq, Properties)]
struct ByChoiceProps {
    address: Address,
    /// The statement about the number.
    says: AttrValue,
    /// The statement if no single answer would make it count.
    otherwise: AttrValue,
}

/// A choice excludes the number.
#[component(ByChoice)]
fn by_choice(props: &ByChoiceProps) -> Html {
    let edits = use_edit_dispatcher();
    let scenario = use_context::<ByPointer<Scenario>>();
    let structure = scenario.as_ref().map(|scenario| Structure::of(scenario));
    let found = use_memo((structure, props.address), |(_, address)| what_makes_it_count(scenario.as_ref()?, *address));
    let (Some(scenario), Some((choice, answer))) = (scenario, *found) else {
        return html! { <span class="unused-figure">{ format!("{}: {}.", props.says, props.otherwise) }</span> };
    };
    let now = scenario.choice(choice).map_or("", |chosen| choice.field.label_of(chosen));
    let label = choice.field.label;
    let onclick = Callback::from({
        let edits = edits.clone();
        move |_: MouseEvent| edits.send(Action::Choice(choice, answer.id.to_string()))
    });
    html! {
        <span class="unused-figure">
            { format!("{}: {label} is “{now}”.", props.says) }
            if !edits.is_read_only() { { " " }<button type="button" class="link" {onclick}>{ format!("Switch to “{}”", answer.label) }</button> }
        </span>
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
