//! Handing a comparison on and comparing it with another one: what writes and reads links, and the panels around them.

mod banner;
mod compare_with;
mod compared;
mod difference_table;
mod driver_table;
mod kept;
mod length;
mod panel;
mod preview;
mod received;
mod results_table;
mod square;
mod two;
mod wording;

pub use received::use_received;

use crate::app::keep::Keeper;
use crate::app::part::Draw;
use crate::app::work::Work;
use crate::exchange::link;
use crate::model::Scenario;
use std::rc::Rc;
use yew::prelude::*;

/// The name of the fold that holds the panel.
pub const SHARING: &str = "share";

/// The name of the fold that compares what was sent with one's own work.
const RECEIVED: &str = "received";

/// Links and comparing, as a part of its own: what writes and reads links, all samples among it, and the panels.
#[derive(Clone, Copy)]
pub struct Sharing {
    /// Writes a link.
    pub write: fn(&Scenario) -> String,
    /// What to say about the length of a link, with another way where it is too long.
    pub advice: fn(usize, &Rc<Scenario>) -> Html,
    /// Reads a link; where it cannot be opened, says why and what to do.
    pub read: fn(&str) -> Result<Scenario, String>,
    /// The panel that hands the comparison on.
    pub panel: Draw,
    /// The comparison that is open beside another one, as a part of the page that can be folded.
    pub compare: Draw,
    /// What to do with the comparison that was sent, which is open, and how it differs from the user's own work.
    pub banner: fn(Work, &Keeper, &Rc<Scenario>) -> Html,
}

/// All of it.
pub const PART: Sharing = Sharing {
    write: link::encode,
    advice: length::advice,
    read: |text| link::decode(text).map_err(|fault| fault.to_string()),
    panel: panel::panel,
    compare: compare_with::compare,
    banner: banner::banner,
};
