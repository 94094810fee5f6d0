//! Loops over months and lanes, written to be fast in a build for size as well.
//!
//! A scalar is one lane array, a series one per month. If both sides have the same shape, months and lanes are
//! one flat row of numbers, unrolled by hand in groups of four, because a build for size unrolls nothing.

#[inline(always)]
pub(super) fn lanes<const LANES: usize>(first: &[f64; LANES], second: &[f64; LANES], function: impl Fn(f64, f64) -> f64) -> [f64; LANES] {
    let mut out = [0.0; LANES];
    for ((out, &first), &second) in out.iter_mut().zip(first).zip(second) {
        *out = function(first, second);
    }
    out
}

#[inline(always)]
pub(super) fn scalar<const LANES: usize>(values: &[[f64; LANES]]) -> [f64; LANES] {
    values.first().copied().unwrap_or([0.0; LANES])
}

/// The value of one month; a scalar has the same value in all months.
pub(super) fn of_month<const LANES: usize>(values: &[[f64; LANES]], month: usize) -> [f64; LANES] {
    values.get(month).copied().unwrap_or_else(|| scalar(values))
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

/// Writes a function of two values, each of which may be a scalar.
#[inline(always)]
pub(super) fn combine<const LANES: usize>(
    out: &mut [[f64; LANES]],
    first: &[[f64; LANES]],
    second: &[[f64; LANES]],
    function: impl Fn(f64, f64) -> f64,
) {
    match (first, second) {
        ([first], [second]) => out.fill(lanes(first, second, function)),
        ([first], second) => match first.as_slice() {
            [first] => each(out.as_flattened_mut(), second.as_flattened(), |second| function(*first, second)),
            first => out.iter_mut().zip(second).for_each(|(out, second)| pairs(out, first, second, &function)),
        },
        (first, [second]) => match second.as_slice() {
            [second] => each(out.as_flattened_mut(), first.as_flattened(), |first| function(first, *second)),
            second => out.iter_mut().zip(first).for_each(|(out, first)| pairs(out, first, second, &function)),
        },
        (first, second) => pairs(out.as_flattened_mut(), first.as_flattened(), second.as_flattened(), function),
    }
}

/// Adds a value to the existing one.
#[inline(always)]
pub(super) fn accumulate<const LANES: usize>(out: &mut [[f64; LANES]], term: &[[f64; LANES]]) {
    match term {
        [term] => out.iter_mut().for_each(|out| *out = lanes(out, term, |out, term| out + term)),
        term => {
            let (four, rest) = out.as_flattened_mut().as_chunks_mut::<4>();
            let (term_four, term_rest) = term.as_flattened().as_chunks::<4>();
            for ([a, b, c, d], [e, f, g, h]) in four.iter_mut().zip(term_four) {
                (*a, *b, *c, *d) = (*a + e, *b + f, *c + g, *d + h);
            }
            for (out, term) in rest.iter_mut().zip(term_rest) {
                *out += term;
            }
        }
    }
}

/// The sum of `months` months from one on, in order; a scalar is added once per month.
pub(super) fn total<const LANES: usize>(values: &[[f64; LANES]], from: usize, months: usize) -> [f64; LANES] {
    let add = |total: [f64; LANES], month: &[f64; LANES]| lanes(&total, month, |total, month| total + month);
    match values {
        [only] => (0..months).fold([0.0; LANES], |total, _| add(total, only)),
        series => series.get(from..from + months).into_iter().flatten().fold([0.0; LANES], add),
    }
}
