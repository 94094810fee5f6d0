//! The browser's own way to print or to save as PDF, and the name that it suggests for the file.

/// Names the page: a browser shows it on its tab and suggests it for a PDF.
pub fn name_page(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// Opens it; where a frame may not print, nothing happens.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}
