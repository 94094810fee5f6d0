//! Totals of weighted scores and what would change their winner.

/// Totals that differ by less are level: rounding alone may cause it.
pub(super) const SAME: f64 = 1e-9;

/// The weighted sum of scores.
pub fn total(shares: &[f64], scores: &[f64]) -> f64 {
    shares.iter().zip(scores).map(|(share, score)| share * score).sum()
}

/// The place of the highest value; `None` if two are level or there are none.
pub fn highest(values: &[f64]) -> Option<usize> {
    let best = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let mut level = values.iter().enumerate().filter(|(_, value)| best - **value <= SAME);
    let (place, _) = level.next()?;
    level.next().is_none().then_some(place)
}

/// A weight at which another option wins.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Turn {
    /// The share of the criterion, others scaled alike.
    pub at: f64,
    /// The place of the option that wins beyond it.
    pub winner: usize,
}

/// The shares of one criterion below and above which another option wins; `None` where none does.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Turns {
    /// The share below which another option wins.
    pub below: Option<Turn>,
    /// The share above which another option wins.
    pub above: Option<Turn>,
}

/// The shares of a criterion, by its place, at which the winner changes.
pub fn turns(shares: &[f64], rows: &[Vec<f64>], winner: usize, criterion: usize) -> Turns {
    let Some(share) = shares.get(criterion).copied().filter(|share| *share < 1.0) else { return Turns::default() };
    // Each total is a straight line in the share: the score at 1, and the rest at 0.
    let line = |row: &Vec<f64>| {
        let score = row.get(criterion).copied().unwrap_or_default();
        ((total(shares, row) - share * score) / (1.0 - share), score)
    };
    let lines: Vec<(f64, f64)> = rows.iter().map(line).collect();
    let Some((rest, score)) = lines.get(winner).copied() else { return Turns::default() };
    let at_share = |at: f64, (rest, score): (f64, f64)| rest + at * (score - rest);
    let mut turns = Turns::default();
    for (place, other) in lines.iter().copied().enumerate().filter(|(place, _)| *place != winner) {
        let (lead_of_rest, lead_of_score) = (rest - other.0, score - other.1);
        let at = lead_of_rest / (lead_of_rest - lead_of_score);
        let leads_there = lines.iter().all(|line| at_share(at, *line) <= at_share(at, other) + SAME);
        let is_inside = at > SAME && at < 1.0 - SAME && libm::fabs(at - share) > SAME;
        if !(is_inside && leads_there) {
            continue;
        }
        let side = if at < share { &mut turns.below } else { &mut turns.above };
        // Of several that lead there, the one that leads beyond it.
        let beyond = |line: (f64, f64)| if at < share { line.0 - line.1 } else { line.1 - line.0 };
        let known = side.as_ref().and_then(|turn| lines.get(turn.winner)).copied();
        if known.is_none_or(|known| beyond(other) > beyond(known)) {
            *side = Some(Turn { at, winner: place });
        }
    }
    turns
}

/// The smallest shift of weight after which another option is level with the winner.
#[derive(Clone, Debug, PartialEq)]
pub struct WeightShift {
    /// The share that moves in total.
    pub share: f64,
    /// The places of the criteria that lose weight.
    pub from: Vec<usize>,
    /// The place of the criterion that gains it.
    pub to: usize,
    /// The place of the option that wins beyond it.
    pub winner: usize,
}

/// The smallest shift of weight that changes the winner; `None` if no shift does.
pub fn smallest_shift(shares: &[f64], rows: &[Vec<f64>], winner: usize) -> Option<WeightShift> {
    let best = rows.get(winner)?;
    let others = rows.iter().enumerate().filter(|(place, _)| *place != winner);
    let shifts = others.filter_map(|(place, row)| shift_to(shares, best, row, place));
    shifts.min_by(|first, second| first.share.total_cmp(&second.share))
}

fn shift_to(shares: &[f64], best: &[f64], other: &[f64], winner: usize) -> Option<WeightShift> {
    let differences: Vec<f64> = best.iter().zip(other).map(|(best, other)| best - other).collect();
    let mut lead = total(shares, &differences);
    let (to, least) = differences.iter().copied().enumerate().min_by(|(_, first), (_, second)| first.total_cmp(second))?;
    let mut sources: Vec<(usize, f64, f64)> =
        differences.iter().zip(shares).enumerate().map(|(place, (difference, share))| (place, *difference, *share)).collect();
    crate::model::Sorting::order_by(&mut sources, |first, second| second.1.total_cmp(&first.1));
    let mut shift = WeightShift { share: 0.0, from: Vec::new(), to, winner };
    for (place, difference, share) in sources {
        let gain = difference - least;
        if gain <= 0.0 || lead <= 0.0 {
            break;
        }
        let moved = (lead / gain).min(share);
        if moved > 0.0 {
            lead -= moved * gain;
            shift.share += moved;
            shift.from.push(place);
        }
    }
    (lead <= SAME).then_some(shift)
}

/// The places of the rows that another one dominates, each with the place of one that does: at least as good in every column, and
/// better in one. More must be better in each column.
pub fn dominated(rows: &[Vec<f64>]) -> Vec<(usize, usize)> {
    let beats = |other: &Vec<f64>, row: &Vec<f64>| {
        let pairs = || other.iter().zip(row);
        pairs().all(|(other, own)| other >= own) && pairs().any(|(other, own)| other > own)
    };
    let rows_and_others = rows.iter().enumerate().flat_map(|(place, row)| rows.iter().enumerate().map(move |other| (place, row, other)));
    rows_and_others.filter(|(_, row, (_, other))| beats(other, row)).map(|(place, _, (by, _))| (place, by)).collect()
}
