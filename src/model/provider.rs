//! A provider: who delivers, and in which currency it is paid.

use super::field::inputs;

inputs! {
    /// What holds for all services of a provider.
    ProviderTerms, PROVIDER_TERMS, "terms" {
        /// Share of its charges that follows another currency than yours.
        foreign_share { "Billed in foreign currency", Share, Number, 0.0, 0.0..=1.0, Either, ASSUMPTION, "currency risk" }
        /// Yearly rise of that currency against yours.
        currency_drift_per_year { "Exchange-rate trend", SharePerYear, Number, 0.0, -0.5..=0.5, Either, ASSUMPTION, "currency risk" }
        /// How far the exchange rate may move before the contract caps it.
        collar { "Currency collar", Share, Number, 0.15, 0.0..=1.0, Either, ASSUMPTION, "collar" }
        /// Share of the provider's people who leave in a year and take their knowledge along.
        attrition_per_year { "Provider's attrition", SharePerYear, Number, 0.17, 0.0..=2.0, Either, AON_ATTRITION, "attrition" }
    }
}
