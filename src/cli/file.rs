//! The configuration file, `layoffs.toml`: what an option is if the command line does not say.
//!
//! A key is an option's long name. Those at the top hold for every command that has such an option, those in a table for the command
//! of that name. They become the defaults of the command line's definition, so that clap checks them as if they were typed, and what
//! is typed beats them option by option.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow, bail};
use clap::{Arg, ArgAction, Command};
use toml::{Table, Value};

use super::suggest;

/// The name looked for in the working folder and those above it.
pub const NAME: &str = "layoffs.toml";

/// The nearest configuration file upward from `folder`.
pub fn find(folder: &Path) -> Option<PathBuf> {
    folder.ancestors().map(|folder| folder.join(NAME)).find(|path| path.is_file())
}

/// A configuration file that was read.
pub struct File {
    path: PathBuf,
    table: Table,
}

impl File {
    /// Reads a file.
    pub fn load(path: &Path) -> anyhow::Result<Self> {
        let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
        let table = text.parse().with_context(|| path.display().to_string())?;
        Ok(Self { path: path.to_path_buf(), table })
    }

    /// `definition` with this file's values for its defaults. All of the file is checked, whatever command is run.
    pub fn apply(&self, mut definition: Command) -> anyhow::Result<Command> {
        for (key, value) in &self.table {
            definition = match value {
                Value::Table(table) => self.of_command(definition, key, table)?,
                value => self.of_all(definition, key, value)?,
            };
        }
        Ok(definition)
    }

    fn of_command(&self, definition: Command, name: &str, table: &Table) -> anyhow::Result<Command> {
        let names: Vec<String> = definition.get_subcommands().map(|c| c.get_name().to_owned()).collect();
        if !names.iter().any(|n| n == name) {
            return Err(self.unknown("command", &format!("[{name}]"), name, &names));
        }
        let command = definition.find_subcommand(name).ok_or_else(|| anyhow!("{name}"))?;
        let mut settings = Vec::new();
        for (key, value) in table {
            match option(command, key) {
                Some(arg) => settings.push((arg.get_id().clone(), self.values(arg, key, value)?)),
                None => return Err(self.unknown("option", &format!("[{name}] {key}"), key, &longs(command))),
            }
        }
        Ok(definition.mut_subcommand(name, |command| settings.into_iter().fold(command, |c, (id, values)| with_default(c, id, values))))
    }

    fn of_all(&self, mut definition: Command, key: &str, value: &Value) -> anyhow::Result<Command> {
        if let Some(arg) = option(&definition, key) {
            let (id, values) = (arg.get_id().clone(), self.values(arg, key, value)?);
            return Ok(with_default(definition, id, values));
        }
        let mut found = false;
        let names: Vec<String> = definition.get_subcommands().map(|c| c.get_name().to_owned()).collect();
        for name in &names {
            let Some(arg) = definition.find_subcommand(name).and_then(|command| option(command, key)) else { continue };
            let (id, values) = (arg.get_id().clone(), self.values(arg, key, value)?);
            found = true;
            definition = definition.mut_subcommand(name, |command| with_default(command, id, values));
        }
        if found {
            return Ok(definition);
        }
        let mut all = longs(&definition);
        all.extend(definition.get_subcommands().flat_map(longs));
        Err(self.unknown("option", key, key, &all))
    }

    /// A value as it would be typed. Paths are taken from the file's folder.
    fn values(&self, arg: &Arg, key: &str, value: &Value) -> anyhow::Result<Vec<OsString>> {
        let flag = !arg.get_action().takes_values();
        let is_path = arg.get_value_names().is_some_and(|names| names.iter().any(|n| *n == "FILE"));
        let one = |value: &Value| match value {
            Value::String(text) if is_path => Ok(self.path.parent().unwrap_or(Path::new("")).join(text).into_os_string()),
            Value::String(text) if !flag => Ok(text.into()),
            Value::Integer(n) => Ok(n.to_string().into()),
            Value::Datetime(date) if !flag => Ok(date.to_string().into()),
            Value::Boolean(yes) if flag => Ok(yes.to_string().into()),
            other => Err(anyhow!("{}: {key} cannot be {}", self.path.display(), other.type_str())),
        };
        match value {
            Value::Array(items) if matches!(arg.get_action(), ArgAction::Append) => items.iter().map(one).collect(),
            value => Ok(vec![one(value)?]),
        }
    }

    fn unknown(&self, what: &str, place: &str, name: &str, names: &[String]) -> anyhow::Error {
        let path = self.path.display();
        match suggest::most_alike(name, names) {
            Some(near) => anyhow!("{path}: {place}: there is no {what} {name}; did you mean {near}?"),
            None => anyhow!("{path}: {place}: there is no {what} {name}; see layoffs --help"),
        }
    }

    /// What clap says of a value in this file, in one line with its name.
    pub fn refused(&self, error: &clap::Error) -> anyhow::Error {
        let text = error.render().to_string();
        let lines: Vec<&str> = text.lines().map(str::trim).take_while(|line| !line.starts_with("Usage:")).collect();
        let message = lines.join(" ");
        anyhow!(
            "{}: {}",
            self.path.display(),
            message.trim_start_matches("error: ").split(" For more information").next().unwrap_or_default().trim()
        )
    }
}

/// The option of a command with this long name; `config` itself and what only makes sense when typed is none.
fn option<'c>(command: &'c Command, key: &str) -> Option<&'c Arg> {
    const TYPED_ONLY: [&str; 5] = ["config", "no-config", "help", "version", "output"];
    command.get_arguments().find(|arg| arg.get_long() == Some(key) && !TYPED_ONLY.contains(&key))
}

fn longs(command: &Command) -> Vec<String> {
    command.get_arguments().filter_map(|arg| arg.get_long().map(str::to_owned)).collect()
}

fn with_default(command: Command, id: clap::Id, values: Vec<OsString>) -> Command {
    command.mut_arg(id, |arg| arg.default_values(values.into_iter().map(clap::builder::OsStr::from)))
}

/// The arguments of the process, with what a configuration file has for their defaults. `Err(Ok(…))` is what clap has to say.
pub fn matches(definition: Command) -> anyhow::Result<Result<clap::ArgMatches, clap::Error>> {
    let typed = match definition.clone().try_get_matches() {
        Ok(typed) => typed,
        Err(error) => return Ok(Err(error)),
    };
    let path = match (typed.get_one::<PathBuf>("config"), typed.get_flag("no_config")) {
        (Some(path), _) => Some(path.clone()),
        (None, true) => None,
        (None, false) => std::env::current_dir().ok().and_then(|folder| find(&folder)),
    };
    let Some(path) = path else { return Ok(Ok(typed)) };
    if !path.is_file() {
        bail!("--config: {}: no such file", path.display());
    }
    let file = File::load(&path)?;
    file.apply(definition)?.try_get_matches().map(Ok).map_err(|error| file.refused(&error))
}
