//! The possible contents of a file.

use crate::exchange::library::Backup;
use crate::exchange::list::Table;
use crate::model::Scenario;

/// The content of a file.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// A scenario.
    Scenario(Box<Scenario>),
    /// Everything a browser had stored, as in a backup from the crash panel.
    Backup(Backup),
    /// A table, such as a list of roles or volumes.
    Table(Table),
}
