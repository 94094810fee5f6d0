//! Why nothing can be computed, with links to what needs correction.

use crate::app::snapshot::Formats;
use crate::app::state::panel::field_id;
use crate::engine::Problem;
use crate::model::Address;
use yew::prelude::*;

/// The rules that are broken, each with links to the inputs that break it.
pub fn problem_list(problems: &[Problem], formats: &Formats, go_to: &Callback<Address>) -> Html {
    let items = problems.iter().enumerate().map(|(place, problem)| {
        let links = problem.inputs.iter().map(|&address| {
            let onclick = go_to.reform(move |_: MouseEvent| address);
            html! { <button type="button" class="link" key={field_id(address)} {onclick}>{ address.field.label }</button> }
        });
        html! { <li key={place}><strong>{ formats.with_percent_signs(&problem.message) }</strong>{ " " }{ formats.with_percent_signs(problem.remedy) }{ " " }{ for links }</li> }
    });
    html! {
        <div class="problems" role="alert">
            <p>{ "The comparison cannot be computed:" }</p>
            <ul>{ for items }</ul>
        </div>
    }
}
