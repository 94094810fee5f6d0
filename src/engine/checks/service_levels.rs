//! Checks of service levels: credits that do not hurt, levels that fail for long, weights beyond a whole.

use super::check::Check;
use super::context::{Cause, Context, DeliveryCase};
use super::wording::{grouped, name, percent, say};
use crate::engine::QualityOutcome;
use crate::model::grammar::list;
use crate::model::source::{DIR, THRESHOLD};
use crate::model::{Address, CREDITS, Choice, CreditScheme, LEVEL, LevelId, OPERATION, PERFORMANCE, Place, SoftCost, delivery_choices};

/// Credits below this part of the loss are far below it.
const LOWEST_COVER: f64 = 0.1;
/// A right to terminate that is likelier than this in a year is no exception.
const HIGHEST_FAILURE: f64 = 0.1;

pub(super) static CHECKS: &[Check] = &[
    Check {
        id: "credits_far_below_loss",
        title: "Credits far below the loss",
        benchmark: "Credits below a tenth of the loss give the provider little reason to mend what fails.",
        advice: "Put more of the charges at risk, weigh what hurts most, or count the rest as your own risk.",
        source: &THRESHOLD,
        serious: false,
        condition: credits_far_below_loss,
    },
    Check {
        id: "loss_outweighs_credits",
        title: "Business loss outweighs credits",
        benchmark: "Credits lower what an option costs; what the business loses is shown beside the money and is in no total.",
        advice: "Weigh the loss against the saving before you count on it.",
        source: &THRESHOLD,
        serious: true,
        condition: loss_outweighs_credits,
    },
    Check {
        id: "persistent_failure_likely",
        title: "Persistent failure likely",
        benchmark: "Above 10 % a year, three misses in a row or five in a year are no exception, and each gives a right to terminate.",
        advice: "Promise what is reached, or agree on how the provider will reach it.",
        source: &THRESHOLD,
        serious: false,
        condition: persistent_failure_likely,
    },
    Check {
        id: "weights_above_whole",
        title: "Weights above 100 %",
        benchmark: "Weights share out one amount at risk; pools in the US may hold more than 100 %, but then say so in the pool.",
        advice: "Lower the weights to 100 % and let the size of the pool say the rest.",
        source: &DIR,
        serious: false,
        condition: weights_above_whole,
    },
];

/// Every delivery with a provider, and its quality.
fn promised<'a>(context: &Context<'a>) -> Vec<(DeliveryCase<'a>, &'a QualityOutcome)> {
    let outcome = context.outcome;
    let quality = |case: &DeliveryCase| outcome.option(case.option.id)?.quality.iter().find(|quality| quality.service == case.service.id);
    context.deliveries().filter(DeliveryCase::has_provider).filter_map(|case| Some((case, quality(&case)?))).collect()
}

fn credits_far_below_loss(context: &Context) -> Vec<Cause> {
    let fields = [
        &CREDITS.at_risk_share,
        &CREDITS.pool_share,
        &CREDITS.share_per_point,
        &CREDITS.share_per_percentage_point,
        &CREDITS.first_tier_credit,
    ];
    let at_a_loss = promised(context).into_iter().filter(|(_, quality)| quality.loss_per_year.value > 0.0);
    at_a_loss
        .filter_map(|(case, quality)| match quality.credit_cover {
            Some(cover) if cover.value < LOWEST_COVER => {
                let what = say("credits give back {} of what failures cost the business.", [percent(cover.value)]);
                Some(case.cause(&fields, what))
            }
            // People who are hired into your own team promise no level.
            None if case.outsourced() => {
                let what = say("no credits are agreed, so that all failures are at your cost.", []);
                Some(case.cause_in_choice(&delivery_choices::credit_scheme, &[], what))
            }
            _ => None,
        })
        .collect()
}

/// Worse service must not pass for a saving: credits count, while the loss that grows with them does not.
fn loss_outweighs_credits(context: &Context) -> Vec<Cause> {
    if context.scenario.choices.soft_cost == SoftCost::Counted {
        return Vec::new();
    }
    let today = context.outcome.option(context.scenario.status_quo);
    let of_today = |case: &DeliveryCase| {
        let quality = today.and_then(|today| today.quality.iter().find(|quality| quality.service == case.service.id));
        quality.map_or(0.0, |quality| quality.loss_per_year.value)
    };
    let moved = promised(context).into_iter().filter(|(case, _)| case.moved());
    moved
        .filter_map(|(case, quality)| {
            let credits = quality.credits_per_year.map_or(0.0, |credits| credits.value);
            let more = quality.loss_per_year.value - of_today(&case);
            let what = || {
                let currency = context.scenario.choices.currency.id();
                let (credits, more) = (grouped(libm::round(credits)), grouped(libm::round(more)));
                let text = "credits of {} {} a year count as lower cost, while failures cost the business {} {} a year more than today.";
                say(text, [credits, name(currency), more, name(currency)])
            };
            let levels =
                (1..).map(LevelId).zip(&case.service.levels).map(|(id, _)| Place::Performance(case.option.id, case.service.id, id));
            let expected = levels.map(|place| Address { place, field: &PERFORMANCE.expected });
            let found = credits > 0.0 && more > 2.0 * credits;
            found.then(|| case.cause(&[&OPERATION.availability], what()).with_inputs(expected))
        })
        .collect()
}

fn persistent_failure_likely(context: &Context) -> Vec<Cause> {
    let likely = promised(context).into_iter().filter(|(_, quality)| quality.persistent_failure.value > HIGHEST_FAILURE);
    likely
        .filter_map(|(case, quality)| {
            let (id, _) = (1..).map(LevelId).zip(&quality.misses).max_by(|(_, first), (_, second)| first.value.total_cmp(&second.value))?;
            let kept = Place::Performance(case.option.id, case.service.id, id);
            let promise = Address { place: Place::Level(case.service.id, id), field: &LEVEL.target };
            let performance = [&PERFORMANCE.expected, &PERFORMANCE.spread].map(|field| Address { place: kept, field });
            let label = case.service.kind.levels.get(usize::from(id.0) - 1).map_or("A level", |level| level.label);
            let figures = [name(label), percent(quality.persistent_failure.value)];
            let what = say("“{}” fails persistently with a probability of {} a year.", figures);
            Some(case.cause(&[], what).with_inputs(performance.into_iter().chain([promise])))
        })
        .collect()
}

/// One for each service: the weights are the same for every option.
fn weights_above_whole(context: &Context) -> Vec<Cause> {
    let by_weight = |case: &DeliveryCase| matches!(case.delivery.choices.credit_scheme, CreditScheme::Pool | CreditScheme::Points);
    let heavy = context.scenario.services.iter().filter_map(|service| {
        let sum: f64 = service.levels.iter().map(|level| level.weight).sum();
        // A sum such as 0.7 + 0.3 may miss 1 by its last bit.
        (sum > 1.0 + 1e-9).then_some((service, sum))
    });
    heavy
        .filter_map(|(service, sum)| {
            let weighed = context.deliveries().filter(|case| case.service.id == service.id && case.has_provider() && by_weight(case));
            let names: Vec<&str> = weighed.map(|case| case.option.name.as_str()).collect();
            let fields = (1..).map(LevelId).zip(&service.levels).map(|(id, _)| Place::Level(service.id, id));
            let inputs = fields.map(|place| Address { place, field: &LEVEL.weight }).collect();
            let subject = list(&names);
            let what = say("the weights of the service levels of {} add up to {}.", [name(&service.name), percent(sum)]);
            let service = Some(service.id);
            (!names.is_empty()).then(|| Cause { inputs, choices: Vec::new(), option: None, service, subject, what, remedy: Vec::new() })
        })
        .collect()
}
