//! What happens to a decision when options, services and providers are removed, renumbered or shown in another currency.

use super::{Decision, LARGEST_AMOUNT, RiskNumber, Subject};
use crate::model::{CriterionId, MustId, OptionId, Scenario, ServiceId, Sorting, significant};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Significant digits of a converted amount.
const DIGITS: u8 = 6;

impl Decision {
    /// Removes everything about a subject.
    fn forget(&mut self, gone: Subject) {
        self.scores.retain(|(subject, _), _| *subject != gone);
        self.verdicts.retain(|(subject, _), _| *subject != gone);
        self.people.iter_mut().for_each(|person| person.scores.retain(|(subject, _), _| *subject != gone));
        if let Subject::Option(gone) = gone {
            self.mix.forbidden.retain(|(option, _)| *option != gone);
            self.readiness.forget_option(gone);
        }
    }

    /// Removes the reasons and the evidence of a subject.
    fn forget_reasons(&mut self, of: Subject) {
        self.scores.iter_mut().filter(|((subject, _), _)| *subject == of).for_each(|(_, score)| score.reason.clear());
        self.verdicts.iter_mut().filter(|((subject, _), _)| *subject == of).for_each(|(_, verdict)| verdict.evidence.clear());
    }

    /// Copies everything about one subject to another one.
    fn copy(&mut self, from: Subject, to: Subject) {
        copy_entries(&mut self.scores, from, to);
        copy_entries(&mut self.verdicts, from, to);
        self.people.iter_mut().for_each(|person| copy_entries(&mut person.scores, from, to));
        if let (Subject::Option(from), Subject::Option(to)) = (from, to) {
            self.readiness.copy_option(from, to);
        }
    }

    /// How many amounts of money it has, with those of risks.
    pub fn amounts(&self) -> usize {
        let of_risks = self.readiness.risks.iter().map(|risk| RiskNumber::amounts().filter(|which| risk.number(*which).is_some()).count());
        of_risks.sum::<usize>() + [self.reference_cost, self.mix.once_budget].into_iter().flatten().count()
    }

    /// The number of characters in all its texts except names.
    pub fn characters(&self) -> usize {
        let anchors = self.criteria.iter().flat_map(|criterion| criterion.anchors.each()).map(|(_, anchor)| anchor);
        let reasons = self.scores.values().map(|score| score.reason.as_str());
        let evidence = self.verdicts.values().map(|verdict| verdict.evidence.as_str());
        let texts: usize = anchors.chain(reasons).chain(evidence).map(|text| text.chars().count()).sum();
        texts + self.readiness.characters()
    }

    /// The same under other identities.
    fn under(
        &self,
        option: &dyn Fn(OptionId) -> OptionId,
        service: &dyn Fn(ServiceId) -> ServiceId,
        subject: &dyn Fn(Subject) -> Subject,
    ) -> Decision {
        let mut renamed = self.clone();
        renamed.scores = moved(&self.scores, &|of, id| (subject(of), id));
        renamed.verdicts = moved(&self.verdicts, &|of, id| (subject(of), id));
        renamed.people.iter_mut().for_each(|person| person.scores = moved(&person.scores, &|of, id| (subject(of), id)));
        renamed.mix.forbidden = self.mix.forbidden.iter().map(|(on, of)| (option(*on), service(*of))).collect();
        renamed.readiness = self.readiness.under(option, service);
        renamed
    }

    /// The same with other identities of its criteria and must-haves.
    fn with_criteria(&self, criterion: &dyn Fn(CriterionId) -> CriterionId, must: &dyn Fn(MustId) -> MustId) -> Decision {
        let mut renamed = self.clone();
        renamed.criteria.iter_mut().for_each(|known| known.id = criterion(known.id));
        renamed.musts.iter_mut().for_each(|known| known.id = must(known.id));
        renamed.scores = moved(&self.scores, &|of, id| (of, criterion(id)));
        renamed.verdicts = moved(&self.verdicts, &|of, id| (of, must(id)));
        renamed.people.iter_mut().for_each(|person| person.scores = moved(&person.scores, &|of, id| (of, criterion(id))));
        renamed.agreed.iter_mut().flat_map(|agreed| &mut agreed.weights).for_each(|(id, _)| *id = criterion(*id));
        renamed.agreed.iter_mut().for_each(|agreed| agreed.weights.order_by_key(|(id, _)| *id));
        let pair = |((first, second), pair): (&(CriterionId, CriterionId), &f64)| {
            let (first, second) = (criterion(*first), criterion(*second));
            if first < second { ((first, second), *pair) } else { ((second, first), 1.0 / pair) }
        };
        renamed.pairs = crate::model::map_of(self.pairs.iter().map(pair));
        renamed
    }

    /// The same without reasons, evidence, people and the user's names and anchors.
    fn without_names(&self) -> Decision {
        let mut bare = self.clone();
        bare.people.clear();
        bare.readiness = self.readiness.without_names();
        bare.scores.values_mut().for_each(|score| score.reason.clear());
        bare.verdicts.values_mut().for_each(|verdict| verdict.evidence.clear());
        for (number, criterion) in (1..).zip(&mut bare.criteria) {
            criterion.name = criterion.kind.map_or_else(|| format!("Criterion {number}"), |kind| kind.name.to_string());
            criterion.anchors = criterion.kind.map(|kind| kind.anchors()).unwrap_or_default();
        }
        for (number, must) in (1..).zip(&mut bare.musts) {
            must.text = format!("Must-have {number}");
        }
        // An open score without its reason is no entry.
        bare.scores.retain(|_, score| *score != super::Score::default());
        bare.verdicts.retain(|_, verdict| *verdict != super::MustVerdict::default());
        bare
    }
}

fn copy_entries<Key: Ord + Copy, T: Clone>(entries: &mut BTreeMap<(Subject, Key), T>, from: Subject, to: Subject) {
    let copies: Vec<_> =
        entries.iter().filter(|((subject, _), _)| *subject == from).map(|((_, key), entry)| (*key, entry.clone())).collect();
    copies.into_iter().for_each(|(key, entry)| drop(entries.insert((to, key), entry)));
}

fn moved<Key: Ord + Copy, T: Clone>(
    entries: &BTreeMap<(Subject, Key), T>,
    new: &dyn Fn(Subject, Key) -> (Subject, Key),
) -> BTreeMap<(Subject, Key), T> {
    crate::model::map_of(entries.iter().map(|((subject, key), entry)| (new(*subject, *key), entry.clone())))
}

impl Scenario {
    /// Changes the decision, if there is one.
    fn with_decision(&mut self, change: impl FnOnce(&mut Decision)) {
        if let Some(decision) = &mut self.decision {
            change(Rc::make_mut(decision));
        }
    }

    /// Removes the scores, verdicts and forbidden deliveries of a subject.
    pub(in crate::model) fn forget_subject(&mut self, gone: Subject) {
        self.with_decision(|decision| decision.forget(gone));
    }

    /// Removes the forbidden deliveries and the answers of a service, and what bids offer for it.
    pub(in crate::model) fn forget_service(&mut self, gone: ServiceId) {
        self.forget_service_in_bids(gone);
        self.with_decision(|decision| {
            decision.mix.forbidden.retain(|(_, service)| *service != gone);
            decision.readiness.forget_service(gone);
        });
    }

    /// Copies the scores and verdicts of a subject; without room for its reasons, it is copied without them.
    pub fn copy_subject(&mut self, from: Subject, to: Subject) {
        self.with_decision(|decision| decision.copy(from, to));
        if self.characters_beside() > crate::model::LIMITS.all_notes {
            self.with_decision(|decision| decision.forget_reasons(to));
        }
    }

    /// Converts the amounts of the decision and of bids by a factor. Returns how many became too large, which stay as they were.
    pub(in crate::model) fn exchange_decision(&mut self, factor: f64) -> usize {
        let mut too_large = 0;
        self.with_decision(|decision| {
            for amount in [&mut decision.reference_cost, &mut decision.mix.once_budget].into_iter().flatten() {
                let converted = significant(*amount * factor, DIGITS);
                if converted <= LARGEST_AMOUNT {
                    *amount = converted;
                } else {
                    too_large += 1;
                }
            }
            too_large += decision.readiness.exchange(factor, DIGITS);
        });
        too_large + self.exchange_bids(factor)
    }

    /// Moves the decision to other identities.
    pub(in crate::model) fn renumber_decision(
        &mut self,
        option: &dyn Fn(OptionId) -> OptionId,
        service: &dyn Fn(ServiceId) -> ServiceId,
        subject: &dyn Fn(Subject) -> Subject,
    ) {
        self.decision = self.decision.as_ref().map(|decision| Rc::new(decision.under(option, service, subject)));
        self.renumber_bids(service);
    }

    /// Moves criteria and must-haves to other identities.
    pub(in crate::model) fn renumber_criteria(&mut self, criterion: &dyn Fn(CriterionId) -> CriterionId, must: &dyn Fn(MustId) -> MustId) {
        self.decision = self.decision.as_ref().map(|decision| Rc::new(decision.with_criteria(criterion, must)));
    }

    /// Removes reasons, evidence, people and the user's names from the decision.
    pub(in crate::model) fn leave_out_names_of_decision(&mut self) {
        self.decision = self.decision.as_ref().map(|decision| Rc::new(decision.without_names()));
        self.leave_out_names_of_bids();
    }
}
