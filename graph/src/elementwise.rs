//! Loops over months and lanes.
//!
//! A scalar is one lane array, a series one per month. If both sides have the same shape, months and lanes are
//! one flat row of numbers. The code of a loop is there once for each number of lanes, so functions share what they can.

use super::Binary;
use super::functions::{difference, larger, smaller};

#[inline(always)]
pub(super) fn lanes<const LANES: usize>(first: &[f64; LANES], second: &[f64; LANES], function: impl Fn(f64, f64) -> f64) -> [f64; LANES] {
    let mut out = [0.0; LANES];
    for ((out, &first), &second) in out.iter_mut().zip(first).zip(second) {
        *out = function(first, second);
    }
    out
}

/// What a step reads: a value in each lane, or one for all of them; of a scalar one, of a series one per month.
#[derive(Clone, Copy)]
pub(super) enum StepValue<'w, const LANES: usize> {
    /// A value in each lane.
    Lanes(&'w [[f64; LANES]]),
    /// The same value in all lanes.
    Fixed(&'w [f64]),
}

impl<const LANES: usize> StepValue<'_, LANES> {
    /// The value of one month; a scalar has the same value in all months.
    pub(super) fn of_month(self, month: usize) -> [f64; LANES] {
        match self {
            StepValue::Lanes(values) => values.get(month).or(values.first()).copied().unwrap_or([0.0; LANES]),
            StepValue::Fixed(values) => [values.get(month).or(values.first()).copied().unwrap_or(0.0); LANES],
        }
    }
}

impl<'w, const LANES: usize> StepValue<'w, LANES> {
    /// The values of some months as one row of numbers, in `row` where they are not stored as one.
    fn spread<'r>(self, from: usize, months: usize, row: &'r mut [f64]) -> &'r [f64]
    where
        'w: 'r,
    {
        match self {
            StepValue::Lanes(values) if values.len() >= from + months => values.get(from..from + months).unwrap_or_default().as_flattened(),
            _ => {
                let row = row.as_chunks_mut::<LANES>().0;
                row.iter_mut().take(months).enumerate().for_each(|(month, row)| *row = self.of_month(from + month));
                row.get(..months).unwrap_or_default().as_flattened()
            }
        }
    }
}

/// The value of the first lane.
pub(super) fn scalar_of<const LANES: usize>(lanes: &[f64; LANES]) -> f64 {
    lanes.first().copied().unwrap_or(0.0)
}

/// Writes a function of each number.
#[inline(always)]
pub(super) fn each(out: &mut [f64], of: &[f64], function: impl Fn(f64) -> f64) {
    let (four, rest) = out.as_chunks_mut::<4>();
    let (of_four, of_rest) = of.as_chunks::<4>();
    for (out, [a, b, c, d]) in four.iter_mut().zip(of_four) {
        *out = [function(*a), function(*b), function(*c), function(*d)];
    }
    for (out, of) in rest.iter_mut().zip(of_rest) {
        *out = function(*of);
    }
}

#[inline(always)]
fn pairs(out: &mut [f64], first: &[f64], second: &[f64], function: impl Fn(f64, f64) -> f64) {
    let (four, rest) = out.as_chunks_mut::<4>();
    let ((first_four, first_rest), (second_four, second_rest)) = (first.as_chunks::<4>(), second.as_chunks::<4>());
    for ((out, [a, b, c, d]), [e, f, g, h]) in four.iter_mut().zip(first_four).zip(second_four) {
        *out = [function(*a, *e), function(*b, *f), function(*c, *g), function(*d, *h)];
    }
    for ((out, first), second) in rest.iter_mut().zip(first_rest).zip(second_rest) {
        *out = function(*first, *second);
    }
}

/// How many numbers are put side by side where two values have different shapes.
const TILE: usize = 64;

/// Writes a function of two values, each of which may be a scalar or the same in all lanes. Values of different shapes are spread
/// out first, a few months at a time, so that each function has one loop.
pub(super) fn combine<const LANES: usize>(function: Binary, out: &mut [[f64; LANES]], first: StepValue<LANES>, second: StepValue<LANES>) {
    let (mut of_first, mut of_second) = ([0.0; TILE], [0.0; TILE]);
    for (tile, out) in out.chunks_mut(TILE / LANES).enumerate() {
        let from = tile * (TILE / LANES);
        let (first, second) = (first.spread(from, out.len(), &mut of_first), second.spread(from, out.len(), &mut of_second));
        apply_to_all(function, out.as_flattened_mut(), first, second);
    }
}

/// Applies a function to numbers pair by pair.
fn apply_to_all(function: Binary, out: &mut [f64], first: &[f64], second: &[f64]) {
    match function {
        Binary::Add => pairs(out, first, second, |first, second| first + second),
        Binary::Subtract => pairs(out, first, second, |first, second| first - second),
        Binary::Difference => pairs(out, first, second, difference),
        Binary::Multiply => pairs(out, first, second, |first, second| first * second),
        Binary::Divide => pairs(out, first, second, |first, second| first / second),
        Binary::Minimum => pairs(out, first, second, smaller),
        Binary::Maximum => pairs(out, first, second, larger),
        Binary::Power => pairs(out, first, second, libm::pow),
    }
}

/// Writes a product, the most frequent step: what it reads is not spread out first.
pub(super) fn multiply<const LANES: usize>(out: &mut [[f64; LANES]], first: StepValue<LANES>, second: StepValue<LANES>) {
    match (first, second) {
        (StepValue::Lanes(of), StepValue::Fixed(fixed)) | (StepValue::Fixed(fixed), StepValue::Lanes(of)) => by_fixed(out, of, fixed),
        (StepValue::Lanes([by]), StepValue::Lanes(of)) | (StepValue::Lanes(of), StepValue::Lanes([by])) if of.len() > 1 => {
            out.iter_mut().zip(of).for_each(|(out, of)| *out = lanes(of, by, |of, by| of * by));
        }
        _ => combine(Binary::Multiply, out, first, second),
    }
}

/// A product of values in each lane and values that are the same in all lanes.
fn by_fixed<const LANES: usize>(out: &mut [[f64; LANES]], of: &[[f64; LANES]], fixed: &[f64]) {
    match (of, fixed) {
        (of, [fixed]) => each(out.as_flattened_mut(), of.as_flattened(), |of| of * fixed),
        ([of], fixed) => out.iter_mut().zip(fixed).for_each(|(out, fixed)| *out = of.map(|of| of * fixed)),
        (of, fixed) => out.iter_mut().zip(of).zip(fixed).for_each(|((out, of), fixed)| *out = of.map(|of| of * fixed)),
    }
}

/// Adds a value to the existing one.
#[inline(always)]
pub(super) fn accumulate<const LANES: usize>(out: &mut [[f64; LANES]], term: StepValue<LANES>) {
    match term {
        StepValue::Lanes([term]) => out.iter_mut().for_each(|out| *out = lanes(out, term, |out, term| out + term)),
        StepValue::Lanes(term) => {
            let (four, rest) = out.as_flattened_mut().as_chunks_mut::<4>();
            let (term_four, term_rest) = term.as_flattened().as_chunks::<4>();
            for ([a, b, c, d], [e, f, g, h]) in four.iter_mut().zip(term_four) {
                (*a, *b, *c, *d) = (*a + e, *b + f, *c + g, *d + h);
            }
            for (out, term) in rest.iter_mut().zip(term_rest) {
                *out += term;
            }
        }
        StepValue::Fixed(_) => {
            for (month, out) in out.iter_mut().enumerate() {
                *out = lanes(out, &term.of_month(month), |out, term| out + term);
            }
        }
    }
}

/// Adds the products of two values to the existing one, at least one of them a series.
pub(super) fn accumulate_products<const LANES: usize>(out: &mut [[f64; LANES]], first: StepValue<LANES>, second: StepValue<LANES>) {
    let (lanes_of, fixed) = match (first, second) {
        (StepValue::Lanes(of), StepValue::Fixed(fixed)) | (StepValue::Fixed(fixed), StepValue::Lanes(of)) => (of, fixed),
        (first, second) => {
            for (month, out) in out.iter_mut().enumerate() {
                *out = plus_product(out, &first.of_month(month), &second.of_month(month));
            }
            return;
        }
    };
    match (lanes_of, fixed) {
        ([of], fixed) => out.iter_mut().zip(fixed).for_each(|(out, fixed)| *out = plus_product(out, of, &[*fixed; LANES])),
        (of, [fixed]) => out.iter_mut().zip(of).for_each(|(out, of)| *out = plus_product(out, of, &[*fixed; LANES])),
        (of, fixed) => out.iter_mut().zip(of).zip(fixed).for_each(|((out, of), fixed)| *out = plus_product(out, of, &[*fixed; LANES])),
    }
}

/// The sum of products over some months, in order.
pub(super) fn total_of_products<const LANES: usize>(
    first: StepValue<LANES>,
    second: StepValue<LANES>,
    months: std::ops::Range<usize>,
) -> [f64; LANES] {
    months.fold([0.0; LANES], |total, month| plus_product(&total, &first.of_month(month), &second.of_month(month)))
}

#[inline(always)]
fn plus_product<const LANES: usize>(total: &[f64; LANES], first: &[f64; LANES], second: &[f64; LANES]) -> [f64; LANES] {
    lanes(total, &lanes(first, second, |first, second| first * second), |total, product| total + product)
}

/// The sum of `months` months from one on, in order; a scalar is added once per month.
pub(super) fn total<const LANES: usize>(values: &[[f64; LANES]], from: usize, months: usize) -> [f64; LANES] {
    let add = |total: [f64; LANES], month: &[f64; LANES]| lanes(&total, month, |total, month| total + month);
    match values {
        [only] => (0..months).fold([0.0; LANES], |total, _| add(total, only)),
        series => series.get(from..from + months).into_iter().flatten().fold([0.0; LANES], add),
    }
}
