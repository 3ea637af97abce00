//! One file a format, all over the same [`Summary`](crate::model::Summary). Everything is written to a [`std::io::Write`] that
//! the caller gives; its errors are handed back, among them a closed pipe.

mod because;
mod card;
pub mod check;
pub mod documents;
pub mod export;
#[cfg(feature = "report")]
pub mod html;
pub mod json;
pub mod jsonl;
mod lookup;
pub mod markdown;
pub mod schema;
pub mod table;
pub mod text;
pub mod words;

#[cfg(test)]
mod tests {
    use super::text::Look;
    use crate::model::{Bar, Check, Severity, Summary};

    /// Three invented articles on one round of cuts that contradict each other; every format is tried on it.
    fn fixture() -> Summary {
        serde_json::from_str(include_str!("fixture.json")).unwrap()
    }

    fn printed(write: impl FnOnce(&mut Vec<u8>) -> std::io::Result<()>) -> String {
        let mut out = Vec::new();
        write(&mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn text_in_a_pipe() {
        insta::assert_snapshot!(printed(|out| super::text::summary(out, &fixture(), Look::default())));
    }

    #[test]
    fn text_on_a_wide_terminal() {
        insta::assert_snapshot!(printed(|out| super::text::summary(out, &fixture(), Look { width: 120, color: false })));
    }

    #[test]
    fn text_of_records() {
        insta::assert_snapshot!(printed(|out| super::text::records(out, &fixture(), Look::default())));
    }

    #[test]
    fn proof_of_an_event() {
        insta::assert_snapshot!(printed(|out| super::text::proof(out, &fixture(), "e1", &[], Look::default()).map(drop)));
    }

    #[test]
    fn proof_of_a_claim() {
        let id = fixture().events[0].claims[0].clone();
        insta::assert_snapshot!(printed(|out| super::text::proof(out, &fixture(), &id, &[], Look::default()).map(drop)));
    }

    #[test]
    fn proof_of_outlet_and_date() {
        let id = fixture().articles[0].id.clone();
        insta::assert_snapshot!(printed(|out| super::text::proof(out, &fixture(), &id, &[], Look::default()).map(drop)));
    }

    #[test]
    fn what_is_not_there_is_not_explained() {
        assert!(!super::text::proof(&mut Vec::new(), &fixture(), "e99", &[], Look::default()).unwrap());
    }

    #[test]
    fn colour_changes_no_word_and_no_column() {
        let colored = printed(|out| super::text::summary(out, &fixture(), Look { width: 80, color: true }));
        let plain = printed(|out| super::text::summary(out, &fixture(), Look::default()));
        assert_ne!(colored, plain);
        assert_eq!(anstream::adapter::strip_str(&colored).to_string(), plain);
    }

    fn checked(write: impl FnOnce(&mut Vec<u8>, &Check<'_>) -> std::io::Result<()>) -> String {
        let (summary, bar) = (fixture(), Bar { at_least: Some(Severity::Note), ..Bar::default() });
        printed(|out| write(out, &Check::new(&summary, &bar)))
    }

    #[test]
    fn findings_as_compilers_print_them() {
        insta::assert_snapshot!(checked(|out, check| super::text::check(out, check, Look::default())));
    }

    #[test]
    fn findings_as_sarif() {
        insta::assert_snapshot!(checked(super::check::sarif::write));
    }

    #[test]
    fn findings_as_junit() {
        insta::assert_snapshot!(checked(super::check::junit::write));
    }

    #[test]
    fn findings_as_workflow_commands() {
        insta::assert_snapshot!(checked(super::check::github::write));
    }

    #[test]
    fn every_quotation() {
        let summary = fixture();
        let quotations = crate::reconcile::quotations(&summary);
        insta::assert_snapshot!(printed(|out| super::text::quotations(out, &summary, &quotations, Look::default())));
        insta::assert_snapshot!(printed(|out| super::table::quotations(&quotations).write_csv(out)));
    }

    #[test]
    fn what_happened_in_the_order_of_time() {
        let timeline = crate::reconcile::timeline(&fixture());
        insta::assert_snapshot!(printed(|out| super::text::timeline(out, &timeline, Look::default())));
        insta::assert_snapshot!(printed(|out| super::markdown::timeline(out, &timeline)));
        insta::assert_snapshot!(printed(|out| super::table::timeline(&timeline).write_csv(out)));
    }

    #[test]
    fn tables_of_events_and_articles() {
        insta::assert_snapshot!(printed(|out| super::table::events(&fixture()).write_csv(out)));
        insta::assert_snapshot!(printed(|out| super::table::articles(&fixture()).write_csv(out)));
    }

    #[test]
    fn markdown() {
        insta::assert_snapshot!(printed(|out| super::markdown::summary(out, &fixture())));
    }

    #[test]
    fn markdown_of_records() {
        insta::assert_snapshot!(printed(|out| super::markdown::records(out, &fixture())));
    }

    #[test]
    fn json_parses_back() {
        let text = printed(|out| super::json::summary(out, &fixture()));
        assert_eq!(serde_json::from_str::<Summary>(&text).unwrap(), fixture());
        let records: serde_json::Value = serde_json::from_str(&printed(|out| super::json::records(out, &fixture()))).unwrap();
        assert!(records.get("events").is_none() && records["articles"].as_array().unwrap().len() == 3);
    }

    #[test]
    fn json_lines_name_their_types() {
        let text = printed(|out| super::jsonl::summary(out, &fixture()));
        let types: Vec<String> = text
            .lines()
            .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["type"].as_str().unwrap().to_owned())
            .collect();
        assert_eq!(types, ["article", "article", "article", "event", "event", "finding", "finding", "finding", "failed"]);
    }
}
