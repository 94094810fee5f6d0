//! The browser's number formats for the reader's locale.

use std::cell::OnceCell;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl, js_name = NumberFormat)]
    #[derive(Clone, Debug)]
    type IntlNumberFormat;

    #[wasm_bindgen(constructor, js_namespace = Intl, js_class = NumberFormat, catch)]
    fn new(locales: &JsValue, options: &JsValue) -> Result<IntlNumberFormat, JsValue>;

    #[wasm_bindgen(method)]
    fn format(this: &IntlNumberFormat, number: f64) -> String;
}

fn locale(language: Option<&str>) -> JsValue {
    language.map_or(JsValue::UNDEFINED, JsValue::from_str)
}

/// Whether a text is a language tag with number formats in the browser.
pub fn is_tag(text: &str) -> bool {
    !text.is_empty() && IntlNumberFormat::new(&locale(Some(text)), &JsValue::UNDEFINED).is_ok()
}

/// A number format; the browser's is slow to create and fast to use, so it is created on first use.
#[derive(Clone, Debug)]
pub struct NumberFormat {
    language: Option<String>,
    options: Vec<(&'static str, &'static str)>,
    grouping: bool,
    made: OnceCell<Option<IntlNumberFormat>>,
}

impl NumberFormat {
    /// A format of a language, by default the browser's, with `Intl.NumberFormat` options as texts, such as `("style", "percent")`;
    /// digits are always 0 to 9, because only those can be typed back.
    pub fn new(language: Option<&str>, options: &[(&'static str, &'static str)]) -> NumberFormat {
        NumberFormat { language: language.map(str::to_string), options: options.to_vec(), grouping: true, made: OnceCell::new() }
    }

    /// The same without thousands separators, for texts that are edited: deleting a digit of `1,234` would turn the separator
    /// into a decimal mark.
    pub fn ungrouped(language: Option<&str>, options: &[(&'static str, &'static str)]) -> NumberFormat {
        NumberFormat { grouping: false, ..NumberFormat::new(language, options) }
    }

    fn make(&self) -> Option<IntlNumberFormat> {
        let object = js_sys::Object::new();
        let _ = js_sys::Reflect::set(&object, &JsValue::from_str("useGrouping"), &JsValue::from_bool(self.grouping));
        let _ = js_sys::Reflect::set(&object, &JsValue::from_str("numberingSystem"), &JsValue::from_str("latn"));
        for (name, value) in &self.options {
            // A plain object accepts every property.
            let _ = js_sys::Reflect::set(&object, &JsValue::from_str(name), &JsValue::from_str(value));
        }
        IntlNumberFormat::new(&locale(self.language.as_deref()), &object).ok()
    }

    /// The number in the reader's locale.
    pub fn write(&self, number: f64) -> String {
        let Some(format) = self.made.get_or_init(|| self.make()) else { return String::new() };
        let text = format.format(number);
        // Only Intl distinguishes −0 from zero, including numbers rounded to it.
        let is_zero = (-1.0..=0.0).contains(&number) && !text.bytes().any(|letter| (b'1'..=b'9').contains(&letter));
        let text = if is_zero { format.format(0.0) } else { text };
        // Some countries abbreviate millions with a full stop, which would double that of a sentence.
        text.strip_suffix('.').map(str::to_string).unwrap_or(text)
    }
}
