//! What the page stands in: a document of its own, or an element of a host's page, with what the host asks for.

use super::parameters::Parameters;
use crate::exchange::messages::{Init, Order};
use crate::model::Scenario;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{Element, EventTarget};
use yew::prelude::*;

/// What the page stands in.
#[derive(Clone, PartialEq)]
pub struct HostEnvironment {
    /// The element of a host's page that it is mounted in; none where the document is its own.
    pub within: Option<Element>,
    /// What the host asks for.
    pub parameters: Rc<Parameters>,
    /// What of it cannot be taken.
    pub notices: Rc<Vec<String>>,
    /// Whether the host takes what is saved.
    pub host_saves: bool,
    /// The way to and from the host; none without one.
    pub host: Option<Host>,
}

impl HostEnvironment {
    /// Where keys and dropped files are listened for: the whole page where it is the program's own.
    pub fn keys(&self) -> Option<EventTarget> {
        self.within.clone().map(EventTarget::from).or_else(|| web_sys::window().map(EventTarget::from))
    }

    /// Whether the browser's storage and the page's address are the user's with this program.
    pub fn is_own_page(&self) -> bool {
        self.within.is_none()
    }

    /// Whether work is stored in this browser.
    pub fn keeps(&self) -> bool {
        self.within.is_none() && !self.parameters.store_nothing
    }

    /// The element whose attributes styles follow.
    pub fn styled(&self) -> Option<Element> {
        self.within.clone().or_else(|| web_sys::window()?.document()?.document_element())
    }
}

/// What the page that this component stands in stands in itself.
#[hook]
pub fn use_host_environment() -> HostEnvironment {
    let plain = || HostEnvironment { within: None, parameters: Rc::default(), notices: Rc::default(), host_saves: false, host: None };
    use_context::<HostEnvironment>().unwrap_or_else(plain)
}

/// A change of what the host asks for.
pub type HostRequests = Callback<Init>;

/// What a host is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HostEvent {
    /// Another scenario is open, or it has changed.
    Change,
    /// The user wants it saved.
    SaveRequest,
}

/// The way to and from a host.
#[derive(Clone)]
pub struct Host(Rc<Channel>);

struct Channel {
    tell: Box<dyn Fn(HostEvent)>,
    open: RefCell<Option<Rc<Scenario>>>,
    handle_command: RefCell<Option<Callback<Order>>>,
    waiting: RefCell<Vec<Order>>,
}

impl PartialEq for Host {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Host {
    /// A way to a host that is told what happens by a function.
    pub fn new(tell: impl Fn(HostEvent) + 'static) -> Host {
        let (open, handle_command, waiting) = (RefCell::default(), RefCell::default(), RefCell::default());
        Host(Rc::new(Channel { tell: Box::new(tell), open, handle_command, waiting }))
    }

    /// Tells the host.
    pub fn tell(&self, what: HostEvent) {
        (self.0.tell)(what);
    }

    /// The scenario that is open; none before the page is drawn.
    pub fn open(&self) -> Option<Rc<Scenario>> {
        self.0.open.borrow().clone()
    }

    /// Says which scenario is open.
    pub fn set_open(&self, scenario: &Rc<Scenario>) {
        *self.0.open.borrow_mut() = Some(Rc::clone(scenario));
    }

    /// Hands an order to the page, as soon as it is there.
    pub fn order(&self, order: Order) {
        let handle_command = self.0.handle_command.borrow().clone();
        match handle_command {
            Some(handle_command) => handle_command.emit(order),
            None => self.0.waiting.borrow_mut().push(order),
        }
    }

    /// Sets what handles the host's commands from now on.
    pub fn set_command_handler(&self, handle_command: Callback<Order>) {
        *self.0.handle_command.borrow_mut() = Some(handle_command.clone());
        let waiting = std::mem::take(&mut *self.0.waiting.borrow_mut());
        waiting.into_iter().for_each(|order| handle_command.emit(order));
    }

    /// Removes the handler: kept, it would hold everything that was open.
    pub fn clear_command_handler(&self) {
        *self.0.handle_command.borrow_mut() = None;
    }
}
