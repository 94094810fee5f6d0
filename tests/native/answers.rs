//! The answers to the questions: they survive as text, are read back from the open comparison, and mean what people mean.

use crate::native::bids::{bid, help_desk};
use sourcewise::app::form::meant::meant;
use sourcewise::app::new_comparison::answers::{Answers, Bid};
use sourcewise::app::new_comparison::read_back::OpenEdits;
use sourcewise::app::state::locale::Country;
use sourcewise::engine::estimates::follow;
use sourcewise::model::{Address, CHARGES, Currency, PROVIDER_TERMS, Place, Pricing, Range, SAMPLES, Shape, TEAM, Template};
use std::rc::Rc;

/// The questions begin with what the open comparison says now, and a new one keeps the edits made elsewhere.
#[test]
fn the_questions_read_the_open_comparison_back() {
    let mut answers = help_desk(vec![bid("FixCo", "onshore", Pricing::FixedFee, "100,000")]);
    let mut open = answers.comparison('.').unwrap();
    let today = Place::Delivery(open.status_quo, open.services[0].id);
    let of_bid = Place::Delivery(open.options.last().unwrap().id, open.services[0].id);
    let edits = [
        (Address { place: today, field: &TEAM.salary_per_year }, 52_000.5),
        (Address { place: of_bid, field: &CHARGES.fee_per_month }, 90_000.0),
        (Address { place: today, field: &TEAM.on_cost_rate }, 0.41),
    ];
    let before = open.clone();
    for (address, number) in edits {
        assert!(open.give_number(address, number));
    }
    follow(&before, &mut open);
    let [salary, _, _] = edits.map(|(address, _)| address);
    assert!(open.set_range(salary, Some(Range::new(48_000.0, 60_000.0, Shape::Normal))));
    assert!(open.set_note(salary, "asked in payroll"));
    open.simulation.seed = 7;
    open.services[0].name = "Service desk".into();
    open.options[0].name = "Our desk".into();
    let kept = OpenEdits::read_back(&mut answers, &Rc::new(open.clone()), ',').unwrap();
    assert_eq!(answers.typed["question.salary_per_year.help_desk"], "52000,5");
    assert_eq!(answers.bids[0].prices["help_desk"], "90000");
    answers.bids[0].name = "FixCo 2".into();
    let mut new = answers.comparison(',').unwrap();
    kept.make(&mut new);
    for (address, number) in edits {
        assert_eq!(new.number(address), Some(number), "{address}");
    }
    assert_eq!((new.range(salary), new.note(salary), new.simulation.seed), (open.range(salary), "asked in payroll", 7));
    assert_eq!((new.services[0].name.as_str(), new.options[0].name.as_str()), ("Service desk", "Our desk"));
    assert_eq!(new.options.last().unwrap().name, "FixCo 2", "what is named in the questions keeps that name");
    assert!(!kept.is_open(&new), "another name");
}

#[test]
fn numbers_of_a_sample_or_of_another_provider_do_not_enter_the_answers() {
    for sample in SAMPLES {
        let mut edited = (sample.scenario)();
        edited.simulation.seed += 1;
        let mut untouched = Answers::default();
        assert!(OpenEdits::read_back(&mut untouched, &Rc::new(edited), ',').is_none(), "{}", sample.id);
    }
    let mut answers = help_desk(vec![bid("First", "nearshore", Pricing::PerUnit, "9.80")]);
    let mut open = answers.comparison('.').unwrap();
    let provider = open.providers.last().unwrap().id;
    let drift = Address { place: Place::Provider(provider), field: &PROVIDER_TERMS.currency_drift_per_year };
    assert!(open.give_number(drift, -0.035));
    let kept = OpenEdits::read_back(&mut answers, &Rc::new(open), '.').unwrap();
    let mut same = answers.comparison('.').unwrap();
    kept.make(&mut same);
    assert_eq!(same.number(drift), Some(-0.035), "the provider is the same");
    answers.bids[0].name = "Renamed".into();
    let mut renamed = answers.comparison('.').unwrap();
    kept.make(&mut renamed);
    assert_eq!(renamed.number(drift), Some(-0.035), "and has only another name");
    answers.bids[0].place = Template::from_id("onshore").unwrap();
    let mut other = answers.comparison('.').unwrap();
    kept.make(&mut other);
    assert_eq!(other.number(drift), Some(0.0), "another provider has another currency");
}

#[test]
fn thousands_that_were_read_as_a_few_are_offered_with_one_press() {
    let pay = |text: &str, number| meant(text, number, &TEAM.salary_per_year, Some(95_000.0));
    for (text, number) in [("60", 60.0), ("60.000", 60.0), ("60.000.", 60.0), ("60,0000", 60.0), ("€ 80.000", 80.0), ("52", 52.0)] {
        assert_eq!(pay(text, number), Some(number * 1000.0), "{text}");
    }
    for (text, number) in [("60000", 60_000.0), ("60.000", 60_000.0), ("52.5k", 52_500.0), ("0", 0.0), ("9400", 9_400.0)] {
        assert_eq!(pay(text, number), None, "{text}");
    }
    let price = |text: &str, number| meant(text, number, &CHARGES.price_per_unit, None);
    assert_eq!(price("1.250", 1.25), Some(1250.0));
    for (text, number) in [("17.50", 17.5), ("0.125", 0.125), ("12", 12.0), ("1.250,5", 1250.5)] {
        assert_eq!(price(text, number), None, "{text}");
    }
}

#[test]
fn answers_survive_as_text() {
    let mut answers = help_desk(vec![bid("North\twind & “Söhne”", "offshore", Pricing::FixedFee, "50 000,5"), Bid::empty(1).unwrap()]);
    answers.set_country(Country::from_tag("de-CH"));
    answers.bought = true;
    answers.kinds.clear();
    answers.templates = vec!["cloud"];
    assert_eq!(Answers::of_text(&answers.text()), answers);
    assert_eq!(Answers::of_text(&Answers::default().text()), Answers::default());
    // Damaged answers, or answers from another version, are ignored.
    let damaged = Answers::of_text("kind\tunknown\ncurrency\tXXX\nprice\thelp_desk\t5\nbid\tonshore\nnonsense\n\tx");
    assert_eq!((damaged.currency, damaged.kinds.len(), damaged.bids.len()), (Currency::Usd, 0, 0));
}

#[test]
fn the_country_is_known_from_the_browser() {
    for (language, country) in [
        ("en-GB", Some("United Kingdom")),
        ("de-DE", Some("Germany")),
        ("de", Some("Germany")),
        ("de-CH", Some("Switzerland")),
        ("en", Some("United States")),
        ("en-US", Some("United States")),
        ("en-NZ", None),
        ("fr-CA", Some("Canada")),
        ("xx", None),
    ] {
        assert_eq!(Country::of_language(language).map(|country| country.name), country, "{language}");
    }
}

#[test]
fn numbers_keep_their_value_when_the_country_writes_them_differently() {
    let mut answers = help_desk(vec![bid("Bid", "onshore", Pricing::PerUnit, "17.50")]);
    answers.write_with('.');
    let before = answers.comparison('.').unwrap();
    answers.typed.insert("question.x".to_string(), "not a number".to_string());
    answers.write_with(',');
    assert_eq!(answers.bids[0].prices["help_desk"], "17,5");
    assert_eq!(answers.typed["question.x"], "not a number", "what is no number stays");
    let kept = Answers::of_text(&answers.text());
    assert_eq!(kept.mark, Some(','));
    answers.typed.remove("question.x");
    assert_eq!(answers.comparison(',').unwrap(), before);
}

#[test]
fn a_chosen_currency_is_an_answer() {
    let mut answers = Answers::default();
    answers.set_country(Country::from_tag("de"));
    assert!(answers.are_untouched(), "the country comes from the browser");
    answers.currency = Currency::Chf;
    assert!(!answers.are_untouched());
}

#[test]
fn prices_of_a_bid_that_cannot_be_read_belong_to_no_other() {
    let text = "bid\tonshore\tper_unit\tA\nprice\thelp_desk\t17.5\nbid\tno_such_place\tper_unit\tB\nprice\thelp_desk\t9.8";
    let kept = Answers::of_text(text);
    assert_eq!((kept.bids.len(), kept.bids[0].prices["help_desk"].as_str()), (1, "17.5"));
}
