//! One choice of all options side by side.

use super::about_button::{about_button, warning_list};
use super::question::{AskedChoice, Question, select};
use crate::app::snapshot::Warnings;
use crate::app::state::edit_dispatcher::use_edit_dispatcher;
use yew::prelude::*;

/// One option's cell in a row.
#[derive(Clone, PartialEq)]
pub struct ChoiceCell {
    /// What the answer is about.
    pub asked: AskedChoice,
    /// The name in files of the answer.
    pub chosen: AttrValue,
    /// The option's name.
    pub option: AttrValue,
    /// Whether it makes a difference under this option.
    pub applies: bool,
}

/// What a row needs; it is drawn again only when one of these changes.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The question.
    pub question: Question,
    /// One cell for each option.
    pub cells: Vec<ChoiceCell>,
    /// What the sanity checks warn of that the answers cause.
    pub warnings: Warnings,
}

/// One choice of all options side by side, with its help below on demand.
#[component(ChoiceRow)]
pub fn choice_row(props: &Props) -> Html {
    let (edits, open) = (use_edit_dispatcher(), use_state(|| false));
    let Props { question, cells, warnings } = props;
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let columns = cells.iter().enumerate().map(|(column, cell)| {
        html! {
            <td key={column} data-column={column.to_string()}>
                if cell.applies {
                    { select(&edits, question, cell.asked, &cell.chosen, format!("{}, {}", question.label, cell.option)) }
                } else {
                    <span class="unused" title="Not part of this option">{ "–" }</span>
                }
            </td>
        }
    });
    let used = cells.iter().enumerate().filter(|(_, cell)| cell.applies).map(|(column, _)| format!("{column} ")).collect::<String>();
    html! {
        <>
            <tr data-used={used.clone()}>
                <th scope="row">
                    <span class="row-head">
                        <span>{ question.label }</span>
                        { about_button(question.label, *open, !warnings.is_empty(), toggle) }
                    </span>
                </th>
                { for columns }
            </tr>
            if *open {
                <tr class="help-row" data-used={used}><td colspan={(cells.len() + 1).to_string()}>{ warning_list(warnings) }{ question.help() }</td></tr>
            }
        </>
    }
}
