//! The result of reading a list: each row's verdict, the changes, and the open questions.

use crate::engine::give_number;
use crate::model::{Address, ChoiceAddress, OptionId, Scenario, ServiceId};
use std::collections::BTreeMap;

/// An ambiguity in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ListDoubt {
    /// The order of days, months and years.
    Dates,
    /// How to treat months with missing days.
    PartMonths,
    /// How to treat a repeated month or week.
    Repeated,
    /// Which of several columns has the number of people.
    Heads,
    /// Which of several columns has the pay, the rate or the volume.
    Column,
    /// Whether figures are in the service's unit.
    Counted,
    /// Which marks separate thousands in mixed formats.
    Notation,
    /// Whether small figures are in thousands while others are written out.
    MixedScale,
    /// How to treat months that are years away from the others.
    Outlying,
    /// Whether pay is per person or for the whole row.
    PerPerson,
    /// What to do with people without readable pay.
    Unpaid,
    /// The period of figures.
    Unit,
    /// Whether figures are in thousands.
    Scale,
    /// Whether to use figures in another currency without conversion.
    Currency,
    /// The number of paid months, days or hours per year.
    TimesAYear,
    /// The number of hours per working day.
    HoursADay,
    /// Whether the row in this line is a total.
    Total(u64),
    /// Whether rates are a provider's or your own people's pay.
    Use,
    /// Which of several rates to use.
    Rate,
    /// Where the people with this rate work.
    WorkPlace,
}

/// A question with its answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListQuestion {
    /// Its kind.
    pub question: ListDoubt,
    /// In words.
    pub text: String,
    /// The possible answers.
    pub answers: Vec<String>,
    /// The index of the given or likely answer; `None` if only the user can know.
    pub answer: Option<usize>,
}

/// How to read a list and where its numbers go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aim {
    /// The decimal mark of its numbers.
    pub decimal: char,
    /// The option whose team earns the salaries, or whose provider has the rates.
    pub option: OptionId,
    /// The service to use if the list names none.
    pub service: ServiceId,
    /// Indices of given answers.
    pub answers: BTreeMap<ListDoubt, usize>,
}

/// The result of reading a list. Nothing has changed yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The verdict on each row, in order.
    pub rows: Vec<Verdict>,
    /// The changes; empty while a question is open.
    pub changes: Vec<ListChange>,
    /// How the list was understood.
    pub understood: Vec<String>,
    /// The questions.
    pub asked: Vec<ListQuestion>,
    /// Notes to read before importing.
    pub remarks: Vec<String>,
}

/// The verdict on a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// It counts; with its ambiguous numbers as they were read.
    Taken(Vec<f64>),
    /// It does not count, and why.
    LeftOut(String),
}

/// A change from a list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ListChange {
    /// A number, before and after.
    Number(Address, f64, f64),
    /// An answer by its name in files, before and after.
    Choice(ChoiceAddress, &'static str, &'static str),
}

impl Reading {
    /// The number of rows that count.
    pub fn taken(&self) -> usize {
        self.rows.iter().filter(|row| matches!(row, Verdict::Taken(_))).count()
    }

    /// The number of open questions.
    pub fn open(&self) -> usize {
        self.asked.iter().filter(|asked| asked.answer.is_none()).count()
    }

    /// The scenario with all changes, as one step.
    pub fn applied(&self, scenario: &Scenario) -> Scenario {
        let mut scenario = scenario.clone();
        for change in &self.changes {
            match *change {
                ListChange::Number(address, _, after) => give_number(&mut scenario, address, after),
                ListChange::Choice(address, _, after) => scenario.choose(address, after),
            };
        }
        scenario
    }

    /// Adds a change of a number, unless it already has that value.
    pub(super) fn change(&mut self, scenario: &Scenario, address: Address, after: f64) {
        match scenario.number(address) {
            Some(before) if before != after => self.changes.push(ListChange::Number(address, before, after)),
            _ => {}
        }
    }

    /// Adds a change of a choice, unless it already has that answer.
    pub(super) fn choose(&mut self, scenario: &Scenario, address: ChoiceAddress, after: &'static str) {
        match scenario.choice(address) {
            Some(before) if before != after => self.changes.push(ListChange::Choice(address, before, after)),
            _ => {}
        }
    }

    /// Asks; returns the index of the given answer, or else of the likely one.
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
