//! TOPSIS as a cross check: the closeness of each option to the best figures on all criteria.

/// The closeness of each row, from 0 to 1, after Hwang and Yoon: columns divided by their length, weighted, compared with the best
/// and the worst of the rows at hand. `more_is_better` says which end of a column is good. All 0.5 if all rows are level.
pub fn closeness(rows: &[Vec<f64>], weights: &[f64], more_is_better: &[bool]) -> Vec<f64> {
    let mut to_best = vec![0.0; rows.len()];
    let mut to_worst = vec![0.0; rows.len()];
    for (place, (weight, more)) in weights.iter().zip(more_is_better).enumerate() {
        let column: Vec<f64> = rows.iter().map(|row| row.get(place).copied().unwrap_or_default()).collect();
        let length = column.iter().map(|value| value * value).sum::<f64>().sqrt();
        if length == 0.0 {
            continue;
        }
        let scaled: Vec<f64> = column.iter().map(|value| weight * value / length).collect();
        let highest = scaled.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let lowest = scaled.iter().copied().fold(f64::INFINITY, f64::min);
        let (best, worst) = if *more { (highest, lowest) } else { (lowest, highest) };
        for ((value, to_best), to_worst) in scaled.iter().zip(&mut to_best).zip(&mut to_worst) {
            *to_best += (value - best) * (value - best);
            *to_worst += (value - worst) * (value - worst);
        }
    }
    let distances = to_best.iter().zip(&to_worst).map(|(best, worst)| (best.sqrt(), worst.sqrt()));
    distances.map(|(best, worst)| if best + worst == 0.0 { 0.5 } else { worst / (best + worst) }).collect()
}
