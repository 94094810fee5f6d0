//! Reads the unit of figures from their heading: period, thousands, percent, currency.

use crate::exchange::number_text;
pub(super) use crate::exchange::number_text::{Per, has, periods, words_with_periods};
use crate::model::Sorting;

/// The codes of the currencies that a name or sign may mean.
pub(super) type Codes = &'static [&'static str];

/// A meaning of a word in a heading.
#[derive(Clone, Copy, PartialEq)]
enum Meaning {
    /// The scale of figures.
    Times(f64),
    /// Period and scale at once, as in lakhs per annum.
    TimesPer(f64, Per),
    Percent,
    /// Gives no unit and does not name a column by itself.
    Filler,
}

/// The words of headings and their meanings, besides periods. Words that name a column are in `columns.rs`.
const MEANINGS: [(Meaning, &str); 7] = [
    (Meaning::Times(1e3), "000 000s k thousand thousands thou tsd tausend t tys tis"),
    (Meaning::Times(1e5), "lakh lakhs lac lacs"),
    (Meaning::Times(1e6), "m million millions mio mn mln mm"),
    (Meaning::Times(1e7), "crore crores cr"),
    (Meaning::TimesPer(1e5, Per::Year), "lpa"),
    (Meaning::Percent, "% percent percentage pct prozent"),
    (
        Meaning::Filler,
        "x per in of the a and avg average mean moyen moyenne medio media base basic gross brutto brut bruto lordo net total current every pro je par por al \
            im za de des du di von van der",
    ),
];
/// The first parts of compound words, such as `Monatsgehalt` or `uurtarief`, with their period.
const COMPOUNDS: [(&str, Per); 17] = [
    ("stunden", Per::Hour),
    ("uur", Per::Hour),
    ("tim", Per::Hour),
    ("tages", Per::Day),
    ("dag", Per::Day),
    ("wochen", Per::Week),
    ("week", Per::Week),
    ("vecko", Per::Week),
    ("monats", Per::Month),
    ("maand", Per::Month),
    ("manads", Per::Month),
    ("maneds", Per::Month),
    ("quartals", Per::Quarter),
    ("jahres", Per::Year),
    ("jaar", Per::Year),
    ("ars", Per::Year),
    ("arlig", Per::Year),
];
/// The last parts of compound words.
const NOUNS: &str = "gehalt lohn loon lonn lon salaris satz tarief tarif rate preis prijs pris arvode entgelt vergutung einkommen \
    verdienst brutto honorar pauschale kosten kostnad volumen menge anrufe tickets";
/// Prefixes and suffixes of a currency in one word, as in `k€` or `TCHF`.
const AROUND: [&str; 7] = ["", "k", "t", "m", "000", "mio", "tsd"];
/// After these words, a year is a contract year and not a unit: `Current year price`, `Option year 2`.
const BEFORE_A_YEAR: &str = "current next base option contract first second third fourth fifth";

/// The unit of figures from their heading.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Unit {
    /// The periods it names; more than one is ambiguous.
    pub per: Vec<Per>,
    /// Whether it names several of a period, as in `3-weekly`, which is none of the known ones.
    pub is_multiple: bool,
    /// The scale of figures; 1 if not given.
    pub scale: f64,
    /// Whether figures are percentages.
    pub percent: bool,
    /// The currency it names.
    pub currency: Option<Codes>,
    /// The number of monthly salaries per year, as in `x13`.
    pub salaries: Option<f64>,
    /// Its other words, which name the column.
    pub rest: String,
}

impl Unit {
    /// The currency of amounts: the one it names, or rupees, which are the only ones counted in lakhs and crores.
    pub(super) fn currency_of_amounts(&self) -> Option<Codes> {
        self.currency.or([1e5, 1e7].contains(&self.scale).then_some(&["INR"]))
    }
}

/// Reads a heading.
pub(super) fn unit(heading: &str) -> Unit {
    let mut unit =
        Unit { per: Vec::new(), is_multiple: false, scale: 1.0, percent: false, currency: None, salaries: None, rest: String::new() };
    let words = words_with_periods(heading);
    let mut rest: Vec<&str> = Vec::new();
    for (place, word) in words.iter().enumerate() {
        let (word, currency) = without_currency(word);
        unit.currency = unit.currency.or(currency);
        let is_number = |word: Option<&String>| word.is_some_and(|word| word.parse::<u32>().is_ok());
        let before = place.checked_sub(1).and_then(|before| words.get(before)).map_or("", String::as_str);
        if word == "year" && (is_number(words.get(place + 1)) || has(BEFORE_A_YEAR, before)) {
            rest.push(word);
            continue;
        }
        if let Some(salaries) = salaries(word, &words) {
            unit.salaries = Some(salaries);
            continue;
        }
        // “an hour” is no year, although “an” is one in French.
        if word == "an" && words.get(place + 1).is_some_and(|next| periods(next).next().is_some()) {
            continue;
        }
        if let Some((per, noun)) = compound(word) {
            unit.per.push(per);
            rest.push(noun);
            continue;
        }
        let mut named = periods(word).peekable();
        if named.peek().is_some() {
            // “8 hour day” is a day of eight hours.
            let is_multiple =
                named.peek() != Some(&Per::Hour) && before.parse().is_ok_and(|times| (2..=31).contains(&times)) && unit.salaries.is_none();
            unit.is_multiple |= is_multiple;
            unit.per.extend(named.filter(|_| !is_multiple));
            continue;
        }
        match MEANINGS.iter().find(|(_, known)| has(known, word)).map(|(meaning, _)| *meaning) {
            Some(Meaning::Times(times)) => unit.scale *= times,
            Some(Meaning::TimesPer(times, per)) => {
                unit.scale *= times;
                unit.per.push(per);
            }
            Some(Meaning::Percent) => unit.percent = true,
            Some(Meaning::Filler) => {}
            None if word.is_empty() => {}
            None => rest.push(word),
        }
    }
    unit.per.order_by(Ord::cmp);
    unit.per.dedup();
    unit.rest = rest.join(" ");
    unit
}

/// The period and the noun of a compound word.
fn compound(word: &str) -> Option<(Per, &'static str)> {
    COMPOUNDS.iter().find_map(|(first, per)| {
        let (_, rest) = word.split_once(first)?;
        NOUNS.split(' ').find(|noun| rest.ends_with(noun)).map(|noun| (*per, noun))
    })
}

/// A word without the sign or name of a currency in it, such as `k` of `k€` or `keur`.
fn without_currency(word: &str) -> (&str, Option<Codes>) {
    for around in AROUND {
        let named = |rest: Option<&str>| rest.and_then(number_text::currency).map(|codes| (around, Some(codes)));
        if let Some(found) = named(word.strip_prefix(around)).or_else(|| named(word.strip_suffix(around))) {
            return found;
        }
    }
    (word, None)
}

/// The number of monthly salaries per year in a word: `x13`, or `13` beside a month.
fn salaries(word: &str, words: &[String]) -> Option<f64> {
    let times = word.strip_prefix('x').or_else(|| word.strip_suffix('x'));
    let is_monthly =
        || words.iter().any(|word| periods(word).any(|per| per == Per::Month) || compound(word).is_some_and(|(per, _)| per == Per::Month));
    let number: f64 = times.or_else(|| is_monthly().then_some(word))?.parse().ok()?;
    (12.0..=16.0).contains(&number).then_some(number)
}
