//! Whether an auditor can follow the workbook: each row's subject, unit and checks, without noise.

use crate::native::spreadsheet;
use calamine::Data;
use sourcewise::engine::{Category, Driver, Measure, compute};
use sourcewise::exchange::workbook::workbook;
use sourcewise::model::{ChoiceGroup, SAMPLES, Scenario, delivery_choices};
use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

/// Sheets that do not belong to an option.
const OTHERS: [&str; 9] = ["Guide", "Answer", "Inputs", "Cash flow", "Rate search", "Best mix", "Ranges", "How sure", "Checks"];
/// The column of single values and totals of a sheet by month.
const VALUE: u32 = 2;

/// A workbook as read.
struct Read {
    id: &'static str,
    made: fn() -> Scenario,
    bytes: Vec<u8>,
    cells: HashMap<(String, (u32, u32)), Data>,
}

impl Read {
    fn scenario(&self) -> Scenario {
        (self.made)()
    }

    fn text(&self, sheet: &str, row: u32, column: u32) -> String {
        self.cells.get(&(sheet.to_string(), (row, column))).map(ToString::to_string).unwrap_or_default()
    }

    fn number(&self, sheet: &str, row: u32, column: u32) -> Option<f64> {
        match self.cells.get(&(sheet.to_string(), (row, column))) {
            Some(Data::Float(number)) => Some(*number),
            Some(Data::Int(number)) => Some(*number as f64),
            _ => None,
        }
    }

    /// The rows of a sheet with text in the first column, each with that text.
    fn rows(&self, sheet: &str) -> Vec<(u32, String)> {
        let first = self.cells.iter().filter(|((name, (_, column)), _)| name == sheet && *column == 0);
        let mut rows: Vec<_> = first.map(|((_, (row, _)), text)| (*row, text.to_string())).collect();
        rows.sort();
        rows
    }

    /// The rows of figures on the sheets by month: the sheet, the row, the name and the unit.
    fn figures(&self) -> Vec<(String, u32, String, String)> {
        let sheets: BTreeSet<&String> = self.cells.keys().map(|(sheet, _)| sheet).filter(|name| !OTHERS.contains(&name.as_str())).collect();
        let mut all = Vec::new();
        for sheet in sheets {
            let months = (VALUE + 1..).find(|column| self.number(sheet, 3, *column).is_some()).unwrap();
            for (row, name) in self.rows(sheet).into_iter().filter(|(row, _)| *row > 3) {
                if self.number(sheet, row, VALUE).or(self.number(sheet, row, months)).is_some() {
                    all.push((sheet.clone(), row, name, self.text(sheet, row, 1)));
                }
            }
        }
        all
    }
}

/// The workbooks of all samples.
static SAMPLE_BOOKS: LazyLock<Vec<Read>> = LazyLock::new(|| {
    let read = SAMPLES.iter().map(|sample| {
        let scenario = (sample.scenario)();
        let bytes = workbook(&scenario, &compute(&scenario).unwrap(), None).unwrap();
        let cells = spreadsheet::cells(&bytes).into_iter().map(|(sheet, place, value)| ((sheet, place), value)).collect();
        Read { id: sample.id, made: sample.scenario, bytes, cells }
    });
    read.collect()
});

/// Whether a row may be about all services: a total, a measure, a driver, or one of their parts.
fn is_of_all_services(name: &str) -> bool {
    let labels = Category::ALL.iter().map(|category| category.label());
    let labels = labels.chain(Measure::ALL.iter().map(|measure| measure.label())).chain(Driver::ALL.iter().map(|driver| driver.label()));
    let others = [
        "Saving ",
        "Present value ",
        "Cost on the rate card",
        "Rate-card cost",
        "Soft cost",
        "All soft cost",
        "Cost of the move",
        "Equipment left",
        "Wage index ",
    ];
    let tax = ["Tax saved", "Not deductible", "Total cost", "(Total cost", "Today's cost beyond its rate card"];
    labels.chain(others).chain(tax).any(|start| name.starts_with(start))
}

#[test]
fn every_row_of_an_options_sheet_names_its_service() {
    let several = SAMPLE_BOOKS.iter().filter(|book| book.scenario().services.len() > 1);
    let mut named = 0;
    for book in several {
        let services: Vec<String> = book.scenario().services.iter().map(|service| format!(" ({})", service.name)).collect();
        for (sheet, row, name, _) in book.figures() {
            let is_named = services.iter().any(|service| name.ends_with(service));
            named += usize::from(is_named);
            assert!(is_named || sheet == "Shared" || is_of_all_services(&name), "{}, {sheet} row {}: {name}", book.id, row + 1);
        }
    }
    assert!(named > 3000, "only {named} rows");
}

#[test]
fn no_two_rows_of_a_sheet_go_by_the_same_name_and_unit() {
    for book in SAMPLE_BOOKS.iter() {
        let mut known = BTreeSet::new();
        for (sheet, row, name, unit) in book.figures() {
            assert!(known.insert((sheet.clone(), name.clone(), unit)), "{}, {sheet} row {}: {name}", book.id, row + 1);
        }
    }
}

#[test]
fn rows_about_a_service_level_name_it() {
    for book in SAMPLE_BOOKS.iter() {
        let levels: Vec<&str> = book.scenario().services.iter().flat_map(|service| &service.kind.levels).map(|level| level.label).collect();
        let figures = book.figures();
        let about: Vec<_> = figures
            .iter()
            .filter(|(.., name, _)| ["Probability of a miss", "Weight of a miss"].iter().any(|start| name.starts_with(start)))
            .collect();
        assert!(about.len() >= 3 * book.scenario().options.len(), "{}", book.id);
        for (sheet, row, name, _) in about {
            assert!(levels.iter().any(|level| name.contains(&format!(": {level}"))), "{}, {sheet} row {}: {name}", book.id, row + 1);
        }
    }
}

#[test]
fn totals_of_months_have_a_unit_of_their_own() {
    let mut both = 0;
    for book in SAMPLE_BOOKS.iter() {
        let mut rows = book.figures();
        rows.extend(
            book.rows("Cash flow").into_iter().map(|(row, name)| ("Cash flow".to_string(), row, name, book.text("Cash flow", row, 1))),
        );
        for (sheet, row, name, unit) in rows {
            let first = (VALUE + 1..).find(|column| book.number(&sheet, 3, *column) == Some(1.0)).unwrap();
            let of_months = unit.split("; totals ").next().unwrap_or_default();
            if of_months == "USD a month" && book.number(&sheet, row, first).is_some() && book.number(&sheet, row, VALUE).is_some() {
                both += 1;
                assert_eq!(unit, "USD a month; totals USD", "{}, {sheet} row {}: {name}", book.id, row + 1);
            }
        }
    }
    assert!(both > 1000, "only {both} rows");
}

#[test]
fn every_step_says_what_it_is() {
    for book in SAMPLE_BOOKS.iter() {
        for (sheet, row, name, _) in book.figures() {
            let generic = name.is_empty() || ["Step of", "Part of", "Result", "Sum"].iter().any(|start| name.starts_with(start));
            assert!(!generic && name.chars().count() < 200, "{}, {sheet} row {}: {name}", book.id, row + 1);
        }
    }
}

#[test]
fn later_start_names_one_figure() {
    for book in SAMPLE_BOOKS.iter() {
        for option in book.figures().iter().map(|(sheet, ..)| sheet).filter(|sheet| *sheet != "Shared").collect::<BTreeSet<_>>() {
            let rows = book.rows(option).into_iter().filter(|(_, name)| name.starts_with("Later start"));
            assert_eq!(rows.map(|(_, name)| name).collect::<Vec<_>>(), ["Later start: taken from the saving"], "{}, {option}", book.id);
        }
    }
}

#[test]
fn every_check_holds_in_every_sample_and_is_shown_with_the_answer() {
    for book in SAMPLE_BOOKS.iter() {
        let rows = book.rows("Checks");
        let checks: Vec<u32> = rows.iter().filter(|(_, name)| name == "Check").map(|(row, _)| *row).collect();
        assert_eq!(checks.len(), if book.scenario().services.len() > 1 { 8 } else { 7 }, "{}", book.id);
        let formulas: HashMap<_, _> =
            spreadsheet::formulas(&book.bytes).into_iter().map(|(sheet, place, formula)| ((sheet, place), formula)).collect();
        let formula = |sheet: &str, place| formulas.get(&(sheet.to_string(), place)).map(String::as_str).unwrap_or_default();
        // The stored results are constants of the writer: the formulas have to compare the rows and count every check.
        let counted = formula("Checks", (2, 0)).split(['$', ',']).filter_map(|part| part.parse::<u32>().ok()).take(2).max();
        assert!(counted > checks.iter().max().copied() && formula("Answer", (3, 0)).contains("Checks"), "{}", book.id);
        for row in checks {
            let options = book.scenario().options.len() as u32;
            let (total, _) = book.rows("Answer").into_iter().find(|(_, name)| name == "Total cost").unwrap();
            for column in VALUE..VALUE + options {
                let [first, second] = [row - 2, row - 1].map(|row| book.number("Checks", row, column).unwrap());
                let size = (VALUE..VALUE + options).map(|column| book.number("Answer", total, column).unwrap()).fold(1.0, f64::max);
                let near = (first - second).abs() <= 1e-9 * size;
                let what = book.text("Checks", row - 3, 0);
                assert!(near && book.text("Checks", row, column) == "OK", "{}, {what}: {first} and {second}", book.id);
                let compared = format!("ABS({0}{1}-{0}{row})<=", char::from(b'A' + column as u8), row - 1);
                assert!(formula("Checks", (row, column)).contains(&compared), "{}, {what}: no {compared}", book.id);
            }
        }
        assert_eq!([book.text("Answer", 3, 0), book.text("Checks", 2, 0)], ["All checks OK"; 2], "{}", book.id);
    }
}

#[test]
fn the_way_from_gross_to_net_arrives_at_the_net_saving() {
    for book in SAMPLE_BOOKS.iter() {
        let row = |wanted: &str| book.rows("Answer").into_iter().find(|(_, name)| name == wanted).unwrap().0;
        for column in VALUE..VALUE + book.scenario().options.len() as u32 {
            let [net, saving] = ["Net saving (result)", "Net saving"].map(|name| book.number("Answer", row(name), column).unwrap());
            assert!((net - saving).abs() <= 1e-9 * saving.abs().max(1e6), "{}: {net} and {saving}", book.id);
        }
    }
}

#[test]
fn formulas_are_counted_and_cannot_be_typed_over_in_silence() {
    for book in SAMPLE_BOOKS.iter().take(2) {
        let mut counted: HashMap<String, f64> = HashMap::new();
        for (sheet, (row, _), _) in spreadsheet::formulas(&book.bytes) {
            // The result of the checks is above the answers.
            if sheet != "Answer" || row > 3 {
                *counted.entry(sheet).or_default() += 1.0;
            }
        }
        for (sheet, xml) in spreadsheet::sheets(&book.bytes) {
            let folds = !OTHERS.contains(&sheet.as_str());
            let guarded = xml.contains("type=\"custom\"") && xml.contains("<formula1>FALSE</formula1>");
            let protected = xml.contains("<sheetProtection") && !xml.contains("password");
            assert_eq!((protected, guarded), (!folds, folds), "{}, {sheet}", book.id);
            if !["Checks", "Guide", "Best mix"].contains(&sheet.as_str()) {
                let (row, _) = book.rows("Checks").into_iter().find(|(_, name)| *name == format!("Formulas on the sheet {sheet}")).unwrap();
                assert_eq!(book.number("Checks", row, VALUE + 1), Some(counted[&sheet]), "{}, {sheet}", book.id);
            }
        }
    }
}

#[test]
fn the_rate_search_agrees_with_the_answer() {
    let mut missing = 0;
    for book in SAMPLE_BOOKS.iter() {
        let (answer, _) = book.rows("Answer").into_iter().find(|(_, name)| name == "Internal rate of return").unwrap();
        for column in VALUE..VALUE + book.scenario().options.len() as u32 {
            let said = book.text("Answer", answer, column);
            let steps: BTreeSet<String> = (5..=15).map(|row| book.text("Rate search", row, column)).collect();
            if said == "none" || said == "several" {
                missing += 1;
                assert_eq!(steps, BTreeSet::from([said]), "{}", book.id);
            } else {
                assert!(!steps.contains("none") && !steps.contains("several"), "{}", book.id);
            }
        }
    }
    assert!(missing > 0);
}

#[test]
fn no_formula_has_terms_that_do_nothing() {
    let dead = ["MAX(1,1)", "INT(1)", "-0)", "+0)", "(0+", "(0*", "*0)", "/1)", "*1/12", "*12/12", "(1*", "-1)+1"];
    for book in SAMPLE_BOOKS.iter() {
        for (sheet, (row, column), formula) in spreadsheet::formulas(&book.bytes) {
            let found = dead.iter().find(|dead| !OTHERS.contains(&sheet.as_str()) && formula.contains(**dead));
            assert!(found.is_none(), "{}, {sheet} ({}, {column}): {} in {formula}", book.id, row + 1, found.unwrap_or(&""));
        }
    }
}

#[test]
fn meanings_start_with_a_letter_and_choices_are_only_shown_if_they_apply() {
    for book in SAMPLE_BOOKS.iter() {
        let rows = book.rows("Inputs");
        for (row, name) in &rows {
            let meaning = book.text("Inputs", *row, 6);
            assert_eq!(meaning, meaning.trim(), "{}: {name}", book.id);
        }
        let (first, _) = rows.iter().find(|(_, name)| name == "Choices").unwrap();
        let shown: Vec<String> = rows.iter().filter(|(row, _)| row > first).map(|(row, _)| book.text("Inputs", *row, 1)).collect();
        for field in delivery_choices::ALL.iter().copied() {
            let scenario = book.scenario();
            let deliveries = scenario.options.iter().flat_map(|option| &option.deliveries);
            let applies = deliveries.filter(|delivery| delivery.choices.matters(field)).count();
            assert_eq!(shown.iter().filter(|label| *label == field.label).count(), applies, "{}: {}", book.id, field.label);
        }
    }
}

#[test]
fn a_print_has_years_and_results_and_neither_months_nor_the_search() {
    for book in SAMPLE_BOOKS.iter() {
        let first_month = u32::from(book.scenario().months().div_ceil(12)) + VALUE + 1;
        for (sheet, area) in spreadsheet::print_areas(&book.bytes) {
            match sheet.as_str() {
                "Rate search" => assert_eq!(area.0, 15, "{}", book.id),
                "Guide" | "Answer" | "Inputs" | "Best mix" | "Ranges" | "Checks" => {}
                _ => assert_eq!(area.1 + 1, first_month, "{}, {sheet}", book.id),
            }
        }
    }
}
