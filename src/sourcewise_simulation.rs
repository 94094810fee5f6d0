//! The futures of a comparison as a separate program beside the page: a comparison comes in as two lists, and blocks of
//! numbers and a summary as JSON text go out. It runs in several workers at once, each with blocks of its own.

#[cfg(target_arch = "wasm32")]
mod exports {
    use sourcewise::engine::simulation::{Delays, Simulation, SummarySteps};
    use sourcewise::exchange::json;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// The futures of one comparison.
    #[wasm_bindgen]
    pub struct Futures(Simulation, Option<SummarySteps>);

    #[wasm_bindgen]
    impl Futures {
        /// Prepares the futures of a comparison that has results, as its document with every number in two lists; `None` if it cannot
        /// be read.
        pub fn of(tokens: &[f64], texts: &str) -> Option<Futures> {
            let (document, numbers) = json::put_together(tokens, texts)?;
            let scenario = json::read_costs(&document, &numbers)?;
            Some(Futures(Simulation::of_valid(&scenario, Delays::Drawn), None))
        }

        /// How many there are.
        pub fn count(&self) -> u32 {
            self.0.trials()
        }

        /// The numbers of some futures in a row.
        pub fn numbers(&mut self, first: u32, count: u32) -> Vec<f64> {
            self.0.futures(first, count)
        }

        /// The names of the columns of [`Futures::columns`], a line each.
        pub fn heads(&mut self) -> String {
            let names: Vec<String> = self.0.table(0, 8).into_iter().map(|(name, _)| name).collect();
            names.join("\n")
        }

        /// Every uncertain input and every deciding result in some futures in a row, column by column.
        pub fn columns(&mut self, first: u32, count: u32) -> Vec<f64> {
            self.0.table(first, count).into_iter().flat_map(|(_, values)| values).collect()
        }

        /// Begins to say what all futures up to one say; `numbers` are those of all of them, one after another.
        pub fn begin(&mut self, numbers: &[f64]) {
            self.1 = Some(self.0.begin_summary(numbers));
        }

        /// Continues with it for some milliseconds at most; returns whether something is left to do.
        pub fn step(&mut self) -> bool {
            self.1.as_mut().is_some_and(|steps| self.0.continue_summary(steps))
        }

        /// What they say, as JSON text.
        pub fn said(&mut self) -> String {
            let steps = self.1.take();
            steps.and_then(|steps| serde_json::to_string(steps.said()).ok()).unwrap_or_default()
        }
    }
}

fn main() {}
