//! Every change of a follow-up, as a value: it is applied whole or not at all.

use super::{FOLLOW_LIMITS, FollowField, FollowFigure, FollowPeriod, FollowRow, FollowedContract};
use crate::model::{DecisionFault, LIMITS, OptionId, Scenario};
use std::collections::BTreeMap;
use std::rc::Rc;

/// A change of a follow-up.
#[derive(Clone, Debug, PartialEq)]
pub enum FollowEdit {
    /// Follows an option: the comparison as it is now becomes the case it was signed on.
    Start(OptionId),
    /// Ends the follow-up and removes its rows.
    Stop,
    /// Takes the comparison as it is now as the case signed, and keeps the rows.
    SignAgain,
    /// Sets what a row covers, while no row has figures.
    By(FollowPeriod),
    /// Adds a row for the period after the last one.
    AddRow,
    /// Removes the row at a place.
    RemoveRow(usize),
    /// Sets the first month of a row.
    From(usize, u16),
    /// Sets a figure; `None` removes it.
    Figure(FollowField, Option<f64>),
    /// Sets several figures, as one step; rows are added as needed.
    Figures(Vec<(FollowField, f64)>),
    /// Sets the note of a row.
    Note(usize, String),
}

impl Scenario {
    /// Changes the follow-up.
    ///
    /// # Errors
    /// Says why it is not possible; the scenario is then unchanged.
    pub fn edit_follow(&mut self, edit: FollowEdit) -> Result<(), DecisionFault> {
        let follow = match edit {
            FollowEdit::Stop => None,
            FollowEdit::Start(option) => Some(self.started(option)?),
            other => {
                let mut follow = self.follow.as_deref().cloned().ok_or(DecisionFault::Unknown)?;
                match other {
                    FollowEdit::SignAgain => follow.case_is(self.signed(follow.option)?),
                    other => follow.change(other)?,
                }
                Some(Rc::new(follow))
            }
        };
        let before = std::mem::replace(&mut self.follow, follow);
        if self.characters_beside() > LIMITS.all_notes {
            self.follow = before;
            return Err(DecisionFault::NoRoom(LIMITS.all_notes));
        }
        Ok(())
    }

    fn started(&self, option: OptionId) -> Result<Rc<FollowedContract>, DecisionFault> {
        let case = self.signed(option)?;
        let rows = vec![FollowRow::default()];
        Ok(Rc::new(FollowedContract { option, case, by: FollowPeriod::Quarter, rows, notice_months: None, leaks: BTreeMap::new() }))
    }

    /// The comparison as it is now as the case of an option.
    fn signed(&self, option: OptionId) -> Result<Rc<Scenario>, DecisionFault> {
        self.option(option).map(|_| Rc::new(self.as_case())).ok_or(DecisionFault::Unknown)
    }
}

impl FollowedContract {
    /// Takes another case; figures of services that it does not have are removed.
    fn case_is(&mut self, case: Rc<Scenario>) {
        self.rows.iter_mut().for_each(|row| row.services.retain(|id, _| case.service(*id).is_some()));
        self.case = case;
    }

    fn change(&mut self, edit: FollowEdit) -> Result<(), DecisionFault> {
        match edit {
            FollowEdit::By(period) if self.by == period => {}
            FollowEdit::By(_) if self.rows.iter().any(|row| !row.is_empty()) => return Err(DecisionFault::RowsEntered),
            FollowEdit::By(period) => (self.by, self.rows) = (period, vec![FollowRow::default()]),
            FollowEdit::AddRow => self.add_row()?,
            FollowEdit::RemoveRow(row) => {
                self.row(row)?;
                self.rows.remove(row);
            }
            FollowEdit::From(row, from) => {
                let starts = self.starts();
                self.row(row)?.from = starts.into_iter().find(|start| *start == from).ok_or(DecisionFault::Unknown)?;
            }
            FollowEdit::Figure(field, number) => self.set(field, number)?,
            FollowEdit::Figures(figures) => {
                for (field, number) in figures {
                    while field.row >= self.rows.len() {
                        self.add_row()?;
                    }
                    self.set(field, Some(number))?;
                }
            }
            FollowEdit::Note(row, note) => {
                if note.chars().count() > FOLLOW_LIMITS.note {
                    return Err(DecisionFault::Text(FOLLOW_LIMITS.note));
                }
                self.row(row)?.note = note;
            }
            FollowEdit::Start(_) | FollowEdit::Stop | FollowEdit::SignAgain => {}
        }
        Ok(())
    }

    fn row(&mut self, place: usize) -> Result<&mut FollowRow, DecisionFault> {
        self.rows.get_mut(place).ok_or(DecisionFault::Unknown)
    }

    fn add_row(&mut self) -> Result<(), DecisionFault> {
        let most = FOLLOW_LIMITS.rows.min(self.starts().len());
        if self.rows.len() >= most {
            return Err(DecisionFault::Full(most));
        }
        // After the end, the first period that has no row yet.
        let starts = self.starts();
        let next = self.next_start();
        let free = || starts.iter().find(|start| self.rows.iter().all(|row| row.from != **start));
        let from = starts.iter().find(|start| **start == next).or_else(free).copied().ok_or(DecisionFault::Full(most))?;
        self.rows.push(FollowRow::starting(from));
        Ok(())
    }

    fn set(&mut self, field: FollowField, number: Option<f64>) -> Result<(), DecisionFault> {
        let figure = field.figure;
        if number.is_some_and(|number| !figure.accepts(number)) {
            let (least, most) = figure.range();
            return Err(DecisionFault::Outside(least, most));
        }
        if figure.service().is_some_and(|id| self.case.service(id).is_none()) {
            return Err(DecisionFault::Unknown);
        }
        // Adding zero removes the sign of a negative zero, which files would not keep.
        let number = number.map(|number| number + 0.0);
        match (figure, number) {
            (FollowFigure::Notice, number) => self.notice_months = number,
            (FollowFigure::Leak(cause), Some(number)) => drop(self.leaks.insert(cause, number)),
            (FollowFigure::Leak(cause), None) => drop(self.leaks.remove(&cause)),
            (figure, number) => self.row(field.row)?.put(figure, number),
        }
        Ok(())
    }
}
