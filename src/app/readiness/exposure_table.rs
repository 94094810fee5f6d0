//! The expected loss of each option and its allowance for optimism, beside its cost.

use crate::app::elements::option_marker::marker;
use crate::app::snapshot::Snapshot;
use crate::engine::Measure;
use crate::engine::readiness::{allowances, exposures};
use crate::model::grammar::worded;
use yew::prelude::*;

/// The table; empty without a risk and without an allowance.
pub fn exposure_table(snapshot: &Snapshot) -> Html {
    let (scenario, formats) = (&snapshot.scenario, &snapshot.formats);
    let Some(outcome) = snapshot.results() else { return Html::default() };
    let (exposures, allowances) = (exposures(scenario), allowances(scenario, outcome));
    if exposures.is_empty() && allowances.is_empty() {
        return Html::default();
    }
    let has_mitigation = exposures.iter().any(|(_, own)| own.mitigation_cost > 0.0);
    let money = |amount: f64| formats.money_short(amount);
    let rows = scenario.options.iter().enumerate().map(|(column, option)| {
        let cost = outcome.option(option.id).map_or(0.0, |own| own.value(Measure::PresentValue));
        let exposure = exposures.iter().find(|(id, _)| *id == option.id).map(|(_, own)| *own).unwrap_or_default();
        let optimism = allowances.iter().find(|(id, _)| *id == option.id).map_or(0.0, |(_, own)| own.sum());
        let open = if exposure.open > 0 { worded(exposure.open, " (1 risk open)", " ({} risks open)") } else { String::new() };
        html! {
            <tr key={option.id.0}>
                <th scope="row">{ marker(column) }{ option.name.clone() }</th>
                <td>{ money(cost) }</td>
                if !exposures.is_empty() { <td>{ format!("{}{open}", money(exposure.expected)) }</td> }
                if has_mitigation { <td>{ money(exposure.mitigation_cost) }</td> }
                if !allowances.is_empty() { <td>{ money(optimism) }</td> }
                <td>{ money(cost + exposure.present_value + optimism) }</td>
            </tr>
        }
    });
    html! {
        <div class="scroll" tabindex="0" role="group" aria-label="Risks beside the cost">
            <table class="comparison exposure">
                <caption>{ "Risks beside the cost" }</caption>
                <thead><tr>
                    <th scope="col">{ "Option" }</th><th scope="col">{ "Present value" }</th>
                    if !exposures.is_empty() { <th scope="col">{ "Expected loss a year" }</th> }
                    if has_mitigation { <th scope="col">{ "Mitigation a year" }</th> }
                    if !allowances.is_empty() { <th scope="col">{ "Optimism" }</th> }
                    <th scope="col">{ "With all, present value" }</th>
                </tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}
