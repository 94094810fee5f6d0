//! Which entry of the glossary explains a choice.

/// The entries of choices, by their names in files.
const TERMS: &[(&str, &str)] = &[
    ("payment_timing", "payment timing"),
    ("tax", "after tax"),
    ("exit_cost", "exit"),
    ("equipment_at_end", "residual value"),
    ("soft_cost", "soft cost"),
    ("contract_years", "indexation"),
    ("currency", "currency risk"),
    ("staffing", "staffing ratio"),
    ("delivered_by", "retained organisation"),
    ("team_place", "nearshore"),
    ("equipment", "asset"),
    ("pricing", "rate card"),
    ("band_reading", "dead band"),
    ("benchmark", "benchmark clause"),
    ("credit_scheme", "service credit"),
    ("governance_method", "governance"),
];

/// The term that explains a choice, by its name in files.
pub fn term_of_choice(id: &str) -> Option<&'static str> {
    TERMS.iter().find(|(known, _)| *known == id).map(|(_, term)| *term)
}
