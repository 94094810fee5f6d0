//! The options side by side: what each costs, by category and in all, and what it saves.

use super::answer::horizon;
use super::inquiry::{FigureName, Inquiry, figure_button};
use crate::app::format::Formats;
use crate::app::marker::marker;
use crate::app::scene::Scene;
use crate::engine::{Category, OptionOutcome, Outcome, Payback};
use crate::model::OptionId;
use yew::prelude::*;

/// What amounts are shown in: thousands where they are large.
pub struct Scale {
    divisor: f64,
    /// What stands in the caption.
    pub words: &'static str,
}

impl Scale {
    /// The scale for all amounts of an outcome.
    pub fn of(outcome: &Outcome) -> Scale {
        let largest = outcome.options.iter().map(|option| option.total.value).fold(0.0, f64::max);
        if largest >= 1e6 { Scale { divisor: 1e3, words: "thousand " } } else { Scale { divisor: 1.0, words: "" } }
    }

    /// An amount in this scale.
    pub fn write(&self, amount: f64, formats: &Formats) -> String {
        formats.whole(libm::round(amount / self.divisor))
    }
}

/// The options side by side; `ask` opens an explanation.
pub fn comparison(scene: &Scene, ask: &Callback<Option<Inquiry>>) -> Html {
    let Scene { scenario, formats, .. } = scene;
    let Some(outcome) = scene.results() else {
        return html! { <p class="empty">{ "The figures come as soon as what the message says is mended." }</p> };
    };
    let stale = scene.outcome.is_err();
    let scale = Scale::of(outcome);
    let cheapest = outcome.options.iter().min_by(|a, b| a.present_value.value.total_cmp(&b.present_value.value)).map(|option| option.id);
    // A hyphen that does not break keeps short names on one line.
    let heads = scenario.options.iter().enumerate().map(|(column, option)| {
        html! { <th scope="col" key={column}><span class="option-name">{ marker(column) }{ option.name.replace('-', "\u{2011}") }</span></th> }
    });
    let table = Table { outcome, formats, ask, cheapest };
    let money = |figure: FigureName| move |option: &OptionOutcome| figure.of(option).map(|value| value.value);
    let write_money = |amount: f64| scale.write(amount, formats);
    let percent = |share: f64| formats.percent(share);
    let categories = Category::ALL.into_iter().map(|category| {
        let figure = FigureName::Category(category);
        table.row(category.label(), figure, "", &money(figure), &write_money)
    });
    let hide_today = |figure: FigureName| {
        move |option: &OptionOutcome| (option.id != outcome.status_quo).then(|| figure.of(option)).flatten().map(|value| value.value)
    };
    let (saving, share, gross) = (FigureName::Saving, FigureName::SavingShare, FigureName::GrossSavingShare);
    let cents = |amount: f64| formats.cents(amount);
    let unit_rows = match scenario.services.as_slice() {
        [service] => {
            let per_unit = format!("Cost per {}", service.kind.unit());
            let (unit, user) = (FigureName::CostPerUnit, FigureName::CostPerUserMonth);
            html! {
                <>
                    { table.row(&per_unit, unit, "", &money(unit), &cents) }
                    { table.row("Cost per user and month", user, "", &money(user), &cents) }
                </>
            }
        }
        _ => Html::default(),
    };
    html! {
        <div class="scroll" role="region" aria-label="Comparison of the options" tabindex="0">
            <table class="comparison" data-stale={stale.then_some("yes")}>
                <caption>
                    { format!("{}{} over {}", scale.words, crate::model::Choice::id(scenario.currency), horizon(scenario, formats)) }
                    if stale { <strong>{ " as it was before" }</strong> }
                </caption>
                <thead><tr><td></td>{ for heads }</tr></thead>
                <tbody>
                    { for categories }
                    { table.row("Total cost", FigureName::Total, "total", &money(FigureName::Total), &write_money) }
                </tbody>
                <tbody>
                    { table.row("Present value", FigureName::PresentValue, "total best", &money(FigureName::PresentValue), &write_money) }
                    { table.row("Saving against today", saving, "signed", &hide_today(saving), &write_money) }
                    { table.row("Gross saving (rate card)", gross, "signed", &hide_today(gross), &percent) }
                    { table.row("Net saving", share, "signed", &hide_today(share), &percent) }
                    { table.payback() }
                    { unit_rows }
                </tbody>
            </table>
        </div>
    }
}

struct Table<'a> {
    outcome: &'a Outcome,
    formats: &'a Formats,
    ask: &'a Callback<Option<Inquiry>>,
    cheapest: Option<OptionId>,
}

impl Table<'_> {
    fn row(
        &self,
        label: &str,
        figure: FigureName,
        kind: &'static str,
        value: &dyn Fn(&OptionOutcome) -> Option<f64>,
        write: &dyn Fn(f64) -> String,
    ) -> Html {
        let cells = self.outcome.options.iter().enumerate().map(|(column, option)| {
            let value = value(option);
            let best = kind.contains("best") && self.cheapest == Some(option.id);
            let sign = value.filter(|_| kind == "signed").map(|value| if value < 0.0 { "loss" } else { "gain" });
            html! {
                <td key={column} data-sign={sign} data-best={best.then_some("yes")}>
                    { match value {
                        Some(value) => figure_button(option, figure, write(value), self.ask),
                        None => html! { <span class="unused">{ "–" }</span> },
                    } }
                    if best { <span class="best-mark">{ "lowest" }</span> }
                </td>
            }
        });
        html! { <tr class={kind}><th scope="row">{ label.to_string() }</th>{ for cells }</tr> }
    }

    fn payback(&self) -> Html {
        let cells = self.outcome.options.iter().enumerate().map(|(column, option)| {
            let text = match option.payback {
                None => return html! { <td key={column}><span class="unused">{ "–" }</span></td> },
                Some(Payback::AtOnce) => "at once".to_string(),
                Some(Payback::After(month)) => format!("month {}", self.formats.whole(libm::ceil(month))),
                Some(Payback::Never) => "never".to_string(),
            };
            html! { <td key={column}>{ figure_button(option, FigureName::CumulativeSaving, text, self.ask) }</td> }
        });
        html! { <tr><th scope="row">{ "Paid back (discounted)" }</th>{ for cells }</tr> }
    }
}
