//! Normalises the characters of a number: digits, signs and spaces of all countries, without invisible characters.

/// The zero of each set of ten digits used for amounts.
const ZEROS: [char; 15] = ['٠', '۰', '߀', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '໐', '༠'];

/// The space that typesetting puts between groups of digits; a typed space may separate two numbers.
pub(super) const TYPESET_SPACE: char = '\u{a0}';

/// A normalised text.
pub(super) struct Plain {
    /// The text: digits 0 to 9, `-` and `'` in one way each, no invisible marks, spaces at the ends or quotes around it.
    pub text: String,
    /// Whether an invisible mark may have separated two numbers or was a hyphen.
    pub doubtful: bool,
}

/// Normalises a text; `decimal` is the reader's decimal mark.
pub(super) fn plain(text: &str, decimal: char) -> Plain {
    let mut written = Plain { text: String::with_capacity(text.len()), doubtful: false };
    let mut unseen = false;
    for letter in text.chars() {
        if is_invisible(letter) {
            // Some programs copy a minus as a soft hyphen.
            written.doubtful |= letter == '\u{ad}';
            unseen = true;
            continue;
        }
        let letter = ascii(letter, decimal);
        written.doubtful |= unseen && letter.is_ascii_digit() && written.text.ends_with(|before: char| before.is_ascii_digit());
        unseen = false;
        written.text.push(letter);
    }
    written.text = unquoted(written.text.trim()).to_string();
    written
}

/// Whether a character is invisible: direction marks, joiners, the byte-order mark, soft hyphens.
pub(in crate::exchange) fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

fn ascii(letter: char, decimal: char) -> char {
    match letter {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{2796}' => '-',
        '\u{fe62}' | '\u{2795}' => '+',
        '’' | '‘' | '\u{201b}' | '\u{2032}' | 'ʼ' | 'ʻ' | 'ˈ' | '´' | '`' | '٬' => '\'',
        '٫' => decimal,
        '،' => ',',
        '٪' | '﹪' => '%',
        '￥' => '¥',
        '￡' => '£',
        '\u{a0}' | '\u{2002}'..='\u{200a}' | '\u{202f}' | '\u{205f}' => TYPESET_SPACE,
        '\u{3000}' => ' ',
        // The full-width forms of ASCII.
        '！'..='～' => char::from_u32(letter as u32 - 0xfee0).unwrap_or(letter),
        _ => digit(letter).unwrap_or(letter),
    }
}

fn digit(letter: char) -> Option<char> {
    let place = ZEROS.iter().find_map(|zero| (letter as u32).checked_sub(*zero as u32).filter(|place| *place < 10))?;
    char::from_digit(place, 10)
}

/// The text without quotes around it, or the apostrophe that tells a spreadsheet to keep it as text.
fn unquoted(text: &str) -> &str {
    let quoted = ['"', '\''].into_iter().find_map(|quote| text.strip_prefix(quote)?.strip_suffix(quote));
    quoted.or_else(|| text.strip_prefix('\'')).unwrap_or(text).trim()
}
