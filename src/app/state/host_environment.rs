//! Where the page runs: in its own document, or in an element of a host's page, with the settings that the host requests.

use super::parameters::Parameters;
use crate::exchange::messages::{Init, Order};
use crate::model::Scenario;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{Element, EventTarget};
use yew::prelude::*;

/// Where the page runs.
#[derive(Clone, PartialEq)]
pub struct HostEnvironment {
    /// The element of a host's page that contains it; `None` in its own document.
    pub within: Option<Element>,
    /// The settings that the host requests.
    pub parameters: Rc<Parameters>,
    /// Messages about invalid settings.
    pub notices: Rc<Vec<String>>,
    /// Whether the host saves the comparison.
    pub host_saves: bool,
    /// The channel to and from the host; `None` without a host.
    pub host: Option<Host>,
}

impl HostEnvironment {
    /// The target for keys and dropped files: the whole page if it is the program's own.
    pub fn keys(&self) -> Option<EventTarget> {
        self.within.clone().map(EventTarget::from).or_else(|| web_sys::window().map(EventTarget::from))
    }

    /// Whether the browser's storage and the page's address belong to this program.
    pub fn is_own_page(&self) -> bool {
        self.within.is_none()
    }

    /// Whether work is stored in this browser.
    pub fn keeps(&self) -> bool {
        self.within.is_none() && !self.parameters.store_nothing
    }

    /// The element whose attributes control the styles.
    pub fn styled(&self) -> Option<Element> {
        self.within.clone().or_else(|| web_sys::window()?.document()?.document_element())
    }
}

/// The environment of the page that contains this component.
#[hook]
pub fn use_host_environment() -> HostEnvironment {
    let plain = || HostEnvironment { within: None, parameters: Rc::default(), notices: Rc::default(), host_saves: false, host: None };
    use_context::<HostEnvironment>().unwrap_or_else(plain)
}

/// A change of the settings that the host requests.
pub type HostRequests = Callback<Init>;

/// An event that is reported to the host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HostEvent {
    /// Another scenario is open, or the open one has changed.
    Change,
    /// The user wants to save it.
    SaveRequest,
}

/// The open scenario, and what its futures say as JSON text once all are computed.
pub type OpenContent = (Rc<Scenario>, Option<Rc<str>>);

/// The channel to and from a host.
#[derive(Clone)]
pub struct Host(Rc<Channel>);

struct Channel {
    tell: Box<dyn Fn(HostEvent)>,
    open: RefCell<Option<OpenContent>>,
    handle_command: RefCell<Option<Callback<Order>>>,
    waiting: RefCell<Vec<Order>>,
}

impl PartialEq for Host {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Host {
    /// A channel to a host, which calls a function for each event.
    pub fn new(tell: impl Fn(HostEvent) + 'static) -> Host {
        let (open, handle_command, waiting) = (RefCell::default(), RefCell::default(), RefCell::default());
        Host(Rc::new(Channel { tell: Box::new(tell), open, handle_command, waiting }))
    }

    /// Reports an event to the host.
    pub fn tell(&self, what: HostEvent) {
        (self.0.tell)(what);
    }

    /// The open scenario and its futures; `None` until the page is drawn.
    pub fn open(&self) -> Option<OpenContent> {
        self.0.open.borrow().clone()
    }

    /// Sets the open scenario, and what its futures say.
    pub fn set_open(&self, scenario: &Rc<Scenario>, futures: Option<&Rc<str>>) {
        *self.0.open.borrow_mut() = Some((Rc::clone(scenario), futures.cloned()));
    }

    /// Passes an order to the page, as soon as the page is ready.
    pub fn order(&self, order: Order) {
        let handle_command = self.0.handle_command.borrow().clone();
        match handle_command {
            Some(handle_command) => handle_command.emit(order),
            None => self.0.waiting.borrow_mut().push(order),
        }
    }

    /// Sets the handler of the host's commands.
    pub fn set_command_handler(&self, handle_command: Callback<Order>) {
        *self.0.handle_command.borrow_mut() = Some(handle_command.clone());
        let waiting = std::mem::take(&mut *self.0.waiting.borrow_mut());
        waiting.into_iter().for_each(|order| handle_command.emit(order));
    }

    /// Removes the handler; otherwise it would keep everything that was open in memory.
    pub fn clear_command_handler(&self) {
        *self.0.handle_command.borrow_mut() = None;
    }
}
