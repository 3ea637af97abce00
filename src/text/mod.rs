//! English text, knowing nothing of layoffs: tokens, sentences, quotation marks, number words.

mod abbreviation;
pub mod calendar;
mod lines;
pub mod marks;
pub mod number;
mod sentence;
mod sieve;
mod token;

pub use lines::{LineIndex, count_bytes};
pub use sentence::{Sentence, split_sentences};
pub use sieve::{PairSieve, Sieve};
pub use token::{Token, TokenKind, marks_among, tokenize, tokenize_beside};
