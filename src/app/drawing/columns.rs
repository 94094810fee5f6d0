//! Columns that rise or fall from zero, one for each period.

use super::marks::{Drawing, Hold, Mark, Tone, text_width, value_width};
use super::scale::Scale;

/// Columns over time.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnPlot {
    /// The periods, in their order.
    pub periods: Vec<Period>,
    /// Round numbers of the upright axis, in words.
    pub axis: Vec<(f64, String)>,
}

/// A period with its amount.
#[derive(Clone, Debug, PartialEq)]
pub struct Period {
    /// The label below it; may be empty if there are many.
    pub name: String,
    /// Its amount; below zero, the column hangs.
    pub value: f64,
    /// The label at its end, if it fits.
    pub label: String,
    /// What it shows, in words.
    pub about: String,
}

const BOTTOM: f64 = 22.0;

impl ColumnPlot {
    /// Draws at a width.
    pub(super) fn drawing(&self, width: f64) -> Drawing {
        let height = if width >= 560.0 { 260.0 } else { 220.0 };
        let left = self.axis.iter().map(|(_, words)| text_width(words)).fold(0.0, f64::max) * 1.1 + 10.0;
        let values = self.periods.iter().map(|period| period.value);
        let up = Scale::over(values.chain(self.axis.iter().map(|(value, _)| *value)), (height - BOTTOM - 14.0, 18.0), 4.0);
        let mut drawing = Drawing { width, height, marks: Vec::new() };
        for (value, words) in &self.axis {
            let y = up.at(*value);
            drawing.rule((left, y), (width, y), *value == 0.0);
            drawing.text(left - 6.0, y + 4.0, Hold::End, "axis", words.clone());
        }
        let each = (width - left) / self.periods.len().max(1) as f64;
        let gap = (each * 0.25).min(18.0);
        for (place, Period { name, value, label, about }) in self.periods.iter().enumerate() {
            let x = left + each * place as f64 + gap / 2.0;
            let (top, bottom) = (up.at(value.max(0.0)), up.at(value.min(0.0)));
            let tone = if *value < 0.0 { Tone::Loss } else { Tone::Gain };
            let (width, height) = ((each - gap).max(1.0), (bottom - top).max(1.0));
            drawing.marks.push(Mark::Box { x, y: top, width, height, tone, about: about.clone() });
            if each >= value_width(label) {
                let y = if *value < 0.0 { bottom + 13.0 } else { top - 5.0 };
                drawing.text(x + width / 2.0, y, Hold::Middle, "value", label.clone());
            }
            let (middle, half) = (x + width / 2.0, text_width(name) / 2.0);
            let (at, hold) = if middle + half > drawing.width { (drawing.width, Hold::End) } else { (middle, Hold::Middle) };
            drawing.text(at, drawing.height - 4.0, hold, "axis", name.clone());
        }
        drawing
    }
}
