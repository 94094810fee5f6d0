//! The saving: promised, for the real volume, and received; where the difference went.

use super::FollowWords;
use crate::engine::follow_up::FollowFigures;
use crate::model::grammar::list;
use crate::model::{FollowedContract, cause_in_sentence};

/// An amount below this share of the case is no part worth naming.
const SMALL: f64 = 1e-6;

impl FollowWords<'_> {
    /// The saving in one sentence, and where the rest of the promised one went.
    pub fn headline(&self) -> Vec<String> {
        if self.outcome.months == 0 {
            return vec![
                "Enter the units and the amount paid for a quarter: the first complete row shows what the contract really saves."
                    .to_string(),
            ];
        }
        let sums = &self.outcome.sums;
        let mut said = if is_today(self.follow) { vec![self.against_the_case(sums)] } else { self.against_today(sums) };
        if sums.unclaimed() > 0.0 {
            said.push(format!("{} of credits due were not claimed.", (self.money)(sums.unclaimed())));
        }
        said.extend(self.explained());
        said
    }

    /// An amount of the periods that count, for a year.
    fn per_year(&self, amount: f64) -> f64 {
        amount * 12.0 / f64::from(self.outcome.months.max(1))
    }

    fn against_today(&self, sums: &FollowFigures) -> Vec<String> {
        let year = |amount: f64| (self.money)(self.per_year(amount));
        let promised = if sums.promised() < 0.0 {
            format!("The case promised no saving for these months, but an extra cost of {} a year", year(-sums.promised()))
        } else {
            format!("Promised saving {} a year", year(sums.promised()))
        };
        let first = format!("{promised}; for the real volume {}; received {}.", year(sums.rebaselined()), year(sums.received_saving()));
        let missing = sums.promised() - sums.received_saving();
        let small = SMALL * sums.case.abs();
        let parts = [
            (sums.promised() - sums.rebaselined(), "is due to the volume"),
            (sums.index_effect(), "is due to inflation"),
            (sums.leak(), "leaked"),
        ];
        let named = parts.iter().filter(|(amount, _)| libm::fabs(*amount) > small);
        let second = if missing <= small {
            let more = if missing < -small { format!("{} a year more than promised.", year(-missing)) } else { "As promised.".to_string() };
            format!("{more} {}", self.allowed(sums))
        } else if parts.iter().all(|(amount, _)| *amount >= -small) {
            let named: Vec<String> = named.map(|(amount, words)| format!("{} {words}", year(*amount))).collect();
            format!("Of the missing {}, {}. {}", year(missing), list(&named), self.allowed(sums))
        } else {
            let named: Vec<String> = named
                .map(|(amount, words)| {
                    let words = words.trim_start_matches("is due to the ").trim_start_matches("is due to ").replace("leaked", "leak");
                    format!("{words} {}", year(*amount))
                })
                .collect();
            format!("The missing {} are {}. {}", year(missing), list(&named), self.allowed(sums))
        };
        vec![first, second]
    }

    /// The contract is today's option, so it promised no saving.
    fn against_the_case(&self, sums: &FollowFigures) -> String {
        let year = |amount: f64| (self.money)(self.per_year(amount));
        format!("The case expected {} a year, and {} for the real volume. {}", year(sums.case), year(sums.flexed), self.allowed(sums))
    }

    /// Paid ÷ flexed in words.
    fn allowed(&self, sums: &FollowFigures) -> String {
        let paid = (self.money)(self.per_year(sums.paid));
        match sums.leak_share() {
            Some(share) if share >= 0.0 => format!("Paid {paid} a year: {} more than the case allows.", (self.percent)(share)),
            Some(share) => format!("Paid {paid} a year: {} less than the case allows.", (self.percent)(-share)),
            None => format!("Paid {paid} a year; the case allows no cost."),
        }
    }

    /// How the user explains the leak.
    fn explained(&self) -> Option<String> {
        let leaks = &self.follow.leaks;
        if leaks.is_empty() {
            return None;
        }
        let named: Vec<String> =
            leaks.iter().map(|(cause, amount)| format!("{} {}", cause_in_sentence(*cause), (self.money)(*amount))).collect();
        let rest = self.outcome.sums.leak() - leaks.values().sum::<f64>();
        Some(format!(
            "The leak of {} in words: {}; not explained {}.",
            (self.money)(self.outcome.sums.leak()),
            list(&named),
            (self.money)(rest)
        ))
    }
}

/// Whether the contract is today's option of its case.
fn is_today(follow: &FollowedContract) -> bool {
    follow.option == follow.case.status_quo
}
