//! The answer in one sentence that a director can repeat.

use super::problems::problem_list;
use crate::app::elements::option_marker::marked_name;
use crate::app::snapshot::{Formats, RenderContext, Snapshot};
use crate::app::state::panel::WHAT_CHANGES;
use crate::app::state::result_tab::ResultTab;
use crate::engine::{Measure, Outcome, Verdict, level_with_best};
use crate::exchange::answer::{self, Answer, AnswerPart, Piece};
use crate::model::{Address, OptionId, Scenario};
use yew::prelude::*;

/// A smaller saving is within the uncertainty of its inputs.
const CLEAR: f64 = 0.05;

/// The answer in words, or why there is none; `go_to` leads to an input to correct.
pub fn answer(snapshot: &Snapshot, go_to: &Callback<Address>) -> Html {
    let outcome = match snapshot.outcome.as_ref() {
        Ok(outcome) => outcome,
        Err(problems) => return problem_list(problems, &snapshot.formats, go_to),
    };
    let sentence =
        Answer::of(outcome).map(|answer| Sentence { scenario: &snapshot.scenario, outcome, formats: &snapshot.formats, answer }.draw());
    html! { <p class="answer-sentence">{ sentence.unwrap_or_default() }</p> }
}

/// The links from the answer to its reasons; empty if there is no answer.
pub fn answer_ways(context: RenderContext) -> Html {
    if context.snapshot.outcome.is_err() {
        return Html::default();
    }
    let way = |tab: ResultTab, element: &'static str, words: &'static str| {
        html! { <button type="button" class="link" onclick={context.view.open_tab(tab, element)}>{ words }</button> }
    };
    let (promise, risk) = (ResultTab::Promise, ResultTab::Risk);
    html! { <p class="answer-ways">{ way(promise, promise.element_id(), "Why?") }{ way(risk, WHAT_CHANGES, "What would change it?") }</p> }
}

/// The length of the comparison in words.
pub fn horizon(scenario: &Scenario, formats: &Formats) -> String {
    answer::horizon(scenario.assumptions.horizon_years, |years| formats.whole(years))
}

/// The same answer as plain text.
pub fn answer_text(scenario: &Scenario, outcome: &Outcome, formats: &Formats) -> String {
    Answer::of(outcome).map_or_else(String::new, |answer| answer.text(|told| written(told, scenario, formats)))
}

/// A part of a sentence in the formats of the page.
fn written(told: AnswerPart, scenario: &Scenario, formats: &Formats) -> String {
    match told {
        AnswerPart::Text(words) | AnswerPart::Strong(words) => words.to_string(),
        AnswerPart::Name(id) => scenario.option(id).map(|option| option.name.clone()).unwrap_or_default(),
        AnswerPart::Money(amount) => formats.money_short(amount),
        AnswerPart::Difference(amount, share) => answer::difference(formats.money_short(amount), share.map(|share| formats.percent(share))),
        AnswerPart::Horizon => horizon(scenario, formats),
        AnswerPart::Month(month) => formats.whole(month),
    }
}

struct Sentence<'a> {
    scenario: &'a Scenario,
    outcome: &'a Outcome,
    formats: &'a Formats,
    answer: Answer<'a>,
}

impl Sentence<'_> {
    fn draw(&self) -> Html {
        let verdict = self.outcome.verdict();
        let Some(best) = self.outcome.challenger() else { return Html::default() };
        let changes = matches!(verdict, Some(Verdict::Change(_)));
        let clear = changes && best.value(Measure::SavingShare) >= CLEAR;
        let close = if changes && !clear { " This is close: small input changes would reverse it." } else { "" };
        let [first, second, third, soft] = self.answer.sentences().map(|sentence| self.tell(sentence, clear));
        let level = level_with_best(self.outcome).map(|(level, best, between)| {
            let name = |id| self.scenario.option(id).map_or("", |option| option.name.as_str());
            html! { <strong>{ " " }{ answer::level_sentence(name(level), name(best), between, |amount| self.formats.money_short(amount)) }</strong> }
        });
        let gap = answer::gap_sentence(self.outcome, best, |share| self.formats.percent(share), |share| self.formats.points(share));
        html! { <><span class="answer-first">{ first }</span><span class="answer-more">{ second }{ " " }{ gap.unwrap_or_default() }{ " " }{ third }{ close }{ " " }{ soft }{ level }</span></> }
    }

    /// A sentence; a clear saving is shown as a gain.
    fn tell(&self, sentence: &[Piece], clear: bool) -> Html {
        let pieces = sentence.iter().map(|piece| {
            let told = self.answer.tell(*piece);
            if let AnswerPart::Name(id) = told {
                return self.name(id);
            }
            let text = written(told, self.scenario, self.formats);
            match told {
                AnswerPart::Strong(_) => html! { <strong class="gain">{ text }</strong> },
                AnswerPart::Difference(..) => html! { <strong class={clear.then_some("gain")}>{ text }</strong> },
                _ => text.into(),
            }
        });
        pieces.collect()
    }

    fn name(&self, id: OptionId) -> Html {
        let column = self.scenario.options.iter().position(|option| option.id == id).unwrap_or_default();
        let name = self.scenario.option(id).map(|option| option.name.as_str()).unwrap_or_default();
        html! { <strong class="option-name">{ marked_name(column, name) }</strong> }
    }
}

/// The answer in a few words, for a narrow bar and for screen readers.
pub fn short_answer(snapshot: &Snapshot) -> String {
    let name = |id| snapshot.scenario.option(id).map(|option| option.name.clone()).unwrap_or_default();
    let Ok(outcome) = snapshot.outcome.as_ref() else { return "Cannot be computed: see the message".to_string() };
    let saving = |id| snapshot.formats.money_short(outcome.option(id).map_or(0.0, |option| option.value(Measure::Saving)));
    match outcome.verdict() {
        Some(Verdict::Change(id)) => format!("{} saves {}", name(id), saving(id)),
        Some(Verdict::WithinHurdle(id)) => format!("Stay: {} saves only {}, less than the hurdle", name(id), saving(id)),
        Some(Verdict::StayWithToday(id, _)) => format!("{} is cheapest", name(id)),
        None => String::new(),
    }
}
