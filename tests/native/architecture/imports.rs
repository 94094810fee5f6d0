//! The imports between a crate's files, read from the code: every import, every path in an expression or a type, and the paths
//! in macros. A re-exported name counts for the file that defines it.

use proc_macro2::{TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use syn::visit::{self, Visit};
use syn::{File, Item, UseTree};

/// An import of one file from another, both by their paths below the crate, such as `app::results::answer`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Import {
    /// The importing file.
    pub from: String,
    /// The defining file.
    pub to: String,
}

/// A path below the crate.
type Module = Vec<String>;

/// Every import between the files of a crate with sources in a folder.
///
/// # Panics
/// When a file cannot be read as Rust.
pub fn imports(source: &Path) -> BTreeSet<Import> {
    let mut crate_files = BTreeMap::new();
    read(source, source, &mut crate_files);
    let faces: BTreeMap<&Module, Vec<(String, Module)>> =
        crate_files.iter().map(|(module, file)| (module, handed_on(module, file))).collect();
    let mut found = BTreeSet::new();
    for (module, file) in &crate_files {
        let mut paths = Paths { module, files: &crate_files, found: BTreeSet::new() };
        paths.visit_file(file);
        for path in &paths.found {
            let to = definer(path, &crate_files, &faces);
            if !to.is_empty() && to != *module {
                found.insert(Import { from: module.join("::"), to: to.join("::") });
            }
        }
    }
    found
}

fn read(folder: &Path, source: &Path, files: &mut BTreeMap<Module, File>) {
    for entry in fs::read_dir(folder).expect("the folder can be read").flatten() {
        let path = entry.path();
        if path.is_dir() {
            read(&path, source, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(&path).expect("the file can be read");
            let file = syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let below = path.with_extension("");
            let mut module: Module = below.strip_prefix(source).unwrap().iter().map(|part| part.to_string_lossy().into_owned()).collect();
            if module.last().is_some_and(|name| name == "mod") {
                module.pop();
            }
            files.insert(module, file);
        }
    }
}

/// The file that defines the target of a path: the deepest one on the way, or the source of a re-export.
fn definer(path: &[String], files: &BTreeMap<Module, File>, faces: &BTreeMap<&Module, Vec<(String, Module)>>) -> Module {
    let depth = (1..=path.len()).rev().find(|depth| files.contains_key(&path[..*depth])).unwrap_or(0);
    let module = path[..depth].to_vec();
    let handed = path.get(depth).zip(faces.get(&module)).and_then(|(name, face)| face.iter().find(|(known, _)| known == name));
    match handed {
        Some((_, origin)) if origin[..] != path[..=depth] => definer(origin, files, faces),
        _ => module,
    }
}

/// The names a file re-exports, each with its source.
fn handed_on(module: &Module, file: &File) -> Vec<(String, Module)> {
    let mut names = Vec::new();
    for item in &file.items {
        if let Item::Use(item) = item
            && !matches!(item.vis, syn::Visibility::Inherited)
        {
            leaves(&item.tree, &mut Vec::new(), &mut |path, name| {
                if let Some(path) = below_crate(path, module) {
                    names.push((name.to_string(), path));
                }
            });
        }
    }
    names
}

fn leaves(tree: &UseTree, before: &mut Vec<String>, take: &mut impl FnMut(&[String], &str)) {
    match tree {
        UseTree::Path(path) => {
            before.push(path.ident.to_string());
            leaves(&path.tree, before, take);
            before.pop();
        }
        UseTree::Group(group) => group.items.iter().for_each(|item| leaves(item, before, take)),
        UseTree::Name(name) => named(before, name.ident.to_string(), None, take),
        UseTree::Rename(rename) => named(before, rename.ident.to_string(), Some(rename.rename.to_string()), take),
        UseTree::Glob(_) => take(before, "*"),
    }
}

fn named(before: &[String], name: String, other: Option<String>, take: &mut impl FnMut(&[String], &str)) {
    let mut path = before.to_vec();
    // `use a::{self}` imports `a` itself.
    if name != "self" {
        path.push(name.clone());
    }
    let known = other.unwrap_or_else(|| path.last().cloned().unwrap_or(name));
    take(&path, &known);
}

/// A path below the crate; `None` if it leads to another crate.
fn below_crate(path: &[String], module: &Module) -> Option<Module> {
    let mut here = module.clone();
    let mut rest = path;
    match path.first()?.as_str() {
        "crate" => return Some(path[1..].to_vec()),
        "self" => rest = &path[1..],
        "super" => {
            while rest.first().is_some_and(|part| part == "super") {
                here.pop()?;
                rest = &rest[1..];
            }
        }
        // A child of the file's own folder.
        _ => {}
    }
    here.extend(rest.iter().cloned());
    Some(here)
}

struct Paths<'a> {
    module: &'a Module,
    files: &'a BTreeMap<Module, File>,
    found: BTreeSet<Module>,
}

impl Paths<'_> {
    fn take(&mut self, path: &[String]) {
        self.found.extend(below_crate(path, self.module));
    }

    /// The paths in a macro's arguments that start with `crate` or `super`.
    fn take_tokens(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        for token in tokens {
            match token {
                TokenTree::Ident(name) => path.push(name.to_string()),
                TokenTree::Punct(sign) if sign.as_char() == ':' => continue,
                other => {
                    if let TokenTree::Group(group) = other {
                        self.take_tokens(group.stream());
                    }
                    path.clear();
                }
            }
            let Some(mut start) = path.iter().rposition(|part| part == "crate" || part == "super") else { continue };
            while start > 0 && path[start - 1] == "super" {
                start -= 1;
            }
            if path.len() - start > 2 {
                let whole = path[start..].to_vec();
                self.take(&whole);
            }
        }
    }
}

impl<'ast> Visit<'ast> for Paths<'_> {
    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        // Tests inside a file are not part of the architecture, and a declaration imports nothing.
        let is_test = item.attrs.iter().any(|attribute| {
            attribute.path().is_ident("cfg") && attribute.parse_args::<syn::Ident>().is_ok_and(|condition| condition == "test")
        });
        if !is_test {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        let mut paths = Vec::new();
        leaves(&item.tree, &mut Vec::new(), &mut |path, _| paths.push(path.to_vec()));
        for path in paths {
            // A re-export from a module's own folder is not an import.
            let is_handed_on = !matches!(item.vis, syn::Visibility::Inherited)
                && below_crate(&path, self.module).is_some_and(|path| path.starts_with(self.module));
            if !is_handed_on {
                self.take(&path);
            }
        }
    }

    fn visit_vis_restricted(&mut self, _: &'ast syn::VisRestricted) {
        // `pub(super)` imports nothing.
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let parts: Vec<String> = path.segments.iter().map(|part| part.ident.to_string()).collect();
        let begins = parts.first().map(String::as_str);
        let is_child = || parts.len() > 1 && self.files.contains_key(&[self.module.as_slice(), &parts[..1]].concat());
        if matches!(begins, Some("crate" | "super")) || is_child() {
            self.take(&parts);
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, called: &'ast syn::Macro) {
        self.take_tokens(called.tokens.clone());
        visit::visit_macro(self, called);
    }
}
