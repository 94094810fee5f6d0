//! What a decision says, in sentences: the same on the page, in the report and in the memo.

use crate::engine::decision::{
    Alternative, CrossCheck, DecisionOutcome, Misfit, Reversal, RuledOutBy, ScoreWinner, WinnerChanges, changed_since, price_of_a_point,
    value_of_a_point_unusual,
};
use crate::engine::decision::{PricedQuality, USUAL_VALUE_OF_A_POINT};
use crate::model::grammar::{list, one_or_many};
use crate::model::{Choice, CriterionId, Decision, Evidence, Scenario, Subject};

/// A decision with its results, and how its numbers are written.
#[derive(Clone, Copy)]
pub struct DecisionWords<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Its decision.
    pub decision: &'a Decision,
    /// The results of its decision.
    pub outcome: &'a DecisionOutcome,
    /// Writes money in three digits.
    pub money: &'a dyn Fn(f64) -> String,
    /// Writes a share.
    pub percent: &'a dyn Fn(f64) -> String,
    /// Writes points of a score with two decimals at most.
    pub points: &'a dyn Fn(f64) -> String,
}

impl DecisionWords<'_> {
    fn name(&self, subject: Subject) -> String {
        format!("“{}”", self.scenario.subject_name(subject))
    }

    fn criterion(&self, id: CriterionId) -> String {
        self.decision.criterion(id).map_or_else(|| "a removed criterion".to_string(), |criterion| format!("“{}”", criterion.name))
    }

    fn alternative(&self, subject: Subject) -> Option<&Alternative> {
        self.outcome.alternatives.iter().find(|alternative| alternative.subject == subject)
    }

    fn priced(&self, subject: Subject) -> Option<PricedQuality> {
        let alternative = self.alternative(subject)?;
        Some(PricedQuality { cost: alternative.cost, quality: alternative.quality?.exact()? })
    }

    /// The cheapest alternative that is not ruled out.
    fn cheapest(&self) -> Option<&Alternative> {
        let counted = self.outcome.alternatives.iter().filter(|alternative| !alternative.is_ruled_out());
        counted.min_by(|first, second| first.cost.total_cmp(&second.cost))
    }

    /// The option that scores highest, or why there is none yet.
    pub fn winner(&self, changes: Option<&WinnerChanges>) -> String {
        match &self.outcome.winner {
            ScoreWinner::One(winner) => {
                let total = self.alternative(*winner).and_then(|alternative| alternative.total);
                let close = if changes.is_some_and(|changes| changes.is_close) { ", but it is close" } else { "" };
                match total.map(|total| (total.exact(), total)) {
                    Some((Some(total), _)) => format!("{} scores highest, {} of 10{close}.", self.name(*winner), (self.points)(total)),
                    Some((None, range)) => format!(
                        "{} scores highest, {} to {} of 10, whatever the open scores turn out to be.",
                        self.name(*winner),
                        (self.points)(range.low),
                        (self.points)(range.high)
                    ),
                    None => String::new(),
                }
            }
            ScoreWinner::Level(level) => {
                let names: Vec<String> = level.iter().map(|subject| self.name(*subject)).collect();
                format!("{} have the same score.", list(&names))
            }
            ScoreWinner::Open => {
                let open = self.outcome.open_scores.len();
                format!("{open} {} open and may change the winner.", one_or_many(open, "score is", "scores are"))
            }
            ScoreWinner::Nobody => "No option meets all must-haves.".to_string(),
            ScoreWinner::Unknown => String::new(),
        }
    }

    /// What the quality of the winner costs beside the cheapest option, and what the weights say it is worth.
    pub fn worth(&self) -> String {
        let (ScoreWinner::One(winner), Some(cheapest)) = (&self.outcome.winner, self.cheapest()) else { return String::new() };
        let (Some(own), Some(other)) = (self.priced(*winner), self.priced(cheapest.subject)) else { return String::new() };
        if own.cost <= other.cost {
            return format!("It is also the cheapest. {}", self.breakpoints()).trim_end().to_string();
        }
        let more = (self.money)(own.cost - other.cost);
        let beside = format!("It costs {more} more than the cheapest, {}", self.name(cheapest.subject));
        let Some(price) = price_of_a_point(other, own) else {
            return format!("{beside}, without better quality.");
        };
        let better = own.quality - other.quality;
        let unit = if (self.points)(better) == (self.points)(1.0) { "point" } else { "points" };
        let price = format!("{beside}, and is {} {unit} better: {} a point.", (self.points)(better), (self.money)(price));
        let worth = match self.outcome.value_of_a_point {
            Some(value) => format!(" Your weights say a point is worth {}, so it is worth it to you.", (self.money)(value)),
            None => " The cost has no weight, so your weights put no price on a point.".to_string(),
        };
        format!("{price}{worth} {}", self.breakpoints()).trim_end().to_string()
    }

    /// The values of a point below and above which another option wins.
    fn breakpoints(&self) -> String {
        let ScoreWinner::One(winner) = &self.outcome.winner else { return String::new() };
        let found = &self.outcome.breakpoints;
        let below = found.iter().find(|point| point.to == *winner);
        let below = below.map(|point| format!("below {} a point {} wins", (self.money)(point.at), self.name(point.from)));
        let above = found.iter().find(|point| point.from == *winner);
        let above = above.map(|point| format!("above {} a point {} wins", (self.money)(point.at), self.name(point.to)));
        let both: Vec<String> = below.into_iter().chain(above).collect();
        if both.is_empty() { String::new() } else { format!("{}.", crate::model::grammar::capitalised(&both.join(", "))) }
    }

    /// When the weights were agreed, and what changed since.
    pub fn weights(&self) -> String {
        let Some(agreed) = &self.decision.agreed else { return "Weights are not agreed yet.".to_string() };
        let changes: Vec<String> = changed_since(self.decision)
            .iter()
            .map(|weight| {
                format!("{} from {} to {}", self.criterion(weight.criterion), (self.percent)(weight.then), (self.percent)(weight.now))
            })
            .collect();
        if changes.is_empty() {
            format!("Weights were agreed on {} and are unchanged.", agreed.on)
        } else {
            format!("Weights were agreed on {}; changed since then: {}.", agreed.on, list(&changes))
        }
    }

    /// How many scores are only said.
    pub fn evidence(&self) -> String {
        let counted = self.outcome.alternatives.iter().filter(|alternative| !alternative.is_ruled_out());
        let scores: Vec<_> = counted
            .flat_map(|alternative| self.decision.criteria.iter().map(|criterion| self.decision.score(alternative.subject, criterion.id)))
            .filter(|score| score.score.is_some())
            .collect();
        let said = scores.iter().filter(|score| score.known == Evidence::Said).count();
        match scores.len() {
            0 => String::new(),
            all if said == 0 => format!("All {all} scores were shown or tested."),
            all => format!("{said} of {all} scores {} on somebody's word.", one_or_many(said, "rests", "rest")),
        }
    }

    /// What would change the winner.
    pub fn changes(&self, changes: &WinnerChanges) -> Vec<String> {
        let mut sentences = Vec::new();
        if let Some(shift) = &changes.smallest_shift {
            let from: Vec<String> = shift.from.iter().map(|id| self.criterion(*id)).collect();
            sentences.push(format!(
                "Moving {} of weight from {} to {} puts {} first.",
                (self.percent)(shift.share),
                list(&from),
                self.criterion(shift.to),
                self.name(shift.winner)
            ));
        }
        for turn in &changes.weights {
            let side = |word: &str, side: Option<(f64, Subject)>| {
                side.map(|(at, winner)| format!("{word} {} {} wins", (self.percent)(at), self.name(winner)))
            };
            let sides: Vec<String> = side("below", turn.below).into_iter().chain(side("above", turn.above)).collect();
            if !sides.is_empty() {
                sentences.push(format!("Weight of {}: {}.", self.criterion(turn.criterion), sides.join(", ")));
            }
        }
        sentences
    }

    /// Which must-have rules out the cheapest option; empty if none does.
    pub fn cheapest_ruled_out(&self) -> String {
        let all = self.outcome.alternatives.iter();
        let Some(cheapest) = all.min_by(|first, second| first.cost.total_cmp(&second.cost)).filter(|cheapest| cheapest.is_ruled_out())
        else {
            return String::new();
        };
        format!("The cheapest option, {}, is ruled out by {}.", self.name(cheapest.subject), list(&self.ruled_out_by(cheapest)))
    }

    /// What rules an alternative out, in words.
    pub fn ruled_out_by(&self, alternative: &Alternative) -> Vec<String> {
        let words = |by: &RuledOutBy| match by {
            RuledOutBy::Must(id) => self.decision.must(*id).map_or_else(String::new, |must| format!("“{}”", must.text)),
            RuledOutBy::MinimumScore(id) => format!("the minimum score of {}", self.criterion(*id)),
        };
        alternative.ruled_out_by.iter().map(words).collect()
    }

    /// Whether other methods agree, in one line.
    pub fn agreement(&self, check: &CrossCheck) -> String {
        let (Some(cheapest), Some(highest)) = (check.cheapest, check.highest) else { return String::new() };
        let mut said = Vec::new();
        for (method, winner) in [("TOPSIS", check.topsis), ("the share of weights", check.near)] {
            said.extend(winner.map(|winner| match winner == highest {
                true => format!("{method} agrees"),
                false => format!("by {method} it would be {}", self.name(winner)),
            }));
        }
        let others = check.by_formula.iter().filter_map(|(formula, winner)| Some((formula, (*winner)?)));
        let others = others.filter(|(_, winner)| *winner != highest);
        said.extend(others.map(|(formula, winner)| format!("by “{}” it would be {}", formula.label(), self.name(winner))));
        let said: String = said.iter().map(|said| format!("; {said}")).collect();
        format!("Cheapest: {}. Highest score: {}{said}.", self.name(cheapest), self.name(highest))
    }

    /// In how many weightings near the user's each alternative wins; this is no probability of being right.
    pub fn shares(&self, check: &CrossCheck) -> Vec<String> {
        let shares = check.share_near.iter().filter(|(_, own)| own.share > 0.0);
        let words = shares.map(|(subject, own)| {
            let count = libm::round(own.share * 100.0);
            format!("{} scores highest in {count} of 100 weightings near yours.", self.name(*subject))
        });
        words.collect()
    }

    /// A value of a point outside the usual range, with the advice; empty if it is usual.
    pub fn unusual_value(&self) -> String {
        let Some(share) = value_of_a_point_unusual(self.outcome) else { return String::new() };
        let (least, most) = USUAL_VALUE_OF_A_POINT;
        format!(
            "By your weights, a point of quality is worth {} of today's cost; {} to {} is usual. Check the weight of the cost.",
            (self.percent)(share),
            (self.percent)(least),
            (self.percent)(most)
        )
    }

    /// An option that does not win but changes the winner.
    pub fn reversal(&self, reversal: &Reversal) -> String {
        let how = if reversal.is_left_out { "Without" } else { "If its cost counted, with" };
        format!(
            "{how} {}, which does not win, {} would score highest. Use the fixed scale, or record why this formula is required.",
            self.name(reversal.by),
            self.name(reversal.winner)
        )
    }

    /// The judgement of a pair that fits least.
    pub fn misfit(&self, misfit: &Misfit) -> String {
        let name = |place: usize| self.outcome.criteria.get(place).map_or_else(String::new, |(id, _)| self.criterion(*id));
        let (first, second, given, implied) = match misfit.given >= 1.0 {
            true => (misfit.first, misfit.second, misfit.given, misfit.implied),
            false => (misfit.second, misfit.first, 1.0 / misfit.given, 1.0 / misfit.implied),
        };
        format!(
            "You said {} is {} times as important as {}; your other answers imply {}.",
            name(first),
            (self.points)(given),
            name(second),
            (self.points)(implied)
        )
    }

    /// The main sentences, for a document. Until the weights are agreed they name no winner.
    pub fn sentences(&self, changes: Option<&WinnerChanges>) -> Vec<String> {
        let weighed = if self.decision.agreed.is_some() { vec![self.winner(changes), self.worth()] } else { Vec::new() };
        let rest = [self.cheapest_ruled_out(), self.weights(), self.evidence(), self.unusual_value()];
        weighed.into_iter().chain(rest).filter(|sentence| !sentence.is_empty()).collect()
    }
}
