//! Rows of bars on one scale: parts of a total, or steps from one amount to another.

use super::marks::{Drawing, Hold, Mark, Tone, fitted, text_width, value_width, with_room};
use super::scale::Scale;

/// Rows of bars.
#[derive(Clone, Debug, PartialEq)]
pub struct BarPlot {
    /// The rows, from top to bottom.
    pub rows: Vec<BarRow>,
    /// The words for a number on the axis.
    pub axis: Vec<(f64, String)>,
}

/// A row: a name, bars, and a value behind them.
#[derive(Clone, Debug, PartialEq)]
pub struct BarRow {
    /// Its name.
    pub name: String,
    /// The column of its option, whose marker precedes the name.
    pub option: Option<usize>,
    /// Its bars, each from its start to its end.
    pub segments: Vec<Segment>,
    /// The text after the bars.
    pub value: String,
}

/// A bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// Its start and end on the scale.
    pub span: (f64, f64),
    /// Its meaning.
    pub tone: Tone,
    /// The text inside it, if it fits.
    pub label: String,
    /// What it shows, in words.
    pub about: String,
}

const NAME: f64 = 18.0;
const BAR: f64 = 20.0;
const GAP: f64 = 14.0;
const AXIS: f64 = 22.0;

impl BarPlot {
    /// Draws at a width.
    pub(super) fn drawing(&self, width: f64) -> Drawing {
        let longest = self.rows.iter().map(|row| text_width(&row.name)).fold(0.0, f64::max) + 32.0;
        // Names too long to fit beside the bars appear above them, in full.
        let beside = width >= 480.0 && longest <= width * 0.4;
        let names = if beside { longest } else { 0.0 };
        let values = self.rows.iter().map(|row| value_width(&row.value)).fold(0.0, f64::max) + 12.0;
        let height_of_row = if beside { BAR + GAP } else { NAME + BAR + GAP };
        let ends = self.rows.iter().flat_map(|row| &row.segments).flat_map(|segment| [segment.span.0, segment.span.1]);
        let scale = Scale::over(ends.chain(self.axis.iter().map(|(value, _)| *value)), (names, (width - values).max(names + 40.0)), 4.0);
        let bottom = height_of_row * self.rows.len() as f64 + 4.0;
        let mut drawing = Drawing { width, height: bottom + AXIS, marks: Vec::new() };
        for (value, _) in &self.axis {
            let x = scale.at(*value);
            drawing.rule((x, 0.0), (x, bottom), *value == 0.0);
        }
        // The first is at the edge: centred, it would be cut off.
        let middle = |(value, words): &(f64, String)| scale.at(*value).max(value_width(words) / 2.0);
        for (x, words) in with_room(self.axis.iter().map(|entry| (middle(entry), entry.1.as_str()))) {
            drawing.text(x, bottom + 15.0, Hold::Middle, "axis", words);
        }
        for (place, row) in self.rows.iter().enumerate() {
            let top = place as f64 * height_of_row + 4.0;
            let y = if beside { top } else { top + NAME };
            let mut x = 0.0;
            let baseline = if beside { y + BAR * 0.7 } else { top + NAME * 0.7 };
            if let Some(column) = row.option {
                drawing.marks.push(Mark::Sign { x: 0.0, y: baseline - 10.0, column });
                x = 18.0;
            }
            let room = if beside { names - x - 8.0 } else { width - x };
            drawing.text(x, baseline, Hold::Start, "name", fitted(&row.name, room));
            for Segment { span, tone, label, about } in &row.segments {
                let (from, to) = (scale.at(span.0.min(span.1)), scale.at(span.0.max(span.1)));
                let about = about.clone();
                drawing.marks.push(Mark::Box { x: from, y, width: (to - from).max(1.0), height: BAR, tone: *tone, about });
                if !label.is_empty() && to - from >= text_width(label) + 8.0 {
                    drawing.text((from + to) / 2.0, y + BAR * 0.7, Hold::Middle, inside(*tone), label.clone());
                }
            }
            let end = row.segments.iter().flat_map(|segment| [segment.span.0, segment.span.1]).fold(0.0, f64::max);
            drawing.text(scale.at(end) + 6.0, y + BAR * 0.7, Hold::Start, "value", row.value.clone());
        }
        drawing
    }
}

/// The kind of words inside a bar, so that styles give them a legible colour.
fn inside(tone: Tone) -> &'static str {
    match tone {
        Tone::Category(0) => "inside inside-1",
        Tone::Category(1) => "inside inside-2",
        Tone::Category(2) => "inside inside-3",
        Tone::Category(3) => "inside inside-4",
        Tone::Category(4) => "inside inside-5",
        // The lighter colours of further categories have the colour of other text.
        Tone::Category(6..) => "inside",
        _ => "inside inside-6",
    }
}
