//! Compiles the program and cuts it into a main module and parts that the page fetches when they are needed.

use crate::tools::WebTools;
use crate::{Failure, process};
use std::path::{Path, PathBuf};
use std::process::Command;

pub(super) const TARGET: &str = "wasm32-unknown-unknown";
/// Exactly what rustc emits: more would be rejected by some browsers. Nothing lies in the first kilobyte of memory, where the
/// linker puts the far end of the stack.
const FEATURES: [&str; 11] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-simd",
    "-Oz",
    "--low-memory-unused",
    "--strip-producers",
    "--strip-target-features",
];
/// With the symbols and relocations that cutting the program up needs.
const SPLIT: [&str; 4] = ["--features", "split", "--", "-Clink-arg=--emit-relocs"];
/// How the generated loader of parts starts a module: it needs the right media type, which not every server sends.
const STRICT: &str = "WebAssembly.instantiateStreaming(src, imports)";
/// The same whatever the media type; a missing file is named.
const LENIENT: &str = "src.then((answer) => { if (!answer.ok) throw new Error(`HTTP status ${answer.status}`); return answer.arrayBuffer(); }).then((bytes) => WebAssembly.instantiate(bytes, imports))";

/// Builds the program with its parts into `folder`.
///
/// # Errors
/// When a tool fails.
pub fn in_parts(tools: &WebTools, project: &Path, folder: &Path) -> Result<(), Failure> {
    let program = compile(tools, project, &SPLIT)?;
    let parts = project.join("target").join("parts");
    let failed = |error: std::io::Error| format!("{}: {error}", parts.display());
    if parts.exists() {
        std::fs::remove_dir_all(&parts).map_err(failed)?;
    }
    process::quietly(tools.command("wasm-split-cli").arg(&program).arg(&parts).args(["--out-name", "sourcewise"]))?;
    bind(tools, &parts.join("sourcewise.wasm"), folder, &["--target", "web", "--keep-lld-exports"])?;
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
    modules.iter().try_for_each(|module| shrink(tools, module))
}

/// Builds the program in one piece, with a script that is no module, into `folder`.
///
/// # Errors
/// When a tool fails.
pub fn in_one_piece(tools: &WebTools, project: &Path, folder: &Path) -> Result<(), Failure> {
    let program = compile(tools, project, &[])?;
    bind(tools, &program, folder, &["--target", "no-modules"])?;
    shrink(tools, &folder.join("sourcewise_bg.wasm"))
}

/// Compiles the program for the browser.
fn compile(tools: &WebTools, project: &Path, more: &[&str]) -> Result<PathBuf, Failure> {
    let mut cargo = cargo(tools, project, "rustc");
    process::run(cargo.args(["--bin", "sourcewise"]).args(more))?;
    Ok(project.join("target").join("wasm").join(TARGET).join("release").join("sourcewise.wasm"))
}

/// Cargo compiling for the browser. Messages of crashes name files of other packages without the folders that they lie in
/// on the machine that builds: nobody needs them, and they tell who built it.
pub(super) fn cargo(tools: &WebTools, project: &Path, command: &str) -> Command {
    let mut cargo = tools.command("cargo");
    cargo.current_dir(project).args([command, "--release", "--target", TARGET]);
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let registries = home.map(|home| home.join("registry").join("src")).and_then(|folder| std::fs::read_dir(folder).ok());
    let registries = registries.into_iter().flatten().flatten().map(|registry| registry.path());
    let shorter: Vec<String> = registries.map(|folder| format!("'--remap-path-prefix={}/='", folder.display())).collect();
    cargo.arg(format!("--config=target.{TARGET}.rustflags=[{}]", shorter.join(",")));
    cargo
}

fn bind(tools: &WebTools, program: &Path, folder: &Path, how: &[&str]) -> Result<(), Failure> {
    let mut bindgen = tools.command("wasm-bindgen");
    bindgen.args(how).args(["--no-typescript", "--out-name", "sourcewise", "--out-dir"]).arg(folder).arg(program);
    process::run(&mut bindgen)
}

/// Makes a module smaller, names of functions included.
pub(super) fn shrink(tools: &WebTools, module: &Path) -> Result<(), Failure> {
    let mut optimiser: Command = tools.command("wasm-opt");
    process::quietly(optimiser.args(FEATURES).arg(module).arg("-o").arg(module))
}
