//! Users, volumes and seats that follow from each other.

use super::Estimator;
use crate::engine::{are_too_few, least_people};
use crate::model::grammar::{capitalised, worded_as};
use crate::model::{Address, DEMAND, Place, Scenario, ServiceId, Staffing, in_two_digits};

impl Estimator<'_> {
    /// Twice the volume means twice the users, and twice the users mean twice the volume, unless the user knows better.
    pub(super) fn users_and_volumes(&mut self) {
        let places: Vec<Place> = self.scenario.services.iter().map(|service| Place::Service(service.id)).collect();
        let Some(first) = places.first().copied() else { return };
        for place in places {
            let (users, volume) = (Address { place, field: &DEMAND.users }, Address { place, field: &DEMAND.volume_per_month });
            let (of_first, first_users) = (Address { place: first, ..volume }, Address { place: first, ..users });
            let of_volume = in_two_digits(self.scenario.default_of(first_users).0 * self.share(of_first)).max(1.0);
            self.put(users, of_volume, "in proportion to your volume.");
            let of_users = in_two_digits(self.scenario.default_of(volume).0 * self.share(users));
            self.put(volume, of_users, "in proportion to your users.");
        }
    }

    /// A number as a share of its typical value; 1 where either is zero.
    fn share(&self, address: Address) -> f64 {
        let share = self.scenario.number(address).unwrap_or_default() / self.scenario.default_of(address).0;
        if share > 0.0 && share.is_finite() { share } else { 1.0 }
    }

    /// People who are there are a fact: where they are too few to fill the seats that usually are always filled, the seats are wrong.
    pub(super) fn seats(&mut self, service: ServiceId) {
        let Some(known) = self.scenario.service(service).filter(|known| known.choices.staffing == Staffing::Headcount) else { return };
        let people = known.demand.headcount;
        if let Some(few) = TooFew::find(self.scenario, service, people) {
            let seats = Address { place: Place::Service(service), field: &DEMAND.minimum_seats };
            self.put(seats, few.filled, &format!("your {people} people are {}", few.words));
        }
    }
}

/// The seats of a service that a number of people can fill in shifts if the usual ones need more, and what to say about it.
pub struct TooFew {
    /// Seats that are always filled.
    filled: f64,
    /// Follows "they are", or is used alone.
    words: String,
}

impl TooFew {
    /// What a number of people means; `None` if they can fill the usual seats at all hours.
    pub fn find(scenario: &Scenario, service: ServiceId, people: f64) -> Option<TooFew> {
        let usual = scenario.service(service)?.demand.minimum_seats;
        let least = least_people(scenario, service).filter(|least| are_too_few(people, *least))?;
        let mut filled = libm::floor(people / (least / usual));
        if !are_too_few(people, least / usual * (filled + 1.0)) {
            filled += 1.0;
        }
        let seats = worded_as(usual, "a seat", "{} seats", &usual.to_string());
        let counted = match filled {
            0.0 => "none is".to_string(),
            many => worded_as(many, "one is", "{} are", &many.to_string()),
        };
        let takes = libm::ceil(least);
        Some(TooFew {
            filled,
            words: format!("too few to fill {seats} at all hours, which needs {takes}: {counted} counted as always filled."),
        })
    }

    /// The remark beside the number of people.
    pub fn remark(&self) -> String {
        capitalised(&self.words)
    }
}
