//! What the fields of a decision and of a contract that is followed hold now. Fields read it from the newest scenario themselves: results
//! are drawn one frame later, and a field drawn from them would put back what has been typed over meanwhile.

use super::decision_field::DecisionField;
use crate::model::{AnchorPlace, Bid, Decision, ProviderId, Scenario};

impl DecisionField {
    /// Its number, in the unit of the field; `None` if it is open or the field holds a text.
    pub fn number_in(self, scenario: &Scenario) -> Option<f64> {
        let decision = scenario.decision.as_deref();
        match self {
            DecisionField::Followed(field) => scenario.follow.as_ref()?.figure(field),
            DecisionField::BidAmount(id, service, amount) => bid(scenario, id)?.service(service).amount(amount),
            DecisionField::BidRevenue(id) => bid(scenario, id)?.revenue,
            DecisionField::Weight(id) => Some(decision?.criterion(id)?.weight),
            DecisionField::MinimumScore(id) => decision?.criterion(id)?.minimum_score,
            DecisionField::Pair(first, second) => decision?.pair(first, second),
            DecisionField::ReferenceCost => decision?.reference_cost,
            DecisionField::Score(subject, id) => decision?.score(subject, id).score,
            DecisionField::Risk(id, which) => decision?.readiness.risk(id)?.number(which),
            DecisionField::Bias(which) => decision?.readiness.bias.number(which),
            _ => None,
        }
    }

    /// Its text; empty if nothing was entered, or the field holds a number.
    pub fn text_in(self, scenario: &Scenario) -> String {
        self.entered_text(scenario).unwrap_or_default()
    }

    fn entered_text(self, scenario: &Scenario) -> Option<String> {
        let decision: Option<&Decision> = scenario.decision.as_deref();
        Some(match self {
            DecisionField::FollowNote(row) => scenario.follow.as_ref()?.rows.get(row)?.note.clone(),
            DecisionField::BidName(id) => scenario.provider(id)?.name.clone(),
            DecisionField::BidGap(id, service) => bid(scenario, id)?.service(service).gap,
            DecisionField::BidValidUntil(id) => bid(scenario, id)?.valid_until.clone(),
            DecisionField::BidStanding(id) => bid(scenario, id)?.standing.clone(),
            DecisionField::Name(id) => decision?.criterion(id)?.name.clone(),
            DecisionField::Anchor(id, place) => {
                let anchors = &decision?.criterion(id)?.anchors;
                match place {
                    AnchorPlace::Low => anchors.low.clone(),
                    AnchorPlace::Middle => anchors.middle.clone(),
                    AnchorPlace::High => anchors.high.clone(),
                }
            }
            DecisionField::Reason(subject, id) => decision?.score(subject, id).reason,
            DecisionField::Must(id) => decision?.must(id)?.text.clone(),
            DecisionField::Evidence(subject, id) => decision?.verdict(subject, id).evidence,
            DecisionField::PromptNote(prompt) => decision?.readiness.law.state(prompt).note,
            DecisionField::RiskName(id) => decision?.readiness.risk(id)?.name.clone(),
            DecisionField::Mitigation(id) => decision?.readiness.risk(id)?.mitigation.clone(),
            _ => return None,
        })
    }
}

fn bid(scenario: &Scenario, id: ProviderId) -> Option<&Bid> {
    scenario.provider(id)?.bid.as_deref()
}
