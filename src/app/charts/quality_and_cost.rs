//! Quality against cost, and for which price of a point each option wins.

use super::context::ChartContext;
use super::scaffold::option_names;
use crate::app::drawing::{ChartProps, ChartTable, Curve, CurvePlot, CurvePoint, Plot, Tone, axis_between};
use crate::engine::decision::DecisionOutcome;
use crate::model::Subject;
use yew::prelude::*;

/// An option that counts, with its column, its quality and its cost.
struct Placed {
    subject: Subject,
    column: usize,
    quality: f64,
    cost: f64,
}

/// Whether the quality of every option that counts is known, by weights that are agreed.
pub fn is_known(shown: ChartContext) -> bool {
    placed(shown).is_some()
}

fn placed(shown: ChartContext) -> Option<(DecisionOutcome, Vec<Placed>)> {
    shown.snapshot.scenario.decision.as_deref().filter(|decision| decision.agreed.is_some())?;
    let decided = shown.snapshot.decided()?;
    let counted = decided.alternatives.iter().enumerate().filter(|(_, alternative)| !alternative.is_ruled_out());
    let placed = counted.map(|(column, alternative)| {
        let quality = alternative.quality?.exact()?;
        Some(Placed { subject: alternative.subject, column, quality, cost: alternative.cost })
    });
    let placed: Vec<Placed> = placed.collect::<Option<_>>()?;
    (!placed.is_empty()).then_some((decided, placed))
}

/// Each option by its quality and cost; the line leads from the cheapest to the best that no price of a point rules out. Its corners
/// are labelled with the price of a point above which they win.
pub fn quality_and_cost(shown: ChartContext) -> Html {
    let Some((decided, options)) = placed(shown) else { return Html::default() };
    let (shown, up) = shown.scaled_between(options.iter().map(|option| option.cost));
    let formats = &shown.snapshot.formats;
    let points = |quality: f64| formats.cents(quality);
    let across =
        axis_between(options.iter().map(|option| option.quality), |quality| formats.constant(crate::model::significant(quality, 3)));
    let find = |subject: Subject| options.iter().find(|option| option.subject == subject);
    let first = decided.breakpoints.first().and_then(|point| find(point.from));
    let rest = decided.breakpoints.iter().filter_map(|point| find(point.to));
    let line: Vec<(f64, f64)> = first.into_iter().chain(rest).map(|option| (option.quality, option.cost)).collect();
    let tone = Tone::Faint(first.map_or(0, |option| option.column));
    let curves = if line.len() > 1 { vec![Curve { tone, points: line }] } else { Vec::new() };
    let marks = options.iter().map(|option| {
        let name = shown.name(option.column);
        let about = format!("{name}: quality {}, {}", points(option.quality), shown.money(option.cost));
        let about = match wins(&decided, &options, option, &|amount| formats.money_short(amount)).as_str() {
            "never" => format!("{about}; wins at no price of a point"),
            wins => format!("{about}; wins if a point is worth {wins}"),
        };
        let corner = decided.breakpoints.iter().find(|point| point.to == option.subject);
        let label = corner.map_or_else(String::new, |corner| formats.money_short(corner.at));
        CurvePoint { tone: Tone::Option(option.column), at: (option.quality, option.cost), label, about }
    });
    let table = ChartTable {
        head: ["Quality", "Present value", "Wins if a point is worth"].map(String::from).to_vec(),
        rows: options
            .iter()
            .map(|option| {
                let wins = wins(&decided, &options, option, &|amount| shown.money(amount));
                (shown.name(option.column).to_string(), vec![points(option.quality), shown.money(option.cost), wins])
            })
            .collect(),
    };
    let takeaway = shown.snapshot.beyond_cost(|words| words.worth().join(" ")).unwrap_or_default();
    let key_names = option_names(shown, options.iter().map(|option| option.column));
    let plot = Plot::Curves(CurvePlot { curves, across, up, points: marks.collect() });
    let chart = ChartProps::new(
        "Quality (across, 0 to 10) against present value (up); at a corner, the price of a point".to_string(),
        takeaway,
        plot,
        table,
    );
    shown.draw(ChartProps { key_names, ..chart })
}

/// The values of a point between which an option wins.
fn wins(decided: &DecisionOutcome, options: &[Placed], option: &Placed, money: &dyn Fn(f64) -> String) -> String {
    let above = decided.breakpoints.iter().find(|point| point.to == option.subject).map(|point| money(point.at));
    let below = decided.breakpoints.iter().find(|point| point.from == option.subject).map(|point| money(point.at));
    match (above, below) {
        (Some(above), Some(below)) => format!("{above} to {below}"),
        (Some(above), None) => format!("more than {above}"),
        (None, Some(below)) => format!("less than {below}"),
        (None, None) if options.len() == 1 || is_only_winner(decided, options, option) => "any amount".to_string(),
        (None, None) => "never".to_string(),
    }
}

/// Whether it is the cheapest and nothing is better.
fn is_only_winner(decided: &DecisionOutcome, options: &[Placed], option: &Placed) -> bool {
    let beats = |other: &Placed| other.cost > option.cost || (other.cost == option.cost && other.quality <= option.quality);
    decided.breakpoints.is_empty() && options.iter().all(|other| other.subject == option.subject || beats(other))
}
