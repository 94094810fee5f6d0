//! Changes of what should be known before deciding.

use super::valid::{named, next_number, short, within};
use super::{
    BiasNumber, DECISION_LIMITS, DecisionFault, Jurisdiction, OptimismBias, PersonalData, PromptProgress, PromptState, PublishedBias,
    Readiness, ReadinessAnswer, Risk, RiskNumber, Sector,
};
use crate::model::{OptionId, QuestionId, RiskId, Scenario, ServiceId};
use std::collections::BTreeSet;

/// A change of what should be known before deciding.
#[derive(Clone, Debug, PartialEq)]
pub enum ReadinessEdit {
    /// Answers a question, for one service or for all.
    Answer(Option<ServiceId>, QuestionId, ReadinessAnswer),
    /// Sets the law that applies.
    Jurisdiction(Jurisdiction),
    /// Sets the sector.
    Sector(Sector),
    /// Sets the personal data of a service.
    PersonalData(ServiceId, PersonalData),
    /// Sets whether a service supports a critical function.
    Critical(ServiceId, bool),
    /// Sets whether somebody works on a prompt.
    Progress(&'static str, PromptProgress),
    /// Sets the note of a prompt.
    PromptNote(&'static str, String),
    /// Adds a risk by its name, for some options, or for all but today's.
    AddRisk(String, Option<BTreeSet<OptionId>>),
    /// Removes a risk.
    RemoveRisk(RiskId),
    /// Renames a risk.
    NameRisk(RiskId, String),
    /// Sets whether a risk concerns an option.
    Concerns(RiskId, OptionId, bool),
    /// Sets a number of a risk; `None` opens it again.
    RiskNumber(RiskId, RiskNumber, Option<f64>),
    /// Sets what is done about a risk.
    Mitigation(RiskId, String),
    /// Sets a number of the allowance for optimism; `None` removes it.
    Bias(BiasNumber, Option<f64>),
    /// Starts the allowance for optimism from published numbers.
    PublishedBias(&'static PublishedBias),
}

impl Readiness {
    pub(super) fn change(&mut self, scenario: &Scenario, edit: ReadinessEdit) -> Result<(), DecisionFault> {
        let has = |service: ServiceId| scenario.service(service).map(drop).ok_or(DecisionFault::Unknown);
        let law = &mut self.law;
        match edit {
            ReadinessEdit::Answer(service, question, answer) => {
                service.map_or(Ok(()), has)?;
                question.topic().ok_or(DecisionFault::Unknown)?;
                self.answers.insert((service, question), answer);
                self.answers.retain(|_, answer| *answer != ReadinessAnswer::Open);
            }
            ReadinessEdit::Jurisdiction(jurisdiction) => law.jurisdiction = jurisdiction,
            ReadinessEdit::Sector(sector) => law.sector = sector,
            ReadinessEdit::PersonalData(service, data) => {
                has(service)?;
                law.personal_data.insert(service, data);
                law.personal_data.retain(|_, data| *data != PersonalData::Open);
            }
            ReadinessEdit::Critical(service, is_critical) => {
                has(service)?;
                let _ = if is_critical { law.critical.insert(service) } else { law.critical.remove(&service) };
            }
            ReadinessEdit::Progress(prompt, progress) => self.set_prompt(prompt, |state| state.progress = progress)?,
            ReadinessEdit::PromptNote(prompt, note) => {
                let note = short(&note, DECISION_LIMITS.reason)?;
                self.set_prompt(prompt, |state| state.note = note)?;
            }
            ReadinessEdit::AddRisk(name, options) => {
                let options = options.unwrap_or_else(|| Risk::usual_options(scenario));
                if options.iter().any(|id| scenario.option(*id).is_none()) {
                    return Err(DecisionFault::Unknown);
                }
                let highest = self.risks.iter().map(|risk| risk.id.0).max();
                let id = RiskId(next_number(self.risks.len(), DECISION_LIMITS.risks, highest)?);
                self.risks.push(Risk::new(id, named(&name)?, options));
            }
            ReadinessEdit::RemoveRisk(id) => {
                self.risk_mut(id)?;
                self.risks.retain(|risk| risk.id != id);
            }
            ReadinessEdit::NameRisk(id, name) => self.risk_mut(id)?.name = named(&name)?,
            ReadinessEdit::Concerns(id, option, concerns) => {
                scenario.option(option).ok_or(DecisionFault::Unknown)?;
                let options = &mut self.risk_mut(id)?.options;
                let _ = if concerns { options.insert(option) } else { options.remove(&option) };
            }
            ReadinessEdit::RiskNumber(id, which, number) => {
                let risk = self.risk_mut(id)?;
                let number = number.map(|number| within(number, risk.limits(which))).transpose()?;
                risk.number_mut(which).into_iter().for_each(|known| *known = number);
            }
            ReadinessEdit::Mitigation(id, text) => self.risk_mut(id)?.mitigation = short(&text, DECISION_LIMITS.reason)?,
            ReadinessEdit::Bias(which, number) => {
                let number = number.map(|number| within(number, OptimismBias::limits(which))).transpose()?;
                self.bias.number_mut(which).into_iter().for_each(|known| *known = number);
            }
            ReadinessEdit::PublishedBias(published) => self.bias.start_from(published),
        }
        Ok(())
    }

    fn risk_mut(&mut self, id: RiskId) -> Result<&mut Risk, DecisionFault> {
        self.risks.iter_mut().find(|risk| risk.id == id).ok_or(DecisionFault::Unknown)
    }

    fn set_prompt(&mut self, prompt: &'static str, change: impl FnOnce(&mut PromptState)) -> Result<(), DecisionFault> {
        super::Prompt::from_id(prompt).ok_or(DecisionFault::Unknown)?;
        change(self.law.states.entry(prompt).or_default());
        self.law.states.retain(|_, state| *state != PromptState::default());
        Ok(())
    }
}
