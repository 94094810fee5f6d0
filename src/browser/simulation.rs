//! The program that computes the futures.

use crate::engine::simulation::Uncertainty;
use yew::Callback;

/// Why there are no futures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoFutures {
    /// The program could not be loaded.
    NotLoaded,
    /// The futures cannot be computed.
    NotComputed,
}

/// Starts.
pub fn start(_scenario: String, _rate_card: String, _tell: Callback<Result<Uncertainty, NoFutures>>) {}

/// Stops.
pub fn stop() {}
