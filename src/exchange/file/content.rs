//! What a file can hold.

use crate::exchange::library::Backup;
use crate::exchange::list::Table;
use crate::model::Scenario;

/// What a file holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// A scenario.
    Scenario(Box<Scenario>),
    /// Everything that a browser had stored, as the crash panel hands it out.
    Backup(Backup),
    /// A table: a list of roles or of volumes, perhaps.
    Table(Table),
}
