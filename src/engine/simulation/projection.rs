//! What an outcome is on average for each value of one uncertain fact: the outcome's projection on functions of that value.
//!
//! The functions are the value itself and Legendre polynomials of its rank, made orthogonal by Cholesky's method. A sum of
//! squares is never negative, and finding out a fact is never worth less than nothing.

/// The highest degree of the polynomials.
const DEGREE: u8 = 8;
/// A function of which less than this remains beside those before it adds only rounding.
const LEAST_REST: f64 = 1e-6;

/// Functions of the value of one uncertain fact, in every future.
#[derive(Debug)]
pub(super) struct Basis {
    columns: Vec<Vec<f64>>,
    /// The lower triangle of Cholesky's method, a row for each column.
    triangle: Vec<Vec<f64>>,
}

impl Basis {
    /// The basis of a fact, or of several that move together: their values, and ranks, one after another.
    pub(super) fn new(values: Vec<Vec<f64>>, ranks: &[Vec<f64>]) -> Basis {
        let mut basis = Basis { columns: Vec::new(), triangle: Vec::new() };
        values.into_iter().chain(ranks.iter().flat_map(|ranks| legendre(ranks))).for_each(|column| basis.add(column));
        basis
    }

    fn add(&mut self, mut column: Vec<f64>) {
        if !standardise(&mut column) {
            return;
        }
        let mut row: Vec<f64> = Vec::with_capacity(self.columns.len() + 1);
        for (other, before) in self.columns.iter().zip(&self.triangle) {
            let product = mean_product(&column, other) - dot(&row, before);
            row.push(product / before.last().copied().unwrap_or(1.0));
        }
        let rest = 1.0 - dot(&row, &row);
        if rest > LEAST_REST {
            row.push(rest.sqrt());
            self.triangle.push(row);
            self.columns.push(column);
        }
    }

    /// The projection of an outcome: the variance it explains, and its distance from the outcome's average in every future.
    pub(super) fn project(&self, outcome: &[f64]) -> (f64, Vec<f64>) {
        let mut coefficients: Vec<f64> = Vec::new();
        for (column, row) in self.columns.iter().zip(&self.triangle) {
            let product = mean_product(column, outcome) - dot(row, &coefficients);
            coefficients.push(product / row.last().copied().unwrap_or(1.0));
        }
        let explained = dot(&coefficients, &coefficients);
        // From orthogonal functions back to the columns.
        let mut weights = coefficients;
        for place in (0..weights.len()).rev() {
            let Some(row) = self.triangle.get(place) else { continue };
            let weight = weights.get(place).copied().unwrap_or_default() / row.last().copied().unwrap_or(1.0);
            weights.iter_mut().zip(row).take(place).for_each(|(other, part)| *other -= weight * part);
            weights.iter_mut().skip(place).take(1).for_each(|own| *own = weight);
        }
        let mut fitted = vec![0.0; outcome.len()];
        for (column, weight) in self.columns.iter().zip(weights) {
            fitted.iter_mut().zip(column).for_each(|(fitted, value)| *fitted += weight * value);
        }
        (explained, fitted)
    }
}

/// Moves a column to an average of 0 and a variance of 1. Returns false if it is the same everywhere.
fn standardise(column: &mut [f64]) -> bool {
    let around = column.first().copied().unwrap_or_default();
    let average = super::statistics::mean(column, around);
    let size = column.iter().fold(0.0, |most, value| libm::fmax(most, value.abs()));
    column.iter_mut().for_each(|value| *value -= average);
    let deviation = mean_product(column, column).sqrt();
    if deviation <= 1e-12 * size || deviation == 0.0 {
        return false;
    }
    column.iter_mut().for_each(|value| *value /= deviation);
    true
}

/// The shifted Legendre polynomials of numbers between 0 and 1, from the first degree on.
fn legendre(ranks: &[f64]) -> Vec<Vec<f64>> {
    let mut columns: Vec<Vec<f64>> = (0..DEGREE).map(|_| Vec::with_capacity(ranks.len())).collect();
    for rank in ranks {
        let x = 2.0 * rank - 1.0;
        let (mut before, mut now) = (1.0, x);
        for (degree, column) in (1_u8..).map(f64::from).zip(&mut columns) {
            column.push(now);
            (before, now) = (now, ((2.0 * degree + 1.0) * x * now - degree * before) / (degree + 1.0));
        }
    }
    columns
}

/// The average of products, in eight sums side by side, which the compiler turns into vector instructions.
fn mean_product(first: &[f64], second: &[f64]) -> f64 {
    let ((first_eight, first_rest), (second_eight, second_rest)) = (first.as_chunks::<8>(), second.as_chunks::<8>());
    let mut sums = [0.0; 8];
    for (first, second) in first_eight.iter().zip(second_eight) {
        for ((sum, first), second) in sums.iter_mut().zip(first).zip(second) {
            *sum += first * second;
        }
    }
    (sums.iter().sum::<f64>() + dot(first_rest, second_rest)) / first.len().max(1) as f64
}

fn dot(first: &[f64], second: &[f64]) -> f64 {
    first.iter().zip(second).map(|(first, second)| first * second).sum()
}

#[cfg(test)]
mod tests {
    use super::Basis;
    use crate::engine::simulation::sobol::{BLOCK, Sobol, Stream};

    /// Uniform numbers of a stream in sixteen blocks.
    fn uniforms(dimension: usize) -> Vec<f64> {
        let (sobol, stream) = (Sobol::new(), Stream::new(&format!("input {dimension}"), dimension));
        (0..16).flat_map(|block| stream.uniforms(&sobol, 1, block * BLOCK, BLOCK)).collect()
    }

    fn variance(values: &[f64]) -> f64 {
        let mean = values.iter().sum::<f64>() / values.len() as f64;
        values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / values.len() as f64
    }

    #[test]
    fn contributions_are_the_first_order_indices_of_ishigamis_function() {
        let turn = |uniform: &f64| (2.0 * uniform - 1.0) * std::f64::consts::PI;
        let inputs: Vec<Vec<f64>> = (0..3).map(uniforms).collect();
        let at = |input: usize, place: usize| turn(&inputs[input][place]);
        let outcome: Vec<f64> = (0..inputs[0].len())
            .map(|place| {
                let [x, y, z] = [0, 1, 2].map(|input| at(input, place));
                x.sin() + 7.0 * y.sin().powi(2) + 0.1 * z.powi(4) * x.sin()
            })
            .collect();
        let mean = outcome.iter().sum::<f64>() / outcome.len() as f64;
        let centred: Vec<f64> = outcome.iter().map(|value| value - mean).collect();
        for (input, expected) in [0.313905, 0.442411, 0.0].into_iter().enumerate() {
            let basis = Basis::new(vec![inputs[input].iter().map(turn).collect()], &inputs[input..=input]);
            let share = basis.project(&centred).0 / variance(&outcome);
            assert!((share - expected).abs() < 0.002, "{input}: {share}");
        }
    }

    #[test]
    fn a_fact_of_three_cases_is_explained_by_their_averages() {
        let drawn = uniforms(0);
        let case = |uniform: &f64| {
            if *uniform < 0.3 {
                1.0
            } else if *uniform < 0.7 {
                2.0
            } else {
                9.0
            }
        };
        let outcome: Vec<f64> = drawn.iter().map(|uniform| case(uniform) - 3.8).collect();
        let middle = |uniform: &f64| {
            if *uniform < 0.3 {
                0.15
            } else if *uniform < 0.7 {
                0.5
            } else {
                0.85
            }
        };
        let basis = Basis::new(vec![drawn.iter().map(case).collect()], &[drawn.iter().map(middle).collect()]);
        assert_eq!(basis.columns.len(), 2, "more functions would only add noise");
        let (_, fitted) = basis.project(&outcome);
        assert!(fitted.iter().zip(&outcome).all(|(fitted, outcome)| (fitted - outcome).abs() < 1e-2));
    }
}
