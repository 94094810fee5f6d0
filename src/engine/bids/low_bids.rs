//! Bids that are so low that you should ask how they are built up.

use crate::model::ProviderId;

/// A bid at or below this share of the others' mean, or of the estimate, is worth a question. Polish procurement law asks from 30 %
/// below on; EU directive 2014/24, article 69, requires the question before a bid may be rejected.
pub const LOW_BID_SHARE: f64 = 0.7;

/// The minimum number of bids for a mean.
const LEAST_BIDS: usize = 3;

/// A bid to ask about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LowBid {
    /// The check: `bid_far_below_others` or `bid_far_below_estimate`.
    pub check: &'static str,
    /// The bidder.
    pub bidder: ProviderId,
    /// Its adjusted price as a share of the mean or the estimate.
    pub share: f64,
}

/// The bids to ask about, from their adjusted prices; `counted` are those that pass the must-haves, the suspect ones included, and
/// `estimate` is today's cost or the one typed.
pub(super) fn low_bids(counted: &[(ProviderId, f64)], estimate: Option<f64>) -> Vec<LowBid> {
    let mean = counted.iter().map(|(_, price)| price).sum::<f64>() / counted.len().max(1) as f64;
    let others = Some(mean).filter(|_| counted.len() >= LEAST_BIDS);
    let references = [("bid_far_below_others", others), ("bid_far_below_estimate", estimate)];
    let mut found = Vec::new();
    for (check, reference) in references {
        let Some(reference) = reference.filter(|reference| *reference > 0.0) else { continue };
        let shares = counted.iter().map(|(bidder, price)| LowBid { check, bidder: *bidder, share: price / reference });
        found.extend(shares.filter(|low| low.share <= LOW_BID_SHARE + 1e-9));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{LowBid, low_bids};
    use crate::model::ProviderId;

    #[test]
    fn a_bid_is_low_from_thirty_percent_below_the_mean_or_the_estimate() {
        let bids = |prices: &[f64]| (1..).map(ProviderId).zip(prices.iter().copied()).collect::<Vec<_>>();
        let low = |check, bidder, share| LowBid { check, bidder: ProviderId(bidder), share };
        assert_eq!(low_bids(&bids(&[63.0, 99.0, 108.0]), None), [low("bid_far_below_others", 1, 63.0 / 90.0)]);
        assert_eq!(low_bids(&bids(&[64.0, 99.0, 108.0]), None), []);
        assert_eq!(low_bids(&bids(&[10.0, 99.0]), None), [], "two bids have no mean that says anything");
        assert_eq!(low_bids(&bids(&[70.0]), Some(100.0)), [low("bid_far_below_estimate", 1, 0.7)]);
        assert_eq!(low_bids(&bids(&[-5.0]), Some(0.0)), []);
    }
}
