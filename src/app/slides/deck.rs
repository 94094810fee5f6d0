//! A deck of slides: one at a time, with keys, buttons and a position.

use super::contents::{SLIDES, slide};
use crate::app::snapshot::HeldContext;
use crate::browser::clock;
use gloo::timers::callback::Timeout;
use web_sys::HtmlElement;
use yew::prelude::*;

/// The properties of the deck.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The title of the comparison.
    pub title: AttrValue,
    /// What the slides show.
    pub held: HeldContext,
    /// Leaves the slides.
    pub close: Callback<()>,
}

/// The slide that a key leads to, counted from 0; `None` if the key does nothing here.
fn turned(key: &str, now: usize, count: usize) -> Option<usize> {
    let last = count.saturating_sub(1);
    match key {
        "ArrowRight" | "ArrowDown" | "PageDown" | " " | "Enter" => Some((now + 1).min(last)),
        "ArrowLeft" | "ArrowUp" | "PageUp" | "Backspace" => Some(now.saturating_sub(1)),
        "Home" => Some(0),
        "End" => Some(last),
        _ => None,
    }
}

/// Makes the content of a slide as large as fits into it.
fn fit(body: &HtmlElement) {
    for size in ["1", "0.9", "0.8", "0.7", "0.6", "0.5", "0.4"] {
        // A style that is refused leaves the content at its full size, where it scrolls.
        let _ = body.style().set_property("--fit", size);
        if body.scroll_height() <= body.client_height() && body.scroll_width() <= body.client_width() {
            return;
        }
    }
}

/// The deck. It takes the focus on opening and returns it on closing.
#[component(Deck)]
pub fn deck(props: &Props) -> Html {
    let place = use_state_eq(|| 0_usize);
    let node = use_node_ref();
    use_effect_with((), {
        let node = node.clone();
        move |()| {
            // After the sheet that opened the slides has returned the focus.
            let focused = Timeout::new(0, move || {
                if let Some(deck) = node.cast::<HtmlElement>() {
                    // It is part of the tab order.
                    let _ = deck.focus();
                }
            });
            move || drop(focused)
        }
    });
    let body_node = use_node_ref();
    {
        // After each drawing: the answers of a search that is still running change the content.
        let body = body_node.clone();
        use_effect(move || body.cast::<HtmlElement>().iter().for_each(fit));
    }
    let (now, count) = (*place, SLIDES.len());
    let go = |to: usize| {
        let place = place.clone();
        Callback::from(move |_: MouseEvent| place.set(to))
    };
    let onkeydown = {
        let place = place.clone();
        Callback::from(move |event: KeyboardEvent| {
            // These keys press the focused button.
            let on_button = event.target_dyn_into::<web_sys::Element>().is_some_and(|target| target.tag_name() == "BUTTON");
            let presses = on_button && matches!(event.key().as_str(), " " | "Enter");
            let held = event.ctrl_key() || event.alt_key() || event.meta_key();
            if let Some(to) = turned(&event.key(), now, count).filter(|_| !presses && !held) {
                event.prevent_default();
                place.set(to);
            }
        })
    };
    let leave = props.close.reform(|_: MouseEvent| ());
    let Some((title, body)) = slide(props.held.context(), now) else { return Html::default() };
    let position = format!("{} of {count}", now + 1);
    html! {
        <div class="slides" ref={node} tabindex="-1" role="dialog" aria-modal="true" aria-label={format!("Slides: {}", props.title)} {onkeydown}>
            <section class="slide" key={now} aria-roledescription="slide" aria-label={position.clone()}>
                <h2 aria-live="polite">{ title }</h2>
                <div class="slide-body" ref={body_node}>{ body }</div>
                <footer>
                    <span>{ &props.title }</span>
                    <span>{ clock::today() }</span>
                    <span class="slide-turn">
                        <button type="button" disabled={now == 0} onclick={go(now.saturating_sub(1))} aria-label="Previous slide">{ "‹" }</button>
                        <span>{ position }</span>
                        <button type="button" disabled={now + 1 == count} onclick={go(now + 1)} aria-label="Next slide">{ "›" }</button>
                        <button type="button" onclick={leave} title="Leaves the slides (Escape)">{ "Close" }</button>
                    </span>
                </footer>
            </section>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::turned;

    #[test]
    fn keys_and_clickers_turn_slides_and_stop_at_both_ends() {
        for (key, from, to) in [
            ("ArrowRight", 0, Some(1)),
            ("PageDown", 5, Some(6)),
            (" ", 6, Some(6)),
            ("ArrowLeft", 0, Some(0)),
            ("PageUp", 3, Some(2)),
            ("Home", 4, Some(0)),
            ("End", 1, Some(6)),
            ("a", 1, None),
            ("Escape", 1, None),
        ] {
            assert_eq!(turned(key, from, 7), to, "{key} from {from}");
        }
    }
}
