//! The unit of a number, so that every reader can show it properly.

/// The unit of a number. Shares are fractions; money is in the scenario's currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A plain number without a unit, such as an index or a ratio.
    Number,
    /// A fraction of one, shown as percent.
    Share,
    /// A fraction of one per year, shown as percent per year.
    SharePerYear,
    /// A one-off amount of money.
    Money,
    /// Money per month.
    MoneyPerMonth,
    /// Money per year.
    MoneyPerYear,
    /// Money per hour of work.
    MoneyPerHour,
    /// Money per unit of service, such as a contact.
    MoneyPerUnit,
    /// People, in full-time equivalents.
    People,
    /// Users of a service.
    Users,
    /// Units of service per month, such as contacts.
    UnitsPerMonth,
    /// Hours of work per month.
    HoursPerMonth,
    /// Hours of work per year.
    HoursPerYear,
    /// Minutes.
    Minutes,
    /// Calendar months.
    Months,
    /// Calendar years.
    Years,
    /// Trips per year.
    TripsPerYear,
    /// Units of service per person.
    UnitsPerPerson,
    /// Hours per week.
    HoursPerWeek,
    /// Hours per user, once.
    HoursPerUser,
    /// Seconds.
    Seconds,
    /// A year of the calendar, never grouped.
    CalendarYear,
    /// A month of the calendar, 1 to 12.
    CalendarMonth,
}

impl Unit {
    /// Whether it is money.
    pub fn is_money(self) -> bool {
        matches!(self, Unit::Money | Unit::MoneyPerMonth | Unit::MoneyPerYear | Unit::MoneyPerHour | Unit::MoneyPerUnit)
    }

    /// The unit of a sum over months.
    pub fn over_time(self) -> Unit {
        match self {
            Unit::MoneyPerMonth => Unit::Money,
            Unit::UnitsPerMonth | Unit::HoursPerMonth => Unit::Number,
            other => other,
        }
    }
}
