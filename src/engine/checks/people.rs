//! Checks of people: on-cost, utilisation, wages, attrition and learning.

use super::check::Check;
use super::context::{Cause, Context, DeliveryCase};
use super::wording::{grouped, name, percent, say, short};
use crate::engine::usual_units_per_person;
use crate::model::source::{AON_ATTRITION, AON_PAY, BLS_BENEFITS, LEARNING, THRESHOLD};
use crate::model::{ASSUMPTIONS, Address, DEMAND, OPERATION, PROVIDER_TERMS, Place, RATES, Staffing, TEAM};

/// On-cost on pay below this leaves something out.
const LOWEST_ON_COST: f64 = 0.2;
/// Below this share of what is typical, pay is no pay.
const LOWEST_SALARY: f64 = 0.1;
/// Nobody works on units of service for more of the day than this.
const HIGHEST_UTILISATION: f64 = 0.9;
/// So many times the usual work for a person, or its inverse, is far outside of what is usual.
const MOST_TIMES_USUAL: f64 = 3.0;

pub(super) static CHECKS: &[Check] = &[
    Check {
        id: "on_cost_low",
        title: "Low on-cost",
        benchmark: "Benefits are 30 % of compensation in the US, which is 43 % on top of wages.",
        advice: "Add social security, insurance, pension and paid leave.",
        source: &BLS_BENEFITS,
        serious: false,
        condition: on_cost_low,
    },
    Check {
        id: "salary_low",
        title: "Low salary",
        benchmark: "A tenth of what is typical is rarely a salary: a point may have been taken for a decimal mark.",
        advice: "Enter what a person is paid in a year, before tax.",
        source: &THRESHOLD,
        serious: true,
        condition: salary_low,
    },
    Check {
        id: "utilisation_high",
        title: "High utilisation",
        benchmark: "Above 90 %, no time is left for waiting, meetings and breaks, and queues grow without end.",
        advice: "Plan with 75 to 85 %.",
        source: &THRESHOLD,
        serious: false,
        condition: utilisation_high,
    },
    Check {
        id: "attrition_zero_offshore",
        title: "No attrition abroad",
        benchmark: "About 17 % of employees leave in a year in India.",
        advice: "Enter an attrition: everyone who leaves takes knowledge along, and the learning starts anew.",
        source: &AON_ATTRITION,
        serious: false,
        condition: attrition_zero_offshore,
    },
    Check {
        id: "wage_inflation_offshore_low",
        title: "Low wage inflation abroad",
        benchmark: "Pay in India rises by 8 to 10 % a year, which eats up the distance to onshore pay.",
        advice: "Enter what pay rises by where the work is done.",
        source: &AON_PAY,
        serious: false,
        condition: wage_inflation_offshore_low,
    },
    Check {
        id: "units_per_person_unusual",
        title: "Unusual work per person",
        benchmark: "A known headcount does not follow from the volume: a third or three times the usual work for a person is rarely both right.",
        advice: "Look at the volume and the people together, or let the people be counted by the work.",
        source: &THRESHOLD,
        serious: false,
        condition: units_per_person_unusual,
    },
    Check {
        id: "no_learning",
        title: "No loss while learning",
        benchmark: "Productivity falls by about 20 % when work changes hands.",
        advice: "Enter a dip, however well the knowledge is handed over.",
        source: &LEARNING,
        serious: false,
        condition: no_learning,
    },
];

fn on_cost_low(context: &Context) -> Vec<Cause> {
    let low = context.deliveries().filter(|case| case.delivery.team.on_cost_rate < LOWEST_ON_COST);
    low.map(|case| case.cause(&[&TEAM.on_cost_rate], say("on-cost on pay is {}.", [percent(case.delivery.team.on_cost_rate)]))).collect()
}

fn utilisation_high(context: &Context) -> Vec<Cause> {
    // Where waiting time counts the people, utilisation follows from it.
    let by_effort = context.deliveries().filter(|case| case.service.choices.staffing == Staffing::Workload);
    let places = by_effort.flat_map(|case| {
        let own = (case.delivery.team.utilisation, &TEAM.utilisation, true);
        let paid = (case.delivery.rates.billed_utilisation, &RATES.billed_utilisation, case.hourly());
        [(case, own), (case, paid)]
    });
    let high = places.filter(|(_, (share, _, applies))| *applies && *share > HIGHEST_UTILISATION);
    high.map(|(case, (share, field, _))| case.cause(&[field], say("{} of the hours go into units of service.", [percent(share)]))).collect()
}

fn attrition_zero_offshore(context: &Context) -> Vec<Cause> {
    let mut causes = Vec::new();
    for case in context.deliveries() {
        let provider = case.scenario.provider(case.delivery.provider).filter(|provider| provider.terms.attrition_per_year == 0.0);
        if let Some(provider) = provider.filter(|_| case.hours_offshore()) {
            let attrition = Address { place: Place::Provider(provider.id), field: &PROVIDER_TERMS.attrition_per_year };
            causes.push(case.cause(&[], say("0 % of the provider's people leave in a year.", [])).with_inputs([attrition]));
        }
        if case.team_offshore() && case.delivery.team.attrition_per_year == 0.0 {
            causes.push(case.cause(&[&TEAM.attrition_per_year], say("0 % of your people offshore leave in a year.", [])));
        }
    }
    causes
}

fn wage_inflation_offshore_low(context: &Context) -> Vec<Cause> {
    let assumptions = &context.scenario.assumptions;
    let offshore = context.deliveries().any(|case| case.hours_offshore() || case.team_offshore());
    if !offshore || assumptions.wage_inflation_offshore >= assumptions.wage_inflation_onshore {
        return Vec::new();
    }
    let (there, here) = (percent(assumptions.wage_inflation_offshore), percent(assumptions.wage_inflation_onshore));
    let what = say("pay rises by {} a year offshore, and by {} onshore.", [there, here]);
    vec![context.cause(&[&ASSUMPTIONS.wage_inflation_offshore, &ASSUMPTIONS.wage_inflation_onshore], what)]
}

/// Where the people are a known number, nothing but this holds volume and people together.
fn units_per_person_unusual(context: &Context) -> Vec<Cause> {
    let Context { scenario, .. } = *context;
    let of_today = context.deliveries().filter(|case| case.option.id == scenario.status_quo && case.own_people_today());
    of_today
        .filter(|case| case.service.choices.staffing == Staffing::Headcount)
        .filter_map(|case| {
            let demand = &case.service.demand;
            let (volume, people) = (demand.volume_per_month, demand.headcount);
            let usual = usual_units_per_person(case.service.kind)?;
            let times = volume / people / usual;
            // Without people or volume there is nothing to compare.
            let unusual = times.is_finite() && times > 0.0 && !(1.0 / MOST_TIMES_USUAL..=MOST_TIMES_USUAL).contains(&times);
            let unit = case.service.kind.unit.many;
            let what = || {
                let (people, volume, each) = (short(people), grouped(volume), grouped(volume / people));
                say("{} people for {} {} a month are {} for each; {} are usual.", [people, volume, name(unit), each, grouped(usual)])
            };
            let inputs =
                [&DEMAND.volume_per_month, &DEMAND.headcount].map(|field| Address { place: Place::Service(case.service.id), field });
            unusual.then(|| case.cause(&[], what()).with_inputs(inputs))
        })
        .collect()
}

fn salary_low(context: &Context) -> Vec<Cause> {
    let paid = context.deliveries().filter_map(|case: DeliveryCase| {
        let (salary, field) = (case.delivery.team.salary_per_year, &TEAM.salary_per_year);
        let typical = context.scenario.default_of(Address { place: case.place(), field }).0;
        let what = say("a person is paid {} a year where {} is typical.", [grouped(salary), grouped(typical)]);
        (salary < typical * LOWEST_SALARY).then(|| case.cause(&[field], what))
    });
    paid.collect()
}

fn no_learning(context: &Context) -> Vec<Cause> {
    let ready = context.moves().filter(|case: &DeliveryCase| case.delivery.operation.learning_dip == 0.0);
    ready.map(|case| case.cause(&[&OPERATION.learning_dip], say("new people are fully productive from the first day.", []))).collect()
}
