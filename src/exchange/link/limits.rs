//! Limits on a link's content, checked before it is parsed so that reading needs bounded time and memory.

use super::LinkFault;
use crate::exchange::json;

/// Longer links are not ours. Eight options for twelve services have some 11,900 numbers: with every one changed, a link has
/// 73,000 characters for four typed digits each and 176,000 for full precision; with every number uncertain as well, 239,000
/// and 560,000. All notes together add at most 100,000 characters of four bytes each: 944,000 with random letters, and never
/// more than 1,100,000. Released links must always open, so this limit is never lowered.
const LONGEST: usize = 1152 * 1024;
/// The length of ordinary links; each may contain 64 KiB of text.
const ORDINARY: usize = 8 * 1024;
/// Bytes of text per character of a longer link: ours have at most four, while deflate can reach a thousand.
const LARGEST_GROWTH: usize = 8;
/// The text of the longest link above has some 1,940,000 bytes; notes add at most 600,000, if they are all control characters.
const LARGEST_TEXT: usize = 3 * 1024 * 1024;
/// The largest comparison has 11,900 numbers, each with a range of three entries and a note, and some 1,300 names and choices.
const MOST_ENTRIES: usize = 96_000;

/// Whether a link is short enough to inspect.
pub(super) fn check_length(link: &str) -> Result<(), LinkFault> {
    if link.len() > LONGEST { Err(LinkFault::TooLong) } else { Ok(()) }
}

/// The number of bytes of text a link may unpack to.
pub(super) fn largest_text(link: &str) -> usize {
    (LARGEST_GROWTH * link.len().max(ORDINARY)).min(LARGEST_TEXT)
}

/// Whether a text is small enough to parse.
pub(super) fn check_text(text: &[u8]) -> Result<(), LinkFault> {
    let json::Extent { depth, entries } = json::extent(text);
    match (depth > json::DEEPEST, entries > MOST_ENTRIES) {
        (true, _) => Err(LinkFault::TooDeep),
        (_, true) => Err(LinkFault::TooMany),
        _ => Ok(()),
    }
}
