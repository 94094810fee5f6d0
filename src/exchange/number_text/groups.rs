//! Digits in groups, with a decimal mark: `1,234.5`, `1.234,5`, `12,34,567.8`, `1 234,5`, `1'234.50`.

use super::marks::TYPESET_SPACE;

/// Group separators that are never a decimal mark.
const BETWEEN_GROUPS: [char; 3] = [' ', '\'', '_'];

/// The meaning of the marks between digits.
struct Marks {
    /// The group separator.
    group: Option<char>,
    /// The decimal mark.
    decimal: Option<char>,
    /// Whether they are ambiguous.
    doubtful: bool,
}

/// The digits with `.` as their decimal mark and no groups, and whether they are ambiguous; `None` if the marks do not form
/// a number, because two numbers must never become one.
pub(super) fn ungrouped(text: &str, decimal: char) -> Option<(String, bool)> {
    let typed_space = text.contains(' ');
    let text = text.replace(TYPESET_SPACE, " ");
    let Marks { group, decimal, doubtful } = marks(&text, decimal)?;
    let (whole, fraction) = match decimal {
        Some(mark) => text.split_once(mark).map(|(whole, fraction)| (whole, Some(fraction)))?,
        None => (text.as_str(), None),
    };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let real = match group {
        Some(group) => are_groups(whole, group),
        None => digits(whole),
    };
    let fraction = fraction.unwrap_or("0");
    if !real || !digits(fraction) || fraction.is_empty() {
        return None;
    }
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    Some((format!("0{whole}.{fraction}"), doubtful || typed_space))
}

fn marks(text: &str, decimal: char) -> Option<Marks> {
    let all: Vec<char> = text.chars().filter(|letter| !letter.is_ascii_digit()).collect();
    let is_point = |mark: &char| ".,".contains(*mark);
    let mut points = all.iter().copied().filter(is_point);
    let (first, last) = (points.next(), points.next_back());
    let other = all.iter().copied().find(|mark| !is_point(mark));
    if other.is_some_and(|mark| !BETWEEN_GROUPS.contains(&mark)) {
        return None;
    }
    Some(match (other, first, last) {
        (other, None, _) => Marks { group: other, decimal: None, doubtful: false },
        // The groups have another separator, so this is the decimal mark, whatever the reader's is.
        (Some(group), Some(only), None) => Marks { group: Some(group), decimal: Some(only), doubtful: only != decimal },
        (None, Some(only), None) if only != decimal && are_groups(text, only) => Marks { group: Some(only), decimal: None, doubtful: true },
        // A malformed group such as `1,0000`, or two numbers.
        (None, Some(','), None) if decimal != ',' && (are_two(text) || is_cut(text)) => return None,
        (None, Some(only), None) => {
            Marks { group: None, decimal: Some(only), doubtful: only != decimal || are_groups(text, only) || are_two(text) }
        }
        (None, Some(first), Some(last)) if first == last && all.iter().all(|mark| *mark == first) => {
            Marks { group: Some(first), decimal: None, doubtful: false }
        }
        (None, Some(first), Some(last)) if all.iter().filter(|mark| **mark == last).count() == 1 => {
            Marks { group: Some(first), decimal: Some(last), doubtful: false }
        }
        _ => return None,
    })
}

/// Whether a comma separates two whole numbers, such as `9500,9800`.
fn are_two(text: &str) -> bool {
    text.split_once(',').is_some_and(|(first, second)| [first, second].iter().all(|half| half.len() > 3 && !half.contains(',')))
}

/// Whether a comma has a group of more than three digits behind it that is no fraction either, because it ends in zero.
fn is_cut(text: &str) -> bool {
    text.split_once(',').is_some_and(|(_, after)| after.len() > 3 && after.ends_with('0'))
}

/// Whether digits that are no number are several of them, such as `85 90` or `9500,9800`.
pub(super) fn are_several(text: &str) -> bool {
    are_two(text) || text.split(' ').filter(|part| part.starts_with(|letter: char| letter.is_ascii_digit())).count() > 1
}

/// The digits of an amount whose marks only separate groups; `None` if they cannot.
pub(super) fn whole(text: &str) -> Option<String> {
    let mark = text.chars().find(|letter| ".,".contains(*letter))?;
    are_groups(text, mark).then(|| text.chars().filter(char::is_ascii_digit).collect())
}

/// Whether a mark separates digits as thousands: one to three, then three each; in India, with commas, two digits in each
/// group before the last.
fn are_groups(text: &str, mark: char) -> bool {
    let lengths: Vec<usize> = text.split(mark).map(str::len).collect();
    let only_digits = text.chars().all(|letter| letter == mark || letter.is_ascii_digit());
    let (Some((first, rest)), true) = (lengths.split_first(), only_digits && !text.starts_with('0')) else { return false };
    let Some((last, middle)) = rest.split_last() else { return false };
    let indian = mark == ',' && (1..=2).contains(first) && middle.iter().all(|length| *length == 2);
    *last == 3 && ((1..=3).contains(first) && middle.iter().all(|length| *length == 3) || indian)
}
