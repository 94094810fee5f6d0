//! The answer of the first sample is in `index.html`, so that it can be read before the program has loaded.

use crate::native::recording;
use sourcewise::engine::compute;
use sourcewise::exchange::answer::{Answer, AnswerPart, difference, gap_sentence, horizon};
use sourcewise::model::{FIRST_SAMPLE, SAMPLES, Scenario, SoftCost};

const START: &str = "<p class=\"first-answer\">";
const END: &str = "</p>";

/// Millions in three digits, in the page's American English format.
fn money(amount: f64) -> String {
    assert!((1e6..1e9).contains(&amount), "{amount} is not in the millions");
    let decimals = match amount / 1e6 {
        millions if millions < 9.995 => 2,
        millions if millions < 99.95 => 1,
        _ => 0,
    };
    format!("${:.decimals$}M", amount / 1e6)
}

fn percent(share: f64) -> String {
    format!("{:.1}%", share * 100.0)
}

fn part(told: AnswerPart, scenario: &Scenario) -> String {
    match told {
        AnswerPart::Text(words) | AnswerPart::Strong(words) => words.to_string(),
        AnswerPart::Name(id) => scenario.option(id).unwrap().name.clone(),
        AnswerPart::Money(amount) => money(amount),
        AnswerPart::Difference(amount, share) => difference(money(amount), share.map(percent)),
        AnswerPart::Horizon => horizon(scenario.assumptions.horizon_years, |years| years.to_string()),
        AnswerPart::Month(month) => month.to_string(),
    }
}

/// The story `the answer of the first sample is there before the program` proves that the page agrees.
/// What today's delivery bears as well takes nothing from the saving.
#[test]
fn the_gap_names_no_driver_that_both_sides_bear() {
    for sample in SAMPLES {
        let mut scenario = (sample.scenario)();
        scenario.choices.soft_cost = SoftCost::Counted;
        scenario.services.iter_mut().for_each(|service| service.demand.loss_per_hour_down = 1e6);
        let outcome = compute(&scenario).unwrap();
        let today = outcome.option(outcome.status_quo).unwrap();
        for option in &outcome.options {
            let Some(said) = gap_sentence(&outcome, option, |_| String::new(), |share| format!("{share:.3}")) else { continue };
            for (driver, cost) in &option.gap {
                let of_today: f64 = today.gap.iter().filter(|(known, _)| known == driver).map(|(_, cost)| cost.value).sum();
                let name = driver.label().to_ascii_lowercase();
                assert!(cost.value > of_today || !said.contains(&format!("{name} (")), "{}: {said}", sample.id);
            }
        }
    }
}

#[test]
fn the_first_answer_in_index_html_is_as_recorded() {
    let scenario = (FIRST_SAMPLE.scenario)();
    let outcome = compute(&scenario).unwrap();
    let answer = Answer::of(&outcome).unwrap();
    let tell = |sentence: &[_]| sentence.iter().map(|piece| part(answer.tell(*piece), &scenario)).collect::<String>();
    let [first, second, third, soft] = answer.sentences().map(tell);
    let gap = gap_sentence(&outcome, outcome.challenger().unwrap(), percent, |share| format!("{:.1}", share * 100.0));
    let more = [second, gap.unwrap_or_default(), third, soft].into_iter().filter(|sentence| !sentence.is_empty());
    let more: String = more.map(|sentence| format!(" {sentence}")).collect();
    let page = recording::read("index.html");
    let (before, rest) = page.split_once(START).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    recording::compare(
        "index.html",
        &format!("{before}{START}<span class=\"answer-first\">{first}</span><span class=\"answer-more\">{more}</span>{END}{after}"),
    );
}
