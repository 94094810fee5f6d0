//! The list of steps, one of which is open.

use super::life_cycle::LifeCycleStep;
use super::mode_switch::open_step;
use crate::app::snapshot::RenderContext;
use yew::prelude::*;

/// The list of steps, each a button that opens it.
pub fn step_list(context: RenderContext, steps: &[LifeCycleStep], open: usize) -> Html {
    let show = open_step(context);
    let items = steps.iter().enumerate().map(|(place, step)| {
        let onclick = show.reform(move |_: MouseEvent| place);
        html! {
            <li key={place}>
                <button type="button" class="step-button" aria-current={(place == open).then_some("step")} {onclick}>
                    <span class="step-number">{ place + 1 }</span>
                    <span class="step-title">{ &step.title }</span>
                </button>
            </li>
        }
    });
    html! { <nav class="steps" aria-label="Steps"><ol>{ for items }</ol></nav> }
}
