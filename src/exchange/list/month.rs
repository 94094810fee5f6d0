//! Months of the calendar as people write them.

const NAMES: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// The month that a cell names, as year and month from 1 to 12; year 0 where it names none. A day is passed over.
/// Read are `2026-04`, `2026-04-30`, `04/2026`, `04.2026`, `30.04.2026`, `Apr 2026`, `April`, `4`.
pub(super) fn month(cell: &str) -> Option<(u16, u8)> {
    let cell = cell.trim().to_lowercase();
    let parts: Vec<&str> = cell.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let (year, month) = match parts.as_slice() {
        [month] => (None, *month),
        [first, second] if year(first).is_some() => (Some(*first), *second),
        [first, second] => (Some(*second), *first),
        [first, second, day] if year(first).is_some() && is_day(day) => (Some(*first), *second),
        [day, second, last] if is_day(day) => (Some(*last), *second),
        _ => return None,
    };
    let year = year.map_or(Some(0), self::year)?;
    Some((year, number(month)?))
}

fn year(part: &str) -> Option<u16> {
    (part.len() == 4).then(|| part.parse().ok())?.filter(|year| (1900..2200).contains(year))
}

fn is_day(part: &str) -> bool {
    part.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day))
}

fn number(part: &str) -> Option<u8> {
    if let Ok(number) = part.parse::<u8>() {
        return (1..=12).contains(&number).then_some(number);
    }
    let named = |name: &str| part.len() >= 3 && part.starts_with(name) && part.chars().all(char::is_alphabetic);
    let place = NAMES.iter().position(|name| named(name))?;
    u8::try_from(place + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::month;

    #[test]
    fn months_are_read_as_people_write_them() {
        for text in ["2026-04", "2026-04-30", "04/2026", "4.2026", "30.04.2026", "Apr 2026", "april 2026", "2026 April", "Apr-2026"] {
            assert_eq!(month(text), Some((2026, 4)), "{text}");
        }
        assert_eq!((month("April"), month("4"), month("12")), (Some((0, 4)), Some((0, 4)), Some((0, 12))));
        for text in ["", "13", "0", "2026", "2026-13", "Total", "Q1 2026", "1.2.3.4", "40.04.2026", "ap"] {
            assert_eq!(month(text), None, "{text}");
        }
    }
}
