//! Laws of charges: every price mechanism and every clause, month by month.

use crate::native::random;
use crate::native::random::laws::*;
use proptest::prelude::*;
use sourcewise::engine::Category;
use sourcewise::model::{BandReading, Benchmark, CHARGES, CLAUSES, Choice, DEMAND, OPERATION, PROVIDER_TERMS, Pricing, Scenario, TEAM};

/// Constant prices: no indexation, reduction, benchmark, other currency or minimum charge.
fn steady(scenario: &Scenario) -> Scenario {
    let still = ["indexation_share", "price_reduction_per_year", "foreign_share", "minimum_charge_per_year", "vat_not_deducted"];
    let mut scenario = without(scenario, &still);
    random::deliveries(&mut scenario).for_each(|delivery| delivery.choices.benchmark = Benchmark::None);
    scenario
}

fn with_reading(scenario: &Scenario, reading: BandReading) -> Scenario {
    let mut scenario = scenario.clone();
    random::deliveries(&mut scenario).for_each(|delivery| delivery.choices.band_reading = reading);
    scenario
}

/// A fixed fee for the first month's volume, without automation.
fn fixed_fee(scenario: &Scenario, growth: f64, band: f64) -> Scenario {
    let scenario = everywhere(&steady(&bought(scenario, Pricing::FixedFee)), &CHARGES.baseline_share, 1.0);
    let scenario = everywhere(&everywhere(&scenario, &CHARGES.dead_band, band), &DEMAND.volume_growth, growth);
    everywhere(&scenario, &OPERATION.automated_share, 0.0)
}

fn pricing() -> impl Strategy<Value = Pricing> {
    prop::sample::select(Pricing::ALL.to_vec())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn charges_are_at_least_the_minimum_annual_charge(scenario in random::scenario(), pricing in pricing(), least in 0.0..1e8_f64) {
        let scenario = without(&bought(&scenario, pricing), &["vat_not_deducted"]);
        let scenario = everywhere(&scenario, &CLAUSES.minimum_charge_per_year, least);
        let free = everywhere(&scenario, &CLAUSES.minimum_charge_per_year, 0.0);
        let services = scenario.services.len() as f64;
        for (with, without) in both_charges(&scenario, &free) {
            prop_assert!(at_least(with, least / 12.0 * services, with) && at_least(with, without, with));
            prop_assert!(at_least(least / 12.0 * services + without, with, with), "at most both");
        }
    }

    #[test]
    fn a_fixed_fee_stays_the_same_inside_its_band(scenario in random::scenario(), band in 0.0..1.0_f64, part in -1.0..1.0_f64) {
        // The volume stays inside the band in all years.
        let years = scenario.assumptions.horizon_years;
        let growth = ((1.0 + band * part).powf(1.0 / years) - 1.0).clamp(-0.5, 1.0);
        let scenario = fixed_fee(&scenario, growth, band);
        for reading in BandReading::ALL {
            for charges in charges(&with_reading(&scenario, *reading)) {
                prop_assert!(charges.iter().all(|charge| close(*charge, charges[0], charges[0])), "{charges:?}");
            }
        }
    }

    #[test]
    fn a_fee_is_the_price_per_unit_times_its_baseline(scenario in random::scenario()) {
        let by_unit = bought(&scenario, Pricing::FixedFee);
        let mut by_fee = by_unit.clone();
        let volumes: Vec<_> = by_fee.services.iter().map(|service| (service.id, service.demand.volume_per_month)).collect();
        for delivery in random::deliveries(&mut by_fee) {
            let volume = volumes.iter().find(|(id, _)| *id == delivery.service).unwrap().1;
            let charges = &mut delivery.charges;
            let fee = charges.price_per_unit * charges.baseline_share * volume;
            if CHARGES.fee_per_month.accepts(fee) && fee > 0.0 {
                (charges.fee_per_month, charges.price_per_unit) = (fee, 1.0);
            }
        }
        for (by_unit, by_fee) in both_charges(&by_unit, &by_fee) {
            prop_assert!(close(by_unit, by_fee, by_unit));
        }
    }

    #[test]
    fn counting_from_the_baseline_moves_the_fee_more_than_beyond_the_band(scenario in random::scenario(), growth in -0.4..1.0_f64, band in 0.0..0.5_f64) {
        let scenario = fixed_fee(&scenario, growth, band);
        let scenario = changed(&scenario, |address, _| ["additional_charge_share", "reduced_credit_share"].contains(&address.field.id).then_some(0.5));
        let (from_baseline, beyond) = (with_reading(&scenario, BandReading::FromBaseline), with_reading(&scenario, BandReading::BeyondBand));
        let months = usize::from(scenario.months());
        let fees: Vec<f64> = charges(&scenario).iter().map(|charges| charges[0]).collect();
        for (place, (from_baseline, beyond)) in both_charges(&from_baseline, &beyond).into_iter().enumerate() {
            let volume = (1.0 + growth).powf((place % months) as f64 / 12.0);
            let (more, less) = if volume >= 1.0 { (from_baseline, beyond) } else { (beyond, from_baseline) };
            prop_assert!(at_least(more, less, beyond));
            // Outside the band the readings differ by the band itself; inside it they agree.
            let fee = fees[place / months];
            let outside = (volume - 1.0).abs() > band * (1.0 + 1e-9);
            prop_assert!(!outside || close((from_baseline - beyond).abs(), 0.5 * band * fee, fee));
            let inside = (volume - 1.0).abs() < band * (1.0 - 1e-9);
            prop_assert!(!inside || close(from_baseline, beyond, beyond));
        }
    }

    #[test]
    fn a_gain_share_stays_within_its_cap_and_needs_a_gain(scenario in random::scenario()) {
        let mut scenario = scenario;
        let status_quo = scenario.status_quo;
        random::deliveries(&mut scenario).for_each(|delivery| delivery.choices.pricing = Pricing::GainShare);
        let today = scenario.options.iter_mut().find(|option| option.id == status_quo).unwrap();
        today.deliveries.iter_mut().for_each(|delivery| delivery.choices.delivered_by = sourcewise::model::DeliveredBy::InHouse);
        let scenario = without(&scenario, &["trips_per_year", "pass_through_per_year", "minimum_charge_per_year"]);
        let of = |scenario: &Scenario| category(&outcome(scenario), Category::Provider);
        let amounts: Vec<f64> = outcome(&scenario).options.iter().map(amounts).collect();
        let with = of(&scenario);
        let base = of(&everywhere(&scenario, &CHARGES.gain_share, 0.0));
        let cap = scenario.options.iter().flat_map(|option| &option.deliveries).map(|delivery| delivery.charges.gain_cap_share).fold(0.0, f64::max);
        for ((with, base), amounts) in with.iter().zip(&base).zip(amounts) {
            prop_assert!(at_least(*with, *base, amounts) && at_least(base * (1.0 + cap), *with, amounts), "{with} {base}");
        }
        // A threshold of all of today's cost leaves nothing to share, and neither does a cost of zero today.
        prop_assert_eq!(of(&everywhere(&scenario, &CHARGES.gain_threshold_share, 1.0)), base.clone());
        let for_nothing = changed(&scenario, |address, _| {
            let of_team = address.field.group == "team" && is_money(address.field.unit);
            let of_today = address.place.option() == Some(status_quo) && is_money(address.field.unit);
            (of_team || of_today).then_some(0.0)
        });
        prop_assert_eq!(of(&for_nothing), of(&everywhere(&for_nothing, &CHARGES.gain_share, 0.0)));
    }

    #[test]
    fn a_larger_discount_for_reserving_never_costs_more(scenario in random::scenario(), discount in 0.0..0.9_f64, more in 0.01..0.1_f64) {
        let scenario = bought(&scenario, Pricing::Consumption);
        let small = everywhere(&scenario, &CHARGES.commitment_discount, discount);
        let large = everywhere(&scenario, &CHARGES.commitment_discount, discount + more);
        for (small, large) in both_charges(&small, &large) {
            prop_assert!(at_least(small, large, small));
        }
        // Reserving the whole consumption without a discount costs the same as on demand.
        let full = steady(&everywhere(&everywhere(&scenario, &CHARGES.commitment_discount, 0.0), &CHARGES.committed_share, 0.0));
        let per_unit = without(&steady(&bought(&scenario, Pricing::PerUnit)), &["minimum_share", "second_tier_discount", "third_tier_discount"]);
        for (used, per_unit) in both_charges(&full, &per_unit) {
            prop_assert!(close(used, per_unit, used));
        }
    }

    #[test]
    fn volume_tier_discounts_never_cost_more_and_only_apply_within_their_tier(scenario in random::scenario(), discount in 0.0..0.9_f64, more in 0.01..0.1_f64) {
        let scenario = bought(&scenario, Pricing::PerUnit);
        for field in [&CHARGES.second_tier_discount, &CHARGES.third_tier_discount] {
            let (small, large) = (everywhere(&scenario, field, discount), everywhere(&scenario, field, discount + more));
            for (small, large) in both_charges(&small, &large) {
                prop_assert!(at_least(small, large, small));
            }
        }
        // Another unit never costs more than the one before and never reduces the charge.
        let scenario = without(&steady(&scenario), &["minimum_share", "automated_share"]);
        let scenario = changed(&scenario, |address, value| (address.field.id == "third_tier_discount").then_some(value.max(0.9)));
        for charges in charges(&everywhere(&scenario, &DEMAND.volume_growth, 0.3)) {
            prop_assert!(charges.windows(2).all(|pair| at_least(pair[1], pair[0], pair[0])));
            let volume = |month: usize| 1.3_f64.powf(month as f64 / 12.0);
            let each = charges.windows(2).enumerate().map(|(month, pair)| (pair[1] - pair[0]) / (volume(month + 1) - volume(month)));
            let each: Vec<f64> = each.collect();
            prop_assert!(!is_marginal(&scenario) || each.windows(2).all(|pair| at_least(pair[0], pair[1], charges[0] * 100.0)), "{each:?}");
        }
    }

    #[test]
    fn less_than_the_minimum_costs_as_much_as_the_minimum(scenario in random::scenario(), minimum in 0.1..2.0_f64, part in 0.0..1.0_f64) {
        let scenario = everywhere(&without(&bought(&scenario, Pricing::PerUnit), &["volume_growth", "automated_share"]), &CHARGES.minimum_share, minimum);
        // Free units leave only rounding to compare.
        let scenario = changed(&scenario, |address, value| address.field.id.ends_with("_tier_discount").then_some(value.min(0.9)));
        // The same first month's volume, reduced by automation to less than the minimum.
        let gone = (1.0 - minimum.min(1.0) * part).clamp(0.0, 0.95);
        let at_once = changed(&scenario, |address, _| match address.field.id {
            "automated_share" => Some(gone),
            "automation_months" => Some(1.0),
            _ => None,
        });
        for (whole, less) in both_charges(&scenario, &at_once) {
            prop_assert!(at_least(whole, less, whole));
            prop_assert!(minimum < 1.0 || close(whole, less, whole), "{minimum}: {whole} {less}");
        }
    }

    #[test]
    fn a_benchmark_never_raises_charges(scenario in random::scenario(), pricing in pricing()) {
        let with = |benchmark| {
            let mut scenario = bought(&scenario, pricing);
            random::deliveries(&mut scenario).for_each(|delivery| delivery.choices.benchmark = benchmark);
            scenario
        };
        let agreed = with(Benchmark::Agreed);
        let months = usize::from(scenario.months());
        let first = scenario.options.iter().flat_map(|option| &option.deliveries).map(|delivery| delivery.clauses.benchmark_year).fold(10.0, f64::min);
        for (place, (free, kept)) in both_charges(&with(Benchmark::None), &agreed).into_iter().enumerate() {
            prop_assert!(at_least(free, kept, free));
            prop_assert!(place % months >= first as usize * 12 || free == kept, "no effect before its year");
        }
        // A price far above the market falls to the market price plus tolerance.
        let cheap = without(&steady(&bought(&scenario, Pricing::PerUser)), &["volume_growth", "market_trend_per_year", "benchmark_tolerance"]);
        let mut cheap = changed(&cheap, |address, _| (address.field.id == "market_price_share").then_some(0.5));
        random::deliveries(&mut cheap).for_each(|delivery| { delivery.choices.benchmark = Benchmark::Agreed; delivery.clauses.benchmark_year = 1.0; });
        for charges in charges(&cheap) {
            prop_assert!(charges.iter().take(12).all(|charge| close(*charge, charges[0], charges[0])));
            prop_assert!(charges.iter().skip(12).all(|charge| close(*charge, charges[0] / 2.0, charges[0])), "{charges:?}");
        }
    }

    #[test]
    fn the_collar_limits_the_effect_of_the_currency(scenario in random::scenario(), pricing in pricing(), collar in 0.0..1.0_f64, foreign in 0.0..1.0_f64) {
        let scenario = without(&bought(&scenario, pricing), &["minimum_charge_per_year"]);
        let home = everywhere(&scenario, &PROVIDER_TERMS.foreign_share, 0.0);
        let abroad = everywhere(&everywhere(&scenario, &PROVIDER_TERMS.foreign_share, foreign), &PROVIDER_TERMS.collar, collar);
        for (home, abroad) in both_charges(&home, &abroad) {
            prop_assert!(at_least(collar * foreign * home, (abroad - home).abs(), home), "{home} {abroad}");
        }
        let drift = scenario.providers[0].terms.currency_drift_per_year;
        for (place, (home, abroad)) in both_charges(&home, &everywhere(&abroad, &PROVIDER_TERMS.collar, 1.0)).into_iter().enumerate() {
            let free = (1.0 + drift).powf((place % usize::from(scenario.months())) as f64 / 12.0).min(2.0);
            let expected = home * (1.0 + foreign * (free - 1.0));
            prop_assert!(close(abroad, expected, home), "{home} {abroad} {expected} {drift} {free} {foreign} {place}");
        }
    }

    #[test]
    fn indexation_stays_between_its_floor_and_its_cap(scenario in random::scenario(), inflation in -0.05..0.5_f64, floor in -0.1..0.2_f64, width in 0.0..0.3_f64) {
        let mut scenario = without(&bought(&scenario, Pricing::PerUser), &["price_reduction_per_year", "foreign_share", "minimum_charge_per_year", "volume_growth"]);
        scenario.assumptions.price_inflation = inflation;
        for delivery in random::deliveries(&mut scenario) {
            delivery.choices.benchmark = Benchmark::None;
            (delivery.clauses.indexation_floor, delivery.clauses.indexation_cap) = (floor, floor + width);
            delivery.clauses.indexation_share = 0.7;
        }
        for charges in charges(&scenario) {
            for (month, charge) in charges.iter().enumerate() {
                let year = (month / 12) as i32;
                let bound = |rate: f64| charges[0] * (1.0 + 0.7 * rate).powi(year);
                prop_assert!(at_least(*charge, bound(floor), charges[0]) && at_least(bound(floor + width), *charge, charges[0]));
                prop_assert!(close(*charge, bound(inflation.clamp(floor, floor + width)), *charge));
            }
        }
    }

    #[test]
    fn agreed_reductions_apply_every_year(scenario in random::scenario(), reduction in 0.0..0.5_f64) {
        let scenario = without(&steady(&bought(&scenario, Pricing::PerUser)), &["volume_growth"]);
        for charges in charges(&everywhere(&scenario, &CLAUSES.price_reduction_per_year, reduction)) {
            for (month, charge) in charges.iter().enumerate() {
                prop_assert!(close(*charge, charges[0] * (1.0 - reduction).powi((month / 12) as i32), charges[0]));
            }
        }
    }

    #[test]
    fn cost_plus_is_time_and_materials_with_its_margin(scenario in random::scenario(), margin in 0.0..2.0_f64) {
        let by_hour = without(&bought(&scenario, Pricing::TimeAndMaterials), &["minimum_charge_per_year"]);
        let plus = without(&bought(&scenario, Pricing::CostPlus), &["minimum_charge_per_year"]);
        for (by_hour, plus) in both_charges(&by_hour, &everywhere(&plus, &CHARGES.margin, margin)) {
            prop_assert!(close(plus, by_hour * (1.0 + margin), plus));
        }
    }

    #[test]
    fn pay_of_the_own_team_does_not_affect_a_provider(scenario in random::scenario(), pricing in pricing()) {
        let scenario = bought(&scenario, pricing);
        prop_assert_eq!(charges(&scenario), charges(&everywhere(&scenario, &TEAM.salary_per_year, 1.0)));
    }
}

/// Whether each tier's discount is at least that of the one before.
fn is_marginal(scenario: &Scenario) -> bool {
    let mut charges = scenario.options.iter().flat_map(|option| &option.deliveries).map(|delivery| &delivery.charges);
    charges.all(|charges| charges.second_tier_discount <= charges.third_tier_discount)
}
