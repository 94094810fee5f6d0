//! The help desk of a company with 8,000 users, and four ways to run it.

use super::case::Case;
use super::definition::{Sample, compose};
use crate::model::Scenario;

pub(super) static HELP_DESK: Sample = Sample {
    id: "help_desk_3",
    label: "Help desk",
    about: "A company with 8,000 users decides who answers its 10,000 contacts a month.",
    story: "The chief information officer has an offer from a nearby country at three quarters of the price of local \
            providers, and a cheaper hourly offer from a distant country. On the rate card both easily beat the in-house \
            team. The comparison shows how much of that saving remains after transition, governance and staff turnover.",
    look_at: "“Promise vs reality”: it shows which costs separate the list price from the saving.",
    lesson: "The cheapest rate is not the cheapest service: the move, governance and turnover cost money, too.",
    scenario,
};

/// The version that released links use: with the governance of the templates, and without inputs added later.
pub(super) static HELP_DESK_2: Sample = Sample { id: "help_desk_2", scenario: released, ..HELP_DESK };

fn released() -> Scenario {
    let options = ["in_house", "onshore", "nearshore", "offshore"];
    compose("Sample company: help desk", &["help_desk"], &options).with_later_inputs_left_out()
}

fn scenario() -> Scenario {
    let options = [
        ("in_house", "In-house today"),
        ("onshore", "Onshore provider"),
        ("nearshore", "Nearshore provider"),
        ("offshore", "Offshore provider"),
    ];
    let mut case = Case::new("Sample company: help desk", &[("help_desk", "Help desk")], &options);
    // A desk of two dozen people is steered alongside other work: the smaller the charges, the smaller the share that goes into steering.
    case.options(&[3], |delivery| delivery.governance.retained_people = 0.5);
    case.options(&[4], |delivery| {
        delivery.governance.share_of_charges = 0.045;
        delivery.governance.retained_people = 0.25;
        delivery.governance.coordination_share = 0.01;
    });
    case.paid_abroad(4);
    case.done()
}
