//! How well each option delivers a service: missed levels, their cost, and whether credits cover it.

use super::option_table::{OptionTable, TableCell};
use crate::app::snapshot::RenderContext;
use crate::app::state::inquiry::{FigureName, QualityName};
use crate::exchange::glossary::Topic;
use crate::model::{Choice, Service, Staffing};
use yew::prelude::*;

/// How well each option delivers a service.
pub fn quality(context: RenderContext, service: &Service) -> Html {
    let Some(outcome) = context.snapshot.results() else { return Html::default() };
    let (table, formats) = (OptionTable::new(context, outcome), &context.snapshot.formats);
    let percent = |share: f64| formats.percent(share);
    let money = |amount: f64| table.scale.write(amount, formats);
    let line = |topic: Topic, label: &str, help: &'static str, name: QualityName, write: &dyn Fn(f64) -> String| {
        let figure = FigureName::Quality(service.id, name);
        table.line(Some(topic), label, help, "", &|option| figure.of(option).map(|value| TableCell::plain(figure, write(value.value))))
    };
    let misses = service.kind.levels.iter().enumerate().map(|(place, level)| {
        line(Topic::Missed, &format!("Missed: {}", level.label), "Probability in a month.", QualityName::Miss(place), &percent)
    });
    let termination = line(
        Topic::Termination,
        "Right to terminate",
        "Annual probability of missing a level three months in a row or five times in total.",
        QualityName::PersistentFailure,
        &percent,
    );
    let money_lines = vec![
        line(
            Topic::BusinessLoss,
            "Business loss per year",
            "Expected cost of missed levels and outages to the business, whichever provider delivers.",
            QualityName::Loss,
            &money,
        ),
        line(Topic::Credits, "Credits per year", "Expected service credits from the provider.", QualityName::Credits, &money),
        line(Topic::CreditCover, "Loss covered by credits", "Credits over loss: is the credit enough?", QualityName::CreditCover, &percent),
    ];
    let mut working = vec![
        line(Topic::Downtime, "Minutes down per month", "Of the hours in which the service is open.", QualityName::Downtime, &|minutes| {
            formats.whole(minutes)
        }),
        line(
            Topic::Availability,
            "Availability",
            "Share of the open hours in which the service works.",
            QualityName::Availability,
            &|share| formats.percent_exact(share),
        ),
    ];
    if service.choices.staffing == Staffing::Queue {
        working.push(line(
            Topic::SeatUtilisation,
            "Utilisation of seats",
            "Share of the time of filled seats in which calls are answered, where people are counted.",
            QualityName::SeatUtilisation,
            &percent,
        ));
    }
    let caption = format!(
        "{}: probabilities in a month; amounts in {}{}",
        service.name,
        table.scale.words,
        context.snapshot.scenario.choices.currency.id()
    );
    let groups =
        vec![("Service levels", misses.chain([termination]).collect()), ("Loss and credits", money_lines), ("Availability", working)];
    table.draw(&caption, groups)
}
