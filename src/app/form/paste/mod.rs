//! A pasted spreadsheet range as numbers: for the inputs that its labels name, or for the fields it covers.

mod cell;
mod headings;
mod labelled;
mod labels;

use crate::model::grammar::{counted, worded};
use crate::model::{Address, Scenario};
use cell::{is_number, is_text};

/// How many rejected cells are listed.
const TOLD: usize = 8;
/// The first words of the messages about pasted ranges.
pub const PASTED: [&str; 2] = ["Nothing was pasted. ", "Pasted "];
/// Why a range for one input after the other is rejected.
const ONE_COLUMN: &str = "This input has room for one number, not several columns. Paste one column of numbers only.";
/// How many characters of a rejected cell are quoted.
const QUOTED: usize = 24;

/// The result of pasting a range.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pasted {
    /// The accepted numbers.
    pub taken: Vec<(Address, f64)>,
    /// How ambiguous numbers were read, such as percentages without their sign.
    pub echoes: Vec<(Address, String)>,
    /// Whether labels determined the fields.
    pub by_label: bool,
    /// The first rejected cells, each with the reason.
    pub refused: Vec<String>,
    /// The number of rejected cells.
    pub refused_count: usize,
    /// The number of empty cells that left their fields unchanged.
    pub empty: usize,
}

/// Whether a text is a range of cells rather than a single one, which may have empty lines around it.
pub fn is_block(text: &str) -> bool {
    text.split(['\t', '\n']).filter(|cell| !cell.trim().is_empty()).count() > 1
}

/// The target of a pasted range.
#[derive(Clone, Copy, Debug)]
pub struct PasteTarget<'a> {
    /// The fields to the right and below, starting with the one that the range is pasted into.
    pub fields: &'a [Vec<Option<Address>>],
    /// Whether the fields are in no table but follow each other.
    pub follow: bool,
    /// The reader's decimal separator.
    pub decimal: char,
    /// The comparison.
    pub scenario: &'a Scenario,
}

/// Reads a range: by its labels if it has any, otherwise cell by cell. A range with unknown words is rejected as a whole,
/// because its numbers would go to the wrong fields.
pub fn read_block(text: &str, target: PasteTarget) -> Pasted {
    let lines = text.trim_end_matches(['\r', '\n']).split('\n');
    let rows: Vec<Vec<&str>> = lines.map(|line| line.trim_end_matches('\r').split('\t').map(str::trim).collect()).collect();
    let decimal = target.decimal;
    let has_words =
        |row: &Vec<&str>| row.first().is_some_and(|cell| is_text(cell, decimal)) && row.iter().any(|cell| is_number(cell, decimal));
    let is_heading = |row: &Vec<&str>| row.iter().any(|cell| is_text(cell, decimal)) && !row.iter().any(|cell| is_number(cell, decimal));
    let starts_with_words = rows.len() > 1 && rows.first().is_some_and(is_heading);
    if let Some(pasted) = labelled::read(&rows, target).or_else(|| headings::read(&rows, target)) {
        return pasted;
    }
    if starts_with_words || rows.iter().any(has_words) {
        let mut pasted = Pasted::default();
        pasted.refuse_all("No label names an input here. Paste the numbers without their labels, or with the labels on this page.");
        return pasted;
    }
    let is_filled = |cell: &&&str| !cell.is_empty();
    if target.follow && rows.len() > 1 && rows.iter().any(|row| row.iter().filter(is_filled).count() > 1) {
        let mut pasted = Pasted::default();
        pasted.refuse_all(ONE_COLUMN);
        return pasted;
    }
    pasted(&rows, target)
}

/// Reads a range for fields in rows; fields that `follow` each other take the cells of one row or of one column. Empty cells leave
/// their fields unchanged. The work grows linearly with the number of cells, and the messages stay short.
fn pasted(rows: &[Vec<&str>], target: PasteTarget) -> Pasted {
    let PasteTarget { fields, follow, decimal, scenario } = target;
    let mut pasted = Pasted::default();
    for (row, cells) in rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            let (down, right) = match (follow, rows.len()) {
                (false, _) => (row, column),
                (true, 1) => (column, 0),
                (true, _) => (row, 0),
            };
            let target = fields.get(down).and_then(|row| row.get(right));
            if cell.is_empty() {
                pasted.empty += usize::from(!follow && target.is_some_and(Option::is_some));
                continue;
            }
            match target {
                None => pasted.refuse_cell(row, column, cell, "There is no field for it."),
                Some(None) => pasted.refuse_cell(row, column, cell, "This is not part of that option."),
                Some(Some(address)) => {
                    if let Err(why) = pasted.take(*address, cell, "", decimal, scenario) {
                        pasted.refuse_cell(row, column, cell, &why);
                    }
                }
            }
        }
        pasted.empty += usize::from(follow && rows.len() > 1 && cells.iter().all(|cell| cell.is_empty()));
    }
    pasted
}

impl Pasted {
    /// Accepts a cell for an input if it is valid; `unit` is the one beside the cell or after its label.
    fn take(&mut self, address: Address, cell: &str, unit: &str, decimal: char, scenario: &Scenario) -> Result<(), String> {
        if self.taken.iter().any(|(known, _)| *known == address) {
            return Err(format!("{} appears twice.", address.field.label));
        }
        let (value, echo) = cell::read(cell, unit, address, decimal, scenario)?;
        self.taken.push((address, value));
        self.echoes.extend(echo.map(|echo| (address, echo)));
        Ok(())
    }

    fn refuse_cell(&mut self, row: usize, column: usize, cell: &str, why: &str) {
        let quoted: String = cell.trim().chars().take(QUOTED).collect();
        self.refuse(|| format!("Row {}, column {}, “{quoted}”: {why}", row + 1, column + 1));
    }

    fn refuse_label(&mut self, line: &str, place: usize, label: &str, why: &str) {
        let quoted: String = label.trim().chars().take(QUOTED).collect();
        self.refuse(|| format!("{line} {}, “{quoted}”: {why}", place + 1));
    }

    fn refuse(&mut self, text: impl FnOnce() -> String) {
        self.refused_count += 1;
        if self.refused.len() < TOLD {
            self.refused.push(text());
        }
    }

    /// Rejects the whole range, with the reason.
    fn refuse_all(&mut self, why: &str) {
        *self = Pasted { refused: vec![why.to_string()], refused_count: 1, ..Pasted::default() };
    }

    /// The message to the user; `None` if every cell was accepted for the field it covers.
    pub fn notice(&self) -> Option<String> {
        let more = self.refused_count - self.refused.len();
        let more = if more > 0 { format!(" And {more} more.") } else { String::new() };
        let taken = self.taken.len();
        if taken == 0 {
            return (self.refused_count > 0).then(|| format!("Nothing was pasted. {}{more}", self.refused.join(" ")));
        }
        let by_label = if self.by_label { [" by its label", " by their labels"] } else { [""; 2] };
        let [one, many] = by_label;
        let pasted = format!(
            "Pasted {}. Undo reverts this.{}",
            counted(taken, &format!("number{one}"), &format!("numbers{many}")),
            self.unchanged()
        );
        match self.refused_count {
            0 => Some(pasted),
            _ => Some(format!("{pasted} Not taken: {}{more}", self.refused.join(" "))),
        }
    }

    /// The fields of empty cells, which are unchanged.
    fn unchanged(&self) -> String {
        let text = worded(self.empty, " An empty cell left its field unchanged.", " {} empty cells left their fields unchanged.");
        if self.empty > 0 { text } else { String::new() }
    }

    /// A short summary, for the field that the range was pasted into; labels say themselves where their numbers go.
    pub fn summary(&self) -> Option<String> {
        match (self.taken.len(), self.refused_count) {
            (taken, 0) if taken > 0 && !self.by_label => {
                Some(format!("{} from here on.{}", counted(taken, "field filled", "fields filled"), self.unchanged()))
            }
            (_, 0) => None,
            (0, _) => Some("Nothing was pasted: the message says why.".to_string()),
            (taken, refused) => Some(format!("{taken} pasted, {refused} not taken: the message says why.")),
        }
    }
}
