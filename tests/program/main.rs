//! Tests of the program as its users meet it.

mod bad_input;
mod common;
mod contract;
mod laws;
mod layers;
mod readme;
mod transcripts;
