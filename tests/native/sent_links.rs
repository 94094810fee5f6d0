//! Links as people send them: complete ones open, however they were sent, and incomplete ones name the fault.

use crate::native::random;
use crate::native::timing::ends_within;
use base64ct::{Base64UrlUnpadded, Encoding};
use proptest::prelude::*;
use sourcewise::exchange::link::{self, LinkFault};
use sourcewise::model::{SAMPLES, Scenario, ServiceKind, TEMPLATES};
use std::time::Duration;

const PAGE: &str = "https://example.org/tools/sourcewise/";

fn own() -> Scenario {
    let mut own = Scenario::empty("Own comparison, Kraków");
    own.add_service(ServiceKind::ALL[0]).unwrap();
    for template in TEMPLATES.iter().take(4) {
        own.add_option(template).unwrap();
    }
    own.options[2].deliveries[0].charges.price_per_unit = 15.25;
    own
}

fn sent() -> Vec<(Scenario, String)> {
    let mut changed = (SAMPLES[0].scenario)();
    changed.assumptions.discount_rate = 0.1;
    let all = [(SAMPLES[0].scenario)(), (SAMPLES[1].scenario)(), changed, own()];
    all.into_iter().map(|scenario| (scenario.clone(), format!("{PAGE}#s={}", link::encode(&scenario)))).collect()
}

fn encoded(text: &str) -> String {
    let kept = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte);
    text.bytes().map(|byte| if kept(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

fn broken(text: &str, every: usize, by: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    letters.chunks(every).map(|line| line.iter().collect::<String>()).collect::<Vec<_>>().join(by)
}

fn fragment(address: &str) -> &str {
    address.split_once('#').unwrap().1
}

fn payload(address: &str) -> &str {
    fragment(address).strip_prefix("s=").unwrap()
}

/// A way of sending a link: its name, and its effect on the address.
type Way = (&'static str, fn(&str) -> String);

const AROUND: [Way; 44] = [
    ("unchanged", |link| link.to_string()),
    ("without its version", |link| link.replacen("#s=2.", "#", 1)),
    ("in the query without its version", |link| link.replacen("#s=2.", "?", 1)),
    ("full stop", |link| format!("{link}.")),
    ("comma", |link| format!("{link},")),
    ("closing bracket", |link| format!("{link})")),
    ("greater than", |link| format!("{link}>")),
    ("square bracket", |link| format!("{link}]")),
    ("curly bracket", |link| format!("{link}}}")),
    ("quote", |link| format!("{link}\"")),
    ("typographic quote", |link| format!("“{link}”")),
    ("apostrophe", |link| format!("'{link}'")),
    ("guillemets", |link| format!("« {link} »")),
    ("semicolon", |link| format!("{link};")),
    ("colon", |link| format!("{link}:")),
    ("exclamation mark", |link| format!("{link}!")),
    ("question mark", |link| format!("{link}?")),
    ("stars", |link| format!("**{link}**")),
    ("one star", |link| format!("{link}*")),
    ("equals sign", |link| format!("{link}=")),
    ("underscores", |link| format!("_{link}_")),
    ("tildes", |link| format!("~~{link}~~")),
    ("backticks", |link| format!("`{link}`")),
    ("ellipsis after it", |link| format!("{link}…")),
    ("encoded space", |link| format!("{link}%20")),
    ("encoded greater than", |link| format!("{link}%3E")),
    ("bracket and full stop", |link| format!("({link}).")),
    ("tracking behind it", |link| format!("{link}?utm_source=x&utm_medium=mail")),
    ("tracking with an ampersand", |link| format!("{link}&utm_source=newsletter&fbclid=IwAR0abcdef12345678")),
    ("tracking before it", |link| link.replace('#', "?utm_source=x&v=2.d#")),
    ("zero width space", |link| format!("{link}\u{200b}")),
    ("mark of direction", |link| format!("\u{202a}{link}\u{202c}")),
    ("byte order mark", |link| format!("\u{feff}{link}")),
    ("angle brackets", |link| format!("<{link}>")),
    ("Markdown", |link| format!("[the comparison]({link})")),
    ("Markdown with a title", |link| format!("[see]({link} \"Sourcewise\")")),
    ("wiki", |link| format!("[the comparison|{link}]")),
    ("Slack", |link| format!("<{link}|the comparison>")),
    ("HTML", |link| format!("<a href=\"{link}\" target=_blank>the comparison</a>")),
    ("sentence", |link| format!("Please look at {link}.")),
    ("longer message", |link| format!("Hi Ana,\n\nversion 2.d. of 3.5 million:\n{link}\n\nBest, 12.1 % Bob")),
    ("two addresses", |link| format!("https://example.org/?v=1.2.3 and {link}")),
    ("without the page", |link| fragment(link).to_string()),
    ("without the key", |link| payload(link).to_string()),
];

const WRAPPED: [Way; 37] = [
    ("key encoded", |link| link.replace("#s=", "#s%3D")),
    ("key encoded twice", |link| link.replace("#s=", "#s%253D")),
    ("key in capitals", |link| link.replace("#s=", "#S=")),
    ("key in capitals, encoded", |link| link.replace("#s=", "#S%3d")),
    ("number sign encoded", |link| link.replace('#', "%23")),
    ("number sign encoded twice", |link| link.replace('#', "%2523")),
    ("key behind a question mark", |link| link.replace('#', "?")),
    ("key behind an ampersand", |link| link.replace('#', "?lang=de&")),
    ("key behind a slash", |link| link.replace('#', "#/")),
    ("key behind an exclamation mark", |link| link.replace('#', "#!")),
    ("dots encoded", |link| link.replace("#s=2.d.", "#s=2%2Ed%2E").replace("#s=2.j.", "#s=2%2Ej%2E")),
    ("all dots encoded", |link| format!("{PAGE}#s={}", payload(link).replace('.', "%2E"))),
    ("hyphens encoded", |link| format!("{PAGE}#s={}", payload(link).replace('-', "%2D").replace('_', "%5F"))),
    ("kind in a capital", |link| link.replace("s=2.d", "s=2.D").replace("s=2.j", "s=2.J")),
    ("SafeLinks", |link| {
        format!("https://eur01.safelinks.protection.outlook.com/?url={}&data=05%7C02%7C&sdata=a%2Fb%3D&reserved=0", encoded(link))
    }),
    ("SafeLinks, encoded twice", |link| format!("https://nam12.safelinks.protection.outlook.com/?url={}&data=05", encoded(&encoded(link)))),
    ("Teams", |link| {
        let page = "https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html";
        format!("{page}?url={}&locale=en-us&dest={}", encoded(link), encoded("https://teams.microsoft.com/"))
    }),
    ("Google", |link| format!("https://www.google.com/url?q={}&sa=D&source=editors&ust=1700000000000000", encoded(link))),
    ("Facebook", |link| format!("https://l.facebook.com/l.php?u={}&h=AT0", encoded(link))),
    ("LinkedIn", |link| format!("https://www.linkedin.com/redir/redirect?url={}&urlhash=aB1c", encoded(link))),
    ("Slack, checked", |link| format!("https://slack-redir.net/link?url={}", encoded(link))),
    ("Barracuda", |link| format!("https://linkprotect.cudasvc.com/url?a={}&c=E,1,abc", encoded(link))),
    ("Cisco", |link| format!("https://secure-web.cisco.com/1abc-def/{}", encoded(link))),
    ("Proofpoint 1", |link| format!("https://urldefense.proofpoint.com/v1/url?u={}&k=abc", encoded(link))),
    ("Proofpoint 2", |link| {
        let escaped = encoded(&link.replace('-', "%2D")).replace("%252D", "%2D").replace('_', "%5F").replace("%2F", "_").replace('%', "-");
        format!("https://urldefense.proofpoint.com/v2/url?u={escaped}&d=DwMF")
    }),
    ("Proofpoint 3", |link| format!("https://urldefense.com/v3/__{}__;Iw!!abc$", link.replace('#', "*"))),
    ("Bing", |link| format!("https://www.bing.com/ck/a?!&&p=1&u=a1{}&ntb=1", Base64UrlUnpadded::encode_string(link.as_bytes()))),
    ("wrapped three times", |link| {
        let inner = format!("https://www.google.com/url?q={}", encoded(link));
        format!(
            "https://a.safelinks.protection.outlook.com/?url={}",
            encoded(&format!("https://l.facebook.com/l.php?u={}", encoded(&inner)))
        )
    }),
    ("HTML in a mail", |link| format!("<a href=3D\"{}\">look</a>", link.replace('=', "=3D"))),
    ("HTML entities", |link| link.replace("#s=", "&#35;s&#61;").replace('.', "&#46;")),
    ("JSON", |link| format!("{{\"url\":\"{}\"}}", link.replace('/', "\\/").replace('=', "\\u003d"))),
    ("escaped Markdown", |link| link.replace('_', "\\_").replace('.', "\\.").replace('#', "\\#")),
    ("wide letters", |link| fragment(link).chars().map(|letter| char::from_u32(letter as u32 + 0xfee0).unwrap()).collect()),
    ("hyphens of a word processor", |link| format!("{PAGE}#s={}", payload(link).replace("--", "—").replace('-', "\u{2011}"))),
    ("checksum in capitals", |link| {
        let (body, sum) = link.rsplit_once('.').unwrap();
        format!("{body}.{}", sum.to_uppercase())
    }),
    ("mailto", |link| format!("mailto:?subject=Look&body={}", encoded(&format!("See {link}.")))),
    ("curl", |link| format!("curl '{link}' -o a")),
];

const BROKEN: [Way; 26] = [
    ("lines of 76", |link| broken(link, 76, "\n")),
    ("lines of 60 for Windows", |link| broken(link, 60, "\r\n")),
    ("short lines", |link| broken(link, 7, "\n")),
    ("indented", |link| broken(link, 40, "\n    ")),
    ("tabs", |link| broken(link, 40, "\n\t")),
    ("quoted", |link| format!("> {}", broken(link, 60, "\n> "))),
    ("quoted twice", |link| format!(">> {}", broken(link, 60, "\n>> "))),
    ("quoted thrice, apart", |link| format!("> > > {}", broken(link, 60, "\n> > > "))),
    ("bars", |link| format!("| {}", broken(link, 60, "\n| "))),
    ("line feeds encoded", |link| broken(link, 50, "%0A")),
    ("line ends encoded", |link| broken(link, 50, "%0D%0A")),
    ("spaces encoded", |link| broken(link, 50, "%20")),
    ("spaces encoded twice", |link| broken(link, 50, "%2520")),
    ("spaces as plus signs", |link| broken(link, 50, "+")),
    ("spaces", |link| broken(link, 50, " ")),
    ("no-break spaces", |link| broken(link, 50, "\u{a0}")),
    ("soft hyphens", |link| broken(link, 20, "\u{ad}")),
    ("soft hyphens encoded", |link| broken(link, 20, "%C2%AD")),
    ("zero width spaces", |link| broken(link, 20, "\u{200b}")),
    ("zero width spaces encoded", |link| broken(link, 20, "%E2%80%8B")),
    ("word joiners", |link| broken(link, 20, "\u{2060}")),
    ("breaks of HTML", |link| broken(link, 40, "<br>")),
    ("chances to break", |link| broken(link, 20, "<wbr/>")),
    ("quoted-printable", |link| broken(&link.replace('=', "=3D"), 70, "=\n")),
    ("entities", |link| broken(link, 30, "&shy;")),
    ("continued lines", |link| broken(link, 40, "\\\n")),
];

#[test]
fn links_that_arrive_complete_open() {
    let ways: Vec<Way> = [&AROUND[..], &WRAPPED[..], &BROKEN[..]].concat();
    assert_eq!(ways.len(), 107, "a way was lost or added");
    for (place, (scenario, address)) in sent().into_iter().enumerate() {
        for (name, send) in &ways {
            let text = send(&address);
            assert_eq!(link::open(&text).as_ref(), Ok(&scenario), "{name}: {text}");
        }
        // Also one after the other.
        let needs_an_address = ["without the page", "without the key", "tracking before it"];
        for (name, send) in AROUND.iter().filter(|(name, _)| !needs_an_address.contains(name)) {
            for (other, wrap) in WRAPPED.iter().chain(&BROKEN).skip(place).step_by(8) {
                let text = send(&wrap(&address));
                assert_eq!(link::open(&text).as_ref(), Ok(&scenario), "{other}, then {name}: {text}");
            }
        }
    }
}

/// Links in the address of the page are considered at all.
#[test]
fn no_link_in_an_address_is_ignored() {
    for (scenario, address) in sent() {
        for (name, send) in AROUND.iter().chain(&WRAPPED).chain(&BROKEN) {
            let text = send(&address);
            if text.starts_with(PAGE) && text.contains(['#', '?']) && !text.contains('\n') {
                let held = link::in_address(&text).unwrap_or_else(|| panic!("{name}: {text}"));
                assert_eq!(link::open(held).as_ref(), Ok(&scenario), "{name}: {text}");
                assert_eq!(link::in_address(&link::out_of_address(&text)), None, "{name}: {text}");
            }
        }
    }
}

#[test]
fn links_that_arrive_incomplete_name_their_fault() {
    type Lost = (&'static str, fn(&str) -> String, LinkFault);
    let ways: [Lost; 14] = [
        ("cut in the checksum", |link| link[..link.len() - 3].to_string(), LinkFault::Cut),
        ("cut in the payload", |link| link[..link.len() - 20].to_string(), LinkFault::Cut),
        ("cut behind the kind", |link| format!("{PAGE}#s={}", &payload(link)[..4]), LinkFault::Cut),
        ("cut behind the version", |link| format!("{PAGE}#s={}", &payload(link)[..2]), LinkFault::Cut),
        ("cut with dots", |link| format!("{}...", &link[..link.len() - 12]), LinkFault::Cut),
        ("cut with an ellipsis", |link| format!("{}… see more", &link[..link.len() - 12]), LinkFault::Cut),
        ("cut and encoded", |link| encoded(&link[..link.len() - 12]), LinkFault::Cut),
        ("cut and wrapped", |link| format!("https://www.google.com/url?q={}&sa=D", encoded(&link[..link.len() - 12])), LinkFault::Cut),
        ("in small letters", |link| link.to_lowercase(), LinkFault::Damaged),
        ("a letter lost", |link| format!("{}{}", &link[..link.len() - 12], &link[link.len() - 11..]), LinkFault::Damaged),
        ("a later version", |link| link.replace("s=2.", "s=3."), LinkFault::NewerVersion),
        ("the page only", |_| PAGE.to_string(), LinkFault::NotALink),
        ("another page", |_| "https://example.com/#section-2".to_string(), LinkFault::NotALink),
        ("the key only", |_| format!("{PAGE}#s="), LinkFault::NotALink),
    ];
    for (_, address) in sent() {
        for (name, send, fault) in &ways {
            let text = send(&address);
            assert_eq!(link::open(&text), Err(fault.clone()), "{name}: {text}");
        }
    }
}

#[test]
fn text_without_a_link_is_not_a_link() {
    for text in [
        "",
        "hello",
        "$11.04M",
        "see 2.5 million",
        "version 1.d of 2",
        "https://example.org/a/2.d.html?x=1.j.k",
        "3.5",
        "a@example.org",
        "1.2.3.4",
    ] {
        let found = link::open(text);
        assert!(found.is_err(), "{text}");
        assert!(text.contains(".d") || text.contains(".j") || found == Err(LinkFault::NotALink), "{text}: {found:?}");
    }
}

#[test]
fn searching_for_a_link_has_bounded_time() {
    let hostile = ["2.d.", "%252525", "&#61;", "<a", "aHR0c", "1.j.a.", "=3D", "-\n", "2.d.abc.12345678 ", "urldefense-2D"];
    for text in hostile {
        let long = text.repeat(200_000 / text.len());
        assert!(ends_within(Duration::from_secs(1), || assert!(link::open(&long).is_err())), "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_comparison_opens_whatever_way_it_is_sent(scenario in random::scenario(), way in 0..AROUND.len() + WRAPPED.len() + BROKEN.len()) {
        let address = format!("{PAGE}#s={}", link::encode(&scenario));
        let ways: Vec<Way> = [&AROUND[..], &WRAPPED[..], &BROKEN[..]].concat();
        prop_assert_eq!(link::open(&ways[way].1(&address)), Ok(scenario), "{}", ways[way].0);
    }

    /// With any text around a link and between its letters, it opens unchanged or is refused.
    #[test]
    fn text_inserted_into_a_link_never_opens_as_something_else(
        before in "[ -~\\n]{0,12}", after in "[ -~\\n]{0,12}", inside in "\\PC{0,3}", place in 0.0..1.0_f64,
    ) {
        let scenario = own();
        let mut text = format!("{PAGE}#s={}", link::encode(&scenario));
        text.insert_str((place * text.len() as f64) as usize, &inside);
        let found = link::open(&format!("{before} {text} {after}"));
        prop_assert!(found.as_ref() == Ok(&scenario) || found.is_err());
    }
}
