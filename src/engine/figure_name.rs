//! The names of an option's figures, so that each can be explained, and found among the futures.

use super::{Category, Driver, Figure, Measure, OptionOutcome};
use crate::model::ServiceId;

/// A figure of an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureName {
    /// A measure of money.
    Measure(Measure),
    /// A category over all years.
    Category(Category),
    /// A category in a year, counted from 0.
    CategoryYear(Category, usize),
    /// All costs in a year, counted from 0.
    Year(usize),
    /// A service over all years.
    Service(ServiceId),
    /// The effect of a driver on the gross saving.
    Driver(Driver),
    /// Today's cost beyond its rate card.
    TodayBeyond,
    /// A figure about the quality of a service.
    Quality(ServiceId, QualityName),
    /// The saving of each month.
    MonthlySaving,
    /// The internal rate of return of that saving. It is not a node of the graph, but found from the saving of each month.
    InternalRate,
    /// The same rate, with money borrowed and reinvested at the discount rate.
    ModifiedRate,
    /// The saving since the decision.
    CumulativeSaving,
}

/// A figure about the quality of a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QualityName {
    /// Probability of missing a level in a month, by the position of the level.
    Miss(usize),
    /// The loss of the business in a year.
    Loss,
    /// The credits received in a year.
    Credits,
    /// Those credits per unit of money lost.
    CreditCover,
    /// Minutes of downtime in a month.
    Downtime,
    /// Share of open hours in which the service works.
    Availability,
    /// Share of the time of staffed seats that is spent on calls.
    SeatUtilisation,
    /// Probability of a year of failures so persistent that the contract may be terminated.
    PersistentFailure,
}

impl FigureName {
    /// The figures that the tables show for an option: its measures, categories, years and services.
    pub fn in_tables(option: &OptionOutcome) -> impl Iterator<Item = FigureName> {
        let measures = option.measures.iter().map(|(measure, _)| FigureName::Measure(*measure));
        let categories = option.categories.iter().map(|(category, ..)| FigureName::Category(*category));
        let years = (0..option.years.len()).map(FigureName::Year);
        let services = option.services.iter().map(|(service, ..)| FigureName::Service(*service));
        measures.chain(categories).chain(years).chain(services)
    }

    /// The name in the results of the API of a figure in [`FigureName::in_tables`]: that of a measure in files, such as
    /// `saving_share`, that of a category, a year such as `Year 1`, or a service such as `s1`.
    pub fn in_results(self) -> Option<String> {
        match self {
            FigureName::Measure(measure) => Some(measure.id().to_string()),
            FigureName::Category(category) => Some(category.label().to_string()),
            FigureName::Year(year) => Some(format!("Year {}", year + 1)),
            FigureName::Service(service) => Some(service.to_string()),
            _ => None,
        }
    }

    /// The figure in an option's results.
    pub fn of(self, option: &OptionOutcome) -> Option<Figure> {
        let category = |name| option.categories.iter().find(move |(category, ..)| *category == name);
        let last = |node, series: &[f64]| Some(Figure { node, value: series.last().copied().unwrap_or_default() });
        match self {
            FigureName::Measure(measure) => option.measure(measure),
            FigureName::Category(name) => category(name).map(|(_, total, _)| *total),
            FigureName::CategoryYear(name, year) => category(name).and_then(|(_, _, years)| years.get(year).copied()),
            FigureName::Year(year) => option.years.get(year).copied(),
            FigureName::Service(id) => option.services.iter().find(|(service, ..)| *service == id).map(|(_, total, _)| *total),
            FigureName::Driver(name) => option.gap.iter().find(|(driver, _)| *driver == name).map(|(_, figure)| *figure),
            FigureName::TodayBeyond => Some(option.today_beyond),
            FigureName::Quality(service, name) => quality(option, service, name),
            FigureName::MonthlySaving | FigureName::InternalRate | FigureName::ModifiedRate => {
                last(option.saving_per_month_node, &option.saving_per_month)
            }
            FigureName::CumulativeSaving => last(option.cumulative_saving_node, &option.cumulative_saving),
        }
    }
}

fn quality(option: &OptionOutcome, service: ServiceId, name: QualityName) -> Option<Figure> {
    let quality = option.quality.iter().find(|quality| quality.service == service)?;
    match name {
        QualityName::Miss(level) => quality.misses.get(level).copied(),
        QualityName::Loss => Some(quality.loss_per_year),
        QualityName::Credits => quality.credits_per_year,
        QualityName::CreditCover => quality.credit_cover,
        QualityName::Downtime => Some(quality.downtime_minutes),
        QualityName::Availability => Some(quality.availability),
        QualityName::SeatUtilisation => quality.seat_utilisation,
        QualityName::PersistentFailure => Some(quality.persistent_failure),
    }
}
