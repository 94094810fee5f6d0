//! Where a comparison can start from: a sample, or what is typical for a kind of service.

use super::adder::{Adder, Offered};
use super::session::Action;
use super::start::new_comparison;
use super::work::Work;
use crate::model::{SAMPLES, ServiceKind};
use yew::prelude::*;

/// The name of the fold that holds the picker.
pub const PICKER: &str = "start";

/// The samples and new comparisons to start from; what is open is replaced, and can be brought back by undo.
pub fn picker(work: Work) -> Html {
    if !work.view.is_open(PICKER) {
        return Html::default();
    }
    let samples = SAMPLES.iter().map(|sample| {
        let (open, close) = (work.does(Action::OpenSample(sample.id)), work.view.close(PICKER));
        let onclick = Callback::from(move |event: MouseEvent| {
            open.emit(event.clone());
            close.emit(event);
        });
        html! {
            <li key={sample.id}>
                <button type="button" {onclick}>{ sample.label }</button>
                <span>{ sample.about }</span>
            </li>
        }
    });
    let kinds: Vec<Offered> = ServiceKind::ALL.iter().map(|kind| (kind.id, kind.label, kind.about)).collect();
    let fresh = work.chosen(|id| ServiceKind::from_id(id).map(|kind| Action::Replace(new_comparison(kind))));
    html! {
        <section class="panel picker" aria-labelledby="picker">
            <h2 id="picker">{ "Start from a sample" }</h2>
            <ul class="samples">{ for samples }</ul>
            <h2>{ "Start a new comparison" }</h2>
            <Adder label="Service to compare" verb="Start" offered={kinds} add={fresh} />
            <p class="note">{ "Either takes the place of what is open now. Undo brings that back." }</p>
        </section>
    }
}
