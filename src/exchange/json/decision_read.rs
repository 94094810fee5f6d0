//! Reads a decision: what it leaves out is as in the library of criteria, open or usual.

use super::part::{JsonObject, Reader};
use crate::model::{
    AgreedWeights, Choice, Criterion, CriterionId, CriterionKind, DECISION_LIMITS, Decision, Evidence, LARGEST_AMOUNT, LIMITS, Met,
    MixLimits, Must, MustId, MustVerdict, PAIR, Person, PersonId, PriceScore, Scenario, Score, ServiceId, Sorting, Subject, WeightMethod,
};
use std::collections::BTreeMap;
use std::rc::Rc;
use std::str::FromStr;

pub(super) const UNKNOWN: &str = "which this version does not know";
const NO_SCORE: &str = "which is not an option or a provider with a criterion other than the cost, such as o3.c2";
const SCALE: &str = "must be a number from 0 to 10";

/// Reads the decision of a document, if it has one.
pub(super) fn read(reader: &mut Reader, whole: &mut JsonObject, scenario: &mut Scenario) {
    let Some(mut part) = reader.optional(whole, "decision") else { return };
    let mut decision = Decision { criteria: criteria(reader, &mut part), ..Decision::default() };
    decision.weights_by = answer(reader, &mut part, "weights_by", WeightMethod::Direct);
    decision.price_score = answer(reader, &mut part, "price_score", PriceScore::Fixed);
    let is_amount = |amount: f64| amount > 0.0 && amount <= LARGEST_AMOUNT;
    decision.reference_cost = reader.plain(&mut part, "reference_cost", is_amount, "must be an amount above zero, at most 1e15");
    decision.pairs = pairs(reader, &mut part, &decision);
    decision.agreed = agreed(reader, &mut part);
    decision.scores = scores(reader, &mut part, scenario, &decision);
    decision.musts = musts(reader, &mut part);
    decision.verdicts = verdicts(reader, &mut part, scenario, &decision);
    decision.people = people(reader, &mut part, scenario, &decision);
    decision.mix = mix(reader, &mut part, scenario);
    decision.readiness = super::readiness_read::read(reader, &mut part, scenario);
    reader.end(part, UNKNOWN);
    scenario.decision = (decision != Decision::default()).then(|| Rc::new(decision));
}

/// An answer to a choice that may be left out.
pub(super) fn answer<T: Choice>(reader: &mut Reader, part: &mut JsonObject, key: &str, usual: T) -> T {
    if !part.has(key) {
        return usual;
    }
    let answers = || T::ANSWERS.iter().map(|answer| answer.id).collect::<Vec<_>>().join(", ");
    reader.one_of(part, key, T::from_id, || format!("must be one of {}", answers())).unwrap_or(usual)
}

/// The identities of a list: in the order that the document gives, or in their own.
fn in_order<Id: FromStr + Ord + Copy>(reader: &mut Reader, part: &mut JsonObject, parts: &JsonObject, order: &str, most: usize) -> Vec<Id> {
    if part.has(order) {
        return reader.order(part, order, most);
    }
    let mut ids: Vec<Id> = parts.keys().iter().filter_map(|key| key.parse().ok()).collect();
    if ids.len() > most {
        reader.fault(parts, format!("lists more than {most}"));
    }
    ids.truncate(most);
    ids.order_by_key(|id| *id);
    ids
}

fn criteria(reader: &mut Reader, part: &mut JsonObject) -> Vec<Criterion> {
    if !part.has("criteria_order") && !part.has("criteria") {
        return Vec::new();
    }
    let Some(mut parts) = reader.inner(part, "criteria") else { return Vec::new() };
    let ids: Vec<CriterionId> = in_order(reader, part, &parts, "criteria_order", DECISION_LIMITS.criteria);
    let mut criteria: Vec<Criterion> = Vec::new();
    for id in ids {
        let Some(mut part) = reader.inner(&mut parts, &id.to_string()) else { continue };
        let kind = part.has("from").then(|| reader.named(&mut part, "from", CriterionKind::from_id)).flatten();
        if kind.is_some() && criteria.iter().any(|known| known.kind == kind) {
            reader.fault(&part, "is on the list twice");
        }
        let mut criterion = match kind {
            Some(kind) => Criterion::of_kind(id, kind),
            None => Criterion::own(id, ""),
        };
        if let Some(name) = reader.optional_text(&mut part, "name", LIMITS.name) {
            criterion.name = name;
        }
        let is_weight = |weight: f64| (0.0..=DECISION_LIMITS.weight).contains(&weight);
        criterion.weight = reader.plain(&mut part, "weight", is_weight, "must be a number from 0 to 1000000").unwrap_or(criterion.weight);
        let anchors = &mut criterion.anchors;
        for (key, anchor) in [("low", &mut anchors.low), ("middle", &mut anchors.middle), ("high", &mut anchors.high)] {
            if let Some(text) = reader.optional_text(&mut part, key, DECISION_LIMITS.anchor) {
                *anchor = text;
            }
        }
        criterion.minimum_score = reader.plain(&mut part, "minimum_score", |least| Score::accepts(least) && !criterion.is_cost(), SCALE);
        reader.end(part, UNKNOWN);
        criteria.push(criterion);
    }
    if criteria.len() == 1 {
        reader.fault(&parts, "must be at least two");
    }
    reader.end(parts, "which criteria_order does not list");
    criteria
}

/// The numbers beside pairs of identities, such as `o3.c2`; those that are not known stay in the part.
fn in_pairs<First: FromStr, Second: FromStr>(
    part: &JsonObject,
    is_known: impl Fn(&First, &Second) -> bool,
) -> Vec<(String, First, Second)> {
    let both = |key: String| {
        let (first, second) = key.split_once('.')?;
        let (first, second) = (first.parse().ok()?, second.parse().ok()?);
        is_known(&first, &second).then_some((key, first, second))
    };
    part.keys().into_iter().filter_map(both).collect()
}

fn pairs(reader: &mut Reader, part: &mut JsonObject, decision: &Decision) -> BTreeMap<(CriterionId, CriterionId), f64> {
    let mut pairs = BTreeMap::new();
    let Some(mut part) = reader.optional(part, "pairs") else { return pairs };
    let is_known =
        |first: &CriterionId, second: &CriterionId| first < second && [first, second].iter().all(|id| decision.criterion(**id).is_some());
    for (key, first, second) in in_pairs(&part, is_known) {
        let pair = reader.plain(&mut part, &key, |pair| (PAIR.0..=PAIR.1).contains(&pair), "must be a number from 1/9 to 9");
        pairs.extend(pair.map(|pair| ((first, second), pair)));
    }
    reader.end(part, "which is not a pair of criteria, the lower first, such as c1.c2");
    pairs
}

fn agreed(reader: &mut Reader, part: &mut JsonObject) -> Option<AgreedWeights> {
    let mut part = reader.optional(part, "agreed")?;
    let on = reader.text(&mut part, "on");
    if !AgreedWeights::is_day(&on) {
        reader.fault(&part, "has no day such as 2026-03-03");
    }
    let mut weights = Vec::new();
    if let Some(mut parts) = reader.inner(&mut part, "weights") {
        for key in parts.keys() {
            let Ok(id) = key.parse::<CriterionId>() else { continue };
            let is_weight = |weight: f64| (0.0..=DECISION_LIMITS.weight).contains(&weight);
            weights.extend(reader.plain(&mut parts, &key, is_weight, "must be a number from 0 to 1000000").map(|weight| (id, weight)));
        }
        reader.end(parts, "which is not a criterion such as c1");
    }
    reader.end(part, UNKNOWN);
    weights.order_by_key(|(id, _)| *id);
    Some(AgreedWeights { on, weights })
}

/// Whether a subject can be scored on a criterion.
fn can_be_scored<'a>(scenario: &'a Scenario, decision: &'a Decision) -> impl Fn(&Subject, &CriterionId) -> bool + 'a {
    |subject, id| scenario.has_subject(*subject) && decision.criterion(*id).is_some_and(|criterion| !criterion.is_cost())
}

fn scores(reader: &mut Reader, part: &mut JsonObject, scenario: &Scenario, decision: &Decision) -> BTreeMap<(Subject, CriterionId), Score> {
    let mut scores = BTreeMap::new();
    let Some(mut parts) = reader.optional(part, "scores") else { return scores };
    for (key, subject, criterion) in in_pairs(&parts, can_be_scored(scenario, decision)) {
        let Some(mut part) = reader.optional(&mut parts, &key) else { continue };
        let score = Score {
            score: reader.plain(&mut part, "score", Score::accepts, SCALE),
            known: answer(reader, &mut part, "known", Evidence::Said),
            reason: reader.optional_text(&mut part, "reason", DECISION_LIMITS.reason).unwrap_or_default(),
        };
        reader.end(part, UNKNOWN);
        if score != Score::default() {
            scores.insert((subject, criterion), score);
        }
    }
    reader.end(parts, NO_SCORE);
    scores
}

fn musts(reader: &mut Reader, part: &mut JsonObject) -> Vec<Must> {
    if !part.has("musts_order") && !part.has("musts") {
        return Vec::new();
    }
    let Some(mut parts) = reader.inner(part, "musts") else { return Vec::new() };
    let ids: Vec<MustId> = in_order(reader, part, &parts, "musts_order", DECISION_LIMITS.musts);
    let musts = ids.into_iter().map(|id| Must { id, text: reader.text(&mut parts, &id.to_string()) }).collect();
    reader.end(parts, "which musts_order does not list");
    musts
}

fn verdicts(
    reader: &mut Reader,
    part: &mut JsonObject,
    scenario: &Scenario,
    decision: &Decision,
) -> BTreeMap<(Subject, MustId), MustVerdict> {
    let mut verdicts = BTreeMap::new();
    let Some(mut parts) = reader.optional(part, "verdicts") else { return verdicts };
    let is_known = |subject: &Subject, must: &MustId| scenario.has_subject(*subject) && decision.must(*must).is_some();
    for (key, subject, must) in in_pairs(&parts, is_known) {
        let Some(mut part) = reader.optional(&mut parts, &key) else { continue };
        let verdict = MustVerdict {
            met: answer(reader, &mut part, "met", Met::Open),
            evidence: reader.optional_text(&mut part, "evidence", DECISION_LIMITS.reason).unwrap_or_default(),
        };
        reader.end(part, UNKNOWN);
        if verdict != MustVerdict::default() {
            verdicts.insert((subject, must), verdict);
        }
    }
    reader.end(parts, "which is not an option or a provider with a must-have, such as o3.m1");
    verdicts
}

fn people(reader: &mut Reader, part: &mut JsonObject, scenario: &Scenario, decision: &Decision) -> Vec<Person> {
    let mut people = Vec::new();
    let Some(mut parts) = reader.optional(part, "people") else { return people };
    for key in parts.keys() {
        let Ok(id) = key.parse::<PersonId>() else { continue };
        let Some(mut part) = reader.inner(&mut parts, &key) else { continue };
        let name = reader.text(&mut part, "name");
        let mut scores = BTreeMap::new();
        if let Some(mut given) = reader.optional(&mut part, "scores") {
            for (key, subject, criterion) in in_pairs(&given, can_be_scored(scenario, decision)) {
                scores.extend(reader.plain(&mut given, &key, Score::accepts, SCALE).map(|score| ((subject, criterion), score)));
            }
            reader.end(given, NO_SCORE);
        }
        reader.end(part, UNKNOWN);
        people.push(Person { id, name, scores });
    }
    if people.len() > DECISION_LIMITS.people {
        reader.fault(&parts, format!("lists more than {} people", DECISION_LIMITS.people));
    }
    reader.end(parts, "which is not a person such as e1");
    people.order_by_key(|person| person.id);
    people
}

fn mix(reader: &mut Reader, part: &mut JsonObject, scenario: &Scenario) -> MixLimits {
    let Some(mut part) = reader.optional(part, "mix") else { return MixLimits::default() };
    let most = LIMITS.providers as f64;
    let whole = |number: f64| number == libm::trunc(number) && (0.0..=most).contains(&number);
    let providers = reader.plain(&mut part, "most_providers", whole, "must be a whole number from 0 to 24");
    let mut share = |key: &str| reader.plain(&mut part, key, |share| (0.0..=1.0).contains(&share), "must be a number from 0 to 1");
    let [most_offshore, most_abroad] = ["most_offshore", "most_abroad"].map(&mut share);
    let [least_own, most_one_provider] = ["least_own", "most_one_provider"].map(&mut share);
    let least_quality = reader.plain(&mut part, "least_quality", Score::accepts, SCALE);
    let is_amount = |amount: f64| (0.0..=LARGEST_AMOUNT).contains(&amount);
    let once_budget = reader.plain(&mut part, "once_budget", is_amount, "must be an amount from 0 to 1e15");
    let delivery = |text: &str| {
        let (option, service) = text.split_once('.')?;
        let pair = (option.parse().ok()?, service.parse::<ServiceId>().ok()?);
        scenario.delivery(pair.0, pair.1).map(|_| pair)
    };
    let forbidden = reader.list(&mut part, "forbidden", delivery, "must list options with a service, such as o3.s6");
    reader.end(part, UNKNOWN);
    MixLimits {
        most_providers: providers.map(|providers| providers as u8),
        most_offshore,
        most_abroad,
        least_own,
        least_quality,
        most_one_provider,
        once_budget,
        forbidden: crate::model::set_of(forbidden.into_iter()),
    }
}
