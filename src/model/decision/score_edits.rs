//! Changes of scores, must-haves and the people who score.

use super::valid::{named, next_number, scored, short};
use super::{DECISION_LIMITS, Decision, DecisionFault, Must, MustVerdict, Person, Score, Subject};
use crate::model::{CriterionId, MustId, PersonId, Scenario, map_of};

impl Decision {
    /// Whether a subject can be scored on a criterion.
    fn check_scored(&self, scenario: &Scenario, subject: Subject, id: CriterionId) -> Result<(), DecisionFault> {
        let criterion = self.criterion(id).filter(|_| scenario.has_subject(subject)).ok_or(DecisionFault::Unknown)?;
        if criterion.is_cost() { Err(DecisionFault::CostScoresItself) } else { Ok(()) }
    }

    pub(super) fn change_score(
        &mut self,
        scenario: &Scenario,
        subject: Subject,
        id: CriterionId,
        change: impl FnOnce(&mut Score),
    ) -> Result<(), DecisionFault> {
        self.check_scored(scenario, subject, id)?;
        let mut score = self.score(subject, id);
        change(&mut score);
        self.scores.insert((subject, id), score);
        self.scores.retain(|_, score| *score != Score::default());
        Ok(())
    }

    pub(super) fn set_score(
        &mut self,
        scenario: &Scenario,
        subject: Subject,
        id: CriterionId,
        score: Option<f64>,
    ) -> Result<(), DecisionFault> {
        let score = scored(score)?;
        self.change_score(scenario, subject, id, |known| known.score = score)
    }

    pub(super) fn set_reason(&mut self, scenario: &Scenario, subject: Subject, id: CriterionId, reason: &str) -> Result<(), DecisionFault> {
        let reason = short(reason, DECISION_LIMITS.reason)?;
        self.change_score(scenario, subject, id, |score| score.reason = reason)
    }

    pub(super) fn score_today(&mut self, scenario: &Scenario) {
        let today = Subject::Option(scenario.status_quo);
        for criterion in self.criteria.iter().filter(|criterion| !criterion.is_cost()) {
            let score = self.scores.entry((today, criterion.id)).or_default();
            score.score = score.score.or(Some(Score::AS_TODAY));
        }
    }

    pub(super) fn add_must(&mut self, text: &str) -> Result<(), DecisionFault> {
        let highest = self.musts.iter().map(|must| must.id.0).max();
        let id = MustId(next_number(self.musts.len(), DECISION_LIMITS.musts, highest)?);
        self.musts.push(Must { id, text: named(text)? });
        Ok(())
    }

    pub(super) fn remove_must(&mut self, gone: MustId) -> Result<(), DecisionFault> {
        self.must(gone).ok_or(DecisionFault::Unknown)?;
        self.musts.retain(|must| must.id != gone);
        self.verdicts.retain(|(_, must), _| *must != gone);
        Ok(())
    }

    pub(super) fn reword_must(&mut self, id: MustId, text: &str) -> Result<(), DecisionFault> {
        self.musts.iter_mut().find(|must| must.id == id).ok_or(DecisionFault::Unknown)?.text = named(text)?;
        Ok(())
    }

    pub(super) fn change_verdict(
        &mut self,
        scenario: &Scenario,
        subject: Subject,
        id: MustId,
        change: impl FnOnce(&mut MustVerdict),
    ) -> Result<(), DecisionFault> {
        self.must(id).filter(|_| scenario.has_subject(subject)).ok_or(DecisionFault::Unknown)?;
        let mut verdict = self.verdict(subject, id);
        change(&mut verdict);
        self.verdicts.insert((subject, id), verdict);
        self.verdicts.retain(|_, verdict| *verdict != MustVerdict::default());
        Ok(())
    }

    pub(super) fn set_evidence(&mut self, scenario: &Scenario, subject: Subject, id: MustId, text: &str) -> Result<(), DecisionFault> {
        let evidence = short(text, DECISION_LIMITS.reason)?;
        self.change_verdict(scenario, subject, id, |verdict| verdict.evidence = evidence)
    }

    pub(super) fn add_person(&mut self, name: &str) -> Result<(), DecisionFault> {
        let highest = self.people.iter().map(|person| person.id.0).max();
        let id = PersonId(next_number(self.people.len(), DECISION_LIMITS.people, highest)?);
        self.people.push(Person { id, name: named(name)?, scores: map_of(std::iter::empty()) });
        Ok(())
    }

    /// Adds a person with their scores; those that a person of this name gave before are replaced.
    pub(super) fn add_scores(
        &mut self,
        scenario: &Scenario,
        name: &str,
        scores: &[(Subject, CriterionId, f64)],
    ) -> Result<(), DecisionFault> {
        let name = named(name)?;
        if !self.people.iter().any(|person| person.name == name) {
            self.add_person(&name)?;
        }
        let known = self.people.iter_mut().find(|person| person.name == name).ok_or(DecisionFault::Unknown)?;
        known.scores.clear();
        let person = known.id;
        scores.iter().try_for_each(|(subject, id, score)| self.score_of_person(scenario, person, *subject, *id, Some(*score)))
    }

    pub(super) fn remove_person(&mut self, gone: PersonId) -> Result<(), DecisionFault> {
        let before = self.people.len();
        self.people.retain(|person| person.id != gone);
        if self.people.len() < before { Ok(()) } else { Err(DecisionFault::Unknown) }
    }

    pub(super) fn score_of_person(
        &mut self,
        scenario: &Scenario,
        person: PersonId,
        subject: Subject,
        id: CriterionId,
        score: Option<f64>,
    ) -> Result<(), DecisionFault> {
        self.check_scored(scenario, subject, id)?;
        let score = scored(score)?;
        let person = self.people.iter_mut().find(|known| known.id == person).ok_or(DecisionFault::Unknown)?;
        match score {
            Some(score) => drop(person.scores.insert((subject, id), score)),
            None => drop(person.scores.remove(&(subject, id))),
        }
        Ok(())
    }
}

impl Scenario {
    /// Whether a subject can be scored on a criterion.
    pub fn takes_score(&self, subject: Subject, id: CriterionId) -> bool {
        self.decision.as_ref().is_some_and(|decision| decision.check_scored(self, subject, id).is_ok())
    }
}
