//! The library of criteria. Links and files leave out what it says, so no entry may ever change once it is released:
//! `tests/cases/criteria.txt` records every word of it.

use super::Anchors;

/// A criterion of the library.
#[derive(Debug, PartialEq)]
pub struct CriterionKind {
    /// Its name in files.
    pub id: &'static str,
    /// Its name on the page.
    pub name: &'static str,
    /// Its weight in the usual list, in percent; zero for a criterion outside it. An assumption of ours: no official set exists.
    pub weight: f64,
    /// The meaning of 0, 5 and 10.
    anchors: [&'static str; 3],
    /// What the cost already includes and a score must not count again; empty if nothing of it is in the cost.
    pub in_the_cost: &'static str,
}

impl CriterionKind {
    /// The criterion with this name in files.
    pub fn from_id(id: &str) -> Option<&'static CriterionKind> {
        CRITERIA.iter().find(|kind| kind.id == id)
    }

    /// The meaning of its scale.
    pub fn anchors(&self) -> Anchors {
        let [low, middle, high] = self.anchors.map(str::to_string);
        Anchors { low, middle, high }
    }

    /// Whether it is the cost, which scores itself.
    pub fn is_cost(&self) -> bool {
        self.id == "cost"
    }

    /// Whether a new decision starts with it.
    pub fn is_usual(&self) -> bool {
        self.weight > 0.0
    }
}

const fn kind(
    (id, name): (&'static str, &'static str),
    weight: f64,
    anchors: [&'static str; 3],
    in_the_cost: &'static str,
) -> CriterionKind {
    CriterionKind { id, name, weight, anchors, in_the_cost }
}

/// All criteria of the library, those of a new decision first.
pub static CRITERIA: &[CriterionKind] = &[
    kind(("cost", "Cost"), 50.0, ["half as much again as today", "as today", "half of today"], ""),
    kind(
        ("service_quality", "Service quality"),
        12.0,
        ["users would notice within a month that it is worse", "as today", "clearly better, shown at a client of our size"],
        "Service credits, but not the business loss.",
    ),
    kind(
        ("expertise", "Expertise and innovation"),
        8.0,
        [
            "skills thinner than ours",
            "as today",
            "named people, several clients in our field, improvements promised in the contract with dates",
        ],
        "Productivity and automation.",
    ),
    kind(
        ("focus", "Focus and internal load"),
        4.0,
        ["needs more time of our experts and managers than today", "as today", "frees named people for core work"],
        "The cost of retained and coordinating people.",
    ),
    kind(
        ("alignment", "Alignment with goals"),
        4.0,
        ["works against a stated goal", "neutral", "the outcome of a stated goal is promised and measured"],
        "",
    ),
    kind(
        ("control", "Control, security and compliance"),
        8.0,
        [
            "an open legal question, or no right to audit",
            "rights on paper, not used",
            "certificate and report for these sites, audit done, places of data fixed",
        ],
        "The cost of audits.",
    ),
    kind(
        ("flexibility", "Flexibility"),
        4.0,
        [
            "volume or scope changes only by renegotiation",
            "bands in both directions",
            "unit prices up and down, no minimum, notice of a month",
        ],
        "A minimum commitment at the planned volume.",
    ),
    kind(
        ("delivery_risk", "Delivery risk"),
        5.0,
        [
            "the first time for this team",
            "done elsewhere by others",
            "the same people did it for a client like us, and that client confirmed it",
        ],
        "The expected delay of the transition.",
    ),
    kind(
        ("exit", "Exit"),
        5.0,
        [
            "no documents, no help, technology owned by the provider",
            "a plan on paper, help priced",
            "plan and return of data tested, two other providers could replace it",
        ],
        "The exit cost, if it is included.",
    ),
    kind(
        ("people", "People and morale"),
        0.0,
        ["key people will leave, or the law is unclear", "as today", "key people want it and have a place in it"],
        "Severance, retention and retraining.",
    ),
    kind(
        ("sustainability", "Sustainability"),
        0.0,
        ["worse than today, or no figures", "as today", "clearly lower emissions, measured and audited"],
        "",
    ),
    kind(
        ("culture", "Culture and language"),
        0.0,
        ["misunderstandings are likely, no common language", "works with effort", "one language and habits that fit, tested in a pilot"],
        "Coordination and rework.",
    ),
    kind(
        ("time_zone", "Time zone"),
        0.0,
        ["no common working hours", "half a day in common", "the same working hours, or follow-the-sun where it helps"],
        "Coordination.",
    ),
    kind(
        ("start", "Speed of start"),
        0.0,
        ["later than the date needed", "just in time", "months before the date needed"],
        "Months without the saving.",
    ),
    kind(
        ("financial_strength", "Financial strength of the provider"),
        0.0,
        ["we would be its largest client, or its accounts raise questions", "sound, no guarantee", "sound, with a parent guarantee"],
        "",
    ),
    kind(
        ("social_value", "Social value"),
        0.0,
        ["harms people or places we care about", "neutral", "a measured benefit promised in the contract"],
        "",
    ),
    kind(
        ("architecture", "Fit with the target architecture"),
        0.0,
        ["adds technology we want to retire", "neutral", "moves us to the target architecture"],
        "Automation and tools.",
    ),
];
