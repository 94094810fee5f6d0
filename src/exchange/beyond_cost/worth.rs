//! What a point of quality is worth and what it costs.

use super::BeyondCost;
use crate::engine::decision::ScoreWinner;
use crate::model::grammar::in_mid_sentence;
use crate::model::{Choice, PriceScore};

/// Amounts that differ by this share only are the same: rounding alone may cause it.
const SAME: f64 = 1e-9;

impl BeyondCost<'_> {
    /// Whether the more expensive one is worth it, and the values of a point at which another option wins.
    pub fn worth(&self) -> Vec<String> {
        let ScoreWinner::One(winner) = self.decided.winner else { return Vec::new() };
        if !self.is_agreed() {
            return Vec::new();
        }
        let mut said = Vec::new();
        let price = self.more_expensive().map(|(cheapest, more, better, price)| {
            said.push(format!(
                "It costs {} more than the cheapest, {}, and is {} points better: {} a point.",
                (self.money)(more),
                self.name(cheapest),
                (self.points)(better),
                (self.money)(price)
            ));
            price
        });
        if self.cheapest().is_some_and(|cheapest| cheapest.subject == winner) {
            said.push("It is also the cheapest.".to_string());
        }
        said.push(self.value_of_a_point(price));
        said.extend(self.breakpoints());
        said.extend(self.cautions());
        said
    }

    /// What the weights say a point of quality is worth, compared with the price of a point of the winner if it is not the cheapest.
    fn value_of_a_point(&self, price: Option<f64>) -> String {
        let Some(value) = self.decided.value_of_a_point else {
            return match (self.decision.cost(), self.decided.reference) {
                (None, _) => "The cost is not among the criteria, so a point of quality has no value in money.",
                (_, None) => "A point of quality has no value in money yet. Enter the cost that scores 5.",
                _ => "The cost has no weight, so a point of quality has no value in money: no price of a point is too high.",
            }
            .to_string();
        };
        // Relative formulas have no value of a point of their own: it changes with every offer.
        let is_fixed = self.decision.price_score == PriceScore::Fixed;
        let says = if is_fixed { "Your weights say" } else { "On the fixed scale, your weights say" };
        let value_in_words = (self.money)(value);
        match price {
            None => format!("{says} a point of quality is worth {value_in_words}."),
            Some(price) if price <= value + SAME * value => format!("{says} a point is worth {value_in_words}, so it is worth it to you."),
            Some(_) => format!(
                "{says} a point is worth only {value_in_words}, so it is not worth it to you: ‘{}’ as the score of the cost puts it first.",
                in_mid_sentence(self.decision.price_score.label())
            ),
        }
    }

    /// The values of a point between which the winner wins.
    fn breakpoints(&self) -> Option<String> {
        let ScoreWinner::One(winner) = self.decided.winner else { return None };
        let all = &self.decided.breakpoints;
        let below = all.iter().find(|point| point.to == winner).map(|point| (point.at, point.from));
        let above = all.iter().find(|point| point.from == winner).map(|point| (point.at, point.to));
        match (below, above) {
            (Some((below, first)), Some((above, second))) => Some(format!(
                "Below {} a point {} wins, above {} {}.",
                (self.money)(below),
                self.name(first),
                (self.money)(above),
                self.name(second)
            )),
            (Some((below, first)), None) => Some(format!("Below {} a point {} wins.", (self.money)(below), self.name(first))),
            (None, Some((above, second))) => Some(format!("Above {} a point {} wins.", (self.money)(above), self.name(second))),
            (None, None) => None,
        }
    }
}
