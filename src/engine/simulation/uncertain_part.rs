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
/// Members of a group of which any function is followed, as of a fact alone, so that a small group explains no less than each of them.
const FOLLOWED_CLOSELY: usize = 3;

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

    /// The values of its inputs at the 10 % and the 90 % point, everything else at its plain value; a risk has no input of the graph.
    pub(super) fn ends(&self, draws: &Draws) -> Vec<DriverEnd> {
        let members = match self {
            UncertainPart::Fact(fact) => vec![(*fact, Along::With)],
            UncertainPart::Delay(delay) => return vec![(delay.input, delay.probability.to_string(), 0.0, 1.0)],
            UncertainPart::Risk(_) => Vec::new(),
            UncertainPart::Bundle(_, members) => members.clone(),
        };
        let mut columns: Vec<Vec<f64>> = draws.facts.iter().map(|fact| vec![fact.plain; 2]).collect();
        let own: Vec<(usize, &Fact)> =
            draws.facts.iter().enumerate().filter(|(_, fact)| members.iter().any(|(member, _)| std::ptr::eq(*member, *fact))).collect();
        for ((place, fact), (_, along)) in own.iter().zip(&members) {
            let probabilities = if *along == Along::With { [0.1, 0.9] } else { [0.9, 0.1] };
            columns.iter_mut().skip(*place).take(1).for_each(|column| *column = fact.values(&probabilities));
        }
        draws.keep_rules(&mut columns);
        let ends = own.iter().filter_map(|(place, fact)| Some((fact, *columns.get(*place)?.first_chunk::<2>()?)));
        let ends = ends.flat_map(|(fact, [low, high])| {
            fact.inputs.iter().zip(&fact.addresses).map(move |(input, address)| (*input, address.to_string(), low, high))
        });
        ends.collect()
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
                Basis::new(vec![values(fact)], &[ranks])
            }
            UncertainPart::Delay(delay) => Basis::new(vec![over_blocks(&|first| draws.happens(delay, first, BLOCK))], &[]),
            UncertainPart::Risk(risk) => Basis::new(vec![over_blocks(&|first| risk.yearly(draws, first, BLOCK))], &[]),
            UncertainPart::Bundle(bundle, members) => {
                let mut ranks = vec![over_blocks(&|first| draws.bundle_uniforms(bundle, first, BLOCK))];
                let alone = members.iter().take(if bundle.moves_exactly() { 0 } else { FOLLOWED_CLOSELY });
                ranks.extend(alone.map(|(fact, _)| over_blocks(&|first| fact.ranks(&draws.own_uniforms(fact, first, BLOCK)))));
                Basis::new(members.iter().take(FOLLOWED).map(|(fact, _)| values(fact)).collect(), &ranks)
            }
        }
    }
}
