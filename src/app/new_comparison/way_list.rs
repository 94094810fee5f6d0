//! The ways of sourcing to compare with today's, each with a description and its usual price.

use super::answer_form::AnswerForm;
use super::answers::OWN_TEAM;
use crate::model::grammar::in_mid_sentence;
use crate::model::{Choice, DeliveredBy, TEMPLATES, Template};
use yew::prelude::*;

/// The ways shown at first; the others are in a fold unless they are chosen.
const USUAL: [&str; 5] = ["in_house", "improved_in_house", "onshore", "nearshore", "offshore"];

/// The ways to choose from.
pub fn way_list(form: &AnswerForm) -> Html {
    let chosen = |template: &Template| form.answers.templates.contains(&template.id) || USUAL.contains(&template.id);
    let others = TEMPLATES.iter().copied().filter(|template| template.id != form.answers.today());
    let (first, more): (Vec<&'static Template>, Vec<_>) = others.partition(|template| chosen(template));
    let list =
        |ways: Vec<&'static Template>| html! { <ul class="asked-ways">{ for ways.into_iter().map(|template| way(form, template)) }</ul> };
    html! {
        <>
            { list(first) }
            if !more.is_empty() { <details><summary>{ format!("{} more ways", more.len()) }</summary>{ list(more) }</details> }
            { form.message("question.templates") }
        </>
    }
}

fn way(form: &AnswerForm, template: &'static Template) -> Html {
    let id = template.id;
    let onchange = form.changes(move |answers, _: Event| match answers.templates.iter().position(|known| *known == id) {
        Some(place) => drop(answers.templates.remove(place)),
        None => answers.templates.push(id),
    });
    let about = format!("question.way.{id}");
    let ticked = form.answers.templates.contains(&id);
    let (name, about_it) =
        if id == "in_house" { (OWN_TEAM, "Your own people take over the work.") } else { (template.label, template.about) };
    let choices = template.choices();
    let price = match choices.delivered_by {
        _ if ticked && form.answers.has_bid(template) => "your bid replaces our estimate".to_string(),
        DeliveredBy::InHouse => "your own cost".to_string(),
        _ => in_mid_sentence(choices.pricing.label()),
    };
    html! {
        <li key={id}>
            <label class="tick"><input type="checkbox" checked={ticked} aria-describedby={about.clone()} {onchange} /><strong>{ name }</strong></label>
            <span id={about}>{ about_it }{ " " }<em>{ format!("Price: {price}.") }</em></span>
        </li>
    }
}
