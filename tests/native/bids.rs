//! Bids: every price that was typed counts, in the unit it was typed in.

use sourcewise::app::new_comparison::answers::{Answers, Bid};
use sourcewise::app::new_comparison::bids::{UNITS, given_prices};
use sourcewise::engine::checks::{PRICE_ESTIMATED, findings};
use sourcewise::engine::estimates::follow;
use sourcewise::engine::{Measure, UnusedSearch, compute};
use sourcewise::exchange::json;
use sourcewise::model::{
    ASSUMPTIONS, Address, Currency, DEMAND, Equipment, OptionId, Place, Pricing, Scenario, ServiceKind, Template, given_numbers,
};
use std::collections::BTreeMap;

/// A bid for a help desk at one price.
pub fn bid(name: &str, place: &str, pricing: Pricing, price: &str) -> Bid {
    let prices = BTreeMap::from([("help_desk".to_string(), price.to_string())]);
    Bid { prices, ..Bid::new(name.to_string(), Template::from_id(place).unwrap(), pricing) }
}

/// A help desk with 4,200 contacts a month and 14 people at £38,000, and some bids.
pub fn help_desk(bids: Vec<Bid>) -> Answers {
    let typed = [("volume_per_month", "4200"), ("headcount", "14"), ("salary_per_year", "38k")];
    let typed = typed.map(|(field, text)| (format!("question.{field}.help_desk"), text.to_string()));
    Answers { currency: Currency::Gbp, typed: typed.into(), bids, ..Answers::default() }
}

/// The list prices of an option in all years together, without growth, price changes or discounting.
fn list_price(scenario: &Scenario, option: &str) -> f64 {
    let mut still = scenario.clone();
    for field in [
        &ASSUMPTIONS.discount_rate,
        &ASSUMPTIONS.price_inflation,
        &ASSUMPTIONS.wage_inflation_onshore,
        &ASSUMPTIONS.wage_inflation_nearshore,
        &ASSUMPTIONS.wage_inflation_offshore,
    ] {
        still.set_number(Address { place: Place::Assumptions, field }, 0.0);
    }
    for service in still.services.clone() {
        still.set_number(Address { place: Place::Service(service.id), field: &DEMAND.volume_growth }, 0.0);
    }
    let id = still.options.iter().find(|known| known.name == option).unwrap().id;
    // Equipment is no part of a price.
    still
        .options
        .iter_mut()
        .flat_map(|option| &mut option.deliveries)
        .for_each(|delivery| delivery.choices.equipment = Equipment::Provided);
    compute(&still).unwrap().option(id).unwrap().value(Measure::RateCardValue)
}

fn assert_near(found: f64, expected: f64) {
    assert!((found / expected - 1.0).abs() < 1e-9, "{found} instead of {expected}");
}

#[test]
fn both_bids_of_the_chief_information_officer_are_charged_at_their_prices() {
    let bids = vec![bid("", "onshore", Pricing::PerUnit, "17.50"), bid("", "nearshore", Pricing::PerUnit, "£9.80")];
    let scenario = help_desk(bids).comparison('.').unwrap();
    let names: Vec<&str> = scenario.options.iter().map(|option| option.name.as_str()).collect();
    assert_eq!(names, ["In-house today", "Offshore provider", "Bid A", "Bid B"], "a bid replaces the estimate for its place");
    assert_near(list_price(&scenario, "Bid A"), 17.5 * 4200.0 * 12.0 * 5.0);
    assert_near(list_price(&scenario, "Bid B"), 9.8 * 4200.0 * 12.0 * 5.0);
    let found = findings(&scenario, &compute(&scenario).unwrap());
    let estimated: Vec<_> = found.iter().filter(|finding| finding.check.id == "price_estimated").collect();
    assert!(estimated.iter().any(|finding| format!("{:?}", finding.message).contains("Offshore provider")), "{estimated:?}");
    assert!(estimated.iter().all(|finding| !format!("{:?}", finding.message).contains("Bid")), "{estimated:?}");
    assert_eq!(scenario.services[0].demand.users, 3400.0, "as many users as that volume comes from");
}

#[test]
fn a_price_counts_in_the_unit_it_was_given_in() {
    let charged = |pricing, price| list_price(&help_desk(vec![bid("Bid", "onshore", pricing, price)]).comparison('.').unwrap(), "Bid");
    assert_near(charged(Pricing::PerUser, "20"), 20.0 * 3400.0 * 12.0 * 5.0);
    assert_near(charged(Pricing::FixedFee, "50k"), 50_000.0 * 12.0 * 5.0);
    // Hours are paid wherever they are worked: twice the price is twice the charge.
    assert_near(charged(Pricing::TimeAndMaterials, "44"), 2.0 * charged(Pricing::TimeAndMaterials, "22"));
}

#[test]
fn prices_are_told_in_the_unit_they_were_given_in() {
    for (pricing, price, told) in [
        (Pricing::PerUnit, "17.5", "17.5 per contact"),
        (Pricing::PerUser, "20", "20 per user a month"),
        (Pricing::FixedFee, "50000", "50000 fixed a month"),
        (Pricing::TimeAndMaterials, "22", "22 per hour"),
    ] {
        let scenario = help_desk(vec![bid("Bid", "onshore", pricing, price)]).comparison('.').unwrap();
        let written = |option| given_prices(&scenario, option, &|_| true, |amount, _| ((amount * 1e6).round() / 1e6).to_string());
        assert_eq!(written(scenario.options.last().unwrap()), [told]);
        assert!(written(&scenario.options[1]).is_empty(), "estimates are no prices of the user's");
    }
}

/// A fee is a fee: an edit of the volume or of anything else it depends on leaves it and its words as typed.
#[test]
fn a_fixed_fee_stays_as_typed_when_the_volume_changes() {
    let mut scenario = help_desk(vec![bid("FixCo", "onshore", Pricing::FixedFee, "100,000")]).comparison('.').unwrap();
    let volume = Address { place: Place::Service(scenario.services[0].id), field: &DEMAND.volume_per_month };
    let told = |scenario: &Scenario| given_prices(scenario, scenario.options.last().unwrap(), &|_| true, |amount, _| amount.to_string());
    for contacts in [4200.0, 2700.0, 0.0, 42_000.0] {
        assert!(scenario.give_number(volume, contacts));
        assert_near(list_price(&scenario, "FixCo"), 100_000.0 * 12.0 * 5.0);
        assert_eq!(told(&scenario), ["100000 fixed a month"]);
    }
    let read = json::read(&json::write(&scenario)).unwrap();
    assert_eq!(read, scenario, "a file keeps the fee");
}

/// What an estimate or a template put there was not entered, so it is not reported as entered but unused either.
#[test]
fn only_typed_numbers_count_as_entered() {
    for pricing in UNITS {
        let scenario = help_desk(vec![bid("A", "onshore", pricing, "20"), bid("B", "offshore", pricing, "10")]).comparison('.').unwrap();
        let outcome = compute(&scenario).unwrap();
        let given = given_numbers(&scenario);
        let of_bids = given.iter().filter(|address| ["charges", "rates"].contains(&address.field.group)).map(|address| address.field.id);
        let expected: &[&str] = match pricing {
            Pricing::PerUnit => &["price_per_unit"; 2],
            Pricing::PerUser => &["price_per_user_per_month"; 2],
            Pricing::FixedFee => &["fee_per_month"; 2],
            _ => &["onshore_rate_per_hour", "onshore_rate_per_hour", "offshore_rate_per_hour"],
        };
        assert_eq!(of_bids.collect::<Vec<_>>(), expected);
        let mut search = UnusedSearch::new(&outcome, &given);
        let unused = loop {
            if let Some(unused) = search.step(&scenario, &outcome) {
                break unused;
            }
        };
        assert_eq!(unused, []);
    }
}

#[test]
fn a_bid_that_cannot_count_says_so() {
    let fault = |answers: Answers| answers.comparison('.').unwrap_err();
    assert_eq!(
        fault(help_desk(vec![bid("Northwind", "onshore", Pricing::PerUnit, " ")])),
        [("bid.0.help_desk".into(), "Enter a price, or remove the bid.".into())]
    );
    assert_eq!(fault(help_desk(vec![bid("", "onshore", Pricing::PerUnit, "cheap")]))[0].0, "bid.0.help_desk");
    let many = (0..8).map(|_| bid("", "onshore", Pricing::PerUnit, "9")).collect();
    assert_eq!(fault(help_desk(many))[0].0, "question.templates");
    // A column without any input is not a bid.
    let empty = help_desk((0..2).filter_map(Bid::empty).collect());
    assert_eq!(empty.comparison('.').unwrap().options.len(), 4);
}

#[test]
fn every_price_of_several_services_counts() {
    let mut answers = help_desk(vec![bid("Both", "onshore", Pricing::PerUnit, "17.50")]);
    answers.kinds.push(ServiceKind::from_id("network_security").unwrap());
    answers.bids[0].prices.insert("network_security".into(), "31".into());
    let scenario = answers.comparison('.').unwrap();
    let prices: Vec<f64> = scenario.options.last().unwrap().deliveries.iter().map(|delivery| delivery.charges.price_per_unit).collect();
    assert_eq!(prices, [17.5, 31.0]);
}

/// A bid for one service says nothing about another: that stays as today, or is estimated and named as such.
#[test]
fn a_service_without_a_price_stays_as_today_or_is_estimated() {
    for bought in [false, true] {
        let mut answers = help_desk(vec![bid("Polska Desk", "nearshore", Pricing::PerUnit, "17.50")]);
        answers.kinds.push(ServiceKind::from_id("network_security").unwrap());
        answers.bought = bought;
        answers.templates = vec!["nearshore"];
        for (question, text) in [("salary_per_year", "70000"), ("price_per_unit", "44")] {
            answers.typed.insert(format!("question.{question}.network_security"), text.into());
        }
        let cost = |scenario: &Scenario, option: OptionId| {
            let outcome = compute(scenario).unwrap();
            outcome.option(option).unwrap().services.iter().find(|(service, ..)| *service == scenario.services[1].id).unwrap().1.value
        };
        let told =
            |scenario: &Scenario| given_prices(scenario, scenario.options.last().unwrap(), &|_| true, |amount, _| amount.to_string());
        let stays = answers.comparison('.').unwrap();
        // Steering a second provider may cost a little more.
        let same = |scenario: &Scenario| {
            let (of_bid, of_today) = (cost(scenario, scenario.options.last().unwrap().id), cost(scenario, scenario.status_quo));
            assert!((of_bid / of_today - 1.0).abs() < if bought { 0.01 } else { 1e-9 }, "{of_bid} instead of {of_today}");
        };
        same(&stays);
        assert_eq!(told(&stays), ["Help desk 17.5 per contact", "Network security as today"]);
        let estimated = |scenario: &Scenario| {
            let found = findings(scenario, &compute(scenario).unwrap());
            found.iter().find(|finding| finding.check.id == PRICE_ESTIMATED).map(|finding| finding.message.to_string())
        };
        assert_eq!(estimated(&stays), None);
        let given: Vec<_> =
            given_numbers(&stays).into_iter().filter(|address| address.place.option() == Some(stays.options[1].id)).collect();
        assert_eq!(given.len(), 1, "only the price: {given:?}");
        // An edit of today's delivery reaches what stays as today.
        for (group, id, number) in
            [("team", "on_cost_rate", 0.4), ("team", "salary_per_year", 81_000.0), ("charges", "price_per_unit", 41.0)]
        {
            let today = Place::Delivery(stays.status_quo, stays.services[1].id);
            let field = stays.field(&format!("{group}.{id}")).unwrap();
            let mut edited = stays.clone();
            assert!(edited.give_number(Address { place: today, field }, number));
            follow(&stays, &mut edited);
            same(&edited);
        }
        answers.bids[0].estimates_rest = true;
        let rest = answers.comparison('.').unwrap();
        assert_eq!(told(&rest), ["Help desk 17.5 per contact"]);
        assert!(estimated(&rest).is_some_and(|text| text.contains("Polska Desk, Network security") && !text.contains("Help desk")));
    }
}

#[test]
fn the_equipment_stays_as_today_unless_a_bid_includes_it() {
    for place in ["onshore", "nearshore", "offshore"] {
        let mut answers = help_desk(vec![bid("Bid", place, Pricing::PerUnit, "17.50")]);
        let owner = |answers: &Answers| answers.comparison('.').unwrap().options.last().unwrap().deliveries[0].choices.equipment;
        assert_eq!(owner(&answers), Equipment::Own);
        answers.bids[0].includes_equipment = true;
        assert_eq!(owner(&answers), Equipment::Provided);
        assert_eq!(Answers::of_text(&answers.text()), answers);
        answers.bought = true;
        answers.bids[0].includes_equipment = false;
        assert_eq!(owner(&answers), Equipment::Provided, "as today");
    }
}

#[test]
fn your_own_team_is_not_called_todays_where_a_provider_delivers() {
    let answers = Answers { bought: true, ..Answers::default() };
    let names: Vec<String> = answers.comparison('.').unwrap().options.into_iter().map(|option| option.name).collect();
    assert_eq!(names[..2], ["Today's provider", "Own team"]);
}
