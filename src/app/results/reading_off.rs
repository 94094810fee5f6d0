//! Reads the futures of an option both ways: an amount gives its chance, a chance gives its amount.

use super::both_at_once::BothAtOnce;
use crate::app::elements::caret::use_select_at_first_click;
use crate::app::snapshot::Snapshot;
use crate::engine::Measure;
use crate::engine::simulation::{OptionUncertainty, Spread};
use crate::exchange::how_sure::in_futures;
use crate::graph::Unit;
use crate::model::{OptionId, Sorting, UnitName};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// Its properties.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The comparison with its futures.
    pub snapshot: Snapshot,
}

/// The usual chances of a budget, in percent.
const CHANCES: [usize; 6] = [50, 60, 70, 80, 90, 95];

/// Two questions about an option: how likely an amount is enough, and which amount is enough with a chance.
#[component(ReadingOff)]
pub fn reading_off(props: &Props) -> Html {
    let chosen = use_state(|| None::<OptionId>);
    let amount = use_state(String::new);
    let chance = use_state(|| None::<usize>);
    let (onmousedown, onclick) = use_select_at_first_click();
    let (snapshot, formats) = (&props.snapshot, &props.snapshot.formats);
    let Some((futures, outcome)) = snapshot.futures(false).zip(snapshot.results()) else { return Html::default() };
    let asked = chosen.unwrap_or_else(|| outcome.recommended());
    let find = |id: OptionId| futures.options.iter().find(|known| known.option == id);
    let Some(option): Option<&OptionUncertainty> = find(asked).or_else(|| find(outcome.recommended())) else { return Html::default() };
    let cost = &option.present_value;
    let percent = chance.unwrap_or(libm::round(futures.confidence * 100.0) as usize);
    let budget = cost.curve.get(percent.saturating_sub(1)).copied().unwrap_or(cost.p80);
    let plain = outcome.option(option.option).map_or(cost.plain, |option| option.value(Measure::PresentValue));
    let beyond = budget - plain;
    let side = if beyond >= 0.0 { "above" } else { "below" };
    let answer = match formats.reader().read(&amount, Unit::Money, UnitName::UNIT) {
        _ if amount.trim().is_empty() => String::new(),
        Ok((budget, echo)) => {
            format!("is enough {}.{}", in_futures(share_below(cost, budget)), echo.map_or_else(String::new, |echo| format!(" {echo}.")))
        }
        Err(_) => "Enter an amount such as 1200000 or 1.2m.".to_string(),
    };
    let options = snapshot.scenario.options.iter().map(|known| {
        html! { <option key={known.id.0} value={known.id.to_string()} selected={known.id == option.option}>{ known.name.clone() }</option> }
    });
    let onoption = {
        let chosen = chosen.clone();
        Callback::from(move |event: Event| chosen.set(event.target_unchecked_into::<HtmlSelectElement>().value().parse().ok()))
    };
    let onchance = {
        let chance = chance.clone();
        Callback::from(move |event: Event| chance.set(event.target_unchecked_into::<HtmlSelectElement>().value().parse().ok()))
    };
    let oninput = {
        let amount = amount.clone();
        Callback::from(move |event: InputEvent| amount.set(event.target_unchecked_into::<HtmlInputElement>().value()))
    };
    let chances = offered(percent)
        .into_iter()
        .map(|known| html! { <option key={known} value={known.to_string()} selected={known == percent}>{ known }</option> });
    html! {
        <div class="reading-off">
            <label>{ "Option" }<select class="choice" aria-label="Option to budget for" onchange={onoption}>{ for options }</select></label>
            <p>
                { "To be safe in " }
                <select class="choice" aria-label="Futures of 100 in which the budget is enough" onchange={onchance}>{ for chances }</select>
                { " of 100 futures, budget " }<strong>{ formats.money_short(budget) }</strong>
                { format!(": {} {side} the plain figure.", formats.money_short(libm::fabs(beyond))) }
            </p>
            <p>
                <label>{ "A budget of " }<input class="amount" inputmode="decimal" autocomplete="off" value={(*amount).clone()} {oninput} {onmousedown} {onclick} /></label>
                { " " }<span role="status">{ answer }</span>
            </p>
            <BothAtOnce key={option.option.0} snapshot={snapshot.clone()} option={option.option} />
        </div>
    }
}

/// The chances on offer, in percent: the usual ones and the comparison's own.
fn offered(percent: usize) -> Vec<usize> {
    let mut chances: Vec<usize> = CHANCES.into_iter().filter(|known| *known != percent).chain([percent]).collect();
    chances.order_by_key(|chance| *chance);
    chances
}

/// The share of futures that cost at most an amount, between the known points on a straight line.
fn share_below(cost: &Spread, amount: f64) -> f64 {
    let below = cost.curve.iter().filter(|point| **point <= amount).count();
    let (before, after) = (below.checked_sub(1).and_then(|place| cost.curve.get(place)), cost.curve.get(below));
    match (before, after) {
        (None, _) => 0.0,
        (_, None) => 1.0,
        (Some(before), Some(after)) if after > before => (below as f64 + (amount - before) / (after - before)) / 100.0,
        _ => below as f64 / 100.0,
    }
}

#[cfg(test)]
mod tests {
    use super::{offered, share_below};
    use crate::engine::simulation::Spread;

    #[test]
    fn the_confidence_of_the_comparison_is_always_on_offer() {
        assert_eq!(offered(85), [50, 60, 70, 80, 85, 90, 95]);
        assert_eq!(offered(80), [50, 60, 70, 80, 90, 95]);
    }

    #[test]
    fn between_two_points_lies_a_straight_line() {
        let cost = Spread { curve: (1..100).map(f64::from).collect(), ..Spread::default() };
        assert_eq!([0.5, 1.0, 50.25, 98.5, 99.0, 150.0].map(|amount| share_below(&cost, amount)), [0.0, 0.01, 0.5025, 0.985, 1.0, 1.0]);
    }
}
