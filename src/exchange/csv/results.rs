//! The results as a table: one row per figure and period, one column per option.

use super::{Cell, Dialect, Sheet};
use crate::engine::bids::{BidComparison, BidStanding, LadderStep, compare_bids};
use crate::engine::{Category, Driver, Measure, OptionOutcome, Outcome, Payback, Return};
use crate::exchange::mixes::{mixes_of, with_at_most};
use crate::exchange::unit_text::unit_in_full;
use crate::graph::Unit;
use crate::model::{Choice, Scenario};

/// The results as CSV; money is in the scenario's currency, shares are fractions, a cell is empty if a figure does not
/// apply.
pub fn results(scenario: &Scenario, outcome: &Outcome, dialect: Dialect) -> String {
    let mut table = Results { scenario, outcome, bids: compare_bids(scenario, outcome), sheet: Sheet::new(dialect) };
    let names = scenario.options.iter().map(|option| Cell::from(option.name.as_str()));
    let bidders = scenario.bids().map(|(provider, _)| Cell::from(format!("Bid: {}", provider.name)));
    table.sheet.row(["Part", "Figure", "Service", "Period", "Unit"].map(Cell::from).into_iter().chain(names).chain(bidders));
    table.measures();
    table.returns();
    table.costs();
    table.quality();
    table.decision();
    table.ladders();
    table.risks();
    table.mixes();
    table.follow_up();
    table.months();
    table.sheet.text()
}

pub(super) struct Results<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) outcome: &'a Outcome,
    /// The bids, whose columns follow those of the options.
    pub(super) bids: Option<BidComparison>,
    sheet: Sheet,
}

/// A series by month of an option.
type Series = fn(&OptionOutcome) -> &[f64];

/// The subject of a row.
#[derive(Clone, Copy)]
pub(super) struct About<'a> {
    pub(super) part: &'a str,
    pub(super) figure: &'a str,
    pub(super) service: &'a str,
    pub(super) period: &'a str,
    pub(super) unit: &'a str,
}

impl Results<'_> {
    pub(super) fn row<T: Into<Cell>>(&mut self, about: About, cell: impl Fn(&OptionOutcome) -> T) {
        self.row_with_bids(about, cell, |_| None);
    }

    /// A row with a cell for each bid as well.
    pub(super) fn row_with_bids<T: Into<Cell>>(
        &mut self,
        about: About,
        cell: impl Fn(&OptionOutcome) -> T,
        of_bid: impl Fn(&BidStanding) -> Option<f64>,
    ) {
        let About { part, figure, service, period, unit } = about;
        let cells = self.outcome.options.iter().map(|option| cell(option).into());
        let of_bids = self.bids.iter().flat_map(|found| &found.bids).map(|bid| of_bid(bid).into());
        self.sheet.row([part, figure, service, period, unit].map(Cell::from).into_iter().chain(cells).chain(of_bids));
    }

    /// The steps of each bid from its offered price to the adjusted one.
    fn ladders(&mut self) {
        if self.bids.is_none() {
            return;
        }
        let about = About { part: "Bid", figure: "", service: "", period: "All years", unit: self.money() };
        for step in LadderStep::ALL {
            self.row_with_bids(About { figure: step.label(), ..about }, |_| None::<f64>, |bid| Some(bid.outcome.as_ref().ok()?.step(step)));
        }
        self.row_with_bids(About { figure: "Adjusted price", ..about }, |_| None::<f64>, BidStanding::adjusted_price);
        let first_year = About { figure: "First-year charges", period: "Year", ..about };
        self.row_with_bids(first_year, |_| None::<f64>, |bid| Some(bid.outcome.as_ref().ok()?.first_year_charges));
        let share = About { figure: "Dependence", unit: "share", ..first_year };
        self.row_with_bids(share, |_| None::<f64>, |bid| bid.outcome.as_ref().ok()?.dependence);
    }

    pub(super) fn money(&self) -> &'static str {
        self.scenario.choices.currency.id()
    }

    fn measures(&mut self) {
        for &measure in Measure::ALL {
            let unit = self.unit_of(measure.unit());
            let about = About { part: "Measure", figure: measure.label(), service: "", period: "", unit: &unit };
            self.row(about, |option| option.measure(measure).map(|figure| figure.value));
        }
        let about = About { part: "Gross to net", figure: "", service: "", period: "", unit: self.money() };
        self.row(About { figure: "Today beyond the rate card", ..about }, |option| option.today_beyond.value);
        for driver in Driver::ALL {
            let taken = |option: &OptionOutcome| option.gap.iter().find(|(known, _)| known == driver).map(|(_, figure)| figure.value);
            self.row(About { figure: driver.label(), ..about }, taken);
        }
    }

    fn returns(&mut self) {
        let about = About { part: "Return", figure: "", service: "", period: "", unit: "months" };
        self.row(About { figure: Return::Payback.label(), ..about }, |option| option.payback.map(paid_back));
        self.row(About { figure: Return::SimplePayback.label(), ..about }, |option| option.simple_payback.map(paid_back));
        let share = About { unit: "share per year", ..about };
        self.row(About { figure: Return::InternalRate.label(), ..share }, |option| option.internal_rate()?.ok());
        self.row(About { figure: Return::ModifiedRate.label(), ..share }, |option| option.modified_rate.as_ref()?.as_ref().ok().copied());
        let peak = About { figure: Return::PeakFunding.label(), unit: self.money(), ..about };
        self.row(peak, |option| option.peak_funding.map(|peak| peak.amount));
    }

    fn costs(&mut self) {
        let about = About { part: "Cost by category", figure: "", service: "", period: "All years", unit: self.money() };
        let years: Vec<String> = (1..=self.scenario.months().div_ceil(12)).map(|year| format!("Year {year}")).collect();
        for category in Category::ALL {
            let of = |option: &OptionOutcome| option.categories.iter().find(|(known, ..)| *known == category).cloned();
            let about = About { figure: category.label(), ..about };
            self.row(about, |option| of(option).map(|(_, total, _)| total.value));
            for (place, period) in years.iter().enumerate() {
                self.row(About { period, ..about }, |option| of(option)?.2.get(place).map(|figure| figure.value));
            }
        }
        for (place, period) in years.iter().enumerate() {
            let about = About { part: "Cost by year", figure: "Total cost", period, ..about };
            self.row(about, |option| option.years.get(place).map(|figure| figure.value));
        }
        for service in &self.scenario.services {
            let of = |option: &OptionOutcome| option.services.iter().find(|(known, ..)| *known == service.id).copied();
            let about = About { part: "Cost by service", service: &service.name, ..about };
            self.row(About { figure: Measure::Total.label(), ..about }, |option| of(option).map(|(_, total, _)| total.value));
            self.row(About { figure: Measure::PresentValue.label(), ..about }, |option| of(option).map(|(.., value)| value.value));
        }
    }

    fn quality(&mut self) {
        for service in &self.scenario.services {
            let of = |option: &OptionOutcome| option.quality.iter().find(|quality| quality.service == service.id).cloned();
            let about = About { part: "Quality", figure: "", service: &service.name, period: "Month", unit: "share" };
            for (place, level) in service.kind.levels.iter().enumerate() {
                let figure = format!("Missed: {}", level.label);
                self.row(About { figure: &figure, ..about }, |option| of(option)?.misses.get(place).map(|miss| miss.value));
            }
            self.row(About { figure: "Availability", ..about }, |option| of(option).map(|quality| quality.availability.value));
            let minutes = About { figure: "Time down", unit: "minutes", ..about };
            self.row(minutes, |option| of(option).map(|quality| quality.downtime_minutes.value));
            let year = About { period: "Year", ..about };
            self.row(About { figure: "Right to terminate", ..year }, |option| of(option).map(|quality| quality.persistent_failure.value));
            let money = About { unit: self.money(), ..year };
            self.row(About { figure: "Business loss", ..money }, |option| of(option).map(|quality| quality.loss_per_year.value));
            self.row(About { figure: "Credits", ..money }, |option| of(option)?.credits_per_year.map(|credits| credits.value));
        }
    }

    /// The mixes by number of providers: each service's present value is in the column of the option that delivers it.
    fn mixes(&mut self) {
        let Some(found) = mixes_of(self.scenario, self.outcome) else { return };
        for row in found.by_providers {
            let figure = format!("Present value {}", with_at_most(row.most));
            for ((service, option), cost) in row.mix.parts.iter().zip(&row.mix.part_costs) {
                let name = self.scenario.service(*service).map_or("", |service| service.name.as_str());
                let about = About { part: "Mix", figure: &figure, service: name, period: "All years", unit: self.money() };
                self.row(about, |column| (column.id == *option).then_some(*cost));
            }
        }
    }

    fn months(&mut self) {
        let about = About { part: "By month", figure: "", service: "", period: "", unit: self.money() };
        let series: [(&str, Series); 3] = [
            ("Cost", |option| &option.cost_per_month),
            ("Saving", |option| &option.saving_per_month),
            ("Discounted saving so far", |option| &option.cumulative_saving),
        ];
        for (figure, series) in series {
            for month in 0..usize::from(self.scenario.months()) {
                let period = format!("Month {}", month + 1);
                self.row(About { figure, period: &period, ..about }, |option| series(option).get(month).copied());
            }
        }
    }

    fn unit_of(&self, unit: Unit) -> String {
        unit_in_full(unit, self.money())
    }
}

/// The payback month, 0 for at once; a word for never.
fn paid_back(payback: Payback) -> Cell {
    match payback {
        Payback::AtOnce => Cell::Number(0.0),
        Payback::After(month) => Cell::Number(month),
        Payback::Never => Cell::from("never"),
    }
}
