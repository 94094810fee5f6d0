//! Finds rows that are parts of others, and rows whose parts follow below them.

use crate::exchange::plain_words::words;

/// The start of the name of a row that is part of the row above.
const OF_WHICH: [&str; 16] = [
    "of which",
    "of these",
    "of them",
    "of whom",
    "thereof",
    "including",
    "incl",
    "davon",
    "darunter",
    "dont",
    "di cui",
    "de los cuales",
    "dos quais",
    "waarvan",
    "w tym",
    "z tego",
];
const BULLETS: [char; 9] = ['-', '–', '—', '•', '·', '*', '>', '└', '├'];
/// The largest number of rows tried as parts of the row above them.
const MOST_PARTS: usize = 200;

/// Whether a name begins as that of a part does.
pub(super) fn says_part(name: &str) -> bool {
    let words = words(name).join(" ");
    OF_WHICH.iter().any(|part| words.strip_prefix(part).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
}

/// Which rows are named as parts of one above; `names` are those of all rows, with whether each has a figure.
pub(super) fn named_as_parts(names: &[(&str, bool)]) -> Vec<bool> {
    let mut parent_counts = false;
    let parts = names.iter().map(|(name, counts)| {
        let bulleted = name.starts_with(BULLETS);
        if !bulleted {
            parent_counts = *counts;
        }
        says_part(name) || (bulleted && parent_counts)
    });
    parts.collect()
}

/// The number of rows directly below a row that are its parts: their counts add up to its count, and it has their pay or
/// none. Figures are counts and pay, row by row.
pub(super) fn parts_below(place: usize, figures: &[(Option<f64>, Option<f64>)]) -> Option<usize> {
    let (count, pay) = figures.get(place).copied()?;
    let count = count.filter(|count| *count > 0.0)?;
    let (mut sum, mut paid, mut total, mut least, mut most) = (0.0, 0.0, 0.0, f64::INFINITY, 0.0_f64);
    for (below, (part, part_pay)) in figures.iter().skip(place + 1).take(MOST_PARTS).enumerate() {
        let (part, part_pay) = ((*part)?, part_pay.unwrap_or_default());
        (sum, paid, total) = (sum + part, paid + part * part_pay, total + part_pay);
        (least, most) = (least.min(part_pay), most.max(part_pay));
        let parts = below + 1;
        if sum > count * 1.001 {
            return None;
        }
        if parts > 1 && (sum - count).abs() <= 0.001 * count {
            let of = [total, paid, total / parts as f64, paid / sum];
            let repeats = |pay: f64| of.iter().any(|known| (pay - known).abs() <= 0.011 + known.abs() * 1e-4);
            let is_last = place + 1 + parts == figures.len();
            let is_between = |pay: f64| is_last && place == 0 && least < pay && pay < most;
            return pay.is_none_or(|pay| repeats(pay) || is_between(pay)).then_some(parts);
        }
    }
    None
}
