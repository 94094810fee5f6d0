//! What is recorded of a panic: its place and its message, and never a value that the user may have typed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use sourcewise::browser::crash::described;
use std::sync::{Arc, Mutex};

/// What is recorded of the panic of `fail`.
fn recorded(fail: fn()) -> String {
    let record = Arc::new(Mutex::new(String::new()));
    let hook = Arc::clone(&record);
    let kept = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| *hook.lock().unwrap() = described(panic)));
    assert!(std::panic::catch_unwind(fail).is_err());
    std::panic::set_hook(kept);
    record.lock().unwrap().clone()
}

/// One test, because the hook belongs to the whole program.
#[test]
fn a_panic_is_recorded_without_what_was_typed() {
    let literal = recorded(|| panic!("no such option"));
    assert!(literal.starts_with("tests/crash.rs:") && literal.ends_with(": no such option"), "{literal}");
    let typed = recorded(|| {
        std::hint::black_box(Err::<(), _>("salary of J. Doe")).expect("reading");
    });
    assert!(typed.starts_with("tests/crash.rs:") && typed.ends_with(": a message with values, left out"), "{typed}");
    let index = recorded(|| {
        let numbers = std::hint::black_box(vec![1]);
        std::hint::black_box(numbers[std::hint::black_box(7)]);
    });
    assert!(index.starts_with("tests/crash.rs:") && index.ends_with(": a message with values, left out"), "{index}");
}
