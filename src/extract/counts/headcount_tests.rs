//! Sentences of our own on how many work somewhere, as business pages write them; the sizes marked.

use crate::extract::article;
use crate::model::Measure;
use crate::read::{Document, Given};

/// The news that each sentence goes on.
const NEWS: &str = "Brimco to cut 33 jobs\n\nBrimco will cut 33 jobs, it said on Monday.\n\n";

const SIZES: &[&str] = &[
    "The [[38-person company]] makes sensors for ships.",
    "Brimco, a [[12-person startup]], will keep its name.",
    "Brimco runs a [[four-person crew]] on each boat.",
    "The closure will hit a [[30-strong team]] in Tarnby.",
    "He is letting about 30% of his workers go at Brimco.",
    "Brimco employs [[1,200]] across three sites.",
    "Brimco employed [[more than 2,000 people]] at its peak.",
    "The firm now has [[around 400]] staff.",
    "Brimco has a workforce of [[3,400]].",
    "Brimco, which has a staff of [[about 90]], is based in Tarnby.",
    "The payroll of [[2,300]] has become too heavy, Brimco said.",
    "Brimco's headcount stood at [[8,150]] at the end of June.",
    "Brimco's headcount, [[8,150]] in June, is to shrink.",
    "Headcount at Brimco rose to [[8,150]] last year.",
    "Its ranks swelled to [[8,150 people]] during the boom.",
    "The company's ranks have thinned from [[4,000]] to [[3,100]] since 2020.",
    "The number of employees at Brimco fell from [[5,000]] to [[4,200]].",
    "The number of people working for Brimco has doubled to [[900]].",
    "Its [[14,000 drivers]] will get letters this week.",
    "Brimco's [[14,000 drivers]] will get letters this week.",
    "Brimco is the largest employer in Tarnby, with [[700 workers]].",
    "The largest employer in Tarnby, Brimco has [[700 people]] on its payroll.",
    "With [[700 workers]], Brimco is the biggest employer in the county.",
    "The Tarnby site employs [[350]].",
    "The plant, which employs [[350 people]], will shut in May.",
    "Brimco's Tarnby plant employs [[350 people]].",
    "The Tarnby plant has [[350 workers]], many of them welders.",
    "Some [[350 people]] work at the Tarnby plant.",
    "[[About 350 people]] are employed by Brimco in Tarnby.",
    "[[About 350 people]] are currently employed at the Tarnby plant.",
    "Brimco counts [[2,300 employees]] worldwide.",
    "The cuts amount to 6% of Brimco's [[2,300-strong workforce]].",
    "The company, which has [[2,300 full-time employees]], was founded in 1901.",
    "Brimco had [[2,300 employees]] as of 31 December, according to a filing.",
    "As of December, Brimco had [[2,300]] full-time employees, a filing shows.",
    "Brimco will be left with [[fewer than 200]] employees.",
    "Only [[60 people]] will remain at Brimco.",
    "The cuts will bring the workforce to [[about 1,900]].",
    "Brimco's staff has grown to [[1,900 people]], up from [[1,100]] in 2019.",
    "The [[80,000-employee]] firm makes tyres.",
    "Brimco's global workforce of [[roughly 80,000]] will shrink.",
    "Brimco's workforce totals [[roughly 80,000]].",
    "Brimco, one of the region's biggest employers with [[4,800 staff]], makes tyres.",
    "The group employs [[4,800 people]] in Spain and [[1,100]] in Portugal.",
    "Of its [[4,800 staff]], 120 will lose their jobs.",
    "Out of [[4,800 staff]], 120 will lose their jobs.",
    "120 of the [[4,800 staff]] will lose their jobs.",
    "The union says Brimco has [[about 900 workers]] left.",
    "There are [[about 900 workers]] at Brimco today.",
    "Brimco hired fast, growing from [[300 employees]] to [[1,400]] in two years.",
    "Brimco tripled in size to [[1,400 employees]].",
    "Brimco's newsroom of [[55]] will lose 9 reporters.",
    "The workforce, now [[1,400]], will shrink further.",
    "Brimco operates 40 shops and employs [[1,400 people]].",
    "A team of [[twenty engineers]] will stay in Tarnby.",
    "About a quarter of the roughly [[600 people]] at the Tarnby plant will go.",
    "Brimco's payroll is [[1,400]], the smallest in a decade.",
    "The job losses leave [[1,400]] at the company.",
    "Headcount is to fall to [[around 5,400]] next year.",
    "The group, with [[22,000 employees]] in 30 countries, expects to save $90 million.",
    "The mill, where [[690 people]] work, will close in June.",
    "The company, now [[60 people]] strong, raised $40 million.",
    "Two mills with a combined [[1,450 workers]] will shut.",
    "Brimco, which had [[1,150 workers]] in June, will shrink to [[fewer than 800]].",
    "Brimco's newsroom, which once numbered [[400]], is down to [[130]].",
    "Brimco wants to protect the [[4,000 jobs]] that will remain.",
    "A third of the remaining [[900 posts]] will go by May.",
    "Total headcount at the end of the quarter was [[7,904]], up from [[7,312]].",
    "Brimco's workforce, which stood at [[45,000]] in May, is now [[33,000]].",
    "The plant is home to [[1,600 workers]].",
    "It has gone from [[200 employees]] to just [[15]].",
    "The firm is down to [[35 people]].",
    "With [[350 workers]] at its mill in Tarnby, Brimco is a big name there.",
    "Brimco currently counts [[1,750 staff members]].",
];

/// Numbers of people whom something happens to, or who are no workforce.
const NO_SIZES: &[&str] = &[
    "Its 14,000 drivers will be laid off.",
    "The closure leaves 300 workers without a job.",
    "The union has fought for its 4,000 members.",
    "Some 500-plus employees of Brimco were dismissed.",
    "Forty-six clerks will lose their jobs at Brimco.",
    "Output is to fall from 527 boats in May to 275 in June.",
    "Of the 300 jobs lost, 90 were in Tarnby.",
    "One of 300 workers told to go, she left on Friday.",
    "Brimco laid off its entire staff of 42.",
    "The yard will go from 3 to 4 boats a year.",
    "A group of 300 residents met the owner of Brimco.",
    "Brimco has files on 900 workers of other firms.",
    "It was part of its 2025 workforce plans.",
    "A fund helps businesses with 40 employees at most.",
    "Brimco met 300 people in 2024 and workforce matters came up.",
];

/// Cuts as they are told without a verb of cutting right beside the number; the numbers marked.
const CUTS: &[&str] = &[
    "Brimco laid off its entire staff of [[42]].",
    "Another [[220 posts]] in Lyon are under review.",
    "The move puts [[2,300 jobs]] on the line.",
    "The [[75 affected employees]] will receive eight weeks of severance.",
    "The layoffs hit [[95 full-time]] and [[40 part-time employees]].",
    "Between [[70 and 90 people]] are expected to be affected.",
    "The closure would leave [[410 people]] jobless.",
    "Union leaders fear that [[700 more jobs]] could follow.",
    "Brimco will cut its headcount of 7,600 by [[about 900]] over three years.",
    "Jobs will go at 24 branches, affecting [[170 people]].",
    "[[A third of its posts]], equal to [[800 jobs]], could be replaced.",
    "He said [[2,000]] out of the 9,000 posts would be removed.",
    "That comes on top of the [[600]] layoffs announced in May.",
    "The cuts are in addition to the [[600]] announced in May.",
    "Job cuts announced by Brimco in May totalled [[1,300]].",
    "And of the [[33 jobs]] it will cut, [[20]] are in Tarnby.",
];

/// Numbers that count no cuts.
const NO_CUTS: &[&str] = &[
    "Some 300 people were affected by the flood in Tarnby.",
    "Brimco notified 300 customers of the flood.",
    "Employment fell in Tarnby, where the 300 jobs at its port are safe.",
    "The sale of its 300 boats is under review.",
];

/// The texts of all counts of one measure behind the news.
fn texts(sentence: &str, measure: Measure) -> Vec<String> {
    let doc = Document::new("a.txt", format!("{NEWS}{sentence}\n"), 0, Given::default());
    let article = article(&doc);
    let behind = article.role_counts.iter().filter(|c| c.span.start >= NEWS.len() && c.measure == measure);
    behind.map(|c| format!("{} {}", c.text, c.employer.as_deref().unwrap_or("?"))).collect()
}

#[test]
fn sizes_of_workforces() {
    for line in SIZES {
        let marked: Vec<String> =
            line.split("[[").skip(1).filter_map(|p| p.split_once("]]")).map(|(size, _)| format!("{size} Brimco")).collect();
        let read = texts(&line.replace("[[", "").replace("]]", ""), Measure::Headcount);
        let nouns = |x: &str, y: &str| x.trim_end_matches(" Brimco").contains(y.trim_end_matches(" Brimco"));
        let agree = |x: &String, y: &String| nouns(x, y) || nouns(y, x);
        assert!(read.len() == marked.len() && read.iter().zip(&marked).all(|(x, y)| agree(x, y)), "{line}: {read:?}");
    }
}

#[test]
fn no_sizes() {
    for line in NO_SIZES {
        assert_eq!(texts(line, Measure::Headcount), Vec::<String>::new(), "{line}");
    }
}

#[test]
fn cuts() {
    for line in CUTS {
        let marked: Vec<&str> = line.split("[[").skip(1).filter_map(|p| p.split_once("]]")).map(|(n, _)| n).collect();
        let read = texts(&line.replace("[[", "").replace("]]", ""), Measure::Cut);
        assert!(read.len() == marked.len() && read.iter().zip(&marked).all(|(x, y)| x.contains(y)), "{line}: {read:?}");
    }
    for line in NO_CUTS {
        assert_eq!(texts(line, Measure::Cut), Vec::<String>::new(), "{line}");
    }
}

/// A size that is taken for a cut is the worst that can be made of it.
#[test]
fn sizes_are_no_cuts() {
    for line in SIZES.iter().filter(|l| {
        !l.contains("will go") && !l.contains(" lose ") && !l.contains("letting") && !l.contains("amount to") && !l.contains("A third")
    }) {
        assert_eq!(texts(&line.replace("[[", "").replace("]]", ""), Measure::Cut), Vec::<String>::new(), "{line}");
    }
}
