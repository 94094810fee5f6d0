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
    // `clamp` would bring the writing of fractions into the first module, for its message.
    libm::fmin(libm::fmax(1.0 - states.iter().flatten().sum::<f64>(), 0.0), 1.0)
}

/// How many of all ways through a year of twelve months give that right, by their number of misses: a year of `k` misses
/// that are missed with probability `miss` has the probability `miss^k (1 − miss)^(12 − k)`.
pub fn failing_years() -> [u16; 13] {
    let mut years = [0; 13];
    for year in 0_u16..1 << 12 {
        let in_a_row = (0..=12 - IN_A_ROW).any(|month| (month..month + IN_A_ROW).all(|month| year >> month & 1 == 1));
        let misses = year.count_ones() as usize;
        if let Some(count) = years.get_mut(misses).filter(|_| in_a_row || misses >= IN_A_YEAR) {
            *count += 1;
        }
    }
    years
}

#[cfg(test)]
mod tests {
    use super::{failing_years, persistent_failure};

    #[test]
    fn counted_years_give_the_same_probability() {
        for miss in [0.0_f64, 0.01, 0.2, 0.5, 0.97, 1.0] {
            let ways = failing_years()
                .into_iter()
                .zip(0..)
                .map(|(ways, misses)| f64::from(ways) * miss.powi(misses) * (1.0 - miss).powi(12 - misses));
            assert!((ways.sum::<f64>() - persistent_failure(miss)).abs() < 1e-14, "{miss}");
        }
    }

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
