//! The price of a contract over time: indexation, agreed reductions and benchmark.

use super::super::setting::{Part, Setting, once};
use crate::graph::{Expression, Unit};
use crate::model::Benchmark;

/// The price level relative to the offer. Each contract year it changes by
/// `share · clamp(inflation, floor, cap)` and by the agreed reduction; after the benchmark it is at most the market
/// level plus tolerance.
pub(in super::super) fn price_path<'g>(setting: &Setting<'_, 'g>, part: &Part<'g>) -> Expression<'g> {
    let graph = setting.graph();
    let clauses = setting.delivery.clauses.map(setting.inputs());
    let inflation = setting.clock.assumptions.price_inflation.maximum(clauses.indexation_floor).minimum(clauses.indexation_cap);
    let indexed =
        (clauses.indexation_share * inflation).explained("Indexation per year", Unit::SharePerYear, "Inflation between floor and cap.");
    let index =
        graph.growth(indexed, part.contract_since, 12).explained("Indexation so far", Unit::Number, "Steps up with each contract year.");
    let reduction = graph.growth(clauses.price_reduction_per_year * -1.0, part.contract_since, 12);
    let agreed = (index * reduction).explained("Agreed price level", Unit::Number, "Indexation and agreed reductions.");
    if setting.delivery.choices.benchmark == Benchmark::None {
        return agreed;
    }
    let market = clauses.market_price_share * graph.growth(clauses.market_trend_per_year, 0.0, 12);
    let market = market.explained("Market price level", Unit::Number, "Relative to the agreed price on the day of the decision.");
    let allowed = market * (1.0 + clauses.benchmark_tolerance);
    let cut = (allowed / agreed).minimum(1.0).explained("Cut to the market", Unit::Number, "1 if the price is not above it.");
    let month = (part.contract_since + clauses.benchmark_year * 12.0).ceiling();
    let month = month.explained("Month of the benchmark", Unit::Months, "After the decision.");
    let agreed_cut = (cut * once(graph, month, "In the month of the benchmark")).sum_all_months().explained(
        "Cut at the benchmark",
        Unit::Number,
        "In that month.",
    );
    let since = graph.ramp(month, 1.0);
    let factor = (1.0 - since * (1.0 - agreed_cut)).explained("Effect of the benchmark", Unit::Number, "From that month.");
    (agreed * factor).explained("Price level", Unit::Number, "After the benchmark clause.")
}
