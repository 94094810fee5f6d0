//! Writes a follow-up: figures that are not entered are left out; the case is written in full, because nothing may change it.

use super::{number, object};
use crate::model::{Choice, FollowFigure, FollowPeriod, FollowRow, FollowedContract, ServiceId};
use serde_json::Value;

/// A follow-up as JSON.
pub(super) fn write(follow: &FollowedContract) -> Value {
    let mut fields = vec![("option", Value::from(follow.option.to_string())), ("case", super::write(&follow.case))];
    if follow.by != FollowPeriod::Quarter {
        fields.push(("by", follow.by.id().into()));
    }
    fields.extend(follow.notice_months.map(|months| ("notice_months", number(months))));
    if !follow.leaks.is_empty() {
        fields.push(("leaks", object(follow.leaks.iter().map(|(cause, amount)| (cause.id(), number(*amount))))));
    }
    fields.push(("rows", Value::Array(follow.rows.iter().map(row).collect())));
    object(fields)
}

fn row(row: &FollowRow) -> Value {
    let mut fields = vec![("from".to_string(), Value::from(row.from))];
    for service in row.services.keys() {
        let figures = figures(row, *service, |figure| figure.service().is_some());
        fields.push((service.to_string(), object(figures)));
    }
    fields.extend(figures(row, ServiceId(0), |figure| figure.service().is_none()));
    if !row.note.is_empty() {
        fields.push(("note".to_string(), row.note.as_str().into()));
    }
    object(fields)
}

/// Some figures of a row, without those that are not entered.
fn figures(row: &FollowRow, service: ServiceId, wanted: fn(FollowFigure) -> bool) -> Vec<(String, Value)> {
    let wanted = FollowFigure::of_row(service).into_iter().filter(|figure| wanted(*figure));
    wanted.filter_map(|figure| Some((figure.id().to_string(), number(row.figure(figure)?)))).collect()
}
