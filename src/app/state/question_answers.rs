//! The user's answers to the questions of a first comparison, also as the text that this browser keeps.

use super::locale::{COUNTRIES, Country};
use crate::exchange::number_text;
use crate::graph::Unit;
use crate::model::{CHARGES, Choice, Currency, Pricing, ServiceKind, TEAM, Template, UnitName, significant};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// The answers so far. They are in a cell because Enter may be pressed before the last letters are drawn.
pub type KeptAnswers = Rc<RefCell<Answers>>;

/// The options that are compared unless the user chooses others; today's is always among them.
const FIRST: [&str; 4] = ["in_house", "onshore", "nearshore", "offshore"];

/// Significant digits of a converted amount.
const DIGITS: u8 = 6;

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
    /// The prices typed in other units, by their price mechanisms as named in files: they return with their unit.
    pub in_other_units: BTreeMap<String, BTreeMap<String, String>>,
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
        Bid {
            name,
            place,
            pricing,
            prices: BTreeMap::new(),
            in_other_units: BTreeMap::new(),
            estimates_rest: false,
            includes_equipment: false,
        }
    }

    /// Sets the unit of the prices. A figure in another unit is another price, so each unit keeps its own.
    pub fn set_pricing(&mut self, pricing: Pricing) {
        let before = std::mem::replace(&mut self.pricing, pricing);
        let prices = self.in_other_units.remove(pricing.id()).filter(|_| before != pricing);
        if before != pricing {
            self.in_other_units.insert(before.id().to_string(), std::mem::replace(&mut self.prices, prices.unwrap_or_default()));
            self.in_other_units.retain(|_, prices| !prices.is_empty());
        }
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
    /// The amounts that were typed in another currency than the chosen one, with that currency.
    pub unconverted: Vec<(Currency, String)>,
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
            unconverted: Vec::new(),
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
        self.set_currency(country.map_or(self.currency, |country| country.currency));
    }

    /// Sets the currency; amounts stay as typed, and are remembered until they are converted or replaced.
    pub fn set_currency(&mut self, currency: Currency) {
        let before = std::mem::replace(&mut self.currency, currency);
        if before == currency {
            return;
        }
        let known = self.unconverted();
        let amounts = self.texts().into_iter().filter(|typed| typed.unit.is_money() && !typed.text.trim().is_empty());
        let amounts = amounts.map(|typed| {
            let typed_in = known.iter().find(|(_, text)| text == typed.text).map_or(before, |(currency, _)| *currency);
            (typed_in, typed.text.clone())
        });
        self.unconverted = amounts.filter(|(typed_in, _)| *typed_in != currency).collect();
    }

    /// The amounts that are still as typed in another currency, with that currency.
    pub fn unconverted(&self) -> Vec<(Currency, String)> {
        let mut answers = self.clone();
        let now: Vec<&str> = answers.texts().into_iter().filter(|typed| typed.unit.is_money()).map(|typed| typed.text.as_str()).collect();
        self.unconverted.iter().filter(|(_, text)| now.contains(&text.as_str())).cloned().collect()
    }

    /// Converts the amounts typed in another currency, at the rates of the European Central Bank. A text that is no amount stays.
    pub fn convert(&mut self, decimal: char) {
        let (currency, amounts) = (self.currency, std::mem::take(&mut self.unconverted));
        for typed in self.texts().into_iter().filter(|typed| typed.unit.is_money()) {
            if let Some((typed_in, _)) = amounts.iter().find(|(_, text)| text == typed.text) {
                let factor = currency.per_dollar() / typed_in.per_dollar();
                typed.rewrite(decimal, decimal, |value| significant(value * factor, DIGITS));
            }
        }
    }

    /// Every text typed for a number.
    fn texts(&mut self) -> Vec<TypedText<'_>> {
        let kind = |id: &str| ServiceKind::from_id(id).map_or(UnitName::UNIT, |kind| kind.unit);
        let mut texts = Vec::new();
        for (id, text) in &mut self.typed {
            let (name, of) = id.trim_start_matches("question.").split_once('.').unwrap_or((id, ""));
            let field = [&TEAM.salary_per_year, &CHARGES.price_per_unit].into_iter().find(|field| field.id == name);
            texts.push(TypedText { unit: field.map_or(Unit::Number, |field| field.unit), name: kind(of), text });
        }
        for bid in &mut self.bids {
            let others = bid.in_other_units.iter_mut().filter_map(|(unit, prices)| Some((Pricing::from_id(unit)?, prices)));
            for (pricing, prices) in others.chain([(bid.pricing, &mut bid.prices)]) {
                texts.extend(prices.iter_mut().map(|(of, text)| TypedText { unit: pricing.offered_in().unit, name: kind(of), text }));
            }
        }
        texts
    }

    /// Rewrites every number for another decimal mark, so that it keeps its value. Texts that are no numbers stay.
    pub fn write_with(&mut self, decimal: char) {
        let Some(before) = self.mark.replace(decimal).filter(|before| *before != decimal) else { return };
        let mut known = std::mem::take(&mut self.unconverted);
        for typed in self.texts() {
            let was = typed.text.clone();
            let text = typed.rewrite(before, decimal, |value| value);
            known.iter_mut().filter(|(_, known)| *known == was).for_each(|(_, known)| text.clone_into(known));
        }
        self.unconverted = known;
    }

    /// The answers as text, one line each.
    pub fn text(&self) -> String {
        let mut lines = vec![format!("currency\t{}", self.currency.id()), format!("bought\t{}", self.bought)];
        lines.extend(self.mark.iter().map(|mark| format!("mark\t{mark}")));
        lines.extend(self.country.iter().map(|tag| format!("country\t{tag}")));
        lines.extend(self.kinds.iter().map(|kind| format!("kind\t{}", kind.id)));
        lines.extend(self.templates.iter().map(|id| format!("way\t{id}")));
        lines.extend(self.typed.iter().map(|(id, text)| format!("typed\t{id}\t{text}")));
        lines.extend(self.unconverted.iter().map(|(currency, text)| format!("unconverted\t{}\t{text}", currency.id())));
        for bid in &self.bids {
            lines.push(format!("bid\t{}\t{}\t{}", bid.place.id, bid.pricing.id(), bid.name));
            lines.extend(bid.prices.iter().map(|(kind, text)| format!("price\t{kind}\t{text}")));
            for (unit, prices) in &bid.in_other_units {
                lines.extend(prices.iter().map(|(kind, text)| format!("price\t{unit}/{kind}\t{text}")));
            }
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
            "unconverted" => {
                let (currency, text) = rest.split_once('\t')?;
                self.unconverted.push((Currency::from_id(currency)?, text.to_string()));
            }
            "typed" | "price" => {
                let (id, text) = rest.split_once('\t')?;
                let (texts, id) = match (name, id.split_once('/')) {
                    ("typed", _) => (&mut self.typed, id),
                    (_, None) => (&mut self.bids.last_mut()?.prices, id),
                    (_, Some((unit, kind))) => (self.bids.last_mut()?.in_other_units.entry(unit.to_string()).or_default(), kind),
                };
                texts.insert(id.to_string(), text.to_string());
            }
            _ => {}
        }
        Some(())
    }
}

/// A text typed for a number in a unit.
struct TypedText<'a> {
    unit: Unit,
    /// What its service counts.
    name: UnitName,
    text: &'a mut String,
}

impl<'a> TypedText<'a> {
    /// Rewrites a number or a range with another decimal mark and other values; other texts stay.
    fn rewrite(self, before: char, decimal: char, value: impl Fn(f64) -> f64) -> &'a str {
        let written = |number: f64| value(number).to_string().replace('.', &decimal.to_string());
        let TypedText { unit, name, text } = self;
        if let Ok(reading) = number_text::read_in_unit(text, before, unit, name) {
            *text = written(reading.value);
        } else if let Some(Ok(range)) = number_text::read_range(text, before, (unit, name), f64::NAN) {
            *text = match (range.likely, range.ends) {
                (Some(likely), Some((low, high))) => format!("{} / {} / {}", written(low), written(likely), written(high)),
                (None, Some((low, high))) => format!("{} to {}", written(low), written(high)),
                (likely, None) => likely.map(written).unwrap_or_default(),
            };
        }
        text
    }
}
