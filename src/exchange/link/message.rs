//! A few words of the sender that travel behind a link, after `&m=`. They are no part of the comparison, so no checksum covers them.

use base64ct::{Base64UrlUnpadded, Encoding};

/// The most characters of a message.
pub const LONGEST_MESSAGE: usize = 280;
/// The text before a message in an address.
const KEY: &str = "m=";

/// What follows a link so that it brings a message; nothing for an empty one.
pub fn with_message(message: &str) -> String {
    let text = cleaned(message);
    if text.is_empty() { text } else { format!("&{KEY}{}", Base64UrlUnpadded::encode_string(text.as_bytes())) }
}

/// The message behind the link of an address; `None` without one that can be read.
pub fn message_in(address: &str) -> Option<String> {
    let (_, fragment) = address.split_once('#')?;
    let packed = fragment.split('&').find_map(|part| part.strip_prefix(KEY))?;
    let packed = packed.split(|letter: char| !letter.is_ascii_alphanumeric() && !"-_".contains(letter)).next()?;
    let text = String::from_utf8(Base64UrlUnpadded::decode_vec(packed).ok()?).ok()?;
    Some(cleaned(&text)).filter(|text| !text.is_empty())
}

/// Words on one line, of bounded length: a link is a stranger's text.
fn cleaned(text: &str) -> String {
    let words: Vec<&str> =
        text.split(|letter: char| letter.is_whitespace() || letter.is_control()).filter(|word| !word.is_empty()).collect();
    words.join(" ").chars().filter(|letter| !super::super::number_text::is_invisible(*letter)).take(LONGEST_MESSAGE).collect()
}
