//! LibreOffice Calc, which recalculates the tests' workbooks: an installed one, or downloaded on Debian.

use super::install_debian;
use crate::{Failure, process};
use std::path::Path;

/// Paths of programs outside the search path.
const ELSEWHERE: [&str; 2] =
    ["/Applications/LibreOffice.app/Contents/MacOS/soffice", "C:\\Program Files\\LibreOffice\\program\\soffice.exe"];

/// Finds or installs LibreOffice Calc.
///
/// # Errors
/// Says what to install by hand.
pub fn ensure() -> Result<(), Failure> {
    if is_there() {
        return Ok(());
    }
    install_debian(&["libreoffice-calc"]);
    if is_there() {
        return Ok(());
    }
    Err("LibreOffice was not found: it recalculates the workbooks that are compared with the engine. Install LibreOffice Calc \
         (https://www.libreoffice.org), so that `soffice` is on the search path (or name it in SOFFICE), and run this again."
        .to_string())
}

fn is_there() -> bool {
    let named = std::env::var_os("SOFFICE").is_some_and(|file| Path::new(&file).is_file());
    named
        || ["soffice", "libreoffice"].into_iter().any(|name| process::find(name).is_some())
        || ELSEWHERE.iter().any(|file| Path::new(file).is_file())
}
