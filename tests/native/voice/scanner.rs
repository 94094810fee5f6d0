//! The words a person reads in a file: its comments and string literals, without code.

/// A comment or a string literal.
pub struct Piece {
    /// The line it starts on, counting from 1.
    pub line: usize,
    /// Its text, with the line breaks of the file.
    pub text: String,
    /// Whether it is a string literal.
    pub is_string: bool,
}

/// The pieces of a file with this ending.
pub fn pieces(ending: &str, source: &str) -> Vec<Piece> {
    match ending {
        "md" => vec![Piece { line: 1, text: without_code(source), is_string: false }],
        "html" => vec![Piece { line: 1, text: source.to_string(), is_string: false }],
        _ => Scanner { source: source.chars().collect(), ending, place: 0, line: 1, found: Vec::new(), shown: ' ' }.scan(),
    }
}

/// Blanks code in fences and in backticks: its names are no words.
fn without_code(text: &str) -> String {
    let mut fenced = false;
    let mut kept = String::new();
    for line in text.split_inclusive('\n') {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        }
        if fenced || line.starts_with("    ") || line.trim_start().starts_with("```") {
            kept.push('\n');
        } else {
            kept.push_str(line);
        }
    }
    let mut is_code = false;
    let blank = |letter: char| {
        is_code ^= letter == '`';
        if is_code && letter != '\n' { ' ' } else { letter }
    };
    kept.chars().map(blank).collect()
}

struct Scanner<'a> {
    source: Vec<char>,
    ending: &'a str,
    place: usize,
    line: usize,
    found: Vec<Piece>,
    /// The last character of code that is not a space.
    shown: char,
}

impl Scanner<'_> {
    fn at(&self, ahead: usize) -> char {
        self.source.get(self.place + ahead).copied().unwrap_or('\0')
    }

    fn step(&mut self) -> char {
        let letter = self.at(0);
        self.line += usize::from(letter == '\n');
        self.place += 1;
        letter
    }

    fn skip(&mut self, count: usize) {
        (0..count).for_each(|_| _ = self.step());
    }

    /// Reads up to an end that `is_end` recognises, and past it.
    fn until(&mut self, end: &str) -> String {
        let end: Vec<char> = end.chars().collect();
        let mut text = String::new();
        while self.place < self.source.len() && !self.source[self.place..].starts_with(&end) {
            text.push(self.step());
        }
        self.skip(end.len());
        text
    }

    fn scan(mut self) -> Vec<Piece> {
        let (is_rust, is_script) = (self.ending == "rs", matches!(self.ending, "js" | "mjs" | "ts"));
        while self.place < self.source.len() {
            let (line, letter) = (self.line, self.at(0));
            if letter == '/' && self.at(1) == '/' && (is_rust || is_script) {
                let text = self.until("\n");
                self.comment(line, text.trim_start_matches(['/', '!']));
                continue;
            }
            if letter == '/' && self.at(1) == '*' && self.ending != "json" {
                self.skip(2);
                let text = self.until("*/");
                self.comment(line, &text);
                continue;
            }
            if is_rust
                && letter == 'r'
                && !self.shown_is_name()
                && (self.at(1) == '"' || self.at(1) == '#' && matches!(self.at(2), '"' | '#'))
            {
                self.skip(1);
                let hashes = (0..).take_while(|ahead| self.at(*ahead) == '#').count();
                self.skip(hashes + 1);
                let text = self.until(&format!("\"{}", "#".repeat(hashes)));
                self.string(line, text);
            } else if is_rust && letter == '\'' {
                let is_literal = self.at(1) == '\\' || self.at(2) == '\'';
                self.skip(1);
                if is_literal {
                    self.skip(if self.at(0) == '\\' { 2 } else { 1 });
                    self.until("'");
                }
            } else if letter == '"' && self.ending != "css" || is_script && matches!(letter, '\'' | '`') {
                self.skip(1);
                let text = self.quoted(letter);
                let is_key = self.ending == "json" && self.source[self.place..].iter().find(|next| !next.is_whitespace()) == Some(&':');
                if !is_key {
                    self.string(line, text);
                }
            } else if is_script && letter == '/' && "(,=:[!&|?{};>".contains(self.shown) {
                self.skip(1);
                let text = self.quoted('/');
                self.string(line, text);
            } else {
                if !letter.is_whitespace() || letter == '\n' && self.shown == ' ' {
                    self.shown = letter;
                }
                self.step();
                continue;
            }
            self.shown = '"';
        }
        self.found
    }

    /// Whether the character before this one belongs to the same name.
    fn shown_is_name(&self) -> bool {
        let before = self.place.checked_sub(1).map_or(' ', |place| self.source[place]);
        before.is_alphanumeric() || before == '_'
    }

    fn quoted(&mut self, end: char) -> String {
        let mut text = String::new();
        while self.place < self.source.len() {
            match self.step() {
                letter if letter == end => break,
                '\\' => {
                    let escaped = self.step();
                    text.push(if escaped == '\n' { '\n' } else { ' ' });
                    if !matches!(escaped, 'n' | 'r' | 't' | 'u' | 's' | 'd' | 'b') {
                        text.push(escaped);
                    }
                }
                '$' if end == '`' && self.at(0) == '{' => {
                    self.until("}");
                }
                '{' if self.ending == "rs" && (self.at(0).is_ascii_lowercase() || self.at(0) == ':') => {
                    self.until("}");
                    text.push('0');
                }
                letter => text.push(letter),
            }
        }
        text
    }

    fn string(&mut self, line: usize, text: String) {
        self.found.push(Piece { line, text, is_string: true });
    }

    /// Lines of one comment are one text, so that a phrase may run over the end of a line.
    fn comment(&mut self, line: usize, text: &str) {
        let text = text.trim_end();
        if let Some(last) = self.found.last_mut()
            && !last.is_string
            && last.line + last.text.matches('\n').count() + 1 == line
        {
            last.text.push('\n');
            last.text.push_str(text);
        } else {
            self.found.push(Piece { line, text: text.to_string(), is_string: false });
        }
    }
}

#[test]
fn comments_and_strings_are_read_without_the_code_around_them() {
    let read = |ending: &str, source: &str| {
        let pieces = pieces(ending, source).into_iter().map(|piece| (piece.line, piece.text.trim().to_string(), piece.is_string));
        pieces.collect::<Vec<_>>()
    };
    let found = |line, text: &str, is_string| (line, text.to_string(), is_string);
    let rust = "//! A\n//! b\nlet told: &'a str = \"one {told} \\\"two\\\"\"; // c\nlet x = ('\"', r#\"raw \"it\"\"#);";
    let expected = [found(1, "A\n b", false), found(3, "one 0  \"two \"", true), found(3, "c", false), found(4, "raw \"it\"", true)];
    assert_eq!(read("rs", rust), expected);
    assert_eq!(read("json", "{\"told\": \"text\"}"), [found(1, "text", true)]);
    assert_eq!(
        read("mjs", "match(/it's/); say('x', `a ${told} b`)"),
        [found(1, "it's", true), found(1, "x", true), found(1, "a  b", true)]
    );
    assert_eq!(read("css", "a { told: \"b\" } /* c */"), [found(1, "c", false)]);
}
