//! How one option delivers one service.

use super::choice::{choice, choices};
use super::{
    Assets, BandReading, Benchmark, CHARGES, Charges, Clauses, CreditScheme, Credits, Equipment, Exit, Field, Governance, GovernanceMethod,
    Group, LEVELS, Operation, Performance, Pricing, ProviderId, Rates, Scope, ServiceId, ServiceKind, Team, Template, Transition,
    WorkPlace,
};

choice! {
    /// The people who deliver a service.
    DeliveredBy {
        /// People on your own payroll.
        InHouse "in_house" "Own team",
        /// A company you pay.
        Provider "provider" "Provider",
        /// Your own people do part of the work, a provider the rest.
        Shared "shared" "Own team and provider",
        /// A provider builds and runs the team, which then becomes yours.
        Transfer "transfer" "Provider, then own team",
    }
}

choice! {
    /// Start of the contract years, which set the dates of indexation, agreed reductions and the benchmark.
    ContractYears {
        /// The signed contract fixes prices for its first year.
        Signing "signing" "From signing",
        /// The start of the service.
        Start "start" "From the start of service",
        /// The day of the decision: prices are those of that day, whenever you sign.
        Decision "decision" "From the decision",
    }
}

choices! {
    /// Choices about a delivery.
    DeliveryChoices, delivery_choices {
        /// Whether your own people, a provider or both deliver the service under this option.
        delivered_by: DeliveredBy = InHouse, "Delivered by", "retained organisation", "options";
        /// Where your own team works. Moving it to another country makes it a new team.
        team_place: WorkPlace = Onshore, "Team location", "nearshore", "options", where DeliveryChoices::has_own_team;
        /// Owner of the equipment used. Equipment you give up is sold or written off.
        equipment: Equipment = Own, "Equipment owner", "asset", "options", where DeliveryChoices::has_provider;
        /// How the provider's charges are calculated.
        pricing: Pricing = PerUnit, "Price mechanism", "rate card", "contract", where DeliveryChoices::has_provider;
        /// Starting point for additional charges and reduced credits of a fixed fee.
        band_reading: BandReading = FromBaseline, "Volumes outside the band", "dead band", "contract", where DeliveryChoices::has_band;
        /// Whether prices are benchmarked against the market after some years.
        benchmark: Benchmark = None, "Benchmark clause", "benchmark clause", "contract", where DeliveryChoices::has_provider;
        /// Start of the contract years, after each of which prices and rates change.
        contract_years: ContractYears = Signing, "Contract years run", "indexation", "contract", where DeliveryChoices::has_provider, left_out Decision;
        /// How service credits are calculated.
        credit_scheme: CreditScheme = None, "Service credits", "service credit", "contract", where DeliveryChoices::has_provider;
        /// How the cost of managing the contract is calculated.
        governance_method: GovernanceMethod = ShareOfCharges, "Contract management method", "governance", "run", where DeliveryChoices::is_steered;
    }
}

impl DeliveryChoices {
    /// Whether a provider does part of the work.
    pub fn has_provider(&self) -> bool {
        self.delivered_by != DeliveredBy::InHouse
    }

    /// Whether your own team does part of the work.
    fn has_own_team(&self) -> bool {
        self.delivered_by != DeliveredBy::Provider
    }

    /// Whether the provider charges a fee that holds within a band.
    fn has_band(&self) -> bool {
        self.has_provider() && self.pricing.asks_for(&delivery_choices::band_reading)
    }

    /// Whether the work needs steering outside your own office.
    fn is_steered(&self) -> bool {
        self.has_provider() || self.team_place != WorkPlace::Onshore
    }
}

/// Makes the struct of a delivery and the visitors of its groups from one list, in display order.
macro_rules! delivery {
    ($($(#[doc = $about:literal])+ $group:ident: $table:ident,)+) => {
        /// How one option delivers one service. Unused values are kept, so that switching loses nothing.
        #[derive(Clone, Debug, PartialEq)]
        pub struct Delivery {
            /// The service.
            pub service: ServiceId,
            /// The provider, if any.
            pub provider: ProviderId,
            /// Which formulas apply.
            pub choices: DeliveryChoices,
            $($(#[doc = $about])+ pub $group: $table<f64>,)+
            /// How well it meets each service level.
            pub levels: [Performance<f64>; LEVELS],
        }

        /// The number of input groups in a delivery.
        const GROUPS: usize = [$(stringify!($group)),+].len();

        impl Delivery {
            fn new(service: ServiceId, provider: ProviderId, choices: DeliveryChoices) -> Delivery {
                let levels = std::array::from_fn(|_| Performance::default());
                Delivery { service, provider, choices, $($group: $table::default(),)+ levels }
            }

            /// Its groups of inputs, in display order.
            pub fn groups(&self) -> [&dyn Group; GROUPS] {
                [$(&self.$group),+]
            }

            /// Its groups of inputs, for changing.
            pub fn groups_mut(&mut self) -> [&mut dyn Group; GROUPS] {
                [$(&mut self.$group),+]
            }
        }
    };
}

delivery! {
    /// Your own team.
    team: Team,
    /// Its equipment.
    assets: Assets,
    /// How well the delivery performs.
    operation: Operation,
    /// The provider's prices.
    charges: Charges,
    /// The provider's hourly rates.
    rates: Rates,
    /// Clauses that change its prices over time.
    clauses: Clauses,
    /// Its service credits.
    credits: Credits,
    /// The move from today's delivery.
    transition: Transition,
    /// Steering the provider.
    governance: Governance,
    /// The exit at the end.
    exit: Exit,
    /// What puts it on the same scope as the other options.
    scope: Scope,
}

impl Delivery {
    /// A delivery with the values of a template for a kind of service.
    pub fn from_template(template: &Template, kind: &ServiceKind, service: ServiceId, provider: ProviderId) -> Delivery {
        let mut delivery = Delivery::new(service, provider, template.choices());
        for group in delivery.groups_mut() {
            group.each_mut(&mut |field, value| *value = template.default_of(kind, field, None).0);
        }
        for (level, performance) in delivery.levels.iter_mut().enumerate() {
            performance.each_mut(&mut |field, value| *value = template.default_of(kind, field, Some(level)).0);
        }
        delivery
    }

    /// Whether it uses your own equipment.
    pub fn has_own_equipment(&self) -> bool {
        self.choices.equipment == Equipment::Own || !self.has_provider()
    }

    /// Whether a provider does part of the work.
    pub fn has_provider(&self) -> bool {
        self.choices.has_provider()
    }

    /// The agreed price in use: per unit, per user and month, or a whole fee; `None` where hours are paid at rates.
    pub fn agreed_price(&self) -> Option<&'static Field> {
        match self.choices.pricing {
            Pricing::FixedFee if self.charges.fee_per_month > 0.0 => Some(&CHARGES.fee_per_month),
            pricing => pricing.mechanism().price,
        }
    }
}
