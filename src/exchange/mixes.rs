//! Mixes of options in words and as results for programs, for page, report, CSV and API.

use crate::engine::{Mix, MixByProviders};
use crate::model::Scenario;
use crate::model::grammar::{list, number_word, worded};

/// Who delivers what in a mix: for each option in it, its services and its name.
pub fn who_does_what(scenario: &Scenario, mix: &Mix) -> Vec<String> {
    let of_option = scenario.options.iter().filter_map(|option| {
        let parts = mix.parts.iter().filter(|(_, from)| *from == option.id);
        let names: Vec<&str> = parts.filter_map(|(service, _)| Some(scenario.service(*service)?.name.as_str())).collect();
        if names.len() == scenario.services.len() {
            return Some(format!("All services: “{}”", option.name));
        }
        (!names.is_empty()).then(|| format!("{}: “{}”", list(&names), option.name))
    });
    of_option.collect()
}

/// What the last provider of a mix is worth, in a sentence; `None` below two providers, and where it saves nothing.
pub fn worth_it(row: &MixByProviders, horizon: &str, money: impl Fn(f64) -> String) -> Option<String> {
    let worth = row.worth.filter(|worth| row.most > 1 && *worth > 0.0)?;
    let [fewer, count] = [row.most - 1, row.most].map(|count| number_word(count as usize));
    let amount = money(worth);
    Some(format!(
        "Going from {fewer} to {count} providers is worth it only if making {count} work together costs you less than {amount} over {horizon}."
    ))
}

/// Such as `with 2 providers`.
pub fn with_providers(count: usize) -> String {
    match count {
        0 => "without a provider".to_string(),
        _ => worded(count, "with one provider", "with {} providers"),
    }
}
