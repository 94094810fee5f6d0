//! The JSON Schema of a follow-up in scenario files.

use super::json::{number, object};
use super::schema_parts::{closed, name, one_of, with, within};
use crate::model::{Choice, FOLLOW_LIMITS, FollowFigure, FollowPeriod, LeakCause, ServiceId};
use serde_json::Value;

/// The schema of the optional follow-up.
pub(super) fn follow() -> Value {
    let figures = FollowFigure::of_row(ServiceId(0));
    let of = |is_of_service: bool| {
        let some = figures.into_iter().filter(move |figure| figure.service().is_some() == is_of_service);
        some.map(figure).collect::<Vec<(&'static str, Value)>>()
    };
    let mut fields = vec![
        ("from", with(within(0.0, 1200.0), [("description", "The first month, counted from the start of the case.".into())])),
        ("note", object([("type", Value::from("string")), ("maxLength", Value::from(FOLLOW_LIMITS.note))])),
    ];
    fields.extend(of(false));
    let services = object([("^s(0|[1-9][0-9]{0,4})$", closed(of(true), &[]))]);
    let row = with(closed(fields, &["from"]), [("patternProperties", services)]);
    let rows = object([("type", Value::from("array")), ("maxItems", Value::from(FOLLOW_LIMITS.rows)), ("items", row)]);
    let case = object([
        ("type", Value::from("object")),
        ("description", "The comparison as it was when the contract was signed: a scenario without a follow-up.".into()),
    ]);
    let leaks = closed(LeakCause::ALL.iter().map(|cause| figure(FollowFigure::Leak(*cause))), &[]);
    let fields = [
        ("option", name("The option that was signed, one of the case.")),
        ("case", case),
        (
            "by",
            with(
                one_of(FollowPeriod::ANSWERS.iter().map(|answer| answer.id)),
                [("description", "The length of a row; a quarter if left out.".into())],
            ),
        ),
        figure(FollowFigure::Notice),
        ("leaks", with(leaks, [("description", "How the leak is explained, in money.".into())])),
        ("rows", with(rows, [("description", "Units, payments and credits of each period.".into())])),
    ];
    with(closed(fields, &["option", "case"]), [("description", "A contract that is followed; left out if none is.".into())])
}

fn figure(figure: FollowFigure) -> (&'static str, Value) {
    let (least, most) = figure.range();
    let number = object([("type", Value::from("number")), ("minimum", number(least)), ("maximum", number(most))]);
    (figure.id(), with(number, [("description", figure.label().into())]))
}
