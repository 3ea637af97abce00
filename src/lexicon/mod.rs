//! The domain's words, as data files beside the code that loads them.
//!
//! `data/words/*.txt` are classes of single words, one lemma with its forms a line; every token gets the classes of its word by
//! one look-up ([`tags_of`]). `data/context/*.txt` are short lists that single rules ask for ([`sets`]). Phrases of several words stand in `data/phrases/*.txt` ([`PhraseTable`]), and what
//! rules do in `data/rules.toml` ([`rules()`]).

mod companies;
mod files;
mod outlets;
mod parts;
mod phrases;
mod places;
mod quantities;
mod readings;
mod rules;
pub mod sets;
mod tags;
mod ties;
mod times;
mod triggers;
mod word_table;

pub use companies::{Company, company, company_by_key, company_phrases, figure_name, institution_kind, name_key, owners, parts_of};
pub use files::{DATA_FILES, DataFile, hash};
pub use outlets::{Outlet, outlet_at, outlet_named, outlet_of_host, outlet_opening};
pub use parts::{business_functions, cut_scopes};
pub use phrases::PhraseTable;
pub use places::{lies_in, place_depth, place_key};
pub use quantities::{hedges_before, hedges_behind, read_figure, read_percent, read_vague};
pub use readings::{Readings, ReadingsError, RowProblem, VagueNumeral, vague_numerals};
pub use rules::{rule, rules};
pub(crate) use tags::entries as lines_of;
pub use tags::{LONGEST_PLACE, Tag, Tags, is_organisation, is_place, is_teller, is_union, tags_of, tags_of_all};
pub use ties::{Tie, number_ties};
pub use times::{Era, Feast, eras, feasts};
pub use triggers::{Trigger, cut_triggers, split_particle, triggers};
