//! The standard library for wasm32: from rustup if available, otherwise built from Debian's sources.

use super::install_debian;
use crate::{Failure, process};
use std::path::{Path, PathBuf};
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";
const DEBIAN_TOOLCHAIN: &str = "sourcewise-debian";
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
/// Debian's current Rust for building its browsers, and the linker of the LLVM it uses.
const DEBIAN_PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-22"];
const DEBIAN_LINKER: &str = "wasm-ld-22";

/// Finds or installs the standard library; returns the environment that makes cargo use it.
///
/// # Errors
/// Says how to install it by hand.
pub fn ensure() -> Result<Vec<(String, String)>, Failure> {
    if has_library(Command::new("rustc")) || (add_by_rustup() && has_library(Command::new("rustc"))) {
        return Ok(Vec::new());
    }
    let by_hand = format!(
        "The Rust standard library for {TARGET} could not be installed. Run\n    rustup target add {TARGET}\n\
         on a computer that reaches Rust's download server, or on Debian, as root,\n    apt-get install {}\nand run this again.",
        DEBIAN_PACKAGES.join(" ")
    );
    if !has_library(Command::new(DEBIAN_RUSTC)) {
        let ready = Path::new("/usr/lib/rustlib/src/rust/library").is_dir() && process::find(DEBIAN_LINKER).is_some();
        if !ready && !install_debian(&DEBIAN_PACKAGES) {
            return Err(by_hand);
        }
        link_toolchain()?;
        build_library().map_err(|error| format!("{error}\n{by_hand}"))?;
    }
    link_toolchain()?;
    Ok(vec![
        ("RUSTUP_TOOLCHAIN".into(), DEBIAN_TOOLCHAIN.into()),
        ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER".into(), DEBIAN_LINKER.into()),
    ])
}

fn library_folder(mut rustc: Command) -> Option<PathBuf> {
    process::answer(rustc.env_remove("LD_LIBRARY_PATH").args(["--print", "target-libdir", "--target", TARGET])).map(PathBuf::from)
}

fn has_library(rustc: Command) -> bool {
    let entries = library_folder(rustc).and_then(|folder| std::fs::read_dir(folder).ok());
    entries.is_some_and(|entries| entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with("libstd-")))
}

fn add_by_rustup() -> bool {
    process::announce(&format!("asking rustup for {TARGET}"));
    let added = process::answer(Command::new("rustup").args(["target", "add", TARGET])).is_some();
    if !added {
        println!("    rustup cannot fetch it here; trying Debian's");
    }
    added
}

fn link_toolchain() -> Result<(), Failure> {
    let known = process::answer(Command::new("rustup").args(["toolchain", "list"])).unwrap_or_default();
    if known.lines().any(|line| line.starts_with(DEBIAN_TOOLCHAIN)) {
        return Ok(());
    }
    process::run(Command::new("rustup").args(["toolchain", "link", DEBIAN_TOOLCHAIN, "/usr"]))
}

/// Builds the library once by compiling an empty crate, and copies it into Debian's toolchain.
fn build_library() -> Result<(), Failure> {
    process::announce(&format!("building the standard library for {TARGET} (once, about a minute)"));
    let seed = super::cache()?.join("standard_library");
    let failed = |error: std::io::Error| format!("{}: {error}", seed.display());
    std::fs::create_dir_all(seed.join("src")).map_err(failed)?;
    std::fs::write(seed.join("src/lib.rs"), "").map_err(failed)?;
    std::fs::write(seed.join("Cargo.toml"), "[package]\nname = \"seed\"\nedition = \"2024\"\n[workspace]\n").map_err(failed)?;
    let mut build = Command::new("cargo");
    build.current_dir(&seed).args(["build", "--release", "--target", TARGET, "-Zbuild-std=std,panic_abort"]);
    build.env_remove("LD_LIBRARY_PATH").env("RUSTUP_TOOLCHAIN", DEBIAN_TOOLCHAIN).env("RUSTC_BOOTSTRAP", "1");
    // Link-time optimisation needs the library's bitcode.
    build.env("RUSTFLAGS", "-Cembed-bitcode=yes").env("CARGO_TARGET_DIR", seed.join("target"));
    process::run(&mut build)?;
    let library = library_folder(Command::new(DEBIAN_RUSTC)).ok_or("Debian's rustc does not answer")?;
    std::fs::create_dir_all(&library).map_err(|error| format!("{}: {error}", library.display()))?;
    let built = seed.join("target").join(TARGET).join("release/deps");
    for file in std::fs::read_dir(&built).map_err(failed)?.flatten().map(|entry| entry.path()) {
        let Some(name) = file.file_name() else { continue };
        let is_library = file.extension().is_some_and(|extension| extension == "rlib");
        if is_library && !name.to_string_lossy().starts_with("libseed") {
            let to = library.join(name);
            std::fs::copy(&file, &to).map_err(|error| format!("{} cannot be written (root is needed once): {error}", to.display()))?;
        }
    }
    std::fs::remove_dir_all(seed.join("target")).map_err(failed)
}
