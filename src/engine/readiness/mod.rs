//! What should be known before deciding: the facts that questions and prompts ask for, open prompts, and the exposure to risks.

mod exposure;
mod facts;
mod open_prompts;
mod optimism;

pub use exposure::{Exposure, RiskExposure, discount_factors, exposure_of, exposures};
pub use facts::{DeliveryFacts, facts};
pub use open_prompts::{PromptOn, prompts_on};
pub use optimism::{OptimismAllowance, allowances};
