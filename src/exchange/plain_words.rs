//! Words of headings and labels in one spelling: lower case, no accents, no punctuation.

/// A text in lower case, without accents and invisible characters.
pub(in crate::exchange) fn folded(text: &str) -> String {
    let mut folded = String::new();
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{ad}' => {}
            'à'..='å' | 'ā' | 'ă' | 'ą' => folded.push('a'),
            'ç' | 'ć' | 'č' => folded.push('c'),
            'è'..='ë' | 'ę' | 'ě' => folded.push('e'),
            'ì'..='ï' | 'ı' => folded.push('i'),
            'ł' => folded.push('l'),
            'ñ' | 'ń' | 'ň' => folded.push('n'),
            'ò'..='ö' | 'ø' | 'ő' => folded.push('o'),
            'ř' => folded.push('r'),
            'ś' | 'š' | 'ș' | 'ş' => folded.push('s'),
            'ț' | 'ţ' | 'ť' => folded.push('t'),
            'ù'..='ü' | 'ů' | 'ű' => folded.push('u'),
            'ý' => folded.push('y'),
            'ź' | 'ż' | 'ž' => folded.push('z'),
            'ß' => folded.push_str("ss"),
            'œ' => folded.push_str("oe"),
            other => folded.push(other),
        }
    }
    folded
}

/// The words of a text, folded; `p.a.` is one word, a hyphen or slash separates two.
pub(in crate::exchange) fn words(text: &str) -> Vec<String> {
    let text = folded(text).replace(['.', '\'', '’', '‘', '`'], "");
    text.split(|letter: char| !(letter.is_alphanumeric() || SIGNS.contains(letter)))
        .filter(|word| !word.is_empty())
        .map(str::to_string)
        .collect()
}

/// Signs that describe the figures under a heading.
const SIGNS: &str = "%$€£¥₹₩₺₪₱฿₫₴₽";
