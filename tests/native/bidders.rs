//! Bids of providers: what they cost on the same scope, the options they become, and the edits they refuse.

use crate::native::plain;
use sourcewise::engine::bids::{BidOutcome, BidStanding, LadderStep, NoBidOutcome, compare_bids, option_of_bid, options_of_bids};
use sourcewise::engine::{Measure, compute};
use sourcewise::exchange::beyond_cost::{BidWords, made_options};
use sourcewise::model::{
    Amounts, Bid, BidAmount, BidEdit, CriterionId, Currency, DecisionEdit, DecisionFault, Evidence, LIMITS, Met, MustId, Pricing,
    ProviderId, SAMPLES, SCOPE, Scenario, ServiceId, Subject, TEMPLATES, Template, paired,
};

pub fn sample(label: &str) -> Scenario {
    (SAMPLES.iter().find(|sample| sample.label == label).unwrap().scenario)()
}

#[track_caller]
pub fn bid(scenario: &mut Scenario, edit: BidEdit) {
    assert_eq!(scenario.edit_decision(DecisionEdit::Bid(edit.clone())), Ok(()), "{edit:?}");
}

/// Adds a bid on a sourcing model with a price for some services.
pub fn bidder(scenario: &mut Scenario, name: &str, template: &str, pricing: Pricing, prices: &[(u16, f64)]) -> ProviderId {
    bid(scenario, BidEdit::Add(name.to_string()));
    let id = scenario.bids().last().unwrap().0.id;
    bid(scenario, BidEdit::Template(id, Template::from_id(template).unwrap()));
    bid(scenario, BidEdit::Pricing(id, pricing, Vec::new()));
    for (service, price) in prices {
        bid(scenario, BidEdit::Amount(id, ServiceId(*service), BidAmount::Price, Some(*price)));
    }
    id
}

fn standing(scenario: &Scenario, id: ProviderId) -> BidStanding {
    let found = compare_bids(scenario, &compute(scenario).unwrap()).unwrap();
    found.bids.into_iter().find(|bid| bid.bidder == id).unwrap()
}

fn outcome(scenario: &Scenario, id: ProviderId) -> BidOutcome {
    standing(scenario, id).outcome.unwrap()
}

/// What the option costs that the bid becomes.
fn made(scenario: &Scenario, id: ProviderId) -> f64 {
    let mut scenario = scenario.clone();
    let option = option_of_bid(&mut scenario, id).unwrap();
    compute(&scenario).unwrap().option(option).unwrap().value(Measure::PresentValue)
}

#[track_caller]
fn assert_near(found: f64, expected: f64) {
    assert!((found - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{found} instead of {expected}");
}

#[test]
fn a_bid_costs_what_the_option_costs_that_it_becomes_on_every_model_and_in_every_unit() {
    for template in TEMPLATES.iter().filter(|template| template.is_bought()) {
        for pricing in Pricing::OFFERED {
            let mut scenario = sample("Whole IT");
            scenario.options.truncate(4);
            let id = bidder(&mut scenario, "Bidder", template.id, pricing, &[(1, 22.0), (2, 300.0), (3, 45.0)]);
            bid(&mut scenario, BidEdit::Amount(id, ServiceId(1), BidAmount::Once, Some(120_000.0)));
            bid(&mut scenario, BidEdit::Amount(id, ServiceId(1), BidAmount::PerYear, Some(7_000.0)));
            bid(&mut scenario, BidEdit::Amount(id, ServiceId(2), BidAmount::GapPerYear, Some(-3_000.0)));
            let found = outcome(&scenario, id);
            assert_near(found.steps.iter().map(|(_, amount)| amount).sum(), found.adjusted_price);
            assert_near(found.adjusted_price, made(&scenario, id));
            assert_eq!((found.left_out.len(), found.adjusted.as_slice()), (scenario.services.len() - 3, &[ServiceId(2)][..]));
        }
    }
}

#[test]
fn the_steps_of_a_plain_bid_are_those_worked_out_by_hand() {
    // A year of 1,480 contacts a month; nothing grows, and the move takes no time and costs nothing.
    let mut scenario = plain::ten_people_busy(1.0);
    let id = bidder(&mut scenario, "Bidder", "onshore", Pricing::PerUnit, &[(1, 10.0)]);
    bid(&mut scenario, BidEdit::Amount(id, ServiceId(1), BidAmount::Once, Some(5_000.0)));
    bid(&mut scenario, BidEdit::Amount(id, ServiceId(1), BidAmount::PerYear, Some(1_200.0)));
    bid(&mut scenario, BidEdit::Amount(id, ServiceId(1), BidAmount::GapOnce, Some(900.0)));
    bid(&mut scenario, BidEdit::Revenue(id, Some(1_838_000.0)));
    let found = outcome(&scenario, id);
    assert_near(found.step(LadderStep::Offered), 10.0 * 1480.0 * 12.0);
    // The charges start with the service, after a selection of six months and a handover that the model says is usual.
    assert!(found.step(LadderStep::ChargedBesides) >= 5_000.0 && found.step(LadderStep::ChargedBesides) < 6_200.0 + 1e-9);
    assert_near(found.step(LadderStep::SameScope), 900.0);
    assert_eq!(found.step(LadderStep::IndexationAndCurrency), 0.0);
    // From the first day: a year of charges, the yearly amount and the one-off charge.
    let credits = found.first_year_charges - (177_600.0 + 1_200.0 + 5_000.0);
    assert!(credits <= 1e-6 && credits > -0.05 * 177_600.0, "{}", found.first_year_charges);
    assert_near(found.dependence.unwrap(), found.first_year_charges / 1_838_000.0);
}

#[test]
fn an_adjustment_to_the_same_scope_costs_exactly_its_amounts() {
    let mut scenario = plain::ten_people(2.0);
    let cost = |scenario: &Scenario| compute(scenario).unwrap().options[1].value(Measure::Total);
    let before = cost(&scenario);
    let at = |field| sourcewise::model::Address {
        place: sourcewise::model::Place::Delivery(scenario.options[1].id, scenario.services[0].id),
        field,
    };
    let (once, per_year) = (at(&SCOPE.once), at(&SCOPE.per_year));
    assert!(scenario.set_number(once, 700.0) && scenario.set_number(per_year, -120.0));
    assert_near(cost(&scenario), before + 700.0 - 2.0 * 120.0);
    let results = compute(&scenario).unwrap();
    assert_near(plain::driver(&results.options[1], sourcewise::engine::Driver::Scope), 460.0);
}

#[test]
fn a_bid_with_a_smaller_scope_leaves_services_as_today_and_says_so() {
    let mut scenario = sample("Applications");
    let whole = bidder(&mut scenario, "Whole", "nearshore", Pricing::TimeAndMaterials, &[(1, 40.0), (2, 40.0)]);
    let half = bidder(&mut scenario, "Half", "nearshore", Pricing::TimeAndMaterials, &[(1, 36.0)]);
    let (first, second) = (outcome(&scenario, whole), outcome(&scenario, half));
    assert!(first.is_on_same_scope() && !second.is_on_same_scope());
    let results = compute(&scenario).unwrap();
    let today = results.option(scenario.status_quo).unwrap().services[1].2.value;
    assert!((second.step(LadderStep::SameScope) / today - 1.0).abs() < 0.05, "{} of {today}", second.step(LadderStep::SameScope));
    let found = compare_bids(&scenario, &results).unwrap();
    let (money, percent, points) =
        (|amount: f64| format!("${amount:.0}"), |share: f64| format!("{share}"), |points: f64| format!("{points}"));
    let words = BidWords { scenario: &scenario, found: &found, changes: None, money: &money, percent: &percent, points: &points };
    let said = words.about_cost().join(" ");
    assert!(
        said.contains("“Half” was not offered on the same scope: it has no price for “Upkeep of applications”, which stays as today."),
        "{said}"
    );
    assert!(!said.contains("“Whole” is not"), "{said}");
    assert!(said.contains("By offered price alone it would be “Half”."), "{said}");
}

#[test]
fn a_bid_made_an_option_brings_its_scores_reasons_evidence_verdicts_and_notes() {
    let mut scenario = sample("Applications");
    let id = bidder(&mut scenario, "Nordic", "nearshore", Pricing::TimeAndMaterials, &[(1, 40.0)]);
    bid(&mut scenario, BidEdit::ValidUntil(id, "2027-06".to_string()));
    bid(&mut scenario, BidEdit::Amount(id, ServiceId(1), BidAmount::GapPerYear, Some(50_000.0)));
    bid(&mut scenario, BidEdit::Gap(id, ServiceId(1), "No night shift; own estimate.".to_string()));
    let (subject, quality) = (Subject::Provider(id), CriterionId(2));
    for edit in [
        DecisionEdit::Start,
        DecisionEdit::Score(subject, quality, Some(7.0)),
        DecisionEdit::Known(subject, quality, Evidence::Tested),
        DecisionEdit::Reason(subject, quality, "Visited.".to_string()),
        DecisionEdit::AddMust("Data stays".to_string()),
        DecisionEdit::Verdict(subject, MustId(1), Met::Yes),
        DecisionEdit::EvidenceOfMust(subject, MustId(1), "Contract".to_string()),
    ] {
        scenario.edit_decision(edit).unwrap();
    }
    let providers = scenario.providers.len();
    let option = option_of_bid(&mut scenario, id).unwrap();
    let (made, decision) = (Subject::Option(option), scenario.decision.clone().unwrap());
    assert_eq!(decision.score(made, quality), decision.score(subject, quality));
    assert_eq!(decision.verdict(made, MustId(1)), decision.verdict(subject, MustId(1)));
    let delivery = scenario.delivery(option, ServiceId(1)).unwrap();
    assert_eq!((delivery.provider, delivery.choices.pricing, delivery.scope.per_year), (id, Pricing::TimeAndMaterials, 50_000.0));
    assert_eq!(delivery.rates.nearshore_rate_per_hour, 40.0);
    assert_eq!(scenario.providers.len(), providers, "its provider is the bidder");
    let notes: Vec<&str> = scenario.notes.iter().map(|(_, note)| note.as_str()).collect();
    assert!(notes.contains(&"Offered by “Nordic”, valid until 2027-06.") && notes.contains(&"No night shift; own estimate."), "{notes:?}");
    assert_eq!(
        scenario.delivery(option, ServiceId(2)).unwrap().choices,
        scenario.delivery(scenario.status_quo, ServiceId(2)).unwrap().choices
    );
    assert_eq!(standing(&scenario, id).option, Some(option));
    assert!(made_options(&scenario, &[option]).starts_with("“Nordic” is now an option. Revenue and financial standing stay with its bid."));
    // Eight options are the most, and no bid becomes two options by “all”.
    assert_eq!(scenario.options.len(), LIMITS.options);
    assert_eq!((option_of_bid(&mut scenario, id), options_of_bids(&mut scenario)), (None, Vec::new()));
    assert!(standing(&scenario, id).outcome.is_ok(), "a full comparison still compares bids");
}

#[test]
fn all_bids_become_options_as_far_as_there_is_room() {
    let mut scenario = sample("Whole IT");
    scenario.options.truncate(3);
    for name in ["A", "B", "C", "D", "E", "F"] {
        bidder(&mut scenario, name, "onshore", Pricing::PerUser, &[(1, 30.0)]);
    }
    let empty = bidder(&mut scenario, "Empty", "onshore", Pricing::PerUser, &[]);
    assert_eq!(options_of_bids(&mut scenario).len(), 5);
    assert_eq!(scenario.options.len(), LIMITS.options);
    assert_eq!(standing(&scenario, empty).outcome, Err(NoBidOutcome::NoPrice));
    assert_eq!(standing(&scenario, empty).option, None, "a bid without a price is no option");
}

#[test]
fn a_bid_is_an_option_until_any_of_its_amounts_changes() {
    let mut scenario = sample("Applications");
    let id = bidder(&mut scenario, "Bidder", "onshore", Pricing::PerUnit, &[(1, 22.0)]);
    let option = option_of_bid(&mut scenario, id);
    assert!(option.is_some());
    assert_eq!(standing(&scenario, id).option, option);
    let once = BidEdit::Amount(id, ServiceId(1), BidAmount::Once, Some(1000.0));
    scenario.edit_decision(DecisionEdit::Bid(once)).unwrap();
    assert_eq!(standing(&scenario, id).option, None);
}

#[test]
fn amounts_of_bids_are_asked_about_when_the_currency_changes() {
    let mut scenario = sample("Applications");
    let before = scenario.given_money();
    bidder(&mut scenario, "Bidder", "onshore", Pricing::PerUnit, &[(1, 22.0)]);
    assert_eq!(scenario.given_money(), before + 1);
}

#[test]
fn a_change_that_is_not_possible_changes_nothing_and_says_what_to_do() {
    let mut scenario = sample("Applications");
    let id = bidder(&mut scenario, "Bidder", "onshore", Pricing::PerUnit, &[(1, 22.0)]);
    let gone = ProviderId(999);
    let refused = |scenario: &Scenario, edit: BidEdit, fault: DecisionFault| {
        let mut changed = scenario.clone();
        assert_eq!(changed.edit_decision(DecisionEdit::Bid(edit.clone())), Err(fault), "{edit:?}");
        assert_eq!(changed, *scenario, "{edit:?}");
    };
    for (edit, fault) in [
        (BidEdit::Remove(gone), DecisionFault::Unknown),
        (BidEdit::Revenue(gone, None), DecisionFault::Unknown),
        (BidEdit::Amount(id, ServiceId(99), BidAmount::Price, Some(1.0)), DecisionFault::Unknown),
        (BidEdit::Amount(id, ServiceId(1), BidAmount::Price, Some(-1.0)), DecisionFault::Outside(0.0, 1e9)),
        (BidEdit::Amount(id, ServiceId(1), BidAmount::Once, Some(f64::NAN)), DecisionFault::Outside(0.0, 1e11)),
        (BidEdit::Amount(id, ServiceId(1), BidAmount::GapOnce, Some(-1e12)), DecisionFault::Outside(-1e11, 1e11)),
        (BidEdit::Revenue(id, Some(0.0)), DecisionFault::Outside(1.0, 1e15)),
        (BidEdit::ValidUntil(id, "June".to_string()), DecisionFault::NotAMonth),
        (BidEdit::ValidUntil(id, "2027-13".to_string()), DecisionFault::NotAMonth),
        (BidEdit::Template(id, Template::from_id("in_house").unwrap()), DecisionFault::Unknown),
        (BidEdit::Standing(id, "x".repeat(501)), DecisionFault::Text(500)),
        (BidEdit::Gap(id, ServiceId(1), "x".repeat(501)), DecisionFault::Text(500)),
        (BidEdit::Add("x".repeat(121)), DecisionFault::Text(120)),
        (BidEdit::Name(id, "a\nb".to_string()), DecisionFault::Text(120)),
    ] {
        refused(&scenario, edit, fault);
    }
    assert!(DecisionFault::NotAMonth.to_string().contains("2027-06"));
    while scenario.providers.len() < LIMITS.providers {
        bid(&mut scenario, BidEdit::Add("Another".to_string()));
    }
    refused(&scenario, BidEdit::Add("One more".to_string()), DecisionFault::Full(24));
    let mut addresses = Vec::new();
    scenario.each(|address, _| addresses.push(address));
    assert_eq!(addresses.iter().take_while(|address| scenario.set_note(**address, &"x".repeat(2_000))).count(), 50);
    refused(&scenario, BidEdit::Standing(id, "x".to_string()), DecisionFault::NoRoom(100_000));
}

#[test]
fn a_bid_follows_services_currencies_names_and_identities_and_outlives_every_option() {
    let mut scenario = sample("Applications");
    let id = bidder(&mut scenario, "Secret name", "onshore", Pricing::PerUnit, &[(1, 22.0), (2, 300.0)]);
    bid(&mut scenario, BidEdit::Standing(id, "Secret standing".to_string()));
    bid(&mut scenario, BidEdit::Revenue(id, Some(4e6)));
    let bare = scenario.without_names();
    assert!(!format!("{bare:?}").contains("Secret"));
    assert_eq!(bare.bids().next().unwrap().1.service(ServiceId(1)).price, Some(22.0));
    let other = sample("Applications");
    assert_eq!(paired(&scenario, &other).scenario.bids().next().unwrap().1.services.len(), 2);
    let mut euros = scenario.clone();
    euros.exchange(Currency::Eur, 0.5, Amounts::All);
    let in_euros = euros.bids().next().unwrap().1.clone();
    assert_eq!((in_euros.service(ServiceId(1)).price, in_euros.revenue), (Some(11.0), Some(2e6)));
    while let Some(option) = scenario.options.iter().map(|option| option.id).find(|option| *option != scenario.status_quo) {
        if !scenario.remove_option(option) {
            break;
        }
    }
    assert!(scenario.remove_service(ServiceId(2)));
    assert_eq!(scenario.bids().next().unwrap().1.services.keys().copied().collect::<Vec<_>>(), [ServiceId(1)]);
    bid(&mut scenario, BidEdit::Remove(id));
    assert!(scenario.provider(id).is_none() && scenario.bids().next().is_none());
}

#[test]
fn a_provider_that_delivers_can_bid_and_stays_without_its_bid() {
    let mut scenario = sample("Applications");
    let (known, count) = (scenario.providers_in_use().next().unwrap().clone(), scenario.providers.len());
    bid(&mut scenario, BidEdit::Add(known.name.clone()));
    assert_eq!((scenario.providers.len(), scenario.bids().next().unwrap().0.id), (count, known.id));
    bid(&mut scenario, BidEdit::Remove(known.id));
    assert_eq!(scenario.provider(known.id), Some(&known));
}

#[test]
fn prices_in_another_unit_are_other_prices() {
    let mut scenario = sample("Applications");
    let id = bidder(&mut scenario, "Bidder", "onshore", Pricing::PerUnit, &[(1, 22.0)]);
    let price = |scenario: &Scenario| scenario.bids().next().unwrap().1.service(ServiceId(1)).price;
    bid(&mut scenario, BidEdit::Pricing(id, Pricing::Consumption, Vec::new()));
    assert_eq!(price(&scenario), Some(22.0), "both are per unit");
    bid(&mut scenario, BidEdit::Pricing(id, Pricing::PerUser, Vec::new()));
    assert_eq!(price(&scenario), None);
    let offshore = Bid::new(Template::from_id("offshore").unwrap());
    assert_eq!(offshore.pricing, Pricing::TimeAndMaterials, "a model brings its unit");
    bid(&mut scenario, BidEdit::Template(id, offshore.template));
    assert_eq!(scenario.bids().next().unwrap().1.pricing, Pricing::PerUser, "the unit that somebody chose stays");
}
