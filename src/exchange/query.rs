//! What someone looks for, in the words that inputs and terms are called by here.

/// What people of the field say, and the words for it here.
const MEANT: [(&str, &str); 39] = [
    ("sla", "service level"),
    ("kpi", "service level"),
    ("penalty", "service credit"),
    ("bonus malus", "service credit"),
    ("redundancy", "severance"),
    ("layoff", "severance"),
    ("tariff", "price"),
    ("24x7", "hours open"),
    ("24/7", "hours open"),
    ("opening hours", "hours open"),
    ("fte", "people"),
    ("staff", "people"),
    ("exchange rate", "currency"),
    ("fx", "currency"),
    ("hedge", "currency collar"),
    ("wage", "salary"),
    ("payroll", "salary"),
    ("turnover", "attrition"),
    ("wacc", "discount rate"),
    ("interest", "discount rate"),
    ("cost of capital", "discount rate"),
    ("roi", "return"),
    ("irr", "internal rate"),
    ("npv", "present value"),
    ("tco", "total cost"),
    ("capex", "value when new"),
    ("hardware", "value when new"),
    ("licence", "tools"),
    ("license", "tools"),
    ("rent", "workplace"),
    ("office", "workplace"),
    ("onboarding", "knowledge transfer"),
    ("handover", "knowledge transfer"),
    ("tender", "selection"),
    ("rfp", "selection"),
    ("travel", "journey"),
    ("escalator", "indexation"),
    ("lock-in", "exit"),
    ("dual running", "double running"),
];
/// What words end in without another meaning.
const ENDINGS: [&str; 7] = ["ies", "ing", "ed", "es", "y", "s", "e"];
/// What is left of a word must still say what is meant.
const SHORTEST: usize = 4;

/// A search, as it was said and as it is called here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// The words that were said, in small letters and without their endings.
    pub said: Vec<String>,
    /// The same with the words that are used here.
    pub meant: Vec<String>,
}

impl Query {
    /// The search that a text asks for.
    pub fn of(text: &str) -> Query {
        let said: Vec<String> = text.to_lowercase().split_whitespace().map(|word| stem(word).to_string()).collect();
        let mut meant = format!(" {} ", said.join(" "));
        for (known, here) in MEANT {
            let known: Vec<&str> = known.split(' ').map(stem).collect();
            meant = meant.replace(&format!(" {} ", known.join(" ")), &format!(" {here} "));
        }
        let meant = meant.split_whitespace().map(|word| stem(word).to_string()).collect();
        Query { said, meant }
    }
}

fn stem(word: &str) -> &str {
    let stems = ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending));
    stems.filter(|stem| stem.chars().count() >= SHORTEST).min_by_key(|stem| stem.len()).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whatever_their_ending() {
        for (text, stems) in [
            ("nearshoring", "nearshor"),
            ("Outsource", "outsourc"),
            ("costs", "cost"),
            ("fees", "fees"),
            ("salaries", "salar"),
            ("salary", "salar"),
            ("", ""),
        ] {
            assert_eq!(Query::of(text).said.join(" "), stems, "{text}");
        }
    }

    #[test]
    fn what_the_field_says_is_what_is_meant_here() {
        for (text, meant) in
            [("SLA", "servic level"), ("exchange rates", "currenc"), ("price offshore", "pric offshor"), ("FTE network", "peopl network")]
        {
            assert_eq!(Query::of(text).meant.join(" "), meant, "{text}");
        }
        // A part of a word is none.
        assert_eq!(Query::of("after").meant, ["after"]);
    }
}
