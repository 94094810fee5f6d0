//! Options that are ruled out or beaten, the evidence of the scores, and those that are open.

use super::BeyondCost;
use crate::engine::decision::{RuledOutBy, reasons_needed};
use crate::model::grammar::{list, worded};
use crate::model::{Decision, Evidence, Subject};

/// The most scores named in one sentence.
const NAMED: usize = 5;

/// What rules an option or a bid out, such as `“Data stays in the country” and the minimum score on “Control”`.
pub fn reasons_in_words(decision: &Decision, reasons: &[RuledOutBy]) -> String {
    let reason = |reason: &RuledOutBy| match reason {
        RuledOutBy::Must(id) => format!("“{}”", decision.must(*id).map_or("", |must| must.text.as_str())),
        RuledOutBy::MinimumScore(id) => {
            format!("the minimum score on “{}”", decision.criterion(*id).map_or("", |criterion| criterion.name.as_str()))
        }
    };
    list(&reasons.iter().map(reason).collect::<Vec<String>>())
}

impl BeyondCost<'_> {
    /// Every option that is ruled out, and by what.
    pub fn ruled_out(&self) -> Vec<String> {
        let out = self.decided.alternatives.iter().filter(|alternative| alternative.is_ruled_out());
        let mut said: Vec<String> = out.filter_map(|alternative| self.why_out(alternative.subject)).collect();
        let open: usize = self.decided.alternatives.iter().map(|alternative| alternative.open_musts).sum();
        if open > 0 {
            said.push(worded(open, "One must-have or minimum score is still open.", "{} must-haves or minimum scores are still open."));
        }
        said
    }

    /// Why an option is ruled out; `None` if it is not.
    pub fn why_out(&self, subject: Subject) -> Option<String> {
        let reasons = &self.alternative(subject)?.ruled_out_by;
        (!reasons.is_empty()).then(|| format!("{} is ruled out by {}.", self.name(subject), reasons_in_words(self.decision, reasons)))
    }

    /// Options that another one beats at no higher cost.
    pub fn beaten(&self) -> Vec<String> {
        let mut said = Vec::new();
        let mut known: Vec<Subject> = Vec::new();
        for (subject, by) in &self.decided.dominated {
            if !known.contains(subject) {
                known.push(*subject);
                said.push(format!(
                    "{} is dominated: {} is at least as good on every criterion and costs no more.",
                    self.name(*subject),
                    self.name(*by)
                ));
            }
        }
        let weighed = self.decided.dominated_in_cost_and_quality.iter().filter(|_| self.is_agreed());
        for (subject, by) in weighed {
            if !known.contains(subject) {
                known.push(*subject);
                said.push(format!("{} costs no less than {} and its quality is no better.", self.name(*subject), self.name(*by)));
            }
        }
        said
    }

    /// How many scores rest on what somebody said, and which need a reason.
    pub fn evidence(&self) -> Vec<String> {
        let others = || self.decision.criteria.iter().filter(|criterion| !criterion.is_cost());
        let subjects = self.decided.alternatives.iter().map(|alternative| alternative.subject);
        let scores = subjects.flat_map(|subject| others().map(move |criterion| self.decision.score(subject, criterion.id)));
        let entered: Vec<Evidence> = scores.filter(|score| score.score.is_some()).map(|score| score.known).collect();
        if entered.is_empty() {
            return Vec::new();
        }
        let spoken = entered.iter().filter(|known| **known == Evidence::Said).count();
        let mut said = vec![match entered.len() {
            1 => format!("{spoken} of 1 score rests on somebody's word."),
            all => format!("{spoken} of {all} scores rest on somebody's word."),
        }];
        let needed = reasons_needed(self.decision, self.decided, self.changes);
        if !needed.is_empty() {
            let scores: Vec<String> = needed.iter().take(NAMED).map(|(subject, id)| self.score(*subject, *id)).collect();
            let count = worded(needed.len(), "One score needs a reason", "{} scores need a reason");
            let first = if needed.len() > NAMED { "first " } else { "" };
            said.push(format!("{count}: {first}{}.", list(&scores)));
        }
        said
    }

    /// The open scores, those that could change most first.
    pub fn open_scores(&self) -> Option<String> {
        let open = &self.decided.open_scores;
        if open.is_empty() {
            return None;
        }
        let scores: Vec<String> = open.iter().take(NAMED).map(|(subject, id)| self.score(*subject, *id)).collect();
        let count = worded(open.len(), "One score is open", "{} scores are open; those that could change most come first");
        Some(format!("{count}: {}.", list(&scores)))
    }
}
