//! The cost of one service under one option, without the transition.

use super::Driver;
use super::assets::asset_cost;
use super::demand::{Work, work};
use super::governance::{Steered, Steering, steering};
use super::improvement::improvement_cost;
use super::ledger::{Line, in_part, total};
use super::people::{TeamCost, team_cost};
use super::provider::{ProviderCost, provider_cost, travel};
use super::scope::scope_adjustment;
use super::setting::{Part, Setting};
use crate::graph::{Expression, Unit};
use crate::model::{ContractYears, DeliveredBy, WorkPlace};

/// A service delivered: by a team, a provider or both.
pub(super) struct Delivered<'g> {
    /// Running cost of your own team.
    pub(super) of_team: Vec<Line<'g>>,
    /// Cost of people your own team no longer needs over time.
    pub(super) shrinking: Vec<Line<'g>>,
    /// Provider charges and trips to the provider.
    pub(super) of_provider: Vec<Line<'g>>,
    /// All other running cost: steering, automation and the adjustment to the same scope.
    pub(super) of_others: Vec<Line<'g>>,
    /// Maintenance, shared systems and material of your own equipment.
    pub(super) upkeep: Vec<Line<'g>>,
    /// Equipment bought and remaining.
    pub(super) capital: Vec<Line<'g>>,
    /// Its book value; `None` without equipment.
    pub(super) book_value: Option<Expression<'g>>,
    /// Capital cost that tax law spreads over other months: purchases less depreciation.
    pub(super) untaxed: Vec<Expression<'g>>,
    /// The rate card alone, assuming delivery from the first day.
    pub(super) rate_card: Vec<Expression<'g>>,
    /// Your own teams; at most one.
    pub(super) teams: Vec<TeamCost<'g>>,
    /// The provider.
    pub(super) provider: Option<ProviderCost<'g>>,
    /// The work to steer.
    pub(super) steering: Steering<'g>,
    /// Utilisation of seats; `None` if no hours of people are counted or staffing is not by waiting time.
    pub(super) seat_utilisation: Option<Expression<'g>>,
    /// The value of equipment that remains in the last month.
    pub(super) worth_at_end: Option<Expression<'g>>,
}

/// When and how each part of a delivery works.
pub(super) struct Arrangement<'g> {
    /// The month of the signed contract.
    pub(super) signed: Expression<'g>,
    /// The month it starts working, as for all its parts.
    pub(super) start: Expression<'g>,
    /// Share of each month in which it works.
    pub(super) working: Expression<'g>,
    /// Share of each month with a contract.
    pub(super) contract: Expression<'g>,
    /// Share of the provider's work it has to learn; `None` if it knows all of it.
    pub(super) taken_over: Option<Expression<'g>>,
    /// Share of your own team that is new and has to learn the work; `None` if nobody is.
    pub(super) joining: Option<Expression<'g>>,
    /// The month in which the provider's team becomes yours, for that kind of delivery.
    pub(super) transfer: Option<Expression<'g>>,
    /// The month of the first equipment purchase, if you had none before.
    pub(super) bought: Option<Expression<'g>>,
    /// Monthly cost of the provider's part of today's delivery; `None` if this is today's.
    pub(super) today: Option<Expression<'g>>,
    /// Heads of today's team, if it continues under other conditions: a smaller team frees people from the first month.
    pub(super) heads_today: Option<Expression<'g>>,
}

impl<'g> Arrangement<'g> {
    /// A delivery that existed before and continues.
    pub(super) fn lasting(setting: &Setting<'_, 'g>) -> Arrangement<'g> {
        let graph = setting.graph();
        Arrangement {
            signed: graph.constant(0.0),
            start: graph.constant(0.0),
            working: graph.constant(1.0),
            contract: graph.constant(1.0),
            taken_over: None,
            joining: None,
            transfer: None,
            bought: None,
            today: None,
            heads_today: None,
        }
    }
}

/// The costs of a delivery under an arrangement.
pub(super) fn delivered<'g>(setting: &Setting<'_, 'g>, arrangement: &Arrangement<'g>) -> Delivered<'g> {
    let graph = setting.graph();
    let choices = &setting.delivery.choices;
    let later = arrangement.transfer.map_or(graph.constant(0.0), |month| graph.ramp(month, 1.0));
    let everything = part(setting, arrangement, "", graph.constant(1.0), arrangement.working, None);
    let (part_of_team, part_of_provider) = who_works(setting, arrangement, later);
    let team = part_of_team.as_ref().map(|part| team_cost(setting, part, arrangement.heads_today));
    let provider = part_of_provider.as_ref().map(|part| provider_cost(setting, part, arrangement.today));

    let steering = steering(setting);
    let mut of_team = Vec::new();
    let mut shrinking = Vec::new();
    let mut of_provider = Vec::new();
    let mut of_others = Vec::new();
    let mut upkeep = Vec::new();
    let mut capital = Vec::new();
    let mut untaxed = Vec::new();
    let mut rate_card = Vec::new();
    if let Some((team, part)) = team.as_ref().zip(part_of_team.as_ref()) {
        of_team.extend(in_part(graph, &team.lines, part.working, "own team", "While your own team works."));
        shrinking.extend(in_part(graph, &team.shrinking, part.working, "own team", "While your own team works."));
        // A team that takes over from a provider's adds no second rate card.
        if arrangement.transfer.is_none() {
            rate_card.extend(team.lines.iter().filter(|line| line.driver == Driver::Delivery).map(|line| line.cost));
        }
    }
    let (mut book_value, mut worth_at_end) = (None, None);
    if setting.delivery.has_own_equipment() {
        let assets = asset_cost(setting, &everything, arrangement.bought);
        let while_working = |line: &Line<'g>| Line { cost: line.cost * arrangement.working, ..*line };
        upkeep.extend(assets.running.iter().map(while_working));
        capital.extend(assets.capital.iter().map(while_working));
        let cash = graph.sum(capital.iter().map(|line| line.cost));
        untaxed.push(cash - assets.depreciation * arrangement.working);
        rate_card.extend(assets.running.iter().chain(&assets.capital).map(|line| line.cost));
        book_value = Some(assets.book_value);
        worth_at_end = Some(assets.worth_at_end * arrangement.working);
    }
    if let Some(provider) = &provider {
        of_provider.extend(&provider.lines);
        rate_card.push(provider.rate_card);
    }
    let away = provider.is_some() || choices.team_place != WorkPlace::Onshore;
    if away {
        of_provider.push(travel(setting, arrangement.working));
        let people = people_away(setting, team.as_ref(), provider.as_ref(), part_of_provider.as_ref());
        let charges = provider.as_ref().map(|provider| provider.charges);
        let managed = arrangement.contract * (1.0 - later);
        let steered = Steered { charges, people, contract: arrangement.contract, managed, working: arrangement.working };
        of_others.extend(steering.lines(setting, &steered));
    }
    of_others.extend(improvement_cost(setting, &everything));
    of_others.extend(scope_adjustment(setting, arrangement.start, arrangement.working));
    let hours_are_counted = team.is_some() || (provider.is_some() && choices.pricing.is_hourly());
    let work = work(setting, &everything);
    Delivered {
        seat_utilisation: work.seat_utilisation(setting).filter(|_| hours_are_counted),
        worth_at_end,
        shrinking,
        of_team,
        of_provider,
        of_others,
        upkeep,
        capital,
        book_value,
        untaxed,
        rate_card,
        teams: team.into_iter().collect(),
        provider,
        steering,
    }
}

/// A part of the work under an arrangement: `whose` it is, its share, when it works, and the share of new people that learns.
fn part<'g>(
    setting: &Setting<'_, 'g>,
    arrangement: &Arrangement<'g>,
    whose: &'static str,
    share: Expression<'g>,
    working: Expression<'g>,
    learning: Option<Expression<'g>>,
) -> Part<'g> {
    let contract_since = match setting.delivery.choices.contract_years {
        ContractYears::Signing => arrangement.signed,
        ContractYears::Start => arrangement.start,
        ContractYears::Decision => setting.graph().constant(0.0),
    };
    Part {
        whose,
        share,
        working,
        learning_since: learning.map(|_| arrangement.start),
        new_share: learning.unwrap_or(setting.graph().constant(1.0)),
        start: arrangement.start,
        contract_since,
    }
}

/// The parts of the work that your own team and the provider do; `later` is the share of a month after a transfer.
fn who_works<'g>(setting: &Setting<'_, 'g>, arrangement: &Arrangement<'g>, later: Expression<'g>) -> (Option<Part<'g>>, Option<Part<'g>>) {
    let whole = setting.graph().constant(1.0);
    let share = setting.delivery.operation.map(setting.inputs()).provider_share;
    let (team_works, provider_works) = match (setting.delivery.choices.delivered_by, arrangement.transfer) {
        (DeliveredBy::InHouse, _) => (Some((whole, arrangement.working)), None),
        // Without a handover, the team stays with the provider.
        (DeliveredBy::Provider, _) | (DeliveredBy::Transfer, None) => (None, Some((whole, arrangement.working))),
        (DeliveredBy::Shared, _) => (Some((1.0 - share, arrangement.working)), Some((share, arrangement.working))),
        (DeliveredBy::Transfer, Some(_)) => (Some((whole, later)), Some((whole, arrangement.working * (1.0 - later)))),
    };
    // A team that belonged to the provider continues learning from where it was.
    let of_team_learns = if arrangement.transfer.is_some() { arrangement.taken_over } else { arrangement.joining };
    // If both do part of the work, the names of figures say whose they are.
    let [of_team, of_provider] = if team_works.is_some() && provider_works.is_some() { ["own team", "provider"] } else { ["", ""] };
    let of = |whose, learning| move |(share, working)| part(setting, arrangement, whose, share, working, learning);
    (team_works.map(of(of_team, of_team_learns)), provider_works.map(of(of_provider, arrangement.taken_over)))
}

/// The people who do the work elsewhere: the provider's, otherwise your own team in its other place.
fn people_away<'g>(
    setting: &Setting<'_, 'g>,
    team: Option<&TeamCost<'g>>,
    provider: Option<&ProviderCost<'g>>,
    part: Option<&Part<'g>>,
) -> Expression<'g> {
    let by_provider = provider.zip(part).map(|(provider, part)| {
        let work: &Work<'g> = &provider.work;
        work.people(setting, part, setting.delivery.rates.map(setting.inputs()).billed_utilisation)
    });
    by_provider.or(team.map(|team| team.people)).unwrap_or(setting.graph().constant(0.0))
}

impl<'g> Delivered<'g> {
    /// All lines: running cost, maintenance and capital.
    pub(super) fn lines(&self) -> Vec<Line<'g>> {
        let own = self.of_team.iter().chain(&self.shrinking);
        own.chain(&self.of_provider).chain(&self.of_others).chain(&self.upkeep).chain(&self.capital).copied().collect()
    }

    /// The monthly cost of today's delivery that an offer replaces, for a share of the gain against it:
    /// your own team or charges, and equipment if the offer includes its own; but not steering, trips or credits, which
    /// an offer's price excludes.
    pub(super) fn compared_with(&self, offer: &Setting<'_, 'g>) -> Expression<'g> {
        let upkeep = self.upkeep.iter().filter(|_| !offer.delivery.has_own_equipment());
        let own: Vec<_> = self.of_team.iter().chain(upkeep).copied().collect();
        let own = total(offer.graph(), &own, "Today's own team and equipment");
        let charged = self.provider.as_ref().map(|provider| provider.charged);
        let all = charged.map_or(own, |charged| own + charged);
        all.explained("Today's running cost", Unit::MoneyPerMonth, "Excluding steering, trips and credits.")
    }
}
