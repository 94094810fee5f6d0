//! The words Sourcewise does not use, each with its replacement.

use super::scanner::Piece;

/// Patterns, what to say instead, and phrases in which they are right. A word of a pattern is `#` for a number, or a choice
/// such as `mend|mends`; `^` stands for the start of a sentence that states something.
pub const BANNED: &[(&str, &str, &[&str])] = &[
    ("told", "shown, reported, named; for people: informed", &[]),
    ("anew", "again; for equipment: replaced", &[]),
    ("stand|stands|stood", "is, has, appears", &["stand|stands for|out|still|alone", "stand in for", "stands in for"]),
    ("one's", "your", &[]),
    ("the most that|it|who|which", "the maximum, the highest", &[]),
    ("the least", "the minimum, the lowest", &["at the least"]),
    ("least charge|volume|people", "minimum", &[]),
    ("mend|mends|mended|mending", "fix, correct, repair", &[]),
    ("parted", "separated", &[]),
    ("forever", "without limit, always", &[]),
    ("for ever", "without limit, always", &[]),
    ("by turns", "in shifts; alternately", &[]),
    ("begun", "started", &[]),
    ("kept by itself", "saved automatically", &[]),
    ("nothing|none where", "`None` if, zero if, empty if", &[]),
    ("as if it went", "assuming it continues", &[]),
    ("go|goes|going|went|gone on", "continue", &["today's contract goes on"]),
    ("made good", "recovered", &[]),
    ("put|puts up", "fund, invest", &[]),
    ("takes numbers|whole|text|percentages|anything", "accepts", &[]),
    ("take|takes|taking|took the place of", "replace", &[]),
    (
        "takes #",
        "needs, costs; right for time only",
        &[
            "takes # second|seconds|minute|minutes|hour|hours|day|days|week|weeks|month|months|year|years",
            "takes # to # seconds|minutes|hours|days|weeks|months|years",
            "takes # # months|years",
        ],
    ),
    ("be|were|was|are|is|been taken over", "imported, transferred", &[]),
    ("can|cannot|could be taken", "is valid, is accepted", &["be taken back|out|away|apart"]),
    ("version|comparison|model|page cannot take", "does not accept", &[]),
    ("taken to be|fall|go", "assumed to", &[]),
    ("take it over", "import", &[]),
    ("the own", "your own", &[]),
    ("journey|journeys", "trip; path", &[]),
    ("price|credit step|steps", "tier", &[]),
    ("second|third step", "tier 2, tier 3", &[]),
    ("by the rate card", "on the rate card", &[]),
    ("hand-over|hand-overs", "handover", &[]),
    ("worth its|the trouble", "worthwhile", &[]),
    ("has|have paid for itself", "break even, payback", &[]),
    ("dear|dearer|dearest", "expensive", &["dear colleague"]),
    ("keeps|kept|keep its|their promise|promises", "meet the target", &[]),
    ("nobody has offered", "our estimate", &[]),
    ("no difference|effect now", "not used here", &[]),
    ("not matter here", "do not apply", &[]),
    ("in vain", "unused, without effect", &[]),
    ("no insurance", "an incentive, not compensation", &[]),
    ("no serious doubt", "No check found a serious issue", &[]),
    ("nothing has this name", "No matches", &[]),
    ("samples and new", "New, Samples", &[]),
    ("look deeper", "More detail", &[]),
    ("check yourself", "Exercises", &[]),
    ("rely on it", "Open issues", &[]),
    ("worth knowing", "Note", &[]),
    ("for who|whoever", "for people who, for anyone who", &[]),
    ("^ who|whoever", "«If you …», «People who …»", &[]),
    ("at its best|worst", "after improvement; in the worst case", &[]),
    ("speaks for|of", "shows, is about", &[]),
    ("adds|add up to nothing", "is zero", &[]),
    ("is|are called like", "are named after", &[]),
];

/// Patterns for string literals only: comments may name a thing by a clause, a sentence on the page may not start with one.
pub const BANNED_ON_THE_PAGE: &[(&str, &str)] = &[("^ what", "a noun phrase: «The cost of …»"), ("flip|flips|flipped", "change")];

/// A word, or the end of a sentence.
#[derive(Debug, PartialEq)]
enum Token {
    Word(String),
    Pause,
    End { is_statement: bool },
}

/// A word that a text should not use: its line, the words found and what to say instead.
pub struct Found {
    pub line: usize,
    pub words: String,
    pub instead: &'static str,
}

/// Splits a text into words and ends of sentences, each with its line.
fn tokens(piece: &Piece) -> Vec<(usize, Token)> {
    let mut found: Vec<(usize, Token)> = Vec::new();
    let mut line = piece.line;
    let letters: Vec<char> = piece.text.chars().collect();
    let mut word = String::new();
    let mut code = false;
    for (place, &letter) in letters.iter().enumerate() {
        let next = letters.get(place + 1).copied().unwrap_or(' ');
        code ^= letter == '`' && !piece.is_string;
        let letter = if letter == '’' { '\'' } else { letter };
        let joins = matches!(letter, '\'' | '-') && next.is_alphanumeric() && !word.is_empty();
        let is_decimal = matches!(letter, '.' | ',') && next.is_ascii_digit() && word.ends_with(|last: char| last.is_ascii_digit());
        let is_selector =
            word.is_empty() && piece.is_string && place.checked_sub(1).is_some_and(|before| matches!(letters[before], '#' | '.'));
        if !code && !is_selector && (letter.is_alphanumeric() || letter == '_' || joins || is_decimal) {
            word.extend(letter.to_lowercase());
            continue;
        }
        if !word.is_empty() {
            found.push((line, Token::Word(std::mem::take(&mut word))));
        }
        let ends = matches!(letter, '.' | '!' | '?') && (next.is_whitespace() || matches!(next, '"' | '”' | ')' | '<'));
        if ends {
            found.push((line, Token::End { is_statement: letter != '?' }));
        } else if matches!(letter, ',' | ';' | ':' | '(' | ')' | '<' | '>' | '`' | '“' | '”' | '/') {
            found.push((line, Token::Pause));
        }
        line += usize::from(letter == '\n');
    }
    if !word.is_empty() {
        found.push((line, Token::Word(word)));
    }
    found
}

fn fits(wanted: &str, word: &str) -> bool {
    let is_number = word.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ','));
    wanted == "#" && is_number || wanted.split('|').any(|choice| choice == word)
}

/// Whether a sentence that states something starts at a place; a label is one without a full stop.
fn states(tokens: &[(usize, Token)], place: usize, is_label: bool) -> bool {
    let starts = place == 0 || matches!(tokens[place - 1].1, Token::End { .. });
    let end =
        tokens[place..].iter().find_map(|(_, token)| if let Token::End { is_statement } = token { Some(*is_statement) } else { None });
    starts && end.unwrap_or(is_label)
}

/// How many tokens a pattern covers at a place, if it matches there.
fn matches_at(pattern: &str, tokens: &[(usize, Token)], place: usize, is_label: bool) -> Option<usize> {
    let words = pattern.strip_prefix("^ ");
    if words.is_some() && !states(tokens, place, is_label) {
        return None;
    }
    let words = words.unwrap_or(pattern).split(' ');
    let mut count = 0;
    for wanted in words {
        match tokens.get(place + count) {
            Some((_, Token::Word(word))) if fits(wanted, word) => count += 1,
            _ => return None,
        }
    }
    Some(count)
}

/// Everything a piece says in words that are not used.
pub fn banned(piece: &Piece) -> Vec<Found> {
    let tokens = tokens(piece);
    let is_label = piece.is_string && piece.text.starts_with(char::is_uppercase);
    let mut found = Vec::new();
    let on_the_page = BANNED_ON_THE_PAGE.iter().filter(|_| piece.is_string).map(|&(pattern, instead)| (pattern, instead, [].as_slice()));
    for (pattern, instead, except) in BANNED.iter().copied().chain(on_the_page) {
        for place in 0..tokens.len() {
            let Some(count) = matches_at(pattern, &tokens, place, is_label) else { continue };
            let is_excepted = except.iter().any(|phrase| {
                let start = place.saturating_sub(phrase.split(' ').count() - 1);
                (start..=place)
                    .any(|start| matches_at(phrase, &tokens, start, is_label).is_some_and(|length| start + length >= place + count))
            });
            if is_excepted {
                continue;
            }
            let words = tokens[place..place + count]
                .iter()
                .filter_map(|(_, token)| if let Token::Word(word) = token { Some(word.as_str()) } else { None });
            found.push(Found { line: tokens[place].0, words: words.collect::<Vec<_>>().join(" "), instead });
        }
    }
    found
}

#[test]
fn patterns_find_words_and_leave_phrases_in_which_they_are_right() {
    let found = |text: &str, is_string| {
        let found = banned(&Piece { line: 3, text: text.to_string(), is_string });
        found.into_iter().map(|found| (found.line, found.words)).collect::<Vec<_>>()
    };
    let said = |line, words: &str| vec![(line, words.to_string())];
    assert_eq!(found("It is told\nanew.", false), [said(3, "told"), said(4, "anew")].concat());
    assert_eq!(found("A move takes 3 to 12 months. It takes 5 people.", false), said(3, "takes 5"));
    assert_eq!(found("`told` stands for a name; the untold story.", false), []);
    assert_eq!(found("What is paid counts.", true), said(3, "what"));
    assert_eq!(found("What is paid", true), said(3, "what"), "labels and headings, too");
    assert_eq!(found("what is paid", true), []);
    assert_eq!(found("What is paid counts. What counts? Who?", false), []);
    assert_eq!(found("Who pays decides.", false), said(3, "who"));
}
