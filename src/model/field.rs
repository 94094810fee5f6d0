//! The input table: one entry describes an input for the form, the formulas, the link and the file.
//! What an input means is part of its entry too, but stands apart in the program: see [`meaning`](super::meaning).

use super::Source;
use crate::graph::Unit;

/// How an input is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// Any number in the range.
    Number,
    /// A whole number in the range.
    Whole,
}

/// What a cost does when an input rises: the laws of costs are tested with it, and nothing is computed from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Costs rise, or stay; where nothing is asked for, nothing of it is paid.
    Dearer,
    /// Costs rise, or stay; it is asked for beside the volume, such as a fixed amount.
    Fixed,
    /// Costs fall, or stay.
    Cheaper,
    /// Costs may rise or fall.
    Either,
    /// It is no cost, though it may be money: what comes back, is only compared or is lost, beside the volume.
    NoCost,
}

/// Everything there is to know about one input.
#[derive(Debug)]
pub struct Field {
    /// The group it belongs to, as in files.
    pub group: &'static str,
    /// Its name in the group, as in files and in the code.
    pub id: &'static str,
    /// Its name on the page.
    pub label: &'static str,
    /// What it counts.
    pub unit: Unit,
    /// How it is given.
    pub control: Control,
    /// The value a new scenario starts from, unless a template says otherwise.
    pub default: f64,
    /// What a document means that leaves it out, where that is not its default: what was computed before it was an input.
    pub left_out: Option<f64>,
    /// The smallest and the largest value the model takes.
    pub range: (f64, f64),
    /// What costs do when it rises.
    pub effect: Effect,
    /// Where the default comes from.
    pub source: &'static Source,
    /// The glossary term that explains the idea behind it.
    pub term: &'static str,
}

impl Field {
    /// Whether a value can be taken.
    pub fn accepts(&self, value: f64) -> bool {
        self.takes(value) && (self.control == Control::Number || value == libm::trunc(value))
    }

    /// Whether a value lies in the range, for the ends of an uncertain number.
    pub fn takes(&self, value: f64) -> bool {
        let (least, most) = self.range;
        value.is_finite() && least <= value && value <= most
    }
}

/// A set of inputs that belong together, filled with numbers.
pub trait Group {
    /// Visits every input with its value.
    fn each(&self, visit: &mut dyn FnMut(&'static Field, f64));
    /// The value of one of its inputs; nothing where it is no input of this group.
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
/// The struct is generic: filled with numbers it is what the user said, filled with expressions it is what
/// formulas are written with, and filled with [`Field`]s it is the table itself.
macro_rules! inputs {
    (
        $(#[doc = $about:literal])+
        $name:ident, $table:ident, $group:literal {
            $( $(#[doc = $help:literal])+ $field:ident {
                $label:literal, $unit:ident, $control:ident, $default:literal, $least:literal..=$most:literal, $effect:ident,
                $source:ident, $term:literal $(, left_out $left_out:literal)?
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
            left_out: $crate::model::field::or_none!($($left_out)?),
        }, )+ };

        impl $name<$crate::model::Field> {
            /// What each input means, in a sentence.
            pub(super) const MEANINGS: &'static [(&'static $crate::model::Field, &'static str)] =
                &[$( (&$table.$field, concat!($($help),+)), )+];
        }

        impl<T> $name<T> {
            /// The same inputs filled with something else.
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

/// What is there, or nothing.
macro_rules! or_none {
    () => {
        None
    };
    ($value:expr) => {
        Some($value)
    };
}
pub(super) use {inputs, or_none};
