//! The user's inputs: each described once, and the scenario that holds their values.

mod access;
mod address;
mod amounts;
mod assumptions;
mod change;
mod charges;
mod choice;
mod compose;
mod currency;
mod decision;
mod delivery;
mod demand;
mod difference;
mod estimate;
mod exchange_rate;
mod field;
mod follow;
mod governance;
pub mod grammar;
mod grouping;
mod identity;
mod left_out;
mod meaning;
mod moved_range;
mod operation;
mod optional;
mod pairing;
mod place_name;
mod provider;
mod range;
mod rate_card;
mod rounding;
mod sample;
mod scenario;
mod scope;
mod sentence;
mod service_kind;
mod service_level;
mod simulation;
mod sorting;
pub mod source;
mod team;
mod template;
mod together;
mod transition;
pub mod typical;
mod typical_range;

pub use address::{Address, ChoiceAddress, Place};
pub use amounts::{Amounts, TooLarge};
pub use assumptions::{
    ASSUMPTIONS, Assumptions, EquipmentAtEnd, ExitCost, PaymentTiming, START_MONTH, START_YEAR, ScenarioChoices, SoftCost, TaxView,
    scenario_choices,
};
pub use change::{Change, To};
pub use charges::{BandReading, Benchmark, CHARGES, CLAUSES, Charges, Clauses, Mechanism, Pricing, RATES, Rates};
pub use choice::{Answer, Choice, ChoiceField, ChoiceGroup};
pub use currency::{Currency, OF_OUR_FIGURES, RATES_OF};
pub use decision::{
    AgreedWeights, AnchorPlace, Anchors, BiasNumber, Bid, BidAmount, BidEdit, CRITERIA, Criterion, CriterionKind, DECISION_LIMITS,
    Decision, DecisionDifference, DecisionEdit, DecisionFault, Evidence, Jurisdiction, LARGEST_AMOUNT, LawAndPlace, Met, MixLimits, Must,
    MustVerdict, OptimismBias, PAIR, PROMPTS, PUBLISHED_BIAS, Person, PersonalData, PriceScore, Prompt, PromptProgress, PromptState,
    PublishedBias, QUESTION_TOPICS, Readiness, ReadinessAnswer, ReadinessEdit, Risk, RiskNumber, Score, Sector, ServiceBid, Subject,
    USUAL_RISKS, WeightMethod,
};
pub use delivery::{ContractYears, DeliveredBy, Delivery, DeliveryChoices, delivery_choices};
pub use demand::{DEMAND, Demand, ServiceChoices, Staffing, service_choices};
pub use difference::{Difference, Named, differences};
pub use estimate::{Origin, estimate_words};
pub use exchange_rate::EXCHANGE_RATE;
pub(crate) use exchange_rate::converted;
pub use field::{Control, Effect, Field, Group};
pub use follow::{
    FOLLOW_LIMITS, FollowEdit, FollowField, FollowFigure, FollowPeriod, FollowRow, FollowedContract, LeakCause, ServiceActuals,
    cause_in_sentence,
};
pub use governance::{GOVERNANCE, Governance, GovernanceMethod};
pub use grammar::UnitName;
pub use identity::{CriterionId, GroupId, LevelId, MustId, OptionId, PersonId, ProviderId, QuestionId, RiskId, ServiceId};
pub use operation::{OPERATION, Operation};
pub use pairing::{Paired, PairedMoney, paired};
pub use provider::{PROVIDER_TERMS, ProviderTerms};
pub use range::{BetaDistribution, Quantile, Range, Shape, Z90, normal_cumulative, normal_quantile};
pub use rate_card::{Rate, RateCard};
pub use rounding::{in_two_digits, plain_limit, readable_amount, significant};
pub use sample::{FIRST_SAMPLE, GivenSearch, SAMPLES, Sample, given_numbers};
pub use scenario::{LIMITS, Provider, Scenario, Service, SourcingOption};
pub use scope::{SCOPE, Scope};
pub use sentence::{Number, Sentence};
pub use service_kind::{LevelKind, ServiceKind};
pub use service_level::{CREDITS, CreditScheme, Credits, LEVEL, LEVELS, Level, PERFORMANCE, Performance};
pub use simulation::SimulationSettings;
pub use sorting::{Sorting, map_of, set_of};
pub use source::Source;
pub use team::{ASSETS, Assets, Equipment, TEAM, Team, WorkPlace};
pub use template::{TEMPLATES, Template};
pub use together::{Along, Together};
pub use transition::{EXIT, Exit, TRANSITION, Transition};
pub use typical::{Ends, Typical};
pub use typical_range::is_percent;
