//! A one-page decision memo as Markdown: the question, the answer, the figures, their drivers and the open concerns.

use super::answer::{Answer, AnswerPart, difference, horizon, level_sentence, paid_back};
use super::drivers::{effect, firm, input_name, turning};
use crate::engine::checks::{Finding, findings};
use crate::engine::{Levers, Measure, Outcome, level_with_best};
use crate::model::Sorting;
use crate::model::{Address, Choice, OptionId, Scenario, Sentence};
use std::fmt::Write;

/// How to write numbers, so that the page can use its formats.
pub trait Numbers {
    /// An amount of money, in three significant figures.
    fn money(&self, amount: f64) -> String;
    /// A share.
    fn percent(&self, share: f64) -> String;
    /// A whole number without a unit.
    fn whole(&self, number: f64) -> String;
    /// A value of an input, with its unit.
    fn value(&self, address: Address, value: f64) -> String;
    /// Two values of an input in one style.
    fn pair(&self, address: Address, values: [f64; 2]) -> [String; 2] {
        values.map(|value| self.value(address, value))
    }
    /// A sentence with its numbers in the format used everywhere else.
    fn prose(&self, sentence: &Sentence) -> String;
}

/// The sentences of a memo that are known only once they are computed.
#[derive(Clone, Copy, Default)]
pub struct MemoSentences<'a> {
    /// What the futures say.
    pub how_sure: &'a [String],
    /// What the decision says beyond the cost.
    pub beyond_cost: &'a [String],
    /// What the contract that is followed comes to.
    pub follow_up: &'a [String],
    /// What should be known before deciding.
    pub before_deciding: &'a [String],
}

/// The memo; `date` is today's date in words, `fingerprint` identifies the scenario.
pub fn memo(scenario: &Scenario, outcome: &Outcome, numbers: &impl Numbers, said: MemoSentences, date: &str, fingerprint: &str) -> String {
    let mut text = String::new();
    // Writing into a String cannot fail.
    let _ = write_memo(&mut text, scenario, outcome, numbers, said, date, fingerprint);
    text
}

fn write_memo(
    text: &mut String,
    scenario: &Scenario,
    outcome: &Outcome,
    numbers: &impl Numbers,
    said: MemoSentences,
    date: &str,
    fingerprint: &str,
) -> std::fmt::Result {
    let name = |id: OptionId| escaped(scenario.option(id).map_or("", |option| option.name.as_str()));
    writeln!(text, "# {}\n", escaped(&scenario.title))?;
    let services: Vec<String> = scenario.services.iter().map(|service| escaped(&service.name)).collect();
    let years = horizon(scenario.assumptions.horizon_years, |years| numbers.whole(years));
    writeln!(
        text,
        "Decision memo, {date}. Services: {}. Compared over {years} in {}.\n",
        services.join(", "),
        scenario.choices.currency.id()
    )?;
    writeln!(text, "## Answer\n\n{}\n", answer(scenario, outcome, numbers, &name))?;
    if let Some((level, best, between)) = level_with_best(outcome) {
        writeln!(text, "{}\n", level_sentence(&name(level), &name(best), between, |amount| numbers.money(amount)))?;
    }
    let parts = [
        ("How sure is it?", said.how_sure),
        ("Beyond cost", said.beyond_cost),
        ("Before you decide", said.before_deciding),
        ("The contract since", said.follow_up),
    ];
    for (title, sentences) in parts {
        if !sentences.is_empty() {
            writeln!(text, "## {title}\n")?;
            for sentence in sentences {
                writeln!(text, "- {}", escaped(sentence))?;
            }
            writeln!(text)?;
        }
    }
    let doubts: Vec<Finding> = findings(scenario, outcome).into_iter().filter(|finding| finding.check.serious).collect();
    if !doubts.is_empty() {
        writeln!(text, "## Open issues\n")?;
        for doubt in doubts {
            writeln!(text, "- {}", escaped(&numbers.prose(&doubt.message)))?;
        }
        writeln!(text)?;
    }

    writeln!(
        text,
        "## Options\n\n| Option | Total | Present value | Gross saving | Net saving | Break-even |\n| --- | --: | --: | --: | --: | --: |"
    )?;
    for option in &outcome.options {
        let is_today = option.id == outcome.status_quo;
        let saving = |measure| if is_today { "–".to_string() } else { numbers.percent(option.value(measure)) };
        let (total, value) = (numbers.money(option.value(Measure::Total)), numbers.money(option.value(Measure::PresentValue)));
        let paid = option.payback.map_or_else(|| "–".to_string(), |payback| paid_back(payback, |month| numbers.whole(month)));
        let (gross, net) = (saving(Measure::GrossSavingShare), saving(Measure::SavingShare));
        writeln!(text, "| {} | {total} | {value} | {gross} | {net} | {paid} |", name(option.id))?;
    }

    if let Some(best) = outcome.challenger() {
        writeln!(text, "\n## From gross to net saving: {}\n", name(best.id))?;
        let mut steps: Vec<_> = best.gap.iter().filter(|(_, cost)| libm::fabs(cost.value) >= 1.0).collect();
        steps.order_by(|(_, first), (_, second)| libm::fabs(second.value).total_cmp(&libm::fabs(first.value)));
        for (driver, cost) in steps {
            writeln!(text, "- {}: {}", driver.label(), numbers.money(-cost.value))?;
        }
        writeln!(text, "\n## Main drivers, and what would change the answer\n")?;
        write_levers(text, scenario, outcome, numbers)?;
    }
    writeln!(
        text,
        "\n---\n\nSourcewise {}, comparison {fingerprint}. Defaults come from published sources or are marked as assumptions in the register.",
        env!("CARGO_PKG_VERSION")
    )
}

fn answer(scenario: &Scenario, outcome: &Outcome, numbers: &impl Numbers, name: &impl Fn(OptionId) -> String) -> String {
    let Some(answer) = Answer::of(outcome) else { return "There is nothing to compare.".to_string() };
    answer.text(|told| match told {
        AnswerPart::Text(words) | AnswerPart::Strong(words) => words.to_string(),
        AnswerPart::Name(id) => format!("**{}**", name(id)),
        AnswerPart::Money(amount) => numbers.money(amount),
        AnswerPart::Difference(amount, share) => difference(numbers.money(amount), share.map(|share| numbers.percent(share))),
        AnswerPart::Horizon => horizon(scenario.assumptions.horizon_years, |years| numbers.whole(years)),
        AnswerPart::Month(month) => numbers.whole(month),
    })
}

/// The drivers and break-even values shown on the page.
fn write_levers(text: &mut String, scenario: &Scenario, outcome: &Outcome, numbers: &impl Numbers) -> std::fmt::Result {
    let Some(levers) = Levers::of(scenario, outcome) else { return Ok(()) };
    let name = |id: OptionId| scenario.option(id).map_or("", |option| option.name.as_str());
    for lever in &levers.drivers {
        let first = lever.addresses.first().and_then(|&address| Some(numbers.value(address, scenario.number(address)?)));
        let (now, effect) = (first.unwrap_or_default(), effect(scenario, lever, &|amount| numbers.money(amount)));
        writeln!(text, "- {}: now {now}; {effect}", escaped(&input_name(scenario, &lever.addresses)))?;
    }
    for flip in &levers.flips {
        let turning = turning(scenario, flip, &|values| numbers.pair(flip.address, values));
        writeln!(text, "- {}: {}", escaped(&input_name(scenario, &flip.addresses)), escaped(&turning))?;
    }
    if levers.flips.is_empty() {
        writeln!(text, "- {}", escaped(&firm(name(levers.cheapest))))?;
    }
    Ok(())
}

/// A name with every Markdown character escaped.
fn escaped(name: &str) -> String {
    let mut text = String::with_capacity(name.len());
    for letter in name.chars() {
        match letter {
            '\n' | '\r' => text.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' => text.extend(['\\', letter]),
            _ => text.push(letter),
        }
    }
    text
}
