//! Mixes of the options of a comparison: as options they cost the stated amounts, whatever providers share between services.

use crate::native::mixed::{Whole, all_mixes, keeps, whole};
use crate::native::random::random;
use sourcewise::engine::{Measure, MixAnswer, MixLimit, MixProblem, MixSearch, compute};
use sourcewise::model::{Address, DecisionEdit, LIMITS, MixLimits, Place, Range, SAMPLES, Scenario, ServiceKind, Shape, TEAM, Template};
use std::time::Instant;

/// Two services: today's own team is cheaper for one, a provider for the other.
pub fn scenario() -> Scenario {
    let mut scenario = Scenario::empty("Mix");
    for kind in ["help_desk", "application_maintenance"] {
        scenario.add_service(ServiceKind::from_id(kind).unwrap()).unwrap();
    }
    for template in ["in_house", "managed_service"] {
        scenario.add_option(Template::from_id(template).unwrap()).unwrap();
    }
    scenario.options[1].deliveries[0].charges.price_per_unit *= 3.0;
    scenario.options[1].deliveries[1].charges.price_per_unit *= 0.4;
    scenario
}

fn cheapest(scenario: &Scenario) -> f64 {
    let outcome = compute(scenario).unwrap();
    outcome.options.iter().map(|option| option.value(Measure::PresentValue)).fold(f64::INFINITY, f64::min)
}

fn mixes(scenario: &Scenario, limits: &MixLimits) -> Option<MixAnswer> {
    let mut limited = scenario.clone();
    limited.edit_decision(DecisionEdit::Mix(limits.clone())).unwrap();
    MixSearch::new(&limited, &compute(scenario).unwrap(), &[]).map(MixSearch::finish)
}

#[test]
fn the_mix_as_an_option_costs_the_stated_amount() {
    let mut scenario = scenario();
    let (services, options) = (scenario.services.clone(), scenario.options.clone());
    let kept = Address { place: Place::Delivery(options[0].id, services[0].id), field: &TEAM.salary_per_year };
    scenario.set_note(kept, "From the payroll.");
    scenario.set_range(kept, Some(Range::new(50_000.0, 70_000.0, Shape::Uniform)));
    let left = Address { place: Place::Delivery(options[1].id, services[0].id), field: &TEAM.salary_per_year };
    scenario.set_note(left, "Not taken along.");
    let mix = mixes(&scenario, &MixLimits::default()).unwrap().best.unwrap();
    assert_eq!(mix.parts, [(services[0].id, options[0].id), (services[1].id, options[1].id)]);
    assert!(mix.cost < cheapest(&scenario));
    let new = scenario.add_combination(&mix.parts).unwrap();
    assert!((cheapest(&scenario) - mix.cost).abs() < 1e-9 * mix.cost);
    assert_eq!(scenario.option(new).unwrap().name, "Best mix");
    let copy = Address { place: Place::Delivery(new, services[0].id), ..kept };
    assert_eq!((scenario.note(copy), scenario.range(copy)), ("From the payroll.", scenario.range(kept)));
    // As an option it is found again, at the same cost.
    let again = mixes(&scenario, &MixLimits::default()).unwrap().best.unwrap();
    assert_eq!((again.parts, again.cost), (mix.parts, mix.cost));
}

/// Selection, legal advice, audits, exit and termination are paid once for each provider, so a service costs more alone than beside
/// others of its provider.
#[test]
fn every_mix_costs_what_an_option_of_its_parts_costs() {
    let mut next = random(16);
    let mut seen = 0;
    for sample in SAMPLES {
        let mut scenario = (sample.scenario)();
        if scenario.services.len() < 2 {
            continue;
        }
        // Also where a provider is left today, and where its services have other dates.
        for change in 0..3 {
            if change == 1 {
                scenario.status_quo = scenario.options[2].id;
            }
            for option in &mut scenario.options {
                for delivery in &mut option.deliveries {
                    if change > 0 {
                        delivery.transition.selection_months = (next() * 9.0).round();
                        delivery.transition.termination_charge = (next() * 9e5).round();
                        delivery.governance.audit_per_year = (next() * 9e4).round();
                    }
                }
            }
            let problem = MixProblem::of(&scenario, &compute(&scenario).unwrap(), &[]);
            for _ in 0..8 {
                let picks: Vec<usize> =
                    problem.services.iter().map(|service| (next() * service.deliveries.len() as f64) as usize).collect();
                let parts: Vec<_> =
                    problem.services.iter().zip(&picks).map(|(service, pick)| (service.id, service.deliveries[*pick].option)).collect();
                let mut combined = scenario.clone();
                let dear = combined.options.iter().rfind(|option| option.id != scenario.status_quo).unwrap().id;
                let Some(new) = combined.add_combination(&parts).or_else(|| {
                    combined.remove_option(dear);
                    combined.add_combination(&parts)
                }) else {
                    continue;
                };
                let outcome = compute(&combined).unwrap();
                let option = outcome.option(new).unwrap();
                let made = whole(&problem, picks);
                for (cost, measure) in [(made.cost, Measure::PresentValue), (made.one_off, Measure::TransitionValue)] {
                    let exact = option.value(measure);
                    assert!(
                        (cost - exact).abs() <= 1e-9 * option.value(Measure::PresentValue),
                        "{}: {cost} {exact} {measure:?}",
                        sample.label
                    );
                }
                seen += 1;
            }
        }
    }
    assert!(seen > 20, "{seen}");
}

fn whole_it() -> Scenario {
    (SAMPLES.iter().find(|sample| sample.label == "Whole IT").unwrap().scenario)()
}

#[test]
fn each_further_provider_of_whole_it_is_worth_less_than_the_one_before() {
    let mut scenario = whole_it();
    let started = Instant::now();
    let answer = mixes(&scenario, &MixLimits::default()).unwrap();
    println!("Whole IT: {:.1} ms with the results", started.elapsed().as_secs_f64() * 1e3);
    for row in &answer.by_providers {
        println!("{} {:.0} {:?} {:?}", row.most, row.mix.cost, row.worth.map(f64::round), row.mix.parts);
    }
    println!("{} level of {}", answer.level, answer.mixes);
    let every = all_mixes(&MixProblem::of(&scenario, &compute(&scenario).unwrap(), &[]));
    for row in &answer.by_providers {
        let cheapest = every.iter().filter(|mix| mix.providers <= usize::from(row.most)).map(|mix| mix.cost).fold(f64::INFINITY, f64::min);
        assert!((row.mix.cost - cheapest).abs() < 1e-3, "{}: {} instead of {cheapest}", row.most, row.mix.cost);
    }
    let cheapest = every.iter().map(|mix| mix.cost).fold(f64::INFINITY, f64::min);
    assert_eq!(answer.level, every.iter().filter(|mix| mix.cost <= cheapest * 1.01).count());
    // Two of the options deliver a service just as another does.
    assert_eq!(answer.mixes, 7.0_f64.powi(4) * 6.0_f64.powi(2));
    assert!(answer.is_proven && answer.by_providers.len() > 2);
    assert!(answer.by_providers.windows(2).all(|rows| rows[1].mix.cost <= rows[0].mix.cost));
    // Every row costs as an option what the table says.
    for row in &answer.by_providers {
        let mut with = scenario.clone();
        let new = with.add_combination(&row.mix.parts).unwrap();
        let exact = compute(&with).unwrap().option(new).unwrap().value(Measure::PresentValue);
        assert!((exact - row.mix.cost).abs() < 1e-9 * exact, "{} {exact}", row.mix.cost);
    }
    // A mix that an option already is has the same parts under another name, and is found once.
    scenario.add_combination(&answer.best.as_ref().unwrap().parts).unwrap();
    let again = mixes(&scenario, &MixLimits::default()).unwrap();
    assert_eq!((again.best, again.level), (answer.best, answer.level));
}

#[test]
fn limits_on_whole_it_have_their_price() {
    let limits = MixLimits { most_providers: Some(2), most_offshore: Some(0.2), least_own: Some(0.25), ..MixLimits::default() };
    let answer = mixes(&whole_it(), &limits).unwrap();
    let best = answer.best.unwrap();
    println!("{:.0} {:?}", best.cost, answer.limits.iter().map(|trial| (trial.limit, trial.cost.map(f64::round))).collect::<Vec<_>>());
    assert!(best.providers.len() <= 2 && best.offshore <= 0.2 + 1e-9 && best.own >= 0.25 - 1e-9);
    assert_eq!(answer.limits.iter().map(|trial| trial.limit).collect::<Vec<_>>(), [MixLimit::Providers, MixLimit::Own, MixLimit::Offshore]);
    let scenario = whole_it();
    let problem = MixProblem::of(&scenario, &compute(&scenario).unwrap(), &[]);
    let every = all_mixes(&problem);
    let cheapest = |limits: &MixLimits| {
        let kept = every.iter().filter(|mix: &&Whole| keeps(&problem, limits, mix));
        kept.map(|mix| mix.cost).fold(f64::INFINITY, f64::min)
    };
    assert!((best.cost - cheapest(&limits)).abs() < 1e-3);
    for trial in &answer.limits {
        let without = cheapest(&limits.without(trial.limit));
        assert!((trial.cost.unwrap() - (best.cost - without)).abs() < 1e-3, "{:?}", trial.limit);
    }
}

#[test]
fn every_name_made_for_an_option_is_free_and_within_the_limit() {
    let mut scenario = (SAMPLES.iter().find(|sample| sample.label == "Whole IT").unwrap().scenario)();
    let dear = scenario.options[5].id;
    scenario.remove_option(dear);
    let parts: Vec<_> = scenario.services.iter().map(|service| (service.id, scenario.status_quo)).collect();
    let mixes = [(); 2].map(|()| scenario.add_combination(&parts).unwrap());
    assert_eq!(mixes.map(|id| scenario.option(id).unwrap().name.clone()), ["Best mix", "Best mix 2"]);
    let long = scenario.options[1].id;
    scenario.options[1].name = "x".repeat(LIMITS.name);
    scenario.remove_option(mixes[0]);
    let copy = scenario.copy_option(long).unwrap();
    assert_eq!(scenario.option(copy).unwrap().name, format!("{} 2", "x".repeat(LIMITS.name - 2)));
}

#[test]
fn a_single_service_has_no_mixes() {
    let one = (SAMPLES[0].scenario)();
    assert_eq!(one.services.len(), 1);
    assert_eq!(mixes(&one, &MixLimits::default()), None);
}

#[test]
fn a_combination_of_missing_parts_changes_nothing() {
    let mut scenario = scenario();
    let before = scenario.clone();
    let (service, gone) = (scenario.services[0].id, sourcewise::model::OptionId(99));
    assert_eq!(scenario.add_combination(&[(service, gone)]), None);
    assert_eq!(scenario.add_combination(&[]), None);
    assert_eq!(scenario, before);
}

/// Of mixes within a hundredth, the one with the fewest providers is as good an answer.
#[test]
fn the_mix_with_fewest_providers_is_chosen_among_level_ones() {
    let mut scenario = scenario();
    let own = scenario.options[0].deliveries[1].clone();
    // The provider's part costs hardly less than your own team's.
    scenario.options[1].deliveries[1] = own;
    scenario.options[1].deliveries[1].team.salary_per_year *= 0.999;
    let answer = mixes(&scenario, &MixLimits::default()).unwrap();
    assert_eq!(answer.with_fewest_providers().unwrap().providers, []);
    let dear = MixLimits {
        forbidden: scenario.services.iter().map(|service| (scenario.status_quo, service.id)).collect(),
        ..MixLimits::default()
    };
    let bought = mixes(&scenario, &dear).unwrap();
    assert_eq!(bought.with_fewest_providers().unwrap().providers.len(), 1);
}
