//! A store with every known fault of a browser's storage, which also lets other tabs act between two calls.

use sourcewise::exchange::library::{Store, StoreFault};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

/// How a store fails.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fault {
    /// It does not fail.
    None,
    /// Every call is blocked.
    BlockedOnRead,
    /// Writing and removing are blocked.
    BlockedOnWrite,
    /// There is no room for new texts.
    Quota,
    /// Texts are silently cut in half.
    SilentTruncation,
    /// Texts are silently dropped.
    SilentDrop,
    /// From some call on, every call is blocked.
    GoneAfter(usize),
    /// The program ends at some write call: nothing after it happens or is reported.
    CutAfter(usize),
}

/// An action between two calls.
type Meanwhile = Box<dyn FnOnce(&FaultyStore)>;

/// A store in memory that fails on request.
pub struct FaultyStore {
    pub texts: RefCell<BTreeMap<String, String>>,
    pub fault: Cell<Fault>,
    pub calls: Cell<usize>,
    seed: Cell<u64>,
    meanwhile: RefCell<Option<(usize, Meanwhile)>>,
}

impl FaultyStore {
    pub fn new() -> FaultyStore {
        FaultyStore {
            texts: RefCell::default(),
            fault: Cell::new(Fault::None),
            calls: Cell::new(0),
            seed: Cell::new(1),
            meanwhile: RefCell::default(),
        }
    }

    /// Fails from now on; calls are counted from here.
    pub fn fail(&self, fault: Fault) {
        self.fault.set(fault);
        self.calls.set(0);
    }

    /// Another tab does something before the call of a number.
    pub fn meanwhile(&self, call: usize, act: impl FnOnce(&FaultyStore) + 'static) {
        self.calls.set(0);
        *self.meanwhile.borrow_mut() = Some((call, Box::new(act)));
    }

    fn call(&self) -> Result<(), StoreFault> {
        let call = self.calls.replace(self.calls.get() + 1);
        let due = self.meanwhile.borrow_mut().take_if(|(at, _)| *at == call);
        if let Some((_, act)) = due {
            act(self);
        }
        match self.fault.get() {
            Fault::BlockedOnRead => Err(StoreFault::Blocked),
            Fault::GoneAfter(most) if call >= most => Err(StoreFault::Blocked),
            _ => Ok(()),
        }
    }
}

impl Store for FaultyStore {
    fn read(&self, key: &str) -> Result<Option<String>, StoreFault> {
        self.call()?;
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        self.call()?;
        let mut texts = self.texts.borrow_mut();
        match self.fault.get() {
            Fault::BlockedOnWrite => return Err(StoreFault::Blocked),
            Fault::Quota => return Err(StoreFault::NotWritten),
            Fault::SilentDrop => return Ok(()),
            Fault::CutAfter(most) if self.calls.get() > most => return Ok(()),
            Fault::SilentTruncation => texts.insert(key.into(), text.chars().take(text.chars().count() / 2).collect()),
            _ => texts.insert(key.into(), text.into()),
        };
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreFault> {
        self.call()?;
        match self.fault.get() {
            Fault::BlockedOnWrite => return Err(StoreFault::Blocked),
            Fault::SilentDrop => return Ok(()),
            Fault::CutAfter(most) if self.calls.get() > most => return Ok(()),
            _ => drop(self.texts.borrow_mut().remove(key)),
        }
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreFault> {
        self.call()?;
        Ok(self.texts.borrow().keys().cloned().collect())
    }

    fn now(&self) -> f64 {
        self.seed.get() as f64
    }

    fn random(&self) -> u64 {
        self.seed.set(self.seed.get() + 1);
        self.seed.get().wrapping_mul(0x9E37_79B9_7F4A_7C15)
    }
}
