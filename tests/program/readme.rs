//! What the README says can be typed, and what it prints.

use std::process::Command;

use super::common::{has, root};

fn readme() -> String {
    std::fs::read_to_string(root().join("README.md")).unwrap()
}

/// The commands of its ```sh blocks, one a line; a line that ends in `\` goes on.
fn commands() -> Vec<String> {
    let text = readme();
    let blocks = text.split("```sh\n").skip(1).filter_map(|rest| rest.split("```").next());
    let joined = blocks.map(|block| block.replace("\\\n", " ")).collect::<Vec<_>>().join("\n");
    joined.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect()
}

#[test]
fn two_commands_do_the_set_up() {
    let commands = commands();
    let cargo: Vec<&str> = commands.iter().map(String::as_str).filter(|c| c.starts_with("cargo ")).collect();
    assert_eq!(cargo, ["cargo run --release -- summarize seeds/", "cargo test"]);
}

/// `cargo run` is the program itself here, and `cargo test` is what runs this.
#[test]
fn every_command_does_what_it_says() {
    if !has("jq") || !has("bash") {
        return;
    }
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_layoffs"));
    let path = format!("{}:{}", program.parent().unwrap().display(), std::env::var("PATH").unwrap());
    let scratch = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(root().join("seeds"), scratch.path().join("seeds")).unwrap();
    let mut run = 0;
    // One script in one folder, so that a line can use what an earlier one wrote.
    for command in commands() {
        let command = command.replace("cargo run --release -- ", "layoffs ");
        if command == "cargo test" {
            continue;
        }
        let output = Command::new("bash")
            .args(["-o", "pipefail", "-c", &command])
            .current_dir(scratch.path())
            .env("PATH", &path)
            .env_remove("CLICOLOR_FORCE")
            .output()
            .unwrap();
        assert!(output.status.success(), "{command}\n{}", String::from_utf8_lossy(&output.stderr));
        let out = String::from_utf8_lossy(&output.stdout);
        let silent = command.contains("> ") || command.contains(" -o ");
        assert!(silent || (!out.trim().is_empty() && out.trim() != "null"), "{command} prints nothing");
        run += 1;
    }
    assert!(run >= 6, "the README's commands were not found");
}

#[test]
fn every_exit_code_stands_there() {
    let text = readme();
    for code in ["| 0 |", "| 1 |", "| 2 |", "| 3 |"] {
        assert!(text.contains(code), "{code}");
    }
}
