//! A company's rate card: its own defaults instead of ours, each with its source.

use super::change::{To, value_in};
use super::{Address, Amounts, Currency, Field, Place, Scenario, ServiceKind, Source, Template};
use std::rc::Rc;

/// A company's own defaults; an empty card changes nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RateCard {
    /// The company's name for the card.
    pub title: String,
    /// The currency of its amounts; new comparisons use it.
    pub currency: Option<Currency>,
    /// The defaults.
    pub entries: Vec<Rate>,
}

/// One default of a company.
#[derive(Clone, Debug)]
pub struct Rate {
    /// The input.
    pub field: &'static Field,
    /// The kind of service it applies to; any without one.
    pub kind: Option<&'static ServiceKind>,
    /// The sourcing model it applies to, replacing that model's own value; without one it comes before the model's value.
    pub template: Option<&'static Template>,
    /// The default, in the unit of the input.
    pub value: f64,
    /// Where it comes from.
    pub source: Source,
}

impl PartialEq for Rate {
    fn eq(&self, other: &Self) -> bool {
        self.covers_the_same(other) && self.value == other.value && self.source == other.source
    }
}

impl Rate {
    /// Whether two entries set the same input of the same services and options.
    pub fn covers_the_same(&self, other: &Rate) -> bool {
        self.field == other.field && self.kind == other.kind && self.template == other.template
    }
}

/// A default and its base.
pub(super) struct RateCardDefault<'a> {
    /// The default, in the currency of its base.
    pub(super) value: f64,
    /// Where it comes from.
    pub(super) source: &'a Source,
    /// Whether it is the company's, or a share of the company's.
    pub(super) of_company: bool,
}

impl<'a> RateCardDefault<'a> {
    /// The value after a template's change: a fixed value, or a multiple of the previous one.
    fn under(self, template: &Template, field: &Field) -> RateCardDefault<'a> {
        let (value, source) = value_in(template.changes, field, (self.value, self.source));
        let own_value = template.changes.iter().any(|change| change.field == field && matches!(change.to, To::Value(_)));
        RateCardDefault { value, source, of_company: self.of_company && !own_value }
    }
}

impl RateCard {
    /// The card's value of an input; an entry that names the kind of service wins over one that does not.
    fn of(&self, field: &Field, kind: Option<&ServiceKind>, template: Option<&Template>) -> Option<(f64, &Source)> {
        let fits = |rate: &&Rate| rate.field == field && rate.template == template && rate.kind.is_none_or(|own| Some(own) == kind);
        let found = self.entries.iter().filter(fits).max_by_key(|rate| rate.kind.is_some());
        found.map(|rate| (rate.value, &rate.source))
    }

    /// The default of an input and its source. Each of these replaces the one before: the table, the kind, the company,
    /// the template, and the company's value for that template.
    pub(super) fn default_of(
        &self,
        field: &'static Field,
        kind: Option<&ServiceKind>,
        template: Option<&Template>,
        level: Option<usize>,
    ) -> RateCardDefault<'_> {
        let table = kind.map_or((field.default, field.source), |kind| kind.default_of(field, level));
        let own = |(value, source)| RateCardDefault { value, source, of_company: true };
        let usual = self.of(field, kind, None).map_or(RateCardDefault { value: table.0, source: table.1, of_company: false }, own);
        let Some(template) = template else { return usual };
        self.of(field, kind, Some(template)).map_or_else(|| usual.under(template, field), own)
    }
}

impl Scenario {
    /// Uses the company's defaults for everything added later; no number changes.
    pub fn know(&mut self, card: &Rc<RateCard>) {
        self.rate_card = Rc::clone(card);
    }

    /// Uses the company's defaults for everything added later and for every number at its default.
    pub fn apply_rate_card(&mut self, card: &Rc<RateCard>) {
        if let Some(currency) = card.currency.filter(|currency| *currency != self.choices.currency) {
            self.exchange(currency, currency.per_dollar(), Amounts::All);
        }
        let mut usual = Vec::new();
        self.each(|address, value| {
            if value == self.default_of(address).0 {
                usual.push(address);
            }
        });
        self.know(card);
        self.put_defaults(usual);
    }

    /// Fills new parts from the rate card, in the currency of the comparison.
    pub(super) fn fill(&mut self, is_new: impl Fn(Place) -> bool) {
        if self.rate_card.entries.is_empty() && self.assumptions.currency_per_dollar == 1.0 {
            return;
        }
        let mut added = Vec::new();
        self.each(|address, _| {
            if is_new(address.place) {
                added.push(address);
            }
        });
        self.put_defaults(added);
    }

    /// Resets numbers to their defaults.
    pub fn put_defaults(&mut self, addresses: Vec<Address>) {
        for address in addresses {
            self.set_number(address, self.default_of(address).0);
        }
    }

    /// The input with a name such as `team.salary_per_year`.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        let mut found = None;
        self.each(|address, _| {
            let field = address.field;
            if name.split_once('.') == Some((field.group, field.id)) {
                found = Some(field);
            }
        });
        found
    }
}
