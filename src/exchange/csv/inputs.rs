//! Every number and choice of a scenario as a table, with its default and the source of that default.

use super::{Cell, Dialect, Sheet};
use crate::engine::simulation::Uncertainty;
use crate::engine::{Outcome, range_of};
use crate::exchange::unit_text::unit_in_full;
use crate::model::{Choice, ChoiceAddress, Scenario};

const HEAD: [&str; 20] = [
    "Where",
    "Input",
    "Value",
    "Unit",
    "Default",
    "Changed",
    "Matters",
    "Low",
    "High",
    "Shape",
    "P10",
    "P90",
    "Together with",
    "Share of the uncertainty",
    "Worth finding out",
    "Least",
    "Most",
    "Source of the default",
    "Note",
    "Address",
];

/// Every choice and number as CSV; shares are fractions. Only results show which of them matter, and only futures what each
/// range does to the answer.
pub fn inputs(scenario: &Scenario, outcome: Option<&Outcome>, futures: Option<&Uncertainty>, dialect: Dialect) -> String {
    let mut sheet = Sheet::new(dialect);
    let yes = |is: bool| Cell::from(if is { "yes" } else { "" });
    sheet.row(HEAD.map(Cell::from));
    scenario.each_choice_group(|place, group| {
        group.each(&mut |field, answer| {
            let known = [scenario.place_name(place).into(), field.label.into(), field.label_of(answer).into(), "choice".into()];
            let nothing = (known.len() + 1..HEAD.len()).map(|_| Cell::Empty);
            let address = ChoiceAddress { place, field }.to_string();
            sheet.row(known.into_iter().chain(nothing).chain([address.into()]));
        });
    });
    scenario.each(|address, value| {
        let field = address.field;
        let (default, source) = scenario.default_of(address);
        let range = range_of(scenario, address);
        let group = scenario.together.iter().find(|group| group.members.iter().any(|(member, _)| *member == address));
        let driver = futures.filter(|_| range.is_some()).and_then(|futures| futures.driver(&address.to_string()));
        sheet.row([
            scenario.place_name(address.place).into(),
            field.label.into(),
            value.into(),
            unit_in_full(field.unit, scenario.choices.currency.id()).into(),
            default.into(),
            scenario.origin(address, value).name("yes").into(),
            yes(outcome.is_some_and(|outcome| outcome.uses(address))),
            range.map(|range| range.low).into(),
            range.map(|range| range.high).into(),
            range.map(|range| range.shape.label()).into(),
            range.map(|range| range.quantile(value, 0.1)).into(),
            range.map(|range| range.quantile(value, 0.9)).into(),
            group.map(|group| group.name.as_str()).into(),
            driver.map(|driver| driver.contribution).into(),
            driver.map(|driver| driver.worth_finding_out).into(),
            field.range.0.into(),
            field.range.1.into(),
            source.title().to_string().into(),
            scenario.remark(address).as_ref().into(),
            address.to_string().into(),
        ]);
    });
    sheet.text()
}
