//! Puts a pasted range in the order of the table before it is read: columns by their headings, lines by the periods in their first
//! column, which holds no figure.

use super::paste::quoted;
use crate::exchange::list::months;
use crate::exchange::number_text::read_in_unit;
use crate::graph::Unit;
use crate::model::grammar::list;
use crate::model::{FollowEdit, FollowField, FollowFigure, FollowedContract, Scenario, ServiceId, UnitName};

/// The most lines named in a message.
const NAMED: usize = 3;

/// The rows of the table, as many as it can have.
pub(super) struct TableRows {
    /// The first month of each, counted from the year 0.
    pub firsts: Vec<i32>,
    /// How many months a row covers.
    pub months: i32,
}

impl TableRows {
    /// The rows of a contract, with those that a paste may add.
    pub(super) fn of(scenario: &Scenario, follow: &FollowedContract) -> TableRows {
        let mut full = Scenario::clone(scenario);
        while full.edit_follow(FollowEdit::AddRow).is_ok() {}
        let assumptions = &follow.case.assumptions;
        let start = (assumptions.start_year * 12.0 + assumptions.start_month) as i32 - 1;
        let firsts = full.follow.iter().flat_map(|follow| &follow.rows).map(|row| start + i32::from(row.from)).collect();
        TableRows { firsts, months: follow.by.months().into() }
    }

    /// The row of a period: the period covers it, or is its first or last month.
    fn row(&self, (first, count): (i32, i32)) -> Option<usize> {
        let is_of = |row: i32| first == row && count == self.months || count == 1 && (first == row || first + 1 == row + self.months);
        self.firsts.iter().position(|row| is_of(*row))
    }
}

/// A range in the order of the table.
#[derive(Debug, PartialEq)]
pub(super) struct Arranged {
    /// Its lines, without headings and columns that hold no figure of the table.
    pub text: String,
    /// The field that its first cell belongs to.
    pub start: FollowField,
    /// What was left out; empty if nothing was.
    pub said: String,
}

/// Arranges a pasted range.
///
/// # Errors
/// Why its lines fit no rows.
pub(super) fn arranged(
    text: &str,
    start: FollowField,
    (service, name): (ServiceId, UnitName),
    rows: &TableRows,
    decimal: char,
) -> Result<Arranged, String> {
    let figures = FollowFigure::of_row(service);
    let lines: Vec<Vec<&str>> =
        text.trim_end_matches(['\r', '\n']).split('\n').map(|line| line.trim_end().split('\t').map(str::trim).collect()).collect();
    let is_number = |cell: &str| read_in_unit(cell, decimal, Unit::Money, name).is_ok();
    let named = |cell: &&str| figures.iter().position(|figure| is_heading_of(*figure, cell, name));
    let first_line = lines.first().map(Vec::as_slice).unwrap_or_default();
    let columns: Vec<Option<usize>> = first_line.iter().map(named).collect();
    let has_headings = columns.iter().any(Option::is_some) && !first_line.iter().any(|cell| is_number(cell) && months(cell).is_none());
    let below = || lines.iter().skip(usize::from(has_headings));
    let label = match first_column(below(), rows, is_number) {
        Some(_) if has_headings && columns.first().is_some_and(Option::is_some) => None,
        found => found,
    };
    if !has_headings && label.is_none() {
        return Ok(Arranged { text: text.to_string(), start, said: String::new() });
    }
    let mut said = Vec::new();
    if label == Some(FirstColumn::Numbers) && !has_headings {
        said.push("The first pasted column numbers the rows, so it was left out.".to_string());
    }
    let at = |line: &[&str], place: usize| line.get(place).copied().unwrap_or_default().to_string();
    // What the columns hold: by their headings, or what follows the first one.
    let ordered = |line: &Vec<&str>| -> String {
        let cells: Vec<String> = if has_headings {
            let place = |figure| columns.iter().position(|column| *column == Some(figure));
            (0..figures.len()).map(|figure| place(figure).map_or_else(String::new, |place| at(line, place))).collect()
        } else {
            line.iter().skip(1).map(ToString::to_string).collect()
        };
        cells.join("\t").trim_end().to_string()
    };
    if has_headings {
        let unknown = |place: &usize| {
            columns.get(*place).is_some_and(Option::is_none)
                && !(*place == 0 && label.is_some())
                && below().any(|line| line.get(*place).is_some_and(|cell| is_number(cell)))
        };
        let unknown: Vec<String> = (0..columns.len()).filter(unknown).map(|place| quoted(&at(first_line, place))).collect();
        if !unknown.is_empty() {
            said.push(format!("Left out, because the table has no such column: {}.", list(&unknown)));
        }
    }
    let start = FollowField { figure: figures.first().copied().filter(|_| has_headings).unwrap_or(start.figure), ..start };
    if label != Some(FirstColumn::Periods) {
        let text = below().map(ordered).collect::<Vec<_>>().join("\n");
        return Ok(Arranged { text, start, said: said.join(" ") });
    }
    let mut placed: Vec<Option<String>> = vec![None; rows.firsts.len()];
    let mut elsewhere = Vec::new();
    for line in below() {
        let cell = at(line, 0);
        let period = months(&cell);
        let content = ordered(line);
        match period.and_then(|period| rows.row(period)).and_then(|row| placed.get_mut(row)) {
            Some(Some(_)) => {
                return Err(format!("Nothing was pasted: several lines belong to the row of {}. Add them up first.", quoted(&cell)));
            }
            Some(place) => *place = Some(content),
            None if content.chars().any(|letter| letter.is_ascii_digit()) => elsewhere.push(quoted(&cell)),
            None => {}
        }
    }
    if placed.iter().all(Option::is_none) {
        return Err(format!(
            "Nothing was pasted: {} is no period of this table, whose rows cover {} months.",
            elsewhere.first().cloned().unwrap_or_default(),
            rows.months
        ));
    }
    if !elsewhere.is_empty() {
        let more = if elsewhere.len() > NAMED { format!(" and {} more", elsewhere.len() - NAMED) } else { String::new() };
        elsewhere.truncate(NAMED);
        said.push(format!("Lines left out, because they are of no period of this table: {}{more}.", elsewhere.join(", ")));
    }
    let first = placed.iter().position(Option::is_some).unwrap_or_default();
    let text = placed.into_iter().skip(first).map(Option::unwrap_or_default).collect::<Vec<_>>().join("\n");
    Ok(Arranged { text: text.trim_end_matches('\n').to_string(), start: FollowField { row: first, ..start }, said: said.join(" ") })
}

/// What a first column holds instead of a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
enum FirstColumn {
    /// Periods.
    Periods,
    /// Labels that differ, such as `Q1`, without a year.
    Labels,
    /// The numbers of the rows.
    Numbers,
}

/// What the first of several columns holds instead of a figure, if anything.
fn first_column<'a>(
    lines: impl Iterator<Item = &'a Vec<&'a str>> + Clone,
    rows: &TableRows,
    is_number: impl Fn(&str) -> bool,
) -> Option<FirstColumn> {
    let beside = lines.clone().any(|line| line.iter().skip(1).any(|cell| is_number(cell)));
    let cells: Vec<&str> = lines.filter_map(|line| line.first().copied()).filter(|cell| !cell.is_empty()).collect();
    if !beside || cells.is_empty() {
        return None;
    }
    let counts = |from: i32| cells.len() > 1 && (from..).zip(&cells).all(|(number, cell)| cell.parse() == Ok(number));
    let is_year = rows.months == 12
        && cells.first().and_then(|cell| cell.parse().ok()).filter(|year| (1990..2200).contains(year)).is_some_and(counts);
    let is_period = |cell: &&str| !is_number(cell) && months(cell).is_some();
    let mixes =
        |cell: &&str| cell.contains(char::is_alphabetic) && cell.contains(|letter: char| letter.is_ascii_digit()) && !is_number(cell);
    let differ = || cells.iter().enumerate().all(|(place, cell)| !cells.iter().take(place).any(|other| other == cell));
    match () {
        () if is_year || cells.iter().any(is_period) => Some(FirstColumn::Periods),
        () if counts(1) => Some(FirstColumn::Numbers),
        () if cells.len() > 1 && cells.iter().all(mixes) && differ() => Some(FirstColumn::Labels),
        () => None,
    }
}

/// Whether a heading names a figure: `Contacts`, `Paid (€)`, `credits_due`.
fn is_heading_of(figure: FollowFigure, heading: &str, name: UnitName) -> bool {
    let plain = |text: &str| {
        let text = text.split(['(', '[']).next().unwrap_or_default().to_lowercase();
        text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    };
    let heading = plain(heading);
    let is_unit = matches!(figure, FollowFigure::Units(_)) && [plain(name.one), plain(name.many)].contains(&heading);
    is_unit || heading == plain(figure.label()) || heading == figure.id() || figure.headings().contains(&heading.as_str())
}

#[cfg(test)]
mod tests {
    use super::{TableRows, arranged};
    use crate::model::{FollowField, FollowFigure, ServiceId, UnitName};

    const ONE: ServiceId = ServiceId(1);
    const NAME: UnitName = UnitName { one: "contact", many: "contacts", stay: false };

    /// What a range pasted into the first field of a row becomes: its rows from there, and what is said.
    fn pasted(text: &str, row: usize, months: i32) -> Result<(usize, String, String), String> {
        let rows = TableRows { firsts: (0..8).map(|row| 2027 * 12 + row * months).collect(), months };
        let start = FollowField { row, figure: FollowFigure::Units(ONE) };
        arranged(text, start, (ONE, NAME), &rows, '.').map(|found| (found.start.row, found.text, found.said))
    }

    fn silently(row: usize, text: &str) -> Result<(usize, String, String), String> {
        Ok((row, text.to_string(), String::new()))
    }

    #[test]
    fn a_column_of_periods_puts_each_line_in_its_row() {
        let quarters = [
            ["Q1 2027", "Q2 2027"],
            ["2027 Q1", "2027 Q2"],
            ["Q1/27", "Q2/27"],
            ["1Q2027", "2Q2027"],
            ["Jan-Mar 2027", "Apr-Jun 2027"],
            ["Jan – Mar 2027", "April to June 2027"],
            ["2027-01", "2027-04"],
            ["01/2027", "04/2027"],
            ["Mar 2027", "Jun 2027"],
            ["1/1/2027", "4/1/2027"],
            ["31.03.2027", "30.06.2027"],
        ];
        for [one, two] in quarters {
            for heading in ["", "Quarter\tContacts\tPaid\n", "\tUnits\tPaid (€)\n"] {
                let text = format!("{heading}{one}\t30000\t210000\n{two}\t31000\t220000\n");
                assert_eq!(pasted(&text, 3, 3), silently(0, "30000\t210000\n31000\t220000"), "{text}");
            }
        }
        assert_eq!(pasted("Q2 2027\t1\nQ4 2027\t2", 0, 3), silently(1, "1\n\n2"), "a gap stays one");
        assert_eq!(pasted("2027\t1\t9\n2028\t2\t9", 0, 12), silently(0, "1\t9\n2\t9"));
        assert_eq!(pasted("FY27 Q1\t1\t9\nFY27 Q2\t2\t9", 1, 3), silently(1, "1\t9\n2\t9"), "in their order");
        let total = pasted("Q1 2027\t30000\t1\nTotal\t30000\t1\n", 0, 3).unwrap();
        assert_eq!(
            (total.1.as_str(), total.2.as_str()),
            ("30000\t1", "Lines left out, because they are of no period of this table: “Total”.")
        );
    }

    #[test]
    fn periods_that_fit_no_row_are_refused_with_the_reason() {
        let months = pasted("Jan 2027\t1\nFeb 2027\t2\nMar 2027\t3", 0, 3).unwrap_err();
        assert_eq!(months, "Nothing was pasted: several lines belong to the row of “Mar 2027”. Add them up first.");
        let early = pasted("Q1 2020\t1\t2", 0, 3).unwrap_err();
        assert_eq!(early, "Nothing was pasted: “Q1 2020” is no period of this table, whose rows cover 3 months.");
        assert!(pasted("2027\t1\n2028\t2", 0, 3).is_ok_and(|(_, text, _)| text.starts_with("2027")), "units, for all we know");
    }

    #[test]
    fn headings_are_obeyed_by_their_names() {
        let text = "Paid\tForecast\tcredits_due\tContacts\n210000\t5\t\t30000\n220000\t6\t100\t31000";
        let said = "Left out, because the table has no such column: “Forecast”.".to_string();
        assert_eq!(pasted(text, 2, 3), Ok((2, "30000\t210000\n31000\t220000\t100".to_string(), said)));
        let numbered = "No.\tContacts\tPaid\n1\t30000\t210000\n2\t31000\t220000";
        assert_eq!(pasted(numbered, 0, 3).unwrap().1, "30000\t210000\n31000\t220000");
    }

    #[test]
    fn numbers_of_rows_are_left_out_and_figures_stay() {
        let (_, text, said) = pasted("1\t30000\t210000\n2\t31000\t220000", 0, 3).unwrap();
        assert_eq!(
            (text.as_str(), said.as_str()),
            ("30000\t210000\n31000\t220000", "The first pasted column numbers the rows, so it was left out.")
        );
        for text in ["1\n2\n3", "3,000\t30,500\n2900\t1", "n/a\t30500", "\t30500\n2900\t1", "46023\t1\n46113\t2", "Menge\tBetrag\n5\t6"] {
            assert_eq!(pasted(text, 0, 3), silently(0, text), "as it was");
        }
    }
}
