//! A scenario as JSON: what files, storage and links hold. Reading checks everything and says where it fails.

use crate::model::{
    Choice, Currency, DeliveredBy, Delivery, Group, LIMITS, OptionId, PaymentTiming, Pricing, Scenario, Service, ServiceId, ServiceKind,
    SourcingOption, Template, samples,
};
use serde_json::{Map, Value};

/// What is wrong with a document, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// The path to it, such as `options.o3.name`.
    pub path: String,
    /// What is wrong.
    pub message: String,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}: {}", self.path, self.message)
    }
}

/// Writes a scenario in full.
pub fn write(scenario: &Scenario) -> Value {
    let services = scenario.services.iter().map(|service| {
        let name = ("name", Value::from(service.name.as_str()));
        let fields = object([name, ("kind", service.kind.id().into()), ("demand", write_group(&service.demand))]);
        (service.id.to_string(), fields)
    });
    let options = scenario.options.iter().map(|option| {
        let deliveries = option.deliveries.iter().map(|delivery| (delivery.service.to_string(), write_delivery(delivery)));
        let name = ("name", Value::from(option.name.as_str()));
        (option.id.to_string(), object([name, ("template", option.template.id.into()), ("deliveries", object(deliveries))]))
    });
    object([
        ("title", Value::from(scenario.title.as_str())),
        ("currency", scenario.currency.id().into()),
        ("payment_timing", scenario.payment_timing.id().into()),
        ("status_quo", scenario.status_quo.to_string().into()),
        ("service_order", Value::Array(scenario.services.iter().map(|service| service.id.to_string().into()).collect())),
        ("option_order", Value::Array(scenario.options.iter().map(|option| option.id.to_string().into()).collect())),
        ("assumptions", write_group(&scenario.assumptions)),
        ("services", object(services)),
        ("options", object(options)),
    ])
}

/// A JSON object. Written out because `json!` and `collect` bring code for errors and sorting that a page must download.
pub(super) fn object<Key: Into<String>>(fields: impl IntoIterator<Item = (Key, Value)>) -> Value {
    let mut map = Map::new();
    for (key, value) in fields {
        map.insert(key.into(), value);
    }
    Value::Object(map)
}

/// A JSON number in the fewest digits that lead back to the same bits. `Value::from` would bring a second way of
/// writing numbers, with tables that a page must download.
pub(super) fn number(value: f64) -> Value {
    serde_json::from_str(&value.to_string()).unwrap_or_default()
}

fn write_delivery(delivery: &Delivery) -> Value {
    let choices = [("delivered_by", Value::from(delivery.delivered_by.id())), ("pricing", delivery.pricing.id().into())];
    let groups = delivery.groups().into_iter().map(|group| (group_name(group), write_group(group)));
    object(choices.into_iter().chain(groups))
}

fn write_group(group: &dyn Group) -> Value {
    let mut fields = Map::new();
    group.each(&mut |field, value| {
        fields.insert(field.id.to_string(), number(value));
    });
    Value::Object(fields)
}

fn group_name(group: &dyn Group) -> &'static str {
    let mut name = "";
    group.each(&mut |field, _| name = field.group);
    name
}

/// Reads a scenario. An input that the document does not hold has its default.
///
/// # Errors
/// Everything that is wrong, each with its path: an unknown name, a number outside the input's range, a reference to
/// something that does not exist.
pub fn read(document: &Value) -> Result<Scenario, Vec<Fault>> {
    let mut reader = Reader { faults: Vec::new() };
    let scenario = reader.scenario(document);
    match scenario {
        Some(scenario) if reader.faults.is_empty() => Ok(scenario),
        _ => Err(reader.faults),
    }
}

struct Reader {
    faults: Vec<Fault>,
}

impl Reader {
    fn fault(&mut self, path: &str, message: impl Into<String>) {
        self.faults.push(Fault { path: path.to_string(), message: message.into() });
    }

    fn object<'v>(&mut self, path: &str, value: Option<&'v Value>, known: &[&str]) -> Option<&'v Map<String, Value>> {
        let Some(fields) = value.and_then(Value::as_object) else {
            self.fault(path, "is missing or holds no fields");
            return None;
        };
        if !known.is_empty() {
            for key in fields.keys().filter(|key| !known.contains(&key.as_str())) {
                self.fault(path, format!("holds «{}», which this version does not know", shortened(key)));
            }
        }
        Some(fields)
    }

    fn text(&mut self, path: &str, value: Option<&Value>) -> String {
        match value.and_then(Value::as_str) {
            Some(text) if text.chars().count() <= LIMITS.name => text.to_string(),
            Some(_) => {
                self.fault(path, format!("is longer than {} characters", LIMITS.name));
                String::new()
            }
            None => {
                self.fault(path, "is missing or no text");
                String::new()
            }
        }
    }

    fn named<T>(&mut self, path: &str, value: Option<&Value>, find: impl Fn(&str) -> Option<T>) -> Option<T> {
        let found = value.and_then(Value::as_str).and_then(find);
        if found.is_none() {
            self.fault(path, "is missing or names nothing this version knows");
        }
        found
    }

    fn group(&mut self, path: &str, value: Option<&Value>, group: &mut dyn Group) {
        let mut known = Vec::new();
        group.each(&mut |field, _| known.push(field.id));
        let Some(fields) = self.object(path, value, &known) else { return };
        group.each_mut(&mut |field, place| match fields.get(field.id).map(Value::as_f64) {
            None => {}
            Some(Some(number)) if field.accepts(number) => *place = number,
            Some(_) => {
                let (least, most) = field.range;
                self.fault(&format!("{path}.{}", field.id), format!("must be a number from {least} to {most}"));
            }
        });
    }

    fn order<Id: std::str::FromStr + PartialEq + Copy>(&mut self, path: &str, value: Option<&Value>, most: usize) -> Vec<Id> {
        let list = value.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let ids: Vec<Id> = list.iter().filter_map(|id| id.as_str()?.parse().ok()).collect();
        let fits = (1..=most).contains(&list.len()) && ids.len() == list.len();
        let repeats = fits && ids.iter().enumerate().any(|(place, id)| ids.iter().take(place).any(|before| before == id));
        if !fits || repeats {
            self.fault(path, format!("must list one to {most} different identities"));
            return Vec::new();
        }
        ids
    }

    fn scenario(&mut self, document: &Value) -> Option<Scenario> {
        let known =
            ["title", "currency", "payment_timing", "status_quo", "service_order", "option_order", "assumptions", "services", "options"];
        let fields = self.object("scenario", Some(document), &known)?;
        let title = self.text("title", fields.get("title"));
        let currency = self.named("currency", fields.get("currency"), Currency::from_id);
        let payment_timing = self.named("payment_timing", fields.get("payment_timing"), PaymentTiming::from_id);
        let status_quo = self.named("status_quo", fields.get("status_quo"), |id| id.parse::<OptionId>().ok());
        let mut assumptions = crate::model::Assumptions::default();
        self.group("assumptions", fields.get("assumptions"), &mut assumptions);

        let service_order: Vec<ServiceId> = self.order("service_order", fields.get("service_order"), LIMITS.services);
        let option_order: Vec<OptionId> = self.order("option_order", fields.get("option_order"), LIMITS.options);
        let service_names: Vec<String> = service_order.iter().map(ToString::to_string).collect();
        let option_names: Vec<String> = option_order.iter().map(ToString::to_string).collect();
        let services = self.object("services", fields.get("services"), &as_strs(&service_names))?;
        let options = self.object("options", fields.get("options"), &as_strs(&option_names))?;
        let services: Vec<Service> = service_order.iter().filter_map(|&id| self.service(id, services.get(&id.to_string()))).collect();
        let options: Vec<SourcingOption> = option_order
            .iter()
            .filter_map(|&id| self.option(id, options.get(&id.to_string()), &service_order, &as_strs(&service_names)))
            .collect();
        let status_quo = status_quo?;
        if !options.iter().any(|option| option.id == status_quo) {
            self.fault("status_quo", "names an option that does not exist");
        }
        Some(Scenario { title, currency: currency?, payment_timing: payment_timing?, assumptions, services, options, status_quo })
    }

    fn service(&mut self, id: ServiceId, value: Option<&Value>) -> Option<Service> {
        let path = format!("services.{id}");
        let fields = self.object(&path, value, &["name", "kind", "demand"])?;
        let name = self.text(&format!("{path}.name"), fields.get("name"));
        let kind = self.named(&format!("{path}.kind"), fields.get("kind"), ServiceKind::from_id)?;
        let mut demand = crate::model::Demand::default();
        self.group(&format!("{path}.demand"), fields.get("demand"), &mut demand);
        Some(Service { id, name, kind, demand })
    }

    fn option(&mut self, id: OptionId, value: Option<&Value>, services: &[ServiceId], known: &[&str]) -> Option<SourcingOption> {
        let path = format!("options.{id}");
        let fields = self.object(&path, value, &["name", "template", "deliveries"])?;
        let name = self.text(&format!("{path}.name"), fields.get("name"));
        let template = self.named(&format!("{path}.template"), fields.get("template"), Template::from_id)?;
        let deliveries = self.object(&format!("{path}.deliveries"), fields.get("deliveries"), known)?;
        let deliveries = services.iter().filter_map(|&service| {
            let path = format!("{path}.deliveries.{service}");
            self.delivery(&path, template, service, deliveries.get(&service.to_string()))
        });
        let deliveries = deliveries.collect();
        Some(SourcingOption { id, name, template, deliveries })
    }

    fn delivery(&mut self, path: &str, template: &Template, service: ServiceId, value: Option<&Value>) -> Option<Delivery> {
        let mut delivery = Delivery::from_template(template, service);
        let known: Vec<&str> = delivery.groups().into_iter().map(group_name).chain(["delivered_by", "pricing"]).collect();
        let fields = self.object(path, value, &known)?;
        delivery.delivered_by = self.named(&format!("{path}.delivered_by"), fields.get("delivered_by"), DeliveredBy::from_id)?;
        delivery.pricing = self.named(&format!("{path}.pricing"), fields.get("pricing"), Pricing::from_id)?;
        for group in delivery.groups_mut() {
            let name = group_name(group);
            self.group(&format!("{path}.{name}"), fields.get(name), group);
        }
        Some(delivery)
    }
}

fn as_strs(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}

fn shortened(text: &str) -> String {
    text.chars().take(40).collect()
}

/// A sample in full, by its name.
pub(super) fn sample(id: &str) -> Option<Value> {
    samples().iter().find(|sample| sample.id == id).map(|sample| write(&(sample.scenario)()))
}
