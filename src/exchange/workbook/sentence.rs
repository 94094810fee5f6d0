//! The answer in words, as a formula that follows the inputs.

use super::Book;
use super::names::plain;
use super::sheet::Shown;
use crate::engine::{Measure, Payback, Verdict};
use crate::model::OptionId;

/// Formulas for what the sentence is about.
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
    pub(super) years: f64,
    pub(super) currency: &'static str,
}

const STAY: &str = "Stay: ";
const CHEAPEST: &str = " is cheapest at ";
const NEXT: &str = " The next best, ";
const SAME: &str = ", would cost just as much.";
const COSTS: &str = " costs ";
const LESS: &str = " less than ";
const HURDLE: &str = " It saves less than the hurdle of ";
const RATHER_STAY: &str = " that a change must clear: stay, unless other reasons count.";
const PAID: &str = " It has paid for itself, interest included, in month ";
const NEVER_MORE: &str = " It has never cost more than today.";

fn horizon(years: f64) -> String {
    if years == 1.0 { " over one year in today's money".to_string() } else { format!(" over {years} years in today's money") }
}

impl Found {
    fn money(&self, amount: &str) -> String {
        format!("IF(ABS({amount})>=1000000,FIXED({amount}/1000000,2)&\" million \",FIXED({amount},0)&\" \")&\"{}\"", self.currency)
    }

    /// The sentence; texts are put together from cells, so that no name is ever a part of a formula.
    pub(super) fn formula(&self) -> String {
        let Found { best, today, value, value_of_today, saving, share, hurdle, after_hurdle, payback, .. } = self;
        let (horizon, money) = (horizon(self.years), |amount: &str| format!("({})", self.money(amount)));
        let share = |sign: &str| format!("IF(ISNUMBER({share}),\" (\"&FIXED({sign}100*{share},1)&\" %)\",\"\")");
        let more = format!("IF({saving}<0,\", would cost \"&{}&{}&\" more.\",\"{SAME}\")", money(&format!("-{saving}")), share("-"));
        let stay = format!("\"{STAY}\"&{today}&\"{CHEAPEST}\"&{}&\"{horizon}.{NEXT}\"&{best}&{more}", money(value_of_today));
        let paid = format!("IF(ISNUMBER({payback}),\"{PAID}\"&ROUNDUP({payback},0)&\".\",\"{NEVER_MORE}\")");
        let clears = format!("IF({after_hurdle}>0,\"\",\"{HURDLE}\"&{}&\"{RATHER_STAY}\")", money(hurdle));
        let change = format!(
            "{best}&\"{COSTS}\"&{}&\"{horizon}, \"&{}&{}&\"{LESS}\"&{today}&\".\"&{clears}&{paid}",
            money(value),
            money(saving),
            share("")
        );
        format!("IF({saving}>0,{change},{stay})")
    }
}

/// What the sentence says until it is computed anew.
pub(super) fn shown(book: &Book) -> Shown {
    let outcome = book.outcome;
    let currency = book.currency();
    let money = |amount: f64| {
        let (number, million) = if amount.abs() >= 1e6 { (fixed(amount / 1e6, 2), " million ") } else { (fixed(amount, 0), " ") };
        format!("{number}{million}{currency}")
    };
    let name = |id: OptionId| plain(book.scenario.option(id).map_or("", |option| option.name.as_str()));
    let horizon = horizon(book.scenario.assumptions.horizon_years);
    let (Some(best), Some(today)) = (outcome.challenger(), outcome.option(outcome.status_quo)) else { return Shown::from("") };
    let share = |sign: f64| {
        best.measure(Measure::SavingShare).map_or_else(String::new, |share| format!(" ({} %)", fixed(sign * 100.0 * share.value, 1)))
    };
    let saving = best.value(Measure::Saving);
    let text = match outcome.verdict() {
        Some(verdict @ (Verdict::Change(_) | Verdict::WithinHurdle(_))) => {
            let clears = if matches!(verdict, Verdict::Change(_)) {
                String::new()
            } else {
                format!("{HURDLE}{}{RATHER_STAY}", money(best.value(Measure::Hurdle)))
            };
            let paid = match best.payback {
                Some(Payback::After(month)) => format!("{PAID}{}.", libm::ceil(month)),
                _ => NEVER_MORE.to_string(),
            };
            let value = money(best.value(Measure::PresentValue));
            let less = format!("{}{}{LESS}{}", money(saving), share(1.0), name(today.id));
            format!("{}{COSTS}{value}{horizon}, {less}.{clears}{paid}", name(best.id))
        }
        _ => {
            let more = if saving < 0.0 { format!(", would cost {}{} more.", money(-saving), share(-1.0)) } else { SAME.to_string() };
            let value = money(today.value(Measure::PresentValue));
            format!("{STAY}{}{CHEAPEST}{value}{horizon}.{NEXT}{}{more}", name(today.id), name(best.id))
        }
    };
    Shown::Text(text)
}

/// A number as the spreadsheet function FIXED writes it in English.
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
