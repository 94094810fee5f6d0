//! The edges of the page: storage, the address, the clipboard, the clock and number formats. Nothing in this layer panics or throws.

pub mod clipboard;
pub mod clock;
pub mod crash;
pub mod download;
pub mod element;
pub mod fetch;
pub mod focus;
pub mod foreign;
pub mod idle;
pub mod incoming;
pub mod intl;
pub mod location;
pub mod painted;
pub mod picture;
pub mod printer;
pub mod root;
pub mod sight;
pub mod simulation;
pub mod store;
pub mod workbook;
