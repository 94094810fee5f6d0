//! The TypeScript types of the API, generated from the input tables and the result structures and checked by a test.
//! `cargo xtask record` regenerates them.
#![allow(clippy::unwrap_used)]

use super::api::Versions;
use super::bid_results::{BidResult, BidResults};
use super::decision_results::{DecisionBreakpoint, DecisionOption, DecisionResults, DecisionShift, DecisionTurn};
use super::follow_up::{FollowUpFigures, FollowUpForecast, FollowUpPeriod, FollowUpResults};
use super::json::Fault;
use super::mix_results::{LimitResult, MixOfProviders, MixResult, MixResults};
use super::rate_card::every_input;
use super::results::{Conclusion, Gap, NamedCost, OptionResults, Results, ServiceCost, Warning};
use super::risk_results::{OptionRisk, RiskLoss, RiskResults};
use crate::engine::Measure;
use crate::engine::simulation::{
    Acceptability, Band, Bracket, Chance, DriverUncertainty, FigureSpread, OptionUncertainty, PaidBackBy, PaybackSpread, Spread, Uncertain,
    Uncertainty,
};
use crate::model::{Address, Choice, ChoiceField, Currency, Field, Place, SAMPLES, ServiceKind, Shape, TEMPLATES};
use std::fmt::Write;
use ts_rs::{Config, TS};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/sourcewise-api.d.ts");
const BY_HAND: &str = include_str!("typescript.d.ts");

#[test]
fn the_types_of_the_api_are_as_recorded() {
    let text = declarations();
    if std::env::var_os("RECORD").is_some() {
        std::fs::write(FILE, &text).unwrap();
    }
    assert!(
        std::fs::read_to_string(FILE).unwrap() == text,
        "assets/sourcewise-api.d.ts is out of date: run `cargo xtask record` and review the difference"
    );
}

fn declarations() -> String {
    let mut text = format!("{BY_HAND}\n");
    names(&mut text, "A currency.", "Currency", Currency::ANSWERS.iter().map(|answer| answer.id));
    names(&mut text, "A kind of service.", "ServiceKind", ServiceKind::ALL.iter().map(|kind| kind.id));
    names(&mut text, "A ready-made option.", "Template", TEMPLATES.iter().map(|template| template.id));
    names(&mut text, "A sample.", "SampleName", SAMPLES.iter().map(|sample| sample.id));
    names(&mut text, "The distribution of an uncertain number.", "Shape", Shape::ANSWERS.iter().map(|answer| answer.id));
    names(&mut text, "A measure of money.", "Measure", Measure::ALL.iter().map(|measure| measure.id()));
    for part in Part::all() {
        part_of(&mut text, &part);
    }
    for result in [
        declared::<Results>(),
        declared::<Conclusion>(),
        declared::<OptionResults>(),
        declared::<NamedCost>(),
        declared::<ServiceCost>(),
        declared::<Gap>(),
        declared::<Warning>(),
        declared::<DecisionResults>(),
        declared::<DecisionOption>(),
        declared::<DecisionBreakpoint>(),
        declared::<DecisionTurn>(),
        declared::<DecisionShift>(),
        declared::<BidResults>(),
        declared::<BidResult>(),
        declared::<RiskResults>(),
        declared::<RiskLoss>(),
        declared::<OptionRisk>(),
        declared::<MixResults>(),
        declared::<MixResult>(),
        declared::<MixOfProviders>(),
        declared::<LimitResult>(),
        declared::<FollowUpResults>(),
        declared::<FollowUpPeriod>(),
        declared::<FollowUpFigures>(),
        declared::<FollowUpForecast>(),
        declared::<Uncertainty>(),
        declared::<OptionUncertainty>(),
        declared::<PaidBackBy>(),
        declared::<PaybackSpread>(),
        declared::<FigureSpread>(),
        declared::<Bracket>(),
        declared::<Spread>(),
        declared::<Chance>(),
        declared::<Band>(),
        declared::<DriverUncertainty>(),
        declared::<Uncertain>(),
        declared::<Acceptability>(),
        declared::<Fault>(),
        declared::<Versions>(),
    ] {
        writeln!(text, "{result}\n").unwrap();
    }
    text
}

fn declared<T: TS>() -> String {
    format!("{}export {}", T::docs().unwrap_or_default(), T::decl(&Config::default()))
}

fn names<'a>(text: &mut String, about: &str, name: &str, all: impl Iterator<Item = &'a str>) {
    let all: Vec<String> = all.map(|id| format!("\"{id}\"")).collect();
    writeln!(text, "/** {about} */\nexport type {name} = {};\n", all.join(" | ")).unwrap();
}

/// All fields of a part: its choices, and its groups of numbers as separate interfaces.
fn part_of(text: &mut String, part: &Part) {
    for (group, fields) in &part.groups {
        writeln!(text, "/** Numbers; omitted ones have their defaults. */\nexport interface {} {{", camel(group)).unwrap();
        fields.iter().for_each(|field| number(text, field));
        writeln!(text, "}}\n").unwrap();
    }
    writeln!(text, "/** The inputs of every {}. */\nexport interface {}Inputs {{", part.name, camel(part.name)).unwrap();
    part.choices.iter().for_each(|choice| choices(text, choice));
    for (group, _) in &part.groups {
        writeln!(text, "  {group}?: {};", camel(group)).unwrap();
    }
    writeln!(text, "}}\n").unwrap();
}

fn number(text: &mut String, field: &Field) {
    let ((least, most), default) = (field.range, field.default);
    writeln!(text, "  /** {} {:?}, from {least} to {most}; usually {default}. */", field.help(), field.unit).unwrap();
    writeln!(text, "  {}?: number;", field.id).unwrap();
}

fn choices(text: &mut String, choice: &ChoiceField) {
    let answers: Vec<String> = choice.answers.iter().map(|answer| format!("\"{}\"", answer.id)).collect();
    writeln!(text, "  /** {} */\n  {}?: {};", choice.help(), choice.id, answers.join(" | ")).unwrap();
}

fn camel(name: &str) -> String {
    let capital = |word: &str| word.chars().take(1).flat_map(char::to_uppercase).chain(word.chars().skip(1)).collect::<String>();
    name.split('_').map(capital).collect()
}

/// A part of a scenario and all its fields.
struct Part {
    /// Its name.
    name: &'static str,
    /// Its choices.
    choices: Vec<&'static ChoiceField>,
    /// Its groups of numbers, by their names in files.
    groups: Vec<(&'static str, Vec<&'static Field>)>,
}

impl Part {
    /// All parts.
    fn all() -> Vec<Part> {
        let scenario = every_input();
        let mut parts: Vec<Part> = Vec::new();
        let mut of = |place: Place, add: &mut dyn FnMut(&mut Part)| {
            let name = name_of(place);
            if !parts.iter().any(|part| part.name == name) {
                parts.push(Part { name, choices: Vec::new(), groups: Vec::new() });
            }
            parts.iter_mut().filter(|part| part.name == name).for_each(add);
        };
        scenario.each(|Address { place, field }, _| {
            of(place, &mut |part| match part.groups.iter_mut().find(|(group, _)| *group == field.group) {
                Some((_, fields)) if fields.contains(&field) => {}
                Some((_, fields)) => fields.push(field),
                None => part.groups.push((field.group, vec![field])),
            });
        });
        scenario.each_choice_group(|place, group| group.each(&mut |field, _| of(place, &mut |part| part.choices.push(field))));
        parts
    }
}

fn name_of(place: Place) -> &'static str {
    match place {
        Place::Assumptions => "scenario",
        Place::Provider(_) => "provider",
        Place::Service(_) => "service",
        Place::Level(..) => "promise",
        Place::Delivery(..) => "delivery",
        Place::Performance(..) => "performance",
    }
}
