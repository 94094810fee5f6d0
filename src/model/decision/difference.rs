//! The differences between the decisions of two scenarios, in words.

use super::bid::bid_facts;
use super::{Decision, Subject};
use crate::model::{Choice, CriterionId, Number, Scenario, Sentence};

/// One difference between two decisions.
#[derive(Clone, Debug, PartialEq)]
pub struct DecisionDifference {
    /// Its subject, such as "Nearshore provider: Control".
    pub what: String,
    /// Its value in the first; empty if there is none.
    pub before: Sentence,
    /// Its value in the second; empty if there is none.
    pub after: Sentence,
}

/// One fact of a decision or of a contract that is followed: its path, its subject and its value.
pub(in crate::model) struct DecisionFact {
    pub path: String,
    pub what: String,
    pub value: Sentence,
}

/// All differences in the order of the second, then what is only in the first. Scores of options and providers in only one of them
/// are left out.
pub(in crate::model) fn decision_differences(before: &Scenario, after: &Scenario) -> Vec<DecisionDifference> {
    let shared = |subject: Subject| before.has_subject(subject) && after.has_subject(subject);
    compared(&facts(before, &shared), &facts(after, &shared))
}

/// The facts that differ, in the order of the second, then what is only in the first.
pub(in crate::model) fn compared(old: &[DecisionFact], new: &[DecisionFact]) -> Vec<DecisionDifference> {
    let value = |facts: &[DecisionFact], path: &str| {
        facts.iter().find(|fact| fact.path == path).map_or_else(Sentence::default, |fact| fact.value.clone())
    };
    let gone = old.iter().filter(|fact| !new.iter().any(|known| known.path == fact.path));
    let all = new.iter().chain(gone).map(|fact| DecisionDifference {
        what: fact.what.clone(),
        before: value(old, &fact.path),
        after: value(new, &fact.path),
    });
    all.filter(|difference| difference.before != difference.after).collect()
}

fn facts(scenario: &Scenario, shared: &dyn Fn(Subject) -> bool) -> Vec<DecisionFact> {
    let mut facts = Facts(bid_facts(scenario, shared));
    if let Some(decision) = scenario.decision.as_deref() {
        facts.settings(decision);
        facts.criteria(decision);
        facts.subjects(scenario, decision, shared);
        facts.limits(scenario, decision);
        facts.readiness(scenario, &decision.readiness);
    }
    facts.0
}

fn name_of(decision: &Decision, id: CriterionId) -> String {
    decision.criterion(id).map_or_else(|| id.to_string(), |criterion| criterion.name.clone())
}

/// The facts so far.
pub(super) struct Facts(Vec<DecisionFact>);

impl Facts {
    pub(super) fn words(&mut self, path: impl ToString, what: impl ToString, words: impl ToString) {
        let words = words.to_string();
        if !words.is_empty() {
            self.0.push(DecisionFact { path: path.to_string(), what: what.to_string(), value: Sentence::words(words) });
        }
    }

    pub(super) fn number(&mut self, path: impl ToString, what: impl ToString, number: Option<f64>) {
        if let Some(number) = number {
            self.0.push(DecisionFact { path: path.to_string(), what: what.to_string(), value: Number::exact(number).into() });
        }
    }

    fn settings(&mut self, decision: &Decision) {
        if !decision.criteria.is_empty() {
            self.words("weights_by", "Weights", decision.weights_by.label());
            self.words("price_score", "Score of the cost", decision.price_score.label());
        }
        self.number("reference_cost", "Cost that scores 5", decision.reference_cost);
        if let Some(agreed) = &decision.agreed {
            self.words("agreed", "Weights agreed on", &agreed.on);
            for (id, weight) in &agreed.weights {
                self.number(format!("agreed.{id}"), format!("{}, agreed weight", name_of(decision, *id)), Some(*weight));
            }
        }
        for ((first, second), pair) in &decision.pairs {
            let what = format!("{} compared with {}", name_of(decision, *first), name_of(decision, *second));
            self.number(format!("pairs.{first}.{second}"), what, Some(*pair));
        }
    }

    fn criteria(&mut self, decision: &Decision) {
        let order: Vec<&str> = decision.criteria.iter().map(|criterion| criterion.name.as_str()).collect();
        self.words("criteria_order", "Criteria", order.join(", "));
        for criterion in &decision.criteria {
            let (id, name) = (criterion.id, &criterion.name);
            self.number(format!("criteria.{id}.weight"), format!("{name}, weight"), Some(criterion.weight));
            self.number(format!("criteria.{id}.minimum"), format!("{name}, minimum score"), criterion.minimum_score);
            for (score, anchor) in criterion.anchors.each() {
                self.words(format!("criteria.{id}.{score}"), format!("{name}, meaning of {score}"), anchor);
            }
        }
        for must in &decision.musts {
            self.words(format!("musts.{}", must.id), "Must-have", &must.text);
        }
    }

    fn subjects(&mut self, scenario: &Scenario, decision: &Decision, shared: &dyn Fn(Subject) -> bool) {
        for ((subject, id), score) in decision.scores.iter().filter(|((subject, _), _)| shared(*subject)) {
            let what = format!("{}: {}", scenario.subject_name(*subject), name_of(decision, *id));
            let path = format!("scores.{subject}.{id}");
            self.number(&path, &what, score.score);
            self.words(format!("{path}.known"), format!("{what}, how we know"), score.known.label());
            self.words(format!("{path}.reason"), format!("{what}, reason"), &score.reason);
        }
        for ((subject, id), verdict) in decision.verdicts.iter().filter(|((subject, _), _)| shared(*subject)) {
            let must = decision.must(*id).map_or("", |must| must.text.as_str());
            let what = format!("{}: {must}", scenario.subject_name(*subject));
            let path = format!("verdicts.{subject}.{id}");
            self.words(&path, &what, verdict.met.label());
            self.words(format!("{path}.evidence"), format!("{what}, evidence"), &verdict.evidence);
        }
        for person in &decision.people {
            self.words(format!("people.{}", person.id), "Person who scores", &person.name);
            for ((subject, id), score) in person.scores.iter().filter(|((subject, _), _)| shared(*subject)) {
                let what = format!("{}: {}, by {}", scenario.subject_name(*subject), name_of(decision, *id), person.name);
                self.number(format!("people.{}.{subject}.{id}", person.id), what, Some(*score));
            }
        }
    }

    fn limits(&mut self, scenario: &Scenario, decision: &Decision) {
        let mix = &decision.mix;
        for (what, limit) in [
            ("Maximum number of providers", mix.most_providers.map(f64::from)),
            ("Maximum share offshore", mix.most_offshore),
            ("Maximum share nearshore and offshore", mix.most_abroad),
            ("Minimum share of your own people", mix.least_own),
            ("Minimum quality", mix.least_quality),
            ("Maximum share of one provider", mix.most_one_provider),
            ("Maximum one-off cost", mix.once_budget),
        ] {
            self.number(format!("mix.{what}"), what, limit);
        }
        for (option, service) in &mix.forbidden {
            let names = [scenario.option(*option).map(|option| &option.name), scenario.service(*service).map(|service| &service.name)];
            let names: Vec<&str> = names.into_iter().flatten().map(String::as_str).collect();
            self.words(format!("mix.{option}.{service}"), names.join(", "), "Forbidden in the mix");
        }
    }
}
