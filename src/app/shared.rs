//! A comparison that came by link: keep it, or go back to one's own.

use super::keep::Keeper;
use super::notices::Notices;
use super::scene::{Dispatcher, Scene};
use super::session::Action;
use super::start::Keeping;
use crate::browser::location;
use std::rc::Rc;
use yew::prelude::*;

/// What to do with a comparison that came by link.
pub fn shared_banner(keeper: &Keeper, keeping: &UseStateHandle<Keeping>, scene: &Scene, dispatcher: &Dispatcher, notices: &Notices) -> Html {
    let Keeping::Shared(own) = &**keeping else { return Html::default() };
    let keep_it = {
        let (keeper, keeping, notices, scenario) = (keeper.clone(), keeping.clone(), notices.clone(), Rc::clone(&scene.scenario));
        Callback::from(move |_: MouseEvent| match keeper.save_as_new(&scenario) {
            Ok(()) => {
                location::clear_link();
                keeping.set(Keeping::Own);
            }
            Err(fault) => notices.add(fault.message().to_string()),
        })
    };
    let discard = {
        let (keeping, dispatcher, own) = (keeping.clone(), dispatcher.clone(), Rc::clone(own));
        Callback::from(move |_: MouseEvent| {
            location::clear_link();
            keeping.set(Keeping::Own);
            // A new history: undo must not bring the sent comparison back over one's own work.
            dispatcher.dispatch(Action::Open(Rc::clone(&own)));
        })
    };
    html! {
        <div class="notice shared" role="status">
            <span>{ "You were sent this comparison. Your own work is untouched; nothing you do here is stored until you keep it." }</span>
            <button type="button" onclick={keep_it}>{ "Keep it" }</button>
            <button type="button" onclick={discard}>{ "Back to mine" }</button>
        </div>
    }
}
