//! Laws of money: sums, discounting, tax, the hurdle, and changes that affect no figure.

use crate::native::random;
use crate::native::random::laws::*;
use proptest::prelude::*;
use sourcewise::engine::{Category, Measure};
use sourcewise::graph::ROUNDING;
use sourcewise::model::{ASSETS, ASSUMPTIONS, Choice, Control, Currency, Equipment, PaymentTiming, Scenario, SoftCost, TaxView};

/// A scenario after tax in which discounting changes nothing, only time and tax do, with the same equipment under every option.
fn only_taxed(mut scenario: Scenario) -> Scenario {
    scenario.choices.tax = TaxView::AfterTax;
    scenario.choices.soft_cost = SoftCost::LeftOut;
    scenario.assumptions.discount_rate = 0.0;
    let today = scenario.option(scenario.status_quo).unwrap().clone();
    for delivery in random::deliveries(&mut scenario) {
        delivery.assets = today.delivery(delivery.service).unwrap().assets.clone();
    }
    scenario
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_figure_is_a_number(scenario in random::scenario()) {
        for option in &outcome(&scenario).options {
            prop_assert!(values(option).iter().all(|value| value.is_finite()), "{:?}", values(option));
            let rates = [option.internal_rate().and_then(Result::ok), option.modified_rate.and_then(Result::ok)];
            prop_assert!(rates.into_iter().flatten().all(f64::is_finite));
        }
    }

    #[test]
    fn parts_add_up_to_totals_in_every_cut(scenario in random::scenario()) {
        for option in &outcome(&scenario).options {
            let (total, amounts) = (option.value(Measure::Total), amounts(option));
            let cuts = [
                option.categories.iter().map(|(_, total, _)| total.value).sum::<f64>(),
                option.services.iter().map(|(_, total, _)| total.value).sum(),
                option.years.iter().map(|year| year.value).sum(),
                option.cost_per_month.iter().sum(),
            ];
            for cut in cuts {
                prop_assert!(close(cut, total, amounts), "{cuts:?} {total}");
            }
            for (category, total, years) in &option.categories {
                prop_assert!(close(years.iter().map(|year| year.value).sum(), total.value, amounts), "{category:?}");
            }
            for (year, figure) in option.years.iter().enumerate() {
                let by_category = option.categories.iter().map(|(.., years)| years[year].value).sum();
                let by_month = option.cost_per_month[year * 12..].iter().take(12).sum();
                prop_assert!(close(by_category, figure.value, amounts) && close(by_month, figure.value, amounts));
            }
            let worth: f64 = option.services.iter().map(|(.., worth)| worth.value).sum();
            prop_assert!(close(worth, option.value(Measure::PresentValue), amounts));
        }
    }

    #[test]
    fn gross_saving_less_the_gap_is_the_net_saving(scenario in random::scenario()) {
        for option in &outcome(&scenario).options {
            let gap: f64 = option.gap.iter().map(|(_, figure)| figure.value).sum();
            let amounts = option.gap.iter().map(|(_, figure)| figure.value.abs()).sum::<f64>() + amounts(option);
            let net = option.value(Measure::GrossSaving) + option.today_beyond.value - gap;
            prop_assert!(close(net, option.value(Measure::Saving), amounts), "{net} {}", option.value(Measure::Saving));
        }
    }

    #[test]
    fn savings_are_todays_cost_less_the_options_cost(scenario in random::scenario()) {
        let outcome = outcome(&scenario);
        let today = outcome.option(scenario.status_quo).unwrap();
        for option in &outcome.options {
            for (month, saving) in option.saving_per_month.iter().enumerate() {
                let (before, after) = (today.cost_per_month[month], option.cost_per_month[month]);
                // A rounding difference between two equal costs is not a saving and has no rate of return.
                let counts = (before - after).abs() > ROUNDING * before.abs().max(after.abs());
                prop_assert_eq!(*saving, if counts { before - after } else { 0.0 });
            }
            let (whole, saving) = (today.value(Measure::PresentValue), option.value(Measure::Saving));
            prop_assert_eq!(saving, whole - option.value(Measure::PresentValue));
            prop_assert_eq!(option.value(Measure::SavingShare), if whole > 0.0 { saving / whole } else { 0.0 });
        }
    }

    #[test]
    fn without_discounting_the_present_value_is_the_total(mut scenario in random::scenario()) {
        scenario.assumptions.discount_rate = 0.0;
        for option in &outcome(&scenario).options {
            prop_assert!(close(option.value(Measure::PresentValue), option.value(Measure::Total), amounts(option)));
        }
    }

    #[test]
    fn the_present_value_falls_as_the_rate_rises(mut scenario in random::scenario(), low in 0.0..0.2_f64, more in 0.01..0.3_f64) {
        scenario.assumptions.discount_rate = low;
        let before = outcome(&scenario);
        scenario.assumptions.discount_rate = low + more;
        for (before, after) in before.options.iter().zip(&again(&before, &scenario).options) {
            if before.cost_per_month.iter().all(|cost| *cost >= 0.0) {
                let costs = before.cost_per_month.iter().skip(1).any(|cost| *cost > 0.0);
                let (before, after) = (before.value(Measure::PresentValue), after.value(Measure::PresentValue));
                let falls = if costs { after < before } else { after <= before };
                prop_assert!(falls);
            }
        }
    }

    #[test]
    fn the_even_yearly_amount_is_worth_the_present_value(scenario in random::scenario()) {
        let (rate, timing) = (scenario.assumptions.discount_rate, scenario.choices.payment_timing);
        let offset = match timing { PaymentTiming::Start => 0.0, PaymentTiming::Middle => 0.5, PaymentTiming::End => 1.0 };
        for option in &outcome(&scenario).options {
            let even = option.value(Measure::YearlyEquivalent) / 12.0;
            let worth: f64 = (0..scenario.months()).map(|month| even / (1.0 + rate).powf((f64::from(month) + offset) / 12.0)).sum();
            prop_assert!(close(worth, option.value(Measure::PresentValue), amounts(option)));
        }
    }

    #[test]
    fn the_saving_since_the_decision_ends_at_the_saving(scenario in random::scenario()) {
        for option in &outcome(&scenario).options {
            let last = *option.cumulative_saving.last().unwrap();
            prop_assert!(close(last, option.value(Measure::Saving), amounts(option)));
            let never_rises_late = matches!(option.payback, Some(sourcewise::engine::Payback::Never));
            prop_assert!(!never_rises_late || last <= 0.0);
        }
    }

    #[test]
    fn the_later_payments_fall_the_less_they_are_worth(mut scenario in random::scenario()) {
        let worth = PaymentTiming::ALL.iter().map(|timing| {
            scenario.choices.payment_timing = *timing;
            outcome(&scenario)
        }).collect::<Vec<_>>();
        for (place, option) in worth[0].options.iter().enumerate() {
            if option.cost_per_month.iter().all(|cost| *cost >= 0.0) {
                let values: Vec<f64> = worth.iter().map(|outcome| outcome.options[place].value(Measure::PresentValue)).collect();
                prop_assert!(values[0] >= values[1] && values[1] >= values[2], "{values:?}");
                let differ = option.value(Measure::Total) > 1.0 && scenario.assumptions.discount_rate > 1e-6;
                prop_assert!(!differ || values[0] > values[2]);
            }
        }
    }

    #[test]
    fn doubling_every_amount_of_money_doubles_every_result_in_money(scenario in random::scenario()) {
        let halved = changed(&scenario, |address, number| is_money(address.field.unit).then_some(number / 2.0));
        let whole = outcome(&scenario);
        for (whole, half) in whole.options.iter().zip(&again(&whole, &halved).options) {
            // Halving is exact in binary, so every bit must agree.
            for ((measure, whole), (_, half)) in whole.measures.iter().zip(&half.measures) {
                let factor = if is_money(measure.unit()) { 2.0 } else { 1.0 };
                prop_assert_eq!(whole.value, half.value * factor, "{:?}", measure);
            }
            let doubled = |list: &[f64]| list.iter().map(|value| value * 2.0).collect::<Vec<_>>();
            prop_assert_eq!(&whole.cost_per_month, &doubled(&half.cost_per_month));
            prop_assert_eq!(&whole.cumulative_saving, &doubled(&half.cumulative_saving));
            for ((driver, whole), (_, half)) in whole.gap.iter().zip(&half.gap) {
                // Below the smallest normal number halving is no longer exact.
                prop_assert!(whole.value == half.value * 2.0 || whole.value.abs() < 1e-290, "{driver:?}");
            }
            for (whole, half) in whole.quality.iter().zip(&half.quality) {
                prop_assert_eq!(whole.loss_per_year.value, half.loss_per_year.value * 2.0);
                prop_assert_eq!(whole.credits_per_year.map(|figure| figure.value), half.credits_per_year.map(|figure| figure.value * 2.0));
                // A smaller loss is too small for a cover ratio.
                if half.loss_per_year.value > 1e-6 {
                    prop_assert_eq!(whole.credit_cover.map(|figure| figure.value), half.credit_cover.map(|figure| figure.value));
                }
                prop_assert_eq!(whole.persistent_failure.value, half.persistent_failure.value);
            }
            prop_assert_eq!(whole.payback, half.payback);
            prop_assert_eq!(whole.simple_payback, half.simple_payback);
            prop_assert_eq!(whole.internal_rate(), half.internal_rate());
        }
    }

    #[test]
    fn the_currency_and_the_calendar_change_no_figure(scenario in random::scenario(), year in 2000_u16..=2100, month in 1_u8..=12) {
        let before = outcome(&scenario);
        for currency in Currency::ALL {
            let mut other = scenario.clone();
            other.choices.currency = *currency;
            other.assumptions.start_year = f64::from(year);
            other.assumptions.start_month = f64::from(month);
            prop_assert_eq!(all_bits(&outcome(&other)), all_bits(&before));
        }
    }

    #[test]
    fn the_hurdle_stays_within_its_cap_and_its_share_of_people_cost(scenario in random::scenario()) {
        let with = outcome(&scenario);
        let undiscounted = scenario.assumptions.discount_rate == 0.0;
        let people = category(&with, Category::People);
        let today = people[scenario.options.iter().position(|option| option.id == scenario.status_quo).unwrap()];
        for (option, people) in with.options.iter().zip(&people) {
            prop_assert_eq!(option.measure(Measure::Hurdle).is_none(), option.id == scenario.status_quo);
            let hurdle = option.value(Measure::Hurdle);
            let share = scenario.assumptions.hurdle_share * people.max(today);
            prop_assert!(hurdle >= 0.0 && hurdle <= scenario.assumptions.hurdle_cap);
            prop_assert!(hurdle <= share * (1.0 + 1e-9));
            let expected = share.min(scenario.assumptions.hurdle_cap);
            prop_assert!(!undiscounted || option.id == scenario.status_quo || close(hurdle, expected, share), "{hurdle} {expected}");
            if option.id != scenario.status_quo {
                prop_assert_eq!(option.value(Measure::SavingAfterHurdle), option.value(Measure::Saving) - hurdle);
            }
        }
    }

    #[test]
    fn without_tax_the_result_after_tax_is_that_before(mut scenario in random::scenario()) {
        scenario.choices.tax = TaxView::AfterTax;
        scenario.assumptions.tax_rate = 0.0;
        for option in &outcome(&scenario).options {
            prop_assert_eq!(option.measure(Measure::PresentValueAfterTax).unwrap().value, option.value(Measure::PresentValue));
            prop_assert_eq!(option.measure(Measure::SavingAfterTax).unwrap().value, option.value(Measure::Saving));
        }
    }

    #[test]
    fn tax_gives_back_its_share_of_running_cost(mut scenario in random::scenario()) {
        scenario.choices.tax = TaxView::AfterTax;
        // Cost that nobody pays is not deductible.
        scenario.choices.soft_cost = SoftCost::LeftOut;
        let scenario = everywhere(&scenario, &ASSETS.replacement_value, 0.0);
        for option in &outcome(&scenario).options {
            let (before, after) = (option.value(Measure::PresentValue), option.value(Measure::PresentValueAfterTax));
            prop_assert!(close(after, before * (1.0 - scenario.assumptions.tax_rate), amounts(option)));
            prop_assert!(before < 0.0 || after <= before);
        }
    }

    #[test]
    fn tax_considers_every_payment_exactly_once(scenario in random::scenario().prop_map(only_taxed)) {
        let today = scenario.option(scenario.status_quo).unwrap();
        // Existing equipment is depreciated, too, although it was paid for before.
        let in_the_books: f64 = today.deliveries.iter().map(|delivery| {
            let (assets, choices) = (&delivery.assets, &delivery.choices);
            let own = choices.equipment == Equipment::Own || choices.delivered_by == sourcewise::model::DeliveredBy::InHouse;
            let used = (assets.age_years / assets.refresh_years).min(1.0);
            if own { assets.replacement_value * (1.0 - (1.0 - assets.residual_share) * used) } else { 0.0 }
        }).sum();
        for option in &outcome(&scenario).options {
            let deducted = option.value(Measure::Total) + in_the_books;
            let after = option.value(Measure::Total) - scenario.assumptions.tax_rate * deducted;
            let found = option.value(Measure::PresentValueAfterTax);
            prop_assert!(close(found, after, amounts(option) + 10.0 * in_the_books), "{} {found} is not {after}", option.id);
        }
    }

    #[test]
    fn an_unused_input_changes_no_figure(scenario in random::scenario()) {
        let before = outcome(&scenario);
        let changed = changed(&scenario, |address, number| {
            let (least, most) = address.field.range;
            let other = if number == least { most } else { least };
            // A floor above the cap breaks a rule even without indexed prices.
            let ruled = ["indexation_floor", "indexation_cap"].contains(&address.field.id);
            (!before.uses(address) && !ruled).then_some(other)
        });
        prop_assert_eq!(all_bits(&again(&before, &changed)), all_bits(&before));
        prop_assert_eq!(all_bits(&outcome(&changed)), all_bits(&before));
    }

    #[test]
    fn a_used_input_is_one_of_a_formula_or_of_the_calendar(scenario in random::scenario()) {
        let outcome = outcome(&scenario);
        let inputs = outcome.calculation.model.addresses.clone();
        scenario.each(|address, number| {
            let shaping = [&ASSUMPTIONS.horizon_years, &ASSUMPTIONS.start_year, &ASSUMPTIONS.start_month];
            let shapes = shaping.contains(&address.field);
            let position = inputs.iter().position(|known| *known == address);
            assert!(!outcome.uses(address) || shapes || position.is_some(), "{address}");
            assert!(position.is_none_or(|position| outcome.inputs[position] == number), "{address}");
            assert!(address.field.control == Control::Number || number.fract() == 0.0);
        });
    }
}
