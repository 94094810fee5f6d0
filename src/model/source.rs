//! The sources of default values; every default names one.

use super::Sentence;
use std::sync::Arc;

/// A source of a default value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its name in the code.
    pub id: &'static str,
    /// The year of publication, if it has one.
    pub year: Option<u16>,
    /// Whether it was published; if not, it is our own assumption.
    published: bool,
    /// Whether it is a vendor's own figure.
    pub vendor: bool,
    /// The text of a company's own rate card; `None` for any other source.
    company: Option<Arc<str>>,
}

/// The title of a company's own rate card.
const RATE_CARD: &str = "Company rate card";

impl Source {
    const fn assumption(id: &'static str) -> Source {
        Source { id, year: None, published: false, vendor: false, company: None }
    }

    const fn published(id: &'static str, year: u16) -> Source {
        Source { id, year: Some(year), published: true, vendor: false, company: None }
    }

    /// A page without a date of publication; its title says when we read it.
    const fn undated(id: &'static str) -> Source {
        Source { id, year: None, published: true, vendor: false, company: None }
    }

    const fn vendor(id: &'static str, year: u16) -> Source {
        Source { id, year: Some(year), published: true, vendor: true, company: None }
    }

    /// A line of a company's rate card.
    pub fn of_company(text: &str) -> Source {
        let title = if text.is_empty() { RATE_CARD.to_string() } else { format!("{RATE_CARD}: {text}") };
        Source { id: "RATE_CARD", year: None, published: false, vendor: false, company: Some(title.into()) }
    }

    /// The text of a company's own rate card.
    pub fn company(&self) -> Option<&str> {
        let title = self.company.as_deref()?.strip_prefix(RATE_CARD)?;
        Some(title.strip_prefix(": ").unwrap_or(title))
    }

    /// Whether it can be looked up: it was published, or is the company's own.
    pub fn is_cited(&self) -> bool {
        self.published || self.is_of_company()
    }

    /// Whether it is a company's own rate card.
    pub fn is_of_company(&self) -> bool {
        self.company.is_some()
    }

    /// The author and place of publication; for an assumption, its basis.
    pub fn title(&self) -> Sentence {
        match &self.company {
            Some(title) => Sentence::words(&**title),
            None => Sentence::say(ALL.iter().find(|(source, _)| source.id == self.id).map_or("", |(_, title)| title), []),
        }
    }
}

macro_rules! sources {
    ($($(#[doc = $about:literal])+ $name:ident = $kind:ident($title:literal $(, $year:literal)?);)+) => {
        $($(#[doc = $about])+ pub static $name: Source = Source::$kind(stringify!($name) $(, $year)?);)+
        /// All sources with their titles; numbers are in braces. The titles are stored apart because the first answer does not need them.
        pub const ALL: &[(&Source, &str)] = &[$((&$name, $title)),+];
    };
}

sources! {
    /// A sourcing model's default as a share of the usual figure.
    SHARE_OF_USUAL = assumption("Assumption of this tool, as a share of the usual figure for the service: replace it with your own figure");
    /// No citation.
    ASSUMPTION = assumption("Assumption of this tool: replace it with your own figure");
    /// Overhead on pay.
    OVERHEAD = assumption("Assumption after OMB Circular A-76, which uses 12 % of personnel cost");
    /// Layoffs.
    LAYOFFS = assumption("Assumption; CIO magazine 2003 puts severance and retention at 3–5 % of the contract");
    /// Between the published presets.
    DISCOUNT = assumption("Assumption between OMB Circular A-94 (7 %) and Forrester TEI (10 %); use your company's own rate");
    /// Calibrated to the published cost of a contact.
    CALIBRATED = assumption("Assumption, set so that a contact costs about $22 in-house (MetricNet, North American average)");
    /// Pay of support specialists.
    BLS_PAY = published("US Bureau of Labor Statistics, Occupational Outlook Handbook, May 2023 median", 2023);
    /// Benefits on top of wages.
    BLS_BENEFITS = published("US Bureau of Labor Statistics, Employer Costs for Employee Compensation (${10.79} benefits on ${25.18} wages)", 2020);
    /// The switching hurdle.
    HURDLE = undated("US OMB Circular A-76, cost comparison rules: 10 % of in-house personnel cost, at most $10 million; undated, read in 2026");
    /// Staffing by waiting time.
    ERLANG = undated("pyworkforce, worked example: 80 % of calls within 20 seconds; undated, read in 2026");
    /// Credits by a pool.
    DIR = undated("Texas Department of Information Resources, service level clause: 10 % of the charges at risk; undated, read in 2026");
    /// Credits by points.
    TELUS = undated("TELUS, service level clause: 10 points cost 2 %, 30 points 10 % of the next bill; undated, read in 2026");
    /// Credits by percentage point.
    UK_CALL_OFF = assumption("Assumption in the form of the UK Crown Commercial Service call-off schedule");
    /// Credits of cloud providers.
    CLOUD_TIERS = assumption("Assumption after the service levels of cloud providers: credits of 10, 25 and 50 %");
    /// Price of managed services.
    MSP = assumption("Assumption: a help desk alone; MSP Notes gives $50–300 a user and month for all services together");
    /// Clauses of price indexation.
    IBM_CPI = undated("IBM, consumer price index clause: no decrease; undated, read in 2026");
    /// Prices of long contracts against the market.
    COMPASS = assumption("Assumption after Compass, via CSO Online: prices are 15–25 % above market after three years");
    /// Delays.
    OVERRUN = undated("McKinsey, via The Negotiation Experts: 47 % of transitions are late by more than 30 %; undated, read in 2026");
    /// Retained people.
    RETAINED = assumption("Assumption: 5–10 % of the old team are kept to steer the provider");
    /// Hourly rates for software.
    SOFTWARE_RATES = undated("Climb the Ladder: onshore $100–250, nearshore 35–70, offshore 18–50 an hour; undated, read in 2026");
    /// Pay of network and systems administrators.
    BLS_ADMIN = assumption("Assumption near the US Bureau of Labor Statistics median for network and systems administrators, May 2023");
    /// Pay of security analysts.
    BLS_SECURITY = assumption("Assumption near the US Bureau of Labor Statistics median for security analysts, May 2023");
    /// Pay of developers.
    BLS_DEVELOPER = assumption("Assumption near the US Bureau of Labor Statistics median for software developers, May 2023");
    /// Pay of programmers.
    BLS_PROGRAMMER = published("US Bureau of Labor Statistics, May 2023 median of computer programmers", 2023);
    /// Servers that one person looks after.
    SERVERS_PER_PERSON = published("IDC, via IT Benchmark: 30 physical or 80 virtual servers per administrator", 2010);
    /// Cost of equipment at a desk.
    EQUIPMENT = undated("EquaTerra: $500–{2,000} of hardware and software for an employee; undated, read in 2026");
    /// First-contact resolution.
    FIRST_CONTACT = published("HDI, via Freshservice: 66 % of incidents are solved at first contact", 2015);
    /// Automation of password resets.
    SELF_SERVICE = assumption("Assumption: resets are about 30 % of calls (Gartner), half of them go to self-service (UDV Technologies, vendor)");
    /// Rounds of a clock.
    ROUND_THE_CLOCK = assumption("Assumption: open round the clock, {4.93} people for a seat ({8,760} hours over {1,776})");
    /// Cost comparison rules of the US government.
    OMB_A76 = undated("US OMB Circular A-76, cost comparison rules; undated, read in 2026");
    /// Pay rises in India.
    AON_PAY = published("Aon, salary survey India, via Business Standard", 2024);
    /// Attrition in India.
    AON_ATTRITION = published("Aon, attrition in India {16.9} to {17.7} %", 2024);
    /// Contacts for each user.
    HDI = undated("HDI, worked example: {8,000} users, {10,000} tickets a month; undated, read in 2026");
    /// Long-run inflation.
    INFLATION = published("US OMB A-76 inflation factors {2.1} to {2.2} %, rounded up", 2007);
    /// Rates of contact centres by place.
    PITON = vendor("Piton Global, loaded contact-centre hour: US $45–60, South and South-East Asia $12–18; undated, read in 2026", 2026);
    /// Cost of managing a contract.
    MANAGING = undated("people3 (Gartner), via Out-Law: {4.5} % of the contract on average, up to 15 %; CIO magazine 6–10 %; undated, read in 2026");
    /// Cost of choosing a provider.
    SELECTION = published("CIO magazine, The hidden costs of offshore outsourcing: {0.2}–2 % of yearly cost, 6–12 months", 2003);
    /// The person who leads the selection.
    SELECTION_LEAD = undated("Sourcingmag, vendor selection manager ${20,000}–{70,000}; undated, read in 2026");
    /// Length of a transition.
    TRANSITION_TIME = published("CIO magazine, The hidden costs of offshore outsourcing: transition takes 3–12 months", 2003);
    /// Loss of productivity after handover.
    LEARNING = published("META Group, via CIO magazine: productivity falls by 20 % in the first years", 2003);
    /// Share of work that must go offshore before the rates pay off.
    OFFSHORE_NEEDED = published("CIO magazine, The hidden costs of offshore outsourcing: 80–85 % of the work must go offshore", 2003);
    /// Pay in distant countries.
    WAGE_SHARE = assumption("Assumption, as a share of the usual figure at home; neoIT 2005 puts wages at 35–45 % of offshore cost");
    /// Share of work that can leave the site.
    OFFSHORE_SHARE = vendor("Nearshore provider blog: 60–65 % of work can go offshore, about 80 % nearshore", 2009);
    /// Thresholds of checks without a published benchmark.
    THRESHOLD = assumption("Assumption of this tool: a threshold from experience, without a citation");
    /// Net savings of outsourcing.
    NET_SAVING = published("TPI, via IT Facts: outsourcing saves 15 % net on average, within 10 to 39 %", 2006);
    /// Break-even of work abroad.
    BREAK_EVEN = published("Šmite and van Solingen, What's the True Hourly Cost of Offshoring?, IEEE Software", 2016);
    /// Exchange rates.
    ECB = published("European Central Bank, euro foreign exchange reference rates of 30 October 2026", 2026);
    /// Movements of exchange rates.
    CURRENCY_SHOCK = undated("EquaTerra, worked example: a currency that moves by up to 40 %; undated, read in 2026");
    /// All hidden costs of a contract.
    HIDDEN_COSTS = assumption("Assumption after CIO magazine 2003, The hidden costs of offshore outsourcing: {15.2} to 57 % on top of the contract");
    /// Estimates without an offer.
    AACE_FEASIBILITY = undated("AACE International 18R-97, estimate class 4 (feasibility): −30 to +50 %, by analogy with process plants; undated, read in 2026");
    /// Estimates from a budgetary quote.
    AACE_BUDGET = undated("AACE International 18R-97, estimate class 3 (budget): −20 to +30 %, by analogy with process plants; undated, read in 2026");
    /// Written offers.
    AACE_OFFER = undated("AACE International 18R-97, estimate class 2 (bid): −15 to +20 %, by analogy with process plants; undated, read in 2026");
    /// Cloud budgets.
    CLOUD_BUDGETS = published("Flexera, State of the Cloud: budgets exceeded by 17 % on average", 2025);
    /// Volatility of currencies of emerging markets.
    EMERGING_CURRENCY = assumption("Assumption: a rate against the currency of an emerging market moves by 12 % a year, between major ones by 8 %");
    /// Estimates of effort.
    EFFORT_ESTIMATES = assumption("Assumption; estimates of software effort are usually too narrow (Jørgensen, Teigen and Moløkken 2004)");
    /// Benefits on top of pay.
    BENEFITS_SPREAD = assumption("Assumption from the spread of OMB Circular A-76 and the US Bureau of Labor Statistics: 30 to 36 % of pay");
    /// Errors of forecasts of inflation.
    CPI_FORECASTS = published("Federal Reserve Bank of Cleveland: one-year inflation forecasts miss by {0.9} to {2.4} points, less on average over several years", 2011);
    /// Pay rises abroad.
    OFFSHORE_PAY_SPREAD = assumption("Assumption around Aon's salary surveys for India: {8.1} to {9.9} % a year");
    /// Attrition of providers.
    ATTRITION_SPREAD = assumption("Assumption from annual reports of Indian providers: {11.9} % (TCS, 2021) to {28.4} % (Infosys, 2022)");
    /// Large IT projects.
    IT_PROJECTS = published("McKinsey and University of Oxford, Delivering large-scale IT projects: 45 % over budget on average", 2012);
    /// Formulas that score a cost against those of others.
    RANK_REVERSAL = published("Stilger, Siderius and van Raaij, A comparative study of formulas for choosing the economically most advantageous tender, Journal of Public Procurement", 2017);
    /// Money for quality.
    POINT_OF_QUALITY = undated("British guidance, quoted by the R package tessa: a perfect proposal may cost 20 to 50 % more than an acceptable one, four points lower; undated, read in 2026");
    /// The allowance for optimism.
    OPTIMISM_ALLOWANCE = undated("HM Treasury, Green Book supplementary guidance on optimism bias; undated, read in 2026");
    /// Duration of projects.
    OPTIMISM_BIAS = published("Mott MacDonald for HM Treasury, optimism bias in duration: 10 to 54 % for equipment and development", 2002);
}
