//! The workbook: LibreOffice computes the same from it as the engine, unchanged and after inputs are changed.

mod decision;

use crate::native::random;
use crate::native::spreadsheet;
use calamine::Data;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use sourcewise::engine::finance::yearly_internal_rate;
use sourcewise::engine::{Measure, Outcome, Return, compute, problems, recompute};
use sourcewise::exchange::workbook::workbook;
use sourcewise::model::{Address, DEMAND, Place, Range, SAMPLES, Scenario, Shape, TaxView};
use std::collections::HashMap;
use std::path::PathBuf;
use std::rc::Rc;

/// The number of recalculated scenarios, including all samples.
const SCENARIOS: usize = 25;
/// The largest random scenario, in months of deliveries, so that the test does not need minutes.
const LARGEST: usize = 400;
/// Larger ones (whole IT) are only recalculated unchanged, because each needs as long as six others.
const LARGEST_CHANGED: usize = 1500;

/// The months of deliveries of a scenario.
fn size(scenario: &Scenario) -> usize {
    scenario.options.len() * scenario.services.len() * usize::from(scenario.months())
}

/// All samples, and random scenarios for the rest; always the same ones.
fn scenarios() -> Vec<(String, Scenario)> {
    let samples = SAMPLES.iter().map(|sample| (sample.id.to_string(), (sample.scenario)()));
    let mut runner = TestRunner::new_with_rng(Config::default(), TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]));
    let random = std::iter::repeat_with(move || random::scenario().new_tree(&mut runner).unwrap().current());
    let random = random.filter(|scenario| size(scenario) <= LARGEST && problems(scenario).is_empty());
    samples.chain(random.enumerate().map(|(number, scenario)| (format!("random {number}"), scenario))).take(SCENARIOS).collect()
}

/// The same with three changed numbers that keep its formulas, and the places of those numbers.
fn changed(scenario: &Scenario, outcome: &Outcome, seed: u64) -> (Scenario, Vec<Address>, Outcome) {
    let mut next = random::random(seed);
    let mut numbers: Vec<(Address, f64)> = Vec::new();
    scenario.each(|address, value| {
        if outcome.uses(address) && address.field.id != "horizon_years" {
            numbers.push((address, value));
        }
    });
    loop {
        let mut other = scenario.clone();
        let mut addresses: Vec<Address> = Vec::new();
        while addresses.len() < 3 {
            let (address, value) = random::pick(&numbers, &mut next);
            let number = random::number(address.field, value, 0.2 + 0.8 * next(), next());
            if number != value && !addresses.contains(&address) && other.set_number(address, number) {
                addresses.push(address);
            }
        }
        if let Ok(results) = recompute(Some(outcome), &other)
            && Rc::ptr_eq(&results.calculation, &outcome.calculation)
        {
            return (other, addresses, results);
        }
    }
}

/// Whether two cells agree: numbers to nine digits, or to the rounding of a spreadsheet for the largest number of their unit.
/// LibreOffice treats a difference of 4e-15 of its operands as zero.
fn agree(found: &Data, expected: &Data, largest: f64) -> bool {
    match (number(found), number(expected)) {
        (Some(found), Some(expected)) => (found - expected).abs() <= 1e-9 * found.abs().max(expected.abs()) + 1e-14 * largest,
        _ => same_words(&found.to_string(), &expected.to_string()),
    }
}

/// Whether two texts are the same word for word, with amounts equal within the precision of numbers.
fn same_words(found: &str, expected: &str) -> bool {
    let amount = |word: &str| word.trim_end_matches('.').replace(',', "").parse::<f64>().ok();
    let same = |found: &str, expected: &str| match (amount(found), amount(expected)) {
        (Some(found), Some(expected)) if expected.abs() > 1e9 => (found - expected).abs() <= 1e-12 * expected.abs(),
        _ => found == expected,
    };
    let (found, expected): (Vec<&str>, Vec<&str>) = (found.split(' ').collect(), expected.split(' ').collect());
    found.len() == expected.len() && found.iter().zip(expected).all(|(found, expected)| same(found, expected))
}

/// The unit of a row, from its second column; the rate search adds up money.
fn unit(sheet: &str, row: u32, texts: &HashMap<(String, (u32, u32)), Data>) -> String {
    let text = texts.get(&(sheet.to_string(), (row, 1))).map(ToString::to_string).unwrap_or_default();
    if sheet == "Rate search" || text.starts_with("USD") || text.starts_with("EUR") || text.starts_with("GBP") {
        "money".to_string()
    } else {
        text
    }
}

fn number(cell: &Data) -> Option<f64> {
    match cell {
        Data::Float(number) => Some(*number),
        Data::Int(number) => Some(*number as f64),
        Data::DateTime(day) => Some(day.as_f64()),
        _ => None,
    }
}

/// The column of the sheet of inputs with the original values.
const AS_WRITTEN: u32 = 11;

/// Whether a cell shows an original value instead of a computed one, so that it may differ after a change.
fn is_of_origin(sheet: &str, (_, column): (u32, u32), row_name: &str, again: &Data) -> bool {
    let unchanged = sheet == "Checks" && again == &Data::String("inputs changed".to_string());
    let of_page = sheet == "Checks" && (row_name.ends_with(" on the page") || row_name.starts_with("Number of changed inputs"));
    // A spreadsheet neither searches mixes nor moves ranges with their numbers: these are values for the inputs as exported.
    let as_exported = sheet == "Best mix" || (sheet == "Ranges" && column != VALUE_OF_RANGE);
    unchanged || of_page || as_exported || (sheet == "Inputs" && column == AS_WRITTEN)
}

/// The column of the sheet *Ranges* with the number that has the range.
const VALUE_OF_RANGE: u32 = 3;

/// Whether a cell holds the IRR of the savings that the spreadsheet found for its option. Such a saving is compared by itself; as the small
/// difference of huge costs it has only their digits, and its rate has no more.
fn is_rate_of_its_savings(
    found: &HashMap<(String, (u32, u32)), Data>,
    (sheet, (row, column)): &(String, (u32, u32)),
    row_name: &str,
    again: &Data,
) -> bool {
    if row_name != Return::InternalRate.label() {
        return false;
    }
    let cells = || found.iter().filter(|((sheet, _), _)| sheet == "Cash flow").map(|((_, place), value)| (*place, value));
    let mut savings: Vec<u32> =
        cells().filter(|((_, column), value)| *column == 0 && *value == "Saving against today").map(|((row, _), _)| row).collect();
    savings.sort_unstable();
    let saving = match sheet.as_str() {
        "Cash flow" => savings.iter().rfind(|saving| *saving < row),
        _ => savings.get(*column as usize - 2),
    };
    let mut months: Vec<u32> =
        cells().filter(|((row, _), value)| *row == 3 && number(value).is_some()).map(|((_, column), _)| column).collect();
    months.sort_unstable();
    let Some(saving) = saving else { return false };
    let flow = |month: &u32| found.get(&("Cash flow".to_string(), (*saving, *month))).and_then(number).unwrap_or_default();
    let flows: Vec<f64> = months.iter().map(flow).collect();
    yearly_internal_rate(&flows).is_ok_and(|rate| agree(again, &Data::Float(rate), 0.0))
}

/// The cells of a recalculated workbook that differ from the engine; `changed` means that inputs were changed in it.
fn differences(name: &str, found: &[u8], expected: &[u8], changed: bool) -> Vec<String> {
    let keyed =
        |bytes| spreadsheet::cells(bytes).into_iter().map(|(sheet, place, value)| ((sheet, place), value)).collect::<HashMap<_, _>>();
    let (found, expected) = (keyed(found), keyed(expected));
    let mut largest: HashMap<String, f64> = HashMap::new();
    for ((sheet, (row, _)), value) in &expected {
        let known = largest.entry(unit(sheet, *row, &expected)).or_insert(1.0);
        *known = known.max(number(value).map_or(0.0, f64::abs));
    }
    let mut differences = Vec::new();
    assert!(expected.len() > 1000, "{name}: only {} cells", expected.len());
    for (key, value) in &expected {
        let (sheet, (row, column)) = key;
        // The line with the fingerprint of the scenario.
        if (sheet.as_str(), *row) == ("Guide", 1) || value == &Data::String(String::new()) {
            continue;
        }
        let again = found.get(key).unwrap_or(&Data::Empty);
        let row_name = expected.get(&(sheet.clone(), (*row, 0))).map(ToString::to_string).unwrap_or_default();
        if changed && is_of_origin(sheet, key.1, &row_name, again) {
            continue;
        }
        if !agree(again, value, largest[&unit(sheet, *row, &expected)]) && !is_rate_of_its_savings(&found, key, &row_name, again) {
            differences.push(format!("{name}, {sheet} {row_name} ({row}, {column}): {again:?} is not {value:?}"));
        }
    }
    differences.sort();
    differences
}

#[test]
fn the_sheet_of_ranges_names_only_cells_that_exist() {
    let mut scenario = (SAMPLES[0].scenario)();
    // The headcount is in no formula while people are counted by effort.
    let place = Place::Service(scenario.services[0].id);
    for field in [&DEMAND.headcount, &DEMAND.volume_per_month] {
        let value = scenario.number(Address { place, field }).unwrap();
        assert!(scenario.set_range(Address { place, field }, Some(Range::new(value * 0.9, value * 1.1, Shape::Normal))));
    }
    let written = workbook(&scenario, &compute(&scenario).unwrap(), None).unwrap();
    let names: Vec<String> = spreadsheet::names(&written).into_iter().map(|(name, _)| name).collect();
    let formulas = spreadsheet::formulas(&written).into_iter().filter(|(sheet, ..)| sheet == "Ranges");
    let formulas: Vec<String> = formulas.map(|(.., formula)| formula).collect();
    assert_eq!(formulas.len(), scenario.ranges.len() - 1);
    for formula in formulas {
        assert!(names.contains(&formula), "{formula}");
    }
}

#[test]
fn every_measure_is_in_the_answer_of_the_workbook() {
    let mut scenario = (SAMPLES[0].scenario)();
    scenario.choices.tax = TaxView::AfterTax;
    let written = workbook(&scenario, &compute(&scenario).unwrap(), None).unwrap();
    let names: Vec<String> = spreadsheet::cells(&written)
        .into_iter()
        .filter(|(sheet, (_, column), _)| sheet == "Answer" && *column == 0)
        .map(|(.., name)| name.to_string())
        .collect();
    for measure in Measure::ALL {
        let rows = names.iter().filter(|name| *name == measure.label()).count();
        assert_eq!(rows, 1, "{measure:?}: its entry in measure.rs gives its place in the workbook");
    }
}

#[test]
#[ignore = "needs LibreOffice and minutes: cargo xtask test --all and --workbook install it and run this"]
fn a_spreadsheet_agrees_with_the_engine() {
    let folder = spreadsheet::fresh_folder("samples");
    let mut cases: Vec<(String, PathBuf, Vec<u8>, bool)> = Vec::new();
    for (place, (name, scenario)) in scenarios().into_iter().enumerate() {
        let outcome = compute(&scenario).unwrap_or_else(|problems| panic!("{name}: {problems:?}"));
        let written = workbook(&scenario, &outcome, None).unwrap();
        let file = folder.join(format!("{place}.xlsx"));
        std::fs::write(&file, spreadsheet::without_results(&written, &[])).unwrap();
        if size(&scenario) > LARGEST_CHANGED {
            cases.push((name, file, written, false));
            continue;
        }

        let (other, addresses, results) = changed(&scenario, &outcome, place as u64);
        let cells = spreadsheet::names(&written);
        let cell = |address: &Address| {
            let name = sourcewise::exchange::workbook::cell_name(*address);
            let (_, cell) = cells.iter().find(|(known, _)| *known == name).unwrap_or_else(|| panic!("no cell {name}"));
            cell.strip_prefix("Inputs!").unwrap().replace('$', "")
        };
        let inputs: Vec<(String, f64)> = addresses.iter().map(|address| (cell(address), other.number(*address).unwrap())).collect();
        let changed_file = folder.join(format!("{place}_changed.xlsx"));
        std::fs::write(&changed_file, spreadsheet::without_results(&written, &inputs)).unwrap();
        let inputs: Vec<String> = addresses.iter().map(|address| format!("{address} = {}", other.number(*address).unwrap())).collect();
        cases.push((format!("{name} with {}", inputs.join(", ")), changed_file, workbook(&other, &results, None).unwrap(), true));
        cases.push((name, file, written, false));
    }
    let files: Vec<PathBuf> = cases.iter().map(|(_, file, ..)| file.clone()).collect();
    let started = std::time::Instant::now();
    let out = spreadsheet::recalculated(&folder, &files);
    println!("LibreOffice took {:.0} s for {} files", started.elapsed().as_secs_f64(), files.len());
    let mut all = Vec::new();
    for (name, file, expected, changed) in &cases {
        let found = std::fs::read(out.join(file.file_name().unwrap())).unwrap();
        let differences = differences(name, &found, expected, *changed);
        if !differences.is_empty() {
            println!("{}: {} differ", file.display(), differences.len());
        }
        all.extend(differences.into_iter().take(8));
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
}

#[test]
#[ignore = "needs LibreOffice: cargo xtask test --all and --workbook install it and run this"]
fn a_check_sees_a_formula_that_was_overwritten() {
    let scenario = (SAMPLES[0].scenario)();
    let written = workbook(&scenario, &compute(&scenario).unwrap(), None).unwrap();
    // The cost of a month, overwritten with a typed number.
    let (sheet, (row, column), _) =
        spreadsheet::formulas(&written).into_iter().find(|(sheet, (row, _), _)| sheet == "Cash flow" && *row > 4).unwrap();
    let overwritten = spreadsheet::overwritten(&spreadsheet::without_results(&written, &[]), &sheet, (row, column), 1.0);
    let folder = spreadsheet::fresh_folder("overwritten");
    let file = folder.join("overwritten.xlsx");
    std::fs::write(&file, overwritten).unwrap();
    let out = spreadsheet::recalculated(&folder, &[file]);
    let cells = spreadsheet::cells(&std::fs::read(out.join("overwritten.xlsx")).unwrap());
    let said = |sheet: &str, place| cells.iter().find(|(name, at, _)| name == sheet && *at == place).map(|(.., value)| value.to_string());
    for (sheet, place) in [("Answer", (3, 0)), ("Checks", (2, 0))] {
        assert!(said(sheet, place).unwrap().contains("failed"), "{sheet}: {:?}", said(sheet, place));
    }
}
