//! What the charts of the futures share: the futures themselves, and their words.

use super::context::ChartContext;
use crate::app::snapshot::Snapshot;
use crate::engine::Outcome;
use crate::engine::simulation::{OptionUncertainty, Uncertainty};
use crate::exchange::how_sure::HowSure;
use crate::model::OptionId;

/// Whether the futures of the comparison are known.
pub fn are_known(shown: ChartContext) -> bool {
    of(shown).is_some()
}

/// Whether all of them are computed, with what drives them.
pub fn are_complete(shown: ChartContext) -> bool {
    of(shown).is_some_and(|futures| futures.is_final && !futures.drivers.is_empty())
}

/// Whether finding out a figure would be worth anything: a picture of nothing says less than its sentence.
pub fn are_worth_finding_out(shown: ChartContext) -> bool {
    are_complete(shown) && of(shown).is_some_and(|futures| futures.drivers.iter().any(|driver| driver.is_worth_finding_out))
}

/// The futures of the comparison.
pub fn of<'a>(shown: ChartContext<'a>) -> Option<&'a Uncertainty> {
    shown.snapshot.futures(shown.on_paper)
}

/// Each option with its column and its futures, in the order of the comparison.
pub fn options<'a>(shown: ChartContext<'a>) -> Vec<(usize, &'a OptionUncertainty)> {
    let Some(futures) = of(shown) else { return Vec::new() };
    let columns = shown.outcome.options.iter().enumerate();
    columns.filter_map(|(column, option)| Some((column, futures.options.iter().find(|known| known.option == option.id)?))).collect()
}

/// The futures of the option a chart is about.
pub fn option<'a>(shown: ChartContext<'a>) -> Option<(&'a OptionUncertainty, &'a str)> {
    let id: OptionId = shown.outcome.options.get(shown.column)?.id;
    Some((of(shown)?.options.iter().find(|known| known.option == id)?, shown.name(shown.column)))
}

/// What the futures say in words; empty while they are not known.
pub fn in_words(shown: ChartContext, say: impl Fn(HowSure) -> String) -> String {
    say_futures(shown.snapshot, shown.outcome, shown.on_paper, say)
}

/// All sentences of the futures, for documents; empty while not all are known for these numbers.
pub fn futures_in_sentences(snapshot: &Snapshot, outcome: &Outcome) -> Vec<String> {
    say_futures(snapshot, outcome, true, |words| words.sentences())
}

/// What the futures of a comparison say in words; empty while they are not known, on paper while not all are.
pub fn say_futures<T: Default>(snapshot: &Snapshot, outcome: &Outcome, on_paper: bool, say: impl Fn(HowSure) -> T) -> T {
    let Some(futures) = snapshot.futures(on_paper) else { return T::default() };
    let formats = &snapshot.formats;
    let (money, percent, whole) = (|amount| formats.money_short(amount), |share| formats.percent(share), |number| formats.whole(number));
    say(HowSure { scenario: &snapshot.scenario, outcome, futures, money: &money, percent: &percent, whole: &whole })
}
