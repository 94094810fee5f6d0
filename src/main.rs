//! Mounts the page in its own document, and lets hosts mount it elsewhere.

#[cfg(target_arch = "wasm32")]
mod mount;

fn main() {
    #[cfg(target_arch = "wasm32")]
    mount::own_page();
}
