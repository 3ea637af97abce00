use super::*;
use crate::read::{Document, Given};

fn found(text: &str) -> Vec<(String, String, NameKind)> {
    let doc = Document::new("a.txt", text.to_owned(), 0, Given::default());
    let analysis = Analysis::new(&doc);
    let names = Names::find(&analysis);
    names
        .mentions
        .iter()
        .map(|m| {
            let e = names.entity(m);
            (analysis.text(m.tokens.clone()).to_owned(), e.name.clone(), e.kind)
        })
        .collect()
}

fn short(text: &str) -> Vec<String> {
    found(text).into_iter().map(|(m, name, _)| if m == name { m } else { format!("{m} = {name}") }).collect()
}

#[test]
fn titles_are_no_part_of_a_name_and_surnames_find_their_owner() {
    assert_eq!(
        found("Big news\n\nTexel chief executive Ann Marlow quit. Ms Marlow had run Texel since May."),
        [
            ("Texel".to_owned(), "Texel".to_owned(), NameKind::Other),
            ("Ann Marlow".to_owned(), "Ann Marlow".to_owned(), NameKind::Person),
            ("Marlow".to_owned(), "Ann Marlow".to_owned(), NameKind::Person),
            ("Texel".to_owned(), "Texel".to_owned(), NameKind::Other),
        ]
    );
}

#[test]
fn a_branch_by_its_town_is_not_the_firm() {
    assert_eq!(
        short("Brim cuts jobs\n\nBrim said so. Brim Adelaide hosts will go, Brim's chief said."),
        ["Brim", "Brim", "Brim Adelaide", "Brim"]
    );
    assert_eq!(short("Brim cuts jobs\n\nBrim Adelaide hosts will go."), ["Brim = Brim Adelaide", "Brim Adelaide"]);
}

#[test]
fn a_surname_with_one_slip_in_it_is_the_one_persons() {
    assert_eq!(
        short("Big news\n\nAnn Marlowe quit. Marlowe said so. Malrowe said it hurt."),
        ["Ann Marlowe", "Marlowe = Ann Marlowe", "Malrowe = Ann Marlowe"]
    );
    assert_eq!(
        short("Big news\n\nAnn Marlowe quit. Bob Marlove said so. Marlove said it hurt."),
        ["Ann Marlowe", "Bob Marlove", "Marlove = Bob Marlove"]
    );
    assert_eq!(short("Big news\n\nAnn Marlowe met Bob Marloge. Marlove said it hurt."), ["Ann Marlowe", "Bob Marloge", "Marlove"]);
}

#[test]
fn acronyms_and_legal_forms() {
    assert_eq!(
        short("The plant\n\nThe Union of Glass Workers (UGW) met Norvel on Friday. UGW said Norvel Corp. would talk."),
        ["Union of Glass Workers", "UGW = Union of Glass Workers", "Norvel = Norvel Corp.", "UGW = Union of Glass Workers", "Norvel Corp."]
    );
    assert_eq!(
        short("The plant\n\nThe Department of Trade and Industry spoke. Norvel's unit, Norvel Cloud, did not."),
        ["Department of Trade and Industry", "Norvel", "Norvel Cloud"]
    );
    assert_eq!(
        short("The plant\n\nThe Central Asian Glass Fund lent to Central Asian plants."),
        ["Central Asian Glass Fund", "Central Asian"]
    );
}

#[test]
fn a_legal_form_with_or_without_its_full_stop_is_one_name() {
    assert_eq!(
        short("Norvel Corp to close mill\n\nAnn Marlow runs Norvel Corp."),
        ["Norvel Corp", "Ann Marlow", "Norvel Corp. = Norvel Corp"]
    );
}

#[test]
fn symbols_of_shares_are_no_names_and_saints_have_hospitals() {
    assert_eq!(short("A hard year\n\nOn Tuesday Norvel Corp. (NYSE: NVL) sold a mill."), ["Norvel Corp."]);
    assert_eq!(short("A hard year\n\nNurses left St. Osyth's Hospital on Tuesday."), ["St. Osyth's Hospital"]);
}

#[test]
fn ordinary_words_at_the_start_of_sentences_are_no_names() {
    assert_eq!(
        short("Big cuts at the plant\n\nWorkers left. However, Brimco stays. Managers and iPlant say so. “Nobody knows,” said J. P. Orr."),
        ["Brimco", "iPlant", "J. P. Orr"]
    );
}

#[test]
fn a_person_is_found_behind_party_tags_and_adjectives() {
    assert_eq!(
        short("The vote\n\nDemocrat Ann Marlow (D-Ohio) won. De Lacy lost; Tom de Lacy was tired."),
        ["Ann Marlow", "De Lacy = Tom de Lacy", "Tom de Lacy"]
    );
}

#[test]
fn a_headline_in_title_case_is_read_by_the_body() {
    assert_eq!(short("Texel Axes Hundreds of Sales Staff\n\nThe firm Texel is cutting staff."), ["Texel", "Texel"]);
}

#[test]
fn capitals_that_are_no_title_and_no_opener() {
    assert_eq!(short("The plant\n\nShe runs pump maker GEN Valves. CEO Ann Marlow spoke."), ["GEN Valves", "Ann Marlow"]);
    assert_eq!(short("The plant\n\nNEW JERSEY — A mill has opened."), ["NEW JERSEY"]);
}

#[test]
fn a_for_inside_a_name_that_comes_again_and_again() {
    let holds = |text: &str| short(text).iter().any(|n| n == "Bread for Millers");
    assert!(holds("It hurts, Bread for Millers said. The trust Bread for Millers fed many, but Bread for Millers will close."));
    assert!(!holds("Brimco gave Bread for Millers."));
}

#[test]
fn everyday_words_in_front_are_no_names() {
    assert_eq!(short("Stampede at the mill\n\nNeighbouring Norvel met the mayor. You'd expect it of Norvel."), ["Norvel", "Norvel"]);
    assert_eq!(short("UPDATE\n\nSYNOPSIS\n\nThe mayor met Norvel."), ["Norvel"]);
    assert_eq!(short("The mill\n\nFresh & Texel left. The mayor met Norvel."), ["Fresh & Texel", "Norvel"]);
}

#[test]
fn a_wires_label_is_no_part_of_a_name() {
    assert_eq!(short("EXCLUSIVE-Norvel to open mills - sources\n\nThe mayor met Norvel."), ["Norvel", "Norvel"]);
}

#[test]
fn towns_are_told_by_their_state_and_firms_by_their_shares() {
    let kinds = |text: &str| found(text).into_iter().map(|(m, _, kind)| (m, kind)).collect::<Vec<_>>();
    let of = |name: &str, kind| (name.to_owned(), kind);
    assert_eq!(
        kinds("The mill\n\nIt stands in Marlowville, Mass., and opened in May."),
        [of("Marlowville", NameKind::Place), of("Mass.", NameKind::Place)]
    );
    assert_eq!(kinds("The mill\n\nThe mayor holds shares in Norvel these days."), [of("Norvel", NameKind::Organisation)]);
    assert_eq!(
        kinds("The mill\n\nThe road from Marlow to Norvel is long."),
        [of("Marlow", NameKind::Other), of("Norvel", NameKind::Place)]
    );
}

#[test]
fn the_symbol_of_its_shares_is_a_name_of_the_firm() {
    let bearers = |text: &str| found(text).into_iter().map(|(_, of, _)| of).filter(|of| of != "NASDAQ").collect::<Vec<_>>();
    for aside in [" (NASDAQ: NVL)", " (NVL.L)", ", NVL -2.7%,", " (NVL)"] {
        let text = format!("The mill\n\nThe mayor met Norvel Ltd.{aside} on Monday. She thanked NVL and left.");
        assert_eq!(bearers(&text).last().map(String::as_str), Some("Norvel Ltd."), "{text}");
    }
    // letters that the name does not have
    assert_eq!(
        bearers("The mill\n\nThe mayor met Norvel Ltd. (XQZ.L) on Monday. She thanked XQZ and left.").last().map(String::as_str),
        Some("XQZ")
    );
}

#[test]
fn a_state_cut_short_is_a_place_where_the_sentence_goes_on() {
    let kinds = |text: &str| found(text).into_iter().map(|(m, _, kind)| (m, kind)).collect::<Vec<_>>();
    for state in ["Ariz.", "Ala.", "Colo.", "W.Va."] {
        let names = kinds(&format!("The mill\n\nThe mayor will close a Marlowville, {state}, mill in May."));
        assert_eq!(names.last(), Some(&(state.to_owned(), NameKind::Place)));
    }
    assert_eq!(
        kinds("The mill\n\nThe mayor met a friend in Penn. Norvel was there.").last().map(|n| n.0.clone()),
        Some("Norvel".to_owned())
    );
}

#[test]
fn places_called_after_people_are_no_people() {
    let names = found("The mill\n\nThe mayor met Ann Marlow at the Ann Marlow Park on Monday. Marlow smiled.");
    assert_eq!(names[1].2, NameKind::Place, "{names:?}");
    assert_eq!((names[2].0.as_str(), names[2].1.as_str()), ("Marlow", "Ann Marlow"));
}

#[test]
fn a_house_and_whoever_lives_there_are_two_names() {
    assert_eq!(short("The mill\n\nThe mayor went to the Marlow White House on Monday."), ["Marlow", "White House"]);
}

#[test]
fn a_capital_behind_washingtons_district_opens_a_sentence() {
    assert_eq!(short("The mill\n\nThe law began in Washington, D.C. Marlow was there.").last().map(String::as_str), Some("Marlow"));
    assert_eq!(short("The mill\n\nThe mayor went to the D.C. Council on Monday."), ["D.C. Council"]);
}

#[test]
fn letters_that_everybody_knows_are_the_firm_that_is_named_otherwise() {
    let bearers = |text: &str| found(text).into_iter().map(|(_, of, _)| of).collect::<Vec<_>>();
    assert_eq!(bearers("The bank\n\nThe mayor met Lloyds on Monday. She thanked LBG and left."), ["Lloyds", "Lloyds"]);
    for tie in ["d/b/a", "doing business as", "also known as"] {
        let text = format!("The mill\n\nThe mayor met Norvel Holdings Two, {tie} Oakline, on Monday. She thanked Oakline and left.");
        assert_eq!(bearers(&text), ["Norvel Holdings Two"; 3], "{tie}");
    }
    assert_eq!(bearers("The bank\n\nThe mayor met NatWest on Monday. She thanked RBS and left."), ["NatWest", "RBS"]);
}
