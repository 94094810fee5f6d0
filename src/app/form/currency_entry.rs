//! The currency. When it changes, typical figures are converted, and amounts that the user entered only if the user agrees.

use super::currency_question::CurrencyQuestion;
use super::question::{AskedChoice, Question};
use crate::app::snapshot::Snapshot;
use crate::app::state::action::Action;
use crate::app::state::edit_dispatcher::use_edit_dispatcher;
use crate::app::state::invalid_inputs::EntryPlace;
use crate::exchange::unit_text::about_defaults;
use crate::model::{Amounts, Choice, ChoiceAddress, Currency, EXCHANGE_RATE, Place, scenario_choices};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The properties of the entry.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The comparison.
    pub snapshot: Snapshot,
}

/// The currency with its label above it; choosing another one asks below it what happens to the amounts that were entered.
#[component(CurrencyEntry)]
pub fn currency_entry(props: &Props) -> Html {
    let (edits, redraw) = (use_edit_dispatcher(), use_force_update());
    let (scenario, formats) = (&props.snapshot.scenario, &props.snapshot.formats);
    let question = Question::from(&scenario_choices::currency);
    let id = AskedChoice::Choice(ChoiceAddress { place: Place::Assumptions, field: &scenario_choices::currency }).id();
    let now = scenario.choices.currency;
    let exchange = {
        let edits = edits.clone();
        move |currency: Currency, amounts: Amounts| {
            let edits = edits.clone();
            Callback::from(move |_: MouseEvent| {
                edits.drop_text(EntryPlace::Currency);
                edits.send(Action::Currency(currency, currency.per_dollar(), amounts));
            })
        }
    };
    let onchange = {
        let (edits, redraw, scenario) = (edits.clone(), redraw.clone(), std::rc::Rc::clone(scenario));
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            match Currency::from_id(&select.value()).filter(|currency| *currency != now) {
                // Undo reverts the choice before anything else.
                Some(currency) if !CurrencyQuestion::new(&scenario, currency, &|rate| rate.to_string()).is_answered(&scenario) => {
                    let taken_back = redraw.clone();
                    edits.keep_text(EntryPlace::Currency, currency.id().to_string(), Callback::from(move |()| taken_back.force_update()));
                }
                Some(currency) => {
                    edits.drop_text(EntryPlace::Currency);
                    edits.send(Action::Currency(currency, currency.per_dollar(), Amounts::Typical));
                }
                None => edits.drop_text(EntryPlace::Currency),
            }
            redraw.force_update();
        })
    };
    let shown = edits.waiting_currency(scenario);
    let options = question.answers.iter().map(|(id, label, _)| {
        html! { <option key={id.to_string()} value={id.clone()} selected={*id == shown.unwrap_or(now).id()}>{ label.clone() }</option> }
    });
    let cancel = {
        let (edits, redraw) = (edits.clone(), redraw.clone());
        Callback::from(move |_: MouseEvent| {
            edits.drop_text(EntryPlace::Currency);
            redraw.force_update();
        })
    };
    let asked = shown.map(|to| {
        let question = CurrencyQuestion::new(scenario, to, &|rate| formats.field(rate, EXCHANGE_RATE.field.unit));
        let kept = if scenario.given_money() == 1 { "Keep the amount entered: it is" } else { "Keep the amounts entered: they are" };
        let (from, to_id) = (now.id(), to.id());
        html! {
            <div class="entry-about currency-question" role="group" aria-label="Amounts you entered">
                <p role="status">{ question.text }</p>
                if question.converts_all {
                    <button type="button" onclick={exchange(to, Amounts::All)}>{ format!("Convert all amounts to {to_id}") }</button>
                }
                if question.converts_typical {
                    <button type="button" onclick={exchange(to, Amounts::Typical)}>{ format!("{kept} in {to_id} already") }</button>
                }
                <button type="button" class="quiet" onclick={cancel}>{ format!("Stay with {from}") }</button>
            </div>
        }
    });
    let about = formats.prose(&about_defaults(scenario));
    html! {
        <>
            <div class="entry">
                <div class="entry-head"><label for={id.clone()}>{ question.label }</label></div>
                <select class="choice" {id} disabled={edits.is_read_only()} {onchange}>{ for options }</select>
                if !about.is_empty() {
                    <span class="note">
                        { about }
                        if scenario.has_foreign_figures() && !edits.is_read_only() {
                            { " " }<button type="button" class="link" onclick={exchange(now, Amounts::Typical)}>{ format!("Convert them to {}", now.id()) }</button>
                        }
                    </span>
                }
            </div>
            { asked }
        </>
    }
}
