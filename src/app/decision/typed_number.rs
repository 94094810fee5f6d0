//! The text typed into a number field of the decision: `7`, `7/10`, `1/3`, `50 %`.

use crate::app::elements::keypad::keypad;
use crate::app::snapshot::{Formats, is_percent};
use crate::app::state::decision_field::DecisionField;
use crate::exchange::number_text::{NotANumber, NumberReader};
use crate::graph::Unit;
use crate::model::{DecisionFault, Pricing, Scenario, UnitName};

/// What a text means.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct TypedNumber {
    /// The number; `None` if the field is empty.
    pub number: Option<f64>,
    /// How the text was read, if another reading is possible.
    pub echo: Option<String>,
}

/// The number that a text means in a field.
///
/// # Errors
/// Says what to type instead.
pub(super) fn read(text: &str, field: DecisionField, reader: &NumberReader, scenario: &Scenario) -> Result<TypedNumber, String> {
    let typed = meant(text.trim(), field, reader, field.unit_name(scenario))?;
    let Some(change) = field.number(typed.number) else { return Err("Enter a number.".to_string()) };
    // The model knows what it accepts.
    match DecisionField::refusal(&change, scenario) {
        Some(DecisionFault::Outside(..)) if matches!(field, DecisionField::Pair(..)) => {
            Err("Enter a number from 1/9 to 9: 1 for equally important.".to_string())
        }
        Some(fault) => Err(outside(&fault, field)),
        None => Ok(typed),
    }
}

/// A refusal in the unit of the field.
fn outside(fault: &DecisionFault, field: DecisionField) -> String {
    match fault {
        DecisionFault::Outside(least, most) if is_percent(field.unit()) => {
            format!("Enter a rate from {} % to {} %.", least * 100.0, most * 100.0)
        }
        fault => fault.to_string(),
    }
}

fn meant(text: &str, field: DecisionField, reader: &NumberReader, name: UnitName) -> Result<TypedNumber, String> {
    if text.is_empty() {
        return Ok(TypedNumber { number: None, echo: None });
    }
    if let Some(number) = text.split_once('/').and_then(|(over, under)| fraction(over, under, field, reader)) {
        let echo = match field {
            DecisionField::Pair(..) => None,
            _ => Some(format!("Read as {number} of 10.")),
        };
        return Ok(TypedNumber { number: Some(number), echo });
    }
    let text = if matches!(field, DecisionField::Weight(_)) { text.trim_end_matches('%') } else { text };
    let said = |fault: NotANumber| fault.message(reader.decimal).to_string();
    let (number, echo) = reader.read(text, field.unit(), name).map_err(said)?;
    Ok(TypedNumber { number: Some(number), echo })
}

/// A score out of ten, or how much less important a criterion is.
fn fraction(over: &str, under: &str, field: DecisionField, reader: &NumberReader) -> Option<f64> {
    let number = |text: &str| reader.read(text.trim(), Unit::Number, UnitName::UNIT).ok().map(|(number, _)| number);
    let (over, under) = (number(over)?, number(under)?);
    match field {
        DecisionField::Score(..) | DecisionField::MinimumScore(_) if under == 10.0 => Some(over),
        DecisionField::Pair(..) if under > 0.0 => Some(over / under),
        _ => None,
    }
}

/// The keypad of a phone for a field.
pub(super) fn keypad_of(field: DecisionField) -> &'static str {
    keypad(match field {
        DecisionField::Followed(field) => field.figure.range().0,
        // The price mechanism only decides the upper limit.
        DecisionField::BidAmount(.., amount) => amount.field(Pricing::PerUnit).range.0,
        _ => 0.0,
    })
}

/// A number as its field shows it while it is edited, or else at rest.
pub(super) fn written(number: Option<f64>, field: DecisionField, formats: &Formats, editing: bool) -> String {
    let Some(number) = number else { return String::new() };
    if let DecisionField::Pair(..) = field {
        let under = libm::round(1.0 / number);
        if number < 1.0 && libm::fabs(1.0 / number - under) < 1e-6 {
            return format!("1/{under}");
        }
    }
    let unit = field.unit();
    if editing { formats.field(number, unit) } else { formats.at_rest(number, unit) }
}

/// The number this many steps on: half a point of a score, one of a weight.
pub(super) fn stepped(number: Option<f64>, steps: f64, field: DecisionField) -> Option<f64> {
    match (field, number) {
        // As today, from where it goes up or down.
        (DecisionField::Score(..), None) => Some(5.0),
        (DecisionField::Score(..), Some(number)) => Some((libm::round(number * 2.0 + steps) / 2.0).clamp(0.0, 10.0)),
        (DecisionField::Weight(_), Some(number)) => Some((number + steps).max(0.0)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{TypedNumber, keypad_of, read, stepped};
    use crate::app::state::decision_field::DecisionField;
    use crate::exchange::number_text::NumberReader;
    use crate::graph::Unit;
    use crate::model::{BiasNumber, BidAmount, BidEdit, CriterionId, DecisionEdit, FollowField, FollowFigure, SAMPLES, Scenario, Subject};

    fn started() -> (Scenario, DecisionField) {
        let mut scenario = (SAMPLES[0].scenario)();
        scenario.edit_decision(DecisionEdit::Start).unwrap();
        let subject = Subject::Option(scenario.options[1].id);
        (scenario, DecisionField::Score(subject, CriterionId(2)))
    }

    fn reader(decimal: char) -> NumberReader<'static> {
        let written = |value: f64, unit: Unit| if unit == Unit::Share { format!("{} %", value * 100.0) } else { value.to_string() };
        NumberReader { decimal, currency: "USD", written: Box::new(written) }
    }

    fn number(text: &str, field: DecisionField, scenario: &Scenario) -> Result<Option<f64>, String> {
        read(text, field, &reader('.'), scenario).map(|typed| typed.number)
    }

    #[test]
    fn a_doubtful_number_or_another_currency_is_echoed_or_refused_in_every_field() {
        let (mut scenario, score) = started();
        scenario.edit_decision(DecisionEdit::Bid(BidEdit::Add("Bidder".to_string()))).unwrap();
        let id = scenario.providers.last().unwrap().id;
        let price = DecisionField::BidAmount(id, scenario.services[0].id, BidAmount::Price);
        let echo = |text, field| read(text, field, &reader('.'), &scenario).map(|typed| (typed.number.unwrap(), typed.echo));
        let said = |text: &str| Some(format!("Read as {text}"));
        for field in [price, DecisionField::ReferenceCost] {
            assert_eq!(echo("€9.50", field), Ok((9.5, said("9.5 USD: EUR is not converted"))));
            assert_eq!(echo("€ 80.000", field), Ok((80.0, said("80 USD: EUR is not converted"))));
            assert_eq!(echo("80.000", field), Ok((80.0, said("80"))));
            assert_eq!(echo("$9.50", field), Ok((9.5, said("9.5"))));
        }
        assert_eq!(echo("0.08", DecisionField::Bias(BiasNumber::Mitigated)), Ok((0.0008, said("0.08 %"))));
        for (text, field) in [
            ("€7", score),
            ("€7/10", score),
            ("$5", DecisionField::Weight(CriterionId(1))),
            ("€8", DecisionField::Bias(BiasNumber::Mitigated)),
        ] {
            assert!(read(text, field, &reader('.'), &scenario).is_err(), "{text} is not an amount of money");
        }
    }

    #[test]
    fn a_score_is_read_as_people_write_it() {
        let (scenario, score) = started();
        let echo = Some("Read as 7 of 10.".to_string());
        assert_eq!(read("7/10", score, &reader('.'), &scenario), Ok(TypedNumber { number: Some(7.0), echo }));
        assert_eq!(read("6,5", score, &reader(','), &scenario), Ok(TypedNumber { number: Some(6.5), echo: None }));
        assert_eq!(number(" ", score, &scenario), Ok(None), "an empty field is open, not zero");
        assert_eq!(number("0", score, &scenario), Ok(Some(0.0)));
        for text in ["11", "-1", "7/8", "good"] {
            assert!(number(text, score, &scenario).is_err(), "{text}");
        }
        assert_eq!(number("11", score, &scenario).unwrap_err(), "Enter a number from 0 to 10.");
    }

    #[test]
    fn a_field_that_accepts_a_negative_number_has_a_keypad_with_a_minus() {
        let (scenario, score) = started();
        let (id, service) = (scenario.providers[0].id, scenario.services[0].id);
        let negative = |amount| keypad_of(DecisionField::BidAmount(id, service, amount)) == "text";
        assert_eq!(BidAmount::ALL.map(negative), [false, false, false, true, true], "only what a bid leaves out may save money");
        for figure in FollowFigure::of_row(service) {
            let field = DecisionField::Followed(FollowField { row: 0, figure });
            assert_eq!(keypad_of(field) == "text", figure.accepts(-0.01), "{figure:?}");
        }
        assert_eq!(keypad_of(score), "decimal");
    }

    #[test]
    fn weights_take_a_percent_sign_and_one_must_remain() {
        let (mut scenario, _) = started();
        let weight = DecisionField::Weight(CriterionId(1));
        assert_eq!(number("40 %", weight, &scenario), Ok(Some(40.0)));
        assert!(number("", weight, &scenario).is_err() && number("-1", weight, &scenario).is_err());
        for id in 2..=9 {
            scenario.edit_decision(DecisionEdit::Weight(CriterionId(id), 0.0)).unwrap();
        }
        assert_eq!(number("0", weight, &scenario).unwrap_err(), "Give at least one criterion a weight.");
    }

    #[test]
    fn pairs_are_numbers_or_fractions_up_to_nine() {
        let (scenario, _) = started();
        let pair = DecisionField::Pair(CriterionId(1), CriterionId(2));
        assert_eq!(number("3", pair, &scenario), Ok(Some(3.0)));
        assert_eq!(number("1/4", pair, &scenario), Ok(Some(0.25)));
        for text in ["0", "10", "1/10", "-3", "1/0"] {
            assert!(number(text, pair, &scenario).is_err(), "{text}");
        }
    }

    #[test]
    fn arrow_keys_go_by_half_a_point_and_stay_on_the_scale() {
        let (_, score) = started();
        assert_eq!([None, Some(5.0), Some(6.3), Some(10.0)].map(|number| stepped(number, 1.0, score)), [5.0, 5.5, 7.0, 10.0].map(Some));
        assert_eq!(stepped(Some(0.0), -1.0, score), Some(0.0));
    }
}
