//! What a decision comes to: weights, totals, the worth of quality, what would change the winner, and other methods beside it.

mod agreed;
mod alternative;
mod changes;
mod contenders;
mod cost_score;
mod cross_check;
mod outcome;
mod pairwise;
mod people;
mod ranking;
mod reversal;
mod share_of_weights;
mod topsis;
mod value_check;
mod value_of_a_point;
mod weights;

pub use agreed::{ChangedWeight, changed_since, weights_to_agree};
pub use alternative::{Alternative, RuledOutBy, Span, ruled_out_options, standing};
pub use changes::{SmallestShift, WeightTurn, WinnerChanges, reasons_needed, winner_changes};
pub use contenders::Contenders;
pub use cost_score::{NoCostScore, cost_scores};
pub use cross_check::{CrossCheck, cross_check};
pub use outcome::{Breakpoint, DecisionOutcome, ScoreWinner, decide, decide_on};
pub use pairwise::{Consistency, Misfit, pairwise};
pub use people::{CopiedScores, ScoreSpread, WIDE_RANGE, scores_of_copy, spreads};
pub use ranking::{Turn, Turns, WeightShift, dominated, highest, smallest_shift, total, turns};
pub use reversal::{Reversal, reversals};
pub use share_of_weights::{ShareOfWeights, Weightings, shares_of_weights};
pub use topsis::closeness;
pub use value_check::{USUAL_VALUE_OF_A_POINT, value_of_a_point_unusual};
pub use value_of_a_point::{Corner, PricedQuality, corners, price_of_a_point, value_of_a_point};
pub use weights::{NoWeights, WeightsFound, agreed_shares, normalised, rank_order_centroid, weights_of};
