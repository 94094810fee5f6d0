//! Decisions in files and links: they come back as they were, cost a link little, and faults have their paths.

use serde_json::{Value, json};
use sourcewise::exchange::{json as documents, link};
use sourcewise::model::{
    AgreedWeights, CRITERIA, CriterionId, DecisionEdit, Difference, Evidence, Met, MixLimits, MustId, OptionId, PersonId, PriceScore,
    SAMPLES, Scenario, Score, ServiceId, Subject, WeightMethod, differences,
};

fn sample() -> Scenario {
    (SAMPLES.iter().find(|sample| sample.label == "Whole IT").unwrap().scenario)()
}

fn edit(scenario: &mut Scenario, edits: impl IntoIterator<Item = DecisionEdit>) {
    for edit in edits {
        assert_eq!(scenario.edit_decision(edit.clone()), Ok(()), "{edit:?}");
    }
}

/// Something about everything.
fn full() -> Scenario {
    let mut scenario = sample();
    let (option, bidder) = (Subject::Option(OptionId(2)), Subject::Provider(scenario.providers[0].id));
    let (quality, own) = (CriterionId(2), CriterionId(11));
    let mix = MixLimits {
        most_providers: Some(2),
        most_offshore: Some(0.2),
        most_abroad: Some(0.5),
        least_own: Some(0.25),
        least_quality: Some(6.5),
        most_one_provider: Some(0.6),
        once_budget: Some(1e6),
        forbidden: [(OptionId(2), ServiceId(1)), (OptionId(3), ServiceId(2))].into(),
    };
    edit(
        &mut scenario,
        [
            DecisionEdit::Start,
            DecisionEdit::AddCriterion(&CRITERIA[9]),
            DecisionEdit::AddOwnCriterion("Own, “quoted”".into()),
            DecisionEdit::Weight(own, 7.5),
            DecisionEdit::MinimumScore(own, Some(3.0)),
            DecisionEdit::Anchor(own, sourcewise::model::AnchorPlace::High, "=1+1".into()),
            DecisionEdit::NameCriterion(quality, "Quality".into()),
            DecisionEdit::MoveCriterion(own, -3),
            DecisionEdit::WeightsBy(WeightMethod::Pairwise),
            DecisionEdit::Pair(quality, own, Some(3.0)),
            DecisionEdit::PriceScore(PriceScore::BetweenExtremes),
            DecisionEdit::ReferenceCost(Some(5e6)),
            DecisionEdit::Agree(Some(AgreedWeights { on: "2026-03-03".into(), weights: vec![(own, 5.0), (quality, 50.0)] })),
            DecisionEdit::ScoreToday,
            DecisionEdit::Score(option, quality, Some(7.5)),
            DecisionEdit::Known(option, quality, Evidence::Shown),
            DecisionEdit::Reason(option, own, "Only a reason.".into()),
            DecisionEdit::Score(bidder, own, Some(0.0)),
            DecisionEdit::AddMust("Data stays in the country".into()),
            DecisionEdit::Verdict(option, MustId(1), Met::No),
            DecisionEdit::EvidenceOfMust(bidder, MustId(1), "Contract, § 4".into()),
            DecisionEdit::AddPerson("Ada".into()),
            DecisionEdit::ScoreOfPerson(PersonId(1), option, quality, Some(6.0)),
            DecisionEdit::Mix(mix),
        ],
    );
    scenario
}

#[test]
fn a_decision_comes_back_as_it_was_from_files_and_links() {
    for scenario in [full(), full().without_names(), sample()] {
        assert_eq!(documents::read(&documents::write(&scenario)), Ok(scenario.clone()));
        assert_eq!(link::decode(&link::encode(&scenario)), Ok(scenario));
    }
    assert!(documents::write(&sample()).get("decision").is_none());
}

#[test]
fn every_score_of_the_usual_criteria_costs_a_link_at_most_350_characters() {
    for sample in SAMPLES {
        let mut scenario = (sample.scenario)();
        let before = link::encode(&scenario).len();
        edit(&mut scenario, [DecisionEdit::Start]);
        let options: Vec<OptionId> = scenario.options.iter().take(4).map(|option| option.id).collect();
        let mut next = crate::native::random::random(7);
        for option in &options {
            for id in 2..=9 {
                let score = (next() * 11.0).floor();
                edit(&mut scenario, [DecisionEdit::Score(Subject::Option(*option), CriterionId(id), Some(score))]);
            }
        }
        let more = link::encode(&scenario).len() - before;
        println!("{}: {more} characters more for {} options", sample.id, options.len());
        assert!(more <= 350, "{}: {more} characters more", sample.id);
        assert_eq!(link::decode(&link::encode(&scenario)), Ok(scenario));
    }
}

/// The document of a scenario with one field changed at a path.
fn with(path: &str, value: Value) -> Value {
    let mut document = documents::write(&full());
    let mut keys: Vec<&str> = path.split('/').collect();
    let last = keys.pop().unwrap();
    let place = keys.into_iter().fold(&mut document["decision"], |place, key| &mut place[key]);
    place[last] = value;
    document
}

#[test]
fn faults_have_their_paths() {
    for (path, value, fault) in [
        ("scores/o99.c2", json!({}), "decision.scores: contains «o99.c2»"),
        ("scores/o2.c1", json!({ "score": 5 }), "decision.scores: contains «o2.c1»"),
        ("scores/o2.c2", json!({ "score": 11 }), "decision.scores.o2.c2.score: must be a number from 0 to 10"),
        ("scores/o2.c2", json!({ "known": "guessed" }), "decision.scores.o2.c2.known: must be one of said, shown, tested"),
        ("verdicts/o2.m9", json!({}), "decision.verdicts: contains «o2.m9»"),
        ("pairs/c2.c2", json!(1), "decision.pairs: contains «c2.c2»"),
        ("pairs/c2.c3", json!(10), "decision.pairs.c2.c3: must be a number from 1/9 to 9"),
        ("criteria/c2", json!({ "from": "cost" }), "decision.criteria.c2: is on the list twice"),
        ("criteria/c2", json!({ "from": "luck" }), "decision.criteria.c2.from: is missing or unknown"),
        ("criteria/c2", json!({ "weight": -1 }), "decision.criteria.c2.weight: must be a number"),
        ("criteria/c1", json!({ "from": "cost", "minimum_score": 3 }), "decision.criteria.c1.minimum_score"),
        ("agreed", json!({ "on": "soon", "weights": {} }), "decision.agreed: has no day"),
        ("people/x", json!({}), "decision.people: contains «x»"),
        ("mix/forbidden", json!(["o99.s1"]), "decision.mix.forbidden: must list options with a service"),
        ("mix/most_providers", json!(2.5), "decision.mix.most_providers: must be a whole number"),
        ("reference_cost", json!(0), "decision.reference_cost: must be an amount above zero"),
        ("luck", json!(1), "decision: contains «luck»"),
        ("weights_by", json!("luck"), "decision.weights_by: must be one of direct, swing, order, pairwise"),
    ] {
        let faults = documents::read(&with(path, value)).unwrap_err();
        let found: Vec<String> = faults.iter().map(ToString::to_string).collect();
        assert!(found.iter().any(|found| found.starts_with(fault)), "{path}: {found:?}");
    }
}

#[test]
fn an_empty_decision_is_none() {
    let mut document = documents::write(&sample());
    document["decision"] = json!({ "scores": {}, "mix": {} });
    assert_eq!(documents::read(&document), Ok(sample()));
}

#[test]
fn texts_of_a_decision_count_with_the_notes() {
    let mut scenario = sample();
    let mut addresses = Vec::new();
    scenario.each(|address, _| addresses.push(address));
    assert_eq!(addresses.iter().take_while(|address| scenario.set_note(**address, &"x".repeat(2_000))).count(), 50);
    let mut document = documents::write(&scenario);
    document["decision"] = json!({ "musts_order": ["m1"], "musts": { "m1": "" }, "verdicts": { "o2.m1": { "evidence": "x" } } });
    assert!(documents::read(&document).unwrap_err()[0].to_string().contains("exceed 100000 characters"));
}

#[test]
fn differences_between_decisions_are_said_in_words() {
    let before = full();
    let mut after = before.clone();
    let option = Subject::Option(OptionId(2));
    edit(
        &mut after,
        [
            DecisionEdit::Score(option, CriterionId(2), Some(4.0)),
            DecisionEdit::Weight(CriterionId(3), 9.0),
            DecisionEdit::Verdict(option, MustId(1), Met::Yes),
        ],
    );
    let name = before.option(OptionId(2)).unwrap().name.clone();
    let said: Vec<(String, String, String)> = differences(&before, &after)
        .into_iter()
        .map(|difference| match difference {
            Difference::Decision(own) => (own.what, own.before.to_string(), own.after.to_string()),
            other => panic!("{other:?}"),
        })
        .collect();
    let line = |what: &str, before: &str, after: &str| (what.to_string(), before.to_string(), after.to_string());
    assert_eq!(
        said,
        [
            line("Expertise and innovation, weight", "8", "9"),
            line(&format!("{name}: Quality"), "7.5", "4"),
            line(&format!("{name}: Data stays in the country"), "Not met", "Met"),
        ]
    );
    assert_eq!(differences(&full(), &full()), []);
    assert!(differences(&sample(), &full()).len() > 40);
    assert_eq!(Score::AS_TODAY, 5.0);
}
