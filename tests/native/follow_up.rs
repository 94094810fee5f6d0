//! Contracts followed: the golden values of `tests/cases/deciding.json`, computed by hand, and what each bad row says.

use crate::native::deciding_cases::{cases, list};
use crate::native::plain::{self, assert_close, bought};
use sourcewise::engine::compute;
use sourcewise::engine::follow_up::{FollowOutcome, NoForecast, RowFault, follow_up};
use sourcewise::model::{FollowEdit, FollowField, FollowFigure, FollowPeriod, OptionId, Pricing, SAMPLES, Scenario, ServiceId};

const ONE: ServiceId = ServiceId(1);
const NEW: OptionId = OptionId(2);

/// A thousand units a month from a provider at ten each.
pub fn contract(years: f64, pricing: Pricing) -> Scenario {
    let mut scenario = plain::scenario(years);
    (plain::demand(&mut scenario).volume_per_month, plain::demand(&mut scenario).users) = (1000.0, 100.0);
    let delivery = plain::new(&mut scenario);
    bought(delivery);
    delivery.choices.pricing = pricing;
    delivery.charges.price_per_unit = 10.0;
    scenario
}

pub fn edit(scenario: &mut Scenario, edit: FollowEdit) {
    assert_eq!(scenario.edit_follow(edit.clone()), Ok(()), "{edit:?}");
}

pub fn set(scenario: &mut Scenario, row: usize, figure: FollowFigure, number: f64) {
    edit(scenario, FollowEdit::Figures(vec![(FollowField { row, figure }, number)]));
}

/// Follows the other option; each row has a ratio of its units to those of the case, and an amount paid.
pub fn followed(mut scenario: Scenario, rows: &[(f64, f64)]) -> Scenario {
    edit(&mut scenario, FollowEdit::Start(NEW));
    for (row, (ratio, paid)) in rows.iter().enumerate() {
        set(&mut scenario, row, FollowFigure::Units(ONE), ratio * 3000.0);
        set(&mut scenario, row, FollowFigure::Paid(ONE), *paid);
    }
    scenario
}

pub fn outcome(scenario: &Scenario) -> FollowOutcome {
    follow_up(scenario.follow.as_deref().unwrap()).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn golden(place: usize, figure: &str) -> f64 {
    list(&cases()["follow_up"])[place][figure].as_f64().unwrap()
}

/// From the seventh month on only a ratio of the volume: the case, the flexed case and what a scaled scenario would say.
fn changed(scenario: Scenario, ratio: f64) -> (f64, f64) {
    let sums = outcome(&followed(scenario, &[(1.0, 0.0), (1.0, 0.0), (ratio, 0.0), (ratio, 0.0)])).sums;
    (sums.case, sums.flexed)
}

#[test]
fn a_minimum_stays_where_it_was_signed() {
    let mut scenario = contract(1.0, Pricing::PerUnit);
    plain::new(&mut scenario).charges.minimum_share = 0.8;
    let (case, flexed) = changed(scenario.clone(), 0.7);
    assert_close(case, golden(0, "case"));
    assert_close(flexed, golden(0, "flexed"));
    let sums = outcome(&followed(scenario, &[(1.0, 28_750.0), (1.0, 28_750.0), (0.7, 28_750.0), (0.7, 28_750.0)])).sums;
    assert_close(sums.paid, golden(0, "paid"));
    assert_close(sums.volume_effect(), golden(0, "volume_effect"));
    assert_close(sums.leak(), golden(0, "leak"));
    assert!((sums.leak_share().unwrap() - golden(0, "leak_share")).abs() < 1e-9);
}

#[test]
fn a_fixed_fee_keeps_its_baseline_and_band() {
    for (place, ratio) in [(1, 1.2), (2, 0.95)] {
        let mut scenario = contract(1.0, Pricing::FixedFee);
        let charges = &mut plain::new(&mut scenario).charges;
        (charges.baseline_share, charges.dead_band, charges.additional_charge_share) = (1.0, 0.1, 0.9);
        charges.reduced_credit_share = 1.0;
        let (case, flexed) = changed(scenario, ratio);
        assert_close(case, golden(place, "case"));
        assert_close(flexed, golden(place, "flexed"));
    }
}

#[test]
fn the_forecast_is_a_band_from_the_leak_of_the_last_year() {
    let mut scenario = contract(5.0, Pricing::PerUnit);
    plain::new(&mut scenario).charges.price_per_unit = 25_000.0 / 3000.0;
    let scenario = followed(scenario, &[(1.0, 27_000.0); 4]);
    let forecast = outcome(&scenario).forecast.unwrap();
    assert_close(forecast.paid, golden(3, "paid_so_far"));
    assert_close(forecast.leak_share, golden(3, "leak_rate"));
    assert_close(forecast.if_it_stops(), golden(3, "forecast_if_the_leak_stops"));
    assert_close(forecast.if_it_continues(), golden(3, "forecast_if_it_goes_on"));
    assert_eq!(forecast.months, 48);
}

#[test]
fn there_is_no_forecast_from_three_quarters_nor_with_a_gap_nor_after_the_end() {
    let quarters = |years, rows: usize| followed(contract(years, Pricing::PerUnit), &vec![(1.0, 30_000.0); rows]);
    assert_eq!(outcome(&quarters(5.0, 3)).forecast, Err(NoForecast::TooFewQuarters));
    assert_eq!(outcome(&quarters(1.0, 4)).forecast, Err(NoForecast::Ended));
    let mut gap = quarters(5.0, 4);
    edit(&mut gap, FollowEdit::From(3, 12));
    let found = outcome(&gap);
    assert_eq!((found.forecast, found.gaps), (Err(NoForecast::Gaps), vec![9]));
    let free = contract(5.0, Pricing::PerUnit);
    let mut free = followed(free, &[(1.0, 0.0); 4]);
    let mut case = (*free.follow.as_ref().unwrap().case).clone();
    case.options[1].deliveries[0].charges.price_per_unit = 0.0;
    free = case;
    let free = followed(free, &[(1.0, 5.0); 4]);
    assert_eq!(outcome(&free).forecast, Err(NoForecast::NothingAllowed));
    assert_eq!(outcome(&free).sums.paid_to_flexed(), None, "nothing is divided by zero");
}

#[test]
fn by_year_a_row_is_a_year() {
    let mut scenario = contract(3.0, Pricing::PerUnit);
    edit(&mut scenario, FollowEdit::Start(NEW));
    edit(&mut scenario, FollowEdit::By(FollowPeriod::Year));
    set(&mut scenario, 0, FollowFigure::Units(ONE), 12_000.0);
    set(&mut scenario, 0, FollowFigure::Paid(ONE), 126_000.0);
    let found = outcome(&scenario);
    assert_close(found.sums.case, 120_000.0);
    assert_close(found.forecast.unwrap().if_it_continues(), 126_000.0 + 240_000.0 * 1.05);
    assert_eq!(
        scenario.clone().edit_follow(FollowEdit::By(FollowPeriod::Quarter)).unwrap_err().to_string(),
        "The rows have figures for another period. Remove the rows first."
    );
}

#[test]
fn a_quarter_without_units_leaves_the_minimum() {
    let mut scenario = contract(1.0, Pricing::PerUnit);
    plain::new(&mut scenario).charges.minimum_share = 0.8;
    let found = outcome(&followed(scenario, &[(0.0, 24_000.0)]));
    assert_eq!(found.periods[0].ratios, [(ONE, 0.001)]);
    assert!((found.sums.flexed - 24_000.0).abs() < 0.001, "{}", found.sums.flexed);
}

#[test]
fn units_that_are_twenty_times_the_case_do_not_count() {
    let rows = [(1.0, 1.0), (20.5, 1.0), (0.04, 1.0), (20.0, 1.0)];
    let found = outcome(&followed(contract(2.0, Pricing::PerUnit), &rows));
    let faults: Vec<Option<RowFault>> = found.periods.iter().map(|period| period.fault).collect();
    assert_eq!(faults[0], None);
    assert!(matches!(faults[1], Some(RowFault::OtherUnit(ONE, ratio)) if (ratio - 20.5).abs() < 1e-9), "{faults:?}");
    assert!(matches!(faults[2], Some(RowFault::OtherUnit(ONE, _))), "{faults:?}");
    assert_eq!(faults[3], None);
    assert_eq!((found.faults(), found.months), (2, 6), "the sums are over what counts");
    assert_close(found.sums.paid, 2.0);
}

#[test]
fn a_quarter_counts_once_and_only_within_the_case() {
    let mut scenario = followed(contract(1.0, Pricing::PerUnit), &[(1.0, 1.0), (1.0, 10.0), (1.0, 100.0)]);
    edit(&mut scenario, FollowEdit::From(2, 3));
    let found = outcome(&scenario);
    assert_eq!(found.periods[2].fault, Some(RowFault::Twice));
    assert_close(found.sums.paid, 11.0);
    // A file may hold any month.
    let mut late = (**scenario.follow.as_ref().unwrap()).clone();
    late.rows[2].from = 12;
    late.rows[1].from = 11;
    let found = follow_up(&late).unwrap();
    assert_eq!([1, 2].map(|row: usize| found.periods[row].fault), [Some(RowFault::AfterEnd); 2]);
    assert_close(found.sums.paid, 1.0);
}

#[test]
fn a_row_needs_units_and_the_amount_paid_for_each_service() {
    let mut scenario = contract(1.0, Pricing::PerUnit);
    let other = scenario.add_service(sourcewise::model::ServiceKind::ALL[1]).unwrap();
    let mut scenario = followed(scenario, &[(1.0, 5.0)]);
    assert_eq!(outcome(&scenario).periods[0].fault, Some(RowFault::Incomplete(other)));
    let units = outcome(&scenario).periods[0].units_of_case[1].1;
    set(&mut scenario, 0, FollowFigure::Units(other), units);
    set(&mut scenario, 0, FollowFigure::Paid(other), 0.0);
    let found = outcome(&scenario);
    assert_eq!((found.periods[0].fault, found.sums.paid), (None, 5.0));
    edit(&mut scenario, FollowEdit::AddRow);
    assert_eq!(outcome(&scenario).periods[1].fault, None, "a row without figures is not a fault");
}

#[test]
fn own_cost_and_one_off_cost_add_and_credits_received_deduct() {
    let mut scenario = followed(contract(1.0, Pricing::PerUnit), &[(1.0, 30_000.0)]);
    for (figure, number) in [
        (FollowFigure::Steering, 2000.0),
        (FollowFigure::OneOff, 500.0),
        (FollowFigure::CreditsDue(ONE), 400.0),
        (FollowFigure::CreditsReceived(ONE), 150.0),
    ] {
        set(&mut scenario, 0, figure, number);
    }
    let sums = outcome(&scenario).sums;
    assert_close(sums.paid, 32_350.0);
    assert_close(sums.unclaimed(), 250.0);
    assert_close(sums.leak(), 2350.0);
}

#[test]
fn real_inflation_moves_the_years_after_it() {
    let mut scenario = contract(3.0, Pricing::PerUnit);
    let clauses = &mut plain::new(&mut scenario).clauses;
    (clauses.indexation_share, clauses.indexation_cap) = (1.0, 0.5);
    scenario.assumptions.price_inflation = 0.02;
    let mut scenario = followed(scenario, &[(1.0, 30_000.0); 9]);
    set(&mut scenario, 2, FollowFigure::Inflation, 0.05);
    let found = outcome(&scenario);
    let index = |row: usize| found.periods[row].figures.unwrap();
    assert_eq!(index(3).index_effect(), 0.0, "the price of the first year is the agreed one");
    assert_close(index(4).flexed, 30_600.0);
    assert_close(index(4).indexed, 31_500.0);
    // The second year has no figure of its own, so that of the case counts: 1.05 · 1.02 together.
    assert_close(index(8).indexed, 30_000.0 * 1.05 * 1.02);
    set(&mut scenario, 2, FollowFigure::Inflation, 0.02);
    assert_eq!(outcome(&scenario).sums.index_effect(), 0.0, "inflation as in the case");
}

#[test]
fn soft_cost_and_book_value_are_no_money_paid() {
    let sample = (SAMPLES.iter().find(|sample| sample.label == "Data centre").unwrap().scenario)();
    let option = sample.options[1].id;
    let mut scenario = sample.clone();
    edit(&mut scenario, FollowEdit::Start(option));
    let mut paid = sample;
    paid.choices.soft_cost = sourcewise::model::SoftCost::LeftOut;
    paid.choices.equipment_at_end = sourcewise::model::EquipmentAtEnd::Nothing;
    let months = compute(&paid).unwrap().option(option).unwrap().cost_per_month.clone();
    let row = FollowField { row: 0, figure: FollowFigure::Units(scenario.services[0].id) };
    let units = outcome(&scenario).periods[0].units_of_case.clone();
    edit(&mut scenario, FollowEdit::Figures(vec![(row, units[0].1)]));
    set(&mut scenario, 0, FollowFigure::Paid(units[0].0), 0.0);
    assert_eq!(outcome(&scenario).sums.case, months[..3].iter().sum::<f64>());
}

#[test]
fn the_next_decision_is_due_before_the_slowest_alternative_needs_to_start() {
    let mut scenario = contract(5.0, Pricing::PerUnit);
    let other = scenario.copy_option(NEW).unwrap();
    let delivery = scenario.delivery_mut(other, ONE).unwrap();
    delivery.transition.selection_months = 6.0;
    (delivery.transition.knowledge_transfer_months, delivery.transition.parallel_run_months) = (3.0, 2.0);
    let mut scenario = followed(scenario, &[]);
    let due = outcome(&scenario).decide_by;
    assert_eq!((due.end, due.month, due.slowest, due.reminder), (60, 49.0, Some((other, 11.0)), 36));
    set(&mut scenario, 0, FollowFigure::Notice, 18.0);
    let due = outcome(&scenario).decide_by;
    assert_eq!((due.month, due.slowest), (42.0, None), "the notice takes longer");
}

#[test]
fn the_case_stays_when_the_comparison_changes() {
    let mut scenario = followed(contract(1.0, Pricing::PerUnit), &[(1.0, 30_000.0)]);
    let before = outcome(&scenario);
    plain::new(&mut scenario).charges.price_per_unit = 99.0;
    assert!(scenario.remove_option(NEW) || scenario.options.len() == 2);
    assert_eq!(outcome(&scenario), before);
    edit(&mut scenario, FollowEdit::SignAgain);
    assert_close(outcome(&scenario).sums.case, 297_000.0);
}
