//! The `layoffs` program.
#![allow(clippy::print_stdout)]

use layoffs::read::{Document, Given, find_blocks};

// A stand-in while the real command line is built: prints a record for each file of a folder.
fn main() -> anyhow::Result<()> {
    let dir = std::env::args().next_back().unwrap_or_default();
    let mut paths: Vec<_> = std::fs::read_dir(dir)?.filter_map(|e| e.ok()).map(|e| e.path()).collect();
    paths.sort();
    for path in paths {
        let text = std::fs::read_to_string(&path)?;
        let doc = Document {
            path: path.display().to_string(),
            bytes: text.len() as u64,
            blocks: find_blocks(&text),
            text,
            given: Given::default(),
        };
        println!("{}", serde_json::to_string(&layoffs::extract::article(&doc))?);
    }
    Ok(())
}
