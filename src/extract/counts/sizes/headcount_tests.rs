//! Sentences of our own on how many work somewhere, as business pages write them; the sizes marked.

use crate::extract::article;
use crate::model::Measure;
use crate::read::{Document, Given};

/// The news that each sentence goes on.
const NEWS: &str = "Brimco to cut 33 jobs\n\nBrimco will cut 33 jobs, it said on Monday.\n\n";

const SIZES: &[&str] = &[
    "The [[38-person company]] makes sensors for ships.",
    "Tarnby, the town across the river, which employs [[about 2,300]], put a freeze on hiring.",
    "At one time [[nearly 2,000 people]] made tyres there.",
    "In 2021 we were [[240 people]] and could not answer the phone.",
    "The studio was [[40 people]] at its peak.",
    "There are only [[eleven lecturers]] in the department.",
    "The developer, which numbered [[about 230]] in May, will keep its name.",
    "Brimco made the offer to all [[780 staff]].",
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
    "Another [[1,150 hourly employees]] in Tarnby work for Brimco.",
    "The [[600 drivers]] who depend on Brimco would earn less.",
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
    "Brimco has [[14 full-time employees]] and [[nine part-timers]].",
    "Brimco has [[three full-time]] and [[eight part-time workers]].",
    "Brimco's [[21 employees]]: [[17 welders]] and [[four clerks]].",
    "[[A third]] of Brimco's workers are members of the union.",
    "[[Nearly half of the company's workers]] are over 50 or close to it.",
    "The [[remaining 300]] will move to York.",
    "The [[remaining 300 employees]] will move to York.",
    "The mill provides work for [[180 people]].",
    "The largest private employer in the town, Brimco provides [[600 jobs]].",
    "Brimco has a total of [[5,300 employees]].",
    "The shops employ a total of [[1,100 people]].",
    "The [[2,700 employees]] of Brimco were told on Monday.",
    "The [[2,700 workers]] at Brimco's mill heard of it on Monday.",
    "Brimco grew to [[900 employees]] in 2021.",
    "Brimco will be reduced to [[40 people]].",
    "Brimco ended the year with [[900 employees]].",
    "Brimco expects to end the year with [[360 employees]].",
    "Brimco gets by on sails and depends on [[some 300 drivers]].",
    "Brimco's staff is now [[fewer than 900]].",
    "The company's staff number [[about 3,000]].",
    "Brimco's workforce of [[1,100 people]], of whom [[900]] are in Leeds, will shrink.",
    "Brimco employs [[83,000]] worldwide including [[6,000]] in Spain.",
    "Brimco has shrunk to [[660 employees]] from [[900]].",
    "Brimco will slim down from [[900]] to [[660 workers]].",
    "Brimco will trim its workforce from [[255,000]] to [[210,000 staff]].",
    "Employment at the plant has fallen from [[900]] to [[660]].",
    "There are [[660 people]] working at the plant.",
    "[[Some 660 people]] are currently on its payroll.",
    "Brimco keeps [[300 people]] on its payroll.",
    "[[Around 1,100 staff]] are based at its head office.",
    "More than [[1,100 people]] work across the two sites.",
    "Brimco's research arm, with [[60 people]], will be merged.",
    "Brimco, a maker of tyres with [[1,100 employees]], was founded in 1990.",
    "Brimco, with 12 plants and [[2,000 employees]], is a big name.",
    "Brimco has 12 plants, a fleet of 60 boats and [[some 2,000 employees]].",
    "Brimco's ranks include [[300 engineers]].",
    "The union represents the mill's [[3,000 workers]].",
    "\"We are [[40 people]],\" said Ann Lee, chief executive of Brimco.",
    "Brimco wrote to its [[700 shop staff]] to say that 30 of their posts were at risk.",
    "Ann Lee told the company's [[400 employees]] that 40 of them had to leave.",
    "In an email to Brimco's [[400 employees]], Ann Lee spoke of the cuts.",
    "The cuts would bring Brimco's headcount down to [[660]].",
    "Total employees: [[400]].",
    "Brimco has [[3,450 people]] on the payroll.",
    "Brimco has [[about 17,500 employees]] on its rolls.",
    "Some [[210 people]] had been on the books at Brimco before Monday.",
    "The deal brought [[roughly 8,000 people]] onto its books.",
    "Brimco will have to get by on [[2,850 clerks]], compared with [[around 3,265]] now.",
    "Brimco makes do with [[90 welders]].",
    "The mill needs [[45 people]] to run.",
    "The York office is staffed by [[90 people]].",
    "Brimco's LinkedIn page lists [[61 employees]].",
    "Brimco lists [[61 employees]] on its website.",
    "The company has an additional [[1,900 workers]] overseas.",
    "The founders told their [[480 staff]] on Monday.",
    "The [[900-odd people]] who work at the mill will hear on Friday.",
    "Those who remain, [[some 600]], are safe.",
    "Some [[600 people]] once clocked on at the mill.",
    "Two thousand people earn a bonus, and [[900 people]] earn their living at the mill.",
    "The mill, where [[2,000]] once worked, closed in May.",
    "Where once [[2,000 men]] worked, only [[90]] are left.",
    "There are only [[90]] of them left at the mill.",
    "Employment at the mill peaked at [[9,000]] in 1990.",
    "The total number of employees stands at [[700]].",
    "The cuts will shrink Brimco to [[about 700 employees]].",
    "The plan will trim its staff to [[700 people]].",
    "The payroll has come down from [[2,000]] to [[90]].",
    "The staff, once [[2,000]], has shrunk to [[90]].",
    "Brimco (headcount [[11,000]]) is to merge with Harling.",
    "Brimco ([[11,000 employees]]) will go on.",
    "The mill's workers, who number [[900]], are angry.",
    "At [[900 employees]], Brimco is the biggest employer in the county.",
    "Brimco is responsible for [[2,000 jobs]] in the town.",
    "Brimco employs [[2,500 people]]. In 2016 there were [[about 3,300]].",
    "Brimco employs [[2,500 people]]. That is down from [[5,000]] in 2019.",
    "Brimco has [[2,500 people]]. A year ago it was [[5,000]].",
    "Brimco had [[2,500 people]] in 2019. That number has since fallen to [[900]].",
    "Brimco had [[2,500 people]] in 2019. Only [[900]] are left.",
    "Brimco has [[2,500 employees]]. Of those, [[about 900]] work in Spain.",
    "The union represents [[about 560 of the plant's workers]].",
    "The GWU, which represents [[190 of the employees]], is angry.",
    "The GWU represents [[700 workers at the mill]].",
    "The number of people who work for Brimco has doubled to [[900]].",
    "The count of workers at the mill has gone from [[900]] to [[300]].",
    "The mill's workforce, [[900]] before the slump, will fall to [[600]].",
    "The group gives work to [[900]].",
    "At Brimco, where [[900 people]] make tyres, no more cuts are planned.",
    "The surviving [[900 employees]] will move to York.",
    "The slump took Brimco from [[900 staff]] to [[840]].",
    "The mill is the workplace of [[900 people]].",
    "\"We will be [[300 people]] after this,\" said Ann Lee, chief executive of Brimco.",
    "Site chief Ann Lee said [[210 people]] worked at Tarnby. Brimco is selling its Tarnby mine.",
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
    "I never had 90 welders to lay off.",
    "The union has 60,000 members in the state.",
    "The new plant will employ 400 people.",
    "A buyer may employ 400 people at the site by 2027.",
    "Brimco had 40 staff back in the office in June.",
    "Of the 80 recruits who came in May, 16 passed.",
    "Of the 80 engineers losing jobs, 16 were managers.",
    "Ann Lee was one of 70 clerks relieved of their duties.",
    "He met with 12 workers in Leeds.",
    "We have five people checking what one person does.",
    "The union, which claims 9,000 members, has threatened to strike.",
    "The town has 30,000 people.",
    "The town, home to 30,000 people, has one mill.",
    "The county has 4,000 people on the dole.",
    "Brimco has 40 people in talks with the union.",
    "Brimco has had 4,000 people through its doors since May.",
    "There were 300 people at the meeting.",
    "There were 300 workers in the hall.",
    "About 300 of the people at the meeting raised a hand.",
    "Only 40 people are left in the village.",
    "Around 300 staff worked from home on Friday.",
    "Brimco has 300 people waiting for a phone.",
    "About 900 drivers of Harling remain stood down.",
    "Ann Lee, one of 60 people who spoke, was in tears.",
    "About 300 of the 900 people at the meeting raised a hand.",
    "The number of workers laid off at Brimco has risen to 300.",
    "The 12-member board approved the layoffs.",
    "Brimco has dozens of volunteers.",
    "The nine-member family owns Brimco.",
    "A WARN notice lists 61 employees.",
    "Ann Lee lists 61 workers as friends.",
    "The union represents 900 workers in Spain.",
    "Brimco has sites in Spain. There were 900 lorries in its yard. That is 90 more than in May.",
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
    "Brimco had grown to 400 people before it laid off [[40]].",
    "The [[33 workers]] learned of it by mail.",
    "A total of [[300]] will be laid off.",
    "The team of [[60]] was laid off.",
    "The remaining [[300]] will be let go in May.",
    "Brimco parted company with [[300 workers]].",
    "Brimco gave [[300 workers]] their marching orders.",
    "[[300 workers]] were shown the exit.",
    "[[300 staff]] have been handed their notice.",
    "In all, [[300 people]] will receive notice this month.",
    "Brimco ended the contracts of [[300 staff]].",
    "Brimco laid off [[dozens of staff]] related to its boats.",
    "[[Several]] skippers at Brimco were let go.",
    "Some [[6%]] of Acton Freight was laid off.",
    "[[Some 8,000 roles]] worldwide would be “impacted” by the plan.",
    "The number of people laid off at Brimco stands at [[900]].",
    "The number of workers laid off at Brimco has risen to [[300]].",
    "The number of staff at risk has fallen to [[300]].",
];

/// Numbers that count no cuts.
const NO_CUTS: &[&str] = &[
    "Some 300 people were affected by the flood in Tarnby.",
    "Brimco notified 300 customers of the flood.",
    "Employment fell in Tarnby, where the 300 jobs at its port are safe.",
    "The sale of its 300 boats is under review.",
    "The remaining 300 will move to York.",
    "Brimco has no wish to lay off any of its 90 welders.",
    "Some 600 workers have opted for redundancy.",
    "More than 600 of our colleagues have said that they would take a payoff and redundancy.",
    "Forty staff quit in protest at the layoffs.",
    "About 40 employees have resigned since the layoffs.",
    "More than 300 workers have signed a petition against the layoffs.",
    "Tens of thousands of workers live in fear of layoffs.",
    "About half of the job losses were in retail.",
    "Job losses in March were revised to 340,000 from 310,000.",
    "The revision took 81,000 jobs off the total for May.",
    "That leaves the economy 6 million jobs short of its level in 2019.",
    "As of May, 6 million jobs have come back.",
    "For every job gained two jobs are lost.",
    "Brimco cut the pay of 300 workers.",
    "Brimco cut its price to 40.",
    "Brimco fired back at 300 critics.",
    "The 30 unemployed welders spoke of the layoffs.",
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

/// Whose workforce it is where another is the news.
#[test]
fn whose_sizes() {
    for (line, whose) in [
        ("Its rival Harling, which employs 400 people, cut 12 jobs in May.", "Harling"),
        ("Brimco competes with Harling, a maker of tyres with 400 employees.", "Harling"),
        ("Acme Logistics, Brimco's largest customer, has 400 employees.", "Acme Logistics"),
        ("Brimco's rival Harling employs 400.", "Harling"),
        ("The 400 workers at Harling were told in May.", "Harling"),
        ("Ann Lee, the owner of Acton Marine, will not lay off any of her 90 welders.", "Acton Marine"),
    ] {
        let read = texts(line, Measure::Headcount);
        assert!(read.len() == 1 && read[0].ends_with(whose), "{line}: {read:?}");
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
        !l.contains("will go")
            && !l.contains(" at risk")
            && !l.contains(" lose ")
            && !l.contains("letting")
            && !l.contains("amount to")
            && !l.contains("A third")
    }) {
        assert_eq!(texts(&line.replace("[[", "").replace("]]", ""), Measure::Cut), Vec::<String>::new(), "{line}");
    }
}
