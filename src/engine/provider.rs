//! What a provider charges.

use super::Category::Provider;
use super::clock::Clock;
use super::ledger::Line;
use super::setting::Setting;
use crate::graph::{Expression, Graph, Unit};
use crate::model::{Charges, Pricing};

/// What a provider costs.
pub(super) struct ProviderCost<'g> {
    /// Charges for the whole service, as if it delivered from the first day.
    pub(super) full_charges: Expression<'g>,
    /// Charges really paid.
    pub(super) charges: Expression<'g>,
    /// Full charges by the rate card alone: without learning, distance and minimum.
    pub(super) rate_card: Expression<'g>,
    pub(super) lines: Vec<Line<'g>>,
}

/// Costs of a provider that works the share `working` of each month; `takeover` is the month it took over in, where it
/// has not been there all along.
pub(super) fn provider_cost<'g>(setting: &Setting<'_, 'g>, working: Expression<'g>, takeover: Option<Expression<'g>>) -> ProviderCost<'g> {
    let Setting { clock, work, .. } = *setting;
    let graph = setting.graph();
    let terms = setting.delivery.charges.map(setting.inputs());
    let (charges, rate_card) = match setting.delivery.pricing {
        Pricing::PerUnit => {
            let index = graph.growth(terms.indexation_share * clock.assumptions.price_inflation, 0.0, 12);
            let price =
                (terms.price_per_unit * index).explained("Indexed price", Unit::MoneyPerUnit, "Steps up once a year from the decision on.");
            let minimum = (terms.minimum_share * work.first_volume).explained("Minimum volume", Unit::UnitsPerMonth, "");
            let note = "The minimum is paid for even when less is used.";
            let billed = work.volume.maximum(minimum).explained("Billed volume", Unit::UnitsPerMonth, note);
            (price * billed, price * work.volume)
        }
        Pricing::TimeAndMaterials => {
            let rate = blended_rate(&terms, clock);
            let paid_hours = (work.hours / terms.billed_utilisation).explained("Paid hours by the rate card", Unit::HoursPerMonth, "");
            let effort = (1.0 + terms.distance_effort) / productivity(graph, &terms, takeover);
            let note = "Distance and learning make more hours of the same work.";
            let billed_hours = (paid_hours * effort).explained("Billed hours", Unit::HoursPerMonth, note);
            (billed_hours * rate, paid_hours * rate)
        }
    };
    let full_charges =
        charges.explained("Charges for the whole service", Unit::MoneyPerMonth, "As if the new delivery worked in every month.");
    let charges = Line::new(Provider, "Service charges", full_charges * working, "From the start of the new delivery.");
    let travel = terms.trips_per_year * terms.cost_per_trip / 12.0 * clock.price_index * working;
    let travel = Line::new(Provider, "Journeys", travel, "");
    let rate_card = rate_card.explained("Charges by the rate card", Unit::MoneyPerMonth, "Without minimum, learning and distance.");
    ProviderCost { full_charges, charges: charges.cost, rate_card, lines: vec![charges, travel] }
}

/// The price of one hour over the places it is worked in; what is neither nearshore nor offshore is onshore.
fn blended_rate<'g>(terms: &Charges<Expression<'g>>, clock: &Clock<'g>) -> Expression<'g> {
    let onshore_share =
        (1.0 - terms.nearshore_share - terms.offshore_share).explained("Hours onshore", Unit::Share, "What is left for onshore.");
    let onshore = onshore_share * terms.onshore_rate_per_hour * clock.wage_index;
    let nearshore = terms.nearshore_share * terms.nearshore_rate_per_hour * clock.wage_index_nearshore;
    let offshore = terms.offshore_share * terms.offshore_rate_per_hour * clock.wage_index_offshore;
    let note = "Each place's share times its rate, which follows that place's wages.";
    (onshore + nearshore + offshore).explained("Blended rate", Unit::MoneyPerHour, note)
}

/// Learning with attrition: a loss of `dip · e^(−u/τ)` by tenure u, with people leaving at rate λ, gives
/// `1 − dip · (e^(−k·t) + λ/k · (1 − e^(−k·t)))` with `k = λ + 1/τ` at t months after hand-over. Derived from
/// the finding of Šmite and van Solingen that turnover keeps resetting the learning curve.
fn productivity<'g>(graph: &'g Graph, terms: &Charges<Expression<'g>>, takeover: Option<Expression<'g>>) -> Expression<'g> {
    let leaving = (terms.provider_attrition_per_year / 12.0).explained("Leaving per month", Unit::Share, "");
    let speed = (leaving + 1.0 / terms.learning_months).explained(
        "Speed of levelling out",
        Unit::Number,
        "Per month: leaving people plus learning.",
    );
    let lasting = (leaving / speed).explained("Lasting share of the dip", Unit::Share, "People who leave take their knowledge along.");
    let loss = match takeover {
        Some(takeover) => {
            let per_year = (speed * -12.0).exponential() - 1.0;
            let fading = graph.growth(per_year, takeover, 1).explained(
                "Share not yet learned",
                Unit::Share,
                "e to the power of −speed × months since the start.",
            );
            fading + lasting * (1.0 - fading)
        }
        None => lasting,
    };
    (1.0 - terms.learning_dip * loss).explained("Productivity", Unit::Share, "Learning with attrition, after Šmite and van Solingen.")
}
