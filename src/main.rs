//! The `layoffs` program: a thin shell around the library. See [`cli`].

mod cli;

fn main() -> std::process::ExitCode {
    cli::run().into()
}
