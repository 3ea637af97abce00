//! The page, as files go: what is written, when, and from what. What it looks like is for `tests/browser/`.

use super::common::{layoffs, root, stdout, write};

#[test]
fn the_page_is_the_same_on_standard_output_and_in_whatever_order_files_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let page = folder.path().join("report.html");
    let mut files: Vec<_> = std::fs::read_dir(root().join("seeds")).unwrap().map(|f| f.unwrap().file_name()).collect();
    files.sort();
    files.reverse();
    let mut command = layoffs();
    command.arg("report").args(files.iter().map(|f| format!("seeds/{}", f.to_str().unwrap()))).arg("-o").arg(&page);
    assert!(command.args(["--jobs", "1"]).status().unwrap().success());
    let written = std::fs::read_to_string(&page).unwrap();
    assert!(written.starts_with("<!doctype html>"));
    assert_eq!(written, stdout(&["summarize", "seeds", "--format", "html"]));
    assert_eq!(written, stdout(&["report", "seeds", "-o", "-"]));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
}

#[test]
fn the_page_in_the_folder_of_the_articles_is_no_article() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), &[("a.txt", b"Norwood Instruments is cutting 90 jobs.\n")]);
    let page = folder.path().join("report.html");
    let run = || {
        let output = layoffs().arg("report").arg(folder.path()).arg("-o").arg(&page).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        std::fs::read_to_string(&page).unwrap()
    };
    let first = run();
    assert!(first.contains("1 article in 1 file"));
    assert_eq!(first, run());
    let summary = layoffs().arg("summarize").arg(folder.path()).args(["--format", "json"]).output().unwrap();
    assert!(summary.status.success());
    let errors = String::from_utf8_lossy(&summary.stderr);
    assert!(errors.contains("report.html: a page that layoffs wrote"), "{errors}");
    let summary: serde_json::Value = serde_json::from_slice(&summary.stdout).unwrap();
    assert_eq!((&summary["inputs"]["articles"], summary["events"].as_array().unwrap().len()), (&1.into(), 1));
}

#[test]
fn a_page_that_cannot_be_written_is_named() {
    let output = layoffs().args(["report", "seeds", "-o", "no/such/folder/report.html"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("cannot write no/such/folder/report.html"));
}

#[test]
fn a_run_without_articles_leaves_the_old_page() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), &[("report.html", b"old"), ("empty/.keep", b"")]);
    let page = folder.path().join("report.html");
    let status = layoffs().arg("report").arg(folder.path().join("empty")).arg("-o").arg(&page).output().unwrap().status;
    assert_eq!((status.code(), std::fs::read(&page).unwrap().as_slice()), (Some(2), &b"old"[..]));
}

#[test]
fn articles_about_something_else_make_a_page_that_says_so() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), &[("a.txt", b"The rain stopped at noon, and the market opened again.\n")]);
    let output = layoffs().arg("report").arg(folder.path()).args(["-o", "-"]).output().unwrap();
    assert!(output.status.success());
    assert!(String::from_utf8(output.stdout).unwrap().contains("<h1>No job cuts are reported</h1>"));
}

#[test]
fn the_page_of_records_is_the_same_for_any_number_of_threads_and_lists_what_is_not_about_cuts() {
    let folder = tempfile::tempdir().unwrap();
    write(
        folder.path(),
        &[
            ("a.txt", b"Norwood Instruments is cutting 90 jobs.\n"),
            ("b.txt", b"The rain stopped at noon, and the market opened again.\n"),
            ("c.txt", b"\0\0\x01\x02\0\0"),
        ],
    );
    let run = |jobs: &str| {
        let output = layoffs().args(["extract", "--format", "html", "--jobs", jobs]).arg(folder.path()).output().unwrap();
        assert_eq!(output.status.code(), Some(3), "one file could not be read");
        String::from_utf8(output.stdout).unwrap()
    };
    let page = run("1");
    assert_eq!(page, run("8"));
    assert!(page.contains("<h1>What one article claims</h1>") && page.contains("Not about job cuts (1)") && page.contains("Not read (1)"));
}
