//! How deep and how long a JSON text is, told without taking it apart: reading it takes memory for both.

/// Texts that are nested deeper are none of ours, which stand eight deep.
pub(in super::super) const DEEPEST: usize = 32;

/// What a text holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) struct Extent {
    /// How deep brackets stand in one another, without regard to which; those in texts do not count.
    pub(in super::super) depth: usize,
    /// How many entries its lists and objects have in all, give or take one for each.
    pub(in super::super) entries: usize,
}

/// Looks at every byte once.
pub(in super::super) fn extent(text: &[u8]) -> Extent {
    let (mut depth, mut deepest, mut entries) = (0_usize, 0, 1);
    let (mut in_text, mut escaped) = (false, false);
    for byte in text {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = in_text,
            b'"' => in_text = !in_text,
            _ if in_text => {}
            b'{' | b'[' => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' => entries += 1,
            _ => {}
        }
    }
    Extent { depth: deepest, entries }
}

#[cfg(test)]
mod tests {
    use super::{Extent, extent};

    #[test]
    fn brackets_and_commas_in_texts_do_not_count() {
        assert_eq!(extent(br#"{"a [{, \" ,":[1,{"b":2}],"c":3}"#), Extent { depth: 3, entries: 3 });
        assert_eq!(extent(b"]]]["), Extent { depth: 1, entries: 1 });
    }
}
