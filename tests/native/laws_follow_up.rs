//! Laws of contracts followed, for random cases.

use crate::random::{self, laws::config};
use proptest::prelude::*;
use sourcewise::engine::compute;
use sourcewise::engine::follow_up::{FollowOutcome, follow_up};
use sourcewise::model::{EquipmentAtEnd, FollowEdit, FollowField, FollowFigure, Scenario, SoftCost};

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

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_volume_of_the_case_gives_the_case_to_the_last_bit(scenario in random::scenario()) {
        let mut money = scenario.clone();
        (money.choices.soft_cost, money.choices.equipment_at_end) = (SoftCost::LeftOut, EquipmentAtEnd::Nothing);
        let results = compute(&money).unwrap();
        let (scenario, found) = followed(scenario, || (1.0, 0.0));
        let option = scenario.follow.as_ref().unwrap().option;
        for (period, row) in found.periods.iter().zip(0..) {
            prop_assert!(period.ratios.iter().all(|(_, ratio)| *ratio == 1.0), "{:?}", period.fault);
            let figures = period.figures.unwrap();
            let months = row * 3..row * 3 + 3;
            let sum = |series: &[f64]| series[months.clone()].iter().sum::<f64>();
            let of = |id| sum(&results.option(id).unwrap().cost_per_month);
            prop_assert_eq!(figures.case.to_bits(), of(option).to_bits());
            prop_assert_eq!(figures.flexed.to_bits(), figures.case.to_bits());
            prop_assert_eq!(figures.indexed.to_bits(), figures.case.to_bits());
            prop_assert_eq!(figures.today_case.to_bits(), of(scenario.status_quo).to_bits());
            prop_assert_eq!(figures.today_flexed.to_bits(), figures.today_case.to_bits());
        }
    }

    #[test]
    fn volume_index_and_leak_add_up_to_what_was_paid_beyond_the_case(scenario in random::scenario(), seed in any::<u64>()) {
        let mut next = random::random(seed);
        let (mut scenario, _) = followed(scenario, || (0.1 + next() * 3.0, 1e6 * next()));
        for row in 0..scenario.follow.as_ref().unwrap().rows.len() {
            let figures = [(FollowFigure::Inflation, 0.1), (FollowFigure::Steering, 4e4), (FollowFigure::OneOff, -1e5)];
            for (figure, most) in figures {
                scenario.edit_follow(FollowEdit::Figure(FollowField { row, figure }, Some(most * next()))).unwrap();
            }
        }
        let found = outcome(&scenario);
        for figures in found.periods.iter().filter_map(|period| period.figures).chain([found.sums]) {
            let parts = figures.volume_effect() + figures.index_effect() + figures.leak();
            let whole = figures.paid - figures.case;
            let scale = [figures.paid, figures.case, figures.flexed, figures.indexed].iter().fold(1.0_f64, |most, figure| most.max(figure.abs()));
            prop_assert!((parts - whole).abs() <= 1e-9 * scale, "{parts} is not {whole}");
            let missing = figures.promised() - figures.received_saving();
            let split = figures.promised() - figures.rebaselined() + figures.index_effect() + figures.leak();
            let scale = scale.max(figures.today_case.abs()).max(figures.today_flexed.abs());
            prop_assert!((missing - split).abs() <= 1e-9 * scale);
        }
    }
}
