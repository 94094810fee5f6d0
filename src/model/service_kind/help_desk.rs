//! Help desk or service desk: answers incidents, requests and questions from users.

use super::definition::{LevelKind, ServiceKind, level};
use crate::model::change::set;
use crate::model::source::{ASSUMPTION, BLS_PAY, ERLANG, FIRST_CONTACT};
use crate::model::{DEMAND, Staffing, TEAM, TRANSITION, UnitName};

pub(super) static HELP_DESK: ServiceKind = ServiceKind {
    id: "help_desk",
    label: "Help desk",
    term: "help desk",
    unit: UnitName { one: "contact", many: "contacts", stay: false },
    about: "Handles users' incidents, requests and questions by phone, chat and email.",
    staffing: Staffing::Workload,
    levels: [
        LevelKind { source: &ERLANG, ..level("Answered in time", 0.80, 0.84, 0.03, 20_000.0) },
        LevelKind { source: &FIRST_CONTACT, ..level("Resolved at first contact", 0.66, 0.69, 0.02, 25_000.0) },
        level("Satisfied users", 0.85, 0.88, 0.02, 12_000.0),
    ],
    changes: &[
        set(&TEAM.salary_per_year, 60_810.0, &BLS_PAY),
        set(&DEMAND.loss_per_hour_down, 2500.0, &ASSUMPTION),
        set(&TRANSITION.experts, 1.5, &ASSUMPTION),
        set(&TRANSITION.stranded_share, 0.1, &ASSUMPTION),
    ],
};
