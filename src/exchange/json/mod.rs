//! A scenario as JSON, for files, storage and links. The path to a number or a choice is its address.

mod apart;
mod bid;
mod decision_read;
mod decision_write;
mod extent;
mod fault;
mod follow_read;
mod follow_write;
mod part;
mod read;
mod readiness_read;
mod readiness_write;
mod uncertainty;
mod write;

pub use apart::put_together;
pub(super) use extent::{DEEPEST, Extent, extent};
pub use fault::Fault;
pub(super) use fault::explain;
pub use read::{read, read_costs};
pub use write::{strip, write};

use crate::model::Group;
use serde_json::{Map, Value};

/// The start of the note beside an estimate in documents that do not list their estimates.
const ESTIMATED: &str = "Estimated from your answers: ";

/// A JSON object. Written out because `json!` and `collect` add code for errors and sorting to the download.
pub(super) fn object<Key: Into<String>>(fields: impl IntoIterator<Item = (Key, Value)>) -> Value {
    let mut map = Map::new();
    for (key, value) in fields {
        map.insert(key.into(), value);
    }
    Value::Object(map)
}

/// A JSON number in the fewest digits that round-trip exactly. `Value::from` would add a second number writer, with its
/// tables, to the download.
pub(super) fn number(value: f64) -> Value {
    serde_json::from_str(&value.to_string()).unwrap_or_default()
}

fn group_name(group: &dyn Group) -> &'static str {
    let mut name = "";
    group.each(&mut |field, _| name = field.group);
    name
}
