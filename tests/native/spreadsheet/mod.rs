//! Workbooks as files: removes results, changes inputs, recalculates in LibreOffice, and reads them back.

use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use std::fmt::Write as _;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

/// The part of a workbook with its sheet of inputs.
const INPUTS: &str = "xl/worksheets/sheet3.xml";

/// The value of every cell of every sheet, with its sheet, row and column.
pub fn cells(bytes: &[u8]) -> Vec<(String, (u32, u32), Data)> {
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let mut cells = Vec::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).unwrap();
        let (top, left) = range.start().unwrap();
        for (row, column, value) in range.used_cells() {
            cells.push((name.clone(), (top + row as u32, left + column as u32), value.clone()));
        }
    }
    cells
}

/// Every formula, with its sheet, row and column.
pub fn formulas(bytes: &[u8]) -> Vec<(String, (u32, u32), String)> {
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let mut formulas = Vec::new();
    for name in book.sheet_names() {
        let range = book.worksheet_formula(&name).unwrap();
        // A sheet of values has none.
        let Some((top, left)) = range.start() else { continue };
        for (row, column, formula) in range.used_cells() {
            formulas.push((name.clone(), (top + row as u32, left + column as u32), formula.clone()));
        }
    }
    formulas
}

/// The XML of every sheet, in order.
pub fn sheets(bytes: &[u8]) -> Vec<(String, String)> {
    let book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let sheets = book.sheet_names().into_iter().zip(1..).map(|(name, number)| {
        let mut text = String::new();
        archive.by_name(&format!("xl/worksheets/sheet{number}.xml")).unwrap().read_to_string(&mut text).unwrap();
        (name, text)
    });
    sheets.collect()
}

/// The print area of each sheet that has one: the last row and the last column, counted from 0.
pub fn print_areas(bytes: &[u8]) -> Vec<(String, (u32, u32))> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name("xl/workbook.xml").unwrap().read_to_string(&mut text).unwrap();
    let areas = text.split("<definedName ").filter(|name| name.starts_with("name=\"_xlnm.Print_Area\""));
    let areas = areas.map(|area| {
        let area = area.split_once('>').unwrap().1.split_once('<').unwrap().0;
        let (sheet, range) = area.rsplit_once('!').unwrap();
        let last = range.rsplit_once(":$").unwrap().1;
        let (letters, row) = last.split_once('$').unwrap();
        let column = letters.bytes().fold(0, |column, letter| column * 26 + u32::from(letter - b'A') + 1);
        let sheet = sheet.trim_matches('\'').replace("''", "'").replace("&apos;", "'").replace("&amp;", "&");
        (sheet, (row.parse::<u32>().unwrap() - 1, column - 1))
    });
    areas.collect()
}

/// The names of cells with their addresses, such as `Inputs!$C$5`.
pub fn names(bytes: &[u8]) -> Vec<(String, String)> {
    let book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    book.defined_names().to_vec()
}

/// A workbook without formula results, and with other numbers in some input cells, such as `C5`.
pub fn without_results(bytes: &[u8], inputs: &[(String, f64)]) -> Vec<u8> {
    changed_parts(bytes, |name, text| {
        let forgotten = forgotten(&text);
        inputs.iter().filter(|_| name == INPUTS).fold(forgotten, |text, (cell, number)| with_number(&text, cell, *number))
    })
}

/// A workbook with the text of each sheet changed; `change` receives the name of a sheet's part and its text.
fn changed_parts(bytes: &[u8], change: impl Fn(&str, String) -> String) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut written = ZipWriter::new(Cursor::new(Vec::new()));
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).unwrap();
        let name = file.name().unwrap().to_string();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        if name.starts_with("xl/worksheets/sheet") {
            content = change(&name, String::from_utf8(content).unwrap()).into_bytes();
        }
        written.start_file(name, SimpleFileOptions::default()).unwrap();
        written.write_all(&content).unwrap();
    }
    written.finish().unwrap().into_inner()
}

/// A workbook with a number in place of a formula.
pub fn overwritten(bytes: &[u8], sheet: &str, place: (u32, u32), number: f64) -> Vec<u8> {
    in_cell(bytes, sheet, place, |text, cell| with_content(text, cell, ("<f>", "</f>"), number))
}

/// A workbook with another number in a cell that holds one.
pub fn entered(bytes: &[u8], sheet: &str, place: (u32, u32), number: f64) -> Vec<u8> {
    in_cell(bytes, sheet, place, |text, cell| with_number(text, cell, number))
}

/// A workbook with one sheet changed; `change` receives its text and the name of a cell.
fn in_cell(bytes: &[u8], sheet: &str, (row, column): (u32, u32), change: impl Fn(&str, &str) -> String) -> Vec<u8> {
    let letters = rust_xlsxwriter::utility::column_number_to_name(u16::try_from(column).unwrap());
    let place = sheets(bytes).iter().position(|(name, _)| name == sheet).unwrap() + 1;
    let part = format!("xl/worksheets/sheet{place}.xml");
    changed_parts(bytes, |name, text| if name == part { change(&text, &format!("{letters}{}", row + 1)) } else { text })
}

/// A sheet whose formulas have no results.
fn forgotten(sheet: &str) -> String {
    let mut parts = sheet.split("</f><v>");
    let mut text = parts.next().unwrap().to_string();
    for part in parts {
        let (_, rest) = part.split_once("</v>").unwrap();
        write!(text, "</f>{rest}").unwrap();
    }
    text
}

/// A sheet with another number in a cell.
fn with_number(sheet: &str, cell: &str, number: f64) -> String {
    with_content(sheet, cell, ("<v>", "</v>"), number)
}

/// A sheet with a number in place of a cell's content between two tags.
fn with_content(sheet: &str, cell: &str, (start, end): (&str, &str), number: f64) -> String {
    let (before, rest) = sheet.split_once(&format!("<c r=\"{cell}\"")).unwrap();
    let (head, rest) = rest.split_once(start).unwrap();
    let (_, rest) = rest.split_once(end).unwrap();
    format!("{before}<c r=\"{cell}\"{head}<v>{number}</v>{rest}")
}

/// An empty folder for the workbooks of a test, below the folder of what is built.
pub fn fresh_folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target").join("workbooks").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// Recalculates files in LibreOffice, in one run per processor because a run uses only one; returns the folder of the written
/// files.
pub fn recalculated(folder: &Path, files: &[PathBuf]) -> PathBuf {
    let out = folder.join("out");
    let runs = std::thread::available_parallelism().map_or(1, usize::from).min(files.len());
    let mut shares: Vec<(u64, Vec<PathBuf>)> = vec![(0, Vec::new()); runs];
    let mut sized: Vec<(u64, &PathBuf)> = files.iter().map(|file| (file.metadata().unwrap().len(), file)).collect();
    // The largest files go first, each to the run that has the lightest load so far.
    sized.sort_by_key(|(size, _)| std::cmp::Reverse(*size));
    for (size, file) in sized {
        let (all, share) = shares.iter_mut().min_by_key(|(all, _)| *all).unwrap();
        *all += size;
        share.push(file.clone());
    }
    std::thread::scope(|scope| {
        for (run, (_, share)) in shares.iter().enumerate() {
            let (profile, out) = (folder.join(format!("profile_{run}")), &out);
            scope.spawn(move || run_office(&profile, out, share));
        }
    });
    out
}

fn run_office(profile: &Path, out: &Path, files: &[PathBuf]) {
    let settings = profile.join("user");
    std::fs::create_dir_all(&settings).unwrap();
    std::fs::write(settings.join("registrymodifications.xcu"), ALWAYS).unwrap();
    let mut office = Command::new(office());
    office.arg(format!("-env:UserInstallation=file://{}", profile.display()));
    office.args(["--headless", "--norestore", "--convert-to", "xlsx", "--outdir"]).arg(out).args(files);
    let output = office.stdin(Stdio::null()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// The program, by its name or the variable `SOFFICE`.
fn office() -> String {
    let named = std::env::var("SOFFICE").ok();
    let known = [
        "soffice",
        "libreoffice",
        "/Applications/LibreOffice.app/Contents/MacOS/soffice",
        "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
    ];
    let answers = |program: &str| {
        Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
    };
    named.into_iter().chain(known.map(str::to_string)).find(|program| answers(program)).unwrap_or_else(|| {
        panic!(
            "LibreOffice was not found: it recalculates the workbooks that this test compares. Install LibreOffice Calc \
             (on Debian: apt-get install libreoffice-calc), or name its program in SOFFICE, and run this again."
        )
    })
}

/// Makes LibreOffice compute every formula when it opens a file, ignoring saved results.
const ALWAYS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"#;
