//! Mounts the page into an element that a host gives, and takes the host's orders.

use js_sys::Function;
use sourcewise::app::parameters::Parameters;
use sourcewise::app::{Host, Mounted, Mounting, Told};
use sourcewise::browser::location;
use sourcewise::engine::compute;
use sourcewise::exchange::messages::{self, Order};
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, Event, UrlSearchParams};
use yew::AppHandle;

thread_local! {
    /// The page in its own document.
    static PAGE: RefCell<Option<Calculator>> = const { RefCell::new(None) };
}

/// Mounts the page into the element that holds its place in its own document, where there is one. What happens is told
/// by events of that element, for the messages between a frame and its host.
pub fn own_page() {
    sourcewise::browser::crash::watch();
    let Some(window) = web_sys::window() else { return };
    let place = window.document().and_then(|document| document.query_selector("#sourcewise[data-page]").ok().flatten());
    let Some(place) = place else { return };
    let location = window.location();
    let part = |text: Result<String, JsValue>| text.unwrap_or_default().trim_start_matches(['?', '#']).to_string();
    let parameters = format!("{}&{}", part(location.search()), part(location.hash()));
    let target = place.clone();
    let host = Host::new(move |told| {
        let event = Event::new(&format!("sourcewise-{}", name_of(told)));
        let _ = event.map(|event| target.dispatch_event(&event));
    });
    PAGE.set(Some(Calculator::mounted(place, None, &parameters, host)));
}

/// Takes an order for the page in its own document; see [`Calculator::order`].
#[wasm_bindgen]
pub fn page_order(text: &str) -> String {
    PAGE.with_borrow(|page| page.as_ref().map_or_else(|| "{}".to_string(), |page| page.order(text)))
}

/// What is open in the page in its own document; see [`Calculator::content`].
#[wasm_bindgen]
pub fn page_content() -> String {
    PAGE.with_borrow(|page| page.as_ref().map_or_else(|| "{}".to_string(), Calculator::content))
}

/// The version of the program.
#[wasm_bindgen]
pub fn page_version() -> String {
    env!("CARGO_PKG_VERSION").to_string()
}

fn name_of(told: Told) -> &'static str {
    match told {
        Told::Change => "change",
        Told::SaveRequest => "save-request",
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
    page: AppHandle<Mounted>,
    host: Host,
}

#[wasm_bindgen]
impl Calculator {
    /// Mounts it into an element of a host's page. `parameters` are written as in an address, `home` is the folder of the
    /// program's own files. `tell` is called with what happens: `change`, `save-request`.
    #[wasm_bindgen(constructor)]
    pub fn new(place: Element, parameters: &str, home: &str, tell: Function) -> Calculator {
        location::set_home(home);
        let host = Host::new(move |told| {
            // Whatever the host's function throws ends here.
            let _ = tell.call1(&JsValue::NULL, &JsValue::from_str(name_of(told)));
        });
        Calculator::mounted(place.clone(), Some(place), parameters, host)
    }

    /// Takes an order as JSON text; returns as JSON text what is open, or what is wrong with the order.
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

    /// What is open as JSON text: the scenario, its link and the answer.
    pub fn content(&self) -> String {
        match self.host.open() {
            Some(scenario) => messages::content(&scenario, compute(&scenario).ok().as_ref()).to_string(),
            None => "{}".to_string(),
        }
    }

    /// Takes the page out of the element and gives back what it held.
    pub fn destroy(self) {
        self.page.destroy();
        self.host.close();
    }
}

impl Calculator {
    fn mounted(place: Element, within: Option<Element>, parameters: &str, host: Host) -> Calculator {
        // What stands there while the program loads makes way for it.
        place.set_text_content(None);
        let mounting = Mounting { within, asked: asked(parameters), host: Some(host.clone()) };
        Calculator { page: yew::Renderer::<Mounted>::with_root_and_props(place, mounting).render(), host }
    }
}
