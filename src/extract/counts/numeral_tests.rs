use crate::model::Measure;
use crate::read::{Document, Given};

/// What the cuts of a sentence are read as: figures or shares, or the vague word.
fn cuts(sentence: &str) -> Vec<String> {
    let text = format!("Brimco announces layoffs\n\nBrimco announced layoffs on Monday.\n\n{sentence}\n");
    let article = crate::extract::article(&Document::new("a.txt", text, 0, Given::default()));
    let read = |c: &crate::model::RoleCount| match (c.value.stated, c.value.percent, &c.value.vague) {
        (Some([low, high]), ..) => format!("{low}..{high} {:?}", c.value.hedge),
        (None, Some([low, high]), _) => format!("{low}..{high}% {:?}", c.value.hedge),
        (None, None, vague) => format!("{} {:?}", vague.as_deref().unwrap_or("-"), c.value.hedge),
    };
    let cut = article.role_counts.iter().filter(|c| c.measure == Measure::Cut && c.span.line > 3);
    cut.map(read).collect()
}

#[test]
fn every_form_of_a_number() {
    for (number, expected) in [
        ("twelve hundred jobs", "1200..1200 Exact"),
        ("one and a half million jobs", "1500000..1500000 Exact"),
        ("1.2m jobs", "1200000..1200000 Exact"),
        ("30K jobs", "30000..30000 Exact"),
        ("two dozen jobs", "24..24 Exact"),
        ("a couple of thousand jobs", "a couple of thousand Vague"),
        ("hundreds upon hundreds of jobs", "hundreds upon hundreds Vague"),
        ("1,200 – 1,400 workers", "1200..1400 Range"),
        ("two-thirds of its staff", "66.7..66.7% Exact"),
        ("a 10th of its staff", "10..10% Exact"),
        ("one in five jobs", "20..20% Exact"),
        ("one in every five jobs", "20..20% Exact"),
        ("5 per cent of its workforce", "5..5% Exact"),
        ("5pc of its workforce", "5..5% Exact"),
        ("between a quarter and a half of its staff", "25..50% Range"),
        ("5-10% of its workforce", "5..10% Range"),
        ("500-600 jobs", "500..600 Range"),
        ("500 to 600 jobs", "500..600 Range"),
        ("anywhere from 500 to 600 jobs", "500..600 Range"),
        ("two to three hundred jobs", "200..300 Range"),
        ("500 or so jobs", "500..500 About"),
        ("500-plus jobs", "500..500 MoreThan"),
        ("at least several hundred jobs", "several hundred AtLeast"),
        ("as many as 500 jobs", "500..500 UpTo"),
        ("another 300 jobs", "300..300 Exact"),
        ("a third of its newsroom", "33.3..33.3% Exact"),
    ] {
        assert_eq!(cuts(&format!("It will cut {number}.")), [expected], "{number}");
    }
}

#[test]
fn two_numbers_and_none() {
    assert_eq!(cuts("The group cut 9,891 jobs (2 from its Leeds office)."), ["9891..9891 Exact", "2..2 Exact"]);
    assert_eq!(cuts("The number of layoffs will be in the high hundreds."), ["high hundreds Vague"]);
    for none in [
        "It will cut jobs to save $4 billion.",
        "There were 0 jobs cut in the year 99999.",
        "Nobody among the 300 workers was laid off.",
        "Unemployment rose to 7 million after the layoffs.",
        "The show escaped the layoffs at Channel 10.",
    ] {
        assert!(cuts(none).is_empty(), "{none}: {:?}", cuts(none));
    }
}
