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

/// What is fixed for a figure.
struct FollowColumn {
    id: &'static str,
    label: &'static str,
    unit: Unit,
    range: (f64, f64),
    headings: &'static [&'static str],
}

impl FollowFigure {
    /// The figures of a row, in the order of the page, for one service.
    pub fn of_row(service: ServiceId) -> [FollowFigure; 7] {
        use FollowFigure::{CreditsDue, CreditsReceived, Inflation, OneOff, Paid, Steering, Units};
        [Units(service), Paid(service), CreditsDue(service), CreditsReceived(service), Steering, OneOff, Inflation]
    }

    /// What is fixed for it.
    fn column(self) -> FollowColumn {
        let any = (-LARGEST_AMOUNT, LARGEST_AMOUNT);
        let (positive, inflation) = ((0.0, LARGEST_AMOUNT), ASSUMPTIONS.price_inflation.range);
        let (money, rate) = (Unit::Money, Unit::SharePerYear);
        let (id, label, unit, range, headings): (_, _, _, _, &'static [&'static str]) = match self {
            FollowFigure::Units(_) => ("units", "Units", Unit::Number, positive, &["volume", "quantity", "units used"]),
            FollowFigure::Paid(_) => {
                ("paid", "Paid", money, any, &["amount", "amount paid", "invoiced", "total paid", "payment", "payments", "charges"])
            }
            FollowFigure::CreditsDue(_) => ("due", "Credits due", money, positive, &["service credits due"]),
            FollowFigure::CreditsReceived(_) => ("received", "Credits received", money, positive, &["service credits received"]),
            FollowFigure::Steering => ("steering", "Own cost", money, any, &["own costs"]),
            FollowFigure::OneOff => ("once", "One-off", money, any, &["one off cost", "one off costs"]),
            FollowFigure::Inflation => ("inflation", "Inflation", rate, inflation, &["inflation rate"]),
            FollowFigure::Notice => ("notice_months", "Notice", Unit::Months, (0.0, 120.0), &[]),
            FollowFigure::Leak(cause) => (cause.id(), cause.label(), money, any, &[]),
        };
        FollowColumn { id, label, unit, range, headings }
    }

    /// Its name on the page.
    pub fn label(self) -> &'static str {
        self.column().label
    }

    /// Other headings of its column in lists.
    pub fn headings(self) -> &'static [&'static str] {
        self.column().headings
    }

    /// Its unit.
    pub fn unit(self) -> Unit {
        self.column().unit
    }

    /// Its smallest and largest value.
    pub fn range(self) -> (f64, f64) {
        self.column().range
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
        self.column().id
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
