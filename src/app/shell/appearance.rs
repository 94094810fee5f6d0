//! How the page looks: theme, density and number formats, remembered in this browser; before_paint.js sets them before
//! anything is drawn.

use crate::app::elements::switch::switch;
use crate::app::state::host_environment::use_host_environment;
use crate::app::state::locale::Locale;
use crate::exchange::appearance::{self, DENSITIES, Look, THEMES};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The attributes of the root element that styles follow, with their first values and all their values and names.
const THEME: (&str, &[Look]) = ("data-theme", &THEMES);
const DENSITY: (&str, &[Look]) = ("data-density", &DENSITIES);

/// The properties of the appearance settings.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The number format.
    pub locale: UseStateHandle<Locale>,
}

/// A row of buttons for theme and density, and the choice of number formats.
#[component(Appearance)]
pub fn appearance(props: &Props) -> Html {
    let environment = use_host_environment();
    let (styled, keeps) = (environment.styled(), environment.keeps());
    let parameters = &environment.parameters;
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
        let (chosen, styled, locale) = (chosen.clone(), styled.clone(), props.locale.clone());
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
                locale.remember();
            }
            chosen.set(next);
        })
    };
    let [theme, density] = *chosen;
    let onchange = {
        let locale = props.locale.clone();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            if let Some(next) = Locale::from_tag(&select.value()) {
                if keeps {
                    next.remember();
                }
                locale.set(next);
            }
        })
    };
    let ways = props.locale.offered().into_iter().map(|(tag, name)| {
        let selected = tag == props.locale.tag();
        html! { <option key={tag.to_string()} value={tag} {selected}>{ name }</option> }
    });
    html! {
        <div class="look">
            { switch("Theme", THEME.1.iter().copied(), theme, false, &choose(0)) }
            { switch("Density", DENSITY.1.iter().copied(), density, false, &choose(1)) }
            <label class="numbers">{ "Numbers" }<select class="choice" aria-label="Number formats" {onchange}>{ for ways }</select></label>
        </div>
    }
}

/// The value as the table has it; the first one if it is unknown.
fn known(value: Option<&str>, values: &[Look]) -> &'static str {
    let first = values.first().map_or("", |(first, _)| *first);
    value.and_then(|value| appearance::known(values, value)).unwrap_or(first)
}
