//! The command line: raw arguments ([`args`]) become a checked configuration ([`config`]), a command runs on it, and its end
//! becomes an exit code ([`exit`]). Data goes to standard output, messages to standard error; only this folder prints.

mod args;
mod config;
mod exit;
mod extract;
mod input;
mod output;
mod summarize;

use clap::Parser;

use args::{Args, Command};
pub use exit::Exit;

/// Runs the program on the arguments of the process.
pub fn run() -> Exit {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => return exit::usage(&error),
    };
    exit::of(dispatch(args))
}

fn dispatch(args: Args) -> anyhow::Result<Exit> {
    match args.command {
        Command::Summarize(summarize) => summarize::run(&config::Config::new(&args.common, &summarize.input)?, summarize.format),
        Command::Extract(extract) => extract::run(&config::Config::new(&args.common, &extract.input)?, &extract),
    }
}
