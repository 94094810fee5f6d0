//! The prompts on law and place; their texts and sources are in `assets/prompts.json`.

/// A question on law or place to put to somebody.
#[derive(Debug, PartialEq, Eq)]
pub struct Prompt {
    /// Its name in files.
    pub id: &'static str,
    /// Its topic.
    pub topic: &'static str,
    /// The facts of a delivery that switch it on, all of them; `|` separates alternatives.
    pub when: &'static [&'static str],
}

const fn prompt(id: &'static str, topic: &'static str, when: &'static [&'static str]) -> Prompt {
    Prompt { id, topic, when }
}

/// All prompts, in display order.
pub const PROMPTS: &[Prompt] = &[
    prompt("transfer_basis", "Basis for access from abroad", &["eu", "personal", "abroad"]),
    prompt("transfer_steps", "Six steps for transfers", &["eu", "personal", "abroad"]),
    prompt("sub_processors", "Sub-processors", &["personal", "provider"]),
    prompt("dora_register", "Register of information", &["eu", "financial", "provider"]),
    prompt("dora_clauses", "Contract clauses under DORA", &["eu", "financial", "critical", "provider"]),
    prompt("dora_exit", "Exit plan under DORA", &["eu", "financial", "critical", "provider"]),
    prompt("dora_concentration", "Concentration on one provider", &["eu", "financial", "critical", "several_services"]),
    prompt("insolvency", "Insolvency and return of data", &["eu", "financial", "provider", "abroad"]),
    prompt("nis2_suppliers", "Security of direct suppliers", &["eu", "essential", "provider"]),
    prompt("tupe", "Transfer of people, TUPE", &["uk", "own_people_end"]),
    prompt("business_transfer", "Transfer of an economic unit", &["eu", "own_people_end"]),
    prompt("works_council", "Works council in Germany", &["eu", "own_people_end"]),
    prompt("public_eu", "Award criteria in the documents", &["eu", "public", "provider"]),
    prompt("public_us", "Evaluation factors in the solicitation", &["us", "public", "provider"]),
    prompt("right_to_audit", "Right to audit", &["critical", "provider"]),
    prompt("own_centre", "Tax and law of your own centre", &["captive|build_operate_transfer"]),
    prompt("code_ownership", "Ownership of the code", &["software_development|application_maintenance", "provider"]),
];

impl Prompt {
    /// The prompt with a name in files.
    pub fn from_id(id: &str) -> Option<&'static Prompt> {
        PROMPTS.iter().find(|prompt| prompt.id == id)
    }
}
