//! The returns of a change: payback, rates of return, and the funding it needs first.

use super::option_table::{MeasureLine, OptionTable, TableCell};
use crate::app::state::inquiry::FigureName;
use crate::engine::finance::NoRate;
use crate::engine::{Measure, MeasureGroup, OptionOutcome, Payback, Return};
use crate::exchange::answer::paid_back;
use crate::exchange::glossary::Topic;
use crate::model::TaxView;
use yew::prelude::*;

/// When a change is paid back.
pub fn payback_line(table: &OptionTable) -> MeasureLine {
    line(table, Return::Payback, &|option| payback(table, option.payback, FigureName::CumulativeSaving))
}

/// The returns that few readers need.
pub fn further_returns(table: &OptionTable) -> Vec<MeasureLine> {
    let formats = &table.context.snapshot.formats;
    let monthly = FigureName::MonthlySaving;
    // Computed once for all uses, because it is slow.
    let options = table.outcome.options.iter();
    let rates: Vec<_> = options.map(|option| (option.id, option.internal_rate())).collect();
    let internal_rate = |option: &OptionOutcome| {
        let shown = match rates.iter().find(|(id, _)| *id == option.id)?.1.as_ref()? {
            Ok(rate) => TableCell::plain(FigureName::InternalRate, formats.percent(*rate)),
            Err(why) => {
                let text = if matches!(why, NoRate::Several(_)) { "several" } else { "none" };
                TableCell { remark: Some(why.to_string()), ..TableCell::plain(FigureName::InternalRate, text.to_string()) }
            }
        };
        Some(shown)
    };
    let modified_rate = |option: &OptionOutcome| {
        let shown = match option.modified_rate.as_ref()? {
            Ok(rate) => TableCell::plain(FigureName::ModifiedRate, formats.percent(*rate)),
            Err(why) => TableCell { remark: Some(why.to_string()), ..TableCell::plain(FigureName::ModifiedRate, "none".to_string()) },
        };
        Some(shown)
    };
    let measures = Measure::on_page(MeasureGroup::Returns).map(|measure| {
        table.line(Some(Topic::Measure(measure)), &table.label(measure), measure.help(), "", &|option| {
            let value = option.measure(measure)?.value;
            Some(TableCell::plain(FigureName::Measure(measure), table.scale.measure(measure, value, formats)))
        })
    });
    let peak = |option: &OptionOutcome| {
        option.payback?;
        let Some(peak) = option.peak_funding else { return Some(TableCell::plain(monthly, "none".to_string())) };
        let remark = Some(format!("Reached in month {}", formats.whole(peak.month as f64 + 1.0)));
        Some(TableCell { remark, ..TableCell::plain(monthly, table.scale.write(peak.amount, formats)) })
    };
    let first = line(table, Return::SimplePayback, &|option| payback(table, option.simple_payback, monthly));
    let rates = [
        line(table, Return::InternalRate, &internal_rate),
        line(table, Return::ModifiedRate, &modified_rate),
        line(table, Return::PeakFunding, &peak),
    ];
    [first].into_iter().chain(measures).chain(rates).collect()
}

/// How to read the returns.
pub fn returns_notes(table: &OptionTable) -> Html {
    let several = table.outcome.options.iter().any(|option| matches!(option.internal_rate(), Some(Err(NoRate::Several(_)))));
    html! {
        <>
            if table.context.snapshot.scenario.choices.tax == TaxView::AfterTax {
                <p class="note remark">{ "Payback, rates of return and the hurdle are before tax. Present values after tax use the same discount rate." }</p>
            }
            if several {
                <p class="note remark">{ "With more than one internal rate, none is meaningful. Use the modified rate." }</p>
            }
        </>
    }
}

fn line(table: &OptionTable, what: Return, shown: &dyn Fn(&OptionOutcome) -> Option<TableCell>) -> MeasureLine {
    table.line(Some(Topic::Return(what)), what.label(), what.help(), "", shown)
}

fn payback(table: &OptionTable, payback: Option<Payback>, figure: FigureName) -> Option<TableCell> {
    payback.map(|payback| TableCell::plain(figure, paid_back(payback, |month| table.context.snapshot.formats.whole(month))))
}
