//! Puts the whole page into one HTML file that opens by double click: it contains style, scripts, program and data, and loads
//! nothing else.

use super::program::{self, How, PAGE, Profile, SIMULATION, WORKBOOK};
use super::{files, fresh, program_file, simulation};
use crate::tools::WebTools;
use crate::{Failure, policy, process, size};
use base64ct::{Base64, Encoding};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

/// The path of the finished file in the project.
const FILE: &str = "dist-single/sourcewise.html";
/// The programs inside, each with its start function.
const PROGRAMS: [(&str, &str); 2] = [(PAGE, "sourcewisePageGlue"), (WORKBOOK, "sourcewiseWorkbookGlue")];
/// The script that unpacks them.
const UNPACK: &str = "src/browser/unpack.js";
/// The tag at the top of the page; the policy follows it, before anything it governs.
const CHARSET: &str = "<meta charset=\"utf-8\">\n";

/// Builds the file and returns where it is.
///
/// # Errors
/// When a tool is missing, the build fails or the file is too large.
pub fn run() -> Result<PathBuf, Failure> {
    let tools = WebTools::ensure()?;
    let project = process::project()?;
    let programs = program::compile(&tools, &project, Profile::Release, &[PAGE, WORKBOOK, SIMULATION])?;
    with(&tools, &project, &programs)
}

/// Builds the file from the folder of compiled programs.
///
/// # Errors
/// When the build fails or the file is too large.
pub fn with(tools: &WebTools, project: &Path, programs: &Path) -> Result<PathBuf, Failure> {
    process::announce("building the single file");
    let folder = fresh(&project.join("target").join("single_file"))?;
    for (program, _) in PROGRAMS {
        program::bind(&program_file(programs, program), &folder, How::Script)?;
    }
    simulation::write(programs, &folder)?;
    let names = PROGRAMS.iter().map(|(program, _)| *program).chain([SIMULATION]);
    let modules: Vec<PathBuf> = names.map(|program| folder.join(format!("{program}_bg.wasm"))).collect();
    program::shrink_all(tools, &modules)?;
    files::copy(project, &folder)?;
    let page = assemble(project, &folder)?;
    let file = project.join(FILE);
    fresh(file.parent().unwrap_or(project))?;
    std::fs::write(&file, &page).map_err(|error| format!("{}: {error}", file.display()))?;
    size::check_single_file(page.len())?;
    Ok(file)
}

/// The page in `folder`, including every file it names and its data.
fn assemble(project: &Path, folder: &Path) -> Result<String, Failure> {
    let read = |file: PathBuf| std::fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()));
    let (mut page, mut style) = (String::new(), String::new());
    // The page's own scripts need these first.
    let mut script = String::new();
    for (program, starts) in PROGRAMS {
        // Each generated script names its result `wasm_bindgen`, so a function around each keeps them separate.
        let glue = read(folder.join(format!("{program}.js")))?;
        script.push_str(&format!("var {starts} = (function () {{\n{glue}\nreturn wasm_bindgen; }})();\n"));
    }
    script.push_str(&read(folder.join(simulation::SCRIPT))?);
    script.push_str(&read(project.join(UNPACK))?);
    for line in read(folder.join("index.html"))?.split_inclusive(">\n") {
        match (files::attribute(line, "rel"), files::attribute(line, "href"), files::attribute(line, "src")) {
            (Some("stylesheet"), Some(name), _) => style.push_str(&read(folder.join(name))?),
            (_, _, Some(name)) if line.contains("<script") => script.push_str(&read(folder.join(name))?),
            _ => page.push_str(line),
        }
    }
    let (style, script) = (closer(&style)?, closer(&script)?);
    for (text, end) in [(&style, "</style"), (&script, "</script")] {
        if text.contains(end) || text.contains("<!--") {
            return Err(format!("a style or script contains `{end}` or `<!--`, which a page cannot contain"));
        }
    }
    let policy = policy::of_single_file(&hash(&script), &hash(&style));
    let head = format!("{CHARSET}  <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n  <style>{style}</style>\n");
    let end = format!("{}<script>{script}</script>\n</body>", data(folder)?);
    if page.matches(CHARSET).count() != 1 || page.matches("</body>").count() != 1 {
        return Err(format!("index.html must contain `{}` and `</body>` exactly once", CHARSET.trim_end()));
    }
    Ok(page.replace(CHARSET, &head).replace("</body>", &end))
}

/// The same without indentation, which alone is 20 KB but would matter in a multi-line text.
fn closer(text: &str) -> Result<String, Failure> {
    if let Some(line) = text.lines().find(|line| line.matches('`').count() % 2 == 1) {
        return Err(format!("a multi-line text cannot lose its indentation: {line}"));
    }
    Ok(text.lines().map(str::trim_start).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n"))
}

/// Files next to the page that only others read.
const FOR_OTHERS: [&str; 2] = ["scenario.schema.json", "hosts.json"];

/// The program and every JSON file of `folder` that the page reads, packed as named data blocks, which no browser runs.
fn data(folder: &Path) -> Result<String, Failure> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let packed = |name: &str, bytes: &[u8]| -> Result<String, Failure> {
        let bytes = size::compressed(bytes).map_err(failed)?;
        Ok(block(&format!("{name}.gz"), &Base64::encode_string(&bytes)))
    };
    let mut blocks = String::new();
    for program in PROGRAMS.map(|(program, _)| program).into_iter().chain([SIMULATION]) {
        let bytes = std::fs::read(folder.join(format!("{program}_bg.wasm"))).map_err(failed)?;
        blocks.push_str(&packed(&format!("{program}.wasm"), &bytes)?);
    }
    let mut names: Vec<PathBuf> = std::fs::read_dir(folder).map_err(failed)?.flatten().map(|entry| entry.path()).collect();
    names.sort();
    for file in names.iter().filter(|file| file.extension().is_some_and(|extension| extension == "json")) {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        if FOR_OTHERS.contains(&&*name) {
            continue;
        }
        // The same JSON without white space.
        let json: serde_json::Value =
            serde_json::from_slice(&std::fs::read(file).map_err(failed)?).map_err(|error| format!("{name}: {error}"))?;
        blocks.push_str(&packed(&name, json.to_string().as_bytes())?);
    }
    Ok(blocks)
}

fn block(name: &str, text: &str) -> String {
    format!("<script type=\"text/plain\" id=\"{name}\">{text}</script>\n")
}

/// The hash of a script or style in a policy.
fn hash(text: &str) -> String {
    format!("sha256-{}", Base64::encode_string(&Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::{block, closer, hash};

    #[test]
    fn hashes_as_a_policy_writes_them() {
        // The example of the Content Security Policy specification, section 8.3.
        assert_eq!(hash("alert('Hello, world.');"), "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=");
    }

    #[test]
    fn indentation_goes_and_texts_over_lines_are_refused() {
        assert_eq!(closer("a {\n\n  b: `c`;\n}\n").as_deref(), Ok("a {\nb: `c`;\n}"));
        assert!(closer("a = `b\n  c`;").is_err());
    }

    #[test]
    fn data_stands_in_blocks_that_do_not_run() {
        assert_eq!(block("a.json.gz", "e30="), "<script type=\"text/plain\" id=\"a.json.gz\">e30=</script>\n");
    }
}
