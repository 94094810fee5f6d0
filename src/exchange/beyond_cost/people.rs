//! The people whose scores are kept beside those that count, and how far apart their scores are.

use super::BeyondCost;
use crate::engine::decision::{CopiedScores, ScoreSpread, WIDE_RANGE, scores_of_copy, spreads};
use crate::model::grammar::{list, worded};
use crate::model::{DecisionEdit, Scenario};

/// How many scores are named.
const NAMED: usize = 3;

impl BeyondCost<'_> {
    /// The people whose scores are kept beside those that count, and the scores to talk about; empty without any.
    pub fn several_people(&self) -> Vec<String> {
        let people: Vec<String> = self.decision.people.iter().map(|person| format!("“{}”", person.name)).collect();
        if people.is_empty() {
            return Vec::new();
        }
        let wide: Vec<ScoreSpread> = spreads(self.decision).into_iter().filter(ScoreSpread::is_wide).collect();
        let named: Vec<String> = wide.iter().take(NAMED).map(|spread| self.score(spread.subject, spread.criterion)).collect();
        let apart = match wide.len() {
            0 => format!("No two scores are {WIDE_RANGE} points or more apart."),
            count => {
                let first = if count > NAMED { "first " } else { "" };
                let said = worded(count, "One score is", "{} scores are");
                format!("{said} {WIDE_RANGE} points or more apart, to be talked about: {first}{}.", list(&named))
            }
        };
        vec![format!("Scored by {}, too. {apart}", list(&people))]
    }
}

/// The edit that adds the scores in a person's copy of a comparison, and what is said then. The scores that a person of this name gave
/// before are replaced, also when no further person has a place.
///
/// # Errors
/// Says why they cannot be added, and what to do.
pub fn scores_to_add(scenario: &Scenario, name: &str, copy: Result<Box<Scenario>, String>) -> Result<(DecisionEdit, String), String> {
    let name = name.trim();
    if name.is_empty() {
        return Err("Enter the name of the person.".to_string());
    }
    let copy = copy?;
    let found = scores_of_copy(scenario, &copy);
    let people = scenario.decision.iter().flat_map(|decision| &decision.people);
    let replaces = people.map(|person| person.name.as_str()).find(|known| *known == name);
    let said = scores_added(&found, replaces)?;
    let edit = DecisionEdit::AddScores(name.to_string(), found.scores);
    scenario.clone().edit_decision(edit.clone()).map_err(|fault| fault.to_string())?;
    Ok((edit, said))
}

/// What is said when the scores of a copy are added; `replaces` is the person's name if they gave scores before.
///
/// # Errors
/// Says why there is none to add.
pub fn scores_added(found: &CopiedScores, replaces: Option<&str>) -> Result<String, String> {
    let mut missing: Vec<String> = found.missing.iter().take(NAMED).map(|name| format!("“{name}”")).collect();
    if found.missing.len() > NAMED {
        missing.push("others".to_string());
    }
    let left = worded(found.left, "1 score has no place here", "{} scores have no place here");
    let left = (found.left > 0).then(|| format!("{left}: this comparison lacks {}.", list(&missing)));
    if found.scores.is_empty() {
        return Err(left.unwrap_or_else(|| "It has no scores yet. Ask for it once the criteria are scored.".to_string()));
    }
    let mut said = worded(found.scores.len(), "1 score added", "{} scores added");
    said.push_str(&replaces.map_or_else(|| ".".to_string(), |name| format!(" in place of those that “{name}” gave before.")));
    Ok([said].into_iter().chain(left).collect::<Vec<String>>().join(" "))
}
