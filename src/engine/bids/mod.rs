//! What bids cost on the same scope, whom the decision puts first, and which of them to ask about.

mod comparison;
mod ladder;
mod low_bids;
mod option_of_bid;

pub use comparison::{BidComparison, BidSearch, BidStanding, compare_bids};
pub(super) use ladder::FROM_THE_FIRST_DAY;
pub use ladder::{BidOutcome, LadderStep, NoBidOutcome};
pub use low_bids::{LOW_BID_SHARE, LowBid};
pub use option_of_bid::{option_of_bid, options_of_bids, put_offered_price};
