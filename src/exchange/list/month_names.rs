//! Names of months in the main languages of Europe, without accents.

const NAMES: [&str; 12] = [
    "january januar janner janvier enero gennaio januari janeiro januari styczen stycznia",
    "february februar feber fevrier febrero febbraio februari fevereiro luty lutego",
    "march marz maerz mrz mars marzo maart mrt marco marzec marca",
    "april avril abril aprile kwiecien kwietnia",
    "may mai mayo maggio mei maio maj maja",
    "june juni juin junio giugno junho czerwiec czerwca",
    "july juli juillet julio luglio julho lipiec lipca",
    "august aout agosto augustus augusti sierpien sierpnia",
    "september septembre septiembre setiembre settembre setembro wrzesien wrzesnia",
    "october oktober octobre octubre ottobre outubro pazdziernik pazdziernika",
    "november novembre noviembre novembro listopad listopada",
    "december dezember decembre diciembre dicembre dezembro grudzien grudnia",
];

/// The month (1 to 12) of a folded word: its full name or at least its first three letters; `None` if ambiguous.
pub(super) fn month(word: &str) -> Option<u8> {
    let begins = |names: &&str| word.len() >= 3 && names.split(' ').any(|name| name.starts_with(word));
    let mut found = (1..).zip(NAMES).filter(|(_, names)| begins(names)).map(|(month, _)| month);
    // “jui” could be June or July.
    found.next().filter(|_| found.next().is_none())
}

/// The month that a word names, in any case and with or without accents.
pub(in crate::exchange) fn month_named(word: &str) -> Option<u8> {
    month(&crate::exchange::plain_words::folded(word))
}
