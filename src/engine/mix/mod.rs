//! Mixes: each service delivered as some option delivers it. Which of them is the cheapest under limits, what a further provider
//! is worth, and what each limit costs. The search is exact: a mix costs to the cent what an option of its parts would cost.

mod answer;
mod best;
mod front;
mod level;
mod limits;
mod of_scenario;
mod part_mix;
mod problem;
mod walk;

pub use answer::{LimitTrial, MixAnswer, MixByProviders, MixSearch};
pub use best::{BestMix, BestMixSearch, MOST_TRIES, Mix, best_mix};
pub use front::{CostQualityFront, FrontSearch};
pub use limits::MixLimit;
pub use of_scenario::{most_with_one_provider, option_qualities};
pub use problem::{MixDelivery, MixProblem, MixService, SharedAmount};
