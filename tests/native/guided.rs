//! The questions and the session: the answers make a comparison, a pasted block is one step.

use sourcewise::app::new_comparison::answers::{Answers, Question};
use sourcewise::app::state::action::Action;
use sourcewise::app::state::session::Session;
use sourcewise::app::state::start::{blank, sample};
use sourcewise::engine::checks::findings;
use sourcewise::engine::{Measure, compute, people_today};
use sourcewise::model::{
    ASSETS, ASSUMPTIONS, Address, CHARGES, Currency, DEMAND, GOVERNANCE, OptionId, Place, Scenario, ServiceId, ServiceKind, Staffing, TEAM,
    TRANSITION,
};
use std::rc::Rc;

const RATE: Address = Address { place: Place::Assumptions, field: &ASSUMPTIONS.discount_rate };
const INFLATION: Address = Address { place: Place::Assumptions, field: &ASSUMPTIONS.price_inflation };
const YEARS: Address = Address { place: Place::Assumptions, field: &ASSUMPTIONS.horizon_years };

fn today(scenario: &Scenario) -> f64 {
    let outcome = compute(scenario).unwrap();
    outcome.option(outcome.status_quo).unwrap().value(Measure::PresentValue)
}

fn typed(answers: &mut Answers, id: &str, text: &str) {
    answers.typed.insert(id.to_string(), text.to_string());
}

#[test]
fn several_numbers_are_one_step() {
    let before = Session::new(sample());
    let after = before.after(Action::Numbers(vec![(RATE, 0.05), (INFLATION, 0.03), (RATE, 7.0)]));
    assert_eq!((after.now().assumptions.discount_rate, after.now().assumptions.price_inflation), (0.05, 0.03));
    let undone = after.after(Action::Undo);
    assert!(**undone.now() == *sample() && !undone.can_undo());
    let refused = before.after(Action::Numbers(vec![(RATE, f64::NAN), (YEARS, 2.5)]));
    assert!(Rc::ptr_eq(refused.now(), before.now()));
    // Typing afterwards is a separate step.
    assert_eq!(after.after(Action::Number(RATE, 0.06)).after(Action::Undo).now().assumptions.discount_rate, 0.05);
}

#[test]
fn the_questions_are_answered_from_the_start() {
    let scenario = Answers::default().comparison('.').unwrap();
    assert_eq!(
        scenario.options.iter().map(|option| option.template.id).collect::<Vec<_>>(),
        ["in_house", "onshore", "nearshore", "offshore"]
    );
    assert!(today(&scenario) > 0.0);
}

#[test]
fn every_kind_of_service_can_be_asked_about_and_every_number_counts() {
    for kind in ServiceKind::ALL {
        for bought in [false, true] {
            let mut answers = Answers { kinds: vec![kind], bought, ..Answers::default() };
            answers.templates.push("in_house");
            let scenario = answers.comparison('.').unwrap();
            let before = today(&scenario);
            assert!(before > 0.0, "{}", kind.id);
            let first = if bought { "onshore" } else { "in_house" };
            assert_eq!(scenario.option(scenario.status_quo).unwrap().template.id, first);
            for asked in answers.asked(Question::Today, '.') {
                let mut answers = answers.clone();
                let number = asked.suggestion.map_or(33.0, |number| number * 1.5);
                typed(&mut answers, &asked.id, &number.to_string());
                let after = today(&answers.comparison('.').unwrap());
                assert!((after - before).abs() > 1.0, "{} of {}, bought: {bought}", asked.id, kind.id);
            }
        }
    }
}

#[test]
fn answers_reach_their_inputs() {
    let kinds = vec![ServiceKind::from_id("help_desk").unwrap(), ServiceKind::from_id("network_security").unwrap()];
    let mut answers = Answers { kinds, currency: Currency::Eur, templates: vec!["offshore", "improved_in_house"], ..Answers::default() };
    typed(&mut answers, "question.users", "4 000");
    typed(&mut answers, "question.headcount.help_desk", "12,5");
    typed(&mut answers, "question.salary_per_year.help_desk", "50k");
    typed(&mut answers, "question.horizon_years", "7");
    let scenario = answers.comparison(',').unwrap();
    assert_eq!((scenario.services.len(), scenario.options.len(), scenario.months()), (2, 3, 84));
    let help_desk = &scenario.services[0];
    assert_eq!((help_desk.demand.headcount, help_desk.choices.staffing, help_desk.demand.users), (12.5, Staffing::Headcount, 4000.0));
    assert_eq!(help_desk.demand.volume_per_month, 5000.0, "half the users need half as much");
    let salary = |option: u16, service: u16| {
        scenario.number(Address { place: Place::Delivery(OptionId(option), ServiceId(service)), field: &TEAM.salary_per_year }).unwrap()
    };
    assert_eq!((salary(1, 1), salary(2, 1)), (50_000.0, 50_000.0), "the improved team earns the same");
    assert_ne!(salary(1, 2), 50_000.0, "the other service has its own");
    let outcome = compute(&scenario).unwrap();
    assert!(!outcome.uses(Address { place: Place::Delivery(OptionId(1), ServiceId(1)), field: &CHARGES.price_per_unit }));
}

#[test]
fn prices_shared_systems_and_retained_people_start_in_proportion() {
    let kinds = vec![ServiceKind::from_id("application_maintenance").unwrap()];
    let mut answers = Answers { kinds, templates: vec!["onshore", "managed_service"], ..Answers::default() };
    typed(&mut answers, "question.volume_per_month.application_maintenance", "1");
    typed(&mut answers, "question.headcount.application_maintenance", "5");
    typed(&mut answers, "question.salary_per_year.application_maintenance", "72000");
    let scenario = answers.comparison('.').unwrap();
    let outcome = compute(&scenario).unwrap();
    let today = outcome.option(scenario.status_quo).unwrap();
    let onshore = outcome.options[1].value(Measure::RateCardValue);
    // One large application does not have the price of a small one.
    assert!((0.5..1.5).contains(&(onshore / today.value(Measure::PresentValue))), "{onshore}");
    let at = |option: u16, field| Address { place: Place::Delivery(OptionId(option), ServiceId(1)), field };
    let price = at(2, &CHARGES.price_per_unit);
    assert!(scenario.number(price).unwrap() > 30_000.0);
    assert!(scenario.remark(price).contains("in proportion to what a unit costs you today"), "{}", scenario.remark(price));
    let retained = scenario.number(at(2, &GOVERNANCE.retained_people)).unwrap();
    assert!((0.1..=0.5).contains(&retained), "{retained}");
    // A handover typical of twelve times as many people does not occupy three of five.
    let experts = scenario.number(at(2, &TRANSITION.experts)).unwrap();
    assert!(experts < 1.0, "{experts}");
    let platform = scenario.number(at(1, &TEAM.platform_per_year)).unwrap();
    assert!(platform < 40_000.0, "{platform}");
    assert_eq!(scenario.number(at(2, &TEAM.platform_per_year)), Some(platform), "the systems are the same");
    assert!(!findings(&scenario, &outcome).iter().any(|finding| finding.check.serious), "{:?}", findings(&scenario, &outcome));
    // Typical values do not change.
    let usual = Answers::default().comparison('.').unwrap();
    let typical = ServiceKind::from_id("help_desk").unwrap().default_of(&CHARGES.price_per_unit, None).0;
    assert_eq!(usual.number(at(2, &CHARGES.price_per_unit)), Some(typical));
    assert_eq!(usual.remark(at(2, &CHARGES.price_per_unit)), "");
}

#[test]
fn entered_people_are_used_however_few() {
    let network = ServiceKind::from_id("network_management").unwrap();
    let mut answers = Answers { kinds: vec![network], templates: vec!["offshore"], ..Answers::default() };
    typed(&mut answers, "question.volume_per_month.network_management", "170");
    let headcount = |answers: &Answers| answers.asked(Question::Today, '.').remove(0);
    let usual = answers.usual_people(network, '.').unwrap();
    assert!((4.9..5.0).contains(&usual), "a seat round the clock needs more than 1.7 people: {usual}");
    assert_eq!(answers.remark(&headcount(&answers), '.'), None);
    let counted = |answers: &Answers| {
        let scenario = answers.comparison('.').unwrap();
        people_today(&scenario, scenario.services[0].id).unwrap()
    };
    // Every suggested value can be typed.
    for (people, too_few) in [(2.0, true), (3.0, true), (4.9, false), (8.0, false)] {
        typed(&mut answers, "question.headcount.network_management", &people.to_string());
        assert!((counted(&answers) - people).abs() < 0.05, "{people}");
        assert_eq!(answers.remark(&headcount(&answers), '.').is_some(), too_few);
        let scenario = answers.comparison('.').unwrap();
        let seats = Address { place: Place::Service(scenario.services[0].id), field: &DEMAND.minimum_seats };
        assert_eq!(scenario.is_estimate(seats), too_few);
    }
    typed(&mut answers, "question.users", "many");
    assert_eq!(answers.usual_people(network, '.'), None, "invalid answers have no usual value");
}

#[test]
fn people_fill_as_many_seats_as_they_can() {
    let security = ServiceKind::from_id("network_security").unwrap();
    let mut answers = Answers { kinds: vec![security], templates: vec!["offshore"], ..Answers::default() };
    for (people, seats, remark) in [
        ("10", 2.0, None),
        ("9.9", 2.0, None),
        ("8", 1.0, Some("Too few to fill 2 seats at all hours, which needs 10: one is counted as always filled.")),
        ("4.9", 1.0, Some("Too few to fill 2 seats at all hours, which needs 10: one is counted as always filled.")),
        ("3", 0.0, Some("Too few to fill 2 seats at all hours, which needs 10: none is counted as always filled.")),
    ] {
        typed(&mut answers, "question.headcount.network_security", people);
        assert_eq!(answers.comparison('.').unwrap().services[0].demand.minimum_seats, seats, "{people}");
        let asked = answers.asked(Question::Today, '.').remove(0);
        assert_eq!(answers.remark(&asked, '.').as_deref(), remark, "{people}");
    }
}

#[test]
fn the_suggested_figures_are_those_of_the_new_comparison() {
    let kinds: Vec<_> = ["help_desk", "application_maintenance"].map(|id| ServiceKind::from_id(id).unwrap()).to_vec();
    let answers = Answers { kinds, ..Answers::default() };
    let scenario = answers.comparison('.').unwrap();
    for service in &scenario.services {
        assert_eq!(answers.usual_people(service.kind, '.'), people_today(&scenario, service.id), "{}", service.name);
    }
}

#[test]
fn equipment_starts_in_proportion_to_the_volume() {
    let network = ServiceKind::from_id("network_management").unwrap();
    let mut answers = Answers { kinds: vec![network], templates: vec!["offshore"], ..Answers::default() };
    let value = |answers: &Answers, option: u16| {
        let address = Address { place: Place::Delivery(OptionId(option), ServiceId(1)), field: &ASSETS.replacement_value };
        let scenario = answers.comparison('.').unwrap();
        (scenario.number(address).unwrap(), scenario.is_estimate(address))
    };
    assert_eq!(value(&answers, 1), (3_500_000.0, false));
    typed(&mut answers, "question.volume_per_month.network_management", "170");
    assert_eq!((value(&answers, 1), value(&answers, 2)), ((397_000.0, true), (397_000.0, true)));
    let scenario = answers.comparison('.').unwrap();
    let found = findings(&scenario, &compute(&scenario).unwrap());
    assert!(!found.iter().any(|finding| finding.check.id == "equipment_unusual"), "{found:?}");
}

#[test]
fn a_replaced_estimate_is_no_longer_an_estimate() {
    let mut answers = Answers { templates: vec!["onshore"], ..Answers::default() };
    typed(&mut answers, "question.salary_per_year.help_desk", "90000");
    let price = Address { place: Place::Delivery(OptionId(2), ServiceId(1)), field: &CHARGES.price_per_unit };
    let estimated = |session: &Session| session.now().is_estimate(price);
    let warned = |session: &Session| {
        let found = findings(session.now(), &compute(session.now()).unwrap());
        found.iter().any(|finding| finding.check.id == "price_estimated")
    };
    let started = Session::new(Rc::new(answers.comparison('.').unwrap()));
    assert!(estimated(&started) && warned(&started));
    let value = started.now().number(price).unwrap();
    assert!(estimated(&started.after(Action::Number(price, value))), "the same number again is not an offer");
    for action in [Action::Number(price, 12.0), Action::Numbers(vec![(price, 12.0)])] {
        let offered = started.after(action);
        assert!(!estimated(&offered) && !warned(&offered));
        assert_eq!(offered.now().remark(price), "");
        assert!(estimated(&offered.after(Action::Undo)));
    }
    let noted = started.after(Action::Note(price, "Offer of May".to_string()));
    assert!(estimated(&noted), "a note does not change the origin of a number");
    assert_eq!(noted.now().remark(price), "Offer of May");
    let offered = noted.after(Action::Number(price, 12.0));
    assert!(!estimated(&offered));
    assert_eq!(offered.now().remark(price), "Offer of May", "the user's note stays");
    let emptied = started.after(Action::Note(price, String::new()));
    assert!(estimated(&emptied) && emptied.now().remark(price).is_empty());
    assert!(emptied.after(Action::Undo).now().remark(price).starts_with("Estimated from your answers: in proportion"));
    let claimed = started.after(Action::Number(price, 12.0)).after(Action::Note(price, "Estimated from your answers: no.".to_string()));
    assert!(!estimated(&claimed), "a sentence does not create an estimate");
}

#[test]
fn answers_that_cannot_be_taken_are_named() {
    let mut answers = Answers { templates: vec!["in_house"], ..Answers::default() };
    typed(&mut answers, "question.users", "many");
    typed(&mut answers, "question.horizon_years", "99");
    typed(&mut answers, "question.headcount.help_desk", " ");
    let faults = answers.comparison('.').unwrap_err();
    let ids: Vec<&str> = faults.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(ids, ["question.users", "question.horizon_years", "question.templates"]);
    answers.kinds.clear();
    assert!(answers.comparison('.').unwrap_err().iter().any(|(id, _)| id == "question.kinds"));
}

#[test]
fn a_blank_comparison_can_be_computed() {
    assert!(today(&blank()) > 0.0);
}
