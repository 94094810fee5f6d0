//! The contract afterwards: what was really used and paid in each quarter, and the case it was signed on.

mod columns;
mod difference;
mod edit;
mod structure;

pub use columns::{FollowField, FollowFigure};
pub(super) use difference::follow_differences;
pub use edit::FollowEdit;

use super::choice::{Choice, choice};
use super::grammar::in_mid_sentence;
use super::{OptionId, Scenario, ServiceId};
use std::collections::BTreeMap;
use std::rc::Rc;

/// The size limits of a follow-up.
pub struct FollowLimits {
    /// Rows.
    pub rows: usize,
    /// Characters in the note of a row.
    pub note: usize,
}

/// The size limits of a follow-up.
pub const FOLLOW_LIMITS: FollowLimits = FollowLimits { rows: 40, note: 500 };

choice! {
    /// The length of time that a row of the follow-up covers.
    FollowPeriod {
        /// Three months.
        Quarter "quarter" "By quarter",
        /// Twelve months.
        Year "year" "By year",
    }
}

choice! {
    /// A cause of paying more than the case allows.
    LeakCause {
        /// Work that the contract does not cover.
        ChangeRequests "change_requests" "Change requests",
        /// Service credits that were due but not claimed.
        UnclaimedCredits "unclaimed_credits" "Unclaimed credits",
        /// Own people who were to leave but stayed.
        OwnPeople "own_people" "Own people kept on",
        /// A later start than planned.
        Delay "delay" "Delay",
        /// Invoices that differ from the agreed prices.
        PriceErrors "price_errors" "Price errors",
        /// The same work paid to two parties.
        PaidTwice "paid_twice" "Scope paid twice",
        /// Anything else.
        Other "other" "Other",
    }
}

impl PartialOrd for LeakCause {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for LeakCause {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (*self as u8).cmp(&(*other as u8))
    }
}

impl FollowPeriod {
    /// Its number of months.
    pub fn months(self) -> u16 {
        match self {
            FollowPeriod::Quarter => 3,
            FollowPeriod::Year => 12,
        }
    }
}

/// What was really used and paid for one service in one period; what is not entered yet is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ServiceActuals {
    /// Units of service used in the period.
    pub units: Option<f64>,
    /// Amount paid, before credits.
    pub paid: Option<f64>,
    /// Service credits that the contract grants for the period, in money.
    pub due: Option<f64>,
    /// Service credits received, in money.
    pub received: Option<f64>,
}

/// One quarter or year of a followed contract.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FollowRow {
    /// Its first month, counted from the start of the case: 0 is the first.
    pub from: u16,
    /// What was used and paid for each service of the case.
    pub services: BTreeMap<ServiceId, ServiceActuals>,
    /// Own cost of steering the provider, and of own people who do part of the work, in money.
    pub steering: Option<f64>,
    /// One-off cost, in money.
    pub once: Option<f64>,
    /// Real price inflation of the contract year, a fraction per year.
    pub inflation: Option<f64>,
    /// The user's note.
    pub note: String,
}

/// A contract that is followed. It keeps the case it was signed on, so later changes of the comparison do not touch it.
#[derive(Clone, Debug, PartialEq)]
pub struct FollowedContract {
    /// The option that was signed, one of the case.
    pub option: OptionId,
    /// The case it was signed on.
    pub case: Rc<Scenario>,
    /// What a row covers.
    pub by: FollowPeriod,
    /// The rows, in the order they were entered.
    pub rows: Vec<FollowRow>,
    /// Months of notice before the end of the contract; `None` if it needs none.
    pub notice_months: Option<f64>,
    /// How the user explains the leak, in money.
    pub leaks: BTreeMap<LeakCause, f64>,
}

impl FollowRow {
    /// A row without figures.
    pub fn starting(from: u16) -> FollowRow {
        FollowRow { from, ..FollowRow::default() }
    }

    /// Whether nothing was entered in it.
    pub fn is_empty(&self) -> bool {
        *self == FollowRow::starting(self.from)
    }

    /// What was entered for a service.
    pub fn service(&self, id: ServiceId) -> ServiceActuals {
        self.services.get(&id).copied().unwrap_or_default()
    }
}

impl FollowedContract {
    /// The first months of the periods of the case, in order.
    pub fn starts(&self) -> Vec<u16> {
        (0..self.case.months()).step_by(usize::from(self.by.months())).collect()
    }

    /// The first month after the last row.
    fn next_start(&self) -> u16 {
        self.rows.iter().map(|row| row.from.saturating_add(self.by.months())).max().unwrap_or(0)
    }

    /// The name of the option that was signed.
    pub fn option_name(&self) -> &str {
        self.case.option(self.option).map_or("", |option| option.name.as_str())
    }
}

impl Scenario {
    /// The same comparison without its follow-up.
    pub fn without_follow(&self) -> Scenario {
        Scenario { follow: None, ..self.clone() }
    }

    /// The comparison as a case that can be signed: without a follow-up and the company's own defaults.
    fn as_case(&self) -> Scenario {
        Scenario { rate_card: Rc::default(), ..self.without_follow() }
    }
}

/// The label of a cause, in the middle of a sentence.
pub fn cause_in_sentence(cause: LeakCause) -> String {
    in_mid_sentence(cause.label())
}
