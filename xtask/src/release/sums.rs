//! Checksums of every file of a release, in the format of `sha256sum --check`.

use crate::Failure;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// The file with the checksums.
pub const FILE: &str = "SHA256SUMS";

/// A line for every file below a folder, sorted by name.
///
/// # Errors
/// When a file cannot be read.
pub fn of(folder: &Path) -> Result<String, Failure> {
    let mut text = String::new();
    for file in files(folder)? {
        let bytes = std::fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        let name = file.strip_prefix(folder).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        for byte in Sha256::digest(bytes) {
            // Writing into a text cannot fail.
            let _ = write!(text, "{byte:02x}");
        }
        text.push_str(&format!("  {name}\n"));
    }
    Ok(text)
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?.flatten() {
        let path = entry.path();
        if path.is_dir() { found.extend(files(&path)?) } else { found.push(path) }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn every_file_has_its_checksum() {
        let folder = std::env::temp_dir().join(format!("sourcewise-sums-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("page")).unwrap();
        std::fs::write(folder.join("page").join("a.txt"), "abc").unwrap();
        std::fs::write(folder.join("empty"), "").unwrap();
        let sums = of(&folder);
        std::fs::remove_dir_all(&folder).unwrap();
        // The examples of FIPS 180-2.
        let expected = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  empty\n\
                        ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  page/a.txt\n";
        assert_eq!(sums.unwrap(), expected);
    }
}
