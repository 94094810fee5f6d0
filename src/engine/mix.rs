//! The best mix: for every service the delivery that is cheapest in today's money, where no option combines them.

use super::{Measure, Outcome};
use crate::model::{OptionId, Scenario, ServiceId};

/// A mix has to be cheaper by this share of the cheapest option to be worth telling.
const LEAST: f64 = 0.005;

/// The cheapest delivery of every service.
#[derive(Clone, Debug, PartialEq)]
pub struct Mix {
    /// For each service, the option that delivers it cheapest.
    pub parts: Vec<(ServiceId, OptionId)>,
    /// By how much they cost less together than the cheapest option, as a present value in money.
    pub cheaper_by: f64,
}

/// The best mix; nothing where an option combines the cheapest deliveries, or costs nearly as little. Services' costs add up:
/// no formula of one service looks at another.
pub fn best_mix(scenario: &Scenario, outcome: &Outcome) -> Option<Mix> {
    let mut together = 0.0;
    let mut parts = Vec::new();
    for service in &scenario.services {
        let of =
            |place: usize| outcome.options.get(place)?.services.iter().find(|(id, ..)| *id == service.id).map(|(.., value)| value.value);
        let costs = outcome.options.iter().enumerate().filter_map(|(place, option)| Some((option.id, of(place)?)));
        let (option, cost) = costs.min_by(|(_, first), (_, second)| first.total_cmp(second))?;
        together += cost;
        parts.push((service.id, option));
    }
    let cheapest = outcome.options.iter().map(|option| option.value(Measure::PresentValue)).fold(f64::INFINITY, f64::min);
    let cheaper_by = cheapest - together;
    (cheaper_by > LEAST * cheapest).then_some(Mix { parts, cheaper_by })
}
