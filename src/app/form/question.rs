//! A choice as a form shows it: the question, the possible answers, and the chosen one.

use crate::app::learn::TermLink;
use crate::app::state::action::Action;
use crate::app::state::edit_dispatcher::EditDispatcher;
use crate::model::{ChoiceAddress, ChoiceField, OptionId, Scenario, ServiceId};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// A question with its answers.
#[derive(Clone, PartialEq)]
pub struct Question {
    /// The choice that it asks for; `None` for the provider, which is not a choice.
    pub field: Option<&'static ChoiceField>,
    /// The label beside the field.
    pub label: &'static str,
    /// Its meaning.
    pub help: &'static str,
    /// The entry of the glossary that explains it.
    pub term: Option<&'static str>,
    /// Every answer: its name in files, its name on the page, and its meaning.
    pub answers: Vec<(AttrValue, AttrValue, &'static str)>,
}

/// The subject of an answer.
#[derive(Clone, Copy, PartialEq)]
pub enum AskedChoice {
    /// A choice of the scenario.
    Choice(ChoiceAddress),
    /// The provider of a service under an option.
    Provider(OptionId, ServiceId),
}

impl From<&'static ChoiceField> for Question {
    fn from(field: &'static ChoiceField) -> Question {
        let answers = field.answers.iter().zip(field.help_of_answers());
        let answers = answers.map(|(answer, help)| (answer.id.into(), answer.label.into(), *help));
        Question { field: Some(field), label: field.label, help: field.help(), term: Some(field.term), answers: answers.collect() }
    }
}

impl Question {
    /// The choice among the scenario's providers.
    pub fn provider(scenario: &Scenario) -> Question {
        let answers = scenario.providers.iter().map(|provider| (provider.id.to_string().into(), provider.name.clone().into(), ""));
        let help = "The provider that delivers the service, if it is outsourced.";
        Question { field: None, label: "Provider", help, term: Some("multi-vendor"), answers: answers.collect() }
    }

    /// The name of an answer on the page.
    pub fn answer(&self, chosen: &str) -> AttrValue {
        self.answers.iter().find(|(id, ..)| *id == chosen).map(|(_, label, _)| label.clone()).unwrap_or_default()
    }

    /// The meaning of the question and of each answer.
    pub fn help(&self) -> Html {
        let answers = self.answers.iter().filter(|(_, _, help)| !help.is_empty());
        let answers = answers
            .map(|(id, label, help)| html! { <li key={id.to_string()}>{ answer_name(self.field, id, label) }{ ": " }{ *help }</li> });
        html! {
            <div class="help">
                <p>{ self.help }</p>
                <ul>{ for answers }</ul>
                if let Some(term) = self.term { <p>{ "In the glossary: " }<TermLink {term} /></p> }
            </div>
        }
    }
}

/// The name of an answer; it links to the glossary if there is an entry for it.
fn answer_name(field: Option<&'static ChoiceField>, id: &AttrValue, label: &AttrValue) -> Html {
    match field.and_then(|field| field.answers.iter().find(|answer| answer.id == id.as_str())?.term) {
        Some(term) => html! { <TermLink {term} text={label.clone()} /> },
        None => html! { <b>{ label.clone() }</b> },
    }
}

impl AskedChoice {
    /// The id of the element of the choice.
    pub fn id(self) -> String {
        match self {
            AskedChoice::Choice(address) => format!("choice.{address}"),
            AskedChoice::Provider(option, service) => format!("choice.options.{option}.deliveries.{service}.provider"),
        }
    }

    fn answered(self, answer: String) -> Option<Action> {
        match self {
            AskedChoice::Choice(address) => Some(Action::Choice(address, answer)),
            AskedChoice::Provider(option, service) => Some(Action::Provider(option, service, answer.parse().ok()?)),
        }
    }
}

/// A choice that the user can change; `chosen` is the answer's name in files, `name` is announced by a screen reader.
pub fn select(edits: &EditDispatcher, question: &Question, asked: AskedChoice, chosen: &str, name: String) -> Html {
    let (edits, disabled) = (edits.clone(), edits.is_read_only());
    let onchange = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        if let Some(action) = asked.answered(select.value()) {
            edits.send(action);
        }
    });
    let answers = question.answers.iter().map(|(id, label, _)| {
        // Yew does not set a select by its value, so the chosen answer is marked itself.
        html! { <option key={id.to_string()} value={id.clone()} selected={*id == chosen}>{ label.clone() }</option> }
    });
    html! { <select class="choice" id={asked.id()} aria-label={name} title={question.answer(chosen)} {disabled} {onchange}>{ for answers }</select> }
}
