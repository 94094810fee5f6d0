//! The building blocks of charts: bars, lines and columns as lists of marks, in a frame with words and a table.

mod bars;
mod chart;
mod columns;
mod curves;
mod dots;
mod frame;
mod lines;
mod marks;
mod scale;
mod slide;

pub use bars::{BarPlot, BarRow, Segment};
pub use chart::{Chart, ChartProps, ChartTable, Plot, still};
pub use columns::{ColumnPlot, Period};
pub use curves::{Curve, CurvePlot, CurvePoint};
pub use dots::{DotPlot, DotRow};
pub use lines::{Course, LinePlot, Point};
pub use marks::Tone;
pub use scale::{axis, axis_between};
