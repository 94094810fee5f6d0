//! Where default values come from; every default names one of these.

/// A source of a default value.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// Who says so, and where; for an assumption, what it rests on.
    pub title: &'static str,
    /// When it was published; `None` for an assumption of ours.
    pub year: Option<u16>,
    /// Whether it is a vendor's own figure.
    pub vendor: bool,
}

impl Source {
    const fn published(title: &'static str, year: u16) -> Source {
        Source { title, year: Some(year), vendor: false }
    }

    const fn vendor(title: &'static str, year: u16) -> Source {
        Source { title, year: Some(year), vendor: true }
    }

    const fn assumption(title: &'static str) -> Source {
        Source { title, year: None, vendor: false }
    }
}

macro_rules! sources {
    ($($(#[doc = $about:literal])+ $name:ident = $source:expr;)+) => {
        $($(#[doc = $about])+ pub static $name: Source = $source;)+
        /// All sources.
        pub static ALL: &[&Source] = &[$(&$name),+];
    };
}

sources! {
    /// No citation: replace it by your own figure.
    ASSUMPTION = Source::assumption("Assumption of this tool: replace it by your own figure");
    /// Overhead on pay.
    OVERHEAD = Source::assumption("Assumption after OMB Circular A-76, which takes 12 % of personnel cost");
    /// Layoffs.
    LAYOFFS = Source::assumption("Assumption; CIO magazine 2003 puts severance and retention at 3–5 % of the contract");
    /// Between the published presets.
    DISCOUNT = Source::assumption("Assumption between OMB Circular A-94 (7 %) and Forrester TEI (10 %); use your company's own rate");
    /// Calibrated to the published cost of a contact.
    CALIBRATED = Source::assumption("Assumption, set so that a contact costs about $22 in-house (MetricNet, North American average)");
    /// Pay of support specialists.
    BLS_PAY = Source::published("US Bureau of Labor Statistics, Occupational Outlook Handbook, May 2023 median", 2023);
    /// Benefits on top of wages.
    BLS_BENEFITS = Source::published("US Bureau of Labor Statistics, Employer Costs for Employee Compensation ($10.79 benefits on $25.18 wages)", 2020);
    /// Cost comparison rules of the US government.
    OMB_A76 = Source::published("US OMB Circular A-76, cost comparison rules", 2008);
    /// Pay rises in India.
    AON_PAY = Source::published("Aon, salary survey India, via Business Standard", 2024);
    /// Attrition in India.
    AON_ATTRITION = Source::published("Aon, attrition in India 16.9 to 17.7 %", 2024);
    /// Contacts for each user.
    HDI = Source::published("HDI, worked example: 8,000 users, 10,000 tickets a month", 2015);
    /// Long-run inflation.
    INFLATION = Source::published("US OMB A-76 inflation factors 2.1 to 2.2 %, rounded up", 2007);
    /// Rates of contact centres by place.
    PITON = Source::vendor("Piton Global, loaded contact-centre hour: US $45–60, South and South-East Asia $12–18", 2024);
    /// Cost of managing a contract.
    MANAGING = Source::published("people3 (Gartner), via Out-Law: 4.5 % of the contract on average, up to 15 %; CIO magazine 6–10 %", 2003);
    /// Cost of choosing a provider.
    SELECTION = Source::published("CIO magazine, The hidden costs of offshore outsourcing: 0.2–2 % of yearly cost, 6–12 months", 2003);
    /// The person who runs the selection.
    SELECTION_LEAD = Source::published("Sourcingmag, vendor selection manager $20,000–70,000", 2005);
    /// Length of a transition.
    TRANSITION_TIME = Source::published("CIO magazine, The hidden costs of offshore outsourcing: transition takes 3–12 months", 2003);
    /// Loss of productivity after hand-over.
    LEARNING = Source::published("META Group, via CIO magazine: productivity falls by 20 % in the first years", 2003);
    /// Share of work that can leave the site.
    OFFSHORE_SHARE = Source::vendor("Nearshore provider blog: 60–65 % of work can go offshore, about 80 % nearshore", 2009);
}
