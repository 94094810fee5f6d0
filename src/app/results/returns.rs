//! What a change returns: when it is paid back, at which rate, and what it asks for first.

use super::figure::FigureName;
use super::option_table::{OptionTable, Shown};
use crate::engine::finance::NoRate;
use crate::engine::{Measure, OptionOutcome, Payback};
use yew::prelude::*;

/// The rows of returns; `more` shows those that few ask for as well.
pub fn return_rows(table: &OptionTable, more: bool) -> Html {
    let formats = &table.work.scene.formats;
    let payback = |payback: Option<Payback>, figure| {
        payback.map(|payback| {
            Shown::plain(
                figure,
                match payback {
                    Payback::AtOnce => "at once".to_string(),
                    Payback::After(month) => format!("month {}", formats.whole(libm::ceil(month))),
                    Payback::Never => "never".to_string(),
                },
            )
        })
    };
    let monthly = FigureName::MonthlySaving;
    let internal_rate = |option: &OptionOutcome| {
        let shown = match option.internal_rate.as_ref()? {
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
    let several = table.outcome.options.iter().any(|option| matches!(option.internal_rate, Some(Err(NoRate::Several(_)))));
    let columns = (table.outcome.options.len() + 1).to_string();
    html! {
        <>
            { table.row("Paid back (discounted)", "When the saving has made good what it cost, interest included.", "", &|option| payback(option.payback, FigureName::CumulativeSaving)) }
            if more {
                { table.row("Paid back (simple)", "The same without interest.", "", &|option| payback(option.simple_payback, monthly)) }
                { table.row(Measure::ReturnOnInvestment.label(), Measure::ReturnOnInvestment.help(), "", &on_the_move) }
                { table.row("Internal rate of return", "The yearly rate at which the saving is worth nothing today.", "", &internal_rate) }
                { table.row("Modified rate of return", "The same with money borrowed and invested at the discount rate.", "", &modified_rate) }
                { table.row("Peak funding", "The most that has to be put up before savings bring it back.", "", &peak) }
                if several {
                    <tr><td class="remark" colspan={columns}>{ "Where several internal rates fit, none of them says what is earned: use the modified rate." }</td></tr>
                }
            }
        </>
    }
}
