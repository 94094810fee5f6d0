//! Equally likely amounts as dots over one scale, a row for each option: where dots pile up, the amount is likely.

use super::marks::{Drawing, Hold, Mark, Tone, fitted, text_width, value_width, with_room};
use super::scale::Scale;

/// Rows of dots.
#[derive(Clone, Debug, PartialEq)]
pub struct DotPlot {
    /// The rows, from top to bottom.
    pub rows: Vec<DotRow>,
    /// Round numbers of the scale, in words.
    pub axis: Vec<(f64, String)>,
    /// An amount that every row is compared with, and its label.
    pub line: Option<(f64, String)>,
}

/// The dots of one option.
#[derive(Clone, Debug, PartialEq)]
pub struct DotRow {
    /// The option's name.
    pub name: String,
    /// The option's column.
    pub column: usize,
    /// Equally likely amounts, in ascending order.
    pub dots: Vec<f64>,
    /// What the row shows, in words.
    pub about: String,
}

const RADIUS: f64 = 4.0;
const NAME: f64 = 18.0;
const GAP: f64 = 10.0;
const AXIS: f64 = 22.0;
const TOP: f64 = 16.0;

impl DotPlot {
    /// Draws at a width.
    pub(super) fn drawing(&self, width: f64) -> Drawing {
        let amounts = self.rows.iter().flat_map(|row| &row.dots).copied().chain(self.line.iter().map(|(amount, _)| *amount));
        let scale = Scale::between(amounts.chain(self.axis.iter().map(|(value, _)| *value)), (RADIUS + 2.0, width - RADIUS - 2.0), 4.0);
        let mut drawing = Drawing { width, height: 0.0, marks: Vec::new() };
        let piles: Vec<Vec<(f64, usize)>> = self.rows.iter().map(|row| piled(row.dots.iter().map(|amount| scale.at(*amount)))).collect();
        let height_of = |pile: &[(f64, usize)]| (pile.iter().map(|(_, level)| level + 1).max().unwrap_or(1) as f64) * RADIUS * 2.0;
        let top = if self.line.is_some() { TOP } else { 0.0 };
        let bottom = top + piles.iter().map(|pile| NAME + height_of(pile) + GAP).sum::<f64>();
        for (value, _) in &self.axis {
            let x = scale.at(*value);
            drawing.rule((x, top), (x, bottom), false);
        }
        if let Some((amount, label)) = &self.line {
            let (x, half) = (scale.at(*amount), value_width(label) / 2.0);
            drawing.rule((x, top), (x, bottom), true);
            drawing.text(x.clamp(half, (width - half).max(half)), top - 4.0, Hold::Middle, "value", label.clone());
        }
        let inside = |(value, words): &(f64, String)| {
            let half = text_width(words) * 0.55;
            scale.at(*value).clamp(half, (width - half).max(half))
        };
        for (x, words) in with_room(self.axis.iter().map(|entry| (inside(entry), entry.1.as_str()))) {
            drawing.text(x, bottom + 15.0, Hold::Middle, "axis", words);
        }
        let mut y = top;
        for (row, pile) in self.rows.iter().zip(&piles) {
            drawing.marks.push(Mark::Sign { x: 0.0, y: y + 2.0, column: row.column });
            drawing.text(18.0, y + 12.0, Hold::Start, "name", fitted(&row.name, width - 18.0));
            y += NAME + height_of(pile);
            let first = pile.first().map_or(0.0, |(x, _)| x - RADIUS);
            let last = pile.last().map_or(0.0, |(x, _)| x + RADIUS);
            for (x, level) in pile {
                let at = y - RADIUS - *level as f64 * RADIUS * 2.0;
                drawing.marks.push(Mark::Bead { x: *x, y: at, radius: RADIUS - 0.5, tone: Tone::Option(row.column) });
            }
            let (width, height) = (last - first, height_of(pile));
            drawing.marks.push(Mark::Area { x: first, y: y - height, width, height, about: row.about.clone() });
            y += GAP;
        }
        drawing.height = bottom + AXIS;
        drawing
    }
}

/// Where each dot lies and how many lie below it, for ascending pixels: dots closer than their width pile up.
fn piled(pixels: impl Iterator<Item = f64>) -> Vec<(f64, usize)> {
    let mut placed: Vec<(f64, usize)> = Vec::new();
    for pixel in pixels {
        let next = match placed.last() {
            Some((x, level)) if pixel - x < RADIUS * 2.0 => (*x, level + 1),
            _ => (pixel, 0),
        };
        placed.push(next);
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::{DotPlot, DotRow, RADIUS, piled};
    use crate::app::drawing::marks::Mark;

    #[test]
    fn dots_pile_up_where_they_would_cover_each_other() {
        let pixels = [0.0, 1.0, RADIUS * 2.0, 30.0, 30.0, 30.0];
        let levels: Vec<usize> = piled(pixels.into_iter()).iter().map(|(_, level)| *level).collect();
        assert_eq!(levels, [0, 1, 0, 0, 1, 2]);
    }

    #[test]
    fn every_dot_stays_inside_the_drawing() {
        let row = |column: usize| DotRow {
            name: format!("Option {column}"),
            column,
            dots: (0..20).map(|dot| 1e6 + f64::from(dot) * 1e4 * (column as f64 + 1.0)).collect(),
            about: String::new(),
        };
        let plot =
            DotPlot { rows: (0..8).map(row).collect(), axis: vec![(1e6, "1".to_string())], line: Some((1.2e6, "today".to_string())) };
        for width in [280.0, 640.0, 1400.0] {
            let drawing = plot.drawing(width);
            let beads: Vec<(f64, f64)> =
                drawing.marks.iter().filter_map(|mark| if let Mark::Bead { x, y, .. } = mark { Some((*x, *y)) } else { None }).collect();
            assert_eq!(beads.len(), 160);
            assert!(beads.iter().all(|(x, y)| (0.0..=width).contains(x) && (0.0..=drawing.height).contains(y)), "at {width}");
        }
    }
}
