//! Rows of contracts followed: the inflation that counts, what a row says that does not count, and the forecast after them.

use crate::native::follow_up::{contract, edit, followed, outcome, set};
use crate::native::plain::{self, assert_close};
use sourcewise::engine::follow_up::{RowFault, follow_up};
use sourcewise::exchange::follow_up::{FollowWords, follow_up_results, gaps, row_fault, row_remark};
use sourcewise::model::{FollowEdit, FollowFigure, Pricing, Scenario, ServiceId};

const ONE: ServiceId = ServiceId(1);

/// A contract of five years that is fully indexed, with a year paid and inflation of 2 % in the case.
fn indexed_year() -> Scenario {
    let mut scenario = contract(5.0, Pricing::PerUnit);
    let clauses = &mut plain::new(&mut scenario).clauses;
    (clauses.indexation_share, clauses.indexation_cap) = (1.0, 0.5);
    scenario.assumptions.price_inflation = 0.02;
    followed(scenario, &[(1.0, 30_000.0); 5])
}

#[test]
fn the_last_inflation_of_a_contract_year_counts_and_the_others_are_named() {
    let mut scenario = indexed_year();
    set(&mut scenario, 1, FollowFigure::Inflation, 0.09);
    set(&mut scenario, 3, FollowFigure::Inflation, 0.05);
    let found = outcome(&scenario);
    assert_close(found.periods[4].figures.unwrap().indexed, 31_500.0);
    let instead: Vec<Option<u16>> = found.periods.iter().map(|period| period.inflation_from).collect();
    assert_eq!(instead, [None, Some(9), None, None, None]);
    let follow = scenario.follow.clone().unwrap();
    let remark = row_remark(&follow, &found.periods[1]).unwrap();
    assert_eq!(remark, "The inflation in this row does not count: for its contract year, that in the row of Oct – Dec 2027 counts.");
    assert!(gaps(&follow, &found).contains(&"1 inflation rate does not count: its remark says why.".to_string()));
    // However the rows are sorted.
    let mut turned = (*follow).clone();
    turned.rows.reverse();
    assert_eq!(follow_up(&turned).unwrap().sums, found.sums);
    set(&mut scenario, 1, FollowFigure::Inflation, 0.05);
    assert_eq!(outcome(&scenario).periods[1].inflation_from, None, "the same rate twice is no question");
}

#[test]
fn the_inflation_of_a_row_that_does_not_count_is_not_used() {
    let mut scenario = indexed_year();
    set(&mut scenario, 3, FollowFigure::Inflation, 0.05);
    let mut follow = (**scenario.follow.as_ref().unwrap()).clone();
    follow.rows[3].services.get_mut(&ONE).unwrap().paid = None;
    let found = follow_up(&follow).unwrap();
    assert_eq!(found.periods[3].fault, Some(RowFault::Incomplete(ONE)));
    assert_eq!(found.sums.index_effect(), 0.0);
}

#[test]
fn the_years_to_come_start_at_the_prices_reached_and_rise_as_in_the_case() {
    let mut scenario = indexed_year();
    edit(&mut scenario, FollowEdit::RemoveRow(4));
    set(&mut scenario, 3, FollowFigure::Inflation, 0.05);
    let forecast = outcome(&scenario).forecast.unwrap();
    let years: f64 = (0..4).map(|year| 120_000.0 * 1.05 * 1.02_f64.powi(year)).sum();
    assert_close(forecast.rest, years);
}

#[test]
fn rows_say_why_they_do_not_count_and_what_to_do() {
    let scenario = followed(contract(1.0, Pricing::PerUnit), &[(1.0, 1.0), (1.0, 10.0), (30.0, 5.0)]);
    let follow = scenario.follow.clone().unwrap();
    for (fault, said) in [
        (RowFault::Twice, "These months are covered by an earlier row. Choose another period or remove this row."),
        (RowFault::AfterEnd, "The contract has ended before. Choose an earlier period or remove this row."),
        (RowFault::Incomplete(ONE), "Enter units and the amount paid. Until then this row does not count."),
    ] {
        assert_eq!(row_fault(&follow, fault).to_string(), said);
    }
    // For programs, a row that does not count has no figures rather than zeros.
    let results = follow_up_results(&scenario).unwrap();
    assert_eq!(results.rows.iter().map(|row| row.figures.is_some()).collect::<Vec<_>>(), [true, true, false]);
    assert!(results.rows[2].fault.is_some());
    let ended: Vec<f64> = vec![1.0; 4];
    let ended = followed(contract(1.0, Pricing::PerUnit), &ended.into_iter().map(|ratio| (ratio, 30_000.0)).collect::<Vec<_>>());
    let (money, percent) = (|amount: f64| amount.to_string(), |share: f64| share.to_string());
    let (follow, found) = (ended.follow.clone().unwrap(), outcome(&ended));
    let words = FollowWords { follow: &follow, outcome: &found, money: &money, percent: &percent };
    assert_eq!(words.forecast(), "No forecast yet: the contract has ended.");
}

#[test]
fn paid_is_compared_with_the_case_at_the_real_volume() {
    let mut scenario = indexed_year();
    set(&mut scenario, 3, FollowFigure::Inflation, 0.05);
    let found = outcome(&scenario).periods[4].figures.unwrap();
    assert_close(found.flexed, 30_600.0);
    assert_eq!(found.paid_to_flexed(), Some(30_000.0 / found.flexed));
    assert_close(found.leak_share().unwrap(), 30_000.0 / 31_500.0 - 1.0);
}
