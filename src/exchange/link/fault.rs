//! Why a link cannot be opened, each with its remedy.

use crate::exchange::json::{self, Fault};
use std::fmt;

/// Why a link cannot be opened.
#[derive(Clone, Debug, PartialEq)]
pub enum LinkFault {
    /// It does not start like a link.
    NotALink,
    /// It was made by a newer version.
    NewerVersion,
    /// It is longer than any link ever made.
    TooLong,
    /// Its end is missing.
    Cut,
    /// Its checksum is wrong because it was changed.
    Damaged,
    /// Its packing method is unknown.
    UnknownPacking,
    /// Its payload cannot be unpacked.
    NotPacked,
    /// Its payload unpacks to far more than a comparison contains.
    TooLarge,
    /// Its content is nested deeper than a comparison.
    TooDeep,
    /// Its content has more entries than the largest comparison.
    TooMany,
    /// Its content is not a comparison.
    Unreadable,
    /// It is based on a sample that this version does not have.
    UnknownSample,
    /// Its content is invalid.
    Content(Vec<Fault>),
}

impl fmt::Display for LinkFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            LinkFault::NotALink => {
                "This is not a link to a comparison. Look in the message for an address that contains #s= and copy all of it."
            }
            LinkFault::NewerVersion => "This link was made by a newer version of Sourcewise. Open it with that version.",
            LinkFault::TooLong => "This link is too long to be a comparison. Ask for the comparison as a file.",
            LinkFault::Cut => "The end of this link is missing: some programs cut long links. Ask for the link again, or for a file.",
            LinkFault::Damaged => "This link is damaged: it was changed on the way. Copy it again from the original message.",
            LinkFault::UnknownPacking => "This version cannot unpack this link. Ask for the comparison as a file.",
            LinkFault::NotPacked => "This link cannot be unpacked. Ask for the link again, or for a file.",
            LinkFault::TooLarge => {
                "This link was not opened because it contains far more than a comparison. Ask the sender what it contains."
            }
            LinkFault::TooDeep => {
                "This link was not opened because its content is nested too deeply for a comparison. Ask the sender what it contains."
            }
            LinkFault::TooMany => {
                "This link was not opened because it has more entries than the largest comparison. Ask the sender what it contains."
            }
            LinkFault::Unreadable => "This link does not contain a comparison. Ask for the link again, or for a file.",
            LinkFault::UnknownSample => {
                "This link is based on a sample that this version does not have. Open it with the version that made it, or ask for a file."
            }
            LinkFault::Content(faults) => {
                return json::explain(formatter, "This link has content that this version cannot read. Ask the sender for a file.", faults);
            }
        })
    }
}
