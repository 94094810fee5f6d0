//! What follows from the answers of the guided path: pay in proportion to the team's, and rates that are estimates.

use crate::native::listed::table;
use sourcewise::app::new_comparison::answers::Answers;
use sourcewise::app::state::action::Action;
use sourcewise::app::state::session::Session;
use sourcewise::engine::checks::{PRICE_ESTIMATED, findings};
use sourcewise::engine::{compute, set_range};
use sourcewise::exchange::json;
use sourcewise::exchange::list::{Aim, read};
use sourcewise::model::{
    ASSUMPTIONS, Address, Amounts, Currency, DEMAND, EXCHANGE_RATE, GOVERNANCE, OptionId, Place, Range, Scenario, ServiceId, Shape, TEAM,
};
use std::rc::Rc;

fn typed(answers: &mut Answers, id: &str, text: &str) {
    answers.typed.insert(id.to_string(), text.to_string());
}

#[test]
fn retained_people_and_leads_are_paid_in_proportion_to_the_team() {
    let at = |option: u16, field| Address { place: Place::Delivery(OptionId(option), ServiceId(1)), field };
    let usual = Answers::default().comparison('.').unwrap();
    let mut answers = Answers::default();
    typed(&mut answers, "question.salary_per_year.help_desk", "30405");
    let scenario = answers.comparison('.').unwrap();
    let number = |scenario: &Scenario, address| scenario.number(address).unwrap();
    let share = 30_405.0 / number(&usual, at(1, &TEAM.salary_per_year));
    for option in 2..=4 {
        let retained = at(option, &GOVERNANCE.retained_salary_per_year);
        assert!((number(&scenario, retained) - share * number(&usual, retained)).abs() <= 0.5, "{retained}");
        assert!(scenario.remark(retained).contains("in proportion to the pay of the team"), "{}", scenario.remark(retained));
    }
    let lead = at(1, &TEAM.lead_salary_per_year);
    assert!((number(&scenario, lead) - share * number(&usual, lead)).abs() <= 0.5);
}

/// An hourly rate without a bid is our estimate, like a price per unit; a bid replaces it.
#[test]
fn typical_hourly_rates_are_named_as_estimates() {
    let mut scenario = Answers::default().comparison('.').unwrap();
    let estimated = |scenario: &Scenario| {
        let found = findings(scenario, &compute(scenario).unwrap());
        found.into_iter().find(|finding| finding.check.id == PRICE_ESTIMATED)
    };
    let offshore = scenario.options.iter().find(|option| option.template.id == "offshore").unwrap().clone();
    assert!(offshore.deliveries[0].choices.pricing.is_hourly());
    let place = Place::Delivery(offshore.id, ServiceId(1));
    let finding = estimated(&scenario).unwrap();
    assert!(finding.message.to_string().contains("Offshore provider"), "{}", finding.message);
    assert!(finding.inputs.iter().all(|address| address.place == place && address.field.id.ends_with("rate_per_hour")));
    let document = json::write(&scenario);
    let kept = estimated(&json::read(&document).unwrap()).map(|finding| finding.inputs);
    assert_eq!(kept.as_ref(), Some(&finding.inputs), "a file keeps it");
    for address in finding.inputs {
        let rate = scenario.number(address).unwrap();
        assert!(scenario.give_number(address, rate + 1.0));
    }
    assert!(estimated(&scenario).is_none());
}

/// Estimates follow what they were derived from as if that had been typed at once, until someone types over them; one undo.
#[test]
fn estimates_follow_an_edit_as_if_it_had_been_typed_at_once() {
    let place = Place::Delivery(OptionId(1), ServiceId(1));
    let demand = Place::Service(ServiceId(1));
    let cases: [(&str, &str, &str, f64, Address); 5] = [
        ("salary_per_year.help_desk", "42000", "52000", 52_000.0, Address { place, field: &TEAM.salary_per_year }),
        ("headcount.help_desk", "14", "30", 30.0, Address { place: demand, field: &DEMAND.headcount }),
        ("headcount.help_desk", "30", "2", 2.0, Address { place: demand, field: &DEMAND.headcount }),
        ("volume_per_month.help_desk", "4200", "42000", 42_000.0, Address { place: demand, field: &DEMAND.volume_per_month }),
        ("users", "900", "9000", 9_000.0, Address { place: demand, field: &DEMAND.users }),
    ];
    for (question, wrong, right, number, address) in cases {
        let made = |text: &str| {
            let mut answers = Answers::default();
            typed(&mut answers, "question.headcount.help_desk", "14");
            typed(&mut answers, &format!("question.{question}"), text);
            answers.comparison('.').unwrap()
        };
        let (before, wanted) = (made(wrong), made(right));
        let session = Session::new(Rc::new(before.clone()));
        let after = session.after(Action::Number(address, number));
        let numbers = |scenario: &Scenario| {
            let mut all = Vec::new();
            scenario.each(|address, number| all.push((address, number)));
            all
        };
        assert_eq!(numbers(after.now()), numbers(&wanted), "{question}");
        assert_eq!(after.after(Action::Undo).now().as_ref(), &before, "one step");
        let over = before.estimates[0].0;
        let own = session.after(Action::Number(over, 1.5)).after(Action::Number(address, number));
        assert_eq!(own.now().number(over), Some(1.5), "{over} was typed over");
        let other = Address { place: Place::Assumptions, field: &ASSUMPTIONS.discount_rate };
        let apart = session.after(Action::Number(other, 0.11));
        assert_eq!(apart.now().estimates, before.estimates, "nothing follows from the discount rate");
    }
}

/// What is imported counts as typed: estimates and the ranges that figures share follow it in the same step.
#[test]
fn an_imported_list_does_what_typing_does() {
    let place = Place::Delivery(OptionId(1), ServiceId(1));
    let (salary, list) = (Address { place, field: &TEAM.salary_per_year }, "role,headcount,salary\nAgent,14,55000\n");
    let mut answers = Answers::default();
    typed(&mut answers, "question.salary_per_year.help_desk", "42000");
    typed(&mut answers, "question.headcount.help_desk", "14");
    let mut before = answers.comparison('.').unwrap();
    let range = Range::new(40_000.0, 50_000.0, Shape::Triangular);
    assert!(set_range(&mut before, salary, Some(range)));
    let session = Session::new(Rc::new(before.clone()));
    let table = table(list);
    let aim = Aim { decimal: '.', option: OptionId(1), service: ServiceId(1), answers: Default::default() };
    let read = read(&table, &before, &aim);
    let imported = session.after(Action::Edited(Rc::new(read.applied(&before))));
    let typed = session.after(Action::Number(salary, 55_000.0));
    assert_eq!(imported.now().as_ref(), typed.now().as_ref());
    let retained = Address { place: Place::Delivery(OptionId(2), ServiceId(1)), field: &GOVERNANCE.retained_salary_per_year };
    assert_ne!(imported.now().number(retained), before.number(retained), "estimates follow the imported pay");
    assert_eq!(imported.after(Action::Undo).now().as_ref(), &before, "one step");
}

/// Amounts kept on a change of currency are what estimates are derived from, as if they had been typed in it.
#[test]
fn estimates_follow_an_amount_that_kept_its_number_in_another_currency() {
    let made = |currency: Currency| {
        let mut answers = Answers { currency, ..Answers::default() };
        typed(&mut answers, "question.salary_per_year.help_desk", "50000");
        answers.comparison('.').unwrap()
    };
    let amounts = |scenario: &Scenario| {
        let mut all = Vec::new();
        scenario.each(|address, number| all.extend(address.field.unit.is_money().then_some((address, number))));
        all
    };
    let (before, wanted) = (made(Currency::Usd), made(Currency::Eur));
    let session = Session::new(Rc::new(before.clone()));
    let rate = Currency::Eur.per_dollar();
    let kept = session.after(Action::Currency(Currency::Eur, rate, Amounts::Typical));
    let lead = Address { place: Place::Delivery(OptionId(2), ServiceId(1)), field: &TEAM.lead_salary_per_year };
    assert_eq!(kept.now().number(lead), wanted.number(lead), "as if 50,000 had been typed in euros");
    for ((address, number), (_, wanted)) in amounts(kept.now()).into_iter().zip(amounts(&wanted)) {
        assert!((number - wanted).abs() <= 0.01 * wanted.abs(), "{address}: {number} instead of {wanted}");
    }
    let nudged = kept.after(Action::FieldLeft).after(Action::Number(Address { field: &TEAM.salary_per_year, ..lead }, 50_000.0));
    assert_eq!(amounts(nudged.now()), amounts(kept.now()), "nothing is left to catch up");
    // Converted amounts keep their proportions, and so do estimates.
    let mut converted = before.clone();
    converted.exchange(Currency::Eur, rate, Amounts::All);
    assert_eq!(**session.after(Action::Currency(Currency::Eur, rate, Amounts::All)).now(), converted);
    // Another rate in the same currency: the pay stays, so what follows from it does.
    let other = Session::new(Rc::clone(kept.now())).after(Action::Number(EXCHANGE_RATE, 0.8));
    assert_eq!(other.now().number(Address { field: &TEAM.salary_per_year, ..lead }), Some(50_000.0));
}
