//! What becomes of the range of a number when that changes, and which numbers can have one.

use super::{ASSUMPTIONS, Address, Field, Range, Scenario, Shape, significant};

impl Range {
    /// The range after its number has changed from `before`. Shares and rates move by the difference, so that two points up or
    /// down stay two points; other numbers, and ranges that are factors, by the ratio. Its ends stay within the limits of the input
    /// and around the number. Nothing at zero or below is lognormal, so such a range turns normal.
    pub fn moved(self, field: &Field, before: f64, number: f64) -> Range {
        let of_points = field.counts_points() && self.shape != Shape::Lognormal;
        let by_ratio = before > 0.0 && number > 0.0 && !of_points;
        let (least, most) = field.range;
        // `clamp` would pull the formatting of fractions into the first module, for its panic message.
        let moved = |end: f64| {
            // Rounding keeps 0.06 + 0.01 − 0.02 from becoming 0.049999999999999996.
            let moved = if by_ratio {
                significant(end / before * number, digits(number))
            } else {
                libm::round((end - before + number) * 1e9) / 1e9
            };
            libm::fmin(libm::fmax(moved, least), most)
        };
        let (low, high) = (moved(self.low).min(number), moved(self.high).max(number));
        let shape = if self.shape == Shape::Lognormal && low <= 0.0 { Shape::Normal } else { self.shape };
        Range { low, high, shape, ..self }
    }

    /// The range in another currency, at a factor above zero.
    pub(super) fn exchanged(self, field: &Field, factor: f64) -> Range {
        let most = field.range.1;
        Range { low: libm::fmin(self.low * factor, most), high: libm::fmin(self.high * factor, most), ..self }
    }
}

/// The digits to which the ends of a range move with a number: its own, but at least five.
fn digits(number: f64) -> u8 {
    (5..15).find(|digits| significant(number, *digits) == number).unwrap_or(15)
}

impl Field {
    /// Why the input cannot have a range; `None` if it can.
    pub fn why_certain(&'static self) -> Option<&'static str> {
        let of_time = [&ASSUMPTIONS.horizon_years, &ASSUMPTIONS.start_year, &ASSUMPTIONS.start_month];
        of_time.contains(&self).then_some("This input decides which months are compared, so it cannot vary.")
    }
}

impl Scenario {
    /// Takes a number that is certain now out of the group it moved with.
    pub(super) fn leave_group(&mut self, address: Address) {
        self.together.retain_mut(|group| group.keep(|member| member == address));
    }

    /// Takes every number that is certain out of its group.
    pub fn leave_groups_where_certain(&mut self) {
        let ranges = &self.ranges;
        self.together.retain_mut(|group| group.keep(|member| !ranges.iter().any(|(address, _)| *address == member)));
    }

    /// Lets one of several places move with the group of any of them: they are one figure from now on.
    pub fn join_in_group(&mut self, places: &[Address], one: Address) {
        let known = self.together.iter().flat_map(|group| &group.members).find(|(member, _)| places.contains(member)).copied();
        let Some(known) = known else { return };
        for group in &mut self.together {
            group.members.iter_mut().filter(|member| **member == known).for_each(|member| member.0 = one);
        }
        self.together.retain_mut(|group| group.keep(|member| member != one && places.contains(&member)));
    }
}
