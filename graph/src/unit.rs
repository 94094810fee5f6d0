//! What a number counts, so that every reader can show it properly.

/// What a number counts. Shares are fractions; money is in the scenario's currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A plain number without a unit, such as an index or a ratio.
    Number,
    /// A fraction of one, shown as percent.
    Share,
    /// A fraction of one for each year, shown as percent per year.
    SharePerYear,
    /// Money, once.
    Money,
    /// Money in one month.
    MoneyPerMonth,
    /// Money in one year.
    MoneyPerYear,
    /// Money for one hour of work.
    MoneyPerHour,
    /// Money for one unit of service, such as a contact.
    MoneyPerUnit,
    /// People, in full-time equivalents.
    People,
    /// Users of a service.
    Users,
    /// Units of service in one month, such as contacts.
    UnitsPerMonth,
    /// Hours of work in one month.
    HoursPerMonth,
    /// Hours of work in one year.
    HoursPerYear,
    /// Minutes.
    Minutes,
    /// Calendar months.
    Months,
    /// Calendar years.
    Years,
    /// Journeys in one year.
    TripsPerYear,
    /// Units of service that one person looks after.
    UnitsPerPerson,
    /// Hours in one week.
    HoursPerWeek,
    /// Hours of one user, once.
    HoursPerUser,
    /// Seconds.
    Seconds,
    /// A year of the calendar, never grouped.
    CalendarYear,
    /// A month of the calendar, 1 to 12.
    CalendarMonth,
}

impl Unit {
    /// Whether it counts money.
    pub fn is_money(self) -> bool {
        matches!(self, Unit::Money | Unit::MoneyPerMonth | Unit::MoneyPerYear | Unit::MoneyPerHour | Unit::MoneyPerUnit)
    }

    /// What months of it add up to.
    pub fn over_time(self) -> Unit {
        match self {
            Unit::MoneyPerMonth => Unit::Money,
            Unit::UnitsPerMonth | Unit::HoursPerMonth => Unit::Number,
            other => other,
        }
    }
}
