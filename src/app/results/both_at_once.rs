//! The chance of a saving and a payback at once: a saving that comes too late keeps only half of a promise.

use crate::app::elements::caret::use_select_at_first_click;
use crate::app::elements::keypad::keypad;
use crate::app::snapshot::Snapshot;
use crate::exchange::how_sure::in_futures;
use crate::graph::Unit;
use crate::model::{OptionId, UnitName};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// Its properties.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The comparison with its futures.
    pub snapshot: Snapshot,
    /// The option asked about.
    pub option: OptionId,
}

/// How likely an option saves an amount and has paid back by the end of a year; empty for today's option, which does neither.
#[component(BothAtOnce)]
pub fn both_at_once(props: &Props) -> Html {
    let amount = use_state(|| None::<String>);
    let year = use_state(|| None::<usize>);
    let (onmousedown, onclick) = use_select_at_first_click();
    let formats = &props.snapshot.formats;
    let known = props.snapshot.futures(false).and_then(|futures| futures.options.iter().find(|known| known.option == props.option));
    let Some(known) = known.filter(|known| !known.paid_back_by.is_empty()) else { return Html::default() };
    let last = known.paid_back_by.len();
    let chosen = year.unwrap_or(last).min(last);
    let answer = match amount.as_deref().map(str::trim) {
        None | Some("") => Ok((0.0, None)),
        Some(text) => formats.reader().read(text, Unit::Money, UnitName::UNIT),
    };
    let answer = match (answer, known.paid_back_by.get(chosen.saturating_sub(1))) {
        (Ok((least, echo)), Some(paid)) => {
            format!("{}.{}", in_futures(paid.chance_of_saving(least)), echo.map_or_else(String::new, |echo| format!(" {echo}.")))
        }
        _ => "Enter an amount such as 1200000 or 1.2m.".to_string(),
    };
    let oninput = {
        let amount = amount.clone();
        Callback::from(move |event: InputEvent| amount.set(Some(event.target_unchecked_into::<HtmlInputElement>().value())))
    };
    let onchange = {
        let year = year.clone();
        Callback::from(move |event: Event| year.set(event.target_unchecked_into::<HtmlSelectElement>().value().parse().ok()))
    };
    let text = amount.as_deref().unwrap_or("0").to_string();
    let years =
        (1..=last).map(|known| html! { <option key={known} value={known.to_string()} selected={known == chosen}>{ known }</option> });
    html! {
        <p>
            <label>{ "It saves at least " }<input class="amount" inputmode={keypad(f64::NEG_INFINITY)} autocomplete="off" value={text} {oninput} {onmousedown} {onclick} /></label>
            { " and has paid back by the end of year " }
            <select class="choice" aria-label="Year by whose end it has paid back" {onchange}>{ for years }</select>
            { " " }<span role="status">{ answer }</span>
        </p>
    }
}
