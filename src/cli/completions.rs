//! `layoffs completions` and `layoffs man`.

use std::io::Write;

use anyhow::anyhow;
use clap::{Command, CommandFactory};
use clap_complete::Shell;

use super::args::Args;
use super::exit::Exit;
use super::{output, suggest};

pub(super) const EXAMPLES: &str = "\
Examples:
  layoffs completions bash > layoffs.bash           for bash: put it into ~/.local/share/bash-completion/completions/layoffs
  layoffs completions zsh > _layoffs                for zsh: put it into a folder of $fpath
  layoffs completions fish > layoffs.fish           for fish: put it into ~/.config/fish/completions";

pub(super) const MAN_EXAMPLES: &str = "\
Examples:
  layoffs man > layoffs.1                           of the program; put it into a man1 folder
  layoffs man summarize > layoffs-summarize.1       of a command";

/// Options of `completions`.
#[derive(Debug, clap::Args)]
pub struct Completions {
    /// The shell
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

/// Options of `man`.
#[derive(Debug, clap::Args)]
pub struct Man {
    /// The command whose page is printed [default: the program's]
    #[arg(value_name = "COMMAND")]
    command: Option<String>,
}

/// Prints a script for a shell.
pub fn run(options: &Completions) -> anyhow::Result<Exit> {
    let mut script = Vec::new();
    clap_complete::generate(options.shell, &mut Args::command(), "layoffs", &mut script);
    print(&script)
}

/// Prints a manual page.
pub fn man(options: &Man) -> anyhow::Result<Exit> {
    let mut program = Args::command();
    program.build();
    let command = match &options.command {
        None => program,
        Some(name) => subcommand(&program, name)?,
    };
    let mut page = Vec::new();
    clap_mangen::Man::new(command).render(&mut page)?;
    print(&page)
}

fn subcommand(program: &Command, name: &str) -> anyhow::Result<Command> {
    if let Some(command) = program.find_subcommand(name) {
        return Ok(command.clone().name(format!("layoffs-{name}")).display_name(format!("layoffs-{name}")));
    }
    let names: Vec<&str> = program.get_subcommands().map(Command::get_name).collect();
    Err(match suggest::most_alike(name, &names) {
        Some(near) => anyhow!("there is no command {name}; did you mean {near}?"),
        None => anyhow!("there is no command {name}; see layoffs --help"),
    })
}

fn print(bytes: &[u8]) -> anyhow::Result<Exit> {
    let mut out = output::stdout();
    out.write_all(bytes)?;
    out.flush()?;
    Ok(Exit::Done)
}
