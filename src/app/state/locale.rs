//! In which country's way numbers are written and read: the browser's, or one that the reader or the host chooses.
//!
//! This is the one place that sets it: [`use_locale`] gives it to the page.

use super::host_environment::{HostEnvironment, use_host_environment};
use crate::browser::{intl, root};
use yew::prelude::*;

/// The attribute of the root element that before_paint.js sets from what was stored.
const ATTRIBUTE: &str = "data-numbers";

/// The locale of the browser, by its name in storage.
const SYSTEM: &str = "system";

/// The ways that are offered, by their tags, with an example in place of a name that few would know.
const OFFERED: [(&str, &str); 6] = [
    (SYSTEM, "System"),
    ("en", "1,234.5 English"),
    ("de", "1.234,5 German"),
    ("fr", "1 234,5 French"),
    ("de-CH", "1’234.5 Swiss"),
    ("en-IN", "12,34,567.8 Indian"),
];

/// In which country's way numbers are written and read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locale(AttrValue);

impl Locale {
    /// The locale with a language tag such as `de-CH`, or `system`; nothing where the browser does not know it.
    pub fn from_tag(tag: &str) -> Option<Locale> {
        (tag == SYSTEM || intl::is_tag(tag)).then(|| Locale(tag.to_string().into()))
    }

    /// The one the page opens with: see [`use_locale`].
    pub fn first(environment: &HostEnvironment) -> Locale {
        // The root element of a host's page is none of ours.
        let stored = || root::attribute(ATTRIBUTE).filter(|_| environment.is_own_page()).and_then(|tag| Locale::from_tag(&tag));
        Locale::from_tag(&environment.parameters.locale).or_else(stored).unwrap_or(Locale(AttrValue::Static(SYSTEM)))
    }

    /// Its name in storage.
    pub fn tag(&self) -> &str {
        &self.0
    }

    /// The language tag for the browser's formats; nothing for the browser's own.
    pub fn language(&self) -> Option<&str> {
        Some(self.tag()).filter(|tag| *tag != SYSTEM)
    }

    /// The ways that are offered, each with its tag; this one as well where a host has set it.
    pub fn offered(&self) -> Vec<(AttrValue, AttrValue)> {
        let own = (!OFFERED.iter().any(|(tag, _)| *tag == self.tag())).then(|| (self.0.clone(), self.0.clone()));
        OFFERED.iter().map(|&(tag, name)| (tag.into(), name.into())).chain(own).collect()
    }
}

/// The locale of the page, which can be set: what a host asks for where it names one, else what was stored, else the browser's.
#[hook]
pub fn use_locale() -> UseStateHandle<Locale> {
    let environment = use_host_environment();
    let asked = &environment.parameters.locale;
    let locale = use_state_eq(|| Locale::first(&environment));
    let setter = locale.setter();
    use_effect_with(asked.clone(), move |asked| Locale::from_tag(asked).into_iter().for_each(|asked| setter.set(asked)));
    locale
}
