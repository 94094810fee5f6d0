//! Must-haves: sentences that an option or a bidder meets or is ruled out by.

use crate::model::MustId;
use crate::model::choice::choice;

choice! {
    /// Whether a must-have is met.
    Met {
        /// Nobody knows yet.
        Open "open" "Open",
        /// It is met.
        Yes "yes" "Met",
        /// It is not met, so the subject is ruled out.
        No "no" "Not met",
    }
}

/// A must-have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Must {
    /// Its identity.
    pub id: MustId,
    /// Its sentence from the user, such as "Data stays in the country".
    pub text: String,
}

/// Whether a subject meets a must-have, and the evidence for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MustVerdict {
    /// Whether it is met.
    pub met: Met,
    /// The evidence, from the user.
    pub evidence: String,
}

impl Default for MustVerdict {
    fn default() -> MustVerdict {
        MustVerdict { met: Met::Open, evidence: String::new() }
    }
}
