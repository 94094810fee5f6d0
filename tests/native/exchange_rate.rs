//! Amounts in another currency: our typical figures follow the exchange rate, entered amounts only on request.

use sourcewise::app::form::currency_question::CurrencyQuestion;
use sourcewise::app::state::action::Action;
use sourcewise::app::state::session::Session;
use sourcewise::engine::{Measure, compute, what_makes_it_count};
use sourcewise::exchange::{json, link};
use sourcewise::model::{
    ASSETS, Address, Amounts, CHARGES, Choice, ChoiceAddress, Currency, EXCHANGE_RATE, GOVERNANCE, OptionId, Origin, Place, SAMPLES,
    Scenario, ServiceId, ServiceKind, TEAM, TRANSITION, Template, TooLarge, delivery_choices, significant,
};
use std::rc::Rc;

fn help_desk() -> Scenario {
    (SAMPLES[0].scenario)()
}

fn new_comparison(currency: Currency) -> Scenario {
    let mut scenario = Scenario::empty("New");
    scenario.exchange(currency, currency.per_dollar(), Amounts::Typical);
    scenario.add_service(ServiceKind::ALL[0]);
    for template in ["in_house", "offshore", "onshore"] {
        scenario.add_option(Template::from_id(template).unwrap());
    }
    scenario.status_quo = scenario.options[0].id;
    scenario
}

fn address(option: u16, field: &'static sourcewise::model::Field) -> Address {
    Address { place: Place::Delivery(OptionId(option), ServiceId(1)), field }
}

#[test]
fn a_sample_in_yen_costs_the_same_as_in_dollars() {
    for sample in SAMPLES {
        let before = (sample.scenario)();
        let mut after = before.clone();
        assert_eq!(after.exchange(Currency::Jpy, 157.3, Amounts::All).count(), 0, "{}: every amount fits its input", sample.id);
        let (before, after) = (compute(&before).unwrap(), compute(&after).unwrap());
        for (before, after) in before.options.iter().zip(&after.options) {
            let (before, after) = (before.value(Measure::PresentValue), after.value(Measure::PresentValue) / 157.3);
            assert!((after / before - 1.0).abs() < 0.004, "{}: {before} became {after}", sample.id);
        }
    }
}

#[test]
fn typical_figures_follow_and_stay_typical() {
    let euros = new_comparison(Currency::Eur);
    let retained = address(2, &GOVERNANCE.retained_salary_per_year);
    assert_eq!(euros.number(retained), Some(85_000.0), "95,000 dollars at 0.8951, to three digits");
    euros.each(|address, value| {
        assert_eq!(euros.origin(address, value), Origin::Default, "{address} is still a default");
    });
    let mut dearer = euros.clone();
    assert!(dearer.give_number(EXCHANGE_RATE, 2.0));
    assert_eq!(dearer.number(retained), Some(190_000.0));
}

#[test]
fn entered_amounts_are_converted_only_on_request() {
    let salary = address(1, &TEAM.salary_per_year);
    let mut given = new_comparison(Currency::Usd);
    given.give_number(salary, 50_000.0);
    assert_eq!(given.given_amounts(), vec![salary]);
    for (amounts, expected) in [(Amounts::Typical, 50_000.0), (Amounts::All, 44_755.0), (Amounts::None, 50_000.0)] {
        let mut after = given.clone();
        after.exchange(Currency::Eur, 0.8951, amounts);
        assert_eq!(after.number(salary), Some(expected), "{amounts:?}");
        assert_eq!(after.choices.currency, Currency::Eur);
    }
}

#[test]
fn there_and_back_again_leaves_typical_figures_unchanged() {
    let before = help_desk();
    let mut after = before.clone();
    after.exchange(Currency::Inr, 94.96, Amounts::Typical);
    after.exchange(Currency::Usd, 1.0, Amounts::Typical);
    assert_eq!(after, before);
}

#[test]
fn comparisons_from_before_say_that_their_figures_are_dollars_and_can_convert_them() {
    let mut old = help_desk();
    old.choices.currency = Currency::Gbp;
    let salary = address(1, &TEAM.salary_per_year);
    old.give_number(salary, 31_000.0);
    assert!(old.has_foreign_figures());
    let retained = address(4, &GOVERNANCE.retained_salary_per_year);
    let before = old.number(retained).unwrap();
    let was_typical = before == old.default_of(retained).0;
    old.exchange(Currency::Gbp, Currency::Gbp.per_dollar(), Amounts::Typical);
    assert!(!old.has_foreign_figures());
    assert_eq!(old.number(salary), Some(31_000.0), "it was entered in pounds");
    let expected = if was_typical { significant(before * 0.7463, 3) } else { before };
    assert_eq!(old.number(retained), Some(expected));
}

#[test]
fn a_link_and_a_file_say_it_without_saying_every_figure() {
    let (dollars, euros) = (new_comparison(Currency::Usd), new_comparison(Currency::Eur));
    let (plain, converted) = (link::encode(&dollars), link::encode(&euros));
    assert_eq!(link::decode(&converted).unwrap(), euros);
    assert!(converted.len() < plain.len() + 80, "{} characters instead of {}", converted.len(), plain.len());
    let mut given = euros.clone();
    given.give_number(address(3, &CHARGES.price_per_unit), 17.3);
    assert_eq!(link::decode(&link::encode(&given)).unwrap(), given);
    assert_eq!(json::read(&json::write(&given)).unwrap(), given);
}

#[test]
fn a_price_that_does_not_count_names_the_answer_that_makes_it_count() {
    let mut scenario = help_desk();
    let place = Place::Delivery(OptionId(3), ServiceId(1));
    let price = Address { place, field: &CHARGES.price_per_unit };
    let pricing = ChoiceAddress { place, field: &delivery_choices::pricing };
    assert!(compute(&scenario).unwrap().uses(price));
    assert!(scenario.choose(pricing, "time_and_materials"));
    assert!(!compute(&scenario).unwrap().uses(price));
    let (choice, answer) = what_makes_it_count(&scenario, price).unwrap();
    assert_eq!((choice, answer.id), (pricing, "per_unit"));
    assert!(scenario.choose(choice, answer.id));
    assert!(compute(&scenario).unwrap().uses(price));
}

#[test]
fn every_sample_fits_into_every_currency() {
    for sample in SAMPLES {
        for currency in Currency::ALL {
            let mut scenario = (sample.scenario)();
            let too_large = scenario.exchange(*currency, currency.per_dollar(), Amounts::All);
            assert_eq!(too_large, TooLarge::default(), "{} in {}", sample.id, currency.id());
        }
    }
}

#[test]
fn an_amount_for_millions_of_dollars_fits_into_forints() {
    let (place, hundred_millions) = (Place::Delivery(OptionId(3), ServiceId(1)), 1e8);
    for field in [&TRANSITION.termination_charge, &TRANSITION.transition_charge, &ASSETS.replacement_value, &CHARGES.fee_per_month] {
        let (mut scenario, address) = (help_desk(), Address { place, field });
        assert!(scenario.give_number(address, hundred_millions), "{address}");
        assert_eq!(scenario.exchange(Currency::Huf, 327.9, Amounts::All).count(), 0, "{address}");
        assert_eq!(scenario.number(address), Some(327.9e8), "{address}");
    }
}

#[test]
fn a_currency_in_which_an_amount_does_not_fit_changes_nothing_and_names_it() {
    let mut scenario = help_desk();
    let pay = Address { place: Place::Assumptions, field: &sourcewise::model::ASSUMPTIONS.hurdle_cap };
    assert!(scenario.give_number(pay, 1e10));
    let session = Session::new(Rc::new(scenario.clone()));
    let huf = |amounts| session.after(Action::Currency(Currency::Huf, 327.9, amounts));
    assert_eq!(**huf(Amounts::All).now(), scenario, "no amount stays in dollars among forints");
    assert_eq!(huf(Amounts::Typical).now().choices.currency, Currency::Huf);
    let asked = CurrencyQuestion::new(&scenario, Currency::Huf, &|rate| rate.to_string());
    assert!(!asked.converts_all && asked.converts_typical);
    assert!(
        asked.text.ends_with("In HUF, “Hurdle cap” exceeds its limit, so not all amounts can be converted: lower it first."),
        "{}",
        asked.text
    );
    let yen = CurrencyQuestion::new(&help_desk(), Currency::Jpy, &|rate| rate.to_string());
    assert!(yen.converts_all && yen.text.ends_with("Typical figures are converted either way."), "{}", yen.text);
}

#[test]
fn the_question_states_the_factor_that_is_applied() {
    let mut scenario = new_comparison(Currency::Eur);
    let price = address(3, &CHARGES.price_per_unit);
    for own in [0.8951, 0.95, 1.2] {
        scenario.give_number(EXCHANGE_RATE, own);
        assert!(scenario.give_number(price, 50_000.0));
        for to in [Currency::Gbp, Currency::Usd, Currency::Jpy] {
            let mut after = scenario.clone();
            after.exchange(to, to.per_dollar(), Amounts::All);
            let applied = significant(after.number(price).unwrap() / 50_000.0, 4);
            let asked = CurrencyQuestion::new(&scenario, to, &|rate| rate.to_string()).text;
            assert!(asked.contains(&format!(" at {applied} {} for 1 EUR (", to.id())), "{own}: {asked}");
            assert_eq!(asked.contains(&format!("(your exchange rate of {own} EUR to the dollar")), own != 0.8951, "{own}: {asked}");
        }
    }
}
