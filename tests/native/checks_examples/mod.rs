//! For every sanity check, a scenario in which it fires and one in which it rests.

use sourcewise::model::{
    Address, Benchmark, CHARGES, CreditScheme, DeliveredBy, Delivery, Equipment, ExitCost, Field, GovernanceMethod, OptionId,
    PROVIDER_TERMS, Place, ProviderTerms, RATES, Range, Scenario, ServiceId, ServiceKind, Shape, SoftCost, Staffing, TEAM, Template,
    WorkPlace,
};

/// Two changes of [`scenario`]: after `fires` the check warns, after `rests` it does not.
pub struct Example {
    pub id: &'static str,
    /// A part of the message.
    pub says: &'static str,
    pub fires: fn(&mut Scenario),
    pub rests: fn(&mut Scenario),
}

/// A help desk: in-house today, an onshore provider per unit, an offshore provider per hour, a captive centre.
pub fn scenario() -> Scenario {
    let mut scenario = Scenario::empty("Checks");
    scenario.add_service(ServiceKind::from_id("help_desk").unwrap()).unwrap();
    for template in ["in_house", "onshore", "offshore", "captive"] {
        scenario.add_option(Template::from_id(template).unwrap()).unwrap();
    }
    scenario
}

fn today(scenario: &mut Scenario) -> &mut Delivery {
    &mut scenario.options[0].deliveries[0]
}

fn onshore(scenario: &mut Scenario) -> &mut Delivery {
    &mut scenario.options[1].deliveries[0]
}

fn offshore(scenario: &mut Scenario) -> &mut Delivery {
    &mut scenario.options[2].deliveries[0]
}

fn captive(scenario: &mut Scenario) -> &mut Delivery {
    &mut scenario.options[3].deliveries[0]
}

/// Makes an input of the offshore provider uncertain.
fn uncertain(scenario: &mut Scenario, field: &'static Field, range: Range) {
    let address = Address { place: Place::Delivery(OptionId(3), ServiceId(1)), field };
    let value = scenario.number(address).unwrap();
    assert!(scenario.set_range(address, Some(Range { low: range.low.min(value), high: range.high.max(value), ..range })));
}

/// The terms of the provider of an option.
fn terms(scenario: &mut Scenario, option: usize) -> &mut ProviderTerms<f64> {
    let id = scenario.options[option].deliveries[0].provider;
    &mut scenario.providers.iter_mut().find(|provider| provider.id == id).unwrap().terms
}

macro_rules! example {
    ($id:literal, $says:literal, $fires:expr) => {
        example!($id, $says, $fires, |_| {})
    };
    ($id:literal, $says:literal, $fires:expr, $rests:expr) => {
        Example { id: $id, says: $says, fires: $fires, rests: $rests }
    };
}

mod decided;
mod horizon_and_people;

/// All of them.
pub fn examples() -> impl Iterator<Item = &'static Example> {
    EXAMPLES.iter().chain(horizon_and_people::EXAMPLES).chain(decided::EXAMPLES)
}

static EXAMPLES: &[Example] = &[
    example!("net_saving_high", "Onshore provider: it saves", |scenario| onshore(scenario).charges.price_per_unit = 5.0),
    example!("horizon_short", "2 years include 7 months", |scenario| scenario.assumptions.horizon_years = 2.0, |scenario| scenario
        .assumptions
        .horizon_years =
        10.0),
    example!("discount_rate_low", "rate of 1 % is lower than inflation of 2.5 %", |scenario| scenario.assumptions.discount_rate = 0.01),
    example!("offshore_share_low", "only 50 % of hours", |scenario| offshore(scenario).rates.offshore_share = 0.5),
    example!("commitment_above_volume", "120 % of the first month's volume", |scenario| onshore(scenario).charges.minimum_share = 1.2),
    example!("price_below_should_cost", "Onshore provider: its price is 4", |scenario| onshore(scenario).charges.price_per_unit = 10.0),
    example!("hidden_cost_low", "severance and retention costs 0 %", |scenario| {
        let way = &mut offshore(scenario).transition;
        (way.severance_months, way.retention_share, way.retraining_per_person) = (0.0, 0.0, 0.0);
    }),
    example!("hidden_costs_out_of_range", "the transition ", |scenario| offshore(scenario).transition.transition_charge = 5e6),
    example!("transition_short", "takes only one month", |scenario| {
        let way = &mut onshore(scenario).transition;
        (way.knowledge_transfer_months, way.shadow_months, way.parallel_run_months) = (0.0, 0.0, 0.0);
    }),
    example!("nothing_stranded", "0 % of today's cost continues", |scenario| onshore(scenario).transition.stranded_share = 0.0),
    example!("exit_left_out", "under: Onshore provider and Offshore provider.", |scenario| scenario.choices.exit_cost = ExitCost::LeftOut),
    example!("exit_free", "has no cost", |scenario| {
        let exit = &mut onshore(scenario).exit;
        (exit.assistance_share, exit.parallel_months, exit.internal_cost) = (0.0, 0.0, 0.0);
    }),
    example!(
        "no_governance",
        "Onshore provider: contract management has no cost",
        |scenario| onshore(scenario).governance.share_of_charges = 0.0,
        |scenario| {
            // With the A-76 table, the share does not matter.
            let delivery = onshore(scenario);
            delivery.governance.share_of_charges = 0.0;
            delivery.choices.governance_method = GovernanceMethod::Table;
        }
    ),
    example!("nobody_retained", "you retain 0 people", |scenario| onshore(scenario).governance.retained_people = 0.0),
    example!("many_retained", "you retain 8 people, ", |scenario| onshore(scenario).governance.retained_people = 8.0, |scenario| {
        onshore(scenario).governance.retained_people = 2.0
    }),
    example!(
        "as_today_differs",
        "Captive centre: your own team continues as today, but salary per person is 46\u{202f}000 (today's is 60\u{202f}810).",
        |scenario| {
            captive(scenario).choices.team_place = WorkPlace::Onshore;
            captive(scenario).team = today(scenario).team.clone();
            captive(scenario).team.salary_per_year = 46_000.0;
        },
        |scenario| {
            // A note shows that the difference is intended.
            captive(scenario).choices.team_place = WorkPlace::Onshore;
            captive(scenario).team = today(scenario).team.clone();
            captive(scenario).team.salary_per_year = 46_000.0;
            let place = Place::Delivery(scenario.options[3].id, scenario.services[0].id);
            scenario.set_note(Address { place, field: &TEAM.salary_per_year }, "Agreed with the works council.");
        }
    ),
    example!(
        "units_per_person_unusual",
        "7 people for 42\u{202f}000 contacts a month is 6\u{202f}000 per person",
        |scenario| {
            scenario.services[0].choices.staffing = Staffing::Headcount;
            scenario.services[0].demand.headcount = 7.0;
            scenario.services[0].demand.volume_per_month = 42_000.0;
        },
        |scenario| {
            scenario.services[0].choices.staffing = Staffing::Headcount;
            scenario.services[0].demand.headcount = 20.0;
        }
    ),
    example!(
        "loss_outweighs_credits",
        "Onshore provider: credits of ",
        |scenario| {
            scenario.choices.soft_cost = SoftCost::LeftOut;
            onshore(scenario).levels.iter_mut().for_each(|level| level.expected = 0.6);
        },
        // The totals include the business loss.
        |scenario| onshore(scenario).levels.iter_mut().for_each(|level| level.expected = 0.6)
    ),
    example!("on_cost_low", "In-house today: on-cost on pay is 12.5 %", |scenario| today(scenario).team.on_cost_rate = 0.125),
    example!("utilisation_high", "95 % of hours", |scenario| offshore(scenario).rates.billed_utilisation = 0.95),
    example!(
        "attrition_zero_offshore",
        "Captive centre: attrition of your offshore people is 0 % a year",
        |scenario| {
            terms(scenario, 2).attrition_per_year = 0.0;
            captive(scenario).team.attrition_per_year = 0.0;
        },
        |scenario| {
            let delivery = captive(scenario);
            delivery.team.attrition_per_year = 0.0;
            delivery.choices.team_place = WorkPlace::Nearshore;
        }
    ),
    example!("wage_inflation_offshore_low", "2 % a year offshore", |scenario| scenario.assumptions.wage_inflation_offshore = 0.02),
    example!("no_learning", "Offshore provider: new people", |scenario| offshore(scenario).operation.learning_dip = 0.0),
    example!("no_benchmark_clause", "runs for 4.5 years", |_| {}, |scenario| onshore(scenario).choices.benchmark = Benchmark::Agreed),
    example!(
        "benchmark_too_late",
        "the benchmark after contract year 5 has no effect",
        |scenario| {
            onshore(scenario).choices.benchmark = Benchmark::Agreed;
            onshore(scenario).clauses.benchmark_year = 5.0;
        },
        |scenario| onshore(scenario).choices.benchmark = Benchmark::Agreed
    ),
    example!(
        "transfer_after_the_end",
        "only after the end of the comparison",
        |scenario| {
            onshore(scenario).choices.delivered_by = DeliveredBy::Transfer;
            onshore(scenario).transition.operate_months = 55.0;
        },
        |scenario| {
            onshore(scenario).choices.delivered_by = DeliveredBy::Transfer;
            onshore(scenario).transition.operate_months = 24.0;
        }
    ),
    example!(
        "open_without_seats",
        "Help desk: it is open 168 hours a week, but has no minimum seats",
        |scenario| (scenario.services[0].demand.covered_hours_per_week, scenario.services[0].demand.minimum_seats) = (168.0, 0.0),
        |scenario| (scenario.services[0].demand.covered_hours_per_week, scenario.services[0].demand.minimum_seats) = (168.0, 1.0)
    ),
    example!(
        "people_below_seats",
        "In-house today: you entered 2 people, but the model uses 4.9: that is the number of people needed to fill one seat for 168 hours a week in shifts.",
        |scenario| {
            scenario.services[0].choices.staffing = Staffing::Headcount;
            let demand = &mut scenario.services[0].demand;
            (demand.headcount, demand.covered_hours_per_week, demand.minimum_seats) = (2.0, 168.0, 1.0);
        },
        |scenario| {
            scenario.services[0].choices.staffing = Staffing::Headcount;
            let demand = &mut scenario.services[0].demand;
            // The number in the message for one seat, with one decimal.
            (demand.headcount, demand.covered_hours_per_week, demand.minimum_seats) = (4.9, 168.0, 1.0);
        }
    ),
    example!(
        "salary_low",
        "In-house today: pay is 60.8 per person and year; 60\u{202f}810 is typical.",
        |scenario| today(scenario).team.salary_per_year = 60.81,
        |scenario| today(scenario).team.salary_per_year = 8000.0
    ),
    example!(
        "equipment_unusual",
        "In-house today, Network: equipment worth 3\u{202f}500\u{202f}000 for 170 network devices is 20\u{202f}588.2 per unit; 2\u{202f}333.3 is usual.",
        |scenario| {
            let network = scenario.add_service(ServiceKind::from_id("network_management").unwrap()).unwrap();
            let service = scenario.services.iter_mut().find(|service| service.id == network).unwrap();
            (service.name, service.demand.volume_per_month) = ("Network".to_string(), 170.0);
        },
        |scenario| {
            let network = scenario.add_service(ServiceKind::from_id("network_management").unwrap()).unwrap();
            // A provider's equipment is not your own.
            scenario.services.iter_mut().find(|service| service.id == network).unwrap().demand.volume_per_month = 170.0;
            let today = scenario.options[0].deliveries.iter_mut().find(|delivery| delivery.service == network).unwrap();
            (today.choices.delivered_by, today.choices.equipment) = (DeliveredBy::Provider, Equipment::Provided);
        }
    ),
    example!(
        "price_estimated",
        "the prices of Onshore provider and Offshore provider are our estimates",
        |scenario| {
            let price = |option| Address { place: Place::Delivery(option, ServiceId(1)), field: &CHARGES.price_per_unit };
            assert!(scenario.estimate(price(OptionId(2)), 12.0, "as is usual."));
            // Paid by the hour: its price per unit has no effect, but its typical rates are no offer either.
            assert!(scenario.estimate(price(OptionId(3)), 12.0, "as is usual."));
        },
        |scenario| {
            let price = Address { place: Place::Delivery(OptionId(2), ServiceId(1)), field: &CHARGES.price_per_unit };
            assert!(scenario.estimate(price, 12.0, "as is usual.") && scenario.give_number(price, 12.5));
        }
    ),
    example!("indexation_uncapped", "up to 100 % a year", |scenario| onshore(scenario).clauses.indexation_cap = 1.0),
    example!(
        "currency_without_collar",
        "60 % of the charges of Onshore provider follow a foreign currency, which can move by 100 %",
        |scenario| (terms(scenario, 1).foreign_share, terms(scenario, 1).collar) = (0.6, 1.0),
        |scenario| terms(scenario, 1).foreign_share = 0.6
    ),
    example!("credits_far_below_loss", "credits recover", |scenario| onshore(scenario).credits.at_risk_share = 0.01),
    example!("persistent_failure_likely", "“Resolved at first contact” fails", |scenario| {
        onshore(scenario).levels[1].expected = 0.66;
    }),
    example!(
        "weights_above_whole",
        "Onshore provider and Offshore provider: the weights of the service levels of Help desk add up to 120 %",
        |scenario| scenario.services[0].levels.iter_mut().for_each(|level| level.weight = 0.4),
        |scenario| {
            // Credits by tiers or by percentage points ignore weights.
            scenario.services[0].levels.iter_mut().for_each(|level| level.weight = 0.4);
            onshore(scenario).choices.credit_scheme = CreditScheme::Tiers;
            offshore(scenario).choices.credit_scheme = CreditScheme::PerPercentagePoint;
        }
    ),
    example!(
        "ranges_break_a_rule",
        "at the ends of their ranges, nearshore and offshore hours add up to more than 100 %",
        |scenario| {
            uncertain(scenario, &RATES.nearshore_share, Range::new(0.0, 0.2, Shape::Pert));
            uncertain(scenario, &RATES.offshore_share, Range::new(0.5, 0.95, Shape::Pert));
        },
        |scenario| uncertain(scenario, &RATES.offshore_share, Range::new(0.5, 0.9, Shape::Pert))
    ),
    example!(
        "range_beyond_limit",
        "the range of Billed in foreign currency reaches beyond 100 %",
        |scenario| {
            let place = Place::Provider(scenario.options[2].deliveries[0].provider);
            let address = Address { place, field: &PROVIDER_TERMS.foreign_share };
            assert!(scenario.set_number(address, 0.9) && scenario.set_range(address, Some(Range::new(0.8, 1.0, Shape::Normal))));
        },
        |scenario| {
            let place = Place::Provider(scenario.options[2].deliveries[0].provider);
            let address = Address { place, field: &PROVIDER_TERMS.foreign_share };
            assert!(scenario.set_number(address, 0.9) && scenario.set_range(address, Some(Range::new(0.8, 1.0, Shape::Pert))));
        }
    ),
];
