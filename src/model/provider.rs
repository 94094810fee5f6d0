//! A provider: who delivers, and the currency of its bills.

use super::field::inputs;

inputs! {
    /// Inputs shared by all services of a provider.
    ProviderTerms, PROVIDER_TERMS, "terms" {
        /// Share of the charges that follows a foreign currency.
        foreign_share { "Billed in foreign currency", Share, Number, 0.0, 0.0..=1.0, Either, ASSUMPTION, "currency risk" }
        /// Yearly rise of that currency against yours; after a rise you pay more.
        currency_drift_per_year { "Exchange-rate trend", SharePerYear, Number, 0.0, -0.5..=0.5, Either, ASSUMPTION, "currency risk", varies DRIFT }
        /// How far the exchange rate can move before the contract caps the effect.
        collar { "Currency collar", Share, Number, 0.15, 0.0..=1.0, Either, ASSUMPTION, "collar", limit true }
        /// VAT on the provider's charges that you cannot deduct, as a share of them: about 20 % for banks, insurers, hospitals and public
        /// bodies in Europe, else nothing.
        vat_not_deducted { "VAT you cannot deduct", Share, Number, 0.0, 0.0..=0.5, Either, ASSUMPTION, "value added tax" }
        /// Share of the provider's people who leave each year and take their knowledge with them.
        attrition_per_year { "Provider's attrition", SharePerYear, Number, 0.17, 0.0..=2.0, Either, AON_ATTRITION, "attrition", varies ATTRITION }
    }
}
