import { expect, test } from "vitest";
import { askCatalogue } from "@/tests/support/catalogue";

/** Tables of the public schema that belong to no institution; adding one is a decision (decisions 3). */
const globals = ["_prisma_migrations", "institutions"];
/** Tables whose rows only one person may read, with that person's column (decisions 2). */
const privates = {
  ...{ brought_questions: "person_id", conversation_ratings: "person_id", drafts: "person_id" },
  conversation_depths: "person_id",
  ...{ personal_learnings: "person_id", personal_year_hours: "person_id" },
};
/** Tables whose rows are read by whom their owner opens them to, and written by the owner alone (permissions.md 6.2). */
const opened = ["staff_profile_parts"];
/** Tables with a wall of their own round a person's plan: who reads a row, and the column of its only writer (permissions.md 6.2). */
const opening = {
  personal_plan_pieces: "person_id",
  personal_plan_carriers: "owner_id",
  personal_plan_agreed_pieces: "person_id",
};
const person = "( SELECT current_person() AS current_person)";
const isPerson = (column: string) => `(${column} = ${person})`;
const holds = (office: string) => `('${office}'::text IN ( SELECT current_offices() AS current_offices))`;
const ofAppraisal = (table: string, condition = "") => `(EXISTS ( SELECT
   FROM appraisals a
  WHERE ((a.institution_id = ${table}.institution_id) AND (a.id = ${table}.appraisal_id)${condition && ` AND ${condition}`})))`;

/** What is read by its student and by whom else, and written by its student alone. */
const ofPortfolio = (reader: string) => [
  `opened_only r f {0} (${isPerson("person_id")} OR ${reader})`,
  `owner_adds a f {0} ${isPerson("person_id")}`,
  `owner_changes w f {0} ${isPerson("person_id")}`,
  `owner_removes d f {0} ${isPerson("person_id")}`,
];
const ofReferral = (table: string, condition = "") => `(EXISTS ( SELECT
   FROM referrals r
  WHERE ((r.institution_id = ${table}.institution_id) AND (r.id = ${table}.referral_id)${condition && ` AND ${condition}`})))`;
const withReferral = (table: string) =>
  `with_referral * f {0} ((${person} IS NOT NULL) AND ${ofReferral(table)})`;
const isCoached = (student = "student_id") =>
  `(${student} IN ( SELECT s.student_id\n   FROM current_students() s(student_id, opens_earlier)))`;
/** As the catalogue indents a question inside another. */
const ofStart = (condition: string) => `(EXISTS ( SELECT
   FROM start_reviews r
  WHERE ((r.institution_id = start_switches.institution_id) AND (r.id = start_switches.review_id) AND ${condition.replace("\n   FROM", "\n           FROM")})))`;
const isOpenedToCoach =
  "(student_id IN ( SELECT s.student_id\n   FROM current_students() s(student_id, opens_earlier)\n  WHERE s.opens_earlier))";

/** What is between two people: the facts of a colleague's visit, and a text from its author to its reader once handed over (6.2). */
const pairs: Readonly<Record<string, readonly string[]>> = {
  lesson_visits: [
    "pair_only * f {0} ((kind = 'leader'::text) OR (teacher_id = ( SELECT current_person() AS current_person)) OR (visitor_id = ( SELECT current_person() AS current_person)))",
  ],
  visit_texts: [
    "author_adds a f {0} (author_id = ( SELECT current_person() AS current_person))",
    "author_changes w f {0} (author_id = ( SELECT current_person() AS current_person))",
    "author_removes d f {0} (author_id = ( SELECT current_person() AS current_person))",
    "handed_over r f {0} ((author_id = ( SELECT current_person() AS current_person)) OR ((reader_id = ( SELECT current_person() AS current_person)) AND (opened_at IS NOT NULL)))",
  ],
  // What an employee laid in a talk of theirs: read by the two of it, laid in and taken back by the employee alone (E2).
  conversation_inputs: [
    "owner_adds a f {0} ((employee_id = ( SELECT current_person() AS current_person)) AND is_own_input(conversation_id, round_id))",
    "owner_changes w f {0} (employee_id = ( SELECT current_person() AS current_person)) ((employee_id = ( SELECT current_person() AS current_person)) AND is_own_input(conversation_id, round_id))",
    "owner_removes d f {0} (employee_id = ( SELECT current_person() AS current_person))",
    "pair_reads r f {0} ((employee_id = ( SELECT current_person() AS current_person)) OR (conversation_id IN ( SELECT current_talks() AS current_talks)))",
  ],
  // That a student asks for a talk: theirs, and of their present coach while it waits, of who settled it, and with its talk (6.3).
  talk_requests: [
    `between_the_two * f {0} (${isPerson("student_id")} OR (${isCoached()} AND ((settled_at IS NULL) OR ${isPerson("settled_by_id")} OR (conversation_id IN ( SELECT current_talks() AS current_talks)))))`,
    `student_asks a f {0} ${isPerson("student_id")}`,
    `student_takes_back d f {0} ${isPerson("student_id")}`,
  ],
  // Which rules hold in what of a plan is open to a leader: of the owner, of that leader as long as they lead them, and counted by
  // night without a person (permissions.md 6.2, plan check).
  personal_plan_checks: [
    `opened_only r f {0} (${isPerson("person_id")} OR (${isPerson("leader_id")} AND (person_id IN ( SELECT current_followers() AS current_followers))) OR (${person} IS NULL))`,
    `owner_adds a f {0} ${isPerson("person_id")}`,
    `owner_changes w f {0} ${isPerson("person_id")}`,
    `owner_removes d f {0} ${isPerson("person_id")}`,
  ],
  // What is counted at the deed: marks that whoever does it adds, and the night alone counts and forgets (M13).
  pick_up_counts: [`night_counts r f {0} (${person} IS NULL)`, `night_removes d f {0} (${person} IS NULL)`],
  tallies: [`night_counts r f {0} (${person} IS NULL)`, `night_removes d f {0} (${person} IS NULL)`],
  // Why a start became a switch: of the student and their coach of today, and removed as the student (6.3).
  start_switches: [
    `coach_adds a f {0} ${ofStart(isCoached("r.student_id"))}`,
    `student_removes d f {0} ${ofStart(isPerson("r.student_id"))}`,
    `two_only r f {0} ${ofStart(`(${isPerson("r.student_id")} OR ${isCoached("r.student_id")})`)}`,
  ],
  // A portfolio: written by the student it is of, and read by whom they opened a part of it to, as long as that lasts (6.3).
  portfolio_placements: ofPortfolio(
    `(id IN ( SELECT current_portfolio_placements() AS current_portfolio_placements))`,
  ),
  portfolio_items: ofPortfolio(`(id IN ( SELECT current_portfolio_items() AS current_portfolio_items))`),
  portfolio_files: ofPortfolio(`(item_id IN ( SELECT current_portfolio_items() AS current_portfolio_items))`),
  portfolio_outlooks: ofPortfolio(`((replaced_at IS NULL) AND is_opened_outlook(person_id, kind))`),
  portfolio_shares: ofPortfolio(
    `${isPerson("id")} OR (${isPerson("coach_id")} AND ${isCoached("person_id")})`,
  ),
  portfolio_share_items: ofPortfolio(
    `(share_id IN ( SELECT current_portfolio_shares() AS current_portfolio_shares))`,
  ),
  portfolio_openings: [
    `holder_notes a f {0} ${isPerson("share_id")}`,
    `owner_reads r f {0} (EXISTS ( SELECT
   FROM portfolio_shares s
  WHERE ((s.institution_id = portfolio_openings.institution_id) AND (s.id = portfolio_openings.share_id) AND (s.person_id = ${person}))))`,
  ],
  // An appraisal: of the two it is between, and laid of whom permissions.md 6.2 (Beoordeling) names besides; by night without a
  // person what is a year old or of who left.
  appraisals: [
    `leader_plans a f {0} (${isPerson("leader_id")} AND (employee_id IN ( SELECT current_followers() AS current_followers)))`,
    `leader_removes d f {0} ${isPerson("leader_id")}`,
    `two_and_check w f {0} (${isPerson("employee_id")} OR ${isPerson("leader_id")} OR ((laid_at IS NOT NULL) AND ${holds("hr")}))`,
    `whom_it_concerns r f {0} (${isPerson("employee_id")} OR ${isPerson("leader_id")} OR ((laid_at IS NOT NULL) AND (${holds("hr")} OR (${holds("directorate")} AND ((NOT (response IS DISTINCT FROM 'objection'::text)) OR (leader_id IN ( SELECT current_followers() AS current_followers)))))) OR ((${person} IS NULL) AND ((COALESCE(discussed_on, planned_on) < (current_day() - 365)) OR (NOT (employee_id IN ( SELECT current_staff() AS current_staff))))))`,
  ],
  appraisal_texts: [
    `author_adds a f {0} (${isPerson("author_id")} AND ${ofAppraisal("appraisal_texts", "(a.leader_id = appraisal_texts.author_id)")})`,
    `author_changes w f {0} ${isPerson("author_id")} (${isPerson("author_id")} AND ${ofAppraisal("appraisal_texts", "(a.leader_id = appraisal_texts.author_id)")})`,
    `author_removes d f {0} ${isPerson("author_id")}`,
    `laid_only r f {0} (${isPerson("author_id")} OR ((laid_at IS NOT NULL) AND ${ofAppraisal("appraisal_texts")}))`,
  ],
  appraisal_passages: [
    `employee_answers w f {0} ${ofAppraisal("appraisal_passages", isPerson("a.employee_id"))}`,
    `leader_asks a f {0} ((answer IS NULL) AND ${ofAppraisal("appraisal_passages", isPerson("a.leader_id"))})`,
    `leader_withdraws d f {0} ${ofAppraisal("appraisal_passages", isPerson("a.leader_id"))}`,
    `whom_it_concerns r f {0} ${ofAppraisal("appraisal_passages", `((appraisal_passages.answer = 'given'::text) OR ((${person} = a.employee_id) OR (${person} = a.leader_id)))`)}`,
  ],
};
/** A student's referral and what belongs to it: of the student, of their coach, and once sent of the advisers of its unit (6.3). */
const chained: Readonly<Record<string, readonly string[]>> = {
  referrals: [
    `chain_changes w f {0} (${person} IS NOT NULL) (${person} IS NOT NULL)`,
    `coach_adds a f {0} (${isPerson("author_id")} AND ${isCoached()})`,
    `in_the_chain r f {0} (${isPerson("student_id")} OR (${isPerson("author_id")} AND ${isCoached()}) OR ${isOpenedToCoach} OR ((sent_at IS NOT NULL) AND (withdrawn_at IS NULL) AND (unit_id IN ( SELECT current_second_line() AS current_second_line))) OR ((${person} IS NULL) AND (written_at < (current_day() - 365))))`,
    `night_removes d f {0} (${person} IS NULL)`,
  ],
  referral_texts: [
    `author_adds a f {0} ${isPerson("author_id")}`,
    `author_changes w f {0} ${isPerson("author_id")}`,
    `author_removes d f {0} ${isPerson("author_id")}`,
    withReferral("referral_texts"),
  ],
  referral_steps: [withReferral("referral_steps")],
  referral_notes: [
    `author_adds a f {0} (${isPerson("author_id")} AND ${ofReferral("referral_notes", isPerson("r.handler_id"))})`,
    `handler_only r f {0} ${ofReferral("referral_notes", `(${isPerson("r.handler_id")} OR (${isPerson("r.student_id")} AND (r.notes_asked_at IS NOT NULL)))`)}`,
    withReferral("referral_notes"),
  ],
  tool_uses: [withReferral("tool_uses")],
  programme_places: [withReferral("programme_places")],
  pick_ups: [
    `night_removes d f {0} (${person} IS NULL)`,
    `owner_adds a f {0} ${isPerson("person_id")}`,
    `owner_changes w f {0} ${isPerson("person_id")}`,
    `owner_or_told r f {0} (${isPerson("person_id")} OR ((signal_id IS NOT NULL) AND ${isCoached()}) OR ((${person} IS NULL) AND (due_on < (current_day() - 90))))`,
  ],
  colleague_notes: [
    `coach_adds a f {0} (${isPerson("author_id")} AND ${isCoached()})`,
    `night_removes d f {0} (${person} IS NULL)`,
    `three_only r f {0} (${isPerson("author_id")} OR ${isPerson("student_id")} OR (${isPerson("reader_id")} AND (ended_at IS NULL) AND (ends_on >= current_day())) OR ((${person} IS NULL) AND (ends_on < (current_day() - 365))))`,
    `two_end w f {0} (${isPerson("author_id")} OR ${isPerson("student_id")})`,
  ],
};
const ofOwnCase = `(EXISTS ( SELECT
   FROM joint_cases c
  WHERE ((c.institution_id = joint_case_texts.institution_id) AND (c.id = joint_case_texts.case_id) AND ${isPerson("c.author_id")})))`;
/** A case without a name and its words: of its author, and once shared of the team and the advisers of the unit it invites (W13). */
const invited: Readonly<Record<string, readonly string[]>> = {
  joint_cases: [
    `author_adds a f {0} ${isPerson("author_id")}`,
    `author_removes d f {0} ((${person} IS NULL) OR (${isPerson("author_id")} AND (shared_at IS NULL)))`,
    `invited_change w f {0} (${person} IS NOT NULL) (${person} IS NOT NULL)`,
    `whom_it_invites r f {0} (${isPerson("author_id")} OR ((shared_at IS NOT NULL) AND ((team_id IN ( SELECT current_teams() AS current_teams)) OR (unit_id IN ( SELECT current_second_line() AS current_second_line)))) OR ((${person} IS NULL) AND (held_on < (current_day() - 180))))`,
  ],
  joint_case_texts: [
    `author_adds a f {0} ((part = 'insights'::text) OR ${ofOwnCase})`,
    `author_changes w f {0} ((part = 'insights'::text) OR ${ofOwnCase})`,
    `author_removes d f {0} ${ofOwnCase}`,
    `with_case * f {0} ((${person} IS NOT NULL) AND (EXISTS ( SELECT
   FROM joint_cases c
  WHERE ((c.institution_id = joint_case_texts.institution_id) AND (c.id = joint_case_texts.case_id)))))`,
  ],
};
/** Tables whose rows are their author's alone until released to the other of a talk, with staff or with a student (permissions.md 6.2, 6.3). */
const released = ["conversation_preparations"];
/** What the application may do less than select, insert, update and delete. */
const narrower = {
  institutions: ["SELECT"],
  weekly_figures: ["DELETE", "INSERT", "SELECT"],
  tallies: ["DELETE", "INSERT", "SELECT"],
  pick_up_counts: ["DELETE", "INSERT", "SELECT"],
  trail_events: ["INSERT", "SELECT"],
  conversation_corrections: ["DELETE", "INSERT", "SELECT"],
  start_reviews: ["DELETE", "INSERT", "SELECT"],
  start_switches: ["DELETE", "INSERT", "SELECT"],
  referral_notes: ["INSERT", "SELECT"],
  referral_processes: ["INSERT", "SELECT"],
  staff_talk_agendas: ["INSERT", "SELECT"],
  talk_card_sets: ["INSERT", "SELECT"],
  talk_card_minimums: ["INSERT", "SELECT"],
  _prisma_migrations: [],
  institution_plan_versions: ["INSERT", "SELECT"],
  training_requests: ["INSERT", "SELECT", "UPDATE"],
  study_days: ["DELETE", "INSERT", "SELECT"],
  institution_plan_comments: ["DELETE", "INSERT", "SELECT"],
  staff_cycles: ["INSERT", "SELECT"],
  cycle_statements: ["INSERT", "SELECT", "UPDATE"],
  cycle_statement_versions: ["INSERT", "SELECT"],
  cycle_statement_confirmations: ["INSERT", "SELECT"],
  portfolio_files: ["DELETE", "INSERT", "SELECT"],
  portfolio_share_items: ["DELETE", "INSERT", "SELECT"],
  portfolio_openings: ["INSERT", "SELECT"],
};

const tenantTables = `select c.oid, c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    and c.relname <> all ('{${globals.join(",")}}')`;

const offenders = async (text: string) =>
  (await askCatalogue<{ name: string }>(text)).map(({ name }) => name);

test("every table belongs to an institution, or stands on the reviewed list", async () => {
  const without = await offenders(`select t.name from (${tenantTables}) t where not exists (
    select from pg_attribute a join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = t.oid and a.attname = 'institution_id' and a.attnotnull and a.atttypid = 'uuid'::regtype
      and pg_get_expr(d.adbin, d.adrelid) = 'current_institution()')`);
  expect(without).toEqual([]);
});

test("every tenant table is forced behind its canonical policies, and behind no other", async () => {
  expect(await offenders(`select name from (${tenantTables}) t where not forced`)).toEqual([]);
  const policies = await askCatalogue<{ table: string; policy: string }>(`
    select t.name as table, concat_ws(' ', p.polname, p.polcmd, p.polpermissive, p.polroles,
      pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) as policy
    from (${tenantTables}) t left join pg_policy p on p.polrelid = t.oid order by 1, 2`);
  const inside =
    "institution_only * t {0} (institution_id = ( SELECT current_institution() AS current_institution))";
  const isOwner = "(person_id = ( SELECT current_person() AS current_person))";
  const isStaff = "( SELECT current_staff() AS current_staff)";
  const isColleague = "(person_id IN ( SELECT current_colleagues() AS current_colleagues))";
  const openedWalls = [
    `opened_only r f {0} (${isOwner} OR ((( SELECT current_person() AS current_person) IN ${isStaff}) AND (person_id IN ${isStaff}) AND ((opened_to = 'institution'::text) OR ((opened_to = 'team'::text) AND ${isColleague}))))`,
    `owner_adds a f {0} ${isOwner}`,
    `owner_changes w f {0} ${isOwner}`,
    `owner_removes d f {0} ${isOwner}`,
  ];
  const isMe = (column: string) => `(${column} = ( SELECT current_person() AS current_person))`;
  const written = (column: string) => [
    `owner_adds a f {0} ${isMe(column)}`,
    `owner_changes w f {0} ${isMe(column)}`,
    `owner_removes d f {0} ${isMe(column)}`,
  ];
  const carries = "(id IN ( SELECT current_carried_actions() AS current_carried_actions))";
  const leads = `((opened_to_id = ( SELECT current_person() AS current_person)) AND (person_id IN ( SELECT current_followers() AS current_followers)))`;
  const reading = {
    personal_plan_pieces: `opened_only r f {0} (${isOwner} OR ((( SELECT current_person() AS current_person) IN ${isStaff}) AND (${leads} OR ((kind = 'action'::text) AND ${isColleague} AND ${carries}))))`,
    personal_plan_agreed_pieces: `opened_only r f {0} (${isOwner} OR ((piece_id IN ( SELECT current_opened_pieces() AS current_opened_pieces)) AND (agreement_id IN ( SELECT current_led_agreements() AS current_led_agreements))))`,
    personal_plan_carriers: `opened_only r f {0} (${isMe("owner_id")} OR ${isOwner})`,
  };
  const wallsOf = (name: string) =>
    name in opening
      ? [reading[name as keyof typeof opening], ...written(opening[name as keyof typeof opening])]
      : [];
  const isAuthor = "(author_id = ( SELECT current_person() AS current_person))";
  const releasedWalls = [
    `author_adds a f {0} ${isAuthor}`,
    `author_changes w f {0} ${isAuthor}`,
    `author_removes d f {0} ${isAuthor}`,
    inside,
    `released_only r f {0} (${isAuthor} OR ((released_at IS NOT NULL) AND (conversation_id IN ( SELECT current_talks() AS current_talks))))`,
  ];
  const expected = (await askCatalogue<{ name: string }>(`${tenantTables} order by 2`)).flatMap(
    ({ name }) => {
      const column = Object.entries(privates).find(([table]) => table === name)?.[1];
      const own = `owner_only * f {0} (${column} = ( SELECT current_person() AS current_person))`;
      const walls = [
        inside,
        ...(opened.includes(name) ? openedWalls : []),
        ...(column ? [own] : []),
        ...wallsOf(name),
        ...(pairs[name] ?? []),
        ...(chained[name] ?? []),
        ...(invited[name] ?? []),
      ];
      if (released.includes(name)) return releasedWalls.map((policy) => ({ table: name, policy }));
      return walls.sort().map((policy) => ({ table: name, policy }));
    },
  );
  expect(policies).toEqual(expected);
});

test("every key and every index of a tenant table starts with its institution", async () => {
  const wrong = await offenders(`select i.indexrelid::regclass::text as name from (${tenantTables}) t
    join pg_index i on i.indrelid = t.oid
    join pg_attribute a on a.attrelid = t.oid and a.attname = 'institution_id'
    where i.indkey[0] <> a.attnum`);
  expect(wrong).toEqual([]);
});

test("a reference can't cross institutions, changes nothing by itself, and has an index", async () => {
  const references = `select k.conname as name, k.* from (${tenantTables}) t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'`;
  const crossing = await offenders(`select r.name from (${references}) r
    join pg_attribute a on a.attrelid = r.conrelid and a.attnum = r.conkey[1]
    join pg_attribute b on b.attrelid = r.confrelid and b.attnum = r.confkey[1]
    where a.attname <> 'institution_id' or not (b.attname = 'institution_id'
      or (r.confrelid = 'institutions'::regclass and b.attname = 'id'))`);
  const moving = await offenders(
    `select name from (${references}) r where confupdtype <> 'a' or confdeltype not in ('a', 'c')`,
  );
  const slow =
    await offenders(`select name from (${references}) r where cardinality(conkey) > 1 and not exists (
    select from pg_index i where i.indrelid = r.conrelid
      and (i.indkey::int2[])[0:cardinality(r.conkey) - 1] @> r.conkey)`);
  expect({ crossing, moving, slow }).toEqual({ crossing: [], moving: [], slow: [] });
});

test("[H4] nothing ties an appraisal to a plan, a talk, a scan, a profile of somebody or a visit, in either direction", async () => {
  const development =
    "^(conversation|agreement|handover|talk_|start_|team_plan|plan_|personal_|scan|external_|instrument|question|student_scan|staff_profile|visit|lesson_|observation)";
  const tied =
    await offenders(`select k.conname as name from (${tenantTables}) t join pg_constraint k on k.conrelid = t.oid
    and k.contype = 'f' join pg_class o on o.oid = k.confrelid
    where (t.name ~ '^appraisal' and o.relname !~ '^(appraisal|people$|institutions$)')
      or (o.relname ~ '^appraisal' and t.name !~ '^appraisal')
      or (t.name ~ '^appraisal' and o.relname ~ '${development}')`);
  const owned =
    await offenders(`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relname ~ '^appraisal' and c.relkind = 'r' and a.attnum > 0
      and a.attname ~ '^(plan|goal|conversation|talk|scan|round|profile|visit|team)_id$'`);
  expect({ tied, owned }).toEqual({ tied: [], owned: [] });
});

test("there are no triggers, enums, materialised views or views that see through the wall", async () => {
  const found = await offenders(`
    select tgname as name from pg_trigger where not tgisinternal and tgrelid in (select oid from (${tenantTables}) t)
    union all select typname from pg_type where typtype = 'e' and typnamespace = 'public'::regnamespace
    union all select relname from pg_class where relkind in ('m', 'v') and relnamespace = 'public'::regnamespace`);
  expect(found).toEqual([]);
});

test("the application's role owns nothing, can't bypass, and may do no more than it needs", async () => {
  const role = await askCatalogue(`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
    (select count(*)::int from pg_class where relowner = r.oid) as owned from pg_roles r where rolname = current_user`);
  const no = {
    rolsuper: false,
    rolbypassrls: false,
    rolcreaterole: false,
    rolcreatedb: false,
    rolreplication: false,
  };
  expect(role).toEqual([{ ...no, owned: 0 }]);
  const grants = await askCatalogue<{ name: string; rights: string[] }>(`select c.relname as name,
    array(select right_name from unnest('{DELETE,INSERT,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE}'::text[]) right_name
      where has_table_privilege(c.oid, right_name)) as rights
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`);
  const usual = ["DELETE", "INSERT", "SELECT", "UPDATE"];
  const expected = grants.map(({ name }) => ({
    name,
    rights: Object.entries(narrower).find(([t]) => t === name)?.[1] ?? usual,
  }));
  expect(grants).toEqual(expected);
});

test("of the way in the application may call what a request needs, and nothing that makes anybody anyone", async () => {
  const callable = await offenders(`select proname as name from pg_proc
    where pronamespace = 'entrance'::regnamespace and has_function_privilege(oid, 'execute') order by 1`);
  expect(callable).toEqual([
    ...[
      "become_first_operator",
      "choose_password",
      "confirm_organisation",
      "drop_organisation",
      "end_access",
      "end_links",
      "end_other_sessions",
    ],
    ...[
      "end_session",
      "enter",
      "find_credential",
      "find_link",
      "find_organisation",
      "find_own_credential",
      "find_subject",
      "first_sign_in",
    ],
    ...[
      "forget_links",
      "forget_sessions",
      "found_institution",
      "give_access",
      "give_password",
      "is_empty",
      "keep_links",
      "leave_with_operator",
      "list_access",
    ],
    ...[
      "list_institutions",
      "list_languages",
      "list_migrations",
      "list_organisations",
      "list_own_organisations",
    ],
    ...["list_sessions", "list_waiting_halves"],
    ...[
      "open_session",
      "refuse_organisation",
      "renew_founding_password",
      "set_organisation",
      "set_preferences",
      "take_from_operator",
      "tie_subject",
    ],
  ]);
});

test("the way in is functions only; what runs with the owner's rights has a fixed search path and isn't for the public", async () => {
  const readable =
    await offenders(`select relname as name from pg_class where relnamespace = 'entrance'::regnamespace
    and relkind = 'r' and has_table_privilege(oid, 'SELECT, INSERT, UPDATE, DELETE')`);
  const ours = "pronamespace in ('entrance'::regnamespace, 'public'::regnamespace)";
  const loose = await offenders(`select proname as name from pg_proc where ${ours}
    and prosecdef and not coalesce(proconfig @> array['search_path=""'], false)`);
  const open = await offenders(`select proname as name from pg_proc p where ${ours}
    and (prosecdef or pronamespace = 'entrance'::regnamespace)
    and exists (select from aclexplode(coalesce(proacl, acldefault('f', proowner))) x where x.grantee = 0)`);
  expect({ readable, loose, open }).toEqual({ readable: [], loose: [], open: [] });
});
