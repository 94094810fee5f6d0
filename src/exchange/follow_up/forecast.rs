//! The cost at the end of the contract, and the date of the next decision.

use super::FollowWords;
use crate::engine::follow_up::NoForecast;
use crate::model::grammar::worded;

impl FollowWords<'_> {
    /// The cost at the end, or why there is no forecast.
    pub fn forecast(&self) -> String {
        let money = |amount| (self.money)(amount);
        match self.outcome.forecast {
            Ok(forecast) if forecast.leak_share == 0.0 => {
                format!("By its end the contract costs {}, {} of it so far.", money(forecast.if_it_stops()), money(forecast.paid))
            }
            Ok(forecast) => format!(
                "By its end the contract costs {} if the leak of the last four quarters stops, and {} if it continues; {} is paid so far.",
                money(forecast.if_it_stops()),
                money(forecast.if_it_continues()),
                money(forecast.paid)
            ),
            Err(why) => format!("No forecast yet: {}", in_words(why)),
        }
    }

    /// When the next decision is due, and why then.
    pub fn decide_by(&self) -> String {
        let due = &self.outcome.decide_by;
        // Its last month.
        let end = self.month(i32::from(due.end) - 1);
        let notice = self.follow.notice_months.unwrap_or(0.0);
        let why = match due.slowest {
            Some((option, months)) => {
                let name = self.follow.case.option(option).map_or("", |option| option.name.as_str());
                format!("“{name}” needs {} before it can start", months_in_words(months))
            }
            None if notice > 0.0 => format!("the notice is {}", months_in_words(notice)),
            None => "the case has no alternative with a transition".to_string(),
        };
        format!(
            "Decide by {}: the contract ends in {end}, and {why}. Start to prepare in {}.",
            self.month(libm::floor(due.month) as i32),
            self.month(i32::from(due.reminder).min(libm::floor(due.month) as i32))
        )
    }
}

fn months_in_words(months: f64) -> String {
    worded(libm::ceil(months) as usize, "1 month", "{} months")
}

fn in_words(why: NoForecast) -> &'static str {
    match why {
        NoForecast::TooFewQuarters => "enter four complete quarters, because less shows no trend.",
        NoForecast::Gaps => "enter the missing quarters first.",
        NoForecast::Ended => "the contract has ended.",
        NoForecast::NothingAllowed => "the case allows no cost in the last four quarters, so a leak has no share.",
    }
}
