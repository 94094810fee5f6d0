//! A word that opens its entry in the glossary.

use super::links::Links;
use crate::app::snapshot::RenderContext;
use crate::exchange::glossary::Topic;
use yew::prelude::*;

/// The properties of the word.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The term in the glossary.
    pub term: AttrValue,
    /// The text on the page, if it differs from the term.
    #[prop_or_default]
    pub text: Option<AttrValue>,
}

/// A word that opens its entry in the glossary.
#[component(TermLink)]
pub fn term_link(props: &Props) -> Html {
    let Some(ways) = use_context::<Links>() else { return Html::default() };
    let term = props.term.clone();
    let onclick = ways.term.reform(move |_: MouseEvent| Some(term.clone()));
    let text = props.text.clone().unwrap_or_else(|| props.term.clone());
    html! { <button type="button" class="link term-link" title={format!("Glossary: {}", props.term)} {onclick}>{ text }</button> }
}

/// The heading of a row of results; it opens the glossary if that explains the row.
pub fn row_head(context: RenderContext, topic: Option<Topic>, label: &str, help: &'static str) -> Html {
    html! { <th scope="row" title={help}>{ measure_name(context, topic, label) }</th> }
}

/// The name of a measure; it opens the glossary if that explains it.
pub fn measure_name(context: RenderContext, topic: Option<Topic>, label: &str) -> Html {
    // Nothing on paper can be pressed.
    let Some(topic) = topic.filter(|_| !context.on_paper) else { return label.to_string().into() };
    let onclick = context.view.open_term().reform(move |_: MouseEvent| Some(topic.term().into()));
    html! { <button type="button" class="link term-link" {onclick}>{ label.to_string() }</button> }
}
