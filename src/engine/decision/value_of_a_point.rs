//! The worth of quality in money: the value of a point by the weights, and the values at which another option wins.

/// A cost in money with its quality from 0 to 10.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PricedQuality {
    /// The cost, as a present value.
    pub cost: f64,
    /// The quality.
    pub quality: f64,
}

/// A value of a point at which the winner changes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Corner {
    /// The value of a point, in money: the price of a point between the two.
    pub at: f64,
    /// The place of the winner below that value.
    pub from: usize,
    /// The place of the winner above that value.
    pub to: usize,
}

/// The money that weights say one point of quality is worth, with the share of the cost and its reference; `None` if the cost has
/// no weight, for then no amount is too much.
///
/// Source: follows from the fixed scale, on which totals and the cost less this value of the quality give the same order. The New
/// Zealand Transport Agency calls the amount a supplier quality premium (price quality method, form SM021).
pub fn value_of_a_point(share_of_cost: f64, reference: f64) -> Option<f64> {
    (share_of_cost > 0.0).then(|| (1.0 - share_of_cost) / share_of_cost * reference / 10.0)
}

/// The lower envelope of cost less the value of quality: from the cheapest upwards, the values of a point at which the winner changes.
pub fn corners(options: &[PricedQuality]) -> Vec<Corner> {
    let cheapest = options.iter().enumerate().min_by(|(_, first), (_, second)| {
        // Of two at the same cost, the better one is never beaten by the other.
        first.cost.total_cmp(&second.cost).then(second.quality.total_cmp(&first.quality))
    });
    let mut corners = Vec::new();
    let Some((mut from, mut current)) = cheapest else { return corners };
    loop {
        let better = options.iter().enumerate().filter(|(_, option)| option.quality > current.quality);
        let priced = better.map(|(to, option)| (to, option, (option.cost - current.cost) / (option.quality - current.quality)));
        let next = priced.min_by(|(_, first, at), (_, second, other)| at.total_cmp(other).then(second.quality.total_cmp(&first.quality)));
        let Some((to, option, at)) = next else { return corners };
        corners.push(Corner { at, from, to });
        (from, current) = (to, option);
    }
}

/// The cost of a point of quality more, from one option to a better one; `None` if it is not better.
///
/// Source: the comparison that US FAR 15.101-1(c) asked for before its overhaul in 2025: the benefits of the more
/// expensive proposal "shall merit the additional cost".
pub fn price_of_a_point(from: PricedQuality, to: PricedQuality) -> Option<f64> {
    (to.quality > from.quality).then(|| (to.cost - from.cost) / (to.quality - from.quality))
}
