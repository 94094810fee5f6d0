//! A sum of fixed weights times changing values, for several trials at once.

use super::NodeId;
use super::elementwise::lanes;

/// A fixed weight times a changing value, or times the product of two.
#[derive(Debug)]
pub(super) struct FoldedTerm {
    /// One number, or one per month.
    pub(super) weight: Vec<f64>,
    pub(super) of: NodeId,
    pub(super) by: Option<NodeId>,
    /// Whether the weight and the values are all there for each month.
    pub(super) is_full: bool,
}

/// A sum of terms and a fixed part.
#[derive(Debug)]
pub(super) struct FoldedSum {
    pub(super) fixed: Vec<f64>,
    pub(super) terms: Vec<FoldedTerm>,
}

impl FoldedSum {
    /// Calls `visit` with everything that it reads.
    pub(super) fn for_each_dependency(&self, mut visit: impl FnMut(NodeId)) {
        self.terms.iter().flat_map(|term| [Some(term.of), term.by]).flatten().for_each(&mut visit);
    }

    /// Writes its value, a scalar or a value for each month.
    pub(super) fn write<'w, const LANES: usize>(&self, out: &mut [[f64; LANES]], read: impl Fn(NodeId) -> &'w [[f64; LANES]]) {
        if let ([out], fixed) = (&mut *out, at(&self.fixed, 0)) {
            *out = [fixed; LANES];
            for term in self.terms.iter().map(|term| TermValues::of(term, &read)) {
                if term.by.is_empty() && term.of.len() == term.weight.len() {
                    term.of.iter().zip(term.weight).for_each(|(of, weight)| plus(out, of, *weight));
                } else {
                    (0..term.weight.len()).for_each(|month| term.add(out, month));
                }
            }
            return;
        }
        out.iter_mut().enumerate().for_each(|(month, out)| *out = [at(&self.fixed, month); LANES]);
        let shape = |term: &FoldedTerm| (LANES > 1 && term.is_full).then_some(term.by.is_some());
        for alike in self.terms.chunk_by(|first, second| shape(first).is_some() && shape(first) == shape(second)) {
            // One lane has no groups, so that the page's program need not contain how they are added.
            let (groups, rest) = if LANES > 1 { alike.as_chunks::<AT_ONCE>() } else { (&[][..], alike) };
            groups.iter().for_each(|terms| add_all(out, terms.each_ref().map(|term| TermValues::of(term, &read))));
            for term in rest.iter().map(|term| TermValues::of(term, &read)) {
                out.iter_mut().enumerate().for_each(|(month, out)| term.add(out, month));
            }
        }
    }
}

/// The terms that are added to a month at once, so that a month of the sum is read and written once for all of them.
const AT_ONCE: usize = 4;

/// Adds terms that all are products or all are not, each with a value for each month.
fn add_all<const LANES: usize>(out: &mut [[f64; LANES]], terms: [TermValues<LANES>; AT_ONCE]) {
    let [a, b, c, d] = terms.map(|term| term.weight.iter().zip(term.of));
    if terms.iter().all(|term| term.by.is_empty()) {
        for ((((out, a), b), c), d) in out.iter_mut().zip(a).zip(b).zip(c).zip(d) {
            let mut sum = *out;
            [a, b, c, d].into_iter().for_each(|(weight, of)| plus(&mut sum, of, *weight));
            *out = sum;
        }
        return;
    }
    let [e, f, g, h] = terms.map(|term| term.by);
    for ((((out, a), b), c), d) in out.iter_mut().zip(a.zip(e)).zip(b.zip(f)).zip(c.zip(g)).zip(d.zip(h)) {
        let mut sum = *out;
        [a, b, c, d].into_iter().for_each(|((weight, of), by)| plus(&mut sum, &lanes(of, by, |of, by| of * by), *weight));
        *out = sum;
    }
}

/// What a term reads in one repetition.
#[derive(Clone, Copy)]
struct TermValues<'v, const LANES: usize> {
    weight: &'v [f64],
    of: &'v [[f64; LANES]],
    /// Empty for a term of one value.
    by: &'v [[f64; LANES]],
}

impl<'v, const LANES: usize> TermValues<'v, LANES> {
    #[inline(always)]
    fn of<'w: 'v>(term: &'v FoldedTerm, read: &impl Fn(NodeId) -> &'w [[f64; LANES]]) -> TermValues<'v, LANES> {
        TermValues { weight: &term.weight, of: read(term.of), by: term.by.map_or(&[], read) }
    }

    /// Adds a month of it; what is a scalar has the same value in all months.
    #[inline(always)]
    fn add(&self, out: &mut [f64; LANES], month: usize) {
        let weight = at(self.weight, month);
        let [of, by] = [self.of, self.by].map(|values| values.get(month).or(values.first()));
        match (of, by) {
            (Some(of), Some(by)) => plus(out, &lanes(of, by, |of, by| of * by), weight),
            (Some(of), None) => plus(out, of, weight),
            (None, _) => {}
        }
    }
}

#[inline(always)]
fn plus<const LANES: usize>(out: &mut [f64; LANES], of: &[f64; LANES], weight: f64) {
    out.iter_mut().zip(of).for_each(|(out, of)| *out += weight * of);
}

/// The value of a month; a scalar has the same value in all months.
pub(super) fn at(values: &[f64], month: usize) -> f64 {
    values.get(month).or(values.first()).copied().unwrap_or(0.0)
}
