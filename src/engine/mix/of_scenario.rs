//! Reads the problem of a comparison from its results.

use super::problem::{MixDelivery, MixProblem, MixService, SharedAmount};
use crate::engine::decision::{decide, ruled_out_options};
use crate::engine::shared_charge::SharedCharge;
use crate::engine::{Figures, Outcome};
use crate::graph::{NodeId, Plan, Reach, Workspace};
use crate::model::{Address, DeliveredBy, Delivery, OptionId, Place, ProviderId, Scenario, Service, Sorting, Subject, WorkPlace};

/// Evaluated side by side: once as entered, and once without each shared charge; more would have to share a second evaluation.
const LANES: usize = 8;
const _: () = assert!(SharedCharge::ALL.len() < LANES);

/// What a delivery costs.
struct Costs {
    /// Its present value as entered, then without each shared charge.
    values: [f64; LANES],
    one_off: [f64; LANES],
}

impl MixProblem {
    /// The problem of a comparison, by its results and the quality of each option, if known; options that are ruled out are in no mix.
    pub fn of(scenario: &Scenario, outcome: &Outcome, quality: &[(OptionId, f64)]) -> MixProblem {
        let mut reader = Reader { scenario, outcome, problem: MixProblem::default(), charges: Vec::new() };
        let values = reader.evaluate();
        let quality_of = |id: OptionId| quality.iter().find(|(known, _)| *known == id).map(|(_, quality)| *quality);
        let ruled_out = ruled_out_options(scenario);
        let counts = |id: OptionId| ruled_out.iter().all(|(out, _)| *out != id);
        // In the order in which they were made: an option made of parts of others comes after these.
        let mut options: Vec<_> = scenario.options.iter().zip(&values).filter(|(option, _)| counts(option.id)).collect();
        options.order_by_key(|(option, _)| option.id);
        reader.problem.has_quality = options.iter().all(|(option, _)| quality_of(option.id).is_some());
        let shares = shares(scenario, outcome);
        for ((place, service), share) in scenario.services.iter().enumerate().zip(shares) {
            let mut known: Vec<(&Delivery, f64)> = Vec::new();
            let mut deliveries = Vec::new();
            for (option, costs) in &options {
                let (Some(delivery), Some(costs)) = (option.delivery(service.id), costs.get(place)) else { continue };
                let quality = quality_of(option.id).filter(|_| reader.problem.has_quality).unwrap_or_default();
                // A copy of a delivery is no other choice; with it, every mix would be found twice.
                if known.iter().any(|(copy, as_good)| *copy == delivery && *as_good == quality) {
                    continue;
                }
                known.push((delivery, quality));
                deliveries.push(reader.delivery(option.id, service, delivery, quality, costs));
            }
            reader.problem.services.push(MixService { id: service.id, share, deliveries });
        }
        reader.problem
    }
}

/// The quality of each option whose scores are all known.
pub fn option_qualities(scenario: &Scenario, outcome: &Outcome) -> Vec<(OptionId, f64)> {
    let alternatives = decide(scenario, outcome).map(|found| found.alternatives).unwrap_or_default();
    let known = alternatives.iter().filter_map(|alternative| match alternative.subject {
        Subject::Option(id) => Some((id, alternative.quality?.exact()?)),
        Subject::Provider(_) => None,
    });
    known.collect()
}

/// The largest share of an option's work with one provider, weighted as in mixes.
pub fn most_with_one_provider(scenario: &Scenario, outcome: &Outcome, option: OptionId) -> f64 {
    let shares = shares(scenario, outcome);
    let of_service = |service: &Service| scenario.delivery(option, service.id);
    let with = |provider: ProviderId| -> f64 {
        let all = scenario.services.iter().zip(&shares).filter_map(|(service, share)| Some((of_service(service)?, share)));
        all.filter(|(delivery, _)| delivery.has_provider() && delivery.provider == provider)
            .map(|(own, share)| by_provider(own) * share)
            .sum()
    };
    scenario.providers.iter().map(|provider| with(provider.id)).fold(0.0, f64::max)
}

/// The share of each service in today's present value.
fn shares(scenario: &Scenario, outcome: &Outcome) -> Vec<f64> {
    let today = outcome.option(scenario.status_quo);
    let values: Vec<f64> = today.into_iter().flat_map(|today| &today.services).map(|(.., value)| value.value.max(0.0)).collect();
    let all: f64 = values.iter().sum();
    let equal = 1.0 / (scenario.services.len().max(1)) as f64;
    values.into_iter().map(|value| if all > 0.0 { value / all } else { equal }).collect()
}

struct Reader<'a> {
    scenario: &'a Scenario,
    outcome: &'a Outcome,
    problem: MixProblem,
    /// The charges of the problem: what is paid, and to whom.
    charges: Vec<(SharedCharge, ProviderId)>,
}

impl Reader<'_> {
    /// For every option and service, what it costs. Other options pay today's charges until they start, so today's are kept while
    /// theirs are left out.
    fn evaluate(&self) -> Vec<Vec<Costs>> {
        let is_today = |option: OptionId| option == self.scenario.status_quo;
        let of = |today: bool| self.evaluate_some(&|option| is_today(option) == today);
        let (mut of_today, mut of_others) = (of(true), of(false));
        let mut next = |option: OptionId| if is_today(option) { of_today.next() } else { of_others.next() };
        self.scenario.options.iter().map(|option| next(option.id).unwrap_or_default()).collect()
    }

    /// The same for some of the options.
    fn evaluate_some(&self, is_wanted: &dyn Fn(OptionId) -> bool) -> std::vec::IntoIter<Vec<Costs>> {
        let model = &self.outcome.calculation.model;
        let all = self.scenario.options.iter().zip(&model.options);
        let wanted: Vec<&Figures> = all.filter(|(option, _)| is_wanted(option.id)).map(|(_, figures)| figures).collect();
        let nodes = |figures: &&Figures| -> Vec<(NodeId, NodeId)> {
            figures.services.iter().zip(&figures.one_off).map(|((.., value), one_off)| (*value, *one_off)).collect()
        };
        let outputs: Vec<NodeId> = wanted.iter().flat_map(nodes).flat_map(|(value, one_off)| [value, one_off]).collect();
        let plan = Plan::new(&model.graph, &outputs, Reach::Nothing);
        let is_left_out = |address: &Address, lane: usize| {
            let charge = lane.checked_sub(1).and_then(|place| SharedCharge::ALL.get(place));
            charge.is_some_and(|charge| charge.field() == address.field) && address.place.option().is_some_and(is_wanted)
        };
        let inputs: Vec<[f64; LANES]> = (model.addresses.iter().zip(&self.outcome.inputs))
            .map(|(address, value)| std::array::from_fn(|lane| if is_left_out(address, lane) { 0.0 } else { *value }))
            .collect();
        let mut workspace = Workspace::default();
        plan.evaluate(&model.graph, &inputs, &mut workspace);
        let read = |node: NodeId| plan.read(node, &workspace).first().copied().unwrap_or([0.0; LANES]);
        let costs = |(value, one_off): (NodeId, NodeId)| Costs { values: read(value), one_off: read(one_off) };
        let found: Vec<Vec<Costs>> = wanted.iter().map(|figures| nodes(figures).into_iter().map(costs).collect()).collect();
        found.into_iter()
    }

    fn delivery(&mut self, option: OptionId, service: &Service, delivery: &Delivery, quality: f64, costs: &Costs) -> MixDelivery {
        let [cost, ..] = costs.values;
        let [one_off, ..] = costs.one_off;
        let by_provider = by_provider(delivery);
        let (nearshore, offshore) = abroad(delivery, by_provider);
        let mut found = MixDelivery {
            option,
            cost,
            one_off,
            quality,
            provider: delivery.has_provider().then(|| self.provider(delivery.provider)),
            by_provider,
            nearshore,
            offshore,
            shared: Vec::new(),
        };
        let without = costs.values.iter().zip(&costs.one_off).skip(1);
        for (charge, (value_without, one_off_without)) in SharedCharge::ALL.into_iter().zip(without) {
            let Some(provider) = charge.provider(self.scenario, delivery) else { continue };
            let (amount, share) = self.borne(option, charge, provider, service);
            let paid = cost - value_without;
            if amount <= 0.0 || share <= 0.0 {
                continue;
            }
            found.cost -= paid;
            found.one_off -= one_off - one_off_without;
            found.shared.push(SharedAmount { charge: self.charge(charge, provider), amount, value: paid / share });
        }
        found
    }

    /// The amount a delivery has of a charge, and the share of it that it bears in its own option.
    fn borne(&self, option: OptionId, charge: SharedCharge, provider: ProviderId, service: &Service) -> (f64, f64) {
        let deliveries = self.scenario.option(option).into_iter().flat_map(|option| &option.deliveries);
        let paying = deliveries.filter(|delivery| charge.provider(self.scenario, delivery) == Some(provider));
        let amount_of = |delivery: &Delivery| {
            let address = Address { place: Place::Delivery(option, delivery.service), field: charge.field() };
            (delivery.service, self.scenario.number(address).unwrap_or_default())
        };
        let amounts: Vec<_> = paying.map(amount_of).collect();
        let own = amounts.iter().find(|(known, _)| *known == service.id).map_or(0.0, |(_, amount)| *amount);
        let highest = amounts.iter().map(|(_, amount)| *amount).fold(0.0, f64::max);
        let all: f64 = amounts.iter().map(|(_, amount)| amount).sum();
        (own, if all > 0.0 { highest / all } else { 0.0 })
    }

    fn provider(&mut self, id: ProviderId) -> usize {
        place_of(&mut self.problem.providers, id)
    }

    fn charge(&mut self, charge: SharedCharge, provider: ProviderId) -> usize {
        let place = place_of(&mut self.charges, (charge, provider));
        if place == self.problem.charges.len() {
            self.problem.charges.push(charge.is_one_off());
        }
        place
    }
}

/// The place of an entry in a list, which gets it if it lacks it.
fn place_of<T: PartialEq>(list: &mut Vec<T>, entry: T) -> usize {
    list.iter().position(|known| *known == entry).unwrap_or_else(|| {
        list.push(entry);
        list.len() - 1
    })
}

/// The share of the work that a provider does. Of a team that is handed over later it does all, for that is what is contracted.
fn by_provider(delivery: &Delivery) -> f64 {
    match delivery.choices.delivered_by {
        DeliveredBy::InHouse => 0.0,
        DeliveredBy::Provider | DeliveredBy::Transfer => 1.0,
        DeliveredBy::Shared => delivery.operation.provider_share,
    }
}

/// The shares of the work done nearshore and offshore.
fn abroad(delivery: &Delivery, by_provider: f64) -> (f64, f64) {
    let own = |place: WorkPlace| if delivery.choices.team_place == place { 1.0 - by_provider } else { 0.0 };
    let rates = &delivery.rates;
    (by_provider * rates.nearshore_share + own(WorkPlace::Nearshore), by_provider * rates.offshore_share + own(WorkPlace::Offshore))
}
