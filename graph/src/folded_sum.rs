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
                (0..term.weight.len()).for_each(|month| term.add(out, month));
            }
            return;
        }
        // Several terms at once, so that a month of the sum is read and written once for all of them.
        for (group, terms) in self.terms.chunks(AT_ONCE).enumerate() {
            let mut known = [TermValues { weight: &[], of: &[], by: &[] }; AT_ONCE];
            known.iter_mut().zip(terms).for_each(|(known, term)| *known = TermValues::of(term, &read));
            let known = known.get(..terms.len()).unwrap_or_default();
            for (month, out) in out.iter_mut().enumerate() {
                let mut sum = if group == 0 { [at(&self.fixed, month); LANES] } else { *out };
                known.iter().for_each(|term| term.add(&mut sum, month));
                *out = sum;
            }
        }
    }
}

/// The terms that are added to a month at once.
const AT_ONCE: usize = 8;

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
