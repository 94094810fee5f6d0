//! Mounts the page.

fn main() {
    sourcewise::browser::crash::watch();
    let mount = web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id("sourcewise"));
    if let Some(mount) = mount {
        // What stands there while the program loads makes way for it.
        mount.set_text_content(None);
        yew::Renderer::<sourcewise::app::Page>::with_root(mount).render();
    }
}
