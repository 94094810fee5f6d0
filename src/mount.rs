//! Mounts the page into a host's element and executes the host's commands.

use js_sys::Function;
use sourcewise::app::state::parameters::Parameters;
use sourcewise::app::{Host, HostEvent, MountPoint, MountState, Mounting, OpenContent};
use sourcewise::browser::{crash, foreign, location};
use sourcewise::engine::compute;
use sourcewise::exchange::messages::{self, Order};
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, Event, Node, UrlSearchParams};
use yew::AppHandle;

thread_local! {
    /// The page in its own document.
    static PAGE: RefCell<Option<Calculator>> = const { RefCell::new(None) };
    /// Mount points used before.
    static FREE: RefCell<Vec<Place>> = const { RefCell::new(Vec::new()) };
}

/// An element that contains the page.
struct Place {
    element: Element,
    app: AppHandle<MountPoint>,
    turn: u32,
}

impl Place {
    fn new(element: Element) -> Place {
        foreign::guard(&element);
        let app = yew::Renderer::<MountPoint>::with_root_and_props(element.clone(), MountState { mounting: None, turn: 0 }).render();
        Place { element, app, turn: 0 }
    }

    /// A free one, or a new one.
    fn free() -> Option<Place> {
        let free = FREE.with_borrow_mut(Vec::pop);
        free.or_else(|| Some(Place::new(web_sys::window()?.document()?.create_element("div").ok()?)))
    }

    fn hold(&mut self, mounting: Option<Mounting>) {
        self.turn = self.turn.wrapping_add(1);
        self.app.update(MountState { mounting, turn: self.turn });
    }
}

/// Mounts the page into its element in its own document, if there is one. Events of that element report what happens, for the
/// messages between a frame and its host.
pub fn own_page() {
    let Some(window) = web_sys::window() else { return };
    let place = window.document().and_then(|document| document.query_selector("#sourcewise[data-page]").ok().flatten());
    let Some(place) = place else { return crash::tell() };
    // The placeholder stays until the page is drawn.
    let inside = window.document().and_then(|document| document.create_element("div").ok());
    let Some(inside) = inside.filter(|inside| place.append_child(inside).is_ok()) else { return };
    crash::watch();
    // Not the part after `#`: that belongs to links, which come from anyone.
    let parameters = window.location().search().unwrap_or_default();
    let target = place.clone();
    let host = Host::new(move |told| {
        let event = Event::new(&format!("sourcewise-{}", name_of(told)));
        let _ = event.map(|event| target.dispatch_event(&event));
    });
    PAGE.set(Some(Calculator::mounted(Place::new(inside), None, &parameters, host)));
}

/// Executes a command for the page in its own document; see [`Calculator::order`].
#[wasm_bindgen]
pub fn page_order(text: &str) -> String {
    PAGE.with_borrow(|page| page.as_ref().map_or_else(|| "{}".to_string(), |page| page.order(text)))
}

/// The open comparison of the page in its own document; see [`Calculator::content`].
#[wasm_bindgen]
pub fn page_content() -> String {
    PAGE.with_borrow(|page| page.as_ref().map_or_else(|| "{}".to_string(), Calculator::content))
}

/// The version of the program.
#[wasm_bindgen]
pub fn page_version() -> String {
    env!("CARGO_PKG_VERSION").to_string()
}

fn name_of(told: HostEvent) -> &'static str {
    match told {
        HostEvent::Change => "change",
        HostEvent::SaveRequest => "save-request",
    }
}

fn asked(query: &str) -> (Parameters, Vec<String>) {
    match UrlSearchParams::new_with_str(query) {
        Ok(given) => Parameters::read(|name| given.get(name)),
        Err(_) => (Parameters::default(), Vec::new()),
    }
}

/// The calculator in an element of a page.
#[wasm_bindgen]
pub struct Calculator {
    place: Place,
    host: Host,
}

#[wasm_bindgen]
impl Calculator {
    /// Mounts it into a shadow root of a host's page. `parameters` are written as in an address, `home` is the folder of the
    /// program's files. `tell` is called with events: `change`, `save-request`.
    ///
    /// # Errors
    /// When there is no document to mount it in.
    #[wasm_bindgen(constructor)]
    pub fn new(root: &Node, parameters: &str, home: &str, tell: Function) -> Result<Calculator, JsValue> {
        location::set_home(home);
        let place = Place::free().ok_or("there is no document")?;
        place.element.set_class_name("mounted");
        root.append_child(&place.element)?;
        let host = Host::new(move |told| {
            // Exceptions of the host's function end here.
            let _ = tell.call1(&JsValue::NULL, &JsValue::from_str(name_of(told)));
        });
        let within = Some(place.element.clone());
        Ok(Calculator::mounted(place, within, parameters, host))
    }

    /// Executes a command in JSON; returns the open comparison, or the errors of the command, in JSON.
    pub fn order(&self, text: &str) -> String {
        match messages::read(text) {
            Ok(Order::Get) => self.content(),
            Ok(order) => {
                self.host.order(order);
                "{}".to_string()
            }
            Err(faults) => messages::errors(&faults).to_string(),
        }
    }

    /// The open comparison in JSON: the scenario, its link, the answer, and how sure it is.
    pub fn content(&self) -> String {
        let content = |(scenario, futures): OpenContent| {
            messages::content(&scenario, compute(&scenario).ok().as_ref(), futures.as_deref().unwrap_or_default()).to_string()
        };
        self.host.open().map_or_else(|| "{}".to_string(), content)
    }

    /// Removes the page from the element and releases its resources.
    pub fn destroy(mut self) {
        self.place.hold(None);
        let element = &self.place.element;
        for name in ["class", "data-theme", "data-density"] {
            // The names are ours and valid.
            let _ = element.remove_attribute(name);
        }
        element.remove();
        FREE.with_borrow_mut(|free| free.push(self.place));
    }
}

impl Calculator {
    fn mounted(mut place: Place, within: Option<Element>, parameters: &str, host: Host) -> Calculator {
        place.hold(Some(Mounting { within, asked: asked(parameters), host: Some(host.clone()) }));
        Calculator { place, host }
    }
}
