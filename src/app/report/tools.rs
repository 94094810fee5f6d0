//! The bar above the report: back, print, and the decision memo to copy or save.

use super::cover::HEADING;
use super::memo_numbers::page_memo;
use crate::app::elements::switch::switch;
use crate::app::files::WorkbookButton;
use crate::app::snapshot::Snapshot;
use crate::browser::{clipboard, download, focus};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// The properties of the bar.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The comparison in the report.
    pub snapshot: Snapshot,
    /// Prints the report once it is complete.
    pub print: Callback<()>,
    /// Leaves the report.
    pub back: Callback<MouseEvent>,
    /// Whether it is the one page.
    pub short: bool,
    /// Shows the one page or the full report.
    pub show: Callback<bool>,
}

/// The bar above the report.
#[component(ReportTools)]
pub fn report_tools(props: &Props) -> Html {
    let memo = use_state(|| None::<(String, u32)>);
    let copied = use_state(|| None::<bool>);
    let refused = use_state(|| false);
    let area = use_node_ref();
    use_effect_with((), |()| focus::focus(HEADING));
    {
        // The text area must exist before its content can be selected and copied.
        let (area, copied) = (area.clone(), copied.setter());
        use_effect_with((*memo).clone(), move |memo| {
            if let (Some(_), Some(area)) = (memo, area.cast::<HtmlTextAreaElement>()) {
                wasm_bindgen_futures::spawn_local(async move { copied.set(Some(clipboard::copy(area).await)) });
            }
        });
    }
    let copy = {
        let (memo, copied, snapshot) = (memo.clone(), copied.clone(), props.snapshot.clone());
        Callback::from(move |_: MouseEvent| {
            copied.set(None);
            let presses = memo.as_ref().map_or(0, |(_, presses)| presses + 1);
            memo.set(page_memo(&snapshot).map(|text| (text, presses)));
        })
    };
    let save = {
        let (snapshot, refused) = (props.snapshot.clone(), refused.clone());
        Callback::from(move |_: MouseEvent| {
            let save = |text: String| download::save(&format!("Memo {}", snapshot.scenario.title), "md", "text/markdown", &text);
            refused.set(!page_memo(&snapshot).is_none_or(save));
        })
    };
    let close = memo.setter();
    let close = Callback::from(move |_: MouseEvent| close.set(None));
    let none = props.snapshot.outcome.is_err();
    html! {
        <div class="report-tools">
            <button type="button" onclick={props.back.clone()}>{ "← Back" }</button>
            { switch("Length of the report", [(true, "One page"), (false, "Full report")].into_iter(), props.short, false, &props.show) }
            <button type="button" class="primary" onclick={props.print.reform(|_: MouseEvent| ())}>{ "Print or save as PDF" }</button>
            <button type="button" onclick={copy} disabled={none}>{ "Copy memo as Markdown" }</button>
            <button type="button" onclick={save} disabled={none}>{ "Save memo (.md)" }</button>
            <WorkbookButton snapshot={props.snapshot.clone()} />
            if *refused { <p class="fault" role="alert">{ download::REFUSED }</p> }
            if let Some((text, _)) = &*memo {
                <div class="report-memo">
                    <p role="status">{ match *copied {
                        None => "",
                        Some(true) => "Memo copied. Paste it into a document, an email or a ticket.",
                        Some(false) => "This browser blocks copying. The memo is selected: copy it with Ctrl+C.",
                    } }</p>
                    <textarea readonly=true rows="12" ref={area} aria-label="Decision memo as Markdown" value={text.clone()} />
                    <button type="button" class="quiet" onclick={close}>{ "Close" }</button>
                </div>
            }
        </div>
    }
}
