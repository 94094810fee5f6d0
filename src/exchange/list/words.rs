//! Words of headings and labels in one spelling: lower case, no accents, no punctuation.

/// A text in lower case, without accents and invisible characters.
pub(super) fn folded(text: &str) -> String {
    let mut folded = String::new();
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{ad}' => {}
            'à'..='å' | 'ā' | 'ą' => folded.push('a'),
            'ç' | 'ć' | 'č' => folded.push('c'),
            'è'..='ë' | 'ę' | 'ě' => folded.push('e'),
            'ì'..='ï' => folded.push('i'),
            'ł' => folded.push('l'),
            'ñ' | 'ń' => folded.push('n'),
            'ò'..='ö' | 'ø' => folded.push('o'),
            'ś' | 'š' => folded.push('s'),
            'ù'..='ü' => folded.push('u'),
            'ź' | 'ż' | 'ž' => folded.push('z'),
            'ß' => folded.push_str("ss"),
            other => folded.push(other),
        }
    }
    folded
}

/// The words of a text, folded; `p.a.` is one word, a hyphen or slash separates two.
pub(super) fn words(text: &str) -> Vec<String> {
    let text = folded(text).replace(['.', '\'', '’', '‘', '`'], "");
    text.split(|letter: char| !(letter.is_alphanumeric() || SIGNS.contains(letter)))
        .filter(|word| !word.is_empty())
        .map(str::to_string)
        .collect()
}

/// Signs that describe the figures under a heading.
const SIGNS: &str = "%$€£¥₹₩₺₪₱฿₫₴₽";
