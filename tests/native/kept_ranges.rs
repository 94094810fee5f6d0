//! Whatever sets a number, its range stays around it: typing, questions, currencies, bids, copies and a company's defaults.

use super::random;
use super::random::laws::config;
use proptest::prelude::*;
use sourcewise::app::new_comparison::answers::Answers;
use sourcewise::app::new_comparison::read_back::OpenEdits;
use sourcewise::app::state::action::Action;
use sourcewise::app::state::session::Session;
use sourcewise::engine::bids::option_of_bid;
use sourcewise::engine::compute;
use sourcewise::exchange::rate_card::read;
use sourcewise::model::{
    Address, Amounts, BidAmount, BidEdit, Choice, Currency, DEMAND, DecisionEdit, EXCHANGE_RATE, Place, Pricing, Range, Scenario,
    ServiceId, ServiceKind, Shape, TEMPLATES,
};
use std::rc::Rc;

/// The first number outside its range.
fn outside(scenario: &Scenario) -> Option<String> {
    let is_around =
        |(address, range): &&(Address, Range)| scenario.number(*address).is_some_and(|number| range.low <= number && number <= range.high);
    scenario.ranges.iter().find(|pair| !is_around(pair)).map(|(address, range)| format!("{address}: {range:?}"))
}

/// Any action that sets numbers, or makes places that have some.
fn action(scenario: &Scenario, next: &mut impl FnMut() -> f64) -> Action {
    let mut numbers: Vec<(Address, f64)> = scenario.ranges.iter().filter_map(|(at, _)| Some((*at, scenario.number(*at)?))).collect();
    if numbers.is_empty() || next() < 0.3 {
        scenario.each(|address, value| numbers.push((address, value)));
    }
    let option = random::pick(&scenario.options.iter().map(|option| option.id).collect::<Vec<_>>(), next);
    let number = |next: &mut dyn FnMut() -> f64| {
        let (address, before) = numbers[(next() * numbers.len() as f64) as usize];
        (address, random::number(address.field, before, next(), next()))
    };
    match (next() * 10.0) as u8 {
        0 => {
            let (address, value) = number(next);
            Action::Number(address, value)
        }
        1 => Action::Numbers(vec![number(next), number(next)]),
        2 | 3 => {
            let currency = random::pick(<Currency as Choice>::ALL, next);
            let amounts = random::pick(&[Amounts::All, Amounts::Typical, Amounts::None], next);
            Action::Currency(currency, currency.per_dollar(), amounts)
        }
        4 => Action::Number(EXCHANGE_RATE, 0.5 + next()),
        5 => Action::AddOption(random::pick(TEMPLATES, next)),
        6 => Action::CopyOption(option),
        7 => Action::AddService(random::pick(ServiceKind::ALL, next)),
        8 => Action::StatusQuo(option),
        _ => {
            let (card, _) = read(include_str!("../../embedding/rates.json")).unwrap();
            Action::RateCard(Rc::new(card))
        }
    }
}

proptest! {
    #![proptest_config(config())]

    /// After ten actions of any kind, every number is still between the ends of its range.
    #[test]
    fn no_action_leaves_a_number_outside_its_range(mut scenario in random::scenario(), seed: u64) {
        let mut next = random::random(seed);
        scenario.set_range(EXCHANGE_RATE, Some(Range::new(scenario.assumptions.currency_per_dollar * 0.9, scenario.assumptions.currency_per_dollar, Shape::Pert)));
        let mut session = Session::new(Rc::new(scenario));
        for _ in 0..10 {
            let action = action(session.now(), &mut next);
            session = session.after(action.clone());
            prop_assert_eq!(outside(session.now()), None, "after {:?}", action);
        }
    }

    /// An answer changed in the questions moves the range that its number was given in the workbench.
    #[test]
    fn a_changed_answer_moves_the_range(seed: u64) {
        let mut next = random::random(seed);
        let mut answers = Answers::default();
        let mut open = answers.comparison('.').unwrap();
        let volume = Address { place: Place::Service(ServiceId(1)), field: &DEMAND.volume_per_month };
        let mut numbers = Vec::new();
        open.each(|address, value| numbers.push((address, value)));
        for _ in 0..5 {
            let (address, value) = random::pick(&numbers, &mut next);
            open.set_range(address, Some(Range::new((value * 0.9).max(address.field.range.0), value, Shape::Triangular)));
        }
        open.set_range(volume, Some(Range::new(9_000.0, 13_000.0, Shape::Pert)));
        let kept = OpenEdits::read_back(&mut answers, &Rc::new(open), '.').unwrap();
        for (id, most) in [("volume_per_month.help_desk", 40_000.0), ("salary_per_year.help_desk", 90_000.0), ("headcount.help_desk", 60.0)] {
            answers.typed.insert(format!("question.{id}"), (1.0 + next() * most).to_string());
        }
        let mut made = answers.comparison('.').unwrap();
        kept.make(&mut made);
        prop_assert_eq!(outside(&made), None);
        prop_assert!(made.range(volume).is_some(), "and keeps it");
    }
}

#[test]
fn the_stranger_s_answer_has_a_result() {
    let mut answers = Answers::default();
    let volume = Address { place: Place::Service(ServiceId(1)), field: &DEMAND.volume_per_month };
    let opened = Session::new(Rc::new(answers.comparison('.').unwrap()));
    let range = Range::new(11_000.0, 13_000.0, Shape::Pert);
    let open = opened.after(Action::Range(volume, Some(12_000.0), Some(range)));
    let kept = OpenEdits::read_back(&mut answers, open.now(), '.').unwrap();
    answers.typed.insert("question.volume_per_month.help_desk".to_string(), "20000".to_string());
    let mut made = answers.comparison('.').unwrap();
    kept.make(&mut made);
    let range = made.range(volume).unwrap();
    assert_eq!((range.low.round(), made.number(volume), range.high.round()), (18_333.0, Some(20_000.0), 21_667.0));
    assert!(compute(&made).is_ok());
}

#[test]
fn a_bid_made_an_option_leaves_every_number_in_its_range() {
    let mut scenario = Answers::default().comparison('.').unwrap();
    let edit = |scenario: &mut Scenario, edit| scenario.edit_decision(DecisionEdit::Bid(edit)).unwrap();
    edit(&mut scenario, BidEdit::Add("Acme".to_string()));
    let id = scenario.bids().next().unwrap().0.id;
    edit(&mut scenario, BidEdit::Pricing(id, Pricing::PerUnit, Vec::new()));
    edit(&mut scenario, BidEdit::Amount(id, ServiceId(1), BidAmount::Price, Some(12.0)));
    let mut places = Vec::new();
    scenario.each(|address, value| places.push((address, value)));
    for (at, value) in places {
        scenario.set_range(at, Some(Range::new(value, value, Shape::Uniform)));
    }
    assert!(option_of_bid(&mut scenario, id).is_some());
    assert_eq!(outside(&scenario), None);
}
