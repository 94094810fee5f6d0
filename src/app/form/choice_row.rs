//! A choice for all options, side by side.

use super::about_button::{about_button, use_help};
use super::grid::used;
use super::question::{AskedChoice, Question, select};
use super::warning_list::warning_list;
use crate::app::snapshot::Warnings;
use crate::app::state::edit_dispatcher::use_edit_dispatcher;
use yew::prelude::*;

/// One option's cell in a row.
#[derive(Clone, PartialEq)]
pub struct ChoiceCell {
    /// The subject of the answer.
    pub asked: AskedChoice,
    /// The answer's name in files.
    pub chosen: AttrValue,
    /// The option's name.
    pub option: AttrValue,
    /// Whether it affects a result under this option.
    pub applies: bool,
}

/// The properties of a row; it is redrawn only when one of these changes.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The question.
    pub question: Question,
    /// One cell for each option that is shown.
    pub cells: Vec<ChoiceCell>,
    /// The places of these options.
    pub places: Vec<usize>,
    /// The warnings of the sanity checks that the answers cause.
    pub warnings: Warnings,
}

/// A choice for all options side by side, with its help below on demand.
#[component(ChoiceRow)]
pub fn choice_row(props: &Props) -> Html {
    let edits = use_edit_dispatcher();
    let (open, toggle, onkeydown) = use_help();
    let Props { question, cells, places, warnings } = props;
    let columns = places.iter().zip(cells).map(|(place, cell)| {
        html! {
            <td key={*place} data-column={place.to_string()} data-name={cell.option.clone()} onkeydown={onkeydown.clone()}>
                if cell.applies {
                    // A select cuts what it has no room for: the words over it take several lines.
                    <span class="choice-box">
                        { select(&edits, question, cell.asked, &cell.chosen, format!("{}, {}", question.label, cell.option)) }
                        <span class="choice-words" aria-hidden="true">{ question.answer(&cell.chosen) }</span>
                    </span>
                }
            </td>
        }
    });
    let applying: Vec<usize> = places.iter().zip(cells).filter(|(_, cell)| cell.applies).map(|(place, _)| *place).collect();
    let used = used(&applying);
    html! {
        <>
            <tr data-used={used.clone()}>
                <th scope="row">
                    <span class="row-head">
                        <span>{ question.label }</span>
                        { about_button(question.label, open, !warnings.is_empty(), toggle) }
                    </span>
                </th>
                { for columns }
            </tr>
            if open {
                <tr class="help-row" data-used={used}><td colspan={(cells.len() + 1).to_string()}>{ warning_list(warnings) }{ question.help() }</td></tr>
            }
        </>
    }
}
