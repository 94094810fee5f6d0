//! The charts of the report.

use crate::app::charts::{ChartContext, cash_flow, cost_by_category, credit_and_loss, cumulative_cost, gross_to_net};
use yew::prelude::*;

/// The charts: all options, then the best of those that are not today's.
pub fn pictures(shown: ChartContext) -> Html {
    let loses = shown.outcome.options.iter().flat_map(|option| &option.quality).any(|quality| quality.loss_per_year.value > 0.0);
    html! {
        <section>
            <h3>{ "In pictures" }</h3>
            { cost_by_category(shown) }
            { cumulative_cost(shown) }
            { gross_to_net(shown) }
            { cash_flow(shown, false) }
            if loses { { credit_and_loss(shown) } }
        </section>
    }
}
