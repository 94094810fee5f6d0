//! Choices decide which formulas apply, not how large a number is. One entry describes a choice for the
//! form, the formulas, links and files.

/// A set of answers, one of which is chosen.
pub trait Choice: Copy + PartialEq + Sized + 'static {
    /// All answers, in display order.
    const ALL: &'static [Self];
    /// The answers as the page and files show them, in the same order.
    const ANSWERS: &'static [Answer];
    /// The meaning of each answer, in a sentence, in the same order.
    const MEANINGS: &'static [&'static str];
    /// Its name in files.
    fn id(self) -> &'static str {
        Self::ALL.iter().zip(Self::ANSWERS).find(|(choice, _)| **choice == self).map_or("", |(_, answer)| answer.id)
    }
    /// Its name on the page.
    fn label(self) -> &'static str {
        Self::ALL.iter().zip(Self::ANSWERS).find(|(choice, _)| **choice == self).map_or("", |(_, answer)| answer.label)
    }
    /// The answer with this name in files.
    fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().zip(Self::ANSWERS).find(|(_, answer)| answer.id == id).map(|(choice, _)| *choice)
    }
}

/// An answer as the page and files show it.
#[derive(Debug, PartialEq, Eq)]
pub struct Answer {
    /// Its name in files.
    pub id: &'static str,
    /// Its name on the page.
    pub label: &'static str,
    /// The glossary term that explains it, if it has its own entry.
    pub term: Option<&'static str>,
}

/// The description of one choice.
#[derive(Debug)]
pub struct ChoiceField {
    /// Its name in files and in the code.
    pub id: &'static str,
    /// Its name on the page.
    pub label: &'static str,
    /// The answers, in display order.
    pub answers: &'static [Answer],
    /// The answer a document without this choice means, by its name in files, if it is not the default: the
    /// calculation used before the choice existed.
    pub left_out: Option<fn() -> &'static str>,
    /// The glossary term that explains the idea behind it.
    pub term: &'static str,
    /// The step of the guided path that asks for it, by its name in `assets/life_cycle.json`.
    pub step: &'static str,
}

impl ChoiceField {
    /// The label of an answer, by its name in files.
    pub fn label_of(&self, answer: &str) -> &'static str {
        self.answers.iter().find(|known| known.id == answer).map_or("", |known| known.label)
    }
}

/// A group of choices.
pub trait ChoiceGroup {
    /// Visits every choice with the name of its answer in files.
    fn each(&self, visit: &mut dyn FnMut(&'static ChoiceField, &'static str));
    /// Chooses an answer by its name in files. Returns false if the choice or the answer does not exist.
    fn choose(&mut self, field: &'static ChoiceField, answer: &str) -> bool;
    /// Whether a choice has an effect, given the others in its group.
    fn matters(&self, field: &ChoiceField) -> bool;
}

/// A choice with its meaning and the meaning of each answer.
pub(super) type OfChoice = (&'static ChoiceField, &'static str, &'static [&'static str]);

/// Makes an enum of answers: each with its name in files, its label and, after `=>`, its own glossary term if it has one.
macro_rules! choice {
    ($(#[doc = $about:literal])+ $name:ident { $($(#[doc = $help:literal])+ $answer:ident $id:literal $label:literal $(=> $term:literal)?,)+ }) => {
        $(#[doc = $about])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[doc = $help])+ $answer,)+ }
        impl $crate::model::Choice for $name {
            const ALL: &'static [Self] = &[$(Self::$answer),+];
            const ANSWERS: &'static [$crate::model::Answer] =
                &[$($crate::model::Answer { id: $id, label: $label, term: $crate::model::optional::or_none!($($term)?) }),+];
            const MEANINGS: &'static [&'static str] = &[$(concat!($($help),+)),+];
        }
    };
}

/// Makes a struct of choices with its defaults and its table of fields, in a module of that name. An entry gives the answers
/// and the default, the label, the glossary term, the guided step and, after `where`, the condition under which it has an effect.
macro_rules! choices {
    (
        $(#[doc = $about:literal])+
        $name:ident, $table:ident { $( $(#[doc = $help:literal])+ $field:ident: $kind:ident = $default:ident, $label:literal, $term:literal, $step:literal
            $(, where $matters:path)? $(, left_out $left_out:ident)?; )+ }
    ) => {
        $(#[doc = $about])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $name { $( $(#[doc = $help])+ pub $field: $kind, )+ }

        #[doc = concat!("The fields of [`", stringify!($name), "`](super::", stringify!($name), ").")]
        #[allow(non_upper_case_globals)]
        pub mod $table {
            use super::*;
            $( $(#[doc = $help])+ pub static $field: $crate::model::ChoiceField = $crate::model::ChoiceField {
                id: stringify!($field), label: $label, term: $term, step: $step,
                answers: <$kind as $crate::model::Choice>::ANSWERS,
                left_out: $crate::model::optional::or_none!($(|| $crate::model::Choice::id($kind::$left_out))?),
            }; )+
            /// All of them, in display order.
            pub const ALL: &[&$crate::model::ChoiceField] = &[$(&$field),+];
            /// The meaning of each choice, in a sentence, and of each of its answers.
            pub(in crate::model) const MEANINGS: &[$crate::model::choice::OfChoice] =
                &[$( (&$field, concat!($($help),+), <$kind as $crate::model::Choice>::MEANINGS), )+];
        }

        impl Default for $name {
            fn default() -> Self { $name { $( $field: $kind::$default, )+ } }
        }

        impl $crate::model::ChoiceGroup for $name {
            fn each(&self, visit: &mut dyn FnMut(&'static $crate::model::ChoiceField, &'static str)) {
                $( visit(&$table::$field, $crate::model::Choice::id(self.$field)); )+
            }
            fn choose(&mut self, field: &'static $crate::model::ChoiceField, answer: &str) -> bool {
                $( if field == &$table::$field {
                    let chosen = <$kind as $crate::model::Choice>::from_id(answer);
                    if let Some(chosen) = chosen { self.$field = chosen; }
                    return chosen.is_some();
                } )+
                false
            }
            fn matters(&self, field: &$crate::model::ChoiceField) -> bool {
                $( if field == &$table::$field {
                    let condition: Option<fn(&$name) -> bool> = $crate::model::optional::or_none!($($matters)?);
                    return condition.is_none_or(|holds| holds(self));
                } )+
                false
            }
        }
    };
}
pub(super) use {choice, choices};
