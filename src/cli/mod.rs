//! The command line: raw arguments ([`args`]) become a checked configuration ([`config`]), a command runs on it, and its end
//! becomes an exit code ([`exit`]). Data goes to standard output, messages to standard error; only this folder prints.

mod args;
mod baseline;
mod check;
mod config;
mod exit;
mod explain;
mod export;
mod extract;
mod input;
mod lexicon;
mod logging;
mod output;
mod quotes;
mod report;
mod schema;
mod suggest;
mod summarize;
mod timeline;

use clap::Parser;

use args::{Args, Command};
use config::Config;
pub use exit::Exit;

/// Runs the program on the arguments of the process.
pub fn run() -> Exit {
    match Args::try_parse() {
        Ok(args) => {
            logging::start(&args.common);
            exit::of(dispatch(&args))
        }
        Err(error) => exit::usage(&error),
    }
}

fn dispatch(args: &Args) -> anyhow::Result<Exit> {
    match &args.command {
        Command::Summarize(options) => summarize::run(&mut Config::new(&args.common, &options.input)?, options.format),
        Command::Report(options) => report::run(Config::new(&args.common, &options.input)?, &options.output),
        Command::Extract(options) => extract::run(&Config::new(&args.common, &options.input)?, options.format),
        Command::Quotes(options) => quotes::run(&Config::new(&args.common, &options.input)?, options),
        Command::Timeline(options) => timeline::run(&Config::new(&args.common, &options.input)?, options),
        Command::Check(options) => check::run(&Config::new(&args.common, &options.input)?, options),
        Command::Explain(options) => explain::run(&args.common, options),
        Command::Export(options) => export::run(&Config::new(&args.common, &options.input)?, options),
        Command::Schema(options) => schema::run(options),
        Command::Lexicon(options) => lexicon::run(options),
    }
}
