//! What is read in the glossary, and how the reader came there.

use web_sys::HtmlElement;
use yew::AttrValue;

/// What is read in the glossary.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GlossaryReading {
    /// The element that had the focus before the glossary was opened.
    pub from: Option<HtmlElement>,
    /// The entries one after the other; nothing stands for the list.
    pub way: Vec<Option<AttrValue>>,
}

impl GlossaryReading {
    /// The same reader, opening the glossary from an element; one inside the glossary is no other place to go back to.
    pub fn opened_from(self, element: Option<HtmlElement>) -> GlossaryReading {
        let outside = element.filter(|element| element.closest(".glossary").ok().flatten().is_none());
        if outside.is_some() { GlossaryReading { from: outside, ..self } } else { self }
    }

    /// The same reader, at another entry.
    pub fn on_to(mut self, term: Option<AttrValue>) -> GlossaryReading {
        if self.way.last() != Some(&term) {
            self.way.push(term);
        }
        self
    }

    /// One entry back.
    pub fn back(mut self) -> GlossaryReading {
        if self.way.len() > 1 {
            self.way.pop();
        }
        self
    }

    /// The entry that is open; nothing for the list.
    pub fn term(&self) -> Option<&AttrValue> {
        self.way.last().and_then(Option::as_ref)
    }
}
