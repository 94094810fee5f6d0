//! Calendar days as numbers, for dated flows.

/// A day of the Gregorian calendar, counted from 1 January 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

impl Day {
    /// The day of a calendar date, with months and days counted from 1; `None` for a date that does not exist, or
    /// for years before 1 or after 9999.
    ///
    /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
    pub fn from_civil(year: i32, month: u8, day: u8) -> Option<Day> {
        if !(1..=9999).contains(&year) || !(1..=days_in_month(year, month)).contains(&day) {
            return None;
        }
        // Years start in March, so that the leap day is their last.
        let year = if month <= 2 { year - 1 } else { year };
        let era = year / 400;
        let year_of_era = year % 400;
        let month_since_march = (i32::from(month) + 9) % 12;
        let day_of_year = (153 * month_since_march + 2) / 5 + i32::from(day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        // There are 719 468 days between 1 March of the year 0 and 1 January 1970.
        Some(Day(era * 146_097 + day_of_era - 719_468))
    }

    /// The day this many days later; earlier for a negative number.
    pub fn later(self, days: i32) -> Day {
        Day(self.0.saturating_add(days))
    }

    /// The number of days after another day.
    pub fn days_since(self, other: Day) -> i32 {
        self.0.saturating_sub(other.0)
    }
}

/// The number of days in a month; `None` for a month that does not exist.
fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_follow_each_other_through_all_years() {
        let mut expected = Day::from_civil(1, 1, 1).unwrap();
        assert_eq!(expected, Day(-719_162), "Python: (date(1, 1, 1) - date(1970, 1, 1)).days");
        for year in 1..=9999 {
            for month in 1..=12 {
                for day in 1..=days_in_month(year, month) {
                    assert_eq!(Day::from_civil(year, month, day), Some(expected));
                    expected = expected.later(1);
                }
            }
        }
    }

    #[test]
    fn known_days_have_their_numbers() {
        assert_eq!(Day::from_civil(1970, 1, 1), Some(Day(0)));
        assert_eq!(Day::from_civil(2000, 2, 29), Some(Day(11_016)));
        assert_eq!(Day::from_civil(2026, 7, 1), Some(Day(20_635)));
        for (year, month, day) in [(2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 13, 1), (2024, 0, 1), (2024, 1, 0), (0, 1, 1)] {
            assert_eq!(Day::from_civil(year, month, day), None);
        }
    }
}
