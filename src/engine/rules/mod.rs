//! Rules across several inputs: conditions for any computation.

mod corners;
mod numbers;

use super::continuity::goes_on;
use crate::model::grammar::number_word;
use crate::model::{
    Address, CLAUSES, CREDITS, CreditScheme, DEMAND, Delivery, Field, Group, LIMITS, Place, RATES, Scenario, Service, SourcingOption,
    Staffing, TRANSITION,
};
pub(super) use corners::{TWENTIETH, broken_at_corners, reached};
use numbers::number_problems;

/// A rule that is broken.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The inputs that break it together; empty if it concerns the scenario as a whole.
    pub inputs: Vec<Address>,
    /// The part of the scenario to show it at, even without a faulty input; `None` for the scenario as a whole.
    pub place: Option<Place>,
    /// The problem, with the option's name if it concerns one.
    pub message: String,
    /// The remedy.
    pub remedy: &'static str,
}

impl Problem {
    /// The problem and its remedy, in sentences.
    pub fn in_words(&self) -> String {
        format!("{} {}", self.message, self.remedy)
    }
}

/// All rules a scenario breaks; empty if it can be computed.
pub fn problems(scenario: &Scenario) -> Vec<Problem> {
    let mut found: Vec<Problem> = whole(scenario).into_iter().collect();
    for option in &scenario.options {
        for delivery in &option.deliveries {
            found.extend(RULES.iter().filter_map(|rule| rule(scenario, option, delivery)));
        }
    }
    found.extend(scenario.services.iter().filter_map(busy_hours));
    found.extend(number_problems(scenario));
    found
}

/// A rule about one delivery.
type Rule = fn(&Scenario, &SourcingOption, &Delivery) -> Option<Problem>;

const RULES: [Rule; 6] = [provider, shares, duration, price_steps, indexation, credit_steps];

fn whole(scenario: &Scenario) -> Option<Problem> {
    let problem = |message: &str, remedy| Some(Problem { inputs: Vec::new(), place: None, message: message.to_string(), remedy });
    if scenario.services.is_empty() || scenario.services.len() > LIMITS.services {
        let what = format!("A comparison needs one to {} services.", number_word(LIMITS.services));
        return problem(&what, "Add or remove services.");
    }
    if scenario.options.len() < 2 || scenario.options.len() > LIMITS.options {
        let what = format!("A comparison needs two to {} options.", number_word(LIMITS.options));
        return problem(&what, "Add or remove options.");
    }
    if scenario.option(scenario.status_quo).is_none() {
        return problem("No option is marked as today's.", "Mark one option as today's.");
    }
    let complete = |option: &SourcingOption| scenario.services.iter().all(|service| option.delivery(service.id).is_some());
    if !scenario.options.iter().all(complete) {
        return problem("An option has no delivery for a service.", "Add the missing delivery.");
    }
    None
}

/// A broken rule about inputs of a delivery; `what` follows the option's name.
fn problem(option: &SourcingOption, delivery: &Delivery, fields: &[&'static Field], what: &str, remedy: &'static str) -> Option<Problem> {
    let place = Place::Delivery(option.id, delivery.service);
    let inputs = fields.iter().map(|&field| Address { place, field }).collect();
    Some(Problem { inputs, place: Some(place), message: format!("{}: {what}", option.name), remedy })
}

fn provider(scenario: &Scenario, option: &SourcingOption, delivery: &Delivery) -> Option<Problem> {
    let missing = delivery.has_provider() && scenario.provider(delivery.provider).is_none();
    let remedy = "Choose a provider from the comparison.";
    if missing { problem(option, delivery, &[], "the provider of a service does not exist.", remedy) } else { None }
}

fn shares(_: &Scenario, option: &SourcingOption, delivery: &Delivery) -> Option<Problem> {
    let sum = delivery.rates.nearshore_share + delivery.rates.offshore_share;
    // A sum such as 0.7 + 0.3 can miss 1 by its last bit.
    if !(delivery.has_provider() && delivery.choices.pricing.is_hourly() && sum > 1.0 + 1e-9) {
        return None;
    }
    let what = "nearshore and offshore hours add up to more than 100 %.";
    problem(
        option,
        delivery,
        &[&RATES.nearshore_share, &RATES.offshore_share],
        what,
        "Lower one of the two shares. The remaining hours are onshore.",
    )
}

fn duration(scenario: &Scenario, option: &SourcingOption, delivery: &Delivery) -> Option<Problem> {
    let today = scenario.delivery(scenario.status_quo, delivery.service)?;
    let applies = option.id != scenario.status_quo && !goes_on(today, delivery);
    let transition = &delivery.transition;
    let months =
        transition.selection_months + transition.knowledge_transfer_months + transition.shadow_months + transition.parallel_run_months;
    if !applies || months < f64::from(scenario.months()) {
        return None;
    }
    let fields =
        [&TRANSITION.selection_months, &TRANSITION.knowledge_transfer_months, &TRANSITION.shadow_months, &TRANSITION.parallel_run_months];
    let what = "selection, knowledge transfer and parallel run take up the whole horizon.";
    problem(option, delivery, &fields, what, "Shorten them or lengthen the horizon.")
}

/// Calls in busy hours are part of all calls. If every opening hour is busy, the ratio only says how many seats to fill.
fn busy_hours(service: &Service) -> Option<Problem> {
    let demand = &service.demand;
    let busy = demand.busy_hours_per_week / demand.covered_hours_per_week;
    if service.choices.staffing != Staffing::Queue || busy >= 1.0 || busy * demand.peak_factor <= 1.0 + 1e-9 {
        return None;
    }
    let place = Place::Service(service.id);
    let fields = [&DEMAND.busy_hours_per_week, &DEMAND.peak_factor, &DEMAND.covered_hours_per_week];
    Some(Problem {
        inputs: fields.map(|field| Address { place, field }).to_vec(),
        place: Some(place),
        message: format!("{}: the busy hours alone have more calls than the whole week.", service.name),
        remedy: "Lower the peak-to-average ratio or the busy hours, or enter all opening hours as busy.",
    })
}

fn price_steps(_: &Scenario, option: &SourcingOption, delivery: &Delivery) -> Option<Problem> {
    let fields = delivery.choices.pricing.mechanism().steps.filter(|_| delivery.has_provider())?;
    let [second, third] = fields.map(|field| delivery.charges.value_of(field));
    if second <= third {
        return None;
    }
    problem(option, delivery, &fields, "price tier 3 starts below tier 2.", "Start tier 3 above tier 2.")
}

fn indexation(_: &Scenario, option: &SourcingOption, delivery: &Delivery) -> Option<Problem> {
    let clauses = &delivery.clauses;
    if !delivery.has_provider() || delivery.choices.pricing.is_hourly() || clauses.indexation_floor <= clauses.indexation_cap {
        return None;
    }
    let fields = [&CLAUSES.indexation_floor, &CLAUSES.indexation_cap];
    problem(option, delivery, &fields, "the indexation floor is above the cap.", "Lower the floor or raise the cap.")
}

fn credit_steps(_: &Scenario, option: &SourcingOption, delivery: &Delivery) -> Option<Problem> {
    let credits = &delivery.credits;
    let applies = delivery.has_provider() && delivery.choices.credit_scheme == CreditScheme::Tiers;
    let in_order = credits.second_tier_gap <= credits.third_tier_gap
        && credits.first_tier_credit <= credits.second_tier_credit
        && credits.second_tier_credit <= credits.third_tier_credit;
    if !applies || in_order {
        return None;
    }
    let fields = [
        &CREDITS.second_tier_gap,
        &CREDITS.third_tier_gap,
        &CREDITS.first_tier_credit,
        &CREDITS.second_tier_credit,
        &CREDITS.third_tier_credit,
    ];
    let remedy = "Start each tier further below target, with a higher credit than the tier before.";
    problem(option, delivery, &fields, "the tiers of service credits are out of order.", remedy)
}
