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

/// The ways that are offered, by their tags, as the country with an example. A language alone stands for the country where most
/// speak it: such tags were stored before there were countries.
const OFFERED: [(&str, &str); 19] = [
    (SYSTEM, "As this browser"),
    ("en-AU", "Australia 1,234.5"),
    ("de-AT", "Austria 1 234,5"),
    ("nl-BE", "Belgium 1.234,5"),
    ("en-CA", "Canada 1,234.5"),
    ("da-DK", "Denmark 1.234,5"),
    ("fi-FI", "Finland 1 234,5"),
    ("fr", "France 1 234,5"),
    ("de", "Germany 1.234,5"),
    ("en-IN", "India 12,34,567.8"),
    ("it-IT", "Italy 1.234,5"),
    ("ja-JP", "Japan 1,234.5"),
    ("nl-NL", "Netherlands 1.234,5"),
    ("pl-PL", "Poland 1 234,5"),
    ("es-ES", "Spain 1.234,5"),
    ("sv-SE", "Sweden 1 234,5"),
    ("de-CH", "Switzerland 1’234.5"),
    ("en-GB", "United Kingdom 1,234.5"),
    ("en", "United States 1,234.5"),
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
