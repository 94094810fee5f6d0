//! The prompts on law and place that the options switch on, with their states.

use super::facts::facts;
use crate::model::{OptionId, PROMPTS, Prompt, PromptProgress, PromptState, Scenario, ServiceId};

/// A prompt that some deliveries switch on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromptOn {
    /// The prompt.
    pub prompt: &'static Prompt,
    /// Its state.
    pub state: PromptState,
    /// The options it concerns, in their order.
    pub options: Vec<OptionId>,
    /// The services it concerns, in their order.
    pub services: Vec<ServiceId>,
}

impl PromptOn {
    /// Whether nobody works on it yet.
    pub fn is_open(&self) -> bool {
        self.state.progress == PromptProgress::Open
    }
}

/// The prompts that are on, in display order; none before anything is said about law and place.
pub fn prompts_on(scenario: &Scenario) -> Vec<PromptOn> {
    let Some(readiness) = scenario.decision.as_ref().map(|decision| &decision.readiness).filter(|known| known.asks_about_law()) else {
        return Vec::new();
    };
    let facts = facts(scenario);
    let on = |prompt: &'static Prompt| {
        let mut on = PromptOn { prompt, state: readiness.law.state(prompt.id), options: Vec::new(), services: Vec::new() };
        for facts in facts.iter().filter(|facts| facts.hold(prompt.when)) {
            if !on.options.contains(&facts.option) {
                on.options.push(facts.option);
            }
            if !on.services.contains(&facts.service) {
                on.services.push(facts.service);
            }
        }
        Some(on).filter(|on| !on.options.is_empty())
    };
    PROMPTS.iter().filter_map(on).collect()
}
