//! A scenario as a link: `2.<kind>.<payload>.<checksum>`, after `#s=` in an address.
//!
//! The payload contains the name of a sample and only the changes to it, as a JSON Merge Patch, or a whole comparison without
//! its defaults; it is packed with the words of a comparison if that is shorter. Every released version of the format must
//! always open: version 1 had neither such words nor whole comparisons.

mod content;
mod fault;
mod finder;
mod limits;
mod message;
mod packing;
mod wrappers;

pub use fault::LinkFault;
pub use message::{LONGEST_MESSAGE, message_in, with_message};

use super::checksum::checksum;
use crate::model::Scenario;
use base64ct::{Base64UrlUnpadded, Encoding};
use finder::{FoundLink, find};
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use packing::PackingFault;

/// The version of new links.
pub const VERSION: u32 = 2;
/// The text before a link in the fragment of an address.
pub const KEY: &str = "s=";
const PLAIN: &str = "j";
const PACKED: &str = "d";

/// Outlook is reported to cut links longer than this many characters.
pub const LONG: usize = 1000;
/// Teams is reported to cut links longer than this many characters.
pub const VERY_LONG: usize = 2000;

/// Writes a scenario as the shortest link.
pub fn encode(scenario: &Scenario) -> String {
    let text = content::write(scenario);
    let plain = Base64UrlUnpadded::encode_string(text.as_bytes());
    let packed = Base64UrlUnpadded::encode_string(&packing::pack(&text));
    // A text that shrinks as much as a hostile link, such as a note with one letter a thousand times, is not packed.
    let opens = text.len() <= limits::largest_text(&packed);
    let (kind, payload) = if packed.len() < plain.len() && opens { (PACKED, packed) } else { (PLAIN, plain) };
    let body = format!("{VERSION}.{kind}.{payload}");
    let sum = checksum(&body);
    format!("{body}.{sum}")
}

/// Opens the link in a text, however it was sent: alone, in an address, in a sentence, quoted, wrapped.
///
/// # Errors
/// Says what is wrong with it, or that there is none, in bounded time and memory.
pub fn open(text: &str) -> Result<Scenario, LinkFault> {
    match find(text) {
        FoundLink::Whole(link) => decode(&link),
        FoundLink::Faulty(fault) => Err(fault),
        FoundLink::Nothing => Err(beginning(text.rsplit(['#', '?', '&', '=']).next().unwrap_or_default().trim())),
    }
}

/// The part of an address that is, or should be, a link; `None` if there is none.
pub fn in_address(address: &str) -> Option<&str> {
    let sent = address.get(address.find(['#', '?'])?..)?;
    let fragment = address.split_once('#').map_or("", |(_, fragment)| fragment).to_ascii_lowercase();
    let key = |part: &str| ["s=", "s%3d", "s%253d"].iter().any(|key| part.starts_with(key));
    (fragment.split(['&', '?', '/', '!']).any(key) || find(sent) != FoundLink::Nothing).then_some(sent)
}

/// An address without its link: without its fragment and the parts of its query that contain one.
pub fn out_of_address(address: &str) -> String {
    let page = address.split('#').next().unwrap_or_default();
    let Some((page, query)) = page.split_once('?') else { return page.to_string() };
    let kept: Vec<&str> = query.split('&').filter(|part| find(part) == FoundLink::Nothing).collect();
    if kept.is_empty() { page.to_string() } else { format!("{page}?{}", kept.join("&")) }
}

/// Reads a link.
///
/// # Errors
/// Says what is wrong with it, in bounded time and memory.
pub fn decode(link: &str) -> Result<Scenario, LinkFault> {
    limits::check_length(link)?;
    let mut parts = link.splitn(3, '.');
    let (Some(version), Some(kind), Some(rest)) = (parts.next(), parts.next(), parts.next()) else { return Err(beginning(link)) };
    let version = version_of(version)?;
    let Some((payload, sum)) = rest.rsplit_once('.').filter(|(_, sum)| is_checksum(sum)) else { return Err(LinkFault::Cut) };
    let body = link.get(..link.len() - sum.len() - 1).unwrap_or_default();
    if checksum(body) != sum {
        return Err(LinkFault::Damaged);
    }
    let most = limits::largest_text(link);
    let bytes = Base64UrlUnpadded::decode_vec(payload).map_err(|_| LinkFault::NotPacked)?;
    let text = match (kind, version) {
        (PLAIN, _) => bytes,
        (PACKED, 1) => decompress_to_vec_with_limit(&bytes, most).map_err(|error| match error.status {
            TINFLStatus::HasMoreOutput => LinkFault::TooLarge,
            _ => LinkFault::NotPacked,
        })?,
        (PACKED, _) => packing::unpack(&bytes, most).map_err(|fault| match fault {
            PackingFault::TooLarge => LinkFault::TooLarge,
            PackingFault::NotPacked => LinkFault::NotPacked,
        })?,
        _ => return Err(LinkFault::UnknownPacking),
    };
    limits::check_text(&text)?;
    content::read(&text)
}

/// The version of a link, if this program reads it.
fn version_of(text: &str) -> Result<u32, LinkFault> {
    match text.parse::<u32>() {
        Ok(number) if number.to_string() != text || number == 0 => Err(LinkFault::NotALink),
        Ok(number) if number > VERSION => Err(LinkFault::NewerVersion),
        Ok(number) => Ok(number),
        Err(_) => Err(LinkFault::NotALink),
    }
}

/// The fault of a text with fewer than three parts, which may be the start of a link.
fn beginning(text: &str) -> LinkFault {
    let (version, kind) = text.split_once('.').unwrap_or((text, "none"));
    match version_of(version) {
        Ok(_) if ["", PLAIN, PACKED].contains(&kind) => LinkFault::Cut,
        _ => LinkFault::NotALink,
    }
}

fn is_checksum(text: &str) -> bool {
    text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::{in_address, out_of_address};

    #[test]
    fn a_link_stands_in_the_fragment_or_the_query_of_an_address() {
        for (address, expected) in [
            ("https://example.org/#s=2.d.abc.12345678", Some("#s=2.d.abc.12345678")),
            ("file:///home/a/sourcewise.html?keep=no#s=2.d.abc", Some("?keep=no#s=2.d.abc")),
            ("https://example.org/#S%3D2.d.abc", Some("#S%3D2.d.abc")),
            ("https://example.org/#from=mail&s=1.j.abc&more=1", Some("#from=mail&s=1.j.abc&more=1")),
            ("https://example.org/#s=", Some("#s=")),
            ("https://example.org/#2.d.abc", Some("#2.d.abc")),
            ("https://example.org/?s=2.d.abc", Some("?s=2.d.abc")),
            ("https://example.org/?s=contract&v=1.2.3", None),
            ("https://example.org/#shared=3", None),
            ("https://example.org/1.d.abc/", None),
            ("https://example.org/#results", None),
            ("", None),
        ] {
            assert_eq!(in_address(address), expected, "{address}");
        }
    }

    #[test]
    fn an_address_is_freed_of_its_link_only() {
        for (address, expected) in [
            ("https://example.org/a?lang=de#s=2.d.abc", "https://example.org/a?lang=de"),
            ("https://example.org/a?s=2.d.abc.12345678&lang=de", "https://example.org/a?lang=de"),
            ("https://example.org/a?S%3D2.d.abc#x", "https://example.org/a"),
            ("https://example.org/a", "https://example.org/a"),
        ] {
            assert_eq!(out_of_address(address), expected, "{address}");
        }
    }
}
