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

fn locale(language: Option<&str>) -> JsValue {
    language.map_or(JsValue::UNDEFINED, JsValue::from_str)
}

/// Whether a text is a language tag that the browser can write numbers for.
pub fn is_tag(text: &str) -> bool {
    !text.is_empty() && IntlNumberFormat::new(&locale(Some(text)), &JsValue::UNDEFINED).is_ok()
}

/// A way to write numbers; making one is slow, using it is fast.
#[derive(Clone, Debug)]
pub struct NumberFormat(Option<IntlNumberFormat>);

impl NumberFormat {
    /// A format of a language, the browser's where none is given, with `Intl.NumberFormat` options given as texts, such as `("style", "percent")`; digits are always
    /// 0 to 9, for only those can be typed back.
    pub fn new(language: Option<&str>, options: &[(&str, &str)]) -> NumberFormat {
        NumberFormat::with(language, options, true)
    }

    /// The same without marks between thousands, for texts that are edited: in `1,234` less one digit the mark
    /// would turn into a decimal one.
    pub fn ungrouped(language: Option<&str>, options: &[(&str, &str)]) -> NumberFormat {
        NumberFormat::with(language, options, false)
    }

    fn with(language: Option<&str>, options: &[(&str, &str)], grouping: bool) -> NumberFormat {
        let object = js_sys::Object::new();
        let _ = js_sys::Reflect::set(&object, &JsValue::from_str("useGrouping"), &JsValue::from_bool(grouping));
        let _ = js_sys::Reflect::set(&object, &JsValue::from_str("numberingSystem"), &JsValue::from_str("latn"));
        for (name, value) in options {
            // A plain object takes every property.
            let _ = js_sys::Reflect::set(&object, &JsValue::from_str(name), &JsValue::from_str(value));
        }
        NumberFormat(IntlNumberFormat::new(&locale(language), &object).ok())
    }

    /// The number as the reader's locale writes it.
    pub fn write(&self, number: f64) -> String {
        // −0 is a zero to everyone but Intl.
        let number = if number == 0.0 { 0.0 } else { number };
        self.0.as_ref().map_or_else(String::new, |format| format.format(number))
    }
}
