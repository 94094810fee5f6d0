//! Facts that only a real browser can prove: the same bits as natively, blocked storage, and formats.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "native/recorded/mod.rs"]
mod recorded;

use sourcewise::browser::intl::NumberFormat;
use sourcewise::browser::store::LocalStore;
use sourcewise::engine::reference::reference_scenario;
use sourcewise::exchange::library::{Library, Store, StoreFault};
use sourcewise::exchange::link;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// The results that `tests/native/bits.rs` computes natively and compares with the same file.
#[wasm_bindgen_test]
fn every_figure_has_the_same_bits_as_natively() {
    assert_eq!(recorded::bits(), include_str!("cases/reference_bits.txt"));
}

#[wasm_bindgen_test]
fn what_is_stored_comes_back_to_the_bit() {
    let scenario = reference_scenario();
    let library = Library::new(&LocalStore, "test.");
    let id = library.create(&scenario).unwrap().id.unwrap();
    assert_eq!(library.open(&id).unwrap().scenario, scenario);
    assert_ne!(library.create(&scenario).unwrap().id.unwrap(), id, "names come from the browser's generator");
    assert_eq!(library.shelf().unwrap().entries.len(), 2);
    library.delete_everything().unwrap();
    assert_eq!(LocalStore.read("test.nothing").unwrap(), None);
}

#[wasm_bindgen_test]
fn a_full_storage_says_so_and_keeps_what_is_there() {
    LocalStore.write("test.kept", "kept").unwrap();
    assert_eq!(LocalStore.write("test.large", &"x".repeat(6_000_000)), Err(StoreFault::NotWritten));
    assert_eq!(LocalStore.read("test.kept").unwrap().unwrap(), "kept");
    assert_eq!(LocalStore.read("test.large").unwrap(), None);
}

/// `tests/native/links.rs` writes the same links natively and compares them with the same file.
#[wasm_bindgen_test]
fn released_links_are_written_as_natively() {
    let released = include_str!("cases/links.txt").lines().filter(|line| !line.starts_with('#'));
    let written: String =
        released.map(|line| format!("{}\n", link::encode(&link::decode(line.split(' ').next().unwrap()).unwrap()))).collect();
    assert_eq!(written, include_str!("cases/links_written.txt"));
}

#[wasm_bindgen_test]
fn numbers_are_written_by_the_browser_and_zero_has_no_sign() {
    let whole = NumberFormat::new(None, &[("maximumFractionDigits", "0")]);
    assert_eq!(whole.write(-0.0), "0");
    assert_eq!(whole.write(1234.0).replace(|letter: char| !letter.is_ascii_digit(), ""), "1234");
}
