//! One risk of the register: its name, its numbers, the options it concerns and what is done about it.

use crate::app::decision::{NumberEntry, TextEntry};
use crate::app::elements::option_marker::marker;
use crate::app::snapshot::Formats;
use crate::app::state::action::Action;
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::decision_field::DecisionField;
use crate::app::state::edit_dispatcher::use_edit_dispatcher;
use crate::browser::focus::focus_soon;
use crate::engine::readiness::exposure_of;
use crate::model::grammar::in_mid_sentence;
use crate::model::{Choice, DecisionEdit, OptionId, ReadinessEdit, Risk, RiskNumber};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The properties of a risk; it is drawn again only when one of these changes.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The risk.
    pub risk: Risk,
    /// The options with their names.
    pub options: Vec<(OptionId, AttrValue)>,
    /// The number formats.
    pub formats: ByPointer<Formats>,
    /// The element that gets the focus once the risk is removed.
    pub leave_to: AttrValue,
}

/// One risk.
#[component(RiskRow)]
pub fn risk_row(props: &Props) -> Html {
    let edits = use_edit_dispatcher();
    let Props { risk, formats, .. } = props;
    let id = risk.id;
    let remove = {
        let (edits, to) = (edits.clone(), props.leave_to.clone());
        Callback::from(move |_: MouseEvent| {
            edits.send(Action::Decision(DecisionEdit::Readiness(ReadinessEdit::RemoveRisk(id))));
            focus_soon(to.to_string());
        })
    };
    let numbers = RiskNumber::ALL.iter().map(|which| {
        let sign = if which.is_share() { "%".to_string() } else { formats.currency_sign.to_string() };
        html! {
            <div key={which.id()} class="risk-number">
                <span aria-hidden="true">{ which.label() }</span>
                <NumberEntry field={DecisionField::Risk(id, *which)} name={format!("{}: {}", risk.name, in_mid_sentence(which.label()))} placeholder="open" {sign} formats={formats.clone()} />
            </div>
        }
    });
    let options = props.options.iter().enumerate().map(|(column, (option, name))| {
        let (edits, option) = (edits.clone(), *option);
        let disabled = edits.is_read_only();
        let onchange = Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            edits.send(Action::Decision(DecisionEdit::Readiness(ReadinessEdit::Concerns(id, option, input.checked()))));
        });
        html! {
            <label class="tick" key={option.0}>
                <input type="checkbox" checked={risk.options.contains(&option)} {disabled} {onchange} /><span>{ marker(column) }{ name.clone() }</span>
            </label>
        }
    });
    html! {
        <li class="risk">
            <div class="prompt-head">
                <TextEntry field={DecisionField::RiskName(id)} name={format!("Name of risk {}", id.0)} class="name" long=true />
                if !edits.is_read_only() { <button type="button" class="link" aria-label={format!("Remove {}", risk.name)} onclick={remove}>{ "Remove" }</button> }
            </div>
            <div class="risk-numbers">{ for numbers }</div>
            <p class="note" role="status">{ risk_in_words(risk, formats) }</p>
            <fieldset class="risk-options"><legend>{ "Options it concerns" }</legend>{ for options }</fieldset>
            if risk.options.is_empty() { <p class="limit">{ "This risk concerns no option, so it counts nowhere: tick one." }</p> }
            <TextEntry field={DecisionField::Mitigation(id)} name={format!("{}: mitigation", risk.name)} placeholder="Mitigation: the action against it, and who takes it" long=true />
        </li>
    }
}

/// The expected loss of a risk, and whether its mitigation pays.
pub fn risk_in_words(risk: &Risk, formats: &Formats) -> String {
    let Some(exposure) = exposure_of(risk) else {
        return "Open: enter a probability and a likely loss. Until then it counts as nothing.".to_string();
    };
    let money = |amount: f64| formats.money_short(amount);
    let expected = format!("Expected loss {} a year.", money(exposure.expected));
    let saved = exposure.unmitigated - exposure.expected;
    if saved == 0.0 && exposure.mitigation_cost == 0.0 {
        return expected;
    }
    format!("{expected} Mitigation saves {} a year on average for {}.", money(saved), money(exposure.mitigation_cost))
}
