//! Compiles the page's program for a release and cuts it into a main module and parts that are fetched when they are needed.

use super::program::{self, How, Profile, TARGET};
use crate::tools::{WebTools, cargo_tool};
use crate::{Failure, process};
use std::path::Path;

/// With the symbols and relocations that cutting the program up needs.
const SPLIT: [&str; 6] = ["--bin", "sourcewise", "--features", "split", "--", "-Clink-arg=--emit-relocs"];
/// How the generated loader of parts starts a module: it needs the right media type, which not every server sends.
const STRICT: &str = "WebAssembly.instantiateStreaming(src, imports)";
/// The same whatever the media type; a missing file is named.
const LENIENT: &str = "src.then((answer) => { if (!answer.ok) throw new Error(`HTTP status ${answer.status}`); return answer.arrayBuffer(); }).then((bytes) => WebAssembly.instantiate(bytes, imports))";

/// Builds the program with its parts into `folder`.
///
/// # Errors
/// When a tool fails.
pub fn build(tools: &WebTools, project: &Path, folder: &Path) -> Result<(), Failure> {
    cargo_tool::ensure_wasm_split()?;
    process::run(program::cargo(tools, project, "rustc", Profile::Release).args(SPLIT))?;
    let program = project.join("target").join("wasm").join(TARGET).join("release").join("sourcewise.wasm");
    let parts = project.join("target").join("parts");
    let failed = |error: std::io::Error| format!("{}: {error}", parts.display());
    if parts.exists() {
        std::fs::remove_dir_all(&parts).map_err(failed)?;
    }
    process::quietly(tools.command("wasm-split-cli").arg(&program).arg(&parts).args(["--out-name", "sourcewise"]))?;
    program::bind(&parts.join("sourcewise.wasm"), folder, How::Parts)?;
    let mut modules = vec![folder.join("sourcewise_bg.wasm")];
    for file in std::fs::read_dir(&parts).map_err(failed)?.flatten().map(|entry| entry.path()) {
        let Some(name) = file.file_name().filter(|name| *name != "sourcewise.wasm") else { continue };
        let to = folder.join(name);
        if file.extension().is_some_and(|extension| extension == "js") {
            let loader = std::fs::read_to_string(&file).map_err(failed)?;
            if !loader.contains(STRICT) {
                return Err("the loader of parts is not written as expected: has wasm-split-cli changed?".to_string());
            }
            std::fs::write(&to, loader.replace(STRICT, LENIENT)).map_err(failed)?;
        } else {
            std::fs::copy(&file, &to).map_err(failed)?;
            modules.push(to);
        }
    }
    modules.iter().try_for_each(|module| program::shrink(tools, module))
}
