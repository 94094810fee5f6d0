//! Files that are broken or do not match their names, each with the start of its message.

use sourcewise::exchange::file::{LARGEST, write};
use sourcewise::model::SAMPLES;

/// A name, the bytes, and the start of the message.
pub type Case = (&'static str, Vec<u8>, &'static str);

fn sample() -> String {
    write(&(SAMPLES[0].scenario)())
}

fn utf16(text: &str, mark: bool, little: bool) -> Vec<u8> {
    let units = mark.then_some(0xFEFF).into_iter().chain(text.encode_utf16());
    units.flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
}

/// The file with one text replaced by another; the first must exist.
fn changed(from: &str, to: &str) -> Vec<u8> {
    let text = sample();
    assert!(text.contains(from), "{from} is in the file");
    text.replacen(from, to, 1).into_bytes()
}

/// A zip with one named entry, judging by its header.
fn zip(entry: &str) -> Vec<u8> {
    [b"PK\x03\x04\x14\0\0\0\x08\0".as_slice(), &[0; 20], entry.as_bytes(), &[0; 40]].concat()
}

fn nested(open: &str, close: &str, times: usize) -> Vec<u8> {
    format!("{}{}", open.repeat(times), close.repeat(times)).into_bytes()
}

/// Files that are not text.
pub fn foreign_bytes() -> Vec<Case> {
    let text = sample();
    vec![
        ("nothing.json", Vec::new(), "This file is empty"),
        ("blank.csv", b" \r\n\t\n".to_vec(), "This file is empty"),
        ("mark.csv", "\u{feff}".as_bytes().to_vec(), "This file is empty"),
        ("giant.json", vec![b'a'; LARGEST + 1], "This file is over 10 MB"),
        ("giant.csv", b"a,b\n".repeat(LARGEST / 4 + 1), "This file is over 10 MB"),
        ("scenario.json", zip("scenario.txt"), "This is an archive"),
        ("scenario.zip", zip("a.sourcewise.json"), "This is an archive"),
        ("book.csv", zip("[Content_Types].xml xl/workbook.xml"), "This is a spreadsheet"),
        ("book.sourcewise.json", zip("xl/worksheets/sheet1.xml"), "This is a spreadsheet"),
        ("sheet.csv", zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), "This is a spreadsheet"),
        ("old.csv", [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice(), &[0; 64]].concat(), "This is an old office file"),
        ("packed.json", b"\x1F\x8B\x08\0\0\0\0\0\0\x03".to_vec(), "This is an archive"),
        ("seven.json", b"7z\xBC\xAF\x27\x1C".to_vec(), "This is an archive"),
        ("paper.json", b"%PDF-1.7\n%\xE2\xE3".to_vec(), "This is a PDF"),
        ("shot.json", b"\x89PNG\r\n\x1A\n".to_vec(), "This is a picture"),
        ("photo.csv", b"\xFF\xD8\xFF\xE0\0\x10JFIF".to_vec(), "This is a picture"),
        ("drawing.csv", b"GIF89a\x01\0".to_vec(), "This is a picture"),
        ("page.json", b"<!doctype html><html><body>Please log in</body></html>".to_vec(), "This is a web page"),
        ("sheet.xml.csv", b"<?xml version=\"1.0\"?><Workbook/>".to_vec(), "This is a web page"),
        ("wide.json", utf16(&text, true, true), "This text is encoded as UTF-16"),
        ("wide-big.json", utf16(&text, true, false), "This text is encoded as UTF-16"),
        ("wide-without-mark.csv", utf16("role;headcount;salary\r\nClerk;1;2\r\n", false, true), "This text is encoded as UTF-16"),
        ("wide-big-without-mark.csv", utf16("role,headcount,salary\nClerk,1,2\n", false, false), "This text is encoded as UTF-16"),
        ("latin.csv", b"role;headcount;salary\nGesch\xE4ftsf\xFChrer;1;2\n".to_vec(), "This text is in an older encoding"),
        ("half-a-letter.json", [text.as_bytes(), b"\xE2\x82"].concat(), "This text is in an older encoding"),
        ("program.json", b"\0asm\x01\0\0\0".to_vec(), "This is not a text file"),
        ("program.csv", b"\x7FELF\x02\x01\x01\0\0".to_vec(), "This is not a text file"),
        ("noise.json", (0..=255).cycle().skip(7).take(2000).collect(), "This is not a text file"),
        ("zeros.json", vec![0; 5000], "This is not a text file"),
    ]
}

/// Text that is neither a comparison nor a list.
pub fn foreign_text() -> Vec<Case> {
    let text = sample();
    let cut = text.as_bytes()[..text.len() / 2].to_vec();
    let long: String = (0..10_001).map(|line| format!("2026-01,{line}\n")).collect();
    vec![
        ("cut.json", cut, "This file is incomplete"),
        ("open.json", b"{".to_vec(), "This file is incomplete"),
        ("two.json", format!("{text}{text}").into_bytes(), "This file is not valid JSON from line"),
        ("words.json", b"Dear colleague, see below".to_vec(), "This file is not valid JSON from line 1"),
        ("comma.json", b"{\"schema\":1,\n\"scenario\":{},}".to_vec(), "This file is not valid JSON from line 2"),
        ("comment.json", b"{\n// mine\n\"schema\":1}".to_vec(), "This file is not valid JSON from line 2"),
        ("infinite.json", b"{\"schema\":1,\"scenario\":{\"title\":NaN}}".to_vec(), "This file is not valid JSON from line 1"),
        ("deep.json", nested("[", "]", 100_000), "This file is nested too deeply"),
        ("deep-objects.json", nested("{\"a\":", "}", 50_000), "This file is nested too deeply"),
        ("deep-and-open.json", nested("[{\"\":", "", 1_000_000), "This file is nested too deeply"),
        ("just-too-deep.json", nested("[", "]", 33), "This file is nested too deeply"),
        ("list.json", b"[]".to_vec(), "This is a JSON file, but not a Sourcewise comparison"),
        ("null.json", b"null".to_vec(), "This is a JSON file, but not a Sourcewise comparison"),
        ("number.json", b"1e999999".to_vec(), "This is a JSON file, but not a Sourcewise comparison"),
        ("package.json", b"{\"name\":\"x\",\"version\":\"1.0.0\"}".to_vec(), "This is a JSON file, but not a Sourcewise comparison"),
        (
            "other-schema.json",
            b"{\"schema\":\"https://example.org\",\"scenario\":{}}".to_vec(),
            "This is a JSON file, but not a Sourcewise comparison",
        ),
        ("schema-zero.json", changed("\"schema\": 1", "\"schema\": 0"), "This is a JSON file, but not a Sourcewise comparison"),
        ("schema-half.json", changed("\"schema\": 1", "\"schema\": 1.5"), "This is a JSON file, but not a Sourcewise comparison"),
        ("without-scenario.json", b"{\"schema\":1}".to_vec(), "This is a JSON file, but not a Sourcewise comparison"),
        ("newer.json", changed("\"schema\": 1", "\"schema\": 2"), "This file is from a newer version of Sourcewise (schema 2;"),
        ("far.json", b"{\"schema\":18446744073709551615}".to_vec(), "This file is from a newer version of Sourcewise"),
        ("letter.csv", b"Dear colleague\nplease find the file\n".to_vec(), "This is text, but neither a comparison nor a list"),
        ("titles-only.csv", b"role,headcount,salary\n".to_vec(), "This is text, but neither a comparison nor a list"),
        ("one-column.csv", b"salary\n1\n2\n".to_vec(), "This is text, but neither a comparison nor a list"),
        (
            "other.csv",
            b"Date;Price\n2026-01-01;5\n".to_vec(),
            "No known headings found in lines 1 to 2; line 1 has the columns \u{201c}Date\u{201d}, \u{201c}Price\u{201d}",
        ),
        ("long.csv", format!("month,volume\n{long}").into_bytes(), "This list has more than 10,000 rows"),
    ]
}

/// Comparisons with invalid content.
pub fn broken_scenarios() -> Vec<Case> {
    const BROKEN: &str = "This is a Sourcewise comparison, but parts of it are invalid. Correct them, or ask for the file again.";
    vec![
        ("empty.json", b"{\"schema\":1,\"scenario\":{}}".to_vec(), BROKEN),
        ("text.json", b"{\"schema\":1,\"scenario\":\"all\"}".to_vec(), BROKEN),
        ("list-in-it.json", b"{\"schema\":1,\"scenario\":[1,2,3]}".to_vec(), BROKEN),
        ("far-out.json", changed("\"discount_rate\": 0.08", "\"discount_rate\": 8"), BROKEN),
        ("huge.json", changed("\"discount_rate\": 0.08", "\"discount_rate\": 1e99999"), BROKEN),
        ("words-for-number.json", changed("\"discount_rate\": 0.08", "\"discount_rate\": \"8 %\""), BROKEN),
        ("half-years.json", changed("\"horizon_years\": 5", "\"horizon_years\": 2.5"), BROKEN),
        ("unknown-input.json", changed("\"discount_rate\"", "\"discount_rat\""), BROKEN),
        ("unknown-choice.json", changed("\"currency\": \"USD\"", "\"currency\": \"XXX\""), BROKEN),
        ("unknown-kind.json", changed("\"kind\": \"help_desk\"", "\"kind\": \"helpdesk\""), BROKEN),
        ("no-such-option.json", changed("\"status_quo\": \"o1\"", "\"status_quo\": \"o9\""), BROKEN),
        ("no-such-provider.json", changed("\"provider\": \"p", "\"provider\": \"q"), BROKEN),
        ("twice.json", changed("\"service_order\": [\n", "\"service_order\": [\n\"s1\",\n"), BROKEN),
        ("long-title.json", changed("\"title\": \"", &format!("\"title\": \"{}", "x".repeat(121))), BROKEN),
        ("polluted.json", changed("\"title\"", "\"__proto__\": {\"title\": 1}, \"title\""), BROKEN),
        ("million-keys.json", many_keys(), BROKEN),
        ("million-scores.json", many_scores(), BROKEN),
    ]
}

/// As many unknown names as fit into a file of nearly the maximum size.
fn many_keys() -> Vec<u8> {
    let keys: String = (0..700_000).map(|key| format!("\"{key}\":0,")).collect();
    changed("\"title\"", &format!("{keys}\"title\""))
}

/// A decision with a million scores, each in as few letters as possible so that the file is not too large.
fn many_scores() -> Vec<u8> {
    let letter = |number: usize| char::from(b"0123456789abcdefghijklmnopqrstuvwxyz"[number % 36]);
    let name = |number: usize| [46_656, 1_296, 36, 1].map(|step| letter(number / step)).iter().collect::<String>();
    let scores: Vec<String> = (0..1_000_000).map(|number| format!("\"{}\":1", name(number))).collect();
    changed("\"title\"", &format!("\"decision\":{{\"scores\":{{{}}}}},\"title\"", scores.join(",")))
}
