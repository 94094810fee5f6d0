//! What differs between the comparison and the case that a contract was signed on.

use super::compared::Compared;
use super::comparison_pair::ComparedSide;
use crate::app::elements::fold::folded;
use crate::app::snapshot::RenderContext;
use crate::app::state::panel::SIGNED_CASE;
use std::rc::Rc;
use yew::prelude::*;

/// The fold with the differences; empty while no contract is followed.
pub fn signed_case(context: RenderContext) -> Html {
    let Some(follow) = context.snapshot.scenario.follow.as_deref() else { return Html::default() };
    let name = format!("Case signed for “{}”", follow.option_name());
    folded(context.view, SIGNED_CASE, &name, "Differences since then, and their effects".into(), || {
        let now = Rc::new(context.snapshot.scenario.without_follow());
        html! { <Compared before={ComparedSide::new(&follow.case, "Signed")} after={ComparedSide::new(&now, "Open now")} locale={context.snapshot.formats.locale.clone()} /> }
    })
}
