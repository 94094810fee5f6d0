//! How the futures are drawn and read: their seed, their number, and how safe a budget should be. All three belong to the
//! comparison, so that everyone who opens it sees the same futures.

use crate::app::elements::caret::use_select_at_first_click;
use crate::app::snapshot::Snapshot;
use crate::app::state::action::Action;
use crate::app::state::edit_dispatcher::use_edit_dispatcher;
use crate::app::state::field_text::{FieldText, use_field_text};
use crate::app::state::invalid_inputs::EntryPlace;
use crate::exchange::futures_settings::{read_confidence, read_seed};
use crate::graph::Unit;
use crate::model::SimulationSettings;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// The properties of the settings.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The comparison.
    pub snapshot: Snapshot,
}

/// The three settings; what cannot be used stays visible with what to do, and the last valid setting counts meanwhile.
#[component(FuturesSettings)]
pub fn futures_settings(props: &Props) -> Html {
    let edits = use_edit_dispatcher();
    let (seed, confidence) = (use_field_text(EntryPlace::Seed), use_field_text(EntryPlace::Confidence));
    let formats = props.snapshot.formats.clone();
    let settings = props.snapshot.scenario.simulation;
    let readonly = edits.is_read_only();
    let set = {
        let edits = edits.clone();
        move |settings: SimulationSettings| edits.send(Action::Simulation(settings))
    };
    let left = |typed: &FieldText| {
        let (typed, edits) = (typed.clone(), edits.clone());
        Callback::from(move |_: FocusEvent| {
            typed.leave();
            edits.send(Action::FieldLeft);
        })
    };
    let decimal = formats.decimal;
    let changed = |typed: &FieldText, read: fn(&str, char, SimulationSettings) -> Option<SimulationSettings>| {
        let (typed, set) = (typed.clone(), set.clone());
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            match read(&text, decimal, settings) {
                Some(settings) => {
                    typed.accept(text);
                    set(settings);
                }
                None => typed.refuse(text),
            }
        })
    };
    let (onmousedown, onclick) = use_select_at_first_click();
    let field = |name: &'static str, typed: &FieldText, text: String, fault: Option<String>, oninput| {
        let onblur = left(typed);
        html! {
            <div class="setting">
                <label>{ name }<input class="amount" inputmode="decimal" autocomplete="off" value={text} {readonly} aria-invalid={fault.is_some().then_some("true")} {oninput} {onblur}
                    onmousedown={onmousedown.clone()} onclick={onclick.clone()} /></label>
                if let Some(fault) = fault { <span class="fault" role="alert">{ fault }</span> }
            </div>
        }
    };
    let whole = |number: u32| formats.whole(f64::from(number));
    let percent = |share: f64| formats.in_words(share, Unit::Share);
    let seed_text = seed.typed(|text| read_seed(text, decimal) == Some(settings.seed)).unwrap_or_else(|| settings.seed.to_string());
    let seed_fault = seed
        .invalid()
        .map(|_| format!("Enter a whole number from 0 to {}. Until you fix it, {} is used.", whole(u32::MAX), whole(settings.seed)));
    let (least, most) = SimulationSettings::CONFIDENCE;
    let confidence_text = confidence.typed(|text| read_confidence(text, decimal) == Some(settings.confidence));
    let confidence_fault = confidence.invalid().map(|_| {
        format!("Enter a share from {} to {}. Until you fix it, {} is used.", percent(least), percent(most), percent(settings.confidence))
    });
    let of_seed = changed(&seed, |text, decimal, settings| read_seed(text, decimal).map(|seed| SimulationSettings { seed, ..settings }));
    let of_confidence = changed(&confidence, |text, decimal, settings| {
        read_confidence(text, decimal).map(|confidence| SimulationSettings { confidence, ..settings })
    });
    let ontrials = {
        let set = set.clone();
        Callback::from(move |event: Event| {
            let chosen = event.target_unchecked_into::<HtmlSelectElement>().value().parse();
            chosen.into_iter().for_each(|trials| set(SimulationSettings { trials, ..settings }));
        })
    };
    let draw_others = {
        let seed = seed.clone();
        Callback::from(move |_: MouseEvent| {
            seed.clear();
            set(SimulationSettings { seed: settings.seed.wrapping_add(1), ..settings });
        })
    };
    let trials = SimulationSettings::choices_of_trials()
        .map(|known| html! { <option key={known} value={known.to_string()} selected={known == settings.trials}>{ whole(known) }</option> });
    html! {
        <div class="futures-settings">
            { field("Seed", &seed, seed_text, seed_fault, of_seed) }
            <div class="setting">
                <label>{ "Number of futures" }<select class="choice" disabled={readonly} onchange={ontrials}>{ for trials }</select></label>
            </div>
            { field("Budget is enough in", &confidence, confidence_text.unwrap_or_else(|| percent(settings.confidence)), confidence_fault, of_confidence) }
            <p class="note">
                { "The same seed draws the same futures for everyone who opens this comparison. Another seed shows how much of the result is luck." }
                if !readonly { { " " }<button type="button" class="link" onclick={draw_others}>{ "Draw other futures" }</button> }
            </p>
        </div>
    }
}
