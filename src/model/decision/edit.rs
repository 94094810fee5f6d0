//! Every change of a decision, as a value: it is applied whole or not at all.

use super::{
    AgreedWeights, AnchorPlace, BidEdit, CriterionKind, Decision, DecisionFault, Evidence, Met, MixLimits, PriceScore, ReadinessEdit,
    Subject, WeightMethod,
};
use crate::model::{CriterionId, LIMITS, MustId, PersonId, Scenario};
use std::rc::Rc;

/// A change of a decision.
#[derive(Clone, Debug, PartialEq)]
pub enum DecisionEdit {
    /// Starts with the usual criteria, unless there are criteria already.
    Start,
    /// Removes the decision, except what should be known before it.
    Remove,
    /// Adds a criterion of the library.
    AddCriterion(&'static CriterionKind),
    /// Adds a criterion of the user's own, by its name.
    AddOwnCriterion(String),
    /// Removes a criterion with its scores.
    RemoveCriterion(CriterionId),
    /// Moves a criterion by this many places; upwards if negative.
    MoveCriterion(CriterionId, isize),
    /// Renames a criterion.
    NameCriterion(CriterionId, String),
    /// Sets the meaning of a place on its scale.
    Anchor(CriterionId, AnchorPlace, String),
    /// Sets a weight.
    Weight(CriterionId, f64),
    /// Sets the minimum score of a criterion.
    MinimumScore(CriterionId, Option<f64>),
    /// Sets how weights are found.
    WeightsBy(WeightMethod),
    /// Sets how much more important the first criterion is than the second, from 1/9 to 9; `None` removes it.
    Pair(CriterionId, CriterionId, Option<f64>),
    /// Records the weights as agreed; `None` withdraws it.
    Agree(Option<AgreedWeights>),
    /// Sets how the cost scores.
    PriceScore(PriceScore),
    /// Sets the cost that scores 5, in money; `None` for today's present value.
    ReferenceCost(Option<f64>),
    /// Sets a score; `None` opens it again.
    Score(Subject, CriterionId, Option<f64>),
    /// Sets how a score is known.
    Known(Subject, CriterionId, Evidence),
    /// Sets the reason of a score.
    Reason(Subject, CriterionId, String),
    /// Sets every open score of today's option to 5, because the middle of each scale is today.
    ScoreToday,
    /// Adds a must-have.
    AddMust(String),
    /// Removes a must-have with its verdicts.
    RemoveMust(MustId),
    /// Rewords a must-have.
    TextOfMust(MustId, String),
    /// Sets whether a subject meets a must-have.
    Verdict(Subject, MustId, Met),
    /// Sets the evidence for it.
    EvidenceOfMust(Subject, MustId, String),
    /// Adds a person who scores.
    AddPerson(String),
    /// Adds a person with their scores from 0 to 10; those that a person of this name gave before are replaced.
    AddScores(String, Vec<(Subject, CriterionId, f64)>),
    /// Removes a person with their scores.
    RemovePerson(PersonId),
    /// Sets a person's score; `None` removes it.
    ScoreOfPerson(PersonId, Subject, CriterionId, Option<f64>),
    /// Sets the limits of the best mix.
    Mix(MixLimits),
    /// Changes a bid.
    Bid(BidEdit),
    /// Changes what should be known before deciding.
    Readiness(ReadinessEdit),
}

impl Scenario {
    /// Changes the decision; the first change starts one.
    ///
    /// # Errors
    /// Says why it is not possible; the scenario is then unchanged.
    pub fn edit_decision(&mut self, edit: DecisionEdit) -> Result<(), DecisionFault> {
        let edit = match edit {
            DecisionEdit::Bid(edit) => return self.edit_bid(edit),
            edit => edit,
        };
        let mut decision = self.decision.as_deref().cloned().unwrap_or_default();
        change(self, &mut decision, edit)?;
        let decision = (decision != Decision::default()).then(|| Rc::new(decision));
        let before = std::mem::replace(&mut self.decision, decision);
        if self.characters_beside() > LIMITS.all_notes {
            self.decision = before;
            return Err(DecisionFault::NoRoom(LIMITS.all_notes));
        }
        Ok(())
    }
}

fn change(scenario: &Scenario, decision: &mut Decision, edit: DecisionEdit) -> Result<(), DecisionFault> {
    match edit {
        DecisionEdit::Start if decision.criteria.is_empty() => decision.criteria = Decision::usual().criteria,
        // A bid belongs to its provider.
        DecisionEdit::Start | DecisionEdit::Bid(_) => {}
        DecisionEdit::Remove => {
            // Limits of the best mix apply without criteria, all but that of quality.
            let mix = MixLimits { least_quality: None, ..std::mem::take(&mut decision.mix) };
            *decision = Decision { readiness: std::mem::take(&mut decision.readiness), mix, ..Decision::default() };
        }
        DecisionEdit::AddCriterion(kind) => decision.add_criterion(kind)?,
        DecisionEdit::AddOwnCriterion(name) => decision.add_own_criterion(&name)?,
        DecisionEdit::RemoveCriterion(id) => decision.remove_criterion(id)?,
        DecisionEdit::MoveCriterion(id, places) => decision.move_criterion(id, places)?,
        DecisionEdit::NameCriterion(id, name) => decision.name_criterion(id, &name)?,
        DecisionEdit::Anchor(id, place, text) => decision.set_anchor(id, place, &text)?,
        DecisionEdit::Weight(id, weight) => decision.set_weight(id, weight)?,
        DecisionEdit::MinimumScore(id, least) => decision.set_minimum_score(id, least)?,
        DecisionEdit::WeightsBy(method) => {
            decision.weights_by = method;
            // The most important step counts 100 points: the shares stay as they are.
            let largest = decision.criteria.iter().map(|criterion| criterion.weight).fold(0.0, f64::max);
            if method == WeightMethod::Swing && largest > 0.0 {
                decision.criteria.iter_mut().for_each(|criterion| criterion.weight *= 100.0 / largest);
            }
        }
        DecisionEdit::Pair(first, second, pair) => decision.compare(first, second, pair)?,
        DecisionEdit::Agree(agreed) => decision.agree(agreed)?,
        DecisionEdit::PriceScore(price_score) => decision.price_score = price_score,
        DecisionEdit::ReferenceCost(cost) => decision.set_reference_cost(cost)?,
        DecisionEdit::Score(subject, id, score) => decision.set_score(scenario, subject, id, score)?,
        DecisionEdit::Known(subject, id, known) => decision.change_score(scenario, subject, id, |score| score.known = known)?,
        DecisionEdit::Reason(subject, id, reason) => decision.set_reason(scenario, subject, id, &reason)?,
        DecisionEdit::ScoreToday => decision.score_today(scenario),
        DecisionEdit::AddMust(text) => decision.add_must(&text)?,
        DecisionEdit::RemoveMust(id) => decision.remove_must(id)?,
        DecisionEdit::TextOfMust(id, text) => decision.reword_must(id, &text)?,
        DecisionEdit::Verdict(subject, id, met) => decision.change_verdict(scenario, subject, id, |verdict| verdict.met = met)?,
        DecisionEdit::EvidenceOfMust(subject, id, text) => decision.set_evidence(scenario, subject, id, &text)?,
        DecisionEdit::AddPerson(name) => decision.add_person(&name)?,
        DecisionEdit::AddScores(name, scores) => decision.add_scores(scenario, &name, &scores)?,
        DecisionEdit::RemovePerson(id) => decision.remove_person(id)?,
        DecisionEdit::ScoreOfPerson(person, subject, id, score) => decision.score_of_person(scenario, person, subject, id, score)?,
        DecisionEdit::Mix(limits) => decision.set_mix(scenario, limits)?,
        DecisionEdit::Readiness(edit) => decision.readiness.change(scenario, edit)?,
    }
    Ok(())
}
