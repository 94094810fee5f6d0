//! The architecture: imports follow the floors and form no circles, and each file names the question it answers.

mod circles;
mod imports;

use circles::circles;
use imports::{Import, imports};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use syn::visit::Visit;

/// Every layer with those it may use. Below them is the arithmetic, a separate crate that cannot depend on any of them.
const LAYERS: [(&str, &[&str]); 5] = [
    ("model", &[]),
    ("engine", &["model"]),
    ("exchange", &["model", "engine"]),
    ("browser", &["model", "engine", "exchange"]),
    ("app", &["model", "engine", "exchange", "browser"]),
];

/// The floors of the interface, from the ground up: each may use those before it. Between the small pieces and the shell are the
/// rooms, which may use each other without circles.
const GROUND: [&str; 4] = ["state", "snapshot", "elements", "drawing"];
const TOP: &str = "shell";

/// The largest circle of files that import each other: a type and the code that draws it.
const LARGEST_CIRCLE: usize = 3;

const WEB: [&str; 7] = ["qrcodegen", "yew", "gloo", "web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &str, ending: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                if !path.ends_with("node_modules") {
                    open.push(path);
                }
            } else if path.extension().is_some_and(|found| found == ending) {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    assert!(!found.is_empty(), "no .{ending} files in {folder}");
    found
}

/// The part of a module's path that names its folder a number of levels below the crate.
fn folder(module: &str, level: usize) -> Option<&str> {
    module.split("::").nth(level)
}

#[test]
fn arrows_between_layers_point_downwards() {
    let all = imports(&root().join("src"));
    assert!(all.len() > 1000, "only {} imports were found: does this test still read them?", all.len());
    for Import { from, to } in &all {
        let (Some(layer), Some(other)) = (folder(from, 0), folder(to, 0)) else { continue };
        let Some((_, may_use)) = LAYERS.iter().find(|(known, _)| *known == layer) else { continue };
        assert!(layer == other || may_use.contains(&other), "{from} uses {to}, but {layer} may not use {other}");
    }
}

#[test]
fn imports_of_the_interface_go_down_the_floors() {
    let floor = |name: &str| match GROUND.iter().position(|known| *known == name) {
        Some(place) => place,
        None if name == TOP => GROUND.len() + 1,
        None => GROUND.len(),
    };
    for Import { from, to } in imports(&root().join("src")) {
        let (Some("app"), Some("app")) = (folder(&from, 0), folder(&to, 0)) else { continue };
        let (Some(own), Some(other)) = (folder(&from, 1), folder(&to, 1)) else { continue };
        assert!(floor(own) >= floor(other), "{from} uses {to}: {own} is below {other}");
    }
}

#[test]
fn no_folders_import_each_other_in_a_circle() {
    let all = imports(&root().join("src"));
    let parents: BTreeSet<Vec<&str>> = all.iter().flat_map(|import| ancestors(&import.from)).collect();
    for parent in parents {
        let inside = |module: &str| -> Option<String> {
            let parts: Vec<&str> = module.split("::").collect();
            let is_folder = |path: &[&str]| root().join("src").join(path.join("/")).is_dir();
            let own = parts.get(..=parent.len())?;
            (own.starts_with(&parent) && is_folder(own)).then(|| own.join("::"))
        };
        let arrows = all.iter().filter_map(|import| Some((inside(&import.from)?, inside(&import.to)?)));
        let found = circles(arrows.filter(|(from, to)| from != to));
        assert!(found.is_empty(), "folders import each other in a circle: {found:?}");
    }
}

/// The folders of a module, from the crate down.
fn ancestors(module: &str) -> Vec<Vec<&str>> {
    let parts: Vec<&str> = module.split("::").collect();
    (0..parts.len()).map(|length| parts[..length].to_vec()).collect()
}

#[test]
fn no_more_than_three_files_import_each_other_in_a_circle() {
    for source in ["src", "graph/src", "xtask/src"] {
        let all = imports(&root().join(source));
        let found = circles(all.iter().map(|import| (import.from.clone(), import.to.clone())));
        let large: Vec<String> = found
            .iter()
            .filter(|circle| circle.len() > LARGEST_CIRCLE)
            .flat_map(|circle| all.iter().filter(|import| circle.contains(&import.from) && circle.contains(&import.to)))
            .map(|Import { from, to }| format!("{from} -> {to}"))
            .collect();
        assert!(large.is_empty(), "files of {source} import each other in a circle of more than three:\n{}", large.join("\n"));
    }
}

#[test]
fn every_folder_is_a_known_layer() {
    for entry in fs::read_dir(root().join("src")).unwrap().flatten().filter(|entry| entry.path().is_dir()) {
        let name = entry.file_name().to_string_lossy().into_owned();
        assert!(LAYERS.iter().any(|(layer, _)| *layer == name), "{name} is not a layer");
    }
}

#[test]
fn the_interface_has_no_loose_files() {
    let loose: Vec<_> = fs::read_dir(root().join("src/app")).unwrap().flatten().filter(|entry| entry.path().is_file()).collect();
    let names: Vec<_> = loose.iter().map(fs::DirEntry::file_name).collect();
    assert_eq!(names, ["mod.rs"], "each file of the interface belongs to a floor");
}

#[test]
fn only_browser_and_app_know_the_web() {
    for layer in ["model", "engine", "exchange"] {
        for (path, text) in files(&format!("src/{layer}"), "rs") {
            for web in WEB {
                assert!(!text.contains(&format!("{web}::")), "{} uses {web}", path.display());
            }
        }
    }
}

#[test]
fn files_answer_one_question_each_and_say_which() {
    let sources = ["src", "graph/src", "tests", "xtask/src", "examples"].iter().flat_map(|folder| files(folder, "rs"));
    for (path, text) in sources {
        let lines = text.lines().count();
        assert!(lines <= 300, "{} has {lines} lines", path.display());
        assert!(text.starts_with("//! "), "{} does not start with its question", path.display());
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        assert!(!["utils", "util", "helpers", "helper", "common", "manager", "misc"].contains(&name.as_str()), "{}", path.display());
    }
    for (folder, kind, head) in [("styles", "css", "/* "), ("src/browser", "js", "// "), ("tests/end_to_end", "mjs", "// ")] {
        // Downloaded packages of the tests are next to them.
        let own = files(folder, kind).into_iter().filter(|(path, _)| !path.components().any(|part| part.as_os_str() == "node_modules"));
        for (path, text) in own {
            assert!(text.lines().count() <= 300 && text.starts_with(head), "{}", path.display());
        }
    }
}

#[test]
fn nothing_writes_html_or_styles_past_the_security_policy() {
    for (path, text) in files("src", "rs") {
        for forbidden in ["from_html_unchecked", "set_inner_html", "style={", "style=\"", "eval("] {
            assert!(!text.contains(forbidden), "{} has {forbidden}", path.display());
        }
    }
}

/// The names of all types in a file, including those inside modules.
fn types(text: &str) -> Vec<String> {
    struct Types(Vec<String>);
    impl<'ast> Visit<'ast> for Types {
        fn visit_item_struct(&mut self, item: &'ast syn::ItemStruct) {
            self.0.push(item.ident.to_string());
        }
        fn visit_item_enum(&mut self, item: &'ast syn::ItemEnum) {
            self.0.push(item.ident.to_string());
        }
        fn visit_item_type(&mut self, item: &'ast syn::ItemType) {
            self.0.push(item.ident.to_string());
        }
        /// A component is the type that its attribute names.
        fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
            let component = item.attrs.iter().find(|attribute| attribute.path().is_ident("component"));
            self.0.extend(component.and_then(|attribute| attribute.parse_args::<syn::Ident>().ok()).map(|name| name.to_string()));
        }
    }
    let mut types = Types(Vec::new());
    types.visit_file(&syn::parse_file(text).unwrap());
    types.0
}

#[test]
fn no_type_name_is_used_more_than_twice() {
    let mut places: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    for (path, text) in ["src", "graph/src", "xtask/src"].into_iter().flat_map(|folder| files(folder, "rs")) {
        types(&text).into_iter().for_each(|name| places.entry(name).or_default().push(path.clone()));
    }
    assert!(places.len() > 300, "only {} types were found: does this test still read them?", places.len());
    // The properties of a component are called Props everywhere, as in Yew.
    let crowded: Vec<_> = places.into_iter().filter(|(name, places)| name != "Props" && places.len() > 2).collect();
    assert!(crowded.is_empty(), "give these types different names: {crowded:#?}");
}

/// The methods that a file calls, outside of macros and tests.
fn methods_called(text: &str) -> Vec<String> {
    struct Methods(Vec<String>);
    impl<'ast> Visit<'ast> for Methods {
        fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
            if item.ident != "tests" {
                syn::visit::visit_item_mod(self, item);
            }
        }
        fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
            self.0.push(call.method.to_string());
            syn::visit::visit_expr_method_call(self, call);
        }
    }
    let mut methods = Methods(Vec::new());
    methods.visit_file(&syn::parse_file(text).unwrap());
    methods.0
}

/// Each use of the standard library's sorting adds some kilobytes to the download; `model::Sorting` is in it once. The workbook and
/// the simulation are programs of their own.
#[test]
fn the_page_has_one_routine_that_sorts() {
    let mut calls = 0;
    for (path, text) in files("src", "rs") {
        let is_exempt = path.ends_with("model/sorting.rs")
            || path.components().any(|part| ["workbook", "simulation"].iter().any(|program| part.as_os_str() == *program));
        for method in methods_called(&text) {
            calls += usize::from(method.starts_with("order_by"));
            assert!(is_exempt || !method.starts_with("sort"), "{}: use `Sorting::order_by` instead of `{method}`", path.display());
        }
    }
    assert!(calls > 20, "only {calls} uses of `Sorting` were found");
}
