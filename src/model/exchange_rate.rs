//! Amounts in another currency: our own figures always follow the exchange rate, the user's amounts only on request.

use super::currency::OF_OUR_FIGURES;
use super::{ASSUMPTIONS, Address, Amounts, Currency, Field, Place, Scenario, TooLarge, significant};

/// Significant digits of a converted typical figure; more would suggest false precision.
const DIGITS_OF_TYPICAL: u8 = 3;
/// Significant digits of a converted amount that the user entered.
const DIGITS_OF_GIVEN: u8 = 6;

/// One of our figures in US dollars, converted at so much per dollar; figures that are not money stay as they are.
pub(crate) fn converted(field: &Field, value: f64, per_dollar: f64) -> f64 {
    if per_dollar == 1.0 || !field.unit.is_money() { value } else { significant(value * per_dollar, DIGITS_OF_TYPICAL) }
}

/// The address of the exchange rate.
pub const EXCHANGE_RATE: Address = Address { place: Place::Assumptions, field: &ASSUMPTIONS.currency_per_dollar };

impl Scenario {
    /// Switches to another currency, at `per_dollar` for one US dollar. Returns the amounts that could not be converted
    /// because the result is too large for their input.
    pub fn exchange(&mut self, currency: Currency, per_dollar: f64, amounts: Amounts) -> TooLarge {
        let factor = per_dollar / self.per_dollar_of_given();
        let of_follow = self.exchange_follow(currency, per_dollar, amounts);
        if amounts == Amounts::None {
            self.choices.currency = currency;
            return TooLarge::default();
        }
        let (mut typical, mut given, mut zero) = (Vec::new(), Vec::new(), Vec::new());
        self.each(|address, value| {
            match address.field.unit.is_money() {
                true if value == self.default_of(address).0 => typical.push(address),
                true if amounts == Amounts::All || self.is_estimate(address) => given.push((address, value)),
                _ => return,
            }
            if value == 0.0 {
                zero.push(address);
            }
        });
        // A range moves with its number; one around zero has nothing to move with.
        for (address, range) in self.ranges.iter_mut().filter(|(address, _)| zero.contains(address)) {
            *range = range.exchanged(address.field, factor);
        }
        self.choices.currency = currency;
        self.put_exchange_rate(per_dollar);
        self.put_defaults(typical);
        // Leave a figure that already fits unrounded.
        let given = given.into_iter().filter(|_| factor != 1.0);
        let too_large = given.filter(|(address, value)| !self.set_number(*address, significant(value * factor, DIGITS_OF_GIVEN)));
        let inputs = too_large.map(|(address, _)| address).collect();
        let of_decision = if amounts == Amounts::All && factor != 1.0 { self.exchange_decision(factor) } else { 0 };
        TooLarge { inputs, others: of_decision + of_follow }
    }

    /// Switches a signed case to another currency: our typical figures are amounts of the case like all others, so none is rounded more
    /// than what was paid. Returns how many amounts became too large.
    pub(in crate::model) fn exchange_signed(&mut self, currency: Currency, per_dollar: f64) -> usize {
        let factor = per_dollar / self.per_dollar_of_given();
        let mut amounts = Vec::new();
        self.each(|address, value| {
            if address.field.unit.is_money() {
                amounts.push((address, value));
            }
        });
        self.choices.currency = currency;
        self.put_exchange_rate(per_dollar);
        if factor == 1.0 {
            return 0;
        }
        let too_large =
            amounts.into_iter().filter(|(address, value)| !self.set_number(*address, significant(value * factor, DIGITS_OF_GIVEN)));
        too_large.count() + self.exchange_decision(factor)
    }

    /// Writes the exchange rate alone; its range moves with it.
    fn put_exchange_rate(&mut self, per_dollar: f64) {
        let before = std::mem::replace(&mut self.assumptions.currency_per_dollar, per_dollar);
        self.move_range(EXCHANGE_RATE, before, per_dollar);
    }

    /// Sets another exchange rate in the same currency: typical figures and estimates follow.
    pub(super) fn set_exchange_rate(&mut self, per_dollar: f64) -> bool {
        if !ASSUMPTIONS.currency_per_dollar.accepts(per_dollar) {
            return false;
        }
        self.exchange(self.choices.currency, per_dollar, Amounts::Typical);
        true
    }

    /// The exchange rate of the amounts the user entered. They are in the comparison's currency even where
    /// our own figures were never converted, as in comparisons older than the exchange rate.
    pub fn per_dollar_of_given(&self) -> f64 {
        if self.has_foreign_figures() { self.choices.currency.per_dollar() } else { self.assumptions.currency_per_dollar }
    }

    /// Whether our own figures are still in dollars although the comparison is in another currency.
    pub fn has_foreign_figures(&self) -> bool {
        self.choices.currency != OF_OUR_FIGURES && self.assumptions.currency_per_dollar == 1.0
    }

    /// How many amounts the user entered anywhere: in inputs, the decision, bids, risks and the contract that is followed.
    pub fn given_money(&self) -> usize {
        let of_bids: usize = self.bids().map(|(_, bid)| bid.amounts()).sum();
        let of_decision = self.decision.as_ref().map_or(0, |decision| decision.amounts());
        self.given_amounts().len() + of_bids + of_decision + self.follow.as_ref().map_or(0, |follow| follow.amounts())
    }

    /// The amounts the user entered in inputs: neither typical nor estimated.
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
