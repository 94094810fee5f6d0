//! The session: one gateway for every change, with undo and redo, and the page's first comparison.

use proptest::prelude::*;
use sourcewise::app::state::action::{Action, NameAddress};
use sourcewise::app::state::open_comparison::{ComparisonHandle, OpenComparison, StorageOwner};
use sourcewise::app::state::session::Session;
use sourcewise::app::state::start::{received, sample};
use sourcewise::exchange::link;
use sourcewise::model::{
    ASSUMPTIONS, Address, ChoiceAddress, CriterionId, DecisionEdit, OptionId, Place, ProviderId, Scenario, ServiceId, SimulationSettings,
    Subject, delivery_choices, scenario_choices,
};
use std::rc::Rc;

const RATE: Address = Address { place: Place::Assumptions, field: &ASSUMPTIONS.discount_rate };
const INFLATION: Address = Address { place: Place::Assumptions, field: &ASSUMPTIONS.price_inflation };

const CURRENCY: ChoiceAddress = ChoiceAddress { place: Place::Assumptions, field: &scenario_choices::currency };

fn session() -> Session {
    Session::new(sample())
}

fn rate(session: &Session) -> f64 {
    session.now().assumptions.discount_rate
}

#[test]
fn typing_into_a_field_after_leaving_it_is_a_separate_step() {
    let session = session().after(Action::Number(RATE, 0.01)).after(Action::FieldLeft).after(Action::Number(RATE, 0.02));
    let undone = session.after(Action::Undo);
    assert_eq!(rate(&undone), 0.01);
    assert_eq!(rate(&undone.after(Action::Redo).after(Action::FieldLeft)), 0.02);
    assert_eq!(undone.after(Action::FieldLeft).after(Action::Redo).now(), session.now(), "leaving a field loses nothing");
}

#[test]
fn each_field_of_a_decision_is_one_step() {
    let today = Subject::Option(sample().status_quo);
    let score = |criterion: u16, score: f64| Action::Decision(DecisionEdit::Score(today, CriterionId(criterion), Some(score)));
    let started = session().after(Action::Decision(DecisionEdit::Start));
    let scored = started.after(score(2, 1.0)).after(score(2, 10.0)).after(score(3, 7.0));
    let of = |session: &Session, criterion: u16| session.now().decision.as_ref().unwrap().score(today, CriterionId(criterion)).score;
    let undone = scored.after(Action::Undo);
    assert_eq!((of(&undone, 2), of(&undone, 3)), (Some(10.0), None), "the digits of a 10 are one step");
    assert_eq!(of(&undone.after(Action::Undo), 2), None);
    assert!(started.after(Action::Undo).now().decision.is_none());
    assert_eq!(scored.after(score(2, 11.0)), scored, "what the decision refuses is no step");
}

#[test]
fn edits_of_one_field_in_a_row_are_one_step() {
    let session = session().after(Action::Number(RATE, 0.01)).after(Action::Number(RATE, 0.015)).after(Action::Number(INFLATION, 0.03));
    let undone = session.after(Action::Undo);
    assert_eq!((rate(&undone), undone.now().assumptions.price_inflation), (0.015, 0.025));
    let undone = undone.after(Action::Undo);
    assert_eq!(rate(&undone), 0.08);
    assert!(!undone.can_undo() && undone.can_redo());
    assert_eq!(rate(&undone.after(Action::Redo)), 0.015);
}

#[test]
fn settings_of_the_futures_typed_in_a_row_are_one_step_and_invalid_ones_change_nothing() {
    let usual = SimulationSettings::default();
    let set = |settings: SimulationSettings| Action::Simulation(settings);
    let session = session().after(set(SimulationSettings { seed: 4, ..usual })).after(set(SimulationSettings { seed: 42, ..usual }));
    assert_eq!(session.now().simulation, SimulationSettings { seed: 42, ..usual });
    assert_eq!(session.after(Action::Undo).now().simulation, usual);
    let refused = [SimulationSettings { trials: 1000, ..usual }, SimulationSettings { confidence: 0.99, ..usual }];
    for settings in refused {
        assert!(Rc::ptr_eq(session.after(set(settings)).now(), session.now()), "{settings:?}");
    }
}

#[test]
fn a_new_edit_after_undo_discards_the_undone_steps() {
    let session = session().after(Action::Number(RATE, 0.01)).after(Action::Undo).after(Action::Number(RATE, 0.02));
    assert!(!session.can_redo());
    assert_eq!(rate(&session.after(Action::Undo)), 0.08);
}

#[test]
fn invalid_values_change_nothing() {
    let before = session();
    let refused = [
        Action::Number(RATE, f64::NAN),
        Action::Number(RATE, 7.0),
        Action::Number(RATE, 0.08),
        Action::Number(Address { place: Place::Service(ServiceId(77)), ..RATE }, 0.1),
        Action::Choice(CURRENCY, "doubloon".into()),
        Action::Choice(
            ChoiceAddress { place: Place::Delivery(OptionId(50), ServiceId(1)), field: &delivery_choices::pricing },
            "per_unit".into(),
        ),
        Action::Name(NameAddress::Title, "x".repeat(500)),
        Action::Name(NameAddress::Option(OptionId(50)), "x".into()),
        Action::Name(NameAddress::Title, "line\nbreak".into()),
        Action::Name(NameAddress::Provider(ProviderId(50)), "x".into()),
        Action::CopyOption(OptionId(50)),
        Action::RemoveOption(OptionId(50)),
        Action::RemoveOption(before.now().status_quo),
        Action::MoveOption(OptionId(1), -1),
        Action::MoveOption(OptionId(1), 9),
        Action::MoveOption(OptionId(50), 1),
        Action::StatusQuo(OptionId(50)),
        Action::RemoveService(ServiceId(1)),
        Action::Provider(OptionId(2), ServiceId(1), ProviderId(50)),
        Action::Provider(OptionId(50), ServiceId(1), ProviderId(1)),
        Action::Undo,
        Action::Redo,
    ];
    for action in refused {
        let after = before.after(action.clone());
        assert!(Rc::ptr_eq(after.now(), before.now()) && !after.can_undo(), "{action:?}");
    }
}

#[test]
fn names_and_choices_can_be_changed_and_undone() {
    let session = session()
        .after(Action::Name(NameAddress::Option(OptionId(3)), "Kraków".into()))
        .after(Action::Choice(CURRENCY, "EUR".into()))
        .after(Action::Choice(
            ChoiceAddress { place: Place::Delivery(OptionId(2), ServiceId(1)), field: &delivery_choices::delivered_by },
            "in_house".into(),
        ));
    assert_eq!(session.now().options[2].name, "Kraków");
    assert_eq!(session.now().choice(CURRENCY), Some("EUR"));
    let undone = session.after(Action::Undo).after(Action::Undo).after(Action::Undo);
    assert_eq!(**undone.now(), *sample());
}

#[test]
fn a_scenario_that_is_opened_has_a_history_of_its_own() {
    let other = Rc::new({
        let mut other = (*sample()).clone();
        other.title = "Other".into();
        other
    });
    let replaced = session().after(Action::Number(RATE, 0.01)).after(Action::Replace(Rc::clone(&other)));
    assert!(replaced.can_undo() && rate(&replaced.after(Action::Undo)) == 0.01);
    let opened = session().after(Action::Number(RATE, 0.01)).after(Action::Open(other.into()));
    assert!(!opened.can_undo() && !opened.can_redo() && opened.now().title == "Other");
}

#[test]
fn at_most_a_hundred_steps_are_kept() {
    let mut session = session();
    for step in 0..300 {
        let (address, number) = if step % 2 == 0 { (RATE, 0.01) } else { (INFLATION, 0.01) };
        session = session.after(Action::Number(address, number + f64::from(step) / 1e6));
    }
    let mut steps = 0;
    while session.can_undo() {
        session = session.after(Action::Undo);
        steps += 1;
    }
    assert_eq!(steps, 100);
}

proptest! {
    #[test]
    fn undo_after_any_edits_leads_back_and_redo_forth_again(edits in prop::collection::vec((0..2_usize, 0.0..0.2_f64), 1..60)) {
        let mut session = session();
        for (field, number) in edits {
            session = session.after(Action::Number([RATE, INFLATION][field], number));
        }
        let last = Rc::clone(session.now());
        while session.can_undo() {
            session = session.after(Action::Undo);
        }
        prop_assert_eq!(&**session.now(), &*sample());
        while session.can_redo() {
            session = session.after(Action::Redo);
        }
        prop_assert_eq!(&**session.now(), &*last);
    }
}

/// The user's own work.
fn own() -> Rc<Scenario> {
    Rc::new(Scenario { title: "Mine".into(), ..(*sample()).clone() })
}

#[test]
fn a_received_comparison_is_shown_and_your_own_work_stays() {
    let mut sent = (*sample()).clone();
    sent.title = "Sent".into();
    let shown = received(read(&link::encode(&sent)), &own().into()).unwrap();
    assert_eq!(shown.scenario.title, "Sent");
    assert!(matches!(shown.work.keeping(), StorageOwner::Shared(kept) if kept.own.scenario.title == "Mine"));
}

/// A link as read by the page.
fn read(text: &str) -> Result<Scenario, String> {
    link::decode(text).map_err(|fault| fault.to_string())
}

#[test]
fn a_link_that_cannot_be_opened_shows_your_own_work_and_says_why() {
    let own = OpenComparison { work: ComparisonHandle::new(StorageOwner::Own), scenario: own() };
    let message = received(read("1.j.broken.00000000"), &own).unwrap_err();
    assert!(message.contains("damaged") && message.ends_with("You see your own comparison instead."), "{message}");
    // Without changes, the user has no comparison of their own yet.
    let message = received(read("1.j.broken.00000000"), &own.scenario.into()).unwrap_err();
    assert!(message.contains("damaged") && message.ends_with("You see an example instead."), "{message}");
}

#[test]
fn a_scenario_that_replaces_another_in_a_comparison_leaves_it_to_be_saved() {
    let other = |title: &str| Rc::new(Scenario { title: title.into(), ..Scenario::clone(&sample()) });
    let replaced = session().after(Action::Replace(other("One")));
    let kept = |session: &Session| session.replaced().map(|scenario| scenario.title.clone());
    let first = Some(sample().title.clone());
    assert_eq!(kept(&replaced), first);
    assert_eq!(kept(&replaced.after(Action::Replace(other("One")))), first, "an identical scenario replaces nothing");
    // Opening an entry and restoring a version come together: the version must count as a replacement.
    let opened = replaced.after(Action::Open(other("Two").into())).after(Action::Replace(other("Three")));
    assert_eq!(kept(&opened), Some("Two".to_string()));
}

#[test]
fn a_started_comparison_is_separate_and_undo_leads_back() {
    let other = |title: &str| Rc::new(Scenario { title: title.into(), ..Scenario::clone(&sample()) });
    let mine = session().after(Action::Number(RATE, 0.01));
    for begin in [Action::OpenSample(other("Other")), Action::StartNew(other("Other")), Action::OpenFile(other("Other"))] {
        let other = mine.after(begin).after(Action::Number(RATE, 0.02));
        assert_ne!(other.open().work, mine.open().work);
        assert_eq!(other.last_of(&mine.open().work), Some(mine.open()));
        let back = other.after(Action::Undo).after(Action::Undo);
        assert_eq!(back.open(), mine.open());
        assert_eq!(back.after(Action::Redo).after(Action::Redo).open(), other.open());
    }
}

#[test]
fn a_received_comparison_is_the_users_own_from_its_first_change() {
    let own = OpenComparison::from(own());
    let sent = Session::new(received(read(&link::encode(&sample())), &own).unwrap());
    let is_sent = |session: &Session| matches!(session.open().work.keeping(), StorageOwner::Shared(_));
    assert!(is_sent(&sent));
    let changed = sent.after(Action::Number(RATE, 0.01));
    assert_eq!(*changed.open().work.keeping(), StorageOwner::Own);
    assert!(changed.open().is_unsaved());
    let back = changed.after(Action::Undo);
    assert!(is_sent(&back));
    assert_eq!(back.after(Action::Number(RATE, 0.02)).open().work, changed.open().work, "it becomes one comparison, however often");
    for begin in [Action::OpenSample(own.scenario.clone()), Action::StartNew(own.scenario.clone()), Action::KeepSent] {
        assert_eq!(*sent.after(begin).open().work.keeping(), StorageOwner::Own);
    }
}

#[test]
fn undo_returns_to_an_example_that_is_still_one() {
    let example = Session::started(OpenComparison::from(sample()));
    let title = sample().title.clone();
    let changed = example.after(Action::Number(RATE, 0.01));
    let other = changed.after(Action::StartNew(Rc::new(Scenario { title: "The ways on".into(), ..Scenario::clone(&sample()) })));
    assert_eq!((other.began_as(), other.is_untouched()), (Some("The ways on"), true));
    let back = other.after(Action::Undo);
    assert_eq!((back.began_as(), back.is_untouched()), (Some(title.as_str()), false));
    let first = back.after(Action::Undo);
    assert_eq!((first.began_as(), first.is_untouched()), (Some(title.as_str()), true));
    assert_eq!(first.after(Action::Redo).after(Action::Redo).began_as(), Some("The ways on"));
}
