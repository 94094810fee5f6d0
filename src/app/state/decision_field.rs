//! The fields of a decision and of a contract that is followed: each is one step of the history while it is edited, and keeps its own invalid text.

use super::action::Action;
use crate::exchange::list::months;
use crate::graph::Unit;
use crate::model::{
    AnchorPlace, BiasNumber, BidAmount, BidEdit, Choice, CriterionId, DecisionEdit, DecisionFault, FollowEdit, FollowField, FollowFigure,
    MustId, ProviderId, ReadinessEdit, RiskId, RiskNumber, Scenario, ServiceId, Subject, UnitName,
};

/// A field of a decision or of a contract that is followed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum DecisionField {
    /// The name of a criterion.
    Name(CriterionId),
    /// The meaning of a place on its scale.
    Anchor(CriterionId, AnchorPlace),
    /// Its weight.
    Weight(CriterionId),
    /// Its minimum score.
    MinimumScore(CriterionId),
    /// How much more important one criterion is than another.
    Pair(CriterionId, CriterionId),
    /// The cost that scores 5, in money.
    ReferenceCost,
    /// A score.
    Score(Subject, CriterionId),
    /// The reason of a score.
    Reason(Subject, CriterionId),
    /// A must-have.
    Must(MustId),
    /// The evidence for a must-have.
    Evidence(Subject, MustId),
    /// A figure of a contract that is followed.
    Followed(FollowField),
    /// The note of one of its rows.
    FollowNote(usize),
    /// The name of a bidder.
    BidName(ProviderId),
    /// An amount of a bid for a service.
    BidAmount(ProviderId, ServiceId, BidAmount),
    /// The work that a bid leaves out of a service.
    BidGap(ProviderId, ServiceId),
    /// The yearly revenue of a bidder.
    BidRevenue(ProviderId),
    /// The last month in which a bid holds.
    BidValidUntil(ProviderId),
    /// The financial standing of a bidder.
    BidStanding(ProviderId),
    /// The note of a prompt on law or place.
    PromptNote(&'static str),
    /// The name of a risk.
    RiskName(RiskId),
    /// A number of a risk.
    Risk(RiskId, RiskNumber),
    /// What is done about a risk.
    Mitigation(RiskId),
    /// A number of the allowance for optimism.
    Bias(BiasNumber),
}

impl DecisionField {
    /// The field that an edit changes; `None` if it changes more than one field, or none that is typed into.
    pub fn of(edit: &DecisionEdit) -> Option<DecisionField> {
        Some(match edit {
            DecisionEdit::NameCriterion(id, _) => DecisionField::Name(*id),
            DecisionEdit::Anchor(id, place, _) => DecisionField::Anchor(*id, *place),
            DecisionEdit::Weight(id, _) => DecisionField::Weight(*id),
            DecisionEdit::MinimumScore(id, _) => DecisionField::MinimumScore(*id),
            DecisionEdit::Pair(first, second, _) => DecisionField::Pair(*first, *second),
            DecisionEdit::ReferenceCost(_) => DecisionField::ReferenceCost,
            DecisionEdit::Score(subject, id, _) => DecisionField::Score(*subject, *id),
            DecisionEdit::Reason(subject, id, _) => DecisionField::Reason(*subject, *id),
            DecisionEdit::TextOfMust(id, _) => DecisionField::Must(*id),
            DecisionEdit::EvidenceOfMust(subject, id, _) => DecisionField::Evidence(*subject, *id),
            DecisionEdit::Bid(edit) => match edit {
                BidEdit::Name(id, _) => DecisionField::BidName(*id),
                BidEdit::Amount(id, service, amount, _) => DecisionField::BidAmount(*id, *service, *amount),
                BidEdit::Gap(id, service, _) => DecisionField::BidGap(*id, *service),
                BidEdit::Revenue(id, _) => DecisionField::BidRevenue(*id),
                BidEdit::ValidUntil(id, _) => DecisionField::BidValidUntil(*id),
                BidEdit::Standing(id, _) => DecisionField::BidStanding(*id),
                _ => return None,
            },
            DecisionEdit::Readiness(edit) => match edit {
                ReadinessEdit::PromptNote(prompt, _) => DecisionField::PromptNote(prompt),
                ReadinessEdit::NameRisk(id, _) => DecisionField::RiskName(*id),
                ReadinessEdit::RiskNumber(id, which, _) => DecisionField::Risk(*id, *which),
                ReadinessEdit::Mitigation(id, _) => DecisionField::Mitigation(*id),
                ReadinessEdit::Bias(which, _) => DecisionField::Bias(*which),
                _ => return None,
            },
            _ => return None,
        })
    }

    /// The field that an edit of a contract that is followed changes.
    pub fn of_follow(edit: &FollowEdit) -> Option<DecisionField> {
        Some(match edit {
            FollowEdit::Figure(field, _) => DecisionField::Followed(*field),
            FollowEdit::Note(row, _) => DecisionField::FollowNote(*row),
            _ => return None,
        })
    }

    /// The part of the page that has it, as the page calls it.
    pub fn place_label(self) -> &'static str {
        match self {
            DecisionField::Followed(_) | DecisionField::FollowNote(_) => "Follow-up",
            DecisionField::BidName(_)
            | DecisionField::BidAmount(..)
            | DecisionField::BidGap(..)
            | DecisionField::BidRevenue(_)
            | DecisionField::BidValidUntil(_)
            | DecisionField::BidStanding(_) => "Bids",
            DecisionField::RiskName(_) | DecisionField::Risk(..) | DecisionField::Mitigation(_) | DecisionField::Bias(_) => "Risk register",
            DecisionField::PromptNote(_) => "Law and place",
            _ => "Beyond cost",
        }
    }

    /// The unit of its number.
    pub fn unit(self) -> Unit {
        match self {
            DecisionField::BidAmount(_, _, BidAmount::Price) => Unit::MoneyPerUnit,
            DecisionField::ReferenceCost | DecisionField::BidAmount(..) | DecisionField::BidRevenue(_) => Unit::Money,
            DecisionField::Followed(field) => field.figure.unit(),
            DecisionField::Risk(_, which) if !which.is_share() => Unit::Money,
            DecisionField::Risk(..) | DecisionField::Bias(_) => Unit::Share,
            _ => Unit::Number,
        }
    }

    /// What its service counts.
    pub fn unit_name(self, scenario: &Scenario) -> UnitName {
        let service = match self {
            DecisionField::Followed(FollowField { figure: FollowFigure::Units(service), .. }) | DecisionField::BidAmount(_, service, _) => {
                service
            }
            _ => return UnitName::UNIT,
        };
        scenario.service(service).map_or(UnitName::UNIT, |service| service.kind.unit)
    }

    /// Why the model does not accept a change of a field; `None` if it does.
    pub fn refusal(change: &Action, scenario: &Scenario) -> Option<DecisionFault> {
        let mut tried = scenario.clone();
        match change.clone() {
            Action::Decision(edit) => tried.edit_decision(edit).err(),
            Action::Follow(edit) => tried.edit_follow(edit).err(),
            _ => None,
        }
    }

    /// The change that sets a number, or removes it; `None` if the field holds a text or needs a number.
    pub fn number(self, number: Option<f64>) -> Option<Action> {
        Some(Action::Decision(match self {
            DecisionField::Followed(field) => return Some(Action::Follow(FollowEdit::Figure(field, number))),
            DecisionField::Weight(id) => DecisionEdit::Weight(id, number?),
            DecisionField::MinimumScore(id) => DecisionEdit::MinimumScore(id, number),
            DecisionField::Pair(first, second) => DecisionEdit::Pair(first, second, number),
            DecisionField::ReferenceCost => DecisionEdit::ReferenceCost(number),
            DecisionField::Score(subject, id) => DecisionEdit::Score(subject, id, number),
            DecisionField::BidAmount(id, service, amount) => DecisionEdit::Bid(BidEdit::Amount(id, service, amount, number)),
            DecisionField::BidRevenue(id) => DecisionEdit::Bid(BidEdit::Revenue(id, number)),
            DecisionField::Risk(id, which) => DecisionEdit::Readiness(ReadinessEdit::RiskNumber(id, which, number)),
            DecisionField::Bias(which) => DecisionEdit::Readiness(ReadinessEdit::Bias(which, number)),
            _ => return None,
        }))
    }

    /// What a text means in the field: a month in any of its ways of writing is one such as `2027-06`.
    pub fn meant(self, text: String) -> String {
        match (self, months(&text)) {
            (DecisionField::BidValidUntil(_), Some((first, count))) => {
                let last = first + count - 1;
                format!("{:04}-{:02}", last.div_euclid(12), last.rem_euclid(12) + 1)
            }
            _ => text,
        }
    }

    /// The change that sets a text; `None` if the field holds a number.
    pub fn text(self, text: String) -> Option<Action> {
        Some(Action::Decision(match self {
            DecisionField::FollowNote(row) => return Some(Action::Follow(FollowEdit::Note(row, text))),
            DecisionField::Name(id) => DecisionEdit::NameCriterion(id, text),
            DecisionField::Anchor(id, place) => DecisionEdit::Anchor(id, place, text),
            DecisionField::Reason(subject, id) => DecisionEdit::Reason(subject, id, text),
            DecisionField::Must(id) => DecisionEdit::TextOfMust(id, text),
            DecisionField::Evidence(subject, id) => DecisionEdit::EvidenceOfMust(subject, id, text),
            DecisionField::BidName(id) => DecisionEdit::Bid(BidEdit::Name(id, text)),
            DecisionField::BidGap(id, service) => DecisionEdit::Bid(BidEdit::Gap(id, service, text)),
            DecisionField::BidValidUntil(id) => DecisionEdit::Bid(BidEdit::ValidUntil(id, text)),
            DecisionField::BidStanding(id) => DecisionEdit::Bid(BidEdit::Standing(id, text)),
            DecisionField::PromptNote(prompt) => DecisionEdit::Readiness(ReadinessEdit::PromptNote(prompt, text)),
            DecisionField::RiskName(id) => DecisionEdit::Readiness(ReadinessEdit::NameRisk(id, text)),
            DecisionField::Mitigation(id) => DecisionEdit::Readiness(ReadinessEdit::Mitigation(id, text)),
            _ => return None,
        }))
    }

    /// The id of its element.
    pub fn element_id(self) -> String {
        let place = |place: AnchorPlace| match place {
            AnchorPlace::Low => "low",
            AnchorPlace::Middle => "middle",
            AnchorPlace::High => "high",
        };
        match self {
            DecisionField::Name(id) => format!("decision.{id}.name"),
            DecisionField::Anchor(id, at) => format!("decision.{id}.{}", place(at)),
            DecisionField::Weight(id) => format!("decision.{id}.weight"),
            DecisionField::MinimumScore(id) => format!("decision.{id}.minimum"),
            DecisionField::Pair(first, second) => format!("decision.{first}.{second}"),
            DecisionField::ReferenceCost => "decision.reference".to_string(),
            DecisionField::Score(subject, id) => format!("decision.{subject}.{id}"),
            DecisionField::Reason(subject, id) => format!("decision.{subject}.{id}.reason"),
            DecisionField::Must(id) => format!("decision.{id}.text"),
            DecisionField::Evidence(subject, id) => format!("decision.{subject}.{id}.evidence"),
            DecisionField::Followed(field) => field.to_string(),
            DecisionField::FollowNote(row) => format!("follow.{row}.note"),
            DecisionField::BidName(id) => format!("bid.{id}.name"),
            DecisionField::BidAmount(id, service, amount) => format!("bid.{id}.{service}.{}", amount.id()),
            DecisionField::BidGap(id, service) => format!("bid.{id}.{service}.gap"),
            DecisionField::BidRevenue(id) => format!("bid.{id}.revenue"),
            DecisionField::BidValidUntil(id) => format!("bid.{id}.valid_until"),
            DecisionField::BidStanding(id) => format!("bid.{id}.standing"),
            DecisionField::PromptNote(prompt) => format!("law.{prompt}.note"),
            DecisionField::RiskName(id) => format!("risks.{id}.name"),
            DecisionField::Risk(id, which) => format!("risks.{id}.{}", which.id()),
            DecisionField::Mitigation(id) => format!("risks.{id}.mitigation"),
            DecisionField::Bias(which) => format!("optimism.{}", which.id()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Action, DecisionField};
    use crate::model::{
        AnchorPlace, BiasNumber, BidAmount, CriterionId, FollowField, FollowFigure, MustId, OptionId, ProviderId, RiskId, RiskNumber,
        ServiceId, Subject,
    };

    fn field_of(change: &Action) -> Option<DecisionField> {
        match change {
            Action::Decision(edit) => DecisionField::of(edit),
            Action::Follow(edit) => DecisionField::of_follow(edit),
            _ => None,
        }
    }

    #[test]
    fn an_edit_of_a_field_is_an_edit_of_that_field() {
        let (criterion, must, subject) = (CriterionId(2), MustId(1), Subject::Option(OptionId(3)));
        let numbers = [
            DecisionField::Weight(criterion),
            DecisionField::MinimumScore(criterion),
            DecisionField::Pair(criterion, CriterionId(3)),
            DecisionField::ReferenceCost,
            DecisionField::Score(subject, criterion),
            DecisionField::Followed(FollowField { row: 2, figure: FollowFigure::Units(ServiceId(1)) }),
            DecisionField::Followed(FollowField { row: 2, figure: FollowFigure::Steering }),
            DecisionField::BidAmount(ProviderId(5), ServiceId(1), BidAmount::Price),
            DecisionField::BidAmount(ProviderId(5), ServiceId(1), BidAmount::GapPerYear),
            DecisionField::BidRevenue(ProviderId(5)),
            DecisionField::Risk(RiskId(1), RiskNumber::High),
            DecisionField::Bias(BiasNumber::Capital),
        ];
        for field in numbers {
            assert_eq!(field.number(Some(5.0)).as_ref().and_then(field_of), Some(field));
            assert_eq!(field.text(String::new()), None, "{field:?} holds a number");
        }
        let texts = [
            DecisionField::Name(criterion),
            DecisionField::Anchor(criterion, AnchorPlace::High),
            DecisionField::Reason(subject, criterion),
            DecisionField::Must(must),
            DecisionField::Evidence(subject, must),
            DecisionField::FollowNote(1),
            DecisionField::BidName(ProviderId(5)),
            DecisionField::BidGap(ProviderId(5), ServiceId(1)),
            DecisionField::BidValidUntil(ProviderId(5)),
            DecisionField::BidStanding(ProviderId(5)),
            DecisionField::PromptNote("tupe"),
            DecisionField::RiskName(RiskId(1)),
            DecisionField::Mitigation(RiskId(1)),
        ];
        for field in texts {
            assert_eq!(field.text("text".to_string()).as_ref().and_then(field_of), Some(field));
            assert_eq!(field.number(Some(5.0)), None, "{field:?} holds a text");
        }
        let ids: std::collections::BTreeSet<String> = numbers.iter().chain(&texts).map(|field| field.element_id()).collect();
        assert_eq!(ids.len(), numbers.len() + texts.len(), "every field has an element of its own");
    }
}
