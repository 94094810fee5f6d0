//! What should be known before deciding, as facts in words.

use super::difference::Facts;
use super::{BiasNumber, Jurisdiction, PromptProgress, Readiness, RiskNumber, Sector};
use crate::model::grammar::in_mid_sentence;
use crate::model::{Choice, Scenario, ServiceId};

impl Facts {
    pub(super) fn readiness(&mut self, scenario: &Scenario, readiness: &Readiness) {
        let of_service = |service: ServiceId| scenario.service(service).map(|service| service.name.clone()).unwrap_or_default();
        for ((service, question), answer) in &readiness.answers {
            let topic = question.topic().unwrap_or_default();
            let what = service.map_or_else(|| topic.to_string(), |service| format!("{}: {topic}", of_service(service)));
            let path = service.map_or_else(|| format!("answers.{question}"), |service| format!("answers.{service}.{question}"));
            self.words(path, what, answer.label());
        }
        let law = &readiness.law;
        if law.jurisdiction != Jurisdiction::Open {
            self.words("prompts.where", "Law that applies", law.jurisdiction.label());
        }
        if law.sector != Sector::Open {
            self.words("prompts.sector", "Sector", law.sector.label());
        }
        for (service, data) in &law.personal_data {
            self.words(format!("prompts.personal_data.{service}"), format!("{}: personal data", of_service(*service)), data.label());
        }
        for service in &law.critical {
            self.words(format!("prompts.critical.{service}"), of_service(*service), "Supports a critical function");
        }
        for prompt in super::PROMPTS {
            let state = law.state(prompt.id);
            if state.progress != PromptProgress::Open {
                self.words(format!("prompts.{}", prompt.id), prompt.topic, state.progress.label());
            }
            self.words(format!("prompts.{}.note", prompt.id), format!("{}, note", prompt.topic), state.note);
        }
        for risk in &readiness.risks {
            self.words(format!("risks.{}", risk.id), "Risk", &risk.name);
            for which in RiskNumber::ALL {
                let what = format!("{}: {}", risk.name, in_mid_sentence(which.label()));
                self.number(format!("risks.{}.{}", risk.id, which.id()), what, risk.number(*which));
            }
            let options: Vec<&str> = risk.options.iter().filter_map(|id| Some(scenario.option(*id)?.name.as_str())).collect();
            self.words(format!("risks.{}.options", risk.id), format!("{}: options", risk.name), options.join(", "));
            self.words(format!("risks.{}.mitigation", risk.id), format!("{}: mitigation", risk.name), &risk.mitigation);
        }
        for which in BiasNumber::ALL {
            self.number(
                format!("bias.{}", which.id()),
                format!("Optimism, {}", in_mid_sentence(which.label())),
                readiness.bias.number(*which),
            );
        }
    }
}
