//! The groups of uncertain numbers that move together: made, named, changed and removed here.

use crate::app::charts::say_futures;
use crate::app::elements::fold::folded;
use crate::app::form::name_field;
use crate::app::snapshot::RenderContext;
use crate::app::state::action::{Action, NameAddress};
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::edit_dispatcher::use_edit_dispatcher;
use crate::app::state::panel::MOVING_TOGETHER;
use crate::engine::{Outcome, suggested_groups};
use crate::exchange::drivers::input_name;
use crate::model::grammar::counted;
use crate::model::{Address, Along, Scenario, Together};
use std::rc::Rc;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// With so many ranges and no group, the page says what groups are for.
const MANY: usize = 10;
/// The message for a group of one.
const TOO_FEW: &str = "A group needs at least two numbers. ";

/// The fold with all groups; empty unless two numbers have a range.
pub fn moving_together(context: RenderContext, outcome: &Outcome) -> Html {
    let scenario = &context.snapshot.scenario;
    if scenario.ranges.len() < 2 || context.on_paper {
        return Html::default();
    }
    let remark = match scenario.together.len() {
        0 => "none".to_string(),
        groups => counted(groups, "group", "groups"),
    };
    folded(context.view, MOVING_TOGETHER, "Numbers that move together", html! { { remark } }, || {
        let reach = say_futures(context.snapshot, outcome, context.on_paper, |words| words.together());
        html! { <GroupList scenario={ByPointer(Rc::clone(scenario))} {reach} /> }
    })
}

/// The properties of the groups.
#[derive(Clone, PartialEq, Properties)]
struct Props {
    scenario: ByPointer<Scenario>,
    /// How far groups matter, in words.
    reach: String,
}

#[component(GroupList)]
fn group_list(props: &Props) -> Html {
    let edits = use_edit_dispatcher();
    let scenario = &props.scenario;
    let free: Vec<Address> =
        scenario.ranges.iter().map(|(address, _)| *address).filter(|address| scenario.group_of(*address).is_none()).collect();
    let suggestions = suggested_groups(scenario).into_iter().filter(|_| !edits.is_read_only()).map(|group| {
        let members: Vec<String> = group.members.iter().map(|(address, _)| input_name(scenario, &[*address])).collect();
        let name = group.name.clone();
        let make = sends(&edits, Action::Group(group.id, Some(group)));
        html! { <li><button type="button" onclick={make}>{ format!("Group “{name}”") }</button>{ " " }<span class="note">{ members.join("; ") }</span></li> }
    });
    let suggestions: Vec<Html> = suggestions.collect();
    html! {
        <div class="groups">
            <p class="note">{ "Numbers of a group are high together and low together, so the results spread wider than if each moved alone." }
                if scenario.together.is_empty() && scenario.ranges.len() >= MANY {
                    { " Ten equal ranges that move together by a quarter spread 1.8 times as wide, thirty 2.9 times." }
                }
            </p>
            if !props.reach.is_empty() { <p>{ &props.reach }</p> }
            { for scenario.together.iter().map(|group| html! { <OneGroup key={group.id.0} scenario={props.scenario.clone()} group={group.clone()} free={free.clone()} /> }) }
            if !suggestions.is_empty() { <p>{ "Often move together:" }</p><ul class="suggestions">{ for suggestions }</ul> }
            if !edits.is_read_only() && free.len() >= 2 && scenario.together.len() < Together::MOST { <NewGroup scenario={props.scenario.clone()} {free} /> }
        </div>
    }
}

/// The properties of a group.
#[derive(Clone, PartialEq, Properties)]
struct GroupProps {
    scenario: ByPointer<Scenario>,
    group: Together,
    free: Vec<Address>,
}

#[component(OneGroup)]
fn one_group(props: &GroupProps) -> Html {
    let edits = use_edit_dispatcher();
    let lacks = use_state(|| false);
    let GroupProps { scenario, group, free } = props;
    let readonly = edits.is_read_only();
    let onstrength = {
        let (edits, group) = (edits.clone(), group.clone());
        Callback::from(move |event: Event| {
            let chosen = event.target_unchecked_into::<HtmlSelectElement>().value().parse();
            chosen.into_iter().for_each(|strength| edits.send(Action::Group(group.id, Some(Together { strength, ..group.clone() }))));
        })
    };
    // A file may bring any strength.
    let brought = Some(group.strength).filter(|strength| Together::STRENGTHS.iter().all(|(known, _)| known != strength));
    let brought = brought.map(|strength| html! { <option value={strength.to_string()} selected=true>{ strength }</option> });
    let strengths = Together::STRENGTHS.map(|(strength, words)| {
        html! { <option key={words} value={strength.to_string()} selected={strength == group.strength}>{ words }</option> }
    });
    let members = group.members.iter().map(|(address, along)| {
        let name = input_name(scenario, &[*address]);
        let onalong = {
            let (edits, group, address) = (edits.clone(), group.clone(), *address);
            Callback::from(move |event: Event| {
                let against = event.target_unchecked_into::<HtmlSelectElement>().value() == "against";
                let along = if against { Along::Against } else { Along::With };
                edits.send(Action::Group(group.id, Some(group.turned(address, along))));
            })
        };
        let remove = {
            let (edits, lacks, rest, id) = (edits.clone(), lacks.clone(), group.without(*address), group.id);
            Callback::from(move |_: MouseEvent| {
                lacks.set(rest.is_none());
                rest.iter().for_each(|rest| edits.send(Action::Group(id, Some(rest.clone()))));
            })
        };
        html! {
            <li key={address.to_string()}>
                <span>{ &name }</span>
                <select class="choice" aria-label={format!("How {name} moves")} disabled={readonly} onchange={onalong}>
                    <option value="with" selected={*along == Along::With}>{ "with the group" }</option>
                    <option value="against" selected={*along == Along::Against}>{ "against it" }</option>
                </select>
                if !readonly { <button type="button" class="quiet" aria-label={format!("Remove {name} from the group")} onclick={remove}>{ "Remove" }</button> }
            </li>
        }
    });
    let onadd = {
        let (edits, group, free, lacks) = (edits.clone(), group.clone(), free.clone(), lacks.clone());
        Callback::from(move |event: Event| {
            let select = event.target_unchecked_into::<HtmlSelectElement>();
            let added = free.iter().find(|address| address.to_string() == select.value());
            added.into_iter().for_each(|address| edits.send(Action::Group(group.id, Some(group.with(*address)))));
            lacks.set(false);
            select.set_value("");
        })
    };
    let dissolve = sends(&edits, Action::Group(group.id, None));
    html! {
        <fieldset class="group">
            <legend class="hidden">{ format!("Group “{}”", group.name) }</legend>
            <div class="group-head">
                { name_field(&edits, NameAddress::Group(group.id), &group.name, "Name of the group".to_string()) }
                <label>{ "Moves together " }<select class="choice" disabled={readonly} onchange={onstrength}>{ for strengths }{ brought }</select></label>
                if !readonly { <button type="button" class="quiet" onclick={dissolve}>{ "Remove the group" }</button> }
            </div>
            <ul>{ for members }</ul>
            if *lacks { <p class="fault" role="alert">{ TOO_FEW }{ "Add another one first, or remove the group." }</p> }
            if !readonly && !free.is_empty() { { one_of(scenario, free, "Add a number to the group", onadd) } }
        </fieldset>
    }
}

/// The properties of a group to be made.
#[derive(Clone, PartialEq, Properties)]
struct NewGroupProps {
    scenario: ByPointer<Scenario>,
    free: Vec<Address>,
}

#[component(NewGroup)]
fn new_group(props: &NewGroupProps) -> Html {
    let edits = use_edit_dispatcher();
    let chosen = use_state(|| [None::<String>, None]);
    let lacks = use_state(|| false);
    let NewGroupProps { scenario, free } = props;
    let choose = |place: usize| {
        let (chosen, lacks) = (chosen.clone(), lacks.clone());
        Callback::from(move |event: Event| {
            let mut now = (*chosen).clone();
            let value = event.target_unchecked_into::<HtmlSelectElement>().value();
            now.iter_mut().skip(place).take(1).for_each(|own| *own = Some(value.clone()));
            chosen.set(now);
            lacks.set(false);
        })
    };
    let make = {
        let (edits, chosen, lacks, free, id) = (edits.clone(), chosen.clone(), lacks.clone(), free.clone(), scenario.new_group_id());
        Callback::from(move |_: MouseEvent| {
            let find = |text: &Option<String>| free.iter().copied().find(|address| Some(address.to_string()) == *text);
            let [first, second] = [0, 1].map(|place| chosen.get(place).and_then(find));
            match (first, second, id) {
                (Some(first), Some(second), Some(id)) if first != second => {
                    edits.send(Action::Group(id, Some(Together::pair(id, first, second))));
                    chosen.set([None, None]);
                }
                _ => lacks.set(true),
            }
        })
    };
    html! {
        <div class="new-group" role="group" aria-label="New group">
            { one_of(scenario, free, "First number of a new group", choose(0)) }
            { one_of(scenario, free, "Second number of a new group", choose(1)) }
            <button type="button" onclick={make}>{ "Make a group" }</button>
            if *lacks { <span class="fault" role="alert">{ TOO_FEW }{ "Choose two different ones." }</span> }
        </div>
    }
}

/// A list of uncertain numbers, none of them chosen at first.
fn one_of(scenario: &Scenario, numbers: &[Address], label: &'static str, onchange: Callback<Event>) -> Html {
    let offered = numbers.iter().map(|address| {
        let path = address.to_string();
        html! { <option key={path.clone()} value={path}>{ input_name(scenario, &[*address]) }</option> }
    });
    html! { <select class="choice" aria-label={label} {onchange}><option value="">{ label }{ " …" }</option>{ for offered }</select> }
}

fn sends(edits: &crate::app::state::edit_dispatcher::EditDispatcher, action: Action) -> Callback<MouseEvent> {
    let edits = edits.clone();
    Callback::from(move |_: MouseEvent| {
        edits.send(Action::FieldLeft);
        edits.send(action.clone());
    })
}
