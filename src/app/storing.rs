//! What storing needs of the library.

use crate::browser::store::library;
use crate::exchange::library::{Desk, Elsewhere, OpenFault, Opened, Saved, StoreFault};
use crate::model::Scenario;

/// What storing needs of the library.
#[derive(Clone, Copy)]
pub struct Storing {
    /// Stores a scenario where the desk says it stands.
    pub save: fn(&mut Desk, &Scenario) -> Result<Saved, StoreFault>,
    /// Stores a scenario as a new entry.
    pub create: fn(&Scenario) -> Result<Desk, StoreFault>,
    /// Stores a version of an entry.
    pub save_version: fn(&str, &Scenario) -> Result<(), StoreFault>,
    /// Opens an entry, and remembers that it is open.
    pub open: fn(&str) -> Result<Opened, OpenFault>,
    /// What another tab did, by the key it wrote and what stands there now; nothing where it is not what is open here.
    pub heed: fn(&Desk, &str, &str) -> Option<Elsewhere>,
}

/// All of it.
pub const PART: Storing = Storing {
    save: |desk, scenario| library().save(desk, scenario),
    create: |scenario| library().create(scenario),
    save_version: |id, scenario| library().save_version(id, scenario),
    open: |id| library().open(id).inspect(|_| library().remember_open(id)),
    heed: |desk, key, told| library().is_key_of(desk, key).then(|| library().elsewhere(desk, told)),
};
