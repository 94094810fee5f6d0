//! The sheet *Decision* has the totals and the winner of the page, and recalculates.

use super::{differences, number};
use crate::native::deciding_cases::{all_close, cases, list, numbers};
use crate::native::{plain, spreadsheet};
use calamine::Data;
use serde_json::Value;
use sourcewise::engine::decision::{ScoreWinner, decide, weights_to_agree};
use sourcewise::engine::readiness::{exposure_of, exposures};
use sourcewise::engine::{compute, recompute};
use sourcewise::exchange::mixes::mixes_of;
use sourcewise::exchange::workbook::workbook;
use sourcewise::model::{
    Address, CHARGES, Choice, CriterionId, CriterionKind, DecisionEdit, OptionId, Place, PriceScore, Pricing, ReadinessEdit, RiskId,
    RiskNumber, SAMPLES, Scenario, ServiceId, Subject,
};
use std::collections::HashMap;

/// The help desk with scores of its first four options on the usual criteria and agreed weights.
fn with_a_decision() -> Scenario {
    let mut scenario = (SAMPLES[0].scenario)();
    scenario.edit_decision(DecisionEdit::Start).unwrap();
    for (option, scores) in scenario.options.clone().iter().zip([
        [6, 4, 3, 5, 9, 5, 8, 5],
        [7, 6, 4, 5, 8, 5, 8, 5],
        [6, 7, 7, 5, 6, 7, 6, 4],
        [5, 7, 8, 5, 4, 8, 4, 3],
    ]) {
        for (id, score) in (2..).zip(scores) {
            scenario.edit_decision(DecisionEdit::Score(Subject::Option(option.id), CriterionId(id), Some(f64::from(score)))).unwrap();
        }
    }
    // Every number of a risk, the two that it needs, and none.
    let second = RiskId(2);
    let more = [
        ReadinessEdit::AddRisk("Disputes".into(), None),
        ReadinessEdit::RiskNumber(second, RiskNumber::Probability, Some(0.2)),
        ReadinessEdit::RiskNumber(second, RiskNumber::Likely, Some(5e4)),
        ReadinessEdit::AddRisk("Rising cost".into(), None),
    ];
    for edit in crate::native::readiness::risk().into_iter().chain(more) {
        scenario.edit_decision(DecisionEdit::Readiness(edit)).unwrap();
    }
    let agreed = weights_to_agree(scenario.decision.as_deref().unwrap(), "2026-11-30").unwrap();
    scenario.edit_decision(DecisionEdit::Agree(Some(agreed))).unwrap();
    scenario
}

/// The row of the sheet *Decision* with a name, counted from 0.
fn decision_row(written: &[u8], name: &str) -> u32 {
    row_of(written, "Decision", name)
}

/// The row of a sheet with a name, counted from 0.
fn row_of(written: &[u8], wanted: &str, name: &str) -> u32 {
    let cells = spreadsheet::cells(written);
    let found = cells
        .iter()
        .find(|(sheet, (_, column), value)| sheet == wanted && *column == 0 && matches!(value, Data::String(text) if text == name));
    found.unwrap_or_else(|| panic!("no row {name}")).1.0
}

#[test]
fn the_decision_is_a_sheet_with_the_totals_and_the_winner_of_the_page() {
    let mut scenario = with_a_decision();
    let outcome = compute(&scenario).unwrap();
    let decided = decide(&scenario, &outcome).unwrap();
    let written = workbook(&scenario, &outcome, None).unwrap();
    let cells: HashMap<(String, (u32, u32)), Data> =
        spreadsheet::cells(&written).into_iter().map(|(sheet, place, value)| ((sheet, place), value)).collect();
    let at = |row: u32, column: u32| cells.get(&("Decision".to_string(), (row, column))).cloned();
    let total = decision_row(&written, "Total, open scores at 0");
    for (column, alternative) in (3..).zip(&decided.alternatives) {
        assert_eq!(at(total, column).and_then(|cell| number(&cell)), alternative.total.map(|total| total.low));
    }
    let ScoreWinner::One(Subject::Option(winner)) = decided.winner else { panic!("{:?}", decided.winner) };
    let winner = Data::String(scenario.option(winner).unwrap().name.clone());
    assert_eq!(at(decision_row(&written, "Highest total"), 1), Some(winner));
    assert!(cells.values().any(|cell| cell.to_string().starts_with("Criteria, weights and scores")), "the guide names the sheet");

    scenario.edit_decision(DecisionEdit::Agree(None)).unwrap();
    let written = workbook(&scenario, &outcome, None).unwrap();
    let cells = spreadsheet::cells(&written);
    assert!(
        !cells.iter().any(|(.., value)| matches!(value, Data::String(text) if text == "Highest total")),
        "no winner before weights are agreed"
    );
    scenario.edit_decision(DecisionEdit::Remove).unwrap();
    let sheets = spreadsheet::sheets(&workbook(&scenario, &outcome, None).unwrap());
    assert!(!sheets.iter().any(|(name, _)| name == "Decision"));
}

/// The reference decision of `tests/cases/deciding.json`: four options whose present values are those of the case to the cent.
fn reference(formula: PriceScore) -> (Scenario, Value) {
    let case = cases()["reference_decision"].clone();
    let mut scenario = plain::costless(1, 4, 1.0);
    plain::demand(&mut scenario).volume_per_month = 1000.0;
    for (place, cost) in numbers(&case["present_value"]).into_iter().enumerate() {
        let option = &mut scenario.options[place];
        option.name = list(&case["options"])[place].as_str().unwrap().to_string();
        plain::bought(&mut option.deliveries[0]);
        option.deliveries[0].choices.pricing = Pricing::PerUnit;
        option.deliveries[0].charges.price_per_unit = cost / 12_000.0;
    }
    let mut edit = |edit: DecisionEdit| assert_eq!(scenario.edit_decision(edit), Ok(()));
    for ((id, kind), weight) in (1..).zip(list(&case["criteria"])).zip(numbers(&case["weights"])) {
        edit(DecisionEdit::AddCriterion(CriterionKind::from_id(kind.as_str().unwrap()).unwrap()));
        edit(DecisionEdit::Weight(CriterionId(id), weight * 100.0));
    }
    edit(DecisionEdit::PriceScore(formula));
    for (option, scores) in (1..).zip(list(&case["scores"])) {
        for (id, score) in (2..).zip(numbers(&scores)) {
            edit(DecisionEdit::Score(Subject::Option(OptionId(option)), CriterionId(id), Some(score)));
        }
    }
    let agreed = weights_to_agree(scenario.decision.as_deref().unwrap(), "2026-11-30").unwrap();
    scenario.edit_decision(DecisionEdit::Agree(Some(agreed))).unwrap();
    (scenario, case)
}

#[test]
fn the_reference_decision_is_in_the_sheet_by_every_formula_for_the_cost() {
    for formula in PriceScore::ALL {
        let (scenario, case) = reference(*formula);
        let written = workbook(&scenario, &compute(&scenario).unwrap(), None).unwrap();
        let cells = spreadsheet::cells(&written);
        let row = |name: &str| {
            let row = decision_row(&written, name);
            let of = |column: u32| cells.iter().find(|(sheet, place, _)| sheet == "Decision" && *place == (row, column));
            (3..7).map(|column| number(&of(column).unwrap().2).unwrap()).collect::<Vec<f64>>()
        };
        let golden = if *formula == PriceScore::Fixed { &case } else { &case["other_price_scores"][formula.id()] };
        all_close(&row("Total, open scores at 0"), &numbers(&golden["total"]), 1e-9, formula.id());
        all_close(&row("Quality, 0 to 10"), &numbers(&case["quality"]), 1e-9, formula.id());
        all_close(&row("Present value"), &numbers(&case["present_value"]), 1e-3, formula.id());
        let winner = list(&case["options"])[golden["winner"].as_u64().unwrap() as usize].as_str().unwrap().to_string();
        let place = (decision_row(&written, "Highest total"), 1);
        assert!(cells.iter().any(|(sheet, at, value)| sheet == "Decision" && *at == place && *value == Data::String(winner.clone())));
    }
}

#[test]
#[ignore = "needs LibreOffice: cargo xtask test --all and --workbook install it and run this"]
fn a_spreadsheet_agrees_on_the_reference_decision_by_every_formula_for_the_cost() {
    let folder = spreadsheet::fresh_folder("reference_decision");
    let written = PriceScore::ALL.iter().map(|formula| {
        let (scenario, _) = reference(*formula);
        (format!("{}.xlsx", formula.id()), workbook(&scenario, &compute(&scenario).unwrap(), None).unwrap())
    });
    let written: Vec<(String, Vec<u8>)> = written.collect();
    let files: Vec<_> = written.iter().map(|(name, _)| folder.join(name)).collect();
    for (file, (_, written)) in files.iter().zip(&written) {
        std::fs::write(file, spreadsheet::without_results(written, &[])).unwrap();
    }
    let out = spreadsheet::recalculated(&folder, &files);
    for (name, written) in &written {
        let all = differences(name, &std::fs::read(out.join(name)).unwrap(), written, false);
        assert!(all.is_empty(), "{}", all.join("\n"));
    }
}

#[test]
fn the_risks_are_a_sheet_with_the_expected_loss_of_the_page() {
    let scenario = with_a_decision();
    let written = workbook(&scenario, &compute(&scenario).unwrap(), None).unwrap();
    let cells: HashMap<(String, (u32, u32)), Data> =
        spreadsheet::cells(&written).into_iter().map(|(sheet, place, value)| ((sheet, place), value)).collect();
    let at = |name: &str, column: u32| cells.get(&("Risks".to_string(), (row_of(&written, "Risks", name), column))).cloned();
    let loss = |name: &str| at(name, 7);
    let exposed = exposure_of(&scenario.decision.as_ref().unwrap().readiness.risks[0]).unwrap();
    assert_eq!(loss("Lock-in, “hard”").and_then(|cell| number(&cell)), Some(exposed.expected));
    assert_eq!(loss("Disputes").and_then(|cell| number(&cell)), Some(1e4));
    assert_eq!(loss("Rising cost"), Some(Data::String("open".into())), "an open number is never taken for zero");
    for (column, (_, own)) in (9..).zip(exposures(&scenario)) {
        for (name, value) in [
            ("Expected loss a year", own.expected),
            ("Mitigation cost a year", own.mitigation_cost),
            ("Present value of both", own.present_value),
            ("Risks without a probability or a loss", own.open as f64),
        ] {
            assert_eq!(at(name, column).and_then(|cell| number(&cell)), Some(value), "{name}");
        }
    }
    let plain = (SAMPLES[0].scenario)();
    let sheets = spreadsheet::sheets(&workbook(&plain, &compute(&plain).unwrap(), None).unwrap());
    assert!(!sheets.iter().any(|(name, _)| name == "Risks" || name == "Best mix"), "one service, no risk");
}

#[test]
fn the_cheapest_mixes_are_a_sheet_of_values() {
    let scenario = (SAMPLES.iter().find(|sample| sample.label == "Whole IT").unwrap().scenario)();
    let outcome = compute(&scenario).unwrap();
    let written = workbook(&scenario, &outcome, None).unwrap();
    let found = mixes_of(&scenario, &outcome).unwrap();
    let cells: HashMap<(u32, u32), Data> = spreadsheet::cells(&written)
        .into_iter()
        .filter(|(sheet, ..)| sheet == "Best mix")
        .map(|(_, place, value)| (place, value))
        .collect();
    assert!(found.by_providers.len() > 2);
    for (row, mix) in (4..).zip(&found.by_providers) {
        assert_eq!(cells.get(&(row, 2)).and_then(number), Some(mix.mix.cost));
        assert_eq!(cells.get(&(row, 1)).and_then(number), mix.worth);
        for (column, (_, option)) in (8..).zip(&mix.mix.parts) {
            assert_eq!(cells.get(&(row, column)), Some(&Data::String(scenario.option(*option).unwrap().name.clone())));
        }
    }
    assert_eq!(cells.get(&(4, 6)), None, "without scores there is no quality");
    assert!(!spreadsheet::formulas(&written).iter().any(|(sheet, ..)| sheet == "Best mix"));
    assert!(cells.values().any(|cell| cell.to_string().contains("Values computed by the page")));
}

#[test]
#[ignore = "needs LibreOffice: cargo xtask test --all and --workbook install it and run this"]
fn a_spreadsheet_agrees_on_the_decision_after_a_score_a_weight_and_a_price_change() {
    let scenario = with_a_decision();
    let outcome = compute(&scenario).unwrap();
    let written = workbook(&scenario, &outcome, None).unwrap();
    let prices =
        scenario.options.iter().map(|option| Address { place: Place::Delivery(option.id, ServiceId(1)), field: &CHARGES.price_per_unit });
    let price = prices.into_iter().find(|price| outcome.uses(*price)).unwrap();
    let mut other = scenario.clone();
    assert!(other.set_number(price, 12.0));
    other.edit_decision(DecisionEdit::Score(Subject::Option(OptionId(2)), CriterionId(2), Some(9.5))).unwrap();
    other.edit_decision(DecisionEdit::Weight(CriterionId(2), 30.0)).unwrap();
    // Two risks get other numbers.
    let risks = [
        ("Lock-in, “hard”", RiskNumber::Probability, 0.35),
        ("Disputes", RiskNumber::Probability, 0.1),
        ("Disputes", RiskNumber::Likely, 8e4),
    ];
    for (name, which, value) in risks {
        let id = other.decision.as_ref().unwrap().readiness.risks.iter().find(|risk| risk.name == name).unwrap().id;
        other.edit_decision(DecisionEdit::Readiness(ReadinessEdit::RiskNumber(id, which, Some(value)))).unwrap();
    }
    let results = recompute(Some(&outcome), &other).unwrap();
    let cell = sourcewise::exchange::workbook::cell_name(price);
    let (_, cell) = spreadsheet::names(&written).into_iter().find(|(name, _)| *name == cell).unwrap();
    let changed = spreadsheet::without_results(&written, &[(cell.strip_prefix("Inputs!").unwrap().replace('$', ""), 12.0)]);
    let quality = decision_row(&written, "Service quality");
    let changed = spreadsheet::entered(&changed, "Decision", (quality, 4), 9.5);
    let mut changed = spreadsheet::entered(&changed, "Decision", (quality, 1), 30.0);
    for (name, which, value) in risks {
        let column = if which == RiskNumber::Probability { 1 } else { 3 };
        changed = spreadsheet::entered(&changed, "Risks", (row_of(&written, "Risks", name), column), value);
    }
    let folder = spreadsheet::fresh_folder("decision");
    let files = [folder.join("plain.xlsx"), folder.join("changed.xlsx")];
    std::fs::write(&files[0], spreadsheet::without_results(&written, &[])).unwrap();
    std::fs::write(&files[1], changed).unwrap();
    let out = spreadsheet::recalculated(&folder, &files);
    let found = |name: &str| std::fs::read(out.join(name)).unwrap();
    let mut all = differences("decision", &found("plain.xlsx"), &written, false);
    let expected = workbook(&other, &results, None).unwrap();
    // The shares of weights stay as exported.
    all.extend(
        differences("decision changed", &found("changed.xlsx"), &expected, true).into_iter().filter(|line| !line.contains("(as exported)")),
    );
    assert!(all.is_empty(), "{}", all.join("\n"));
}
