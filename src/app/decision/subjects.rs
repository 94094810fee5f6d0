//! The columns of scores and must-haves: the options, or the bids.

use crate::app::elements::option_marker::marker;
use crate::app::elements::switch::switch;
use crate::model::{Scenario, Subject};
use yew::prelude::*;

/// The options, or the bidders, each with its name.
pub(super) fn subjects(scenario: &Scenario, of_bids: bool) -> Vec<(Subject, String)> {
    if of_bids {
        scenario.bids().map(|(provider, _)| (Subject::Provider(provider.id), provider.name.clone())).collect()
    } else {
        scenario.options.iter().map(|option| (Subject::Option(option.id), option.name.clone())).collect()
    }
}

/// The options and the bidders.
pub(super) fn all_subjects(scenario: &Scenario) -> Vec<Subject> {
    [false, true].iter().flat_map(|of_bids| subjects(scenario, *of_bids)).map(|(subject, _)| subject).collect()
}

/// Whether the bids are on show: only while there are any.
pub(super) fn shows_bids(scenario: &Scenario, chosen: &UseStateHandle<bool>) -> bool {
    **chosen && scenario.bids().next().is_some()
}

/// The choice between options and bids; empty without bids.
pub(super) fn choice_of_subjects(scenario: &Scenario, chosen: &UseStateHandle<bool>) -> Html {
    if scenario.bids().next().is_none() {
        return Html::default();
    }
    let show = {
        let chosen = chosen.clone();
        Callback::from(move |of_bids: bool| chosen.set(of_bids))
    };
    switch("Options or bids", [(false, "Options"), (true, "Bids")].into_iter(), **chosen, false, &show)
}

/// The heads of the columns.
pub(super) fn subject_heads(scenario: &Scenario, subjects: &[(Subject, String)]) -> Html {
    let heads = subjects.iter().enumerate().map(|(place, (subject, name))| {
        let is_today = *subject == Subject::Option(scenario.status_quo);
        let badge = if is_today && !name.to_lowercase().contains("today") { " (today)" } else { "" };
        html! { <th scope="col" key={subject.to_string()}>{ subject_marker(place, *subject) }{ name }{ badge }</th> }
    });
    heads.collect()
}

/// The marker of an option; a bid has none.
pub(super) fn subject_marker(place: usize, subject: Subject) -> Html {
    match subject {
        Subject::Option(_) => marker(place),
        Subject::Provider(_) => Html::default(),
    }
}
