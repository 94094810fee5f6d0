//! What becomes of a list: judged row by row, what it would change, and what has to be asked first.

use crate::model::{Address, ChoiceAddress, OptionId, Scenario, ServiceId};
use std::collections::BTreeMap;

/// What a list leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ListDoubt {
    /// In which order days, months and years are written.
    Dates,
    /// What to do with months that have days missing.
    PartMonths,
    /// What to do with a month or week that returns.
    Repeated,
    /// Which of several columns has the number of people.
    Heads,
    /// Which of several columns has the pay, the rate or the volume.
    Column,
    /// Whether figures count what the service counts.
    Counted,
    /// Which marks part thousands where they are written in two ways.
    Notation,
    /// Whether small figures are thousands where others are written out.
    MixedScale,
    /// What to do with months that are years away from the others.
    Outlying,
    /// Whether pay is for one person or for all of a row.
    PerPerson,
    /// What figures are for.
    Unit,
    /// Whether figures are thousands.
    Scale,
    /// Whether figures in another currency are taken as they are.
    Currency,
    /// How many months, days or hours of pay a year has.
    TimesAYear,
    /// How many hours a day of work has.
    HoursADay,
    /// Whether the row in this line adds up others.
    Total(u64),
    /// Whether rates are a provider's or the pay of one's own people.
    Use,
    /// Which rate of several counts.
    Rate,
    /// Where the people work whose rate it is.
    WorkPlace,
}

/// A question with its answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListQuestion {
    /// Which it is.
    pub question: ListDoubt,
    /// In words.
    pub text: String,
    /// What can be answered.
    pub answers: Vec<String>,
    /// The place of the answer that was given or is likely; none where only the reader can know.
    pub answer: Option<usize>,
}

/// How a list is to be read and where its numbers go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aim {
    /// The decimal mark of its numbers.
    pub decimal: char,
    /// The option whose team earns the salaries, or whose provider has the rates.
    pub option: OptionId,
    /// The service that is meant where the list names none.
    pub service: ServiceId,
    /// Places of answers that were given.
    pub answers: BTreeMap<ListDoubt, usize>,
}

/// What becomes of a list. Nothing has changed yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// What becomes of each row, in their order.
    pub rows: Vec<Verdict>,
    /// What would change; nothing while a question is open.
    pub changes: Vec<ListChange>,
    /// What was understood.
    pub understood: Vec<String>,
    /// What is asked.
    pub asked: Vec<ListQuestion>,
    /// What to know before it is taken.
    pub remarks: Vec<String>,
}

/// What becomes of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// It counts; with the numbers that someone could have meant otherwise, as they were read.
    Taken(Vec<f64>),
    /// It does not count, and why.
    LeftOut(String),
}

/// A change that a list makes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ListChange {
    /// A number, before and after.
    Number(Address, f64, f64),
    /// An answer by its name in files, before and after.
    Choice(ChoiceAddress, &'static str, &'static str),
}

impl Reading {
    /// How many rows count.
    pub fn taken(&self) -> usize {
        self.rows.iter().filter(|row| matches!(row, Verdict::Taken(_))).count()
    }

    /// How many questions are open.
    pub fn open(&self) -> usize {
        self.asked.iter().filter(|asked| asked.answer.is_none()).count()
    }

    /// The scenario with all changes, as one step.
    pub fn applied(&self, scenario: &Scenario) -> Scenario {
        let mut scenario = scenario.clone();
        for change in &self.changes {
            match *change {
                ListChange::Number(address, _, after) => scenario.give_number(address, after),
                ListChange::Choice(address, _, after) => scenario.choose(address, after),
            };
        }
        scenario
    }

    /// Adds a change of a number, unless it is that already.
    pub(super) fn change(&mut self, scenario: &Scenario, address: Address, after: f64) {
        match scenario.number(address) {
            Some(before) if before != after => self.changes.push(ListChange::Number(address, before, after)),
            _ => {}
        }
    }

    /// Adds a change of a choice, unless it is that already.
    pub(super) fn choose(&mut self, scenario: &Scenario, address: ChoiceAddress, after: &'static str) {
        match scenario.choice(address) {
            Some(before) if before != after => self.changes.push(ListChange::Choice(address, before, after)),
            _ => {}
        }
    }

    /// Asks; returns the place of the answer that was given, or else of the likely one.
    pub(super) fn ask(
        &mut self,
        aim: &Aim,
        question: ListDoubt,
        text: String,
        answers: Vec<String>,
        likely: Option<usize>,
    ) -> Option<usize> {
        let given = aim.answers.get(&question).copied().filter(|place| *place < answers.len());
        let answer = given.or(likely);
        self.asked.push(ListQuestion { question, text, answers, answer });
        answer
    }
}
