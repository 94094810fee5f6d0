//! A comparison as it was before newer inputs and choices existed: the meaning of links and files without them.

use super::{ChoiceAddress, Scenario};

impl Scenario {
    /// Sets every newer input and choice to the value that a document without it means.
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
