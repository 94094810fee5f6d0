//! The decision memo agrees with the page, and no name can break its format.

use crate::native::spreadsheet;
use sourcewise::engine::{Verdict, compute, register};
use sourcewise::exchange::answer::{Answer, Piece};
use sourcewise::exchange::memo::{MemoSentences, Numbers, memo};
use sourcewise::exchange::workbook::workbook;
use sourcewise::model::{Address, GOVERNANCE, Place, SAMPLES, Scenario, Sentence, TEAM};

/// Numbers without a locale.
pub struct Plain;

impl Numbers for Plain {
    fn money(&self, amount: f64) -> String {
        format!("{amount:.0}")
    }
    fn percent(&self, share: f64) -> String {
        format!("{:.1} %", share * 100.0)
    }
    fn whole(&self, number: f64) -> String {
        format!("{number:.0}")
    }
    fn value(&self, _: Address, value: f64) -> String {
        value.to_string()
    }
    fn prose(&self, sentence: &Sentence) -> String {
        format!("«{sentence}»")
    }
}

fn written(scenario: &Scenario) -> String {
    memo(scenario, &compute(scenario).unwrap(), &Plain, MemoSentences::default(), "23 November 2026", "0123456789abcdef")
}

#[test]
fn a_tied_option_and_a_serious_doubt_are_reported() {
    let mut scenario = (SAMPLES[0].scenario)();
    let text = written(&scenario);
    assert!(!text.contains("effectively tied") && !text.contains("cost the same") && !text.contains("## Open issues"));
    // A copy costs the same as its original.
    let last = scenario.options.last().unwrap().id;
    let copy = scenario.copy_option(last).unwrap();
    let both = format!("“{}” and “{}”", scenario.option(copy).unwrap().name, scenario.option(last).unwrap().name);
    assert!(written(&scenario).contains(&format!("{both} cost the same.")), "{both}");
    // Some extra hours of governance are within estimation error.
    let retained = Address { place: Place::Delivery(copy, scenario.services[0].id), field: &GOVERNANCE.retained_people };
    assert!(scenario.set_number(retained, scenario.number(retained).unwrap() + 0.01));
    let text = written(&scenario);
    assert!(text.contains(&format!("{both} are effectively tied: ")) && text.contains("difference is within estimation error"), "{text}");
    scenario.remove_option(copy);
    // Paying your people three times as much makes the saving implausibly high.
    let salary = Address { place: Place::Delivery(scenario.status_quo, scenario.services[0].id), field: &TEAM.salary_per_year };
    assert!(scenario.set_number(salary, 180_000.0));
    let text = written(&scenario);
    let doubts = text.split_once("## Open issues\n\n").unwrap().1.split_once("\n\n").unwrap().0;
    assert!(doubts.lines().count() > 0 && doubts.lines().all(|line| line.starts_with("- «") && line.ends_with('»')), "{doubts}");
}

#[test]
fn too_small_a_saving_starts_with_stay() {
    let mut scenario = (SAMPLES[0].scenario)();
    let begins = |scenario: &Scenario, told: &str, workbook: &str| {
        let answer = written(scenario).split_once("## Answer\n\n").unwrap().1.to_string();
        assert!(answer.starts_with(told), "{answer}");
        assert!(written_in_workbook(scenario).starts_with(workbook));
    };
    begins(&scenario, "**Offshore provider** costs ", "Offshore provider costs ");
    scenario.assumptions.hurdle_share = 1.0;
    scenario.assumptions.hurdle_cap = 1e9;
    assert!(matches!(compute(&scenario).unwrap().verdict(), Some(Verdict::WithinHurdle(_))));
    begins(
        &scenario,
        "Stay with **In-house today**: **Offshore provider** would cost ",
        "Stay with In-house today: Offshore provider would cost ",
    );
    assert!(written(&scenario).contains("That is below the hurdle of "));
}

#[test]
fn every_sample_has_a_memo_of_a_page() {
    for sample in SAMPLES {
        let scenario = (sample.scenario)();
        let text = written(&scenario);
        for option in &scenario.options {
            assert!(text.contains(&option.name), "{}: {}", sample.id, option.name);
        }
        assert!(text.contains("## Answer") && text.contains("would change the answer") && text.contains("0123456789abcdef"));
        assert!(text.lines().count() < 64, "{}", text.lines().count());
    }
}

#[test]
fn the_memo_and_the_workbook_tell_the_answer_in_the_same_words() {
    for sample in SAMPLES {
        let scenario = (sample.scenario)();
        let outcome = compute(&scenario).unwrap();
        let answer = Answer::of(&outcome).unwrap();
        let words = answer.sentences().into_iter().flatten().filter_map(|piece| match piece {
            Piece::Text(words) | Piece::Strong(words) => Some(words.trim()),
            _ => None,
        });
        let (memo, told) = (written(&scenario), written_in_workbook(&scenario));
        for words in words {
            assert!(memo.contains(words), "{}: {words} in {memo}", sample.id);
            assert!(told.contains(words), "{}: {words} in {told}", sample.id);
        }
    }
}

fn written_in_workbook(scenario: &Scenario) -> String {
    let bytes = workbook(scenario, &compute(scenario).unwrap(), None).unwrap();
    let cells = spreadsheet::cells(&bytes);
    let answer = cells.into_iter().find(|(sheet, place, _)| sheet == "Answer" && *place == (2, 0));
    answer.map(|(.., value)| value.to_string()).unwrap()
}

#[test]
fn names_cannot_break_the_table() {
    let mut scenario = (SAMPLES[0].scenario)();
    scenario.options[1].name = "Cheap | *best* [x](y) <b>\n# head".to_string();
    let text = written(&scenario);
    assert!(text.contains("Cheap \\| \\*best\\* \\[x\\](y) \\<b\\> \\# head"));
    assert!(!text.contains("\n# head"));
}

#[test]
fn the_register_lists_every_number_used_and_marks_changes() {
    let mut scenario = (SAMPLES[0].scenario)();
    scenario.assumptions.discount_rate = 0.11;
    let outcome = compute(&scenario).unwrap();
    let option = scenario.options[1].id;
    let list = register(&scenario, &outcome, option);
    let mut used = 0;
    scenario.each(|address, _| used += usize::from(outcome.uses(address)));
    assert_eq!(list.len(), used);
    let changed: Vec<&str> = list.iter().filter(|entry| entry.is_changed()).map(|entry| entry.address.field.id).collect();
    assert!(changed.contains(&"discount_rate"));
    assert!(list.iter().any(|entry| entry.effect_of_a_tenth != 0.0));
}
