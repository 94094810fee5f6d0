//! What a provider charges for a service: prices, rates and the clauses that change them.

use super::choice::{Choice, ChoiceField, choice};
use super::delivery::delivery_choices;
use super::field::{Field, inputs};

inputs! {
    /// Prices of a provider.
    Charges, CHARGES, "charges" {
        /// Price of one unit of service at the time of the decision.
        price_per_unit { "Price per unit", MoneyPerUnit, Number, 18.5, 0.0..=1000000000.0, Dearer, ASSUMPTION, "unit price" }
        /// Where the second price step begins, as a share of the first month's volume.
        second_tier_share { "Second price step from", Share, Number, 1.25, 0.0..=20.0, Either, ASSUMPTION, "volume tier" }
        /// What units in the second step cost less.
        second_tier_discount { "Discount, second step", Share, Number, 0.0, 0.0..=1.0, Cheaper, ASSUMPTION, "volume tier" }
        /// Where the third price step begins, as a share of the first month's volume.
        third_tier_share { "Third price step from", Share, Number, 1.5, 0.0..=20.0, Either, ASSUMPTION, "volume tier" }
        /// What units in the third step cost less.
        third_tier_discount { "Discount, third step", Share, Number, 0.0, 0.0..=1.0, Cheaper, ASSUMPTION, "volume tier" }
        /// Share of the first month's volume that is paid for in every month even when less is used.
        minimum_share { "Minimum commitment", Share, Number, 0.8, 0.0..=2.0, Dearer, ASSUMPTION, "minimum commitment" }
        /// Price for one user in a month at the time of the decision.
        price_per_user_per_month { "Price per user", MoneyPerMonth, Number, 22.0, 0.0..=100000000.0, Fixed, MSP, "unit price" }
        /// The volume that a fixed fee is agreed for, as a share of the first month's volume.
        baseline_share { "Baseline volume", Share, Number, 1.0, 0.0..=5.0, Either, ASSUMPTION, "baseline" }
        /// How far the volume may leave the baseline before the fee changes.
        dead_band { "Dead band", Share, Number, 0.1, 0.0..=1.0, Either, ASSUMPTION, "dead band" }
        /// What an additional unit costs, as a share of the price per unit.
        additional_charge_share { "Additional resource charge", Share, Number, 0.9, 0.0..=3.0, Dearer, ASSUMPTION, "additional resource charge" }
        /// What a unit less brings back, as a share of the price per unit.
        reduced_credit_share { "Reduced resource credit", Share, Number, 0.7, 0.0..=3.0, Either, ASSUMPTION, "reduced resource credit" }
        /// What is added to the provider's cost.
        margin { "Margin on cost", Share, Number, 0.2, 0.0..=2.0, Dearer, ASSUMPTION, "cost plus" }
        /// The provider's share of what it saves you.
        gain_share { "Provider's share of the gain", Share, Number, 0.3, 0.0..=1.0, Dearer, ASSUMPTION, "gain share" }
        /// Saving that the provider has no share in, as a share of today's cost.
        gain_threshold_share { "Gain-share threshold", Share, Number, 0.1, 0.0..=1.0, Cheaper, ASSUMPTION, "gain share" }
        /// The most that the gain share can be, as a share of the base charge.
        gain_cap_share { "Gain share, at most", Share, Number, 0.2, 0.0..=2.0, Dearer, ASSUMPTION, "gain share" }
        /// Share of the first month's volume that is reserved and paid for, used or not.
        committed_share { "Reserved volume", Share, Number, 0.6, 0.0..=2.0, Either, ASSUMPTION, "commitment" }
        /// What reserved units cost less than those on demand.
        commitment_discount { "Discount for reserving", Share, Number, 0.3, 0.0..=1.0, Cheaper, ASSUMPTION, "commitment" }
    }
}

inputs! {
    /// Hourly rates of a provider and where its people work.
    Rates, RATES, "rates" {
        /// Share of the hours worked in a nearby country.
        nearshore_share { "Hours nearshore", Share, Number, 0.0, 0.0..=1.0, Either, ASSUMPTION, "nearshore" }
        /// Share of the hours worked in a distant country; what is neither nearshore nor offshore is onshore.
        offshore_share { "Hours offshore", Share, Number, 0.0, 0.0..=1.0, Either, ASSUMPTION, "offshore" }
        /// Price of one hour worked where you are.
        onshore_rate_per_hour { "Hourly rate onshore", MoneyPerHour, Number, 50.0, 0.0..=10000000.0, Dearer, PITON, "rate card" }
        /// Price of one hour worked in a nearby country.
        nearshore_rate_per_hour { "Hourly rate nearshore", MoneyPerHour, Number, 28.0, 0.0..=10000000.0, Dearer, ASSUMPTION, "rate card" }
        /// Price of one hour worked in a distant country.
        offshore_rate_per_hour { "Hourly rate offshore", MoneyPerHour, Number, 15.0, 0.0..=10000000.0, Dearer, PITON, "rate card" }
        /// Share of the paid hours that goes into units of service.
        billed_utilisation { "Utilisation of paid hours", Share, Number, 0.75, 0.05..=1.0, Cheaper, ASSUMPTION, "utilisation" }
        /// Extra effort for explaining, waiting and checking over distance and time zones.
        distance_effort { "Extra effort for distance", Share, Number, 0.0, 0.0..=1.0, Dearer, ASSUMPTION, "distance overhead" }
    }
}

inputs! {
    /// Clauses that change a provider's prices over time, and what comes on top of them.
    Clauses, CLAUSES, "clauses" {
        /// Share of price inflation that the contract passes on each year; hourly rates follow wages instead.
        indexation_share { "Indexation", Share, Number, 1.0, 0.0..=2.0, Either, ASSUMPTION, "indexation" }
        /// The least that indexation takes inflation to be; 0 allows no decrease.
        indexation_floor { "Indexation, at least", SharePerYear, Number, 0.0, -0.1..=0.5, Either, IBM_CPI, "indexation" }
        /// The most that indexation takes inflation to be.
        indexation_cap { "Indexation, at most", SharePerYear, Number, 0.1, -0.1..=1.0, Either, ASSUMPTION, "indexation" }
        /// What prices fall by every year, as agreed; not for hourly rates.
        price_reduction_per_year { "Agreed price reduction", SharePerYear, Number, 0.0, 0.0..=0.5, Cheaper, ASSUMPTION, "price reduction" }
        /// Contract year after which prices are compared with the market.
        benchmark_year { "Benchmark after year", Years, Whole, 3.0, 1.0..=10.0, Either, COMPASS, "benchmark clause" }
        /// The market's price today as a share of the agreed price.
        market_price_share { "Market price today", Share, Number, 1.0, 0.1..=5.0, Either, ASSUMPTION, "benchmark clause" }
        /// Yearly change of the market's price.
        market_trend_per_year { "Market trend", SharePerYear, Number, -0.03, -0.5..=0.5, Either, COMPASS, "benchmark clause" }
        /// How far above the market the price may stay.
        benchmark_tolerance { "Tolerance above market", Share, Number, 0.05, 0.0..=1.0, Either, ASSUMPTION, "benchmark clause" }
        /// The least that is charged in a year for the whole contract, whatever is used.
        minimum_charge_per_year { "Minimum annual charge", MoneyPerYear, Number, 0.0, 0.0..=10000000000.0, Fixed, ASSUMPTION, "minimum commitment" }
        /// Costs of others that the provider passes on without a margin, in a year.
        pass_through_per_year { "Pass-through cost", MoneyPerYear, Number, 0.0, 0.0..=10000000000.0, Fixed, ASSUMPTION, "pass-through" }
        /// Trips to the provider in a year.
        trips_per_year { "Trips", TripsPerYear, Number, 2.0, 0.0..=1000.0, Fixed, ASSUMPTION, "travel" }
        /// Cost of one journey.
        cost_per_trip { "Cost per trip", Money, Number, 600.0, 0.0..=100000000.0, Dearer, ASSUMPTION, "travel" }
    }
}

choice! {
    /// How a provider's charges are computed.
    Pricing {
        /// A price for every unit of service, with steps and a minimum.
        PerUnit "per_unit" "Per unit" => "unit price",
        /// A price for every user or device, however much is used.
        PerUser "per_user" "Per user" => "per-user pricing",
        /// Hours worked times the hourly rate, which follows wages, whatever the clauses on prices.
        TimeAndMaterials "time_and_materials" "Time and materials" => "time and materials",
        /// A fee for the baseline volume, with charges and credits outside a dead band.
        FixedFee "fixed_fee" "Fixed fee with dead band" => "fixed fee",
        /// The provider's cost and a margin.
        CostPlus "cost_plus" "Cost plus margin" => "cost plus",
        /// A base price and a share of what is saved.
        GainShare "gain_share" "Gain share" => "gain share",
        /// What is used, with a discount for what is reserved.
        Consumption "consumption" "Consumption with reservation" => "consumption pricing",
    }
}

/// What a price mechanism means for everything beside its formula, which stands in `engine/pricing`.
#[derive(Clone, Copy, Debug)]
pub struct Mechanism {
    /// The price that is agreed, of a unit or of a user in a month; none where hours are paid by their rates.
    pub price: Option<&'static Field>,
    /// The share of the first month's volume that is paid for, used or not.
    pub commitment: Option<&'static Field>,
    /// Where its second and its third price step begin.
    pub steps: Option<[&'static Field; 2]>,
    /// The choice that only this mechanism asks for.
    pub choice: Option<&'static ChoiceField>,
}

impl Pricing {
    /// What the mechanism means for rules, checks and the form.
    pub fn mechanism(self) -> Mechanism {
        let hourly = Mechanism { price: None, commitment: None, steps: None, choice: None };
        let per_unit = Mechanism { price: Some(&CHARGES.price_per_unit), ..hourly };
        match self {
            Pricing::PerUnit => Mechanism {
                commitment: Some(&CHARGES.minimum_share),
                steps: Some([&CHARGES.second_tier_share, &CHARGES.third_tier_share]),
                ..per_unit
            },
            Pricing::PerUser => Mechanism { price: Some(&CHARGES.price_per_user_per_month), ..hourly },
            Pricing::TimeAndMaterials | Pricing::CostPlus => hourly,
            Pricing::FixedFee => Mechanism { choice: Some(&delivery_choices::band_reading), ..per_unit },
            Pricing::GainShare => per_unit,
            Pricing::Consumption => Mechanism { commitment: Some(&CHARGES.committed_share), ..per_unit },
        }
    }

    /// Whether hours are paid, at rates that follow wages, so that no clause on prices applies.
    pub fn is_hourly(self) -> bool {
        self.mechanism().price.is_none()
    }

    /// Whether a choice matters under this mechanism: some are asked for by one of them alone.
    pub fn asks_for(self, choice: &'static ChoiceField) -> bool {
        let is_of = |pricing: &Pricing| pricing.mechanism().choice.is_some_and(|own| own == choice);
        is_of(&self) || !Pricing::ALL.iter().any(is_of)
    }
}

choice! {
    /// Where additional charges and reduced credits are counted from.
    BandReading {
        /// From the baseline, as soon as the volume leaves the band.
        FromBaseline "from_baseline" "From the baseline",
        /// From the edge of the band.
        BeyondBand "beyond_band" "Only beyond the band",
    }
}

choice! {
    /// Whether prices are compared with the market.
    Benchmark {
        /// Prices stay as agreed.
        None "none" "No clause",
        /// After the year given, prices fall to the market with its tolerance if they are above it; not hourly rates.
        Agreed "agreed" "Agreed",
    }
}
