//! The cheapest mix with none, one, two … providers, and what a further provider is worth.

use crate::app::learn::TermLink;
use crate::app::snapshot::RenderContext;
use crate::app::state::action::Action;
use crate::engine::{LEVEL, Measure, Mix, MixAnswer, MixByProviders, Outcome};
use crate::exchange::answer::horizon;
use crate::exchange::mixes::{cheapest_option, services_by_option, with_providers, worth_it};
use crate::model::grammar::number_word;
use crate::model::{LIMITS, ProviderId, Scenario};
use std::collections::BTreeSet;
use std::rc::Rc;
use yew::prelude::*;

/// Up to this number of sourcing models, a mix needs nobody to integrate them.
const MODELS_WITHOUT_INTEGRATION: usize = 2;

/// The table by number of providers, with what it leaves out.
pub(super) fn by_providers(context: RenderContext, outcome: &Outcome, found: &MixAnswer) -> Html {
    let (scenario, formats) = (&context.snapshot.scenario, &context.snapshot.formats);
    let horizon = horizon(scenario.assumptions.horizon_years, |years| formats.whole(years));
    let whole = cheapest_option(scenario, outcome).and_then(|best| Some((scenario.option(best.id)?, best.value(Measure::PresentValue))));
    let lead = whole.map(|(option, cost)| {
        let bought = option.deliveries.iter().filter(|delivery| delivery.has_provider());
        let providers = bought.map(|delivery| delivery.provider).collect::<BTreeSet<ProviderId>>().len();
        format!(
            "Each service can come from a different option. The cheapest option, “{}”, costs {} over {} {}.",
            option.name,
            formats.money_short(cost),
            horizon,
            with_providers(providers)
        )
    });
    let level = (found.level > 1).then(|| {
        let most = if found.more_are_level { "more than " } else { "" };
        format!(
            "Of {} mixes, {most}{} are within {} of the cheapest: the difference is within estimation error.",
            formats.whole(found.mixes),
            formats.whole(found.level as f64),
            formats.percent_round(LEVEL)
        )
    });
    let rows = found.by_providers.iter().map(|row| table_row(context, found, row));
    let last = found.by_providers.iter().rev().find_map(|row| worth_it(row, &horizon, |amount| formats.money_short(amount)));
    html! {
        <>
            <p>{ lead }{ " " }{ level }</p>
            <div class="scroll" role="group" aria-label="Mixes by number of providers" tabindex="0">
                <table class="mix-table">
                    <caption class="hidden">{ "The cheapest mix by number of providers" }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ "Providers" }</th>
                            <th scope="col">{ "Services by option" }</th>
                            <th scope="col" class="number">{ "Present cost" }</th>
                            <th scope="col" class="number">{ "Last provider saves" }</th>
                            if found.has_quality { <th scope="col" class="number">{ "Quality" }</th> }
                            if !context.on_paper { <td></td> }
                        </tr>
                    </thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
            if let Some(last) = last { <p class="mix-worth">{ last }</p> }
            <p class="note">{ "Not included: the cost of making several providers work as one service, and discounts for a bundle. For those, add an option of its own." }</p>
            { integration(context, found) }
            if !found.is_proven { <p class="note">{ "Not proven best: the search stopped after 5 million tries." }</p> }
        </>
    }
}

fn table_row(context: RenderContext, found: &MixAnswer, row: &MixByProviders) -> Html {
    let formats = &context.snapshot.formats;
    let cheapest = found.best.as_ref().map_or(row.mix.cost, |best| best.cost);
    let is_level = row.is_within_limit && row.mix.cost <= cheapest + LEVEL * cheapest.abs();
    let is_chosen = found.with_fewest_providers() == Some(&row.mix);
    let state = match (row.is_within_limit, is_level) {
        (false, _) => Some("above your limit"),
        (true, true) if found.by_providers.len() > 1 => Some("level with the cheapest"),
        _ => None,
    };
    html! {
        <tr key={row.most} data-best={is_chosen.then_some("yes")}>
            <th scope="row">{ if row.most == 0 { "None".to_string() } else { row.most.to_string() } }</th>
            <td>
                <ul class="mix-parts">{ for services_by_option(&context.snapshot.scenario, &row.mix).into_iter().map(|part| html! { <li>{ part }</li> }) }</ul>
                if let Some(state) = state { <span class="about">{ state }</span> }
            </td>
            <td class="number">{ formats.money_short(row.mix.cost) }</td>
            <td class="number">{ row.worth.map_or_else(|| "–".to_string(), |worth| formats.money_short(worth)) }</td>
            if found.has_quality { <td class="number">{ formats.points(row.mix.quality / 100.0) }</td> }
            if !context.on_paper { <td>{ add_button(context, row) }</td> }
        </tr>
    }
}

/// The button that makes a mix an option, unless it is one.
fn add_button(context: RenderContext, row: &MixByProviders) -> Html {
    let scenario = &context.snapshot.scenario;
    let is_one = scenario
        .options
        .iter()
        .find(|option| row.mix.parts.iter().all(|(service, from)| option.delivery(*service) == scenario.delivery(*from, *service)));
    if let Some(option) = is_one {
        return html! { <span class="about">{ format!("is “{}”", option.name) }</span> };
    }
    if context.edits.is_read_only() || scenario.options.len() >= LIMITS.options {
        return Html::default();
    }
    let (edits, scenario, parts) = (context.edits.clone(), Rc::clone(scenario), row.mix.parts.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        let mut combined = Scenario::clone(&scenario);
        if combined.add_combination(&parts).is_some() {
            edits.send(Action::Edited(Rc::new(combined)));
        }
    });
    let label = format!("Add as an option: the mix {}", with_providers(usize::from(row.most)));
    html! { <button type="button" class="link" aria-label={label} {onclick}>{ "Add as an option" }</button> }
}

/// The remark on who makes many sourcing models work together.
fn integration(context: RenderContext, found: &MixAnswer) -> Html {
    let scenario = &context.snapshot.scenario;
    let models = |mix: &Mix| {
        let models = mix.parts.iter().filter_map(|(_, option)| Some(scenario.option(*option)?.template.id));
        models.collect::<BTreeSet<&str>>().len()
    };
    let Some(count) = found.best.as_ref().map(models).filter(|count| *count > MODELS_WITHOUT_INTEGRATION) else { return Html::default() };
    let words = format!("The cheapest mix combines {} sourcing models. Decide who makes them work as one service: ", number_word(count));
    html! { <p class="note">{ words }if context.on_paper { { "service integration" } } else { <TermLink term="service integration" /> }{ "." }</p> }
}
