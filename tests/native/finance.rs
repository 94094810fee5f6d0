//! Financial measures: published examples, cases in which spreadsheets fail or mislead, and laws.

use proptest::prelude::*;
use serde_json::Value;
use sourcewise::engine::finance::*;

fn cases(name: &str) -> Vec<Value> {
    let cases: Value = serde_json::from_str(include_str!("../cases/published.json")).unwrap();
    cases[name].as_array().unwrap().clone()
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
}

fn day(date: &str) -> Day {
    let parts: Vec<i32> = date.split('-').map(|part| part.parse().unwrap()).collect();
    Day::from_civil(parts[0], parts[1].try_into().unwrap(), parts[2].try_into().unwrap()).unwrap()
}

#[track_caller]
fn assert_close(found: f64, expected: f64, tolerance: f64) {
    assert!((found - expected).abs() <= tolerance * expected.abs(), "{found} is not {expected}");
}

/// As published, and to sixty digits by mpmath.
#[test]
fn published_values_are_reproduced() {
    let present = cases("net_present_value");
    let rate = present[0]["rate"].as_f64().unwrap();
    for (flows, expected) in [("costs", "pv_costs"), ("benefits", "pv_benefits")] {
        let found = net_present_value(rate, &numbers(&present[0][flows])).unwrap();
        assert_eq!(found.round(), present[0]["expect"][expected].as_f64().unwrap());
    }
    let found = spreadsheet_net_present_value(present[1]["rate"].as_f64().unwrap(), &numbers(&present[1]["flows"])).unwrap();
    assert_close(found, present[1]["expect"].as_f64().unwrap(), 1e-9);
    assert_close(found, 1_188.443_412_335_223, 1e-14);
    let found = net_present_value(present[2]["rate"].as_f64().unwrap(), &numbers(&present[2]["flows"])).unwrap();
    assert_eq!((found * 100.0).round() / 100.0, present[2]["expect"].as_f64().unwrap());
    assert_close(found, 122.894_854_950_942_69, 1e-13);

    let internal = cases("internal_rate_of_return");
    for (case, exact) in internal.iter().zip([-0.021_244_848_273_410_99, 0.086_630_948_036_531_61]) {
        let found = internal_rate(&numbers(&case["flows"])).unwrap();
        assert_close(found, case["expect"].as_f64().unwrap(), 1e-9);
        assert_close(found, exact, 1e-12);
    }
    assert_eq!(internal[2]["expect"].as_str(), Some("error: no rate exists"));
    assert_eq!(internal_rate(&numbers(&internal[2]["flows"])), Err(NoRate::OneWay));

    let case = &cases("modified_internal_rate_of_return")[0];
    let rate = |name: &str| case[name].as_f64().unwrap();
    let found = modified_rate(&numbers(&case["flows"]), rate("finance_rate"), rate("reinvest_rate")).unwrap();
    assert_close(found, rate("expect"), 1e-9);
    assert_close(found, 0.126_094_130_365_905_15, 1e-12);

    let case = &cases("dated_flows_actual_365")[0];
    let flows = case["flows"].as_array().unwrap().iter();
    let flows: Vec<DatedFlow> =
        flows.map(|flow| DatedFlow { day: day(flow[0].as_str().unwrap()), amount: flow[1].as_f64().unwrap() }).collect();
    let (value, rate) = (dated_net_present_value(0.09, &flows).unwrap(), dated_internal_rate(&flows).unwrap());
    assert_close(value, case["expect"]["xnpv_at_9_percent"].as_f64().unwrap(), 1e-9);
    assert_close(value, 2_086.647_602_031_536_6, 1e-12);
    assert_close(rate, case["expect"]["xirr"].as_f64().unwrap(), 1e-9);
    assert_close(rate, 0.373_362_533_518_831_5, 1e-12);
}

#[test]
fn a_monthly_rate_compounds_to_a_yearly_one() {
    let flows: Vec<f64> = [-50_000.0].into_iter().chain([-3_000.0; 5]).chain([4_000.0; 30]).collect();
    let monthly = internal_rate(&flows).unwrap();
    assert_close(monthly, 0.033_481_044_228_584_785, 1e-12);
    assert_close(yearly_rate(monthly), 0.484_670_858_556_255_2, 1e-12);
    assert_eq!((yearly_rate(0.0), yearly_rate(-1.0), yearly_rate(-3.0)), (0.0, -1.0, -1.0));
}

#[test]
fn several_rates_are_all_named() {
    let several = |flows: &[f64]| match internal_rate(flows) {
        Err(NoRate::Several(rates)) => rates,
        other => panic!("{other:?}"),
    };
    let rates = several(&[-100.0, 230.0, -132.0]);
    assert!(rates.len() == 2 && (rates[0] - 0.1).abs() < 1e-12 && (rates[1] - 0.2).abs() < 1e-12, "{rates:?}");
    assert_eq!(NoRate::Several(rates).to_string(), "There is more than one rate of return (10.00 %, 20.00 %), so none is meaningful.");
    // (1 + rate) of 1, 2 and 3.
    let rates = several(&[-1.0, 6.0, -11.0, 6.0]);
    assert!(rates.iter().zip([0.0, 1.0, 2.0]).all(|(rate, expected)| (rate - expected).abs() < 1e-12), "{rates:?}");
    // (1 + rate) of a half and of 1.01, for the flows of a move that is reversed in the end.
    let rates = several(&[-1.0, 1.51, -0.505]);
    assert!((rates[0] + 0.5).abs() < 1e-12 && (rates[1] - 0.01).abs() < 1e-12, "{rates:?}");
    // A tenth of a percent apart, per month.
    let (first, second) = (1.0101, 1.0102);
    let rates = several(&[-1.0, first + second, -first * second]);
    assert!((rates[0] - 0.0101).abs() < 1e-10 && (rates[1] - 0.0102).abs() < 1e-10, "{rates:?}");
}

/// A spreadsheet's IRR of a move with an exit payment in the last month, which ignores the root at −90 % or less.
#[test]
fn an_investment_with_a_cost_at_the_end_has_the_rate_of_a_spreadsheet() {
    // A year of paying, four of saving, an exit: numpy's roots of the polynomial.
    let flows: Vec<f64> = [-30.0; 12].into_iter().chain([20.0; 47]).chain([-80.0]).collect();
    let rate = yearly_internal_rate(&flows).unwrap();
    let worth = |rate: f64| flows.iter().zip(0..).fold(0.0, |sum, (flow, month)| sum + flow * (1.0 + rate).powf(f64::from(-month) / 12.0));
    assert!(rate > 0.0 && worth(rate).abs() < 1e-6, "{rate}");
    assert!(worth(-0.97) * worth(-0.5) < 0.0, "there is a second root, which is ignored");
    // Money received first is borrowed, not invested: neither rate is a return.
    let borrowed: Vec<f64> = flows.iter().map(|flow| -flow).collect();
    assert!(matches!(yearly_internal_rate(&borrowed), Err(NoRate::Several(rates)) if rates.len() == 2));
    // Two roots above −90 % count as several.
    let near: Vec<f64> = [-30.0; 12].into_iter().chain([20.0; 47]).chain([-300.0]).collect();
    let Err(NoRate::Several(rates)) = yearly_internal_rate(&near) else { panic!("{:?}", yearly_internal_rate(&near)) };
    let worth_of_near =
        |rate: f64| near.iter().zip(0..).fold(0.0, |sum, (flow, month)| sum + flow * (1.0 + rate).powf(f64::from(-month) / 12.0));
    assert!(rates.len() == 2 && rates.iter().all(|rate| *rate > -0.9 && worth_of_near(*rate).abs() < 1e-6), "{rates:?}");
}

#[test]
fn a_worth_that_only_touches_zero_has_its_rate() {
    for (flows, expected) in [([-100.0, 220.0, -121.0], 0.1), ([-1.0, 2.0, -1.0], 0.0), ([-4.0, 4.0, -1.0], -0.5)] {
        let rate = internal_rate(&flows).unwrap();
        assert!((rate - expected).abs() < 1e-7, "{rate}");
    }
}

#[test]
fn where_there_is_no_rate_it_says_why() {
    for flows in [&[][..], &[0.0; 12], &[5.0], &[-5.0], &[1.0, 2.0, 3.0], &[-1.0, 0.0, -1.0], &[0.0, 0.0, 7.0]] {
        assert_eq!(internal_rate(flows), Err(NoRate::OneWay), "{flows:?}");
    }
    assert_eq!(internal_rate(&[100.0, -150.0, 100.0]), Err(NoRate::NoneExists));
    assert_eq!(internal_rate(&[-1e-9, 1e9]), Err(NoRate::NoneExists), "the rate is out of range");
    let first = day("2024-01-01");
    let dated = |amounts: &[f64]| -> Vec<DatedFlow> {
        (0..).zip(amounts).map(|(place, &amount)| DatedFlow { day: first.later(100 * place), amount }).collect()
    };
    assert_eq!(dated_internal_rate(&[]), Err(NoRate::OneWay));
    assert_eq!(dated_internal_rate(&dated(&[0.0, 4.0, 4.0])), Err(NoRate::OneWay));
    assert_eq!(dated_internal_rate(&dated(&[100.0, -150.0, 100.0])), Err(NoRate::NoneExists));
    let same_day = [DatedFlow { day: first, amount: -5.0 }, DatedFlow { day: first, amount: 6.0 }];
    assert_eq!(dated_internal_rate(&same_day), Err(NoRate::OneWay));
    assert!(matches!(dated_internal_rate(&dated(&[-100.0, 230.0, -132.0])), Err(NoRate::Several(rates)) if rates.len() == 2));

    assert_eq!(modified_rate(&[1.0, 2.0], 0.1, 0.1), Err(NoModifiedRate::NoOutflow));
    assert_eq!(modified_rate(&[-1.0, 0.0], 0.1, 0.1), Err(NoModifiedRate::NoInflow));
    assert_eq!(modified_rate(&[-1.0, 2.0], -1.0, 0.1), Err(NoModifiedRate::RateTooLow));
    assert_eq!(net_present_value(-1.0, &[1.0]), Err(NoPresentValue::RateTooLow));
    assert_eq!(dated_net_present_value(f64::NAN, &dated(&[1.0])), Err(NoPresentValue::RateTooLow));
    let mut flows = dated(&[1.0, 2.0]);
    flows.reverse();
    assert_eq!(dated_net_present_value(0.1, &flows), Err(NoPresentValue::BeforeFirst));
    assert_eq!((net_present_value(0.1, &[]), dated_net_present_value(0.1, &[])), (Ok(0.0), Ok(0.0)));
}

#[test]
fn amounts_of_any_size_and_rates_near_the_ends_are_found() {
    for size in [f64::MIN_POSITIVE, 1e-300, 1.0, 1e300, 1.4e306] {
        assert_close(internal_rate(&[-size * 100.0, 0.0, size * 121.0]).unwrap(), 0.1, 1e-12);
    }
    assert_close(internal_rate(&[-1.0, 1e4]).unwrap(), 9_999.0, 1e-12);
    assert_close(internal_rate(&[-1e4, 1.0]).unwrap(), -0.9999, 1e-12);
    let long: Vec<f64> = [0.0; 60].into_iter().chain([-1e6]).chain([1e4; 600]).chain([0.0; 60]).collect();
    let rate = internal_rate(&long).unwrap();
    assert!((0.0097..0.01).contains(&rate), "{rate}");
}

/// Whole amounts of money that flow both ways, at least at the ends.
fn flows() -> impl Strategy<Value = Vec<f64>> {
    (1..1000_i32, prop::collection::vec(-1000..1000_i32, 0..60), -1000..1000_i32)
        .prop_map(|(first, between, last)| [-first].into_iter().chain(between).chain([last]).map(f64::from).collect())
}

/// Payments first, then returns.
fn investment() -> impl Strategy<Value = Vec<f64>> {
    (prop::collection::vec(1..1000_i32, 1..12), prop::collection::vec(1..1000_i32, 1..60))
        .prop_map(|(paid, back)| paid.into_iter().map(|paid| -paid).chain(back).map(f64::from).collect())
}

fn all_rates(flows: &[f64]) -> Vec<f64> {
    match internal_rate(flows) {
        Ok(rate) => vec![rate],
        Err(NoRate::Several(rates)) => rates,
        Err(_) => Vec::new(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn at_their_rates_flows_are_worth_nothing(flows in flows()) {
        let changes = flows.iter().filter(|flow| **flow != 0.0).collect::<Vec<_>>().windows(2).filter(|pair| pair[0] * pair[1] < 0.0).count();
        let rates = all_rates(&flows);
        // Of two roots, an investment has one valid one.
        let meant = rates.len() == 1 && is_investment(flows.iter().copied());
        prop_assert!(rates.len() <= changes && (meant || rates.len() % 2 == changes % 2), "{changes} changes, {rates:?}");
        prop_assert!(rates.is_sorted());
        for rate in rates {
            // From the last flow for negative rates, because discounting to the first one overflows.
            let (seen, rate): (Vec<f64>, f64) =
                if rate < 0.0 { (flows.iter().rev().copied().collect(), -rate / (1.0 + rate)) } else { (flows.clone(), rate) };
            let size = net_present_value(rate, &seen.iter().map(|flow| flow.abs()).collect::<Vec<_>>()).unwrap();
            prop_assert!(net_present_value(rate, &seen).unwrap().abs() <= 1e-12 * size, "{rate}");
        }
    }

    #[test]
    fn every_rate_that_flows_are_made_from_is_found(gaps in prop::collection::vec(1.08..3.0_f64, 1..5), start in -0.6..0.6_f64) {
        let mut expected: Vec<f64> = gaps.iter().scan(1.0 + start, |factor, gap| { *factor *= gap; Some(*factor - 1.0) }).collect();
        expected.sort_by(f64::total_cmp);
        let mut flows = vec![-1.0];
        for rate in &expected {
            let grown = flows.iter().map(|flow| -flow * (1.0 + rate)).collect::<Vec<_>>();
            flows.push(0.0);
            flows.iter_mut().skip(1).zip(grown).for_each(|(flow, grown)| *flow += grown);
        }
        let found = all_rates(&flows);
        prop_assert_eq!(found.len(), expected.len(), "{:?} {:?}", found, expected);
        prop_assert!(found.iter().zip(&expected).all(|(found, expected)| (found - expected).abs() < 1e-8 * (1.0 + expected)));
    }

    #[test]
    fn the_modified_rate_at_the_internal_rate_is_the_internal_rate(flows in flows()) {
        for rate in all_rates(&flows) {
            let modified = modified_rate(&flows, rate, rate).unwrap();
            prop_assert!((modified - rate).abs() <= 1e-9 * (1.0 + rate), "{modified} {rate}");
        }
    }

    #[test]
    fn years_of_365_days_are_years(flows in investment(), rate in 0.0..0.5_f64) {
        let first = day("2021-03-01");
        let dated: Vec<DatedFlow> = (0..).zip(&flows).map(|(year, &amount)| DatedFlow { day: first.later(365 * year), amount }).collect();
        let (dated_rate, plain) = (dated_internal_rate(&dated).unwrap(), internal_rate(&flows).unwrap());
        prop_assert!((dated_rate - plain).abs() <= 1e-12 * (1.0 + plain));
        let (value, plain) = (dated_net_present_value(rate, &dated).unwrap(), net_present_value(rate, &flows).unwrap());
        prop_assert!((value - plain).abs() <= 1e-9 * flows.iter().map(|flow| flow.abs()).sum::<f64>());
    }

    #[test]
    fn scaling_flows_changes_no_rate(flows in flows(), investment in investment(), scale in 1e-6..1e6_f64, power in -500..500_i32) {
        let scaled = |flows: &[f64], scale: f64| flows.iter().map(|flow| flow * scale).collect::<Vec<_>>();
        prop_assert_eq!(internal_rate(&scaled(&flows, libm::exp2(f64::from(power)))), internal_rate(&flows));
        let (rate, modified) = (internal_rate(&investment).unwrap(), modified_rate(&investment, 0.1, 0.05).unwrap());
        let larger = scaled(&investment, scale);
        prop_assert!((internal_rate(&larger).unwrap() - rate).abs() <= 1e-12 * (1.0 + rate));
        prop_assert!((modified_rate(&larger, 0.1, 0.05).unwrap() - modified).abs() <= 1e-12 * (1.0 + modified));
    }

    #[test]
    fn payback_and_peak_agree_with_the_months(saving in prop::collection::vec(-100..100_i32, 0..40)) {
        let saving: Vec<f64> = saving.into_iter().map(f64::from).collect();
        let found = payback(&saving);
        let peak = peak_funding(&saving);
        prop_assert_eq!(peak.map(|peak| peak.amount), saving.iter().map(|saving| -saving).filter(|below| *below > 0.0).reduce(f64::max));
        match found {
            Payback::AtOnce => prop_assert!(peak.is_none() && *saving.last().unwrap() > 0.0),
            Payback::Never => prop_assert!(saving.last().is_none_or(|last| *last < 0.0) || saving.iter().all(|saving| *saving >= 0.0)),
            Payback::After(months) => {
                let whole = months.ceil() as usize;
                prop_assert!(saving[whole - 2] < 0.0 && saving[whole - 1..].iter().all(|saving| *saving >= 0.0));
                prop_assert!(peak.is_some_and(|peak| (peak.month as f64) < months));
            }
        }
        let doubled: Vec<f64> = saving.iter().map(|saving| saving * 2.0).collect();
        prop_assert_eq!(payback(&doubled), found, "the size changes nothing");
        let better: Vec<f64> = saving.iter().map(|saving| saving + 10.0).collect();
        let at = |found| match found { Payback::AtOnce => 0.0, Payback::After(months) => months, Payback::Never => f64::INFINITY };
        prop_assert!(at(payback(&better)) <= at(found), "a larger saving never has a later payback");
    }
}
