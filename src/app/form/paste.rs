//! A block of a spreadsheet as numbers for the fields it falls on.

use crate::app::snapshot::is_percent;
use crate::exchange::number_text;
use crate::model::Address;

/// How many refused cells are told one by one.
const TOLD: usize = 8;
/// How much of a refused cell is quoted.
const QUOTED: usize = 24;

/// What becomes of a block.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pasted {
    /// The numbers that are taken.
    pub taken: Vec<(Address, f64)>,
    /// The first cells that are not, each with why.
    pub refused: Vec<String>,
    /// How many cells are not taken.
    pub refused_count: usize,
}

/// Whether a text is a block of cells rather than one.
pub fn is_block(text: &str) -> bool {
    text.trim_end_matches(['\r', '\n']).contains(['\t', '\n'])
}

/// Reads a block for fields in rows; where they `follow` each other, its cells do too. Empty cells leave their fields
/// as they are. The work grows with the length of the text only, and what is told stays short.
pub fn pasted(text: &str, decimal: char, fields: &[Vec<Option<Address>>], follow: bool) -> Pasted {
    let mut pasted = Pasted::default();
    let mut position = 0;
    for (row, line) in text.trim_end_matches(['\r', '\n']).split('\n').enumerate() {
        for (column, cell) in line.trim_end_matches('\r').split('\t').enumerate() {
            let target =
                if follow { fields.get(position).and_then(|row| row.first()) } else { fields.get(row).and_then(|row| row.get(column)) };
            position += 1;
            if cell.trim().is_empty() {
                continue;
            }
            match read(cell, decimal, target) {
                Ok(number) => pasted.taken.push(number),
                Err(why) => pasted.refuse(row, column, cell, &why),
            }
        }
    }
    pasted
}

fn read(cell: &str, decimal: char, target: Option<&Option<Address>>) -> Result<(Address, f64), String> {
    let address = match target {
        None => return Err("There is no field for it.".to_string()),
        Some(None) => return Err("This is not part of that option.".to_string()),
        Some(Some(address)) => *address,
    };
    let (field, percent) = (address.field, is_percent(address.field.unit));
    let reading = number_text::read(cell, decimal, percent).map_err(|fault| fault.message().to_string())?;
    if field.accepts(reading.value) {
        return Ok((address, reading.value));
    }
    let scale = if percent { 100.0 } else { 1.0 };
    let sign = if percent { " %" } else { "" };
    let (least, most) = (field.range.0 * scale, field.range.1 * scale);
    Err(format!("{} takes numbers from {least}{sign} to {most}{sign}.", field.label))
}

impl Pasted {
    fn refuse(&mut self, row: usize, column: usize, cell: &str, why: &str) {
        self.refused_count += 1;
        if self.refused.len() < TOLD {
            let quoted: String = cell.trim().chars().take(QUOTED).collect();
            self.refused.push(format!("row {}, column {}, “{quoted}”: {why}", row + 1, column + 1));
        }
    }

    /// What the user must be told; nothing where every cell was taken.
    pub fn notice(&self) -> Option<String> {
        if self.refused_count == 0 {
            return None;
        }
        let more = self.refused_count - self.refused.len();
        let more = if more > 0 { format!(" And {more} more.") } else { String::new() };
        let taken = self.taken.len();
        let numbers = crate::model::grammar::counted(taken, "number", "numbers");
        Some(format!("Pasted {numbers}; Undo takes them back. Not taken: {}{more}", self.refused.join(" ")))
    }
}
