//! Recognises the kind of a list and the content of its columns from their headings.

use super::calendar::{self, Length, Order};
use super::unit::{has, unit};
use crate::exchange::plain_words::words;

/// The kind of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Roles, with headcount and pay per person.
    Roles,
    /// Volumes of services, by time.
    Volumes,
    /// Roles or levels, with their rate per hour, day or longer period.
    Rates,
}

/// A known column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// The role.
    Role,
    /// The headcount.
    Heads,
    /// The pay per person.
    Salary,
    /// The rate a customer pays for the role.
    Rate,
    /// The rate of one grade or place, beside others.
    Matrix,
    /// What people cost, where there is no pay.
    Cost,
    /// The unit of a rate: an hour, a day.
    RateUnit,
    /// The service of the people or the volume.
    Service,
    /// Where people work.
    Location,
    /// A part of the calendar.
    Month,
    /// A year, for a month beside it or by itself.
    Year,
    /// A volume.
    Volume,
    /// The currency of the amounts in a row.
    Currency,
}

/// How to recognise a heading.
#[derive(Clone, Copy, PartialEq)]
enum By {
    /// By all of its words.
    Whole,
    /// By its last words.
    End,
    /// By its first words.
    Start,
}

/// Words of headings, separated by `|` and without units, and the column they name.
const HEADINGS: [(Column, By, &str); 23] = [
    (
        Column::Role,
        By::Whole,
        "role|roles|title|job|position|function|name|profile|grade|level|category|resource|employee|rolle|\
            funktion|stelle|bezeichnung|poste|fonction|puesto|cargo|rol|perfil|functie|rola|stanowisko|team|ruolo|mansione|roll|\
            befattning|stilling|kategorie|personalkategorie|categorie|categoria|pozice|funkce|munkakor|pozicio|post|funcao|nazwa|nom",
    ),
    (
        Column::Role,
        By::End,
        "job title|position title|labor category|labor categories|labour category|labour categories|role name|\
            sfia level|job family",
    ),
    (Column::Role, By::Start, "service proposed|labor category|labour category"),
    (
        Column::Heads,
        By::Whole,
        "count|number|people|persons|staff|quantity|number people|number employees|number staff|number persons|no people|no staff|no employees|no persons|employees|\
            anzahl|personen|\
            mitarbeiter|kopfe|effectif|personas|etp|vzae|vzk|aantal|medewerkers|personeel|cantidad|persone|hc|wte|vte|team size|\
            liczba|ilosc|liczba osob|liczba pracownikow|liczba etatow|etaty|etat|osoby|pracownicy|anzahl personen|\
            anzahl mitarbeiter|anzahl mitarbeitende|vza|anzahl vza|anzahl vzae|anzahl vzk|mitarbeitende|planstellen|stellen|vollzeitstellen|vollzeitaquivalente|personal|\
            nombre|nombre personnes|nombre employes|nombre etp|effectifs|salaries etp|numero|numero personas|numero empleados|\
            plantilla|empleados|numero persone|numero dipendenti|dipendenti|addetti|aantal medewerkers|aantal personen|antal|\
            antal personer|antal anstallda|antal ansatte|antal medarbejdere|anstallda|ansatte|medarbejdere|personer|pocet|pocet osob|\
            pocet zamestnancu|pocet pracovniku|pocet pracovnikov|zamestnanci|uvazky|letszam|fo|numar|numar persoane|quantidade|\
            numero pessoas|pessoas|funcionarios|maara|henkilot",
    ),
    (Column::Heads, By::End, "headcount|head count|heads|fte|ftes|full time equivalents"),
    (
        Column::Salary,
        By::End,
        "salary|salaries|pay|wage|wages|compensation|gehalt|jahresgehalt|monatsgehalt|lohn|salaire|salario|\
            sueldo|stipendio|salaris|wynagrodzenie|ctc|remuneration|package|earnings|income|loon|lonn|lon|vergutung|entgelt|\
            einkommen|verdienst|placa|pensja|plat|mzda|retribuzione|ral|retribucion|remuneracion|remuneracao|ordenado|\
            vencimento|fizetes|ber|salariu|palkka|comp|brutto|bruttolohn|grundgehalt|bruttogehalt",
    ),
    (Column::Salary, By::Start, "salary person|salary fte|salary head|salary employee|pay person|salary min|salary max|salary mid"),
    (Column::Cost, By::Start, "cost person|cost fte|cost head|cost employee|cost capita"),
    (Column::Cost, By::End, "cost|costs|kosten|cout|couts|coste|costes|costo|costi|koszt|kostnad|custo|payroll"),
    (Column::RateUnit, By::Start, "unit issue|unit measure|uom|rate unit|rate type|unit"),
    (
        Column::RateUnit,
        By::Whole,
        "per|period|basis|frequency|pay frequency|pay period|pay basis|pay type|salary basis|salary period|rate basis|time unit|\
            interval|cadence|paid|zeitraum|turnus|einheit|periode|intervall|abrechnung|periodicite|frequence|unite|frecuencia|\
            periodo|unidad|frequenza|unita|eenheid|okres|jednostka|czestotliwosc|enhet|enhed",
    ),
    (
        Column::Rate,
        By::End,
        "rate|rates|price|prices|satz|stundensatz|tagessatz|verrechnungssatz|honorar|tarif|tarifs|tarief|tjm|taux|tarifa|tariffa|\
            stawka|arvode|sazba|taxa|pris|prijs|preis|prix|precio|prezzo|cena|preco",
    ),
    (
        Column::Rate,
        By::Start,
        "rate onshore|rate nearshore|rate offshore|price onshore|price nearshore|price offshore|rate us|rate uk|rate india|\
            rate poland|rate romania|rate germany|rate junior|rate senior|rate level|rate grade|rate band",
    ),
    (
        Column::Matrix,
        By::Whole,
        "level 1|level 2|level 3|level 4|level 5|grade 1|grade 2|grade 3|grade 4|grade 5|grade a|grade b|grade c|band 1|band 2|\
            band 3|band 4|tier 1|tier 2|tier 3|l1|l2|l3|l4|l5",
    ),
    (
        Column::Matrix,
        By::Whole,
        "onshore|nearshore|offshore|junior|mid|middle|medior|intermediate|senior|lead|principal|expert|associate|consultant|senior consultant|manager|\
            partner|director|us|usa|uk|united kingdom|united states|canada|germany|deutschland|france|spain|italy|netherlands|\
            switzerland|austria|ireland|poland|polska|polen|romania|bulgaria|hungary|czechia|portugal|ukraine|india|indien|\
            philippines|vietnam|mexico|brazil|argentina|colombia|south africa|morocco|egypt|malaysia|london|budapest",
    ),
    (
        Column::Rate,
        By::Start,
        "price offered|commercial list price|ceiling price|rate year|price year|year 1|year 2|year 3|year 4|\
            year 5|base year|option year|strategy architecture|business change|change transformation|\
            solution development|development implementation|delivery operation|service management|\
            procurement management|skills quality|people skills|relationships engagement|client interface",
    ),
    (
        Column::Location,
        By::Whole,
        "location|place|country|region|city|site|work location|delivery location|standort|land|ort|pays|lieu|pais|lugar|paese|sede|kraj|lokalizacja",
    ),
    (Column::Service, By::Whole, "service|services|tower|service name|dienst|leistung"),
    (
        Column::Month,
        By::Whole,
        "month|months|period|date|day|week|quarter|monat|datum|tag|woche|mois|jour|mes|fecha|mese|data|maand|\
            month year|month ending|month beginning|month end|month start|year month|month name|reporting month|billing month|\
            reporting period|period ending|period end|period start|week ending|week commencing|week starting|week beginning|\
            week start|week end|week ended|week of|w c|w e|week no|week number|calendar month|calendar week|kalenderwoche|kw|\
            start date|end date|semaine du|miesiac|tydzien|mesic|manad|vecka|maned|uge|data inizio",
    ),
    (Column::Year, By::Whole, "year|calendar year|jahr|kalenderjahr|annee|ano|anno|jaar|rok|ar"),
    (
        Column::Volume,
        By::Whole,
        "volume|volumes|units|contacts|calls|tickets|incidents|requests|devices|servers|quantity|count|number|\
            menge|anzahl|aantal|liczba|ilosc|nombre|numero|antal|pocet|anrufe|kontakte|number calls|number tickets|number contacts|call volume|ticket volume|\
            contact volume|contactos|llamadas|solicitudes|incidencias|volumen|appels|demandes|oproepen|verzoeken|chiamate|richieste|zgloszenia|emails|e mails|mails|email|chats|chat|phone|phone calls|telephone|portal|web|\
            web forms|walk in|walk ins|self service|cases|enquiries|inquiries|interactions|orders|tasks|\
            transactions|applications|workloads|endpoints|network devices",
    ),
    (Column::Currency, By::Whole, "currency|ccy|curr|wahrung|devise|moneda|moeda|valuta|waluta|currency code"),
    (Column::Volume, By::End, "volume|volumes"),
];
/// Rates that are not prices of work.
const NO_PRICES: &str = "discount growth tax interest exchange attrition utilisation utilization inflation churn resolution iff";
/// Words of money, as in `Cost per FTE`, which is no number of people.
const NO_PEOPLE: &str = "cost costs salary pay wage rate price";
/// Words for the date or state of figures, beside a year.
const VERSIONS: &str = "new old previous last next plan planned budget actual actuals forecast proposed target before after fy ist soll";
/// Words shared by headings and units: alone, they name a column.
const ALONE: &str = "per day week month quarter year tag woche monat jahr mois jour annee mes ano mese anno maand jaar miesiac tydzien rok mesic manad vecka maned uge ar";

/// The column of a heading. A count is of units in a list of volumes, of people in others.
fn stands_over(heading: &str, column: Column) -> bool {
    let outside = heading.split(['(', '[']).next().unwrap_or_default();
    let all = words(outside);
    let excluding = match column {
        Column::Rate => NO_PRICES,
        Column::Heads => NO_PEOPLE,
        _ => "",
    };
    if all.iter().any(|word| has(excluding, word)) {
        return false;
    }
    let whole = all.join(" ");
    let rest = unit(outside).rest;
    let bare = if holds_figures(column) { without_version(&rest) } else { rest.clone() };
    let is = |title: &str, by: By| match by {
        By::Whole => rest == title || bare == title || (whole == title && (has(ALONE, title) || title.contains(' '))),
        By::End => ends(&rest, title) || ends(&bare, title),
        By::Start => begins(&rest, title) || begins(&whole, title),
    };
    HEADINGS.iter().any(|(known, by, titles)| *known == column && titles.split('|').any(|title| is(title, *by)))
}

fn holds_figures(column: Column) -> bool {
    matches!(column, Column::Heads | Column::Salary | Column::Cost | Column::Rate | Column::Volume)
}

/// A heading without the year or state of its figures: `salary` of `salary 2026`.
pub(super) fn without_version(heading: &str) -> String {
    let is_year = |word: &str| word.len() == 4 && word.parse().is_ok_and(|year| (1990..2100).contains(&year));
    let is_version =
        |word: &&str| has(VERSIONS, word) || is_year(word) || word.strip_prefix("fy").is_some_and(|year| year.parse::<u32>().is_ok());
    heading.split(' ').filter(|word| !is_version(word)).collect::<Vec<_>>().join(" ")
}

fn begins(text: &str, start: &str) -> bool {
    text.strip_prefix(start).is_some_and(|after| after.is_empty() || after.starts_with(' '))
}

fn ends(text: &str, end: &str) -> bool {
    text.strip_suffix(end).is_some_and(|before| before.is_empty() || before.ends_with(' '))
}

/// The places of a column among headings.
pub(super) fn places(headings: &[String], column: Column) -> Vec<usize> {
    let found = headings.iter().enumerate().filter(|(_, heading)| stands_over(heading, column));
    found.map(|(place, _)| place).collect()
}

/// The places of columns that are a part of the calendar each: years beside a column of months, or months and quarters.
pub(super) fn calendar_columns(headings: &[String]) -> Vec<usize> {
    let has = |column| !places(headings, column).is_empty();
    let (is_dated, is_year) = (has(Column::Month), |heading: &str| calendar::year(heading).is_ok());
    let is_month = |heading: &str| {
        let is_named = heading.contains(char::is_alphabetic) || heading.len() > 5;
        is_named && calendar::period(heading, Order::MonthDayYear).is_ok_and(|period| matches!(period.length, Length::Months(_)))
    };
    let is_part = |heading: &str| if is_dated { is_year(heading) } else { is_month(heading) };
    let found: Vec<usize> = headings.iter().enumerate().filter(|(_, heading)| is_part(heading)).map(|(place, _)| place).collect();
    // Without a service, figures of months may be of anything.
    let is_clear = if is_dated { !found.is_empty() } else { found.len() > 1 && has(Column::Service) };
    let is_other = [Column::Volume, Column::Heads, Column::Year, Column::Role, Column::Salary, Column::Rate].into_iter().any(has);
    if is_clear && !is_other { found } else { Vec::new() }
}

/// The kind of a list with these headings.
pub(super) fn kind(headings: &[String]) -> Option<Kind> {
    let has = |column| !places(headings, column).is_empty();
    let rates = places(headings, Column::Rate).len();
    let is_dated = has(Column::Month) || has(Column::Year);
    let is_volumes = has(Column::Volume) && (is_dated || has(Column::Service));
    match () {
        () if has(Column::Heads) && has(Column::Salary) => Some(Kind::Roles),
        () if (has(Column::Role) || has(Column::Location)) && rates > 0 && !(is_volumes && is_dated) => Some(Kind::Rates),
        () if is_volumes || !calendar_columns(headings).is_empty() => Some(Kind::Volumes),
        // A matrix of levels and skills has no heading above its levels.
        () if rates > 1 || (has(Column::Role) && has(Column::Salary)) => Some(Kind::Rates),
        () if has(Column::Heads) && has(Column::Cost) => Some(Kind::Roles),
        () if places(headings, Column::Matrix).len() > 1 && !is_dated => Some(Kind::Rates),
        () => None,
    }
}
