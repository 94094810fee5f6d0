//! The share of weightings under which each option wins: evenly drawn, the same on every machine.

use crate::engine::simulation::{BLOCK, Sobol, Stream};
use crate::graph::weighted_sum;

/// The blocks of weightings: 10,240 of them, for a standard error of at most half a point.
const BLOCKS: u32 = 10;

/// Which weightings are tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weightings {
    /// Any weights at all, each equally likely.
    Any,
    /// Each of the user's weights half as much to half as much again.
    Near,
}

/// The share of weightings under which one option wins.
#[derive(Clone, Debug, PartialEq)]
pub struct ShareOfWeights {
    /// The share, a fraction; ties are divided evenly.
    pub share: f64,
    /// The mean share of each criterion where it wins; empty if it never does.
    pub central: Vec<f64>,
}

/// The share of weightings under which each row has the highest total.
pub fn shares_of_weights(weightings: Weightings, shares: &[f64], rows: &[Vec<f64>], seed: u32) -> Vec<ShareOfWeights> {
    let sobol = Sobol::new();
    let mut wins = vec![0.0; rows.len()];
    let mut sums = vec![vec![0.0; shares.len()]; rows.len()];
    for block in 0..BLOCKS {
        let columns: Vec<Vec<f64>> =
            shares.iter().enumerate().map(|(place, share)| column(weightings, *share, place, seed, block, &sobol)).collect();
        let columns = normalised(columns);
        let totals: Vec<Vec<f64>> = rows.iter().map(|row| weighted_sum(&columns, row)).collect();
        let (mut best, mut level) = (vec![f64::NEG_INFINITY; BLOCK as usize], vec![0.0; BLOCK as usize]);
        for totals in &totals {
            for ((total, best), level) in totals.iter().zip(&mut best).zip(&mut level) {
                if total > best {
                    (*best, *level) = (*total, 1.0);
                } else if total == best {
                    *level += 1.0;
                }
            }
        }
        for ((won, sums), totals) in wins.iter_mut().zip(&mut sums).zip(&totals) {
            let winning = totals.iter().zip(&best).zip(&level).enumerate().filter(|(_, ((total, best), _))| total == best);
            for (draw, (_, level)) in winning {
                *won += 1.0 / level;
                let weights = columns.iter().filter_map(|column| column.get(draw));
                sums.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += weight / level);
            }
        }
    }
    let count: f64 = wins.iter().sum();
    let of_row = |(won, sums): (&f64, Vec<f64>)| ShareOfWeights {
        share: if count > 0.0 { won / count } else { 0.0 },
        central: if *won > 0.0 { sums.iter().map(|sum| sum / won).collect() } else { Vec::new() },
    };
    wins.iter().zip(sums).map(of_row).collect()
}

/// The weights of a block, each draw divided by its sum.
fn normalised(mut columns: Vec<Vec<f64>>) -> Vec<Vec<f64>> {
    let sum = weighted_sum(&columns, &vec![1.0; columns.len()]);
    for column in &mut columns {
        column.iter_mut().zip(&sum).for_each(|(weight, sum)| *weight /= sum);
    }
    columns
}

/// The weights of one criterion in a block of weightings, before they are normalised.
fn column(weightings: Weightings, share: f64, place: usize, seed: u32, block: u32, sobol: &Sobol) -> Vec<f64> {
    let stream = Stream::new(&format!("decision.weights.{place}"), place);
    let uniforms = stream.uniforms(sobol, seed, block * BLOCK, BLOCK).into_iter();
    match weightings {
        // Normalised exponential numbers are even over all weights.
        Weightings::Any => uniforms.map(|uniform| -libm::log(uniform)).collect(),
        Weightings::Near => uniforms.map(|uniform| share * (0.5 + uniform)).collect(),
    }
}
