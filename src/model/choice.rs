//! Choices that shape the model: which formulas apply, not how large a number is. One entry describes a choice for the
//! form, the formulas, the link and the file.

/// One of several answers.
pub trait Choice: Copy + PartialEq + Sized + 'static {
    /// All answers, in the order they are offered.
    const ALL: &'static [Self];
    /// The answers as the page and files know them, in the same order.
    const ANSWERS: &'static [Answer];
    /// What each answer means, in a sentence, in the same order.
    const MEANINGS: &'static [&'static str];
    /// Its name in files.
    fn id(self) -> &'static str {
        Self::ALL.iter().zip(Self::ANSWERS).find(|(choice, _)| **choice == self).map_or("", |(_, answer)| answer.id)
    }
    /// Its name on the page.
    fn label(self) -> &'static str {
        Self::ALL.iter().zip(Self::ANSWERS).find(|(choice, _)| **choice == self).map_or("", |(_, answer)| answer.label)
    }
    /// The answer with a name in files.
    fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().zip(Self::ANSWERS).find(|(_, answer)| answer.id == id).map(|(choice, _)| *choice)
    }
}

/// An answer as the page and files know it.
#[derive(Debug, PartialEq, Eq)]
pub struct Answer {
    /// Its name in files.
    pub id: &'static str,
    /// Its name on the page.
    pub label: &'static str,
    /// The glossary term that explains it, where it has an entry of its own.
    pub term: Option<&'static str>,
}

/// Everything there is to know about one choice.
#[derive(Debug)]
pub struct ChoiceField {
    /// Its name in files and in the code.
    pub id: &'static str,
    /// Its name on the page.
    pub label: &'static str,
    /// The answers, in the order they are offered.
    pub answers: &'static [Answer],
    /// The answer that a document means which leaves it out, by its name in files, where that is not its default: what was
    /// computed before there was a choice.
    pub left_out: Option<fn() -> &'static str>,
    /// The glossary term that explains the idea behind it.
    pub term: &'static str,
    /// The step of the guided path that asks for it, by its name in `assets/life_cycle.json`.
    pub step: &'static str,
}

impl ChoiceField {
    /// What an answer is called on the page, by its name in files.
    pub fn label_of(&self, answer: &str) -> &'static str {
        self.answers.iter().find(|known| known.id == answer).map_or("", |known| known.label)
    }
}

/// Choices that belong together.
pub trait ChoiceGroup {
    /// Visits every choice with the name in files of its answer.
    fn each(&self, visit: &mut dyn FnMut(&'static ChoiceField, &'static str));
    /// Chooses an answer by its name in files; says whether there is such a choice and such an answer.
    fn choose(&mut self, field: &'static ChoiceField, answer: &str) -> bool;
    /// Whether a choice makes a difference, given the others of its group.
    fn matters(&self, field: &ChoiceField) -> bool;
}

/// A choice, what it means, and what each of its answers means.
pub(super) type OfChoice = (&'static ChoiceField, &'static str, &'static [&'static str]);

/// Makes an enum of answers: each with its name in files and on the page, and `=>` its glossary term where it has an entry of its own.
macro_rules! choice {
    ($(#[doc = $about:literal])+ $name:ident { $($(#[doc = $help:literal])+ $answer:ident $id:literal $label:literal $(=> $term:literal)?,)+ }) => {
        $(#[doc = $about])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[doc = $help])+ $answer,)+ }
        impl $crate::model::Choice for $name {
            const ALL: &'static [Self] = &[$(Self::$answer),+];
            const ANSWERS: &'static [$crate::model::Answer] =
                &[$($crate::model::Answer { id: $id, label: $label, term: $crate::model::field::or_none!($($term)?) }),+];
            const MEANINGS: &'static [&'static str] = &[$(concat!($($help),+)),+];
        }
    };
}

/// Makes a struct of choices with its defaults and its table of fields, kept in a module of that name. An entry says the answers
/// and the default, the name on the page, the glossary term, the step of the guided path, and perhaps `where` it makes a difference.
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
                left_out: $crate::model::field::or_none!($(|| $crate::model::Choice::id($kind::$left_out))?),
            }; )+
            /// Every one of them, in the order they are shown.
            pub const ALL: &[&$crate::model::ChoiceField] = &[$(&$field),+];
            /// What each choice means, in a sentence, and each of its answers.
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
                    let condition: Option<fn(&$name) -> bool> = $crate::model::field::or_none!($($matters)?);
                    return condition.is_none_or(|holds| holds(self));
                } )+
                false
            }
        }
    };
}
pub(super) use {choice, choices};
