//! The browser's own way to print or to save as PDF.

/// Opens it; where a frame may not print, nothing happens.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}
