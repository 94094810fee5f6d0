//! The probability of failing persistently enough for a right to terminate.

use crate::graph::{CountingOrders, Expression, Unit};

/// The number of paths through a year of twelve months that give a right to terminate, by their number of misses: three
/// misses in a row or five in total. A year with both counts once. UK and US clauses use both limits.
const FAILING_YEARS: CountingOrders = [0, 0, 0, 10, 81, 792, 924, 792, 495, 220, 66, 12, 1];

/// The yearly probability of missing a level three times in a row or five times in total, if each month misses with
/// probability `miss`.
pub fn persistent_failure(miss: Expression<'_>) -> Expression<'_> {
    let note = "Per year: three misses in a row or five in total, with the same probability of a miss in each month.";
    miss.trials(&FAILING_YEARS).explained("Right to terminate", Unit::Share, note)
}

#[cfg(test)]
mod tests {
    use super::{FAILING_YEARS, persistent_failure};
    use crate::graph::{Graph, Label, Plan, Reach, Unit, Workspace};

    fn failure(miss: f64) -> f64 {
        let graph = Graph::new(1);
        let node = persistent_failure(graph.input(miss, Label::new("Miss", Unit::Share))).id();
        let plan = Plan::new(&graph, &[node], Reach::Nothing);
        let mut workspace = Workspace::default();
        plan.evaluate(&graph, &[[miss]], &mut workspace);
        plan.read(node, &workspace).first().map_or(f64::NAN, |[value]| *value)
    }

    #[test]
    fn the_table_counts_every_year_that_gives_the_right() {
        let mut years = [0; 13];
        for year in 0_u16..1 << 12 {
            let three_in_a_row = (0..10).any(|month| year >> month & 0b111 == 0b111);
            let misses = year.count_ones() as usize;
            if three_in_a_row || misses >= 5 {
                years[misses] += 1;
            }
        }
        assert_eq!(years, FAILING_YEARS);
    }

    #[test]
    fn certain_and_impossible_failures_are_certain_and_impossible() {
        assert_eq!((failure(0.0), failure(1.0)), (0.0, 1.0));
    }

    #[test]
    fn month_by_month_it_comes_to_the_same() {
        for miss in [0.01, 0.2, 0.5, 0.97] {
            // By number of misses, then by misses in a row: the probability of having no right so far.
            let mut states = [[0.0; 3]; 5];
            states[0][0] = 1.0;
            for _ in 0..12 {
                let mut next = [[0.0; 3]; 5];
                for misses in 0..5 {
                    for run in 0..3 {
                        next[misses][0] += states[misses][run] * (1.0 - miss);
                        if misses < 4 && run < 2 {
                            next[misses + 1][run + 1] += states[misses][run] * miss;
                        }
                    }
                }
                states = next;
            }
            let right = 1.0 - states.iter().flatten().sum::<f64>();
            assert!((right - failure(miss)).abs() < 1e-14, "{miss}");
        }
    }
}
