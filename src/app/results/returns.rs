//! What a change returns: when it is paid back, at which rate, and what it asks for first.

use super::figure::FigureName;
use super::option_table::{OptionTable, Shown};
use crate::engine::finance::NoRate;
use crate::engine::{Measure, OptionOutcome, Payback, Return};
use crate::exchange::answer::paid_back;
use crate::exchange::glossary::Topic;
use yew::prelude::*;

/// The row of when a change is paid back.
pub fn payback_row(table: &OptionTable) -> Html {
    row(table, Return::Payback, &|option| payback(table, option.payback, FigureName::CumulativeSaving))
}

/// The rows of returns that few ask for.
pub fn further_returns(table: &OptionTable) -> Html {
    let formats = &table.work.scene.formats;
    let monthly = FigureName::MonthlySaving;
    // Found once for all that needs them, for it takes a while.
    let options = table.outcome.options.iter();
    let rates: Vec<_> = options.map(|option| (option.id, option.internal_rate())).collect();
    let internal_rate = |option: &OptionOutcome| {
        let shown = match rates.iter().find(|(id, _)| *id == option.id)?.1.as_ref()? {
            Ok(rate) => Shown::plain(FigureName::InternalRate, formats.percent(*rate)),
            Err(why) => {
                let text = if matches!(why, NoRate::Several(_)) { "several" } else { "none" };
                Shown { remark: Some(why.to_string()), ..Shown::plain(FigureName::InternalRate, text.to_string()) }
            }
        };
        Some(shown)
    };
    let modified_rate = |option: &OptionOutcome| {
        let shown = match option.modified_rate.as_ref()? {
            Ok(rate) => Shown::plain(FigureName::ModifiedRate, formats.percent(*rate)),
            Err(why) => Shown { remark: Some(why.to_string()), ..Shown::plain(FigureName::ModifiedRate, "none".to_string()) },
        };
        Some(shown)
    };
    let on_the_move = |option: &OptionOutcome| {
        let measure = Measure::ReturnOnInvestment;
        let value = option.measure(measure)?.value;
        Some(Shown::plain(FigureName::Measure(measure), formats.percent(value)))
    };
    let peak = |option: &OptionOutcome| {
        option.payback?;
        let Some(peak) = option.peak_funding else { return Some(Shown::plain(monthly, "none".to_string())) };
        let remark = Some(format!("Reached in month {}", formats.whole(peak.month as f64 + 1.0)));
        Some(Shown { remark, ..Shown::plain(monthly, table.scale.write(peak.amount, formats)) })
    };
    let several = rates.iter().any(|(_, rate)| matches!(rate, Some(Err(NoRate::Several(_)))));
    let columns = (table.outcome.options.len() + 1).to_string();
    html! {
        <>
            { row(table, Return::SimplePayback, &|option| payback(table, option.simple_payback, monthly)) }
            { table.row(Some(Topic::Measure(Measure::ReturnOnInvestment)), Measure::ReturnOnInvestment.label(), Measure::ReturnOnInvestment.help(), "", &on_the_move) }
            { row(table, Return::InternalRate, &internal_rate) }
            { row(table, Return::ModifiedRate, &modified_rate) }
            { row(table, Return::PeakFunding, &peak) }
            if several {
                <tr><td class="remark" colspan={columns}>{ "Where several internal rates fit, none of them says what is earned: use the modified rate." }</td></tr>
            }
        </>
    }
}

fn row(table: &OptionTable, what: Return, shown: &dyn Fn(&OptionOutcome) -> Option<Shown>) -> Html {
    table.row(Some(Topic::Return(what)), what.label(), what.help(), "", shown)
}

fn payback(table: &OptionTable, payback: Option<Payback>, figure: FigureName) -> Option<Shown> {
    payback.map(|payback| Shown::plain(figure, paid_back(payback, |month| table.work.scene.formats.whole(month))))
}
