//! The content type of a file from its bytes: text, or something whose name only suggests it.

use super::fault::FileFault;

/// The largest file that is opened, in bytes. The largest scenario, with every number uncertain, has three million.
pub const LARGEST: usize = 10 * 1024 * 1024;

/// The first bytes of files that people mistake for a scenario or a list, and their type.
const SIGNATURES: [(&[u8], FileFault); 11] = [
    (b"\xD0\xCF\x11\xE0", FileFault::OldOffice),
    (b"%PDF", FileFault::Pdf),
    (b"\x1F\x8B", FileFault::Packed),
    (b"7z\xBC\xAF", FileFault::Packed),
    (b"Rar!", FileFault::Packed),
    (b"\x89PNG", FileFault::Picture),
    (b"\xFF\xD8\xFF", FileFault::Picture),
    (b"GIF8", FileFault::Picture),
    (b"\xFF\xFE", FileFault::Utf16),
    (b"\xFE\xFF", FileFault::Utf16),
    (b"\0asm", FileFault::Binary),
];
/// The number of bytes inspected to recognise UTF-16 without a byte-order mark.
const LOOKED_AT: usize = 1024;

/// The text of a file, without its byte-order mark.
///
/// # Errors
/// Says what the file is instead.
pub(super) fn text(bytes: &[u8]) -> Result<&str, FileFault> {
    if bytes.len() > LARGEST {
        return Err(FileFault::TooLarge);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Err(packed(bytes));
    }
    if let Some((_, fault)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return Err(fault.clone());
    }
    if is_utf16(bytes) {
        return Err(FileFault::Utf16);
    }
    if bytes.iter().any(|byte| *byte < b' ' && !b"\t\n\r\x0C".contains(byte)) {
        return Err(FileFault::Binary);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| FileFault::NotUtf8)?;
    let text = text.trim_start_matches('\u{feff}');
    if text.trim().is_empty() { Err(FileFault::Empty) } else { Ok(text) }
}

/// The type of a zip: newer spreadsheets are zips.
fn packed(bytes: &[u8]) -> FileFault {
    let holds = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    if holds(b"xl/") || holds(b"opendocument.spreadsheet") { FileFault::Spreadsheet } else { FileFault::Packed }
}

/// Whether every other byte is zero, as in Latin text with two bytes per letter.
fn is_utf16(bytes: &[u8]) -> bool {
    let looked_at = bytes.get(..LOOKED_AT.min(bytes.len())).unwrap_or_default();
    let zeros = |odd: usize| looked_at.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    looked_at.len() >= 4 && even.min(odd) == 0 && even.max(odd) * 10 >= looked_at.len() / 2 * 9
}
