//! Results and inputs as CSV for spreadsheets: text that cannot act as a formula, numbers to the last bit.

mod cell;
mod decision;
mod follow;
mod inputs;
mod results;
mod risks;

pub use cell::harmless;
pub use inputs::inputs;
pub use results::results;

use ::csv::{QuoteStyle, Terminator, Writer, WriterBuilder};

/// The CSV format that a locale's spreadsheets read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// `1.5`, comma-separated.
    Point,
    /// `1,5`, semicolon-separated.
    Comma,
}

impl Dialect {
    /// The dialect for a decimal mark.
    pub fn of_decimal(decimal: char) -> Dialect {
        if decimal == ',' { Dialect::Comma } else { Dialect::Point }
    }

    /// The cell separator.
    pub fn separator(self) -> char {
        match self {
            Dialect::Point => ',',
            Dialect::Comma => ';',
        }
    }

    /// A number in the fewest digits that round-trip exactly.
    fn number(self, number: f64) -> String {
        let text = number.to_string();
        if self == Dialect::Comma { text.replace('.', ",") } else { text }
    }
}

/// A cell.
enum Cell {
    /// An empty cell.
    Empty,
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::Text(text.to_string())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell::Text(text)
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Cell {
        Cell::Number(number)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(cell: Option<T>) -> Cell {
        cell.map_or(Cell::Empty, Into::into)
    }
}

/// Writes rows of cells; the leading byte-order mark tells spreadsheets that it is UTF-8.
struct Sheet {
    dialect: Dialect,
    writer: Writer<Vec<u8>>,
}

impl Sheet {
    fn new(dialect: Dialect) -> Sheet {
        let mut builder = WriterBuilder::new();
        builder.delimiter(dialect.separator() as u8).terminator(Terminator::CRLF).quote_style(QuoteStyle::Necessary);
        Sheet { dialect, writer: builder.from_writer("\u{feff}".as_bytes().to_vec()) }
    }

    fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        let texts = cells.into_iter().map(|cell| match cell {
            Cell::Empty => String::new(),
            Cell::Number(number) => self.dialect.number(number),
            Cell::Text(text) => harmless(&text),
        });
        // Writing into memory cannot fail, and every row has the same number of cells.
        let _ = self.writer.write_record(texts.collect::<Vec<_>>());
    }

    fn text(self) -> String {
        self.writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
    }
}
