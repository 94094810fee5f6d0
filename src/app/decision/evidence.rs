//! What the comparison itself knows about a criterion: evidence beside a score, never the score.

use crate::app::snapshot::{Formats, Snapshot, named};
use crate::engine::readiness::prompts_on;
use crate::engine::{Measure, OptionOutcome, Outcome, people_today};
use crate::model::{Address, CHARGES, Criterion, EXIT, Field, GOVERNANCE, OPERATION, OptionId, Place, ProviderId, RATES, TEAM, TRANSITION};

/// The inputs that say something about a criterion, by its name in files.
fn inputs(kind: &str) -> Vec<&'static Field> {
    match kind {
        "expertise" => vec![&OPERATION.automated_share, &TEAM.attrition_per_year],
        "focus" => vec![&GOVERNANCE.retained_people, &GOVERNANCE.contract_managers, &GOVERNANCE.coordination_share],
        "control" => vec![&GOVERNANCE.audit_per_year, &RATES.nearshore_share, &RATES.offshore_share],
        "flexibility" => {
            let tiers = [&CHARGES.second_tier_share, &CHARGES.third_tier_share];
            [&CHARGES.minimum_share, &CHARGES.dead_band, &CHARGES.committed_share].into_iter().chain(tiers).collect()
        }
        "delivery_risk" => vec![&TRANSITION.knowledge_transfer_months, &TRANSITION.parallel_run_months, &TRANSITION.overrun_probability],
        "exit" => vec![&EXIT.assistance_share, &EXIT.parallel_months, &TRANSITION.termination_charge],
        "people" => vec![&TRANSITION.leaving_share, &TRANSITION.retention_share],
        "time_zone" | "culture" => vec![&GOVERNANCE.coordination_share, &RATES.distance_effort],
        "start" => vec![&TRANSITION.selection_months, &TRANSITION.knowledge_transfer_months],
        _ => vec![],
    }
}

/// What the comparison knows about an option on a criterion, such as `Minimum commitment: 80%`.
pub(super) fn evidence(snapshot: &Snapshot, outcome: &Outcome, option: OptionId, criterion: &Criterion) -> Vec<String> {
    let (Some(kind), Some(results)) = (criterion.kind, outcome.option(option)) else { return Vec::new() };
    let formats = &snapshot.formats;
    if kind.is_cost() {
        return vec![format!("Present value: {}", formats.money_short(results.value(Measure::PresentValue)))];
    }
    if kind.id == "service_quality" {
        return of_quality(results, formats);
    }
    let mut known: Vec<String> = inputs(kind.id).iter().filter_map(|field| of_input(snapshot, outcome, option, field)).collect();
    if kind.id == "focus" && option == outcome.status_quo {
        let services = snapshot.scenario.services.iter();
        let people: f64 = services.filter_map(|service| people_today(&snapshot.scenario, service.id)).sum();
        known.push(format!("Own people: {}", formats.constant(crate::model::significant(people, 3))));
    }
    if kind.id == "exit" {
        known.push(format!("Transition and exit: {}", formats.money_short(results.value(Measure::TransitionValue))));
    }
    if kind.id == "control" {
        let open = prompts_on(&snapshot.scenario).into_iter().filter(|on| on.is_open() && on.options.contains(&option)).count();
        if open > 0 {
            known.push(format!("Open questions on law and place: {open}"));
        }
    }
    known
}

/// What it knows about a bid: its price on the same scope, and what it knows about the option that the bid was made.
pub(super) fn evidence_of_bid(snapshot: &Snapshot, outcome: &Outcome, bidder: ProviderId, criterion: &Criterion) -> Vec<String> {
    let bid = snapshot.bids().and_then(|found| found.bids.iter().find(|known| known.bidder == bidder));
    if criterion.is_cost() {
        let price = bid.and_then(|bid| bid.adjusted_price());
        return price.map(|price| format!("Adjusted price: {}", snapshot.formats.money_short(price))).into_iter().collect();
    }
    bid.and_then(|bid| bid.option).map(|option| evidence(snapshot, outcome, option, criterion)).unwrap_or_default()
}

/// An input under all services where it counts: one number, or the lowest and highest.
fn of_input(snapshot: &Snapshot, outcome: &Outcome, option: OptionId, field: &'static Field) -> Option<String> {
    let scenario = &snapshot.scenario;
    let addresses = scenario.services.iter().map(|service| Address { place: Place::Delivery(option, service.id), field });
    let used = addresses.filter(|address| outcome.uses(*address));
    let values: Vec<f64> = used.filter_map(|address| scenario.number(address)).collect();
    let (least, most) = ends(values.into_iter())?;
    let unit = snapshot.unit_name();
    let write = |value: f64| snapshot.formats.value(value, field.unit, unit);
    let between = if least == most { write(least) } else { format!("{} to {}", write(least), write(most)) };
    Some(format!("{}: {between}", named(field.label, unit)))
}

fn of_quality(results: &OptionOutcome, formats: &Formats) -> Vec<String> {
    let worst = results.quality.iter().map(|quality| quality.worst_miss.value).fold(0.0, f64::max);
    let down = results.quality.iter().map(|quality| quality.downtime_minutes.value).fold(0.0, f64::max);
    let loss: f64 = results.quality.iter().map(|quality| quality.loss_per_year.value).sum();
    let mut known = vec![
        format!("Misses its weakest level in {} of months", formats.percent(worst)),
        format!("Up to {} minutes down per month", formats.whole(down)),
        format!("Business loss {} a year", formats.money_short(loss)),
    ];
    let cover = results.quality.iter().filter_map(|quality| quality.credit_cover.as_ref()).map(|cover| cover.value);
    if let Some((least, _)) = ends(cover) {
        known.push(format!("Credits cover {} of the loss", formats.percent(least)));
    }
    known
}

fn ends(values: impl Iterator<Item = f64>) -> Option<(f64, f64)> {
    values.map(|value| (value, value)).reduce(|(least, most), (value, _)| (least.min(value), most.max(value)))
}
