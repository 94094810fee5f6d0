//! Pastes a spreadsheet range without labels into the fields from the chosen one on.

use sourcewise::app::form::paste::{PasteTarget, Pasted, is_block, read_block};
use sourcewise::model::{ASSUMPTIONS, Address, Place, SAMPLES};

const RATE: Address = Address { place: Place::Assumptions, field: &ASSUMPTIONS.discount_rate };
const INFLATION: Address = Address { place: Place::Assumptions, field: &ASSUMPTIONS.price_inflation };
const YEARS: Address = Address { place: Place::Assumptions, field: &ASSUMPTIONS.horizon_years };

fn pasted(text: &str, decimal: char, fields: &[Vec<Option<Address>>], follow: bool) -> Pasted {
    read_block(text, PasteTarget { fields, follow, decimal, scenario: &(SAMPLES[0].scenario)() })
}

#[test]
fn a_block_falls_on_the_fields_to_the_right_and_below() {
    let fields = vec![vec![Some(RATE), None], vec![Some(INFLATION), Some(YEARS)]];
    let found = pasted("5%\t7\r\n2,5\t4\r\n9\tx\r\n", '.', &fields, false);
    assert_eq!(found.taken, [(RATE, 0.05), (INFLATION, 0.025), (YEARS, 4.0)]);
    assert_eq!(found.refused_count, 3);
    let notice = found.notice().unwrap();
    for part in ["3 numbers", "Row 1, column 2, “7”: This is not part", "Row 3, column 1, “9”: There is no field", "Row 3, column 2, “x”"]
    {
        assert!(notice.contains(part), "{part} in {notice}");
    }
    let found = pasted("8..8\t\n\t2.5", '.', &fields, false);
    assert!(found.taken.is_empty(), "an empty cell does not change its field");
    assert!(found.notice().unwrap().contains("This is not a number"));
    assert!(found.notice().unwrap().contains("accepts numbers from"));
    let found = pasted("1,5\t2", ',', &[vec![Some(RATE)], vec![Some(INFLATION)]], true);
    assert_eq!((found.taken, found.refused_count), (vec![(RATE, 0.015), (INFLATION, 0.02)], 0));
    assert_eq!(pasted("8\t\t", '.', &fields, false).notice().as_deref(), Some("Pasted 1 number. Undo reverts this."));
}

#[test]
fn only_several_cells_are_a_block() {
    assert!(is_block("1\t2") && is_block("1\r\n2") && !is_block("12 %\r\n") && !is_block(""));
    // One number with empty cells around it goes where it is pasted.
    assert!(!is_block("\n9,000\n") && !is_block("\t9,000") && !is_block("\r\n\r\n9,000\t\r\n"));
}

#[test]
fn an_empty_cell_keeps_its_place_and_the_message_says_how_many_fields_changed() {
    let fields = [RATE, INFLATION, YEARS].map(|field| vec![Some(field)]);
    for (text, taken, empty) in [
        ("5%\n2%\n4", vec![(RATE, 0.05), (INFLATION, 0.02), (YEARS, 4.0)], 0),
        ("\n2%\n4\n", vec![(INFLATION, 0.02), (YEARS, 4.0)], 1),
        ("5%\r\n\r\n4\r\n", vec![(RATE, 0.05), (YEARS, 4.0)], 1),
        ("\t5%\n\t2%\n\t4", vec![(RATE, 0.05), (INFLATION, 0.02), (YEARS, 4.0)], 0),
        ("5%\t2%\t4", vec![(RATE, 0.05), (INFLATION, 0.02), (YEARS, 4.0)], 0),
        ("5%\t\t4", vec![(RATE, 0.05), (YEARS, 4.0)], 0),
    ] {
        let found = pasted(text, '.', &fields, true);
        let unchanged = if empty > 0 { " An empty cell left its field unchanged." } else { "" };
        assert_eq!(
            (found.refused_count, found.summary()),
            (0, Some(format!("{} fields filled from here on.{unchanged}", taken.len()))),
            "{text:?}"
        );
        assert_eq!(found.notice(), Some(format!("Pasted {} numbers. Undo reverts this.{unchanged}", taken.len())), "{text:?}");
        assert_eq!(found.taken, taken, "{text:?}");
    }
    let grid = vec![vec![Some(RATE), Some(INFLATION)], vec![Some(YEARS), None]];
    let found = pasted("\t2%\n4\t", '.', &grid, false);
    assert_eq!((found.taken, found.empty), (vec![(INFLATION, 0.02), (YEARS, 4.0)], 1));
}

#[test]
fn fields_below_each_other_take_one_column() {
    let fields = [RATE, INFLATION, YEARS].map(|field| vec![Some(field)]);
    for text in ["5%\t1\n2%\t2", "5%\n2%\t3%\t4"] {
        let found = pasted(text, '.', &fields, true);
        assert!(found.taken.is_empty() && found.notice().unwrap().contains("room for one number"), "{text:?}");
    }
}

#[test]
fn ten_thousand_rows_are_counted_and_reported_briefly() {
    let text = "12\t13\n".repeat(10_000);
    let found = pasted(&text, '.', &[vec![Some(RATE), Some(INFLATION)]], false);
    assert_eq!((found.taken.len(), found.refused_count, found.refused.len()), (2, 19_998, 8));
    assert!(found.notice().unwrap().len() < 1000 && found.notice().unwrap().contains("And 19990 more."));
}

#[test]
fn another_currency_is_reported_wherever_it_is_pasted() {
    let scenario = (SAMPLES[0].scenario)();
    let mut prices = Vec::new();
    scenario.each(|address, _| prices.extend(address.to_string().ends_with("charges.price_per_unit").then_some(Some(address))));
    let found = pasted("€19.50\t€14.88\t$20.10", '.', &[prices], false);
    let echoes: Vec<&str> = found.echoes.iter().map(|(_, echo)| echo.as_str()).collect();
    let unconverted = ["Read as 19.5 USD: EUR is not converted", "Read as 14.88 USD: EUR is not converted", "Read as 20.1"];
    assert_eq!((echoes, found.taken.len()), (unconverted.to_vec(), 3));
}
