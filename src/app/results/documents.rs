//! The documents to present a decision with, each with what it holds: the results and the sheet that shares offer the same.

use crate::app::snapshot::RenderContext;
use crate::app::state::panel::{ONE_PAGE, PRESENT, REPORT, SHARING};
use yew::prelude::*;

/// A document: what it opens, whether only one page of it, its name, and what it holds.
type Document = (&'static str, bool, &'static str, &'static str);

const DOCUMENTS: [Document; 3] = [
    (REPORT, true, "One page", "The answer, the options, where the promised saving goes, and what matters most."),
    (REPORT, false, "Report", "Every figure, check and assumption, to print or save as PDF, with the memo as text."),
    (PRESENT, false, "Present", "Slides for a projector; turn them with arrow keys or a clicker. Escape closes them."),
];

/// The documents as items of a list; opening one closes the sheet that shares.
pub fn documents(context: RenderContext) -> Html {
    let items = DOCUMENTS.map(|(panel, one_page, name, about)| {
        let onclick = context.view.change(move |view, _: MouseEvent| {
            view.set_open(SHARING, false);
            view.set_open(ONE_PAGE, one_page);
            view.set_open(panel, true);
        });
        html! { <li><button type="button" {onclick}>{ name }</button><span>{ about }</span></li> }
    });
    items.into_iter().collect()
}
