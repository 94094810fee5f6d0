//! The context of every part of the questions: the answers so far, their faults, and the receiver of changes.

use super::answer_field::AnswerField;
use super::answers::{Answers, Fault, Question, RequestedNumber};
use crate::app::snapshot::Formats;
use crate::app::state::by_pointer::ByPointer;
use crate::model::ServiceKind;
use std::rc::Rc;
use yew::prelude::*;

/// A change of the answers.
pub type AnswerChange = Box<dyn FnOnce(&mut Answers)>;

/// The context of every part of the questions.
pub struct AnswerForm<'a> {
    /// The answers so far.
    pub answers: &'a Answers,
    /// Their faults.
    pub faults: &'a [Fault],
    /// Whether to show all of that, because the user asked for the answer.
    pub faults_shown: bool,
    /// The number formats of the answers.
    pub formats: &'a ByPointer<Formats>,
    /// Receives changes.
    pub change: &'a Callback<AnswerChange>,
}

impl AnswerForm<'_> {
    /// A callback that changes the answers.
    pub fn changes<T: 'static>(&self, change: impl Fn(&mut Answers, T) + 'static) -> Callback<T> {
        let (send, change) = (self.change.clone(), Rc::new(change));
        Callback::from(move |value: T| {
            let change = Rc::clone(&change);
            send.emit(Box::new(move |answers| change(answers, value)));
        })
    }

    /// The fault of the answer in an element.
    pub fn fault(&self, id: &str) -> Option<String> {
        self.faults.iter().find(|(known, _)| known == id).map(|(_, text)| text.clone())
    }

    /// The same as a message below a group of answers.
    pub fn message(&self, id: &str) -> Html {
        html! { if let Some(text) = self.fault(id) { <span class="fault" role="alert" tabindex="-1" id={format!("{id}.fault")}>{ text }</span> } }
    }

    /// The fields of a question; only those of one service if one is given.
    pub fn numbers(&self, question: Question, kind: Option<&'static ServiceKind>) -> Html {
        let asked = self.answers.asked(question, self.formats.decimal).into_iter();
        asked.filter(|asked| kind.is_none() || asked.kind == kind).map(|asked| self.number(&asked)).collect()
    }

    fn number(&self, asked: &RequestedNumber) -> Html {
        let RequestedNumber { id, label, field, kind, suggestion } = asked.clone();
        let decimal = self.formats.decimal;
        let usual = suggestion
            .or_else(|| kind.and_then(|kind| self.answers.usual_people(kind, decimal)).map(|people| (people * 10.0).round() / 10.0));
        let typed = {
            let id = id.clone();
            self.changes(move |answers, text: String| drop(answers.typed.insert(id.clone(), text)))
        };
        html! {
            <AnswerField key={id.clone()} id={id.clone()} text={self.answers.typed.get(&id).cloned().unwrap_or_default()} {label} {field} unit_name={asked.unit_name()}
                suggestion={usual.map(|number| self.formats.at_rest(number, field.unit))} {usual} fault={self.fault(&id)} faults_shown={self.faults_shown}
                remark={self.answers.remark(asked, decimal)} formats={self.formats.clone()} {typed} />
        }
    }
}
