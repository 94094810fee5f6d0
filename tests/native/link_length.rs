//! Links stay short enough for mail.

use crate::native::random;
use sourcewise::exchange::link;
use sourcewise::model::{
    Address, Amounts, Choice, Control, Currency, EXCHANGE_RATE, SAMPLES, Scenario, ServiceKind, Shape, TEMPLATES, Template,
};

/// Changes a number of inputs, spread over the scenario, to typical typed numbers with three digits.
fn change(scenario: &mut Scenario, changes: usize, seed: u64) {
    let mut next = random::random(seed);
    let mut numbers: Vec<(Address, f64)> = Vec::new();
    scenario.each(|address, value| numbers.push((address, value)));
    // Another exchange rate would change every amount.
    numbers.retain(|(address, _)| *address != EXCHANGE_RATE);
    let mut left = changes;
    while left > 0 {
        let (address, value) = random::pick(&numbers, &mut next);
        let (least, most) = address.field.range;
        let base = if value == 0.0 { (most - least) * 0.01 } else { value };
        let number: f64 = format!("{:.2e}", base * (0.6 + 0.8 * next())).parse().unwrap();
        let number = if address.field.control == Control::Whole { number.round() } else { number };
        let number = number.clamp(least, most);
        if number != value && scenario.number(address) == Some(value) {
            assert!(scenario.set_number(address, number));
            left -= 1;
        }
    }
}

/// Two services from four places, as a company would enter them: its own names and 120 of its own numbers.
fn own() -> Scenario {
    let mut scenario = Scenario::empty("Service desk and workplace, sourcing review 2026");
    for kind in ["help_desk", "end_user_devices"] {
        scenario.add_service(ServiceKind::from_id(kind).unwrap()).unwrap();
    }
    for template in ["in_house", "onshore", "nearshore", "offshore"] {
        scenario.add_option(Template::from_id(template).unwrap()).unwrap();
    }
    for (place, name) in ["Own desk in Hamburg", "Bidder A, Leipzig", "Bidder B, Kraków", "Bidder C, Pune"].into_iter().enumerate() {
        scenario.options[place].name = name.to_string();
    }
    change(&mut scenario, 120, 11);
    scenario
}

#[test]
fn an_own_comparison_has_a_link_of_at_most_1500_characters() {
    let scenario = own();
    let text = link::encode(&scenario);
    println!("own: {} characters", text.len());
    assert!(text.len() <= 1500, "{} characters", text.len());
    assert_eq!(link::decode(&text), Ok(scenario));
}

#[test]
fn a_sample_with_25_changes_has_a_link_of_at_most_450_characters() {
    for sample in SAMPLES {
        for seed in 0..20 {
            let mut scenario = (sample.scenario)();
            change(&mut scenario, 25, seed);
            let text = link::encode(&scenario);
            println!("{} with 25 changes: {} characters", sample.id, text.len());
            assert!(text.len() <= 450, "{}: {} characters", sample.id, text.len());
            assert_eq!(link::decode(&text), Ok(scenario));
        }
    }
}

/// The words that links of version 2 are packed with were generated like this and are now frozen.
#[test]
#[ignore = "prints words that links of a new version could be packed with"]
fn print_words() {
    let mut scenario = own();
    for template in TEMPLATES.iter().take(3) {
        scenario.add_option(template);
    }
    let mut words = String::new();
    for kind in ServiceKind::ALL {
        words += &format!("\"s1\":{{\"kind\":\"{}\",\"name\":\"{}\"}},", kind.id, kind.label);
    }
    for template in TEMPLATES {
        words += &format!("\"name\":\"{}\",\"template\":\"{}\"}},", template.label, template.id);
    }
    let mut seen: Vec<String> = Vec::new();
    let mut once = |word: String| {
        if seen.contains(&word) {
            String::new()
        } else {
            seen.push(word.clone());
            word
        }
    };
    scenario.each_choice_group(|_, group| {
        group.each(&mut |field, _| {
            for answer in field.answers {
                words += &once(format!(",\"{}\":\"{}\"", field.id, answer.id));
            }
        })
    });
    for shape in Shape::ALL {
        words += &format!(",\"shape\":\"{}\"}},", shape.id());
    }
    for sample in SAMPLES.iter().rev() {
        words += &format!("}},\"sample\":\"{}\"}}", sample.id);
    }
    let mut groups: Vec<(&str, Vec<&str>)> = Vec::new();
    scenario.each(|address, _| {
        let place = groups.iter().position(|(group, _)| *group == address.field.group).unwrap_or_else(|| {
            groups.push((address.field.group, Vec::new()));
            groups.len() - 1
        });
        if !groups[place].1.contains(&address.field.id) {
            groups[place].1.push(address.field.id)
        }
    });
    groups.sort();
    for (group, mut fields) in groups {
        fields.sort();
        words += &format!("}},\"{group}\":{{\"");
        words += &fields.join("\":0.0,\"");
        words += "\":";
    }
    words += "{\"scenario\":{\"option_order\":[\"o1\",\"o2\",\"o3\",\"o4\"],\"options\":{\"o1\":{\"deliveries\":{\"s1\":{\"provider\":\"p1\"},\"s2\":{\"provider\":\"p1\"}},\"name\":\"\"";
    words += "},\"provider_order\":[\"p1\",\"p2\",\"p3\",\"p4\"],\"providers\":{\"p1\":{\"name\":\"Own team\"},\"p2\":{\"name\":\"";
    words += "\"}},\"service_order\":[\"s1\",\"s2\"],\"services\":{\"s1\":{},\"s2\":{}},\"status_quo\":\"o1\",\"title\":\"";
    words += "{\"changes\":{\"option_order\":[\"o1\"],\"assumptions\":{\"options\":{\"o1\":{\"deliveries\":{\"s1\":{\"levels\":{\"l1\":{\"performance\":{\"}},\"l2\":{\"performance\":{\"}},\"l3\":{\"performance\":{\"";
    words += "}},\"o2\":{\"deliveries\":{\"s1\":{\"}},\"s2\":{\"}}}},\"o3\":{\"deliveries\":{\"s1\":{\"}}}},\"o4\":{\"deliveries\":{\"s1\":{\"charges\":{\"";
    println!("{words}");
}

#[test]
fn a_sample_in_another_currency_has_a_link_as_short_as_its_own() {
    for sample in SAMPLES {
        let mut scenario = (sample.scenario)();
        scenario.exchange(Currency::Jpy, 157.3, Amounts::All);
        let text = link::encode(&scenario);
        assert!(text.len() <= 130, "{}: {} characters", sample.id, text.len());
        assert_eq!(link::decode(&text), Ok(scenario));
    }
}
