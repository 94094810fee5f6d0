//! The browser's own number formats, as the reader's locale writes them.

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

/// A way to write numbers; making one is slow, using it is fast.
#[derive(Clone, Debug)]
pub struct NumberFormat(Option<IntlNumberFormat>);

impl NumberFormat {
    /// A format of a locale, the reader's own where it is empty, with `Intl.NumberFormat` options given as texts, such as `("style", "percent")`; digits are always
    /// 0 to 9, for only those can be typed back.
    pub fn new(locale: &str, options: &[(&str, &str)]) -> NumberFormat {
        NumberFormat::with(locale, options, true)
    }

    /// The same without marks between thousands, for texts that are edited: in `1,234` less one digit the mark
    /// would turn into a decimal one.
    pub fn ungrouped(locale: &str, options: &[(&str, &str)]) -> NumberFormat {
        NumberFormat::with(locale, options, false)
    }

    fn with(locale: &str, options: &[(&str, &str)], grouping: bool) -> NumberFormat {
        let object = js_sys::Object::new();
        let _ = js_sys::Reflect::set(&object, &JsValue::from_str("useGrouping"), &JsValue::from_bool(grouping));
        let _ = js_sys::Reflect::set(&object, &JsValue::from_str("numberingSystem"), &JsValue::from_str("latn"));
        for (name, value) in options {
            // A plain object takes every property.
            let _ = js_sys::Reflect::set(&object, &JsValue::from_str(name), &JsValue::from_str(value));
        }
        let locales = if locale.is_empty() { JsValue::UNDEFINED } else { JsValue::from_str(locale) };
        // A locale that is no locale is refused: then the reader's own.
        let format = IntlNumberFormat::new(&locales, &object).or_else(|_| IntlNumberFormat::new(&JsValue::UNDEFINED, &object));
        NumberFormat(format.ok())
    }

    /// The number as the reader's locale writes it.
    pub fn write(&self, number: f64) -> String {
        // −0 is a zero to everyone but Intl.
        let number = if number == 0.0 { 0.0 } else { number };
        self.0.as_ref().map_or_else(String::new, |format| format.format(number))
    }
}
