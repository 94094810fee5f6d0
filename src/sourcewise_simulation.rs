//! The futures of a comparison as a separate program beside the page: a comparison comes in as JSON text, and blocks of numbers
//! and a summary as JSON text go out. It runs in several workers at once, each with blocks of its own.

#[cfg(target_arch = "wasm32")]
mod exports {
    use sourcewise::engine::simulation::Simulation;
    use sourcewise::exchange::rate_card;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// The futures of one comparison.
    #[wasm_bindgen]
    pub struct Futures(Simulation);

    #[wasm_bindgen]
    impl Futures {
        /// Prepares the futures of a comparison with a company's rate card, both as JSON text; `None` if it has no results.
        pub fn of(scenario: &str, rate_card: &str) -> Option<Futures> {
            Simulation::new(&rate_card::scenario_of(scenario, rate_card)?).ok().map(Futures)
        }

        /// The number of its blocks.
        pub fn blocks(&self) -> u32 {
            self.0.blocks()
        }

        /// Computes some more futures of a block; the numbers of the block once it is complete.
        pub fn step(&mut self, block: u32, futures: u32) -> Option<Vec<f64>> {
            self.0.step(block, futures)
        }

        /// What the first `blocks` blocks say, as JSON text; `numbers` are those of all of them, one after another.
        pub fn summary(&mut self, numbers: &[f64], blocks: usize) -> String {
            let each = numbers.len().checked_div(blocks).unwrap_or(0).max(1);
            let blocks: Vec<Vec<f64>> = numbers.chunks(each).map(<[f64]>::to_vec).collect();
            serde_json::to_string(&self.0.summary(&blocks)).unwrap_or_default()
        }
    }
}

fn main() {}
