//! Why a file cannot be opened, and what to do.

use super::scenario::SCHEMA;
use crate::exchange::json::Fault;
use crate::exchange::list::TableFault;
use std::fmt;

/// Why a file cannot be opened.
#[derive(Clone, Debug, PartialEq)]
pub enum FileFault {
    /// The browser could not read it.
    Unreadable,
    /// There are several, so many.
    Several(usize),
    /// There is nothing in it.
    Empty,
    /// It is too large to be one of ours.
    TooLarge,
    /// It is a workbook of a spreadsheet program, whatever its name says.
    Spreadsheet,
    /// It is a file of an office program from before 2007.
    OldOffice,
    /// It is a zip or another archive.
    Packed,
    /// It is a PDF.
    Pdf,
    /// It is a picture.
    Picture,
    /// It is a page of the web or another file of marks in angle brackets.
    Markup,
    /// It is text of two bytes a letter.
    Utf16,
    /// It is text in an encoding of one country.
    NotUtf8,
    /// It is no text at all.
    Binary,
    /// It begins as JSON and ends too early.
    CutShort,
    /// It is no JSON from this line on.
    NotJson(usize),
    /// Its brackets stand in one another deeper than in any file of ours.
    TooDeep,
    /// It is JSON, but of something else.
    Foreign,
    /// It was written by a later version.
    Newer(u64),
    /// It is a backup that a later version wrote.
    NewerBackup(u64),
    /// It is a backup without a comparison in it.
    EmptyBackup,
    /// It is one of ours, but what it says cannot be taken.
    Content(Vec<Fault>),
    /// It is a table that cannot be read.
    Table(TableFault),
}

impl fmt::Display for FileFault {
    /// In a sentence or two; each fault of the content is told by itself.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            FileFault::Unreadable => {
                "The browser could not read this. If it is a folder, open the file in it; if the file was moved, choose it again."
            }
            FileFault::Several(count) => return write!(formatter, "These are {count} files. Open one at a time."),
            FileFault::Empty => "This file is empty.",
            FileFault::TooLarge => "This file is larger than 10 MB, more than any comparison or list needs. Is it the right one?",
            FileFault::Spreadsheet => "This is a spreadsheet, whatever its name says. Save its sheet as CSV (UTF-8) and open that.",
            FileFault::OldOffice => "This is a file of an old office program, such as .xls. Save its sheet as CSV (UTF-8) and open that.",
            FileFault::Packed => "This is an archive such as a zip. Unpack it and open the file inside.",
            FileFault::Pdf => "This is a PDF. Numbers cannot be read out of it: ask for the comparison as a Sourcewise file.",
            FileFault::Picture => "This is a picture. Numbers cannot be read out of it: ask for the comparison as a Sourcewise file.",
            FileFault::Markup => {
                "This is a page of the web or another file in angle brackets, not a comparison or a list. Perhaps a log-in page was saved in its place."
            }
            FileFault::Utf16 => "This is text in the encoding UTF-16. Save it anew as UTF-8: in Excel choose “CSV UTF-8”.",
            FileFault::NotUtf8 => {
                "This is text in an older encoding, so that letters such as ä would come out wrong. Save it anew as UTF-8: in Excel choose “CSV UTF-8”."
            }
            FileFault::Binary => "This is no text, so it is neither a comparison nor a list.",
            FileFault::CutShort => "This file ends too early: a part of it is missing. Ask for it again, or save it again.",
            FileFault::NotJson(line) => {
                return write!(formatter, "This is called JSON but is none from line {line} on. If it was edited by hand, mend it there.");
            }
            FileFault::TooDeep => "This file is nested deeper than any comparison.",
            FileFault::Foreign => "This is JSON, but no comparison of Sourcewise.",
            FileFault::Newer(schema) => {
                return write!(
                    formatter,
                    "A newer version of Sourcewise wrote this file (schema {schema}; this version knows {SCHEMA}). Open it with that version."
                );
            }
            FileFault::NewerBackup(version) => {
                return write!(formatter, "A newer version of Sourcewise wrote this backup (number {version}). Open it with that version.");
            }
            FileFault::EmptyBackup => "This is a backup of Sourcewise, but there is no comparison in it.",
            FileFault::Content(_) => "This is a comparison of Sourcewise, but not all of it can be taken.",
            FileFault::Table(TableFault::NoTable) => {
                "This is text, but neither a comparison nor a list: a list needs a row of titles and at least two columns, parted by commas, semicolons or tabs."
            }
            FileFault::Table(TableFault::TooLong) => {
                "This list has more than 10,000 rows. Add them up first, for example by role or by month."
            }
            FileFault::Table(TableFault::Unknown { until, line, titles }) => {
                let titles: Vec<String> =
                    titles.iter().take(8).map(|title| format!("“{}”", title.chars().take(24).collect::<String>())).collect();
                return write!(
                    formatter,
                    "This list has the columns {} in line {line}; headings were looked for in lines 1 to {until}. A list of roles needs the columns “role”, “headcount” and “salary”; a rate card needs “role” and “rate”; a list of volumes needs “volume” and “month” or “service”.",
                    titles.join(", ")
                );
            }
        };
        formatter.write_str(text)
    }
}
