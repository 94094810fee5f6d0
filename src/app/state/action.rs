//! Every change of the comparison, as a value: menus, fields and keys make one, the session carries it out.

use super::open_comparison::OpenComparison;
use crate::model::{Address, Amounts, ChoiceAddress, Currency, OptionId, ProviderId, RateCard, Scenario, ServiceId, ServiceKind, Template};
use std::rc::Rc;

/// A name the user gives.
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
}

/// A change of the scenario.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Another number.
    Number(Address, f64),
    /// Other numbers, as one step; those that cannot be taken are left as they are.
    Numbers(Vec<(Address, f64)>),
    /// Another note beside a number; nothing to note no more.
    Note(Address, String),
    /// Another answer, by its name in files.
    Choice(ChoiceAddress, String),
    /// Another currency, of which a US dollar buys so much, and which amounts follow.
    Currency(Currency, f64, Amounts),
    /// Another name.
    Name(NameAddress, String),
    /// One more option, as a template sets it.
    AddOption(&'static Template),
    /// One more option, with everything that another one says.
    CopyOption(OptionId),
    /// One option less; not today's, nor one of two.
    RemoveOption(OptionId),
    /// An option so many places further on; back where negative.
    MoveOption(OptionId, isize),
    /// Another option is today's.
    StatusQuo(OptionId),
    /// One more service, with what is typical for its kind.
    AddService(&'static ServiceKind),
    /// One service less; not the last one.
    RemoveService(ServiceId),
    /// Another provider for a service under an option.
    Provider(OptionId, ServiceId, ProviderId),
    /// The scenario as a part of the page that is fetched has changed it, as one step.
    Edited(Rc<Scenario>),
    /// Another scenario altogether in the same comparison, as when a version is restored; can be undone.
    Replace(Rc<Scenario>),
    /// A sample to look at, a comparison of its own once it is changed; undo leads back to what was open.
    OpenSample(Rc<Scenario>),
    /// A new comparison of its own, with the company's defaults where there are some; undo leads back to what was open.
    StartNew(Rc<Scenario>),
    /// What was sent is the user's own from now on; no step that can be undone.
    KeepSent,
    /// A company's defaults; no step that can be undone.
    RateCard(Rc<RateCard>),
    /// The currency that a sample nobody has changed is shown in; no step that can be undone.
    SampleIn(Currency),
    /// Another comparison with a history of its own: nothing leads back.
    Open(OpenComparison),
    /// A field was left: what is put there next is a step of its own.
    FieldLeft,
    /// One step back.
    Undo,
    /// One step forth again.
    Redo,
}
