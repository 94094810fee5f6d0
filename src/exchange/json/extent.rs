//! The depth and length of a JSON text, measured without parsing it, because parsing needs memory for both.

/// Texts nested deeper are not ours, which are eight levels deep.
pub(in super::super) const DEEPEST: usize = 32;

/// The extent of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) struct Extent {
    /// The nesting depth of brackets of any kind outside strings.
    pub(in super::super) depth: usize,
    /// The total number of entries in its lists and objects, within one for each.
    pub(in super::super) entries: usize,
}

/// Reads every byte once.
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
