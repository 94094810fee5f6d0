//! A scenario as a link: `1.<kind>.<payload>.<checksum>`, to stand behind `#s=` in an address.
//!
//! The payload holds the name of a sample and only what differs from it, as a JSON Merge Patch; it is deflated when
//! that is shorter. Every released version of the format must open for ever.

use super::json::{self, Fault};
use super::{checksum::checksum, merge_patch};
use crate::model::{SAMPLES, Sample, Scenario};
use base64ct::{Base64UrlUnpadded, Encoding};
use miniz_oxide::{deflate::compress_to_vec, inflate::decompress_to_vec_with_limit};
use serde_json::Value;
use std::fmt;

const VERSION: &str = "1";
const PLAIN: &str = "j";
const DEFLATED: &str = "d";
/// Longer links are no links of ours. Eight options for nine services have some 8,900 numbers: with every one changed a
/// link has 57,000 characters where four digits were typed and 135,000 where every digit counts; with every number
/// uncertain as well 183,000 and 423,000. All notes together add at most 100,000 characters, four bytes each.
const LONGEST: usize = 1024 * 1024;
/// Deflate can blow a link up a thousandfold. The text of the longest link above has 1,450,000 bytes; notes add at most
/// 600,000, if they are all control characters.
const LARGEST_TEXT: usize = 2 * 1024 * 1024;

/// Why a link cannot be opened.
#[derive(Clone, Debug, PartialEq)]
pub enum LinkFault {
    /// It does not have the four parts of a link.
    NotALink,
    /// It was made by a later version.
    NewerVersion,
    /// It is too long.
    TooLong,
    /// Its checksum is wrong: a part is missing or was changed.
    Damaged,
    /// Its content cannot be read though the checksum is right, or is too large.
    Unreadable,
    /// It builds on a sample that does not exist here.
    UnknownSample,
    /// It was read, but what it says cannot be taken.
    Content(Vec<Fault>),
}

impl fmt::Display for LinkFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LinkFault::NotALink => formatter.write_str("This is no link to a comparison."),
            LinkFault::NewerVersion => {
                formatter.write_str("The link was made by a newer version of Sourcewise. Open it with that version.")
            }
            LinkFault::TooLong => formatter.write_str("The link is longer than any comparison makes it."),
            LinkFault::Damaged => formatter.write_str("The link is damaged: some programs cut long links. Ask for it again."),
            LinkFault::Unreadable => formatter.write_str("The content of the link cannot be read."),
            LinkFault::UnknownSample => formatter.write_str("The link builds on a sample that this version does not have."),
            LinkFault::Content(faults) => json::explain(formatter, "The link asks for what this version cannot take.", faults),
        }
    }
}

/// Writes a scenario as the shortest link.
pub fn encode(scenario: &Scenario) -> String {
    let document = json::write(scenario);
    let differences = SAMPLES.iter().map(|sample| {
        let changes = merge_patch::difference(&in_full(sample), &document);
        json::object([("sample", Value::from(sample.id)), ("changes", changes.unwrap_or_default())]).to_string()
    });
    let text = differences.min_by_key(String::len).unwrap_or_default();
    let plain = Base64UrlUnpadded::encode_string(text.as_bytes());
    let deflated = Base64UrlUnpadded::encode_string(&compress_to_vec(text.as_bytes(), 9));
    let (kind, payload) = if deflated.len() < plain.len() { (DEFLATED, deflated) } else { (PLAIN, plain) };
    let body = format!("{VERSION}.{kind}.{payload}");
    let sum = checksum(&body);
    format!("{body}.{sum}")
}

/// Reads a link.
///
/// # Errors
/// Says what is wrong with it; reading takes bounded time and memory whatever it holds.
pub fn decode(link: &str) -> Result<Scenario, LinkFault> {
    if link.len() > LONGEST {
        return Err(LinkFault::TooLong);
    }
    let (version, _) = link.split_once('.').ok_or(LinkFault::NotALink)?;
    match version.parse::<u32>() {
        Ok(number) if number.to_string() != version => return Err(LinkFault::NotALink),
        Ok(1) => {}
        Ok(number) if number > 1 => return Err(LinkFault::NewerVersion),
        _ => return Err(LinkFault::NotALink),
    }
    let (body, sum) = link.rsplit_once('.').ok_or(LinkFault::NotALink)?;
    if checksum(body) != sum {
        return Err(LinkFault::Damaged);
    }
    let mut parts = body.splitn(3, '.').skip(1);
    let (Some(kind), Some(payload)) = (parts.next(), parts.next()) else { return Err(LinkFault::NotALink) };
    let bytes = Base64UrlUnpadded::decode_vec(payload).map_err(|_| LinkFault::Unreadable)?;
    let text = match kind {
        PLAIN => bytes,
        DEFLATED => decompress_to_vec_with_limit(&bytes, LARGEST_TEXT).map_err(|_| LinkFault::Unreadable)?,
        _ => return Err(LinkFault::NotALink),
    };
    let mut content: Value = serde_json::from_slice(&text).map_err(|_| LinkFault::Unreadable)?;
    let sample = content.get("sample").and_then(Value::as_str).ok_or(LinkFault::Unreadable)?;
    let mut document = Sample::from_id(sample).map(in_full).ok_or(LinkFault::UnknownSample)?;
    match content.get_mut("changes").map(Value::take) {
        Some(Value::Null) => {}
        Some(changes) => merge_patch::apply(&mut document, changes),
        None => return Err(LinkFault::Unreadable),
    }
    json::read(&document).map_err(LinkFault::Content)
}

fn in_full(sample: &Sample) -> Value {
    json::write(&(sample.scenario)())
}
