//! Rules about several numbers of one place. Each is written once: results, the corners of ranges and every future keep the same.

use super::Problem;
use crate::engine::continuity::goes_on;
use crate::model::{
    Address, CLAUSES, CREDITS, CreditScheme, DEMAND, Delivery, Field, Group, Place, RATES, Scenario, Service, SourcingOption, Staffing,
    TRANSITION,
};

/// Whether numbers, in the order of their addresses, keep a rule over a horizon in months.
pub(in crate::engine) type Holds = fn(&[f64], f64) -> bool;

/// What several numbers keep together.
struct JointRule {
    fields: &'static [&'static Field],
    /// Whether the numbers of these fields keep it; the second number is the months compared.
    holds: Holds,
    /// The problem, after the name of the option or the service.
    what: &'static str,
    remedy: &'static str,
}

static SHARES: JointRule = JointRule {
    fields: &[&RATES.nearshore_share, &RATES.offshore_share],
    // A sum such as 0.7 + 0.3 can miss 1 by its last bit.
    holds: |shares, _| shares.iter().sum::<f64>() <= 1.0 + 1e-9,
    what: "nearshore and offshore hours add up to more than 100 %.",
    remedy: "Lower one of the two shares. The remaining hours are onshore.",
};

static DURATION: JointRule = JointRule {
    fields: &[
        &TRANSITION.selection_months,
        &TRANSITION.knowledge_transfer_months,
        &TRANSITION.shadow_months,
        &TRANSITION.parallel_run_months,
    ],
    holds: |phases, months| phases.iter().sum::<f64>() < months,
    what: "selection, knowledge transfer and parallel run take up the whole horizon.",
    remedy: "Shorten them or lengthen the horizon.",
};

/// Its fields are those of the price mechanism.
static PRICE_STEPS: JointRule = JointRule {
    fields: &[],
    holds: |steps, _| steps.is_sorted(),
    what: "price tier 3 starts below tier 2.",
    remedy: "Start tier 3 above tier 2.",
};

static INDEXATION: JointRule = JointRule {
    fields: &[&CLAUSES.indexation_floor, &CLAUSES.indexation_cap],
    holds: |limits, _| limits.is_sorted(),
    what: "the indexation floor is above the cap.",
    remedy: "Lower the floor or raise the cap.",
};

static CREDIT_STEPS: JointRule = JointRule {
    fields: &[
        &CREDITS.second_tier_gap,
        &CREDITS.third_tier_gap,
        &CREDITS.first_tier_credit,
        &CREDITS.second_tier_credit,
        &CREDITS.third_tier_credit,
    ],
    holds: |numbers, _| numbers.split_at_checked(2).is_none_or(|(gaps, credits)| gaps.is_sorted() && credits.is_sorted()),
    what: "the tiers of service credits are out of order.",
    remedy: "Start each tier further below target, with a higher credit than the tier before.",
};

/// Calls in busy hours are part of all calls. If every opening hour is busy, the ratio only says how many seats to fill.
static BUSY_HOURS: JointRule = JointRule {
    fields: &[&DEMAND.busy_hours_per_week, &DEMAND.peak_factor, &DEMAND.covered_hours_per_week],
    holds: |numbers, _| {
        let [hours, peak, covered] = numbers else { return true };
        let busy = hours / covered;
        busy >= 1.0 || busy * peak <= 1.0 + 1e-9
    },
    what: "the busy hours alone have more calls than the whole week.",
    remedy: "Lower the peak-to-average ratio or the busy hours, or enter all opening hours as busy.",
};

/// Numbers of one place that a rule joins.
pub(in crate::engine) struct JoinedNumbers<'s> {
    rule: &'static JointRule,
    place: Place,
    /// The option's name, or the service's.
    name: &'s str,
    /// The months compared.
    months: f64,
    /// The addresses of the numbers, and the numbers.
    pub(in crate::engine) numbers: Vec<(Address, f64)>,
}

impl JoinedNumbers<'_> {
    /// Whether these numbers, in the order of the addresses, keep the rule.
    pub(in crate::engine) fn fit(&self, numbers: &[f64]) -> bool {
        (self.rule.holds)(numbers, self.months)
    }

    /// The rule as a condition on numbers and the months compared, for futures.
    pub(in crate::engine) fn condition(&self) -> (Holds, f64) {
        (self.rule.holds, self.months)
    }

    /// The rule as a problem.
    pub(super) fn problem(&self) -> Problem {
        Problem {
            inputs: self.numbers.iter().map(|(address, _)| *address).collect(),
            place: Some(self.place),
            message: format!("{}: {}", self.name, self.rule.what),
            remedy: self.rule.remedy,
        }
    }
}

/// All numbers that a rule joins where it applies.
pub(in crate::engine) fn joined_numbers(scenario: &Scenario) -> Vec<JoinedNumbers<'_>> {
    let mut found = Vec::new();
    let months = f64::from(scenario.months());
    let mut add = |place: Place, name, group: &dyn Group, fields: &[&'static Field], rule| {
        let number = |field: &'static Field| Some((Address { place, field }, group.value_of(field)?));
        found.push(JoinedNumbers { rule, place, name, months, numbers: fields.iter().filter_map(|field| number(field)).collect() });
    };
    for option in &scenario.options {
        for delivery in &option.deliveries {
            let place = Place::Delivery(option.id, delivery.service);
            let choices = &delivery.choices;
            if is_moved(scenario, option, delivery) {
                add(place, &option.name, &delivery.transition, DURATION.fields, &DURATION);
            }
            if !delivery.has_provider() {
                continue;
            }
            if choices.pricing.is_hourly() {
                add(place, &option.name, &delivery.rates, SHARES.fields, &SHARES);
            } else {
                add(place, &option.name, &delivery.clauses, INDEXATION.fields, &INDEXATION);
            }
            if let Some(steps) = &choices.pricing.mechanism().steps {
                add(place, &option.name, &delivery.charges, steps, &PRICE_STEPS);
            }
            if choices.credit_scheme == CreditScheme::Tiers {
                add(place, &option.name, &delivery.credits, CREDIT_STEPS.fields, &CREDIT_STEPS);
            }
        }
    }
    for service in scenario.services.iter().filter(|service: &&Service| service.choices.staffing == Staffing::Queue) {
        add(Place::Service(service.id), &service.name, &service.demand, BUSY_HOURS.fields, &BUSY_HOURS);
    }
    found
}

/// Whether a service moves under an option, so that it has a transition.
fn is_moved(scenario: &Scenario, option: &SourcingOption, delivery: &Delivery) -> bool {
    let today = scenario.delivery(scenario.status_quo, delivery.service);
    option.id != scenario.status_quo && today.is_some_and(|today| !goes_on(today, delivery))
}
