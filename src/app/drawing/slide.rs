//! A chart as a picture for a slide: title, meaning, names of the tones, drawing and source, at one width.

use super::marks::{Drawing, Hold, Mark, Tone, text_width};

/// The width of a slide in pixels of the page; the picture has twice as many.
pub(super) const WIDTH: f64 = 960.0;
const MARGIN: f64 = 32.0;
/// The title and its explanation are in larger letters than the drawing.
const TITLE_LETTER: f64 = 1.75;
const SENTENCE_LETTER: f64 = 1.25;
const TITLE_LINE: f64 = 30.0;
const SENTENCE_LINE: f64 = 22.0;
const KEY: f64 = 26.0;

/// The texts around a drawing.
pub(super) struct Caption<'a> {
    pub(super) title: &'a str,
    pub(super) takeaway: &'a str,
    pub(super) key_names: &'a [(Tone, yew::AttrValue)],
    pub(super) source: &'a str,
}

/// The slide of a plot, drawn at the given width.
pub(super) fn slide(caption: &Caption, plot: impl Fn(f64) -> Drawing) -> Drawing {
    let inner = WIDTH - 2.0 * MARGIN;
    let mut slide = Drawing { width: WIDTH, height: MARGIN, marks: Vec::new() };
    for line in lines(caption.title, inner / TITLE_LETTER) {
        slide.height += TITLE_LINE;
        slide.text(MARGIN, slide.height - 8.0, Hold::Start, "slide-title", line);
    }
    for line in lines(caption.takeaway, inner / SENTENCE_LETTER) {
        slide.height += SENTENCE_LINE;
        slide.text(MARGIN, slide.height - 6.0, Hold::Start, "slide-sentence", line);
    }
    let mut x = MARGIN;
    for (place, (tone, name)) in caption.key_names.iter().enumerate() {
        let width = 20.0 + text_width(name) + 18.0;
        if place == 0 || x + width > WIDTH - MARGIN {
            (x, slide.height) = (MARGIN, slide.height + KEY);
        }
        let y = slide.height - 14.0;
        slide.marks.push(Mark::Box { x, y, width: 12.0, height: 12.0, tone: *tone, about: String::new() });
        slide.text(x + 20.0, y + 10.5, Hold::Start, "name", name.to_string());
        x += width;
    }
    slide.height += 16.0;
    let drawing = plot(inner);
    let top = slide.height;
    slide.marks.extend(drawing.marks.into_iter().map(|mark| mark.moved(MARGIN, top)));
    slide.height += drawing.height;
    for line in lines(caption.source, inner) {
        slide.height += 20.0;
        slide.text(MARGIN, slide.height, Hold::Start, "axis", line);
    }
    slide.height += MARGIN;
    slide
}

/// A text in lines that fit a width; a longer word has its own line.
fn lines(text: &str, width: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if text_width(line) + text_width(word) + text_width(" ") <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_string()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{Caption, WIDTH, lines, slide};
    use crate::app::drawing::marks::{Drawing, Mark, Tone, text_width};

    #[test]
    fn long_texts_break_between_words() {
        let text = "Staying costs less than any option that was compared with it";
        let broken = lines(text, 150.0);
        assert!(broken.len() > 1 && broken.iter().all(|line| text_width(line) <= 150.0), "{broken:?}");
        assert_eq!(broken.join(" "), text);
        assert_eq!(lines("Sourcing", 10.0), ["Sourcing"]);
    }

    #[test]
    fn everything_stands_below_what_comes_before_it() {
        let caption = Caption {
            title: "Cost over all years, by category",
            takeaway: "In-house costs least.",
            key_names: &[(Tone::Category(0), "Own people".into()), (Tone::Category(1), "Tools".into())],
            source: "Source: Sourcewise",
        };
        let drawn = slide(&caption, |width| {
            let mut inner = Drawing { width, height: 50.0, marks: Vec::new() };
            inner.rule((0.0, 0.0), (width, 50.0), false);
            inner
        });
        let heights: Vec<f64> =
            drawn.marks.iter().filter_map(|mark| if let Mark::Text { y, .. } = mark { Some(*y) } else { None }).collect();
        assert!(heights.windows(2).all(|pair| pair[0] <= pair[1]), "{heights:?}");
        let rule = drawn.marks.iter().find_map(|mark| if let Mark::Rule { x2, y1, y2, .. } = mark { Some((*x2, *y1, *y2)) } else { None });
        assert!(rule.is_some_and(|(right, from, to)| right < WIDTH && to - from == 50.0 && to < drawn.height), "{rule:?}");
    }
}
