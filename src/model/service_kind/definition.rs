//! The description of a kind of IT service, and its defaults.

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
    /// The name of its unit.
    pub unit: UnitName,
    /// What it covers, in a sentence.
    pub about: &'static str,
    /// Its usual staffing method.
    pub staffing: Staffing,
    /// Its service levels.
    pub levels: [LevelKind; LEVELS],
    /// Its differences from the input table.
    pub changes: &'static [Change],
}

/// A service level that is usual for a kind of service; figures are assumptions unless a source is named.
#[derive(Debug)]
pub struct LevelKind {
    /// The measure: a share, of which more is better.
    pub label: &'static str,
    /// The usual target.
    pub target: f64,
    /// The source of that target.
    pub source: &'static Source,
    /// The usual result.
    pub expected: f64,
    /// Its variation from month to month.
    pub spread: f64,
    /// The business loss in a month that misses it.
    pub loss_per_miss: f64,
}

/// A service level without its own source.
pub(super) const fn level(label: &'static str, target: f64, expected: f64, spread: f64, loss_per_miss: f64) -> LevelKind {
    LevelKind { label, target, source: &ASSUMPTION, expected, spread, loss_per_miss }
}

impl PartialEq for ServiceKind {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl ServiceKind {
    /// The period in a unit cost: a server costs money every month, a call once.
    pub fn cost_unit(&self) -> String {
        format!("{}{}", self.unit.one, if self.unit.stay { " and month" } else { "" })
    }

    /// The words after the unit in a volume: calls arrive every month, servers are simply there.
    pub fn period_of_volume(&self) -> &'static str {
        if self.unit.stay { "" } else { " a month" }
    }

    /// The default of an input for this kind, and its source; `level` is the position of a service level.
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
