//! What several tests need.

use std::path::Path;
use std::process::{Command, Output, Stdio};

/// The folder of the package.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The program, to be run in the folder of the package, with no setting of the machine that could change its output.
pub fn layoffs() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_layoffs"));
    command.current_dir(root()).env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE").stdin(Stdio::null());
    command
}

/// Runs the program.
pub fn run(arguments: &[&str]) -> Output {
    layoffs().args(arguments).output().unwrap()
}

/// Standard output of a run that must end well.
pub fn stdout(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Whether a tool that a test needs is there. Under CI it must be.
pub fn has(tool: &str) -> bool {
    let found = Command::new(tool).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|s| s.success());
    assert!(found || std::env::var_os("CI").is_none(), "{tool} is missing; .ci/run installs it (apt-get install {tool})");
    if !found {
        eprintln!("SKIPPED: {tool} is missing (apt-get install {tool})");
    }
    found
}

/// Writes files into a folder, making folders as needed.
pub fn write(folder: &Path, files: &[(&str, &[u8])]) {
    for (name, bytes) in files {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
}
