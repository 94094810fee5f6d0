//! Pay in proportion to that of today's team.

use super::Estimator;
use crate::model::{Address, DeliveredBy, Field, GOVERNANCE, Place, ServiceId, TEAM, WorkPlace};

impl Estimator<'_> {
    /// Pays every team in today's location as today's; team leads and retained staff there are paid in proportion.
    pub(super) fn pay(&mut self, service: ServiceId) {
        let today = Place::Delivery(self.scenario.status_quo, service);
        let of_today = Address { place: today, field: &TEAM.salary_per_year };
        let salary = self.scenario.number(of_today).unwrap_or_default();
        let share = salary / self.scenario.default_of(of_today).0.max(1.0);
        for (option, place) in self.deliveries(service) {
            let choices = self.scenario.delivery(option, service).map(|delivery| delivery.choices);
            let is_here = choices.as_ref().is_some_and(|choices| choices.team_place == WorkPlace::Onshore);
            if is_here && place != today {
                self.put(Address { place, field: &TEAM.salary_per_year }, salary, "the pay of your team today.");
            }
            if is_here {
                self.in_proportion_to_pay(place, &TEAM.lead_salary_per_year, share);
            }
            if choices.is_some_and(|choices| choices.delivered_by != DeliveredBy::InHouse) {
                self.in_proportion_to_pay(place, &GOVERNANCE.retained_salary_per_year, share);
            }
        }
    }

    fn in_proportion_to_pay(&mut self, place: Place, field: &'static Field, share: f64) {
        let address = Address { place, field };
        self.put(address, libm::round(self.scenario.default_of(address).0 * share), "in proportion to the pay of the team.");
    }
}
