//! One file a format over the same [`Summary`](crate::model::Summary).
