//! Undoes the changes that mail, chat and office programs make to a link.

use crate::exchange::number_text::is_invisible;
use base64ct::{Base64Unpadded, Base64UrlUnpadded, Encoding};

/// The maximum nesting of addresses within addresses.
const DEEPEST: usize = 6;
/// Characters that quote, break, mark or escape a text and never occur in a link.
const NOISE: &str = ">|│┃»›*\\=+↵⏎¶\u{fffd}";
/// The start of an address in base 64.
const HTTP_IN_BASE_64: &str = "aHR0c";

/// Possible originals of a text before it was sent, the likeliest first, without spaces and quotation marks.
pub(super) fn unwrapped(text: &str) -> impl Iterator<Item = String> {
    let mut levels = vec![text.replace('\r', "")];
    while let Some(inner) = levels.last().filter(|_| levels.len() < DEEPEST).map(|outer| escapes_decoded(outer, '%')) {
        if levels.last() == Some(&inner) {
            break;
        }
        levels.push(inner);
    }
    levels.into_iter().flat_map(|text| WAYS.into_iter().filter_map(move |way| way(&text)))
}

/// Possible changes to a text, undone; `None` for each that was not made.
const WAYS: [fn(&str) -> Option<String>; 7] = [
    |text| Some(compact(text)),
    // Mail in quoted-printable.
    |text| text.contains('=').then(|| compact(&escapes_decoded(text, '='))),
    // Proofpoint writes the escapes of an address with a hyphen.
    |text| text.contains("urldefense").then(|| compact(&escapes_decoded(text, '-'))),
    |text| text.contains('&').then(|| compact(&entities_decoded(text))),
    |text| text.contains('<').then(|| compact(&without_tags(text))),
    // Words broken at the end of a line.
    |text| text.contains("-\n").then(|| compact(&text.replace("-\n", ""))),
    |text| text.contains(HTTP_IN_BASE_64).then(|| compact(&from_base_64(text))),
];

/// A text without the characters inserted between the letters of a link.
fn compact(text: &str) -> String {
    let mut letters = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\u{2010}'..='\u{2013}' | '\u{2212}' => letters.push('-'),
            // Two hyphens that a program turned into a dash.
            '\u{2014}' => letters.push_str("--"),
            '！'..='～' => letters.extend(char::from_u32(letter as u32 - 0xfee0)),
            _ if letter.is_whitespace() || letter.is_control() || is_invisible(letter) || NOISE.contains(letter) => {}
            _ => letters.push(letter),
        }
    }
    letters
}

/// A text with every `%2E` decoded; `%` is the escape character.
fn escapes_decoded(text: &str, mark: char) -> String {
    let mut parts = text.split(mark);
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let byte = part.get(..2).filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
        match byte.and_then(|digits| u8::from_str_radix(digits, 16).ok()).zip(part.get(2..)) {
            Some((byte, rest)) => {
                bytes.push(byte);
                bytes.extend_from_slice(rest.as_bytes());
            }
            None => {
                bytes.extend_from_slice(mark.encode_utf8(&mut [0; 4]).as_bytes());
                bytes.extend_from_slice(part.as_bytes());
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A text with HTML's numeric entities decoded and its named entities removed.
fn entities_decoded(text: &str) -> String {
    let mut parts = text.split('&');
    let mut decoded = parts.next().unwrap_or_default().to_string();
    for part in parts {
        let entity = part.split_once(';').filter(|(name, _)| name.len() <= 8);
        let Some((name, rest)) = entity else {
            decoded.push('&');
            decoded.push_str(part);
            continue;
        };
        let number = name.strip_prefix('#').and_then(|number| match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok(),
            None => number.parse().ok(),
        });
        let named = [("amp", '&'), ("period", '.'), ("lowbar", '_'), ("hyphen", '-'), ("equals", '=')];
        decoded
            .extend(number.and_then(char::from_u32).or_else(|| named.iter().find(|(known, _)| *known == name).map(|(_, letter)| *letter)));
        decoded.push_str(rest);
    }
    decoded
}

/// A text without the tags of HTML.
fn without_tags(text: &str) -> String {
    let mut parts = text.split('<');
    let mut rest = parts.next().unwrap_or_default().to_string();
    parts.for_each(|part| rest.push_str(part.split_once('>').map_or(part, |(_, rest)| rest)));
    rest
}

/// The base64-encoded addresses in a text.
fn from_base_64(text: &str) -> String {
    let found = text.match_indices(HTTP_IN_BASE_64).take(8).filter_map(|(start, _)| {
        let word = text.get(start..)?.split(|letter: char| !letter.is_ascii_alphanumeric() && !"-_+/".contains(letter)).next()?;
        let bytes = Base64UrlUnpadded::decode_vec(word).or_else(|_| Base64Unpadded::decode_vec(word)).ok()?;
        Some(escapes_decoded(&String::from_utf8_lossy(&bytes), '%'))
    });
    found.collect::<Vec<String>>().join(" ")
}
