//! Every change of the comparison, as a value: menus, fields and keys create one, and the session applies it.

use super::open_comparison::OpenComparison;
use crate::model::{
    Address, Amounts, ChoiceAddress, Currency, DecisionEdit, FollowEdit, GroupId, OptionId, ProviderId, Range, RateCard, Scenario,
    ServiceId, ServiceKind, SimulationSettings, Template, Together,
};
use std::rc::Rc;

/// A name that the user can change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameAddress {
    /// The scenario.
    Title,
    /// A service.
    Service(ServiceId),
    /// An option.
    Option(OptionId),
    /// A provider.
    Provider(ProviderId),
    /// Numbers that move together.
    Group(GroupId),
}

/// A change of the scenario.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Sets a number.
    Number(Address, f64),
    /// Sets several numbers, as one step; invalid ones are skipped.
    Numbers(Vec<(Address, f64)>),
    /// Sets a number, unless it stays, and its range; without a range it is certain.
    Range(Address, Option<f64>, Option<Range>),
    /// Sets the ranges of several numbers, as one step.
    Ranges(Vec<(Address, Range)>),
    /// Adds or changes a group of numbers that move together; without one, they move independently again.
    Group(GroupId, Option<Together>),
    /// Sets how the futures are drawn and read.
    Simulation(SimulationSettings),
    /// Sets the note beside a number; an empty one removes it.
    Note(Address, String),
    /// Sets the answer to a choice, by its name in files.
    Choice(ChoiceAddress, String),
    /// Sets the currency, its units per US dollar, and which amounts are converted.
    Currency(Currency, f64, Amounts),
    /// Renames something.
    Name(NameAddress, String),
    /// Changes what the decision weighs besides cost.
    Decision(DecisionEdit),
    /// Changes the contract that is followed.
    Follow(FollowEdit),
    /// Adds an option from a template.
    AddOption(&'static Template),
    /// Adds a copy of an option.
    CopyOption(OptionId),
    /// Removes an option, but neither today's nor one of the last two.
    RemoveOption(OptionId),
    /// Moves an option by this many places; backwards if negative.
    MoveOption(OptionId, isize),
    /// Makes another option today's.
    StatusQuo(OptionId),
    /// Adds a service, with typical figures for its kind.
    AddService(&'static ServiceKind),
    /// Removes a service, but not the last one.
    RemoveService(ServiceId),
    /// Sets the provider of a service under an option.
    Provider(OptionId, ServiceId, ProviderId),
    /// Applies a change by a part of the page that is loaded on demand, as one step.
    Edited(Rc<Scenario>),
    /// Replaces the whole scenario within the same comparison, as when a version is restored; can be undone.
    Replace(Rc<Scenario>),
    /// Opens a sample, which becomes a separate comparison once it is changed; undo returns to the previous comparison.
    OpenSample(Rc<Scenario>),
    /// Opens a new comparison, with the company's defaults if there are any; undo returns to the previous comparison.
    StartNew(Rc<Scenario>),
    /// Opens the comparison of a file with its own numbers; undo returns to the previous comparison.
    OpenFile(Rc<Scenario>),
    /// Makes a received comparison the user's own; cannot be undone.
    KeepSent,
    /// Sets a company's defaults; cannot be undone.
    RateCard(Rc<RateCard>),
    /// Shows an unchanged sample in another currency; cannot be undone.
    SampleIn(Currency),
    /// Opens an entry of the library with its own history; undo does not return from it, because it is still in the library, where
    /// it may change meanwhile.
    Open(OpenComparison),
    /// Ends the editing of a field: the next input there is a separate step.
    FieldLeft,
    /// Undoes one step.
    Undo,
    /// Redoes one step.
    Redo,
}
