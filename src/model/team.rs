//! The team of one's own that delivers a service, and what it works with.

use super::choice::choice;
use super::field::inputs;

inputs! {
    /// The team of one's own that delivers a service.
    Team, TEAM, "team" {
        /// Gross pay of one person in a year, before what the employer adds.
        salary_per_year { "Salary per person", MoneyPerYear, Number, 60810.0, 0.0..=1000000000.0, Dearer, BLS_PAY, "salary" }
        /// What the employer adds to pay: social security, insurance, pension, paid leave.
        on_cost_rate { "On-cost on pay", Share, Number, 0.43, 0.0..=1.5, Dearer, BLS_BENEFITS, "fully loaded cost" }
        /// Share of productive hours that goes into units of service; the rest is waiting, meetings, breaks.
        utilisation { "Utilisation", Share, Number, 0.75, 0.05..=1.0, Cheaper, CALIBRATED, "utilisation" }
        /// How many people one team lead looks after; leads have desks, tools and severance as all others.
        people_per_lead { "People per team lead", People, Number, 12.0, 1.0..=200.0, Cheaper, ASSUMPTION, "span of control" }
        /// Gross pay of one team lead in a year.
        lead_salary_per_year { "Salary per team lead", MoneyPerYear, Number, 82000.0, 0.0..=1000000000.0, Dearer, ASSUMPTION, "salary" }
        /// Yearly change of the currency that a team abroad is paid in against yours; negative where it falls.
        currency_drift_per_year { "Exchange-rate trend", SharePerYear, Number, 0.0, -0.5..=0.5, Either, ASSUMPTION, "currency risk" }
        /// Share of pay and on-cost for management, personnel and finance departments.
        overhead_rate { "Overhead", Share, Number, 0.12, 0.0..=1.0, Dearer, OVERHEAD, "overhead" }
        /// Share of the team that leaves in a year and is replaced.
        attrition_per_year { "Attrition", SharePerYear, Number, 0.18, 0.0..=2.0, Either, ASSUMPTION, "attrition" }
        /// Finding, hiring and settling in one new person.
        cost_per_hire { "Cost per hire", Money, Number, 6000.0, 0.0..=500000000.0, Dearer, ASSUMPTION, "attrition" }
        /// Training of one person in a year.
        training_per_person_per_year { "Training per person", MoneyPerYear, Number, 1000.0, 0.0..=100000000.0, Dearer, ASSUMPTION, "training" }
        /// Licences and equipment of one person in a month.
        tools_per_person_per_month { "Tools per person", MoneyPerMonth, Number, 160.0, 0.0..=20000000.0, Dearer, ASSUMPTION, "tools" }
        /// Desk, rent and energy of one person in a month.
        workplace_per_person_per_month { "Workplace per person", MoneyPerMonth, Number, 350.0, 0.0..=20000000.0, Dearer, ASSUMPTION, "workplace" }
        /// Licences and material for one unit of service.
        material_per_unit { "Material per unit", MoneyPerUnit, Number, 0.0, 0.0..=1000000000.0, Dearer, ASSUMPTION, "tools" }
        /// Systems the whole team shares, such as the ticket system and telephony, in a year.
        platform_per_year { "Shared systems", MoneyPerYear, Number, 90000.0, 0.0..=1000000000.0, Fixed, ASSUMPTION, "tools" }
    }
}

inputs! {
    /// Equipment that belongs to you: servers, network devices, laptops.
    Assets, ASSETS, "assets" {
        /// What all of it would cost if it were bought new today.
        replacement_value { "Value when new", Money, Number, 0.0, 0.0..=10000000000.0, NoCost, ASSUMPTION, "asset" }
        /// How old it is at the time of the decision.
        age_years { "Age today", Years, Number, 2.0, 0.0..=30.0, Either, ASSUMPTION, "asset" }
        /// Years after which it is replaced.
        refresh_years { "Replaced every", Years, Number, 5.0, 0.5..=30.0, Either, ASSUMPTION, "refresh" }
        /// Maintenance in a year as a share of the value when new.
        maintenance_rate { "Maintenance", SharePerYear, Number, 0.1, 0.0..=1.0, Dearer, ASSUMPTION, "asset" }
        /// Share of the value that it can still be sold for at the end of its life.
        residual_share { "Value at the end of life", Share, Number, 0.05, 0.0..=1.0, Either, ASSUMPTION, "residual value" }
    }
}

choice! {
    /// Whose equipment a delivery works with.
    Equipment {
        /// You buy, maintain and replace it, whoever works with it.
        Own "own" "Yours",
        /// It is part of the provider's price.
        Provided "provided" "The provider's",
    }
}

choice! {
    /// Where people work.
    WorkPlace {
        /// Where you are.
        Onshore "onshore" "Onshore",
        /// In a nearby country.
        Nearshore "nearshore" "Nearshore",
        /// In a distant country.
        Offshore "offshore" "Offshore",
    }
}
