//! The words and signs around a number: currencies on either side, thousands and millions, in upper or lower case.

/// The meaning of a word beside a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Word {
    /// A currency: its possible codes.
    Currency(&'static [&'static str]),
    /// A factor.
    Scale(f64),
    /// The number is only approximate.
    About,
}

const DOLLARS: &[&str] = &["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"];
const CROWNS: &[&str] = &["SEK", "NOK", "DKK", "CZK"];

/// Names of currencies in lower case, and the possible codes of each.
const CURRENCIES: &[(&[&str], &[&str])] = &[
    (&["$", "dollar", "dollars"], DOLLARS),
    (&["us$", "us $", "u.s.$", "usd", "usd$", "us dollar", "us dollars", "us-dollar"], &["USD"]),
    (&["€", "eur", "euro", "euros"], &["EUR"]),
    (&["£", "gbp", "pound", "pounds", "sterling", "pound sterling", "pounds sterling", "stg"], &["GBP"]),
    (&["chf", "fr", "frs", "sfr", "franken", "swiss franc", "swiss francs"], &["CHF"]),
    (&["₹", "₨", "inr", "rs", "rupee", "rupees"], &["INR"]),
    (&["¥"], &["JPY", "CNY"]),
    (&["jp¥", "jpy", "yen", "円"], &["JPY"]),
    (&["c$", "ca$", "can$", "cdn$", "cad", "cad$", "canadian dollar", "canadian dollars"], &["CAD"]),
    (&["a$", "au$", "aud", "aud$", "australian dollar", "australian dollars"], &["AUD"]),
    (&["zł", "zl", "pln", "zloty", "zlotys", "zlotych", "złoty", "złote", "złotych"], &["PLN"]),
    (&["kr", "kronor", "kroner", "krona", "krone"], CROWNS),
    (&["sek"], &["SEK"]),
    (&["nok"], &["NOK"]),
    (&["dkk"], &["DKK"]),
    (&["kč", "kc", "czk"], &["CZK"]),
    (&["ft", "huf", "forint"], &["HUF"]),
    (&["nz$", "nzd"], &["NZD"]),
    (&["s$", "sgd"], &["SGD"]),
    (&["hk$", "hkd"], &["HKD"]),
    (&["mx$", "mxn"], &["MXN"]),
    (&["r$", "brl", "reais"], &["BRL"]),
    (&["cn¥", "cny", "rmb", "yuan", "元"], &["CNY"]),
    (&["₩", "krw", "won"], &["KRW"]),
    (&["₺", "try", "tl"], &["TRY"]),
    (&["₪", "ils", "nis"], &["ILS"]),
    (&["₱", "php"], &["PHP"]),
    (&["฿", "thb"], &["THB"]),
    (&["₫", "vnd"], &["VND"]),
    (&["₴", "uah"], &["UAH"]),
    (&["₽", "rub"], &["RUB"]),
    (&["zar"], &["ZAR"]),
    (&["ron", "lei"], &["RON"]),
    (&["aed"], &["AED"]),
    (&["myr", "rm"], &["MYR"]),
];

/// Names of factors in lower case, without ambiguous ones: `mil` is a thousand in Spain and a million in Prague, `t` a thousand
/// or a trillion.
const SCALES: &[(&[&str], f64)] = &[
    (&["k", "tsd", "tausend", "tys", "tis", "thousand", "thousands", "thou", "тыс", "हज़ार", "천", "千"], 1e3),
    (&["万", "만"], 1e4),
    (&["l", "lakh", "lakhs", "lac", "lacs", "लाख"], 1e5),
    (&["m", "mm", "mio", "mln", "mn", "mill", "mi", "milj", "million", "millions", "millionen", "млн"], 1e6),
    (&["cr", "crore", "crores", "करोड़", "क॰"], 1e7),
    (&["億", "亿", "억"], 1e8),
    (&["b", "bn", "mrd", "md", "mld", "mia", "milliard", "milliards", "milliarden", "billion", "billions", "млрд"], 1e9),
    (&["lcr", "lakh crore"], 1e12),
];

/// Words and signs of a number that is only approximate.
const ABOUT: [&str; 21] = [
    "~",
    "≈",
    "≃",
    "∼",
    "ca",
    "c",
    "circa",
    "cca",
    "approx",
    "approximately",
    "about",
    "around",
    "roughly",
    "rund",
    "etwa",
    "ungefähr",
    "zirka",
    "env",
    "environ",
    "aprox",
    "około",
];

/// Currencies whose amounts never have three digits after a point: it separates thousands there, or there are no cents.
const NEVER_POINTS: [&str; 14] = ["SEK", "NOK", "DKK", "CZK", "HUF", "PLN", "BRL", "KRW", "JPY", "TRY", "VND", "UAH", "RUB", "RON"];

/// Whether a lone point before three digits separates thousands in each of these currencies.
pub(super) fn point_parts_thousands(codes: &[&str]) -> bool {
    !codes.is_empty() && codes.iter().all(|code| NEVER_POINTS.contains(code) || *code == "CNY")
}

/// Names of currencies that have other meanings in a text.
const ALSO_WORDS: [&str; 8] = ["ft", "fr", "frs", "tl", "won", "rm", "nis", "lei"];

/// The possible codes of a word that only names a currency; short ambiguous names are excluded.
pub(in crate::exchange) fn currency(word: &str) -> Option<&'static [&'static str]> {
    let known = CURRENCIES.iter().find(|(names, _)| names.contains(&word) && !ALSO_WORDS.contains(&word));
    known.map(|(_, codes)| *codes)
}

/// The words at the start of a text, the longest first, and their length in bytes.
pub(super) fn longest(text: &str) -> Option<(usize, Vec<Word>)> {
    let currencies = CURRENCIES.iter().map(|(names, codes)| (*names, vec![Word::Currency(codes)]));
    let scales = SCALES.iter().map(|(names, factor)| (*names, vec![Word::Scale(*factor)]));
    let known = currencies.chain(scales).chain([(ABOUT.as_slice(), vec![Word::About])]);
    let starts = |text: &str, names: &[&str]| names.iter().filter(|name| text.starts_with(**name)).map(|name| name.len()).max();
    let begin = |(names, words): (&[&str], Vec<Word>)| Some((starts(text, names)?, words));
    // Thousands of a currency, such as `T€` or `tkr`; a lone `t` may be something else.
    let thousands = text.strip_prefix('t').and_then(|rest| {
        let of = CURRENCIES.iter().filter_map(|(names, codes)| Some((starts(rest, names)? + 1, *codes)));
        of.max_by_key(|(length, _)| *length).map(|(length, codes)| (length, vec![Word::Scale(1e3), Word::Currency(codes)]))
    });
    known.filter_map(begin).chain(thousands).max_by_key(|(length, _)| *length)
}
