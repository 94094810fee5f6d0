//! Weights from pairwise comparisons: the analytic hierarchy process.

/// The index of random judgements for each number of criteria, as Saaty tabled it; others use slightly different values.
const RANDOM_INDEX: [f64; 11] = [0.0, 0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49];
/// The rounds after which the search for weights ends; a tenth of them is plenty.
const MOST_ROUNDS: usize = 1_000;
/// The search ends when no weight changes by more.
const SMALLEST_CHANGE: f64 = 1e-12;
/// Judgements that differ by less in logarithms fit.
const FITS: f64 = 1e-9;

/// The weights that pairwise judgements come to, and how consistent they are.
#[derive(Clone, Debug, PartialEq)]
pub struct Consistency {
    /// The share of each criterion; the sum is 1.
    pub weights: Vec<f64>,
    /// The largest eigenvalue; the number of criteria if the judgements are consistent.
    pub largest_eigenvalue: f64,
    /// The consistency index, not below zero.
    pub index: f64,
    /// The index divided by that of random judgements; above 0.1 the judgements contradict each other.
    pub ratio: f64,
    /// The judgement that fits least: the places of both criteria, the judgement, and the one that the weights imply; `None` if all fit.
    pub fits_least: Option<Misfit>,
}

/// A judgement and what the others come to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Misfit {
    /// The place of the first criterion.
    pub first: usize,
    /// The place of the second criterion.
    pub second: usize,
    /// How much more important the first was said to be.
    pub given: f64,
    /// How much more important it is by the weights.
    pub implied: f64,
}

/// The weights of `count` criteria from the rows of the upper triangle of their judgements; `None` if a judgement is missing or
/// not above zero, or there are no criteria.
pub fn pairwise(count: usize, judgements: &[f64]) -> Option<Consistency> {
    let matrix = matrix(count, judgements)?;
    let mut weights = vec![1.0 / count as f64; count];
    let mut largest_eigenvalue = 0.0;
    for _ in 0..MOST_ROUNDS {
        let next: Vec<f64> =
            matrix.iter().map(|row| row.iter().zip(&weights).map(|(judgement, weight)| judgement * weight).sum()).collect();
        largest_eigenvalue = next.iter().sum();
        let next: Vec<f64> = next.iter().map(|weight| weight / largest_eigenvalue).collect();
        let change = next.iter().zip(&weights).map(|(after, before)| libm::fabs(after - before)).fold(0.0, f64::max);
        weights = next;
        if change < SMALLEST_CHANGE {
            break;
        }
    }
    let random = RANDOM_INDEX.get(count).copied()?;
    let index = if count > 2 { ((largest_eigenvalue - count as f64) / (count as f64 - 1.0)).max(0.0) } else { 0.0 };
    let ratio = if random > 0.0 { index / random } else { 0.0 };
    let fits_least = fits_least(&matrix, &weights);
    Some(Consistency { weights, largest_eigenvalue, index, ratio, fits_least })
}

/// The full matrix of judgements: reciprocals below the diagonal.
fn matrix(count: usize, judgements: &[f64]) -> Option<Vec<Vec<f64>>> {
    let is_complete = judgements.len() == count * count.saturating_sub(1) / 2 && judgements.iter().all(|judgement| *judgement > 0.0);
    if !is_complete || count == 0 {
        return None;
    }
    // The place of a judgement in the rows of the upper triangle.
    let upper = |row: usize, column: usize| judgements.get(row * count - row * (row + 1) / 2 + column - row - 1).copied();
    let cell = |row: usize, column: usize| match row.cmp(&column) {
        std::cmp::Ordering::Less => upper(row, column),
        std::cmp::Ordering::Equal => Some(1.0),
        std::cmp::Ordering::Greater => upper(column, row).map(|judgement| 1.0 / judgement),
    };
    (0..count).map(|row| (0..count).map(|column| cell(row, column)).collect()).collect()
}

fn fits_least(matrix: &[Vec<f64>], weights: &[f64]) -> Option<Misfit> {
    let mut worst: Option<(f64, Misfit)> = None;
    for (first, (row, own)) in matrix.iter().zip(weights).enumerate() {
        for (second, (given, other)) in row.iter().zip(weights).enumerate().skip(first + 1) {
            let misfit = libm::fabs(libm::log(given * other / own));
            if worst.as_ref().map_or(FITS, |(known, _)| *known + FITS) < misfit {
                worst = Some((misfit, Misfit { first, second, given: *given, implied: own / other }));
            }
        }
    }
    worst.map(|(_, misfit)| misfit)
}
