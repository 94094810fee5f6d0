//! The decision memo in the formats of the page.

use crate::app::charts::futures_in_sentences;
use crate::app::decision::agreement_on_paper;
use crate::app::snapshot::Snapshot;
use crate::browser::clock;
use crate::exchange::fingerprint;
use crate::exchange::memo::{MemoSentences, Numbers, memo};
use crate::exchange::readiness::before_deciding;
use crate::model::{Address, Sentence};

struct PageNumbers<'a>(&'a Snapshot);

impl Numbers for PageNumbers<'_> {
    fn money(&self, amount: f64) -> String {
        self.0.formats.money_short(amount)
    }

    fn percent(&self, share: f64) -> String {
        self.0.formats.percent(share)
    }

    fn whole(&self, number: f64) -> String {
        self.0.formats.whole(number)
    }

    fn prose(&self, sentence: &Sentence) -> String {
        self.0.formats.prose(sentence)
    }

    fn value(&self, address: Address, value: f64) -> String {
        let [written, _] = self.pair(address, [value; 2]);
        written
    }

    fn pair(&self, address: Address, values: [f64; 2]) -> [String; 2] {
        // Four digits of a break-even value are enough.
        let values = values.map(|value| crate::model::significant(value, 4));
        self.0.formats.pair(values, address.field.unit, self.0.scenario.unit_name(address.place))
    }
}

/// The memo as Markdown; empty without results.
pub fn page_memo(snapshot: &Snapshot) -> Option<String> {
    let outcome = snapshot.outcome.as_ref().as_ref().ok()?;
    let how_sure = futures_in_sentences(snapshot, outcome);
    let mut beyond_cost: Vec<String> = snapshot.scenario.decision.as_deref().and_then(agreement_on_paper).into_iter().collect();
    beyond_cost.extend(snapshot.beyond_cost(|words| words.sentences()).unwrap_or_default());
    beyond_cost.extend(snapshot.bids_in_words(|words| words.in_brief()).unwrap_or_default());
    let follow_up = snapshot.follow_up(|words| words.sentences()).unwrap_or_default();
    let before_deciding = before_deciding(&snapshot.scenario, outcome, |amount| snapshot.formats.money_short(amount));
    let said = MemoSentences { how_sure: &how_sure, beyond_cost: &beyond_cost, before_deciding: &before_deciding, follow_up: &follow_up };
    let text = memo(&snapshot.scenario, outcome, &PageNumbers(snapshot), said, &clock::today(), &fingerprint(&snapshot.scenario));
    Some(snapshot.formats.with_percent_signs(&text))
}
