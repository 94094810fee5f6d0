//! A comparison as it was before inputs and choices were added: what links and files leave out.

use super::{ChoiceAddress, Scenario};

impl Scenario {
    /// Puts every input and choice that came later to what a document means that leaves it out.
    pub(super) fn with_later_inputs_left_out(mut self) -> Scenario {
        let mut numbers = Vec::new();
        self.each(|address, _| numbers.extend(address.field.left_out.map(|left_out| (address, left_out))));
        for (address, left_out) in numbers {
            self.set_number(address, left_out);
        }
        let mut answers = Vec::new();
        self.each_choice_group(|place, group| {
            group.each(&mut |field, _| answers.extend(field.left_out.map(|left_out| (ChoiceAddress { place, field }, left_out()))));
        });
        for (address, left_out) in answers {
            self.choose(address, left_out);
        }
        self
    }
}
