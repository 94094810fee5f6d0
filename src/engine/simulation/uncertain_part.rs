//! What is uncertain as one: a fact, a delay, or facts that move together.

use super::draws::{Bundle, Delay, Draws};
use super::fact::Fact;
use super::projection::Basis;
use super::risk_draws::DrawnRisk;
use super::sobol::BLOCK;
use super::summary::Uncertain;
use crate::model::Along;

/// Members of a group whose own values are followed; the others are explained by what moves the group.
const FOLLOWED: usize = 24;

/// What is uncertain as one.
pub(super) enum UncertainPart<'d> {
    Fact(&'d Fact),
    Delay(&'d Delay),
    Bundle(&'d Bundle, Vec<(&'d Fact, Along)>),
    Risk(&'d DrawnRisk),
}

/// An input of the graph by its place, its path in files, and its low and high value.
pub(super) type DriverEnd = (usize, String, f64, f64);

impl<'d> UncertainPart<'d> {
    /// All parts: facts alone, groups, delays, risks.
    pub(super) fn all(draws: &'d Draws) -> Vec<UncertainPart<'d>> {
        let alone = draws.facts.iter().filter(|fact| fact.group.is_none()).map(UncertainPart::Fact);
        let bundles = draws.bundles.iter().enumerate().map(|(place, bundle)| {
            let members = draws.facts.iter().filter_map(|fact| {
                let (group, along) = fact.group?;
                (group == place).then_some((fact, along))
            });
            UncertainPart::Bundle(bundle, members.collect())
        });
        let bundles = bundles.filter(|part| matches!(part, UncertainPart::Bundle(_, members) if !members.is_empty()));
        alone
            .chain(bundles)
            .chain(draws.delays.iter().map(UncertainPart::Delay))
            .chain(draws.risks.iter().map(UncertainPart::Risk))
            .collect()
    }

    pub(super) fn name(&self) -> Uncertain {
        match self {
            UncertainPart::Fact(fact) => Uncertain::Fact(fact.addresses.iter().map(ToString::to_string).collect()),
            UncertainPart::Delay(delay) => Uncertain::Event(delay.probability.to_string()),
            UncertainPart::Bundle(bundle, _) => Uncertain::Group(bundle.id),
            UncertainPart::Risk(risk) => Uncertain::Risk(risk.id),
        }
    }

    /// The values of its inputs at the 10 % and the 90 % point; a risk has no input of the graph.
    pub(super) fn ends(&self) -> Vec<DriverEnd> {
        let of_fact = |fact: &Fact, along: Along| -> Vec<DriverEnd> {
            let probabilities = if along == Along::With { [0.1, 0.9] } else { [0.9, 0.1] };
            let ends = fact.values(&probabilities);
            let [low, high] = ends.first_chunk::<2>().copied().unwrap_or_default();
            let inputs = fact.inputs.iter().zip(&fact.addresses);
            inputs.map(|(input, address)| (*input, address.to_string(), low, high)).collect()
        };
        match self {
            UncertainPart::Fact(fact) => of_fact(fact, Along::With),
            UncertainPart::Delay(delay) => vec![(delay.input, delay.probability.to_string(), 0.0, 1.0)],
            UncertainPart::Risk(_) => Vec::new(),
            UncertainPart::Bundle(_, members) => members.iter().flat_map(|(fact, along)| of_fact(fact, *along)).collect(),
        }
    }

    /// Functions of its values in all futures of whole blocks; `keep` chooses the futures that could be computed.
    pub(super) fn basis(&self, draws: &Draws, blocks: u32, keep: &[u32]) -> Basis {
        let over_blocks = |drawn: &dyn Fn(u32) -> Vec<f64>| -> Vec<f64> {
            let all: Vec<f64> = (0..blocks).flat_map(|block| drawn(block * BLOCK)).collect();
            if keep.len() == all.len() { all } else { keep.iter().filter_map(|trial| all.get(*trial as usize)).copied().collect() }
        };
        let values = |fact: &Fact| over_blocks(&|first| draws.values(fact, first, BLOCK));
        match self {
            UncertainPart::Fact(fact) => {
                let ranks = over_blocks(&|first| fact.ranks(&draws.own_uniforms(fact, first, BLOCK)));
                Basis::new(vec![values(fact)], &ranks)
            }
            UncertainPart::Delay(delay) => Basis::new(vec![over_blocks(&|first| draws.happens(delay, first, BLOCK))], &[]),
            UncertainPart::Risk(risk) => Basis::new(vec![over_blocks(&|first| risk.yearly(draws, first, BLOCK))], &[]),
            UncertainPart::Bundle(bundle, members) => {
                let ranks = over_blocks(&|first| draws.bundle_uniforms(bundle, first, BLOCK));
                Basis::new(members.iter().take(FOLLOWED).map(|(fact, _)| values(fact)).collect(), &ranks)
            }
        }
    }
}
