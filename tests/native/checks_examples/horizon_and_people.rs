//! Examples of checks on the horizon, governance and people abroad.

use super::{Example, captive, offshore, onshore, terms, today};
use sourcewise::model::{EquipmentAtEnd, ExitCost, Staffing};

pub static EXAMPLES: &[Example] = &[
    example!(
        "governance_heavy",
        "Onshore provider: governance costs ",
        |scenario| onshore(scenario).governance.retained_people = 4.0,
        |scenario| {
            let governance = &mut offshore(scenario).governance;
            (governance.retained_people, governance.coordination_share, governance.share_of_charges) = (0.0, 0.01, 0.045);
        }
    ),
    example!("exit_decides", "leaving the provider after ", |scenario| offshore(scenario).exit.internal_cost = 1.5e6, |scenario| {
        scenario.choices.exit_cost = ExitCost::LeftOut
    }),
    example!(
        "equipment_at_end_decides",
        "if it is worth nothing.",
        |scenario| {
            today(scenario).assets.replacement_value = 5e6;
            today(scenario).assets.age_years = 1.0;
        },
        |scenario| {
            today(scenario).assets.replacement_value = 5e6;
            today(scenario).assets.age_years = 1.0;
            scenario.choices.equipment_at_end = EquipmentAtEnd::Nothing;
        }
    ),
    example!(
        "seats_badly_used",
        "In-house today: calls keep its seats busy for ",
        |scenario| {
            scenario.services[0].choices.staffing = Staffing::Queue;
            (scenario.services[0].demand.volume_per_month, scenario.services[0].demand.covered_hours_per_week) = (300.0, 168.0);
        },
        |scenario| scenario.services[0].choices.staffing = Staffing::Queue
    ),
    example!(
        "due_before_hand_over",
        "today's equipment is replaced in month 7, 3 months before you give it up.",
        |scenario| {
            let assets = &mut today(scenario).assets;
            (assets.replacement_value, assets.age_years, assets.refresh_years) = (1e6, 4.5, 5.0);
        },
        |scenario| {
            let assets = &mut today(scenario).assets;
            (assets.replacement_value, assets.age_years, assets.refresh_years) = (1e6, 3.5, 5.0);
        }
    ),
    example!("foreign_pay_without_drift", "Captive centre: pay there rises by 9.2 % a year", |_| {}, |scenario| {
        captive(scenario).team.currency_drift_per_year = -0.04;
        (terms(scenario, 2).foreign_share, terms(scenario, 2).currency_drift_per_year) = (0.8, -0.04);
    }),
];
