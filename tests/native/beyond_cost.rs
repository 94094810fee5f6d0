//! The sentences about the decision say what was worked out by hand for one decision, and name no winner too early.

use sourcewise::engine::compute;
use sourcewise::engine::decision::{cross_check, decide, decide_on, weights_to_agree, winner_changes};
use sourcewise::exchange::beyond_cost::BeyondCost;
use sourcewise::exchange::csv::{self, Dialect};
use sourcewise::exchange::decision_results::decision_results;
use sourcewise::model::{CRITERIA, CriterionId, DecisionEdit, Met, MustId, OptionId, PriceScore, SAMPLES, Scenario, Subject};

const NAMES: [&str; 4] = ["In-house today", "Improved in-house", "Nearshore provider", "Offshore provider"];
const COSTS: [f64; 4] = [5_000_000.0, 4_600_000.0, 4_100_000.0, 3_600_000.0];
/// Scores on quality, expertise, control, flexibility, delivery risk and focus.
const SCORES: [[f64; 6]; 4] =
    [[6.0, 4.0, 9.0, 5.0, 8.0, 3.0], [7.0, 6.0, 8.0, 5.0, 8.0, 4.0], [6.0, 7.0, 6.0, 7.0, 6.0, 7.0], [5.0, 7.0, 4.0, 8.0, 4.0, 8.0]];

fn subjects(scenario: &Scenario) -> Vec<Subject> {
    scenario.options.iter().take(4).map(|option| Subject::Option(option.id)).collect()
}

/// The decision on seven criteria, with every score but no agreed weights.
fn reference() -> Scenario {
    let mut scenario = SAMPLES.iter().map(|sample| (sample.scenario)()).find(|scenario| scenario.options.len() >= 4).unwrap();
    let extra: Vec<OptionId> = scenario.options.iter().skip(4).map(|option| option.id).collect();
    let first = scenario.options[0].id;
    scenario.status_quo = first;
    extra.into_iter().for_each(|id| assert!(scenario.remove_option(id)));
    scenario.options.iter_mut().zip(NAMES).for_each(|(option, name)| option.name = name.to_string());
    let kinds = ["cost", "service_quality", "expertise", "control", "flexibility", "delivery_risk", "focus"];
    let mut edit = |edit: DecisionEdit| assert_eq!(scenario.edit_decision(edit), Ok(()));
    for (place, (kind, weight)) in kinds.into_iter().zip([40.0, 20.0, 10.0, 10.0, 5.0, 10.0, 5.0]).enumerate() {
        edit(DecisionEdit::AddCriterion(CRITERIA.iter().find(|known| known.id == kind).unwrap()));
        edit(DecisionEdit::Weight(CriterionId(place as u16 + 1), weight));
    }
    let all = subjects(&scenario);
    for (subject, scores) in all.into_iter().zip(SCORES) {
        for (place, score) in scores.into_iter().enumerate() {
            scenario.edit_decision(DecisionEdit::Score(subject, CriterionId(place as u16 + 2), Some(score))).unwrap();
        }
    }
    scenario
}

fn agreed(mut scenario: Scenario) -> Scenario {
    let weights = weights_to_agree(scenario.decision.as_ref().unwrap(), "2026-03-03").unwrap();
    scenario.edit_decision(DecisionEdit::Agree(Some(weights))).unwrap();
    scenario
}

fn says<T>(scenario: &Scenario, costs: [f64; 4], say: impl FnOnce(BeyondCost) -> T) -> T {
    let decision = scenario.decision.as_ref().unwrap();
    let costs: Vec<(Subject, f64)> = subjects(scenario).into_iter().zip(costs).collect();
    let decided = decide_on(decision, &costs, costs.first().map(|(_, cost)| *cost));
    let (changes, check) = (winner_changes(&decided), cross_check(decision, &decided, 1));
    say(BeyondCost {
        scenario,
        decision,
        decided: &decided,
        changes: changes.as_ref(),
        cross_check: check.as_ref(),
        money: &|amount| format!("${:.2}M", amount / 1e6),
        percent: &|share| format!("{:.1} %", share * 100.0),
        points: &|points| format!("{points:.2}"),
    })
}

#[test]
fn the_more_expensive_option_is_worth_it_by_the_price_of_a_point() {
    let scenario = agreed(reference());
    assert_eq!(says(&scenario, COSTS, |words| words.headline()), ["“Nearshore provider” scores highest, 6.52 of 10, but it is close."]);
    assert_eq!(
        says(&scenario, COSTS, |words| words.worth()),
        [
            "It costs $0.50M more than the cheapest, “Offshore provider”, and is 0.83 points better: $0.60M a point.",
            "Your weights say a point is worth $0.75M, so it is worth it to you.",
            "Below $0.60M a point “Offshore provider” wins, above $1.20M “Improved in-house”.",
            "A point of quality is worth 15.0 % of today's cost; 5.0 % to 12.5 % is usual. Check the weight of the cost.",
        ]
    );
    let verdict = says(&scenario, COSTS, |words| words.verdict());
    let expected = "Beyond cost, “Nearshore provider” scores highest, 6.52 of 10, but it is close; it costs $0.50M more than the cheapest.";
    assert_eq!(verdict.as_deref(), Some(expected));
}

/// With a relative formula, the first by score may cost more than the fixed scale says its quality is worth.
#[test]
fn a_price_above_the_value_of_a_point_is_not_called_worth_it() {
    let mut scenario = agreed(reference());
    let all = subjects(&scenario);
    for edit in [DecisionEdit::PriceScore(PriceScore::LowestOverPrice), DecisionEdit::ReferenceCost(Some(5e6))] {
        scenario.edit_decision(edit).unwrap();
    }
    for (subject, score) in all.into_iter().zip([5.0, 6.5, 0.0, 0.0]) {
        for criterion in 2..=7 {
            scenario.edit_decision(DecisionEdit::Score(subject, CriterionId(criterion), Some(score))).unwrap();
        }
    }
    let costs = [8e6, 10e6, 12e6, 12e6];
    assert_eq!(
        says(&scenario, costs, |words| words.worth())[..2],
        [
            "It costs $2.00M more than the cheapest, “In-house today”, and is 1.50 points better: $1.33M a point.",
            "On the fixed scale, your weights say a point is worth only $0.75M, so it is not worth it to you: ‘lowest cost ÷ cost’ as the \
             score of the cost puts it first.",
        ]
    );
    // On the fixed scale the cheaper one wins.
    scenario.edit_decision(DecisionEdit::PriceScore(PriceScore::Fixed)).unwrap();
    let said = says(&scenario, costs, |words| words.worth());
    assert_eq!(said[..2], ["It is also the cheapest.", "Your weights say a point of quality is worth $0.75M."]);
    assert!(said.iter().any(|said| said.starts_with("A point of quality is worth 15.0 % of the cost that scores 5;")), "{said:?}");
}

#[test]
fn without_a_weight_of_the_cost_a_point_has_no_value_and_that_is_said() {
    let no_value = "The cost has no weight, so a point of quality has no value in money: no price of a point is too high.";
    let mut scenario = reference();
    scenario.edit_decision(DecisionEdit::Weight(CriterionId(1), 0.0)).unwrap();
    let scenario = agreed(scenario);
    let said = says(&scenario, COSTS, |words| words.worth());
    assert!(said[0].starts_with("It costs $1.00M more than the cheapest") && said[1] == no_value, "{said:?}");
    let cheapest = says(&scenario, [5e6, 1e6, 4e6, 3e6], |words| words.worth());
    assert_eq!(cheapest[..2], ["It is also the cheapest.", no_value]);
    let mut without = reference();
    without.edit_decision(DecisionEdit::RemoveCriterion(CriterionId(1))).unwrap();
    let said = says(&agreed(without), COSTS, |words| words.worth());
    assert_eq!(said[1], "The cost is not among the criteria, so a point of quality has no value in money.");
}

#[test]
fn a_cost_of_nothing_has_no_relative_score_and_says_what_to_do() {
    let mut scenario = agreed(reference());
    scenario.edit_decision(DecisionEdit::PriceScore(PriceScore::LowestOverPrice)).unwrap();
    let said = says(&scenario, [5e6, 4e6, 4e6, 0.0], |words| words.headline());
    assert_eq!(said, ["The cost has no score, because an option costs nothing or less. Use the fixed scale for the cost."]);
}

#[test]
fn csv_says_by_which_must_have_or_minimum_score_each_option_is_ruled_out() {
    let mut scenario = reference();
    let all = subjects(&scenario);
    let quality = CriterionId(2);
    for edit in [
        DecisionEdit::AddMust("=1+1".to_string()),
        DecisionEdit::Verdict(all[0], MustId(1), Met::No),
        DecisionEdit::MinimumScore(quality, Some(6.0)),
        DecisionEdit::Verdict(all[3], MustId(1), Met::No),
    ] {
        scenario.edit_decision(edit).unwrap();
    }
    let rows = csv::results(&scenario, &compute(&scenario).unwrap(), Dialect::Point);
    let found: Vec<&str> = rows.lines().filter(|row| row.contains("Ruled out by")).collect();
    assert_eq!(
        found,
        ["Total,Ruled out by “=1+1”,,,number,1,0,0,1", "Total,Ruled out by the minimum score on “Service quality”,,,number,0,0,0,1"]
    );
}

#[test]
fn must_haves_count_without_criteria() {
    let mut scenario = reference();
    scenario.decision = None;
    let all = subjects(&scenario);
    for edit in [DecisionEdit::AddMust("Data stays".to_string()), DecisionEdit::Verdict(all[1], MustId(1), Met::No)] {
        scenario.edit_decision(edit).unwrap();
    }
    let computed = compute(&scenario).unwrap();
    let found = decide(&scenario, &computed).unwrap();
    assert_eq!(found.alternatives.iter().map(|one| one.is_ruled_out()).collect::<Vec<_>>(), [false, true, false, false]);
    assert_eq!(
        says(&scenario, COSTS, |words| words.sentences()),
        ["“Improved in-house” is ruled out by “Data stays”.", "3 must-haves or minimum scores are still open."]
    );
    let rows = csv::results(&scenario, &computed, Dialect::Point);
    assert!(rows.contains("\r\nTotal,Ruled out by “Data stays”,,,number,0,1,0,0\r\n") && !rows.contains("Total,Quality"), "{rows}");
    assert_eq!(decision_results(&scenario, &computed).unwrap().options[1].ruled_out_by, ["m1"]);
    for subject in all {
        scenario.edit_decision(DecisionEdit::Verdict(subject, MustId(1), Met::No)).unwrap();
    }
    assert_eq!(says(&scenario, COSTS, |words| words.headline()), ["No option meets all must-haves."]);
}

#[test]
fn a_winner_who_depends_on_a_hopeless_option_is_questioned() {
    // The option that costs least and scores nothing sets the scale for everybody else.
    let mut scenario = agreed(reference());
    let all = subjects(&scenario);
    scenario.edit_decision(DecisionEdit::PriceScore(PriceScore::LowestOverPrice)).unwrap();
    for (subject, score) in all.into_iter().zip([5.0, 8.0, 7.0, 0.0]) {
        for criterion in 2..=7 {
            scenario.edit_decision(DecisionEdit::Score(subject, CriterionId(criterion), Some(score))).unwrap();
        }
    }
    let said = says(&scenario, [3.0e6, 1.0e6, 0.8e6, 0.2e6], |words| words.cautions()).join("\n");
    let expected = "Without “Offshore provider”, which does not win, “Nearshore provider” would score highest. Use the fixed scale";
    assert!(said.contains(expected), "{said}");
    scenario.edit_decision(DecisionEdit::PriceScore(PriceScore::Fixed)).unwrap();
    let said = says(&scenario, [3.0e6, 1.0e6, 0.8e6, 0.2e6], |words| words.cautions()).join("\n");
    assert!(!said.contains("would score highest"), "{said}");
}

#[test]
fn what_would_change_the_winner_is_named_with_its_figures() {
    let said = says(&agreed(reference()), COSTS, |words| words.would_change());
    let all = said.join("\n");
    assert!(all.contains("Moving 3.0 % of all weight from “Focus and internal load” to"), "{all}");
    assert!(all.contains("Weight of “Cost”: below 29.4 % “Improved in-house” and above 45.5 % “Offshore provider” would win."), "{all}");
    assert!(all.contains("Scores of “Nearshore provider” must stay above 5.50 on “Service quality”"), "{all}");
    assert!(!all.contains("Weight of “Expertise and innovation”"), "a tie at full weight is no change: {all}");
    let methods = says(&agreed(reference()), COSTS, |words| words.other_methods()).unwrap();
    let expected = "Cheapest: “Offshore provider”. Highest score: “Nearshore provider”; TOPSIS agrees; the share of weights agrees; \
                    with ‘between lowest and highest’ as the score of the cost it would be “Offshore provider”.";
    assert_eq!(methods, expected);
}

#[test]
fn nobody_wins_by_score_before_the_weights_are_agreed() {
    let scenario = reference();
    let said = says(&scenario, COSTS, |words| words.sentences()).join("\n");
    assert!(said.contains("No winner is named by score until the weights are agreed."), "{said}");
    assert!(!said.contains("highest") && !said.contains("a point"), "{said}");
    assert_eq!(says(&scenario, COSTS, |words| words.verdict()), None);
}

#[test]
fn an_open_score_that_decides_keeps_the_verdict_back() {
    let mut scenario = agreed(reference());
    let winner = subjects(&scenario)[2];
    scenario.edit_decision(DecisionEdit::Score(winner, CriterionId(2), None)).unwrap();
    assert_eq!(says(&scenario, COSTS, |words| words.headline()), ["One score is open, and it can still decide who is first."]);
    assert_eq!(says(&scenario, COSTS, |words| words.verdict()), None);
    let open = says(&scenario, COSTS, |words| words.open_scores());
    assert_eq!(open.as_deref(), Some("One score is open: “Nearshore provider” on “Service quality”."));
}

#[test]
fn must_haves_rule_out_and_are_said_with_their_reason() {
    let mut scenario = agreed(reference());
    let all = subjects(&scenario);
    scenario.edit_decision(DecisionEdit::AddMust("Data stays in the country".to_string())).unwrap();
    for (subject, met) in all.iter().zip([Met::Yes, Met::Yes, Met::Open, Met::No]) {
        scenario.edit_decision(DecisionEdit::Verdict(*subject, MustId(1), met)).unwrap();
    }
    assert_eq!(
        says(&scenario, COSTS, |words| words.ruled_out()),
        ["“Offshore provider” is ruled out by “Data stays in the country”.", "One must-have or minimum score is still open."]
    );
    let worth = says(&scenario, COSTS, |words| words.worth()).join(" ");
    assert!(worth.starts_with("It is also the cheapest."), "who is ruled out is not the cheapest: {worth}");
    for subject in all {
        scenario.edit_decision(DecisionEdit::Verdict(subject, MustId(1), Met::No)).unwrap();
    }
    assert_eq!(says(&scenario, COSTS, |words| words.headline()), ["No option meets all must-haves."]);
}

#[test]
fn without_a_cost_of_today_the_cost_asks_for_a_reference() {
    let scenario = agreed(reference());
    let said = says(&scenario, [0.0, 4e6, 4e6, 4e6], |words| words.headline()).join(" ");
    assert!(said.contains("Enter the cost that scores 5."), "{said}");
}

#[test]
fn scores_on_somebodys_word_and_missing_reasons_are_counted() {
    let said = says(&agreed(reference()), COSTS, |words| words.evidence());
    assert_eq!(said[0], "24 of 24 scores rest on somebody's word.");
    assert!(said[1].contains("scores need a reason"), "{said:?}");
}
