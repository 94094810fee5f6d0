//! Finds a link in any text: an address, a sentence, a mail that quotes and breaks it, the address of a link checker or
//! visit counter.
//!
//! A link ends with its checksum, so every way to undo a change can be tried: the text that matches is the link.

use super::super::checksum::checksum;
use super::wrappers::unwrapped;
use super::{LinkFault, PACKED, PLAIN, VERSION, is_checksum, limits, version_of};

/// The result of a search.
#[derive(Debug, PartialEq)]
pub(super) enum FoundLink {
    /// A link whose checksum is right.
    Whole(String),
    /// Something like a link, and why it does not open.
    Faulty(LinkFault),
    /// No link.
    Nothing,
}

/// Searches a text for a link, in bounded time.
pub(super) fn find(text: &str) -> FoundLink {
    if let Err(fault) = limits::check_length(text) {
        return FoundLink::Faulty(fault);
    }
    let mut fault = None;
    for text in unwrapped(text) {
        for candidate in candidates(&text).chain(beheaded(&text)) {
            match candidate {
                Ok(link) => return FoundLink::Whole(link),
                Err(found) => fault = fault.or(Some(found)),
            }
        }
    }
    fault.map_or(FoundLink::Nothing, FoundLink::Faulty)
}

/// Every place in a text where a link could start: the link there, or its fault.
fn candidates(text: &str) -> impl Iterator<Item = Result<String, LinkFault>> {
    text.match_indices('.').filter_map(move |(dot, _)| {
        let (before, after) = (text.get(..dot)?, text.get(dot + 1..)?);
        let digits = before.len() - before.bytes().rev().take(4).take_while(u8::is_ascii_digit).count();
        let version = before.get(digits..).filter(|version| !version.is_empty())?;
        let (kind, rest) = after.split_once('.').filter(|(kind, _)| kind.len() == 1)?;
        let kind = kind.to_ascii_lowercase();
        let found = link_at(version, &kind, rest);
        // Other texts than links have a letter between dots, too.
        (found.is_ok() || [PLAIN, PACKED].contains(&kind.as_str())).then_some(found)
    })
}

/// Every place where a link could start that lost its version, as in `#d.…`: each released version is tried.
fn beheaded(text: &str) -> impl Iterator<Item = Result<String, LinkFault>> {
    text.match_indices('.').filter_map(move |(dot, _)| {
        let (before, rest) = (text.get(..dot)?, text.get(dot + 1..)?);
        let kind = before.get(before.len().checked_sub(1)?..)?.to_ascii_lowercase();
        let is_host = before.get(..before.len() - 1).is_some_and(|before| before.ends_with("//"));
        let begins = !is_host && before.get(..before.len() - 1)?.chars().next_back().is_none_or(|letter| "#=?&/ <\"'".contains(letter));
        // Long enough to be no abbreviation in a sentence.
        let payload = rest.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(byte)).count();
        let is_like_one = begins && [PLAIN, PACKED].contains(&kind.as_str()) && payload >= 8;
        is_like_one.then(|| {
            (1..=VERSION)
                .rev()
                .map(|version| link_at(&version.to_string(), &kind, rest))
                .find(Result::is_ok)
                .unwrap_or(Err(LinkFault::Damaged))
        })
    })
}

/// The link of a version and kind that continues like this; it ends with its checksum.
fn link_at(version: &str, kind: &str, rest: &str) -> Result<String, LinkFault> {
    let newer = version_of(version) == Err(LinkFault::NewerVersion);
    let fault = |fault: LinkFault| if newer { LinkFault::NewerVersion } else { fault };
    let length = rest.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(byte)).count();
    let sum = rest.get(length..).and_then(|rest| rest.strip_prefix('.')?.get(..8)).map(str::to_ascii_lowercase);
    let (Some(payload), Some(sum)) = (rest.get(..length), sum.filter(|sum| is_checksum(sum))) else { return Err(fault(LinkFault::Cut)) };
    // If a space was lost, unrelated digits precede the version.
    let version = version.get(version.len() - 1..).unwrap_or_default();
    let body = format!("{version}.{kind}.{payload}");
    if checksum(&body) == sum { Ok(format!("{body}.{sum}")) } else { Err(fault(LinkFault::Damaged)) }
}
