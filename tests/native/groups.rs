//! Groups of uncertain numbers that move together: made, changed and removed in a session, and what is said when a number leaves one.

use sourcewise::app::state::action::{Action, NameAddress};
use sourcewise::app::state::session::Session;
use sourcewise::app::state::start::sample;
use sourcewise::exchange::left_groups::left_groups;
use sourcewise::model::{ASSUMPTIONS, Address, Along, Place, Range, Shape, Together};
use std::rc::Rc;

const RATE: Address = Address { place: Place::Assumptions, field: &ASSUMPTIONS.discount_rate };
const INFLATION: Address = Address { place: Place::Assumptions, field: &ASSUMPTIONS.price_inflation };

/// A session with three ranges, the addresses of which are returned.
fn with_ranges() -> (Session, [Address; 3]) {
    let addresses = [RATE, INFLATION, Address { place: Place::Assumptions, field: &ASSUMPTIONS.wage_inflation_onshore }];
    let session = addresses.iter().fold(Session::new(sample()), |session, address| {
        let value = session.now().number(*address).unwrap();
        session.after(Action::Range(*address, None, Some(Range::new(value - 0.01, value + 0.01, Shape::Normal))))
    });
    assert_eq!(session.now().ranges.len(), 3);
    (session, addresses)
}

#[test]
fn groups_are_made_named_changed_and_removed_each_in_a_step() {
    let (session, [rate, inflation, pay]) = with_ranges();
    let id = session.now().new_group_id().unwrap();
    let pair = Together::pair(id, pay, rate);
    let made = session.after(Action::Group(id, Some(pair.clone())));
    let group = made.now().group_of(pay).unwrap();
    // In the order of the comparison, whatever the order of choice.
    assert_eq!(group.members.iter().map(|(address, _)| *address).collect::<Vec<_>>(), [rate, pay]);
    assert!(made.after(Action::Undo).now().together.is_empty());
    let named =
        made.after(Action::Name(NameAddress::Group(id), "Prices".into())).after(Action::Name(NameAddress::Group(id), "Money".into()));
    assert_eq!(named.now().together[0].name, "Money");
    assert_eq!(named.after(Action::Undo).now().together[0].name, pair.name);
    let closer = Together { strength: 1.0, ..named.now().together[0].turned(pay, Along::Against).with(inflation) };
    let closer = named.after(Action::Group(id, Some(closer)));
    assert_eq!((closer.now().together[0].strength, closer.now().together[0].members.len()), (1.0, 3));
    assert_eq!(closer.now().together[0].members.iter().find(|(address, _)| *address == pay).unwrap().1, Along::Against);
    // A number is in one group at most: the other one keeps what is left of it, or ends.
    let other = closer.now().new_group_id().unwrap();
    let moved = closer.after(Action::Group(other, Some(Together::pair(other, rate, inflation))));
    assert_eq!(moved.now().together.iter().map(|group| group.id).collect::<Vec<_>>(), [other]);
    assert!(closer.after(Action::Group(id, None)).now().together.is_empty());
}

#[test]
fn groups_that_cannot_be_are_refused() {
    let (session, [rate, inflation, _]) = with_ranges();
    let id = session.now().new_group_id().unwrap();
    let good = Together::pair(id, rate, inflation);
    let certain = Address { place: Place::Assumptions, field: &ASSUMPTIONS.tax_rate };
    let refused = [
        Together { members: vec![(rate, Along::With)], ..good.clone() },
        Together { members: Vec::new(), ..good.clone() },
        Together { members: vec![(rate, Along::With), (rate, Along::Against)], ..good.clone() },
        Together { strength: 1.5, ..good.clone() },
        Together { strength: f64::NAN, ..good.clone() },
        Together { name: "x".repeat(500), ..good.clone() },
        good.with(certain),
    ];
    for group in refused {
        let after = session.after(Action::Group(id, Some(group.clone())));
        assert!(Rc::ptr_eq(after.now(), session.now()), "{group:?}");
    }
    assert!(good.without(rate).is_none(), "one number is no group");
    assert!(Rc::ptr_eq(session.after(Action::Group(id, None)).now(), session.now()), "there is none to remove");
}

#[test]
fn a_number_that_becomes_certain_leaves_its_group_and_that_is_said() {
    let (session, [rate, inflation, pay]) = with_ranges();
    let id = session.now().new_group_id().unwrap();
    let group = Together { name: "Money".into(), ..Together::pair(id, rate, inflation).with(pay) };
    let three = session.after(Action::Group(id, Some(group)));
    let two = three.after(Action::Range(rate, None, None));
    let said = left_groups(three.now(), two.now());
    assert_eq!(said, ["“Discount rate” has no range now and left the group “Money”."]);
    let none = two.after(Action::Range(pay, None, None));
    let said = left_groups(two.now(), none.now());
    assert!(said[0].ends_with("has no range now. The group “Money” had only two numbers and is removed; Undo restores it."), "{said:?}");
    assert!(none.now().together.is_empty() && !none.after(Action::Undo).now().together.is_empty());
    // Removing a group, or nothing at all, makes no number leave it.
    assert!(left_groups(three.now(), three.after(Action::Group(id, None)).now()).is_empty());
    assert!(left_groups(three.now(), three.now()).is_empty());
}
