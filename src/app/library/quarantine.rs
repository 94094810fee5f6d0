//! Data that cannot be opened, because it is damaged or from a newer version; it can be saved as files.

use super::library_context::{LibraryContext, size_text};
use crate::app::elements::confirm_button::ConfirmButton;
use crate::browser::download;
use crate::browser::store::library;
use crate::exchange::library::QuarantinedText;
use yew::prelude::*;

/// Data that cannot be opened, if there is any.
pub fn asides(shown: &LibraryContext, asides: &[QuarantinedText]) -> Html {
    if asides.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h3>{ "Cannot be opened" }</h3>
            <p class="note">{ "This data is kept as it was found. Save it as files if anyone may still need it." }</p>
            <ul class="library-list" aria-label="Cannot be opened">{ for asides.iter().map(|aside| row(shown, aside)) }</ul>
        </>
    }
}

fn row(shown: &LibraryContext, aside: &QuarantinedText) -> Html {
    let what = if aside.newer { "Written by a newer version of Sourcewise" } else { "Damaged text" };
    let save = {
        let aside = aside.clone();
        shown.does(move |_| {
            let saved = download::save(&aside.key, "txt", "text/plain", &aside.text);
            Ok(if saved { "The data was saved as a file." } else { download::REFUSED }.to_string())
        })
    };
    let delete = {
        let aside = aside.clone();
        shown.does(move |_| Ok(library().delete_aside(&aside).map(|()| "The damaged data was deleted.".to_string())?))
    };
    html! {
        <li key={aside.key.clone()}>
            <span class="library-title">{ what }</span>
            <span class="note">{ format!("{} · {}", aside.key, size_text(aside.text.encode_utf16().count())) }</span>
            <span class="library-tools">
                <button type="button" aria-label={format!("Save as a file: {}", aside.key)} onclick={save}>{ "Save as a file" }</button>
                if !aside.newer { <ConfirmButton label="Delete" question="Delete this data for good?" sure="Delete it for good" act={delete} /> }
            </span>
        </li>
    }
}
