//! Choices that a finance analyst would ask about, each recomputed in plain arithmetic.

use crate::native::plain::*;
use sourcewise::engine::{Measure, OptionOutcome};
use sourcewise::model::{
    Benchmark, ContractYears, EquipmentAtEnd, OptionId, ProviderId, Scenario, ServiceKind, SoftCost, Staffing, WorkPlace,
};

/// The fewest agents who answer four of five calls within a fiftieth of their length, by Erlang C in its textbook form.
fn agents(load: f64) -> f64 {
    let waits = |agents: u32| {
        let mut inverse = 1.0;
        for agent in 1..=agents {
            inverse = 1.0 + f64::from(agent) / load * inverse;
        }
        let (agents, blocked) = (f64::from(agents), 1.0 / inverse);
        agents * blocked / (agents - load * (1.0 - blocked))
    };
    let answered = |agents: u32| f64::from(agents) > load && 1.0 - waits(agents) * (-(f64::from(agents) - load) / 50.0).exp() >= 0.8;
    f64::from((1..100).find(|agents| answered(*agents)).unwrap())
}

#[test]
fn seats_follow_the_day() {
    let mut scenario = scenario(1.0);
    scenario.services[0].choices.staffing = Staffing::Queue;
    let open_per_month = 100.0 * 365.0 / 7.0 / 12.0;
    let demand = demand(&mut scenario);
    // Five calls at a time on average, twice as many in a fifth of the hours, which leaves three quarters as many for the others.
    (demand.covered_hours_per_week, demand.busy_hours_per_week, demand.peak_factor) = (100.0, 20.0, 2.0);
    (demand.minutes_per_unit, demand.volume_per_month) = (10.0, 5.0 * open_per_month * 6.0);
    (demand.seconds_to_answer, demand.share_in_time) = (12.0, 0.8);
    today(&mut scenario).team.salary_per_year = 12.0;
    let (busy, calm) = (agents(10.0), agents(3.75));
    let filled = 0.2 * busy + 0.8 * calm;
    let found = of_today(&scenario);
    assert_close(found.cost_per_month[0], filled * open_per_month * 12.0 / 1776.0);
    assert_close(found.quality[0].seat_utilisation.unwrap().value, 5.0 / filled);
    // If it is always busy, every hour has the seats of the peak, as in comparisons made before busy hours existed.
    super::plain::demand(&mut scenario).busy_hours_per_week = 168.0;
    assert_close(of_today(&scenario).cost_per_month[0], busy * open_per_month * 12.0 / 1776.0);
    // Always-filled seats are also filled in calm hours.
    super::plain::demand(&mut scenario).busy_hours_per_week = 20.0;
    super::plain::demand(&mut scenario).minimum_seats = busy - 1.0;
    assert_close(of_today(&scenario).cost_per_month[0], (0.2 * busy + 0.8 * (busy - 1.0)) * open_per_month * 12.0 / 1776.0);
}

#[test]
fn prices_and_rates_change_with_the_years_of_the_contract() {
    let mut scenario = ten_people_busy(3.0);
    scenario.assumptions.price_inflation = 0.1;
    scenario.assumptions.wage_inflation_onshore = 0.2;
    let delivery = new(&mut scenario);
    bought(delivery);
    delivery.charges.price_per_unit = 1.0;
    (delivery.clauses.indexation_share, delivery.clauses.indexation_cap) = (1.0, 1.0);
    (delivery.clauses.benchmark_year, delivery.clauses.market_price_share) = (2.0, 0.5);
    delivery.rates.onshore_rate_per_hour = 1.0;
    (delivery.transition.selection_months, delivery.transition.shadow_months) = (2.0, 1.0);
    let years = [(ContractYears::Decision, 0), (ContractYears::Signing, 2), (ContractYears::Start, 3)];
    for (years, since) in years {
        new(&mut scenario).choices.contract_years = years;
        new(&mut scenario).choices.pricing = sourcewise::model::Pricing::PerUnit;
        new(&mut scenario).choices.benchmark = Benchmark::None;
        let paid = |scenario: &Scenario, month: usize| of_new(scenario).cost_per_month[month];
        for (month, price) in [(since + 11, 1.0), (since + 12, 1.1), (since + 23, 1.1), (since + 24, 1.21)] {
            // Before the start, today's team costs nothing.
            assert_close(paid(&scenario, month), 1480.0 * price);
        }
        // The benchmark falls to half of the price at the decision, two contract years after the start.
        new(&mut scenario).choices.benchmark = Benchmark::Agreed;
        assert_close(paid(&scenario, since + 23), 1480.0 * 1.1);
        assert_close(paid(&scenario, since + 24), 1480.0 * 0.5);
        new(&mut scenario).choices.pricing = sourcewise::model::Pricing::TimeAndMaterials;
        assert_close(paid(&scenario, since + 11), 1480.0);
        assert_close(paid(&scenario, since + 12), 1480.0 * 1.2);
    }
}

#[test]
fn soft_cost_is_counted_as_a_whole_or_not_at_all() {
    let mut scenario = ten_people_busy(1.0);
    demand(&mut scenario).covered_hours_per_week = 168.0;
    demand(&mut scenario).loss_per_hour_down = 100.0;
    let delivery = new(&mut scenario);
    bought(delivery);
    delivery.charges.price_per_unit = 10.0;
    delivery.operation.availability = 0.99;
    (delivery.transition.selection_months, delivery.transition.lost_hours_per_user, delivery.transition.cost_per_user_hour) =
        (2.0, 1.0, 30.0);
    // 7.3 hours down in each of its ten months of operation; a hundred users lose an hour.
    let (hard, loss, lost) = (10.0 * 14_800.0, 10.0 * 730.0, 3000.0);
    for (choice, total) in [(SoftCost::Counted, hard + loss + lost), (SoftCost::UsersTime, hard + lost), (SoftCost::LeftOut, hard)] {
        scenario.choices.soft_cost = choice;
        let found = of_new(&scenario);
        assert_close(found.value(Measure::Total), total);
        assert_close(found.value(Measure::SavingWithoutSoftCost), -hard);
        assert_close(found.value(Measure::SavingWithSoftCost), -hard - loss - lost);
    }
    // Both today's and the new failures count, and cost that nobody pays is not deductible.
    scenario.choices.soft_cost = SoftCost::Counted;
    scenario.choices.tax = sourcewise::model::TaxView::AfterTax;
    scenario.assumptions.tax_rate = 0.5;
    today(&mut scenario).operation.availability = 0.98;
    let before = 2.0 * 1460.0;
    assert_close(of_new(&scenario).value(Measure::Total), hard + loss + lost + before);
    assert_close(of_new(&scenario).value(Measure::PresentValueAfterTax), hard / 2.0 + loss + lost + before);
    assert_close(of_today(&scenario).value(Measure::Total), 12.0 * 1460.0);
}

#[test]
fn people_no_longer_needed_cost_as_much_to_release_as_at_a_handover() {
    let mut scenario = ten_people(2.0);
    demand(&mut scenario).volume_growth = -0.5;
    let way = &mut today(&mut scenario).transition;
    (way.leaving_share, way.severance_months, way.retention_share, way.retraining_per_person) = (0.5, 3.0, 0.1, 1300.0);
    let found = of_today(&scenario);
    let people = |month: i32| 10.0 * 0.5_f64.powf(f64::from(month) / 12.0);
    assert_close(found.cost_per_month[0], 10_000.0);
    for month in [1, 7, 23] {
        let fewer = people(month - 1) - people(month);
        // One lead for every twelve, unpaid here, is retrained or leaves with them.
        let leaving = fewer * 0.5 * (3.0 * 1000.0 + 0.1 * 12_000.0) + fewer * 13.0 / 12.0 * 0.5 * 1300.0;
        assert_close(found.cost_per_month[month as usize], people(month) * 1000.0 + leaving);
    }
}

#[test]
fn rework_has_one_base_for_providers_and_own_teams() {
    let mut scenario = ten_people_busy(1.0);
    let delivery = new(&mut scenario);
    delivery.choices.team_place = WorkPlace::Offshore;
    delivery.team.salary_per_year = 12_000.0;
    (delivery.operation.learning_dip, delivery.operation.learning_months) = (0.5, 10.0);
    delivery.operation.rework_share = 0.1;
    // On the first day half as productive: twice the people, and a tenth of their work is rework.
    assert_close(of_new(&scenario).cost_per_month[0], 10_000.0 * 2.0 * 1.1);
}

#[test]
fn a_team_abroad_is_paid_in_its_currency() {
    let mut scenario = ten_people_busy(2.0);
    let delivery = new(&mut scenario);
    delivery.choices.team_place = WorkPlace::Offshore;
    delivery.team.salary_per_year = 12_000.0;
    delivery.team.tools_per_person_per_month = 12.0;
    delivery.team.currency_drift_per_year = -0.1;
    let paid = 10_000.0 + 130.0;
    assert_close(of_new(&scenario).cost_per_month[0], paid);
    assert_close(of_new(&scenario).cost_per_month[12], paid * 0.9);
    new(&mut scenario).choices.team_place = WorkPlace::Onshore;
    assert_close(of_new(&scenario).cost_per_month[12], paid);
}

#[test]
fn equipment_at_the_end_is_worth_its_book_value_or_nothing() {
    let mut scenario = scenario(2.0);
    let assets = &mut today(&mut scenario).assets;
    (assets.replacement_value, assets.age_years, assets.refresh_years) = (48_000.0, 0.0, 4.0);
    assert_close(of_today(&scenario).value(Measure::Total), -24_000.0);
    assert_close(of_today(&scenario).value(Measure::EquipmentAtEnd), 24_000.0);
    scenario.choices.equipment_at_end = EquipmentAtEnd::Nothing;
    assert_close(of_today(&scenario).value(Measure::Total), 0.0);
    assert_close(of_today(&scenario).value(Measure::EquipmentAtEnd), 24_000.0);
}

/// Two services that move to one provider, with the cost of selecting, auditing and leaving it for each.
fn two_services() -> Scenario {
    let mut scenario = scenario(1.0);
    scenario.add_service(ServiceKind::ALL[1]).unwrap();
    let mut addresses = Vec::new();
    scenario.each(|address, _| addresses.push(address));
    for address in addresses.into_iter().filter(|address| address.place.service().is_some_and(|service| service.0 == 2)) {
        scenario
            .set_number(address, if ["utilisation", "billed_utilisation", "availability"].contains(&address.field.id) { 1.0 } else { 0.0 });
    }
    for (delivery, size) in scenario.options[1].deliveries.iter_mut().zip([1.0, 2.5]) {
        bought(delivery);
        (delivery.transition.selection_cost, delivery.transition.advisory_cost) = (100.0 * size, 40.0 * size);
        delivery.governance.audit_per_year = 1200.0 * size;
        delivery.exit.internal_cost = 10.0 * size;
    }
    scenario.choices.exit_cost = sourcewise::model::ExitCost::Counted;
    scenario
}

#[test]
fn one_provider_is_chosen_audited_and_left_once() {
    let total = |scenario: &Scenario| -> f64 { result(scenario).value(Measure::Total) };
    let mut scenario = two_services();
    assert_close(total(&scenario), 250.0 + 100.0 + 3000.0 + 25.0);
    // Two providers are selected, audited and left separately.
    let second: ProviderId = second_provider(&mut scenario);
    scenario.options[1].deliveries[1].provider = second;
    assert_close(total(&scenario), 3.5 * (100.0 + 40.0 + 1200.0 + 10.0));
    // A captive team needs no selection and has no contract.
    for delivery in &mut scenario.options[1].deliveries {
        delivery.choices.delivered_by = sourcewise::model::DeliveredBy::InHouse;
        delivery.choices.team_place = WorkPlace::Nearshore;
        delivery.governance.audit_per_year = 0.0;
    }
    assert_close(total(&scenario), 0.0);
}

fn result(scenario: &Scenario) -> OptionOutcome {
    outcome(scenario).option(OptionId(2)).unwrap().clone()
}
