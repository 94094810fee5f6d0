//! What the user has answered to the questions of a first comparison, also as the text that this browser keeps.

use super::locale::{COUNTRIES, Country};
use crate::model::{Choice, Currency, Pricing, ServiceKind, Template};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// The answers so far, where they are kept; a cell, because Enter may be pressed before the last letters are drawn.
pub type KeptAnswers = Rc<RefCell<Answers>>;

/// The ways that are compared unless the user says otherwise; today's is always among them.
const FIRST: [&str; 4] = ["in_house", "onshore", "nearshore", "offshore"];

/// A bid that the user has received.
#[derive(Clone, Debug, PartialEq)]
pub struct Bid {
    /// Its name as typed; empty for a name by its letter.
    pub name: String,
    /// The way of sourcing of the place that the bidder works in.
    pub place: &'static Template,
    /// The price mechanism of the unit that it is priced in.
    pub pricing: Pricing,
    /// The prices as typed, by the name in files of the kind of service.
    pub prices: BTreeMap<String, String>,
}

impl Bid {
    /// A bid without name and price; bids work in one place after the other until the user says otherwise.
    pub fn empty(index: usize) -> Option<Bid> {
        let place = FIRST.iter().skip(1).cycle().nth(index).and_then(|id| Template::from_id(id))?;
        Some(Bid { name: String::new(), place, pricing: Pricing::PerUnit, prices: BTreeMap::new() })
    }

    /// Whether the user has typed something into it; other bids are left out.
    pub fn is_given(&self) -> bool {
        !self.name.trim().is_empty() || self.prices.values().any(|text| !text.trim().is_empty())
    }
}

/// What the user has answered so far; everything has an answer from the start.
#[derive(Clone, Debug, PartialEq)]
pub struct Answers {
    /// The language tag of the country; none for another country or before one is known.
    pub country: Option<&'static str>,
    /// The kinds of service.
    pub kinds: Vec<&'static ServiceKind>,
    /// Whether a provider delivers today.
    pub bought: bool,
    /// The names in files of the ways to compare with today's.
    pub templates: Vec<&'static str>,
    /// The currency.
    pub currency: Currency,
    /// The bids.
    pub bids: Vec<Bid>,
    /// What was typed, by the names of the numbers that are asked for; what is missing is as suggested.
    pub typed: BTreeMap<String, String>,
}

impl Default for Answers {
    fn default() -> Answers {
        Answers {
            country: None,
            kinds: ServiceKind::ALL.iter().copied().take(1).collect(),
            bought: false,
            templates: FIRST.to_vec(),
            currency: Currency::Usd,
            bids: (0..2).filter_map(Bid::empty).collect(),
            typed: BTreeMap::new(),
        }
    }
}

impl Answers {
    /// Whether nothing was answered yet; the country is known from the browser.
    pub fn are_untouched(&self) -> bool {
        Answers { country: None, currency: Currency::Usd, ..self.clone() } == Answers::default()
    }

    /// Sets the country with its currency; none for another country, which keeps the currency.
    pub fn set_country(&mut self, country: Option<&'static Country>) {
        self.country = country.map(|country| country.tag);
        self.currency = country.map_or(self.currency, |country| country.currency);
    }

    /// The answers as a text of one line for each.
    pub fn text(&self) -> String {
        let mut lines = vec![format!("currency\t{}", self.currency.id()), format!("bought\t{}", self.bought)];
        lines.extend(self.country.iter().map(|tag| format!("country\t{tag}")));
        lines.extend(self.kinds.iter().map(|kind| format!("kind\t{}", kind.id)));
        lines.extend(self.templates.iter().map(|id| format!("way\t{id}")));
        lines.extend(self.typed.iter().map(|(id, text)| format!("typed\t{id}\t{text}")));
        for bid in &self.bids {
            lines.push(format!("bid\t{}\t{}\t{}", bid.place.id, bid.pricing.id(), bid.name));
            lines.extend(bid.prices.iter().map(|(kind, text)| format!("price\t{kind}\t{text}")));
        }
        lines.join("\n")
    }

    /// The answers of such a text; lines that say nothing known are left out.
    pub fn of_text(text: &str) -> Answers {
        let nothing = (Vec::new(), Vec::new(), Vec::new());
        let mut answers = Answers { kinds: nothing.0, templates: nothing.1, bids: nothing.2, ..Answers::default() };
        for line in text.lines() {
            answers.read_line(line);
        }
        answers
    }

    fn read_line(&mut self, line: &str) -> Option<()> {
        let (name, rest) = line.split_once('\t')?;
        match name {
            "currency" => self.currency = Currency::from_id(rest)?,
            "bought" => self.bought = rest == "true",
            "country" => self.country = COUNTRIES.iter().map(|country| country.tag).find(|tag| *tag == rest),
            "kind" => self.kinds.push(ServiceKind::from_id(rest)?),
            "way" => self.templates.push(Template::from_id(rest)?.id),
            "bid" => {
                let mut parts = rest.splitn(3, '\t');
                let (place, pricing) = (Template::from_id(parts.next()?)?, Pricing::from_id(parts.next()?)?);
                self.bids.push(Bid { name: parts.next()?.to_string(), place, pricing, prices: BTreeMap::new() });
            }
            "typed" | "price" => {
                let (id, text) = rest.split_once('\t')?;
                let texts = if name == "typed" { &mut self.typed } else { &mut self.bids.last_mut()?.prices };
                texts.insert(id.to_string(), text.to_string());
            }
            _ => {}
        }
        Some(())
    }
}
