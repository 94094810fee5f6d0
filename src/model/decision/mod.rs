//! What a decision weighs besides cost: criteria, weights, scores, must-haves, bids, and the limits of a mix.

mod bid;
mod criteria_edits;
mod criteria_library;
mod criterion;
mod difference;
mod edit;
mod fault;
mod law_and_place;
mod mix_limits;
mod must;
mod optimism_bias;
mod people;
mod prompt;
mod question;
mod readiness;
mod readiness_difference;
mod readiness_edits;
mod risk;
mod score;
mod score_edits;
mod structure;
mod subject;
mod valid;
mod weighing;

pub use bid::{Bid, BidAmount, BidEdit, ServiceBid};
pub use criteria_library::{CRITERIA, CriterionKind};
pub use criterion::{AnchorPlace, Anchors, Criterion};
pub use difference::DecisionDifference;
pub(super) use difference::{DecisionFact, compared, decision_differences};
pub use edit::DecisionEdit;
pub use fault::DecisionFault;
pub use law_and_place::{Jurisdiction, LawAndPlace, PersonalData, PromptProgress, PromptState, Sector};
pub use mix_limits::MixLimits;
pub use must::{Met, Must, MustVerdict};
pub use optimism_bias::{BiasNumber, OptimismBias, PUBLISHED_BIAS, PublishedBias};
pub use people::Person;
pub use prompt::{PROMPTS, Prompt};
pub use question::{QUESTION_TOPICS, ReadinessAnswer};
pub use readiness::Readiness;
pub use readiness_edits::ReadinessEdit;
pub use risk::{Risk, RiskNumber, USUAL_RISKS};
pub use score::{Evidence, Score};
pub use subject::Subject;
pub use weighing::{AgreedWeights, PAIR, PriceScore, WeightMethod};

use super::{CriterionId, MustId};
use std::collections::BTreeMap;

/// The size limits of a decision.
pub struct DecisionLimits {
    /// Criteria, at least two.
    pub criteria: usize,
    /// Criteria that can be compared pair by pair.
    pub compared_in_pairs: usize,
    /// Must-haves.
    pub musts: usize,
    /// People who score.
    pub people: usize,
    /// Risks of the register.
    pub risks: usize,
    /// Characters in an anchor.
    pub anchor: usize,
    /// Characters in a reason, and in the evidence for a must-have.
    pub reason: usize,
    /// The largest weight.
    pub weight: f64,
}

/// The size limits of a decision; names have those of the scenario.
pub const DECISION_LIMITS: DecisionLimits =
    DecisionLimits { criteria: 12, compared_in_pairs: 10, musts: 12, people: 6, risks: 40, anchor: 200, reason: 500, weight: 1e6 };

/// The largest amount of money.
pub const LARGEST_AMOUNT: f64 = 1e15;

/// What a decision weighs; a comparison without one decides by cost alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// The criteria, in display order; if their order sets the weights, the most important first.
    pub criteria: Vec<Criterion>,
    /// How their weights are found.
    pub weights_by: WeightMethod,
    /// How much more important the first criterion is than the second, from 1/9 to 9; the first has the lower identity.
    pub pairs: BTreeMap<(CriterionId, CriterionId), f64>,
    /// How the score of the cost is computed.
    pub price_score: PriceScore,
    /// The cost that scores 5, in money; `None` for today's present value.
    pub reference_cost: Option<f64>,
    /// The weights that were agreed; `None` until then.
    pub agreed: Option<AgreedWeights>,
    /// Scores with reasons; a missing one is open.
    pub scores: BTreeMap<(Subject, CriterionId), Score>,
    /// The must-haves, in display order.
    pub musts: Vec<Must>,
    /// Whether each is met; a missing one is open.
    pub verdicts: BTreeMap<(Subject, MustId), MustVerdict>,
    /// Other people's scores.
    pub people: Vec<Person>,
    /// The limits of the best mix.
    pub mix: MixLimits,
    /// What should be known before deciding.
    pub readiness: Readiness,
}

impl Default for Decision {
    fn default() -> Decision {
        Decision {
            criteria: Vec::new(),
            weights_by: WeightMethod::Direct,
            pairs: BTreeMap::new(),
            price_score: PriceScore::Fixed,
            reference_cost: None,
            agreed: None,
            scores: BTreeMap::new(),
            musts: Vec::new(),
            verdicts: BTreeMap::new(),
            people: Vec::new(),
            mix: MixLimits::default(),
            readiness: Readiness::default(),
        }
    }
}

impl Decision {
    /// A decision on the usual criteria.
    pub fn usual() -> Decision {
        let criteria = CRITERIA.iter().filter(|kind| kind.is_usual()).zip(1..);
        let criteria = criteria.map(|(kind, number)| Criterion::of_kind(CriterionId(number), kind));
        Decision { criteria: criteria.collect(), ..Decision::default() }
    }

    /// Whether it weighs more than cost: it has criteria or must-haves.
    pub fn is_weighed(&self) -> bool {
        !self.criteria.is_empty() || !self.musts.is_empty()
    }

    /// The criterion with an identity.
    pub fn criterion(&self, id: CriterionId) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.id == id)
    }

    /// The must-have with an identity.
    pub fn must(&self, id: MustId) -> Option<&Must> {
        self.musts.iter().find(|must| must.id == id)
    }

    /// The criterion that is the cost; `None` if it is not on the list.
    pub fn cost(&self) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.is_cost())
    }

    /// The score of a subject on a criterion; open if nobody entered one.
    pub fn score(&self, subject: Subject, criterion: CriterionId) -> Score {
        self.scores.get(&(subject, criterion)).cloned().unwrap_or_default()
    }

    /// Whether a subject meets a must-have; open if nobody entered it.
    pub fn verdict(&self, subject: Subject, must: MustId) -> MustVerdict {
        self.verdicts.get(&(subject, must)).cloned().unwrap_or_default()
    }

    /// How much more important the first criterion is than the second; `None` until it is entered.
    pub fn pair(&self, first: CriterionId, second: CriterionId) -> Option<f64> {
        match first.cmp(&second) {
            std::cmp::Ordering::Less => self.pairs.get(&(first, second)).copied(),
            std::cmp::Ordering::Equal => Some(1.0),
            std::cmp::Ordering::Greater => self.pairs.get(&(second, first)).map(|pair| 1.0 / pair),
        }
    }

    /// Whether a subject has a score, a verdict or another person's score.
    pub fn is_about(&self, subject: Subject) -> bool {
        self.scores.keys().any(|(known, _)| *known == subject)
            || self.verdicts.keys().any(|(known, _)| *known == subject)
            || self.people.iter().any(|person| person.scores.keys().any(|(known, _)| *known == subject))
    }
}
