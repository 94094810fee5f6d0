//! Amounts in another currency: our own figures always follow the exchange rate, what somebody gave only where it is wanted.

use super::currency::OF_OUR_FIGURES;
use super::{ASSUMPTIONS, Address, Currency, Field, Place, Scenario, significant};

/// Digits that are left of a typical figure; more would look as if it were known so exactly.
const DIGITS_OF_TYPICAL: u8 = 3;
/// Digits that are left of an amount that somebody gave.
const DIGITS_OF_GIVEN: u8 = 6;

/// Which amounts follow when the currency of a comparison changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amounts {
    /// Those that nobody gave: typical figures and estimates.
    Typical,
    /// All of them.
    All,
    /// None: they are in the new currency already.
    None,
}

/// One of our figures in US dollars, in a currency of which a dollar buys so much; what is no money stays as it is.
pub(crate) fn converted(field: &Field, value: f64, per_dollar: f64) -> f64 {
    if per_dollar == 1.0 || !field.unit.is_money() { value } else { significant(value * per_dollar, DIGITS_OF_TYPICAL) }
}

/// Where the exchange rate stands.
pub const EXCHANGE_RATE: Address = Address { place: Place::Assumptions, field: &ASSUMPTIONS.currency_per_dollar };

impl Scenario {
    /// Another currency, of which a US dollar buys `per_dollar`. Returns how many amounts should have followed but are too
    /// large for their input, and were left as they are.
    pub fn exchange(&mut self, currency: Currency, per_dollar: f64, amounts: Amounts) -> usize {
        if amounts == Amounts::None {
            self.choices.currency = currency;
            return 0;
        }
        let factor = per_dollar / self.per_dollar_of_given();
        let (mut typical, mut given) = (Vec::new(), Vec::new());
        self.each(|address, value| match address.field.unit.is_money() {
            true if value == self.default_of(address).0 => typical.push(address),
            true if amounts == Amounts::All || self.is_estimate(address) => given.push((address, value)),
            _ => {}
        });
        self.choices.currency = currency;
        self.assumptions.currency_per_dollar = per_dollar;
        self.put_defaults(typical);
        // What fits already is no reason to round it.
        let given = given.into_iter().filter(|_| factor != 1.0);
        given.filter(|(address, value)| !self.set_number(*address, significant(value * factor, DIGITS_OF_GIVEN))).count()
    }

    /// Another exchange rate in the same currency: what nobody gave follows.
    pub(super) fn set_exchange_rate(&mut self, per_dollar: f64) -> bool {
        if !ASSUMPTIONS.currency_per_dollar.accepts(per_dollar) {
            return false;
        }
        self.exchange(self.choices.currency, per_dollar, Amounts::Typical);
        true
    }

    /// What a dollar buys in the currency of the amounts that somebody gave: they are in the comparison's currency even where
    /// our own figures were never converted, as in comparisons from before there was an exchange rate.
    pub(super) fn per_dollar_of_given(&self) -> f64 {
        if self.has_foreign_figures() { self.choices.currency.per_dollar() } else { self.assumptions.currency_per_dollar }
    }

    /// Whether our own figures still count as so many dollars although the comparison is in another currency.
    pub fn has_foreign_figures(&self) -> bool {
        self.choices.currency != OF_OUR_FIGURES && self.assumptions.currency_per_dollar == 1.0
    }

    /// The amounts that somebody gave: those that are neither typical nor estimated.
    pub fn given_amounts(&self) -> Vec<Address> {
        let mut given = Vec::new();
        self.each(|address, value| {
            if address.field.unit.is_money() && value != self.default_of(address).0 && !self.is_estimate(address) {
                given.push(address);
            }
        });
        given
    }
}
