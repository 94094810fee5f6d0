//! Mounts the page where the document holds its place, and gives hosts the way to mount it elsewhere.

#[cfg(target_arch = "wasm32")]
mod mount;

fn main() {
    #[cfg(target_arch = "wasm32")]
    mount::own_page();
}
