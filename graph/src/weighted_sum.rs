//! Weighted sums of columns of numbers.

/// For every place, the sum of each column's number times its weight, in the order of the columns.
#[inline(never)] // A loop copied into code that is compiled for size would be compiled for size as well.
pub fn weighted_sum(columns: &[Vec<f64>], weights: &[f64]) -> Vec<f64> {
    let mut sums = vec![0.0; columns.first().map_or(0, Vec::len)];
    for (column, weight) in columns.iter().zip(weights) {
        sums.iter_mut().zip(column).for_each(|(sum, number)| *sum += weight * number);
    }
    sums
}
