//! A price per user or device, whatever the usage.

use super::price_path;
use super::terms::{Charge, Terms};

pub(super) fn charge<'g>(terms: &Terms<'_, 'g>) -> Charge<'g> {
    let charges = terms.charges();
    let price = charges.price_per_user_per_month * price_path(terms.setting, terms.part);
    Charge { rate_card: price * terms.setting.demanded.users * terms.part.share, extras: Vec::new() }
}
