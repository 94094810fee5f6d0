//! The settings of the simulation: they belong to the comparison, so that everyone who opens it sees the same futures.

/// How the futures are drawn and read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SimulationSettings {
    /// The seed of the draws: the same seed gives the same futures.
    pub seed: u32,
    /// The number of futures: a power of two within [`SimulationSettings::TRIALS`].
    pub trials: u32,
    /// The probability with which a budget should be kept, within [`SimulationSettings::CONFIDENCE`]; a fraction.
    pub confidence: f64,
}

impl SimulationSettings {
    /// The fewest and the most futures.
    pub const TRIALS: (u32, u32) = (1_024, 65_536);
    /// The lowest and the highest confidence.
    pub const CONFIDENCE: (f64, f64) = (0.5, 0.95);

    /// Whether a number of futures can be computed.
    pub fn accepts_trials(trials: u32) -> bool {
        let (least, most) = SimulationSettings::TRIALS;
        trials.is_power_of_two() && (least..=most).contains(&trials)
    }

    /// Whether a confidence can be chosen.
    pub fn accepts_confidence(confidence: f64) -> bool {
        let (least, most) = SimulationSettings::CONFIDENCE;
        (least..=most).contains(&confidence)
    }
}

impl Default for SimulationSettings {
    fn default() -> SimulationSettings {
        SimulationSettings { seed: 1, trials: 16_384, confidence: 0.8 }
    }
}
