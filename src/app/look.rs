//! How the page looks: theme and density, remembered in this browser; start.js sets them before anything is drawn.

use super::surroundings::use_surroundings;
use super::switch::switch;
use crate::browser::store::{LOOK, LocalStore, Store};
use yew::prelude::*;

/// The attributes of the root element that styles follow, with their first values and all their values and names.
const THEME: (&str, &[(&str, &str)]) = ("data-theme", &[("system", "System"), ("light", "Light"), ("dark", "Dark")]);
const DENSITY: (&str, &[(&str, &str)]) = ("data-density", &[("comfortable", "Comfortable"), ("compact", "Compact")]);

/// A row of buttons for theme and density.
#[component(Look)]
pub fn look() -> Html {
    let surroundings = use_surroundings();
    let (styled, keeps) = (surroundings.styled(), surroundings.keeps());
    let parameters = &surroundings.parameters;
    let now = |attribute: &str| styled.as_ref().and_then(|styled| styled.get_attribute(attribute));
    let chosen = use_state(|| {
        let asked = |asked: Option<&str>, (attribute, values): (&str, _)| known(asked.or(now(attribute).as_deref()), values);
        [asked(parameters.theme, THEME), asked(parameters.density, DENSITY)]
    });
    use_effect_with(parameters.theme, {
        let chosen = chosen.clone();
        move |theme| {
            if let Some(theme) = *theme {
                let [_, density] = *chosen;
                chosen.set([theme, density]);
            }
        }
    });
    let choose = |place: usize| {
        let (chosen, styled) = (chosen.clone(), styled.clone());
        Callback::from(move |value: &'static str| {
            let mut next = *chosen;
            if let Some(own) = next.get_mut(place) {
                *own = value;
            }
            let [theme, density] = next;
            for (attribute, value) in [(THEME.0, theme), (DENSITY.0, density)] {
                // The names are ours and valid.
                let _ = styled.as_ref().map(|styled| styled.set_attribute(attribute, value));
            }
            if keeps {
                // Where storage is blocked, the choice holds until the page is closed.
                let _ = LocalStore.write(LOOK, &format!("{theme} {density}"));
            }
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
