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
    /// There are several files; their number.
    Several(usize),
    /// It is empty.
    Empty,
    /// It is too large for a Sourcewise file.
    TooLarge,
    /// It is a spreadsheet, whatever its name.
    Spreadsheet,
    /// It is a file of an office program from before 2007.
    OldOffice,
    /// It is a zip or another archive.
    Packed,
    /// It is a PDF.
    Pdf,
    /// It is a picture.
    Picture,
    /// It is a web page or another markup file.
    Markup,
    /// It is text with two bytes per letter.
    Utf16,
    /// It is text in an older, national encoding.
    NotUtf8,
    /// It is not text.
    Binary,
    /// It starts as JSON and ends too early.
    CutShort,
    /// It is not valid JSON from this line on.
    NotJson(usize),
    /// Its brackets are nested deeper than in any Sourcewise file.
    TooDeep,
    /// It is JSON from another program.
    Foreign,
    /// It was written by a newer version.
    Newer(u64),
    /// It is a backup from a newer version.
    NewerBackup(u64),
    /// It is a backup without a comparison in it.
    EmptyBackup,
    /// It is a Sourcewise file with invalid content.
    Content(Vec<Fault>),
    /// It is a table that cannot be read.
    Table(TableFault),
}

impl fmt::Display for FileFault {
    /// In a sentence or two; faults of the content are listed separately.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            FileFault::Unreadable => {
                "The browser could not read this. If it is a folder, open the file inside it; if you moved the file, choose it again."
            }
            FileFault::Several(count) => return write!(formatter, "These are {count} files. Open one at a time."),
            FileFault::Empty => "This file is empty.",
            FileFault::TooLarge => "This file is over 10 MB, larger than any comparison or list. Check that it is the right file.",
            FileFault::Spreadsheet => "This is a spreadsheet. Save its sheet as CSV (UTF-8) and open that file.",
            FileFault::OldOffice => "This is an old office file, such as .xls. Save its sheet as CSV (UTF-8) and open that file.",
            FileFault::Packed => "This is an archive, such as a zip file. Unpack it and open the file inside.",
            FileFault::Pdf => "This is a PDF, which Sourcewise cannot read. Ask for the comparison as a Sourcewise file.",
            FileFault::Picture => "This is a picture, which Sourcewise cannot read. Ask for the comparison as a Sourcewise file.",
            FileFault::Markup => {
                "This is a web page or another markup file, not a comparison or a list. A login page may have been saved instead: download the file again."
            }
            FileFault::Utf16 => "This text is encoded as UTF-16. Save it as UTF-8: in Excel, choose “CSV UTF-8”.",
            FileFault::NotUtf8 => {
                "This text is in an older encoding, so letters such as ä would be wrong. Save it as UTF-8: in Excel, choose “CSV UTF-8”."
            }
            FileFault::Binary => "This is not a text file, so it is neither a comparison nor a list. Choose another file.",
            FileFault::CutShort => "This file is incomplete: its end is missing. Save it again or ask for it again.",
            FileFault::NotJson(line) => {
                return write!(formatter, "This file is not valid JSON from line {line} on. If it was edited by hand, correct that line.");
            }
            FileFault::TooDeep => "This file is nested too deeply to be a comparison. Choose another file.",
            FileFault::Foreign => "This is a JSON file, but not a Sourcewise comparison. Choose another file.",
            FileFault::Newer(schema) => {
                return write!(
                    formatter,
                    "This file is from a newer version of Sourcewise (schema {schema}; this version reads {SCHEMA}). Open it with that version."
                );
            }
            FileFault::NewerBackup(version) => {
                return write!(
                    formatter,
                    "This backup is from a newer version of Sourcewise (number {version}). Open it with that version."
                );
            }
            FileFault::EmptyBackup => "This Sourcewise backup contains no comparison. Choose another file.",
            FileFault::Content(_) => {
                "This is a Sourcewise comparison, but parts of it are invalid. Correct them, or ask for the file again."
            }
            FileFault::Table(TableFault::NoTable) => {
                "This is text, but neither a comparison nor a list. A list needs a heading row and at least two columns, separated by commas, semicolons or tabs."
            }
            FileFault::Table(TableFault::TooLong) => {
                "This list has more than 10,000 rows. Summarise it first, for example by role or by month."
            }
            FileFault::Table(TableFault::Unknown { until, line, titles }) => {
                let titles: Vec<String> =
                    titles.iter().take(8).map(|title| format!("“{}”", title.chars().take(24).collect::<String>())).collect();
                return write!(
                    formatter,
                    "No known headings found in lines 1 to {until}; line {line} has the columns {}. A list of roles needs the columns “role”, “headcount” and “salary”; a rate card needs “role” and “rate”; a list of volumes needs “volume” and “month” or “service”.",
                    titles.join(", ")
                );
            }
        };
        formatter.write_str(text)
    }
}
