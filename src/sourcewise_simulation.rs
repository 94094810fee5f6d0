//! The futures of a comparison as a separate program beside the page: a comparison comes in as JSON text, and blocks of numbers
//! and a summary as JSON text go out. It runs in several workers at once, each with blocks of its own.

#[cfg(target_arch = "wasm32")]
mod exports {
    use sourcewise::engine::simulation::{Delays, Simulation};
    use sourcewise::exchange::json;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// The futures of one comparison.
    #[wasm_bindgen]
    pub struct Futures(Simulation);

    #[wasm_bindgen]
    impl Futures {
        /// Prepares the futures of a comparison as JSON text with every number; `None` if it has no results.
        pub fn of(scenario: &str) -> Option<Futures> {
            Simulation::new(&json::read_costs(&serde_json::from_str(scenario).ok()?)?, Delays::Drawn).ok().map(Futures)
        }

        /// How many there are.
        pub fn count(&self) -> u32 {
            self.0.trials()
        }

        /// The numbers of some futures in a row.
        pub fn numbers(&mut self, first: u32, count: u32) -> Vec<f64> {
            self.0.futures(first, count)
        }

        /// What all futures up to one say, as JSON text; `numbers` are those of all of them, one after another.
        pub fn summary(&mut self, numbers: &[f64]) -> String {
            serde_json::to_string(&self.0.summary(numbers)).unwrap_or_default()
        }
    }
}

fn main() {}
