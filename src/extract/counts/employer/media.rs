//! Names that are outlets by what stands beside them, though no list knows them.

use crate::extract::Analysis;
use crate::extract::names::{Mention, Names};
use crate::lexicon::outlet_named;
use crate::lexicon::sets::{MEDIA_NOUNS, MEDIA_WORDS};
use crate::read::BlockKind;

/// "a trade weekly, Mill News,", "the daily *Acton Noviny*", "according to the Mill Journal", "sources tell MILL DAILY", "The Mill" where an
/// outlet is called so.
pub(super) fn called_outlet(a: &Analysis<'_>, names: &Names, m: &Mention) -> bool {
    let text = |k: Option<usize>| k.and_then(|k| a.tokens.get(k)).map_or("", |t| t.text);
    let word = |k: Option<usize>| k.and_then(|k| a.tokens.get(k)).map_or("", |t| t.lower.as_ref());
    let back = |k: Option<usize>| k.and_then(|k| k.checked_sub(1));
    let before = back(Some(m.tokens.start));
    let small = |k: Option<usize>| k.is_some_and(|k| !a.tokens[k].is_capitalised());
    let weekly = text(before) == "," && small(back(before)) && MEDIA_NOUNS.has(word(back(before))) && text(Some(m.tokens.end)) == ",";
    // marks of italics
    let noun = if matches!(text(before), "*" | "_") { back(before) } else { before };
    let kind = small(noun)
        && matches!(
            word(noun),
            "blog" | "broadsheet" | "daily" | "fortnightly" | "magazine" | "newsletter" | "newspaper" | "newswire" | "tabloid" | "weekly"
        );
    let agency = word(before) == "agency" && word(back(before)) == "news";
    let articled = text(before) == "The" && outlet_named(&format!("The {}", names.entity(m).name)).is_some();
    let front = if matches!(word(before), "the" | "*" | "_") { back(before) } else { before };
    let source = matches!(word(front), "tell" | "tells" | "told") || word(front) == "to" && word(back(front)) == "according";
    let named = m.tokens.len() > 1 && MEDIA_WORDS.has(word(Some(m.tokens.end - 1)));
    // "AcmeNews.co.uk" in a line of its own, below the headline
    let block = &a.doc.blocks[a.sentences[a.sentence_of(m.tokens.start)].block];
    let line = a.text(m.tokens.clone()) == a.doc.text[block.range.clone()].trim() && block.kind != BlockKind::Heading;
    let signed = line && names.entity(m).name.contains('.') && names.entity(m).company().is_none();
    weekly || signed || agency || kind || articled || source && named
}

/// "AP" of "AP Photo", "AAP PHOTOS", as pictures are credited.
pub(super) fn photo_desk(name: &str) -> &str {
    let desk = name.rsplit_once(' ').filter(|(_, last)| matches!(&*last.to_lowercase(), "photo" | "photos" | "images" | "pictures"));
    desk.map_or(name, |(desk, _)| desk)
}
