//! Flesch reading ease: how easy English sentences are to read, 100 for very easy and below 30 for academic papers.

/// Words, sentences and syllables of some texts.
#[derive(Clone, Copy, Default)]
pub struct Count {
    words: f64,
    sentences: f64,
    syllables: f64,
}

impl Count {
    /// The count of a text; numbers are one syllable each, and a text without a full stop is one sentence.
    pub fn of(text: &str) -> Self {
        let words: Vec<&str> = text
            .split(|letter: char| !letter.is_alphanumeric() && letter != '\'' && letter != '’')
            .filter(|word| !word.is_empty())
            .collect();
        let ends = text.split(['.', '!', '?']).skip(1).filter(|rest| rest.is_empty() || rest.starts_with([' ', '\n', '”'])).count();
        Self {
            words: words.len() as f64,
            sentences: ends.max(1) as f64,
            syllables: words.iter().map(|word| syllables(word)).sum::<usize>() as f64,
        }
    }

    /// Both together.
    pub fn and(self, other: Self) -> Self {
        Self { words: self.words + other.words, sentences: self.sentences + other.sentences, syllables: self.syllables + other.syllables }
    }

    /// The reading ease.
    pub fn ease(self) -> f64 {
        206.835 - 1.015 * self.words / self.sentences - 84.6 * self.syllables / self.words
    }
}

/// The syllables of a word: its groups of vowels, without a silent final e.
fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let is_vowel = |letter: char| "aeiouy".contains(letter);
    let mut count = 0;
    let mut before = ' ';
    for letter in word.chars() {
        count += usize::from(is_vowel(letter) && !is_vowel(before));
        before = letter;
    }
    let is_silent =
        (word.ends_with('e') && !word.ends_with("le")) || (word.ends_with("ed") && !word.ends_with("ted") && !word.ends_with("ded"));
    count.saturating_sub(usize::from(is_silent)).max(1)
}

#[test]
fn easy_and_hard_sentences_differ() {
    assert_eq!(["cat", "table", "saved", "painted", "provider", "a", "12"].map(syllables), [1, 2, 1, 2, 3, 1, 1]);
    assert!(Count::of("The cat sat on the mat.").ease() > 100.0);
    assert!(Count::of("Organisational accountability necessitates comprehensive documentation.").ease() < 0.0);
    let two = Count::of("You pay 4.5 % a year. Undo restores it.");
    assert_eq!((two.words, two.sentences), (9.0, 2.0));
}
