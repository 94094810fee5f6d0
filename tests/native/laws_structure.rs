//! Laws of structure: options, names, length, and recomputing changes.

use crate::native::random;
use crate::native::random::laws::*;
use proptest::prelude::*;
use sourcewise::engine::{Category, Measure, Payback, Verdict, problems, recompute};
use sourcewise::model::{
    ASSETS, Address, ChoiceAddress, DeliveredBy, Delivery, ExitCost, OptionId, Provider, ProviderId, ProviderTerms, Scenario, WorkPlace,
};
use std::rc::Rc;

/// Draws other numbers for a random part of all inputs, without breaking rules.
/// Two equal shares of the work decide what continues, so these do not change.
fn edited(scenario: &Scenario, next: &mut impl FnMut() -> f64) -> Scenario {
    let mut numbers: Vec<(Address, f64)> = Vec::new();
    scenario.each(|address, value| numbers.push((address, value)));
    let share = next();
    let mut edited = scenario.clone();
    for (address, value) in numbers {
        if next() < share && !["horizon_years", "provider_share"].contains(&address.field.id) {
            edited.set_number(address, random::number(address.field, value, next(), next()));
            if !problems(&edited).is_empty() {
                edited.set_number(address, value);
            }
        }
    }
    edited
}

/// Adds an option with these deliveries to a scenario.
fn with_copy(scenario: &Scenario, of: OptionId) -> (Scenario, OptionId) {
    let mut scenario = scenario.clone();
    let mut copy = scenario.option(of).unwrap().clone();
    copy.id = OptionId(999);
    scenario.options.push(copy);
    (scenario, OptionId(999))
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn an_option_like_todays_saves_exactly_nothing(scenario in random::scenario()) {
        prop_assume!(scenario.options.len() < 8);
        let (scenario, twin) = with_copy(&scenario, scenario.status_quo);
        let outcome = outcome(&scenario);
        let (today, twin) = (outcome.option(scenario.status_quo).unwrap(), outcome.option(twin).unwrap());
        prop_assert_eq!(values(today), values(&{ let mut like = twin.clone(); like.measures = without_hurdle(&like.measures); like }));
        for option in [today, twin] {
            prop_assert!([Measure::Saving, Measure::SavingShare, Measure::GrossSaving, Measure::SavingAfterTax].iter().all(|measure| option.value(*measure) == 0.0));
            prop_assert!(option.cumulative_saving.iter().chain(&option.saving_per_month).all(|saving| *saving == 0.0));
        }
        prop_assert!(today.payback.is_none() && today.internal_rate().is_none());
        prop_assert_eq!(twin.payback, Some(Payback::Never));
        prop_assert!(!matches!(outcome.verdict(), Some(Verdict::Change(id)) if id == twin.id));
    }

    #[test]
    fn options_do_not_touch_each_other(scenario in random::scenario()) {
        prop_assume!(scenario.options.len() > 2);
        let before = outcome(&scenario);
        for gone in scenario.options.iter().map(|option| option.id).filter(|id| *id != scenario.status_quo) {
            let mut smaller = scenario.clone();
            smaller.options.retain(|option| option.id != gone);
            for option in &outcome(&smaller).options {
                prop_assert_eq!(bits(option), bits(before.option(option.id).unwrap()));
            }
        }
    }

    #[test]
    fn names_and_the_order_of_options_change_no_figure(scenario in random::scenario(), turn in 0_usize..8) {
        let before = outcome(&scenario);
        let mut other = scenario.clone();
        other.options.reverse();
        let turn = turn % other.options.len();
        other.options.rotate_left(turn);
        other.title = "another".to_string();
        other.options.iter_mut().for_each(|option| option.name = format!("{} renamed", option.name));
        other.services.iter_mut().for_each(|service| service.name.clear());
        other.providers.iter_mut().for_each(|provider| provider.name.push('!'));
        let after = outcome(&other);
        for option in &before.options {
            prop_assert_eq!(bits(option), bits(after.option(option.id).unwrap()));
        }
    }

    #[test]
    fn the_order_of_services_and_providers_changes_no_figure(scenario in random::scenario()) {
        let before = outcome(&scenario);
        let mut other = scenario.clone();
        other.services.reverse();
        other.providers.reverse();
        other.options.iter_mut().for_each(|option| option.deliveries.reverse());
        for (before, after) in before.options.iter().zip(&outcome(&other).options) {
            for (measure, value) in &before.measures {
                let Some(other) = after.measure(*measure) else { continue };
                // A return on almost nothing magnifies rounding.
                let small = *measure == Measure::ReturnOnInvestment;
                prop_assert!(small || close(value.value, other.value, amounts(before)), "{measure:?}");
            }
        }
    }

    #[test]
    fn computing_again_gives_the_bits_of_computing(scenario in random::scenario(), seed in any::<u64>()) {
        let mut next = random::random(seed);
        let mut before = outcome(&scenario);
        let mut scenario = scenario;
        for _ in 0..3 {
            scenario = edited(&scenario, &mut next);
            let after = again(&before, &scenario);
            prop_assert!(Rc::ptr_eq(&before.calculation, &after.calculation), "only numbers changed");
            let anew = outcome(&scenario);
            prop_assert_eq!(&after.options, &anew.options);
            prop_assert_eq!(&after.inputs, &anew.inputs);
            before = after;
        }
    }

    #[test]
    fn a_change_of_structure_is_noticed(scenario in random::scenario(), seed in any::<u64>()) {
        let mut next = random::random(seed);
        let before = outcome(&scenario);
        let mut choices: Vec<(ChoiceAddress, &str)> = Vec::new();
        scenario.each_choice_group(|place, group| group.each(&mut |field, answer| choices.push((ChoiceAddress { place, field }, answer))));
        for _ in 0..4 {
            let mut other = scenario.clone();
            match (next() * 9.0) as u8 {
                0 => other.status_quo = scenario.options[(next() * scenario.options.len() as f64) as usize].id,
                1 => other.assumptions.horizon_years = (scenario.assumptions.horizon_years % 10.0) + 1.0,
                2 => {
                    other.options.reverse();
                    other.providers.reverse();
                }
                4 => {
                    let terms = ProviderTerms { attrition_per_year: 1.0, ..ProviderTerms::default() };
                    other.providers.insert(0, Provider { id: ProviderId(9999), name: String::new(), terms, bid: None });
                }
                3 => {
                    let provider = random::pick(&scenario.providers.iter().map(|provider| provider.id).collect::<Vec<_>>(), &mut next);
                    random::deliveries(&mut other).for_each(|delivery| delivery.provider = provider);
                }
                _ => {
                    let (address, _) = random::pick(&choices, &mut next);
                    let answers: Vec<&str> = address.field.answers.iter().map(|answer| answer.id).collect();
                    assert!(other.choose(address, random::pick(&answers, &mut next)));
                }
            }
            if problems(&other).is_empty() {
                let anew = outcome(&other);
                let after = recompute(Some(&before), &other).unwrap();
                prop_assert_eq!(all_bits(&after), all_bits(&anew));
            }
        }
    }

    #[test]
    fn a_longer_horizon_leaves_the_first_years_as_they_are(mut scenario in random::scenario()) {
        prop_assume!(scenario.assumptions.horizon_years < 10.0);
        // At the end of the horizon, equipment is sold and an exit paid; a later benchmark changes nothing before.
        scenario.choices.exit_cost = ExitCost::LeftOut;
        let scenario = everywhere(&scenario, &ASSETS.replacement_value, 0.0);
        let mut longer = scenario.clone();
        longer.assumptions.horizon_years += 1.0;
        for (short, long) in outcome(&scenario).options.iter().zip(&outcome(&longer).options) {
            prop_assert_eq!(&short.cost_per_month[..], &long.cost_per_month[..short.cost_per_month.len()]);
            for ((_, _, short), (_, _, long)) in short.categories.iter().zip(&long.categories) {
                prop_assert!(short.iter().zip(long).all(|(short, long)| short.value == long.value));
            }
        }
    }

    #[test]
    fn before_the_new_delivery_starts_everything_is_as_today(scenario in random::scenario()) {
        let outcome = outcome(&scenario);
        let today = outcome.option(scenario.status_quo).unwrap();
        for (option, result) in scenario.options.iter().zip(&outcome.options) {
            let start = |delivery: &Delivery| {
                let before = scenario.delivery(scenario.status_quo, delivery.service).unwrap().choices.delivered_by;
                let way = &delivery.transition;
                let months = way.selection_months + way.knowledge_transfer_months + way.shadow_months;
                if before == delivery.choices.delivered_by { 0.0 } else { months }
            };
            let first = option.deliveries.iter().map(start).fold(f64::INFINITY, f64::min) as usize;
            // The transition and contract management are paid before; everything else is today's.
            for ((category, _, years), (_, _, of_today)) in result.categories.iter().zip(&today.categories).take(3) {
                for (year, today_year) in years.iter().zip(of_today).take(first / 12) {
                    prop_assert!(close(year.value, today_year.value, amounts(today)), "{category:?}");
                }
            }
        }
    }

    #[test]
    fn an_own_team_at_home_pays_no_provider_and_no_governance(mut scenario in random::scenario()) {
        for delivery in random::deliveries(&mut scenario) {
            delivery.choices.delivered_by = DeliveredBy::InHouse;
            delivery.choices.team_place = WorkPlace::Onshore;
        }
        let outcome = outcome(&scenario);
        for wanted in [Category::Provider, Category::Governance] {
            prop_assert!(category(&outcome, wanted).iter().all(|cost| *cost == 0.0));
        }
    }
}

fn without_hurdle(measures: &[(Measure, sourcewise::engine::Figure)]) -> Vec<(Measure, sourcewise::engine::Figure)> {
    let only_of_others = [Measure::Hurdle, Measure::SavingAfterHurdle, Measure::ReturnOnInvestment];
    measures.iter().copied().filter(|(measure, _)| !only_of_others.contains(measure)).collect()
}

/// Five hundred scenarios contain every kind, template and answer, so that the laws cover all formulas.
#[test]
fn random_scenarios_know_every_kind_template_and_answer() {
    use proptest::strategy::{Strategy, ValueTree};
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut seen = std::collections::BTreeMap::<String, usize>::new();
    for _ in 0..500 {
        let scenario = random::scenario().new_tree(&mut runner).unwrap().current();
        assert!(problems(&scenario).is_empty());
        let mut note = |what: String| *seen.entry(what).or_default() += 1;
        scenario.services.iter().for_each(|service| note(format!("kind {}", service.kind.id)));
        scenario.options.iter().for_each(|option| note(format!("template {}", option.template.id)));
        scenario.each_choice_group(|_, group| group.each(&mut |field, answer| note(format!("{} {answer}", field.id))));
        for option in &scenario.options {
            for delivery in &option.deliveries {
                let today = scenario.delivery(scenario.status_quo, delivery.service).unwrap();
                note(format!("from {:?} to {:?}", today.choices.delivered_by, delivery.choices.delivered_by));
            }
        }
    }
    let mut expected: Vec<String> = Vec::new();
    expected.extend(sourcewise::model::ServiceKind::ALL.iter().map(|kind| format!("kind {}", kind.id)));
    expected.extend(sourcewise::model::TEMPLATES.iter().map(|template| format!("template {}", template.id)));
    (random::one_scenario()).each_choice_group(|_, group| {
        group.each(&mut |field, _| expected.extend(field.answers.iter().map(|answer| format!("{} {}", field.id, answer.id))));
    });
    let ways = <DeliveredBy as sourcewise::model::Choice>::ALL;
    expected.extend(ways.iter().flat_map(|from| ways.iter().map(move |to| format!("from {from:?} to {to:?}"))));
    for what in expected {
        // No formula asks which currency it is, and there are many.
        let least = if what.starts_with("currency ") { 3 } else { 10 };
        assert!(seen.get(&what).is_some_and(|count| *count >= least), "{what}: {:?}", seen.get(&what));
    }
}
