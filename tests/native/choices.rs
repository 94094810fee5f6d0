//! Every choice is explained, is part of a step of the guided path, and makes a difference somewhere.

use serde_json::Value;
use sourcewise::exchange::glossary::read;
use sourcewise::model::{
    Choice, ChoiceGroup, DeliveredBy, DeliveryChoices, Pricing, SAMPLES, WorkPlace, delivery_choices, scenario_choices, service_choices,
};
use std::collections::BTreeSet;

#[test]
fn every_choice_is_explained_by_an_entry_and_asked_for_in_a_step() {
    let glossary = read(include_str!("../../assets/glossary.json")).unwrap();
    let steps: Vec<Value> = serde_json::from_str(include_str!("../../assets/life_cycle.json")).unwrap();
    let mut choices = BTreeSet::new();
    (SAMPLES[0].scenario)().each_choice_group(|_, group| {
        group.each(&mut |field, _| {
            choices.insert(field.id);
            assert!(glossary.iter().any(|entry| entry.term == field.term), "{}: no entry {}", field.id, field.term);
            assert!(steps.iter().any(|step| step["id"] == field.step), "{}: no step {}", field.id, field.step);
        });
    });
    let drawn: Vec<&str> =
        [scenario_choices::ALL, service_choices::ALL, delivery_choices::ALL].concat().iter().map(|field| field.id).collect();
    assert_eq!(drawn.len(), choices.len());
    assert_eq!(BTreeSet::from_iter(drawn), choices, "the form shows the choices of the table");
}

#[test]
fn every_choice_makes_a_difference_somewhere() {
    let mut matters = BTreeSet::new();
    for delivered_by in DeliveredBy::ALL {
        for pricing in Pricing::ALL {
            let choices = DeliveryChoices { delivered_by: *delivered_by, pricing: *pricing, ..DeliveryChoices::default() };
            matters.extend(delivery_choices::ALL.iter().filter(|field| choices.matters(field)).map(|field| field.id));
        }
    }
    assert_eq!(matters, delivery_choices::ALL.iter().map(|field| field.id).collect());
    let own = DeliveryChoices::default();
    let asked: Vec<&str> = delivery_choices::ALL.iter().filter(|field| own.matters(field)).map(|field| field.id).collect();
    assert_eq!(asked, ["delivered_by", "team_place"], "of your own team here");
    let distant = DeliveryChoices { team_place: WorkPlace::Offshore, ..own };
    assert!(distant.matters(&delivery_choices::governance_method), "a distant team needs governance");
    assert!(!own.matters(&scenario_choices::tax), "a choice of another place does not matter to a delivery");
}
