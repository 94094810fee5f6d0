//! Keeps the page intact while something else changes it, such as a translator: a foreign element replaces a text, and the
//! program continues to write into the removed text, or looks for a place beside it and crashes.
//!
//! The guard notices this before the program does anything else. It puts the text back, emptied, in front of the foreign node
//! that represents it. When the program writes into the text, the foreign node is removed and the new words appear, to be
//! translated again; when the program removes the text, the foreign node is removed with it.

use gloo::timers::callback::Timeout;
use js_sys::{Array, JsString, WeakMap};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlFontElement, MutationObserver, MutationObserverInit, MutationRecord, Node, NodeList, Text};

/// The number of consecutive immediate repairs, so that a script that undoes every repair cannot block the page.
const PATIENCE: u32 = 20;
/// The milliseconds it waits after that.
const PAUSE: u32 = 100;

/// Guards everything inside an element for the lifetime of the page.
pub fn guard(inside: &Element) {
    let guard = Rc::new(Guard::default());
    let heed = Closure::<dyn FnMut(Array, MutationObserver)>::new(move |records: Array, observer: MutationObserver| {
        guard.heed(records.iter().map(JsCast::unchecked_into).collect(), observer);
    });
    // Without observers, the browser shows the page unguarded.
    let Ok(observer) = MutationObserver::new(heed.as_ref().unchecked_ref()) else { return };
    let watched = MutationObserverInit::new();
    watched.set_subtree(true);
    watched.set_child_list(true);
    watched.set_character_data(true);
    let _ = observer.observe_with_options(inside, &watched);
    // Elements that contain the page are reused and never released.
    heed.forget();
}

/// The foreign nodes and the texts of the page they represent.
struct Guard {
    /// The foreign node that represents a text.
    foreign: WeakMap,
    /// The texts that a foreign node represents, in order.
    texts: WeakMap,
    /// The former content of an emptied text.
    words: WeakMap,
    /// Whether anything foreign was ever seen; until then, a change costs only one check.
    seen: Cell<bool>,
    /// The number of repairs since the browser was last free.
    rounds: Cell<u32>,
}

impl Default for Guard {
    fn default() -> Guard {
        let map = WeakMap::new;
        Guard { foreign: map(), texts: map(), words: map(), seen: Cell::default(), rounds: Cell::default() }
    }
}

impl Guard {
    fn heed(self: &Rc<Self>, records: Vec<MutationRecord>, observer: MutationObserver) {
        if !self.seen.get() && !records.iter().any(is_foreign) {
            return;
        }
        self.seen.set(true);
        let rounds = self.rounds.replace(self.rounds.get() + 1);
        let guard = Rc::clone(self);
        if rounds == 0 {
            Timeout::new(0, move || guard.rounds.set(0)).forget();
        } else if rounds > PATIENCE {
            Timeout::new(PAUSE, move || guard.mend(&records, &observer)).forget();
            return;
        }
        self.mend(&records, &observer);
    }

    fn mend(&self, records: &[MutationRecord], observer: &MutationObserver) {
        let mut touched = Vec::new();
        for record in records {
            match record.target().and_then(|target| target.dyn_into::<Text>().ok()) {
                Some(text) => self.written(&text),
                None => self.exchanged(record, &mut touched),
            }
        }
        touched.iter().for_each(|text| self.place(text));
        // Ignore changes from the last repair.
        let _ = observer.take_records();
    }

    /// The program wrote into a text, so its foreign node is out of date.
    fn written(&self, text: &Text) {
        let Some(foreign) = self.foreign_of(text) else { return };
        for own in self.texts_of(&foreign) {
            if own.parent_node().is_none() {
                put_before(&own, &foreign);
            }
            if own != *text {
                self.speak(&own);
            }
        }
        self.give_up(&foreign);
    }

    /// Nodes were added or removed.
    fn exchanged(&self, record: &MutationRecord, touched: &mut Vec<Text>) {
        let Some(parent) = record.target() else { return };
        let (added, removed) = (listed(&record.added_nodes()), listed(&record.removed_nodes()));
        let (gone, own): (Vec<Node>, Vec<Node>) = removed.into_iter().partition(|node| self.texts.has(node));
        let came = added.iter().find(|node| is_font(node)).or_else(|| added.first().filter(|_| !(own.is_empty() && gone.is_empty())));
        for foreign in gone {
            self.foreign_gone(&foreign, &added, came, touched);
        }
        let Some(came) = came else {
            return own.iter().for_each(|node| self.taken_away(node, &parent, record, touched));
        };
        let texts: Vec<Text> = own.iter().filter_map(|node| node.dyn_ref::<Text>().cloned()).collect();
        if texts.len() < own.len() {
            return self.unwrap(&own, came);
        }
        for text in texts {
            match self.foreign_of(&text) {
                // An emptied text needs no foreign node.
                Some(known) if known != *came => remove(came),
                _ => self.pair(&text, came),
            }
            touched.push(text);
        }
    }

    /// A foreign node was removed or replaced.
    fn foreign_gone(&self, foreign: &Node, added: &[Node], came: Option<&Node>, touched: &mut Vec<Text>) {
        let texts = self.texts_of(foreign);
        let is_back = texts.iter().any(|text| added.iter().any(|node| node == text.as_ref()));
        match came.filter(|came| !is_back && *came != foreign) {
            Some(came) => texts.iter().for_each(|text| self.pair(text, came)),
            None if foreign.parent_node().is_some() => {}
            None => {
                texts.iter().for_each(|text| self.speak(text));
                return self.give_up(foreign);
            }
        }
        touched.extend(texts);
    }

    /// A node of the page was removed without a simultaneous replacement.
    fn taken_away(&self, node: &Node, parent: &Node, record: &MutationRecord, touched: &mut Vec<Text>) {
        let around = child_around(node, parent).filter(is_font);
        let Some(text) = node.dyn_ref::<Text>() else {
            if let Some(font) = around {
                self.unwrap(std::slice::from_ref(node), &font);
            }
            return;
        };
        match (self.foreign_of(text), around) {
            (Some(foreign), None) if node.parent_node().is_none() => return self.give_up(&foreign),
            (None, Some(font)) => {
                // It was moved into its foreign node, which keeps a copy of its words.
                let copied = text.clone_node().ok().zip(text.parent_node());
                let _ = copied.map(|(copy, within)| within.insert_before(&copy, Some(text)));
                self.pair(text, &font);
            }
            (None, None) if node.parent_node().is_none() => {
                let beside = [record.previous_sibling(), record.next_sibling()].into_iter().flatten();
                let Some(font) = beside.into_iter().find(|node| is_font(node) && !self.texts.has(node)) else { return };
                self.pair(text, &font);
            }
            _ => {}
        }
        touched.push(text.clone());
    }

    /// Restores nodes of the page that a foreign node absorbed or replaced together, with all their words.
    fn unwrap(&self, own: &[Node], foreign: &Node) {
        for text in self.texts_of(foreign) {
            put_before(&text, foreign);
            self.speak(&text);
        }
        own.iter().for_each(|node| put_before(node, foreign));
        self.give_up(foreign);
    }

    /// Places an emptied text in front of its foreign node.
    fn place(&self, text: &Text) {
        let Some(foreign) = self.foreign_of(text) else { return };
        let (there, here) = (foreign.parent_node(), text.parent_node());
        if there.is_none() {
            self.speak(text);
            return self.give_up(&foreign);
        }
        if here.is_none() || foreign.contains(Some(text)) {
            put_before(text, &foreign);
        } else if (here != there || text.next_sibling().as_ref() != Some(&foreign)) && self.texts_of(&foreign).len() == 1 {
            let _ = here.map(|here| here.insert_before(&foreign, text.next_sibling().as_ref()));
        }
        if text.length() > 0 {
            self.words.set(text, &JsString::from(text.data()));
            text.set_data("");
        }
    }

    fn pair(&self, text: &Text, foreign: &Node) {
        self.foreign.set(text, foreign);
        let texts = self.texts.get(foreign).dyn_into::<Array>().unwrap_or_default();
        texts.push(text);
        self.texts.set(foreign, &texts);
    }

    fn foreign_of(&self, text: &Text) -> Option<Node> {
        self.foreign.get(text).dyn_into().ok()
    }

    fn texts_of(&self, foreign: &Node) -> Vec<Text> {
        let texts = self.texts.get(foreign).dyn_into::<Array>().unwrap_or_default();
        texts.iter().map(JsCast::unchecked_into).filter(|text: &Text| self.foreign_of(text).as_ref() == Some(foreign)).collect()
    }

    /// Restores the content of an emptied text.
    fn speak(&self, text: &Text) {
        if let Some(words) = self.words.get(text).as_string().filter(|_| text.length() == 0) {
            text.set_data(&words);
        }
    }

    /// Removes a foreign node that represents nothing any more.
    fn give_up(&self, foreign: &Node) {
        for text in self.texts_of(foreign) {
            self.foreign.delete(&text);
            self.words.delete(&text);
        }
        self.texts.delete(foreign);
        remove(foreign);
    }
}

/// Whether something else made a change: the program never creates such elements or replaces nodes in one step.
fn is_foreign(record: &MutationRecord) -> bool {
    let (added, removed) = (record.added_nodes(), record.removed_nodes());
    let count = added.length();
    count > 0 && (removed.length() > 0 || (0..count).any(|place| added.item(place).is_some_and(|node| is_font(&node))))
}

fn is_font(node: &Node) -> bool {
    node.is_instance_of::<HtmlFontElement>()
}

/// The child of an element that contains a node now; `None` if the node is elsewhere.
fn child_around(node: &Node, parent: &Node) -> Option<Node> {
    let mut around = node.parent_node()?;
    loop {
        let above = around.parent_node()?;
        if above == *parent {
            return Some(around);
        }
        around = above;
    }
}

fn put_before(node: &Node, other: &Node) {
    // If this fails, the page is no worse than before.
    let _ = other.parent_node().map(|parent| parent.insert_before(node, Some(other)));
}

fn remove(node: &Node) {
    let _ = node.parent_node().map(|parent| parent.remove_child(node));
}

fn listed(list: &NodeList) -> Vec<Node> {
    (0..list.length()).filter_map(|place| list.item(place)).collect()
}
