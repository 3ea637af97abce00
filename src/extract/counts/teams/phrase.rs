//! The noun phrases that name parts, read from where a verb or preposition leaves off.

use std::ops::Range;

use super::{Finder, NEAR};
use crate::extract::names::NameKind;
use crate::lexicon::sets::{AFFECTED, PART_LINKS, PART_PREPOSITIONS, PROTEST_VERBS, QUANTITY_WORDS};
use crate::lexicon::{Tag, hedges_before, outlet_named, vague_numerals};
use crate::text::number::read_cardinal;
use crate::text::{Sentence, TokenKind};

impl Finder<'_, '_> {
    /// The subject of a verb: "staff in X will also be affected"; the first clause before it that opens with a part, else the noun
    /// phrase right before it. `jobs` as in [`Self::objects`].
    pub(super) fn subject(&self, verb: usize, s: &Sentence, jobs: bool, out: &mut Vec<Range<usize>>) {
        let opens = |k: usize| {
            let t = &self.a.tokens[k - 1];
            // ", with drivers and clerks affected"
            let with = t.is("with") && k > 1 && self.a.tokens[k - 2].is(",");
            t.kind == TokenKind::Mark && !matches!(t.text, "-" | "&" | "/" | "'")
                || t.is("that")
                || with
                // not "its call centre"
                || self.a.tags[k - 1].has(Tag::SpeechVerb) && !self.a.tags[k].has(Tag::TeamNoun)
        };
        // "said sales would", not "sales is thought to", "its call centre will"
        let says = |k: usize| {
            let site = self.a.tags[k + 1].has(Tag::TeamNoun);
            self.a.tags[k].has(Tag::SpeechVerb) && !site && !matches!(self.word(k - 1, k), "is" | "are" | "was" | "were" | "be")
        };
        // "sales and the functions that support it would": no clause of its own
        let relative = |k: usize| {
            let noun = k > s.tokens.start && self.a.tags[k - 1].any(&[Tag::TeamNoun, Tag::PersonNoun, Tag::JobNoun]);
            let object = matches!(self.word(k + 2, verb), "it" | "them" | "the" | "its" | "their" | "those");
            noun && object && !self.a.tags[k + 1].any(&[Tag::FunctionWord, Tag::Modal])
        };
        let that = |k: usize| self.a.tokens[k].is("that") && !relative(k);
        let spoken = (s.tokens.start..verb).rev().find(|k| *k > s.tokens.start && says(*k) || that(*k));
        let first = spoken.map_or(s.tokens.start, |k| k + 1);
        let known = out.len();
        // "Brimco, the cloud arm of Tarn, …": a description of the employer
        let described = |k: usize| k > 1 && self.a.tokens[k - 1].is(",") && self.reader.is_own_or_place(k - 2);
        // "sales was spared, but drivers lost": a clause of its own comes before
        let clause =
            |k: &usize| self.word(*k, verb) == "," && matches!(self.word(k + 1, verb), "but" | "though" | "although" | "while" | "whereas");
        // "the NFT arm, which is being wound down": what stands before the comma
        let which = (first + 1..verb).rev().take(NEAR).find(|k| self.word(*k, verb) == "which" && self.a.tokens[*k - 1].is(","));
        if let Some(which) = which {
            self.phrase_before(which - 1, first, jobs, out);
            // "the maker of Zyprexa, which loses"
            let bare =
                |p: &Range<usize>| self.names.at(p.start).is_some_and(|m| m.tokens == *p) && !self.a.tags[p.end - 1].has(Tag::TeamNoun);
            let found = out.split_off(known);
            out.extend(found.into_iter().filter(|p| !bare(p)));
            return;
        }
        let own = (first..verb).rev().find(clause).filter(|c| !(c + 1..verb).any(|k| self.word(k, verb) == ","));
        let first = own.map_or(first, |c| c + 2);
        for k in (first..verb).filter(|k| *k == first || opens(*k) && !described(*k)) {
            self.objects(k, verb, jobs, out);
            // "library hours will be cut"
            let goes_on = |p: &Range<usize>| self.is_modified(p.end, verb);
            let found = out.split_off(known);
            out.extend(found.into_iter().filter(|p| !goes_on(p)));
            if out.len() > known {
                // "at its Acton mill, the night shift will go": where, and what
                if k == first && matches!(self.word(k, verb), "at" | "in") {
                    break;
                }
                return;
            }
        }
        self.phrase_before(verb, first, jobs, out);
    }

    /// Whether the word behind a part is a noun that it only describes: "library hours will be cut".
    fn is_modified(&self, k: usize, verb: usize) -> bool {
        let noun = |k: usize| {
            let t = &self.a.tokens[k];
            let people = self.a.tags[k].any(&[Tag::JobNoun, Tag::WorkerNoun, Tag::TeamNoun, Tag::PersonNoun]);
            t.lower.ends_with('s') && !t.is_capitalised() && !people && self.reader.is_run_word(k, verb)
        };
        let helps = |k: usize| matches!(self.word(k, verb), "will" | "would" | "are" | "were" | "have" | "could" | "may" | "must");
        k < verb && noun(k) && (k + 1 == verb || helps(k + 1))
    }

    /// The noun phrase that ends right before a verb and its auxiliaries.
    fn phrase_before(&self, verb: usize, first: usize, jobs: bool, out: &mut Vec<Range<usize>>) {
        let auxiliary = |k: usize| self.a.tags[k].has(Tag::FunctionWord) || self.a.tags[k].has(Tag::Modal) || self.is_adverb(k);
        let end = (first..verb).rev().find(|k| !auxiliary(*k)).map_or(first, |k| k + 1);
        let starts = (first.max(end.saturating_sub(NEAR))..end)
            .filter(|k| *k == first || !self.reader.is_run_word(k - 1, end) || *k > first + 1 && self.reader.is_finite(k - 1));
        // "will help workers": a verb opens it
        let verbal = |k: usize| k > first && matches!(self.word(k - 1, verb), "will" | "would" | "to" | "can" | "could" | "may" | "not");
        for k in starts.filter(|k| !verbal(*k)) {
            if let Some(p) = self.reader.at(self.skip_lead(k, end), end, false).filter(|p| p.tokens.end == end) {
                out.extend(p.members.into_iter().filter(|m| (jobs || !self.reader.is_function(m.clone())) && self.is_part(m)));
                return;
            }
        }
    }

    /// `jobs` says that it is jobs or people that go, whatever follows. Follows "employees in its X and Y teams", "a number of roles, particularly in X" to the parts named.
    pub(super) fn objects(&self, at: usize, end: usize, jobs: bool, out: &mut Vec<Range<usize>>) {
        let (mut k, mut loose, mut jobs) = (at, false, jobs);
        for _ in 0..6 {
            // "40 jobs as welders", but "40 jobs as plants shut down"; "jobs such as sales"
            let trade = self.word(k, end) == "as" && !k.checked_sub(1).is_some_and(|b| self.a.tokens[b].is("such"));
            let lead = k;
            k = self.skip_lead(k, end);
            // "cut an unspecified number in sales": of jobs
            let number = |i: usize| matches!(self.word(i, k), "number" | "dozens" | "hundreds" | "thousands" | "handful" | "several");
            jobs |= (lead + 1..k).any(|i| number(i - 1) && matches!(self.word(i, k), "in" | "at" | "from" | "across" | "among" | "within"));
            if let Some(p) = self.reader.at(k, end, loose) {
                let next = p.tokens.end;
                let people = self.a.tags[next - 1].any(&[Tag::PersonNoun, Tag::JobNoun, Tag::WorkforceNoun]);
                // "cut production", "sales fell": a function alone is no part of an employer
                if self.describes(&p.tokens, k, end) {
                    return;
                }
                let several = p.members.len() > 1;
                // "recruiting and the sales office are gone": a function told from a team
                let beside_team = several && p.members.iter().any(|m| self.a.tags[m.end - 1].has(Tag::TeamNoun));
                let part = |m: &Range<usize>| {
                    let fits = !trade || self.a.tags[m.end - 1].has(Tag::PersonNoun);
                    // a newsroom or a call centre is a place, too
                    let site = self.a.tags[m.end - 1].has(Tag::TeamNoun);
                    // "Art and the sound team": what opens a sentence, and a list, is told from the others
                    let listed = several && self.is_plain_opening(m);
                    // "Texel, a freight forwarder, and Norvel": which it is
                    let apposed = matches!(self.word(m.start.saturating_sub(1), end), "a" | "an")
                        && m.start > 2
                        && self.word(m.start - 2, end) == ","
                        && self.names.at(m.start - 3).is_some();
                    fits && !apposed
                        && (jobs || people || site || beside_team || !self.reader.is_function(m.clone()))
                        && (listed || self.is_part(m))
                };
                out.extend(p.members.into_iter().filter(part));
                return self.more(next, end, people, out);
            }
            let Some(noun) = self.general_noun(k, end) else { return };
            jobs = true;
            k = self.skip_adverbs(noun + 1, end);
            loose = matches!(self.word(k, end), "involved" | "such" | "like" | "related" | "working");
            let linked = PART_LINKS.has(self.word(k, end)) || self.a.tags[k - 1].any(&[Tag::CutNoun, Tag::CutSubject]);
            while PART_LINKS.has(self.word(k, end)) {
                k += 1;
            }
            k = self.skip_adverbs(k, end);
            if !PART_PREPOSITIONS.has(self.word(k, end)) || self.word(k, end) == "to" && !linked {
                return self.more(k, end, true, out);
            }
        }
    }

    /// "store chain Brimco", "one of its plants": words that say what an employer is, or nothing in particular.
    fn describes(&self, part: &Range<usize>, at: usize, end: usize) -> bool {
        let next = part.end;
        let of_name = next < end && (self.a.tags[next].has(Tag::CompanyNoun) || self.reader.is_own_or_place(next));
        let one_of =
            (at.min(part.start.saturating_sub(4))..part.start).any(|k| self.word(k, end) == "one" && self.word(k + 1, end) == "of");
        of_name || one_of
    }

    /// Not an outlet that was told, not a single person by what he does.
    pub(super) fn is_part(&self, part: &Range<usize>) -> bool {
        let last = part.end - 1;
        let (token, tags) = (&self.a.tokens[last], self.a.tags[last]);
        let anybody = matches!(
            token.lower.as_ref(),
            "colleagues" | "breadwinner" | "breadwinners" | "folk" | "folks" | "guys" | "lads" | "youngsters"
        );
        let single = tags.has(Tag::PersonNoun)
            && !tags.any(&[Tag::WorkerNoun, Tag::WorkforceNoun, Tag::TeamNoun])
            && !token.lower.ends_with('s')
            && !["men", "people", "faculty"].iter().any(|plural| token.lower.ends_with(plural));
        let outlet = || self.reader.is_organisation(part) && outlet_named(self.a.text(part.clone())).is_some();
        // "editor Jane Hill"
        let of_person = |k: usize| k < last && self.a.tags[k].has(Tag::PersonNoun) && !self.a.tokens[k].is_capitalised();
        let named = part.clone().any(of_person) && token.is_capitalised() && !tags.any(&[Tag::TeamNoun, Tag::PersonNoun]);
        // "Outspoken …": a capital that only opens the sentence
        let opens = self.is_plain_opening(part);
        // "Plant closing to leave 213", "let staff go"
        // "shut Merrow, its Derby mill, and put 90 people out of work"
        let shut = part.len() > 1 && matches!(self.word(part.start, part.end), "shut" | "shuts" | "shuttered" | "closes");
        let verbal = shut
            || part.clone().any(|k| matches!(self.word(k, part.end), "let" | "letting"))
            || part.clone().any(|k| self.a.tokens[k].is("to"));
        // "co-hosts Jane Hill", "the Spaniard"
        let person = self.names.at(last).is_some_and(|m| self.names.entity(m).kind == NameKind::Person) && !tags.has(Tag::TeamNoun);
        // "shares rose in early trading"
        let hour =
            |k: usize| matches!(self.word(k, last), "early" | "late" | "morning" | "afternoon" | "after-hours" | "premarket" | "insider");
        let hours = part.len() > 1 && token.is("trading") && hour(last - 1);
        // "a first group of 22 welders": of those who go
        let ordinal = matches!(self.word(part.start, part.end), "first" | "second" | "third" | "last" | "latest" | "next");
        let wave = part.len() == 2 && ordinal && matches!(token.lower.as_ref(), "batch" | "group" | "round" | "tranche" | "wave");
        let verbal = verbal || wave;
        // "the teams that support them": no name
        let verbal = verbal || matches!(token.lower.as_ref(), "it" | "them");
        // "the … Notification (WARN) Act", "divisions that", "the trade union Brim"
        let law = token.is_capitalised() && matches!(token.lower.as_ref(), "act" | "bill" | "law" | "code");
        let union = part.clone().any(|k| matches!(self.word(k, part.end), "union" | "unions")) && token.is_capitalised();
        // "Queens and Brooklyn picketed Brim's headquarters"
        let protest =
            part.len() > 3 && part.clone().any(|k| PROTEST_VERBS.has(self.word(k, part.end)) && self.word(k, part.end).ends_with("ed"));
        let verbal = verbal || protest || law || union || matches!(token.lower.as_ref(), "that" | "which" | "who" | "where");
        // "the travel and airline industries", "civilians": more than one employer's
        let trade = matches!(token.lower.as_ref(), "industry" | "industries" | "sectors" | "economy" | "civilians");
        // "impacted employees", "the pro-strike staffers", "tossing workers": people by what happens to them, or by what they think
        let generic = matches!(token.lower.as_ref(), "employees" | "staffers" | "workers" | "staff" | "personnel" | "people");
        let told = |k: usize| {
            let w = self.word(k, part.end);
            AFFECTED.has(w)
                || matches!(
                    w,
                    "fired" | "sacked" | "dismissed" | "arrested" | "terminated" | "protesting" | "striking" | "tossing" | "throwing"
                )
                || w.starts_with("pro-")
                || w.starts_with("anti-")
        };
        let verbal = verbal || trade || generic && part.len() == 2 && told(part.start);
        // "the same plant": one named before
        let same = self.a.tokens[part.start].is("same");
        let native = part.len() == 1 && tags.has(Tag::Demonym) && token.is_capitalised();
        !single
            && !anybody
            && !named
            && !opens
            && !verbal
            && !person
            && !native
            && !same
            && !hours
            && !outlet()
            && !self.is_other_company(part)
    }

    /// One word that opens its sentence and names no part by itself.
    fn is_plain_opening(&self, part: &Range<usize>) -> bool {
        part.len() == 1
            && self.a.sentences[self.a.sentence_of(part.start).min(self.a.sentences.len() - 1)].tokens.start == part.start
            && !self.a.tags[part.start].any(&[Tag::TeamNoun, Tag::PersonNoun])
            && !self.reader.is_function(part.clone())
    }

    /// A company by itself that does not belong to the article's employers.
    fn is_other_company(&self, part: &Range<usize>) -> bool {
        let Some(m) = self.names.at(part.start).filter(|m| m.tokens == *part) else { return false };
        // "the Forest Service", "the Bureau of Mines": a body of the government that is cut
        let body =
            |k: usize| matches!(self.word(k, m.tokens.end), "service" | "bureau" | "administration" | "agency" | "office" | "survey");
        let known = self.names.entity(m).company().is_some() && !body(m.tokens.start) && !body(m.tokens.end - 1);
        known && !self.kin.own(m.entity)
    }

    /// What is added behind a list: "as well as X", "including Y", "in its Z".
    pub(super) fn more(&self, at: usize, end: usize, people: bool, out: &mut Vec<Range<usize>>) {
        if let Some(next) = self.next_numbered(at, end) {
            return self.objects(next, end, true, out);
        }
        if let Some(next) = self.list_goes_on(at, end) {
            return self.objects(next, end, true, out);
        }
        // "fired 90 workers on Friday, including welders"
        let timed = |k: usize| {
            let fiscal = |w: &str| w.strip_prefix("fy").is_some_and(|y| y.bytes().next().is_some_and(|b| b.is_ascii_digit()));
            k < end
                && (self.a.tags[k].any(&[Tag::Weekday, Tag::Month, Tag::TimeWord])
                    || self.a.tokens[k].kind == TokenKind::Number
                    || fiscal(self.word(k, end)))
        };
        let led = |k: usize| {
            matches!(self.word(k, end), "on" | "in" | "during" | "over" | "by" | "this" | "last" | "next" | "late" | "early")
                && timed(k + 1)
                || self.word(k, end) == "," && k > at && timed(k - 1)
                || self.word(k, end) == ","
                    && k == at
                    && matches!(self.word(k + 1, end), "during" | "over" | "by" | "in" | "on" | "this" | "next" | "last")
                    && timed(k + 2)
        };
        let past = (at..end.min(at + NEAR)).find(|k| !timed(*k) && !led(*k)).unwrap_or(at);
        let past = past - usize::from(past > at && self.word(past - 1, end) == ",");
        let at = if self.word(past, end) == "," && people { past } else { at };
        let k = if self.word(at, end) == "," { at + 1 } else { at };
        let next = match (self.word(k, end), self.word(k + 1, end)) {
            ("among", "them") => k + 2,
            ("as", "well") if self.word(k + 2, end) == "as" => k + 3,
            ("in", "addition") if self.word(k + 2, end) == "to" => k + 3,
            ("along" | "together", "with") | ("such", "as") => k + 2,
            // "the group responsible for tools and the pumps unit"
            ("and", "the" | "its" | "their") if k == at && self.is_site_list(k + 1, end) => k + 1,
            // "jobs in its ventures arm and in sales"
            ("and", "in" | "at" | "across") if people || k == at => k + 2,
            (
                "including" | "particularly" | "especially" | "primarily" | "mainly" | "notably" | "mostly" | "chiefly" | "largely"
                | "principally" | "predominantly",
                _,
            ) => k + 1,
            ("in" | "at" | "across" | "within" | "from", _) if people && k == at => k + 1,
            // "the night shift at its Acton mill"
            ("in" | "at", "its" | "their") if k == at && self.is_site_list(k + 1, end) => k + 1,
            // "nearly all in sales", "half of them drivers" is read with its people
            ("all" | "half" | "most" | "many", "in" | "at" | "from" | "within" | "across") if k > at => k + 1,
            ("nearly" | "almost" | "virtually", "all" | "half")
                if k > at && matches!(self.word(k + 2, end), "in" | "at" | "from" | "within" | "across") =>
            {
                k + 2
            }
            // "on the night shift, in dispatch and in the claims office"
            ("in" | "at" | "on" | "across", _) if k > at && self.is_prepositional_list(k, end) => k + 1,
            _ => return,
        };
        self.objects(next, end, true, out);
    }

    /// Whether sites or teams, and nothing else, are named at a token.
    fn is_site_list(&self, at: usize, end: usize) -> bool {
        let part = self.reader.at(at, end, false);
        part.is_some_and(|p| p.members.iter().all(|m| self.a.tags[m.end - 1].has(Tag::TeamNoun) && m.len() > 1))
    }

    /// "in dispatch and in the claims office": a list whose members each have their preposition, at the preposition of one.
    fn is_prepositional_list(&self, at: usize, end: usize) -> bool {
        let preposition = self.word(at, end);
        let Some(p) = self.reader.at(at + 1, end, false) else { return false };
        let stop = p.tokens.end;
        let comma = usize::from(self.word(stop, end) == ",");
        self.word(stop + comma, end) == "and" && self.word(stop + comma + 1, end) == preposition
    }

    /// "teams such as", "departments including": the names follow.
    fn opens_examples(&self, k: usize, end: usize) -> bool {
        let next = k + 1 + usize::from(self.word(k + 1, end) == "," && self.word(k + 2, end) == "including");
        let kind = self.a.tags[k].has(Tag::TeamNoun)
            || matches!(self.word(k, end), "areas" | "categories" | "disciplines" | "fields" | "specialties" | "trades");
        kind && matches!(self.word(next, end), "such" | "including" | "like")
    }

    /// The last word of a phrase that names nobody in particular: "employees", "corporate roles", "job families".
    fn general_noun(&self, at: usize, end: usize) -> Option<usize> {
        let word = |k: &usize| {
            let t = &self.a.tokens[*k];
            t.kind == TokenKind::Word && !self.a.tags[*k].has(Tag::FunctionWord) && !PART_LINKS.has(&t.lower)
        };
        let run = (at..end.min(at + 4)).take_while(word);
        let noun = run.last().filter(word)?;
        let general = |k: usize| self.a.tags[k].any(&[Tag::WorkerNoun, Tag::JobNoun, Tag::WorkforceNoun, Tag::CutSubject, Tag::CutNoun]);
        // "a shift at its Acton plant"
        let somewhere =
            |k: usize| k == noun && self.a.tags[k].has(Tag::TeamNoun) && matches!(self.word(k + 1, end), "at" | "in" | "within");
        (at..noun + 1)
            .rev()
            .find(|k| general(*k) || self.opens_examples(*k, end) || somewhere(*k))
            .map(|k| if k + 1 == noun && self.a.tokens[noun].lower.ends_with('s') { noun } else { k })
    }

    /// Quantities, prepositions and adverbs before the first noun.
    pub(super) fn skip_lead(&self, at: usize, end: usize) -> usize {
        let mut k = at;
        while k < end {
            let t = &self.a.tokens[k];
            if let Some(stop) = self.amount(k, end) {
                k = stop;
                continue;
            }
            // "cut “a small number” of people in sales"
            if let Some(stop) = self.quoted_amount(k, end) {
                k = stop;
                continue;
            }
            let skip = t.kind == TokenKind::Number || PART_PREPOSITIONS.has(&t.lower) || QUANTITY_WORDS.has(&t.lower) || self.is_adverb(k);
            let skip = skip && t.text != "IT";
            // "Acme Co. ' s services arm", cut into words; "even teachers"
            let leftover = t.lower == "s" && k > 0 && self.a.tokens[k - 1].kind == TokenKind::Mark;
            if !skip && !leftover && !matches!(t.lower.as_ref(), "even" | "just" | "so-called") {
                let past = self.reader.skip_determiners(k, end);
                if past == k {
                    break;
                }
                k = past;
                continue;
            }
            k += 1;
        }
        k
    }

    /// One past the "of" behind an amount in quotation marks that starts at `k`.
    fn quoted_amount(&self, k: usize, end: usize) -> Option<usize> {
        const AMOUNT: usize = 5;
        let mark = |k: usize| matches!(self.a.tokens[k].text, "\"" | "“" | "”" | "'" | "‘" | "’");
        let close = (k + 2..end.min(k + AMOUNT)).find(|c| mark(*c)).filter(|_| mark(k))?;
        (self.word(close - 1, end) == "number" && self.word(close + 1, end) == "of").then_some(close + 2)
    }

    /// One past the hedge or number that starts at `k`.
    fn amount(&self, k: usize, end: usize) -> Option<usize> {
        let tokens = &self.a.tokens;
        let hedge = hedges_before().longest(tokens, k, end).map(|(stop, _)| stop);
        let vague = || vague_numerals().longest(tokens, k, end).map(|(stop, _)| stop);
        hedge.or_else(vague).or_else(|| read_cardinal(tokens, k, end).map(|n| n.end))
    }

    pub(super) fn skip_adverbs(&self, at: usize, end: usize) -> usize {
        (at..end).find(|k| !self.is_adverb(*k)).unwrap_or(end)
    }

    pub(super) fn is_adverb(&self, k: usize) -> bool {
        let t = &self.a.tokens[k];
        t.kind == TokenKind::Word && (self.reader.is_adverb(k) || t.is("only"))
            || matches!(t.lower.as_ref(), "worldwide" | "globally" | "altogether" | "outright")
    }

    pub(super) fn word(&self, k: usize, end: usize) -> &str {
        self.a.tokens.get(k).filter(|_| k < end).map_or("", |t| t.lower.as_ref())
    }
}
