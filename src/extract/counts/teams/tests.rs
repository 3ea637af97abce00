use crate::read::{Document, Given};

fn check(body: &str, expected: &[&str]) {
    let text = format!("Brimco Corp to lay off 700 workers\n\n{body}\n");
    let doc = Document::new("a.txt", text, 0, Given::default());
    let article = crate::extract::article(&doc);
    let names: Vec<&str> = article.teams_affected.iter().map(|t| t.name.as_str()).collect();
    assert_eq!(names, expected, "{body}");
}

#[test]
fn units_of_counts_are_split() {
    check("Brimco is cutting 300 jobs in its sales, marketing and customer care group.", &["sales", "marketing", "customer care group"]);
    check("Brimco will axe 40 machinist jobs and 25 salaried positions.", &["machinist", "salaried positions"]);
}

#[test]
fn objects_of_cuts() {
    check("Brimco is shrinking the pool of welders and drivers by a fifth.", &["welders", "drivers"]);
    check("The layoffs will hit welders and the team that designs pumps, Brimco said.", &["welders", "team that designs pumps"]);
    check("Brimco said job cuts would begin with middle managers and office clerks.", &["middle managers", "office clerks"]);
    check("Brimco announced layoffs at its Tarnby foundry plant on Monday.", &["Tarnby foundry plant"]);
    check("Brimco is laying off drivers.", &["drivers"]);
}

#[test]
fn subjects_of_cuts() {
    check("The layoffs were announced on Monday. Staff in Brimco's Wind Software team will also be affected.", &["Wind Software team"]);
    check("Brimco announced newsroom layoffs on Monday.", &["newsroom"]);
}

#[test]
fn what_is_added_behind() {
    check(
        "Most of the cuts are related to changes in the testing and repair programs as well as field operations.",
        &["testing and repair programs", "field operations"],
    );
    check("The cuts will affect engineers, particularly roles involved with sanding and casting.", &["engineers", "sanding and casting"]);
}

#[test]
fn a_name_told_by_its_apposition_keeps_it() {
    check("Layoffs will hit employees in its pump unit, Tarn Marine Services, managers said.", &["pump unit, Tarn Marine Services"]);
}

#[test]
fn occupations_are_named_in_the_plural_where_the_article_does() {
    check("Brimco will axe 40 machinist jobs. A union said it would stand by the machinists.", &["machinists"]);
}

#[test]
fn those_affected() {
    check("Brimco said layoffs had begun. Among those affected were sound engineers and recruiters.", &["sound engineers", "recruiters"]);
    check("Brimco said layoffs had begun. Most of the affected workers are in casting roles.", &["casting roles"]);
    check("Brimco said layoffs had begun. Managers, editors and bakers were let go.", &["Managers", "editors", "bakers"]);
}

#[test]
fn plain_nouns_in_lists() {
    check("Brimco will cut 300 jobs, mostly in technology and operations.", &["technology", "operations"]);
    check("The layoffs will hit its casting and forging divisions.", &["casting", "forging divisions"]);
    check("The layoffs will hit teams including legal and advertising.", &["legal", "advertising"]);
    check("Brimco will reduce its forging team by 20% in a round of layoffs.", &["forging team"]);
}

#[test]
fn nobody_in_particular_is_no_team() {
    check("Brimco said the layoffs will affect employees across the company and workers in Spain this week.", &[]);
    check("Layoffs at Brimco will hit local workers in the coming weeks, internal emails show.", &[]);
}

#[test]
fn other_rounds_and_other_employers_are_not_the_news() {
    check("The move sounds like all the other tech layoffs. Rivals are laying off welders.", &[]);
    check("Last year, Brimco cut jobs in its games division. Companies are trimming managers everywhere.", &[]);
}

#[test]
fn one_team_is_named_once() {
    check(
        "Brimco is cutting jobs in its pumps division. The cuts in the industrial pumps division start on Monday.",
        &["industrial pumps division"],
    );
}

#[test]
fn what_bears_the_brunt_or_closes() {
    check("Investment banking will bear the brunt of the cuts.", &["Investment banking"]);
    check("Brimco said layoffs had begun. Its Tarnby studio will close in May.", &["Tarnby studio"]);
    check("It will close 14 stores with 600 jobs at risk.", &["stores"]);
    check("It will cut 300 jobs, most of them in its pumps unit.", &["pumps unit"]);
}

#[test]
fn tellers_and_persons_are_no_teams() {
    check("A spokesperson for Brimco confirmed the layoffs to Reuters. Editor Jane Hill was laid off.", &[]);
}

#[test]
fn people_told_of_their_layoffs() {
    check("Workers at its Tarnby warehouse learned of the layoffs by email.", &["Tarnby warehouse"]);
    check("Employees in the hardware group were notified that they were losing their jobs.", &["hardware group"]);
    check("Several members of the policy team said on Chatterbox that they were among those laid off.", &["policy team"]);
    check("Brimco told staff in its Asia business that 200 of them would be dismissed.", &["Asia business"]);
}

#[test]
fn who_those_are() {
    check("Among those let go were editors and photographers.", &["editors", "photographers"]);
    check("The dismissed workers were mostly on the packing line.", &["packing line"]);
    check("Those laid off were given notice on Monday.", &[]);
}

#[test]
fn parts_that_lose_jobs_or_are_shut() {
    check("The company's Dublin office will lose 60 jobs.", &["Dublin office"]);
    check("The night shift will be dropped, costing 90 workers their jobs.", &["night shift"]);
    check("Brimco's trust and safety team was gutted in the layoffs.", &["trust and safety team"]);
    check("Layoffs began on Tuesday at the Hollow Creek mine.", &["Hollow Creek mine"]);
    check("The shops have remained shuttered since the layoffs.", &[]);
}

#[test]
fn those_among_them_and_what_is_closed() {
    check("Brimco said layoffs had begun. Employees in engineering and design were among those laid off.", &["engineering", "design"]);
    check("The closing of the Barnby bakery means 400 jobs will go.", &["Barnby bakery"]);
    check("Brimco gutted its policy team on Friday.", &["policy team"]);
    check("Brimco is eliminating a layer of middle managers.", &["middle managers"]);
    check("Jobs will be lost across its retail operations.", &["retail operations"]);
    check("The layoffs will hit its voice unit.", &["voice unit"]);
}

#[test]
fn what_is_no_part_of_an_employer() {
    check("There were layoffs across the nation, and Texel Media, a rival, hired.", &[]);
    check("The cuts could hit nearby North Carolina.", &[]);
    check("Letters to its sales office have gone unread.", &[]);
    check("Hard-hit companies include Texel Foods.", &[]);
    check("Retailers have cut 20,000 shop jobs in the country this year, the statistics office said.", &[]);
}

#[test]
fn lists_behind_a_number_and_what_follows_them() {
    check("Brimco fired 90 workers on Friday, including welders and porters.", &["welders", "porters"]);
    check("Sixty welders and pipefitters will be laid off.", &["welders", "pipefitters"]);
    check("Among those laid off were welders and porters.", &["welders", "porters"]);
    check("Brimco said layoffs had begun. Hardest hit will be security guards and office clerks.", &["security guards", "office clerks"]);
    check("The layoffs reach every desk, from engineering to sales.", &["engineering", "sales"]);
    check("Several plants will see layoffs, including its Tarnby mill.", &["Tarnby mill"]);
}

#[test]
fn what_happens_elsewhere_names_no_team() {
    check("Brimco will cut 90 jobs as shipping plants shut down.", &[]);
    check("Brimco declined to say whether welders were among those laid off.", &[]);
    check("Brimco will cut 40 jobs in Harlow County.", &[]);
}

/// As [`check`], with the cuts told in the sentence before.
fn check_behind(body: &str, expected: &[&str]) {
    check(&format!("Brimco said on Monday that it will cut 700 jobs. {body}"), expected);
}

#[test]
fn people_who_will_be_told_right_behind_the_cuts() {
    check_behind("Staff in its legal and finance departments are expected to be told on Tuesday.", &["legal", "finance departments"]);
    check_behind("Workers at its Leeds mill will receive notices in May.", &["Leeds mill"]);
    check_behind("Branch staff were told in a video call.", &["Branch staff"]);
    check_behind("It told its sales team that jobs would go.", &["sales team"]);
    check_behind("Two people who worked on the sales team said they were laid off.", &["sales team"]);
    check_behind("Union officials were told that 40 jobs would go.", &[]);
    check_behind("Workers at its Leeds mill were told to wash their hands.", &[]);
}

#[test]
fn what_closes_or_ends_right_behind_the_cuts() {
    check_behind("Its games business is also closing.", &["games business"]);
    check_behind("The company is closing down its Leeds studio.", &["Leeds studio"]);
    check_behind("Also earmarked for closure are the Acton mill and the Holt depot.", &["Acton mill", "Holt depot"]);
    check_behind("At an Acton store slated for closure, people were angry.", &["Acton store"]);
    check_behind("It will also end production at its Acton plant.", &["Acton plant"]);
    check_behind("The evening shift is to be eliminated in May.", &["evening shift"]);
    check_behind("At the Acton plant, the night shift will be eliminated.", &["Acton plant", "night shift"]);
    check_behind("Library hours will be cut and 12 librarians laid off.", &["librarians"]);
}

#[test]
fn parts_that_meet_the_cuts() {
    check_behind("The company is making cuts across marketing, sales and product.", &["marketing", "sales", "product"]);
    check_behind("Sales will see the deepest cuts.", &["Sales"]);
    check_behind("Marketing was among the departments hit.", &["Marketing"]);
    check_behind("The teams hit were sales and recruiting.", &["sales", "recruiting"]);
    check_behind("Its research office lost most of its staff.", &["research office"]);
    check_behind("Engineers made up 40 percent of those laid off.", &["Engineers"]);
    check_behind("The reductions will be made in three departments: sales, finance and legal.", &["sales", "finance", "legal"]);
    check_behind("The layoffs were part of a restructuring of its advertising group.", &["advertising group"]);
    check_behind("The brunt of the layoffs will be borne by middle managers.", &["middle managers"]);
    check_behind("Jobs were also lost in the newsroom.", &["newsroom"]);
    check_behind("Welders will be let go.", &["Welders"]);
    check_behind("The carmaker is eliminating a shift at its Acton plant.", &["Acton plant"]);
}

#[test]
fn what_the_cuts_do_not_meet() {
    check_behind("No jobs will be lost at the Acton plant.", &[]);
    check_behind("Pay cuts will also affect welders.", &[]);
    check_behind("Its shares rose after the layoffs in early trading.", &[]);
    check_behind("The tech sector has been hit by layoffs.", &[]);
    check_behind("Jane Hill worked in the sales department for 10 years before she was laid off.", &[]);
    check_behind("After the layoffs, Brimco will focus on its core software products.", &[]);
}

#[test]
fn parts_that_take_a_share_of_the_cuts() {
    check_behind("Recruitment has taken the brunt.", &["Recruitment"]);
    check_behind("Rigging crews in Utah account for 80 of the jobs.", &["Rigging crews"]);
    check_behind("The Holt mill will bear most of the losses.", &["Holt mill"]);
    check_behind("Sales and its Derby base are said to be most exposed.", &["Sales", "Derby base"]);
    check_behind("The picture desk and the racing pages will be hardest hit.", &["picture desk", "racing pages"]);
    check_behind("Worst affected is the Tarnby works.", &["Tarnby works"]);
    check_behind(
        "The design groups responsible for pumps and the valves unit will suffer most.",
        &["design groups responsible for pumps", "valves unit"],
    );
    // who bears the brunt is told some sentences later, too
    check_behind(
        "Its shares rose. The chairman was away. He will speak on Monday. Underwriting will bear the brunt of it.",
        &["Underwriting"],
    );
    check_behind("The region will be hit hardest by the floods.", &[]);
    check_behind("Brimco works with dealers who account for most of its sales.", &[]);
}

#[test]
fn what_is_left_for_the_rest() {
    check_behind("The rest are office clerks, 40 porters and the Holt depot.", &["office clerks", "porters", "Holt depot"]);
    check_behind("The others are at its tool shop in Derby and, in smaller numbers, at its Holt depot.", &["tool shop", "Holt depot"]);
    check_behind("The remainder will be in advertising and at its Acton mill.", &["advertising", "Acton mill"]);
    check_behind("The remaining 75 will come from student services, including admissions.", &["student services", "admissions"]);
    check_behind("About half of the jobs are at its Acton mill.", &["Acton mill"]);
    check_behind("Welders will go first, followed by the paint shop.", &["Welders", "paint shop"]);
    check_behind("The rest of the company is growing in sales.", &[]);
}

#[test]
fn whom_the_cuts_fall_on() {
    check_behind("The cuts will come mainly in research and development.", &["research and development"]);
    check_behind("The reduction would be found in finance, estates and HR.", &["finance", "estates", "HR"]);
    check_behind("The job losses are split between its Holt works and the Derby foundry.", &["Holt works", "Derby foundry"]);
    check_behind("The layoffs affect nearly every department, including finance and legal.", &["finance", "legal"]);
    check_behind("Those affected, including six welders, will be paid until May.", &["welders"]);
    check("Brimco will cut 300 jobs out of its technology, lending and risk teams.", &["technology", "lending", "risk teams"]);
    check("Brimco will cut 300 jobs in May, primarily at senior levels.", &["senior levels"]);
    check("The layoffs in sales and marketing come as costs rise.", &["sales", "marketing"]);
}

#[test]
fn what_is_given_up_merged_or_wiped_out() {
    check_behind("The layoffs wiped out its audio group.", &["audio group"]);
    check_behind("It also closes a call centre in Derby.", &["call centre"]);
    check_behind("Its two bakeries will close.", &["bakeries"]);
    check_behind("It will stop making pumps at its Acton plant.", &["Acton plant"]);
    check("It will cut 300 jobs as it folds five buying offices into one.", &["buying offices"]);
    check_behind("Its shops will be closed until May.", &[]);
    check_behind("Hit by shrinking army budgets, it will speak on Monday.", &[]);
    check_behind("It will reduce the next Acton 300 purchase.", &[]);
    check("Brimco is laying off 700 hourly and salaried workers.", &[]);
}

#[test]
fn what_shrinks_by_an_amount() {
    check_behind("The marketing team is to be reduced from 12 to seven.", &["marketing team"]);
    check_behind("Customer service will shrink from 120 agents to 70.", &["Customer service"]);
    check_behind("Sales will shrink by a tenth this year.", &[]);
}

#[test]
fn lists_and_the_clauses_around_them() {
    check_behind("Testing, music and the sound team are believed to be most affected.", &["Testing", "music", "sound team"]);
    check_behind("Recruiting and the Derby sales office are gone altogether.", &["Recruiting", "Derby sales office"]);
    check_behind("Marketing staff were spared, though several product managers in Leeds lost their jobs.", &["product managers"]);
    check_behind("They include 38 registered nurses and six billing clerks.", &["registered nurses", "billing clerks"]);
    check("Brimco will cut 300 jobs, among them 40 dispatchers and nine librarians.", &["dispatchers", "librarians"]);
    check_behind("The layoffs will begin on or about May 4 with the night shift.", &["night shift"]);
    check_behind("Its rivals let staff go last week.", &[]);
    check_behind("The board cut 300 jobs but spared 20 jobs, mostly drivers and nurses.", &[]);
    check_behind("Its savings platform and corporate lending desk are to be closed.", &["savings platform", "corporate lending desk"]);
    check_behind("The job losses include 60 at its Derby mill and 40 in finance.", &["Derby mill", "finance"]);
    check_behind("Most of the affected roles sit in engineering and design.", &["engineering", "design"]);
}

#[test]
fn what_bears_most_of_the_hit() {
    check_behind(
        "Sales and content teams have taken most of the hit, along with office clerks.",
        &["Sales", "content teams", "office clerks"],
    );
    check_behind("The packing line bore the heaviest burden.", &["packing line"]);
    check_behind("Sales and marketing were behind most of the departures.", &["Sales", "marketing"]);
    check_behind("The Holt plant takes the worst of it.", &["Holt plant"]);
    check_behind("Technicians make up the biggest group.", &["Technicians"]);
    check_behind("Field crews and the billing desk are the areas most affected.", &["Field crews", "billing desk"]);
    check_behind("Shares took most of the hit on Monday.", &[]);
    check_behind("Sales were hit by the weather.", &[]);
    check_behind("The union, which represents most of the drivers, will speak on Monday.", &[]);
}

#[test]
fn who_is_on_the_list() {
    check("Brimco will let go 130 people, the majority of whom are welders and pipe fitters.", &["welders", "pipe fitters"]);
    check("Some 60 were dismissed, most of them women.", &[]);
    check("Some 60 were dismissed, many of them members of the union.", &[]);
    check_behind("Of the 84, 60 are drivers, 20 mechanics and four work in dispatching.", &["drivers", "mechanics"]);
    check_behind("Of the 84, there are 71 sales and stock associates and nine porters.", &["sales and stock associates", "porters"]);
    check_behind("Of the 84, 20 had worked there for years.", &[]);
    check_behind("The first to go will be managers and the night crew.", &["managers", "night crew"]);
    check_behind("The first to speak will be managers.", &[]);
    check_behind("Sixty-six are engineers of one kind or another.", &["engineers"]);
    check_behind("It plans to go on, with captains and first officers both affected.", &["captains", "first officers"]);
    check_behind("Nine of the 24 are in the department of music.", &["department of music"]);
    check_behind("The largest share, 512, are at the Roads Bureau.", &["Roads Bureau"]);
}

#[test]
fn lists_with_lists_in_them() {
    check_behind(
        "The layoffs were mostly in sales and distribution, network operations and finance.",
        &["sales and distribution", "network operations", "finance"],
    );
    check_behind(
        "They include producers, three members of the music desk and much of the audience team.",
        &["producers", "music desk", "audience team"],
    );
    check_behind("The cuts hit its centre in Holt and the Acton yard.", &["centre in Holt", "Acton yard"]);
    check_behind("Four of the jobs are in its Acton office, three in Derby and two at headquarters.", &["Acton office", "headquarters"]);
    check_behind("The cuts will be felt in dialysis and in the intensive care unit.", &["dialysis", "intensive care unit"]);
    check_behind("The layoffs are in sales and marketing, engineers said.", &["sales", "marketing"]);
    check("Brimco is cutting 300 jobs in sales, and selling its mill.", &["sales"]);
}

#[test]
fn one_site_by_its_name_and_without() {
    check("Brimco will close its Derby plant. The manufacturing facility has lost 300 jobs.", &["Derby plant"]);
    check("Brimco will close its Derby plant and the rolling mill.", &["Derby plant", "rolling mill"]);
}

#[test]
fn a_part_belongs_to_the_count_beside_it() {
    check(
        "Several hundred clerks went in 2012 under an older plan, and in May it closed its Holt mill with the loss of 90 jobs.",
        &["Holt mill"],
    );
}

#[test]
fn what_is_denied_or_not_for_good() {
    check_behind("No drivers will lose their jobs.", &[]);
    check_behind("The hospital will save money without cutting nurses.", &[]);
    check_behind("It is laying off staff, and putting six stations up for sale.", &[]);
}

#[test]
fn lists_give_ups_and_outlets() {
    check("The cuts will be felt in areas such as tours, dispatch and marketing.", &["tours", "dispatch", "marketing"]);
    check("Brimco said the cuts hit sales and support hardest.", &["sales", "support"]);
    check("Brimco will cut 90 jobs. It will fold its Derby edition.", &["Derby edition"]);
    check("Brimco will cut 90 jobs. Its Derby mill is to shut its gates.", &["Derby mill"]);
}

#[test]
fn who_is_listed() {
    check_behind(
        "Guards, crane operators and drivers are all listed among the grades under review.",
        &["Guards", "crane operators", "drivers"],
    );
    check_behind("Welders and clerks were named in the notice.", &["Welders", "clerks"]);
    check_behind("The list includes welders and clerks.", &["welders", "clerks"]);
    check_behind("Job titles affected include crane operator, welder and shift manager.", &["crane operator", "welder", "shift manager"]);
    check_behind("These are welders, fitters and cooks of the best kind, the union said.", &["welders", "fitters", "cooks"]);
    check_behind("It dismissed 16 people, three welders and two cooks among them.", &["welders", "cooks"]);
    check_behind("Two managers are named in the lawsuit.", &[]);
    check_behind("The list names three banks.", &[]);
    check_behind("These are fathers and mothers, the union said.", &[]);
    check_behind("Speakers include Ann Lee, a banker, a welder and a cook.", &[]);
}

#[test]
fn terms_of_work() {
    check("Brimco will let go of 60 agency workers and 20 permanent staff.", &["agency workers", "permanent staff"]);
    check_behind("Most of those leaving are agency workers or on short contracts.", &["agency workers"]);
    check_behind("Agency staff were told on Monday.", &[]);
    check_behind("Permanent staff were told on Monday.", &[]);
}

#[test]
fn where_cuts_lean_and_who_feels_them() {
    check_behind("The cuts would lean toward clerks and middle managers.", &["clerks", "middle managers"]);
    check_behind("Welders, clerks and cooks will all feel the restructuring.", &["Welders", "clerks", "cooks"]);
    check_behind("Layoffs are also possible at its Acton mill.", &["Acton mill"]);
    check_behind("Layoffs are possible, a spokesman said.", &[]);
    check_behind("As well as losing the night shift, it will move in May.", &["night shift"]);
    check_behind("Voters lean toward the mayor and will feel the heat.", &[]);
}

#[test]
fn subsidiaries_and_sites_by_their_towns() {
    check_behind("Its subsidiaries Norvel and Texel will also be hit.", &["Norvel", "Texel"]);
    check_behind("The cuts are likely to reach Norvel, a freight forwarder, and Texel.", &["Norvel", "Texel"]);
    check_behind("It proposes closing the Acton and Holt day centres.", &["Acton and Holt day centres"]);
    check_behind("It is merging its sales and design teams.", &["sales", "design teams"]);
    check("Brimco will cut 300 jobs at Rotterdam in May.", &["Rotterdam"]);
    check("Brimco will cut 300 jobs in Rotterdam in May.", &[]);
    check_behind("It decided to part with its drilling businesses.", &[]);
    check_behind("It blames lost contracts and a payroll that grew.", &[]);
    check_behind("Its parts are found in thin clients and terminals.", &[]);
    check_behind("It is merging with a rival.", &[]);
}

#[test]
fn told_of_their_jobs_and_offered_money() {
    check_behind("Three weekly editors have been told that their jobs no longer exist.", &["weekly editors"]);
    check_behind("Managers were told that their posts are to go.", &["Managers"]);
    check_behind("Managers were told that their posts are safe.", &[]);
    check_behind(
        "Staff in the stores, the supply chain and the head office in Derby will be offered early retirement.",
        &["stores", "supply chain", "head office"],
    );
    check_behind("Staff in the stores will be offered coffee.", &[]);
}

#[test]
fn parts_that_lose_people_are_not_spared_or_make_up_the_rest() {
    let cuts = "Brimco said layoffs had begun.";
    check(&format!("{cuts} Finance, sales and engineering all lost people, Ann Lee said."), &["Finance", "sales", "engineering"]);
    check(&format!("{cuts} The night shift was not spared."), &["night shift"]);
    check(&format!("{cuts} Even welders were not spared."), &["welders"]);
    check(
        &format!("{cuts} Some 40 welders are on the list, along with 30 fitters. Porters and office clerks make up the rest."),
        &["welders", "fitters", "Porters", "office clerks"],
    );
    check(&format!("{cuts} The company was not spared."), &[]);
    check(&format!("{cuts} Welders were spared."), &[]);
    check(&format!("{cuts} Sales lost people's trust."), &[]);
}

#[test]
fn parts_that_are_next_in_line() {
    check("Brimco plans 900 job cuts, with the retail unit and human resources next in line.", &["retail unit", "human resources"]);
    check("The job cuts go deep, with sales, logistics and clothing all in the firing line.", &["sales", "logistics", "clothing"]);
    check("Brimco plans 900 job cuts, with sales and marketing up by a tenth.", &[]);
}

#[test]
fn what_stands_between_cuts_and_those_they_meet() {
    check("The layoffs, equal to roughly 12 per cent of the British workforce of Brimco Corp, will be aimed at managers.", &["managers"]);
    check(
        "Brimco said manufacturing, engineering and the teams that support them would be most affected by the layoffs.",
        &["manufacturing", "engineering"],
    );
    check("Brimco said layoffs had begun. Most of those to go are in sales and marketing.", &["sales", "marketing"]);
}

#[test]
fn what_is_closed_before_the_jobs_are_counted() {
    let text = |body: &str| {
        let doc = Document::new("a.txt", format!("Acton Bank to shut 47 branches\n\n{body}\n"), 0, Given::default());
        let teams = crate::extract::article(&doc).teams_affected;
        teams.into_iter().map(|t| t.name).collect::<Vec<_>>()
    };
    assert_eq!(text("Acton Bank said the plan will cost 138 jobs."), ["branches"]);
    assert_eq!(text("Acton Bank said customers can use its app."), Vec::<String>::new());
}

#[test]
fn one_site_by_its_place_and_two_by_their_work() {
    check(
        "Brimco is laying off 300 workers at its Tarnby tractor plant. It said it had no orders. More layoffs may follow at the factory in Tarnby.",
        &["Tarnby tractor plant"],
    );
    check(
        "Brimco is laying off 300 workers at its Tarnby tractor plant. It said it had no orders. More layoffs will hit the Tarnby engine factory.",
        &["Tarnby tractor plant", "Tarnby engine factory"],
    );
}

#[test]
fn two_functions_before_one_noun_are_one_part() {
    check("Brimco will cut 900 jobs in its engineering and construction arm.", &["engineering and construction arm"]);
    check("Brimco will cut 900 jobs in sales and its construction arm.", &["sales", "construction arm"]);
}

#[test]
fn those_who_go_first_are_no_part() {
    check("Brimco said layoffs had begun. A first group of 22 welders will finish up next month.", &["welders"]);
}

#[test]
fn functions_in_a_row_where_cuts_are_told_of() {
    check(
        "The cuts reach into every part -- retail banking, compliance and trade finance.",
        &["retail banking", "compliance", "trade finance"],
    );
    check(
        "The layoffs were made public on Monday. The effect will be felt in finance, legal and marketing.",
        &["finance", "legal", "marketing"],
    );
    check("The layoffs were made public on Monday. Brimco is hiring in finance, legal and marketing.", &[]);
    check("The layoffs were listed under the Marlow Notification (WARN) Act.", &[]);
}

#[test]
fn people_by_what_happens_to_them_are_no_team() {
    check("Brimco said impacted employees will be told this week of the layoffs.", &[]);
    check("The pro-strike staffers were laid off on Monday.", &[]);
    check("The layoffs go on, with the airline and travel industries hit hardest.", &[]);
}
