//! Finds elements of the page, and the number fields beside and below one.

use super::root;
use crate::model::Sorting;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, NodeList, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Whether there is an element with an identity.
pub fn is_there(id: &str) -> bool {
    root::find(id).is_some()
}

/// Whether the focus is inside an element of a class, or nowhere in particular.
pub fn has_focus(class: &str) -> bool {
    root::active()
        .is_none_or(|element| element.tag_name() == "BODY" || element.closest(&format!(".{class}")).is_ok_and(|found| found.is_some()))
}

/// Whether the page contains an element that matches a selector.
pub fn has(selector: &str) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| document.query_selector(selector).is_ok_and(|found| found.is_some()))
}

/// The number fields from a given one, in their layout on the page.
pub struct Fields {
    /// Rows of names of fields; `None` for a cell without a field.
    pub rows: Vec<Vec<Option<String>>>,
    /// Whether they are outside a table, one after the other.
    pub follow: bool,
}

/// The number fields to the right of and below one; `None` if it is not a number field.
pub fn fields_from(field: &Element) -> Option<Fields> {
    let own = field.closest("input[inputmode]").ok()??;
    if let Ok(Some(grid)) = own.closest(".grid") {
        let (own_row, own_cell) = (own.closest("tr").ok()??, own.closest("td").ok()??);
        let all: Vec<Element> = elements(grid.query_selector_all("tbody > tr").ok()?).collect();
        let from = column(&own_cell)?;
        // Each table has columns only for the options that have what it asks: they are matched by their places.
        let mut columns: Vec<u32> = all.iter().flat_map(cells).filter_map(|cell| column(&cell)).filter(|place| *place >= from).collect();
        columns.order_by(Ord::cmp);
        columns.dedup();
        let rows = all.into_iter().skip_while(|row| *row != own_row).map(|row| {
            let cells = cells(&row);
            let at = |place: &u32| cells.iter().find(|cell| column(cell) == Some(*place)).and_then(number_field);
            columns.iter().map(at).collect::<Vec<_>>()
        });
        // Heads of sections, choices and help hold no numbers.
        let rows = rows.filter(|row| row.iter().any(Option::is_some)).collect();
        return Some(Fields { rows, follow: false });
    }
    let list = own.closest(".entries").ok()??;
    let all = elements(list.query_selector_all("input[inputmode]").ok()?).skip_while(|each| *each != own);
    Some(Fields { rows: all.map(|each| vec![Some(each.id())]).collect(), follow: true })
}

/// The visible cells of a row.
fn cells(row: &Element) -> Vec<Element> {
    let Ok(cells) = row.query_selector_all("td[data-column]") else { return Vec::new() };
    let shown = |cell: &Element| cell.dyn_ref::<HtmlElement>().is_some_and(|cell| cell.offset_parent().is_some());
    elements(cells).filter(shown).collect()
}

/// The position of the option whose column contains a cell.
fn column(cell: &Element) -> Option<u32> {
    cell.get_attribute("data-column")?.parse().ok()
}

fn number_field(cell: &Element) -> Option<String> {
    cell.query_selector("input[inputmode]").ok()?.map(|field| field.id())
}

fn elements(list: NodeList) -> impl Iterator<Item = Element> {
    (0..list.length()).filter_map(move |place| list.item(place)?.dyn_into().ok())
}

/// The name of the focused element; `None` if it has none.
pub fn focused() -> Option<String> {
    Some(root::active()?.id()).filter(|id| !id.is_empty())
}

/// Scrolls to the top of the page.
pub fn show_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Scrolls an element into view if necessary.
pub fn show(id: &str) {
    if let Some(element) = root::find(id) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
