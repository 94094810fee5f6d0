//! A search, translated into the names of inputs and terms.

/// The product's words for something, and the field's synonyms.
const MEANT: &str = "\
service level: sla, kpi\n\
service credit: penalty, bonus malus\n\
severance: redundancy, layoff, notice, works council\n\
price: tariff\n\
unit: ticket, incident\n\
tax: vat, gst\n\
hours open: 24x7, 24/7, opening hours\n\
people: fte, staff\n\
currency: exchange rate, fx\n\
currency collar: hedge\n\
salary: wage, payroll\n\
attrition: turnover\n\
discount rate: wacc, interest, cost of capital\n\
return: roi\n\
internal rate: irr\n\
present value: npv\n\
total cost: tco\n\
replacement value: capex, hardware\n\
tools: licence, license\n\
workplace: rent, office\n\
knowledge transfer: onboarding, handover\n\
selection: tender, rfp\n\
trip: travel\n\
indexation: escalator\n\
exit: lock-in\n\
double running: dual running";
/// Word endings without a meaning.
const ENDINGS: [&str; 7] = ["ies", "ing", "ed", "es", "y", "s", "e"];
/// The shortest stem that still carries the meaning.
const SHORTEST: usize = 4;

/// A search, in the reader's words and in the product's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// The reader's words, in lower case and without their endings.
    pub said: Vec<String>,
    /// The same in the product's words.
    pub meant: Vec<String>,
}

impl Query {
    /// The search for a text.
    pub fn of(text: &str) -> Query {
        let said: Vec<String> = text.to_lowercase().split_whitespace().map(|word| stem(word).to_string()).collect();
        let mut meant = format!(" {} ", said.join(" "));
        for (here, said) in MEANT.lines().filter_map(|line| line.split_once(": ")) {
            for known in said.split(", ") {
                let known: Vec<&str> = known.split(' ').map(stem).collect();
                meant = meant.replace(&format!(" {} ", known.join(" ")), &format!(" {here} "));
            }
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
        for (text, meant) in [
            ("SLA", "servic level"),
            ("price per ticket", "pric per unit"),
            ("exchange rates", "currenc"),
            ("price offshore", "pric offshor"),
            ("FTE network", "peopl network"),
        ] {
            assert_eq!(Query::of(text).meant.join(" "), meant, "{text}");
        }
        // A part of a word does not match.
        assert_eq!(Query::of("after").meant, ["after"]);
    }
}
