//! What the answers lead to: reasons and tasks with their questions, never a score or a recommendation.

use super::questions::{ConsequenceKind, Questions};
use crate::engine::readiness::{DeliveryFacts, facts};
use crate::model::grammar::list;
use crate::model::{OptionId, QuestionId, ReadinessAnswer, Scenario, ServiceId};

/// A reason, a task or a risk, with the question that leads to it.
#[derive(Clone, Debug, PartialEq)]
pub struct AnsweredLine {
    /// Its kind.
    pub kind: ConsequenceKind,
    /// Its text, or the name of a risk.
    pub text: String,
    /// The question.
    pub question: QuestionId,
    /// Its text.
    pub asked: String,
    /// The answer that leads to it.
    pub answer: ReadinessAnswer,
    /// The service that the answer is about; `None` for all.
    pub service: Option<ServiceId>,
    /// The source of the question.
    pub source: String,
    /// The options but today's that it is about.
    pub options: Vec<OptionId>,
}

/// What all answers lead to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Consequences {
    /// Reasons, tasks and risks in the order of the questions, each risk once.
    pub lines: Vec<AnsweredLine>,
    /// What contradicts the comparison, in sentences.
    pub contradictions: Vec<String>,
}

/// What the answers of a scenario lead to.
pub fn consequences(questions: &Questions, scenario: &Scenario) -> Consequences {
    let mut found = Consequences::default();
    let Some(readiness) = scenario.decision.as_ref().map(|decision| &decision.readiness) else { return found };
    let facts: Vec<DeliveryFacts> = facts(scenario).into_iter().filter(|facts| facts.option != scenario.status_quo).collect();
    for ((service, id), answer) in &readiness.answers {
        let Some(question) = questions.list.iter().find(|question| question.id == *id) else { continue };
        // An answer for one service is used instead of that for all.
        let counts = |of: ServiceId| match service {
            Some(service) => of == *service,
            None => !readiness.answers.contains_key(&(Some(of), *id)),
        };
        if !scenario.services.iter().any(|service| counts(service.id)) {
            continue;
        }
        let line = |kind, text: &str, options| AnsweredLine {
            kind,
            text: text.to_string(),
            question: *id,
            asked: question.question.clone(),
            answer: *answer,
            service: *service,
            source: question.source.clone(),
            options,
        };
        if *answer == ReadinessAnswer::Unknown {
            found.lines.push(line(ConsequenceKind::First, &questions.unknown, Vec::new()));
        }
        for consequence in question.consequences.iter().filter(|consequence| consequence.answers.contains(answer)) {
            let options = |names: &[String]| -> Vec<OptionId> {
                let mut options: Vec<OptionId> = Vec::new();
                for facts in facts.iter().filter(|facts| !names.is_empty() && counts(facts.service) && facts.hold(names)) {
                    if !options.contains(&facts.option) {
                        options.push(facts.option);
                    }
                }
                options
            };
            let about = options(&consequence.when);
            if consequence.kind == ConsequenceKind::Against && !about.is_empty() && !consequence.compared.is_empty() {
                let names: Vec<String> = about.iter().map(|id| quoted(scenario, *id)).collect();
                let service = service.and_then(|id| scenario.service(id)).map(|service| format!(" for {}", service.name));
                found.contradictions.push(format!(
                    "You compare {}{}, and {}.",
                    list(&names),
                    service.unwrap_or_default(),
                    consequence.compared
                ));
            }
            if !consequence.absent.is_empty() && options(&consequence.absent).is_empty() {
                found.contradictions.push(consequence.compared.clone());
            }
            let is_known = |known: &AnsweredLine| known.kind == ConsequenceKind::Risk && known.text == consequence.text;
            if consequence.kind != ConsequenceKind::Risk || !found.lines.iter().any(is_known) {
                found.lines.push(line(consequence.kind, &consequence.text, about));
            }
        }
    }
    found
}

fn quoted(scenario: &Scenario, id: OptionId) -> String {
    format!("“{}”", scenario.option(id).map_or("", |option| option.name.as_str()))
}
