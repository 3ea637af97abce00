//! The command line: raw arguments ([`args`]) become a checked configuration ([`config`]), a command runs on it, and its end
//! becomes an exit code ([`exit`]). Data goes to standard output, messages to standard error; only this folder prints.

mod args;
mod baseline;
mod check;
mod completions;
mod config;
mod exit;
mod explain;
mod export;
mod extract;
mod file;
mod input;
mod lexicon;
mod logging;
mod output;
mod progress;
mod quotes;
mod reasons;
mod report;
mod schema;
mod suggest;
mod summarize;
mod timeline;

use clap::{CommandFactory, FromArgMatches};

use args::{Args, Command};
use config::Config;
pub use exit::Exit;

/// Runs the program on the arguments of the process.
pub fn run() -> Exit {
    let parsed = file::matches(Args::command()).map(|matches| matches.and_then(|m| Args::from_arg_matches(&m)));
    match parsed {
        Ok(Ok(args)) => {
            logging::start(&args.common);
            exit::of(dispatch(&args))
        }
        Ok(Err(error)) => exit::usage(&error),
        Err(error) => {
            logging::start_plain();
            exit::of(Err(error))
        }
    }
}

fn dispatch(args: &Args) -> anyhow::Result<Exit> {
    match &args.command {
        Command::Summarize(options) => summarize::run(&mut Config::new(&args.common, &options.input)?, options.format),
        Command::Report(options) => report::run(Config::new(&args.common, &options.input)?, &options.output),
        Command::Extract(options) => extract::run(&mut Config::new(&args.common, &options.input)?, options.format),
        Command::Quotes(options) => quotes::run(&Config::new(&args.common, &options.input)?, options),
        Command::Timeline(options) => timeline::run(&Config::new(&args.common, &options.input)?, options),
        Command::Check(options) => check::run(&Config::new(&args.common, &options.input)?, options),
        Command::Explain(options) => explain::run(&args.common, options),
        Command::Export(options) => export::run(&Config::new(&args.common, &options.input)?, options),
        Command::Schema(options) => schema::run(options),
        Command::Completions(options) => completions::run(options),
        Command::Man(options) => completions::man(options),
        Command::Lexicon(options) => lexicon::run(options),
    }
}
