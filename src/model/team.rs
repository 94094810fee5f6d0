//! The in-house team that delivers a service, and its equipment.

use super::choice::choice;
use super::field::inputs;

inputs! {
    /// The in-house team that delivers a service.
    Team, TEAM, "team" {
        /// Gross pay of one person per year, before the employer's on-cost.
        salary_per_year { "Salary per person", MoneyPerYear, Number, 60810.0, 0.0..=1000000000.0, Dearer, BLS_PAY, "salary", varies PAY }
        /// Employer's cost on top of pay: social security, insurance, pension, paid leave.
        on_cost_rate { "On-cost on pay", Share, Number, 0.43, 0.0..=1.5, Dearer, BLS_BENEFITS, "fully loaded cost", varies ON_COST }
        /// Share of productive hours spent on units of service; the rest is waiting, meetings and breaks.
        utilisation { "Utilisation", Share, Number, 0.75, 0.05..=1.0, Cheaper, CALIBRATED, "utilisation" }
        /// People per team lead. Leads have desks, tools and severance like everyone else.
        people_per_lead { "People per team lead", People, Number, 12.0, 1.0..=200.0, Cheaper, ASSUMPTION, "span of control" }
        /// Gross pay of one team lead per year.
        lead_salary_per_year { "Salary per team lead", MoneyPerYear, Number, 82000.0, 0.0..=1000000000.0, Dearer, ASSUMPTION, "salary", varies PAY }
        /// Yearly change of the currency in which a team abroad is paid, against yours; negative if it falls.
        currency_drift_per_year { "Exchange-rate trend", SharePerYear, Number, 0.0, -0.5..=0.5, Either, ASSUMPTION, "currency risk", varies DRIFT }
        /// Management, HR and finance cost, as a share of pay and on-cost.
        overhead_rate { "Overhead", Share, Number, 0.12, 0.0..=1.0, Dearer, OVERHEAD, "overhead" }
        /// Share of the team that leaves each year and is replaced.
        attrition_per_year { "Attrition", SharePerYear, Number, 0.18, 0.0..=2.0, Either, ASSUMPTION, "attrition", varies ATTRITION }
        /// Cost of finding, hiring and settling in one new person.
        cost_per_hire { "Cost per hire", Money, Number, 6000.0, 0.0..=500000000.0, Dearer, ASSUMPTION, "attrition" }
        /// Training of one person per year.
        training_per_person_per_year { "Training per person", MoneyPerYear, Number, 1000.0, 0.0..=100000000.0, Dearer, ASSUMPTION, "training" }
        /// Licences and equipment of one person per month.
        tools_per_person_per_month { "Tools per person", MoneyPerMonth, Number, 160.0, 0.0..=20000000.0, Dearer, ASSUMPTION, "tools" }
        /// Desk, rent and energy of one person per month.
        workplace_per_person_per_month { "Workplace per person", MoneyPerMonth, Number, 350.0, 0.0..=20000000.0, Dearer, ASSUMPTION, "workplace" }
        /// Licences and material per unit of service.
        material_per_unit { "Material per unit", MoneyPerUnit, Number, 0.0, 0.0..=1000000000.0, Dearer, ASSUMPTION, "tools" }
        /// Systems the whole team shares, such as the ticket system and telephony, per year.
        platform_per_year { "Shared systems", MoneyPerYear, Number, 90000.0, 0.0..=100000000000.0, Fixed, ASSUMPTION, "tools" }
    }
}

inputs! {
    /// Your own equipment: servers, network devices, laptops.
    Assets, ASSETS, "assets" {
        /// Cost of buying all of it new today.
        replacement_value { "Replacement value", Money, Number, 0.0, 0.0..=1000000000000.0, NoCost, ASSUMPTION, "asset" }
        /// Its age on the day of the decision.
        age_years { "Age today", Years, Number, 2.0, 0.0..=30.0, Either, ASSUMPTION, "asset" }
        /// Years between replacements.
        refresh_years { "Replaced every", Years, Number, 5.0, 0.5..=30.0, Either, ASSUMPTION, "refresh" }
        /// Yearly maintenance, as a share of the replacement value.
        maintenance_rate { "Maintenance", SharePerYear, Number, 0.1, 0.0..=1.0, Dearer, ASSUMPTION, "asset" }
        /// Resale value at the end of its life, as a share of the replacement value.
        residual_share { "Value at the end of life", Share, Number, 0.05, 0.0..=1.0, Either, ASSUMPTION, "residual value" }
    }
}

choice! {
    /// The owner of the equipment in a delivery.
    Equipment {
        /// You buy, maintain and replace it, regardless of who uses it.
        Own "own" "You",
        /// The provider's price includes it.
        Provided "provided" "The provider",
    }
}

choice! {
    /// Where people work.
    WorkPlace {
        /// In your own country.
        Onshore "onshore" "Onshore",
        /// In a nearby country.
        Nearshore "nearshore" "Nearshore",
        /// In a distant country.
        Offshore "offshore" "Offshore",
    }
}
