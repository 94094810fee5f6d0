//! Adding, copying, moving and removing whole parts of a comparison: one step each, within the limits.

use sourcewise::app::state::action::{Action, NameAddress};
use sourcewise::app::state::session::Session;
use sourcewise::app::state::start::new_comparison;
use sourcewise::engine::compute;
use sourcewise::model::{
    Address, Along, CHARGES, GroupId, LIMITS, OptionId, Place, ProviderId, Range, SAMPLES, ServiceId, ServiceKind, Shape, TEMPLATES,
    TRANSITION, Template, Together,
};
use std::rc::Rc;

const PRICE: Address = Address { place: Place::Delivery(OptionId(3), ServiceId(1)), field: &CHARGES.price_per_unit };

fn session() -> Session {
    Session::new(new_comparison(ServiceKind::ALL[0]))
}

fn options(session: &Session) -> Vec<u16> {
    session.now().options.iter().map(|option| option.id.0).collect()
}

#[test]
fn every_arrangement_is_one_step_that_undo_reverts() {
    let hybrid = Template::from_id("hybrid").unwrap();
    let arrangements = [
        Action::AddOption(hybrid),
        Action::CopyOption(OptionId(3)),
        Action::RemoveOption(OptionId(2)),
        Action::MoveOption(OptionId(4), -2),
        Action::StatusQuo(OptionId(3)),
        Action::AddService(ServiceKind::ALL[4]),
        Action::RemoveService(ServiceId(1)),
        Action::Provider(OptionId(3), ServiceId(1), ProviderId(2)),
        Action::Name(NameAddress::Provider(ProviderId(1)), "Kraków".into()),
        Action::Replace(Rc::new((SAMPLES[0].scenario)())),
    ];
    let two_services = session().after(Action::AddService(ServiceKind::ALL[7]));
    for action in arrangements {
        let after = two_services.after(action.clone());
        assert!(!Rc::ptr_eq(after.now(), two_services.now()), "{action:?} changes something");
        assert!(compute(after.now()).is_ok(), "{action:?} leaves a comparison that can be computed");
        let undone = after.after(Action::Undo);
        assert!(Rc::ptr_eq(undone.now(), two_services.now()), "{action:?} is one step");
        assert_eq!(undone.after(Action::Redo).now(), after.now(), "{action:?} can be done again");
    }
}

#[test]
fn an_added_service_has_the_users_of_the_others() {
    let mut scenario = (**session().now()).clone();
    scenario.services[0].demand.users = 1234.0;
    let added = Session::new(Rc::new(scenario)).after(Action::AddService(ServiceKind::ALL[4]));
    assert_eq!(added.now().services[1].demand.users, 1234.0);
}

#[test]
fn two_arrangements_in_a_row_are_two_steps() {
    let twice = session().after(Action::CopyOption(OptionId(3))).after(Action::CopyOption(OptionId(3)));
    assert_eq!(options(&twice).len(), 6);
    assert_eq!(options(&twice.after(Action::Undo)).len(), 5);
}

#[test]
fn moved_options_keep_their_notes_and_ranges() {
    let mut scenario = (**session().now()).clone();
    let range = Range::new(10.0, 20.0, Shape::Pert);
    assert!(scenario.set_range(PRICE, Some(range)) && scenario.set_range(other_price(4), Some(range)));
    let moved = Session::new(Rc::new(scenario)).after(Action::MoveOption(OptionId(4), -3));
    assert_eq!(options(&moved), [4, 1, 2, 3]);
    let ranges: Vec<Address> = moved.now().ranges.iter().map(|(address, _)| *address).collect();
    assert_eq!(ranges, [other_price(4), PRICE], "ranges are in the order of the options");
}

fn other_price(option: u16) -> Address {
    Address { place: Place::Delivery(OptionId(option), ServiceId(1)), ..PRICE }
}

#[test]
fn a_copy_says_what_the_original_says() {
    let copied = session().after(Action::Number(PRICE, 99.0)).after(Action::CopyOption(OptionId(3)));
    let copy = copied.now().options[3].id;
    assert_eq!(copied.now().number(Address { place: Place::Delivery(copy, ServiceId(1)), ..PRICE }), Some(99.0));
    assert_ne!(copied.now().options[3].name, copied.now().options[2].name);
}

#[test]
fn nothing_is_added_beyond_the_limits() {
    let mut full = session();
    for template in TEMPLATES.iter().cycle().take(20) {
        full = full.after(Action::AddOption(template));
    }
    for kind in ServiceKind::ALL.iter().cycle().take(20) {
        full = full.after(Action::AddService(kind));
    }
    let scenario = full.now();
    assert_eq!((scenario.options.len(), scenario.services.len()), (LIMITS.options, LIMITS.services));
    assert!(scenario.providers.len() <= LIMITS.providers);
    assert!(compute(scenario).is_ok());
    for action in [Action::CopyOption(OptionId(1)), Action::AddOption(TEMPLATES[0]), Action::AddService(ServiceKind::ALL[0])] {
        assert!(Rc::ptr_eq(full.after(action).now(), full.now()));
    }
}

#[test]
fn two_options_and_one_service_always_stay() {
    let mut session = session();
    for option in 1..=4 {
        session = session.after(Action::RemoveOption(OptionId(option)));
    }
    assert_eq!(options(&session), [1, 4]);
    let two = session.after(Action::AddService(ServiceKind::ALL[1]));
    let one = two.after(Action::RemoveService(ServiceId(1))).after(Action::RemoveService(ServiceId(2)));
    assert_eq!(one.now().services.len(), 1);
}

#[test]
fn a_new_comparison_of_every_kind_and_every_sample_can_be_computed() {
    for kind in ServiceKind::ALL {
        let scenario = new_comparison(kind);
        assert_eq!(scenario.options.len(), 4);
        assert!(compute(&scenario).is_ok(), "{}", kind.label);
    }
    for sample in SAMPLES {
        let opened = session().after(Action::Replace(Rc::new((sample.scenario)())));
        assert_eq!(**opened.now(), (sample.scenario)(), "{}", sample.label);
        assert!(opened.can_undo());
    }
}

#[test]
fn numbers_that_move_together_follow_copied_options_and_leave_with_removed_ones() {
    let mut scenario = (SAMPLES[1].scenario)();
    let [first, second] = scenario.options.get(1..3).unwrap() else { panic!() };
    let (copied, other) = (first.id, second.id);
    let service = scenario.services.first().unwrap().id;
    let fee = |option| Address { place: Place::Delivery(option, service), field: &TRANSITION.overrun_months };
    let members = vec![(fee(copied), Along::With), (fee(other), Along::Against)];
    scenario.together = vec![Together { id: GroupId(1), name: "Delays".into(), strength: 0.6, members: members.clone() }];
    let copy = scenario.copy_option(copied).unwrap();
    assert_eq!(scenario.together[0].members, [members[0], members[1], (fee(copy), Along::With)]);
    assert!(scenario.remove_option(copied));
    assert_eq!(scenario.together[0].members, [members[1], (fee(copy), Along::With)]);
    assert!(scenario.remove_option(copy));
    assert!(scenario.together.is_empty(), "one number alone does not move together");
}
