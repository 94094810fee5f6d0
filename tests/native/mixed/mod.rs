//! Problems and limits for searches of mixes, and every mix by brute force.

use crate::native::random::{pick, random};
use sourcewise::engine::{MixDelivery, MixProblem, MixService, SharedAmount};
use sourcewise::model::{MixLimits, OptionId, ProviderId, ServiceId};

/// The sums of a mix, worked out without the searches.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Whole {
    pub picks: Vec<usize>,
    pub cost: f64,
    pub one_off: f64,
    pub quality: f64,
    pub own: f64,
    pub offshore: f64,
    pub abroad: f64,
    pub providers: usize,
    pub most_with_one: f64,
}

/// A delivery without shared amounts and one-off cost.
pub fn delivery(option: u16, cost: f64, quality: f64, provider: Option<usize>, offshore: f64) -> MixDelivery {
    let by_provider = if provider.is_some() { 1.0 } else { 0.0 };
    MixDelivery {
        option: OptionId(option),
        cost,
        one_off: 0.0,
        quality,
        provider,
        by_provider,
        nearshore: 0.0,
        offshore,
        shared: Vec::new(),
    }
}

/// Mix M of the specification: three services of an own team, a provider and a provider offshore.
pub fn mix_m() -> MixProblem {
    let costs = [[2.0, 1.6, 1.3], [5.0, 4.6, 3.9], [3.0, 2.9, 2.4]];
    let qualities = [[6.0, 7.0, 5.0], [7.0, 6.0, 5.0], [8.0, 7.0, 4.0]];
    let offshore = [[0.0, 0.0, 1.0], [0.0, 0.2, 0.8], [0.0, 0.0, 1.0]];
    let service = |place: usize, share: f64| MixService {
        id: ServiceId(place as u16 + 1),
        share,
        deliveries: (0..3_usize)
            .map(|option| {
                let provider = option.checked_sub(1);
                delivery(option as u16 + 1, costs[place][option], qualities[place][option], provider, offshore[place][option])
            })
            .collect(),
    };
    MixProblem {
        services: vec![service(0, 0.2), service(1, 0.5), service(2, 0.3)],
        providers: vec![ProviderId(1), ProviderId(2)],
        charges: Vec::new(),
        has_quality: true,
    }
}

/// A random problem: some deliveries are bought, some of these share amounts with other services of their provider.
pub fn problem(seed: u64, services: usize, options: usize) -> MixProblem {
    let mut next = random(seed);
    let providers = options.min(5);
    let weights: Vec<f64> = (0..services).map(|_| 0.1 + next()).collect();
    let all: f64 = weights.iter().sum();
    let sharing = next() < 0.5;
    let same_timing = next() < 0.5;
    let mut deliveries_of = |share: f64| -> Vec<MixDelivery> {
        let one = |option: usize| {
            let provider = (next() < 0.7).then(|| (next() * providers as f64) as usize);
            let offshore = if next() < 0.5 { 0.0 } else { (next() * 5.0).round() / 5.0 };
            let mut made = delivery(option as u16 + 1, 0.0, (next() * 20.0).round() / 2.0, provider, offshore);
            made.cost = 100.0 * share * (0.7 + 0.6 * next());
            made.one_off = 0.2 * made.cost * next();
            made.nearshore = (1.0 - offshore) * (next() * 2.0).round() / 2.0;
            made.by_provider = provider.map_or(0.0, |_| if next() < 0.2 { 0.5 } else { 1.0 });
            for kind in 0..2 {
                if let Some(provider) = provider.filter(|_| sharing && next() < 0.7) {
                    let amount = (next() * 4.0).round();
                    let factor = if same_timing { 0.9 } else { 0.7 + 0.3 * next() };
                    made.shared.push(SharedAmount { charge: provider * 2 + kind, amount, value: amount * factor });
                }
            }
            made
        };
        (0..options).map(one).collect()
    };
    let services = (1..=services).zip(weights).map(|(place, weight)| MixService {
        id: ServiceId(place as u16),
        share: weight / all,
        deliveries: deliveries_of(weight / all),
    });
    MixProblem {
        services: services.collect(),
        providers: (0..providers).map(|provider| ProviderId(provider as u16 + 1)).collect(),
        charges: (0..2 * providers).map(|place| place % 2 == 0).collect(),
        has_quality: true,
    }
}

/// Random limits, most of which some mix keeps.
pub fn limits(seed: u64, problem: &MixProblem) -> MixLimits {
    let mut next = random(seed ^ 0x5eed);
    let mut maybe = |low: f64, high: f64| {
        let value = low + (high - low) * next();
        (next() < 0.3).then_some(value)
    };
    let mut limits = MixLimits {
        most_providers: maybe(0.0, 4.0).map(|most| most as u8),
        least_own: maybe(0.0, 0.6),
        most_offshore: maybe(0.1, 0.7),
        most_abroad: maybe(0.2, 0.9),
        least_quality: maybe(3.0, 8.0),
        most_one_provider: maybe(0.3, 0.9),
        once_budget: maybe(6.0, 20.0),
        forbidden: [].into(),
    };
    while next() < 0.3 {
        let service = pick(&problem.services.iter().map(|service| service.id).collect::<Vec<_>>(), &mut next);
        limits.forbidden.insert((OptionId(1 + (next() * 3.0) as u16), service));
    }
    limits
}

/// Every mix of a problem with its sums.
pub fn all_mixes(problem: &MixProblem) -> Vec<Whole> {
    let mut all = vec![Vec::new()];
    for service in &problem.services {
        let longer = |picks: Vec<usize>| (0..service.deliveries.len()).map(move |pick| [picks.clone(), vec![pick]].concat());
        all = all.into_iter().flat_map(longer).collect();
    }
    all.into_iter().map(|picks| whole(problem, picks)).collect()
}

/// The sums of one mix.
pub fn whole(problem: &MixProblem, picks: Vec<usize>) -> Whole {
    let taken: Vec<(&MixService, &MixDelivery)> =
        problem.services.iter().zip(&picks).map(|(service, pick)| (service, &service.deliveries[*pick])).collect();
    let weighted = |of: &dyn Fn(&MixDelivery) -> f64| taken.iter().map(|(service, delivery)| service.share * of(delivery)).sum::<f64>();
    let mut made = Whole {
        cost: taken.iter().map(|(_, delivery)| delivery.cost).sum(),
        one_off: taken.iter().map(|(_, delivery)| delivery.one_off).sum(),
        quality: weighted(&|delivery| delivery.quality),
        own: weighted(&|delivery| 1.0 - delivery.by_provider),
        offshore: weighted(&|delivery| delivery.offshore),
        abroad: weighted(&|delivery| delivery.nearshore + delivery.offshore),
        ..Whole::default()
    };
    for (charge, is_one_off) in problem.charges.iter().enumerate() {
        let paid: Vec<_> = taken.iter().flat_map(|(_, delivery)| &delivery.shared).filter(|shared| shared.charge == charge).collect();
        let amounts: f64 = paid.iter().map(|shared| shared.amount).sum();
        let highest = paid.iter().map(|shared| shared.amount).fold(0.0, f64::max);
        let together = if amounts > 0.0 { highest / amounts * paid.iter().map(|shared| shared.value).sum::<f64>() } else { 0.0 };
        made.cost += together;
        made.one_off += if *is_one_off { together } else { 0.0 };
    }
    for provider in 0..problem.providers.len() {
        let with = |delivery: &MixDelivery| if delivery.provider == Some(provider) { delivery.by_provider } else { 0.0 };
        made.most_with_one = made.most_with_one.max(weighted(&with));
        made.providers += usize::from(taken.iter().any(|(_, delivery)| delivery.provider == Some(provider)));
    }
    Whole { picks, ..made }
}

/// Whether a mix keeps limits.
pub fn keeps(problem: &MixProblem, limits: &MixLimits, mix: &Whole) -> bool {
    const SLACK: f64 = 1e-9;
    let under = |limit: Option<f64>, value: f64| limit.is_none_or(|most| value <= most + SLACK);
    let over = |limit: Option<f64>, value: f64| limit.is_none_or(|least| value >= least - SLACK);
    let permitted = problem
        .services
        .iter()
        .zip(&mix.picks)
        .all(|(service, pick)| !limits.forbidden.contains(&(service.deliveries[*pick].option, service.id)));
    permitted
        && limits.most_providers.is_none_or(|most| mix.providers <= usize::from(most))
        && over(limits.least_own, mix.own)
        && under(limits.most_offshore, mix.offshore)
        && under(limits.most_abroad, mix.abroad)
        && over(limits.least_quality, mix.quality)
        && under(limits.most_one_provider, mix.most_with_one)
        && under(limits.once_budget, mix.one_off)
}
