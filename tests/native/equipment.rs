//! Equipment that is disposed of: its proceeds and their tax.

use sourcewise::engine::{Category, Measure, OptionOutcome, compute};
use sourcewise::model::{Scenario, ServiceKind, TaxView, Template};

/// The results of moving a data centre to a provider at constant prices.
fn moved(change: impl Fn(&mut Scenario)) -> OptionOutcome {
    let mut scenario = Scenario::empty("");
    scenario.add_service(ServiceKind::from_id("data_centre").unwrap());
    scenario.add_option(Template::from_id("in_house").unwrap());
    scenario.add_option(Template::from_id("onshore").unwrap());
    scenario.choices.tax = TaxView::AfterTax;
    scenario.assumptions.discount_rate = 0.0;
    scenario.assumptions.price_inflation = 0.0;
    change(&mut scenario);
    compute(&scenario).unwrap().options[1].clone()
}

fn sold_for(share: f64) -> OptionOutcome {
    moved(|scenario| scenario.options[1].deliveries[0].transition.asset_transfer_share = share)
}

#[test]
fn sale_proceeds_are_taxed_once() {
    let (kept, sold) = (sold_for(0.0), sold_for(1.0));
    let brings = kept.value(Measure::PresentValue) - sold.value(Measure::PresentValue);
    let brings_after_tax = kept.value(Measure::PresentValueAfterTax) - sold.value(Measure::PresentValueAfterTax);
    assert!(brings > 1_000_000.0, "{brings}");
    // Scrapped, its book value is deducted; sold at book value, it is not: the difference is taxed at 25 %.
    assert!((brings_after_tax - 0.75 * brings).abs() < 1e-3, "{brings_after_tax} of {brings}");
}

#[test]
fn equipment_due_for_renewal_while_both_work_is_not_sold_as_new() {
    let due_in_month = |month: f64| {
        moved(|scenario| {
            scenario.options[0].deliveries[0].assets.age_years = (60.0 - month) / 12.0;
            let transition = &mut scenario.options[1].deliveries[0].transition;
            transition.asset_transfer_share = 1.0;
            transition.parallel_run_months = 3.0;
        })
    };
    // The new delivery starts in month 9 and today's ends in month 12: replacements due in between are not bought.
    let (just_before, between, after) = (due_in_month(8.0), due_in_month(10.0), due_in_month(14.0));
    let total = |outcome: &OptionOutcome| outcome.value(Measure::Total);
    assert!((total(&between) - total(&after)).abs() < 0.1 * 6_000_000.0, "old equipment sells for little, whatever the month");
    assert!(total(&just_before) > total(&between), "new equipment loses value until it is sold");
}

/// The five-year cost at constant prices of equipment that is new today and worth 6,000,000, with all tools.
fn tools(refresh_years: f64) -> f64 {
    let kept = moved(|scenario| {
        scenario.options[1] = scenario.options[0].clone();
        scenario.options[1].id.0 = 2;
        scenario.options[1].deliveries[0].assets.age_years = 0.0;
        scenario.options[1].deliveries[0].assets.refresh_years = refresh_years;
    });
    kept.categories.iter().find(|(category, ..)| *category == Category::Tools).unwrap().1.value
}

#[test]
fn equipment_at_the_end_of_its_life_is_worth_its_residual_value() {
    // Nothing is bought in five years, whether it lasts five years or six. At the end, a life of five years leaves 5 %, one of six
    // years a sixth of the other 95 % more.
    let less_left = 6_000_000.0 * 0.95 / 6.0;
    assert!((tools(5.0) - tools(6.0) - less_left).abs() < 1e-3, "{} and {}", tools(5.0), tools(6.0));
}

#[test]
fn equipment_is_valued_at_cost_and_bought_for_the_current_volume() {
    let kept = moved(|scenario| {
        scenario.choices.soft_cost = sourcewise::model::SoftCost::LeftOut;
        scenario.assumptions.price_inflation = 0.1;
        scenario.services[0].demand.volume_growth = 0.2;
        scenario.options[1] = scenario.options[0].clone();
        scenario.options[1].id.0 = 2;
        for option in [0, 1] {
            // Only equipment of 6,000, bought new in two years for four years.
            let delivery = &mut scenario.options[option].deliveries[0];
            delivery.team = Default::default();
            (delivery.team.salary_per_year, delivery.team.lead_salary_per_year, delivery.team.cost_per_hire) = (0.0, 0.0, 0.0);
            (delivery.team.training_per_person_per_year, delivery.team.tools_per_person_per_month) = (0.0, 0.0);
            (delivery.team.workplace_per_person_per_month, delivery.team.platform_per_year) = (0.0, 0.0);
            delivery.team.material_per_unit = 0.0;
            let assets = &mut delivery.assets;
            (assets.replacement_value, assets.age_years, assets.refresh_years) = (6000.0, 2.0, 4.0);
            (assets.maintenance_rate, assets.residual_share) = (0.0, 0.1);
        }
    });
    // Prices rise by a tenth in each of two years, and the need by a fifth.
    let paid = 6000.0 * 1.1 * 1.1 * 1.2 * 1.2;
    assert!((kept.cost_per_month[24] - (paid - 600.0)).abs() < 1e-6, "{}", kept.cost_per_month[24]);
    let left = paid - 0.9 * paid * 0.75;
    assert!((kept.cost_per_month[59] + left).abs() < 1e-6, "{} is not {left}", kept.cost_per_month[59]);
}
