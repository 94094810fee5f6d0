//! The categories costs are shown in.

/// What kind of cost a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    /// Pay, on-cost, overhead, hiring and training of own people.
    People,
    /// Tools, systems and workplaces of own people.
    Tools,
    /// What providers charge, and the journeys to them.
    Provider,
    /// Moving from today's delivery to the new one, double running and stranded cost included.
    Transition,
    /// Steering the provider.
    Governance,
}

impl Category {
    /// All categories, in the order they are shown.
    pub const ALL: [Category; 5] = [Category::People, Category::Tools, Category::Provider, Category::Transition, Category::Governance];

    /// Its name on the page.
    pub fn label(self) -> &'static str {
        match self {
            Category::People => "Own people",
            Category::Tools => "Tools and workplace",
            Category::Provider => "Provider charges",
            Category::Transition => "Transition",
            Category::Governance => "Governance",
        }
    }
}
