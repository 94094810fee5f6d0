//! The keyboard shortcuts of the page, and a description of it.

use super::shortcuts::SHORTCUTS;
use crate::app::elements::dialog::sheet;
use crate::app::snapshot::RenderContext;
use crate::app::state::panel::ABOUT;
use yew::prelude::*;

/// The keyboard shortcuts and the description, if they are open.
pub fn about(context: RenderContext) -> Html {
    if !context.view.is_open(ABOUT) {
        return Html::default();
    }
    let keys = SHORTCUTS
        .iter()
        .map(|shortcut| html! { <tr><th scope="row"><kbd>{ shortcut.keys() }</kbd></th><td>{ shortcut.command.about() }</td></tr> });
    let body = html! {
        <>
            <h3>{ "Keyboard" }</h3>
            <table class="shortcuts"><tbody>{ for keys }</tbody></table>
            <h3>{ "About" }</h3>
            <p>{ concat!("Sourcewise ", env!("CARGO_PKG_VERSION"), ". Everything you type stays on this page: no account, no server.") }</p>
            <p>{ "Every figure is computed in your browser. Press any of them to see how, down to the inputs and their sources." }</p>
        </>
    };
    sheet(ABOUT, "about", "Keyboard and about", &context.view.dismiss(ABOUT), body)
}
