//! Harder news than [`super::stories`]: one employer under several names, with rounds weeks or months apart that later articles recall, numbers
//! rounded, hedged, vague or given as a share of staff, parents named beside their firms, and follow-ups days after the news.

use super::{Dice, FIRST, LAST, OUTLETS, REASONS, SECOND, Story, UNITS, date};

const SUFFIXES: &[&str] = &["Inc.", "Corp.", "Ltd", "plc", "Co."];

/// A firm under all its names.
struct Firm {
    /// "Bramwick Motors".
    name: String,
    /// "Bramwick".
    short: String,
    suffix: &'static str,
    /// "Eskdale Group".
    parent: Option<String>,
    staff: usize,
}

impl Firm {
    fn new(n: usize, dice: &mut Dice) -> Self {
        let (a, b, c) = (n % FIRST.len(), (n / FIRST.len()) % SECOND.len(), (n / FIRST.len() / SECOND.len()) % LAST.len());
        let short = format!("{}{}", FIRST[a], SECOND[b]);
        let parent = format!("{}{} Group", dice.of(FIRST), dice.of(SECOND));
        let parent = (dice.below(4) == 0).then_some(parent).filter(|p| !p.starts_with(&short));
        Self {
            name: format!("{short} {}", LAST[(c + a + b) % LAST.len()]),
            short,
            suffix: dice.of(SUFFIXES),
            parent,
            staff: 2000 + 100 * dice.below(300),
        }
    }

    /// As an article introduces it.
    fn full(&self, dice: &mut Dice) -> String {
        match (dice.below(4), &self.parent) {
            (0, _) => format!("{} {}", self.name, self.suffix),
            (1, Some(parent)) => format!("{}, which is owned by {parent},", self.name),
            _ => self.name.clone(),
        }
    }

    fn headline(&self, dice: &mut Dice) -> String {
        match dice.below(5) {
            0 => self.name.to_uppercase(),
            1 => self.short.clone(),
            _ => self.name.clone(),
        }
    }
}

struct Round {
    firm: usize,
    jobs: usize,
    unit: &'static str,
    reason: &'static str,
    /// Days after 1 January 2015.
    day: usize,
    /// The firm's round before.
    before: Option<usize>,
}

/// `n` articles on about `n / 4` rounds at about `n / 14` firms.
pub fn varied(n: usize, seed: u64) -> Vec<Story> {
    let mut dice = Dice::new(seed);
    let firms: Vec<Firm> = (0..(n / 14).max(2)).map(|i| Firm::new(i, &mut dice)).collect();
    let mut last: Vec<Option<usize>> = vec![None; firms.len()];
    let mut rounds: Vec<Round> = Vec::new();
    let mut stories = Vec::with_capacity(n);
    while stories.len() < n {
        let (this, firm) = (rounds.len(), rounds.len() % firms.len());
        let day = match last[firm] {
            Some(before) => rounds[before].day + 45 + dice.below(160),
            None => 40 + dice.below(90),
        };
        let jobs = 60 + dice.below(firms[firm].staff / 5);
        rounds.push(Round { firm, jobs, unit: dice.of(UNITS), reason: dice.of(REASONS), day, before: last[firm].replace(this) });
        for _ in 0..(2 + dice.below(5)).min(n - stories.len()) {
            let text = story(&rounds, this, &firms[firm], &mut dice);
            stories.push(told(text, this, stories.len(), &mut dice));
        }
    }
    stories
}

fn told((text, day): (String, usize), round: usize, at: usize, dice: &mut Dice) -> Story {
    Story { path: format!("news/{at:06}.txt"), text, outlet: dice.of(OUTLETS).to_owned(), day: date(day).0, round: Some(round) }
}

/// How many, as reporters write it: the plain number, rounded, hedged or vague.
fn number(jobs: usize, dice: &mut Dice) -> String {
    let step = if jobs >= 1000 { 100 } else { 10 };
    match dice.below(7) {
        0 => format!("about {}", (jobs + step / 2) / step * step),
        1 => format!("more than {}", (jobs - 1) / step * step),
        2 => format!("nearly {}", jobs / step * step + step),
        3 if (300..700).contains(&jobs) => "several hundred".to_owned(),
        _ => jobs.to_string(),
    }
}

fn story(rounds: &[Round], this: usize, firm: &Firm, dice: &mut Dice) -> (String, usize) {
    let Round { jobs, unit, reason, day, before, .. } = &rounds[this];
    let follow_up = dice.below(6) == 0;
    let written = day + if follow_up { 4 + dice.below(8) } else { dice.below(3) };
    let (head, name, about) = (firm.headline(dice), firm.full(dice), number(*jobs, dice));
    let lead = match dice.below(4) {
        _ if follow_up => format!("{name} has begun the layoffs of {about} workers that it announced on {}.", date(*day).1),
        0 => format!("{name} will cut {about} jobs because of {reason}, the company said."),
        1 => format!("{name} said it is laying off {about} workers. The company blamed {reason}."),
        2 => format!("{name} plans to eliminate {about} positions, it told staff. It named {reason} as the cause."),
        _ => format!("{name} is cutting {about} jobs after {reason} hit the company."),
    };
    let mut body = vec![lead];
    if dice.below(2) == 0 {
        body.push(format!("Most of the cuts are in {unit}."));
    }
    if dice.below(3) == 0 {
        body.push(format!("{} employs about {} people.", firm.short, firm.staff));
    }
    if let Some(before) = before.map(|b| &rounds[b]).filter(|_| dice.below(2) == 0) {
        let (month, year) = month(before.day);
        body.push(match dice.below(3) {
            0 => format!("In {month} {year}, the company cut {} jobs.", before.jobs),
            1 => format!("The cuts follow {} layoffs in {month} {year}.", before.jobs),
            _ => format!("{} had already laid off {} people in {month} {year}.", firm.short, before.jobs),
        });
    }
    if dice.below(3) == 0 {
        body.push(format!("The layoffs were first reported by {}.", dice.of(OUTLETS)));
    }
    (format!("{head} to cut {about} jobs\n\n{}\n\n{}\n", date(written).1, body.join("\n\n")), written)
}

/// The month and year of a day.
fn month(day: usize) -> (String, String) {
    let written = date(day).1;
    let mut words = written.split(' ');
    let (month, year) = (words.next().unwrap_or_default(), words.nth(1).unwrap_or_default());
    (month.to_owned(), year.to_owned())
}
