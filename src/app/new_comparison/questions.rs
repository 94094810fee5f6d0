//! The form of the six questions: every question has an answer from the start, so that only what differs is typed.

use super::answers::{Answers, Fault, Question, RequestedNumber};
use crate::app::snapshot::Formats;
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::question_answers::KeptAnswers;
use crate::browser::focus::focus;
use crate::model::{Choice, Currency, EXCHANGE_RATE, OF_OUR_FIGURES, Scenario, ServiceKind, TEMPLATES};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// What the form needs.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The number formats.
    pub formats: ByPointer<Formats>,
    /// Where the answers are kept.
    pub answers: KeptAnswers,
    /// Takes the comparison that the answers make.
    pub done: Callback<Rc<Scenario>>,
}

/// The form of the six questions.
#[component(Questions)]
pub fn questions(props: &Props) -> Html {
    let (answers, draw) = (Rc::clone(&props.answers), use_force_update());
    let faults = use_state(Vec::<Fault>::new);
    let decimal = props.formats.decimal;
    let finish = {
        let (answers, faults, done) = (Rc::clone(&answers), faults.clone(), props.done.clone());
        Callback::from(move |()| {
            let made = answers.borrow().comparison(decimal);
            match made {
                Ok(scenario) => done.emit(Rc::new(scenario)),
                Err(wrong) => {
                    if let Some((id, _)) = wrong.first() {
                        focus(id);
                    }
                    faults.set(wrong);
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
    let now = answers.borrow().clone();
    let clear = {
        let (answers, faults, draw) = (Rc::clone(&answers), faults.clone(), draw.clone());
        Callback::from(move |_: MouseEvent| {
            answers.replace(Answers::default());
            faults.set(Vec::new());
            draw.force_update();
        })
    };
    let form = Form { answers: &now, cell: answers, draw, faults: &faults, formats: &props.formats };
    let currencies = Currency::ALL.iter().map(|currency| {
        let id = currency.id();
        html! { <option key={id} value={id} selected={now.currency == id}>{ format!("{} ({id})", currency.label()) }</option> }
    });
    let onchange = form.changes(|answers, event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        answers.currency = select.value();
    });
    html! {
        <div class="questions" {onkeydown}>
            { form.question(1, "Which services is it about?", form.kinds()) }
            { form.question(2, "How many people use them?", form.numbers(Question::Users)) }
            { form.question(3, "How much is needed?", form.numbers(Question::Volume)) }
            { form.question(4, "Who delivers today, and what does it take?", html! { <>{ form.who() }{ form.numbers(Question::Today) }</> }) }
            { form.question(5, "Which ways are compared with that?", form.ways()) }
            { form.question(6, "In which currency, and over how many years?", html! {
                <>
                    <label class="question-number"><span>{ "Currency" }</span><select class="choice" {onchange}>{ for currencies }</select></label>
                    { form.numbers(Question::Horizon) }
                    { form.defaults() }
                </>
            }) }
            <div class="question-end">
                <button type="button" class="primary" onclick={finish.reform(|_: MouseEvent| ())}>{ "Show the answer" }</button>
                if !now.are_untouched() { <button type="button" class="link" onclick={clear}>{ "Clear all answers" }</button> }
                <span class="note">{ "Everything else starts from what is typical, with its source, and can be changed afterwards; prices, shared systems, equipment, retained people and what the move takes are estimated from your own cost, volume and team." }</span>
            </div>
        </div>
    }
}

struct Form<'a> {
    answers: &'a Answers,
    cell: Rc<RefCell<Answers>>,
    draw: UseForceUpdateHandle,
    faults: &'a [Fault],
    formats: &'a Formats,
}

impl Form<'_> {
    fn changes<T: 'static>(&self, change: impl Fn(&mut Answers, T) + 'static) -> Callback<T> {
        let (cell, draw) = (Rc::clone(&self.cell), self.draw.clone());
        Callback::from(move |value: T| {
            change(&mut cell.borrow_mut(), value);
            draw.force_update();
        })
    }

    fn question(&self, number: usize, text: &'static str, body: Html) -> Html {
        html! {
            <fieldset>
                <legend><span class="step-number">{ number }</span>{ text }</legend>
                <div class="question-body">{ body }</div>
            </fieldset>
        }
    }

    fn fault(&self, id: &str) -> Html {
        let text = self.faults.iter().find(|(known, _)| known == id).map(|(_, text)| text.clone());
        html! { if let Some(text) = text { <span class="fault" role="alert" id={format!("{id}.fault")}>{ text }</span> } }
    }

    fn tick(&self, id: Option<&'static str>, label: &'static str, about: &'static str, ticked: bool, change: Callback<Event>) -> Html {
        html! {
            <label class="tick" title={about}><input type="checkbox" {id} checked={ticked} onchange={change} /><span>{ label }</span></label>
        }
    }

    fn kinds(&self) -> Html {
        let ticks = ServiceKind::ALL.iter().copied().enumerate().map(|(place, kind)| {
            let change = self.changes(move |answers, _| match answers.kinds.iter().position(|known| *known == kind) {
                Some(place) => drop(answers.kinds.remove(place)),
                None => answers.kinds.push(kind),
            });
            self.tick((place == 0).then_some("question.kinds"), kind.label, kind.about, self.answers.kinds.contains(&kind), change)
        });
        html! { <>{ for ticks }{ self.fault("question.kinds") }</> }
    }

    fn ways(&self) -> Html {
        let today = self.answers.today();
        let ticks = TEMPLATES.iter().filter(|template| template.id != today).enumerate().map(|(place, template)| {
            let id = template.id;
            let change = self.changes(move |answers, _| match answers.templates.iter().position(|known| *known == id) {
                Some(place) => drop(answers.templates.remove(place)),
                None => answers.templates.push(id),
            });
            let label = if id == "in_house" { "Own team" } else { template.label };
            self.tick((place == 0).then_some("question.templates"), label, template.about, self.answers.templates.contains(&id), change)
        });
        html! { <>{ for ticks }{ self.fault("question.templates") }</> }
    }

    /// What is to be known of the typical figures where another currency is chosen than theirs.
    fn defaults(&self) -> Html {
        let currency = Currency::from_id(&self.answers.currency).filter(|currency| *currency != OF_OUR_FIGURES);
        let about = currency.map_or_else(String::new, |currency| {
            let rate = self.formats.field(currency.per_dollar(), EXCHANGE_RATE.field.unit);
            format!("Typical figures come from sources in US dollars. They are converted at {rate} {} to the dollar, the European Central Bank's rate of 30 October 2026; you can change it afterwards.", currency.id())
        });
        html! { if !about.is_empty() { <p class="note" role="status">{ about }</p> } }
    }

    fn who(&self) -> Html {
        let one = |bought: bool, label: &'static str| {
            let change = self.changes(move |answers, _: Event| answers.bought = bought);
            html! {
                <label class="tick"><input type="radio" name="question.today" checked={self.answers.bought == bought} onchange={change} /><span>{ label }</span></label>
            }
        };
        html! { <div class="question-who">{ one(false, "Our own team") }{ one(true, "A provider") }</div> }
    }

    fn numbers(&self, question: Question) -> Html {
        self.answers.asked(question, self.formats.decimal).into_iter().map(|asked| self.number(asked)).collect()
    }

    fn number(&self, asked: RequestedNumber) -> Html {
        let echo = self.answers.echo(&asked, self.formats.decimal, |number| self.formats.field(number, asked.field.unit));
        let remarks: Vec<String> =
            echo.map(|echo| format!("{echo}.")).into_iter().chain(self.answers.remark(&asked, self.formats.decimal)).collect();
        let remark = (!remarks.is_empty()).then(|| remarks.join(" "));
        let RequestedNumber { id, label, field, kind, suggestion } = asked;
        let usual = kind.filter(|_| suggestion.is_none()).and_then(|kind| self.answers.usual_people(kind, self.formats.decimal));
        let placeholder = suggestion.is_none().then(|| match usual {
            Some(people) => format!("as is typical: {}", self.formats.field((people * 10.0).round() / 10.0, field.unit)),
            None => "as is typical".to_string(),
        });
        let value = self.answers.typed.get(&id).cloned();
        let value = value.unwrap_or_else(|| suggestion.map_or_else(String::new, |number| self.formats.field(number, field.unit)));
        let faulty = self.faults.iter().any(|(known, _)| *known == id);
        let oninput = {
            let id = id.clone();
            self.changes(move |answers, event: InputEvent| {
                let input: HtmlInputElement = event.target_unchecked_into();
                answers.typed.insert(id.clone(), input.value());
            })
        };
        html! {
            <div class="question-number" key={id.clone()}>
                <label for={id.clone()}>{ label }</label>
                <input type="text" inputmode="decimal" autocomplete="off" spellcheck="false" id={id.clone()} {value} {oninput}
                    {placeholder} aria-invalid={faulty.then_some("true")}
                    aria-describedby={faulty.then(|| format!("{id}.fault")).or_else(|| remark.is_some().then(|| format!("{id}.remark")))} />
                <div>{ self.fault(&id) }<span class="note" role="status" id={format!("{id}.remark")}>{ remark }</span></div>
            </div>
        }
    }
}
