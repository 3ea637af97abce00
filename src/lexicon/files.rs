//! Every data file of the program by name, for those who want to look inside, and the hash that names their state.

use std::fmt::Write as _;
use std::sync::LazyLock;

use sha2::{Digest, Sha256};

/// Bytes of the SHA-256 that a hash shows.
const SHOWN: usize = 6;

/// A data file: one fact a line, `#` and a space open a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DataFile {
    /// Its path without ending: `phrases/triggers`, `words/titles`, `read/credits`.
    pub name: &'static str,
    /// All of it.
    pub text: &'static str,
}

macro_rules! files {
    ($($name:literal)* ; $($read:literal)*) => {
        &[
            $(DataFile { name: $name, text: include_str!(concat!("data/", $name, ".txt")) },)*
            $(DataFile { name: concat!("read/", $read), text: include_str!(concat!("../read/data/", $read, ".txt")) },)*
        ]
    };
}

/// Words and phrases of the domain, then those by which pages are taken apart; each sorted by name.
pub const DATA_FILES: &[DataFile] = files![
    "agencies"
    "cities"
    "companies"
    "context/affected"
    "context/after_have"
    "context/after_leave"
    "context/ambiguous_cut_nouns"
    "context/announcing_verbs"
    "context/asking_verbs"
    "context/athletes"
    "context/attributed"
    "context/auxiliaries"
    "context/away_from_work"
    "context/backing_verbs"
    "context/before_told"
    "context/begun"
    "context/bidding_verbs"
    "context/body_kinds"
    "context/body_nouns"
    "context/breaking_verbs"
    "context/burdens"
    "context/byline_trades"
    "context/change_verbs"
    "context/chief_offices"
    "context/clause_openers"
    "context/closing_words"
    "context/closure_nouns"
    "context/common_words"
    "context/comparing_words"
    "context/compound_nouns"
    "context/contrasts"
    "context/counted_parts"
    "context/counting_nouns"
    "context/counting_verbs"
    "context/county_places"
    "context/currencies"
    "context/cut_joiners"
    "context/cut_participles"
    "context/deal_nouns"
    "context/dealing_words"
    "context/departing"
    "context/determiners"
    "context/dismissing_verbs"
    "context/dropped"
    "context/earlier_words"
    "context/editions"
    "context/ending_verbs"
    "context/equalling_verbs"
    "context/exchanges"
    "context/experts"
    "context/expletives"
    "context/fate_verbs"
    "context/figure_nouns"
    "context/firm_offices"
    "context/firm_roles"
    "context/firm_verbs"
    "context/forecasters"
    "context/forecasts"
    "context/fronts"
    "context/gatherings"
    "context/genitive_verbs"
    "context/go_past"
    "context/going_verbs"
    "context/goods"
    "context/growth_verbs"
    "context/halls"
    "context/index_firms"
    "context/industries"
    "context/industry_heads"
    "context/industry_words"
    "context/infinitives"
    "context/irregular_participles"
    "context/irregular_past"
    "context/job_fates"
    "context/job_loss_words"
    "context/kickers"
    "context/labels"
    "context/labour_market"
    "context/layoff_heads"
    "context/layoff_verbs"
    "context/linking_words"
    "context/listing_papers"
    "context/losing_verbs"
    "context/lost_to"
    "context/lost_work"
    "context/made_acts"
    "context/making_verbs"
    "context/markets"
    "context/measured_things"
    "context/media_nouns"
    "context/media_words"
    "context/meeting_verbs"
    "context/merging_verbs"
    "context/messengers"
    "context/mid_adverbs"
    "context/moving_verbs"
    "context/name_openers"
    "context/named_sites"
    "context/named_things"
    "context/networks"
    "context/notices"
    "context/noun_openers"
    "context/occurring_verbs"
    "context/offers_taken"
    "context/open_jobs"
    "context/opening_verbs"
    "context/originals"
    "context/other_fates"
    "context/other_hardships"
    "context/outputs"
    "context/page_buttons"
    "context/paper_words"
    "context/part_links"
    "context/part_prepositions"
    "context/past_auxiliaries"
    "context/past_forms"
    "context/payrolls"
    "context/people_at_stake"
    "context/performers"
    "context/picture_credits"
    "context/plan_words"
    "context/plural_units"
    "context/pointing_words"
    "context/protest_verbs"
    "context/public_staff"
    "context/public_words"
    "context/put_to"
    "context/quantity_words"
    "context/reaching_verbs"
    "context/reader_goods"
    "context/receiving_verbs"
    "context/remainders"
    "context/removing_verbs"
    "context/reporters"
    "context/risk_words"
    "context/rivals"
    "context/round_nouns"
    "context/round_verbs"
    "context/rumours"
    "context/running_verbs"
    "context/series_nouns"
    "context/settlements"
    "context/share_leads"
    "context/share_nouns"
    "context/share_verbs"
    "context/short_media"
    "context/showing_verbs"
    "context/shrunk_by"
    "context/shutting_verbs"
    "context/single_sites"
    "context/site_kinds"
    "context/site_sections"
    "context/size_fillers"
    "context/size_links"
    "context/slated"
    "context/social_networks"
    "context/staffed_parts"
    "context/standalone_cuts"
    "context/standing_verbs"
    "context/staying_words"
    "context/subject_markers"
    "context/superlatives"
    "context/tallies"
    "context/tally_nouns"
    "context/tally_verbs"
    "context/things_cut"
    "context/told_plans"
    "context/told_verbs"
    "context/trades"
    "context/unmet_plans"
    "context/verb_helpers"
    "context/whole_fillers"
    "context/wide_areas"
    "context/work_links"
    "context/work_or_pay"
    "context/work_people"
    "context/workless"
    "context/works"
    "organisations"
    "outlets"
    "phrases/brunt"
    "phrases/business_functions"
    "phrases/comment_requests"
    "phrases/credits"
    "phrases/cumulative"
    "phrases/cut_scopes"
    "phrases/denials"
    "phrases/employment_terms"
    "phrases/eras"
    "phrases/feasts"
    "phrases/group_wide"
    "phrases/hearsay"
    "phrases/hedges_before"
    "phrases/hedges_behind"
    "phrases/house_marks"
    "phrases/industry_names"
    "phrases/joins_others"
    "phrases/kept"
    "phrases/media_groups"
    "phrases/no_triggers"
    "phrases/number_ties"
    "phrases/of_own_choice"
    "phrases/own_offers"
    "phrases/own_voice"
    "phrases/own_word"
    "phrases/possible"
    "phrases/range_openers"
    "phrases/reader_offers"
    "phrases/reasons"
    "phrases/severance"
    "phrases/site_endings"
    "phrases/triggers"
    "phrases/unnamed"
    "phrases/wire_credits"
    "place_parents"
    "places"
    "tellers"
    "unions"
    "vague"
    "words/bystanders"
    "words/collectives"
    "words/common_acronyms"
    "words/company_nouns"
    "words/corporate_suffixes"
    "words/cut_nouns"
    "words/cut_subjects"
    "words/demonyms"
    "words/document_nouns"
    "words/female_names"
    "words/finite_verbs"
    "words/first_names"
    "words/function_words"
    "words/group_nouns"
    "words/hire_nouns"
    "words/institution_words"
    "words/job_nouns"
    "words/modals"
    "words/months"
    "words/numbered_names"
    "words/organisation_words"
    "words/other_cuts"
    "words/person_nouns"
    "words/place_words"
    "words/plain_modifiers"
    "words/plain_words"
    "words/roles"
    "words/speech_nouns"
    "words/speech_verbs"
    "words/stance_verbs"
    "words/team_nouns"
    "words/time_words"
    "words/titles"
    "words/unisex_names"
    "words/weekdays"
    "words/worker_nouns"
    "words/workforce_nouns"
    ;
    "bios"
    "captions"
    "credits"
    "date_words"
    "field_names"
    "furniture"
    "html_clutter"
    "languages"
    "meta_names"
    "picture_agencies"
    "picture_words"
    "placeholder_dates"
    "sections"
    "teasers"
];

impl DataFile {
    /// The file of this name, or the only one whose last part is `name`.
    ///
    /// # Errors
    /// The names that `name` can stand for: none or several.
    pub fn named(name: &str) -> Result<Self, Vec<&'static str>> {
        let is = |f: &&Self| f.name == name || f.name.rsplit('/').next() == Some(name);
        let found: Vec<&Self> = DATA_FILES.iter().filter(is).collect();
        match (DATA_FILES.iter().find(|f| f.name == name), found.as_slice()) {
            (Some(file), _) => Ok(*file),
            (None, [file]) => Ok(**file),
            (None, several) => Err(several.iter().map(|f| f.name).collect()),
        }
    }

    /// What the comment at its head says, on one line.
    #[must_use]
    pub fn about(&self) -> String {
        let head = self.text.lines().take_while(|l| l.starts_with('#'));
        head.map(|l| l.trim_start_matches('#').trim()).collect::<Vec<_>>().join(" ")
    }

    /// Its facts, in order.
    pub fn entries(&self) -> impl Iterator<Item = &'static str> {
        self.text.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with("# "))
    }
}

/// The first hex digits of the SHA-256 of all data files and rules, and of a user's readings, each with its name and length, in a fixed order. Two runs with the
/// same hash and the same version of the program read articles the same way.
#[must_use]
pub fn hash() -> &'static str {
    static HASH: LazyLock<String> = LazyLock::new(|| {
        let rules = DataFile { name: "rules", text: super::rules::FILE };
        let readings = DataFile { name: "readings", text: super::readings::installed() };
        let own = Some(&readings).filter(|r| !r.text.is_empty());
        let mut sha = Sha256::new();
        for file in DATA_FILES.iter().chain([&rules]).chain(own) {
            sha.update(format!("{} {}\n", file.name, file.text.len()));
            sha.update(file.text);
        }
        sha.finalize().iter().take(SHOWN).fold(String::new(), |mut hex, byte| {
            // writing to a string cannot fail
            let _ = write!(hex, "{byte:02x}");
            hex
        })
    });
    &HASH
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    /// Names of the data files below `folder`, without ending.
    fn on_disk(folder: &Path, prefix: &str, out: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = format!("{prefix}{}", path.file_stem().unwrap().to_str().unwrap());
            if path.is_dir() {
                on_disk(&path, &format!("{name}/"), out);
            } else if path.extension().is_some_and(|e| e == "txt") {
                out.push(name);
            }
        }
    }

    #[test]
    fn every_data_file_is_listed() {
        let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut found = Vec::new();
        on_disk(&src.join("lexicon/data"), "", &mut found);
        found.sort_unstable();
        let mut read = Vec::new();
        on_disk(&src.join("read/data"), "read/", &mut read);
        read.sort_unstable();
        found.extend(read);
        let listed: Vec<&str> = DATA_FILES.iter().map(|f| f.name).collect();
        assert_eq!(listed, found, "DATA_FILES in src/lexicon/files.rs");
    }

    #[test]
    fn every_data_file_says_what_it_is_and_holds_something() {
        for file in DATA_FILES {
            assert!(file.about().ends_with(['.', ')']), "{} opens with no comment", file.name);
            assert!(file.entries().next().is_some(), "{}", file.name);
        }
    }

    /// By its first form, in either case; the calendar has an order of its own.
    #[test]
    fn every_data_file_is_sorted_and_says_nothing_twice() {
        for file in DATA_FILES.iter().filter(|f| !matches!(f.name, "words/months" | "words/weekdays")) {
            let first = |line: &str| line.split(['|', ';', ',']).next().unwrap_or_default().trim().to_lowercase();
            let entries: Vec<&str> = file.entries().collect();
            for pair in entries.windows(2) {
                assert!(first(pair[0]) <= first(pair[1]) && pair[0] != pair[1], "{}: `{}` before `{}`", file.name, pair[0], pair[1]);
            }
        }
    }

    #[test]
    fn a_file_is_found_by_its_name_or_its_last_part() {
        assert_eq!(DataFile::named("triggers").map(|f| f.name), Ok("phrases/triggers"));
        assert_eq!(DataFile::named("words/titles").map(|f| f.name), Ok("words/titles"));
        assert_eq!(DataFile::named("credits"), Err(vec!["phrases/credits", "read/credits"]));
        assert_eq!(DataFile::named("titels"), Err(vec![]));
    }

    #[test]
    fn the_hash_is_of_a_fixed_length() {
        assert!(hash().len() == 2 * SHOWN && hash().bytes().all(|b| b.is_ascii_hexdigit()));
    }
}
