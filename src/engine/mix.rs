//! The best mix: for every service the delivery that is cheapest in today's money, where no option combines them.

use super::{Measure, Outcome, compute};
use crate::model::{Delivery, OptionId, Scenario, ServiceId};

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

/// The best mix; nothing where an option combines the cheapest deliveries, or costs nearly as little. What one provider takes once
/// for several services is shared out over them, so the mix is computed as the option it would be.
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
    if cheapest - together <= LEAST * cheapest {
        return None;
    }
    let cheaper_by = cheapest - combined(scenario, &parts)?;
    (cheaper_by > LEAST * cheapest).then_some(Mix { parts, cheaper_by })
}

/// What the parts cost as one option, as a present value in money.
fn combined(scenario: &Scenario, parts: &[(ServiceId, OptionId)]) -> Option<f64> {
    let mut combined = scenario.clone();
    let place = combined.options.iter().position(|option| option.id != combined.status_quo)?;
    let deliveries: Option<Vec<Delivery>> = parts.iter().map(|&(service, option)| scenario.delivery(option, service).cloned()).collect();
    let option = combined.options.get_mut(place)?;
    option.deliveries = deliveries?;
    let id = option.id;
    Some(compute(&combined).ok()?.option(id)?.value(Measure::PresentValue))
}
