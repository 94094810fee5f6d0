//! Reads a scenario: checks everything and reports each fault with its path.

use super::part::{JsonObject, Reader};
use super::{ESTIMATED, Fault, bid, decision_read, follow_read, readiness_read, uncertainty};
use crate::model::{
    Address, Bid, Decision, Delivery, EXCHANGE_RATE, Group, LIMITS, LevelId, OptionId, Provider, ProviderId, ProviderTerms, Readiness,
    Scenario, Service, ServiceId, ServiceKind, SourcingOption, Template, converted,
};
use serde_json::Value;
use std::fmt::Display;
use std::rc::Rc;
use std::str::FromStr;

pub(super) const UNKNOWN: &str = "which this version does not know";

/// Reads a scenario. An omitted input or choice has the default of its kind of service and its template.
///
/// # Errors
/// Returns every fault with its path: an unknown name, a number outside the input's range, a reference to something that does
/// not exist.
pub fn read(document: &Value) -> Result<Scenario, Vec<Fault>> {
    let mut reader = Reader::new(&Value::as_f64);
    match scenario(&mut reader, document) {
        Some(scenario) if reader.faults.is_empty() => Ok(scenario),
        _ => Err(reader.faults),
    }
}

/// Reads only what costs and futures depend on, from a document as [`write`](super::write()) makes it: no bids, notes, follow-up, and of
/// the decision only its risks. In it, each number is replaced by its place in `numbers`. `None` if it is faulty. The program of the
/// futures is smaller for all of this: reading decimals would be a tenth of it.
pub fn read_costs(document: &Value, numbers: &[f64]) -> Option<Scenario> {
    let number = |place: &Value| numbers.get(usize::try_from(place.as_u64()?).ok()?).copied();
    let mut reader = Reader::new(&number);
    let mut part = reader.whole(document)?;
    let rate = exchange_rate(&reader, document);
    let mut scenario = costs(&mut reader, &mut part, rate, |_, provider, _| {
        provider.skip("bid");
        None
    })?;
    let risks = reader.optional(&mut part, "decision").and_then(|mut decision| reader.optional(&mut decision, "risks"));
    if let Some(risks) = risks {
        let readiness = Readiness { risks: readiness_read::risks(&mut reader, risks, &scenario), ..Readiness::default() };
        scenario.decision = Some(Rc::new(Decision { readiness, ..Decision::default() }));
    }
    reader.faults.is_empty().then_some(scenario)
}

fn scenario(reader: &mut Reader, document: &Value) -> Option<Scenario> {
    let mut part = reader.whole(document)?;
    let rate = exchange_rate(reader, document);
    let mut scenario = content(reader, &mut part, rate)?;
    follow_read::read(reader, &mut part, &mut scenario);
    reader.end(part, UNKNOWN);
    Some(scenario)
}

/// Reads the case of a follow-up: a scenario without a follow-up of its own.
pub(super) fn case(reader: &mut Reader, follow: &mut JsonObject) -> Option<Scenario> {
    let rate = follow.peek("case").map_or(EXCHANGE_RATE.field.default, |case| exchange_rate(reader, case));
    let mut part = reader.inner(follow, "case")?;
    let scenario = content(reader, &mut part, rate);
    reader.end(part, UNKNOWN);
    scenario
}

/// Everything of a scenario but its follow-up.
fn content(reader: &mut Reader, part: &mut JsonObject, rate: f64) -> Option<Scenario> {
    let mut scenario = costs(reader, part, rate, bid::read)?;
    decision_read::read(reader, part, &mut scenario);
    notes(reader, part, &mut scenario);
    Some(scenario)
}

/// Reads the bid of a provider.
type BidReader = fn(&mut Reader, &mut JsonObject, &[Service]) -> Option<Bid>;

/// Everything that costs and futures depend on but risks, and the bids.
fn costs(reader: &mut Reader, part: &mut JsonObject, rate: f64, bid: BidReader) -> Option<Scenario> {
    let mut scenario = Scenario::empty(&reader.text(part, "title"));
    reader.choices(part, &mut scenario.choices);
    convert(&mut scenario.assumptions, rate);
    reader.group(part, &mut scenario.assumptions);
    let one = |reader: &mut Reader, id, part| service(reader, rate, id, part);
    let services = listed(reader, part, ("service_order", "services"), LIMITS.services, one);
    // Bids refer to services.
    let one = |reader: &mut Reader, id, part| provider(reader, rate, (bid, services.as_deref().unwrap_or_default()), id, part);
    let providers = listed(reader, part, ("provider_order", "providers"), LIMITS.providers, one);
    // Deliveries refer to both.
    (scenario.providers, scenario.services) = (providers?, services?);
    scenario.options =
        listed(reader, part, ("option_order", "options"), LIMITS.options, |reader, id, part| option(reader, &scenario, id, part))?;
    let known = |id: &str| id.parse().ok().filter(|id| scenario.option(*id).is_some());
    scenario.status_quo = reader.one_of(part, "status_quo", known, || "names an option that does not exist".to_string())?;
    uncertainty::read(reader, part, &mut scenario);
    Some(scenario)
}

/// The exchange rate of a document, used to convert its omitted amounts.
fn exchange_rate(reader: &Reader, document: &Value) -> f64 {
    let field = EXCHANGE_RATE.field;
    let given = document.get(field.group).and_then(|group| group.get(field.id)).and_then(reader.number);
    given.filter(|rate| field.accepts(*rate)).unwrap_or(field.default)
}

/// Converts the defaults of a group.
fn convert(group: &mut dyn Group, rate: f64) {
    group.each_mut(&mut |field, value| *value = converted(field, *value, rate));
}

/// Reads items listed in one field and described in another; `None` if any of them is invalid.
fn listed<'d, Id: FromStr + PartialEq + Copy + Display, T>(
    reader: &mut Reader,
    part: &mut JsonObject<'d>,
    (order, all): (&str, &str),
    most: usize,
    mut read: impl FnMut(&mut Reader, Id, JsonObject<'d>) -> Option<T>,
) -> Option<Vec<T>> {
    let ids: Vec<Id> = reader.order(part, order, most);
    let mut parts = reader.inner(part, all)?;
    if ids.is_empty() {
        return None;
    }
    let found: Vec<T> = ids
        .iter()
        .filter_map(|&id| {
            let part = reader.inner(&mut parts, &id.to_string())?;
            read(reader, id, part)
        })
        .collect();
    reader.end(parts, &format!("which {order} does not list"));
    (found.len() == ids.len()).then_some(found)
}

fn provider(
    reader: &mut Reader,
    rate: f64,
    (bid, services): (BidReader, &[Service]),
    id: ProviderId,
    mut part: JsonObject,
) -> Option<Provider> {
    let name = reader.text(&mut part, "name");
    let mut terms = ProviderTerms::default();
    convert(&mut terms, rate);
    reader.group(&mut part, &mut terms);
    let bid = bid(reader, &mut part, services).map(Rc::new);
    reader.end(part, UNKNOWN);
    Some(Provider { id, name, terms, bid })
}

fn service(reader: &mut Reader, rate: f64, id: ServiceId, mut part: JsonObject) -> Option<Service> {
    let name = reader.text(&mut part, "name");
    let kind = reader.named(&mut part, "kind", ServiceKind::from_id)?;
    let mut service = Service { name, ..Service::of_kind(id, kind) };
    reader.choices(&mut part, &mut service.choices);
    convert(&mut service.demand, rate);
    service.levels.iter_mut().for_each(|level| convert(level, rate));
    reader.group(&mut part, &mut service.demand);
    levels(reader, &mut part, &mut service.levels);
    reader.end(part, UNKNOWN);
    Some(service)
}

fn option(reader: &mut Reader, scenario: &Scenario, id: OptionId, mut part: JsonObject) -> Option<SourcingOption> {
    let name = reader.text(&mut part, "name");
    let template = reader.named(&mut part, "template", Template::from_id)?;
    let mut parts = reader.inner(&mut part, "deliveries")?;
    let mut deliveries = Vec::new();
    for service in &scenario.services {
        if let Some(part) = reader.inner(&mut parts, &service.id.to_string()) {
            deliveries.extend(delivery(reader, scenario, template, service, part));
        }
    }
    reader.end(parts, "which service_order does not list");
    reader.end(part, UNKNOWN);
    Some(SourcingOption { id, name, template, deliveries })
}

fn delivery(reader: &mut Reader, scenario: &Scenario, template: &Template, service: &Service, mut part: JsonObject) -> Option<Delivery> {
    let known = |id: &str| id.parse().ok().filter(|id| scenario.provider(*id).is_some());
    let provider = reader.one_of(&mut part, "provider", known, || {
        let known: Vec<String> = scenario.providers.iter().map(|provider| provider.id.to_string()).collect();
        format!("names a provider that does not exist; there are {}", known.join(", "))
    })?;
    let mut delivery = Delivery::from_template(template, service.kind, service.id, provider);
    reader.choices(&mut part, &mut delivery.choices);
    let rate = scenario.assumptions.currency_per_dollar;
    for group in delivery.groups_mut() {
        convert(group, rate);
        reader.group(&mut part, group);
    }
    delivery.levels.iter_mut().for_each(|level| convert(level, rate));
    levels(reader, &mut part, &mut delivery.levels);
    reader.end(part, UNKNOWN);
    Some(delivery)
}

fn levels<Level: Group>(reader: &mut Reader, part: &mut JsonObject, levels: &mut [Level]) {
    let Some(mut parts) = reader.optional(part, "levels") else { return };
    for (id, level) in (1..).map(LevelId).zip(levels) {
        if let Some(mut part) = reader.optional(&mut parts, &id.to_string()) {
            reader.group(&mut part, level);
            reader.end(part, UNKNOWN);
        }
    }
    reader.end(parts, UNKNOWN);
}

/// Reads notes and estimates. In older documents only a fixed sentence in the notes marks the estimates.
fn notes(reader: &mut Reader, part: &mut JsonObject, scenario: &mut Scenario) {
    let estimates = texts(reader, part, "estimates", scenario);
    let notes = texts(reader, part, "notes", scenario).unwrap_or_default();
    (scenario.notes, scenario.estimates) = match estimates {
        Some(estimates) => (notes.into_iter().filter(|(_, note)| !note.is_empty()).collect(), estimates),
        None => told_by_notes(notes),
    };
    if scenario.characters_beside() > LIMITS.all_notes {
        reader.fault_at("notes".to_string(), format!("exceed {} characters in total", LIMITS.all_notes));
    }
}

/// Texts beside numbers.
type Texts = Vec<(Address, String)>;

/// Reads texts by the addresses of numbers, in the order of the scenario; `None` if the document has no such field.
fn texts(reader: &mut Reader, part: &mut JsonObject, key: &str, scenario: &Scenario) -> Option<Texts> {
    let mut parts = reader.optional(part, key)?;
    let mut texts = Vec::new();
    scenario.each(|address, _| {
        let text = reader.optional_text(&mut parts, &address.to_string(), LIMITS.note);
        texts.extend(text.map(|text| (address, text)));
    });
    reader.end(parts, "which is not a number of this comparison");
    Some(texts)
}

/// The notes of a document that does not list its estimates, and the estimates found in them.
fn told_by_notes(notes: Texts) -> (Texts, Texts) {
    let (estimates, notes): (Texts, Texts) =
        notes.into_iter().filter(|(_, note)| !note.is_empty()).partition(|(_, note)| note.starts_with(ESTIMATED));
    let how = |note: String| note.strip_prefix(ESTIMATED).unwrap_or_default().to_string();
    (notes, estimates.into_iter().map(|(address, note)| (address, how(note))).collect())
}
