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

choices! {
    /// Choices about a delivery.
    DeliveryChoices, delivery_choices {
        /// Whether your own people, a provider or both deliver the service under this option.
        delivered_by: DeliveredBy = InHouse, "Delivered by";
        /// Where your own team works; moving it to another country makes it another team.
        team_place: WorkPlace = Onshore, "Own team works";
        /// Whose equipment the delivery works with; what is given up can be sold or is written off.
        equipment: Equipment = Own, "Equipment is";
        /// How the provider's charges are computed.
        pricing: Pricing = PerUnit, "Price mechanism";
        /// Where additional charges and reduced credits of a fixed fee are counted from.
        band_reading: BandReading = FromBaseline, "Outside the band, counted";
        /// Whether prices are compared with the market after some years.
        benchmark: Benchmark = None, "Benchmark clause";
        /// How service credits are computed.
        credit_scheme: CreditScheme = None, "Service credits";
        /// How the cost of managing the contract is found.
        governance_method: GovernanceMethod = ShareOfCharges, "Contract managed by";
    }
}

/// How one service is delivered under one option. What does not apply is kept, so that changing over loses nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Delivery {
    /// The service.
    pub service: ServiceId,
    /// The provider, where there is one.
    pub provider: ProviderId,
    /// Which formulas apply.
    pub choices: DeliveryChoices,
    /// The team of one's own.
    pub team: Team<f64>,
    /// What it works with.
    pub assets: Assets<f64>,
    /// How well the delivery works.
    pub operation: Operation<f64>,
    /// The provider's prices.
    pub charges: Charges<f64>,
    /// The provider's hourly rates.
    pub rates: Rates<f64>,
    /// What changes its prices over time.
    pub clauses: Clauses<f64>,
    /// What it gives back for missed service levels.
    pub credits: Credits<f64>,
    /// The way from today's delivery.
    pub transition: Transition<f64>,
    /// The way out at the end.
    pub exit: Exit<f64>,
    /// Steering the provider.
    pub governance: Governance<f64>,
    /// How well each service level is kept.
    pub levels: [Performance<f64>; LEVELS],
}

impl Delivery {
    /// A delivery as a template sets it for a kind of service.
    pub fn from_template(template: &Template, kind: &ServiceKind, service: ServiceId, provider: ProviderId) -> Delivery {
        let mut delivery = Delivery {
            service,
            provider,
            choices: template.choices(),
            team: Team::default(),
            assets: Assets::default(),
            operation: Operation::default(),
            charges: Charges::default(),
            rates: Rates::default(),
            clauses: Clauses::default(),
            credits: Credits::default(),
            transition: Transition::default(),
            exit: Exit::default(),
            governance: Governance::default(),
            levels: std::array::from_fn(|_| Performance::default()),
        };
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
        self.choices.delivered_by != DeliveredBy::InHouse
    }

    /// Its groups of inputs, in the order they are shown.
    pub fn groups(&self) -> [&dyn Group; 10] {
        let Delivery { team, assets, operation, charges, rates, clauses, credits, transition, exit, governance, .. } = self;
        [team, assets, operation, charges, rates, clauses, credits, transition, governance, exit]
    }

    /// Its groups of inputs, to be changed.
    pub fn groups_mut(&mut self) -> [&mut dyn Group; 10] {
        let Delivery { team, assets, operation, charges, rates, clauses, credits, transition, exit, governance, .. } = self;
        [team, assets, operation, charges, rates, clauses, credits, transition, governance, exit]
    }
}
