//! Copies what `index.html` names for Trunk: style sheets as one file, everything else as it is.

use crate::Failure;
use std::path::Path;

/// The one style sheet that all layers become.
const STYLES: &str = "sourcewise.css";
/// The program is most of what there is to wait for: the browser fetches it at once, not when the script asks for it.
const PROGRAM: &str = "  <link rel=\"modulepreload\" href=\"./sourcewise.js\">\n  <link rel=\"preload\" href=\"./sourcewise_bg.wasm\" as=\"fetch\" type=\"application/wasm\" crossorigin>\n";
/// Its first line: the page of a host may be written in other letters.
const CHARSET: &str = "@charset \"utf-8\";\n";

/// Writes the page and the files beside it into `folder`.
///
/// # Errors
/// When a file that the page names is missing.
pub fn copy(project: &Path, folder: &Path) -> Result<(), Failure> {
    let read = |name: &str| std::fs::read_to_string(project.join(name)).map_err(|error| format!("{name}: {error}"));
    let write = |name: &str, text: &str| std::fs::write(folder.join(name), text).map_err(|error| format!("{name}: {error}"));
    let (mut page, mut styles) = (String::new(), CHARSET.to_string());
    let source = read("index.html")?;
    // A tag may go over two lines; it ends with its bracket.
    let mut lines = source.split_inclusive(">\n");
    for tag in &mut lines {
        match (tag.contains("data-trunk"), attribute(tag, "rel"), attribute(tag, "href")) {
            (true, Some("css"), Some(name)) => {
                if styles == CHARSET {
                    page.push_str(&format!("  <link rel=\"stylesheet\" href=\"./{STYLES}\">\n"));
                }
                styles.push_str(&read(name)?);
            }
            (true, Some("copy-file"), Some(name)) => {
                let short = Path::new(name).file_name().ok_or_else(|| format!("index.html names no file: {tag}"))?;
                std::fs::copy(project.join(name), folder.join(short)).map_err(|error| format!("{name}: {error}"))?;
            }
            (true, Some("rust"), _) => page.push_str(PROGRAM),
            (true, ..) => {}
            (false, ..) => page.push_str(tag),
        }
    }
    write(STYLES, &styles)?;
    write("index.html", &page)
}

/// The value of an attribute of a tag.
pub fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!("{name}=\""))?;
    rest.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::attribute;

    #[test]
    fn reads_attributes() {
        let tag = "<link data-trunk rel=\"css\" href=\"styles/base.css\">";
        assert_eq!((attribute(tag, "rel"), attribute(tag, "href"), attribute(tag, "id")), (Some("css"), Some("styles/base.css"), None));
    }
}
