//! One case of every mechanism except charges, recomputed in plain arithmetic: a second opinion on the formulas.

use crate::native::plain::*;
use sourcewise::engine::{Category, Driver, Measure};
use sourcewise::model::{CreditScheme, DeliveredBy, GovernanceMethod, PaymentTiming, Staffing, TaxView, WorkPlace};

#[test]
fn a_month_of_a_team_has_every_line_of_the_chart_of_accounts() {
    let mut scenario = ten_people_busy(2.0);
    scenario.assumptions.wage_inflation_onshore = 0.03;
    scenario.assumptions.price_inflation = 0.02;
    let team = &mut today(&mut scenario).team;
    team.salary_per_year = 60_000.0;
    team.on_cost_rate = 0.4;
    team.utilisation = 0.8;
    team.people_per_lead = 10.0;
    team.lead_salary_per_year = 84_000.0;
    team.overhead_rate = 0.1;
    team.attrition_per_year = 0.12;
    team.cost_per_hire = 5000.0;
    team.training_per_person_per_year = 1200.0;
    team.tools_per_person_per_month = 150.0;
    team.workplace_per_person_per_month = 250.0;
    team.material_per_unit = 0.5;
    team.platform_per_year = 24_000.0;
    today(&mut scenario).operation.rework_share = 0.05;
    let people = 1480.0 / (148.0 * 0.8);
    let pay = people * 5000.0 + people / 10.0 * 7000.0;
    let paid = pay * 1.4 * 1.1;
    // One lead for every ten also has a desk, tools and training.
    let per_person = people * 1.1 * (0.01 * 5000.0 + 100.0 + 150.0 + 250.0);
    let fixed = 1480.0 * 0.5 + 2000.0;
    let year = |wages: f64, prices: f64| 12.0 * ((paid * wages + per_person * prices) * 1.05 + fixed * prices);
    let option = of_today(&scenario);
    assert_close(option.years[0].value, year(1.0, 1.0));
    assert_close(option.years[1].value, year(1.03, 1.02));
    assert_close(option.cost_per_month[0] * 12.0, year(1.0, 1.0));
    assert_close(option.value(Measure::CostPerUnit), (year(1.0, 1.0) + year(1.03, 1.02)) / (24.0 * 1480.0));
    assert_close(option.value(Measure::CostPerUserMonth), (year(1.0, 1.0) + year(1.03, 1.02)) / (24.0 * 100.0));
    let by_year = option.cost_per_unit_by_year();
    assert_close(by_year[0].unwrap(), year(1.0, 1.0) / (12.0 * 1480.0));
    assert_close(by_year[1].unwrap(), year(1.03, 1.02) / (12.0 * 1480.0));
    assert!(option.users_per_month.iter().all(|users| *users == 100.0));
}

#[test]
fn a_seat_round_the_clock_needs_4_93_people() {
    let mut scenario = scenario(1.0);
    (demand(&mut scenario).covered_hours_per_week, demand(&mut scenario).minimum_seats) = (168.0, 1.0);
    today(&mut scenario).team.salary_per_year = 12.0;
    assert_close(of_today(&scenario).cost_per_month[0], 8760.0 / 1776.0);
    assert_eq!((of_today(&scenario).cost_per_month[0] * 100.0).round(), 493.0);
}

#[test]
fn the_way_there_costs_double_running_stranded_cost_and_severance() {
    let mut scenario = ten_people_busy(2.0);
    // Today's team, loaded with half its pay; the new team's loading does not apply to own experts.
    (today(&mut scenario).team.salary_per_year, today(&mut scenario).team.on_cost_rate) = (40_000.0, 0.5);
    let delivery = new(&mut scenario);
    bought(delivery);
    delivery.charges.price_per_unit = 20.0;
    delivery.governance.retained_salary_per_year = 96_000.0;
    let way = &mut delivery.transition;
    (way.selection_months, way.knowledge_transfer_months, way.shadow_months, way.parallel_run_months) = (3.0, 1.0, 1.0, 2.0);
    way.stabilisation_months = 1.0;
    (way.selection_cost, way.advisory_cost, way.selection_share) = (10_000.0, 5000.0, 0.02);
    (way.transition_charge, way.setup_cost, way.experts) = (7000.0, 3000.0, 2.0);
    (way.leaving_share, way.severance_months, way.retention_share, way.retraining_per_person) = (0.8, 3.0, 0.1, 1500.0);
    (way.stranded_share, way.stranded_months) = (0.2, 6.0);
    (way.overrun_probability, way.overrun_months) = (0.5, 2.0);
    (way.lost_hours_per_user, way.cost_per_user_hour) = (1.5, 40.0);
    let (before, after, expert) = (50_000.0, 29_600.0, 12_000.0);
    let mut months = [0.0; 24];
    for (month, cost) in months.iter_mut().enumerate() {
        // Signed after 3 months, taken over after 5, handed over after 7, settled after 8.
        *cost += if month < 7 { before } else { 0.0 } + if month >= 5 { after } else { 0.0 };
        *cost += if (3..8).contains(&month) { 2.0 * expert } else { 0.0 };
        // A fifth at handover, declining by a sixth of that each month, measured in mid-month.
        *cost += if (7..13).contains(&month) { 0.2 * before * (1.0 - (month as f64 - 6.5) / 6.0) } else { 0.0 };
    }
    months[0] += 15_000.0 + 0.02 * 12.0 * after;
    months[3] += 7000.0 + 3000.0;
    months[5] += 1.5 * 100.0 * 40.0;
    months[7] += 0.5 * 2.0 * (before + 2.0 * expert);
    // One lead for every twelve, unpaid here, is retrained with them.
    months[7] += 8.0 * (3.0 * 40_000.0 / 12.0 + 0.1 * 40_000.0) + 2.0 * 13.0 / 12.0 * 1500.0;
    let found = of_new(&scenario);
    for (month, cost) in months.into_iter().enumerate() {
        assert!((found.cost_per_month[month] - cost).abs() < 1e-6, "month {month}: {} is not {cost}", found.cost_per_month[month]);
    }
    let driver = |wanted| found.gap.iter().find(|(driver, _)| *driver == wanted).unwrap().1.value;
    assert_close(driver(Driver::DoubleRunning), 2.0 * before);
    assert_close(driver(Driver::Stranded), 0.2 * before * 3.0);
    assert_close(driver(Driver::Leaving), 8.0 * 14_000.0 + 3250.0);
    assert_close(category(&found, Category::Provider), 19.0 * after);
}

#[test]
fn administrators_stand_in_the_table_by_the_size_of_the_team() {
    let mut scenario = scenario(1.0);
    scenario.services[0].choices.staffing = Staffing::Headcount;
    let delivery = today(&mut scenario);
    bought(delivery);
    delivery.choices.governance_method = GovernanceMethod::Table;
    delivery.governance.retained_salary_per_year = 12.0;
    let sizes = [(10.0, 0.5), (20.0, 1.0), (50.0, 2.0), (75.0, 3.0), (100.0, 4.0), (120.0, 5.0), (150.0, 6.0), (200.0, 7.0)];
    let large = [(250.0, 8.0), (300.0, 9.0), (350.0, 10.0), (450.0, 11.0)];
    for (place, (people, administrators)) in sizes.into_iter().chain(large).enumerate() {
        for people in [people, people - 0.5] {
            demand(&mut scenario).headcount = people;
            assert_close(of_today(&scenario).cost_per_month[0], administrators);
        }
        demand(&mut scenario).headcount = people + 0.5;
        let next = sizes.into_iter().chain(large).nth(place + 1).map_or(0.025 * 450.5, |(_, administrators)| administrators);
        assert_close(of_today(&scenario).cost_per_month[0], next);
    }
}

#[test]
fn equipment_is_bought_again_sold_and_worth_something_in_the_end() {
    let mut scenario = scenario(5.0);
    scenario.choices.tax = TaxView::AfterTax;
    scenario.assumptions.tax_rate = 0.25;
    let assets = &mut today(&mut scenario).assets;
    (assets.replacement_value, assets.age_years, assets.refresh_years) = (48_000.0, 2.0, 4.0);
    (assets.maintenance_rate, assets.residual_share) = (0.1, 0.25);
    let found = of_today(&scenario);
    // Two years old and replaced every four: bought after two years, less a quarter for the old equipment, and three years old at the
    // end, with three quarters of the 36,000 depreciated.
    let (bought, left) = (48_000.0 - 12_000.0, 48_000.0 - 27_000.0);
    assert_close(found.cost_per_month[0], 400.0);
    assert_close(found.cost_per_month[24], 400.0 + bought);
    assert_close(found.cost_per_month[59], 400.0 - left);
    let total = 60.0 * 400.0 + bought - left;
    assert_close(found.value(Measure::Total), total);
    let deducted = 60.0 * (400.0 + 36_000.0 / 48.0);
    assert_close(found.value(Measure::PresentValueAfterTax), total - 0.25 * deducted);
}

#[test]
fn money_of_other_months_is_discounted_by_its_timing() {
    let mut scenario = ten_people_busy(1.0);
    today(&mut scenario).team.salary_per_year = 1200.0;
    scenario.assumptions.discount_rate = 0.1;
    for (timing, offset) in [(PaymentTiming::Start, 0.0), (PaymentTiming::Middle, 0.5), (PaymentTiming::End, 1.0)] {
        scenario.choices.payment_timing = timing;
        let worth: f64 = (0..12).map(|month| 1000.0 / 1.1_f64.powf((f64::from(month) + offset) / 12.0)).sum();
        assert_close(of_today(&scenario).value(Measure::PresentValue), worth);
    }
}

#[test]
fn a_team_that_a_provider_builds_becomes_yours() {
    let mut scenario = ten_people_busy(2.0);
    let delivery = new(&mut scenario);
    bought(delivery);
    delivery.choices.delivered_by = DeliveredBy::Transfer;
    delivery.choices.team_place = WorkPlace::Offshore;
    delivery.choices.governance_method = GovernanceMethod::Staff;
    delivery.charges.price_per_unit = 20.0;
    delivery.team.salary_per_year = 12_000.0;
    (delivery.governance.contract_managers, delivery.governance.retained_salary_per_year) = (1.0, 60_000.0);
    (delivery.transition.selection_months, delivery.transition.operate_months) = (2.0, 10.0);
    delivery.transition.transfer_charge = 9000.0;
    let found = of_new(&scenario);
    assert_close(found.cost_per_month[2], 29_600.0 + 5000.0);
    assert_close(found.cost_per_month[11], 29_600.0 + 5000.0);
    // From then on there is no contract to manage.
    assert_close(found.cost_per_month[12], 10_000.0 + 9000.0);
    assert_close(found.cost_per_month[23], 10_000.0);
}

#[test]
fn automation_reduces_work_under_every_staffing_method_and_has_its_cost() {
    let mut scenario = ten_people_busy(1.0);
    demand(&mut scenario).volume_growth = 0.1;
    (demand(&mut scenario).units_per_person, demand(&mut scenario).headcount) = (148.0, 10.0);
    let delivery = today(&mut scenario);
    delivery.team.salary_per_year = 12_000.0;
    (delivery.operation.automated_share, delivery.operation.automation_months) = (0.4, 8.0);
    (delivery.operation.automation_cost, delivery.operation.automation_cost_per_year) = (700.0, 1200.0);
    for staffing in [Staffing::Workload, Staffing::Ratio, Staffing::Headcount] {
        scenario.services[0].choices.staffing = staffing;
        let found = of_today(&scenario);
        assert_close(found.cost_per_month[0], 10_000.0 * (1.0 - 0.4 / 8.0) + 700.0 + 100.0);
        assert_close(found.cost_per_month[6], 10_000.0 * 1.1_f64.powf(0.5) * (1.0 - 0.4 * 7.0 / 8.0) + 100.0);
        assert_close(found.cost_per_month[11], 10_000.0 * 1.1_f64.powf(11.0 / 12.0) * 0.6 + 100.0);
    }
}

#[test]
fn business_loss_is_compared_with_credits() {
    let mut scenario = ten_people_busy(2.0);
    let demand = demand(&mut scenario);
    (demand.covered_hours_per_week, demand.loss_per_hour_down) = (168.0, 300.0);
    let level = &mut scenario.services[0].levels[1];
    (level.target, level.weight, level.loss_per_miss) = (0.9, 0.5, 8000.0);
    let delivery = today(&mut scenario);
    bought(delivery);
    delivery.charges.price_per_unit = 10.0;
    delivery.choices.credit_scheme = CreditScheme::Pool;
    (delivery.credits.at_risk_share, delivery.credits.pool_share, delivery.credits.repeat_multiplier) = (0.1, 1.0, 1.0);
    delivery.operation.availability = 0.99;
    // Two standard deviations above the promise.
    (delivery.levels[1].expected, delivery.levels[1].spread) = (0.96, 0.03);
    let quality = of_today(&scenario).quality[0].clone();
    let miss = 0.022_750_131_948_179_2;
    assert_close(quality.misses[1].value, miss);
    assert_close(quality.downtime_minutes.value, 0.01 * 730.0 * 60.0);
    let loss = 12.0 * (miss * 8000.0 + 7.3 * 300.0);
    assert_close(quality.loss_per_year.value, loss);
    // The other levels have neither weight nor loss.
    let credits = 12.0 * 14_800.0 * 0.1 * 0.5 * miss;
    assert_close(quality.credits_per_year.unwrap().value, credits);
    assert_close(quality.credit_cover.unwrap().value, credits / loss);
    // A consecutive miss counts twice.
    today(&mut scenario).credits.repeat_multiplier = 2.0;
    assert_close(of_today(&scenario).quality[0].credits_per_year.unwrap().value, credits * (1.0 + miss));
}

#[test]
fn governance_starts_with_the_contract_and_trips_with_the_work() {
    let mut scenario = ten_people_busy(1.0);
    let delivery = new(&mut scenario);
    bought(delivery);
    delivery.choices.delivered_by = DeliveredBy::Shared;
    delivery.operation.provider_share = 0.5;
    let clauses = &mut delivery.clauses;
    (clauses.trips_per_year, clauses.cost_per_trip, clauses.pass_through_per_year) = (6.0, 800.0, 2400.0);
    let governance = &mut delivery.governance;
    (governance.retained_people, governance.retained_salary_per_year) = (0.5, 60_000.0);
    (governance.coordination_share, governance.audit_per_year) = (0.1, 3600.0);
    (delivery.transition.selection_months, delivery.transition.shadow_months) = (2.0, 3.0);
    let found = of_new(&scenario);
    let signed = 0.5 * 5000.0 + 300.0;
    for (month, cost) in [(1, 0.0), (2, signed), (4, signed), (5, signed + 6.0 * 800.0 / 12.0 + 200.0 + 0.1 * 5.0 * 5000.0)] {
        assert_close(found.cost_per_month[month], cost);
    }
}
