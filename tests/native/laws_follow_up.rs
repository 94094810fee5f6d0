//! Laws of contracts followed, for random cases.

use crate::native::random::{self, laws::config};
use proptest::prelude::*;
use sourcewise::engine::follow_up::{FollowOutcome, follow_up};
use sourcewise::engine::{Outcome, compute};
use sourcewise::model::{EquipmentAtEnd, FollowEdit, FollowField, FollowFigure, OptionId, Scenario, SoftCost};
use std::ops::Range;

/// Follows the last option in every quarter; `ratio` gives the units relative to the case, and the amount paid.
fn followed(mut scenario: Scenario, mut ratio: impl FnMut() -> (f64, f64)) -> (Scenario, FollowOutcome) {
    let option = scenario.options.last().unwrap().id;
    scenario.edit_follow(FollowEdit::Start(option)).unwrap();
    for _ in 1..(scenario.months() / 3).min(40) {
        scenario.edit_follow(FollowEdit::AddRow).unwrap();
    }
    let periods = outcome(&scenario).periods;
    let mut figures = Vec::new();
    for (row, period) in periods.iter().enumerate() {
        for (service, units) in &period.units_of_case {
            let (ratio, paid) = ratio();
            figures.push((FollowField { row, figure: FollowFigure::Units(*service) }, units * ratio));
            figures.push((FollowField { row, figure: FollowFigure::Paid(*service) }, paid));
        }
    }
    scenario.edit_follow(FollowEdit::Figures(figures)).unwrap();
    let found = outcome(&scenario);
    (scenario, found)
}

fn outcome(scenario: &Scenario) -> FollowOutcome {
    follow_up(scenario.follow.as_deref().unwrap()).unwrap()
}

/// A case without what appears on no invoice.
fn in_money(scenario: &Scenario) -> Scenario {
    let mut money = scenario.clone();
    (money.choices.soft_cost, money.choices.equipment_at_end) = (SoftCost::LeftOut, EquipmentAtEnd::Nothing);
    money
}

/// The cost of an option in some months.
fn months_of(results: &Outcome, option: OptionId, months: &Range<u16>) -> f64 {
    results.option(option).unwrap().cost_per_month[usize::from(months.start)..usize::from(months.end)].iter().sum()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_volume_of_the_case_gives_the_case_to_the_last_bit(scenario in random::scenario()) {
        let results = compute(&in_money(&scenario)).unwrap();
        let (scenario, found) = followed(scenario, || (1.0, 0.0));
        let option = scenario.follow.as_ref().unwrap().option;
        for period in &found.periods {
            prop_assert!(period.ratios.iter().all(|(_, ratio)| *ratio == 1.0), "{:?}", period.fault);
            let figures = period.figures.unwrap();
            let of = |id| months_of(&results, id, &period.months);
            prop_assert_eq!(figures.case.to_bits(), of(option).to_bits());
            prop_assert_eq!(figures.flexed.to_bits(), figures.case.to_bits());
            prop_assert_eq!(figures.indexed.to_bits(), figures.case.to_bits());
            prop_assert_eq!(figures.today_case.to_bits(), of(scenario.status_quo).to_bits());
            prop_assert_eq!(figures.today_flexed.to_bits(), figures.today_case.to_bits());
        }
    }

    #[test]
    fn the_effects_lead_from_the_case_to_what_was_entered(scenario in random::scenario(), seed in any::<u64>()) {
        let mut next = random::random(seed);
        let results = compute(&in_money(&scenario)).unwrap();
        let (mut scenario, _) = followed(scenario, || (0.1 + next() * 3.0, 0.0));
        let (option, services) = (scenario.follow.as_ref().unwrap().option, scenario.services.clone());
        let rows = scenario.follow.as_ref().unwrap().rows.len();
        let (mut spent, mut figures) = (vec![0.0; rows], Vec::new());
        for (row, spent) in spent.iter_mut().enumerate() {
            let mut enter = |figure, most: f64, sign: f64| {
                let amount = most * next();
                *spent += sign * amount;
                figures.push((FollowField { row, figure }, amount));
            };
            for service in &services {
                enter(FollowFigure::Paid(service.id), 1e6, 1.0);
                enter(FollowFigure::CreditsDue(service.id), 1e4, 0.0);
                enter(FollowFigure::CreditsReceived(service.id), 1e4, -1.0);
            }
            enter(FollowFigure::Steering, 4e4, 1.0);
            enter(FollowFigure::OneOff, -1e5, 1.0);
            enter(FollowFigure::Inflation, 0.1, 0.0);
        }
        scenario.edit_follow(FollowEdit::Figures(figures)).unwrap();
        let found = outcome(&scenario);
        // The cost of the case and the amounts entered are known without the follow-up.
        let of = |id, months: &Range<u16>| months_of(&results, id, months);
        let mut whole = [0.0_f64; 3];
        let mut counted = Vec::new();
        for (period, spent) in found.periods.iter().zip(spent) {
            let Some(figures) = period.figures else { continue };
            let (case, today) = (of(option, &period.months), of(scenario.status_quo, &period.months));
            whole = [whole[0] + spent, whole[1] + case, whole[2] + today];
            counted.push((figures, [spent, case, today]));
        }
        prop_assert!(!counted.is_empty());
        for (figures, [spent, case, today]) in counted.into_iter().chain([(found.sums, whole)]) {
            let parts = [figures.flexed, figures.indexed, figures.today_flexed, spent, case, today];
            let scale = parts.into_iter().fold(1.0_f64, |most, figure| most.max(figure.abs()));
            let effects = figures.volume_effect() + figures.index_effect() + figures.leak();
            prop_assert!((effects - (spent - case)).abs() <= 1e-9 * scale, "{effects} is not {spent} less {case}");
            prop_assert!((figures.promised() - (today - case)).abs() <= 1e-9 * scale);
            let missing = figures.promised() - figures.received_saving();
            let today_effect = figures.today_flexed - today;
            prop_assert!((missing - (spent - case - today_effect)).abs() <= 1e-9 * scale, "{missing}");
        }
    }

    #[test]
    fn another_volume_costs_what_a_case_with_that_volume_and_the_same_contract_costs(
        scenario in random::scenario(),
        inflation in 0.0..0.1_f64,
        seed in any::<u64>(),
    ) {
        let mut next = random::random(seed);
        // Powers of two, so that rounding cannot differ.
        let ratios: Vec<f64> = scenario.services.iter().map(|_| random::pick(&[0.5, 1.0, 2.0], &mut next)).collect();
        let mut flexed = in_money(&scenario);
        for (service, ratio) in flexed.services.iter_mut().zip(&ratios) {
            let demand = &mut service.demand;
            for number in [&mut demand.volume_per_month, &mut demand.users, &mut demand.headcount] {
                *number *= ratio;
            }
        }
        let ratio_of: Vec<_> = scenario.services.iter().map(|service| service.id).zip(ratios.iter().copied()).collect();
        for delivery in random::deliveries(&mut flexed) {
            let ratio = ratio_of.iter().find(|(service, _)| *service == delivery.service).unwrap().1;
            let charges = &mut delivery.charges;
            for share in [&mut charges.baseline_share, &mut charges.minimum_share, &mut charges.second_tier_share,
                &mut charges.third_tier_share, &mut charges.committed_share] {
                *share /= ratio;
            }
        }
        let mut indexed = flexed.clone();
        indexed.assumptions.price_inflation = inflation;
        let (flexed, indexed) = (compute(&flexed), compute(&indexed));
        // A rule may refuse a share of more than the volume; the follow-up asks below the rules.
        prop_assume!(flexed.is_ok() && indexed.is_ok());
        let (flexed, indexed) = (flexed.unwrap(), indexed.unwrap());
        let mut of_services = ratios.iter().cycle();
        let (mut scenario, _) = followed(scenario, || (*of_services.next().unwrap(), 0.0));
        for row in 0..scenario.follow.as_ref().unwrap().rows.len() {
            let field = FollowField { row, figure: FollowFigure::Inflation };
            scenario.edit_follow(FollowEdit::Figure(field, Some(inflation))).unwrap();
        }
        let option = scenario.follow.as_ref().unwrap().option;
        let found = outcome(&scenario);
        // A service without volume has no ratio.
        prop_assume!(found.periods.iter().all(|period| period.ratios == ratio_of));
        for (period, figures) in found.periods.iter().filter_map(|period| Some((period, period.figures?))) {
            let at_volume = [option, scenario.status_quo].map(|id| months_of(&flexed, id, &period.months).to_bits());
            prop_assert_eq!([figures.flexed, figures.today_flexed].map(f64::to_bits), at_volume);
            // The first year has the price that was agreed.
            let at_inflation = if period.months.start < 12 { figures.flexed } else { months_of(&indexed, option, &period.months) };
            prop_assert!((figures.indexed - at_inflation).abs() <= 1e-9 * at_inflation.abs().max(figures.flexed.abs()).max(1.0));
        }
    }
}
