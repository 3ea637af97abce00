//! From many articles to a [`Summary`](crate::model::Summary): time, events, dependence, numbers, quotations, findings.
