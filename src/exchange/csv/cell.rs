//! Text that a spreadsheet always shows as text, whatever someone typed.

/// Characters that can start a formula: also full-width ones, and those that spreadsheets strip first.
const SIGNS: [char; 10] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r'];
/// Cell separators of any locale in which the file may be opened.
const PARTING: [char; 6] = [',', ';', '\t', '|', '\r', '\n'];

/// The text with a `'` before anything that could start a formula: at its start and after every possible cell separator.
/// Blanks, quotation marks and invisible characters are skipped.
pub fn harmless(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 1);
    let mut begins = true;
    for letter in text.chars() {
        if begins && SIGNS.contains(&letter) {
            safe.push('\'');
            begins = false;
        }
        begins = PARTING.contains(&letter) || (begins && is_passed_over(letter));
        safe.push(letter);
    }
    safe
}

fn is_passed_over(letter: char) -> bool {
    let shapeless = matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    shapeless || letter == '"' || letter.is_whitespace() || letter.is_control()
}
