//! Quotations and their speakers.

use super::{Analysis, names::Names};
use crate::model::Quote;

/// Every attributed quotation, in text order.
#[must_use]
pub fn find(_analysis: &Analysis<'_>, _names: &Names, _id: &str) -> Vec<Quote> {
    Vec::new()
}
