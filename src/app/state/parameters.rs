//! The settings that a host can request: each entry in the table is a parameter of the address and an attribute of the
//! element.

use crate::exchange::appearance::{DENSITIES, THEMES};
use crate::model::{Choice, Currency};

/// A parameter as the embedding guide describes it.
pub struct Parameter {
    /// Its name in an address, and as an attribute.
    pub name: &'static str,
    /// Its valid values.
    pub takes: &'static str,
    /// Its effect, in a sentence.
    pub help: &'static str,
}

macro_rules! parameters {
    ($($name:ident $id:literal $takes:literal $help:literal,)+) => {
        $(#[doc = concat!("The name of the parameter `", $id, "`.")] pub const $name: &str = $id;)+
        /// All parameters.
        pub const ALL: &[Parameter] = &[$(Parameter { name: $id, takes: $takes, help: $help }),+];
    };
}

parameters! {
    READ_ONLY "read-only" "nothing, or `no`" "Numbers and choices can be read and explained, but not changed.",
    THEME "theme" "`light`, `dark`, `system`" "How the page looks.",
    DENSITY "density" "`comfortable`, `compact`" "Spacing.",
    LOCALE "locale" "a language tag such as `de-CH`" "How numbers are written and read.",
    CURRENCY "currency" "a code such as `EUR`" "The currency that a sample is shown in; its figures are converted.",
    SAMPLE "sample" "the name of a sample" "The sample to open if there is no link and no saved comparison.",
    HIDE "hide" "names of parts, separated by spaces" "Leaves out `bar`, `answer`, `inputs`, `results`, `learn`, `footer`.",
    RATES "rates" "the address of a JSON file" "The company's own defaults; a file of the same site as the page.",
    KEEP "keep" "`no`" "Nothing is stored in the browser. The element never stores anything.",
}

/// The parts that can be hidden.
const PARTS: [&str; 6] = ["bar", "answer", "inputs", "results", "learn", "footer"];

/// The settings that a host requests.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parameters {
    /// Whether the page is read-only.
    pub read_only: bool,
    /// The theme, if the host sets it.
    pub theme: Option<&'static str>,
    /// The density, if the host sets it.
    pub density: Option<&'static str>,
    /// The locale of numbers; if empty, the reader's own.
    pub locale: String,
    /// The currency of a sample.
    pub currency: Option<Currency>,
    /// The sample to open if there is nothing else, by the name that the host gives.
    pub sample: Option<String>,
    /// The hidden parts, separated by spaces.
    pub hidden: String,
    /// The address of a rate card.
    pub rates: Option<String>,
    /// Whether nothing is stored in this browser.
    pub store_nothing: bool,
}

impl Parameters {
    /// Reads the parameters; `get` returns the text of one by its name. Invalid values are ignored and reported.
    pub fn read(get: impl Fn(&str) -> Option<String>) -> (Parameters, Vec<String>) {
        let mut notices = Vec::new();
        let text = |name: &str| get(name).map(|text| text.trim().to_string());
        let is_on = |name: &str| text(name).is_some_and(|text| !["no", "false"].contains(&text.as_str()));
        let mut one_of = |name: &str, known: &[&'static str]| {
            let text = text(name)?;
            let found = known.iter().copied().find(|known| *known == text);
            if found.is_none() {
                notices.push(not_taken(name, &text, &known.join(", ")));
            }
            found
        };
        let [theme, density] = [(THEME, &THEMES[..]), (DENSITY, &DENSITIES[..])]
            .map(|(name, looks)| one_of(name, &looks.iter().map(|(look, _)| *look).collect::<Vec<_>>()));
        let currencies: Vec<&'static str> = Currency::ANSWERS.iter().map(|answer| answer.id).collect();
        let currency = one_of(CURRENCY, &currencies).and_then(Currency::from_id);
        let mut hidden: Vec<&str> = Vec::new();
        for part in text(HIDE).unwrap_or_default().split([' ', ',']).filter(|part| !part.is_empty()) {
            match PARTS.iter().find(|known| **known == part) {
                Some(known) => hidden.push(known),
                None => notices.push(not_taken(HIDE, part, &PARTS.join(", "))),
            }
        }
        let locale = text(LOCALE).filter(|locale| !locale.is_empty());
        if let Some(wrong) = locale.as_ref().filter(|locale| !is_tag(locale)) {
            notices.push(not_taken(LOCALE, wrong, "a language tag such as de-CH"));
        }
        let parameters = Parameters {
            read_only: is_on(READ_ONLY),
            theme,
            density,
            locale: locale.filter(|locale| is_tag(locale)).unwrap_or_default(),
            currency,
            sample: text(SAMPLE).filter(|id| !id.is_empty()),
            hidden: hidden.join(" "),
            rates: text(RATES).filter(|address| !address.is_empty()),
            store_nothing: text(KEEP).is_some_and(|text| text == "no"),
        };
        (parameters, notices)
    }
}

/// Whether a text has the form of a language tag.
pub fn is_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let is_part = |part: &str, most: usize| (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let language =
        parts.next().is_some_and(|part| part.len() >= 2 && is_part(part, 8) && part.bytes().all(|byte| byte.is_ascii_alphabetic()));
    text.len() <= 35 && language && parts.all(|part| is_part(part, 8))
}

/// The message about an invalid parameter.
pub fn not_taken(name: &str, text: &str, known: &str) -> String {
    let text: String = text.chars().take(40).collect();
    format!("The embedding page passed an invalid value for {name}: “{text}”. Allowed: {known}.")
}
