//! The `layoffs` program: a thin shell around the library. See [`cli`].

mod cli;

// most of what is made of an article is small and short-lived: see docs/performance.md
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    cli::run().into()
}
