//! The answer in words, with the same wording on the page, in the memo, beside another comparison and in the workbook.

use crate::engine::{Driver, Measure, OptionOutcome, Outcome, Payback, Verdict};
use crate::model::Sorting;
use crate::model::grammar::{in_mid_sentence, worded_as};
use crate::model::{OptionId, SoftCost};

/// A part of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Text(&'static str),
    /// Emphasised words.
    Strong(&'static str),
    /// The name of the option that the answer is about.
    Best,
    /// The name of today's option.
    Today,
    /// Its present value.
    CostOfBest,
    /// The present value of today's option.
    CostOfToday,
    /// The length of the comparison.
    Horizon,
    /// The option's saving, with its share.
    Saving,
    /// The option's extra cost, with its share.
    More,
    /// The saving that a change must reach.
    Hurdle,
    /// The break-even month.
    PaidBack,
    /// The cheapest option under the other view of soft cost.
    OtherBest,
    /// Its saving under that view.
    OtherSaving,
    /// Its extra cost under that view.
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
/// A change saves too little to justify it.
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
/// The saving it would need.
pub const WITHIN_HURDLE: &[Piece] =
    &[Text("That is below the hurdle of "), Hurdle, Text(" for a change; other reasons may still justify one.")];
/// The change costs more at first.
pub const PAYS_BACK: &[Piece] = &[Text("It breaks even in month "), PaidBack, Text(" (discounted).")];
/// It saves from the start.
pub const NEVER_COSTS_MORE: &[Piece] = &[Text("Its cumulative cost never exceeds today's.")];
/// No change saves anything.
pub const STAY: &[Piece] =
    &[Strong("Stay: "), Today, Text(" is cheapest at "), CostOfToday, Text(" over "), Horizon, Text(" in today's money.")];
/// The best change costs more.
pub const COSTS_MORE: &[Piece] = &[Text("The next best, "), Best, Text(", would cost "), More, Text(" more.")];
/// It costs the same.
pub const COSTS_THE_SAME: &[Piece] = &[Text("The next best, "), Best, Text(", would cost just as much.")];

const WITHOUT: Piece = Text("Without soft cost (users' lost time and expected business loss), ");
const WITH: Piece = Text("With all soft cost (users' lost time and expected business loss), ");
/// Soft cost is included; without it there is a saving.
pub const HARD_SAVES: &[Piece] = &[WITHOUT, OtherBest, Text(" would save "), OtherSaving, Text(".")];
/// Soft cost is included; without it there is no saving.
pub const HARD_COSTS: &[Piece] = &[WITHOUT, OtherBest, Text(" would cost "), OtherMore, Text(" more than "), Today, Text(".")];
/// Soft cost is not fully included; with it there is a saving.
pub const SOFT_SAVES: &[Piece] = &[WITH, OtherBest, Text(" would save "), OtherSaving, Text(".")];
/// Soft cost is not fully included; with it there is no saving.
pub const SOFT_COSTS: &[Piece] = &[WITH, OtherBest, Text(" would cost "), OtherMore, Text(" more than "), Today, Text(".")];
/// Below this amount of money both views of soft cost agree.
pub const SAME_VIEW: f64 = 0.5;

/// The measure of saving under the other view of soft cost, and its sentences with and without a saving.
pub fn other_view(outcome: &Outcome) -> (Measure, [&'static [Piece]; 2]) {
    match outcome.soft_cost {
        SoftCost::Counted => (Measure::SavingWithoutSoftCost, [HARD_SAVES, HARD_COSTS]),
        SoftCost::LeftOut | SoftCost::UsersTime => (Measure::SavingWithSoftCost, [SOFT_SAVES, SOFT_COSTS]),
    }
}

/// A part of a sentence with the numbers of a comparison; each writer formats them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum AnswerPart {
    /// Words.
    Text(&'static str),
    /// Emphasised words.
    Strong(&'static str),
    /// The name of an option.
    Name(OptionId),
    /// An amount of money.
    Money(f64),
    /// An amount of money with its share of today's present value, if known.
    Difference(f64, Option<f64>),
    /// The length of the comparison.
    Horizon,
    /// A month, counted from 1.
    Month(f64),
}

/// The answer to a comparison, ready to be written.
pub struct Answer<'a> {
    best: &'a OptionOutcome,
    today: &'a OptionOutcome,
    verdict: Verdict,
    /// The cheapest other option under the other view of soft cost, its saving under that view, and its sentences.
    other: (OptionId, f64, [&'static [Piece]; 2]),
}

impl<'a> Answer<'a> {
    /// The answer; `None` if there is nothing to compare.
    pub fn of(outcome: &'a Outcome) -> Option<Answer<'a>> {
        let (measure, said) = other_view(outcome);
        let others = outcome.options.iter().filter(|option| option.id != outcome.status_quo);
        let savings = others.map(|option| (option.id, option.value(measure)));
        let (other, saving) = savings.max_by(|(_, first), (_, second)| first.total_cmp(second))?;
        let (best, today) = (outcome.challenger()?, outcome.option(outcome.status_quo)?);
        Some(Answer { best, today, verdict: outcome.verdict()?, other: (other, saving, said) })
    }

    /// Its sentences: the answer itself, its qualification, the payback and the other view of soft cost; some are empty.
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

    /// The whole answer as one text; `written` writes everything except words.
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

/// What is left of the saving on the rate card, with the drivers that reduce it most; `percent` writes a share and `points` a
/// part of one. `None` if the rate card shows no larger saving.
pub fn gap_sentence(
    outcome: &Outcome,
    option: &OptionOutcome,
    percent: impl Fn(f64) -> String,
    points: impl Fn(f64) -> String,
) -> Option<String> {
    let of_today = outcome.option(outcome.status_quo)?;
    let today = of_today.value(Measure::PresentValue);
    let (gross, net) = (option.value(Measure::GrossSavingShare), option.value(Measure::SavingShare));
    if gross <= net || today <= 0.0 {
        return None;
    }
    let mut drivers: Vec<(Driver, f64)> = option.gap.iter().map(|(driver, cost)| (*driver, cost.value / today)).collect();
    // What today's delivery bears as well takes nothing from the saving.
    for (driver, share) in &mut drivers {
        *share -= of_today.gap.iter().filter(|(known, _)| known == driver).map(|(_, cost)| cost.value / today).sum::<f64>();
    }
    drivers.retain(|(_, share)| *share > 0.0);
    drivers.order_by(|(_, first), (_, second)| second.total_cmp(first));
    let largest = drivers.iter().take(NAMED);
    let largest = largest.map(|(driver, share)| format!("{} ({} points)", in_mid_sentence(driver.label()), points(*share)));
    let left = if net > 0.0 { format!("; after all costs it saves {}", percent(net)) } else { String::new() };
    let promised = if gross < 0.0 { format!("cost {} more than today", percent(-gross)) } else { format!("save {}", percent(gross)) };
    let largest = largest.collect::<Vec<_>>().join(", ");
    let most = if largest.is_empty() { String::new() } else { format!(" Most of the difference: {largest}.") };
    Some(format!("On the rate card alone it would {promised}{left}.{most}"))
}

/// The sentence about an option that is level with the best one; `written` writes the difference.
pub fn level_sentence(level: &str, best: &str, between: f64, written: impl Fn(f64) -> String) -> String {
    if between < 0.5 {
        return format!("“{level}” and “{best}” cost the same.");
    }
    let amount = written(between);
    format!("“{level}” and “{best}” are effectively tied: the {amount} difference is within estimation error.")
}

/// An amount with its share in brackets, if known.
pub fn difference(amount: String, share: Option<String>) -> String {
    match share {
        Some(share) => format!("{amount} ({share})"),
        None => amount,
    }
}

/// The length of a comparison in words; `written` writes the number of years.
pub fn horizon(years: f64, written: impl Fn(f64) -> String) -> String {
    worded_as(years, "one year", "{} years", &written(years))
}

/// The payback in a word or two; `month` writes the number of a month.
pub fn paid_back(payback: Payback, month: impl Fn(f64) -> String) -> String {
    match payback {
        Payback::AtOnce => "at once".to_string(),
        Payback::After(months) => format!("month {}", month(libm::ceil(months))),
        Payback::Never => "never".to_string(),
    }
}
