use super::*;
use BlockKind::{Caption, Credit, Furniture, Heading, Headline, ListItem, Paragraph, Teaser};
use proptest::prelude::*;

fn found(text: &str) -> Vec<(BlockKind, &str)> {
    find_blocks(text, None).into_iter().map(|b| (b.kind, &text[b.range])).collect()
}

fn kinds(text: &str) -> Vec<BlockKind> {
    find_blocks(text, None).into_iter().map(|b| b.kind).collect()
}

fn seed(name: &str) -> String {
    std::fs::read_to_string(format!("{}/seeds/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

const PROSE: &str = "The company said on Monday that some 300 people would have to leave its plant in Exampleton by May.";

#[test]
fn wrapped_lines_are_one_paragraph() {
    let text = "MILL TO CLOSE IN EXAMPLETON\n\
        EXAMPLETON, March 3 - The paper mill in Exampleton will\n\
        close in May with the loss of 300 jobs, its owner Example\n\
        Paper said.\n\
        Workers were told on Monday, a spokesman for the company\n\
        added.\n";
    let found = found(text);
    assert_eq!(found.iter().map(|b| b.0).collect::<Vec<_>>(), [Headline, Paragraph, Paragraph]);
    assert!(found[1].1.ends_with("Example\nPaper said."));
}

#[test]
fn a_short_line_that_breaks_off_inside_a_clause_goes_on() {
    let text = "MILL TO CLOSE IN EXAMPLETON\n\n\
        The paper mill in Exampleton will close in spring with the loss\n\
        of 300 jobs, and those who go will leave before\n\
        Easter, its owner Example Paper said on Monday to all of its\n\
        staff.\n";
    assert_eq!(kinds(text), [Headline, Paragraph]);
}

#[test]
fn wrapped_lists_keep_their_items() {
    let text = format!(
        "Mill to close\n\n{PROSE}\nThe company gave two reasons, and asked its people not to\ndespair, as\nit put it:\n\n\
         - the price of pulp, which has gone up by a third in a\n  single year and shows no sign of\n  falling\n- fewer readers\n"
    );
    let items: Vec<_> = found(&text).into_iter().filter(|b| b.0 == ListItem).map(|b| b.1).collect();
    assert_eq!(
        items,
        ["the price of pulp, which has gone up by a third in a\n  single year and shows no sign of\n  falling", "fewer readers"]
    );
}

#[test]
fn one_paragraph_a_line_is_left_alone() {
    let text = format!("Mill to close\n{PROSE}\n{PROSE}\r\n{PROSE}");
    assert_eq!(kinds(&text), [Headline, Paragraph, Paragraph, Paragraph]);
}

#[test]
fn links_to_other_stories_are_teasers_and_the_article_goes_on() {
    let text = format!(
        "Mill to close\n\n{PROSE}\n\nRelated stories\n\nTannery cuts 40 jobs\n\nBrewery shuts for good\n\n{PROSE}\n\n{PROSE}\n\nRead more: Dairy sacks 90"
    );
    assert_eq!(kinds(&text), [Headline, Paragraph, Furniture, Teaser, Teaser, Paragraph, Paragraph, Teaser]);
}

#[test]
fn a_marker_above_running_text_takes_nothing_away() {
    let text =
        format!("Mill to close\n\n{PROSE}\n\nMore on this...\n\n{PROSE}\n\n\"It is a sad day for all of us here,\" said Ann Example.");
    assert_eq!(kinds(&text), [Headline, Paragraph, Furniture, Paragraph, Paragraph]);
}

#[test]
fn blurbs_of_other_stories_stay_teasers() {
    let text = format!("Mill to close\n\n{PROSE}\n\nMost read\n\nTannery cuts 40 jobs\n\n{PROSE}\n\nBrewery shuts for good\n\n{PROSE}");
    assert_eq!(kinds(&text)[2..], [Furniture, Teaser, Teaser, Teaser, Teaser]);
}

#[test]
fn a_list_that_would_take_most_of_the_article_ends_at_its_first_paragraph() {
    let talk = format!("GUEST: Yes.\n\n{PROSE}\n\n").repeat(4);
    let text = format!("Mill to close\n\n{PROSE}\n\nRelated\n\nTannery cuts 40 jobs\n\n{talk}");
    assert_eq!(kinds(&text)[..4], [Headline, Paragraph, Furniture, Teaser]);
    assert_eq!(found(&text).iter().filter(|b| b.0 == Paragraph && b.1 == PROSE).count(), 5);
}

#[test]
fn the_authors_note_is_a_credit() {
    let text = format!(
        "Mill to close\nBy Ann Example\nMarch 3, 2023\n\n{PROSE}\n\nAbout the Author\n\nAnn Example has covered 3,000 mills for this paper.\n\nTrending\nTannery cuts 40 jobs"
    );
    assert_eq!(kinds(&text), [Headline, Credit, Credit, Paragraph, Credit, Credit, Furniture, Teaser]);
}

#[test]
fn captions_stand_above_their_credits() {
    let text = format!(
        "Mill to close\n\nThe mill in Exampleton, which is to close.\nAnn Example | Getty Images\n\n{PROSE}\n\nWorkers are seen at the gate.\n\nBo Example/AP\n\n{PROSE}\n\nAFP\n\n{PROSE}"
    );
    assert_eq!(kinds(&text), [Headline, Caption, Credit, Paragraph, Caption, Credit, Paragraph, Credit, Paragraph]);
}

#[test]
fn markers_stand_outside_the_blocks() {
    let text = "Mill to close\n\n## Why now\n\n> Dear all,\n> - five months of pay\n>\n• a reference\n1. a lunch\n\u{200b}\n***";
    let expected = [
        (Headline, "Mill to close"),
        (Heading, "Why now"),
        (Paragraph, "Dear all,"),
        (ListItem, "five months of pay"),
        (Furniture, ">"),
        (ListItem, "a reference"),
        (ListItem, "a lunch"),
        (Furniture, "***"),
    ];
    assert_eq!(found(text), expected);
}

#[test]
fn a_menu_above_the_headline_is_furniture() {
    let text = format!(
        "\u{feff}The Valley's Best Music\nListen Live\nMenu\n\nPaper mill to close in Exampleton\n\n{PROSE}\n\nPAPER MILL TO CLOSE IN EXAMPLETON\n\n{PROSE}"
    );
    assert_eq!(kinds(&text), [Furniture, Furniture, Furniture, Headline, Paragraph, Headline, Paragraph]);
}

#[test]
fn the_given_title_is_the_headline() {
    let text = format!("Business\n\nHuge blow to town\n\nMill in Exampleton will close in May | Post\n\n{PROSE}");
    let block = find_blocks(&text, Some("Mill in Exampleton will close in May")).into_iter().find(|b| b.kind == Headline).unwrap();
    assert_eq!(&text[block.range], "Mill in Exampleton will close in May | Post");
}

#[test]
fn seed_with_players_and_captions() {
    let text = seed("001_70f4f745ac5d956d.txt");
    let mut expected = vec![Furniture; 7];
    expected.extend([Headline, Caption, Credit, Caption]);
    expected.extend([Paragraph; 6]);
    expected.extend([Credit, Credit, Credit, Furniture]);
    assert_eq!(kinds(&text), expected);
}

#[test]
fn seed_with_summary_and_links() {
    let expected = [ListItem, ListItem, Heading, Paragraph, Paragraph, Teaser, Teaser, Heading, Paragraph, Paragraph, Paragraph];
    assert_eq!(kinds(&seed("002_c8749984003f8990.txt")), expected);
}

#[test]
fn seeds_with_tails() {
    let text = seed("003_f91745eab488812a.txt");
    let found = found(&text);
    assert_eq!((found[0].0, found[1].0), (Headline, Heading));
    assert_eq!(found[found.len() - 3..].iter().map(|b| b.0).collect::<Vec<_>>(), [Furniture; 3]);
    assert!(found[2..found.len() - 3].iter().all(|b| b.0 == Paragraph));

    let kinds = kinds(&seed("004_acb57f1505dee3b0.txt"));
    let tail = kinds.iter().position(|k| *k == Credit).unwrap();
    assert_eq!(kinds[..tail], [vec![Headline], vec![Paragraph; 7]].concat());
    assert_eq!(kinds[tail..tail + 3], [Credit, Credit, Furniture]);
    assert!(kinds[tail + 3..].iter().all(|k| *k == Teaser));
}

#[test]
fn seed_of_lines_alone() {
    let kinds = kinds(&seed("000_168d259a5e291c8f.txt"));
    assert_eq!(kinds, [vec![Headline], vec![Paragraph; 16], vec![Credit]].concat());
}

/// Blocks are in order, do not overlap, stand on character boundaries, and hold no white space at their ends.
fn well_formed(text: &str) {
    let mut end = 0;
    for block in find_blocks(text, Some("Mill to close")) {
        assert!(end <= block.range.start && block.range.start < block.range.end);
        let inside = &text[block.range.clone()];
        assert_eq!(inside, inside.trim());
        end = block.range.end;
    }
}

proptest! {
    #[test]
    fn any_text_has_well_formed_blocks(text in "\\PC{0,80}(\n|\r\n|\r|\u{2028}|\\PC{0,60}){0,12}") {
        well_formed(&text);
    }

    #[test]
    fn news_like_lines_have_well_formed_blocks(lines in proptest::collection::vec(proptest::sample::select(vec![
        "", "  ", "Related Stories", "About the Author", "/", "AP", "Ann Example", "- item", "> ", "> quoted é", "•", "# ", "## Why", "By Ann Example",
        "Mill to close", "…", "Read more:", "\u{feff}", "x\r", "The mill will close and all of its workers will be sent home", "for good, it said.",
    ]), 0..40)) {
        let text = lines.join("\n");
        well_formed(&text);
        // No word is lost: what is in no block is white space or a marker.
        let kept: usize = find_blocks(&text, None).iter().map(|b| text[b.range.clone()].chars().filter(|c| c.is_alphanumeric()).count()).sum();
        prop_assert_eq!(kept, text.chars().filter(|c| c.is_alphanumeric()).count());
    }
}
