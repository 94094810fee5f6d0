//! The workbook as a separate program, loaded on request: it receives a comparison as JSON text and returns the file.

#[cfg(target_arch = "wasm32")]
mod exports {
    use sourcewise::exchange::workbook::of_texts;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// The bytes of the workbook of a comparison with a company's rate card and what its futures say, all as JSON text; `None` if the
    /// comparison has no results or does not fit into a workbook.
    #[wasm_bindgen]
    pub fn workbook(scenario: &str, rate_card: &str, futures: &str) -> Option<Vec<u8>> {
        of_texts(scenario, rate_card, futures)
    }
}

fn main() {}
