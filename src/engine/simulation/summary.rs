//! What the futures say, as plain data: it travels as JSON text from the program that computes them.

use crate::model::{GroupId, OptionId, RiskId};
use serde::{Deserialize, Serialize};

/// What all futures say together. Money is in the scenario's currency, chances are shares of the futures.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Uncertainty {
    /// The futures computed so far.
    pub trials: u32,
    /// The futures left out because a result could not be computed.
    pub failed: u32,
    /// The inputs that stand out in those futures, as paths in files, the clearest first; empty if none was left out.
    pub failed_by: Vec<String>,
    /// The seed of the draws.
    pub seed: u32,
    /// The probability with which a budget should be kept; a fraction.
    pub confidence: f64,
    /// Whether all futures were computed; until then drivers, errors and fans are empty.
    pub is_final: bool,
    /// Each option, in the scenario's order.
    pub options: Vec<OptionUncertainty>,
    /// The option with the largest saving after the hurdle on average.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub best_on_average: Option<OptionId>,
    /// What any research can be worth at most: the expected value of perfect information, in money.
    pub perfect_information: f64,
    /// The half width of its error, in money.
    pub perfect_information_error: f64,
    /// The option whose saving the drivers explain: the answer's challenger.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub challenger: Option<OptionId>,
    /// What drives the challenger's saving, the strongest first.
    pub drivers: Vec<DriverUncertainty>,
    /// The share of the variance that no driver explains alone: inputs acting together.
    pub acting_together: f64,
    /// How far the cost of that option depends on what moves together; `null` with fewer than two uncertain numbers.
    pub bracket: Option<Bracket>,
    /// For each required saving, the chance that each option is worth it.
    pub acceptability: Vec<Acceptability>,
}

impl Uncertainty {
    /// Whether more than one future in a thousand could not be computed: then the ranges are too wide for the rest to mean much.
    pub fn has_failed(&self) -> bool {
        self.failed > self.trials / 1_000
    }

    /// What drives the answer through an input, given as its path in files: alone, or in a group.
    pub fn driver(&self, path: &str) -> Option<&DriverUncertainty> {
        self.drivers.iter().find(|driver| driver.ends.iter().any(|(known, ..)| known == path))
    }
}

/// The 90 % point of an option's present value in the two extreme cases of what moves together, in money.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Bracket {
    /// If every uncertain number moved alone.
    pub apart: f64,
    /// If all of them moved exactly together, each so that it raises the cost.
    pub together: f64,
}

/// What the futures say about an option.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OptionUncertainty {
    /// The option.
    #[cfg_attr(test, ts(type = "string"))]
    pub option: OptionId,
    /// Its present value, in money.
    pub present_value: Spread,
    /// Its saving against today's option, in money.
    pub saving: Spread,
    /// Its saving less the hurdle, in money; zero for today's option.
    pub saving_after_hurdle: Spread,
    /// The chance that it is the cheapest; the chances of all options add up to 1.
    pub cheapest: Chance,
    /// The chance that it has the largest saving after the hurdle; the chances of all options add up to 1.
    pub worth_it: Chance,
    /// The chance that it saves nothing.
    pub saves_nothing: Chance,
    /// The chance that its saving is at most the hurdle.
    pub misses_hurdle: Chance,
    /// What choosing it loses on average compared with the best option of each future, in money.
    pub regret: f64,
    /// What a budget needs beyond the plain present value to be kept at the chosen confidence, in money.
    pub contingency: f64,
    /// The cumulative discounted saving at the end of each month, in money; empty for today's option.
    pub fan: Vec<Band>,
    /// For each month, the chance that the cumulative discounted saving is above zero; empty for today's option.
    pub paid_back: Vec<f64>,
    /// For the end of each year, the futures that have paid back by then; empty for today's option.
    pub paid_back_by: Vec<PaidBackBy>,
    /// The chance that it saves at least the plain saving and has paid back by the end of the month of the plain payback; `null`
    /// for today's option, for one whose plain figures never pay back, and until all futures are computed.
    pub keeps_both: Option<Chance>,
    /// The months until it has paid back for good, discounted; `null` for today's option and until all futures are computed.
    pub payback: Option<PaybackSpread>,
    /// The other figures of the tables, once they follow; a figure whose formula no range reaches is left out.
    pub figures: Vec<FigureSpread>,
}

/// How the months until an option has paid back spread over the first 4,096 futures; `null` means never.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PaybackSpread {
    /// One future in ten has paid back earlier.
    pub p10: Option<f64>,
    /// Half of the futures have.
    pub p50: Option<f64>,
    /// Nine futures in ten have.
    pub p90: Option<f64>,
}

/// How a figure of the tables spreads over the first 4,096 futures, in its unit; risks of the register are no part of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FigureSpread {
    /// A measure such as `saving_share`, a category such as `Own people`, a year such as `Year 1`, or a service such as `s1`.
    pub figure: String,
    /// One future in ten is below.
    pub p10: f64,
    /// Half of the futures are below.
    pub p50: f64,
    /// Nine futures in ten are below.
    pub p90: f64,
}

/// The futures that have paid back for good by the end of a year, discounted.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PaidBackBy {
    /// The months up to then.
    pub months: u32,
    /// Their share of all futures, from 0 to 1.
    pub share: f64,
    /// The 0, 5, 10 … 100 % points of their saving, in money; empty if there are none.
    pub savings: Vec<f64>,
}

/// A chance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Chance {
    /// The share of the futures, from 0 to 1.
    pub share: f64,
    /// The half width of its error: another set of futures lies within it in 19 of 20 cases.
    pub error: f64,
}

/// How a figure spreads over the futures.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Spread {
    /// The plain figure: every number at its likely value.
    pub plain: f64,
    /// The share of the futures below the plain figure; half of those equal to it count as below.
    pub plain_at: f64,
    /// The average.
    pub mean: f64,
    /// One future in ten is below.
    pub p10: f64,
    /// Half of the futures are below.
    pub p50: f64,
    /// Eight futures in ten are below.
    pub p80: f64,
    /// Nine futures in ten are below.
    pub p90: f64,
    /// The half width of the error of the average.
    pub mean_error: f64,
    /// The half width of the error of the 10 % point.
    pub p10_error: f64,
    /// The half width of the error of the median.
    pub p50_error: f64,
    /// The half width of the error of the 90 % point.
    pub p90_error: f64,
    /// The 1, 2, … 99 % points.
    pub curve: Vec<f64>,
    /// Twenty equally likely futures: the 2.5, 7.5, … 97.5 % points.
    pub dots: Vec<f64>,
}

/// What is uncertain as one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename_all = "snake_case"))]
#[serde(rename_all = "snake_case")]
pub enum Uncertain {
    /// One fact: the paths in files of all its addresses, the first in the scenario's order.
    Fact(Vec<String>),
    /// Whether the transition takes longer than planned: the path of its probability.
    Event(String),
    /// Numbers that move together.
    Group(#[cfg_attr(test, ts(type = "string"))] GroupId),
    /// A risk of the register.
    Risk(#[cfg_attr(test, ts(type = "string"))] RiskId),
}

/// What one uncertain fact or group does to the challenger's saving and to the decision.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DriverUncertainty {
    /// What is uncertain.
    pub uncertain: Uncertain,
    /// The share of the variance of the challenger's saving that it explains alone, from 0 to 1.
    pub contribution: f64,
    /// What finding out its value before deciding would be worth at most, in money.
    pub worth_finding_out: f64,
    /// The half width of the error of that, in money.
    pub worth_error: f64,
    /// Whether finding it out is worth more than the error of the simulation.
    pub is_worth_finding_out: bool,
    /// The values of its numbers at the 10 % and the 90 % point, each with the path in files.
    pub ends: Vec<(String, f64, f64)>,
    /// The change of the challenger's saving with its numbers at their 10 % points, in money.
    pub low_effect: f64,
    /// The change of the challenger's saving with its numbers at their 90 % points, in money.
    pub high_effect: f64,
}

/// The spread of a monthly figure, in money.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Band {
    /// One future in ten is below.
    pub p10: f64,
    /// One future in four is below.
    pub p25: f64,
    /// Half of the futures are below.
    pub p50: f64,
    /// Three futures in four are below.
    pub p75: f64,
    /// Nine futures in ten are below.
    pub p90: f64,
}

/// The chances of being worth it at one required saving.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Acceptability {
    /// The required saving as a share of today's present value.
    pub required: f64,
    /// The chance of each option, in the scenario's order.
    pub chances: Vec<f64>,
}
