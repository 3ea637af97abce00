//! Invented news of layoffs, made from a seed: employers with rounds months apart, each told by several outlets in sentences of this file,
//! some of them copied, some gathered in round-ups.
//!
//! The same seed gives the same articles on every machine. [`Story::round`] is the truth: which articles tell of one round.

// Each user of this module uses a part of it.
#![allow(dead_code)]

pub mod varied;

use layoffs::model::Record;
use layoffs::read::{Document, Given};

/// An invented article.
pub struct Story {
    /// `news/000001.txt`.
    pub path: String,
    /// All of it.
    pub text: String,
    /// The outlet, as a metadata file would give it.
    pub outlet: String,
    /// The day, `2021-03-04`.
    pub day: String,
    /// The round that it tells of; `None` for a round-up.
    pub round: Option<usize>,
}

/// A small generator of numbers (xorshift64*), so that no crate's next version changes the articles.
pub struct Dice(u64);

impl Dice {
    /// Any seed will do.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let high = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        usize::try_from(high).unwrap_or(0) % n.max(1)
    }

    fn of<'t>(&mut self, list: &[&'t str]) -> &'t str {
        list[self.below(list.len())]
    }
}

const FIRST: &[&str] = &["Bram", "Cald", "Dov", "Esk", "Fenn", "Grov", "Harl", "Ilk", "Jarr", "Kelm", "Lod", "Marn", "Nesk", "Orm", "Pell"];
const SECOND: &[&str] =
    &["ing", "er", "wick", "stone", "ley", "ford", "mont", "by", "shaw", "dale", "holm", "gate", "more", "well", "croft"];
const LAST: &[&str] =
    &["Motors", "Software", "Foods", "Bank", "Airlines", "Logistics", "Robotics", "Telecom", "Steel", "Pharma", "Media", "Retail"];
const UNITS: &[&str] = &["sales", "marketing", "customer support", "logistics", "engineering", "recruiting"];
const OUTLETS: &[&str] =
    &["Reuters", "Bloomberg", "The Verge", "CNBC", "TechCrunch", "The Register", "Axios", "Financial Times", "BBC News", "Wired"];
const REASONS: &[&str] = &["falling demand", "rising costs", "a merger", "new machines", "a weak market", "the end of a contract"];

/// The name of employer `n`: distinct for each of the first few hundred thousand.
fn employer(n: usize) -> String {
    let (a, rest) = (n % FIRST.len(), n / FIRST.len());
    let (b, rest) = (rest % SECOND.len(), rest / SECOND.len());
    let (c, rest) = (rest % LAST.len(), rest / LAST.len());
    let middle =
        if rest == 0 { String::new() } else { format!(" {}{}", FIRST[rest % FIRST.len()], SECOND[(rest / FIRST.len()) % SECOND.len()]) };
    format!("{}{}{middle} {}", FIRST[a], SECOND[b], LAST[c])
}

/// A round of cuts at an employer.
struct Round {
    employer: String,
    jobs: usize,
    units: (&'static str, &'static str),
    reason: &'static str,
    /// Days after 1 January 2015.
    day: usize,
}

const MONTHS: [(&str, usize); 12] = [
    ("January", 31),
    ("February", 28),
    ("March", 31),
    ("April", 30),
    ("May", 31),
    ("June", 30),
    ("July", 31),
    ("August", 31),
    ("September", 30),
    ("October", 31),
    ("November", 30),
    ("December", 31),
];

/// The day `n` days after 1 January 2015, in a calendar without leap days: `("2015-03-04", "March 4, 2015")`.
fn date(n: usize) -> (String, String) {
    let (year, mut day) = (2015 + n / 365, n % 365);
    for (month, (name, days)) in MONTHS.iter().enumerate() {
        if day < *days {
            return (format!("{year}-{:02}-{:02}", month + 1, day + 1), format!("{name} {}, {year}", day + 1));
        }
        day -= days;
    }
    unreachable!("a year has 365 days")
}

/// `n` articles on about `n / 5` rounds at about `n / 15` employers.
pub fn stories(n: usize, seed: u64) -> Vec<Story> {
    let mut dice = Dice::new(seed);
    let employers = (n / 15).max(2);
    let mut rounds: Vec<Round> = Vec::new();
    let mut stories: Vec<Story> = Vec::with_capacity(n);
    while stories.len() < n {
        let this = rounds.len();
        let at = this % employers;
        // rounds of one employer lie most of a year apart
        let day = 30 + (this / employers) * 200 + dice.below(60);
        let units = (UNITS[at % UNITS.len()], UNITS[(at + 1 + dice.below(UNITS.len() - 1)) % UNITS.len()]);
        rounds.push(Round { employer: employer(at), jobs: 40 + dice.below(4000), units, reason: dice.of(REASONS), day });
        let round = &rounds[this];
        let tellers = 2 + dice.below(7);
        for teller in 0..tellers.min(n - stories.len()) {
            stories.push(story(round, this, stories.len(), teller, &mut dice));
        }
        if this % 10 == 9 && stories.len() < n {
            let week: Vec<&Round> = rounds[this - 9..].iter().filter(|r| r.day <= day && day - r.day < 7).collect();
            stories.push(round_up(&week, stories.len(), &mut dice));
        }
    }
    stories
}

fn story(round: &Round, number: usize, at: usize, teller: usize, dice: &mut Dice) -> Story {
    let Round { employer, jobs, units, reason, day } = round;
    let (iso, written) = date(day + dice.below(3));
    let about = match dice.below(4) {
        0 => format!("about {}", (jobs / 10).max(1) * 10),
        1 => format!("more than {}", jobs.saturating_sub(1)),
        _ => jobs.to_string(),
    };
    let lead = match dice.below(4) {
        0 => format!("{employer} will cut {about} jobs because of {reason}, the company said."),
        1 => format!("{employer} said it is laying off {about} workers. The company blamed {reason}."),
        2 => format!("{employer} plans to eliminate {about} positions, it told staff. It named {reason} as the cause."),
        _ => format!("{about} employees of {employer} will lose their jobs after {reason} hit the company."),
    };
    let lead = lead[..1].to_uppercase() + &lead[1..];
    let quotation = format!(
        "“The decision about {} was the hardest that we had to take in all the years of this firm,” a spokesperson for {employer} said.",
        units.0
    );
    let extra = match teller % 3 {
        0 => format!("The layoffs will affect {} and {}.\n\n{quotation}", units.0, units.1),
        1 => format!("{quotation}\n\nMost of the cuts are in {}.", units.0),
        _ => format!("The cuts were first reported by {}.", dice.of(OUTLETS)),
    };
    let text = format!("{employer} to cut {about} jobs\n\n{written}\n\n{lead}\n\n{extra}\n");
    Story { path: format!("news/{at:06}.txt"), text, outlet: dice.of(OUTLETS).to_owned(), day: iso, round: Some(number) }
}

fn round_up(rounds: &[&Round], at: usize, dice: &mut Dice) -> Story {
    let last = rounds.iter().map(|r| r.day).max().unwrap_or(0);
    let (iso, written) = date(last + 2);
    let told: Vec<String> = rounds.iter().map(|r| format!("{} said it is cutting {} jobs.", r.employer, r.jobs)).collect();
    let text = format!("Layoffs of the week\n\n{written}\n\n{}\n", told.join("\n\n"));
    Story { path: format!("news/{at:06}.txt"), text, outlet: dice.of(OUTLETS).to_owned(), day: iso, round: None }
}

/// The record that `extract` makes of a story.
pub fn record(story: &Story) -> Record {
    let given = Given { source: Some(story.outlet.clone()), date: story.day.parse().ok(), ..Given::default() };
    let document = Document::new(&story.path, story.text.clone(), story.text.len() as u64, given);
    Record::Article(Box::new(layoffs::extract::article(&document)))
}
