//! What a point of quality is worth and what it costs.

use super::BeyondCost;
use crate::engine::decision::ScoreWinner;

impl BeyondCost<'_> {
    /// Whether the more expensive one is worth it, and the values of a point at which another option wins.
    pub fn worth(&self) -> Vec<String> {
        let ScoreWinner::One(winner) = self.decided.winner else { return Vec::new() };
        if !self.is_agreed() {
            return Vec::new();
        }
        let value = self.decided.value_of_a_point.map(|value| (self.money)(value));
        let mut said = Vec::new();
        match (self.more_expensive(), &value) {
            (Some((cheapest, more, better, price)), value) => {
                let (name, points) = (self.name(cheapest), (self.points)(better));
                let price = (self.money)(price);
                said.push(format!(
                    "It costs {} more than the cheapest, {name}, and is {points} points better: {price} a point.",
                    (self.money)(more)
                ));
                said.push(match value {
                    Some(value) => format!("Your weights say a point is worth {value}, so it is worth it to you."),
                    None => "The cost has no weight, so no price of a point is too high.".to_string(),
                });
            }
            (None, Some(value)) => {
                if self.cheapest().is_some_and(|cheapest| cheapest.subject == winner) {
                    said.push("It is also the cheapest.".to_string());
                }
                said.push(format!("Your weights say a point of quality is worth {value}."));
            }
            (None, None) => {}
        }
        said.extend(self.breakpoints());
        said.extend(self.cautions());
        said
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
