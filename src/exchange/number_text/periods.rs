//! Periods of time in words, behind a number or in a heading: `per year`, `/hr`, `p. a.`, `zł/rok`, `bi-weekly`.

use crate::exchange::plain_words::words;

/// The period of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::exchange) enum Per {
    /// An hour of work.
    Hour,
    /// A day of work.
    Day,
    /// A week.
    Week,
    /// Two weeks.
    Fortnight,
    /// Four weeks.
    FourWeeks,
    /// Half a month.
    HalfMonth,
    /// A month.
    Month,
    /// Two months.
    TwoMonths,
    /// Three months.
    Quarter,
    /// Six months.
    HalfYear,
    /// A year.
    Year,
}

impl Per {
    /// How many of them a year has; `None` for hours and days, because working time differs.
    pub(in crate::exchange) fn a_year(self) -> Option<f64> {
        Some(match self {
            Per::Hour | Per::Day => return None,
            Per::Week => 52.0,
            Per::Fortnight => 26.0,
            Per::FourWeeks => 13.0,
            Per::HalfMonth => 24.0,
            Per::Month => 12.0,
            Per::TwoMonths => 6.0,
            Per::Quarter => 4.0,
            Per::HalfYear => 2.0,
            Per::Year => 1.0,
        })
    }

    /// In words, such as `per hour`.
    pub(in crate::exchange) fn name(self) -> &'static str {
        match self {
            Per::Hour => "per hour",
            Per::Day => "per day",
            Per::Week => "per week",
            Per::Fortnight => "every two weeks",
            Per::FourWeeks => "every four weeks",
            Per::HalfMonth => "twice a month",
            Per::Month => "per month",
            Per::TwoMonths => "every two months",
            Per::Quarter => "per quarter",
            Per::HalfYear => "per half year",
            Per::Year => "per year",
        }
    }
}

/// The words of each period, without accents. A word of two periods is ambiguous.
const PERIODS: [(Per, &str); 11] = [
    (Per::Hour, "hour hourly hr h ph stunde stundlich std heure horaire hora uur ora godzina godzine godz hod hodina timme timmen"),
    (
        Per::Day,
        "day daily pd diem tag taglich jour journalier journaliere dia diario giorno giornaliero giornaliera dag dzien manday \
            personentag",
    ),
    (Per::Week, "week weekly pw wk woche wochentlich semaine hebdomadaire semana semanal settimana settimanale tydzien vecka uge uke"),
    (Per::Fortnight, "fortnight fortnightly biweekly zweiwochentlich vierzehntaglich quinzaine tweewekelijks dwutygodniowo"),
    (Per::FourWeeks, "fourweekly vierwekelijks vierwochentlich"),
    (Per::HalfMonth, "semimonthly halbmonatlich bimensuel quincena quincenal quindicinale bimonthly"),
    (
        Per::Month,
        "month monthly mth mo pm pcm monat monatlich mtl mois mensuel mensuelle mensual mes mese mensile maand miesiac miesiecznie \
            miesieczne mies manad maned mesic mesicne mnd",
    ),
    (Per::TwoMonths, "zweimonatlich bimestriel bimestral bimestrale bimonthly"),
    (Per::Quarter, "quarter quarterly quartal trimestre trimestriel trimestral kwartal kvartal"),
    (Per::HalfYear, "semiannual semiannually biannual halbjahr halbjahrlich semestre semestriel semestral polrocze"),
    (
        Per::Year,
        "year yearly annual annually annum pa yr jahr jahrlich an annee annuel annuelle anual ano annuo annua anno jaar rok rocznie \
            roczne roczna rocni ar arlig aret",
    ),
];
/// Periods of more than one word, and the word that means the same.
const PHRASES: [(&str, &str); 16] = [
    ("p a", "pa"),
    ("p d", "pd"),
    ("p w", "pw"),
    ("p m", "pm"),
    ("p h", "ph"),
    ("bi weekly|two weekly|2 weekly|two weeks|2 weeks|14 days|14 tage|14 tagig|zwei wochen|2 wochen|2 wochentlich", "fortnight"),
    ("deux semaines|2 semaines|dos semanas|2 semanas|due settimane|2 settimane|twee weken|2 weken|dwa tygodnie|2 tygodnie", "fortnight"),
    ("varannan vecka|hver 14 dag|other week", "fortnight"),
    ("4 weekly|four weekly|4 weeks|four weeks|4 wochen|vier wochen|4 wochentlich|4 weken|vier weken", "fourweekly"),
    ("semi monthly|half monthly|twice monthly|twice a month|two times a month", "semimonthly"),
    ("bi monthly", "bimonthly"),
    ("other month|two months|2 months|2 monthly", "zweimonatlich"),
    ("3 months|three months|3 monthly|three monthly", "quarterly"),
    ("semi annual|semi annually|bi annual|half year|half yearly|6 months|six months|6 monthly|twice a year", "semiannual"),
    ("tjm", "jour tarif"),
    ("thm", "heure tarif"),
];
/// Words before a period that add nothing to it.
const FILLERS: &str = "per a an each every pro je par por al all im to la le une ein eine the na za";

/// Whether a word is one of those in a line.
pub(in crate::exchange) fn has(line: &str, word: &str) -> bool {
    line.split(' ').any(|known| known == word)
}

/// The periods that a word may mean.
pub(in crate::exchange) fn periods(word: &str) -> impl Iterator<Item = Per> {
    PERIODS.iter().filter(move |(_, words)| has(words, word)).map(|(per, _)| *per)
}

/// The words of a text, with each period of several words as one.
pub(in crate::exchange) fn words_with_periods(text: &str) -> Vec<String> {
    let mut text = format!(" {} ", words(text).join(" "));
    for (phrases, word) in PHRASES {
        for phrase in phrases.split('|') {
            if text.contains(phrase) {
                text = text.replace(&format!(" {phrase} "), &format!(" {word} "));
            }
        }
    }
    text.split(' ').filter(|word| !word.is_empty()).map(str::to_string).collect()
}

/// The period that a text names and nothing else, such as `per year` or `/hr`.
pub(in crate::exchange) fn only_period(text: &str) -> Option<Per> {
    let words = words_with_periods(text);
    let (last, before) = words.split_last()?;
    // A lone letter is a year only behind a slash, as in `€/a`.
    let last = if text.trim_start().starts_with('/') && last == "a" { "pa" } else { last };
    let mut found = periods(last);
    found.next().filter(|_| found.next().is_none() && before.iter().all(|word| has(FILLERS, word)))
}

/// A number without the period behind it, and that period: `$95` and an hour of `$95/hr`.
pub(in crate::exchange) fn split_period(text: &str) -> Option<(&str, Per)> {
    let after = text.rfind(|letter: char| letter.is_ascii_digit())? + 1;
    let tail = text.get(after..)?;
    let mut before = ' ';
    for (at, letter) in tail.char_indices() {
        let begins = !(letter.is_whitespace() || before.is_alphanumeric() && letter.is_alphanumeric());
        before = letter;
        if let Some(per) = tail.get(at..).filter(|_| begins).and_then(only_period) {
            return Some((text.get(..after + at)?.trim_end(), per));
        }
    }
    None
}
