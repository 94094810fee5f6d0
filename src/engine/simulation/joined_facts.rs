//! Facts that a rule joins: in a future that would break it, they stay as far from their plain values as they still keep it.
//!
//! The plain values keep every rule, so there is always such a distance; it is the same part of each fact's own, so that none of
//! them is favoured.

use super::fact::Fact;
use crate::engine::rules::joined_numbers;
use crate::model::{Scenario, Sorting};

/// Halvings of the distance: to about a billionth of it.
const HALVINGS: u8 = 30;

/// Facts that rules join, directly or through a fact in both rules.
#[derive(Debug)]
pub(super) struct JoinedFacts {
    facts: Vec<usize>,
    rules: Vec<RuleOfFacts>,
}

/// A rule with the numbers it joins: each a fact by its place, or a certain number.
#[derive(Debug)]
struct RuleOfFacts {
    numbers: Vec<(Option<usize>, f64)>,
    holds: fn(&[f64], f64) -> bool,
    months: f64,
}

impl JoinedFacts {
    /// All facts that a rule joins, apart where no rule joins them.
    pub(super) fn all(scenario: &Scenario, facts: &[Fact]) -> Vec<JoinedFacts> {
        let mut all: Vec<JoinedFacts> = Vec::new();
        for joined in joined_numbers(scenario) {
            let place = |address| facts.iter().position(|fact| fact.addresses.contains(&address));
            let numbers: Vec<(Option<usize>, f64)> = joined.numbers.iter().map(|(address, number)| (place(*address), *number)).collect();
            let (holds, months) = joined.condition();
            let own = numbers.iter().filter_map(|(fact, _)| *fact).collect();
            let mut own = JoinedFacts { facts: own, rules: vec![RuleOfFacts { numbers, holds, months }] };
            if own.facts.is_empty() {
                continue;
            }
            let shares = |other: &JoinedFacts| other.facts.iter().any(|fact| own.facts.contains(fact));
            let (shared, apart): (Vec<JoinedFacts>, Vec<JoinedFacts>) = all.into_iter().partition(shares);
            all = apart;
            for other in shared {
                own.facts.extend(other.facts);
                own.rules.extend(other.rules);
            }
            own.facts.order_by(Ord::cmp);
            own.facts.dedup();
            all.push(own);
        }
        all
    }

    /// Moves the values of facts, a column each, towards the plain ones in every future that would break a rule.
    pub(super) fn keep(&self, facts: &[Fact], columns: &mut [Vec<f64>]) {
        let futures = self.facts.first().and_then(|fact| columns.get(*fact)).map_or(0, Vec::len);
        for future in 0..futures {
            let drawn = self.facts.iter().filter_map(|place| Some((*place, facts.get(*place)?, *columns.get(*place)?.get(future)?)));
            let drawn: Vec<(usize, &Fact, f64)> = drawn.collect();
            if self.fit(&drawn.iter().map(|(place, _, value)| (*place, *value)).collect::<Vec<_>>()) {
                continue;
            }
            let nearer = |part: f64| drawn.iter().map(|(place, fact, value)| (*place, fact.nearer(*value, part))).collect::<Vec<_>>();
            let (mut kept, mut broken) = (0.0, 1.0);
            for _ in 0..HALVINGS {
                let middle = 0.5 * (kept + broken);
                if self.fit(&nearer(middle)) { kept = middle } else { broken = middle }
            }
            for (place, value) in nearer(kept) {
                columns.iter_mut().skip(place).take(1).filter_map(|column| column.get_mut(future)).for_each(|own| *own = value);
            }
        }
    }

    /// Whether values of the facts, each with its place, keep all rules.
    fn fit(&self, values: &[(usize, f64)]) -> bool {
        let value = |fact: usize| values.iter().find(|(place, _)| *place == fact).map(|(_, value)| *value);
        self.rules.iter().all(|rule| {
            let numbers = rule.numbers.iter().map(|(fact, plain)| fact.and_then(value).unwrap_or(*plain));
            (rule.holds)(&numbers.collect::<Vec<f64>>(), rule.months)
        })
    }
}
