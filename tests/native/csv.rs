//! CSV of results and inputs: every number is read back, and no text can act as a formula.

use crate::native::random;
use proptest::prelude::*;
use sourcewise::engine::simulation::{Delays, Uncertainty, simulate};
use sourcewise::engine::{Measure, compute};
use sourcewise::exchange::csv::{Dialect, harmless, inputs, results};
use sourcewise::model::{ASSUMPTIONS, Address, Place, SAMPLES, Scenario};

const DIALECTS: [Dialect; 2] = [Dialect::Point, Dialect::Comma];

/// The rows of a text in this dialect; all must have as many cells as the headings.
fn rows(text: &str, dialect: Dialect) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').expect("the byte-order mark for UTF-8 comes first");
    assert!(text.ends_with("\r\n"));
    let mut reader = csv::ReaderBuilder::new();
    reader.has_headers(false).delimiter(dialect.separator() as u8);
    reader.from_reader(text.as_bytes()).records().map(|record| record.unwrap().iter().map(str::to_string).collect()).collect()
}

fn number(cell: &str, dialect: Dialect) -> f64 {
    let plain = if dialect == Dialect::Comma { cell.replace(',', ".") } else { cell.to_string() };
    plain.parse().unwrap_or_else(|_| panic!("{cell} is not a number"))
}

/// The cells of the options in the rows of a part and a figure, in the order of the file.
fn found<'a>(rows: &'a [Vec<String>], part: &str, figure: &str) -> Vec<&'a [String]> {
    rows.iter().filter(|row| row[0] == part && row[1] == figure).map(|row| &row[5..]).collect()
}

#[test]
fn the_results_of_every_sample_come_back_as_the_engine_gave_them() {
    for (sample, dialect) in SAMPLES.iter().flat_map(|sample| DIALECTS.map(|dialect| (sample, dialect))) {
        let scenario = (sample.scenario)();
        let outcome = compute(&scenario).unwrap();
        let rows = rows(&results(&scenario, &outcome, dialect), dialect);
        for (column, option) in outcome.options.iter().enumerate() {
            assert_eq!(rows[0][5 + column], scenario.options[column].name);
            for &measure in Measure::ALL {
                let cell = &found(&rows, "Measure", measure.label())[0][column];
                match option.measure(measure) {
                    Some(figure) => assert_eq!(number(cell, dialect).to_bits(), figure.value.to_bits(), "{}", measure.label()),
                    None => assert_eq!(cell, ""),
                }
            }
            let months = found(&rows, "By month", "Cost");
            assert_eq!(months.len(), option.cost_per_month.len());
            for (cells, cost) in months.iter().zip(&option.cost_per_month) {
                assert_eq!(number(&cells[column], dialect), *cost);
            }
            let years = found(&rows, "Cost by year", "Total cost");
            assert_eq!(years.len(), option.years.len());
            for (cells, year) in years.iter().zip(&option.years) {
                assert_eq!(number(&cells[column], dialect), year.value);
            }
            for (category, total, years) in &option.categories {
                let cells = found(&rows, "Cost by category", category.label());
                let expected: Vec<f64> = std::iter::once(total).chain(years).map(|figure| figure.value).collect();
                assert_eq!(cells.iter().map(|row| number(&row[column], dialect)).collect::<Vec<_>>(), expected);
            }
            let services: Vec<f64> = option.services.iter().map(|(_, total, _)| total.value).collect();
            let cells = found(&rows, "Cost by service", "Total cost");
            assert_eq!(cells.iter().map(|row| number(&row[column], dialect)).collect::<Vec<_>>(), services);
            for (driver, taken) in &option.gap {
                assert_eq!(number(&found(&rows, "Gross to net", driver.label())[0][column], dialect), taken.value);
            }
        }
    }
}

#[test]
fn the_inputs_of_every_sample_come_back_as_they_are() {
    for (sample, dialect) in SAMPLES.iter().flat_map(|sample| DIALECTS.map(|dialect| (sample, dialect))) {
        let scenario = (sample.scenario)();
        let outcome = compute(&scenario).unwrap();
        let rows = rows(&inputs(&scenario, Some(&outcome), None, dialect), dialect);
        let mut numbers = rows.iter().skip(1).filter(|row| row[3] != "choice");
        scenario.each(|address, value| {
            let row = numbers.next().unwrap();
            assert_eq!((row.last().unwrap().as_str(), number(&row[2], dialect).to_bits()), (address.to_string().as_str(), value.to_bits()));
            assert_eq!(row[6] == "yes", outcome.uses(address), "{address}");
            assert_eq!(row[5] == "yes", value != scenario.default_of(address).0, "{address}");
        });
        assert!(numbers.next().is_none());
        let choices = rows.iter().filter(|row| row[3] == "choice").count();
        assert!(choices > scenario.services.len() + 8 * scenario.options.len(), "{choices} choices");
    }
}

#[test]
fn what_a_range_does_to_the_answer_is_beside_it_once_the_futures_are_known() {
    let mut scenario = (SAMPLES.iter().find(|sample| sample.id == "data_centre_1").unwrap().scenario)();
    scenario.simulation.trials = 1_024;
    let outcome = compute(&scenario).unwrap();
    let futures = simulate(&scenario, Delays::Drawn).unwrap();
    // Each input with a range: its address, and both cells.
    let ranges = |futures: Option<&Uncertainty>| -> Vec<[String; 3]> {
        let rows = rows(&inputs(&scenario, Some(&outcome), futures, DIALECTS[0]), DIALECTS[0]);
        let heads = ["Low", "Address", "Share of the uncertainty", "Worth finding out"];
        let places = heads.map(|head| rows[0].iter().position(|cell| cell == head).unwrap());
        let with_range = rows.iter().skip(1).filter(|row| !row[places[0]].is_empty());
        with_range.map(|row| [1, 2, 3].map(|head| row[places[head]].clone())).collect()
    };
    assert!(ranges(None).iter().all(|[_, share, worth]| share.is_empty() && worth.is_empty()));
    let mut compared = 0;
    for [address, share, worth] in ranges(Some(&futures)) {
        let driver = futures.driver(&address);
        assert_eq!(share.is_empty() && worth.is_empty(), driver.is_none(), "{address}");
        let Some(driver) = driver else { continue };
        assert_eq!(
            [number(&share, DIALECTS[0]), number(&worth, DIALECTS[0])],
            [driver.contribution, driver.worth_finding_out],
            "{address}"
        );
        compared += 1;
    }
    assert!(compared > 5, "only {compared} ranges were compared");
}

/// Every possible start of a formula, as names of options and services.
const HOSTILE: [&str; 18] = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "  =HYPERLINK(\"http://x\",\"y\")",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(A1)",
    "\u{feff}=1",
    "\u{200b}=1",
    "\u{a0}-1",
    "\"=1",
    "a;=cmd|' /C calc'!A0",
    "a,\"=1\"",
];

/// Whether a spreadsheet could treat a cell as a formula.
fn is_formula(cell: &str) -> bool {
    let begins =
        cell.trim_start_matches(|letter: char| letter.is_whitespace() || letter.is_control() || "\"\u{feff}\u{200b}".contains(letter));
    begins.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

fn with_names(name: &str) -> Scenario {
    let mut scenario = (SAMPLES[0].scenario)();
    scenario.services.iter_mut().for_each(|service| service.name = name.to_string());
    scenario.options.iter_mut().for_each(|option| option.name = name.to_string());
    scenario.providers.iter_mut().for_each(|provider| provider.name = name.to_string());
    let rate = Address { place: Place::Assumptions, field: &ASSUMPTIONS.discount_rate };
    assert!(scenario.set_note(rate, name));
    scenario
}

#[test]
fn no_text_cell_can_act_as_a_formula_and_no_number_is_touched() {
    for name in HOSTILE {
        let scenario = with_names(name);
        let outcome = compute(&scenario).unwrap();
        for dialect in DIALECTS {
            for text in [results(&scenario, &outcome, dialect), inputs(&scenario, Some(&outcome), None, dialect)] {
                assert!(text.contains('\''), "{name:?} is marked as text");
                let rows = rows(&text, dialect);
                let cells = rows.iter().flatten();
                let formulas: Vec<&String> = cells.filter(|cell| is_formula(cell)).collect();
                // Text that starts with a sign is a number, and unchanged.
                formulas.iter().for_each(|cell| assert!(number(cell, dialect).is_finite()));
                assert!(formulas.iter().any(|cell| cell.starts_with('-')), "there are negative numbers");
                assert!(rows.iter().skip(1).all(|row| row.len() == rows[0].len()));
                // In another locale the cells are split elsewhere, and there is still no formula.
                for separator in [',', ';', '\t'] {
                    for cell in text.split(['\n', '\r', separator]) {
                        let is_number = cell.chars().all(|letter| letter.is_ascii_digit() || "-,.;".contains(letter));
                        assert!(is_number || !is_formula(cell) || number_first(cell), "{name:?}: {cell:?}");
                    }
                }
            }
        }
    }
}

/// Whether a piece between separators starts with a plain number, such as `-12,5` split at its comma.
fn number_first(piece: &str) -> bool {
    let first = piece.split([',', ';']).next().unwrap_or_default();
    first.parse::<f64>().is_ok()
}

#[test]
fn harmless_texts_stay_as_they_are() {
    for text in ["", "Help desk", "a-b", "1+1=2", "Kraków 帮助台 🙂", "'quoted'", "e=mc²", "Rate (EUR)"] {
        assert_eq!(harmless(text), text);
    }
    assert_eq!(harmless("=1"), "'=1");
    assert_eq!(harmless(" ＝1"), " '＝1");
    assert_eq!(harmless("a, -b"), "a, '-b");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_text_is_harmless_and_can_be_got_back(text in "[ \t\r\n\"'=+@＝－;,|a-]{0,12}") {
        let safe = harmless(&text);
        prop_assert!(!safe.split([',', ';', '|', '\t', '\r', '\n']).any(is_formula), "{:?}", safe);
        prop_assert_eq!(safe.replace('\'', ""), text.replace('\'', ""));
    }

    #[test]
    fn tables_of_any_scenario_are_whole(scenario in random::scenario()) {
        if let Ok(outcome) = compute(&scenario) {
            for dialect in DIALECTS {
                let columns = 5 + scenario.options.len();
                prop_assert!(rows(&results(&scenario, &outcome, dialect), dialect).iter().all(|row| row.len() == columns));
                prop_assert!(rows(&inputs(&scenario, None, None, dialect), dialect).iter().all(|row| row.len() == 20));
            }
        }
    }
}
