//! Lists by month, week and day, with the dates of many countries and of Excel.

use crate::native::listed::{answered, open_entry, open_questions, reading, understood, volume};
use sourcewise::exchange::list::{ListDoubt, Verdict};

fn rows(rows: impl IntoIterator<Item = (String, f64)>) -> String {
    let rows: String = rows.into_iter().map(|(when, figure)| format!("{when},{figure}\n")).collect();
    format!("Month,Volume\n{rows}")
}

const YEAR: [f64; 12] =
    [10_120.0, 9_870.0, 10_410.0, 9_900.0, 10_050.0, 10_150.0, 9_800.0, 9_700.0, 10_200.0, 10_300.0, 10_250.0, 10_250.0];

#[test]
fn twelve_months_are_read_however_their_dates_are_written() {
    let names = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];
    let french = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];
    let english = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let serials = [46023, 46054, 46082, 46113, 46143, 46174, 46204, 46235, 46266, 46296, 46327, 46357];
    let ends = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let written = |text: &str, place: usize| {
        text.replace("{m}", &(place + 1).to_string())
            .replace("{mm}", &format!("{:02}", place + 1))
            .replace("{last}", &ends[place].to_string())
            .replace("{english}", english[place])
            .replace("{german}", names[place])
            .replace("{french}", french[place])
            .replace("{serial}", &serials[place].to_string())
    };
    let texts = [
        "{m}/1/2026",
        "1/{m}/2026",
        "01.{mm}.2026",
        "{mm}/{last}/26",
        "{last}-{mm}-2026",
        "2026-{mm}-01T00:00:00Z",
        "{m}/1/2026 12:00:00 AM",
        "2026-{mm}",
        "2026/{mm}",
        "{mm}.2026",
        "2026{mm}",
        "{english}-26",
        "{english} 2026",
        "{german} 2026",
        "{french} 2026",
        "{serial}",
        "2026-M{mm}",
    ];
    for text in texts {
        let text = rows((0..12).map(|place| (written(text, place), YEAR[place])));
        let reading = reading(&text);
        assert_eq!((reading.taken(), volume(&reading)), (12, 10_083.33), "{text} {:?}", reading.asked);
        understood(&reading, "January 2026 to December 2026, 12 months");
    }
}

#[test]
fn an_order_that_only_looks_likely_is_offered_and_an_open_one_is_asked() {
    let first_days = rows((1..=12).map(|month| (format!("{month}/1/2026"), 100.0 * f64::from(month))));
    let said = reading(&first_days);
    assert_eq!((open_questions(&said), said.asked[0].answers.len()), (vec![], 2));
    assert_eq!(said.asked[0].answers, ["“2/1/2026” is 1 February 2026", "“2/1/2026” is 2 January 2026"]);
    let day_first = answered(&first_days, open_entry().status_quo, &[(ListDoubt::Dates, 1)]);
    assert_eq!(open_questions(&day_first), [ListDoubt::PartMonths], "twelve days are not a month");

    let open = reading("Month,Volume\n03/04/2026,9000\n07/08/2026,9500\n");
    assert_eq!((open_questions(&open), open.changes.len()), (vec![ListDoubt::Dates], 0), "nothing doubtful is imported");
    let sure = reading("Month,Volume\n03/04/2026,9000\n17/08/2026,9500\n");
    assert_eq!((sure.asked.len(), volume(&sure)), (0, 9_250.0), "one day above 12 decides for the whole column");
}

#[test]
fn days_add_up_to_months_and_weeks_are_spread_over_them() {
    let days = rows((1..=31).map(|day| (format!("1/{day}/2026"), 330.0)));
    let read_days = reading(&days);
    assert_eq!((read_days.taken(), volume(&read_days)), (31, 10_230.0), "{:?}", read_days.asked);
    understood(&read_days, "1 January 2026 to 31 January 2026, 31 days");
    let ends = reading("Month,Volume\n01/31/2026,10120\n02/28/2026,9870\n03/31/2026,10410\n");
    assert_eq!((ends.taken(), volume(&ends)), (3, 10_133.33));
    let named = rows((1..=31).map(|day| (format!("Jan {day}"), 330.0)));
    assert_eq!(volume(&reading(&named)), 10_230.0);

    let half =
        rows((1..=31).map(|day| (format!("2026-01-{day:02}"), 330.0)).chain((1..=14).map(|day| (format!("2026-02-{day:02}"), 330.0))));
    let with = |answer| volume(&answered(&half, open_entry().status_quo, &[(ListDoubt::PartMonths, answer)]));
    assert_eq!(open_questions(&reading(&half)), [ListDoubt::PartMonths]);
    assert_eq!([with(0), with(1), with(2)], [10_230.0, 7_425.0, 9_735.0]);
    let working_days = rows(
        [2, 5, 6, 7, 8, 9, 12, 13, 14, 15, 16, 19, 20, 21, 22, 23, 26, 27, 28, 29, 30].map(|day| (format!("2026-01-{day:02}"), 480.0)),
    );
    assert_eq!(volume(&reading(&working_days)), 10_080.0);

    for weeks in [["2026-W03", "2026-W04"], ["KW 3 2026", "KW 4 2026"], ["1/12/2026", "1/19/2026"]] {
        let weeks = reading(&rows(weeks.map(|week| (week.to_string(), 2_100.0))));
        assert_eq!(volume(&weeks), 9_125.0, "2,100 times 365 days over 7 days over 12 months");
        assert!(weeks.remarks[0].contains("per week times 4.345 weeks a month"));
    }
}

#[test]
fn quarters_count_as_three_months_and_never_beside_their_months() {
    let quarters = reading("Period,Volume\nQ1 2026,30400\nQ2 2026,30100\n");
    assert_eq!(volume(&quarters), 10_083.33);
    understood(&quarters, "quarter 1 2026 to quarter 2 2026, 6 months");
    let both = reading("Period,Volume\n2026-01,10120\n2026-02,9870\n2026-03,10410\nQ1 2026,30400\n");
    assert_eq!((both.taken(), volume(&both)), (3, 10_133.33));
    let gap = reading("Period,Volume\n2026-01,1000\n2026-04,2000\n");
    understood(&gap, "January 2026 to April 2026, 2 months; 2 missing in between");
}

#[test]
fn dates_that_say_too_little_are_left_out_with_the_reason() {
    for (text, why) in [
        ("FY26", "a fiscal period"),
        ("FY2026 Q1", "a fiscal period"),
        ("P03 2026", "a fiscal period"),
        ("2025/26", "a fiscal period"),
        ("2026", "a year without a month"),
        ("Q1", "not a month"),
        ("2026-13", "not a month"),
        ("31.02.2026", "not a month"),
        ("soon", "not a month"),
    ] {
        let reading = reading(&format!("Period,Volume\n{text},5\n2026-03,9000\n"));
        assert!(matches!(&reading.rows[0], Verdict::LeftOut(reason) if reason.contains(why)), "{text}: {:?}", reading.rows[0]);
    }
    let returns = reading("Month,Volume\nJan,9000\nJan,9500\n");
    assert_eq!(open_questions(&returns), [ListDoubt::Repeated], "of two years, or parts of one month");
}

#[test]
fn one_month_is_read_however_it_is_written() {
    let texts = [
        "Mar-26",
        "Mar '26",
        "March 2026",
        "2026-03-01T00:00:00Z",
        "2026-03-01 00:00",
        "3/2026",
        "03.2026",
        "46082",
        "46082.5",
        "20260301",
        "mars 2026",
        "Mrz 2026",
        "marzo de 2026",
        "1 March 2026",
        "March 1st, 2026",
        "Sunday, March 1, 2026",
        "01-Mar-2026",
        "\u{202d}2026-03\u{202c}",
    ];
    for text in texts {
        let reading = reading(&format!("Month,Volume\n\"{text}\",9000\n"));
        assert_eq!((reading.taken(), volume(&reading)), (1, 9_000.0), "{text} {:?}", reading.rows);
        understood(&reading, "March 2026, 1 month");
    }
}

/// Days without a year, as they are written in many countries: no month number is mistaken for a year.
#[test]
fn days_without_a_year_are_days_in_either_order() {
    let of_january = |text: &str| rows((1..=31).map(|day| (text.replace("{d}", &day.to_string()), 330.0)));
    for text in ["1/{d}", "{d}/1", "01/{d}", "1-{d}", "{d}.1."] {
        let reading = reading(&of_january(text));
        assert_eq!((reading.taken(), open_questions(&reading)), (31, vec![]), "{text}: {:?}", reading.asked);
        assert_eq!(volume(&reading), 10_230.0, "{text}");
    }
    // The first twelve days of a month, or the first days of twelve months.
    let doubtful = rows((1..=12).map(|day| (format!("1/{day}"), 330.0)));
    assert_eq!(open_questions(&reading(&doubtful))[0], ListDoubt::Dates);
    // A month and the last two digits of its year stay what they were.
    let months = reading(&rows((1..=12).map(|month| (format!("{month:02}/26"), YEAR[month - 1]))));
    assert_eq!((months.taken(), volume(&months), open_questions(&months)), (12, 10_083.33, vec![]), "{:?}", months.asked);
    understood(&months, "January 2026 to December 2026, 12 months");
}

/// What a field accepts behind a number, a list accepts as well.
#[test]
fn volumes_may_name_what_their_service_counts() {
    let list = "Month,Volume\n2026-01,\"9,000 contacts\"\n2026-02,\"9,500 contacts\"\n2026-03,\"10,000 tickets\"\n";
    let contacts = reading(list);
    assert_eq!((contacts.taken(), volume(&contacts)), (3, 9_500.0), "{:?}", contacts.rows);
    let servers = reading("Month,Volume\n2026-01,\"9,000 servers\"\n2026-02,\"9,500 contacts\"\n");
    assert!(matches!(servers.rows[0], Verdict::LeftOut(_)), "another unit is none of its own: {:?}", servers.rows);
}
