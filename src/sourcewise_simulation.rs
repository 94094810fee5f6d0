//! The futures of a comparison as a separate program beside the page: a comparison comes in as two lists, and blocks of
//! numbers and a summary as JSON text go out. It runs in several workers at once, each with blocks of its own.

#[cfg(target_arch = "wasm32")]
mod exports {
    use sourcewise::engine::simulation::{Delays, FigureSteps, Simulation, SummarySteps};
    use sourcewise::exchange::json;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// The futures of one comparison.
    #[wasm_bindgen]
    pub struct Futures {
        simulation: Simulation,
        summary: Option<SummarySteps>,
        figures: Option<FigureSteps>,
    }

    #[wasm_bindgen]
    impl Futures {
        /// Prepares the futures of a comparison that has results, as its document with every number in two lists; `None` if it cannot
        /// be read.
        pub fn of(tokens: &[f64], texts: &str) -> Option<Futures> {
            let (document, numbers) = json::put_together(tokens, texts)?;
            let scenario = json::read_costs(&document, &numbers)?;
            Some(Futures { simulation: Simulation::of_valid(&scenario, Delays::Drawn), summary: None, figures: None })
        }

        /// How many there are.
        pub fn count(&self) -> u32 {
            self.simulation.trials()
        }

        /// The numbers of some futures in a row.
        pub fn numbers(&mut self, first: u32, count: u32) -> Vec<f64> {
            self.simulation.futures(first, count)
        }

        /// The names of the columns of [`Futures::columns`], a line each.
        pub fn heads(&mut self) -> String {
            let names: Vec<String> = self.simulation.table(0, 8).into_iter().map(|(name, _)| name).collect();
            names.join("\n")
        }

        /// Every uncertain input and every deciding result in some futures in a row, column by column.
        pub fn columns(&mut self, first: u32, count: u32) -> Vec<f64> {
            self.simulation.table(first, count).into_iter().flat_map(|(_, values)| values).collect()
        }

        /// Begins to say what all futures up to one say; `numbers` are those of all of them, one after another.
        pub fn begin(&mut self, numbers: &[f64]) {
            self.summary = Some(self.simulation.begin_summary(numbers));
            self.figures = Some(self.simulation.begin_figures());
        }

        /// Continues with it for some milliseconds at most; returns whether something is left to do.
        pub fn step(&mut self) -> bool {
            self.summary.as_mut().is_some_and(|summary| self.simulation.continue_summary(summary))
        }

        /// Continues in the same way with the figures of the tables, which follow.
        pub fn figures(&mut self) -> bool {
            let both = self.figures.as_mut().zip(self.summary.as_mut());
            both.is_some_and(|(figures, summary)| self.simulation.continue_figures(figures, summary))
        }

        /// What they say so far, as JSON text.
        pub fn said(&self) -> String {
            self.summary.as_ref().and_then(|summary| serde_json::to_string(summary.said()).ok()).unwrap_or_default()
        }
    }
}

fn main() {}
