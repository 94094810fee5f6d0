//! The headings of folds: folded content is not on the page at all.

use crate::app::state::panel::fold_id;
use crate::app::state::ui_state::Ui;
use yew::prelude::*;

/// A button that folds and unfolds something; `remark` appears beside the title.
pub fn fold_button(view: &Ui, name: &'static str, title: &str, remark: Html) -> Html {
    let open = view.is_open(name);
    html! {
        <button type="button" class="fold" id={fold_id(name)} aria-expanded={open.to_string()} onclick={view.fold(name)}>
            <span class="fold-sign" aria-hidden="true">{ if open { "▾" } else { "▸" } }</span>
            { fold_head(title, remark) }
        </button>
    }
}

/// The content of such a heading: a title, and a remark beside it.
pub fn fold_head(title: &str, remark: Html) -> Html {
    html! { <><span class="fold-title">{ title.to_string() }</span><span class="fold-remark">{ remark }</span></> }
}

/// A part of the page that cannot be folded now, with the same heading.
pub fn unfolded(title: &str, remark: Html, body: Html) -> Html {
    html! { <section class="folded"><h3 class="fold">{ fold_head(title, remark) }</h3>{ body }</section> }
}

/// A part of the page with a heading that folds it; `body` is only built while it is unfolded.
pub fn folded(view: &Ui, name: &'static str, title: &str, remark: Html, body: impl FnOnce() -> Html) -> Html {
    html! {
        <section class="folded">
            <h3>{ fold_button(view, name, title, remark) }</h3>
            if view.is_open(name) { { body() } }
        </section>
    }
}
