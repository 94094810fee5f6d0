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

    /// The seed that a number means; `None` unless it is a whole number from 0 to 4,294,967,295.
    pub fn seed_of(number: f64) -> Option<u32> {
        (number == libm::trunc(number) && (0.0..=f64::from(u32::MAX)).contains(&number)).then_some(number as u32)
    }

    /// The numbers of futures to choose from.
    pub fn choices_of_trials() -> impl Iterator<Item = u32> {
        (0..u32::BITS).map(|power| 1_u32 << power).filter(|trials| SimulationSettings::accepts_trials(*trials))
    }

    /// Whether futures can be drawn and read so.
    pub fn are_accepted(&self) -> bool {
        SimulationSettings::accepts_trials(self.trials) && SimulationSettings::accepts_confidence(self.confidence)
    }

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
