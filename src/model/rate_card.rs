//! A company's rate card: defaults of its own in place of ours, each with where it comes from.

use super::change::{To, value_in};
use super::{Address, Amounts, Currency, Field, Place, Scenario, ServiceKind, Source, Template};
use std::rc::Rc;

/// Defaults of a company in place of ours; an empty one changes nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RateCard {
    /// What the company calls it.
    pub title: String,
    /// The currency its amounts are in; new comparisons are made in it.
    pub currency: Option<Currency>,
    /// The defaults.
    pub entries: Vec<Rate>,
}

/// One default of a company.
#[derive(Clone, Debug)]
pub struct Rate {
    /// The input.
    pub field: &'static Field,
    /// The kind of service it holds for; any where none is named.
    pub kind: Option<&'static ServiceKind>,
    /// The sourcing model it holds for, instead of what that model says itself; before it where none is named.
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
    /// Whether two entries say something about the same input of the same services and options.
    pub fn covers_the_same(&self, other: &Rate) -> bool {
        self.field == other.field && self.kind == other.kind && self.template == other.template
    }
}

/// A default with what it is taken from.
pub(super) struct RateCardDefault<'a> {
    /// The default, in the currency of what it is taken from.
    pub(super) value: f64,
    /// Where it comes from.
    pub(super) source: &'a Source,
    /// Whether it is the company's, or a share of the company's.
    pub(super) of_company: bool,
}

impl<'a> RateCardDefault<'a> {
    /// What a template makes of it: a value of its own, or so many times what it was.
    fn under(self, template: &Template, field: &Field) -> RateCardDefault<'a> {
        let (value, source) = value_in(template.changes, field, (self.value, self.source));
        let own_value = template.changes.iter().any(|change| change.field == field && matches!(change.to, To::Value(_)));
        RateCardDefault { value, source, of_company: self.of_company && !own_value }
    }
}

impl RateCard {
    /// What the card says of an input; an entry that names the kind of service wins over one that does not.
    fn of(&self, field: &Field, kind: Option<&ServiceKind>, template: Option<&Template>) -> Option<(f64, &Source)> {
        let fits = |rate: &&Rate| rate.field == field && rate.template == template && rate.kind.is_none_or(|own| Some(own) == kind);
        let found = self.entries.iter().filter(fits).max_by_key(|rate| rate.kind.is_some());
        found.map(|rate| (rate.value, &rate.source))
    }

    /// The default of an input and where it comes from: the table's, the kind's, the company's, the template's, and the
    /// company's for that template, each in place of those before.
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
    /// Takes the company's defaults for everything that is added from now on; no number changes.
    pub fn know(&mut self, card: &Rc<RateCard>) {
        self.rate_card = Rc::clone(card);
    }

    /// Takes the company's defaults for what is added from now on and for every number that stands at its default.
    pub fn adopt(&mut self, card: &Rc<RateCard>) {
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

    /// Fills what has just been added from the rate card, in the currency of the comparison.
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

    /// Puts numbers at their defaults.
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
