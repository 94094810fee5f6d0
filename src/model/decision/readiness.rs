//! What should be known before deciding: answers to twelve questions, prompts on law and place, risks, and optimism.

use super::{LawAndPlace, OptimismBias, PromptState, ReadinessAnswer, Risk};
use crate::model::{Jurisdiction, OptionId, QuestionId, RiskId, RiskNumber, Sector, ServiceId, significant};
use std::collections::BTreeMap;

/// What should be known before deciding; none of it changes a cost.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Readiness {
    /// The answers for one service, or for all services; a missing one is open.
    pub answers: BTreeMap<(Option<ServiceId>, QuestionId), ReadinessAnswer>,
    /// The prompts on law and place.
    pub law: LawAndPlace,
    /// The risk register, in the order of identities.
    pub risks: Vec<Risk>,
    /// The allowance for optimism.
    pub bias: OptimismBias,
}

impl Readiness {
    /// The answer for a service, or for all services; open if nobody gave one.
    pub fn answer(&self, service: Option<ServiceId>, question: QuestionId) -> ReadinessAnswer {
        self.answers.get(&(service, question)).copied().unwrap_or(ReadinessAnswer::Open)
    }

    /// The risk with an identity.
    pub fn risk(&self, id: RiskId) -> Option<&Risk> {
        self.risks.iter().find(|risk| risk.id == id)
    }

    /// Whether nothing was entered.
    pub fn is_empty(&self) -> bool {
        *self == Readiness::default()
    }

    /// How many risks have no probability or no likely loss.
    pub fn open_risks(&self) -> usize {
        self.risks.iter().filter(|risk| risk.is_open()).count()
    }

    /// Whether somebody said anything about law and place.
    pub fn asks_about_law(&self) -> bool {
        let law = &self.law;
        let is_said = law.jurisdiction != Jurisdiction::Open || law.sector != Sector::Open;
        is_said || !law.personal_data.is_empty() || !law.critical.is_empty() || !law.states.is_empty()
    }

    /// The number of characters in its notes and mitigations.
    pub(super) fn characters(&self) -> usize {
        let notes = self.law.states.values().map(|state| state.note.as_str());
        let mitigations = self.risks.iter().map(|risk| risk.mitigation.as_str());
        notes.chain(mitigations).map(|text| text.chars().count()).sum()
    }

    /// Removes an option from the risks.
    pub(super) fn forget_option(&mut self, gone: OptionId) {
        for risk in &mut self.risks {
            risk.options.remove(&gone);
        }
    }

    /// Removes everything about a service.
    pub(super) fn forget_service(&mut self, gone: ServiceId) {
        self.answers.retain(|(service, _), _| *service != Some(gone));
        self.law.personal_data.remove(&gone);
        self.law.critical.remove(&gone);
    }

    /// Lets every risk of one option concern another one too.
    pub(super) fn copy_option(&mut self, from: OptionId, to: OptionId) {
        for risk in self.risks.iter_mut().filter(|risk| risk.options.contains(&from)) {
            risk.options.insert(to);
        }
    }

    /// The same under other identities.
    pub(super) fn under(&self, option: &dyn Fn(OptionId) -> OptionId, service: &dyn Fn(ServiceId) -> ServiceId) -> Readiness {
        let mut renamed = self.clone();
        let answers = self.answers.iter().map(|((of, question), answer)| ((of.map(service), *question), *answer));
        renamed.answers = crate::model::map_of(answers);
        renamed.law.personal_data = crate::model::map_of(self.law.personal_data.iter().map(|(of, data)| (service(*of), *data)));
        renamed.law.critical = crate::model::set_of(self.law.critical.iter().map(|of| service(*of)));
        for (new, old) in renamed.risks.iter_mut().zip(&self.risks) {
            new.options = crate::model::set_of(old.options.iter().map(|of| option(*of)));
        }
        renamed
    }

    /// The same without notes and the user's names.
    pub(super) fn without_names(&self) -> Readiness {
        let mut bare = self.clone();
        bare.law.states.values_mut().for_each(|state| state.note.clear());
        bare.law.states.retain(|_, state| *state != PromptState::default());
        for (number, risk) in (1..).zip(&mut bare.risks) {
            risk.name = format!("Risk {number}");
            risk.mitigation.clear();
        }
        bare
    }

    /// Converts its amounts by a factor. Returns how many became too large; a risk with such an amount stays as it was.
    pub(super) fn exchange(&mut self, factor: f64, digits: u8) -> usize {
        let mut too_large = 0;
        for risk in &mut self.risks {
            let mut converted = risk.clone();
            for which in RiskNumber::amounts() {
                if let Some(Some(amount)) = converted.number_mut(which) {
                    *amount = significant(*amount * factor, digits);
                    too_large += usize::from(*amount > super::LARGEST_AMOUNT);
                }
            }
            if RiskNumber::amounts().all(|which| converted.number(which).is_none_or(|amount| amount <= super::LARGEST_AMOUNT)) {
                *risk = converted;
            }
        }
        too_large
    }
}
