//! The fault of a link is named, even if it was forged with the right checksum.

use base64ct::{Base64UrlUnpadded, Encoding};
use sourcewise::exchange::json::Fault;
use sourcewise::exchange::link::{self, LinkFault};
use sourcewise::model::SAMPLES;

#[test]
fn every_fault_of_a_link_is_named() {
    let whole = link::encode(&(SAMPLES[0].scenario)());
    let cut = whole.get(..whole.len() - 4).unwrap().to_string();
    let cases = [
        (String::new(), LinkFault::NotALink),
        ("hello".into(), LinkFault::NotALink),
        ("01.j.x.y".into(), LinkFault::NotALink),
        ("3.j.x.y".into(), LinkFault::NewerVersion),
        ("x".repeat(1_200_000), LinkFault::TooLong),
        (cut, LinkFault::Cut),
        (whole.replace("2.", "1."), LinkFault::Damaged),
        (signed("1.j.!!!!"), LinkFault::NotPacked),
        (signed("1.q.e30"), LinkFault::UnknownPacking),
        (signed("1.j.e30"), LinkFault::Unreadable),
        (signed(&format!("1.j.{}", base64(r#"{"sample":"nowhere_9","changes":{}}"#))), LinkFault::UnknownSample),
    ];
    for (text, expected) in cases {
        assert_eq!(link::decode(&text), Err(expected), "{}", text.chars().take(60).collect::<String>());
    }
}

/// The fault of the sample after some changes.
fn faults(changes: &str) -> Vec<Fault> {
    match link::decode(&signed(&format!("1.j.{}", base64(&format!(r#"{{"sample":"help_desk_2","changes":{changes}}}"#))))) {
        Err(LinkFault::Content(faults)) => faults,
        other => panic!("{changes}: {other:?}"),
    }
}

#[test]
fn the_content_of_a_link_is_checked_like_everything_else() {
    let hostile = [
        (r#"{"assumptions":{"discount_rate":1e300}}"#, "assumptions.discount_rate"),
        (r#"{"assumptions":{"discount_rate":"8"}}"#, "assumptions.discount_rate"),
        (r#"{"assumptions":{"horizon_years":2.5}}"#, "assumptions.horizon_years"),
        (r#"{"assumptions":{"nonsense":1}}"#, "assumptions"),
        (r#"{"assumptions":[]}"#, "assumptions"),
        (r#"{"nonsense":1}"#, "scenario"),
        (r#"{"status_quo":"o9"}"#, "status_quo"),
        (r#"{"status_quo":"o01"}"#, "status_quo"),
        (r#"{"option_order":["o1","o1"]}"#, "option_order"),
        (r#"{"option_order":[]}"#, "option_order"),
        (r#"{"option_order":["o1","o2"]}"#, "options"),
        (r#"{"option_order":["o1","o2","o3","o4","o5"]}"#, "options.o5"),
        (r#"{"option_order":["o1","o2","o3","o4","o5","o6","o7","o8","o9"]}"#, "option_order"),
        (r#"{"service_order":["s1","s2"]}"#, "services.s2"),
        (r#"{"provider_order":["p1","p2"]}"#, "providers"),
        (r#"{"provider_order":null}"#, "provider_order"),
        (r#"{"providers":{"p1":{"terms":{"collar":2}}}}"#, "providers.p1.terms.collar"),
        (r#"{"providers":{"p1":{"name":null}}}"#, "providers.p1.name"),
        (r#"{"options":{"o1":{"template":"x"}}}"#, "options.o1.template"),
        (r#"{"options":{"o2":null}}"#, "options.o2"),
        (r#"{"options":{"o2":{"deliveries":{"s1":null}}}}"#, "options.o2.deliveries.s1"),
        (r#"{"options":{"o2":{"deliveries":{"s2":{}}}}}"#, "options.o2.deliveries"),
        (r#"{"options":{"o2":{"deliveries":{"s1":{"provider":"p9"}}}}}"#, "options.o2.deliveries.s1.provider"),
        (r#"{"options":{"o2":{"deliveries":{"s1":{"provider":null}}}}}"#, "options.o2.deliveries.s1.provider"),
        (r#"{"options":{"o2":{"deliveries":{"s1":{"pricing":"free"}}}}}"#, "options.o2.deliveries.s1.pricing"),
        (r#"{"options":{"o2":{"deliveries":{"s1":{"exit":{"internal_cost":-1}}}}}}"#, "options.o2.deliveries.s1.exit.internal_cost"),
        (r#"{"options":{"o2":{"deliveries":{"s1":{"levels":{"l4":{}}}}}}}"#, "options.o2.deliveries.s1.levels"),
        (
            r#"{"options":{"o2":{"deliveries":{"s1":{"levels":{"l3":{"performance":{"spread":0}}}}}}}}"#,
            "options.o2.deliveries.s1.levels.l3.performance.spread",
        ),
        (r#"{"services":{"s1":{"kind":"bakery"}}}"#, "services.s1.kind"),
        (r#"{"services":{"s1":{"staffing":7}}}"#, "services.s1.staffing"),
        (r#"{"services":{"s1":{"levels":{"l1":{"level":{"target":1.5}}}}}}"#, "services.s1.levels.l1.level.target"),
        (r#"{"services":{"s1":{"levels":{"l1":7}}}}"#, "services.s1.levels.l1"),
        (r#"{"currency":"€"}"#, "currency"),
        (r#"{"tax":"none"}"#, "tax"),
        (r#"{"title":5}"#, "title"),
        (r#"{"ranges":{"assumptions.nonsense":{"low":1,"high":1,"shape":"pert"}}}"#, "ranges"),
        (r#"[]"#, "scenario"),
        (r#"7"#, "scenario"),
    ];
    for (changes, path) in hostile {
        let faults = faults(changes);
        assert_eq!(faults[0].path, path, "{changes}: {faults:?}");
    }
    assert_eq!(faults(&format!(r#"{{"title":"{}"}}"#, "x".repeat(121)))[0].path, "title");
    let many: Vec<String> = (1..=25).map(|number| format!("\"p{number}\"")).collect();
    assert_eq!(faults(&format!(r#"{{"provider_order":[{}]}}"#, many.join(",")))[0].path, "provider_order");
    let message = &faults(r#"{"options":{"o2":{"deliveries":{"s1":{"provider":"p9"}}}}}"#)[0].message;
    assert_eq!(message, "names a provider that does not exist; there are p1, p2, p3, p4");
}

#[test]
fn a_provider_that_nobody_uses_and_inputs_that_are_not_there_are_fine() {
    for changes in [r#"{"provider_order":["p4","p3","p9","p2","p1"],"providers":{"p9":{"name":"Reserve"}}}"#, r#"{"assumptions":null}"#] {
        let text = signed(&format!("1.j.{}", base64(&format!(r#"{{"sample":"help_desk_2","changes":{changes}}}"#))));
        assert!(link::decode(&text).is_ok(), "{changes}");
    }
}

fn base64(text: &str) -> String {
    Base64UrlUnpadded::encode_string(text.as_bytes())
}

/// A body with the right checksum, as an attacker could make it.
pub fn signed(body: &str) -> String {
    format!("{body}.{:08x}", fnv(body))
}

/// The checksum of the format, repeated here because it must never change.
fn fnv(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
