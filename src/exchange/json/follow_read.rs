//! Reads a follow-up, with the case that it keeps.

use super::part::{JsonObject, Reader};
use super::read::{UNKNOWN, case};
use crate::model::{Choice, FOLLOW_LIMITS, FollowFigure, FollowPeriod, FollowRow, FollowedContract, LIMITS, LeakCause, Scenario};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Reads the follow-up of a document, if it has one.
pub(super) fn read(reader: &mut Reader, whole: &mut JsonObject, scenario: &mut Scenario) {
    let Some(mut part) = reader.optional(whole, "follow") else { return };
    let Some(case) = case(reader, &mut part) else { return };
    let option = reader.one_of(
        &mut part,
        "option",
        |id| id.parse().ok().filter(|id| case.option(*id).is_some()),
        || "names an option that its case does not have".to_string(),
    );
    let by = if part.has("by") {
        reader.one_of(&mut part, "by", FollowPeriod::from_id, || "must be quarter or year".to_string())
    } else {
        Some(FollowPeriod::Quarter)
    };
    let (Some(option), Some(by)) = (option, by) else { return };
    let mut follow = FollowedContract { option, case: Rc::new(case), by, rows: Vec::new(), notice_months: None, leaks: BTreeMap::new() };
    follow.notice_months = figure(reader, &mut part, FollowFigure::Notice);
    if let Some(mut leaks) = reader.optional(&mut part, "leaks") {
        for cause in LeakCause::ALL {
            follow.leaks.extend(figure(reader, &mut leaks, FollowFigure::Leak(*cause)).map(|amount| (*cause, amount)));
        }
        reader.end(leaks, UNKNOWN);
    }
    for part in reader.objects(&mut part, "rows", FOLLOW_LIMITS.rows) {
        follow.rows.push(FollowRow::default());
        row(reader, part, &mut follow);
    }
    reader.end(part, UNKNOWN);
    scenario.follow = Some(Rc::new(follow));
    if scenario.characters_beside() > LIMITS.all_notes {
        reader.fault_at("follow".to_string(), format!("and notes exceed {} characters in total", LIMITS.all_notes));
    }
}

/// Reads the last row.
fn row(reader: &mut Reader, mut part: JsonObject, follow: &mut FollowedContract) {
    let months = |month: f64| month == libm::trunc(month) && (0.0..=1200.0).contains(&month);
    if !part.has("from") {
        reader.fault(&part, "has no first month");
    }
    let from = reader.plain(&mut part, "from", months, "must be a whole number from 0 to 1200");
    let services: Vec<_> = follow.case.services.iter().map(|service| service.id).collect();
    let Some(row) = follow.rows.last_mut() else { return };
    row.from = from.unwrap_or(0.0) as u16;
    for service in services {
        let of_service = FollowFigure::of_row(service);
        if let Some(mut part) = reader.optional(&mut part, &service.to_string()) {
            for each in of_service.into_iter().filter(|figure| figure.service().is_some()) {
                row.put(each, figure(reader, &mut part, each));
            }
            reader.end(part, UNKNOWN);
        }
        for each in of_service.into_iter().filter(|figure| figure.service().is_none()) {
            // The first service reads those of the row as a whole.
            if part.has(each.id()) {
                row.put(each, figure(reader, &mut part, each));
            }
        }
    }
    row.note = reader.optional_text(&mut part, "note", FOLLOW_LIMITS.note).unwrap_or_default();
    reader.end(part, "which this version does not know, or a service that its case does not have");
}

fn figure(reader: &mut Reader, part: &mut JsonObject, figure: FollowFigure) -> Option<f64> {
    let (least, most) = figure.range();
    reader.plain(part, figure.id(), |number| figure.accepts(number), &format!("must be a number from {least} to {most}"))
}
