//! What a list is of, told by the titles of its columns.

/// What a list is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Roles, with how many people have them and what one of them earns in a year.
    Roles,
    /// Volumes of services, by month.
    Volumes,
}

/// A column that is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// What people do.
    Role,
    /// How many they are.
    Heads,
    /// What one of them earns in a year.
    Salary,
    /// The service they work for, or of which there is a volume.
    Service,
    /// A month of the calendar.
    Month,
    /// A volume.
    Volume,
}

const TITLES: [(Column, &[&str]); 6] = [
    (Column::Role, &["role", "roles", "title", "job", "job title", "position", "function", "name", "profile", "grade"]),
    (
        Column::Heads,
        &[
            "headcount",
            "head count",
            "heads",
            "fte",
            "ftes",
            "count",
            "number",
            "people",
            "persons",
            "staff",
            "quantity",
            "number of people",
        ],
    ),
    (
        Column::Salary,
        &[
            "salary",
            "salaries",
            "annual salary",
            "yearly salary",
            "base salary",
            "gross salary",
            "average salary",
            "salary per year",
            "salary per person",
            "pay",
            "annual pay",
            "gross pay",
            "wage",
        ],
    ),
    (Column::Service, &["service", "services", "tower", "service name"]),
    (Column::Month, &["month", "months", "period", "date"]),
    (
        Column::Volume,
        &[
            "volume",
            "volumes",
            "volume per month",
            "monthly volume",
            "units",
            "units per month",
            "contacts",
            "calls",
            "tickets",
            "devices",
            "servers",
            "quantity",
            "count",
            "number",
        ],
    ),
];

/// Whether a title stands over such a column; what stands in brackets, such as a currency, does not matter.
fn stands_over(title: &str, column: Column) -> bool {
    let title = title.split(['(', '[']).next().unwrap_or_default().to_lowercase();
    let words: Vec<&str> = title.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let title = words.join(" ");
    TITLES.iter().any(|(known, titles)| *known == column && titles.contains(&title.as_str()))
}

/// The place of a column among titles.
pub(super) fn place(titles: &[String], column: Column) -> Option<usize> {
    titles.iter().position(|title| stands_over(title, column))
}

/// What a list with these titles is of.
pub(super) fn kind(titles: &[String]) -> Option<Kind> {
    let has = |column| place(titles, column).is_some();
    if has(Column::Heads) && has(Column::Salary) {
        return Some(Kind::Roles);
    }
    (has(Column::Volume) && (has(Column::Month) || has(Column::Service))).then_some(Kind::Volumes)
}
