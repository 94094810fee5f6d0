//! The categories costs are shown in, and the drivers that stand between gross and net savings.

/// What kind of cost a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Category {
    /// Pay, on-cost, overhead, hiring and training of own people.
    People,
    /// Tools, systems, workplaces and equipment of own people.
    Tools,
    /// What providers charge, and the trips to them.
    Provider,
    /// Moving from today's delivery to the new one and leaving it, double running and stranded cost included.
    Transition,
    /// Steering the provider.
    Governance,
    /// What missed service levels and outages are expected to cost the business.
    BusinessLoss,
}

impl Category {
    /// All categories, in the order they are shown.
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
        /// Why a cost stands between the gross saving of the rate card and the net saving.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Driver { $($(#[doc = $about])+ $name,)+ }

        impl Driver {
            /// All drivers, in the order they are shown.
            pub const ALL: &'static [Driver] = &[$(Driver::$name),+];

            /// Its name on the page.
            pub fn label(self) -> &'static str {
                match self { $(Driver::$name => $label),+ }
            }

            /// What it is, in a sentence.
            pub fn help(self) -> &'static str {
                match self { $(Driver::$name => concat!($($about),+)),+ }.trim_start()
            }
        }
    };
}

drivers! {
    /// What the rate card names; it differs from the rate card because the new delivery starts later.
    Delivery "Later start",
    /// Charges beyond the rate card: minimum commitments, volume outside the band, gain share.
    Charges "Charges beyond the rate card",
    /// Effort of learning, distance and rework.
    Effort "Learning, distance and rework",
    /// Movement of the currency the provider is paid in.
    CurrencyRisk "Currency",
    /// Credits for missed service levels, which come back.
    Credits "Service credits",
    /// Trips to the provider, and cost of others that it passes on.
    Travel "Travel and pass-through",
    /// Contract management, retained people, coordination, audit.
    Governance "Governance",
    /// Programmes and tools for automation and improvement.
    Improvement "Automation and improvement",
    /// Selection, set-up, knowledge transfer, expected delay.
    Transition "Selection and transition",
    /// Today's delivery and the new one paid side by side.
    DoubleRunning "Double running",
    /// What of today's cost does not end at hand-over.
    Stranded "Stranded cost",
    /// Severance, retention and retraining.
    Leaving "Severance and retention",
    /// Time that users lose.
    UserTime "Users' lost time",
    /// Leaving the provider at the end.
    Exit "Exit",
    /// What missed service levels and outages are expected to cost the business.
    BusinessLoss "Expected business loss",
}
