//! The differences between the follow-ups of two scenarios, in words.

use super::FollowFigure;
use crate::model::decision::{DecisionFact, compared};
use crate::model::{Choice, DecisionDifference, Number, Scenario, Sentence};

/// All differences between two follow-ups, in the order of the second.
pub(in crate::model) fn follow_differences(before: &Scenario, after: &Scenario) -> Vec<DecisionDifference> {
    let facts = |scenario: &Scenario| -> Vec<DecisionFact> {
        facts(scenario).into_iter().map(|(path, what, value)| DecisionFact { path, what, value }).collect()
    };
    let mut found = compared(&facts(before), &facts(after));
    let cases = [before, after].map(|scenario| scenario.follow.as_ref().map(|follow| &follow.case));
    if matches!(cases, [Some(old), Some(new)] if old != new) {
        let [before, after] = ["one case", "another case"].map(Sentence::words);
        found.push(DecisionDifference { what: "Case that the contract was signed on".to_string(), before, after });
    }
    found
}

/// The facts of a scenario's follow-up: path, subject and value.
fn facts(scenario: &Scenario) -> Vec<(String, String, Sentence)> {
    let Some(follow) = scenario.follow.as_deref() else { return Vec::new() };
    let mut facts = vec![
        ("follow.option".to_string(), "Contract followed".to_string(), Sentence::words(follow.option_name())),
        ("follow.by".to_string(), "Follow-up".to_string(), Sentence::words(follow.by.label())),
    ];
    let mut number = |path: String, what: String, number: Option<f64>| {
        facts.extend(number.map(|number| (path, what, Number::exact(number).into())));
    };
    number("follow.notice".to_string(), "Months of notice".to_string(), follow.notice_months);
    for (cause, amount) in &follow.leaks {
        number(format!("follow.leaks.{}", cause.id()), format!("Leak: {}", super::cause_in_sentence(*cause)), Some(*amount));
    }
    for row in &follow.rows {
        let period = format!("Follow-up, month {}", row.from + 1);
        for service in &follow.case.services {
            let several = follow.case.services.len() > 1;
            for figure in FollowFigure::of_row(service.id) {
                let whose = if several && figure.service().is_some() { format!("{period}, {}", service.name) } else { period.clone() };
                let path = figure.service().map_or_else(String::new, |id| id.to_string());
                // Those of the row as a whole come once.
                if figure.service().is_some() || follow.case.services.first().is_some_and(|first| first.id == service.id) {
                    number(
                        format!("follow.{}.{path}.{}", row.from, figure.id()),
                        format!("{whose}: {}", figure.label()),
                        row.figure(figure),
                    );
                }
            }
        }
    }
    for row in follow.rows.iter().filter(|row| !row.note.is_empty()) {
        facts.push((format!("follow.{}.note", row.from), format!("Follow-up, month {}: note", row.from + 1), Sentence::words(&row.note)));
    }
    facts
}
