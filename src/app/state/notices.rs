//! The messages to the user, each shown until it is dismissed.

use std::rc::Rc;
use yew::prelude::*;

/// What is said of a comparison that is not saved; each keeps a message of its own.
pub const ONLY_UNDO: &str = "is not saved; only Undo restores it.";

/// The messages on show, each with its own number.
#[derive(Clone, PartialEq)]
struct Messages {
    shown: Vec<(u32, AttrValue)>,
    next: u32,
}

/// A change to the messages on show. It applies to the current messages, even if its sender last saw older ones.
enum NoticeAction {
    Add(String),
    Dismiss(u32),
    /// Removes every message with these words.
    Withdraw(&'static str),
}

impl Messages {
    fn new(texts: Vec<String>) -> Messages {
        texts.into_iter().fold(Messages { shown: Vec::new(), next: 0 }, |messages, text| messages.after(NoticeAction::Add(text)))
    }

    fn after(&self, change: NoticeAction) -> Messages {
        let Messages { mut shown, mut next } = self.clone();
        match change {
            NoticeAction::Add(text) => {
                // A repeated event is reported once: of messages that differ only in numbers and names, the newest stays.
                let kind = kind(&text);
                shown.retain(|(_, other)| self::kind(other) != kind || (other.contains(ONLY_UNDO) && *other != text));
                shown.push((next, text.into()));
                next += 1;
            }
            NoticeAction::Dismiss(number) => shown.retain(|(other, _)| *other != number),
            NoticeAction::Withdraw(words) => shown.retain(|(_, text)| !text.contains(words)),
        }
        Messages { shown, next }
    }
}

/// The common part of messages of one kind: their words, without numbers and without names in quotes.
fn kind(text: &str) -> String {
    let outside = text.split(['“', '”']).step_by(2).collect::<String>();
    outside.chars().filter(|letter| !letter.is_ascii_digit() && !".,".contains(*letter)).collect()
}

impl Reducible for Messages {
    type Action = NoticeAction;
    fn reduce(self: Rc<Self>, change: NoticeAction) -> Rc<Self> {
        Rc::new(self.after(change))
    }
}

/// The messages on show.
#[derive(Clone, PartialEq)]
pub struct Notices(UseReducerHandle<Messages>);

/// The messages on show, starting with `first`.
#[hook]
pub fn use_notices(first: Vec<String>) -> Notices {
    Notices(use_reducer_eq(|| Messages::new(first)))
}

impl Notices {
    /// Adds a message.
    pub fn add(&self, message: String) {
        self.0.dispatch(NoticeAction::Add(message));
    }

    /// Removes the messages with these words, because they no longer apply.
    pub fn withdraw(&self, words: &'static str) {
        self.0.dispatch(NoticeAction::Withdraw(words));
    }

    /// The messages, each with a button that dismisses it.
    pub fn view(&self) -> Html {
        let items = self.0.shown.iter().map(|(number, text)| {
            let (dispatcher, number) = (self.0.dispatcher(), *number);
            let onclick = Callback::from(move |_: MouseEvent| dispatcher.dispatch(NoticeAction::Dismiss(number)));
            html! {
                <div class="notice" role="status" key={number}>
                    <span>{ text }</span>
                    <button type="button" class="quiet" aria-label="Dismiss" {onclick}>{ "✕" }</button>
                </div>
            }
        });
        html! { <div class="notices">{ for items }</div> }
    }
}

#[cfg(test)]
mod tests {
    use super::{Messages, NoticeAction};

    #[test]
    fn a_message_goes_by_its_number_wherever_it_stands() {
        let messages =
            Messages::new(vec!["One".into(), "Two".into()]).after(NoticeAction::Dismiss(0)).after(NoticeAction::Add("Three".into()));
        let texts = |messages: &Messages| messages.shown.iter().map(|(_, text)| text.to_string()).collect::<Vec<_>>();
        assert_eq!(texts(&messages), ["Two", "Three"]);
        assert_eq!(texts(&messages.after(NoticeAction::Dismiss(1))), ["Three"]);
    }

    #[test]
    fn a_message_goes_once_what_it_tells_is_no_longer_so() {
        let messages = Messages::new(vec!["“A” is not saved; only Undo restores it.".into(), "Two".into()]);
        let left = messages.after(NoticeAction::Withdraw("only Undo restores it"));
        assert_eq!(left.shown.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>(), ["Two"]);
    }

    #[test]
    fn a_message_takes_the_place_of_one_of_its_kind() {
        let add = |text: &str| NoticeAction::Add(text.into());
        let messages = Messages::new(vec!["Pasted 4 numbers.".into(), "“A” is removed.".into()]);
        let messages = messages.after(add("Pasted 12 numbers.")).after(add("“B” is removed.")).after(add("Pasted 1 number."));
        let texts: Vec<&str> = messages.shown.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(texts, ["Pasted 12 numbers.", "“B” is removed.", "Pasted 1 number."]);
    }
}
