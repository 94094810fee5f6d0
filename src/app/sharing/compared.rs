//! Two comparisons side by side: their differences, the effects, and the effect of each difference.

use super::comparison_pair::{ComparedSide, ComparisonPair};
use super::difference_table::difference_table;
use super::difference_text::count;
use super::driver_table::driver_table;
use super::results_table::{answers, results_table};
use crate::app::elements::show_more::ROWS;
use crate::app::snapshot::Formats;
use crate::app::state::locale::Locale;
use crate::engine::{Attribution, Problem, attribute};
use crate::model::{Choice, Paired, PairedMoney, Scenario, differences, paired, significant};
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// The number of digits of an exchange rate.
const DIGITS_OF_RATE: u8 = 4;

/// The pause without changes before it is recomputed, in milliseconds.
const PAUSE: u32 = 250;

/// The two comparisons.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The earlier one.
    pub before: ComparedSide,
    /// The later one.
    pub after: ComparedSide,
    /// The number format.
    pub locale: Locale,
}

/// The result, and the two comparisons it belongs to.
#[derive(Clone)]
struct Found {
    of: Props,
    before: Rc<Paired>,
    result: Rc<Result<Attribution, Vec<Problem>>>,
}

/// Two comparisons side by side, recomputed once typing pauses.
#[component(Compared)]
pub fn compared(props: &Props) -> Html {
    let found = use_state(|| None::<Found>);
    let shown = use_state(|| ROWS);
    let currencies = (props.before.scenario.choices.currency, props.after.scenario.choices.currency);
    let formats = use_memo((currencies, props.locale.clone()), |((before, after), locale)| {
        [Formats::new(*before, locale), Formats::new(*after, locale)]
    });
    {
        let (state, wait) = (found.setter(), if found.is_some() { PAUSE } else { 0 });
        use_effect_with(props.clone(), move |props| {
            let of = props.clone();
            let timeout = Timeout::new(wait, move || {
                let before = Rc::new(paired(&of.before.scenario, &of.after.scenario));
                let result = Rc::new(attribute(&before.scenario, &of.after.scenario));
                state.set(Some(Found { of, before, result }));
            });
            move || drop(timeout)
        });
    }
    let Some(Found { of, before, result }) = &*found else { return html! { <p class="empty">{ "Comparing …" }</p> } };
    let [of_before, of_after] = &*formats;
    let of_before = if matches!(before.money, PairedMoney::TooLarge(_)) { of_before } else { of_after };
    let names = [&of.before.name, &of.after.name];
    let two = ComparisonPair { before: &before.scenario, after: &of.after.scenario, formats: [of_before, of_after], names };
    let said = currencies_said(before, &of.before, &of.after.scenario, of_after);
    let body = match result.as_ref() {
        Ok(found) if found.differences.is_empty() => html! { <p>{ "No differences: inputs and results are identical." }</p> },
        Ok(_) if matches!(before.money, PairedMoney::TooLarge(_)) => difference_table(&two, &differences(two.before, two.after), &shown),
        Ok(found) => html! {
            <>
                { answers(&two, found) }
                { difference_table(&two, &found.differences, &shown) }
                { results_table(&two, found) }
                { driver_table(&two, found) }
            </>
        },
        Err(problems) => html! {
            <>
                <p>{ "One of the two cannot be computed, so there are no results to compare: " }
                    { for problems.iter().take(3).map(|problem| problem.in_words() + " ") }
                </p>
                { difference_table(&two, &differences(two.before, two.after), &shown) }
            </>
        },
    };
    html! {
        <div class="compared-part" data-pending={(of != props).then_some("yes")}>
            if let Some(said) = said { <p class="note">{ said }</p> }
            { body }
        </div>
    }
}

/// What the two currencies mean for the figures below; `None` if they are the same.
fn currencies_said(paired: &Paired, before: &ComparedSide, after: &Scenario, formats: &Formats) -> Option<String> {
    let name = &before.name;
    let (from, to) = (before.scenario.choices.currency.label(), after.choices.currency.label());
    match paired.money {
        PairedMoney::Alike => None,
        PairedMoney::Converted(currency, buys) => Some(format!(
            "“{name}” is in another currency ({from}). Here its amounts are converted at {} {} for 1 {}; the comparison itself does not change.",
            formats.constant(significant(buys, DIGITS_OF_RATE)),
            formats.currency(),
            currency.id(),
        )),
        PairedMoney::TooLarge(1) => Some(format!(
            "“{name}” is in another currency ({from}), and one of its amounts is too large for its input when converted (to {to}). So results are not compared."
        )),
        PairedMoney::TooLarge(count) => Some(format!(
            "“{name}” is in another currency ({from}), and {count} of its amounts are too large for their inputs when converted (to {to}). So results are not compared."
        )),
    }
}

/// How much a received comparison differs, in one sentence: cheap enough to show at once.
pub fn in_short(before: &ComparedSide, after: &ComparedSide) -> String {
    let found = differences(&paired(&before.scenario, &after.scenario).scenario, &after.scenario);
    if found.is_empty() { "It is identical to yours.".to_string() } else { format!("It has {} from yours.", count(&found)) }
}
