//! Did you mean …?

use std::path::Path;

/// Likeness from which a name is worth suggesting, 0 to 1.
const ALIKE: f64 = 0.75;

/// The file or folder beside a missing path whose name is most like it.
pub fn neighbour(missing: &str) -> Option<String> {
    let path = Path::new(missing);
    let wanted = path.file_name()?.to_string_lossy().to_lowercase();
    let parent = path.parent()?;
    let folder = if parent.as_os_str().is_empty() { Path::new(".") } else { parent };
    let mut names: Vec<String> =
        std::fs::read_dir(folder).ok()?.filter_map(|e| e.ok()?.file_name().into_string().ok()).filter(|n| !n.starts_with('.')).collect();
    names.sort_unstable();
    let best = most_alike(&wanted, &names)?;
    Some(parent.join(best).display().to_string())
}

/// The name that is most like the wanted one, if any is like it at all. The first of equals.
pub fn most_alike<'n, S: AsRef<str>>(wanted: &str, names: &'n [S]) -> Option<&'n S> {
    let likeness = |name: &S| strsim::normalized_damerau_levenshtein(wanted, &name.as_ref().to_lowercase());
    let scored = names.iter().map(|name| (likeness(name), name)).filter(|(score, _)| *score >= ALIKE);
    scored.reduce(|best, next| if next.0 > best.0 { next } else { best }).map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_suggested_and_a_far_one_is_not() {
        let names = ["reports", "seeds", "seed-lists"].map(String::from);
        assert_eq!(most_alike("seds", &names).map(String::as_str), Some("seeds"));
        assert_eq!(most_alike("reprots", &names).map(String::as_str), Some("reports"));
        assert_eq!(most_alike("articles", &names), None);
    }
}
