//! The currencies amounts can be given in.

use super::choice::choice;

choice! {
    /// The currency of all amounts; changing it changes no number.
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
    }
}
