//! How one service is delivered under one option.

use super::choice::{choice, choices};
use super::{
    Assets, BandReading, Benchmark, Charges, Clauses, CreditScheme, Credits, Equipment, Exit, Governance, GovernanceMethod, Group, LEVELS,
    Operation, Performance, Pricing, ProviderId, Rates, ServiceId, ServiceKind, Team, Template, Transition, WorkPlace,
};

choice! {
    /// Who delivers a service.
    DeliveredBy {
        /// People on your own payroll.
        InHouse "in_house" "Own team",
        /// A company you pay.
        Provider "provider" "Provider",
        /// Your own people do a part, a provider the rest.
        Shared "shared" "Own team and provider",
        /// A provider builds and runs the team, which then becomes yours.
        Transfer "transfer" "Provider, then own team",
    }
}

choice! {
    /// The month from which the years of a contract count: indexation, agreed reductions and the benchmark follow them.
    ContractYears {
        /// From the signed contract: prices hold for a year after it.
        Signing "signing" "From signing",
        /// From the start of the service.
        Start "start" "From the start of service",
        /// From the decision: the prices are those of that day, whenever the contract is signed.
        Decision "decision" "From the decision",
    }
}

choices! {
    /// Choices about a delivery.
    DeliveryChoices, delivery_choices {
        /// Whether your own people, a provider or both deliver the service under this option.
        delivered_by: DeliveredBy = InHouse, "Delivered by", "retained organisation", "options";
        /// Where your own team works; moving it to another country makes it another team.
        team_place: WorkPlace = Onshore, "Own team works", "nearshore", "options", where DeliveryChoices::has_own_team;
        /// Whose equipment the delivery works with; what is given up can be sold or is written off.
        equipment: Equipment = Own, "Equipment is", "asset", "options", where DeliveryChoices::has_provider;
        /// How the provider's charges are computed.
        pricing: Pricing = PerUnit, "Price mechanism", "rate card", "contract", where DeliveryChoices::has_provider;
        /// Where additional charges and reduced credits of a fixed fee are counted from.
        band_reading: BandReading = FromBaseline, "Outside the band", "dead band", "contract", where DeliveryChoices::has_band;
        /// Whether prices are compared with the market after some years.
        benchmark: Benchmark = None, "Benchmark clause", "benchmark clause", "contract", where DeliveryChoices::has_provider;
        /// When the years of the contract begin, after which its prices and rates change.
        contract_years: ContractYears = Signing, "Contract years count", "indexation", "contract", where DeliveryChoices::has_provider, left_out Decision;
        /// How service credits are computed.
        credit_scheme: CreditScheme = None, "Service credits", "service credit", "contract", where DeliveryChoices::has_provider;
        /// How the cost of managing the contract is found.
        governance_method: GovernanceMethod = ShareOfCharges, "Contract managed by", "governance", "run", where DeliveryChoices::is_steered;
    }
}

impl DeliveryChoices {
    /// Whether a provider has a part in it.
    pub fn has_provider(&self) -> bool {
        self.delivered_by != DeliveredBy::InHouse
    }

    /// Whether your own team has a part in it.
    fn has_own_team(&self) -> bool {
        self.delivered_by != DeliveredBy::Provider
    }

    /// Whether the provider is paid a fee that holds within a band.
    fn has_band(&self) -> bool {
        self.has_provider() && self.pricing.asks_for(&delivery_choices::band_reading)
    }

    /// Whether somebody outside the office is steered.
    fn is_steered(&self) -> bool {
        self.has_provider() || self.team_place != WorkPlace::Onshore
    }
}

/// Makes the struct of a delivery and the visits of its groups from one list, in the order they are shown.
macro_rules! delivery {
    ($($(#[doc = $about:literal])+ $group:ident: $table:ident,)+) => {
        /// How one service is delivered under one option. What does not apply is kept, so that changing over loses nothing.
        #[derive(Clone, Debug, PartialEq)]
        pub struct Delivery {
            /// The service.
            pub service: ServiceId,
            /// The provider, where there is one.
            pub provider: ProviderId,
            /// Which formulas apply.
            pub choices: DeliveryChoices,
            $($(#[doc = $about])+ pub $group: $table<f64>,)+
            /// How well each service level is kept.
            pub levels: [Performance<f64>; LEVELS],
        }

        /// How many groups of inputs a delivery has.
        const GROUPS: usize = [$(stringify!($group)),+].len();

        impl Delivery {
            fn new(service: ServiceId, provider: ProviderId, choices: DeliveryChoices) -> Delivery {
                let levels = std::array::from_fn(|_| Performance::default());
                Delivery { service, provider, choices, $($group: $table::default(),)+ levels }
            }

            /// Its groups of inputs, in the order they are shown.
            pub fn groups(&self) -> [&dyn Group; GROUPS] {
                [$(&self.$group),+]
            }

            /// Its groups of inputs, to be changed.
            pub fn groups_mut(&mut self) -> [&mut dyn Group; GROUPS] {
                [$(&mut self.$group),+]
            }
        }
    };
}

delivery! {
    /// The team of one's own.
    team: Team,
    /// What it works with.
    assets: Assets,
    /// How well the delivery works.
    operation: Operation,
    /// The provider's prices.
    charges: Charges,
    /// The provider's hourly rates.
    rates: Rates,
    /// What changes its prices over time.
    clauses: Clauses,
    /// What it gives back for missed service levels.
    credits: Credits,
    /// The way from today's delivery.
    transition: Transition,
    /// Steering the provider.
    governance: Governance,
    /// The way out at the end.
    exit: Exit,
}

impl Delivery {
    /// A delivery as a template sets it for a kind of service.
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

    /// Whether it works with equipment of one's own.
    pub fn has_own_equipment(&self) -> bool {
        self.choices.equipment == Equipment::Own || !self.has_provider()
    }

    /// Whether a provider has a part in it.
    pub fn has_provider(&self) -> bool {
        self.choices.has_provider()
    }
}
