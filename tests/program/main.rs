//! Tests of the program as its users meet it.
// A test that is skipped says so.
#![allow(clippy::print_stderr)]

mod accuracy;
mod bad_input;
mod check;
mod common;
mod contract;
mod disasters;
mod export;
mod generated;
mod laws;
mod layers;
mod manners;
mod readme;
mod report;
mod schema;
mod seeds;
mod transcripts;
mod widening;
