//! The total score of each option, by criterion.

use super::context::ChartContext;
use crate::app::drawing::{BarPlot, BarRow, ChartProps, ChartTable, Plot, Segment, Tone, axis};
use crate::engine::decision::{Alternative, DecisionOutcome};
use crate::model::{Decision, OptionId, Subject};
use yew::prelude::*;

/// Whether there are totals to show: before the weights are agreed, a picture of them would name a winner.
pub fn is_known(shown: ChartContext) -> bool {
    totals(shown).is_some()
}

fn totals(shown: ChartContext<'_>) -> Option<(&Decision, DecisionOutcome)> {
    let decision = shown.snapshot.scenario.decision.as_deref().filter(|decision| decision.agreed.is_some())?;
    let decided = shown.snapshot.decided()?;
    let known = decided.alternatives.iter().all(|alternative| alternative.total.is_some());
    known.then_some((decision, decided))
}

/// The total score of each option as a bar of its criteria; those that are ruled out come last.
pub fn total_score(shown: ChartContext) -> Html {
    let Some((decision, decided)) = totals(shown) else { return Html::default() };
    let column = |subject: Subject| shown.outcome.options.iter().position(|option| is_option(subject, option.id)).unwrap_or_default();
    let points = |score: f64| shown.snapshot.formats.cents(score);
    let mut rows = Vec::new();
    let mut table = Vec::new();
    for ruled_out in [false, true] {
        for alternative in decided.alternatives.iter().filter(|alternative| alternative.is_ruled_out() == ruled_out) {
            let place = column(alternative.subject);
            let name = format!("{}{}", shown.name(place), if ruled_out { " (ruled out)" } else { "" });
            let value = total(alternative, &points);
            let parts = alternative.contributions.iter().map(|part| part.map_or_else(|| "open".to_string(), points));
            table.push((name.clone(), parts.chain([value.clone()]).collect()));
            rows.push(BarRow { segments: segments(decision, alternative, &name, place, &points), name, option: Some(place), value });
        }
    }
    let ends = rows.iter().flat_map(|row| &row.segments).flat_map(|segment: &Segment| [segment.span.0, segment.span.1]);
    let axis = axis(ends.chain([10.0]).collect::<Vec<f64>>(), |value| shown.snapshot.formats.constant(value));
    let names = decision.criteria.iter().map(|criterion| criterion.name.clone());
    let head = names.clone().chain(["Total".to_string()]).collect();
    let takeaway = shown.snapshot.beyond_cost(|words| words.headline().join(" ")).unwrap_or_default();
    let key_names = names.enumerate().map(|(place, name)| (Tone::Category(place), AttrValue::from(name))).collect();
    let plot = Plot::Bars(BarPlot { axis, rows });
    let chart = ChartProps::new("Total score by criterion, of 10".to_string(), takeaway, plot, ChartTable { head, rows: table });
    shown.draw(ChartProps { key_names, ..chart })
}

fn is_option(subject: Subject, id: OptionId) -> bool {
    subject == Subject::Option(id)
}

/// A total in words: a range while scores are open.
fn total(alternative: &Alternative, points: &dyn Fn(f64) -> String) -> String {
    match alternative.total {
        Some(total) if total.exact().is_none() => format!("{} to {}", points(total.low), points(total.high)),
        Some(total) => points(total.low),
        None => "–".to_string(),
    }
}

/// The part of each criterion, one after the other; a part below zero lies to the left of it, and open scores come last.
fn segments(decision: &Decision, alternative: &Alternative, name: &str, column: usize, points: &dyn Fn(f64) -> String) -> Vec<Segment> {
    let (mut left, mut right) = (0.0, 0.0);
    let mut segments = Vec::new();
    for (place, (criterion, part)) in decision.criteria.iter().zip(&alternative.contributions).enumerate() {
        let Some(part) = part.filter(|part| *part != 0.0) else { continue };
        let end = if part < 0.0 { &mut left } else { &mut right };
        let span = (*end, *end + part);
        *end += part;
        let label = points(part);
        segments.push(Segment { span, tone: Tone::Category(place), about: format!("{name}: {}, {label}", criterion.name), label });
    }
    if let Some(total) = alternative.total.filter(|total| total.exact().is_none()) {
        let span = (right, right + total.high - total.low);
        let about = format!("{name}: open scores, up to {} more", points(total.high - total.low));
        segments.push(Segment { span, tone: Tone::Faint(column), label: String::new(), about });
    }
    segments
}
