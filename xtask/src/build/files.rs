//! Writes the page and the files next to it: its style sheets as one file, everything else unchanged.

use crate::Failure;
use std::path::Path;

/// The combined style sheet.
const STYLES: &str = "sourcewise.css";
/// Its first line, because a host's page may have another encoding.
const CHARSET: &str = "@charset \"utf-8\";\n";

/// The files next to the page: its scripts, and data that is loaded on request.
const BESIDE: [&str; 11] = [
    "src/browser/before_paint.js",
    "src/browser/crash.js",
    "src/browser/start.js",
    "assets/life_cycle.json",
    "assets/glossary.json",
    "assets/exercises.json",
    "assets/fallacies.json",
    "assets/exams.json",
    "assets/questions.json",
    "assets/prompts.json",
    "assets/scenario.schema.json",
];

/// Writes the page and the files next to it into `folder`.
///
/// # Errors
/// When a file named by the page is missing.
pub fn copy(project: &Path, folder: &Path) -> Result<(), Failure> {
    let read = |name: &str| std::fs::read_to_string(project.join(name)).map_err(|error| format!("{name}: {error}"));
    let write = |name: &str, text: &str| std::fs::write(folder.join(name), text).map_err(|error| format!("{name}: {error}"));
    let (mut page, mut styles) = (String::new(), CHARSET.to_string());
    for line in read("index.html")?.split_inclusive('\n') {
        match (attribute(line, "rel"), attribute(line, "href")) {
            (Some("stylesheet"), Some(name)) => {
                if styles == CHARSET {
                    page.push_str(&format!("  <link rel=\"stylesheet\" href=\"./{STYLES}\">\n"));
                }
                styles.push_str(&read(name)?);
            }
            _ => page.push_str(line),
        }
    }
    for name in BESIDE {
        let short = Path::new(name).file_name().unwrap_or_default();
        std::fs::copy(project.join(name), folder.join(short)).map_err(|error| format!("{name}: {error}"))?;
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
        let tag = "<link rel=\"stylesheet\" href=\"styles/base.css\">";
        assert_eq!(
            (attribute(tag, "rel"), attribute(tag, "href"), attribute(tag, "id")),
            (Some("stylesheet"), Some("styles/base.css"), None)
        );
    }
}
