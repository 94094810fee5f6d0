//! The bids: one column for each, with its name, the location of its people, and its price in the unit it uses.

use super::answer_field::AnswerField;
use super::answer_form::AnswerForm;
use super::answers::{Answers, Bid};
use super::bids::{UNITS, name, price_id};
use crate::browser::focus::focus;
use crate::model::{Choice, LIMITS, Pricing, ServiceKind, Template};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// The button that adds a bid.
const ADD: &str = "question.add-bid";

/// The possible locations of a bidder's people, by the ways of sourcing with their defaults.
const PLACES: [(&str, &str); 3] = [("onshore", "Your country"), ("nearshore", "A nearby country"), ("offshore", "A distant country")];

/// One column for each bid, and the button for another one.
pub fn bid_columns(form: &AnswerForm, removed: &UseStateHandle<Option<(usize, Bid)>>) -> Html {
    let bids = &form.answers.bids;
    let add = form.changes(|answers, _: MouseEvent| {
        let next = Bid::empty(answers.bids.len());
        answers.bids.extend(next);
    });
    let bring_back = removed.as_ref().map(|(index, bid)| {
        let (bid, named, taken) = (bid.clone(), name(bid, *index), (removed.setter(), *index));
        let onclick = form.changes(move |answers, _: MouseEvent| {
            answers.bids.insert(taken.1.min(answers.bids.len()), bid.clone());
            taken.0.set(None);
        });
        html! { <p class="note" role="status">{ format!("{named} is removed. ") }<button type="button" class="link" {onclick}>{ "Bring it back" }</button></p> }
    });
    html! {
        <>
            <div class="asked-bids">{ for bids.iter().enumerate().map(|(index, bid)| column(form, index, bid, removed.setter())) }</div>
            { bring_back }
            if bids.len() + 1 < LIMITS.options { <button type="button" id={ADD} onclick={add}>{ "Add a bid" }</button> }
        </>
    }
}

fn column(form: &AnswerForm, index: usize, bid: &Bid, removed: UseStateSetter<Option<(usize, Bid)>>) -> Html {
    let called = name(bid, index);
    let id = |part: &str| format!("bid.{index}.{part}");
    let change = |change: fn(&mut Bid, &str)| {
        form.changes(move |answers: &mut Answers, text: String| {
            answers.bids.get_mut(index).into_iter().for_each(|bid| change(bid, &text));
        })
    };
    let named = change(|bid, text| bid.name = text.to_string());
    let oninput = named.reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    let chosen = |event: Event| event.target_unchecked_into::<HtmlSelectElement>().value();
    let place = change(|bid, id| bid.place = Template::from_id(id).unwrap_or(bid.place)).reform(chosen);
    let unit = change(|bid, id| Pricing::from_id(id).into_iter().for_each(|pricing| bid.set_pricing(pricing))).reform(chosen);
    let tick = |label: &'static str, checked: bool, flip: fn(&mut Bid)| {
        let onchange = form.changes(move |answers: &mut Answers, _: Event| answers.bids.get_mut(index).into_iter().for_each(flip));
        html! { <label class="tick"><input type="checkbox" {checked} {onchange} /><span>{ label }</span></label> }
    };
    let remove = form.changes(move |answers, _: MouseEvent| {
        if index < answers.bids.len() {
            let bid = answers.bids.remove(index);
            if bid.is_given() {
                removed.set(Some((index, bid)));
            }
        }
        focus(ADD);
    });
    let only = form.answers.kinds.first().copied().filter(|_| form.answers.kinds.len() == 1);
    let places =
        PLACES.iter().map(|(id, label)| html! { <option key={*id} value={*id} selected={bid.place.id == *id}>{ *label }</option> });
    let units = UNITS.iter().map(|pricing| {
        html! { <option key={pricing.id()} value={pricing.id()} selected={*pricing == bid.pricing}>{ pricing.offered_unit(only) }</option> }
    });
    html! {
        <div class="asked-bid" role="group" aria-label={called.clone()} key={index}>
            <div class="asked-choice">
                <label for={id("name")}>{ "Bidder" }</label>
                <input type="text" autocomplete="off" id={id("name")} value={bid.name.clone()} placeholder={called.clone()} maxlength={LIMITS.name.to_string()} {oninput} />
            </div>
            <div class="asked-choice"><label for={id("place")}>{ "Its people work in" }</label><select class="choice" id={id("place")} onchange={place}>{ for places }</select></div>
            <div class="asked-choice"><label for={id("unit")}>{ "Priced" }</label><select class="choice" id={id("unit")} onchange={unit}>{ for units }</select></div>
            { for form.answers.kinds.iter().map(|kind| price(form, index, bid, kind, only.is_none())) }
            if only.is_none() { { tick("Estimate services without a price", bid.estimates_rest, |bid| bid.estimates_rest = !bid.estimates_rest) } }
            if !form.answers.bought { { tick("Includes the equipment", bid.includes_equipment, |bid| bid.includes_equipment = !bid.includes_equipment) } }
            <button type="button" class="quiet" onclick={remove} aria-label={format!("Remove {called}")}>{ "Remove" }</button>
        </div>
    }
}

fn price(form: &AnswerForm, index: usize, bid: &Bid, kind: &'static ServiceKind, several: bool) -> Html {
    let id = price_id(index, kind);
    let typed = form.changes(move |answers: &mut Answers, text: String| {
        answers.bids.get_mut(index).into_iter().for_each(|bid| drop(bid.prices.insert(kind.id.to_string(), text.clone())));
    });
    let words = bid.pricing.offered_unit(Some(kind));
    let unpriced = if bid.estimates_rest { "estimated" } else { "stays as today" };
    let label = if several { format!("{}, {words}", kind.label) } else { format!("Price {words}") };
    html! {
        <AnswerField key={id.clone()} id={id.clone()} {label} field={bid.pricing.offered_in()} unit_name={kind.unit} text={bid.prices.get(kind.id).cloned().unwrap_or_default()}
            suggestion={several.then(|| unpriced.to_string())} fault={form.fault(&id)} faults_shown={form.faults_shown} formats={form.formats.clone()} {typed} />
    }
}
