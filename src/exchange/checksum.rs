//! A short checksum that detects damaged texts.

/// FNV-1a over the bytes, as eight hexadecimal digits. It detects accidents, not attacks.
pub(super) fn checksum(text: &str) -> String {
    let hash = text.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{hash:08x}")
}
