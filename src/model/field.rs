//! The input table: one entry describes an input for the form, the formulas, links and files.
//! The meaning of an input is part of its entry but is stored apart in the program: see [`meaning`](super::meaning).

use super::{Source, Typical};
use crate::graph::Unit;

/// How the user enters an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// Any number in the range.
    Number,
    /// A whole number in the range.
    Whole,
}

/// How costs react when an input rises. Only the tests of cost laws use it; nothing is computed from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Costs rise or stay; without demand there is no cost.
    Dearer,
    /// Costs rise or stay, independently of the volume, such as a fixed amount.
    Fixed,
    /// Costs fall or stay.
    Cheaper,
    /// Costs may rise or fall.
    Either,
    /// Not a cost, though it may be money: a refund, a figure for comparison or a loss, independent of the volume.
    NoCost,
}

/// The description of one input.
#[derive(Debug)]
pub struct Field {
    /// Its group, as in files.
    pub group: &'static str,
    /// Its name in the group, as in files and in the code.
    pub id: &'static str,
    /// Its name on the page.
    pub label: &'static str,
    /// Its unit.
    pub unit: Unit,
    /// How the user enters it.
    pub control: Control,
    /// The value of a new scenario, unless a template sets another.
    pub default: f64,
    /// The value of a document without this input, if it is not the default: the calculation used before it existed.
    pub left_out: Option<f64>,
    /// The smallest and largest valid value.
    pub range: (f64, f64),
    /// How costs react when it rises.
    pub effect: Effect,
    /// Whether it counts only beyond a limit, or is one. That nothing reaches the limit is what it is agreed for, so such a number
    /// is never called unused.
    pub is_limit: bool,
    /// The class of its typical ranges; `None` for a tenth either way.
    pub typical: Option<&'static Typical>,
    /// The source of the default.
    pub source: &'static Source,
    /// The glossary term that explains the idea behind it.
    pub term: &'static str,
}

impl Field {
    /// Whether a value is valid.
    pub fn accepts(&self, value: f64) -> bool {
        self.takes(value) && (self.control == Control::Number || value == libm::trunc(value))
    }

    /// Whether a value is within the range, for the ends of an uncertain number.
    pub fn takes(&self, value: f64) -> bool {
        let (least, most) = self.range;
        value.is_finite() && least <= value && value <= most
    }
}

/// A group of inputs with their numbers.
pub trait Group {
    /// Visits every input with its value.
    fn each(&self, visit: &mut dyn FnMut(&'static Field, f64));
    /// The value of one of its inputs; `None` if the input is not in this group.
    fn value_of(&self, wanted: &'static Field) -> Option<f64> {
        let mut found = None;
        self.each(&mut |field, value| {
            if field == wanted {
                found = Some(value);
            }
        });
        found
    }
    /// Visits every input with its place.
    fn each_mut(&mut self, visit: &mut dyn FnMut(&'static Field, &mut f64));
}

/// Makes a struct of inputs, its table of fields and its defaults from one list of entries.
///
/// The struct is generic: with numbers it holds the user's inputs, with expressions the terms of
/// formulas, and with [`Field`]s it is the table itself.
macro_rules! inputs {
    (
        $(#[doc = $about:literal])+
        $name:ident, $table:ident, $group:literal {
            $( $(#[doc = $help:literal])+ $field:ident {
                $label:literal, $unit:ident, $control:ident, $default:literal, $least:literal..=$most:literal, $effect:ident,
                $source:ident, $term:literal $(, left_out $left_out:literal)? $(, limit $limit:literal)?
                $(, varies $class:ident)?
            } )+
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name<T> { $( $(#[doc = $help])+ pub $field: T, )+ }

        #[doc = concat!("The fields of [`", stringify!($name), "`].")]
        pub static $table: $name<$crate::model::Field> = $name { $( $field: $crate::model::Field {
            group: $group, id: stringify!($field), label: $label,
            unit: $crate::graph::Unit::$unit, control: $crate::model::Control::$control,
            default: $default, range: ($least, $most), effect: $crate::model::Effect::$effect,
            source: &$crate::model::source::$source, term: $term,
            left_out: $crate::model::optional::or_none!($($left_out)?),
            is_limit: $crate::model::optional::or_false!($($limit)?),
            typical: $crate::model::optional::or_none!($(&$crate::model::typical::$class)?),
        }, )+ };

        impl $name<$crate::model::Field> {
            /// The meaning of each input, in a sentence.
            pub(super) const MEANINGS: &'static [(&'static $crate::model::Field, &'static str)] =
                &[$( (&$table.$field, concat!($($help),+)), )+];
        }

        impl<T> $name<T> {
            /// The same inputs with values of another type.
            pub fn map<U>(&self, mut fill: impl FnMut(&'static $crate::model::Field, &T) -> U) -> $name<U> {
                $name { $( $field: fill(&$table.$field, &self.$field), )+ }
            }
        }

        impl Default for $name<f64> {
            fn default() -> Self { $table.map(|_, field| field.default) }
        }

        impl $crate::model::Group for $name<f64> {
            fn each(&self, visit: &mut dyn FnMut(&'static $crate::model::Field, f64)) {
                $( visit(&$table.$field, self.$field); )+
            }
            fn each_mut(&mut self, visit: &mut dyn FnMut(&'static $crate::model::Field, &mut f64)) {
                $( visit(&$table.$field, &mut self.$field); )+
            }
        }
    };
}
pub(super) use inputs;
