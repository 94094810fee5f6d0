//! The user's answers to the questions of a first comparison, also as the text that this browser keeps.

use super::locale::{COUNTRIES, Country};
use crate::exchange::number_text;
use crate::model::{Choice, Currency, Pricing, ServiceKind, Template};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// The answers so far. They are in a cell because Enter may be pressed before the last letters are drawn.
pub type KeptAnswers = Rc<RefCell<Answers>>;

/// The options that are compared unless the user chooses others; today's is always among them.
const FIRST: [&str; 4] = ["in_house", "onshore", "nearshore", "offshore"];

/// A bid that the user has received.
#[derive(Clone, Debug, PartialEq)]
pub struct Bid {
    /// Its name as typed; if empty, it is named by a letter.
    pub name: String,
    /// The template for the place where the bidder works.
    pub place: &'static Template,
    /// The price mechanism that matches the unit of its prices.
    pub pricing: Pricing,
    /// The prices as typed, by the kind of service as named in files.
    pub prices: BTreeMap<String, String>,
    /// Whether services without a price are estimated; otherwise they stay as today.
    pub estimates_rest: bool,
    /// Whether the price includes the equipment; otherwise its owner stays the same.
    pub includes_equipment: bool,
}

impl Bid {
    /// A bid without name and prices. Each new bid gets the next place until the user chooses another.
    pub fn empty(index: usize) -> Option<Bid> {
        let place = FIRST.iter().skip(1).cycle().nth(index).and_then(|id| Template::from_id(id))?;
        Some(Bid::new(String::new(), place, Pricing::PerUnit))
    }

    /// A bid without prices, for what it prices alone.
    pub fn new(name: String, place: &'static Template, pricing: Pricing) -> Bid {
        Bid { name, place, pricing, prices: BTreeMap::new(), estimates_rest: false, includes_equipment: false }
    }

    /// Whether the user has typed something into it; other bids are ignored.
    pub fn is_given(&self) -> bool {
        !self.name.trim().is_empty() || self.prices.values().any(|text| !text.trim().is_empty())
    }
}

/// The user's answers so far; each has an initial value.
#[derive(Clone, Debug, PartialEq)]
pub struct Answers {
    /// The language tag of the country; `None` for another country or if it is not known yet.
    pub country: Option<&'static str>,
    /// The kinds of service.
    pub kinds: Vec<&'static ServiceKind>,
    /// Whether a provider delivers today.
    pub bought: bool,
    /// The templates to compare with today's option, by their names in files.
    pub templates: Vec<&'static str>,
    /// The currency.
    pub currency: Currency,
    /// The bids.
    pub bids: Vec<Bid>,
    /// The typed texts, by the names of their numbers; a missing one keeps its suggested value.
    pub typed: BTreeMap<String, String>,
    /// The decimal mark that the texts are written with; `None` before the first is typed.
    pub mark: Option<char>,
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
            mark: None,
        }
    }
}

impl Answers {
    /// Whether no question has been answered yet; the country comes from the browser.
    pub fn are_untouched(&self) -> bool {
        let local = self.country.and_then(Country::from_tag).map_or(Currency::Usd, |country| country.currency);
        let default = Answers::default();
        self.currency == local && Answers { country: None, currency: default.currency, mark: None, ..self.clone() } == default
    }

    /// Sets the country and its currency; `None` is another country, and keeps the currency.
    pub fn set_country(&mut self, country: Option<&'static Country>) {
        self.country = country.map(|country| country.tag);
        self.currency = country.map_or(self.currency, |country| country.currency);
    }

    /// Rewrites every number for another decimal mark, so that it keeps its value. Texts that are no numbers stay.
    pub fn write_with(&mut self, decimal: char) {
        let Some(before) = self.mark.replace(decimal).filter(|before| *before != decimal) else { return };
        let texts = self.typed.values_mut().chain(self.bids.iter_mut().flat_map(|bid| bid.prices.values_mut()));
        for text in texts {
            if let Ok(reading) = number_text::read(text, before, false) {
                *text = reading.value.to_string().replace('.', &decimal.to_string());
            }
        }
    }

    /// The answers as text, one line each.
    pub fn text(&self) -> String {
        let mut lines = vec![format!("currency\t{}", self.currency.id()), format!("bought\t{}", self.bought)];
        lines.extend(self.mark.iter().map(|mark| format!("mark\t{mark}")));
        lines.extend(self.country.iter().map(|tag| format!("country\t{tag}")));
        lines.extend(self.kinds.iter().map(|kind| format!("kind\t{}", kind.id)));
        lines.extend(self.templates.iter().map(|id| format!("way\t{id}")));
        lines.extend(self.typed.iter().map(|(id, text)| format!("typed\t{id}\t{text}")));
        for bid in &self.bids {
            lines.push(format!("bid\t{}\t{}\t{}", bid.place.id, bid.pricing.id(), bid.name));
            lines.extend(bid.prices.iter().map(|(kind, text)| format!("price\t{kind}\t{text}")));
            let extras = [(bid.estimates_rest, "estimates"), (bid.includes_equipment, "equipment")];
            lines.extend(extras.into_iter().filter(|(with, _)| *with).map(|(_, what)| format!("with\t{what}")));
        }
        lines.join("\n")
    }

    /// Reads the answers from such a text; unknown lines are ignored.
    pub fn of_text(text: &str) -> Answers {
        let nothing = (Vec::new(), Vec::new(), Vec::new());
        let mut answers = Answers { kinds: nothing.0, templates: nothing.1, bids: nothing.2, ..Answers::default() };
        let mut skips_prices = false;
        for line in text.lines() {
            // The prices of a bid that cannot be read belong to no other.
            if skips_prices && (line.starts_with("price\t") || line.starts_with("with\t")) {
                continue;
            }
            let is_read = answers.read_line(line).is_some();
            skips_prices = if line.starts_with("bid\t") { !is_read } else { skips_prices };
        }
        answers
    }

    fn read_line(&mut self, line: &str) -> Option<()> {
        let (name, rest) = line.split_once('\t')?;
        match name {
            "currency" => self.currency = Currency::from_id(rest)?,
            "mark" => self.mark = rest.chars().next(),
            "bought" => self.bought = rest == "true",
            "country" => self.country = COUNTRIES.iter().map(|country| country.tag).find(|tag| *tag == rest),
            "kind" => self.kinds.push(ServiceKind::from_id(rest)?),
            "way" => self.templates.push(Template::from_id(rest)?.id),
            "bid" => {
                let mut parts = rest.splitn(3, '\t');
                let (place, pricing) = (Template::from_id(parts.next()?)?, Pricing::from_id(parts.next()?)?);
                self.bids.push(Bid::new(parts.next()?.to_string(), place, pricing));
            }
            "with" => {
                let bid = self.bids.last_mut()?;
                (bid.estimates_rest, bid.includes_equipment) =
                    (bid.estimates_rest || rest == "estimates", bid.includes_equipment || rest == "equipment");
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
