//! What a kind of IT service says of itself, and the defaults it gives.

use crate::model::change::{Change, value_in};
use crate::model::service_level::{LEVEL, LEVELS, PERFORMANCE};
use crate::model::source::ASSUMPTION;
use crate::model::{Field, Source, Staffing, UnitName};

/// A kind of IT service.
#[derive(Debug)]
pub struct ServiceKind {
    /// Its name in files.
    pub id: &'static str,
    /// Its name on the page.
    pub label: &'static str,
    /// The glossary term that explains it.
    pub term: &'static str,
    /// What one unit of it is called.
    pub unit: UnitName,
    /// What it covers, in a sentence.
    pub about: &'static str,
    /// How its people are usually counted.
    pub staffing: Staffing,
    /// What is promised for it.
    pub levels: [LevelKind; LEVELS],
    /// What differs from the input table.
    pub changes: &'static [Change],
}

/// A service level that is usual for a kind of service; figures are assumptions where no source is named.
#[derive(Debug)]
pub struct LevelKind {
    /// What is measured, a share of which more is better.
    pub label: &'static str,
    /// What is usually promised.
    pub target: f64,
    /// Where that promise comes from.
    pub source: &'static Source,
    /// What is usually reached.
    pub expected: f64,
    /// How much that differs from month to month.
    pub spread: f64,
    /// What a month of missing it costs the business.
    pub loss_per_miss: f64,
}

/// A service level without a source of its own.
pub(super) const fn level(label: &'static str, target: f64, expected: f64, spread: f64, loss_per_miss: f64) -> LevelKind {
    LevelKind { label, target, source: &ASSUMPTION, expected, spread, loss_per_miss }
}

impl PartialEq for ServiceKind {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl ServiceKind {
    /// What the cost of a unit is counted for: a server costs something every month, a call once.
    pub fn cost_unit(&self) -> String {
        let period = if self.counts_events() { "" } else { " and month" };
        format!("{}{period}", self.unit.one)
    }

    /// What follows the unit where its volume is asked for: calls come every month, servers are there.
    pub fn period_of_volume(&self) -> &'static str {
        if self.counts_events() { " a month" } else { "" }
    }

    fn counts_events(&self) -> bool {
        self.staffing == Staffing::Workload
    }

    /// The default of an input for this kind, and where it comes from; `level` is the position of a service level.
    pub fn default_of(&self, field: &'static Field, level: Option<usize>) -> (f64, &'static Source) {
        let Some(level) = level.and_then(|level| self.levels.get(level)) else {
            return value_in(self.changes, field, (field.default, field.source));
        };
        let values = [
            (&LEVEL.target, level.target, level.source),
            (&LEVEL.loss_per_miss, level.loss_per_miss, &ASSUMPTION),
            (&PERFORMANCE.expected, level.expected, &ASSUMPTION),
            (&PERFORMANCE.spread, level.spread, &ASSUMPTION),
        ];
        let own = values.into_iter().find(|(known, ..)| *known == field);
        own.map_or((field.default, field.source), |(_, value, source)| (value, source))
    }
}
