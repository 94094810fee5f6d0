//! The answers behind a first comparison, and the comparison they produce.

use super::apply_answers::{addresses, apply};
use super::bids;
use crate::app::form::answered;
pub use crate::app::state::question_answers::{Answers, Bid};
use crate::engine::estimates::{TooFew, estimate};
use crate::engine::{people_today, set_range};
use crate::model::grammar::capitalised;
use crate::model::{
    ASSUMPTIONS, Amounts, CHARGES, DEMAND, Field, LIMITS, OptionId, Place, Scenario, ServiceId, ServiceKind, Staffing, TEAM, TEMPLATES,
    Template, UnitName, converted, in_two_digits,
};

/// The questions that ask for numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// The volume of each service.
    Volume,
    /// The number of users.
    Users,
    /// The people and cost of today's delivery.
    Today,
    /// The number of years.
    Horizon,
}

/// All of them, in the order in which their numbers are set.
pub const ASKED: [Question; 4] = [Question::Users, Question::Volume, Question::Today, Question::Horizon];

/// A number to ask for.
#[derive(Clone, Debug)]
pub struct RequestedNumber {
    /// Its name, also that of its element.
    pub id: String,
    /// The question.
    pub label: String,
    /// The input it sets.
    pub field: &'static Field,
    /// Its kind of service.
    pub kind: Option<&'static ServiceKind>,
    /// Its default; without one, it may stay empty and is derived from the workload.
    pub suggestion: Option<f64>,
}

impl RequestedNumber {
    /// What its service counts.
    pub fn unit_name(&self) -> UnitName {
        self.kind.map_or(UnitName::UNIT, |kind| kind.unit)
    }
}

/// The name of your own team where it does not deliver today.
pub const OWN_TEAM: &str = "Own team";

/// An invalid answer: its element, and what is wrong; empty for a text whose field says so itself.
pub type Fault = (String, String);

impl Answers {
    /// The template of today's delivery.
    pub fn today(&self) -> &'static str {
        if self.bought { "onshore" } else { "in_house" }
    }

    /// The numbers that a question asks for.
    pub fn asked(&self, question: Question, decimal: char) -> Vec<RequestedNumber> {
        let one = |field: &'static Field, label: String, kind: Option<&'static ServiceKind>, suggestion| {
            let id = format!("question.{}{}", field.id, kind.map_or_else(String::new, |kind| format!(".{}", kind.id)));
            RequestedNumber { id, label, field, kind, suggestion }
        };
        let typical = |kind: &'static ServiceKind, field| converted(field, kind.default_of(field, None).0, self.per_dollar());
        let users = || {
            let first = self.kinds.first().copied();
            // Twice the volume means twice the users, unless the user knows better.
            let share = first.and_then(|kind| {
                let text = self.typed.get(&format!("question.{}.{}", DEMAND.volume_per_month.id, kind.id))?;
                let (volume, _) = answered(text, &DEMAND.volume_per_month, kind.unit, decimal)?;
                Some(volume / typical(kind, &DEMAND.volume_per_month)).filter(|share| *share > 0.0)
            });
            let usual = first.map(|kind| typical(kind, &DEMAND.users));
            let suggested = usual.map(|users| share.map_or(users, |share| in_two_digits(users * share).max(1.0)));
            one(&DEMAND.users, "Users".to_string(), None, suggested)
        };
        match question {
            Question::Users => vec![users()],
            Question::Horizon => vec![one(&ASSUMPTIONS.horizon_years, "Years".to_string(), None, Some(ASSUMPTIONS.horizon_years.default))],
            Question::Volume => {
                let served = self.read(&users(), decimal).ok().flatten();
                let volume = |kind: &'static ServiceKind| {
                    // Twice the users mean twice the volume, unless the user knows better.
                    let share = served.map_or(1.0, |served| served / typical(kind, &DEMAND.users).max(1.0));
                    let label = format!("{}{}", capitalised(kind.unit.many), kind.period_of_volume());
                    one(&DEMAND.volume_per_month, label, Some(kind), Some(in_two_digits(typical(kind, &DEMAND.volume_per_month) * share)))
                };
                self.kinds.iter().copied().map(volume).collect()
            }
            Question::Today if self.bought => {
                let price = |kind: &'static ServiceKind| {
                    one(
                        &CHARGES.price_per_unit,
                        format!("Price per {}", kind.cost_unit()),
                        Some(kind),
                        Some(typical(kind, &CHARGES.price_per_unit)),
                    )
                };
                self.kinds.iter().copied().map(price).collect()
            }
            Question::Today => {
                let team = |kind: &'static ServiceKind| {
                    let known = (kind.staffing == Staffing::Headcount).then(|| typical(kind, &DEMAND.headcount));
                    [
                        one(&DEMAND.headcount, "People today".to_string(), Some(kind), known),
                        one(
                            &TEAM.salary_per_year,
                            "Pay per person a year".to_string(),
                            Some(kind),
                            Some(typical(kind, &TEAM.salary_per_year)),
                        ),
                    ]
                };
                self.kinds.iter().copied().flat_map(team).collect()
            }
        }
    }

    /// The value of a US dollar in the chosen currency.
    fn per_dollar(&self) -> f64 {
        self.currency.per_dollar()
    }

    /// The number that was typed or is suggested; `None` if it is optional and empty.
    fn read(&self, asked: &RequestedNumber, decimal: char) -> Result<Option<f64>, Fault> {
        let Some(text) = self.typed.get(&asked.id).filter(|text| !text.trim().is_empty()) else { return Ok(asked.suggestion) };
        let answer = answered(text, asked.field, asked.unit_name(), decimal);
        answer.map(|(number, _)| Some(number)).ok_or_else(|| (asked.id.clone(), String::new()))
    }

    /// Gives the inputs of the answers the ranges that were typed.
    fn set_ranges(&self, scenario: &mut Scenario, decimal: char) {
        for asked in ASKED.into_iter().flat_map(|question| self.asked(question, decimal)) {
            let text = self.typed.get(&asked.id).map(String::as_str).unwrap_or_default();
            let Some((_, Some(range))) = answered(text, asked.field, asked.unit_name(), decimal) else { continue };
            for address in addresses(scenario, &asked) {
                set_range(scenario, address, Some(range));
            }
        }
    }

    /// The typical number of people in today's delivery of a service; `None` while another answer is invalid.
    pub fn usual_people(&self, kind: &'static ServiceKind, decimal: char) -> Option<f64> {
        let (scenario, service) = self.without_people(kind, decimal)?;
        people_today(&scenario, service)
    }

    /// The remark on a number of people that is nobody, or too small for the seats that are usually always filled.
    pub fn remark(&self, asked: &RequestedNumber, decimal: char) -> Option<String> {
        let kind = asked.kind.filter(|_| asked.field == &DEMAND.headcount)?;
        let people = self.read(asked, decimal).ok()??;
        if people == 0.0 {
            return Some(
                "Without people, today costs next to nothing. If a provider does the work, choose “A provider” above.".to_string(),
            );
        }
        let (scenario, service) = self.without_people(kind, decimal)?;
        TooFew::find(&scenario, service, people).map(|few| few.remark())
    }

    /// The comparison before any answer about people, and its service of a kind.
    fn without_people(&self, kind: &'static ServiceKind, decimal: char) -> Option<(Scenario, ServiceId)> {
        let mut answers = self.clone();
        answers.typed.retain(|id, _| !id.contains(DEMAND.headcount.id));
        let scenario = answers.as_is_typical(decimal).ok()?;
        let service = scenario.services.iter().find(|service| service.kind == kind)?.id;
        Some((scenario, service))
    }

    /// The comparison that follows from the answers.
    ///
    /// # Errors
    /// Every invalid answer, with its element.
    pub fn comparison(&self, decimal: char) -> Result<Scenario, Vec<Fault>> {
        let (made, offered) = (self.as_is_typical(decimal), bids::read(self, decimal));
        let (mut scenario, offered) = match (made, offered) {
            (Ok(scenario), Ok(offered)) => (scenario, offered),
            (made, offered) => return Err([made.err(), offered.err()].into_iter().flatten().flatten().collect()),
        };
        let is_typed = |field: &Field, kind: Option<&str>| {
            let id = format!("question.{}{}", field.id, kind.map_or_else(String::new, |kind| format!(".{kind}")));
            self.typed.get(&id).is_some_and(|text| !text.trim().is_empty())
        };
        let users = is_typed(&DEMAND.users, None);
        let untyped: Vec<Place> = scenario
            .services
            .iter()
            .filter(|service| users && !is_typed(&DEMAND.volume_per_month, Some(service.kind.id)))
            .map(|service| Place::Service(service.id))
            .collect();
        // A number that somebody typed is no estimate; users and volume are estimated from each other.
        estimate(&mut scenario, &|address| match address.field {
            field if field == &DEMAND.users => !users,
            field if field == &DEMAND.volume_per_month => untyped.contains(&address.place),
            _ => true,
        });
        // After the estimates, because a bid is not an estimate.
        offered.iter().for_each(|price| price.apply(&mut scenario, self));
        let bids: Vec<&Bid> = self.given_bids().map(|(_, bid)| bid).collect();
        let options: Vec<OptionId> = scenario.options.iter().rev().map(|option| option.id).collect();
        for (bid, option) in bids.into_iter().rev().zip(options).filter(|(bid, _)| !bid.estimates_rest) {
            bids::keep_the_rest(&mut scenario, option, bid);
        }
        self.set_ranges(&mut scenario, decimal);
        Ok(scenario)
    }

    /// The comparison with typical values for everything that is not asked, whatever the size of the service.
    fn as_is_typical(&self, decimal: char) -> Result<Scenario, Vec<Fault>> {
        let asked: Vec<RequestedNumber> = ASKED.into_iter().flat_map(|question| self.asked(question, decimal)).collect();
        let read: Vec<Result<Option<f64>, Fault>> = asked.iter().map(|asked| self.read(asked, decimal)).collect();
        let mut faults: Vec<Fault> = read.iter().filter_map(|read| read.clone().err()).collect();
        if self.kinds.is_empty() {
            faults.push(("question.kinds".to_string(), "Choose at least one service.".to_string()));
        }
        if self.kinds.len() > LIMITS.services {
            faults.push((
                "question.kinds".to_string(),
                format!("Choose at most {} services.", crate::model::grammar::number_word(LIMITS.services)),
            ));
        }
        let others: Vec<&'static Template> = TEMPLATES.iter().copied().filter(|each| self.estimates(each)).collect();
        let bids: Vec<(usize, &Bid)> = self.given_bids().collect();
        let count = others.len() + bids.len();
        if count == 0 || count >= LIMITS.options {
            let message = format!("Choose 1 to {} ways or bids to compare with today's.", LIMITS.options - 1);
            faults.push(("question.templates".to_string(), message));
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let names: Vec<&str> = self.kinds.iter().map(|kind| kind.label).collect();
        let mut scenario = Scenario::empty(&names.join(", ").chars().take(LIMITS.name).collect::<String>());
        for kind in &self.kinds {
            scenario.add_service(kind);
        }
        for template in Template::from_id(self.today()).into_iter().chain(others) {
            scenario.add_option(template);
        }
        self.name_today(&mut scenario);
        for (index, bid) in bids {
            bids::add_option(&mut scenario, index, bid);
        }
        scenario.exchange(self.currency, self.per_dollar(), Amounts::Typical);
        for (asked, number) in asked.iter().zip(read) {
            if let Ok(Some(number)) = number {
                apply(&mut scenario, asked, number);
            }
        }
        Ok(scenario)
    }

    /// The bids that contain an entry, with their positions in the list.
    pub fn given_bids(&self) -> impl Iterator<Item = (usize, &Bid)> {
        self.bids.iter().enumerate().filter(|(_, bid)| bid.is_given())
    }

    /// Whether a way of sourcing is compared at estimated prices: it was chosen, and no bid replaces it.
    pub fn estimates(&self, way: &Template) -> bool {
        way.id != self.today() && self.templates.contains(&way.id) && !self.has_bid(way)
    }

    /// Whether a bid replaces our estimate for a way of sourcing.
    pub fn has_bid(&self, way: &Template) -> bool {
        self.given_bids().any(|(_, bid)| bid.place == way)
    }

    fn name_today(&self, scenario: &mut Scenario) {
        // Where a provider delivers, your own team is a change like any other.
        scenario
            .options
            .iter_mut()
            .skip(1)
            .filter(|option| option.template.id == "in_house")
            .for_each(|option| option.name = OWN_TEAM.into());
        let Some(today) = scenario.options.first_mut() else { return };
        scenario.status_quo = today.id;
        if self.bought {
            today.name = "Today's provider".to_string();
            if let Some(provider) = scenario.providers.first_mut() {
                provider.name.clone_from(&today.name);
            }
        }
    }
}
