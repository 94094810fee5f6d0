//! The currencies for amounts.

use super::choice::choice;

choice! {
    /// The currency of all amounts.
    Currency {
        /// US dollar.
        Usd "USD" "US dollar",
        /// Euro.
        Eur "EUR" "Euro",
        /// Pound sterling.
        Gbp "GBP" "Pound sterling",
        /// Swiss franc.
        Chf "CHF" "Swiss franc",
        /// Indian rupee.
        Inr "INR" "Indian rupee",
        /// Japanese yen.
        Jpy "JPY" "Japanese yen",
        /// Canadian dollar.
        Cad "CAD" "Canadian dollar",
        /// Australian dollar.
        Aud "AUD" "Australian dollar",
        /// Polish zloty.
        Pln "PLN" "Polish zloty",
        /// Swedish krona.
        Sek "SEK" "Swedish krona",
        /// Norwegian krone.
        Nok "NOK" "Norwegian krone",
        /// Danish krone.
        Dkk "DKK" "Danish krone",
        /// Czech koruna.
        Czk "CZK" "Czech koruna",
        /// Hungarian forint.
        Huf "HUF" "Hungarian forint",
        /// Romanian leu.
        Ron "RON" "Romanian leu",
    }
}

/// The currency of our own figures.
pub const OF_OUR_FIGURES: Currency = Currency::Usd;

/// The day of our exchange rates.
pub const RATES_OF: &str = "30 October 2026";

impl Currency {
    /// The value of one US dollar on [`RATES_OF`], at the reference rates of the European Central Bank.
    pub fn per_dollar(self) -> f64 {
        match self {
            Currency::Usd => 1.0,
            Currency::Eur => 0.8951,
            Currency::Gbp => 0.7463,
            Currency::Chf => 0.823,
            Currency::Inr => 94.96,
            Currency::Jpy => 157.3,
            Currency::Cad => 1.397,
            Currency::Aud => 1.424,
            Currency::Pln => 3.942,
            Currency::Sek => 9.826,
            Currency::Nok => 9.23,
            Currency::Dkk => 6.689,
            Currency::Czk => 21.8,
            Currency::Huf => 327.9,
            Currency::Ron => 4.784,
        }
    }
}
