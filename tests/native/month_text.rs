//! Months of a calendar in the ways that people write them, and texts that are not months.

use sourcewise::exchange::month_text::CalendarMonth;

const NOW: CalendarMonth = CalendarMonth { year: 2027, month: 3 };

#[test]
fn a_month_is_read_however_it_is_written() {
    let written = [
        ("Jan 2028", "Jan 2028"),
        ("january 2028", "Jan 2028"),
        ("2028-01", "Jan 2028"),
        ("2028/1", "Jan 2028"),
        ("1/2028", "Jan 2028"),
        ("01.2028", "Jan 2028"),
        ("1/28", "Jan 2028"),
        ("12/12", "Dec 2012"),
        ("2028 Sep", "Sep 2028"),
        ("Sept. 2028", "Sep 2028"),
        ("März 2028", "Mar 2028"),
        ("août 28", "Aug 2028"),
        ("grudzień 2028", "Dec 2028"),
        // A part that is missing stays unchanged.
        ("11", "Nov 2027"),
        ("Nov", "Nov 2027"),
        ("2030", "Mar 2030"),
    ];
    for (text, expected) in written {
        assert_eq!(NOW.read(text).map(CalendarMonth::text).as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn what_names_no_single_month_is_not_read() {
    for text in [
        "",
        "13",
        "0",
        "13/2027",
        "2024-00",
        "0/2027",
        "00/2027",
        "Jan 0",
        "2027-13",
        "Jui 2027",
        "1 Jan 2027",
        "Jan Feb",
        "27 000",
        "2027-2028",
        "next month",
        "-1",
        "1e1",
    ] {
        assert_eq!(NOW.read(text).map(CalendarMonth::text), None, "{text}");
    }
}

#[test]
fn every_month_is_read_as_it_is_written() {
    for months in -40..40 {
        let month = NOW.later(months);
        assert_eq!(NOW.read(&month.text()), Some(month));
        assert_eq!(month.later(-months), NOW);
    }
}
