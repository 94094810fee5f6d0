//! The decision memo in the formats of the page.

use super::register_table::unit_name;
use crate::app::scene::Scene;
use crate::browser::clock;
use crate::exchange::fingerprint;
use crate::exchange::memo::{Numbers, memo};
use crate::model::{Address, Sentence};

struct PageNumbers<'a>(&'a Scene);

impl Numbers for PageNumbers<'_> {
    fn money(&self, amount: f64) -> String {
        self.0.formats.money_short(amount)
    }

    fn percent(&self, share: f64) -> String {
        self.0.formats.percent(share)
    }

    fn whole(&self, number: f64) -> String {
        self.0.formats.whole(number)
    }

    fn prose(&self, sentence: &Sentence) -> String {
        self.0.formats.prose(sentence)
    }

    fn value(&self, address: Address, value: f64) -> String {
        // Where an answer turns, six digits say more than anyone knows.
        let digits = libm::pow(10.0, 3.0 - libm::floor(libm::log10(libm::fabs(value).max(1e-9))));
        self.0.formats.value(libm::round(value * digits) / digits, address.field.unit, unit_name(self.0, address))
    }
}

/// The memo as Markdown; nothing while there are no results.
pub fn page_memo(scene: &Scene) -> Option<String> {
    let outcome = scene.outcome.as_ref().as_ref().ok()?;
    Some(memo(&scene.scenario, outcome, &PageNumbers(scene), &clock::today(), &fingerprint(&scene.scenario)))
}
