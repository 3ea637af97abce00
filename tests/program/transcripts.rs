//! What is printed, as transcripts that a reviewer can read. `TRYCMD=overwrite cargo test` writes them anew.

#[test]
fn transcripts() {
    trycmd::TestCases::new().case("tests/transcripts/*.trycmd").case("README.md");
}
