//! The locale for numbers: the browser's, or one that the reader or the host chooses.
//!
//! Only this file sets it: [`use_locale`] provides it to the page.

use super::host_environment::{HostEnvironment, use_host_environment};
use crate::browser::store::{LOOK, LocalStore};
use crate::browser::{intl, root};
use crate::exchange::library::Store;
use crate::model::Currency;
use yew::prelude::*;

/// The attribute of the root element that before_paint.js sets from storage.
const ATTRIBUTE: &str = "data-numbers";

/// The locale of the browser, by its name in storage.
const SYSTEM: &str = "system";

/// A country whose number format is offered.
#[derive(Debug, PartialEq)]
pub struct Country {
    /// Its language tag. A language alone means the country where most people speak it: such tags were stored before countries
    /// were offered.
    pub tag: &'static str,
    /// Its name.
    pub name: &'static str,
    /// A number in its format.
    example: &'static str,
    /// Its currency; the euro if we do not offer its own.
    pub currency: Currency,
}

const fn country(tag: &'static str, name: &'static str, example: &'static str, currency: Currency) -> Country {
    Country { tag, name, example, currency }
}

/// The countries on offer.
pub static COUNTRIES: [Country; 18] = [
    country("en-AU", "Australia", "1,234.5", Currency::Aud),
    country("de-AT", "Austria", "1 234,5", Currency::Eur),
    country("nl-BE", "Belgium", "1.234,5", Currency::Eur),
    country("en-CA", "Canada", "1,234.5", Currency::Cad),
    country("da-DK", "Denmark", "1.234,5", Currency::Dkk),
    country("fi-FI", "Finland", "1 234,5", Currency::Eur),
    country("fr", "France", "1 234,5", Currency::Eur),
    country("de", "Germany", "1.234,5", Currency::Eur),
    country("en-IN", "India", "12,34,567.8", Currency::Inr),
    country("it-IT", "Italy", "1.234,5", Currency::Eur),
    country("ja-JP", "Japan", "1,234.5", Currency::Jpy),
    country("nl-NL", "Netherlands", "1.234,5", Currency::Eur),
    country("pl-PL", "Poland", "1 234,5", Currency::Pln),
    country("es-ES", "Spain", "1.234,5", Currency::Eur),
    country("sv-SE", "Sweden", "1 234,5", Currency::Sek),
    country("de-CH", "Switzerland", "1’234.5", Currency::Chf),
    country("en-GB", "United Kingdom", "1,234.5", Currency::Gbp),
    country("en", "United States", "1,234.5", Currency::Usd),
];

impl Country {
    /// The country with a tag of the list.
    pub fn from_tag(tag: &str) -> Option<&'static Country> {
        COUNTRIES.iter().find(|country| country.tag == tag)
    }

    /// The country of a browser's language tag, such as `de-DE`; `None` if that country is not offered.
    pub fn of_language(language: &str) -> Option<&'static Country> {
        let region = |tag: &str| match tag.rsplit_once('-') {
            Some((_, region)) => region.to_uppercase(),
            None if tag == "en" => "US".to_string(),
            None if tag == "ja" => "JP".to_string(),
            None if tag == "sv" => "SE".to_string(),
            None if tag == "da" => "DK".to_string(),
            None => tag.to_uppercase(),
        };
        COUNTRIES.iter().find(|country| region(country.tag) == region(language))
    }
}

/// The locale for numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locale(AttrValue);

impl Locale {
    /// The locale of a language tag such as `de-CH`, or of `system`; `None` if the browser does not know it.
    pub fn from_tag(tag: &str) -> Option<Locale> {
        (tag == SYSTEM || intl::is_tag(tag)).then(|| Locale(tag.to_string().into()))
    }

    /// The locale that the page opens with: see [`use_locale`].
    pub fn first(environment: &HostEnvironment) -> Locale {
        // The root element of a host's page is not ours.
        let stored = || root::attribute(ATTRIBUTE).filter(|_| environment.is_own_page()).and_then(|tag| Locale::from_tag(&tag));
        Locale::from_tag(&environment.parameters.locale).or_else(stored).unwrap_or(Locale(AttrValue::Static(SYSTEM)))
    }

    /// Its name in storage.
    pub fn tag(&self) -> &str {
        &self.0
    }

    /// The language tag for the browser's formats; `None` for the browser's default.
    pub fn language(&self) -> Option<&str> {
        Some(self.tag()).filter(|tag| *tag != SYSTEM)
    }

    /// Stores it with the look of the page; if storage is blocked, it lasts until the page is closed.
    pub fn remember(&self) {
        let look = |attribute: &str, first: &str| root::attribute(attribute).unwrap_or_else(|| first.to_string());
        let text = format!("{} {} {}", look("data-theme", "system"), look("data-density", "comfortable"), self.tag());
        let _ = LocalStore.write(LOOK, &text);
    }

    /// The locales on offer, each with its tag, country and an example; also the current one if a host has set another.
    pub fn offered(&self) -> Vec<(AttrValue, AttrValue)> {
        let system = (AttrValue::Static(SYSTEM), AttrValue::Static("As this browser"));
        let all = COUNTRIES.iter().map(|country| (country.tag.into(), format!("{} {}", country.name, country.example).into()));
        let own = Some((self.0.clone(), self.0.clone())).filter(|_| self.tag() != SYSTEM && Country::from_tag(self.tag()).is_none());
        std::iter::once(system).chain(all).chain(own).collect()
    }

    /// The country of the locale: the browser's, unless the reader has chosen another.
    pub fn country(&self) -> Option<&'static Country> {
        match self.language() {
            Some(tag) => Country::of_language(tag),
            None => Country::of_language(&web_sys::window()?.navigator().language()?),
        }
    }
}

/// The locale of the page, with a way to change it: the host's if it sets one, else the stored one, else the browser's.
#[hook]
pub fn use_locale() -> UseStateHandle<Locale> {
    let environment = use_host_environment();
    let asked = &environment.parameters.locale;
    let locale = use_state_eq(|| Locale::first(&environment));
    let setter = locale.setter();
    use_effect_with(asked.clone(), move |asked| Locale::from_tag(asked).into_iter().for_each(|asked| setter.set(asked)));
    locale
}
