//! The words and signs around a number: currencies on either side, thousands and millions, in any case.

/// A word that may stand beside a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Word {
    /// A currency: the codes that it may mean.
    Currency(&'static [&'static str]),
    /// A factor.
    Scale(f64),
}

const DOLLARS: &[&str] = &["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"];
const CROWNS: &[&str] = &["SEK", "NOK", "DKK", "CZK"];

/// What currencies are called in small letters, and the codes that each name may mean.
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

/// What factors are called in small letters. Left out is what means one thing here and another there: `mil` is a thousand
/// in Spain and a million in Prague, `t` a thousand or a trillion.
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

/// German shorthand for thousands of a currency; a lone `t` stays out of the table.
const THOUSANDS_OF: &[(&[&str], &[&str])] =
    &[(&["t€", "teur"], &["EUR"]), (&["tchf"], &["CHF"]), (&["tusd", "t$"], &["USD"]), (&["tgbp", "t£"], &["GBP"]), (&["tpln"], &["PLN"])];

/// Currencies whose amounts never have three digits behind a point: at home it parts thousands, or there are no cents.
const NEVER_POINTS: [&str; 14] = ["SEK", "NOK", "DKK", "CZK", "HUF", "PLN", "BRL", "KRW", "JPY", "TRY", "VND", "UAH", "RUB", "RON"];

/// Whether a lone point with three digits behind it parts thousands in each of these currencies.
pub(super) fn point_parts_thousands(codes: &[&str]) -> bool {
    !codes.is_empty() && codes.iter().all(|code| NEVER_POINTS.contains(code) || *code == "CNY")
}

/// Names of currencies that are words of other things in a text.
const ALSO_WORDS: [&str; 8] = ["ft", "fr", "frs", "tl", "won", "rm", "nis", "lei"];

/// The codes that a word may mean where it is nothing but the name of a currency; short names of other things are none.
pub(in crate::exchange) fn currency(word: &str) -> Option<&'static [&'static str]> {
    let known = CURRENCIES.iter().find(|(names, _)| names.contains(&word) && !ALSO_WORDS.contains(&word));
    known.map(|(_, codes)| *codes)
}

/// The words that a text begins with, the longest first, and how many bytes they take.
pub(super) fn longest(text: &str) -> Option<(usize, Vec<Word>)> {
    let currencies = CURRENCIES.iter().map(|(names, codes)| (*names, vec![Word::Currency(codes)]));
    let scales = SCALES.iter().map(|(names, factor)| (*names, vec![Word::Scale(*factor)]));
    let thousands = THOUSANDS_OF.iter().map(|(names, codes)| (*names, vec![Word::Scale(1e3), Word::Currency(codes)]));
    let known = currencies.chain(scales).chain(thousands);
    let begin = |(names, words): (&[&str], Vec<Word>)| {
        let longest = names.iter().filter(|name| text.starts_with(**name)).map(|name| name.len()).max()?;
        Some((longest, words))
    };
    known.filter_map(begin).max_by_key(|(length, _)| *length)
}
