//! Averages, percentiles and their errors.

use super::summary::{Chance, Spread};

/// A percentile of sorted numbers: type 7 of Hyndman and Fan, as spreadsheets compute it.
pub(super) fn percentile(sorted: &[f64], share: f64) -> f64 {
    let place = share * sorted.len().saturating_sub(1) as f64;
    let below = libm::floor(place);
    let at = |place: usize| sorted.get(place).or(sorted.last()).copied().unwrap_or_default();
    let (low, high) = (at(below as usize), at(below as usize + 1));
    low + (place - below) * (high - low)
}

/// The average, taken around a number near it so that no digits are lost.
pub(super) fn mean(values: &[f64], around: f64) -> f64 {
    around + values.iter().map(|value| value - around).sum::<f64>() / (values.len().max(1) as f64)
}

pub(super) fn sorted(values: &[f64]) -> Vec<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    sorted
}

/// The half width of the error of an estimate, from the same estimate of each independent block: 19 of 20 other sets of futures
/// lie within it. Zero for a single block, which says nothing about it.
pub(super) fn half_width(estimates: &[f64]) -> f64 {
    let count = estimates.len();
    // The 97.5 % point of Student's distribution for 2, 4, 8, 16, 32 and 64 blocks.
    let factor = match count {
        0 | 1 => return 0.0,
        2..4 => 12.706,
        4..8 => 3.182,
        8..16 => 2.365,
        16..32 => 2.131,
        32..64 => 2.040,
        _ => 1.998,
    };
    let around = estimates.first().copied().unwrap_or_default();
    let average = mean(estimates, around);
    let squares: f64 = estimates.iter().map(|estimate| (estimate - average) * (estimate - average)).sum();
    factor * (squares / (count - 1) as f64 / count as f64).sqrt()
}

/// The spread of a figure, given in blocks and whole.
pub(super) fn spread(values: &[f64], blocks: &[&[f64]], plain: f64) -> Spread {
    let all = sorted(values);
    let at = |share| percentile(&all, share);
    let (below, up_to) = (all.partition_point(|value| *value < plain), all.partition_point(|value| *value <= plain));
    let parts: Vec<Vec<f64>> = if blocks.len() > 1 { blocks.iter().map(|block| sorted(block)).collect() } else { Vec::new() };
    let error = |share| half_width(&parts.iter().map(|part| percentile(part, share)).collect::<Vec<f64>>());
    Spread {
        plain,
        plain_at: 0.5 * (below + up_to) as f64 / all.len().max(1) as f64,
        mean: mean(values, plain),
        p10: at(0.1),
        p50: at(0.5),
        p80: at(0.8),
        p90: at(0.9),
        mean_error: half_width(&blocks.iter().map(|block| mean(block, plain)).collect::<Vec<f64>>()),
        p10_error: error(0.1),
        p50_error: error(0.5),
        p90_error: error(0.9),
        curve: (1..100).map(|hundredth| at(f64::from(hundredth) / 100.0)).collect(),
        dots: (0..20).map(|dot| at((f64::from(dot) + 0.5) / 20.0)).collect(),
    }
}

/// The chance of what is true in some futures, given in blocks.
pub(super) fn chance(blocks: &[&[bool]]) -> Chance {
    let count = |block: &[bool]| block.iter().filter(|is_true| **is_true).count();
    let (all, futures) = blocks.iter().fold((0, 0), |(all, futures), block| (all + count(block), futures + block.len()));
    let shares: Vec<f64> = blocks.iter().map(|block| count(block) as f64 / block.len().max(1) as f64).collect();
    Chance { share: all as f64 / futures.max(1) as f64, error: half_width(&shares) }
}

#[cfg(test)]
mod tests {
    use super::{half_width, percentile, spread};

    #[test]
    fn percentiles_are_those_of_a_spreadsheet() {
        let sorted = [1.0, 2.0, 3.0, 4.0, 10.0];
        for (share, expected) in [(0.0, 1.0), (0.25, 2.0), (0.5, 3.0), (0.9, 7.6), (1.0, 10.0)] {
            assert!((percentile(&sorted, share) - expected).abs() < 1e-12, "{share}");
        }
        assert_eq!(percentile(&[5.0], 0.3), 5.0);
    }

    #[test]
    fn the_plain_figure_lies_among_equal_futures_in_their_middle() {
        let certain = [3.0; 64];
        let found = spread(&certain, &[&certain[..32], &certain[32..]], 3.0);
        assert_eq!((found.plain_at, found.mean, found.p10, found.p90, found.mean_error), (0.5, 3.0, 3.0, 3.0, 0.0));
        let found = spread(&[1.0, 2.0, 3.0, 4.0], &[], 2.0);
        assert_eq!(found.plain_at, 0.375);
    }

    #[test]
    fn errors_of_sixteen_blocks_use_students_distribution() {
        let estimates: Vec<f64> = (0..16).map(f64::from).collect();
        // The deviation of 0 to 15 is √22.666…, a quarter of it is the standard error.
        assert!((half_width(&estimates) - 2.131 * (68.0_f64 / 3.0).sqrt() / 4.0).abs() < 1e-12);
        assert_eq!(half_width(&[7.0]), 0.0);
    }
}
