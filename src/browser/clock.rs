//! The time and the date, for showing when work was saved and when a report was made.

/// Milliseconds since 1970.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// The time of day as hours and minutes, as the reader's locale writes it.
pub fn time_of_day() -> String {
    let options = js_sys::Object::new();
    let set = |key: &str, value: &str| js_sys::Reflect::set(&options, &key.into(), &value.into()).is_ok();
    set("hour", "2-digit");
    set("minute", "2-digit");
    js_sys::Date::new_0().to_locale_time_string_with_options("default", &options).into()
}

/// Today's date in words, as the reader's locale writes it.
pub fn today() -> String {
    let options = js_sys::Object::new();
    let set = |key: &str, value: &str| js_sys::Reflect::set(&options, &key.into(), &value.into()).is_ok();
    set("dateStyle", "long");
    js_sys::Date::new_0().to_locale_date_string("default", &options).into()
}

/// A moment, in milliseconds since 1970, as date and time of day as the reader's locale writes them.
pub fn moment(milliseconds: f64) -> String {
    let options = js_sys::Object::new();
    let set = |key: &str, value: &str| js_sys::Reflect::set(&options, &key.into(), &value.into()).is_ok();
    set("dateStyle", "medium");
    set("timeStyle", "short");
    js_sys::Date::new(&milliseconds.into()).to_locale_string("default", &options).into()
}
