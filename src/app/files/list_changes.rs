//! The changes that a list would make, number by number.

use crate::app::snapshot::{Snapshot, named};
use crate::exchange::list::{ListChange, Reading};
use crate::model::{Address, Place};
use yew::prelude::*;

/// The changes as a table of old and new numbers, with remarks above.
pub fn changes(snapshot: &Snapshot, reading: &Reading) -> Html {
    let remarks = reading.remarks.iter().map(|remark| html! { <li>{ remark }</li> });
    let rows = reading.changes.iter().map(|change| row(snapshot, change));
    html! {
        <>
            if reading.changes.is_empty() {
                <p><b>{ "Nothing would change." }</b></p>
            } else {
                <div class="scroll" role="group" aria-label="Changes" tabindex="0">
                    <table class="register">
                        <caption>{ "Changes" }</caption>
                        <thead><tr><th scope="col">{ "Input" }</th><th scope="col">{ "Where" }</th><th scope="col">{ "Now" }</th><th scope="col">{ "Becomes" }</th></tr></thead>
                        <tbody>{ for rows }</tbody>
                    </table>
                </div>
            }
            <ul class="files-remarks">{ for remarks }</ul>
        </>
    }
}

fn row(snapshot: &Snapshot, change: &ListChange) -> Html {
    let unit = |place: Place| snapshot.scenario.unit_name(place);
    let (label, place, before, after) = match *change {
        ListChange::Number(address, before, after) => {
            let Address { place, field } = address;
            let written = |value| snapshot.formats.value(value, field.unit, unit(place));
            (named(field.label, unit(place)), place, written(before), written(after))
        }
        ListChange::Choice(address, before, after) => (
            address.field.label.into(),
            address.place,
            address.field.label_of(before).to_string(),
            address.field.label_of(after).to_string(),
        ),
    };
    html! { <tr><th scope="row">{ label }</th><td>{ snapshot.scenario.place_name(place) }</td><td>{ before }</td><td><b>{ after }</b></td></tr> }
}
