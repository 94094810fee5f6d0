//! The button that shows a figure and asks how it was computed.

use crate::app::state::inquiry::{FigureName, Inquiry};
use crate::engine::{OptionOutcome, Payback};
use yew::prelude::*;

/// A number that opens its explanation; a plain number where questions are not possible.
pub fn figure_button(option: &OptionOutcome, figure: FigureName, text: String, ask: Option<&Callback<Option<Inquiry>>>) -> Html {
    let Some(ask) = ask else { return html! { <span class="figure">{ text }</span> } };
    // A series opens at its turning point, or at its end.
    let month = match (figure, option.payback, option.peak_funding) {
        (FigureName::CumulativeSaving, Some(Payback::After(month)), _) => libm::ceil(month) as usize,
        (FigureName::CumulativeSaving, ..) => option.cumulative_saving.len(),
        (FigureName::MonthlySaving, _, Some(peak)) => peak.month + 1,
        _ => 1,
    };
    let onclick = {
        let (ask, inquiry) = (ask.clone(), Inquiry::new(option.id, figure).in_month(month.saturating_sub(1)));
        Callback::from(move |_: MouseEvent| ask.emit(Some(inquiry.clone())))
    };
    html! { <button type="button" class="figure" title="How was this computed?" {onclick}>{ text }</button> }
}
