//! Names that spreadsheets accept, for sheets and for the cells of inputs.

use crate::model::{Address, Place, Scenario};

/// The maximum length of a sheet's name.
const LONGEST: usize = 31;
/// The sheets of every workbook, whose names no option may have; Excel reserves the last one.
const TAKEN: [&str; 13] = [GUIDE, ANSWER, INPUTS, SHARED, CASH_FLOW, RATES, CHECKS, "History", RANGES, HOW_SURE, DECISION, BEST_MIX, RISKS];

/// The sheet that lists the others.
pub(super) const GUIDE: &str = "Guide";
/// The sheet with the answer and the options side by side.
pub(super) const ANSWER: &str = "Answer";
/// The sheet with the inputs.
pub(super) const INPUTS: &str = "Inputs";
/// The sheet with shared figures.
pub(super) const SHARED: &str = "Shared";
/// The sheet with cash flows and their return.
pub(super) const CASH_FLOW: &str = "Cash flow";
/// The sheet that searches for internal rates of return.
pub(super) const RATES: &str = "Rate search";
/// The sheet with criteria, scores and what they come to.
pub(super) const DECISION: &str = "Decision";
/// The sheet with the cheapest mixes.
pub(super) const BEST_MIX: &str = "Best mix";
/// The sheet with the risk register.
pub(super) const RISKS: &str = "Risks";
/// The sheet with the ranges of the inputs.
pub(super) const RANGES: &str = "Ranges";
/// The sheet with what the futures say.
pub(super) const HOW_SURE: &str = "How sure";
/// The sheet that checks the others.
pub(super) const CHECKS: &str = "Checks";

/// The names of the sheets by month: one for each option, and one for shared figures.
pub(super) fn sheet_names(scenario: &Scenario) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (place, option) in scenario.options.iter().enumerate() {
        let wanted = sheet_name(&option.name, place);
        let is_free = |name: &str| !TAKEN.iter().copied().chain(names.iter().map(String::as_str)).any(|taken| same(taken, name));
        let numbered = (2..).map(|number| {
            let end = format!(" ({number})");
            format!("{}{end}", shortened(&wanted, LONGEST - end.len()))
        });
        let name = std::iter::once(wanted.clone()).chain(numbered).find(|name| is_free(name)).unwrap_or_default();
        names.push(name);
    }
    names.push(SHARED.to_string());
    names
}

/// Whether a spreadsheet treats two names as equal.
fn same(first: &str, second: &str) -> bool {
    first.to_lowercase() == second.to_lowercase()
}

/// A name without characters forbidden in sheet names; the option's number if nothing is left.
fn sheet_name(name: &str, place: usize) -> String {
    let plain: String = name.chars().map(|letter| if letter.is_control() || r"[]:*?/\".contains(letter) { ' ' } else { letter }).collect();
    let short = shortened(plain.trim_matches(|letter: char| letter.is_whitespace() || letter == '\''), LONGEST);
    let short = short.trim_matches(|letter: char| letter.is_whitespace() || letter == '\'');
    if short.is_empty() { format!("Option {}", place + 1) } else { short.to_string() }
}

/// The part of a text that fits; Excel counts in UTF-16, where some letters count twice.
fn shortened(text: &str, mut room: usize) -> String {
    let fitting = text.chars().take_while(|letter| {
        let fits = room >= letter.len_utf16();
        room = room.saturating_sub(letter.len_utf16());
        fits
    });
    fitting.collect()
}

/// A sheet's name as written in formulas.
pub(super) fn quoted(name: &str) -> String {
    format!("'{}'!", name.replace('\'', "''"))
}

/// The name of an input's cell, such as `o3_s1_charges_price_per_unit`: the option, the service, the level or the provider, then
/// the group and the name in files. Every name contains an underscore, so none looks like a cell address.
pub fn cell_name(address: Address) -> String {
    let place = match address.place {
        Place::Assumptions => String::new(),
        Place::Provider(provider) => format!("{provider}_"),
        Place::Service(service) => format!("{service}_"),
        Place::Level(service, level) => format!("{service}_{level}_"),
        Place::Delivery(option, service) => format!("{option}_{service}_"),
        Place::Performance(option, service, level) => format!("{option}_{service}_{level}_"),
    };
    format!("{place}{}_{}", address.field.group, address.field.id)
}

/// A user's text in one line, without characters that files cannot contain.
pub(super) fn plain(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}') { ' ' } else { letter }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{SAMPLES, Scenario};

    fn named(names: &[&str]) -> Vec<String> {
        let mut scenario: Scenario = SAMPLES.first().map(|sample| (sample.scenario)()).unwrap_or_else(|| Scenario::empty(""));
        scenario.options.truncate(names.len());
        scenario.options.iter_mut().zip(names).for_each(|(option, name)| option.name = (*name).to_string());
        sheet_names(&scenario)
    }

    #[test]
    fn sheets_have_names_that_spreadsheets_take() {
        assert_eq!(named(&["A/B: [x]*?\\", "'quoted'", "inputs"]), ["A B   x", "quoted", "inputs (2)", "Shared"]);
        assert_eq!(named(&["Same", "same", "\u{0}\n\t"]), ["Same", "same (2)", "Option 3", "Shared"]);
        let long = "🙂".repeat(40);
        for name in named(&[&long, &long, "A name that is longer than a sheet's name may be"]) {
            assert!(name.encode_utf16().count() <= LONGEST, "{name}");
        }
    }
}
