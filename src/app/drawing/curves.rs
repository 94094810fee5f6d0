//! Curves over two scales: chances over amounts, or amounts over time.

use super::marks::{Drawing, Hold, Mark, Tone, px, text_width, value_width, with_room};
use super::scale::Scale;
use std::fmt::Write;

/// Curves over two scales.
#[derive(Clone, Debug, PartialEq)]
pub struct CurvePlot {
    /// The curves.
    pub curves: Vec<Curve>,
    /// Round numbers of the level scale, in words.
    pub across: Vec<(f64, String)>,
    /// Round numbers of the upright scale, in words.
    pub up: Vec<(f64, String)>,
    /// Points to read off.
    pub points: Vec<CurvePoint>,
}

/// A curve.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// Its meaning.
    pub tone: Tone,
    /// Its points, from left to right.
    pub points: Vec<(f64, f64)>,
}

/// A point to read off a curve.
#[derive(Clone, Debug, PartialEq)]
pub struct CurvePoint {
    /// Its meaning.
    pub tone: Tone,
    /// Its place on both scales.
    pub at: (f64, f64),
    /// The label beside it; may be empty.
    pub label: String,
    /// What it shows, in words.
    pub about: String,
}

const BOTTOM: f64 = 22.0;

impl CurvePlot {
    /// Draws at a width.
    pub(super) fn drawing(&self, width: f64) -> Drawing {
        let height = if width >= 560.0 { 280.0 } else { 230.0 };
        let left = self.up.iter().map(|(_, words)| text_width(words)).fold(0.0, f64::max) * 1.1 + 10.0;
        let all = || self.curves.iter().flat_map(|curve| curve.points.iter().copied()).chain(self.points.iter().map(|point| point.at));
        let across = Scale::between(all().map(|(x, _)| x).chain(self.across.iter().map(|(x, _)| *x)), (left, width - 12.0), 4.0);
        let up = Scale::between(all().map(|(_, y)| y).chain(self.up.iter().map(|(y, _)| *y)), (height - BOTTOM, 14.0), 4.0);
        let mut drawing = Drawing { width, height, marks: Vec::new() };
        for (value, words) in &self.up {
            let y = up.at(*value);
            drawing.rule((left, y), (width - 12.0, y), *value == 0.0);
            drawing.text(left - 6.0, y + 4.0, Hold::End, "axis", words.clone());
        }
        let inside = |(value, words): &(f64, String)| across.at(*value).min(width - text_width(words) * 0.55);
        for (x, words) in with_room(self.across.iter().map(|entry| (inside(entry), entry.1.as_str()))) {
            drawing.text(x, height - 5.0, Hold::Middle, "axis", words);
        }
        for curve in &self.curves {
            let mut path = String::new();
            for (place, (x, y)) in curve.points.iter().enumerate() {
                // Writing into a String cannot fail.
                let _ = write!(path, "{}{} {}", if place == 0 { "M" } else { "L" }, px(across.at(*x)), px(up.at(*y)));
            }
            drawing.marks.push(Mark::Path { x: 0.0, y: 0.0, path, tone: curve.tone });
        }
        for CurvePoint { tone, at, label, about } in &self.points {
            let (x, y) = (across.at(at.0), up.at(at.1));
            drawing.marks.push(Mark::Dot { x, y, tone: *tone, about: about.clone() });
            if !label.is_empty() {
                let half = value_width(label) / 2.0;
                drawing.text(
                    x.clamp(left + half, (width - half).max(left + half)),
                    (y - 10.0).max(12.0),
                    Hold::Middle,
                    "value",
                    label.clone(),
                );
            }
        }
        drawing
    }
}
