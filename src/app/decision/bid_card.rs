//! One bid: its model, its prices in the unit it uses, what it leaves out, and what is known about the bidder.

use super::bids::full;
use super::number_entry::NumberEntry;
use super::text_entry::TextEntry;
use crate::app::snapshot::Formats;
use crate::app::state::action::Action;
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::decision_field::DecisionField;
use crate::app::state::edit_dispatcher::{EditDispatcher, use_edit_dispatcher};
use crate::browser::focus::focus_soon;
use crate::model::grammar::{capitalised, in_mid_sentence};
use crate::model::{Bid, BidAmount, BidEdit, Choice, DecisionEdit, Field, Pricing, ProviderId, Service, ServiceId, TEMPLATES, Template};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The properties of a card; it is drawn again only when one of these changes.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The bidder.
    pub id: ProviderId,
    /// Its name.
    pub name: AttrValue,
    /// Its bid.
    pub bid: Bid,
    /// The services that it can bid on.
    pub services: Vec<Service>,
    /// Whether there is no room for another option.
    pub is_full: bool,
    /// The name of the option that it was made; `None` if it is none.
    pub option: Option<String>,
    /// Makes it an option.
    pub make: Callback<MouseEvent>,
    /// The number formats.
    pub formats: ByPointer<Formats>,
    /// The element that gets the focus once the card is removed.
    pub leave_to: AttrValue,
}

/// One bid.
#[component(BidCard)]
pub fn bid_card(props: &Props) -> Html {
    let edits = use_edit_dispatcher();
    let (gaps, about) = (use_state(|| false), use_state(|| false));
    let removed = use_state(|| None::<(Pricing, String)>);
    // The prices typed in each unit return with it while the card is shown.
    let kept = use_mut_ref(Vec::<(&'static Field, Vec<(ServiceId, f64)>)>::new);
    let Props { id, name, bid, services, .. } = props;
    let id = *id;
    let remove = {
        let (edits, to) = (edits.clone(), props.leave_to.clone());
        Callback::from(move |_: MouseEvent| {
            edits.send(Action::Decision(DecisionEdit::Bid(BidEdit::Remove(id))));
            focus_soon(to.to_string());
        })
    };
    let templates = TEMPLATES.iter().filter(|template| template.is_bought()).map(|template| (template.id, template.label.to_string()));
    let only = services.first().filter(|_| services.len() == 1).map(|service| service.kind);
    let units = Pricing::OFFERED
        .into_iter()
        .map(|pricing| (pricing.id(), format!("{} ({})", capitalised(&pricing.offered_unit(only)), in_mid_sentence(pricing.label()))));
    let amounts = |amounts: &'static [BidAmount]| services.iter().map(|service| for_service(props, service, amounts)).collect::<Html>();
    let has_price = bid.services.values().any(|service| service.price.is_some());
    let (to_remove, offer, named, numbers) = (removed.setter(), bid.clone(), services.clone(), props.formats.clone());
    let gap_count = bid.services.values().filter(|service| service.gap_once.is_some() || service.gap_per_year.is_some()).count();
    html! {
        <div class="bid-card" role="group" aria-label={format!("Bid of {name}")}>
            <TextEntry field={DecisionField::BidName(id)} name="Bidder" class="name" />
            { select(&edits, (format!("bid.{id}.template"), "Sourcing model"), templates.collect(), bid.template.id, move |chosen| {
                Some(BidEdit::Template(id, Template::from_id(chosen)?))
            }) }
            { select(&edits, (format!("bid.{id}.pricing"), "Priced"), units.collect(), bid.pricing.id(), move |chosen| {
                let pricing = Pricing::from_id(chosen)?;
                to_remove.set(prices_removed(&offer, &named, &numbers, pricing).map(|said| (pricing, said)));
                let typed = offer.services.iter().filter_map(|(service, bid)| Some((*service, bid.price?))).collect();
                let mut kept = kept.borrow_mut();
                kept.retain(|(unit, _)| unit != &offer.pricing.offered_in());
                kept.push((offer.pricing.offered_in(), typed));
                let own = kept.iter().find(|(unit, _)| *unit == pricing.offered_in()).map(|(_, prices)| prices.clone());
                Some(BidEdit::Pricing(id, pricing, own.unwrap_or_default()))
            }) }
            if let Some((_, said)) = removed.as_ref().filter(|(pricing, _)| *pricing == bid.pricing && !has_price) {
                <p class="note" role="status">{ said.clone() }</p>
            }
            { amounts(&[BidAmount::Price, BidAmount::Once, BidAmount::PerYear]) }
            { toggle(&gaps, if gap_count > 0 { format!("Left out of the bid ({gap_count})") } else { "Left out of the bid".to_string() }, name) }
            if *gaps {
                <p class="note">{ "Ask the bidder to price the gap. If that fails, enter what closing it costs you; negative if the bid includes more." }</p>
                { amounts(&[BidAmount::GapOnce, BidAmount::GapPerYear]) }
            }
            { toggle(&about, "Validity and bidder".to_string(), name) }
            if *about { { about_bidder(props) } }
            if !edits.is_read_only() {
                <div class="bid-ways">
                    if let Some(option) = &props.option {
                        <span class="note">{ format!("It is the option “{option}”.") }</span>
                    } else {
                        <button type="button" disabled={props.is_full || !has_price} onclick={props.make.clone()}>{ "Make it an option" }</button>
                        if props.is_full { <span class="note">{ full() }</span> }
                        else if !has_price { <span class="note">{ "Enter a price first." }</span> }
                    }
                    <button type="button" class="link" aria-label={format!("Remove the bid of {name}")} onclick={remove}>{ "Remove" }</button>
                </div>
            }
        </div>
    }
}

/// The prices that another mechanism removes, because a figure in another unit is another price; `None` if they stay.
fn prices_removed(bid: &Bid, services: &[Service], formats: &Formats, pricing: Pricing) -> Option<String> {
    let field = bid.pricing.offered_in();
    let price = |service: &Service| {
        let price = formats.in_words(bid.service(service.id).price?, field.unit);
        Some(format!("{}: {price} {}", service.name, bid.pricing.offered_unit(Some(service.kind))))
    };
    let prices: Vec<String> = services.iter().filter_map(price).filter(|_| pricing.offered_in() != field).collect();
    (!prices.is_empty())
        .then(|| format!("Prices in the other unit were removed: {}. They return with it, or with Undo.", prices.join("; ")))
}

/// A button that shows more of a bid.
fn toggle(open: &UseStateHandle<bool>, title: String, name: &AttrValue) -> Html {
    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    html! { <button type="button" class="link" aria-expanded={open.to_string()} aria-label={format!("{title}: {name}")} {onclick}>{ title }</button> }
}

/// Some amounts of a bid for a service, with the text on the gap if they are about it.
fn for_service(props: &Props, service: &Service, amounts: &'static [BidAmount]) -> Html {
    let Props { id, name, bid, formats, services, .. } = props;
    let is_gap = amounts.contains(&BidAmount::GapOnce);
    let fields = amounts.iter().map(|amount| {
        let unit = bid.pricing.offered_unit(Some(service.kind));
        let label = if *amount == BidAmount::Price { format!("Price {unit}") } else { amount.label().to_string() };
        let field = DecisionField::BidAmount(*id, service.id, *amount);
        let placeholder = if *amount == BidAmount::Price { "no bid" } else { "0" };
        html! {
            <div class="bid-field" key={amount.id()}>
                <label for={field.element_id()}>{ &label }</label>
                <NumberEntry {field} name={full_name(name, services, service.id, &label)} {placeholder}
                    sign={formats.currency().to_string()} formats={formats.clone()} />
            </div>
        }
    });
    html! {
        <div class="bid-service" key={service.id.0}>
            if services.len() > 1 { <strong>{ &service.name }</strong> }
            { for fields }
            if is_gap {
                <TextEntry field={DecisionField::BidGap(*id, service.id)} name={full_name(name, services, service.id, "what it leaves out")}
                    placeholder="Work left out, and who priced it" long=true />
            }
        </div>
    }
}

/// The name of a field, with the bidder and, if there are several, the service.
fn full_name(name: &AttrValue, services: &[Service], service: ServiceId, label: &str) -> String {
    match services.iter().find(|known| known.id == service).filter(|_| services.len() > 1) {
        Some(service) => format!("{name}, {}: {label}", service.name),
        None => format!("{name}: {label}"),
    }
}

/// How long it holds, and what is known about the bidder.
fn about_bidder(props: &Props) -> Html {
    let Props { id, name, formats, .. } = props;
    let revenue = DecisionField::BidRevenue(*id);
    let until = DecisionField::BidValidUntil(*id);
    html! {
        <div class="bid-service">
            <div class="bid-field">
                <label for={until.element_id()}>{ "Valid until" }</label>
                <TextEntry field={until} name={format!("{name}: valid until")} placeholder="2027-06" class="decision-name" />
            </div>
            <div class="bid-field">
                <label for={revenue.element_id()}>{ "Bidder's yearly revenue" }</label>
                <NumberEntry field={revenue} name={format!("{name}: yearly revenue")} placeholder="unknown" sign={formats.currency().to_string()} formats={formats.clone()} />
            </div>
            <TextEntry field={DecisionField::BidStanding(*id)} name={format!("{name}: financial standing")}
                placeholder="Financial standing: what was looked at, when, by whom" long=true />
        </div>
    }
}

/// A labelled list of answers.
fn select(
    edits: &EditDispatcher,
    (id, label): (String, &'static str),
    answers: Vec<(&'static str, String)>,
    chosen: &'static str,
    edit: impl Fn(&str) -> Option<BidEdit> + 'static,
) -> Html {
    let (to, disabled) = (edits.clone(), edits.is_read_only());
    let onchange = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        edit(&select.value()).into_iter().for_each(|edit| to.send(Action::Decision(DecisionEdit::Bid(edit))));
    });
    let answers = answers.into_iter().map(|(answer, words)| {
        html! { <option key={answer} value={answer} selected={answer == chosen}>{ words }</option> }
    });
    html! {
        <div class="bid-choice">
            <label for={id.clone()}>{ label }</label>
            <select class="choice" {id} {disabled} {onchange}>{ for answers }</select>
        </div>
    }
}
