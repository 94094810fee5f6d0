//! The entry that is open in the glossary, and the entries that the reader came from.

use web_sys::HtmlElement;
use yew::AttrValue;

/// The reader's path through the glossary.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GlossaryReading {
    /// The element that had the focus before the glossary opened.
    pub from: Option<HtmlElement>,
    /// The entries opened so far, in order; `None` is the list.
    pub way: Vec<Option<AttrValue>>,
}

impl GlossaryReading {
    /// Opens the glossary from an element. An element inside the glossary does not change where the focus returns to.
    pub fn opened_from(self, element: Option<HtmlElement>) -> GlossaryReading {
        let outside = element.filter(|element| element.closest(".glossary").ok().flatten().is_none());
        if outside.is_some() { GlossaryReading { from: outside, ..self } } else { self }
    }

    /// Moves to another entry.
    pub fn on_to(mut self, term: Option<AttrValue>) -> GlossaryReading {
        if self.way.last() != Some(&term) {
            self.way.push(term);
        }
        self
    }

    /// Goes back one entry.
    pub fn back(mut self) -> GlossaryReading {
        if self.way.len() > 1 {
            self.way.pop();
        }
        self
    }

    /// The open entry; `None` for the list.
    pub fn term(&self) -> Option<&AttrValue> {
        self.way.last().and_then(Option::as_ref)
    }
}
