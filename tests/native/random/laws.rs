//! Helpers for laws: results of changed scenarios, and comparisons of them.

use proptest::test_runner::{Config as ProptestConfig, RngSeed};
use sourcewise::engine::{Category, Driver, OptionOutcome, Outcome, compute, recompute};
use sourcewise::graph::Unit;
use sourcewise::model::{
    Address, CLAUSES, ContractYears, CreditScheme, DeliveredBy, Effect, Equipment, ExitCost, Field, GovernanceMethod, OptionId, Pricing,
    Scenario, SoftCost,
};

/// The same five hundred scenarios for each law, or those of `PROPTEST_RNG_SEED`; with `PROPTEST_CASES`, that many new ones.
pub fn config() -> ProptestConfig {
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    if std::env::var_os("PROPTEST_CASES").is_some() {
        return config;
    }
    ProptestConfig { cases: 500, rng_seed: RngSeed::Fixed(2027), ..config }
}

/// The results of a scenario that breaks no rule.
pub fn outcome(scenario: &Scenario) -> Outcome {
    compute(&certain(scenario)).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// The same after a change of numbers, which is faster.
pub fn again(before: &Outcome, scenario: &Scenario) -> Outcome {
    recompute(Some(before), &certain(scenario)).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// The same without uncertainty, because laws move numbers outside their ranges, which do not affect results.
fn certain(scenario: &Scenario) -> Scenario {
    Scenario { ranges: Vec::new(), ..scenario.clone() }
}

/// Whether two numbers are equal except for rounding, relative to the amounts behind them.
pub fn close(first: f64, second: f64, amounts: f64) -> bool {
    (first - second).abs() <= 1e-9 * first.abs().max(second.abs()).max(amounts.abs()).max(1e-6)
}

/// Whether a number is at least another one, except for rounding.
pub fn at_least(larger: f64, smaller: f64, amounts: f64) -> bool {
    larger >= smaller || close(larger, smaller, amounts)
}

/// Sets a field to the same number everywhere.
pub fn everywhere(scenario: &Scenario, field: &'static Field, number: f64) -> Scenario {
    changed(scenario, |address, _| (address.field == field).then_some(number))
}

/// Sets every field with these names to zero.
pub fn without(scenario: &Scenario, ids: &[&str]) -> Scenario {
    let mut known = Vec::new();
    scenario.each(|address, _| known.push(address.field.id));
    ids.iter().for_each(|id| assert!(known.contains(id), "no input is called {id}"));
    without_fields(scenario, |field| ids.contains(&field.id))
}

/// The inputs for the cost of people no longer needed: if they are zero, needing fewer people never costs more.
pub const LEAVING: [&str; 3] = ["severance_months", "retention_share", "retraining_per_person"];

/// Sets every matching field to zero.
pub fn without_fields(scenario: &Scenario, meant: impl Fn(&Field) -> bool) -> Scenario {
    changed(scenario, |address, _| meant(address.field).then_some(0.0))
}

/// Changes every number that has a new value.
pub fn changed(scenario: &Scenario, change: impl Fn(Address, f64) -> Option<f64>) -> Scenario {
    let mut changes = Vec::new();
    scenario.each(|address, number| changes.extend(change(address, number).map(|number| (address, number))));
    let mut scenario = scenario.clone();
    for (address, number) in changes {
        assert!(scenario.set_number(address, number), "{address} accepts {number}");
    }
    scenario
}

/// Whether a unit is one of money.
pub fn is_money(unit: Unit) -> bool {
    matches!(unit, Unit::Money | Unit::MoneyPerMonth | Unit::MoneyPerYear | Unit::MoneyPerHour | Unit::MoneyPerUnit)
}

/// The total of one category of each option.
pub fn category(outcome: &Outcome, wanted: Category) -> Vec<f64> {
    let total = |option: &OptionOutcome| option.categories.iter().find(|(category, ..)| *category == wanted).unwrap().1.value;
    outcome.options.iter().map(total).collect()
}

/// The effect of a driver on the gross saving of an option, as a present value.
pub fn driver(option: &OptionOutcome, wanted: Driver) -> f64 {
    option.gap.iter().find(|(driver, _)| *driver == wanted).map_or(0.0, |(_, figure)| figure.value)
}

/// The size of the amounts behind an option's results.
pub fn amounts(option: &OptionOutcome) -> f64 {
    let months = option.cost_per_month.iter().chain(&option.saving_per_month);
    months.map(|amount| amount.abs()).sum::<f64>() + option.categories.iter().map(|(_, total, _)| total.value.abs()).sum::<f64>()
}

/// Every number of an option's results, in money or not, without its nodes.
pub fn values(option: &OptionOutcome) -> Vec<f64> {
    let mut values = Vec::new();
    for (_, total, years) in &option.categories {
        values.push(total.value);
        values.extend(years.iter().map(|year| year.value));
    }
    values.extend(option.services.iter().flat_map(|(_, total, value)| [total.value, value.value]));
    values.extend(option.years.iter().map(|year| year.value));
    values.extend(option.measures.iter().map(|(_, figure)| figure.value));
    values.extend(option.gap.iter().map(|(_, figure)| figure.value).chain([option.today_beyond.value]));
    for quality in &option.quality {
        values.extend(quality.misses.iter().map(|miss| miss.value));
        values
            .extend([quality.loss_per_year, quality.downtime_minutes, quality.availability, quality.worst_miss].map(|figure| figure.value));
        values.extend(quality.credits_per_year.iter().chain(&quality.credit_cover).map(|figure| figure.value));
        values.push(quality.persistent_failure.value);
    }
    let series = [&option.cost_per_month, &option.saving_per_month, &option.cumulative_saving];
    values.extend(series.into_iter().flatten());
    values
}

/// The same, with other results in words, to compare two results bit by bit.
pub fn bits(option: &OptionOutcome) -> (OptionId, Vec<u64>, String) {
    let rest = (option.payback, option.simple_payback, option.internal_rate(), option.modified_rate, option.peak_funding);
    (option.id, values(option).into_iter().map(f64::to_bits).collect(), format!("{rest:?}"))
}

/// [`bits`] of every option.
pub fn all_bits(outcome: &Outcome) -> Vec<(OptionId, Vec<u64>, String)> {
    outcome.options.iter().map(bits).collect()
}

/// The same services bought from one provider throughout under every option, so that a month's cost is only its charges.
pub fn bought(scenario: &Scenario, pricing: Pricing) -> Scenario {
    let mut scenario = scenario.clone();
    scenario.choices.exit_cost = ExitCost::LeftOut;
    scenario.choices.soft_cost = SoftCost::LeftOut;
    let provider = scenario.providers[0].id;
    for delivery in scenario.options.iter_mut().flat_map(|option| &mut option.deliveries) {
        delivery.provider = provider;
        delivery.choices.delivered_by = DeliveredBy::Provider;
        delivery.choices.equipment = Equipment::Provided;
        delivery.choices.credit_scheme = CreditScheme::None;
        delivery.choices.governance_method = GovernanceMethod::Staff;
        delivery.choices.pricing = pricing;
        delivery.choices.contract_years = ContractYears::Decision;
        // A credit of the whole fee would leave only rounding to compare.
        delivery.charges.reduced_credit_share = delivery.charges.reduced_credit_share.min(0.5);
    }
    without(&without_fields(&scenario, is_beside_charges), &["coordination_share"])
}

/// Fixed amounts of a provider's delivery that are not charges; the minimum annual charge is one.
fn is_beside_charges(field: &Field) -> bool {
    let of_contract = ["operation", "clauses", "governance"].contains(&field.group);
    of_contract && field.effect == Effect::Fixed && field != &CLAUSES.minimum_charge_per_year
}

/// The charges of each option in each month of a fully [`bought`] scenario.
pub fn charges(scenario: &Scenario) -> Vec<Vec<f64>> {
    outcome(scenario).options.into_iter().map(|option| option.cost_per_month).collect()
}

/// The charges of two fully [`bought`] scenarios side by side, month by month.
pub fn both_charges(first: &Scenario, second: &Scenario) -> Vec<(f64, f64)> {
    charges(first).into_iter().flatten().zip(charges(second).into_iter().flatten()).collect()
}
