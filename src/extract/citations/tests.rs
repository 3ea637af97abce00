//! Credits in sentences of our own.

use super::*;
use crate::extract::{outlets, source};
use crate::read::{Document, Given};

fn cites(text: &str) -> Vec<(String, Relation)> {
    let doc = Document::new("a.txt", format!("Acme cuts jobs\n\n{text}"), 0, Given::default());
    let analysis = Analysis::new(&doc);
    let mentions = outlets::mentions(&analysis);
    let source = source::find(&analysis, &mentions);
    let counts = Counts { employers: vec!["Vox".to_owned()], ..Counts::default() };
    find(&analysis, &mentions, &source, &counts).others.into_iter().map(|c| (c.source, c.relation)).collect()
}

#[track_caller]
fn check(text: &str, expected: &[(&str, Relation)]) {
    let expected: Vec<_> = expected.iter().map(|(name, relation)| ((*name).to_owned(), *relation)).collect();
    assert_eq!(cites(text), expected, "{text}");
}

#[test]
fn credits() {
    use Relation::{FirstReported, Obtained, Reported};
    check("Quartz, which first reported the news, said a sale could follow.", &[("Quartz", FirstReported)]);
    check("GeekWire first reported the layoffs.", &[("GeekWire", FirstReported)]);
    check("The Acton Business Journal was first to report the layoffs.", &[("Acton Business Journal", FirstReported)]);
    check("Eurogamer, which had the story first, says layoffs will follow.", &[("Eurogamer", FirstReported)]);
    check("The job cuts were first reported by the Financial Times.", &[("Financial Times", FirstReported)]);
    check("The layoffs were initially reported on Monday by CNBC.", &[("CNBC", FirstReported)]);
    check("Acme will lay off 90 staff, according to Reuters.", &[("Reuters", Reported)]);
    check("Acme will lay off 90 staff, Bloomberg reported Friday, citing two people.", &[("Bloomberg", Reported)]);
    check("Per Axios, 90 jobs will go.", &[("Axios", Reported)]);
    check("Ninety jobs will go, says a memo seen by the Guardian.", &[("The Guardian", Obtained)]);
    check("The layoffs were expected after a Deadline report last month.", &[("Deadline", Reported)]);
    check("The jobs will go, a source told Reuters.", &[("Reuters", Reported)]);
    check("The jobs will go, the Nikkei business daily reported on Friday.", &[("Nikkei", Reported)]);
    check("The jobs will go (via Axios).", &[("Axios", Reported)]);
    check("The tech site Axios, which was first to report on the job cuts, said so.", &[("Axios", FirstReported)]);
    check("By data compiled by the news portal Jobwatch, 90 jobs will go.", &[("Jobwatch", Reported)]);
    check("According to the daily *Acton Novin*, 90 jobs will go.", &[("Acton Novin", Reported)]);
    check("Ninety jobs will go, a March Forbes report found.", &[("Forbes", Reported)]);
    check("The list of 90 job cuts was leaked to Vice.", &[("Vice", Obtained)]);
    check("Acme will cut 90 jobs, Les Echos newspaper said.", &[("Les Echos", Reported)]);
    check("Acme will cut 90 jobs. The news was first reported by Axios.", &[("Axios", FirstReported)]);
    check("As Forbes' Jane Roe notes, 90 jobs will go.", &[("Forbes", Reported)]);
    check("“We cut jobs,” she said on CBS’ breakfast show.", &[("CBS News", Reported)]);
}

#[test]
fn copy_that_is_not_the_outlets_own_is_a_wires() {
    use Relation::Wire;
    let by = |front: &str, end: &str| format!("By Ann Pike, CNN Business\n\n{front}Acme will lay off 90 staff.\n\n{end}");
    check(&by("", "Reuters contributed to this report."), &[("Reuters", Wire)]);
    // these are told by `source.wire`
    check(&by("", "With files from The Associated Press"), &[]);
    check(&by("LEEDS (Reuters) - ", ""), &[]);
    check(&by("", "Axios contributed 300 jobs to the region."), &[]);
}

#[test]
fn an_outlet_in_no_lexicon_is_known_by_its_credit() {
    check("The cuts were first reported by the Springfield Lantern.", &[("Springfield Lantern", Relation::FirstReported)]);
    let lantern = [("Lantern", Relation::Reported)];
    check("Local newspaper Lantern reported that 90 jobs would go.", &lantern);
    check("Ninety jobs will go, according to the trade magazine Lantern.", &lantern);
    check("The Lantern newspaper reported on Monday that 90 jobs would go.", &lantern);
    let gazette = [("Acton Gazette", Relation::Reported)];
    check("The Acton Gazette reported on Monday that 90 jobs would go.", &gazette);
    check("Ninety jobs will go, according to the Acton Gazette.", &gazette);
    check("Ninety jobs will go, according to Mary Lindqvist of the Acton Gazette.", &gazette);
    check("Ninety jobs will go, according to Mary Lindqvist in the Acton Gazette.", &gazette);
    check("Ninety jobs will go, according to Mary Lindqvist of Acton Homes.", &[]);
    check("Ninety jobs will go, according to Mary Lindqvist in the Guardian.", &[("The Guardian", Relation::Reported)]);
    check("Ninety jobs will go, according to Leeds's Acton Press newspaper.", &[("Acton Press", Relation::Reported)]);
    check("Ninety jobs will go, reported the Acton Observer.", &[("Acton Observer", Relation::Reported)]);
    check("Ninety jobs will go, the Acton Post reported.", &[("Acton Post", Relation::Reported)]);
    check("Ninety jobs will go, according to outlet The Ledge.", &[("Ledge", Relation::Reported)]);
    check("Ninety jobs will go, WXYZ reported.", &[("WXYZ", Relation::Reported)]);
    check("As Acton Watch blogger Jane Roe reported, 90 jobs will go.", &[("Acton Watch", Relation::Reported)]);
    check("She played down a report in a farming weekly, Lantern World, that 90 jobs would go.", &[("Lantern World", Relation::Reported)]);
    check("The Acton Guild of Newspaper Writers reported that 90 jobs went.", &[]);
    check("Brimco reported that 90 jobs would go. Brimco, according to Wexler Bank, pays jobs well.", &[]);
}

#[test]
fn an_outlet_of_any_name_is_known_by_what_only_outlets_do() {
    use Relation::{FirstReported, Reported};
    check("Acton BizWatch first reported the closing, which ends 90 jobs.", &[("Acton BizWatch", FirstReported)]);
    check("Fieldline first reported on Monday that 90 jobs would go.", &[("Fieldline", FirstReported)]);
    check("Fieldline, citing an unnamed person at the firm, said 90 jobs would go.", &[("Fieldline", Reported)]);
    check("Fieldline, citing two people, put the number of layoffs at 90.", &[("Fieldline", Reported)]);
    check("Kent's Lantern, citing sources, reported that 90 jobs would go.", &[("Lantern", Reported)]);
    check("QRZ, a Brim Group publication, reported on Tuesday that 90 jobs would go.", &[("QRZ", Reported)]);
    check("Fieldline, the trade magazine, reported that 90 jobs would go.", &[("Fieldline", Reported)]);
    check("Ninety jobs will go, the Acton Miner reports.", &[("Acton Miner", Reported)]);
    check("Ninety jobs will go, the Star-Gazette reported last week.", &[("Star-Gazette", Reported)]);
    check("The Acton Gazette last week reported that 90 jobs would go.", &[("Acton Gazette", Reported)]);
    check("Axios last month reported that 90 jobs would go.", &[("Axios", Reported)]);
    check("Forbes on Monday reported that 90 jobs would go.", &[("Forbes", Reported)]);
    check("Acme will cut 90 jobs.\n\nVia: Axios", &[("Axios", Reported)]);
    // firms, unions and offices report, too
    check("Brimco first reported layoffs in March.", &[]);
    check("Brimco, citing weak demand, said 90 jobs would go.", &[]);
    check("Brimco, a unit of Acme, reported a loss and 90 layoffs.", &[]);
    check("Ninety jobs will go, the Labor Department reports.", &[]);
    check("Ninety jobs will go, the Acton Bureau of Mines reports.", &[]);
    check("The company last week reported 90 layoffs.", &[]);
}

#[test]
fn credits_in_other_orders() {
    use Relation::{FirstReported, Obtained, Reported};
    check("Acme will cut 90 jobs, says the Financial Times.", &[("Financial Times", Reported)]);
    check("Axios, citing sources, said Acme would cut 90 jobs.", &[("Axios", Reported)]);
    check("Acme will cut 90 jobs, Axios has previously reported.", &[("Axios", Reported)]);
    check("Acme will cut 90 jobs (source: Reuters).", &[("Reuters", Reported)]);
    check("Acme will cut 90 jobs, as Forbes points out.", &[("Forbes", Reported)]);
    check("Acme will cut 90 jobs, as first spotted by Axios.", &[("Axios", FirstReported)]);
    check("Axios reporter Ann Lee wrote that Acme would cut 90 jobs.", &[("Axios", Reported)]);
    check("News agency Reuters carried a report that Acme would cut 90 jobs.", &[("Reuters", Reported)]);
    check("The *Journal* reported that Acme would cut 90 jobs.", &[("Wall Street Journal", Reported)]);
    check("A memo on the layoffs was obtained by the Guardian via a request.", &[("The Guardian", Obtained)]);
    check("According to Forbes and the Guardian, Acme will cut 90 jobs.", &[("Forbes", Reported), ("The Guardian", Reported)]);
    check("Both Forbes and the Guardian reported that Acme would cut jobs.", &[("Forbes", Reported), ("The Guardian", Reported)]);
    check("Axios on Friday put the number of layoffs at 90.", &[("Axios", Reported)]);
    check("The number of jobs has fallen, according to Axios.", &[("Axios", Reported)]);
    check("Acme will cut 90 jobs.\n\nAxios first reported the news.", &[("Axios", FirstReported)]);
}

#[test]
fn credits_of_lines_and_of_the_news_itself() {
    use Relation::{FirstReported, Reported};
    let after = |line: &str| format!("Acme will cut 90 jobs.\n\nIt makes pipes.\n\n{line}");
    check(&after("Information from: The Acton Bee, http://www.example.com"), &[("The Acton Bee", Reported)]);
    check(&after("Information from: Axios"), &[("Axios", Reported)]);
    check(&after("Source: CNNMoney"), &[("CNNMoney", Reported)]);
    check(&after("Source: Acton Gazette"), &[("Acton Gazette", Reported)]);
    check(&after("Source: Acme"), &[]);
    check(&after("Information from the mill is scarce, Axios has heard."), &[]);
    check(&after("Details of the plan were first aired by Axios."), &[("Axios", FirstReported)]);
    check(&after("The Guardian had the story first."), &[("The Guardian", FirstReported)]);
    check(&after("Axios had it first on Monday."), &[("Axios", FirstReported)]);
    check(&after("The Guardian had its first loss in May."), &[]);
    check(&after("The takeover was carried by Axios shares."), &[]);
    check("Those affected were hired in May, Axios reported on Monday.", &[("Axios", Reported)]);
    check("Towns that were affected by the storm were rebuilt, Axios reported on Monday.", &[]);
    check("By Ann Pike, CNN Business\n\nAcme will cut jobs.\n\nRoe told the BBC of her alarm at the scale.", &[("BBC News", Reported)]);
    check("By Ann Pike, CNN Business\n\nAcme makes pipes.\n\nRoe told the BBC of her alarm at the scale.", &[]);
    check("The mayor told ITV Brimshire that 90 jobs would go. A source told Axios more.", &[("ITV Brimshire", Reported)]);
}

#[test]
fn no_credits() {
    check("The bill is dead, according to Reuters.", &[]);
    check("The firm added 90 jobs in May, according to Reuters.", &[]);
    check("Jobs will be cut.\n\nThe minister errs, Roe told the BBC. Layoffs follow.", &[]);
    check("Shedding jobs makes sense, an analyst at a bank told Bloomberg.", &[]);
    check("Vox said on Friday it would cut jobs. The cuts at Vox were first reported by Vox.", &[]);
    check("The Guardian said on Monday that it offers its staff buyouts.", &[]);
    check("The job cuts were confirmed in an email to Axios. A person told Axios of 90 jobs.", &[]);
    check("Acme will cut 90 jobs. The stock fell, according to Bloomberg.", &[]);
    check("Acme will cut 90 jobs. Axios reported last year that Acme sought a buyer.", &[]);
    // what befalls people who stay
    check("Acme pays its staff badly, according to Axios.", &[]);
    check("Acme will cut the hours and the pay of its staff, Axios reported.", &[]);
    check("A furlough scheme will cover the costs of staff, according to Axios.", &[]);
    check("The layoffs come after Axios reported that Acme was for sale.", &[]);
    check("The layoffs follow the deal. Axios, the first to report on the takeover, said it would keep its jobs.", &[]);
}

#[test]
fn sites_tallies_papers_and_who_is_worst_hit() {
    use Relation::{FirstReported, Obtained, Reported};
    check("Acme will lay off 90 staff, Quartz said on its website.", &[("Quartz", Reported)]);
    check("Quartz quoted a steward as saying 90 jobs would go.", &[("Quartz", Reported)]);
    check("Mills have cut 7,600 jobs since May, according to figures compiled by Quartz.", &[("Quartz", Reported)]);
    check("Firms cut 7,600 jobs this year, according to a Quartz tally.", &[("Quartz", Reported)]);
    check("Sales and finance were the worst hit, Quartz reported.", &[("Quartz", Reported)]);
    check("Sales bore the brunt, according to Quartz.", &[("Quartz", Reported)]);
    check("It was Quartz that first reported the layoffs.", &[("Quartz", FirstReported)]);
    check("Quartz obtained the memo, which says 90 jobs will go.", &[("Quartz", Obtained)]);
    check("Acme will cut 90 jobs. \"It is dark,\" he wrote in a message obtained by Quartz.", &[("Quartz", Obtained)]);
    check("Acme was founded in 1987. \"It is dark,\" he wrote in a song obtained by Quartz.", &[]);
    check("Shares fell by a tenth, data compiled by Quartz showed.", &[]);
    check("The town was hit by a storm, Quartz reported.", &[]);
}
