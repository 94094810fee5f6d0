//! From an offered price to what a bid costs on the same scope: the bid is made an option of a copy, and the ordinary results of
//! that option are read, so there is one formula for both.

use super::option_of_bid::option_of_bid;
use crate::engine::{Category, Driver, Measure, OptionOutcome, Outcome, Problem, compute, recompute};
use crate::model::{ASSUMPTIONS, Address, BidAmount, CLAUSES, Field, OptionId, Place, ProviderId, SCOPE, Scenario, ServiceId, TRANSITION};

/// A step from the offered price to the total.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LadderStep {
    /// The offered prices on the volumes of the comparison, without any rise.
    Offered,
    /// One-off and yearly charges of the bid.
    ChargedBesides,
    /// What the bid leaves out: your adjustments, and services that stay as today.
    SameScope,
    /// The rise of prices and wages that the contract passes on, and the exchange rate.
    IndexationAndCurrency,
    /// Minimum charges, extra effort, credits and travel.
    OtherCharges,
    /// Today's delivery until the start, the move, and leaving at the end.
    TransitionAndExit,
    /// Managing the contract.
    Governance,
    /// Programmes, users' time and business loss.
    OtherEffects,
}

impl LadderStep {
    /// All of them, from the offered price on.
    pub const ALL: [LadderStep; 8] = [
        LadderStep::Offered,
        LadderStep::ChargedBesides,
        LadderStep::SameScope,
        LadderStep::IndexationAndCurrency,
        LadderStep::OtherCharges,
        LadderStep::TransitionAndExit,
        LadderStep::Governance,
        LadderStep::OtherEffects,
    ];

    /// Its name in results for programs.
    pub fn id(self) -> &'static str {
        match self {
            LadderStep::Offered => "offered",
            LadderStep::ChargedBesides => "charged_besides",
            LadderStep::SameScope => "same_scope",
            LadderStep::IndexationAndCurrency => "indexation_and_currency",
            LadderStep::OtherCharges => "other_charges",
            LadderStep::TransitionAndExit => "transition_and_exit",
            LadderStep::Governance => "governance",
            LadderStep::OtherEffects => "other_effects",
        }
    }

    /// Its meaning, in a sentence.
    pub fn help(self) -> &'static str {
        match self {
            LadderStep::Offered => "The offered prices on your volumes, without any rise.",
            LadderStep::ChargedBesides => "One-off and yearly charges of the bid.",
            LadderStep::SameScope => "Your adjustments, and services that stay as today.",
            LadderStep::IndexationAndCurrency => "The rise of prices and wages, and the exchange rate.",
            LadderStep::OtherCharges => "Minimum charges, extra effort, credits, travel and VAT.",
            LadderStep::TransitionAndExit => "Today's delivery until the start, the move, and leaving at the end.",
            LadderStep::Governance => "Managing the contract.",
            LadderStep::OtherEffects => "Programmes, users' time and business loss.",
        }
    }

    /// Its name on the page.
    pub fn label(self) -> &'static str {
        match self {
            LadderStep::Offered => "Offered price",
            LadderStep::ChargedBesides => "Charged besides",
            LadderStep::SameScope => "Same scope",
            LadderStep::IndexationAndCurrency => "Indexation, currency",
            LadderStep::OtherCharges => "Other charges",
            LadderStep::TransitionAndExit => "Transition, exit",
            LadderStep::Governance => "Governance",
            LadderStep::OtherEffects => "Other effects",
        }
    }

    /// The step of a driver.
    fn of(driver: Driver) -> LadderStep {
        match driver {
            Driver::Scope => LadderStep::SameScope,
            Driver::CurrencyRisk => LadderStep::IndexationAndCurrency,
            Driver::Charges | Driver::Effort | Driver::Credits | Driver::Travel | Driver::Vat => LadderStep::OtherCharges,
            Driver::Delivery | Driver::Transition | Driver::DoubleRunning | Driver::Stranded | Driver::Leaving | Driver::Exit => {
                LadderStep::TransitionAndExit
            }
            Driver::Governance => LadderStep::Governance,
            Driver::Improvement | Driver::UserTime | Driver::BusinessLoss => LadderStep::OtherEffects,
        }
    }
}

/// What a bid costs on the same scope, as present values in money.
#[derive(Clone, Debug, PartialEq)]
pub struct BidOutcome {
    /// Every step, from the offered price on; their sum is the total.
    pub steps: Vec<(LadderStep, f64)>,
    /// The adjusted price: the present value of the option that the bid would be.
    pub adjusted_price: f64,
    /// The charges of the first year of service, with the one-off ones.
    pub first_year_charges: f64,
    /// Those charges as a share of the provider's yearly revenue; `None` if that is unknown.
    pub dependence: Option<f64>,
    /// The services without a price, which stay as today.
    pub left_out: Vec<ServiceId>,
    /// The services of which it leaves something out, or includes more than others.
    pub adjusted: Vec<ServiceId>,
}

impl BidOutcome {
    /// Whether it offers the same as the comparison asks for, without any adjustment.
    pub fn is_on_same_scope(&self) -> bool {
        self.left_out.is_empty() && self.adjusted.is_empty()
    }

    /// The amount of a step.
    pub fn step(&self, step: LadderStep) -> f64 {
        self.steps.iter().find(|(known, _)| *known == step).map_or(0.0, |(_, amount)| *amount)
    }
}

/// Why a bid has no results.
#[derive(Clone, Debug, PartialEq)]
pub enum NoBidOutcome {
    /// It has no price.
    NoPrice,
    /// The option that it would be breaks rules.
    Broken(Vec<Problem>),
}

/// What a bid of a provider costs.
///
/// # Errors
/// Says why it has no results.
pub(super) fn bid_outcome(scenario: &Scenario, bidder: ProviderId) -> Result<BidOutcome, NoBidOutcome> {
    let bid = scenario.provider(bidder).and_then(|provider| provider.bid.clone()).ok_or(NoBidOutcome::NoPrice)?;
    let mut whole = scenario.clone();
    let today = scenario.status_quo;
    // Options do not affect each other's cost; without the others there is always room.
    whole.options.retain(|option| option.id == today);
    (whole.ranges, whole.notes, whole.estimates, whole.decision) = (Vec::new(), Vec::new(), Vec::new(), None);
    let option = option_of_bid(&mut whole, bidder).ok_or(NoBidOutcome::NoPrice)?;
    let all = whole.services.iter().map(|service| service.id);
    let (offered, left_out): (Vec<ServiceId>, Vec<ServiceId>) = all.partition(|service| bid.includes(*service));
    let full = compute(&whole).map_err(NoBidOutcome::Broken)?;
    let adjusted_price = present_value(&full, option);

    let mut part = Variant { scenario: whole, option, outcome: full };
    if !left_out.is_empty() {
        for service in &left_out {
            part.scenario.remove_service(*service);
        }
        part.outcome = compute(&part.scenario).map_err(NoBidOutcome::Broken)?;
    }
    let besides = [BidAmount::Once, BidAmount::PerYear].map(|amount| amount.field(bid.pricing));
    let plain = part.with(&besides)?;
    let still = plain.with(&UNCHANGING)?;
    let first_year = part.with(&FROM_THE_FIRST_DAY)?;

    let rate_card = |variant: &Variant| variant.results().map_or(0.0, |results| results.value(Measure::RateCardValue));
    let mut steps: Vec<(LadderStep, f64)> = LadderStep::ALL.map(|step| (step, 0.0)).to_vec();
    let mut add = |step: LadderStep, amount: f64| {
        steps.iter_mut().filter(|(known, _)| *known == step).for_each(|(_, sum)| *sum += amount);
    };
    add(LadderStep::Offered, rate_card(&still));
    add(LadderStep::ChargedBesides, present_value(&part.outcome, option) - present_value(&plain.outcome, option));
    add(LadderStep::IndexationAndCurrency, rate_card(&plain) - rate_card(&still));
    plain.results().iter().flat_map(|results| &results.gap).for_each(|(driver, cost)| add(LadderStep::of(*driver), cost.value));
    add(LadderStep::SameScope, adjusted_price - present_value(&part.outcome, option));

    let once: f64 = offered.iter().filter_map(|service| bid.service(*service).once).sum();
    let charges = first_year.results().and_then(|results| results.categories.iter().find(|(category, ..)| *category == Category::Provider));
    let charges = charges.and_then(|(.., years)| years.first()).map_or(0.0, |year| year.value) + once;
    let is_adjusted = |service: &ServiceId| {
        let offered = bid.service(*service);
        [offered.gap_once, offered.gap_per_year].into_iter().flatten().any(|gap| gap != 0.0)
    };
    Ok(BidOutcome {
        steps,
        adjusted_price,
        first_year_charges: charges,
        dependence: bid.revenue.map(|revenue| charges / revenue),
        adjusted: offered.into_iter().filter(is_adjusted).collect(),
        left_out,
    })
}

fn present_value(outcome: &Outcome, option: OptionId) -> f64 {
    outcome.option(option).map_or(0.0, |option| option.value(Measure::PresentValue))
}

/// The inputs that make prices and wages rise.
const UNCHANGING: [&Field; 6] = [
    &ASSUMPTIONS.price_inflation,
    &ASSUMPTIONS.wage_inflation_onshore,
    &ASSUMPTIONS.wage_inflation_nearshore,
    &ASSUMPTIONS.wage_inflation_offshore,
    &CLAUSES.indexation_share,
    &CLAUSES.price_reduction_per_year,
];

/// The inputs that delay the start, and those that no provider earns.
pub(in crate::engine) const FROM_THE_FIRST_DAY: [&Field; 8] = [
    &TRANSITION.selection_months,
    &TRANSITION.knowledge_transfer_months,
    &TRANSITION.shadow_months,
    &TRANSITION.parallel_run_months,
    &TRANSITION.overrun_months,
    &CLAUSES.trips_per_year,
    &SCOPE.once,
    &SCOPE.per_year,
];

/// A scenario with a bid as an option, and its results.
struct Variant {
    scenario: Scenario,
    option: OptionId,
    outcome: Outcome,
}

impl Variant {
    fn results(&self) -> Option<&OptionOutcome> {
        self.outcome.option(self.option)
    }

    /// The same with some inputs of the option, or shared by all, at zero.
    fn with(&self, zero: &[&'static Field]) -> Result<Variant, NoBidOutcome> {
        let mut scenario = self.scenario.clone();
        for &field in zero {
            scenario.set_number(Address { place: Place::Assumptions, field }, 0.0);
            for service in self.scenario.services.iter() {
                scenario.set_number(Address { place: Place::Delivery(self.option, service.id), field }, 0.0);
            }
        }
        let outcome = recompute(Some(&self.outcome), &scenario).map_err(NoBidOutcome::Broken)?;
        Ok(Variant { scenario, option: self.option, outcome })
    }
}
