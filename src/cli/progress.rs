//! A bar on standard error while much is read: how much of it, articles so far, and the time left. On a terminal only, unless asked for.

use std::io::{self, IsTerminal, Write};
use std::sync::OnceLock;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use layoffs::read::Input;

use super::args::When;

/// The bar being drawn, so that messages do not run into it.
static BAR: OnceLock<ProgressBar> = OnceLock::new();

/// Bytes that are read before a bar could be.
const SHORT: u64 = 4 << 20;

/// A bar for the bytes of `inputs`, hidden unless wanted.
pub fn bar(wanted: When, inputs: &[Input], quiet: bool) -> ProgressBar {
    let terminal = io::stderr().is_terminal();
    if wanted == When::Never || (wanted == When::Auto && (!terminal || quiet)) {
        return ProgressBar::hidden();
    }
    let size = inputs.iter().map(Input::size).sum::<Option<u64>>();
    if wanted == When::Auto && size.is_some_and(|size| size < SHORT) {
        return ProgressBar::hidden();
    }

    let target = if terminal { ProgressDrawTarget::stderr_with_hz(5) } else { plain() };
    let bar = ProgressBar::with_draw_target(size, target);
    let template = match size {
        Some(_) => "{wide_bar} {bytes} of {total_bytes}, {msg} articles, {eta} left",
        None => "{spinner} {bytes}, {msg} articles",
    };
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style.progress_chars("━╸ "));
    }
    bar.set_message("0");
    bar.enable_steady_tick(Duration::from_millis(500));
    let _ = BAR.set(bar.clone());
    bar
}

/// Where there is no terminal to draw on, lines are written one below the other.
fn plain() -> ProgressDrawTarget {
    ProgressDrawTarget::term_like_with_hz(Box::new(Lines), 2)
}

#[derive(Debug)]
struct Lines;

impl indicatif::TermLike for Lines {
    fn width(&self) -> u16 {
        80
    }
    fn move_cursor_up(&self, _: usize) -> io::Result<()> {
        Ok(())
    }
    fn move_cursor_down(&self, _: usize) -> io::Result<()> {
        Ok(())
    }
    fn move_cursor_right(&self, _: usize) -> io::Result<()> {
        Ok(())
    }
    fn move_cursor_left(&self, _: usize) -> io::Result<()> {
        Ok(())
    }
    fn write_line(&self, text: &str) -> io::Result<()> {
        writeln!(io::stderr(), "{}", text.trim_end())
    }
    fn write_str(&self, text: &str) -> io::Result<()> {
        if text.trim().is_empty() { Ok(()) } else { self.write_line(text) }
    }
    fn clear_line(&self) -> io::Result<()> {
        Ok(())
    }
    fn flush(&self) -> io::Result<()> {
        io::stderr().flush()
    }
}

/// Standard error for messages: the bar steps aside for each.
pub struct Messages;

impl Write for Messages {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match BAR.get().filter(|bar| !bar.is_finished()) {
            Some(bar) => bar.suspend(|| io::stderr().write(bytes)),
            None => io::stderr().write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        io::stderr().flush()
    }
}
