//! The charts of the report.

use crate::app::charts::{CHARTS, ChartContext};
use yew::prelude::*;

/// The charts: all options, then the best of those that are not today's.
pub fn pictures(shown: ChartContext) -> Html {
    let printed = CHARTS.iter().filter(|chart| (chart.in_report)(shown)).map(|chart| (chart.draw)(shown));
    html! {
        <section>
            <h3>{ "In pictures" }</h3>
            { for printed }
        </section>
    }
}
