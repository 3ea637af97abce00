//! Reads news articles about job cuts and says what is really being claimed.
//!
//! Data flows one way: [`read`] makes documents of files, [`extract`] makes an [`model::Article`] of each document, [`reconcile`]
//! makes a [`model::Summary`] of many articles, [`report`] prints it. [`text`] knows English, [`lexicon`] the words of the domain.
//! The library never prints.

pub mod extract;
pub mod lexicon;
pub mod model;
pub mod read;
pub mod reconcile;
pub mod report;
pub mod text;
