//! The figures of a period: the case, the case for the real volume, and what was really paid.

use std::ops::Add;

/// The figures of one period, or of several together, in money.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct FollowFigures {
    /// The cost of the option in the case.
    pub case: f64,
    /// The same for the real volume.
    pub flexed: f64,
    /// The same for the real volume and the real inflation.
    pub indexed: f64,
    /// The cost of today's delivery in the case.
    pub today_case: f64,
    /// The same for the real volume.
    pub today_flexed: f64,
    /// What was really paid and spent, less the credits received.
    pub paid: f64,
    /// Service credits due.
    pub due: f64,
    /// Service credits received.
    pub received: f64,
}

impl FollowFigures {
    /// What the real volume adds to the cost of the case.
    pub fn volume_effect(&self) -> f64 {
        self.flexed - self.case
    }

    /// What the real inflation adds.
    pub fn index_effect(&self) -> f64 {
        self.indexed - self.flexed
    }

    /// What was paid beyond what the case allows; below zero if less was paid.
    pub fn leak(&self) -> f64 {
        self.paid - self.indexed
    }

    /// The leak as a share of what the case allows; `None` if it allows nothing.
    pub fn leak_share(&self) -> Option<f64> {
        (self.indexed > 0.0).then(|| self.leak() / self.indexed)
    }

    /// Paid ÷ flexed; `None` if the case allows nothing.
    pub fn paid_to_flexed(&self) -> Option<f64> {
        (self.flexed > 0.0).then(|| self.paid / self.flexed)
    }

    /// The saving that the case promised.
    pub fn promised(&self) -> f64 {
        self.today_case - self.case
    }

    /// The saving that the case would have promised for the real volume.
    pub fn rebaselined(&self) -> f64 {
        self.today_flexed - self.flexed
    }

    /// The saving received.
    pub fn received_saving(&self) -> f64 {
        self.today_flexed - self.paid
    }

    /// Credits that were due but not received.
    pub fn unclaimed(&self) -> f64 {
        (self.due - self.received).max(0.0)
    }
}

impl Add for FollowFigures {
    type Output = FollowFigures;
    fn add(self, other: FollowFigures) -> FollowFigures {
        FollowFigures {
            case: self.case + other.case,
            flexed: self.flexed + other.flexed,
            indexed: self.indexed + other.indexed,
            today_case: self.today_case + other.today_case,
            today_flexed: self.today_flexed + other.today_flexed,
            paid: self.paid + other.paid,
            due: self.due + other.due,
            received: self.received + other.received,
        }
    }
}
