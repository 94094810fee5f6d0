//! Hours of a provider's people in each place, the basis of time and materials and of cost plus.

use super::super::Driver;
use super::super::learning::extra_effort;
use super::terms::{Charge, Terms};
use crate::graph::{Expression, Unit};
use crate::model::{Rates, WorkPlace};
use std::ops::{Add, Mul, Sub};

/// Hours times the blended rate times `markup`; learning, distance and rework add hours for the same work.
pub(super) fn charge<'g>(terms: &Terms<'_, 'g>, markup: Expression<'g>) -> Charge<'g> {
    let setting = terms.setting;
    let rates = setting.delivery.rates.map(setting.inputs());
    let operation = setting.delivery.operation.map(setting.inputs());
    let hours = terms.work.hours(setting, terms.part, rates.billed_utilisation);
    let rate_card = hours * blended_rate(terms) * markup;
    let rate_card = rate_card.explained("Hours on the rate card", Unit::MoneyPerMonth, "Paid hours multiplied by the blended rate.");

    let distance = rate_card * rates.distance_effort;
    let mut extras = vec![(Driver::Effort, "Distance", distance, "Extra hours for the same work.")];
    let mut worked = rate_card + distance;
    if let Some(extra) = extra_effort(setting, terms.part, terms.provider.attrition_per_year) {
        let learning = worked * extra * terms.part.new_share;
        extras.push((Driver::Effort, "Learning", learning, "Extra hours until the people know the work."));
        worked = worked + learning;
    }
    extras.push((Driver::Effort, "Rework", worked * operation.rework_share, "Work that has to be redone."));
    Charge { rate_card, extras }
}

/// The share of hours onshore: the rest of the hours.
pub(in crate::engine) fn onshore_share<N: Copy + Sub<Output = N>>(rates: &Rates<N>) -> N
where
    f64: Sub<N, Output = N>,
{
    1.0 - rates.nearshore_share - rates.offshore_share
}

/// The price of one hour, averaged over places; `levels` are the pay levels onshore, nearshore and offshore.
pub(in crate::engine) fn blended<N>(rates: &Rates<N>, onshore_share: N, [onshore, nearshore, offshore]: [N; 3]) -> N
where
    N: Copy + Add<Output = N> + Mul<Output = N>,
{
    onshore_share * rates.onshore_rate_per_hour * onshore
        + rates.nearshore_share * rates.nearshore_rate_per_hour * nearshore
        + rates.offshore_share * rates.offshore_rate_per_hour * offshore
}

/// The price of one hour, averaged over places, in the pay of each month.
fn blended_rate<'g>(terms: &Terms<'_, 'g>) -> Expression<'g> {
    let rates = terms.setting.delivery.rates.map(terms.setting.inputs());
    let (clock, since) = (terms.setting.clock, terms.part.contract_since);
    let onshore_share = onshore_share(&rates).explained("Hours onshore", Unit::Share, "The rest of the hours.");
    let levels = [WorkPlace::Onshore, WorkPlace::Nearshore, WorkPlace::Offshore].map(|place| clock.rate_index(place, since));
    let note = "Each location's share multiplied by its rate, which follows local wages.";
    blended(&rates, onshore_share, levels).explained("Blended rate", Unit::MoneyPerHour, note)
}
