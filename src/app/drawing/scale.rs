//! Scales with round numbers.

/// A linear scale from values to pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    from: f64,
    to: f64,
    start: f64,
    end: f64,
    step: f64,
}

impl Scale {
    /// A scale over all `values` and zero, from pixel `start` to pixel `end`, with about `ticks` round numbers on it.
    pub(super) fn over(values: impl IntoIterator<Item = f64>, pixels: (f64, f64), ticks: f64) -> Scale {
        Scale::between(values.into_iter().chain([0.0]), pixels, ticks)
    }

    /// The same without zero, for amounts that are far from it.
    pub(super) fn between(values: impl IntoIterator<Item = f64>, (start, end): (f64, f64), ticks: f64) -> Scale {
        let ends = values.into_iter().map(|value| (value, value)).reduce(|(least, most), (value, _)| (least.min(value), most.max(value)));
        let (least, mut most) = ends.unwrap_or_default();
        if most - least <= 0.0 {
            most = least + libm::fabs(least).max(1.0);
        }
        let step = round_step((most - least) / ticks.max(1.0));
        Scale { from: libm::floor(least / step) * step, to: libm::ceil(most / step) * step, start, end, step }
    }

    /// The pixel of a value.
    pub(super) fn at(&self, value: f64) -> f64 {
        self.start + (value - self.from) / (self.to - self.from) * (self.end - self.start)
    }

    /// The round numbers on it.
    pub(super) fn ticks(&self) -> impl Iterator<Item = f64> {
        let Scale { from, to, step, .. } = *self;
        let count = libm::round((to - from) / step) as u32;
        (0..=count).map(move |place| from + f64::from(place) * step)
    }
}

/// Round numbers over all `values` and zero, in words, for the axis of a plot.
pub fn axis(values: impl IntoIterator<Item = f64>, write: impl Fn(f64) -> String) -> Vec<(f64, String)> {
    Scale::over(values, (0.0, 1.0), 4.0).ticks().map(|tick| (tick, write(tick))).collect()
}

/// Round numbers over all `values`, in words.
pub fn axis_between(values: impl IntoIterator<Item = f64>, write: impl Fn(f64) -> String) -> Vec<(f64, String)> {
    Scale::between(values, (0.0, 1.0), 4.0).ticks().map(|tick| (tick, write(tick))).collect()
}

/// The next of 1, 2, 5, 10, 20, 50 … that is not below a step.
fn round_step(least: f64) -> f64 {
    let power = libm::pow(10.0, libm::floor(libm::log10(least)));
    [1.0, 2.0, 5.0, 10.0].into_iter().map(|factor| factor * power).find(|step| *step >= least * (1.0 - 1e-9)).unwrap_or(10.0 * power)
}

#[cfg(test)]
mod tests {
    use super::{Scale, round_step};

    #[test]
    fn steps_are_round() {
        assert_eq!([0.9, 1.0, 1.1, 3.0, 7.0, 12.0, 4e6].map(round_step), [1.0, 1.0, 2.0, 5.0, 10.0, 20.0, 5e6]);
    }

    #[test]
    fn a_scale_holds_zero_and_all_values() {
        let scale = Scale::over([-3.0, 14.0], (0.0, 100.0), 5.0);
        let ticks: Vec<f64> = scale.ticks().collect();
        assert_eq!(ticks, [-5.0, 0.0, 5.0, 10.0, 15.0]);
        assert_eq!((scale.at(-5.0), scale.at(15.0)), (0.0, 100.0));
        let far = Scale::between([60e6, 63e6], (0.0, 90.0), 4.0);
        assert_eq!((far.at(60e6), far.at(63e6)), (0.0, 90.0));
        assert!(Scale::over([0.0], (0.0, 10.0), 4.0).at(0.0).is_finite());
    }
}
