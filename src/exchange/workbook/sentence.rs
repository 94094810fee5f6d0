//! The answer in words, as a formula that follows the inputs.

use super::book::Book;
use super::names::plain;
use super::sheet::Shown;
use crate::exchange::answer::{self, Answer, AnswerPart, Piece};

/// Formulas for the subject of the sentence.
pub(super) struct Found {
    pub(super) best: String,
    pub(super) today: String,
    pub(super) value: String,
    pub(super) value_of_today: String,
    pub(super) saving: String,
    pub(super) share: String,
    pub(super) hurdle: String,
    pub(super) after_hurdle: String,
    pub(super) payback: String,
    /// The cheapest option under the other view of soft cost, and its saving under that view.
    pub(super) other_best: String,
    pub(super) other_saving: String,
    /// Its sentences with and without a saving.
    pub(super) other_said: [&'static [Piece]; 2],
    pub(super) years: f64,
    pub(super) currency: &'static str,
}

impl Found {
    fn money(&self, amount: &str) -> String {
        format!("IF(ABS({amount})>=1000000,FIXED({amount}/1000000,2)&\" million \",FIXED({amount},0)&\" \")&\"{}\"", self.currency)
    }

    /// A part of a sentence, as a formula.
    fn piece(&self, piece: Piece) -> String {
        let money = |amount: &str| format!("({})", self.money(amount));
        let difference = |sign: &str| {
            let share = &self.share;
            let share = format!("IF(ISNUMBER({share}),\" (\"&FIXED({sign}100*{share},1)&\" %)\",\"\")");
            format!("{}&{share}", money(&format!("{sign}{}", self.saving)))
        };
        match piece {
            Piece::Text(words) | Piece::Strong(words) => format!("\"{words}\""),
            Piece::Best => self.best.clone(),
            Piece::Today => self.today.clone(),
            Piece::CostOfBest => money(&self.value),
            Piece::CostOfToday => money(&self.value_of_today),
            Piece::Horizon => format!("\"{}\"", answer::horizon(self.years, |years| years.to_string())),
            Piece::Saving => difference(""),
            Piece::More => difference("-"),
            Piece::Hurdle => money(&self.hurdle),
            Piece::OtherBest => self.other_best.clone(),
            Piece::OtherSaving => money(&self.other_saving),
            Piece::OtherMore => money(&format!("-{}", self.other_saving)),
            Piece::PaidBack => format!("ROUNDUP({},0)", self.payback),
        }
    }

    fn sentence(&self, pieces: &[Piece]) -> String {
        pieces.iter().map(|piece| self.piece(*piece)).collect::<Vec<_>>().join("&")
    }

    /// The answer; the text is assembled from cells, so that a name is never part of a formula.
    pub(super) fn formula(&self) -> String {
        let Found { saving, after_hurdle, payback, .. } = self;
        let [saves, too_little, within, pays_back, never, stay, more, same] = [
            answer::SAVES,
            answer::SAVES_TOO_LITTLE,
            answer::WITHIN_HURDLE,
            answer::PAYS_BACK,
            answer::NEVER_COSTS_MORE,
            answer::STAY,
            answer::COSTS_MORE,
            answer::COSTS_THE_SAME,
        ]
        .map(|pieces| self.sentence(pieces));
        let change = format!("IF({after_hurdle}>0,{saves},{too_little}&\" \"&{within})&\" \"&IF(ISNUMBER({payback}),{pays_back},{never})");
        let other = &self.other_saving;
        let [saves, costs] = self.other_said.map(|pieces| self.sentence(pieces));
        let soft = format!("IF(ABS({other}-{saving})<{},\"\",\" \"&IF({other}>0,{saves},{costs}))", answer::SAME_VIEW);
        format!("IF({saving}>0,{change},{stay}&\" \"&IF({saving}<0,{more},{same}))&{soft}")
    }
}

/// The answer until the workbook recalculates.
pub(super) fn shown(book: &Book) -> Shown {
    let currency = book.currency();
    let money = |amount: f64| {
        let (number, million) = if amount.abs() >= 1e6 { (fixed(amount / 1e6, 2), " million ") } else { (fixed(amount, 0), " ") };
        format!("{number}{million}{currency}")
    };
    let written = |told| match told {
        AnswerPart::Text(words) | AnswerPart::Strong(words) => words.to_string(),
        AnswerPart::Name(id) => plain(book.scenario.option(id).map_or("", |option| option.name.as_str())),
        AnswerPart::Money(amount) => money(amount),
        AnswerPart::Difference(amount, share) => {
            answer::difference(money(amount), share.map(|share| format!("{} %", fixed(100.0 * share, 1))))
        }
        AnswerPart::Horizon => answer::horizon(book.scenario.assumptions.horizon_years, |years| years.to_string()),
        AnswerPart::Month(month) => month.to_string(),
    };
    Shown::Text(Answer::of(book.outcome).map_or_else(String::new, |answer| answer.text(written)))
}

/// A number in the format of the spreadsheet function FIXED in English.
fn fixed(number: f64, digits: usize) -> String {
    let text = format!("{:.digits$}", number.abs());
    let (whole, rest) = text.split_once('.').map_or((text.as_str(), String::new()), |(whole, rest)| (whole, format!(".{rest}")));
    let grouped = whole.char_indices().fold(String::new(), |mut grouped, (place, digit)| {
        if place > 0 && (whole.len() - place) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
        grouped
    });
    let sign = if number < 0.0 && text.chars().any(|digit| matches!(digit, '1'..='9')) { "-" } else { "" };
    format!("{sign}{grouped}{rest}")
}

#[cfg(test)]
mod tests {
    use super::fixed;

    #[test]
    fn numbers_are_written_as_the_spreadsheet_writes_them() {
        assert_eq!(fixed(1_234_567.891, 2), "1,234,567.89");
        assert_eq!(fixed(-999.6, 0), "-1,000");
        assert_eq!(fixed(0.04, 1), "0.0");
    }
}
