//! A drawing as a list of marks, in pixels of the page.

use crate::app::elements::option_marker::shape;
use yew::prelude::*;

/// The meaning of a mark; styles turn it into a colour and a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// An option, by its column.
    Option(usize),
    /// A category of cost, by its place among them.
    Category(usize),
    /// Something gained.
    Gain,
    /// Something lost.
    Loss,
    /// A total.
    Total,
    /// The outer curves of an option's fan, by its column.
    Faint(usize),
}

impl Tone {
    /// The class that styles give its colour.
    pub fn class(self) -> String {
        match self {
            Tone::Option(column) => format!("option-{}", column % 8 + 1),
            Tone::Category(place) => format!("category-{}", place + 1),
            Tone::Gain => "gain".to_string(),
            Tone::Loss => "loss".to_string(),
            Tone::Total => "total".to_string(),
            Tone::Faint(column) => format!("faint option-{}", column % 8 + 1),
        }
    }
}

/// The anchor of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hold {
    Start,
    Middle,
    End,
}

/// A mark of a drawing.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Mark {
    /// A filled area; `about` is what it shows, in words.
    Box { x: f64, y: f64, width: f64, height: f64, tone: Tone, about: String },
    /// A line over time; its path is relative to `x` and `y`.
    Path { x: f64, y: f64, path: String, tone: Tone },
    /// A labelled point.
    Dot { x: f64, y: f64, tone: Tone, about: String },
    /// One of many dots that are described together.
    Bead { x: f64, y: f64, radius: f64, tone: Tone },
    /// An invisible area over marks that are described together, in words.
    Area { x: f64, y: f64, width: f64, height: f64, about: String },
    /// The marker of an option.
    Sign { x: f64, y: f64, column: usize },
    /// A gridline; the one at zero is stronger.
    Rule { x1: f64, y1: f64, x2: f64, y2: f64, zero: bool },
    /// Words; `kind` says what they are for: axis, name, value, inside, and the texts caption the drawing of a slide.
    Text { x: f64, y: f64, hold: Hold, kind: &'static str, text: String },
}

impl Mark {
    /// What it shows, in words, if it can be looked at.
    fn about(&self) -> Option<&str> {
        match self {
            Mark::Box { about, .. } | Mark::Dot { about, .. } | Mark::Area { about, .. } => Some(about),
            _ => None,
        }
    }

    /// The same mark, moved to the right and down.
    pub(super) fn moved(self, right: f64, down: f64) -> Mark {
        match self {
            Mark::Box { x, y, width, height, tone, about } => Mark::Box { x: x + right, y: y + down, width, height, tone, about },
            Mark::Path { path, tone, x, y } => Mark::Path { path, tone, x: x + right, y: y + down },
            Mark::Dot { x, y, tone, about } => Mark::Dot { x: x + right, y: y + down, tone, about },
            Mark::Bead { x, y, radius, tone } => Mark::Bead { x: x + right, y: y + down, radius, tone },
            Mark::Area { x, y, width, height, about } => Mark::Area { x: x + right, y: y + down, width, height, about },
            Mark::Sign { x, y, column } => Mark::Sign { x: x + right, y: y + down, column },
            Mark::Rule { x1, y1, x2, y2, zero } => Mark::Rule { x1: x1 + right, y1: y1 + down, x2: x2 + right, y2: y2 + down, zero },
            Mark::Text { x, y, hold, kind, text } => Mark::Text { x: x + right, y: y + down, hold, kind, text },
        }
    }
}

/// A drawing.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Drawing {
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) marks: Vec<Mark>,
}

impl Drawing {
    pub(super) fn text(&mut self, x: f64, y: f64, hold: Hold, kind: &'static str, text: impl Into<String>) {
        self.marks.push(Mark::Text { x, y, hold, kind, text: text.into() });
    }

    pub(super) fn rule(&mut self, (x1, y1): (f64, f64), (x2, y2): (f64, f64), zero: bool) {
        self.marks.push(Mark::Rule { x1, y1, x2, y2, zero });
    }

    /// What the marks show, in words, in the order they are read.
    pub(super) fn words(&self) -> Vec<&str> {
        self.marks.iter().filter_map(Mark::about).collect()
    }

    /// The marks; `looked_at` is the index of the selected one, `look` receives the one under the pointer.
    pub(super) fn draw(&self, looked_at: Option<usize>, look: &Callback<Option<usize>>) -> Html {
        let mut place = 0;
        let marks = self.marks.iter().map(|mark| {
            let about = mark.about().is_some();
            let own = about.then_some(place);
            place += usize::from(about);
            draw(mark, own.is_some() && own == looked_at, own.map(|own| look.reform(move |_: PointerEvent| Some(own))))
        });
        marks.collect()
    }
}

fn draw(mark: &Mark, looked_at: bool, onpointerenter: Option<Callback<PointerEvent>>) -> Html {
    let looked_at = looked_at.then_some("yes");
    match mark {
        Mark::Box { x, y, width, height, tone, .. } => html! {
            <rect class={tone.class()} data-looked-at={looked_at} x={px(*x)} y={px(*y)} width={px(width.max(0.0))} height={px(*height)} {onpointerenter} />
        },
        Mark::Path { x, y, path, tone } => {
            let transform = (*x != 0.0 || *y != 0.0).then(|| format!("translate({} {})", px(*x), px(*y)));
            html! { <path class={format!("course {}", tone.class())} d={path.clone()} {transform} /> }
        }
        Mark::Dot { x, y, tone, .. } => html! {
            <circle class={tone.class()} data-looked-at={looked_at} cx={px(*x)} cy={px(*y)} r="5" {onpointerenter} />
        },
        Mark::Bead { x, y, radius, tone } => html! { <circle class={tone.class()} cx={px(*x)} cy={px(*y)} r={px(*radius)} /> },
        Mark::Area { x, y, width, height, .. } => html! {
            <rect class="area" data-looked-at={looked_at} x={px(*x)} y={px(*y)} width={px(width.max(0.0))} height={px(*height)} {onpointerenter} />
        },
        Mark::Sign { x, y, column } => html! {
            <path class={Tone::Option(*column).class()} d={shape(*column)} transform={format!("translate({} {})", px(*x), px(*y))} />
        },
        Mark::Rule { x1, y1, x2, y2, zero } => html! {
            <line class="rule" data-zero={zero.then_some("yes")} x1={px(*x1)} y1={px(*y1)} x2={px(*x2)} y2={px(*y2)} />
        },
        Mark::Text { x, y, hold, kind, text } => {
            let anchor = match hold {
                Hold::Start => "start",
                Hold::Middle => "middle",
                Hold::End => "end",
            };
            html! { <text class={*kind} x={px(*x)} y={px(*y)} text-anchor={anchor}>{ text }</text> }
        }
    }
}

/// A length in tenths of a pixel: more digits only cost time.
pub(super) fn px(length: f64) -> String {
    (libm::round(length * 10.0) / 10.0).to_string()
}

/// The width of a letter of a name, allowing for the widest of the usual system fonts.
const LETTER: f64 = 6.9;

/// The approximate width of a text: system fonts differ.
pub(super) fn text_width(text: &str) -> f64 {
    text.chars().count() as f64 * LETTER
}

/// The width of a value, which is set in bold.
pub(super) fn value_width(text: &str) -> f64 {
    text_width(text) * 1.25
}

/// Which texts along a line fit, each given with its centre: a text that would cover an earlier one does not.
pub(super) fn with_room<'a>(texts: impl Iterator<Item = (f64, &'a str)>) -> Vec<(f64, &'a str)> {
    let mut end = f64::NEG_INFINITY;
    let has_room = |(middle, text): &(f64, &str)| {
        let half = text_width(text) * 0.55;
        let fits = middle - half >= end;
        if fits {
            end = middle + half + 6.0;
        }
        fits
    };
    texts.filter(has_room).collect()
}

/// A text cut to fit a width.
pub(super) fn fitted(text: &str, width: f64) -> String {
    let most = (width / LETTER).max(1.0) as usize;
    if text.chars().count() <= most { text.to_string() } else { text.chars().take(most.saturating_sub(1)).chain(['…']).collect() }
}
