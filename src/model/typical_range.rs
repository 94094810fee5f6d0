//! The typical range of a number, and ranges around a value.

use super::typical::{BUDGET_PRICE, CONSUMPTION, DRIFT, EMERGING_DRIFT, OFFERED_PRICE, PRICE, SIGNED_PRICE, USUAL};
use super::{Address, Delivery, Ends, Field, Origin, Place, Pricing, Range, Scenario, Shape, Source, Typical, WorkPlace, Z90, significant};
use crate::graph::Unit;

/// Digits of an end that is computed, and of a typical one.
const DIGITS: u8 = 12;
const SHORT: u8 = 3;

/// Whether values of a unit are shares or yearly rates, which are entered and shown as percent.
pub fn is_percent(unit: Unit) -> bool {
    matches!(unit, Unit::Share | Unit::SharePerYear)
}

impl Field {
    /// Whether it is a share or a yearly rate, whose ranges count points.
    pub fn counts_points(&self) -> bool {
        is_percent(self.unit)
    }

    /// The usual shape of a range with this low end: shares, rates, and what may be zero or below spread evenly, other numbers by a
    /// factor.
    pub fn usual_shape(&self, low: f64) -> Shape {
        if self.counts_points() || low <= 0.0 { Shape::Normal } else { Shape::Lognormal }
    }

    /// A range of a tenth, or of any other `part`, around a value. Of a share above one half, the part is of the gap to 100 %: nobody means
    /// 90 to 100 % by an availability of 99.9 %.
    pub fn around(&self, value: f64, part: f64) -> Range {
        let gap = if self.range.1 == 1.0 { 1.0 - value } else { f64::INFINITY };
        let spread = part * libm::fmin(libm::fabs(value), gap);
        self.between(value, value - spread, value + spread, None)
    }

    /// A range that is a tenth wider or narrower; without one, a tenth around the value, or still none.
    pub fn widened(&self, value: f64, range: Option<Range>, wider: bool) -> Option<Range> {
        let Some(range) = range else { return wider.then(|| self.around(value, 0.1)) };
        let factor = if wider { 1.1 } else { 1.0 / 1.1 };
        let moved = |end: f64| value + (end - value) * factor;
        Some(Range { weights: range.weights, ..self.between(value, moved(range.low), moved(range.high), Some(range.shape)) })
    }

    /// A range with these ends around a value, within the limits of the input; with the usual shape unless another is given.
    pub fn between(&self, value: f64, low: f64, high: f64, shape: Option<Shape>) -> Range {
        let (least, most) = self.range;
        let within = |end: f64| libm::fmin(libm::fmax(significant(end, DIGITS), least), most);
        let (low, high) = (within(low.min(high)).min(value), within(high.max(low)).max(value));
        let usual = self.usual_shape(low);
        // Nothing at zero is lognormal.
        Range::new(low, high, shape.filter(|shape| low > 0.0 || *shape != Shape::Lognormal).unwrap_or(usual))
    }
}

impl Scenario {
    /// The class of typical ranges of the number at an address.
    pub fn class_of(&self, address: Address) -> &'static Typical {
        match address.field.typical {
            Some(class) if std::ptr::eq(class, &PRICE) => self.class_of_price(address),
            Some(class) if std::ptr::eq(class, &DRIFT) && self.is_far(address.place) => &EMERGING_DRIFT,
            class => class.unwrap_or(&USUAL),
        }
    }

    /// The class of a price: how firm it is. Today's contract is signed, a bid is a written offer.
    fn class_of_price(&self, address: Address) -> &'static Typical {
        let delivery = address.place.option().zip(address.place.service()).and_then(|(option, service)| self.delivery(option, service));
        let is_entered = self.number(address).is_some_and(|number| self.origin(address, number) == Origin::Set);
        let has_bid = |delivery: &Delivery| self.provider(delivery.provider).is_some_and(|provider| provider.bid.is_some());
        match delivery {
            Some(delivery) if delivery.choices.pricing == Pricing::Consumption => &CONSUMPTION,
            Some(_) if is_entered && address.place.option() == Some(self.status_quo) => &SIGNED_PRICE,
            Some(delivery) if is_entered && has_bid(delivery) => &OFFERED_PRICE,
            _ if is_entered => &BUDGET_PRICE,
            _ => &PRICE,
        }
    }

    /// Whether the people of a team or a provider work mostly offshore, where currencies move more.
    fn is_far(&self, place: Place) -> bool {
        let mut deliveries = self.options.iter().flat_map(|option| option.deliveries.iter().map(move |delivery| (option.id, delivery)));
        deliveries.any(|(option, delivery)| match place {
            Place::Provider(provider) => delivery.has_provider() && delivery.provider == provider && delivery.rates.offshore_share > 0.5,
            place => place == Place::Delivery(option, delivery.service) && delivery.choices.team_place == WorkPlace::Offshore,
        })
    }

    /// Where the range of the number at an address comes from: the source of the typical range that it is; `None` for a range of
    /// the user's own.
    pub fn range_source(&self, address: Address, range: Range) -> Option<&'static Source> {
        (self.typical_range(address) == Some(range)).then(|| self.class_of(address).source)
    }

    /// The typical range of the number at an address; `None` for a decision, a number that cannot vary, or zero, of which any
    /// part is zero.
    pub fn typical_range(&self, address: Address) -> Option<Range> {
        let (field, value) = (address.field, self.number(address)?);
        let Typical { ends, shape, .. } = self.class_of(address);
        let shape = Some(*shape).filter(|_| *ends != Ends::Tenth);
        let between = |low, high| field.between(value, significant(low, SHORT), significant(high, SHORT), shape);
        let range = match *ends {
            Ends::Tenth => {
                let tenth = field.around(value, 0.1);
                between(tenth.low, tenth.high)
            }
            Ends::Factors(low, high) => between(value * low, value * high),
            Ends::Points(points) => between(value - points, value + points),
            // A constant trend stands for a random walk: both have the same variance of the average rate over the years.
            Ends::Currency(volatility) => {
                let points = Z90 * volatility * 2.0 / libm::sqrt(3.0 * self.assumptions.horizon_years);
                between(value - points, value + points)
            }
            Ends::Decided => return None,
        };
        (range.low < range.high && field.why_certain().is_none()).then_some(range)
    }
}
