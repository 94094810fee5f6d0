//! Use my numbers: country, services, alternatives, bids; the answer appears beside the questions.

use super::answer_form::{AnswerChange, AnswerForm};
use super::answers::{Answers, Bid, Fault, Question};
use super::bid_columns::bid_columns;
use super::draft_answer::{ComputedDraft, DraftAnswer, use_draft};
use super::picker::numbered;
use super::read_back::OpenEdits;
use super::service_rows::service_rows;
use super::way_list::way_list;
use crate::app::snapshot::{Formats, RenderContext};
use crate::app::state::action::Action;
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::edit_dispatcher::EditDispatcher;
use crate::app::state::host_environment::use_host_environment;
use crate::app::state::kept_answers::keep_answers;
use crate::app::state::locale::{COUNTRIES, Country, Locale};
use crate::app::state::panel::{ANSWER, GUIDED, LANDING, MY_NUMBERS, QUESTIONS};
use crate::app::state::ui_state::Ui;
use crate::browser::element;
use crate::browser::focus::focus;
use crate::model::grammar::list;
use crate::model::{Choice, Currency, EXCHANGE_RATE, OF_OUR_FIGURES, RATES_OF, Scenario, significant};
use std::rc::Rc;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// The properties of the questions.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The view, with the answers.
    pub view: Ui,
    /// Receives the comparison.
    pub edits: EditDispatcher,
    /// The open comparison.
    pub open: ByPointer<Scenario>,
    /// The number format.
    pub locale: UseStateHandle<Locale>,
}

/// The questions in place of inputs and results.
pub fn my_numbers(context: RenderContext, locale: &UseStateHandle<Locale>) -> Html {
    html! { <MyNumbers view={context.view.clone()} edits={context.edits.clone()} open={ByPointer(Rc::clone(&context.snapshot.scenario))} locale={locale.clone()} /> }
}

/// The questions with the answer beside them.
#[component(MyNumbers)]
pub fn my_numbers_page(props: &Props) -> Html {
    let Props { view, edits, locale, .. } = props;
    let (cell, draw) = (Rc::clone(&view.answers), use_force_update());
    let keeps = use_host_environment().keeps();
    use_memo((), |()| {
        if cell.borrow().are_untouched() {
            cell.borrow_mut().set_country(locale.country());
        }
    });
    let faults_shown = use_state(|| false);
    let cleared = use_state(|| None::<Answers>);
    let removed = use_state(|| None::<(usize, Bid)>);
    let currency = cell.borrow().currency;
    let formats = use_memo((currency, Locale::clone(locale)), |(currency, locale)| Formats::new(*currency, locale));
    let formats = ByPointer(formats);
    let decimal = formats.decimal;
    // Another country may write numbers differently: what was typed keeps its value.
    cell.borrow_mut().write_with(decimal);
    let open = Rc::clone(&props.open.0);
    let kept = use_memo((), |()| OpenEdits::read_back(&mut cell.borrow_mut(), &open, decimal));
    let answers = cell.borrow().clone();
    let made = use_memo((answers.clone(), decimal), |(answers, decimal)| comparison(answers, *decimal, &kept).map(Rc::new));
    let draft = use_draft(made.as_ref().as_ref().ok());
    // The draft may be older than the currency chosen last.
    let drawn_in = draft.as_ref().map_or(currency, ComputedDraft::currency);
    let draft_formats = use_memo((drawn_in, Locale::clone(locale)), |(currency, locale)| Formats::new(*currency, locale));
    let change = {
        let (cell, draw) = (Rc::clone(&cell), draw.clone());
        Callback::from(move |change: AnswerChange| {
            change(&mut cell.borrow_mut());
            if keeps {
                keep_answers(&cell.borrow());
            }
            draw.force_update();
        })
    };
    let finish = {
        let (cell, faults_shown, edits, land, kept) = (Rc::clone(&cell), faults_shown.clone(), edits.clone(), land(view), Rc::clone(&kept));
        Callback::from(move |()| {
            // The last keys may not be drawn yet.
            let made = comparison(&cell.borrow(), decimal, &kept);
            match made {
                Ok(scenario) => {
                    if !kept.as_ref().as_ref().is_some_and(|kept| kept.is_open(&scenario)) {
                        edits.send(Action::StartNew(numbered(Rc::new(scenario))));
                    }
                    land.emit(());
                }
                Err(wrong) => {
                    // A question of choices has no field: its message takes the focus.
                    let id = |(id, _): &Fault| {
                        if ["question.kinds", "question.templates"].contains(&id.as_str()) { format!("{id}.fault") } else { id.clone() }
                    };
                    wrong.first().map(id).into_iter().for_each(|id| focus(&id));
                    faults_shown.set(true);
                }
            }
        })
    };
    let onkeydown = {
        let finish = finish.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && event.target_dyn_into::<HtmlInputElement>().is_some() {
                event.prevent_default();
                finish.emit(());
            }
        })
    };
    let faults = made.as_ref().as_ref().err().cloned().unwrap_or_default();
    let form = AnswerForm { answers: &answers, faults: &faults, faults_shown: *faults_shown, formats: &formats, change: &change };
    let clear = {
        let (change, cell, cleared) = (change.clone(), Rc::clone(&cell), cleared.clone());
        Callback::from(move |_: MouseEvent| {
            cleared.set(Some(cell.borrow().clone()));
            change.emit(Box::new(|answers| {
                let country = answers.country.and_then(Country::from_tag);
                *answers = Answers::default();
                answers.set_country(country);
            }));
        })
    };
    let bring_back = (*cleared).clone().filter(|_| answers.are_untouched()).map(|before| {
        let (change, cleared) = (change.clone(), cleared.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            let before = before.clone();
            cleared.set(None);
            change.emit(Box::new(move |answers| *answers = before.clone()));
        });
        html! { <span role="status">{ "All answers are cleared. " }<button type="button" class="link" {onclick}>{ "Bring them back" }</button></span> }
    });
    let question = |number: usize, text: &'static str, body: Html| {
        html! { <fieldset><legend><span class="step-number">{ number }</span>{ text }</legend>{ body }</fieldset> }
    };
    html! {
        <section class="my-numbers" aria-labelledby={MY_NUMBERS}>
            <header>
                <h2 id={MY_NUMBERS} tabindex="-1">{ "Use my numbers" }</h2>
                <p class="note">{ "Grey numbers are typical or estimated. Replace them with yours: results update at once." }</p>
                <button type="button" class="quiet" onclick={view.dismiss(QUESTIONS)}>{ "Close" }</button>
            </header>
            <div class="asked" {onkeydown}>
                { question(1, "Where are you?", place(&form, locale, keeps)) }
                { question(2, "Which services, and who delivers them today?", html! { <>{ today(&form) }{ service_rows(&form) }</> }) }
                { question(3, "What do you compare with today?", html! { <>{ way_list(&form) }<div class="asked-row">{ form.numbers(Question::Horizon, None) }</div></> }) }
                { question(4, "Which bids do you have?", bid_columns(&form, &removed)) }
                <div class="asked-end">
                    <button type="button" class="primary" onclick={finish.reform(|_: MouseEvent| ())}>{ "Show the answer" }</button>
                    if !answers.are_untouched() { <button type="button" class="link" onclick={clear}>{ "Clear all answers" }</button> }
                    { bring_back }
                    if *faults_shown && !faults.is_empty() { <span class="fault" role="alert">{ "Fix the marked answers first." }</span> }
                </div>
            </div>
            <DraftAnswer {draft} stale={!faults.is_empty()} formats={ByPointer(draft_formats)} view={view.clone()} edits={edits.clone()} />
        </section>
    }
}

/// The comparison of the answers, with the edits of the open one.
fn comparison(answers: &Answers, decimal: char, kept: &Option<OpenEdits>) -> Result<Scenario, Vec<Fault>> {
    let mut scenario = answers.comparison(decimal)?;
    kept.iter().for_each(|kept| kept.make(&mut scenario));
    Ok(scenario)
}

/// A callback that closes the questions and shows the answer at full width.
fn land(view: &Ui) -> Callback<()> {
    view.change(|view, ()| {
        element::show_top();
        for name in [QUESTIONS, GUIDED, LANDING] {
            view.set_open(name, false);
        }
        view.service = None;
        view.focus(ANSWER.to_string());
    })
}

/// The country with its currency and its number formats.
fn place(form: &AnswerForm, locale: &UseStateHandle<Locale>, keeps: bool) -> Html {
    let answers = form.answers;
    let elsewhere = html! { <option key="" value="" selected={answers.country.is_none()}>{ "Another country" }</option> };
    let countries = COUNTRIES.iter().map(|country| {
        html! { <option key={country.tag} value={country.tag} selected={answers.country == Some(country.tag)}>{ country.name }</option> }
    });
    let chosen = {
        let (set, locale) = (form.changes(|answers, country| answers.set_country(country)), locale.clone());
        Callback::from(move |event: Event| {
            let country = Country::from_tag(&event.target_unchecked_into::<HtmlSelectElement>().value());
            if let Some(locale) =
                country.and_then(|country| Locale::from_tag(country.tag)).filter(|_| locale.country() != country).zip(Some(locale.setter()))
            {
                let (tag, set) = locale;
                if keeps {
                    tag.remember();
                }
                set.set(tag);
            }
            set.emit(country);
        })
    };
    let currencies = Currency::ALL.iter().map(|currency| {
        let id = currency.id();
        html! { <option key={id} value={id} selected={answers.currency == *currency}>{ format!("{} ({id})", currency.label()) }</option> }
    });
    let paid = form.changes(|answers, event: Event| {
        let id = event.target_unchecked_into::<HtmlSelectElement>().value();
        answers.set_currency(Currency::from_id(&id).unwrap_or(answers.currency));
    });
    let about = (answers.currency != OF_OUR_FIGURES).then(|| {
        let rate = form.formats.field(answers.currency.per_dollar(), EXCHANGE_RATE.field.unit);
        format!("Typical figures, pay included, come from US sources. They are converted at {rate} {} to the dollar, the European Central Bank's rate of {RATES_OF}.", answers.currency.id())
    });
    let kept = answers.unconverted();
    let kept = kept.first().map(|(typed_in, _)| {
        let (amounts, decimal) = (kept.iter().map(|(_, text)| text.clone()).collect::<Vec<_>>(), form.formats.decimal);
        let is = if amounts.len() == 1 { "is" } else { "are" };
        let said = format!("The amounts you typed stay as they are: {} {is} now {}. ", list(&amounts), answers.currency.id());
        let rate = form.formats.field(significant(answers.currency.per_dollar() / typed_in.per_dollar(), 4), EXCHANGE_RATE.field.unit);
        let onclick = form.changes(move |answers, _: MouseEvent| answers.convert(decimal));
        let convert = format!("Convert at the rate of {RATES_OF}: 1 {} = {rate} {}", typed_in.id(), answers.currency.id());
        html! { <>{ said }<button type="button" class="link" {onclick}>{ convert }</button></> }
    });
    html! {
        <>
            <div class="asked-row">
                <div class="asked-choice"><label for="question.country">{ "Country" }</label><select class="choice" id="question.country" onchange={chosen}>{ elsewhere }{ for countries }</select></div>
                <div class="asked-choice"><label for="question.currency">{ "Currency" }</label><select class="choice" id="question.currency" onchange={paid}>{ for currencies }</select></div>
            </div>
            <p class="note" role="status" id="question.unconverted">{ kept }</p>
            <p class="note" role="status">{ about }</p>
        </>
    }
}

/// The question of how the services are delivered today.
fn today(form: &AnswerForm) -> Html {
    let one = |bought: bool, label: &'static str| {
        let onchange = form.changes(move |answers, _: Event| answers.bought = bought);
        html! { <label class="tick"><input type="radio" name="question.today" checked={form.answers.bought == bought} {onchange} /><span>{ label }</span></label> }
    };
    html! { <div class="asked-row">{ one(false, "Our own team") }{ one(true, "A provider") }</div> }
}
