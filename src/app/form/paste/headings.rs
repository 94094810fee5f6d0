//! A pasted range of numbers below the names of options: its columns go to these options, its rows to the fields in order.

use super::labels::{of_option, option};
use super::{PasteTarget, Pasted};

/// Reads a range by the options in its first row; `None` if it names none, or if the inputs here belong to no option.
pub(super) fn read(rows: &[Vec<&str>], target: PasteTarget) -> Option<Pasted> {
    let (first, rows) = rows.split_first()?;
    (*target.fields.first()?.first()?)?.place.option()?;
    let options: Vec<_> = first.iter().map(|cell| option(cell, target.scenario)).collect();
    if options.iter().all(Option::is_none) || rows.is_empty() {
        return None;
    }
    let mut pasted = Pasted { by_label: true, ..Pasted::default() };
    for (place, row) in rows.iter().enumerate() {
        let field = target.fields.get(place).and_then(|fields| fields.iter().copied().flatten().next());
        for (column, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let taken = match (field, options.get(column).copied().flatten()) {
                (Some(field), Some(option)) => pasted.take(of_option(field, option), cell, "", target.decimal, target.scenario),
                (None, _) => Err("There is no field for it.".to_string()),
                (_, None) => Err("No option belongs to this column.".to_string()),
            };
            if let Err(why) = taken {
                pasted.refuse_cell(place + 1, column, cell, &why);
            }
        }
    }
    Some(pasted)
}
