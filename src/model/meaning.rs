//! The meaning of each input and choice in a sentence, stored apart from the tables because the first answer does not
//! need it.

use super::choice::OfChoice;
use super::{
    Assets, Assumptions, Charges, ChoiceField, Clauses, Credits, Demand, Exit, Field, Governance, Level, Operation, Performance,
    ProviderTerms, Rates, Scope, Team, Transition, delivery_choices, scenario_choices, service_choices,
};

const OF_FIELDS: [&[(&Field, &str)]; 16] = [
    Assumptions::<Field>::MEANINGS,
    Demand::<Field>::MEANINGS,
    Level::<Field>::MEANINGS,
    Performance::<Field>::MEANINGS,
    Credits::<Field>::MEANINGS,
    ProviderTerms::<Field>::MEANINGS,
    Rates::<Field>::MEANINGS,
    Clauses::<Field>::MEANINGS,
    Charges::<Field>::MEANINGS,
    Team::<Field>::MEANINGS,
    Assets::<Field>::MEANINGS,
    Operation::<Field>::MEANINGS,
    Governance::<Field>::MEANINGS,
    Transition::<Field>::MEANINGS,
    Exit::<Field>::MEANINGS,
    Scope::<Field>::MEANINGS,
];
const OF_CHOICES: [&[OfChoice]; 3] = [scenario_choices::MEANINGS, service_choices::MEANINGS, delivery_choices::MEANINGS];

impl Field {
    /// Its meaning, in a sentence.
    pub fn help(&self) -> &'static str {
        let mut all = OF_FIELDS.iter().copied().flatten();
        all.find(|(field, _)| *field == self).map_or("", |(_, meaning)| meaning).trim_start()
    }
}

impl ChoiceField {
    /// Its meaning, in a sentence.
    pub fn help(&self) -> &'static str {
        self.meaning().map_or("", |(_, meaning, _)| meaning).trim_start()
    }

    /// The meaning of each answer, in a sentence, in the order of the answers.
    pub fn help_of_answers(&self) -> &'static [&'static str] {
        self.meaning().map_or(&[], |(.., answers)| answers)
    }

    fn meaning(&self) -> Option<OfChoice> {
        OF_CHOICES.iter().copied().flatten().copied().find(|(field, ..)| *field == self)
    }
}
