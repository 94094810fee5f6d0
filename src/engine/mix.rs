//! The best mix: for every service the delivery with the clearly lowest present value, if no option already combines them.

use super::{LEVEL, Measure, OptionOutcome, Outcome, compute};
use crate::model::{Delivery, OptionId, Scenario, ServiceId};

/// A delivery of every service.
#[derive(Clone, Debug, PartialEq)]
pub struct Mix {
    /// For each service, the option that delivers it: the cheapest one, or the cheapest option overall if that is level.
    pub parts: Vec<(ServiceId, OptionId)>,
    /// Their joint saving compared with the cheapest option, as a present value in money.
    pub cheaper_by: f64,
}

/// The best mix; `None` if an option already combines the cheapest deliveries, or is level with them. Amounts a provider charges once
/// for several services are shared between them, so the mix is computed as a full option.
pub fn best_mix(scenario: &Scenario, outcome: &Outcome) -> Option<Mix> {
    let whole = outcome.options.iter().min_by(|first, second| present_value(first).total_cmp(&present_value(second)))?;
    let mut together = 0.0;
    let mut parts = Vec::new();
    for service in &scenario.services {
        let of = |option: &OptionOutcome| option.services.iter().find(|(id, ..)| *id == service.id).map(|(.., value)| value.value);
        let costs = outcome.options.iter().filter_map(|option| Some((option.id, of(option)?)));
        let (cheapest, least) = costs.min_by(|(_, first), (_, second)| first.total_cmp(second))?;
        // Another provider for a service is not worth a difference within estimation error.
        let level = of(whole).filter(|cost| cost - least <= LEVEL * least.abs());
        let (option, cost) = level.map_or((cheapest, least), |cost| (whole.id, cost));
        together += cost;
        parts.push((service.id, option));
    }
    let cheapest = present_value(whole);
    if cheapest - together <= LEVEL * cheapest {
        return None;
    }
    let cheaper_by = cheapest - combined(scenario, &parts)?;
    (cheaper_by > LEVEL * cheapest).then_some(Mix { parts, cheaper_by })
}

fn present_value(option: &OptionOutcome) -> f64 {
    option.value(Measure::PresentValue)
}

/// The cost of the parts as one option, as a present value in money.
fn combined(scenario: &Scenario, parts: &[(ServiceId, OptionId)]) -> Option<f64> {
    let mut combined = scenario.clone();
    let place = combined.options.iter().position(|option| option.id != combined.status_quo)?;
    let deliveries: Option<Vec<Delivery>> = parts.iter().map(|&(service, option)| scenario.delivery(option, service).cloned()).collect();
    let option = combined.options.get_mut(place)?;
    option.deliveries = deliveries?;
    let id = option.id;
    Some(compute(&combined).ok()?.option(id)?.value(Measure::PresentValue))
}
