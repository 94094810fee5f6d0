//! What is typed in the questions stays: ranges count, prices return with their unit, and amounts are converted on request.

use sourcewise::app::new_comparison::answers::Answers;
use sourcewise::app::new_comparison::read_back::OpenEdits;
use sourcewise::app::state::decision_field::DecisionField;
use sourcewise::engine::compute;
use sourcewise::model::{
    Address, BidAmount, BidEdit, CHARGES, Currency, DEMAND, DecisionEdit, DecisionFault, OptionId, Place, Pricing, ProviderId, Range,
    Scenario, ServiceId, Shape, TEAM,
};
use std::rc::Rc;

const DEMANDED: Place = Place::Service(ServiceId(1));
const VOLUME: Address = Address { place: DEMANDED, field: &DEMAND.volume_per_month };
const PAY: Address = Address { place: Place::Delivery(OptionId(1), ServiceId(1)), field: &TEAM.salary_per_year };

fn typed(answers: &mut Answers, id: &str, text: &str) {
    answers.typed.insert(format!("question.{id}.help_desk"), text.to_string());
}

fn bid(answers: &mut Answers, text: &str) {
    answers.bids[0].prices.insert("help_desk".to_string(), text.to_string());
}

fn price(answers: &Answers) -> Option<&str> {
    answers.bids[0].prices.get("help_desk").map(String::as_str)
}

/// The number and the ends of the range of an input.
fn found(scenario: &Scenario, address: Address) -> (f64, Option<(f64, f64)>) {
    (scenario.number(address).unwrap(), scenario.range(address).map(|range| (range.low, range.high)))
}

#[test]
fn a_range_is_taken_as_an_answer() {
    let cases = [
        ("9000-12000", (10_400.0, Some((9_000.0, 12_000.0)))),
        ("9,000 to 12,000", (10_400.0, Some((9_000.0, 12_000.0)))),
        ("9000/11000/12000", (11_000.0, Some((9_000.0, 12_000.0)))),
        ("10000 ± 10 %", (10_000.0, Some((9_000.0, 11_000.0)))),
        ("10000 exactly", (10_000.0, None)),
    ];
    for (text, wanted) in cases {
        let mut answers = Answers::default();
        typed(&mut answers, "volume_per_month", text);
        typed(&mut answers, "salary_per_year", "45000 to 50000");
        bid(&mut answers, "9 to 12");
        let scenario = answers.comparison('.').unwrap();
        assert_eq!(found(&scenario, VOLUME), wanted, "{text}");
        assert_eq!(found(&scenario, PAY), (47_400.0, Some((45_000.0, 50_000.0))));
        let bid = scenario.options.last().unwrap().id;
        let price = Address { place: Place::Delivery(bid, ServiceId(1)), field: &CHARGES.price_per_unit };
        assert_eq!(found(&scenario, price), (10.4, Some((9.0, 12.0))));
        assert!(compute(&scenario).is_ok());
    }
    for text in ["12000 to 9000", "± 10 %", "-5 to 9000", "9000 to lots"] {
        let mut answers = Answers::default();
        typed(&mut answers, "volume_per_month", text);
        assert!(answers.comparison('.').is_err(), "{text}");
    }
    let mut answers = Answers::default();
    answers.typed.insert("question.horizon_years".to_string(), "3 to 5".to_string());
    assert!(answers.comparison('.').is_err(), "the horizon cannot vary");
}

#[test]
fn a_range_typed_as_an_answer_goes_with_it() {
    let mut answers = Answers::default();
    typed(&mut answers, "volume_per_month", "9000 to 12000");
    let open = Rc::new(answers.comparison('.').unwrap());
    let after = |open: &Rc<Scenario>, text: &str| {
        let mut answers = answers.clone();
        let kept = OpenEdits::read_back(&mut answers, open, '.').unwrap();
        typed(&mut answers, "volume_per_month", text);
        let mut made = answers.comparison('.').unwrap();
        kept.make(&mut made);
        found(&made, VOLUME)
    };
    assert_eq!(after(&open, "20000"), (20_000.0, None));
    let mut certain = Scenario::clone(&open);
    certain.set_range(VOLUME, None);
    assert_eq!(after(&Rc::new(certain), "9000 to 12000"), (10_400.0, None), "made certain in the workbench");
    let mut wider = Scenario::clone(&open);
    wider.set_range(VOLUME, Some(Range::new(8_320.0, 12_480.0, Shape::Pert)));
    let wider = Rc::new(wider);
    assert_eq!(after(&wider, "20000"), (20_000.0, Some((16_000.0, 24_000.0))), "set in the workbench");
    assert_eq!(after(&wider, "7000 to 8000"), (7_480.0, Some((7_000.0, 8_000.0))), "the latest counts");
    // Another country's decimal mark keeps the values.
    answers.mark = Some('.');
    typed(&mut answers, "salary_per_year", "45000.5 / 47000 / 50000.5");
    answers.write_with(',');
    assert_eq!(found(&answers.comparison(',').unwrap(), PAY), (47_000.0, Some((45_000.5, 50_000.5))));
}

#[test]
fn a_price_returns_with_its_unit() {
    let mut answers = Answers::default();
    bid(&mut answers, "12");
    answers.bids[0].set_pricing(Pricing::TimeAndMaterials);
    assert_eq!(price(&answers), None, "a figure in another unit is another price");
    bid(&mut answers, "48");
    answers.bids[0].set_pricing(Pricing::PerUnit);
    assert_eq!(price(&answers), Some("12"));
    let mut read = Answers::of_text(&answers.text());
    assert_eq!(read, answers, "also after a reload");
    read.bids[0].set_pricing(Pricing::PerUnit);
    read.bids[0].set_pricing(Pricing::TimeAndMaterials);
    assert_eq!(price(&read), Some("48"));
}

#[test]
fn amounts_typed_in_another_currency_are_named_and_converted_on_request() {
    let mut answers = Answers::default();
    typed(&mut answers, "salary_per_year", "55000");
    typed(&mut answers, "volume_per_month", "12");
    bid(&mut answers, "12");
    assert!(answers.unconverted().is_empty());
    answers.set_currency(Currency::Eur);
    let unconverted = answers.unconverted();
    assert_eq!(unconverted, [(Currency::Usd, "55000".to_string()), (Currency::Usd, "12".to_string())]);
    // An amount typed meanwhile is in euros.
    bid(&mut answers, "11.5");
    assert_eq!(answers.unconverted(), [(Currency::Usd, "55000".to_string())]);
    answers.set_currency(Currency::Chf);
    assert_eq!(answers.unconverted(), [(Currency::Usd, "55000".to_string()), (Currency::Eur, "11.5".to_string())]);
    let mut back = answers.clone();
    back.set_currency(Currency::Usd);
    assert_eq!(back.unconverted(), [(Currency::Eur, "11.5".to_string())], "dollars are dollars again");
    answers.convert('.');
    assert!(answers.unconverted().is_empty());
    assert_eq!(answers.typed["question.salary_per_year.help_desk"], "45265", "55,000 × 0.823");
    assert_eq!(answers.typed["question.volume_per_month.help_desk"], "12", "contacts are no money");
    assert_eq!(price(&answers), Some("10.5737"), "11.5 × 0.823 ÷ 0.8951");
    // Ranges and periods are converted as what they mean.
    let mut answers = Answers::default();
    typed(&mut answers, "salary_per_year", "40k to 50k");
    answers.set_currency(Currency::Jpy);
    answers.convert('.');
    assert_eq!(answers.typed["question.salary_per_year.help_desk"], "6292000 to 7865000");
}

#[test]
fn a_price_of_a_bid_returns_with_its_unit_in_one_step() {
    let mut scenario = Answers::default().comparison('.').unwrap();
    let edit = |scenario: &mut Scenario, edit| scenario.edit_decision(DecisionEdit::Bid(edit));
    edit(&mut scenario, BidEdit::Add("Acme".to_string())).unwrap();
    let id = scenario.bids().next().unwrap().0.id;
    let price = |scenario: &Scenario| scenario.bids().next().unwrap().1.service(ServiceId(1)).price;
    let before = scenario.bids().next().unwrap().1.pricing;
    edit(&mut scenario, BidEdit::Amount(id, ServiceId(1), BidAmount::Price, Some(45.0))).unwrap();
    let other = [Pricing::PerUnit, Pricing::TimeAndMaterials].into_iter().find(|pricing| *pricing != before).unwrap();
    edit(&mut scenario, BidEdit::Pricing(id, other, Vec::new())).unwrap();
    assert_eq!(price(&scenario), None);
    edit(&mut scenario, BidEdit::Pricing(id, before, vec![(ServiceId(1), 45.0), (ServiceId(9), 1.0)])).unwrap();
    assert_eq!(price(&scenario), Some(45.0), "without the service that is gone");
    let same = scenario.clone();
    assert!(edit(&mut scenario, BidEdit::Pricing(id, other, vec![(ServiceId(1), -1.0)])).is_err());
    assert_eq!(scenario, same, "whole or not at all");
}

#[test]
fn the_month_until_which_a_bid_holds_is_read_as_people_write_it() {
    let field = DecisionField::BidValidUntil(ProviderId(1));
    let written = [
        ("2027-06", "2027-06"),
        ("June 2027", "2027-06"),
        ("jun 27", "2027-06"),
        ("06/2027", "2027-06"),
        ("1.4.2027", "2027-04"),
        ("30/04/2027", "2027-04"),
        ("Q2 2027", "2027-06"),
        ("Apr-Jun 2027", "2027-06"),
        ("2027", "2027-12"),
    ];
    for (text, month) in written {
        assert_eq!(field.meant(text.to_string()), month, "{text}");
    }
    for text in ["", "soon", "2027-13", "next June"] {
        assert_eq!(field.meant(text.to_string()), text);
    }
    assert_eq!(DecisionField::BidName(ProviderId(1)).meant("Q2 2027".to_string()), "Q2 2027", "a name is no month");
    assert_eq!(DecisionFault::Outside(0.0, 1e9).to_string(), "Enter a number from 0 to 1,000,000,000.");
}
