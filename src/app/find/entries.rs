//! The searchable entries: every number, every choice that matters, every measure.

use super::page_parts::PAGE_PARTS;
use crate::app::form::{FIRST_MONTH, SECTIONS};
use crate::app::snapshot::{Snapshot, named};
use crate::engine::Measure;
use crate::engine::readiness::exposure_of;
use crate::exchange::month_text::CalendarMonth;
use crate::exchange::query::Query;
use crate::model::Sorting;
use crate::model::{
    Address, ChoiceAddress, CriterionId, OptionId, Place, ProviderId, RiskId, START_MONTH, START_YEAR, Scenario, ServiceId,
};

/// How many entries are shown at first.
pub const SHOWN: usize = 30;

/// The title of the inputs of the decision, and the way in while there is none.
const BEYOND_COST: &str = "Beyond cost";
const WAY_IN: &str = "Compare on more than cost";
const RISK_REGISTER: &str = "Risk register";

/// The target of an entry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FindTarget {
    /// A number, and whether the results depend on it.
    Number(Address, bool),
    /// A choice.
    Choice(ChoiceAddress),
    /// A measure of an option.
    Measure(OptionId, Measure),
    /// A part of the page, by its place among them.
    Part(usize),
    /// A criterion; without one, the way to compare on more than cost.
    Criterion(Option<CriterionId>),
    /// A bid.
    Bid(ProviderId),
    /// A risk of the register.
    Risk(RiskId),
}

/// A search result.
#[derive(Clone, Debug, PartialEq)]
pub struct FindEntry {
    /// Its target.
    pub target: FindTarget,
    /// Its name.
    pub label: String,
    /// Where it is on the page.
    pub place: String,
    /// Its value as text.
    pub value: String,
}

/// The words that find every number with a range.
const UNCERTAIN: &str = "range uncertain";

/// The names of groups outside the delivery grid.
const GROUPS: [(&str, &str); 4] =
    [("assumptions", "Shared by all options"), ("demand", "Demand"), ("level", "Service levels promised"), ("terms", "Providers")];

fn group_title(group: &str) -> &'static str {
    let own = SECTIONS.iter().find(|(known, ..)| *known == group).map(|(_, title, _)| *title);
    own.or_else(|| GROUPS.iter().find(|(known, _)| *known == group).map(|(_, title)| *title)).unwrap_or_default()
}

/// The search words and the current view, whose entries come first.
struct FindQuery<'a> {
    query: Query,
    scenario: &'a Scenario,
    service: Option<ServiceId>,
    found: Vec<(usize, FindTarget)>,
}

impl FindQuery<'_> {
    /// Adds a target whose texts contain every word, as typed or as named here.
    fn note(&mut self, target: FindTarget, label: &str, more: &[&str], place: Place) {
        let label = label.to_lowercase();
        let more: Vec<String> = more.iter().map(|text| text.to_lowercase()).collect();
        let ranks = [&self.query.meant, &self.query.said].map(|words| self.rank(words, target, &label, &more, place));
        if let Some(rank) = ranks.into_iter().flatten().min() {
            self.found.push((rank, target));
        }
    }

    /// The rank of a target whose texts hold every word, lower is better; `None` if one is missing.
    fn rank(&self, words: &[String], target: FindTarget, label: &str, more: &[String], place: Place) -> Option<usize> {
        let unknown = |word: &&String| !label.contains(word.as_str()) && !more.iter().any(|text| text.contains(word.as_str()));
        let missing: Vec<&String> = words.iter().filter(unknown).collect();
        if !missing.is_empty() {
            let name = self.scenario.place_name(place).to_lowercase();
            if missing.iter().any(|word| !name.contains(word.as_str())) {
                return None;
            }
        }
        // A name that contains more of the words comes first; of those, one that starts with a word.
        let elsewhere = words.iter().filter(|word| !label.contains(word.as_str())).count();
        let begins = words.iter().any(|word| label.starts_with(word.as_str()));
        let mut rank = elsewhere * 4 + if begins { 0 } else { 2 };
        if matches!(target, FindTarget::Number(_, false)) {
            rank += 100;
        }
        if place.service().is_some_and(|service| self.service.is_some_and(|shown| shown != service)) {
            rank += 1;
        }
        Some(rank)
    }
}

/// The best matches for every word of `text`, up to `most`, and how many there are; `service` is the one on show.
pub fn entries(snapshot: &Snapshot, service: Option<ServiceId>, text: &str, most: usize) -> (Vec<FindEntry>, usize) {
    let (scenario, results) = (&*snapshot.scenario, snapshot.results());
    let mut search = FindQuery { query: Query::of(text), scenario, service, found: Vec::new() };
    scenario.each(|address, _| {
        let used = results.is_none_or(|outcome| outcome.uses(address));
        let field = address.field;
        if address == START_YEAR {
            // It shares a field with the month.
            return;
        }
        let label = if address == START_MONTH { FIRST_MONTH } else { field.label };
        let unsure = if scenario.range(address).is_some() { UNCERTAIN } else { "" };
        search.note(
            FindTarget::Number(address, used),
            label,
            &[
                field.label,
                &named(field.label, scenario.unit_name(address.place)),
                field.help(),
                group_title(field.group),
                field.term,
                unsure,
            ],
            address.place,
        );
    });
    scenario.each_choice_group(|place, group| {
        group.each(&mut |field, _| {
            if group.matters(field) {
                search.note(FindTarget::Choice(ChoiceAddress { place, field }), field.label, &[field.help(), "choice"], place);
            }
        });
    });
    if let Some(option) = snapshot.results().and_then(|outcome| outcome.challenger()).map(|option| option.id) {
        for measure in Measure::ALL {
            search.note(FindTarget::Measure(option, *measure), measure.label(), &[measure.help(), "measure result"], Place::Assumptions);
        }
    }
    for (place, part) in PAGE_PARTS.iter().enumerate() {
        search.note(FindTarget::Part(place), part.name, &[part.words], Place::Assumptions);
    }
    match scenario.decision.as_ref().filter(|decision| decision.is_weighed()) {
        Some(decision) => decision.criteria.iter().for_each(|criterion| {
            search.note(
                FindTarget::Criterion(Some(criterion.id)),
                &criterion.name,
                &[BEYOND_COST, "criterion weight score"],
                Place::Assumptions,
            );
        }),
        None => search.note(
            FindTarget::Criterion(None),
            WAY_IN,
            &[BEYOND_COST, "criteria weights scores quality must-haves"],
            Place::Assumptions,
        ),
    }
    for (provider, bid) in scenario.bids() {
        search.note(FindTarget::Bid(provider.id), &provider.name, &["bid bidder offer price", bid.template.label], Place::Assumptions);
    }
    for risk in scenario.decision.iter().flat_map(|decision| &decision.readiness.risks) {
        search.note(FindTarget::Risk(risk.id), &risk.name, &[RISK_REGISTER, "probability loss mitigation"], Place::Assumptions);
    }
    let count = search.found.len();
    search.found.order_by_key(|(rank, _)| *rank);
    (search.found.into_iter().take(most).filter_map(|(_, target)| entry(snapshot, target)).collect(), count)
}

fn entry(snapshot: &Snapshot, target: FindTarget) -> Option<FindEntry> {
    let scenario = &snapshot.scenario;
    Some(match target {
        FindTarget::Number(address, used) => {
            let (field, unit) = (address.field, scenario.unit_name(address.place));
            let group = group_title(field.group);
            let unused = if used { "" } else { ", not used here" };
            let place = match address.place {
                Place::Assumptions => group.to_string(),
                place => format!("{group}, {}{unused}", scenario.place_name(place)),
            };
            if address == START_MONTH {
                let month = CalendarMonth::of(scenario.assumptions.start_year, scenario.assumptions.start_month);
                return Some(FindEntry { target, label: FIRST_MONTH.to_string(), place, value: month.text() });
            }
            let value = snapshot.formats.value(scenario.number(address)?, field.unit, unit);
            let range = scenario.range(address).map(|range| format!(" ({})", snapshot.formats.ends(range, field.unit)));
            let value = format!("{value}{}", range.unwrap_or_default());
            FindEntry { target, label: named(field.label, unit).to_string(), place, value }
        }
        FindTarget::Choice(address) => {
            let chosen = scenario.choice(address)?;
            let value = address.field.label_of(chosen);
            FindEntry {
                target,
                label: address.field.label.to_string(),
                place: scenario.place_name(address.place),
                value: value.to_string(),
            }
        }
        FindTarget::Part(place) => {
            let name = PAGE_PARTS.get(place)?.name.to_string();
            FindEntry { target, label: name, place: "Part of the page".to_string(), value: String::new() }
        }
        FindTarget::Criterion(None) => {
            FindEntry { target, label: WAY_IN.to_string(), place: BEYOND_COST.to_string(), value: String::new() }
        }
        FindTarget::Criterion(Some(id)) => {
            let criterion = scenario.decision.as_ref()?.criterion(id)?;
            let value = format!("Weight {}", snapshot.formats.constant(criterion.weight));
            FindEntry { target, label: criterion.name.clone(), place: BEYOND_COST.to_string(), value }
        }
        FindTarget::Bid(id) => {
            let (provider, bid) = scenario.bids().find(|(provider, _)| provider.id == id)?;
            FindEntry { target, label: provider.name.clone(), place: "Bids".to_string(), value: bid.template.label.to_string() }
        }
        FindTarget::Risk(id) => {
            let risk = scenario.decision.as_ref()?.readiness.risk(id)?;
            let value = exposure_of(risk).map_or_else(String::new, |own| snapshot.formats.money_short(own.expected));
            FindEntry { target, label: risk.name.clone(), place: RISK_REGISTER.to_string(), value }
        }
        FindTarget::Measure(option, measure) => {
            let figure = snapshot.results()?.option(option)?.measure(measure)?;
            let name = scenario.option(option).map(|option| option.name.clone())?;
            let value = snapshot.formats.value(figure.value, measure.unit(), snapshot.unit_name());
            FindEntry { target, label: measure.label().to_string(), place: format!("Result, {name}"), value }
        }
    })
}
