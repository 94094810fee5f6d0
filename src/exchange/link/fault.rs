//! Why a link cannot be opened, each with what to do.

use crate::exchange::json::{self, Fault};
use std::fmt;

/// Why a link cannot be opened.
#[derive(Clone, Debug, PartialEq)]
pub enum LinkFault {
    /// It does not begin as a link does.
    NotALink,
    /// It was made by a later version.
    NewerVersion,
    /// It is longer than any link that was ever made.
    TooLong,
    /// Its end is missing.
    Cut,
    /// Its checksum is wrong: it was changed.
    Damaged,
    /// It is packed in a way that does not exist.
    UnknownPacking,
    /// Its payload cannot be unpacked.
    NotPacked,
    /// Its payload unpacks to far more than a comparison holds.
    TooLarge,
    /// Its content is nested deeper than a comparison is.
    TooDeep,
    /// Its content has more entries than the largest comparison.
    TooMany,
    /// Its content is not written as a comparison is.
    Unreadable,
    /// It builds on a sample that does not exist here.
    UnknownSample,
    /// It was read, but what it says cannot be taken.
    Content(Vec<Fault>),
}

impl fmt::Display for LinkFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            LinkFault::NotALink => {
                "This is no link to a comparison. Look in the message for an address with #s= in it, and copy all of it."
            }
            LinkFault::NewerVersion => "The link was made by a newer version of Sourcewise. Open it with that version.",
            LinkFault::TooLong => "The link is longer than any comparison makes it. Ask for the comparison as a file.",
            LinkFault::Cut => "The end of the link is missing: some programs cut long links. Ask for it again, or for a file.",
            LinkFault::Damaged => "The link is damaged: something changed it on the way. Copy it again from where it came from.",
            LinkFault::UnknownPacking => "The link is packed in a way that this version does not know. Ask for the comparison as a file.",
            LinkFault::NotPacked => "What the link holds cannot be unpacked. Ask for it again, or for a file.",
            LinkFault::TooLarge => {
                "The link unpacks to far more than a comparison holds, so it was not opened. Ask who sent it what it is."
            }
            LinkFault::TooDeep => {
                "What the link holds is nested deeper than a comparison is, so it was not opened. Ask who sent it what it is."
            }
            LinkFault::TooMany => {
                "The link holds more entries than the largest comparison, so it was not opened. Ask who sent it what it is."
            }
            LinkFault::Unreadable => "What the link holds is no comparison. Ask for it again, or for a file.",
            LinkFault::UnknownSample => {
                "The link builds on a sample that this version does not have. Open it with the version that made it, or ask for a file."
            }
            LinkFault::Content(faults) => {
                return json::explain(formatter, "The link asks for what this version cannot take; ask who sent it.", faults);
            }
        })
    }
}
