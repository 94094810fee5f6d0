//! The help desk of a company of 8,000 users: who should answer?

use super::definition::{Sample, compose};
use crate::model::Scenario;

pub(super) static HELP_DESK: Sample = Sample {
    id: "help_desk_2",
    label: "Help desk",
    about: "A company of 8,000 users with 10,000 contacts a month asks who should answer them.",
    story: "The chief information officer has an offer from a nearby country at three quarters of the price of providers at \
            home, and a cheaper one from a distant country by the hour. On the rate card both beat the own team by far. The \
            question is what is left of that after the way there, the steering and the people who leave.",
    scenario,
};

fn scenario() -> Scenario {
    compose("Sample company: help desk", &["help_desk"], &["in_house", "onshore", "nearshore", "offshore"])
}
