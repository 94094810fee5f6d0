//! Text that a spreadsheet shows as text, whatever someone has typed into it.

/// What a formula can begin with: also full-width, and what is cut away before one is looked for.
const SIGNS: [char; 10] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r'];
/// What parts cells where a file is opened for another place than it was written for.
const PARTING: [char; 6] = [',', ';', '\t', '|', '\r', '\n'];

/// The text with a `'` before whatever could begin a formula: at its start, and after every sign that could part cells.
/// Blanks, quotation marks and letters without a shape do not count as a start.
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
