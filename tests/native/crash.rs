//! The record of a panic: its place and its message, but never a value the user may have typed.

use sourcewise::browser::crash::described;
use std::panic::PanicHookInfo;
use std::sync::{Arc, Mutex};

type Hook = dyn Fn(&PanicHookInfo<'_>) + Send + Sync;

/// The record of the panic of `fail`. The hook is global and other tests run in parallel, so it leaves their panics to the
/// previous hook.
fn recorded(fail: fn()) -> String {
    let record = Arc::new(Mutex::new(String::new()));
    let kept: Arc<Hook> = Arc::from(std::panic::take_hook());
    let (here, ours, others) = (std::thread::current().id(), Arc::clone(&record), Arc::clone(&kept));
    std::panic::set_hook(Box::new(move |panic| match std::thread::current().id() == here {
        true => *ours.lock().unwrap() = described(panic),
        false => others(panic),
    }));
    assert!(std::panic::catch_unwind(fail).is_err());
    std::panic::set_hook(Box::new(move |panic| kept(panic)));
    record.lock().unwrap().clone()
}

/// A single test, so that no two change the hook at once.
#[test]
fn a_panic_is_recorded_without_typed_text() {
    let literal = recorded(|| panic!("no such option"));
    assert!(literal.contains("tests/native/crash.rs:") && literal.ends_with(": no such option"), "{literal}");
    let typed = recorded(|| {
        std::hint::black_box(Err::<(), _>("salary of J. Doe")).expect("reading");
    });
    assert!(typed.contains("tests/native/crash.rs:") && typed.ends_with(": a message with values, omitted"), "{typed}");
    let index = recorded(|| {
        let numbers = std::hint::black_box(vec![1]);
        std::hint::black_box(numbers[std::hint::black_box(7)]);
    });
    assert!(index.contains("tests/native/crash.rs:") && index.ends_with(": a message with values, omitted"), "{index}");
}
