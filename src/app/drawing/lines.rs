//! Lines over the months, with labels at turning points.

use super::marks::{Drawing, Hold, Mark, Tone, fitted, px, text_width, with_room};
use super::scale::Scale;
use crate::model::Sorting;
use std::fmt::Write;

/// Lines over the months.
#[derive(Clone, Debug, PartialEq)]
pub struct LinePlot {
    /// The lines.
    pub courses: Vec<Course>,
    /// Round numbers of the upright axis, in words.
    pub axis: Vec<(f64, String)>,
    /// The words at the end of each year.
    pub years: Vec<String>,
}

/// The line of one option.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// The option's name.
    pub name: String,
    /// The option's column.
    pub column: usize,
    /// The value at the end of each month.
    pub values: Vec<f64>,
    /// Points with labels.
    pub points: Vec<Point>,
}

/// A point on a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Months since the start; fractions fall within a month.
    pub month: f64,
    /// The label beside it.
    pub label: String,
    /// What it shows, in words.
    pub about: String,
}

const BOTTOM: f64 = 22.0;
/// The height of a line of text.
const LINE: f64 = 18.0;
/// The minimum distance between two names at the ends of lines.
const LEAST: f64 = 15.0;

impl LinePlot {
    /// Draws at a width.
    pub(super) fn drawing(&self, width: f64) -> Drawing {
        let height = if width >= 560.0 { 300.0 } else { 240.0 };
        let left = self.axis.iter().map(|(_, words)| text_width(words)).fold(0.0, f64::max) * 1.1 + 10.0;
        let months = self.courses.iter().map(|course| course.values.len()).max().unwrap_or(1).max(1) as f64;
        let longest = self.courses.iter().map(|course| text_width(&course.name)).fold(0.0, f64::max);
        // Names that do not fit at the ends of the lines go below.
        let beside = width >= 480.0 && longest + 30.0 <= width * 0.35;
        let right = if beside { longest + 30.0 } else { 22.0 };
        let values = self.courses.iter().flat_map(|course| &course.values).copied();
        let up = Scale::over(values.chain(self.axis.iter().map(|(value, _)| *value)), (height - BOTTOM, 8.0), 4.0);
        let along = |month: f64| left + month / months * (width - left - right);
        let below = if beside { 0.0 } else { LINE * self.courses.len() as f64 + 6.0 };
        let mut drawing = Drawing { width, height: height + below, marks: Vec::new() };
        for (value, words) in &self.axis {
            let y = up.at(*value);
            drawing.rule((left, y), (width - right, y), *value == 0.0);
            drawing.text(left - 6.0, y + 4.0, Hold::End, "axis", words.clone());
        }
        let years = (1_u16..).zip(&self.years).map(|(year, words)| (along(f64::from(year) * 12.0 - 6.0), words.as_str()));
        for (x, words) in with_room(years) {
            drawing.text(x, height - 6.0, Hold::Middle, "axis", words);
        }
        for course in &self.courses {
            let tone = Tone::Option(course.column);
            let mut path = format!("M{} {}", px(along(0.0)), px(up.at(0.0)));
            for (month, value) in (1_u32..).zip(&course.values) {
                // Writing into a String cannot fail.
                let _ = write!(path, "L{} {}", px(along(f64::from(month))), px(up.at(*value)));
            }
            drawing.marks.push(Mark::Path { x: 0.0, y: 0.0, path, tone });
        }
        let ends = self.courses.iter().map(|course| up.at(course.values.last().copied().unwrap_or(0.0)));
        for (course, y) in self.courses.iter().zip(apart(ends.collect(), height - BOTTOM)) {
            drawing.marks.push(Mark::Sign { x: width - right + 4.0, y: y - 6.0, column: course.column });
            if beside {
                drawing.text(width - right + 20.0, y + 4.0, Hold::Start, "name", fitted(&course.name, right - 20.0));
            }
        }
        let mut labels: Vec<(f64, f64)> = Vec::new();
        for course in &self.courses {
            for point in &course.points {
                let y = up.at(value_at(&course.values, point.month));
                let (x, tone) = (along(point.month), Tone::Option(course.column));
                drawing.marks.push(Mark::Dot { x, y, tone, about: point.about.clone() });
                let half = text_width(&point.label) / 2.0;
                let at = clear_of(&labels, (x.clamp(left + half + 20.0, width - half), y - 12.0), half * 2.0 + 22.0);
                labels.push(at);
                drawing.marks.push(Mark::Sign { x: at.0 - half * 1.1 - 15.0, y: at.1 - 10.0, column: course.column });
                drawing.text(at.0, at.1, Hold::Middle, "value", point.label.clone());
            }
        }
        if !beside {
            for (place, course) in self.courses.iter().enumerate() {
                let y = height + 6.0 + LINE * place as f64;
                drawing.marks.push(Mark::Sign { x: 0.0, y, column: course.column });
                drawing.text(18.0, y + 10.0, Hold::Start, "name", fitted(&course.name, width - 18.0));
            }
        }
        drawing
    }
}

/// Where a label fits without covering those already placed: as close above its point as possible.
fn clear_of(labels: &[(f64, f64)], (x, wanted): (f64, f64), width: f64) -> (f64, f64) {
    let covers = |y: f64| labels.iter().any(|label| libm::fabs(label.0 - x) < width && libm::fabs(label.1 - y) < 14.0);
    // A label blocks at most two positions.
    let steps = (0..=2 * labels.len()).map(|step| wanted - 14.0 * step as f64);
    (x, steps.into_iter().find(|y| !covers(*y)).unwrap_or(wanted).max(12.0))
}

/// The value of a line in the middle of a month, interpolated linearly.
fn value_at(values: &[f64], month: f64) -> f64 {
    let whole = libm::floor(month).max(0.0) as usize;
    let at = |month: usize| month.checked_sub(1).and_then(|place| values.get(place)).copied();
    let before = at(whole).unwrap_or(0.0);
    let after = at(whole + 1).unwrap_or(before);
    before + (after - before) * (month - libm::floor(month))
}

/// Moves heights of names apart so that no two cover each other, keeping their order: names that would cover each other spread evenly
/// around the middle of their heights, and none leaves the drawing, whose lowest height is given.
fn apart(heights: Vec<f64>, lowest: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..heights.len()).collect();
    let height = |place: &usize| heights.get(*place).copied().unwrap_or(0.0);
    order.order_by(|first, second| height(first).total_cmp(&height(second)));
    // Groups of names from the top: the sum of their heights, and how many.
    let mut groups: Vec<(f64, f64)> = Vec::new();
    for place in &order {
        let mut group = (height(place), 1.0);
        while let Some(above) = groups.last().copied().filter(|above| top(*above, lowest) + LEAST * above.1 > top(group, lowest)) {
            groups.pop();
            group = (group.0 + above.0, group.1 + above.1);
        }
        groups.push(group);
    }
    let mut moved = heights.clone();
    let mut order = order.iter();
    for group in groups {
        for (row, place) in (0..group.1 as u32).zip(order.by_ref()) {
            if let Some(moved) = moved.get_mut(*place) {
                *moved = top(group, lowest) + LEAST * f64::from(row);
            }
        }
    }
    moved
}

/// The height of the first name of a group that is spread around its middle.
fn top((sum, count): (f64, f64), lowest: f64) -> f64 {
    let below = LEAST * (count - 1.0);
    (sum / count - below / 2.0).min(lowest - below).max(8.0)
}

#[cfg(test)]
mod tests {
    use super::{Course, LinePlot, Point, apart, clear_of, value_at};
    use crate::app::drawing::marks::Mark;

    #[test]
    fn labels_do_not_cover_each_other() {
        assert_eq!(clear_of(&[], (50.0, 80.0), 60.0), (50.0, 80.0));
        assert_eq!(clear_of(&[(60.0, 78.0)], (50.0, 80.0), 60.0), (50.0, 52.0));
        assert_eq!(clear_of(&[(160.0, 78.0)], (50.0, 80.0), 60.0), (50.0, 80.0));
    }

    #[test]
    fn every_course_is_named_at_any_width() {
        let point = Point { month: 2.0, label: "month 2".to_string(), about: String::new() };
        let course =
            |column: usize| Course { name: format!("Option {column}"), column, values: vec![1.0, 2.0, 3.0], points: vec![point.clone()] };
        let plot = LinePlot { courses: (0..8).map(course).collect(), axis: vec![(0.0, "0".to_string())], years: Vec::new() };
        for width in [280.0, 640.0, 1400.0] {
            let drawing = plot.drawing(width);
            let names = drawing.marks.iter().filter(|mark| matches!(mark, Mark::Text { kind: "name", .. })).count();
            assert_eq!(names, 8, "at {width}");
        }
    }

    #[test]
    fn names_do_not_cover_each_other_and_keep_their_order() {
        let moved = apart(vec![100.0, 101.0, 20.0, 99.0], 300.0);
        let mut sorted = moved.clone();
        sorted.sort_by(f64::total_cmp);
        assert!(sorted.windows(2).all(|pair| pair[1] - pair[0] >= 15.0 - 1e-9), "{moved:?}");
        assert_eq!(moved, vec![100.0, 115.0, 20.0, 85.0], "around the middle of those that would cover each other");
        assert_eq!(apart(vec![100.0, 100.0], 100.0), [85.0, 100.0], "none below the drawing");
        assert!(moved[2] < moved[3] && moved[3] < moved[0] && moved[0] < moved[1], "{moved:?}");
    }

    #[test]
    fn between_months_lies_a_straight_line() {
        assert_eq!(value_at(&[10.0, 20.0], 1.5), 15.0);
        assert_eq!(value_at(&[10.0, 20.0], 2.0), 20.0);
        assert_eq!(value_at(&[10.0, 20.0], 0.5), 5.0);
    }
}
