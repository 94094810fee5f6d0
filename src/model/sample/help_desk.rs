//! The help desk of a company of 8,000 users: who should answer?

use super::case::Case;
use super::definition::{Sample, compose};
use crate::model::Scenario;

pub(super) static HELP_DESK: Sample = Sample {
    id: "help_desk_3",
    label: "Help desk",
    about: "A company of 8,000 users with 10,000 contacts a month asks who should answer them.",
    story: "The chief information officer has an offer from a nearby country at three quarters of the price of providers at \
            home, and a cheaper one from a distant country by the hour. On the rate card both beat the own team by far. The \
            question is what is left of that after the way there, the steering and the people who leave.",
    scenario,
};

/// The same as released links know it: with the governance of the templates, and without what became an input later.
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
    // A desk of two dozen is steered beside other work: the smaller the charges, the less of it they bear.
    case.options(&[3], |delivery| delivery.governance.retained_people = 0.5);
    case.options(&[4], |delivery| {
        delivery.governance.share_of_charges = 0.045;
        delivery.governance.retained_people = 0.25;
        delivery.governance.coordination_share = 0.01;
    });
    case.paid_abroad(4);
    case.done()
}
