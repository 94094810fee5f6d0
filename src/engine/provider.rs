//! The cost of a provider.

use super::Category;
use super::Driver::{self, CurrencyRisk, Delivery, Travel};
use super::demand::{Work, work};
use super::ledger::Line;
use super::pricing::{Charge, Terms, charge};
use super::service_levels::credit_share;
use super::setting::{Part, Setting};
use crate::graph::{Expression, Unit};
use crate::model::{Place, ProviderTerms};

/// The cost of a provider.
pub(super) struct ProviderCost<'g> {
    /// Charges for the whole service, assuming delivery from the first day.
    pub(super) full_charges: Expression<'g>,
    /// Charges actually paid, before credits.
    pub(super) charges: Expression<'g>,
    /// Charges of its price mechanism alone, before clauses, assuming delivery from the first day.
    pub(super) charged: Expression<'g>,
    /// Full charges on the rate card alone.
    pub(super) rate_card: Expression<'g>,
    /// The work it does.
    pub(super) work: Work<'g>,
    pub(super) lines: Vec<Line<'g>>,
}

/// Costs of a provider for part of a service; `today` is the monthly cost of this part
/// today.
pub(super) fn provider_cost<'g>(setting: &Setting<'_, 'g>, part: &Part<'g>, today: Option<Expression<'g>>) -> ProviderCost<'g> {
    let provider = provider_terms(setting);
    let work = work(setting, part);
    let Charge { rate_card, extras } = charge(&Terms { setting, part, provider: &provider, work: &work, today });
    let extras = extras.into_iter().map(|(driver, name, cost, note)| {
        let whole = cost.explained(format!("{name}, full months"), Unit::MoneyPerMonth, "Assuming the new delivery works in every month.");
        (driver, name, whole, note)
    });
    let extras: Vec<_> = extras.collect();
    let rate_card = rate_card.explained("Charges on the rate card", Unit::MoneyPerMonth, "Assuming the new delivery works in every month.");
    let line = |driver: Driver, name, cost: Expression<'g>, note| Line::new(Category::Provider, driver, name, cost * part.working, note);

    let graph = setting.graph();
    let clauses = setting.delivery.clauses.map(setting.inputs());
    let charged = graph.sum(std::iter::once(rate_card).chain(extras.iter().map(|(_, _, cost, _)| *cost)));
    let charged = charged.explained("Charges before clauses", Unit::MoneyPerMonth, "Assuming the new delivery works in every month.");
    let drift = charged * provider.foreign_share * (exchange_rate(setting, &provider) - 1.0);
    let drift = drift.explained("Effect of the exchange rate", Unit::MoneyPerMonth, "");
    // Compared month by month: an excess in some months does not offset a shortfall in others.
    let missing = (clauses.minimum_charge_per_year / 12.0 - charged - drift).maximum(0.0);
    let missing = missing.explained(
        "Shortfall against the minimum",
        Unit::MoneyPerMonth,
        "A twelfth of the minimum annual charge, less the charges.",
    );
    let full_charges = (charged + drift + missing).explained("Charges for the whole service", Unit::MoneyPerMonth, "Before credits.");
    let charges = (full_charges * part.working).explained("Charges paid", Unit::MoneyPerMonth, "Before credits.");

    let mut lines = vec![line(Delivery, "Service charges", rate_card, "From the start of the new delivery.")];
    lines.extend(extras.into_iter().map(|(driver, name, cost, note)| line(driver, name, cost, note)));
    lines.push(line(CurrencyRisk, "Exchange rate", drift, "Charges in a foreign currency move with it, up to the collar."));
    lines.push(line(Driver::Charges, "Minimum charge", missing, "The shortfall against the minimum annual charge."));
    let mut invoiced = full_charges;
    if let Some(share) = credit_share(setting) {
        let note = "Expected value: probability of a miss multiplied by the credit, up to the cap.";
        lines.push(line(Driver::Credits, "Service credits", full_charges * share * -1.0, note));
        invoiced = full_charges - full_charges * share;
    }
    lines.push(line(
        Driver::Vat,
        "VAT on charges",
        invoiced * provider.vat_not_deducted,
        "The part you cannot deduct, on charges less credits.",
    ));
    let passed_on = clauses.pass_through_per_year / 12.0 * setting.clock.price_index;
    lines.push(line(Travel, "Pass-through cost", passed_on, "Passed on without a margin."));
    ProviderCost { full_charges, charges, charged, rate_card, work, lines }
}

/// Trips to a delivery in another place, regardless of who works there.
pub(super) fn travel<'g>(setting: &Setting<'_, 'g>, working: Expression<'g>) -> Line<'g> {
    let clauses = setting.delivery.clauses.map(setting.inputs());
    let cost = clauses.trips_per_year * clauses.cost_per_trip / 12.0 * setting.clock.price_index * working;
    Line::new(Category::Provider, Travel, "Trips", cost, "From the start of the new delivery.")
}

/// The terms of the provider of a delivery, shared by all its services.
pub(super) fn provider_terms<'g>(setting: &Setting<'_, 'g>) -> ProviderTerms<Expression<'g>> {
    let id = setting.delivery.provider;
    // A rule has already checked that every provider exists; otherwise the defaults apply.
    let terms = setting.scenario.provider(id).map(|provider| provider.terms.clone()).unwrap_or_default();
    terms.map(setting.builder.inputs(Place::Provider(id)))
}

/// `(1 + drift)^(m/12)`, limited by the collar.
fn exchange_rate<'g>(setting: &Setting<'_, 'g>, provider: &ProviderTerms<Expression<'g>>) -> Expression<'g> {
    let free = setting.graph().growth(provider.currency_drift_per_year, 0.0, 1);
    let kept = free.maximum(1.0 - provider.collar).minimum(1.0 + provider.collar);
    kept.explained("Exchange-rate index", Unit::Number, "Relative to the day of the decision, within the collar.")
}
