//! Hands a file to the user.

use wasm_bindgen::JsCast;
use web_sys::HtmlAnchorElement;

/// Saves a text as a file; where the browser refuses, nothing happens.
pub fn save(name: &str, ending: &str, kind: &str, text: &str) {
    let encoded = String::from(js_sys::encode_uri_component(text));
    follow(name, ending, &format!("data:{kind};charset=utf-8,{encoded}"));
}

/// Saves what stands at an address as a file.
pub fn follow(name: &str, ending: &str, address: &str) {
    let anchor = web_sys::window().and_then(|window| window.document()).and_then(|document| document.create_element("a").ok());
    let Some(anchor) = anchor.and_then(|anchor| anchor.dyn_into::<HtmlAnchorElement>().ok()) else { return };
    anchor.set_href(address);
    anchor.set_download(&format!("{}.{ending}", file_name(name)));
    anchor.click();
}

/// A name that every file system takes.
fn file_name(name: &str) -> String {
    let plain: String = name.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).take(80).collect();
    let parts: Vec<&str> = plain.split('-').filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { "sourcewise".to_string() } else { parts.join("-") }
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn names_of_files_have_no_signs() {
        assert_eq!(file_name("Cost, by category: 2027/28"), "Cost-by-category-2027-28");
        assert_eq!(file_name("../…"), "sourcewise");
    }
}
