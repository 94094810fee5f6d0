//! What follows from the answers of the guided path: pay in proportion to the team's, and rates that are estimates.

use sourcewise::app::new_comparison::answers::Answers;
use sourcewise::engine::checks::{PRICE_ESTIMATED, findings};
use sourcewise::engine::compute;
use sourcewise::exchange::json;
use sourcewise::model::{Address, GOVERNANCE, OptionId, Place, Scenario, ServiceId, TEAM};

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
