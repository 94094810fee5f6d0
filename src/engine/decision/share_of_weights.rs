//! The share of weightings under which each option wins: evenly drawn, the same on every machine.

use super::ranking::total;
use crate::engine::simulation::{BLOCK, Sobol, Stream};

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
    let mut totals = vec![0.0; rows.len()];
    for block in 0..BLOCKS {
        let columns: Vec<Vec<f64>> =
            shares.iter().enumerate().map(|(place, share)| column(weightings, *share, place, seed, block, &sobol)).collect();
        let mut weights = vec![0.0; shares.len()];
        for draw in 0..BLOCK as usize {
            let drawn = columns.iter().map(|column| column.get(draw).copied().unwrap_or_default());
            weights.iter_mut().zip(drawn).for_each(|(weight, drawn)| *weight = drawn);
            let sum: f64 = weights.iter().sum();
            if sum <= 0.0 {
                continue;
            }
            weights.iter_mut().for_each(|weight| *weight /= sum);
            totals.iter_mut().zip(rows).for_each(|(own, row)| *own = total(&weights, row));
            let best = totals.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            let level = totals.iter().filter(|total| **total == best).count() as f64;
            for ((won, sums), _) in wins.iter_mut().zip(&mut sums).zip(&totals).filter(|(_, total)| **total == best) {
                *won += 1.0 / level;
                sums.iter_mut().zip(&weights).for_each(|(sum, weight)| *sum += weight / level);
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
