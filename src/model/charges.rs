//! A provider's charges for a service: prices, rates and the clauses that change them.

use super::choice::{Choice, ChoiceField, choice};
use super::delivery::delivery_choices;
use super::field::{Field, inputs};

inputs! {
    /// Prices of a provider.
    Charges, CHARGES, "charges" {
        /// Price of one unit of service on the day of the decision.
        price_per_unit { "Price per unit", MoneyPerUnit, Number, 18.5, 0.0..=1000000000.0, Dearer, ASSUMPTION, "unit price", varies PRICE }
        /// Start of price tier 2, as a share of the first month's volume.
        second_tier_share { "Price tier 2 starts at", Share, Number, 1.25, 0.0..=20.0, Either, ASSUMPTION, "volume tier", limit true }
        /// Discount on units in tier 2.
        second_tier_discount { "Discount, tier 2", Share, Number, 0.0, 0.0..=1.0, Cheaper, ASSUMPTION, "volume tier", limit true }
        /// Start of price tier 3, as a share of the first month's volume.
        third_tier_share { "Price tier 3 starts at", Share, Number, 1.5, 0.0..=20.0, Either, ASSUMPTION, "volume tier", limit true }
        /// Discount on units in tier 3.
        third_tier_discount { "Discount, tier 3", Share, Number, 0.0, 0.0..=1.0, Cheaper, ASSUMPTION, "volume tier", limit true }
        /// Share of the first month's volume that you pay for every month, even if you use less.
        minimum_share { "Minimum commitment", Share, Number, 0.8, 0.0..=2.0, Dearer, ASSUMPTION, "minimum commitment", limit true }
        /// Price of one user for a month, on the day of the decision.
        price_per_user_per_month { "Price per user", MoneyPerMonth, Number, 22.0, 0.0..=100000000.0, Fixed, MSP, "unit price", varies PRICE }
        /// Fee for the baseline volume on the day of the decision, whatever that volume is. At 0, the fee is the price per unit times the baseline.
        fee_per_month { "Fixed fee", MoneyPerMonth, Number, 0.0, 0.0..=100000000000.0, Either, ASSUMPTION, "fixed fee", varies PRICE }
        /// Volume covered by the fixed fee, as a share of the first month's volume.
        baseline_share { "Baseline volume", Share, Number, 1.0, 0.0..=5.0, Either, ASSUMPTION, "baseline", limit true }
        /// How far the volume can move from the baseline before the fee changes.
        dead_band { "Dead band", Share, Number, 0.1, 0.0..=1.0, Either, ASSUMPTION, "dead band", limit true }
        /// Price of an additional unit, as a share of the price per unit.
        additional_charge_share { "Additional resource charge", Share, Number, 0.9, 0.0..=3.0, Dearer, ASSUMPTION, "additional resource charge", limit true }
        /// Credit for a unit you do not use, as a share of the price per unit.
        reduced_credit_share { "Reduced resource credit", Share, Number, 0.7, 0.0..=3.0, Either, ASSUMPTION, "reduced resource credit", limit true }
        /// Margin the provider adds to its cost.
        margin { "Margin on cost", Share, Number, 0.2, 0.0..=2.0, Dearer, ASSUMPTION, "cost plus" }
        /// Share of your saving that the provider receives.
        gain_share { "Provider's share of the gain", Share, Number, 0.3, 0.0..=1.0, Dearer, ASSUMPTION, "gain share", limit true }
        /// Saving you keep in full before the provider receives a share, as a share of today's cost.
        gain_threshold_share { "Gain-share threshold", Share, Number, 0.1, 0.0..=1.0, Cheaper, ASSUMPTION, "gain share", limit true }
        /// Upper limit of the gain share, as a share of the base charge.
        gain_cap_share { "Gain-share cap", Share, Number, 0.2, 0.0..=2.0, Dearer, ASSUMPTION, "gain share", limit true }
        /// Share of the first month's volume that you reserve and pay for, used or not.
        committed_share { "Reserved volume", Share, Number, 0.6, 0.0..=2.0, Either, ASSUMPTION, "commitment" }
        /// Discount on reserved units, compared with the on-demand price.
        commitment_discount { "Reservation discount", Share, Number, 0.3, 0.0..=1.0, Cheaper, ASSUMPTION, "commitment" }
    }
}

inputs! {
    /// A provider's hourly rates, and where its people work.
    Rates, RATES, "rates" {
        /// Share of hours worked in a nearby country.
        nearshore_share { "Hours nearshore", Share, Number, 0.0, 0.0..=1.0, Either, ASSUMPTION, "nearshore" }
        /// Share of hours worked in a distant country. Hours that are neither nearshore nor offshore are onshore.
        offshore_share { "Hours offshore", Share, Number, 0.0, 0.0..=1.0, Either, ASSUMPTION, "offshore" }
        /// Price of an hour worked in your own country.
        onshore_rate_per_hour { "Hourly rate onshore", MoneyPerHour, Number, 50.0, 0.0..=10000000.0, Dearer, PITON, "rate card", varies PRICE }
        /// Price of an hour worked in a nearby country.
        nearshore_rate_per_hour { "Hourly rate nearshore", MoneyPerHour, Number, 28.0, 0.0..=10000000.0, Dearer, ASSUMPTION, "rate card", varies PRICE }
        /// Price of an hour worked in a distant country.
        offshore_rate_per_hour { "Hourly rate offshore", MoneyPerHour, Number, 15.0, 0.0..=10000000.0, Dearer, PITON, "rate card", varies PRICE }
        /// Share of paid hours spent on units of service.
        billed_utilisation { "Utilisation of paid hours", Share, Number, 0.75, 0.05..=1.0, Cheaper, ASSUMPTION, "utilisation" }
        /// Extra effort of explaining, waiting and checking across distance and time zones.
        distance_effort { "Extra effort for distance", Share, Number, 0.0, 0.0..=1.0, Dearer, ASSUMPTION, "distance overhead", varies EFFORT }
    }
}

inputs! {
    /// Clauses that change a provider's prices over time, and charges on top.
    Clauses, CLAUSES, "clauses" {
        /// Share of price inflation the contract passes on each year. Hourly rates follow wages instead.
        indexation_share { "Indexation", Share, Number, 1.0, 0.0..=2.0, Either, ASSUMPTION, "indexation" }
        /// Lowest inflation rate used for indexation; 0 rules out a price cut.
        indexation_floor { "Indexation floor", SharePerYear, Number, 0.0, -0.1..=0.5, Either, IBM_CPI, "indexation", limit true }
        /// Highest inflation rate used for indexation.
        indexation_cap { "Indexation cap", SharePerYear, Number, 0.1, -0.1..=1.0, Either, ASSUMPTION, "indexation", limit true }
        /// Agreed yearly price reduction; it does not apply to hourly rates.
        price_reduction_per_year { "Agreed price reduction", SharePerYear, Number, 0.0, 0.0..=0.5, Cheaper, ASSUMPTION, "price reduction" }
        /// Contract year after which prices are benchmarked against the market.
        benchmark_year { "Benchmark after year", Years, Whole, 3.0, 1.0..=10.0, Either, COMPASS, "benchmark clause", limit true }
        /// Market price today, as a share of the agreed price.
        market_price_share { "Market price today", Share, Number, 1.0, 0.1..=5.0, Either, ASSUMPTION, "benchmark clause", limit true }
        /// Yearly change of the market price, counted from the decision.
        market_trend_per_year { "Market trend", SharePerYear, Number, -0.03, -0.5..=0.5, Either, COMPASS, "benchmark clause", limit true }
        /// How far above the market the price may stay.
        benchmark_tolerance { "Tolerance above market", Share, Number, 0.05, 0.0..=1.0, Either, ASSUMPTION, "benchmark clause", limit true }
        /// Minimum the provider charges per year for the whole contract, whatever you use.
        minimum_charge_per_year { "Minimum annual charge", MoneyPerYear, Number, 0.0, 0.0..=100000000000.0, Fixed, ASSUMPTION, "minimum commitment", limit true, varies PRICE }
        /// Third-party costs per year that the provider passes on without a margin, at prices of the decision; they rise with inflation.
        pass_through_per_year { "Pass-through cost", MoneyPerYear, Number, 0.0, 0.0..=100000000000.0, Fixed, ASSUMPTION, "pass-through", varies PRICE }
        /// Trips to the provider per year.
        trips_per_year { "Trips", TripsPerYear, Number, 2.0, 0.0..=1000.0, Fixed, ASSUMPTION, "travel" }
        /// Cost of one trip at prices of the decision; it rises with inflation.
        cost_per_trip { "Cost per trip", Money, Number, 600.0, 0.0..=100000000.0, Dearer, ASSUMPTION, "travel" }
    }
}

choice! {
    /// How a provider's charges are calculated.
    Pricing {
        /// A price per unit of service, with tiers and a minimum.
        PerUnit "per_unit" "Per unit" => "unit price",
        /// A price per user or device, whatever the usage.
        PerUser "per_user" "Per user" => "per-user pricing",
        /// Hours worked at an hourly rate. The rate follows wages, whatever the price clauses say.
        TimeAndMaterials "time_and_materials" "Time and materials" => "time and materials",
        /// A fee for the baseline volume, with charges and credits outside a dead band.
        FixedFee "fixed_fee" "Fixed fee with dead band" => "fixed fee",
        /// The provider's cost plus a margin.
        CostPlus "cost_plus" "Cost plus margin" => "cost plus",
        /// A base price plus a share of your saving.
        GainShare "gain_share" "Gain share" => "gain share",
        /// Actual usage, with a discount for reserved volume.
        Consumption "consumption" "Consumption with reservation" => "consumption pricing",
    }
}

/// The effects of a price mechanism beyond its formula, which is in `engine/pricing`.
#[derive(Clone, Copy, Debug)]
pub struct Mechanism {
    /// The agreed price, per unit or per user and month; `None` where hours are paid at rates.
    pub price: Option<&'static Field>,
    /// The share of the first month's volume you pay for, used or not.
    pub commitment: Option<&'static Field>,
    /// The start of price tiers 2 and 3.
    pub steps: Option<[&'static Field; 2]>,
    /// The choice that only this mechanism needs.
    pub choice: Option<&'static ChoiceField>,
    /// How it is called after “is priced”, with `{unit}` for one unit of service.
    pub priced: &'static str,
    /// How it is called after “use”, with `{unit}` for one unit of service.
    pub offer: &'static str,
}

impl Pricing {
    /// What the mechanism means for rules, checks and the form.
    pub fn mechanism(self) -> Mechanism {
        let plain = Mechanism { price: None, commitment: None, steps: None, choice: None, priced: "", offer: "" };
        let per_unit = Mechanism { price: Some(&CHARGES.price_per_unit), ..plain };
        match self {
            Pricing::PerUnit => Mechanism {
                commitment: Some(&CHARGES.minimum_share),
                steps: Some([&CHARGES.second_tier_share, &CHARGES.third_tier_share]),
                priced: "per {unit}",
                offer: "a price per {unit}",
                ..per_unit
            },
            Pricing::PerUser => {
                Mechanism { price: Some(&CHARGES.price_per_user_per_month), priced: "per user", offer: "a price per user", ..plain }
            }
            Pricing::TimeAndMaterials => Mechanism { priced: "by the hour", offer: "hourly rates", ..plain },
            Pricing::CostPlus => Mechanism { priced: "at cost plus a margin", offer: "cost plus a margin", ..plain },
            Pricing::FixedFee => {
                Mechanism { choice: Some(&delivery_choices::band_reading), priced: "at a fixed fee", offer: "a fixed fee", ..per_unit }
            }
            Pricing::GainShare => Mechanism { priced: "with a gain share", offer: "a gain share", ..per_unit },
            Pricing::Consumption => {
                Mechanism { commitment: Some(&CHARGES.committed_share), priced: "by consumption", offer: "consumption prices", ..per_unit }
            }
        }
    }

    /// Whether hours are paid at rates that follow wages, so that price clauses do not apply.
    pub fn is_hourly(self) -> bool {
        self.mechanism().price.is_none()
    }

    /// Whether a choice matters under this mechanism: some belong to one mechanism only.
    pub fn asks_for(self, choice: &'static ChoiceField) -> bool {
        let is_of = |pricing: &Pricing| pricing.mechanism().choice.is_some_and(|own| own == choice);
        is_of(&self) || !Pricing::ALL.iter().any(is_of)
    }
}

choice! {
    /// Starting point for additional charges and reduced credits.
    BandReading {
        /// From the baseline, once the volume leaves the band.
        FromBaseline "from_baseline" "From the baseline",
        /// From the edge of the band.
        BeyondBand "beyond_band" "Only beyond the band",
    }
}

choice! {
    /// Whether prices are benchmarked against the market.
    Benchmark {
        /// Prices stay as agreed.
        None "none" "No clause",
        /// After the given year, prices above the market plus tolerance fall to that level. Hourly rates do not.
        Agreed "agreed" "Agreed",
    }
}
