//! The remarks that go with the answer: serious issues, the hurdle, and a cheaper mix than any option.

use crate::app::snapshot::RenderContext;
use crate::app::state::panel::{BEFORE_RELYING, MIX};
use crate::app::state::result_tab::ResultTab;
use crate::engine::checks::{Finding, PRICE_ESTIMATED};
use crate::engine::{LEVEL, Measure, Outcome, Verdict, payment_that_pays_back};
use crate::exchange::drivers::input_name;
use crate::exchange::mixes::{cheapest_option, with_providers};
use crate::exchange::unit_text::about_defaults;
use crate::model::grammar::{capitalised, in_mid_sentence, worded};
use crate::model::{ASSUMPTIONS, Address, Choice, EXCHANGE_RATE, OptionId, Place};
use yew::prelude::*;

/// The id of the remark on assumptions.
pub const ASSUMED: &str = "assumed";
/// The number of figures a remark names.
const NAMED: usize = 3;

/// A remark: a summary in a few words, and the full text as a list item.
pub type Remark = (String, Html);

/// A kind of remark to read before repeating the answer.
#[derive(Clone, Copy, PartialEq)]
pub struct WarningKind {
    /// Its id; its title may change.
    pub id: &'static str,
    /// Its subject, in a few words.
    pub title: &'static str,
    /// Whether the user should look into it before repeating the answer.
    pub is_serious: bool,
}

/// Every remark that may go with the answer; callers add the findings of the checks.
pub fn all(context: RenderContext) -> Vec<(WarningKind, Remark)> {
    let Some(outcome) = context.snapshot.outcome.as_ref().as_ref().ok() else { return Vec::new() };
    let remarks = [
        ("currency", "A currency to confirm", true, waiting_currency(context)),
        ("invalid", "Entries that are not valid", true, super::invalid_entries::remark(context)),
        ("unused", "Figures entered but not used", true, unused(context)),
        ("unconverted", "Figures in another currency", true, unconverted(context)),
        ("hurdle", "The hurdle", false, hurdle(context, outcome)),
        ("one_payment", "One payment decides the break-even", false, one_payment(context, outcome)),
        ("estimates", "Estimated prices", false, estimates(context)),
        (ASSUMED, "Our assumptions", false, assumed(context)),
        ("mix", "A cheaper mix", false, mix(context, outcome)),
    ];
    let there = |(id, title, is_serious, remark): (_, _, _, Option<Remark>)| Some((WarningKind { id, title, is_serious }, remark?));
    remarks.into_iter().filter_map(there).collect()
}

/// The remarks that go with the answer: on the page a short line that links to the full text in the summary;
/// on paper the full text.
pub fn remarks(context: RenderContext) -> Html {
    if context.snapshot.outcome.is_err() {
        return Html::default();
    }
    let doubtful = context.snapshot.found().any(|finding| finding.check.serious);
    // The serious findings follow the doubts about the figures themselves.
    let (first, then): (Vec<_>, Vec<_>) = all(context).into_iter().partition(|(kind, _)| kind.is_serious);
    let remark = |(_, remark): (WarningKind, Remark)| remark;
    let remarks = first.into_iter().map(remark).chain(doubts(context)).chain(then.into_iter().map(remark));
    let (about, lines): (Vec<String>, Vec<Html>) = remarks.unzip();
    match (about.is_empty(), context.on_paper) {
        (true, true) => Html::default(),
        // No all-clear before the decisive figures are known.
        (true, false) if !context.snapshot.is_settled() => {
            html! { <p class="remarks-head">{ "Looking at which figures matter most …" }</p> }
        }
        (true, false) => html! { <p class="remarks-head">{ "No check found a serious issue." }</p> },
        (false, true) => html! { <ul class="answer-remarks">{ for lines }</ul> },
        (false, false) => html! {
            <button type="button" class="remarks-head" data-doubt={doubtful.then_some("yes")} onclick={context.view.open_tab(ResultTab::Summary, BEFORE_RELYING)}>
                <b>{ if doubtful { "Open issues: " } else { "Note: " } }</b>{ about.join(", ") }
            </button>
        },
    }
}

/// What to know before repeating the answer, in one line: the serious issues by name, and what is estimated or assumed.
pub fn warning_line(context: RenderContext) -> Html {
    let serious = context.snapshot.found().filter(|finding| finding.check.serious).map(|finding| in_mid_sentence(finding.check.title));
    let mut about: Vec<String> = Vec::new();
    for said in serious.chain(all(context).into_iter().map(|(_, (said, _))| said)) {
        if !about.contains(&said) {
            about.push(said);
        }
    }
    html! { if !about.is_empty() { <p class="warning-line"><strong>{ "Open issues: " }</strong>{ about.join("; ") }{ "." }</p> } }
}

/// A chosen currency whose conversion of amounts is still undecided.
fn waiting_currency(context: RenderContext) -> Option<Remark> {
    let scenario = &context.snapshot.scenario;
    let (now, wanted) = (scenario.choices.currency, context.edits.waiting_currency(scenario)?);
    let about = format!("all figures are still in {}", now.id());
    let line = html! {
        <li data-kind="doubt">
            { format!("All figures are still in {}: choose below the currency how to convert amounts to {}.", now.id(), wanted.id()) }
            { to_input(context, EXCHANGE_RATE, "Go to the currency") }
        </li>
    };
    Some((about, line))
}

/// Figures that the user entered but that are not used.
fn unused(context: RenderContext) -> Option<Remark> {
    let scenario = &context.snapshot.scenario;
    let unused: Vec<Address> = context.snapshot.unused_numbers().map(|unused| unused.address).collect();
    let first = *unused.first()?;
    let about = worded(unused.len(), "1 figure entered is not used", "{} figures entered are not used");
    let names: Vec<String> = unused.iter().take(NAMED).map(|address| input_name(scenario, &[*address])).collect();
    let more = if unused.len() > NAMED { format!(" and {} more", unused.len() - NAMED) } else { String::new() };
    let line = html! {
        <li data-kind="doubt">
            { format!("{about}: {}{more}.", names.join("; ")) }
            { to_input(context, first, "Go to the first") }
        </li>
    };
    Some((about, line))
}

/// Our own figures that are still in the wrong currency.
fn unconverted(context: RenderContext) -> Option<Remark> {
    let scenario = &context.snapshot.scenario;
    let line = html! { <li data-kind="doubt">{ context.snapshot.formats.prose(&about_defaults(scenario)) }</li> };
    scenario.has_foreign_figures().then(|| (format!("typical figures were not converted to {}", scenario.choices.currency.id()), line))
}

/// How many of the figures that move the answer most are our assumptions.
fn assumed(context: RenderContext) -> Option<Remark> {
    let levers = context.snapshot.drivers.as_ref().filter(|_| !context.snapshot.drivers_pending)?.found.as_ref()?;
    let (about, ours) = our_strongest(context, &levers.strongest)?;
    let first = *ours.first()?;
    let line = html! { <li>{ told_assumed(context, &about, &ours) }{ to_input(context, first, "Go to the first") }</li> };
    Some((about, line))
}

/// The same in a sentence, for paper; `None` if you have given all of them.
pub fn assumed_figures(context: RenderContext, strongest: &[Address]) -> Option<String> {
    let (about, ours) = our_strongest(context, strongest)?;
    Some(told_assumed(context, &about, &ours))
}

fn told_assumed(context: RenderContext, about: &str, ours: &[Address]) -> String {
    let names: Vec<String> = ours.iter().take(NAMED).map(|address| input_name(&context.snapshot.scenario, &[*address])).collect();
    format!("{}, above all {}. Replace them with your own before you rely on the answer.", capitalised(about), names.join("; "))
}

/// Our assumptions among the figures that matter most, and a phrase that counts them.
fn our_strongest(context: RenderContext, strongest: &[Address]) -> Option<(String, Vec<Address>)> {
    let ours = context.snapshot.scenario.assumptions_among(strongest);
    let (count, of) = (ours.len(), strongest.len());
    let about = match count {
        0 => return None,
        _ if count == of => format!("all {of} figures that matter most are our assumptions"),
        _ => format!("{count} of the {of} figures that matter most are our assumptions"),
    };
    Some((about, ours))
}

/// A button that leads to an input.
fn to_input(context: RenderContext, address: Address, words: &'static str) -> Html {
    let onclick = context.view.go_to().reform(move |_: MouseEvent| address);
    html! { if !context.on_paper { { " " }<button type="button" class="link" {onclick}>{ words }</button> } }
}

/// The first serious finding of the sanity checks, with a link to all of them.
fn doubts(context: RenderContext) -> Option<Remark> {
    let serious: Vec<&Finding> = context.snapshot.found().filter(|finding| finding.check.serious).collect();
    let first = serious.first()?;
    let about = worded(serious.len(), "a serious issue", "{} serious issues");
    let more = match serious.len() - 1 {
        0 => String::new(),
        more => worded(more, " One more sanity check found a serious issue.", " {} more sanity checks found serious issues."),
    };
    let line = html! { <li data-kind="doubt">{ context.snapshot.formats.prose(&first.headline) }{ more }</li> };
    Some((about, line))
}

/// Explains the hurdle, and how to leave it out, if it decides.
fn hurdle(context: RenderContext, outcome: &Outcome) -> Option<Remark> {
    let Some(Verdict::WithinHurdle(_)) = outcome.verdict() else { return None };
    let address = Address { place: Place::Assumptions, field: &ASSUMPTIONS.hurdle_share };
    let share = context.snapshot.formats.percent(context.snapshot.scenario.assumptions.hurdle_share);
    let line = html! {
        <li>
            { format!("The hurdle is {share} of staff cost, today's or the option's, whichever is larger, up to a cap, as in US OMB Circular A-76. It is an amount of money, not a rate of return; set the share to 0 to leave it out.") }
            { to_input(context, address, address.field.label) }
        </li>
    };
    Some(("the hurdle decides".to_string(), line))
}

/// The one-off payment of today's option, if the payback depends on it.
fn one_payment(context: RenderContext, outcome: &Outcome) -> Option<Remark> {
    let (best, today) = (outcome.challenger()?, outcome.option(outcome.status_quo)?);
    let (month, amount) = payment_that_pays_back(&best.cumulative_saving, &best.saving_per_month, &today.cost_per_month)?;
    let (formats, scenario) = (&context.snapshot.formats, &context.snapshot.scenario);
    let name = |id: OptionId| scenario.option(id).map_or("", |option| option.name.as_str());
    let (month, amount) = (formats.whole(month), formats.money_short(amount));
    let line = html! {
        <li>
            { format!("“{}” breaks even in month {month} because “{}” makes a one-off payment of {amount} in that month (e.g. new equipment). “{}” still owns its remaining value at the end.", name(best.id), name(today.id), name(today.id)) }
        </li>
    };
    Some((format!("a one-off payment brings break-even in month {month}"), line))
}

/// Our estimates of prices, until a provider offers one.
fn estimates(context: RenderContext) -> Option<Remark> {
    let mut lines = Vec::new();
    for finding in context.snapshot.found().filter(|finding| finding.check.id == PRICE_ESTIMATED) {
        let way = finding.inputs.first().map(|first| to_input(context, *first, "Go to the first"));
        lines.push(html! { <li>{ context.snapshot.formats.prose(&finding.message) }{ way }</li> });
    }
    (!lines.is_empty()).then(|| ("prices are estimates".to_string(), lines.into_iter().collect()))
}

/// That a mix of the options is clearly cheaper than any of them, with the fewest providers that reach about the lowest cost.
fn mix(context: RenderContext, outcome: &Outcome) -> Option<Remark> {
    let mix = context.snapshot.mixes()?.with_fewest_providers()?;
    let whole = cheapest_option(&context.snapshot.scenario, outcome)?.value(Measure::PresentValue);
    let cheaper_by = whole - mix.cost;
    if cheaper_by <= LEVEL * whole {
        return None;
    }
    let amount = context.snapshot.formats.money_short(cheaper_by);
    let with = with_providers(mix.providers.len());
    let onclick = context.view.open_tab(ResultTab::Decide, MIX);
    let line = html! {
        <li>
            { format!("A mix of the options {with} would cost {amount} less than the cheapest option, in today's money.") }
            if !context.on_paper { { " " }<button type="button" class="link" {onclick}>{ "Compare mixes by number of providers" }</button> }
        </li>
    };
    Some((format!("a mix {with} costs {amount} less"), line))
}
