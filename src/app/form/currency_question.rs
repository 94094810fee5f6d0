//! What is asked when another currency is chosen: the factor that will be applied, its source, and what does not fit.

use crate::exchange::drivers::input_name;
use crate::model::grammar::{list, worded};
use crate::model::{Amounts, Choice, Currency, RATES_OF, Scenario, TooLarge, significant};

/// The number of digits of an exchange rate.
const DIGITS: u8 = 4;
/// The largest number of amounts that are named one by one.
const NAMED: usize = 3;

/// The question about the amounts that were entered, and the answers that work.
#[derive(Clone, Debug, PartialEq)]
pub struct CurrencyQuestion {
    /// The question, or why an answer is missing.
    pub text: String,
    /// Whether all amounts can be converted.
    pub converts_all: bool,
    /// Whether typical figures and estimates can be converted.
    pub converts_typical: bool,
}

impl CurrencyQuestion {
    /// The question about another currency; `written` is how the page writes a rate.
    pub fn new(scenario: &Scenario, to: Currency, written: &dyn Fn(f64) -> String) -> CurrencyQuestion {
        let too_large = |amounts| scenario.clone().exchange(to, to.per_dollar(), amounts);
        let (of_all, of_typical) = (too_large(Amounts::All), too_large(Amounts::Typical));
        let [asked, fault] = [asked(scenario, to, written), fault(scenario, to, &of_all)];
        CurrencyQuestion { text: format!("{asked}{fault}"), converts_all: of_all.count() == 0, converts_typical: of_typical.count() == 0 }
    }

    /// Whether nothing has to be asked or said before the currency changes.
    pub fn is_answered(&self, scenario: &Scenario) -> bool {
        scenario.given_money() == 0 && self.converts_typical
    }
}

fn asked(scenario: &Scenario, to: Currency, written: &dyn Fn(f64) -> String) -> String {
    let (from, given) = (scenario.choices.currency, scenario.per_dollar_of_given());
    let rate = written(significant(to.per_dollar() / given, DIGITS));
    let bank = format!("European Central Bank, {RATES_OF}");
    // The user's own rate counts, not the bank's.
    let source = if given == from.per_dollar() {
        bank
    } else {
        let (own, other) = (written(given), written(to.per_dollar()));
        format!("your exchange rate of {own} {} to the dollar, and {other} {} of the {bank}", from.id(), to.id())
    };
    let count =
        worded(scenario.given_money(), "1 amount here is not one of our typical figures.", "{} amounts here are not our typical figures.");
    format!("{count} Convert to {0} at {rate} {0} for 1 {1} ({source})? Typical figures are converted either way.", to.id(), from.id())
}

/// What does not fit in the other currency, and what to do; empty if everything does.
fn fault(scenario: &Scenario, to: Currency, too_large: &TooLarge) -> String {
    if too_large.count() == 0 {
        return String::new();
    }
    let mut names: Vec<String> =
        too_large.inputs.iter().take(NAMED).map(|address| format!("“{}”", input_name(scenario, &[*address]))).collect();
    let more = too_large.count() - names.len();
    if more > 0 {
        names.push(worded(more, "1 more amount", "{} more amounts"));
    }
    let (exceeds, lower) = if too_large.count() == 1 { ("exceeds its limit", "it") } else { ("exceed their limits", "them") };
    format!(" In {}, {} {exceeds}, so not all amounts can be converted: lower {lower} first.", to.id(), list(&names))
}
