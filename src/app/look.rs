//! How the page looks: theme and density, remembered in this browser; start.js sets them before anything is drawn.

use super::switch::switch;
use crate::browser::root;
use crate::browser::store::{LOOK, LocalStore};
use crate::exchange::library::Store;
use yew::prelude::*;

/// The attributes of the root element that styles follow, with their first values and all their values and names.
const THEME: (&str, &[(&str, &str)]) = ("data-theme", &[("system", "System"), ("light", "Light"), ("dark", "Dark")]);
const DENSITY: (&str, &[(&str, &str)]) = ("data-density", &[("comfortable", "Comfortable"), ("compact", "Compact")]);

/// A row of buttons for theme and density.
#[component(Look)]
pub fn look() -> Html {
    let chosen = use_state(|| [THEME, DENSITY].map(|(attribute, values)| known(root::attribute(attribute).as_deref(), values)));
    let choose = |place: usize| {
        let chosen = chosen.clone();
        Callback::from(move |value: &'static str| {
            let mut next = *chosen;
            if let Some(own) = next.get_mut(place) {
                *own = value;
            }
            let [theme, density] = next;
            root::set_attribute(THEME.0, theme);
            root::set_attribute(DENSITY.0, density);
            // Where storage is blocked, the choice holds until the page is closed.
            let _ = LocalStore.write(LOOK, &format!("{theme} {density}"));
            chosen.set(next);
        })
    };
    let [theme, density] = *chosen;
    html! {
        <div class="look">
            { switch("Theme", THEME.1.iter().copied(), theme, false, &choose(0)) }
            { switch("Density", DENSITY.1.iter().copied(), density, false, &choose(1)) }
        </div>
    }
}

/// The value as the table has it; the first where it is none of them.
fn known(value: Option<&str>, values: &'static [(&'static str, &'static str)]) -> &'static str {
    let first = values.first().map_or("", |(first, _)| *first);
    values.iter().map(|(id, _)| *id).find(|id| Some(*id) == value).unwrap_or(first)
}
