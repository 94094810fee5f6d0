//! The top floor: what holds the rooms together in a document of its own or in a host's page.

mod about;
mod app_root;
mod appearance;
mod bar;
mod bar_menus;
mod opening;
mod page;
mod page_lifecycle;
mod part;
mod results_column;
mod save_indicator;
mod shortcuts;
mod workspace;

pub use app_root::{MountPoint, MountState, Props as Mounting};
