//! The cost categories, and the drivers between gross and net saving.

/// The kind of a cost line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Category {
    /// Pay, on-cost, overhead, hiring and training of your own people.
    People,
    /// Tools, systems, workplaces and equipment of your own people.
    Tools,
    /// Provider charges and trips to the provider.
    Provider,
    /// Moving from today's delivery to the new one and leaving it, including double running and stranded cost.
    Transition,
    /// Steering the provider.
    Governance,
    /// The expected cost to the business of missed service levels and outages.
    BusinessLoss,
}

impl Category {
    /// All categories, in display order.
    pub const ALL: [Category; 6] =
        [Category::People, Category::Tools, Category::Provider, Category::Transition, Category::Governance, Category::BusinessLoss];

    /// Its name on the page.
    pub fn label(self) -> &'static str {
        match self {
            Category::People => "Own people",
            Category::Tools => "Tools and equipment",
            Category::Provider => "Provider charges",
            Category::Transition => "Transition and exit",
            Category::Governance => "Governance",
            Category::BusinessLoss => "Expected business loss",
        }
    }
}

macro_rules! drivers {
    ($($(#[doc = $about:literal])+ $name:ident $label:literal,)+) => {
        /// The reason why a cost lies between the gross saving of the rate card and the net saving.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Driver { $($(#[doc = $about])+ $name,)+ }

        impl Driver {
            /// All drivers, in display order.
            pub const ALL: &'static [Driver] = &[$(Driver::$name),+];

            /// Its name on the page.
            pub fn label(self) -> &'static str {
                match self { $(Driver::$name => $label),+ }
            }

            /// Its meaning, in a sentence.
            pub fn help(self) -> &'static str {
                match self { $(Driver::$name => concat!($($about),+)),+ }.trim_start()
            }
        }
    };
}

drivers! {
    /// Today's cost until the new delivery starts, compared with a start on the first day.
    Delivery "Later start",
    /// Charges beyond the rate card: minimum commitments, volume outside the band, gain share.
    Charges "Charges beyond the rate card",
    /// Work that the price leaves out and the other options include: your adjustment to the same scope.
    Scope "Adjustment to the same scope",
    /// Extra effort for learning, distance and rework.
    Effort "Learning, distance and rework",
    /// Movement of the provider's currency.
    CurrencyRisk "Currency",
    /// Credits the provider pays for missed service levels.
    Credits "Service credits",
    /// Trips to the provider, and third-party costs it passes on.
    Travel "Travel and pass-through",
    /// VAT on provider charges that you cannot deduct.
    Vat "VAT you cannot deduct",
    /// Contract management, retained people, coordination and audit.
    Governance "Governance",
    /// Programmes and tools for automation and improvement.
    Improvement "Automation and improvement",
    /// Selection, set-up, knowledge transfer and expected delay.
    Transition "Selection and transition",
    /// Today's delivery and the new one, paid side by side.
    DoubleRunning "Double running",
    /// Today's costs that continue after handover.
    Stranded "Stranded cost",
    /// Severance, retention and retraining.
    Leaving "Severance and retention",
    /// Working time that users lose.
    UserTime "Users' lost time",
    /// Leaving the provider at the end.
    Exit "Exit",
    /// The expected cost to the business of missed service levels and outages.
    BusinessLoss "Expected business loss",
}
