//! Two comparisons side by side: what differs, what that changes, and by which difference.

use super::difference_table::difference_table;
use super::driver_table::driver_table;
use super::results_table::{answers, results_table};
use super::two::{Side, Two};
use super::wording::count;
use crate::app::snapshot::Formats;
use crate::app::state::locale::Locale;
use crate::engine::{Attribution, Problem, attribute};
use crate::model::differences;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// How long nothing must change before it is worked out again, in milliseconds.
const PAUSE: u32 = 250;

/// What is compared.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The one that was there before.
    pub before: Side,
    /// The one that came after.
    pub after: Side,
    /// In which country's way numbers are written.
    pub locale: Locale,
}

/// What was worked out, and for which two.
#[derive(Clone)]
struct Found {
    of: Props,
    result: Rc<Result<Attribution, Vec<Problem>>>,
}

/// Two comparisons side by side, worked out again once typing pauses.
#[component(Compared)]
pub fn compared(props: &Props) -> Html {
    let found = use_state(|| None::<Found>);
    let shown = use_state(|| 0);
    let currencies = (props.before.scenario.choices.currency, props.after.scenario.choices.currency);
    let formats = use_memo((currencies, props.locale.clone()), |((before, after), locale)| {
        [Formats::new(*before, locale), Formats::new(*after, locale)]
    });
    {
        let (state, wait) = (found.setter(), if found.is_some() { PAUSE } else { 0 });
        use_effect_with(props.clone(), move |props| {
            let of = props.clone();
            let timeout = Timeout::new(wait, move || {
                let result = Rc::new(attribute(&of.before.scenario, &of.after.scenario));
                state.set(Some(Found { of, result }));
            });
            move || drop(timeout)
        });
    }
    let Some(Found { of, result }) = &*found else { return html! { <p class="empty">{ "Comparing …" }</p> } };
    let (before, after) = (&of.before, &of.after);
    let [of_before, of_after] = &*formats;
    let two = Two { before: &before.scenario, after: &after.scenario, formats: [of_before, of_after], names: [&before.name, &after.name] };
    let body = match result.as_ref() {
        Ok(found) if found.differences.is_empty() => html! { <p>{ "Nothing differs: both say the same and have the same results." }</p> },
        Ok(found) => html! {
            <>
                { answers(&two, found) }
                if two.before.choices.currency != two.after.choices.currency {
                    <p class="note">{ "The two are in different currencies. Amounts are not converted, so their changes mean little." }</p>
                }
                { results_table(&two, found) }
                { driver_table(&two, found) }
                { difference_table(&two, &found.differences, &shown) }
            </>
        },
        Err(problems) => html! {
            <>
                <p>{ "One of the two cannot be computed, so there are no results to compare: " }
                    { for problems.iter().take(3).map(|problem| format!("{} {} ", problem.message, problem.remedy)) }
                </p>
                { difference_table(&two, &differences(two.before, two.after), &shown) }
            </>
        },
    };
    html! { <div class="compared-part" data-pending={(of != props).then_some("yes")}>{ body }</div> }
}

/// How much differs, in a sentence of its own: cheap enough to be told at once.
pub fn in_short(before: &Side, after: &Side, than: &str) -> String {
    let found = differences(&before.scenario, &after.scenario);
    if found.is_empty() { format!("It is the same as {than}.") } else { format!("It differs in {} from {than}.", count(&found)) }
}
