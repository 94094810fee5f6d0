//! Compiles the programs for the browser, writes their start scripts, and shrinks them.

use crate::tools::WebTools;
use crate::{Failure, process};
use base64ct::{Base64UrlUnpadded, Encoding};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use wasm_bindgen_cli_support::Bindgen;

pub(super) const TARGET: &str = "wasm32-unknown-unknown";
/// The page's program.
pub const PAGE: &str = "sourcewise";
/// The workbook program.
pub const WORKBOOK: &str = "sourcewise_workbook";
/// The JavaScript API for hosts.
pub const API: &str = "sourcewise_api";
/// The program of the futures.
pub const SIMULATION: &str = "sourcewise_simulation";
/// The features of WebAssembly that wasm-opt may use: exactly those rustc emits, because some browsers would reject more.
pub const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-simd",
];
/// How it makes a program small. The first kilobyte of memory is unused, because the linker puts the far end of the stack there.
const OPTIMISE: [&str; 7] =
    ["--flatten", "--rereloop", "-Oz", "-Oz", "--low-memory-unused", "--strip-producers", "--strip-target-features"];

/// The purpose of a build.
#[derive(Clone, Copy, PartialEq)]
pub enum Profile {
    /// For release: as small as possible.
    Release,
    /// For this computer: built quickly.
    Serve,
}

/// How a program is started.
#[derive(Clone, Copy, PartialEq)]
pub enum How {
    /// As a module of a page.
    Module,
    /// As a module that can be restarted after a crash.
    Restartable,
    /// By a script that is not a module, for the single file.
    Script,
}

/// Compiles `programs` in one run, so that shared code is compiled once; returns their folder.
///
/// # Errors
/// When the compiler fails.
pub fn compile(tools: &WebTools, project: &Path, profile: Profile, programs: &[&str]) -> Result<PathBuf, Failure> {
    let mut cargo = cargo(tools, project, "build", profile);
    cargo.args(["--features", "api"]).args(programs.iter().flat_map(|program| ["--bin", program]));
    process::run(&mut cargo)?;
    Ok(project.join("target").join("wasm").join(TARGET).join(profile.name()))
}

/// Writes a program with its start script into `folder`.
///
/// # Errors
/// When the program was not compiled for this version of wasm-bindgen.
pub fn bind(program: &Path, folder: &Path, how: How) -> Result<(), Failure> {
    let mut bindgen = Bindgen::new();
    let bindgen = match how {
        How::Script => bindgen.no_modules(true),
        How::Module | How::Restartable => bindgen.web(true),
    };
    let written = bindgen.and_then(|bindgen| {
        bindgen.input_path(program).typescript(false);
        bindgen.remove_name_section(how == How::Restartable).reset_state_function(how == How::Restartable);
        bindgen.generate(folder)
    });
    written.map_err(|error| format!("{}: its script could not be written: {error:#}", program.display()))
}

/// Shrinks modules and removes the names of functions, two at a time: each takes a minute of one core. One that was shrunk before,
/// such as the same program in the page and in the single file, is copied.
///
/// # Errors
/// When wasm-opt fails.
pub fn shrink_all(tools: &WebTools, modules: &[PathBuf]) -> Result<(), Failure> {
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some(module) = modules.get(next.fetch_add(1, Ordering::Relaxed)) {
            shrink(tools, module)?;
        }
        Ok(())
    };
    std::thread::scope(|scope| {
        let other = scope.spawn(work);
        let own = work();
        own.and(other.join().unwrap_or_else(|_| Err("a module could not be shrunk".to_string())))
    })
}

fn shrink(tools: &WebTools, module: &Path) -> Result<(), Failure> {
    let failed = |error: std::io::Error| format!("{}: {error}", module.display());
    let mut content = Sha256::new_with_prefix([FEATURES, OPTIMISE].concat().join(" "));
    content.update(std::fs::read(module).map_err(failed)?);
    let folder = process::project()?.join("target").join("shrunk");
    let known = folder.join(format!("{}.wasm", Base64UrlUnpadded::encode_string(&content.finalize())));
    if !known.is_file() {
        std::fs::create_dir_all(&folder).map_err(failed)?;
        // Renamed once it is complete, so that a build that stops leaves no part of it.
        let unfinished = known.with_extension("part");
        let mut optimiser: Command = tools.command("wasm-opt");
        process::quietly(optimiser.args(FEATURES).args(OPTIMISE).arg(module).arg("-o").arg(&unfinished))?;
        std::fs::rename(&unfinished, &known).map_err(failed)?;
    }
    std::fs::copy(&known, module).map(drop).map_err(failed)
}

/// Cargo compiling for the browser. Crash messages name files of other packages without the folders of the build machine, which
/// nobody needs and which would identify its user.
pub(super) fn cargo(tools: &WebTools, project: &Path, command: &str, profile: Profile) -> Command {
    let mut cargo = tools.command("cargo");
    cargo.current_dir(project).args([command, "--profile", profile.name(), "--target", TARGET]);
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let registries = home.map(|home| home.join("registry").join("src")).and_then(|folder| std::fs::read_dir(folder).ok());
    let registries = registries.into_iter().flatten().flatten().map(|registry| registry.path());
    let shorter: Vec<String> = registries.map(|folder| format!("'--remap-path-prefix={}/='", folder.display())).collect();
    cargo.arg(format!("--config=target.{TARGET}.rustflags=[{}]", shorter.join(",")));
    cargo
}

impl Profile {
    /// Its name in `Cargo.toml`.
    fn name(self) -> &'static str {
        match self {
            Profile::Release => "release",
            Profile::Serve => "serve",
        }
    }
}
