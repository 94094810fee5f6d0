//! Mixes without options that are ruled out, limits that do not count yet, and the words about limits.

use crate::native::mix::scenario;
use crate::native::mixed::mix_m;
use sourcewise::engine::{MixAnswer, compute};
use sourcewise::exchange::mix_results::mix_results;
use sourcewise::exchange::mixes::{cheapest_option, front_of, in_no_mix, limit_prices, mixes_of, quality_waits};
use sourcewise::exchange::sample_decisions;
use sourcewise::model::{CriterionId, DecisionEdit, Met, MixLimits, MustId, Sample, Scenario, Subject};

/// The two-service comparison with a must-have that some options do not meet.
fn with_must(failing: &[usize]) -> Scenario {
    let mut scenario = scenario();
    let options: Vec<_> = failing.iter().map(|place| scenario.options[*place].id).collect();
    scenario.edit_decision(DecisionEdit::AddMust("Data stays in the country".to_string())).unwrap();
    for option in options {
        scenario.edit_decision(DecisionEdit::Verdict(Subject::Option(option), MustId(1), Met::No)).unwrap();
    }
    scenario
}

#[test]
fn an_option_that_is_ruled_out_is_in_no_mix_and_that_is_said() {
    let out = with_must(&[1]);
    let outcome = compute(&out).unwrap();
    let found = mixes_of(&out, &outcome).unwrap();
    let own = out.options[0].id;
    assert_eq!(found.mixes, 1.0);
    assert!(found.best.as_ref().unwrap().parts.iter().all(|(_, option)| *option == own));
    assert!(found.by_providers.iter().flat_map(|row| &row.mix.parts).all(|(_, option)| *option == own));
    let name = &out.options[1].name;
    assert_eq!(in_no_mix(&out), [format!("“{name}” is in no mix: it is ruled out by “Data stays in the country”.")]);
    let results = mix_results(&out, &outcome).unwrap();
    assert_eq!(results.ruled_out, [out.options[1].id.to_string()]);
    // It is not the cheapest option that a mix is compared with either, however little it costs.
    let mut cheap = out.clone();
    cheap.options[1].deliveries.iter_mut().for_each(|delivery| delivery.charges.price_per_unit = 0.01);
    let outcome = compute(&cheap).unwrap();
    assert_eq!(cheapest_option(&cheap, &outcome).unwrap().id, own);
    assert_eq!(in_no_mix(&with_must(&[])), Vec::<String>::new());
}

#[test]
fn a_score_below_the_minimum_keeps_an_option_out_of_every_mix() {
    let mut out = scenario();
    let (own, bought) = (out.options[0].id, out.options[1].id);
    for edit in [
        DecisionEdit::Start,
        DecisionEdit::MinimumScore(CriterionId(2), Some(6.0)),
        DecisionEdit::Score(Subject::Option(bought), CriterionId(2), Some(5.0)),
    ] {
        out.edit_decision(edit).unwrap();
    }
    let best = mixes_of(&out, &compute(&out).unwrap()).unwrap().best.unwrap();
    assert!(best.parts.iter().all(|(_, option)| *option == own));
    assert!(in_no_mix(&out)[0].ends_with("it is ruled out by the minimum score on “Service quality”."));
}

#[test]
fn without_any_option_left_there_is_no_mix_to_loosen_limits_for() {
    let mut out = with_must(&[0, 1]);
    let limits = MixLimits { most_providers: Some(0), ..MixLimits::default() };
    out.edit_decision(DecisionEdit::Mix(limits.clone())).unwrap();
    let outcome = compute(&out).unwrap();
    let found = mixes_of(&out, &outcome).unwrap();
    assert_eq!((found.mixes, found.best.is_none(), found.by_providers.len()), (0.0, true, 0));
    assert_eq!(in_no_mix(&out)[0], "No option meets all must-haves, so there is no mix.");
    assert_eq!(limit_prices(&limits, &found, |value, _| value.to_string(), |amount| amount.to_string()), None);
}

#[test]
fn a_minimum_quality_that_does_not_count_yet_says_how_many_scores_are_missing() {
    let mut scenario = scenario();
    let quality = MixLimits { least_quality: Some(6.0), ..MixLimits::default() };
    let waits = |scenario: &Scenario| {
        let outcome = compute(scenario).unwrap();
        let found = mixes_of(scenario, &outcome).unwrap();
        let not_counted = mix_results(scenario, &outcome).unwrap().limits_not_counted;
        assert_eq!(not_counted.is_empty(), quality_waits(scenario, &outcome, &found).is_none());
        quality_waits(scenario, &outcome, &found)
    };
    scenario.edit_decision(DecisionEdit::Mix(quality)).unwrap();
    let said = "The minimum quality does not count until criteria besides the cost have weights and scores.";
    assert_eq!(waits(&scenario).as_deref(), Some(said));
    for edit in [DecisionEdit::Start, DecisionEdit::Weight(CriterionId(3), 0.0)] {
        scenario.edit_decision(edit).unwrap();
    }
    // Eight criteria and two options; the criterion without weight does not matter.
    assert_eq!(waits(&scenario).as_deref(), Some("The minimum quality does not count until 14 open scores are entered."));
    let options: Vec<_> = scenario.options.iter().map(|option| Subject::Option(option.id)).collect();
    for subject in &options {
        for criterion in [2, 4, 5, 6, 7, 8, 9] {
            scenario.edit_decision(DecisionEdit::Score(*subject, CriterionId(criterion), Some(5.0))).unwrap();
        }
    }
    assert_eq!(waits(&scenario), None);
    scenario.edit_decision(DecisionEdit::Score(options[1], CriterionId(2), None)).unwrap();
    assert_eq!(waits(&scenario).as_deref(), Some("The minimum quality does not count until one open score is entered."));
    // The scores of an option that is ruled out anyway are not waited for.
    for edit in [DecisionEdit::AddMust("Must".to_string()), DecisionEdit::Verdict(options[1], MustId(1), Met::No)] {
        scenario.edit_decision(edit).unwrap();
    }
    assert_eq!(waits(&scenario), None);
}

#[test]
fn what_limits_cost_and_which_one_leaves_no_mix_is_said() {
    let words = |limits: &MixLimits| {
        let found = MixAnswer::of(mix_m(), limits);
        limit_prices(limits, &found, |value, _| value.to_string(), |amount| format!("{amount:.1} M"))
    };
    let kept = MixLimits { most_offshore: Some(0.3), least_quality: Some(6.5), ..MixLimits::default() };
    let prices = words(&kept).unwrap();
    assert_eq!(prices.lead, "Under your limits, the cheapest mix costs 9.1 M. The cost of each limit, if you keep the others:");
    assert_eq!(prices.lines, ["Offshore, at most 0.3: costs nothing.", "Quality, at least 6.5: costs 0.3 M."]);
    let none = words(&MixLimits { least_quality: Some(7.5), most_providers: Some(1), ..MixLimits::default() }).unwrap();
    assert_eq!(none.lead, "No mix keeps all limits.");
    assert_eq!(none.lines, ["Without “Quality, at least 7.5” there is one, for 7.6 M."]);
    let several = words(&MixLimits { least_quality: Some(7.5), least_own: Some(1.0), most_abroad: Some(0.0), ..MixLimits::default() });
    assert_eq!(several.unwrap().lines.len(), 1, "without the quality, your own people do everything");
    let hopeless = MixLimits { least_quality: Some(7.5), once_budget: Some(-1.0), ..MixLimits::default() };
    let lead = words(&hopeless).unwrap().lead;
    assert_eq!(lead, "No mix keeps all limits. Leaving out one of them is not enough: loosen several.");
    assert_eq!(words(&MixLimits::default()), None);
}

#[test]
fn the_front_goes_from_the_cheapest_mix_to_the_best_for_programs_too() {
    let mut scenario = sample_decisions::with_decision(Sample::from_id("whole_it_2").unwrap());
    let outcome = compute(&scenario).unwrap();
    let results = mix_results(&scenario, &outcome).unwrap();
    let front = results.front.unwrap();
    assert!(front.len() > 2 && Some(&front[0]) == results.best.as_ref());
    assert!(front.windows(2).all(|pair| pair[0].present_value < pair[1].present_value && pair[0].quality < pair[1].quality));
    // A score that is opened leaves no quality to compare.
    let subject = Subject::Option(scenario.options[1].id);
    scenario.edit_decision(DecisionEdit::Score(subject, CriterionId(2), None)).unwrap();
    assert_eq!(front_of(&scenario, &outcome, &mixes_of(&scenario, &outcome).unwrap()), None);
    assert_eq!(mix_results(&scenario, &outcome).unwrap().front, None);
}
