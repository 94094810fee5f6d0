//! The workbook as a program of its own, fetched when it is asked for: a comparison comes in as JSON text, the file goes out.

#[cfg(target_arch = "wasm32")]
mod exports {
    use sourcewise::exchange::workbook::of_texts;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// The bytes of the workbook of a comparison with a company's rate card, both as JSON text; nothing where the comparison
    /// has no results or does not fit into a workbook.
    #[wasm_bindgen]
    pub fn workbook(scenario: &str, rate_card: &str) -> Option<Vec<u8>> {
        of_texts(scenario, rate_card)
    }
}

fn main() {}
