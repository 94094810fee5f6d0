//! The table of what was used and paid: periods down, figures across, one service at a time.

use super::paste::{PasteMessage, paste};
use super::table_row::FollowTableRow;
use crate::app::elements::service_switch::service_switch;
use crate::app::snapshot::RenderContext;
use crate::app::state::action::Action;
use crate::app::state::by_pointer::ByPointer;
use crate::engine::follow_up::FollowOutcome;
use crate::exchange::follow_up::{period_name, row_fault, row_remark};
use crate::model::{FOLLOW_LIMITS, FollowEdit, FollowFigure, FollowedContract, ServiceId};
use std::rc::Rc;
use yew::prelude::*;

/// The table, with the buttons that add rows.
pub(super) fn table(
    context: RenderContext,
    follow: &FollowedContract,
    outcome: &FollowOutcome,
    shown: &UseStateHandle<Option<ServiceId>>,
    left_out: &UseStateHandle<PasteMessage>,
) -> Html {
    let services = &follow.case.services;
    let service = (**shown).filter(|id| follow.case.service(*id).is_some()).or(services.first().map(|service| service.id));
    let Some(service) = service else { return Html::default() };
    let show = {
        let shown = shown.clone();
        Callback::from(move |id: ServiceId| shown.set(Some(id)))
    };
    let formats = &context.snapshot.formats;
    let unit = follow.case.service(service).map_or("units", |service| service.kind.unit.many);
    let money = |amount: f64| AttrValue::from(formats.money_short(amount));
    let rows = follow.rows.iter().zip(&outcome.periods).enumerate().map(|(place, (row, period))| {
        let case = period.units_of_case.iter().find(|(known, _)| *known == service).map_or(0.0, |(_, units)| *units);
        html! {
            <FollowTableRow key={place} {place} row={row.clone()} {service} name={period_name(follow, row.from)}
                starts={follow.starts().into_iter().map(|from| (from, period_name(follow, from))).collect::<Vec<_>>()}
                unit={crate::model::grammar::capitalised(unit)} units_of_case={AttrValue::from(formats.constant(crate::model::significant(case, 4)))}
                fault={period.fault.map(|fault| AttrValue::from(formats.prose(&row_fault(follow, fault))))}
                uncounted={row_remark(follow, period).map(AttrValue::from)}
                allowed={period.figures.map(|figures| money(figures.indexed))} leak={period.figures.map(|figures| money(figures.leak()))}
                is_last={place + 1 == follow.rows.len()} formats={context.snapshot.formats.clone()} />
        }
    });
    let heads = FollowFigure::of_row(service).into_iter().map(|figure| {
        let name =
            if figure == FollowFigure::Units(service) { crate::model::grammar::capitalised(unit) } else { figure.label().to_string() };
        html! { <th scope="col" key={figure.id()}>{ name }</th> }
    });
    let onpaste = paste(context, ByPointer(Rc::new(follow.clone())), service, left_out.setter());
    let periods = FOLLOW_LIMITS.rows.min(follow.starts().len());
    let is_full = follow.rows.len() >= periods;
    html! {
        <section class="follow-rows" aria-label="Units and payments">
            <h3>{ "Units and payments" }</h3>
            { service_switch(services, service, &show) }
            <p class="note">{ "Amounts before credits, as invoiced or as paid. Paste a range from a spreadsheet into any field: rows are added as needed." }</p>
            <p class="note" role="status">{ left_out.text(follow) }</p>
            <div class="follow-scroll" role="group" aria-label="Rows of the follow-up" {onpaste}>
                <table class="follow-table">
                    <caption class="hidden">{ "Units, payments and credits of each period" }</caption>
                    <thead><tr><th scope="col">{ "Period" }</th>{ for heads }<th scope="col" class="number">{ "Allowed" }</th><th scope="col" class="number">{ "Leak" }</th></tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
            if !context.edits.is_read_only() {
                <p><button type="button" disabled={is_full} onclick={context.does(Action::Follow(FollowEdit::AddRow))}>{ "Add a row" }</button></p>
            }
        </section>
    }
}
