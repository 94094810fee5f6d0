//! The browser's own number formats, as the reader's locale writes them.

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

/// Whether a text is a language tag that the browser can write numbers for.
pub fn is_tag(text: &str) -> bool {
    !text.is_empty() && IntlNumberFormat::new(&locale(Some(text)), &JsValue::UNDEFINED).is_ok()
}

/// A way to write numbers; the browser's own is slow to make and fast to use: it is made when it is first used.
#[derive(Clone, Debug)]
pub struct NumberFormat {
    language: Option<String>,
    options: Vec<(&'static str, &'static str)>,
    grouping: bool,
    made: OnceCell<Option<IntlNumberFormat>>,
}

impl NumberFormat {
    /// A format of a language, the browser's where none is given, with `Intl.NumberFormat` options given as texts, such as `("style", "percent")`; digits are always
    /// 0 to 9, for only those can be typed back.
    pub fn new(language: Option<&str>, options: &[(&'static str, &'static str)]) -> NumberFormat {
        NumberFormat { language: language.map(str::to_string), options: options.to_vec(), grouping: true, made: OnceCell::new() }
    }

    /// The same without marks between thousands, for texts that are edited: in `1,234` less one digit the mark
    /// would turn into a decimal one.
    pub fn ungrouped(language: Option<&str>, options: &[(&'static str, &'static str)]) -> NumberFormat {
        NumberFormat { grouping: false, ..NumberFormat::new(language, options) }
    }

    fn make(&self) -> Option<IntlNumberFormat> {
        let object = js_sys::Object::new();
        let _ = js_sys::Reflect::set(&object, &JsValue::from_str("useGrouping"), &JsValue::from_bool(self.grouping));
        let _ = js_sys::Reflect::set(&object, &JsValue::from_str("numberingSystem"), &JsValue::from_str("latn"));
        for (name, value) in &self.options {
            // A plain object takes every property.
            let _ = js_sys::Reflect::set(&object, &JsValue::from_str(name), &JsValue::from_str(value));
        }
        IntlNumberFormat::new(&locale(self.language.as_deref()), &object).ok()
    }

    /// The number as the reader's locale writes it.
    pub fn write(&self, number: f64) -> String {
        let Some(format) = self.made.get_or_init(|| self.make()) else { return String::new() };
        let text = format.format(number);
        // −0 is a zero to everyone but Intl, and so is what is rounded to it.
        let is_zero = (-1.0..=0.0).contains(&number) && !text.bytes().any(|letter| (b'1'..=b'9').contains(&letter));
        if is_zero { format.format(0.0) } else { text }
    }
}
