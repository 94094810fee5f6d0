//! The probability of failing so persistently that the customer may terminate.

/// Months in a row that give the right to terminate.
const IN_A_ROW: usize = 3;
/// Misses in a year that do so as well.
const IN_A_YEAR: usize = 5;

/// The probability, in a year, of missing a level three times in a row or five times in all, each month being missed with
/// probability `miss`. Counts the ways through twelve months by number of misses and run, so that a year that fulfils
/// both counts once. Both limits stand in UK and US clauses.
pub fn persistent_failure(miss: f64) -> f64 {
    // The probability of each state that gives no right yet: by number of misses, then by misses in a row.
    let mut states = [[0.0; IN_A_ROW]; IN_A_YEAR];
    if let Some(start) = states.first_mut().and_then(|runs| runs.first_mut()) {
        *start = 1.0;
    }
    for _ in 0..12 {
        let mut next = [[0.0; IN_A_ROW]; IN_A_YEAR];
        for (misses, runs) in states.iter().enumerate() {
            for (run, probability) in runs.iter().enumerate() {
                for (misses, run, share) in [(misses, 0, 1.0 - miss), (misses + 1, run + 1, miss)] {
                    if let Some(state) = next.get_mut(misses).and_then(|runs| runs.get_mut(run)) {
                        *state += probability * share;
                    }
                }
            }
        }
        states = next;
    }
    (1.0 - states.iter().flatten().sum::<f64>()).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::persistent_failure;

    #[test]
    fn certain_and_impossible_failures_are_certain_and_impossible() {
        assert_eq!(persistent_failure(0.0), 0.0);
        assert_eq!(persistent_failure(1.0), 1.0);
    }

    #[test]
    fn all_ways_through_a_year_agree_with_counting_them() {
        let miss: f64 = 0.3;
        let mut counted = 0.0;
        for year in 0_u32..1 << 12 {
            let three_in_a_row = (0..10).any(|month| year >> month & 0b111 == 0b111);
            if three_in_a_row || year.count_ones() >= 5 {
                counted += miss.powi(year.count_ones() as i32) * (1.0 - miss).powi(12 - year.count_ones() as i32);
            }
        }
        assert!((persistent_failure(miss) - counted).abs() < 1e-12);
    }
}
