//! Searches the shipped files for ways to send data that a security policy does not block.

use crate::Failure;
use crate::tally::Tally;
use std::path::Path;

/// Browser functions that send data or run text as a program. `fetch` is needed; browser tests check that it only loads the
/// page's own files.
const FORBIDDEN: [&str; 7] = ["RTCPeerConnection", "WebSocket", "WebTransport", "EventSource", "sendBeacon", "XMLHttpRequest", "eval("];

/// Searches every file below a folder.
///
/// # Errors
/// Names the file and the forbidden function.
pub fn check(folder: &Path) -> Result<Tally, Failure> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    for path in std::fs::read_dir(folder).map_err(failed)?.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            check(&path)?;
        } else if let Some(word) = forbidden(&std::fs::read(&path).map_err(failed)?) {
            return Err(format!("{} contains `{word}`: nothing the user types may leave the page", path.display()));
        }
    }
    Ok(Tally::check(true))
}

fn forbidden(bytes: &[u8]) -> Option<&'static str> {
    FORBIDDEN.into_iter().find(|word| bytes.windows(word.len()).any(|part| part == word.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::forbidden;

    #[test]
    fn finds_what_sends() {
        assert_eq!(forbidden(b"navigator.sendBeacon(address)"), Some("sendBeacon"));
        assert_eq!(forbidden(b"const ret = fetch(address);"), None);
    }
}
