//! The bids, one card for each, and the ways to make them options.

use super::add_by_name::{AddByName, AddedByName};
use super::bid_card::BidCard;
use crate::app::learn::TermLink;
use crate::app::snapshot::RenderContext;
use crate::app::state::action::Action;
use crate::app::state::panel::fold_id;
use crate::browser::focus::focus_soon;
use crate::engine::bids::{BidStanding, option_of_bid, options_of_bids};
use crate::exchange::beyond_cost::made_options;
use crate::model::{LIMITS, OptionId, ProviderId, Scenario};
use std::rc::Rc;
use yew::prelude::*;

/// The fold of the bids.
pub const FOLD: &str = "decision.bids";

/// How many bids have a price.
pub(super) fn priced(context: RenderContext) -> Html {
    let scenario = &context.snapshot.scenario;
    let priced = |bid: &crate::model::Bid| bid.services.values().any(|service| service.price.is_some());
    let (all, priced) = (scenario.bids().count(), scenario.bids().filter(|(_, bid)| priced(bid)).count());
    if all == priced { Html::default() } else { format!("{} without a price", all - priced).into() }
}

/// The element that says what happened when bids were made options.
const MADE: &str = "bids.made";

/// The options that were made of bids last, and what is said about them.
pub(super) type MadeOptions = (Vec<OptionId>, String);

/// The bids; `made` are the options that were made of them last.
pub(super) fn bids(context: RenderContext, made: &UseStateHandle<MadeOptions>) -> Html {
    let scenario = &context.snapshot.scenario;
    let is_full = scenario.options.len() >= LIMITS.options;
    let cards = scenario.bids().map(|(provider, bid)| {
        let make = making(context, made, Some(provider.id));
        let option = context.snapshot.bids().and_then(|found| found.bids.iter().find(|known| known.bidder == provider.id)?.option);
        let option = option.and_then(|option| scenario.option(option)).map(|option| option.name.clone());
        html! {
            <BidCard key={provider.id.0} id={provider.id} name={provider.name.clone()} bid={bid.clone()} services={scenario.services.clone()} {is_full} {option} {make}
                formats={context.snapshot.formats.clone()} leave_to={fold_id(FOLD)} />
        }
    });
    // Undo takes back the options, and what was said about them.
    let said = if made.0.iter().all(|id| scenario.option(*id).is_some()) { made.1.clone() } else { String::new() };
    let count = scenario.bids().count();
    let is_open = |bid: &BidStanding| bid.outcome.is_ok() && bid.option.is_none();
    let can_add = context.snapshot.bids().is_some_and(|found| found.bids.iter().any(is_open));
    let has_room = scenario.providers.len() < LIMITS.providers;
    html! {
        <div class="decision-form bids">
            <p class="note">
                { "A bid is compared on your volumes, terms and scope; it changes no option until you make it one. Leave the price empty for a service that is not in the bid: it stays as today. In the glossary: " }
                <TermLink term="adjusted price" />
            </p>
            <div class="bid-cards">{ for cards }</div>
            if has_room {
                <AddByName label="Name of the bidder" placeholder="Bidder" verb="Add bid" added={AddedByName::Bid} />
            } else {
                <p class="limit">{ format!("A comparison can have at most {} providers and bidders.", LIMITS.providers) }</p>
            }
            if count > 1 && !context.edits.is_read_only() {
                <p class="decision-suggestion">
                    <button type="button" disabled={is_full || !can_add} onclick={making(context, made, None)}>{ "All bids as options" }</button>
                    if is_full { <span class="note">{ full() }</span> }
                </p>
            }
            <p class="note" role="status" id={MADE} tabindex="-1">{ said }</p>
        </div>
    }
}

/// Why no bid can be made an option.
pub(super) fn full() -> String {
    format!("A comparison can have at most {} options. Remove one first.", LIMITS.options)
}

/// Makes a bid an option, or all of them for which there is room, as one step.
fn making(context: RenderContext, made: &UseStateHandle<MadeOptions>, bidder: Option<ProviderId>) -> Callback<MouseEvent> {
    let (edits, scenario, made) = (context.edits.clone(), Rc::clone(&context.snapshot.scenario), made.clone());
    Callback::from(move |_: MouseEvent| {
        let mut changed = Scenario::clone(&scenario);
        let options: Vec<OptionId> = match bidder {
            Some(bidder) => option_of_bid(&mut changed, bidder).into_iter().collect(),
            None => options_of_bids(&mut changed),
        };
        if !options.is_empty() {
            let said = made_options(&changed, &options);
            edits.send(Action::Edited(Rc::new(changed)));
            made.set((options, said));
            // The pressed button is gone.
            focus_soon(MADE.to_string());
        }
    })
}
