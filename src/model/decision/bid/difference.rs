//! The facts of all bids, for the differences between two scenarios.

use super::BidAmount;
use crate::model::decision::difference::DecisionFact;
use crate::model::grammar::in_mid_sentence;
use crate::model::{Choice, Number, Scenario, Sentence, Subject};

/// The facts of the bids of providers that are `shared`.
pub(in crate::model::decision) fn bid_facts(scenario: &Scenario, shared: &dyn Fn(Subject) -> bool) -> Vec<DecisionFact> {
    let mut facts = Vec::new();
    for (provider, bid) in scenario.bids().filter(|(provider, _)| shared(Subject::Provider(provider.id))) {
        let path = format!("providers.{}.bid", provider.id);
        let mut put = |key: &str, what: &str, value: Option<Sentence>| {
            let fact = |value| DecisionFact { path: format!("{path}.{key}"), what: format!("Bid of {}, {what}", provider.name), value };
            facts.extend(value.map(fact));
        };
        let words = |text: &str| (!text.is_empty()).then(|| Sentence::words(text.to_string()));
        let number = |number: Option<f64>| number.map(|number| Number::exact(number).into());
        put("template", "sourcing model", words(bid.template.label));
        put("pricing", "price mechanism", words(bid.pricing.label()));
        put("revenue", "yearly revenue", number(bid.revenue));
        put("valid_until", "valid until", words(&bid.valid_until));
        put("standing", "financial standing", words(&bid.standing));
        for (id, offered) in &bid.services {
            let name = scenario.service(*id).map_or("", |service| service.name.as_str());
            for amount in BidAmount::ALL {
                let what = format!("{name}: {}", in_mid_sentence(amount.label()));
                put(&format!("services.{id}.{}", amount.id()), &what, number(offered.amount(amount)));
            }
            put(&format!("services.{id}.gap"), &format!("{name}: what it leaves out"), words(&offered.gap));
        }
    }
    facts
}
