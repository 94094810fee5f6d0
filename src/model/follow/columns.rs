//! The figures of a follow-up: each has a place in a row, a unit and limits.

use super::{FollowRow, FollowedContract, LeakCause};
use crate::graph::Unit;
use crate::model::{ASSUMPTIONS, Choice, LARGEST_AMOUNT, ServiceId};
use std::fmt;

/// A figure of a follow-up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FollowFigure {
    /// Units of a service.
    Units(ServiceId),
    /// The amount paid for a service, before credits.
    Paid(ServiceId),
    /// Service credits due for a service.
    CreditsDue(ServiceId),
    /// Service credits received for a service.
    CreditsReceived(ServiceId),
    /// Own cost of steering.
    Steering,
    /// One-off cost.
    OneOff,
    /// Real price inflation of the contract year.
    Inflation,
    /// Months of notice, for the contract as a whole.
    Notice,
    /// The part of the leak with a cause, for the contract as a whole.
    Leak(LeakCause),
}

/// A figure in a row; those of the contract as a whole have row 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FollowField {
    /// The place of the row.
    pub row: usize,
    /// The figure in it.
    pub figure: FollowFigure,
}

impl FollowFigure {
    /// The figures of a row, in the order of the page, for one service.
    pub fn of_row(service: ServiceId) -> [FollowFigure; 7] {
        use FollowFigure::{CreditsDue, CreditsReceived, Inflation, OneOff, Paid, Steering, Units};
        [Units(service), Paid(service), CreditsDue(service), CreditsReceived(service), Steering, OneOff, Inflation]
    }

    /// Its name on the page.
    pub fn label(self) -> &'static str {
        match self {
            FollowFigure::Units(_) => "Units",
            FollowFigure::Paid(_) => "Paid",
            FollowFigure::CreditsDue(_) => "Credits due",
            FollowFigure::CreditsReceived(_) => "Credits received",
            FollowFigure::Steering => "Own cost",
            FollowFigure::OneOff => "One-off",
            FollowFigure::Inflation => "Inflation",
            FollowFigure::Notice => "Notice",
            FollowFigure::Leak(cause) => cause.label(),
        }
    }

    /// Its unit.
    pub fn unit(self) -> Unit {
        match self {
            FollowFigure::Units(_) => Unit::Number,
            FollowFigure::Inflation => Unit::SharePerYear,
            FollowFigure::Notice => Unit::Months,
            _ => Unit::Money,
        }
    }

    /// Its smallest and largest value.
    pub fn range(self) -> (f64, f64) {
        match self {
            FollowFigure::Units(_) | FollowFigure::CreditsDue(_) | FollowFigure::CreditsReceived(_) => (0.0, LARGEST_AMOUNT),
            FollowFigure::Inflation => ASSUMPTIONS.price_inflation.range,
            FollowFigure::Notice => (0.0, 120.0),
            FollowFigure::Paid(_) | FollowFigure::Steering | FollowFigure::OneOff | FollowFigure::Leak(_) => {
                (-LARGEST_AMOUNT, LARGEST_AMOUNT)
            }
        }
    }

    /// Whether a number is within its limits.
    pub fn accepts(self, number: f64) -> bool {
        let (least, most) = self.range();
        (least..=most).contains(&number)
    }

    /// The service it belongs to, if any.
    pub fn service(self) -> Option<ServiceId> {
        match self {
            FollowFigure::Units(id) | FollowFigure::Paid(id) | FollowFigure::CreditsDue(id) | FollowFigure::CreditsReceived(id) => Some(id),
            _ => None,
        }
    }

    /// Its name in files, which is also that of its column in lists; its row is left out.
    pub fn id(self) -> &'static str {
        match self {
            FollowFigure::Units(_) => "units",
            FollowFigure::Paid(_) => "paid",
            FollowFigure::CreditsDue(_) => "due",
            FollowFigure::CreditsReceived(_) => "received",
            FollowFigure::Steering => "steering",
            FollowFigure::OneOff => "once",
            FollowFigure::Inflation => "inflation",
            FollowFigure::Notice => "notice_months",
            FollowFigure::Leak(cause) => cause.id(),
        }
    }
}

impl fmt::Display for FollowField {
    /// The id of its element, such as `follow.0.s1.units`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.figure.service() {
            Some(service) => write!(formatter, "follow.{}.{service}.{}", self.row, self.figure.id()),
            None => write!(formatter, "follow.{}.{}", self.row, self.figure.id()),
        }
    }
}

impl FollowRow {
    /// A figure of the row; `None` if it is not entered.
    pub fn figure(&self, figure: FollowFigure) -> Option<f64> {
        let of = |service| self.service(service);
        match figure {
            FollowFigure::Units(id) => of(id).units,
            FollowFigure::Paid(id) => of(id).paid,
            FollowFigure::CreditsDue(id) => of(id).due,
            FollowFigure::CreditsReceived(id) => of(id).received,
            FollowFigure::Steering => self.steering,
            FollowFigure::OneOff => self.once,
            FollowFigure::Inflation => self.inflation,
            FollowFigure::Notice | FollowFigure::Leak(_) => None,
        }
    }

    /// Sets a figure, whatever its limits; `None` removes it.
    pub fn put(&mut self, figure: FollowFigure, number: Option<f64>) {
        let service = figure.service().map(|id| self.services.entry(id).or_default());
        match (figure, service) {
            (FollowFigure::Units(_), Some(service)) => service.units = number,
            (FollowFigure::Paid(_), Some(service)) => service.paid = number,
            (FollowFigure::CreditsDue(_), Some(service)) => service.due = number,
            (FollowFigure::CreditsReceived(_), Some(service)) => service.received = number,
            (FollowFigure::Steering, _) => self.steering = number,
            (FollowFigure::OneOff, _) => self.once = number,
            (FollowFigure::Inflation, _) => self.inflation = number,
            _ => {}
        }
        self.services.retain(|_, actuals| *actuals != super::ServiceActuals::default());
    }
}

impl FollowedContract {
    /// A figure; `None` if it is not entered.
    pub fn figure(&self, field: FollowField) -> Option<f64> {
        match field.figure {
            FollowFigure::Notice => self.notice_months,
            FollowFigure::Leak(cause) => self.leaks.get(&cause).copied(),
            figure => self.rows.get(field.row)?.figure(figure),
        }
    }
}
