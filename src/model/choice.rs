//! Choices that shape the model: which formulas apply, not how large a number is.

use super::{OptionId, ServiceId};

/// One of several answers.
pub trait Choice: Copy + PartialEq + Sized + 'static {
    /// All answers, in the order they are offered.
    const ALL: &'static [Self];
    /// Its name in files.
    fn id(self) -> &'static str;
    /// Its name on the page.
    fn label(self) -> &'static str;
    /// The answer with a name in files.
    fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|choice| choice.id() == id)
    }
}

macro_rules! choice {
    ($(#[doc = $about:literal])+ $name:ident { $($(#[doc = $help:literal])+ $answer:ident $id:literal $label:literal,)+ }) => {
        $(#[doc = $about])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[doc = $help])+ $answer,)+ }
        impl Choice for $name {
            const ALL: &'static [Self] = &[$(Self::$answer),+];
            fn id(self) -> &'static str { match self { $(Self::$answer => $id),+ } }
            fn label(self) -> &'static str { match self { $(Self::$answer => $label),+ } }
        }
    };
}

choice! {
    /// Who delivers a service.
    DeliveredBy {
        /// People on your own payroll.
        InHouse "in_house" "In-house",
        /// A company you pay.
        Provider "provider" "Provider",
    }
}

choice! {
    /// How a provider's charges are computed.
    Pricing {
        /// A price for every unit of service.
        PerUnit "per_unit" "Per unit",
        /// Hours worked times the hourly rate.
        TimeAndMaterials "time_and_materials" "Time and materials",
    }
}

choice! {
    /// When in its month a payment falls, for discounting.
    PaymentTiming {
        /// On the first day.
        Start "start" "Start of month",
        /// In the middle.
        Middle "middle" "Middle of month",
        /// On the last day.
        End "end" "End of month",
    }
}

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

/// Where a choice stands in a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChoiceAddress {
    /// The currency.
    Currency,
    /// The timing of payments.
    PaymentTiming,
    /// Who delivers a service under an option.
    DeliveredBy(OptionId, ServiceId),
    /// How the provider of a delivery charges.
    Pricing(OptionId, ServiceId),
}

/// What the page needs to offer a choice.
#[derive(Clone, Debug, PartialEq)]
pub struct ChoiceField {
    /// Its name on the page.
    pub label: &'static str,
    /// What it means, in a sentence.
    pub help: &'static str,
    /// The answers: name in files and name on the page.
    pub answers: Vec<(&'static str, &'static str)>,
}

impl ChoiceAddress {
    /// What the page needs to offer this choice.
    pub fn field(self) -> ChoiceField {
        fn answers<C: Choice>() -> Vec<(&'static str, &'static str)> {
            C::ALL.iter().map(|answer| (answer.id(), answer.label())).collect()
        }
        match self {
            ChoiceAddress::Currency => ChoiceField {
                label: "Currency",
                help: "The currency of all amounts. Changing it changes no number: nothing is converted.",
                answers: answers::<Currency>(),
            },
            ChoiceAddress::PaymentTiming => ChoiceField {
                label: "Payments fall",
                help: "When in its month a payment is taken to fall, for discounting.",
                answers: answers::<PaymentTiming>(),
            },
            ChoiceAddress::DeliveredBy(..) => ChoiceField {
                label: "Delivered by",
                help: "Whether your own people or a provider deliver the service under this option.",
                answers: answers::<DeliveredBy>(),
            },
            ChoiceAddress::Pricing(..) => {
                ChoiceField { label: "Price mechanism", help: "How the provider's charges are computed.", answers: answers::<Pricing>() }
            }
        }
    }
}
