//! The time and date, to show when work was saved and when a report was created.

/// Milliseconds since 1970.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// The browser's options for a date or time format.
fn options(asked: &[(&str, &str)]) -> js_sys::Object {
    let options = js_sys::Object::new();
    for (key, value) in asked {
        // A new object accepts every key.
        let _ = js_sys::Reflect::set(&options, &(*key).into(), &(*value).into());
    }
    options
}

/// The time of day in hours and minutes, in the reader's locale.
pub fn time_of_day() -> String {
    let options = options(&[("hour", "2-digit"), ("minute", "2-digit")]);
    js_sys::Date::new_0().to_locale_time_string_with_options("default", &options).into()
}

/// Today's date in words, in the reader's locale.
pub fn today() -> String {
    js_sys::Date::new_0().to_locale_date_string("default", &options(&[("dateStyle", "long")])).into()
}

/// Today's date as numbers, such as `2026-11-29`, for names of files.
pub fn date() -> String {
    // Swedes write dates by the international standard.
    js_sys::Date::new_0().to_locale_date_string("sv", &js_sys::Object::new()).into()
}

/// A moment, in milliseconds since 1970, as date and time of day in the reader's locale; to the second, so that two versions of one
/// minute differ.
pub fn moment(milliseconds: f64) -> String {
    let options = options(&[("dateStyle", "medium"), ("timeStyle", "medium")]);
    js_sys::Date::new(&milliseconds.into()).to_locale_string("default", &options).into()
}

/// A day such as `2026-03-03` in words, in the reader's locale.
pub fn day(text: &str) -> String {
    // Such a text means midnight in Greenwich.
    let options = options(&[("dateStyle", "long"), ("timeZone", "UTC")]);
    js_sys::Date::new(&text.into()).to_locale_date_string("default", &options).into()
}
