//! The answer in words: one wording for the page, the memo, two comparisons side by side and the workbook.

use crate::engine::{Driver, Measure, OptionOutcome, Outcome, Payback, Verdict};
use crate::model::grammar::worded_as;
use crate::model::{OptionId, SoftCost};

/// A part of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Text(&'static str),
    /// Words that stand out.
    Strong(&'static str),
    /// The name of the option that the answer argues about.
    Best,
    /// The name of today's option.
    Today,
    /// The present value of the former.
    CostOfBest,
    /// The present value of the latter.
    CostOfToday,
    /// The length of the comparison.
    Horizon,
    /// What the former saves, with its share.
    Saving,
    /// What it costs more, with its share.
    More,
    /// What a change must save.
    Hurdle,
    /// The month in which it has paid for itself.
    PaidBack,
    /// The option that is cheapest by the other view of soft cost.
    OtherBest,
    /// What that one saves by that view.
    OtherSaving,
    /// What it costs more by that view.
    OtherMore,
}

use Piece::{
    Best, CostOfBest, CostOfToday, Horizon, Hurdle, More, OtherBest, OtherMore, OtherSaving, PaidBack, Saving, Strong, Text, Today,
};

/// A change saves something.
pub const SAVES: &[Piece] = &[
    Best,
    Text(" costs "),
    CostOfBest,
    Text(" over "),
    Horizon,
    Text(" in today's money, "),
    Saving,
    Text(" less than "),
    Today,
    Text("."),
];
/// It saves too little to go.
pub const SAVES_TOO_LITTLE: &[Piece] = &[
    Strong("Stay with "),
    Today,
    Text(": "),
    Best,
    Text(" would cost "),
    CostOfBest,
    Text(" over "),
    Horizon,
    Text(" in today's money, only "),
    Saving,
    Text(" less."),
];
/// What it would have to save.
pub const WITHIN_HURDLE: &[Piece] =
    &[Text("That is less than the hurdle of "), Hurdle, Text(" that a change must clear; other reasons may still count.")];
/// It had to be paid for first.
pub const PAYS_BACK: &[Piece] = &[Text("It breaks even, interest included, in month "), PaidBack, Text(".")];
/// It had not.
pub const NEVER_COSTS_MORE: &[Piece] = &[Text("It has never cost more than today.")];
/// No change saves anything.
pub const STAY: &[Piece] =
    &[Strong("Stay: "), Today, Text(" is cheapest at "), CostOfToday, Text(" over "), Horizon, Text(" in today's money.")];
/// The best change costs more.
pub const COSTS_MORE: &[Piece] = &[Text("The next best, "), Best, Text(", would cost "), More, Text(" more.")];
/// It costs the same.
pub const COSTS_THE_SAME: &[Piece] = &[Text("The next best, "), Best, Text(", would cost just as much.")];

const WITHOUT: Piece = Text("Without soft cost (users' lost time and expected business loss), ");
const WITH: Piece = Text("With all soft cost (users' lost time and expected business loss), ");
/// Soft cost is counted, and without it something is saved.
pub const HARD_SAVES: &[Piece] = &[WITHOUT, OtherBest, Text(" would save "), OtherSaving, Text(".")];
/// Soft cost is counted, and without it nothing is saved.
pub const HARD_COSTS: &[Piece] = &[WITHOUT, OtherBest, Text(" would cost "), OtherMore, Text(" more than "), Today, Text(".")];
/// Soft cost is not all counted, and with it something is saved.
pub const SOFT_SAVES: &[Piece] = &[WITH, OtherBest, Text(" would save "), OtherSaving, Text(".")];
/// Soft cost is not all counted, and with it nothing is saved.
pub const SOFT_COSTS: &[Piece] = &[WITH, OtherBest, Text(" would cost "), OtherMore, Text(" more than "), Today, Text(".")];
/// Below this amount of money the other view of soft cost says the same.
pub const SAME_VIEW: f64 = 0.5;

/// The measure of saving by the other view of soft cost, and what is said of it where something is saved and where nothing is.
pub fn other_view(outcome: &Outcome) -> (Measure, [&'static [Piece]; 2]) {
    match outcome.soft_cost {
        SoftCost::Counted => (Measure::SavingWithoutSoftCost, [HARD_SAVES, HARD_COSTS]),
        SoftCost::LeftOut | SoftCost::UsersTime => (Measure::SavingWithSoftCost, [SOFT_SAVES, SOFT_COSTS]),
    }
}

/// A part of a sentence with the numbers of a comparison, which every writer has a format of its own for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum AnswerPart {
    /// Words.
    Text(&'static str),
    /// Words that stand out.
    Strong(&'static str),
    /// The name of an option.
    Name(OptionId),
    /// An amount of money.
    Money(f64),
    /// An amount of money with the share of today's present value that it is, where that can be told.
    Difference(f64, Option<f64>),
    /// The length of the comparison.
    Horizon,
    /// A month, counted from 1.
    Month(f64),
}

/// The answer to a comparison, ready to be told.
pub struct Answer<'a> {
    best: &'a OptionOutcome,
    today: &'a OptionOutcome,
    verdict: Verdict,
    /// The cheapest of the others by the other view of soft cost, what it saves by that, and what is said of it.
    other: (OptionId, f64, [&'static [Piece]; 2]),
}

impl<'a> Answer<'a> {
    /// The answer; nothing where there is nothing to compare.
    pub fn of(outcome: &'a Outcome) -> Option<Answer<'a>> {
        let (measure, said) = other_view(outcome);
        let others = outcome.options.iter().filter(|option| option.id != outcome.status_quo);
        let savings = others.map(|option| (option.id, option.value(measure)));
        let (other, saving) = savings.max_by(|(_, first), (_, second)| first.total_cmp(second))?;
        let (best, today) = (outcome.challenger()?, outcome.option(outcome.status_quo)?);
        Some(Answer { best, today, verdict: outcome.verdict()?, other: (other, saving, said) })
    }

    /// Its sentences: the answer itself, what qualifies it, how it pays back, and what the other view of soft cost says; some
    /// are empty.
    pub fn sentences(&self) -> [&'static [Piece]; 4] {
        let (_, saving, [saves, costs]) = self.other;
        let same = libm::fabs(saving - self.best.value(Measure::Saving)) < SAME_VIEW;
        let other: &[Piece] = match same {
            true => &[],
            false if saving > 0.0 => saves,
            false => costs,
        };
        let pays_back = if matches!(self.best.payback, Some(Payback::After(_))) { PAYS_BACK } else { NEVER_COSTS_MORE };
        match self.verdict {
            Verdict::Change(_) => [SAVES, &[], pays_back, other],
            Verdict::WithinHurdle(_) => [SAVES_TOO_LITTLE, WITHIN_HURDLE, pays_back, other],
            Verdict::StayWithToday(..) => {
                [STAY, if self.best.value(Measure::Saving) < 0.0 { COSTS_MORE } else { COSTS_THE_SAME }, &[], other]
            }
        }
    }

    /// A part with the numbers of this comparison.
    pub fn tell(&self, piece: Piece) -> AnswerPart {
        let difference = |sign: f64| {
            let share = self.best.measure(Measure::SavingShare).map(|share| sign * share.value);
            AnswerPart::Difference(sign * self.best.value(Measure::Saving), share)
        };
        match piece {
            Text(words) => AnswerPart::Text(words),
            Strong(words) => AnswerPart::Strong(words),
            Best => AnswerPart::Name(self.best.id),
            Today => AnswerPart::Name(self.today.id),
            CostOfBest => AnswerPart::Money(self.best.value(Measure::PresentValue)),
            CostOfToday => AnswerPart::Money(self.today.value(Measure::PresentValue)),
            Horizon => AnswerPart::Horizon,
            Saving => difference(1.0),
            More => difference(-1.0),
            OtherBest => AnswerPart::Name(self.other.0),
            OtherSaving => AnswerPart::Money(self.other.1),
            OtherMore => AnswerPart::Money(-self.other.1),
            Hurdle => AnswerPart::Money(self.best.value(Measure::Hurdle)),
            PaidBack => match self.best.payback {
                Some(Payback::After(month)) => AnswerPart::Month(libm::ceil(month)),
                _ => AnswerPart::Month(0.0),
            },
        }
    }

    /// All of it as one text; `written` writes what is not words.
    pub fn text(&self, written: impl Fn(AnswerPart) -> String) -> String {
        let sentences = self.sentences().into_iter().filter(|sentence| !sentence.is_empty());
        let texts = sentences.map(|sentence| {
            let pieces = sentence.iter().map(|piece| match self.tell(*piece) {
                AnswerPart::Text(words) | AnswerPart::Strong(words) => words.to_string(),
                other => written(other),
            });
            pieces.collect::<String>()
        });
        texts.collect::<Vec<_>>().join(" ")
    }
}

/// How many of the drivers between gross and net saving the answer names.
const NAMED: usize = 3;

/// What becomes of the saving that the rate card promises, with the drivers that take most of it; `percent` writes a share and
/// `points` a part of one. Nothing where the rate card promises no more than is left.
pub fn gap_sentence(
    outcome: &Outcome,
    option: &OptionOutcome,
    percent: impl Fn(f64) -> String,
    points: impl Fn(f64) -> String,
) -> Option<String> {
    let today = outcome.option(outcome.status_quo)?.value(Measure::PresentValue);
    let (gross, net) = (option.value(Measure::GrossSavingShare), option.value(Measure::SavingShare));
    if gross <= net || today <= 0.0 {
        return None;
    }
    let mut drivers: Vec<(Driver, f64)> = option.gap.iter().map(|(driver, cost)| (*driver, cost.value / today)).collect();
    drivers.retain(|(_, share)| *share > 0.0);
    drivers.sort_by(|(_, first), (_, second)| second.total_cmp(first));
    let largest = drivers.iter().take(NAMED);
    let largest = largest.map(|(driver, share)| format!("{} ({} points)", driver.label().to_ascii_lowercase(), points(*share)));
    let left = if net > 0.0 { format!("; after all costs it saves {}", percent(net)) } else { String::new() };
    let largest = largest.collect::<Vec<_>>().join(", ");
    Some(format!("On the rate card alone it would save {}{left}. Most of the difference: {largest}.", percent(gross)))
}

/// What is said of such an option and of the one it is level with; `written` writes what lies between them.
pub fn level_sentence(level: &str, best: &str, between: f64, written: impl Fn(f64) -> String) -> String {
    if between < 0.5 {
        return format!("{level} and {best} cost the same.");
    }
    let amount = written(between);
    format!("{level} and {best} are level: the {amount} between them is within the error of any estimate.")
}

/// An amount with its share in brackets, where that can be told.
pub fn difference(amount: String, share: Option<String>) -> String {
    match share {
        Some(share) => format!("{amount} ({share})"),
        None => amount,
    }
}

/// The length of a comparison in words; `years` is its number as it is written.
pub fn horizon(years: f64, written: impl Fn(f64) -> String) -> String {
    worded_as(years, "one year", "{} years", &written(years))
}

/// When something is paid back, in a word or two; `month` writes the number of a month.
pub fn paid_back(payback: Payback, month: impl Fn(f64) -> String) -> String {
    match payback {
        Payback::AtOnce => "at once".to_string(),
        Payback::After(months) => format!("month {}", month(libm::ceil(months))),
        Payback::Never => "never".to_string(),
    }
}
