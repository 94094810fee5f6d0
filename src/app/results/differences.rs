//! The differences of every option from a reference: today's option unless another is chosen.

use super::option_table::{MeasureLine, OptionTable, TableCell};
use crate::app::elements::switch::switch;
use crate::app::snapshot::RenderContext;
use crate::app::state::inquiry::FigureName;
use crate::engine::{Category, Goal, Measure, MeasureGroup, OptionOutcome, Outcome};
use crate::exchange::glossary::Topic;
use crate::model::OptionId;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The name of the fold that shows differences instead of amounts.
const DIFFERENCES: &str = "differences";

/// The measures shown as differences: costs, where less is better.
fn told() -> impl Iterator<Item = Measure> {
    MeasureGroup::ALL.into_iter().flat_map(Measure::on_page).filter(|measure| measure.display().goal == Goal::Less)
}

/// The reference option; `None` while amounts are shown, and on paper.
pub fn reference<'a>(context: RenderContext, outcome: &'a Outcome) -> Option<&'a OptionOutcome> {
    let chosen = context.view.reference.and_then(|id| outcome.option(id));
    let shown = !context.on_paper && context.view.is_open(DIFFERENCES);
    shown.then(|| chosen.or_else(|| outcome.option(outcome.status_quo)))?
}

/// The choice between amounts and differences, and of the reference.
pub fn reference_choice(context: RenderContext, reference: Option<&OptionOutcome>) -> Html {
    let show = context.view.change(|view, differences: bool| view.set_open(DIFFERENCES, differences));
    let onchange = context.view.change(|view, event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        view.reference = select.value().parse().ok();
    });
    let options = context.snapshot.scenario.options.iter().map(|option| {
        let selected = reference.is_some_and(|reference| reference.id == option.id);
        html! { <option key={option.id.0} value={option.id.to_string()} {selected}>{ option.name.clone() }</option> }
    });
    html! {
        <div class="reference">
            { switch("Figures shown", [(false, "Amounts"), (true, "Differences")].into_iter(), reference.is_some(), false, &show) }
            if reference.is_some() {
                <label>{ "from" }<select class="choice" aria-label="Differences from" {onchange}>{ for options }</select></label>
            }
        </div>
    }
}

/// The differences: costs by category, then measures.
pub fn difference_lines(table: &OptionTable, reference: &OptionOutcome) -> Vec<(&'static str, Vec<MeasureLine>)> {
    let formats = &table.context.snapshot.formats;
    let categories = Category::ALL.into_iter().map(|category| {
        line(table, reference, FigureName::Category(category), category.label(), "", |value| table.scale.write(value, formats))
    });
    let measures = told().filter(|measure| reference.measure(*measure).is_some()).map(|measure| {
        let label = table.label(measure);
        line(table, reference, FigureName::Measure(measure), &label, measure.help(), |value| table.scale.measure(measure, value, formats))
    });
    vec![("Cost by category", categories.collect()), ("Costs", measures.collect())]
}

fn line(
    table: &OptionTable,
    reference: &OptionOutcome,
    figure: FigureName,
    label: &str,
    help: &'static str,
    write: impl Fn(f64) -> String,
) -> MeasureLine {
    let class = match figure {
        FigureName::Measure(Measure::Total) => "total",
        FigureName::Measure(Measure::PresentValue) => "total best",
        _ => "",
    };
    let values = table.outcome.options.iter().filter_map(|option| Some((option.id, figure.of(option)?.value)));
    let lowest: Option<(OptionId, f64)> = values.min_by(|(_, first), (_, second)| first.total_cmp(second));
    let topic = match figure {
        FigureName::Category(category) => Some(Topic::Category(category)),
        FigureName::Measure(measure) => Some(Topic::Measure(measure)),
        _ => None,
    };
    table.line(topic, label, help, class, &|option| {
        let (value, from) = (figure.of(option)?.value, figure.of(reference)?.value);
        let measured = matches!(figure, FigureName::Measure(_)) && lowest.is_some_and(|(id, _)| id == option.id);
        let mark = measured.then_some("best");
        if option.id == reference.id {
            return Some(TableCell {
                mark,
                remark: Some("The reference: its amount".to_string()),
                ..TableCell::plain(figure, write(value))
            });
        }
        let text = write((value - from).abs());
        // A difference that rounding hides does not count.
        let same = text == write(0.0);
        let sign = if value > from { "+" } else { "-" };
        let text = if same { text } else { format!("{sign}{text}") };
        Some(TableCell { gain: (!same).then_some(value < from), mark, ..TableCell::plain(figure, text) })
    })
}
